// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/process.h"

#include "guestos/spawn.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/wait.h>

namespace Vitrine::GuestOs {

namespace {

using namespace std::chrono_literals;

/// How long descendants that still hold the pipes after the exit may add to the output.
constexpr auto patience = 200ms;
/// From the hang-up of a cancelled shell to its kill, and from a kill to giving up on seeing the exit.
constexpr auto hangUpGrace = 500ms;
constexpr auto killGrace = 5s;
/// A larger pipe than the usual 64 KiB saves turns of the loop under bulk output.
constexpr int pipeSize = 256 << 10;

} // namespace

Process::Process(Loop &loop, Outbox &outbox, RunRequest request)
    : m_loop(loop), m_outbox(outbox), m_request(std::move(request)), m_input(loop, [this] { m_outbox.wake(this); })
{
}

Process::~Process()
{
    m_outbox.forget(this);
    m_loop.cancel(m_timeout);
    m_loop.cancel(m_patience);
    for (Stream &stream : m_streams)
        closeStream(stream);
}

bool Process::openPipes(std::array<Descriptor, 3> &childEnds)
{
    if (takesInput()) {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0)
            return false;
        childEnds[0] = Descriptor(ends[0]);
        m_input.usePipe(Descriptor(ends[1]));
        fcntl(ends[1], F_SETFL, O_NONBLOCK);
    } else {
        childEnds[0] = Descriptor(open("/dev/null", O_RDONLY | O_CLOEXEC));
    }
    for (std::size_t i = 0; i < 2; ++i) {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0)
            return false;
        m_streams[i].fd = Descriptor(ends[0]);
        childEnds[i + 1] = Descriptor(ends[1]);
        fcntl(ends[0], F_SETFL, O_NONBLOCK);
    }
    fcntl(m_streams[0].fd.get(), F_SETPIPE_SZ, pipeSize);
    return bool(childEnds[0]);
}

bool Process::openTerminal(std::array<Descriptor, 3> &childEnds)
{
    Descriptor master(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK));
    char name[64];
    if (!master || grantpt(master.get()) != 0 || unlockpt(master.get()) != 0 ||
        ptsname_r(master.get(), name, sizeof name) != 0)
        return false;
    const winsize size{m_request.rows, m_request.columns, 0, 0};
    ioctl(master.get(), TIOCSWINSZ, &size);
    for (Descriptor &end : childEnds) {
        end = Descriptor(open(name, O_RDWR | O_NOCTTY | O_CLOEXEC));
        if (!end)
            return false;
    }
    if (const auto user = findUser(m_request.user); user && geteuid() == 0) {
        if (fchown(childEnds[0].get(), user->uid, gid_t(-1)) != 0)
            return false;
    }
    m_input.useTerminal(master.get());
    m_streams[0].fd = std::move(master);
    return true;
}

void Process::start()
{
    std::array<Descriptor, 3> childEnds;
    if (!(isShell() ? openTerminal(childEnds) : openPipes(childEnds))) {
        notStarted(errno, isShell() ? "open a terminal" : "open pipes");
        return;
    }
    const auto user = findUser(m_request.user);
    if (!user) {
        notStarted(ENOENT, "user " + m_request.user);
        return;
    }
    const SpawnPlan plan{m_request.arguments, m_request.environment, m_request.folder,   *user,
                         childEnds[0].get(),  childEnds[1].get(),    childEnds[2].get(), isShell(),
                         m_group.folder()};
    const auto pid = spawn(plan);
    if (!pid) {
        notStarted(pid.error().number, pid.error().words);
        return;
    }
    m_pid = *pid;
    m_group.setLeader(m_pid);
    m_isStarted = true;
    m_state = State::Running;
    m_request.arguments.clear();
    m_request.environment.clear();
    if (m_request.timeout > 0ms) {
        m_timeout = m_loop.after(m_request.timeout, [this] {
            m_timeout = 0;
            kill(Wire::End::TimedOut);
        });
    }
    for (Stream &stream : m_streams)
        listen(stream);
    m_outbox.wake(this);
}

