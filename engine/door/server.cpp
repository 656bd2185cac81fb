// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/door/server.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Vitrine::Door {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Door", text);
}

} // namespace

Server::Server(const AuthorizedKeys &keys, const Roll &roll, Desk &desk, const Limits &limits)
    : m_shared{keys, roll, desk, limits, {}, {}, 0}, m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

Server::~Server()
{
    m_stopping = true;
    wake();
    if (m_thread.joinable())
        m_thread.join();
}

Result<void> Server::listen(quint16 wanted, HostKey key)
{
    m_bind.reset(ssh_bind_new());
    bool systemFiles = false; // what the computer's own servers of this kind are told is not for this one
    if (!m_bind || ssh_bind_options_set(m_bind.get(), SSH_BIND_OPTIONS_PROCESS_CONFIG, &systemFiles) != SSH_OK ||
        ssh_bind_options_set(m_bind.get(), SSH_BIND_OPTIONS_IMPORT_KEY, key.key.get()) != SSH_OK)
        return fail(ErrorCode::Failed, tr("Cannot use the door's host key."),
                    m_bind ? QString::fromUtf8(ssh_get_error(m_bind.get())) : QString());
    (void)key.key.release(); // libssh's now

    m_listener.reset(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(wanted);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    const int on = 1;
    auto *const general = reinterpret_cast<sockaddr *>(&address);
    if (m_wake.get() < 0 || m_listener.get() < 0 ||
        ::setsockopt(m_listener.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)) != 0 ||
        ::bind(m_listener.get(), general, size) != 0 || ::listen(m_listener.get(), SOMAXCONN) != 0 ||
        ::getsockname(m_listener.get(), general, &size) != 0) {
        const int number = errno;
        const bool isTaken = number == EADDRINUSE;
        return fail(isTaken ? ErrorCode::WrongState : ErrorCode::Failed,
                    (isTaken ? tr("Port %1 of this computer is taken. Choose another with --ssh-port, or 0 for a free "
                                  "one.")
                             : tr("Cannot listen on port %1."))
                        .arg(wanted),
                    QString::fromLocal8Bit(std::strerror(number)));
    }
    m_port = ntohs(address.sin_port);
    return {};
}

void Server::start()
{
    m_thread = std::thread([this] { serve(); });
}

void Server::wake()
{
    const uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake.get(), &one, sizeof(one));
}

void Server::post(Job job)
{
    bool isFirst = false;
    {
        const std::scoped_lock lock(m_mutex);
        isFirst = m_jobs.empty();
        m_jobs.push_back(std::move(job));
    }
    if (isFirst)
        wake();
}

template <typename Work>
void Server::postToChannel(quint64 number, Work work)
{
    post([this, number, work] {
        const auto found = m_shared.channels.find(number);
        if (found != m_shared.channels.end())
            work(*found->second);
    });
}

void Server::tellOpened(quint64 number)
{
    postToChannel(number, [](ChannelEnd &channel) { channel.opened(); });
}

void Server::tellTaken(quint64 number, qint64 bytes)
{
    postToChannel(number, [bytes](ChannelEnd &channel) { channel.taken(bytes); });
}

void Server::tellData(quint64 number, OutputStream stream, const QByteArray &bytes)
{
    postToChannel(number, [stream, bytes](ChannelEnd &channel) { channel.data(stream, bytes); });
}

void Server::tellFinished(quint64 number)
{
    postToChannel(number, [](ChannelEnd &channel) { channel.finished(); });
}

void Server::tellEnded(quint64 number, int exitCode, const QString &words)
{
    postToChannel(number, [exitCode, words](ChannelEnd &channel) { channel.ended(exitCode, words); });
}

void Server::tellListening(quint64 number, quint16 port, const QString &words)
{
    post([this, number, port, words] {
        if (const auto found = m_shared.ports.find(number); found != m_shared.ports.end())
            found->second->listening(number, port, words);
    });
}

void Server::tellVisited(quint64 number, quint64 visitor, quint16 from)
{
    post([this, number, visitor, from] {
        if (const auto found = m_shared.ports.find(number); found != m_shared.ports.end())
            found->second->visited(number, visitor, from);
        else
            m_shared.desk.postClose(visitor); // its port has been closed meanwhile
    });
}

void Server::tellPortClosed(quint64 number)
{
    post([this, number] {
        if (const auto found = m_shared.ports.find(number); found != m_shared.ports.end())
            found->second->closed(number);
    });
}

void Server::doJobs()
{
    uint64_t count = 0;
    [[maybe_unused]] const auto bytes = ::read(m_wake.get(), &count, sizeof(count));
    std::vector<Job> jobs;
    {
        const std::scoped_lock lock(m_mutex);
        jobs.swap(m_jobs);
    }
    for (const Job &job : jobs)
        job();
}

int Server::patience() const
{
    if (std::ranges::any_of(m_connections, [](const auto &each) { return each->wantsTurn(); }))
        return 0;
    const auto isStranger = [](const auto &each) { return !each->isLoggedIn(); };
    return std::ranges::any_of(m_connections, isStranger) ? 200 : -1;
}

void Server::serve()
{
    std::vector<pollfd> watched;
    while (!m_stopping) {
        watched.clear();
        watched.push_back({m_wake.get(), POLLIN, 0});
        watched.push_back({m_listener.get(), POLLIN, 0});
        for (const auto &connection : m_connections)
            watched.push_back({connection->descriptor(), connection->events(), 0});
        if (::poll(watched.data(), watched.size(), patience()) < 0 && errno != EINTR)
            break;
        doJobs();
        for (std::size_t i = 0; i < m_connections.size(); ++i)
            m_connections[i]->turn(watched[i + 2].revents != 0);
        std::erase_if(m_connections, [](const auto &each) { return each->isOver(); });
        if (watched[1].revents != 0)
            takeIn();
        m_count = int(m_connections.size());
    }
    m_connections.clear();
}

void Server::takeIn()
{
    const int socket = ::accept4(m_listener.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (socket < 0) {
        if (errno == EMFILE || errno == ENFILE) // others will be closed
            ::usleep(10'000);
        return;
    }
    const auto strangers = std::ranges::count_if(m_connections, [](const auto &each) { return !each->isLoggedIn(); });
    if (int(m_connections.size()) >= m_shared.limits.connections || strangers >= m_shared.limits.strangers) {
        ::close(socket);
        return;
    }
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    auto connection = std::make_unique<Connection>(m_shared);
    if (connection->begin(m_bind.get(), socket))
        m_connections.push_back(std::move(connection));
}

} // namespace Vitrine::Door
