// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/descriptor.h"
#include "guestos/loop.h"
#include "guestos/wire/decoder.h"

#include <chrono>
#include <functional>
#include <string>

namespace Vitrine::GuestOs {

/// The byte stream to the host: a virtio port, or a unix socket in test mode. It decodes what comes, and asks for
/// output only as fast as the host takes it, so that no queue grows.
///
/// States: waiting for a hello → talking → (host gone, or a broken frame) waiting. One Port serves all connections.
class Port
{
public:
    struct Client
    {
        std::function<void(std::string_view nonce)> greeted; ///< a host said hello; everything before is void
        std::function<void(const Wire::Frame &)> received;
        std::function<void()> lost; ///< no host any more
        /// Appends at least one frame while it has any; called until `out` is well filled. False: nothing to send.
        std::function<bool(std::string &out)> produce;
        /// So much waits to be answered or sent that the host's next frames stay where they are.
        std::function<bool()> isBusy;
    };

    Port(Loop &loop, Client client);

    void useDevice(Descriptor port);        ///< edge-triggered: a virtio port without a host is readable for ever
    bool listenOn(const std::string &path); ///< one connection at a time

    [[nodiscard]] bool isTalking() const { return m_talking; }
    [[nodiscard]] std::uint32_t epoch() const { return m_epoch; }
    /// The host broke the rules: says so to it and waits for another hello.
    void giveUp(std::string_view why);
    /// Moves output to the host as far as it takes it; called by the loop before it sleeps.
    void pump();
    [[nodiscard]] bool hasUnsent() const { return m_sent < m_out.size(); }

private:
    static constexpr std::size_t lowWater = 64 << 10;

    void attach(int fd, std::uint32_t events);
    void accept();
    void readable();
    void dispatch();
    void drop(bool closeIt);
    bool flush();
    [[nodiscard]] bool mayHaveJustCome() const;
    void lookAgainIn(std::chrono::milliseconds time);

    Loop &m_loop;
    Client m_client;
    Wire::Decoder m_decoder;
    Descriptor m_listener;
    Descriptor m_fd;
    bool m_device = false;
    bool m_talking = false;
    bool m_writable = false;
    bool m_paused = false; ///< bytes may be there that were not read
    std::chrono::steady_clock::time_point m_greetedAt;
    std::uint32_t m_epoch = 0;
    std::string m_out;
    std::size_t m_sent = 0;
    Loop::TimerId m_lookAgain = 0;
};

} // namespace Vitrine::GuestOs
