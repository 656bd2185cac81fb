// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/bytestream.h"
#include "engine/network/httphead.h"
#include "engine/ports/doorkey.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace Vitrine::Ports {

/// A browser's connection, as a stream that carries one request without the cookie that let it in, and the answer. One
/// request a connection (a WebSocket lasts): both ends are told so, since every request has to show its cookie.
///
/// States: asked → admitted (`admitted`, once; what is read from now on is for the machine) → closed; or → turned away:
/// a reply of ours goes out, and it closes.
class Visitor final : public ByteStream
{
    Q_OBJECT

public:
    /// `key` outlives it.
    Visitor(std::shared_ptr<ByteStream> socket, DoorKey &key);
    ~Visitor() override;

    void start();
    void write(const QByteArray &bytes) override;
    [[nodiscard]] qint64 bytesToWrite() const override;
    void finishWriting() override;
    void grant(qint64 bytes) override;
    void abort() override;
    /// Admitted, but nobody in the machine answers.
    void sayUnreachable(const QString &words);

Q_SIGNALS:
    void admitted();

private:
    void socketSays(const QByteArray &bytes);
    void judge(const QByteArray &bytes);
    void reply(const QByteArray &status, const QByteArray &headers, const QByteArray &words);
    [[nodiscard]] bool takeBody(const QByteArray &bytes);
    void deliver();
    void close(const Error &error);

    std::shared_ptr<ByteStream> m_socket;
    DoorKey &m_key;
    QTimer m_limit;
    enum class Stage { Asked, Admitted, TurnedAway, Closed } m_stage = Stage::Asked;
    QByteArray m_bytes; ///< of the head
    QByteArray m_ready; ///< for the machine
    qint64 m_allowed = 0;
    bool m_upgrades = false;
    bool m_chunked = false;
    std::optional<Network::HttpBody> m_body;
    bool m_readFinished = false;
    QByteArray m_answer; ///< of its head
    bool m_answerHeadDone = false;
};

} // namespace Vitrine::Ports
