// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/tcpstream.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <utility>

namespace Vitrine::GuestOs {

using Wire::FrameWriter;
using Wire::Reader;
using Wire::Type;

namespace {
/// Credit goes back in pieces worth a frame. The host never waits for less: what it has of its credit then is more.
constexpr std::uint32_t creditGrain = std::uint32_t(Wire::streamCredit / 4);
} // namespace

TcpStream::TcpStream(Loop &loop, Outbox &outbox, std::uint32_t id, std::uint16_t port)
    : m_loop(loop), m_outbox(outbox), m_id(id), m_port(port)
{
    connectTo(false);
}

void TcpStream::connectTo(bool six)
{
    m_triedSix = six;
    m_fd = Descriptor(socket(six ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const int one = 1;
    setsockopt(m_fd.get(), IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    sockaddr_in four{};
    four.sin_family = AF_INET;
    four.sin_port = htons(m_port);
    four.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr_in6 sixth{};
    sixth.sin6_family = AF_INET6;
    sixth.sin6_port = htons(m_port);
    sixth.sin6_addr = in6addr_loopback;
    const void *const address = six ? static_cast<const void *>(&sixth) : static_cast<const void *>(&four);
    if (!m_fd || (connect(m_fd.get(), static_cast<const sockaddr *>(address),
                          six ? socklen_t(sizeof sixth) : socklen_t(sizeof four)) != 0 &&
                  errno != EINPROGRESS)) {
        if (!six && errno == ECONNREFUSED)
            connectTo(true);
        else
            fail(six ? ECONNREFUSED : errno); // the first refusal is the one that tells
        return;
    }
    m_asked = EPOLLOUT;
    m_loop.add(m_fd.get(), m_asked, [this](std::uint32_t events) { happened(events); });
}

TcpStream::TcpStream(Loop &loop, Outbox &outbox, std::uint32_t id, AcceptedConnection connection)
    : m_loop(loop), m_outbox(outbox), m_id(id), m_fd(std::move(connection.fd)), m_state(State::Open),
      m_saidConnected(true), m_early(std::move(connection.forHost)), m_mayRead(connection.mayRead),
      m_queue(std::move(connection.forProgram)), m_ours(m_queue.size())
{
    write();
    listen();
}

TcpStream::~TcpStream()
{
    m_outbox.forget(this);
    if (m_fd)
        m_loop.remove(m_fd.get());
}

void TcpStream::fail(int number)
{
    if (m_state == State::Over)
        return;
    m_state = State::Over;
    m_errno = number;
    if (m_fd)
        m_loop.remove(m_fd.get());
    m_fd.close();
    m_outbox.wake(this);
}

void TcpStream::happened(std::uint32_t events)
{
    if (m_state == State::Connecting) {
        int number = 0;
        socklen_t size = sizeof number;
        getsockopt(m_fd.get(), SOL_SOCKET, SO_ERROR, &number, &size);
        if (number == ECONNREFUSED && !m_triedSix) {
            m_loop.remove(m_fd.get());
            connectTo(true);
            return;
        }
        if (number != 0) {
            fail(m_triedSix ? ECONNREFUSED : number);
            return;
        }
        m_state = State::Open;
        m_outbox.wake(this);
    }
    const bool wasUnread = m_readable;
    if (events & (EPOLLIN | EPOLLHUP | EPOLLERR | EPOLLRDHUP)) {
        m_readable = true;
        m_readFinished = m_readFinished || hasReadAll();
        m_outbox.wake(this);
    }
    if (events & EPOLLOUT)
        write();
    // Bytes are mostly read before the loop sleeps, and nothing has to be asked of it anew then.
    if (m_state == State::Open && (wasUnread || events != EPOLLIN))
        listen();
}

/// Asks only for what can be used now, since the loop tells again and again.
void TcpStream::listen()
{
    if (m_state != State::Open)
        return;
    std::uint32_t events = 0;
    if (!m_readFinished && hasReadAll())
        events |= EPOLLRDHUP;
    else if (!m_readable && !m_readFinished && m_credit > 0)
        events |= EPOLLIN;
    if (m_queueSent < m_queue.size())
        events |= EPOLLOUT;
    const std::uint32_t before = std::exchange(m_asked, events);
    // With no events asked for the kernel still reports a hang-up, again and again: out of the loop then.
    if (before != 0 && events != 0 && before != events)
        m_loop.change(m_fd.get(), events);
    else if (before != 0 && events == 0)
        m_loop.remove(m_fd.get());
    else if (before == 0 && events != 0)
        m_loop.add(m_fd.get(), events, [this](std::uint32_t happenedNow) { happened(happenedNow); });
}

bool TcpStream::data(std::string_view bytes)
{
    if (m_hostFinished || m_held + bytes.size() > Wire::streamCredit)
        return false;
    m_held += bytes.size();
    if (m_state == State::Over)
        return true; // crossed our end
    m_queue.append(bytes);
    write();
    listen();
    return true;
}

bool TcpStream::credit(std::uint32_t bytes)
{
    m_credit += bytes;
    if (m_credit > (std::uint64_t(1) << 40))
        return false;
    m_outbox.wake(this);
    listen();
    return true;
}

bool TcpStream::finish()
{
    if (m_hostFinished)
        return false;
    m_hostFinished = true;
    write();
    return true;
}

void TcpStream::abort()
{
    if (m_fd) {
        const linger now{1, 0}; // the port sees a reset, not an orderly end
        setsockopt(m_fd.get(), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    }
    fail(ECANCELED);
}

void TcpStream::write()
{
    if (m_state != State::Open)
        return;
    while (m_queueSent < m_queue.size()) {
        const ssize_t count =
            send(m_fd.get(), m_queue.data() + m_queueSent, m_queue.size() - m_queueSent, MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno == EAGAIN)
            return;
        if (count < 0) {
            fail(errno);
            return;
        }
        m_queueSent += std::size_t(count);
        const std::size_t ours = std::min(m_ours, std::size_t(count));
        m_ours -= ours;
        m_taken += std::uint32_t(std::size_t(count) - ours);
        m_outbox.wake(this);
    }
    m_queue.clear();
    m_queueSent = 0;
    if (m_hostFinished && !m_shutDown) {
        m_shutDown = true;
        shutdown(m_fd.get(), SHUT_WR);
        overIfFinished();
    }
}

void TcpStream::overIfFinished()
{
    if (m_shutDown && m_saidFinish)
        fail(0);
}

bool TcpStream::produceEarly(std::string &out, std::uint32_t epoch)
{
    const std::size_t count = std::size_t(std::min<std::uint64_t>({m_credit, Wire::bulkPayload, m_early.size()}));
    if (count == 0)
        return false;
    FrameWriter(out, Type::StreamData, m_id).raw(std::string_view(m_early).substr(0, count)).finish(epoch);
    m_early.erase(0, count);
    m_credit -= count;
    return true;
}

bool TcpStream::produceData(std::string &out, std::uint32_t epoch)
{
    if (!m_early.empty())
        return produceEarly(out, epoch);
    if (!m_readable || m_readFinished || m_credit == 0 || hasReadAll())
        return false;
    const std::size_t most =
        std::size_t(std::min<std::uint64_t>({m_credit, Wire::bulkPayload, m_mayRead.value_or(Wire::bulkPayload)}));
    const std::size_t start = out.size();
    FrameWriter frame(out, Type::StreamData, m_id);
    const std::size_t payload = out.size();
    ssize_t count = 0;
    out.resize_and_overwrite(payload + most, [&](char *bytes, std::size_t) {
        do {
            count = recv(m_fd.get(), bytes + payload, most, 0);
        } while (count < 0 && errno == EINTR);
        return payload + std::size_t(std::max<ssize_t>(count, 0));
    });
    if (count > 0) {
        frame.finish(epoch);
        m_credit -= std::uint64_t(count);
        if (m_mayRead) {
            *m_mayRead -= std::uint64_t(count);
            listen();
        }
        return true;
    }
    const int number = errno;
    out.resize(start);
    m_readable = false;
    if (count == 0)
        m_readFinished = true;
    else if (number != EAGAIN)
        fail(number);
    listen();
    return false;
}

bool TcpStream::produce(std::string &out, std::uint32_t epoch)
{
    if (m_saidEnd)
        return false;
    if (m_state == State::Open && !m_saidConnected) {
        m_saidConnected = true;
        FrameWriter(out, Type::Connected, m_id).u32(std::uint32_t(Wire::streamCredit)).finish(epoch);
        return true;
    }
    if (m_state == State::Open && m_taken >= creditGrain) {
        FrameWriter(out, Type::StreamCredit, m_id).u32(m_taken).finish(epoch);
        m_held -= m_taken;
        m_taken = 0;
        return true;
    }
    if (m_state == State::Open && produceData(out, epoch))
        return true;
    if (m_state == State::Open && m_readFinished && m_early.empty() && !m_saidFinish) {
        m_saidFinish = true;
        FrameWriter(out, Type::StreamFinish, m_id).finish(epoch);
        overIfFinished();
        return true;
    }
    if (m_state == State::Over) {
        m_saidEnd = true;
        FrameWriter(out, Type::StreamEnd, m_id)
            .u32(std::uint32_t(m_errno))
            .text(m_errno == 0 ? "" : std::strerror(m_errno))
            .finish(epoch);
        return true;
    }
    return false;
}

bool TcpStreams::handle(const Wire::Frame &frame)
{
    Reader reader(frame.payload);
    if (frame.type == Type::Connect) {
        const std::uint16_t port = reader.u16();
        forgetOver();
        if (!reader.isDone() || port == 0 || (frame.id & Wire::guestIds) || m_streams.contains(frame.id) ||
            count(0) >= Wire::maxStreams)
            return false;
        std::erase(m_over, frame.id);
        m_streams.emplace(frame.id, std::make_unique<TcpStream>(m_loop, m_outbox, frame.id, port));
        return true;
    }
    const auto found = m_streams.find(frame.id);
    if (found == m_streams.end())
        return std::ranges::contains(m_over, frame.id);
    TcpStream &stream = *found->second;
    switch (frame.type) {
    case Type::StreamData:
        return stream.data(frame.payload);
    case Type::StreamCredit: {
        const std::uint32_t bytes = reader.u32();
        return reader.isDone() && stream.credit(bytes);
    }
    case Type::StreamFinish:
        return reader.isDone() && stream.finish();
    case Type::StreamAbort:
        if (!reader.isDone())
            return false;
        stream.abort();
        return true;
    default:
        return false;
    }
}

void TcpStreams::adopt(std::uint32_t id, AcceptedConnection connection, std::uint32_t credit)
{
    forgetOver();
    auto stream = std::make_unique<TcpStream>(m_loop, m_outbox, id, std::move(connection));
    (void)stream->credit(credit);
    m_streams.emplace(id, std::move(stream));
}

void TcpStreams::neverOpened(std::uint32_t id)
{
    m_over.push_back(id);
}

bool TcpStreams::isOver(std::uint32_t id) const
{
    return std::ranges::contains(m_over, id);
}

/// Of the ids that have these bits of visitorIds, and no others of them.
std::size_t TcpStreams::count(std::uint32_t bits)
{
    forgetOver();
    return std::size_t(std::ranges::count_if(
        m_streams, [bits](const auto &entry) { return (entry.first & Wire::visitorIds) == bits; }));
}

std::size_t TcpStreams::adoptedCount()
{
    return count(Wire::guestIds);
}

std::size_t TcpStreams::visitorCount()
{
    return count(Wire::visitorIds);
}

void TcpStreams::forgetOver()
{
    std::erase_if(m_streams, [this](const auto &entry) {
        if (!entry.second->isOver())
            return false;
        m_over.push_back(entry.first);
        return true;
    });
    while (m_over.size() > 4 * Wire::maxStreams)
        m_over.pop_front();
}

void TcpStreams::hostLost()
{
    m_streams.clear();
    m_over.clear();
}

} // namespace Vitrine::GuestOs