void Process::notStarted(int number, std::string words)
{
    m_kind = Wire::End::NotStarted;
    m_errno = number;
    m_words = std::move(words) + ": " + std::strerror(number);
    end();
}

void Process::attach(std::uint32_t id)
{
    m_id = id;
    m_saidStarted = false;
    m_saidEnd = false;
    m_outbox.wake(this);
}

void Process::detach()
{
    m_id = 0;
    m_outbox.forget(this);
}

bool Process::restartAt(std::uint64_t out, std::uint64_t err)
{
    return m_streams[0].kept.restartAt(out) && m_streams[1].kept.restartAt(err);
}

bool Process::acknowledge(std::uint8_t stream, std::uint64_t offset)
{
    if (stream < 1 || stream > 2 || !m_streams[stream - 1U].kept.acknowledge(offset))
        return false;
    Stream &taken = m_streams[stream - 1U];
    listen(taken);
    // Its pipe may be empty by now, which nobody would be told.
    if (m_state == State::Exited && taken.fd && !taken.dry)
        readFrom(taken);
    return true;
}

void Process::cancel()
{
    if (m_state != State::Running)
        return;
    if (!isShell()) {
        kill(Wire::End::Cancelled);
        return;
    }
    m_kind = Wire::End::Cancelled;
    m_group.kill(SIGHUP);
    m_group.kill(SIGCONT);
    m_loop.cancel(m_timeout);
    m_timeout = m_loop.after(hangUpGrace, [this] {
        m_timeout = 0;
        kill(Wire::End::Cancelled);
    });
}

void Process::kill(Wire::End kind)
{
    if (m_state != State::Running)
        return;
    m_kind = kind;
    m_group.kill(SIGKILL);
    m_loop.cancel(m_timeout);
    // A process that the kernel cannot end (a dead device) must not keep its caller waiting for ever.
    m_timeout = m_loop.after(killGrace, [this] {
        m_timeout = 0;
        m_pid = 0;
        exited(SIGKILL);
    });
}

void Process::exited(int status)
{
    if (m_state != State::Running)
        return;
    m_state = State::Exited;
    m_loop.cancel(m_timeout);
    m_pid = 0;
    if (m_kind == Wire::End::Exited) {
        if (WIFSIGNALED(status)) {
            m_kind = Wire::End::Signalled;
            m_signal = WTERMSIG(status);
        } else {
            m_exitCode = WEXITSTATUS(status);
        }
    } else {
        m_group.kill(SIGKILL); // what a cancelled shell's hang-up left
    }
    readRest();
    endIfDry();
}

void Process::conclude()
{
    if (m_state != State::Exited)
        return;
    readRest();
    if (m_state == State::Exited)
        end();
}

void Process::readRest()
{
    for (Stream &stream : m_streams) {
        if (stream.fd && !stream.kept.isFull())
            readFrom(stream);
    }
}

void Process::listen(Stream &stream)
{
    if (!stream.fd || stream.listening || stream.kept.isFull())
        return;
    stream.listening = true;
    m_loop.add(stream.fd.get(), EPOLLIN, [this, &stream](std::uint32_t) { readFrom(stream); });
}

void Process::readFrom(Stream &stream)
{
    for (int turn = 0; turn < 8; ++turn) {
        const std::span<char> room = stream.kept.room();
        if (room.empty()) { // the process blocks from here on, until the host acknowledges
            if (stream.listening) {
                stream.listening = false;
                m_loop.remove(stream.fd.get());
            }
            break;
        }
        const ssize_t count = ::read(stream.fd.get(), room.data(), room.size());
        if (count > 0) {
            stream.kept.filled(std::size_t(count));
            stream.dry = false;
            m_outbox.wake(this);
            continue;
        }
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno == EAGAIN)
            stream.dry = m_state == State::Exited;
        else // the end of a pipe, or EIO: the last process of a terminal closed it
            closeStream(stream);
        break;
    }
    if (m_state == State::Exited)
        endIfDry();
}

void Process::closeStream(Stream &stream)
{
    if (isShell())
        m_input.close(); // the same descriptor
    if (stream.listening)
        m_loop.remove(stream.fd.get());
    stream.listening = false;
    stream.fd.close();
}

