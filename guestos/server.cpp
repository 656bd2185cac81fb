// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/server.h"

#include "guestos/files.h"
#include "guestos/log.h"

#include <cerrno>
#include <csignal>
#include <cstring>

namespace Vitrine::GuestOs {

using Wire::FrameWriter;
using Wire::Reader;
using Wire::Type;
using namespace std::chrono_literals;

namespace {

/// File requests that wait, beyond which no more are read from the channel.
constexpr std::size_t maxWaiting = 128;

} // namespace

Server::Server(Loop &loop, SessionMachine machine)
    : m_loop(loop), m_machine(std::move(machine)), m_processes(loop, m_outbox),
      m_files(loop, [this] { return !m_outbox.isFull(); }), m_slow(loop, [this] { return !m_outbox.isFull(); }),
      m_freezing(loop, [] { return true; }),
      m_port(loop, {.greeted = [this](std::string_view) { greeted(); },
                    .received = [this](const Wire::Frame &frame) { received(frame); },
                    .lost = [this] { hostLost(); },
                    .produce = [this](std::string &out) { return m_outbox.produce(out, m_port.epoch()); },
                    .isBusy = [this] { return m_outbox.isFull() || m_files.waiting() > maxWaiting; }}),
      m_streams(loop, m_outbox),
      m_proxy(loop, m_outbox, m_streams,
              {.isThere = [this] { return m_port.isTalking(); }, .epoch = [this] { return m_port.epoch(); }}),
      m_listeners(loop, m_outbox, m_streams, [this] { return m_port.epoch(); }), m_trust(m_machine.isMachine()),
      m_watch(
          loop, [this](const std::vector<std::string> &folders) { foldersChanged(folders); },
          [this] { FrameWriter(m_outbox.urgent(), Type::Overflow, 0).finish(m_port.epoch()); },
          [this] { return m_outbox.size() < Wire::maxPayload; })
{
    m_loop.beforeSleep([this] {
        m_port.pump();
        m_files.startNext();
        m_slow.startNext();
        m_freezing.startNext();
        m_proxy.tidy(); // last: what has just been sent may have ended a connection
        m_listeners.tidy();
    });
}

void Server::greeted()
{
    m_outbox.clear();
    FrameWriter hello(m_outbox.urgent(), Type::Hello, 0);
    hello.u32(Wire::protocolVersion).text(m_machine.isConfigured() ? bootId() : std::string());
    hello.u8(m_machine.isConfigured() ? 1 : 0);
    m_processes.hello(hello);
    hello.finish(m_port.epoch());
}

void Server::hostLost()
{
    m_outbox.clear();
    m_files.dropWaiting();
    m_slow.dropWaiting();
    m_freezing.dropWaiting();
    m_freezer.giveUp();
    m_processes.hostLost();
    m_proxy.hostLost();
    m_listeners.hostLost();
    m_streams.hostLost();
    m_watch.stop();
}

void Server::received(const Wire::Frame &frame)
{
    if (!handle(frame))
        m_port.giveUp("frame " + std::to_string(unsigned(frame.type)) + " of id " + std::to_string(frame.id) +
                      " breaks the rules");
}

bool Server::handle(const Wire::Frame &frame)
{
    if (frame.id == 0)
        return false;
    switch (frame.type) {
    case Type::Ping:
    case Type::Configure:
    case Type::SetClock:
    case Type::Sync:
    case Type::Memory:
    case Type::PowerOff:
    case Type::Freeze:
    case Type::Thaw:
        return handleMachine(frame);
    case Type::Run:
    case Type::RunMore:
    case Type::Adopt:
    case Type::Acknowledge:
    case Type::Cancel:
    case Type::Forget:
    case Type::Detach:
    case Type::Input:
    case Type::InputEnd:
    case Type::Resize:
        return handleProcess(frame);
    case Type::List:
    case Type::Stat:
    case Type::Read:
    case Type::Write:
    case Type::MakeFolder:
    case Type::MakeLink:
    case Type::Rename:
    case Type::Remove:
    case Type::SetAttributes:
        return handleFile(frame);
    case Type::Watch:
    case Type::Unwatch:
        return handleWatch(frame);
    case Type::Connect:
    case Type::StreamData:
    case Type::StreamCredit:
    case Type::StreamFinish:
    case Type::StreamAbort:
        return m_streams.handle(frame);
    case Type::Opened:
    case Type::Refused:
        return Wire::isVisitorId(frame.id) ? m_listeners.answered(frame) : m_proxy.handle(frame);
    case Type::Listen:
    case Type::Unlisten:
        return m_listeners.handle(frame);
    case Type::Trust:
    case Type::TrustBytes:
        return handleTrust(frame);
    default:
        return false;
    }
}

bool Server::handleMachine(const Wire::Frame &frame)
{
    Reader reader(frame.payload);
    switch (frame.type) {
    case Type::Ping:
        if (!reader.isDone())
            return false;
        done(frame.id);
        return true;
    case Type::Configure: {
        SessionSetup setup;
        setup.hostname = reader.text(64);
        setup.mountPath = reader.text(Wire::maxPath);
        setup.owner = reader.text(Wire::maxName);
        if (!reader.isDone() || !setup.mountPath.starts_with('/') ||
            (setup.hostname + setup.mountPath + setup.owner).find('\0') != std::string::npos)
            return false;
        done(frame.id, m_machine.configure(setup));
        return true;
    }
    case Type::SetClock: {
        const std::int64_t nanoseconds = reader.i64();
        const std::string_view entropy = reader.text(64);
        if (!reader.isDone() || nanoseconds < 0)
            return false;
        done(frame.id, m_machine.setClock(nanoseconds, entropy));
        return true;
    }
    case Type::Sync:
        if (!reader.isDone())
            return false;
        later(frame.id, m_slow, [this, id = frame.id, epoch = m_port.epoch()] {
            m_machine.sync();
            std::string answer;
            writeDone(answer, id, epoch);
            return answer;
        });
        return true;
    case Type::Memory: {
        if (!reader.isDone())
            return false;
        const Memory now = memory();
        FrameWriter(m_outbox.urgent(), Type::MemoryIs, frame.id)
            .u64(now.total)
            .u64(now.available)
            .finish(m_port.epoch());
        done(frame.id);
        return true;
    }
    case Type::PowerOff: {
        const std::uint32_t grace = reader.u32();
        if (!reader.isDone())
            return false;
        done(frame.id);
        powerOff(std::chrono::milliseconds(grace));
        return true;
    }
    case Type::Freeze:
    case Type::Thaw: {
        if (!reader.isDone())
            return false;
        const std::string path = m_machine.mountPath();
        // One after the other: a thaw that is sent while the freeze still waits for the disk comes right behind it.
        later(frame.id, m_freezing,
              [this, id = frame.id, epoch = m_port.epoch(), path, freezes = frame.type == Type::Freeze] {
                  const Trouble trouble = path.empty() ? Trouble{EOPNOTSUPP, "there is no workspace's disk"}
                                          : freezes    ? m_freezer.freeze(path)
                                                       : m_freezer.thaw();
                  std::string answer;
                  writeDone(answer, id, epoch, trouble.number, trouble.words);
                  return answer;
              });
        return true;
    }
    default:
        return false;
    }
}

bool Server::handleTrust(const Wire::Frame &frame)
{
    Reader reader(frame.payload);
    if (frame.type == Type::Trust) {
        const std::uint64_t hash = reader.u64();
        const std::uint32_t size = reader.u32();
        if (!reader.isDone() || size == 0 || size > Wire::maxCertificates)
            return false;
        const Trouble boot = m_machine.bootTrouble();
        done(frame.id, boot.number != 0 ? boot : m_trust.ask(hash, size));
        return true;
    }
    const std::uint32_t offset = reader.u32();
    const std::string_view bytes = reader.rest();
    if (!reader.ok() || !m_trust.fits(offset, bytes.size()))
        return false;
    done(frame.id, m_trust.take(bytes));
    return true;
}

bool Server::handleProcess(const Wire::Frame &frame)
{
    const bool empty = frame.payload.empty();
    switch (frame.type) {
    case Type::Run:
        return m_processes.run(frame.id, frame.payload);
    case Type::RunMore:
        return m_processes.runMore(frame.id, frame.payload);
    case Type::Adopt:
        return m_processes.adopt(frame.id, frame.payload, m_port.epoch());
    case Type::Acknowledge:
        return m_processes.acknowledge(frame.id, frame.payload);
    case Type::Cancel:
        return empty && m_processes.cancel(frame.id);
    case Type::Forget:
        return empty && m_processes.forget(frame.id);
    case Type::Detach:
        return empty && m_processes.detach(frame.id, m_port.epoch());
    case Type::Input:
        return m_processes.input(frame.id, frame.payload);
    case Type::InputEnd:
        return empty && m_processes.inputEnd(frame.id);
    case Type::Resize:
        return m_processes.resize(frame.id, frame.payload);
    default:
        return false;
    }
}

bool Server::handleFile(const Wire::Frame &frame)
{
    if (!isFileRequest(frame.type, frame.payload))
        return false;
    later(frame.id, m_files,
          [type = frame.type, id = frame.id, epoch = m_port.epoch(), payload = std::string(frame.payload)] {
              return answerFileRequest(type, id, epoch, payload);
          });
    return true;
}

bool Server::handleWatch(const Wire::Frame &frame)
{
    Reader reader(frame.payload);
    if (frame.type == Type::Unwatch) {
        if (!reader.isDone())
            return false;
        m_watch.stop();
        done(frame.id);
        return true;
    }
    const std::string path(reader.text(Wire::maxPath));
    if (!reader.isDone() || !path.starts_with('/') || path.find('\0') != std::string::npos)
        return false;
    done(frame.id, m_watch.start(path));
    return true;
}

void Server::foldersChanged(const std::vector<std::string> &folders)
{
    std::size_t next = 0;
    while (next < folders.size()) {
        std::string texts;
        std::uint32_t count = 0;
        for (; next < folders.size() && texts.size() + folders[next].size() + 8 < Wire::bulkPayload; ++next, ++count) {
            std::string one;
            FrameWriter(one, Type::Changed, 0).text(folders[next]);
            texts.append(one, Wire::headerSize);
        }
        FrameWriter(m_outbox.urgent(), Type::Changed, 0).u32(count).raw(texts).finish(m_port.epoch());
    }
}

void Server::done(std::uint32_t id, const Trouble &trouble)
{
    writeDone(m_outbox.urgent(), id, m_port.epoch(), trouble.number, trouble.words);
}

void Server::later(std::uint32_t id, Worker &worker, std::function<std::string()> work)
{
    const bool added = worker.add(std::move(work), [this, epoch = m_port.epoch()](std::string answer) {
        if (m_port.isTalking() && epoch == m_port.epoch())
            m_outbox.addAnswer(std::move(answer));
    });
    if (!added)
        done(id, {EAGAIN, {}});
}

void Server::childEnded()
{
    const bool children = m_processes.reap();
    Group::removeEmpty();
    if (m_poweringOff && !children)
        powerOffStep();
}

/// Everybody is asked to end, then killed; what they still say is sent. The machine goes when the last is gone.
void Server::powerOff(std::chrono::milliseconds grace)
{
    if (m_poweringOff)
        return;
    m_poweringOff = true;
    m_freezer.giveUp(); // what waits for the disk cannot even be killed
    if (m_machine.isMachine()) {
        kill(-1, SIGTERM);
        kill(-1, SIGCONT);
    } else {
        m_processes.killAll();
    }
    m_grace = m_loop.after(grace, [this] {
        m_grace = 0;
        powerOffStep();
    });
    m_loop.post([this] { childEnded(); }); // there may be nobody at all
}

void Server::powerOffStep()
{
    m_loop.cancel(m_grace);
    if (!m_killed) {
        m_killed = true;
        if (m_machine.isMachine())
            kill(-1, SIGKILL);
        // The last words of the processes go out meanwhile, and how they ended. Dying takes a computer that is busy its
        // time; a process that the kernel cannot end (a dead device) is not waited for longer, nor is the host.
        m_grace = m_loop.after(m_processes.reap() ? 3s : 50ms, [this] {
            m_grace = 0;
            powerOffStep();
        });
        return;
    }
    m_processes.reap();
    m_processes.conclude();
    m_port.pump();
    m_machine.unmountWorkspace();
    m_machine.powerOff();
}

void Server::quit()
{
    powerOff(0ms);
}

} // namespace Vitrine::GuestOs
