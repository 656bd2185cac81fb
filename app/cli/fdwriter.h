// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

#include <memory>

namespace Vitrine::Cli {

/// Writes to a descriptor of ours, byte for byte and at once, without ever holding up the event loop: a thread of its
/// own does the writing, because a terminal or pipe that is shared with other programs must not be made non-blocking.
///
/// Whoever feeds it keeps pending() small by asking for more only after `written`. When the object goes while the other
/// side does not read, the thread is left behind and ends with the process.
class FdWriter : public QObject
{
    Q_OBJECT

public:
    explicit FdWriter(int descriptor, QObject *parent = nullptr);
    ~FdWriter() override;

    void write(const QByteArray &bytes);
    /// Bytes that are not out yet.
    [[nodiscard]] qint64 pending() const { return m_pending; }

Q_SIGNALS:
    void written(qint64 bytes);
    /// The other side is gone (EPIPE), or the disk is full. Everything after it is dropped. Once.
    void failed(int number);

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    qint64 m_pending = 0;
};

} // namespace Vitrine::Cli