/// Ends when all that was written has been read. Descendants that hold a pipe get a little time: in `cmd > >(tee log)`
/// the last writer is not the first process.
void Process::endIfDry()
{
    bool closed = true;
    for (const Stream &stream : m_streams) {
        if (!stream.fd)
            continue;
        closed = false;
        if (!stream.dry)
            return;
    }
    if (closed || m_outOfPatience) {
        end();
    } else if (m_patience == 0) {
        m_patience = m_loop.after(patience, [this] {
            m_patience = 0;
            m_outOfPatience = true;
            endIfDry();
        });
    }
}

void Process::end()
{
    m_loop.cancel(m_timeout);
    m_loop.cancel(m_patience);
    m_state = State::Ended;
    m_input.close();
    for (Stream &stream : m_streams)
        letGo(stream);
    m_outbox.wake(this);
}

/// A command's survivors may go on writing, to nobody; without a reader the first byte would kill them.
void Process::letGo(Stream &stream)
{
    if (stream.listening)
        m_loop.remove(stream.fd.get());
    stream.listening = false;
    if (isShell() || m_kind == Wire::End::NotStarted)
        stream.fd.close();
    if (!stream.fd)
        return;
    const int fd = stream.fd.get();
    const auto keep = std::make_shared<Descriptor>(std::move(stream.fd));
    m_loop.add(fd, EPOLLIN, [&loop = m_loop, keep](std::uint32_t) {
        char nowhere[4096];
        const ssize_t count = ::read(keep->get(), nowhere, sizeof nowhere);
        if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR))
            loop.remove(keep->get());
    });
}

bool Process::input(std::string_view bytes)
{
    return m_input.add(bytes);
}

bool Process::inputEnd()
{
    return m_input.finish();
}

void Process::resize(std::uint16_t columns, std::uint16_t rows)
{
    const winsize size{rows, columns, 0, 0};
    if (isShell() && m_streams[0].fd)
        ioctl(m_streams[0].fd.get(), TIOCSWINSZ, &size);
}

bool Process::produceOutput(std::string &out, std::uint32_t epoch)
{
    constexpr std::size_t fields = 9;
    for (std::size_t turn = 0; turn < 2; ++turn) {
        const std::size_t number = (m_nextStream + turn) % 2;
        Stream &stream = m_streams[number];
        const std::string_view bytes = stream.kept.nextToSend(Wire::bulkPayload - fields);
        if (bytes.empty())
            continue;
        Wire::FrameWriter frame(out, Wire::Type::Output, m_id);
        frame.u8(std::uint8_t(number + 1)).u64(stream.kept.sent()).raw(bytes).finish(epoch);
        stream.kept.markSent(bytes.size());
        m_nextStream = (number + 1) % 2;
        return true;
    }
    return false;
}

bool Process::produce(std::string &out, std::uint32_t epoch)
{
    if (m_id == 0)
        return false;
    if (m_isStarted && !m_saidStarted) {
        m_saidStarted = true;
        Wire::FrameWriter(out, Wire::Type::Started, m_id).u32(takesInput() ? m_input.grantAll() : 0).finish(epoch);
        return true;
    }
    if (m_saidStarted && !m_saidEnd && m_input.hasTaken()) {
        Wire::FrameWriter(out, Wire::Type::InputCredit, m_id).u32(m_input.grantTaken()).finish(epoch);
        return true;
    }
    if (produceOutput(out, epoch))
        return true;
    if (m_state != State::Ended || m_saidEnd)
        return false;
    m_saidEnd = true;
    Wire::FrameWriter(out, Wire::Type::Ended, m_id)
        .u8(std::uint8_t(m_kind))
        .u32(std::uint32_t(m_exitCode))
        .u32(std::uint32_t(m_signal))
        .u32(std::uint32_t(m_errno))
        .text(std::string_view(m_words).substr(0, Wire::maxText))
        .u64(m_streams[0].kept.end())
        .u64(m_streams[1].kept.end())
        .finish(epoch);
    return true;
}

} // namespace Vitrine::GuestOs
