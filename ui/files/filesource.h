// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QObject>
#include <QTimer>

namespace Vitrine::Ui {

/// One file of a session, read piece by piece, and again when it changes. Owned by the view that shows it.
///
/// States: made → Loading → Ready (more may be read; goes on following the file) or Failed; Failed → Ready when the
/// file is there again.
class FileSource : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 pieceBytes = qint64(1) << 20;
    static constexpr qint64 maxBytes = qint64(16) << 20; ///< never holds more

    enum class State { Loading, Ready, Failed };

    FileSource(Api::Files &files, const SessionKey &key, const QByteArray &path, QObject *parent = nullptr);
    ~FileSource() override;

    [[nodiscard]] const SessionKey &session() const { return m_key; }
    [[nodiscard]] QByteArray path() const { return m_path; }
    [[nodiscard]] QByteArray name() const;
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] const FileEntry &entry() const { return m_entry; }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; } ///< from the file's start
    [[nodiscard]] bool isWhole() const { return m_bytes.size() >= m_size; }
    [[nodiscard]] bool canReadMore() const { return !isWhole() && m_bytes.size() < maxBytes; }

    /// While active (somebody looks) it follows the file. Becoming active looks at once.
    void setActive(bool active);
    void readMore();

Q_SIGNALS:
    void stateChanged();
    /// Size, time or mode is another one.
    void entryChanged();
    /// The bytes are other ones, from `sameUntil` on.
    void bytesChanged(qint64 sameUntil);

private:
    void look();
    void read(QByteArray soFar, qint64 wanted);
    void ended();
    void setFailed(const Error &error);

    Api::Files &m_files;
    SessionKey m_key;
    QByteArray m_path;
    State m_state = State::Loading;
    Error m_error;
    FileEntry m_entry;
    QByteArray m_bytes;
    qint64 m_size = 0;
    bool m_active = false;
    bool m_busy = false;
    bool m_stale = false;
    bool m_read = false; ///< the bytes are those of m_entry
    QTimer m_rest;
};

} // namespace Vitrine::Ui
