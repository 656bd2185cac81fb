// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/socketstream.h"

#include <QPointer>

#include <algorithm>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Vitrine::Network {

namespace {
constexpr qsizetype readSize = 64 << 10;
/// Not for ever: one fast connection must not keep the loop from everything else.
constexpr int readsInARow = 4;
} // namespace

std::shared_ptr<SocketStream> SocketStream::over(int socket, const QByteArray &early)
{
    return std::shared_ptr<SocketStream>(new SocketStream(socket, early));
}

SocketStream::SocketStream(int socket, const QByteArray &early)
    : m_fd(socket), m_reader(new QSocketNotifier(socket, QSocketNotifier::Read, this)),
      m_writer(new QSocketNotifier(socket, QSocketNotifier::Write, this)), m_early(early)
{
    const int one = 1;
    setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    setsockopt(m_fd, SOL_SOCKET, SO_KEEPALIVE, &one, sizeof one);
    m_reader->setEnabled(false);
    m_writer->setEnabled(false);
    connect(m_reader, &QSocketNotifier::activated, this, &SocketStream::readable);
    connect(m_writer, &QSocketNotifier::activated, this, &SocketStream::flush);
}

SocketStream::~SocketStream()
{
    abort();
}

void SocketStream::write(const QByteArray &bytes)
{
    if (m_fd < 0 || m_finishing || m_brokenBy != 0)
        return;
    m_queue.append(bytes);
    if (!m_writer->isEnabled())
        flush();
}

void SocketStream::finishWriting()
{
    if (m_fd < 0 || m_finishing || m_brokenBy != 0)
        return;
    m_finishing = true;
    if (!m_writer->isEnabled())
        flush();
}

void SocketStream::grant(qint64 bytes)
{
    if (m_fd < 0 || bytes <= 0)
        return;
    m_allowed += bytes;
    if (!m_early.isEmpty()) // not inside the call, as everything else that comes
        QMetaObject::invokeMethod(this, &SocketStream::deliver, Qt::QueuedConnection);
    else
        m_reader->setEnabled(!m_readFinished);
}

/// What was read before.
void SocketStream::deliver()
{
    if (m_fd < 0 || m_allowed == 0 || m_early.isEmpty())
        return;
    const QByteArray part = m_early.left(m_allowed);
    m_early.remove(0, part.size());
    m_allowed -= part.size();
    m_reader->setEnabled(m_early.isEmpty() && m_allowed > 0);
    Q_EMIT data(part);
}

void SocketStream::readable()
{
    const QPointer<SocketStream> self(this);
    for (int turn = 0; turn < readsInARow && m_fd >= 0 && m_allowed > 0; ++turn) {
        QByteArray bytes(std::min<qint64>(m_allowed, readSize), Qt::Uninitialized);
        const ssize_t count = ::recv(m_fd, bytes.data(), size_t(bytes.size()), 0);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno == EAGAIN)
            return;
        if (count < 0 || (count == 0 && m_brokenBy != 0)) {
            closeSystem(m_brokenBy != 0 ? m_brokenBy : errno);
            return;
        }
        if (count == 0) {
            m_reader->setEnabled(false);
            m_readFinished = true;
            Q_EMIT readFinished();
            if (self)
                endIfFinished();
            return;
        }
        bytes.truncate(count);
        m_allowed -= count;
        if (m_allowed == 0)
            m_reader->setEnabled(false);
        Q_EMIT data(bytes);
        if (!self)
            return;
    }
}

void SocketStream::flush()
{
    qsizetype sentNow = 0;
    while (m_fd >= 0 && m_sent < m_queue.size()) {
        const ssize_t count = ::send(m_fd, m_queue.constData() + m_sent, size_t(m_queue.size() - m_sent), MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno == EAGAIN)
            break;
        if (count < 0) {
            writingBroke(errno);
            return;
        }
        m_sent += count;
        sentNow += count;
    }
    if (m_fd < 0)
        return;
    const bool empty = m_sent == m_queue.size();
    if (empty) {
        m_queue.clear();
        m_sent = 0;
    } else if (m_sent > readSize) {
        m_queue.remove(0, m_sent);
        m_sent = 0;
    }
    m_writer->setEnabled(!empty);
    if (empty && m_finishing && !m_shutDown) {
        m_shutDown = true;
        ::shutdown(m_fd, SHUT_WR);
    }
    const QPointer<SocketStream> self(this);
    if (sentNow > 0)
        Q_EMIT bytesWritten();
    if (self)
        endIfFinished();
}

/// A server may answer, not read on and go away: its answer waits in the kernel, and is worth more than the rest of the
/// request.
void SocketStream::writingBroke(int number)
{
    m_brokenBy = number;
    m_queue.clear();
    m_sent = 0;
    m_writer->setEnabled(false);
    if (m_readFinished)
        closeSystem(number);
    else
        Q_EMIT bytesWritten(); // whoever waits for room waits no longer
}

void SocketStream::endIfFinished()
{
    if (m_fd >= 0 && m_shutDown && m_readFinished)
        close({});
}

void SocketStream::abort()
{
    if (m_fd < 0)
        return;
    const linger now{1, 0}; // the other end sees a reset, not an orderly end
    setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    close({ErrorCode::Cancelled, {}, {}});
}

void SocketStream::closeSystem(int number)
{
    close(errorFromErrno(number, tr("The connection broke off.")));
}

void SocketStream::close(const Error &error)
{
    if (m_fd < 0)
        return;
    // This may be inside their own signals.
    for (QSocketNotifier *notifier : {m_reader, m_writer}) {
        notifier->setEnabled(false);
        notifier->setParent(nullptr);
        notifier->disconnect(this);
        notifier->deleteLater();
    }
    ::close(m_fd);
    m_fd = -1;
    m_queue.clear();
    m_sent = 0;
    Q_EMIT closed(error);
}

} // namespace Vitrine::Network
