// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/error.h"

#include <QByteArray>
#include <QObject>

namespace Vitrine {

/// A two-way stream of bytes with backpressure in both directions: what an agent, a preview or a proxy is reached
/// through, whatever carries it (guest channel, local socket, a pair in a test). Lives in one thread.
///
/// States: open → (remote side ends) half closed → closed. `closed` is emitted exactly once, last of all signals.
class ByteStream : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Queues bytes to be sent. The caller watches bytesToWrite() and waits for bytesWritten when it grows.
    virtual void write(const QByteArray &bytes) = 0;
    [[nodiscard]] virtual qint64 bytesToWrite() const = 0;
    /// No more will be written; what is queued still goes out.
    virtual void finishWriting() = 0;
    /// Allows `bytes` more to be received. Nothing arrives before the first grant.
    virtual void grant(qint64 bytes) = 0;
    /// Drops the connection and what is queued.
    virtual void abort() = 0;

Q_SIGNALS:
    void data(const QByteArray &bytes);
    void bytesWritten();
    /// The other side has ended its half.
    void readFinished();
    /// message is empty after an orderly end on both sides.
    void closed(const Vitrine::Error &error);
};

} // namespace Vitrine
