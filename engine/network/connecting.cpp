// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/connecting.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>

namespace Vitrine::Network {

namespace {

/// IPv6 and IPv4 in turn, each family in the order in which it was given.
QList<Address> mixed(const QList<Address> &addresses)
{
    QList<Address> six;
    QList<Address> four;
    for (const Address &address : addresses)
        (address.isV4() ? four : six).append(address);
    QList<Address> result;
    for (qsizetype i = 0; i < std::max(six.size(), four.size()); ++i) {
        if (i < six.size())
            result.append(six.at(i));
        if (i < four.size())
            result.append(four.at(i));
    }
    return result.mid(0, Connecting::maxAddresses);
}

} // namespace

Connecting::Connecting(const QList<Address> &addresses, quint16 port, QObject *parent)
    : Operation(parent), m_addresses(mixed(addresses)), m_port(port)
{
    m_next.setSingleShot(true);
    m_next.callOnTimeout(this, &Connecting::next);
    m_limit.setSingleShot(true);
    m_limit.callOnTimeout(this, [this] {
        abandon();
        fail({ErrorCode::TimedOut, {}, {}});
    });
}

Connecting::~Connecting()
{
    cancel();
}

void Connecting::start()
{
    m_limit.start(limit);
    next();
}

void Connecting::next()
{
    if (m_addresses.isEmpty())
        return;
    const Address address = m_addresses.takeFirst();
    sockaddr_storage storage{};
    const quint32 size = address.write(storage, m_port);
    const int fd = ::socket(address.isV4() ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const auto *const general = static_cast<const sockaddr *>(static_cast<const void *>(&storage));
    if (fd < 0 || (::connect(fd, general, size) != 0 && errno != EINPROGRESS)) {
        const int number = errno;
        if (fd >= 0)
            ::close(fd);
        lost(number);
        return;
    }
    auto *notifier = new QSocketNotifier(fd, QSocketNotifier::Write, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, fd] { answered(fd); });
    m_attempts.push_back({fd, address, notifier});
    if (!m_addresses.isEmpty())
        m_next.start(headStart);
}

void Connecting::lost(int number)
{
    m_lastError = number;
    if (!m_addresses.isEmpty()) {
        m_next.stop();
        next();
    } else if (m_attempts.empty()) {
        m_limit.stop();
        fail({number == ETIMEDOUT ? ErrorCode::TimedOut : ErrorCode::Unreachable,
              {},
              QString::fromLocal8Bit(std::strerror(number))});
    }
}

void Connecting::answered(int socket)
{
    const auto found = std::ranges::find(m_attempts, socket, &Attempt::socket);
    if (found == m_attempts.end())
        return;
    const Attempt attempt = *found;
    m_attempts.erase(found);
    int number = 0;
    socklen_t size = sizeof number;
    getsockopt(socket, SOL_SOCKET, SO_ERROR, &number, &size);
    drop(attempt, number != 0);
    if (number != 0) {
        lost(number);
        return;
    }
    abandon();
    finish(Connected{attempt.socket, attempt.address});
}

void Connecting::drop(const Attempt &attempt, bool closeIt)
{
    // This may be inside its own signal.
    attempt.notifier->setEnabled(false);
    attempt.notifier->setParent(nullptr);
    attempt.notifier->disconnect(this);
    attempt.notifier->deleteLater();
    if (closeIt)
        ::close(attempt.socket);
}

void Connecting::abandon()
{
    m_next.stop();
    m_limit.stop();
    for (const Attempt &attempt : m_attempts)
        drop(attempt, true);
    m_attempts.clear();
}

} // namespace Vitrine::Network
