// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/link.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QRandomGenerator>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Vitrine::Guest {

namespace {

/// What may lie before the guest's answer: its kernel's and QEMU's buffers, no more.
constexpr quint64 maxSkipped = 16 << 20;

QString systemWords(int number)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

/// A socket's address holds 107 bytes of path; a longer path is reached through its folder's descriptor.
int connectSocket(const QByteArray &path)
{
    const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0)
        return -1;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    QByteArray name = path;
    int folder = -1;
    if (name.size() >= qsizetype(sizeof address.sun_path)) {
        const qsizetype slash = path.lastIndexOf('/');
        folder = ::open(path.left(slash).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC);
        name = "/proc/self/fd/" + QByteArray::number(folder) + path.mid(slash);
    }
    int failure = ENAMETOOLONG;
    if (name.size() < qsizetype(sizeof address.sun_path)) {
        std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
        failure = ::connect(fd, static_cast<const sockaddr *>(static_cast<const void *>(&address)), sizeof address) == 0
                      ? 0
                      : errno;
    }
    if (folder >= 0)
        ::close(folder);
    if (failure == 0)
        return fd;
    ::close(fd);
    errno = failure;
    return -1;
}

} // namespace

Result<std::unique_ptr<Link>> Link::connectTo(const QString &socketPath)
{
    const int fd = connectSocket(QFile::encodeName(socketPath));
    if (fd < 0)
        return Vitrine::fail(ErrorCode::Unreachable, {}, systemWords(errno));
    return over(fd);
}

std::unique_ptr<Link> Link::over(int socket)
{
    std::array<char, Wire::nonceSize> nonce{};
    std::array<quint32, nonce.size() / sizeof(quint32)> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    std::memcpy(nonce.data(), words.data(), nonce.size());
    quint32 epoch = 0;
    while (epoch == 0) // zeros are what a cut frame ends with
        epoch = QRandomGenerator::system()->generate();
    return std::unique_ptr<Link>(new Link(socket, nonce, epoch));
}

Link::Link(int fd, std::array<char, Wire::nonceSize> nonce, quint32 epoch)
    : m_fd(fd), m_epoch(epoch),
      m_decoder(Wire::Decoder::Side::Guest, std::string(Wire::guestMark).append(nonce.data(), nonce.size()), 0),
      m_reader(new QSocketNotifier(fd, QSocketNotifier::Read, this)),
      m_writer(new QSocketNotifier(fd, QSocketNotifier::Write, this))
{
    m_writer->setEnabled(false);
    connect(m_reader, &QSocketNotifier::activated, this, &Link::readable);
    connect(m_writer, &QSocketNotifier::activated, this, &Link::flush);
    m_out.append(Wire::paddingSize, '\0').append(Wire::hostMark);
    for (const quint32 number : {quint32(Wire::protocolVersion), m_epoch}) {
        for (int i = 0; i < 4; ++i)
            m_out.push_back(char(uchar(number >> (8 * i))));
    }
    m_out.append(nonce.data(), nonce.size());
    flush();
}

Link::~Link()
{
    end();
}

void Link::end()
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
}

void Link::fail(ErrorCode code, const QString &detail)
{
    end();
    Q_EMIT ended({code, {}, detail});
}

void Link::flush()
{
    while (m_fd >= 0 && m_sent < m_out.size()) {
        const ssize_t count = ::send(m_fd, m_out.data() + m_sent, m_out.size() - m_sent, MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            // Any other failure is seen by reading, where it ends the link.
            m_writer->setEnabled(errno == EAGAIN);
            return;
        }
        m_sent += std::size_t(count);
    }
    if (m_fd >= 0)
        m_writer->setEnabled(false);
    m_out.clear();
    m_sent = 0;
}

void Link::readable()
{
    const QPointer<Link> self(this);
    // Not for ever: a guest that never stops must not keep the loop from everything else.
    for (int turn = 0; turn < 4; ++turn) {
        const std::span<char> room = m_decoder.room();
        const ssize_t count = ::recv(m_fd, room.data(), room.size(), 0);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno == EAGAIN)
            return;
        if (count <= 0) {
            fail(ErrorCode::Unreachable,
                 count == 0 ? QCoreApplication::translate("Vitrine::Guest::Link", "The connection was closed.")
                            : systemWords(errno));
            return;
        }
        m_decoder.filled(std::size_t(count));
        if (!dispatch() || !self || m_fd < 0)
            return;
        if (std::size_t(count) < room.size())
            return;
    }
}

/// False: this object may be gone.
bool Link::dispatch()
{
    const QPointer<Link> self(this);
    for (;;) {
        switch (m_decoder.next()) {
        case Wire::Decoder::Event::NeedMore:
            if (!m_greeted && m_decoder.skipped() > maxSkipped) {
                fail(ErrorCode::Corrupt, QStringLiteral("no hello within %1 bytes").arg(m_decoder.skipped()));
                return false;
            }
            return true;
        case Wire::Decoder::Event::Hello:
            m_greeted = true;
            m_decoder.setEpoch(m_epoch);
            Q_EMIT greeted();
            break;
        case Wire::Decoder::Event::Frame:
            Q_EMIT frame(m_decoder.frame());
            break;
        case Wire::Decoder::Event::Broken:
            fail(ErrorCode::Corrupt, QString::fromStdString(m_decoder.problem()));
            return false;
        }
        if (!self || m_fd < 0)
            return false;
    }
}

} // namespace Vitrine::Guest
