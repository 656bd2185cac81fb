// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/freezer.h"
#include "guestos/listeners.h"
#include "guestos/outbox.h"
#include "guestos/port.h"
#include "guestos/processtable.h"
#include "guestos/proxy/proxy.h"
#include "guestos/session.h"
#include "guestos/tcpstream.h"
#include "guestos/trust.h"
#include "guestos/watch.h"
#include "guestos/worker.h"

namespace Vitrine::GuestOs {

/// Answers the host: checks each frame and hands it to whom it is for. A frame that breaks the rules ends the
/// connection; processes live on.
class Server
{
public:
    Server(Loop &loop, SessionMachine machine);

    [[nodiscard]] Port &port() { return m_port; }
    [[nodiscard]] Proxy &proxy() { return m_proxy; }
    /// A child has ended.
    void childEnded();
    /// Test mode: kill everything, then end the program.
    void quit();

private:
    void greeted();
    void hostLost();
    void received(const Wire::Frame &frame);
    bool handle(const Wire::Frame &frame);
    bool handleMachine(const Wire::Frame &frame);
    bool handleTrust(const Wire::Frame &frame);
    bool handleProcess(const Wire::Frame &frame);
    bool handleFile(const Wire::Frame &frame);
    bool handleWatch(const Wire::Frame &frame);
    void foldersChanged(const std::vector<std::string> &folders);
    void done(std::uint32_t id, const Trouble &trouble = {});
    void later(std::uint32_t id, Worker &worker, std::function<std::string()> work);
    void powerOff(std::chrono::milliseconds grace);
    void powerOffStep();

    Loop &m_loop;
    SessionMachine m_machine;
    Outbox m_outbox;
    ProcessTable m_processes;
    Worker m_files;
    Worker m_slow; ///< what waits for all disks must not hold up a listing
    Worker m_freezing;
    Freezer m_freezer;
    Port m_port;
    TcpStreams m_streams;
    Proxy m_proxy;
    Listeners m_listeners;
    Trust m_trust;
    Watch m_watch;
    bool m_poweringOff = false;
    bool m_killed = false;
    Loop::TimerId m_grace = 0;
};

} // namespace Vitrine::GuestOs
