// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/wire/decoder.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>

#include <optional>

/// A guest that says what a test tells it to, byte for byte. It reads the host's frames properly.
class ScriptedGuest : public QObject
{
    Q_OBJECT

public:
    ScriptedGuest();

    [[nodiscard]] QString socket() const { return m_folder.filePath(QStringLiteral("channel.sock")); }
    [[nodiscard]] quint32 epoch() const { return m_epoch; }
    [[nodiscard]] QByteArray nonce() const { return m_nonce; }

    /// What it answers the host's hello with; by default nothing. Called with this object.
    std::function<void(ScriptedGuest &)> greeted;
    void greetProperly();

    void send(const QByteArray &bytes);
    void send(const std::string &bytes) { send(QByteArray::fromStdString(bytes)); }
    void hangUp();

    /// The id of the newest frame of this type that came; waits for it.
    [[nodiscard]] quint32 idOf(Vitrine::Wire::Type type);
    [[nodiscard]] int count(Vitrine::Wire::Type type) const;

private:
    void readyRead();

    QTemporaryDir m_folder;
    QLocalServer m_server;
    QLocalSocket *m_socket = nullptr;
    Vitrine::Wire::Decoder m_decoder;
    quint32 m_epoch = 0;
    QByteArray m_nonce;
    QList<std::pair<Vitrine::Wire::Type, quint32>> m_frames;
};

/// One whole frame; `fill` writes the payload.
template <typename Fill>
std::string frameOf(quint32 epoch, Vitrine::Wire::Type type, quint32 id, Fill fill)
{
    std::string bytes;
    Vitrine::Wire::FrameWriter frame(bytes, type, id);
    fill(frame);
    frame.finish(epoch);
    return bytes;
}

inline std::string frameOf(quint32 epoch, Vitrine::Wire::Type type, quint32 id)
{
    return frameOf(epoch, type, id, [](Vitrine::Wire::FrameWriter &) {});
}
