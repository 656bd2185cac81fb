// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/bytestream.h"

#include <QSocketNotifier>

#include <memory>

namespace Vitrine::Network {

/// A connected TCP socket of this computer as a ByteStream. Reads only what has been granted. When the other end has
/// broken off, what it said before is still delivered; then the stream closes with the error.
class SocketStream final : public ByteStream
{
    Q_OBJECT

public:
    /// Takes the socket (non-blocking, connected) over. `early`: bytes that were read from it already; they come first.
    [[nodiscard]] static std::shared_ptr<SocketStream> over(int socket, const QByteArray &early = {});
    ~SocketStream() override;

    void write(const QByteArray &bytes) override;
    [[nodiscard]] qint64 bytesToWrite() const override { return m_queue.size() - m_sent; }
    void finishWriting() override;
    void grant(qint64 bytes) override;
    void abort() override;

private:
    SocketStream(int socket, const QByteArray &early);
    void readable();
    void flush();
    void deliver();
    void writingBroke(int number);
    void endIfFinished();
    void close(const Error &error);
    void closeSystem(int number);

    int m_fd;
    QSocketNotifier *m_reader;
    QSocketNotifier *m_writer;
    QByteArray m_early;
    QByteArray m_queue;
    qsizetype m_sent = 0;
    qint64 m_allowed = 0;
    bool m_finishing = false;
    bool m_shutDown = false;
    bool m_readFinished = false;
    int m_brokenBy = 0; ///< errno of a write that failed; reading goes on to its end
};

} // namespace Vitrine::Network
