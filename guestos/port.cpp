// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/port.h"

#include "guestos/log.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace Vitrine::GuestOs {

namespace {
using namespace std::chrono_literals;
constexpr auto missedEdge = 500ms;
constexpr auto hostIsComing = 5ms;
constexpr auto comingLimit = 2s;
} // namespace

Port::Port(Loop &loop, Client client)
    : m_loop(loop), m_client(std::move(client)),
      m_decoder(Wire::Decoder::Side::Host, std::string(Wire::hostMark), Wire::hostHelloSize)
{
}

void Port::useDevice(Descriptor port)
{
    m_fd = std::move(port);
    m_device = true;
    m_writable = true;
    attach(m_fd.get(), EPOLLIN | EPOLLOUT | EPOLLET);
}

bool Port::listenOn(const std::string &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path)
        return false;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    unlink(path.c_str());
    m_listener = Descriptor(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (bind(m_listener.get(), static_cast<sockaddr *>(static_cast<void *>(&address)), sizeof address) != 0 ||
        listen(m_listener.get(), 1) != 0)
        return false;
    m_loop.add(m_listener.get(), EPOLLIN, [this](std::uint32_t) { accept(); });
    return true;
}

void Port::accept()
{
    Descriptor fd(accept4(m_listener.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (!fd)
        return;
    m_fd = std::move(fd);
    m_loop.change(m_listener.get(), 0); // like a machine's channel, it has one host at a time
    m_decoder.reset();
    m_writable = true;
    attach(m_fd.get(), EPOLLIN | EPOLLOUT | EPOLLET);
}

void Port::attach(int fd, std::uint32_t events)
{
    m_loop.add(fd, events, [this](std::uint32_t happened) {
        if (happened & (EPOLLOUT | EPOLLHUP | EPOLLERR)) // after a hang-up, writing tells what is left
            m_writable = true;
        readable();
    });
}

void Port::readable()
{
    // Not more than this at once, so that output and processes get their turn.
    for (int turns = 0; turns < 8; ++turns) {
        m_paused = m_talking && m_client.isBusy();
        if (m_paused)
            return; // pump() comes back here
        const std::span<char> room = m_decoder.room();
        const ssize_t count = ::read(m_fd.get(), room.data(), room.size());
        if (count < 0) {
            if (errno == EINTR)
                continue;
            if (errno != EAGAIN)
                drop(true);
            return;
        }
        if (count == 0) { // a virtio port without a host; a socket whose other end was closed
            if (mayHaveJustCome())
                lookAgainIn(hostIsComing);
            else
                drop(!m_device);
            return;
        }
        m_decoder.filled(std::size_t(count));
        dispatch();
        if (!m_fd)
            return;
    }
    m_loop.post([this] {
        if (m_fd)
            readable();
    });
}

void Port::dispatch()
{
    for (;;) {
        switch (m_decoder.next()) {
        case Wire::Decoder::Event::NeedMore:
            return;
        case Wire::Decoder::Event::Hello: {
            Wire::Reader hello(m_decoder.hello());
            hello.u32(); // the host decides whether it can talk to this version of us
            m_epoch = hello.u32();
            const std::string nonce(hello.rest());
            m_decoder.setEpoch(m_epoch);
            if (m_talking)
                m_client.lost();
            m_out.clear();
            m_sent = 0;
            m_out.append(Wire::guestMark).append(nonce);
            m_talking = true;
            m_greetedAt = std::chrono::steady_clock::now();
            m_client.greeted(nonce);
            break;
        }
        case Wire::Decoder::Event::Frame:
            m_client.received(m_decoder.frame());
            if (!m_fd)
                return;
            break;
        case Wire::Decoder::Event::Broken:
            giveUp(m_decoder.problem());
            break;
        }
    }
}

void Port::giveUp(std::string_view why)
{
    log("the host broke the channel's rules: " + std::string(why));
    if (m_talking) {
        m_talking = false;
        m_client.lost();
        Wire::FrameWriter frame(m_out, Wire::Type::Broken, 0);
        frame.text(why.substr(0, Wire::maxText)).finish(m_epoch);
    }
    m_decoder.scan();
}

void Port::drop(bool closeIt)
{
    m_decoder.reset();
    m_out.clear();
    m_sent = 0;
    m_paused = false;
    const bool wasTalking = m_talking;
    m_talking = false;
    if (closeIt && m_fd) {
        m_loop.remove(m_fd.get());
        m_fd.close();
        if (m_listener)
            m_loop.change(m_listener.get(), EPOLLIN);
    }
    if (wasTalking)
        m_client.lost();
    // A host that came back at once may have been missed by the edge.
    if (m_device)
        lookAgainIn(missedEdge);
}

/// A host's first bytes may be here before the kernel has heard, on another queue, that there is a host: until then the
/// port says that there is none. Taking that for an end would lose the greeting, and the host would wait for long.
bool Port::mayHaveJustCome() const
{
    return m_device && m_talking && std::chrono::steady_clock::now() - m_greetedAt < comingLimit;
}

void Port::lookAgainIn(std::chrono::milliseconds time)
{
    m_loop.cancel(m_lookAgain);
    m_lookAgain = m_loop.after(time, [this] {
        m_lookAgain = 0;
        m_writable = true;
        readable();
    });
}

void Port::pump()
{
    if (m_fd && m_paused && !m_client.isBusy())
        readable();
    while (m_fd && m_writable) {
        if (m_sent > 0 && m_sent == m_out.size()) {
            m_out.clear();
            m_sent = 0;
        }
        if (m_talking && m_out.size() - m_sent < lowWater) {
            if (m_sent > lowWater) {
                m_out.erase(0, m_sent);
                m_sent = 0;
            }
            while (m_out.size() - m_sent < lowWater && m_client.produce(m_out))
                ;
        }
        if (m_sent == m_out.size())
            return;
        if (!flush())
            return;
    }
}

bool Port::flush()
{
    const ssize_t count = m_device ? ::write(m_fd.get(), m_out.data() + m_sent, m_out.size() - m_sent)
                                   : send(m_fd.get(), m_out.data() + m_sent, m_out.size() - m_sent, MSG_NOSIGNAL);
    if (count >= 0) {
        m_sent += std::size_t(count);
        return true;
    }
    if (errno == EINTR)
        return true;
    m_writable = false; // the edge tells when it is again
    if (errno == EAGAIN && m_device) {
        // The port says EAGAIN both when it is full and when no host is there; only poll tells them apart.
        pollfd state{m_fd.get(), POLLOUT, 0};
        if (poll(&state, 1, 0) > 0 && (state.revents & POLLHUP)) {
            if (mayHaveJustCome())
                lookAgainIn(hostIsComing);
            else
                drop(false);
        }
    } else if (errno != EAGAIN) {
        drop(!m_device);
    }
    return false;
}

} // namespace Vitrine::GuestOs
