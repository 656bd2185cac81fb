// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/cgroup.h"
#include "guestos/inputqueue.h"
#include "guestos/keptoutput.h"
#include "guestos/loop.h"
#include "guestos/outbox.h"
#include "guestos/wire/frame.h"

#include <array>
#include <string>
#include <vector>

namespace Vitrine::GuestOs {

/// What a Run frame asks for.
struct RunRequest
{
    std::string recordId;
    std::vector<std::string> arguments;
    std::vector<std::string> environment;
    std::string folder;
    std::string user;
    std::chrono::milliseconds timeout{0};
    Wire::Mode mode = Wire::Mode::Command;
    std::uint16_t columns = 80;
    std::uint16_t rows = 24;
};

/// One process of the host's, with what it wrote and the host has not acknowledged. It outlives connections; the table
/// keeps it until the host says forget.
///
/// States: made → (start) running → exited → ended. Exited: the first process is gone and what its pipes still hold is
/// being read; ended: nothing more will be added, and once all has been sent the end is said. What its descendants
/// write after that goes nowhere, but they are not killed.
///
/// A process is attached while a connection has an id for it; only then does it send.
class Process final : public Source
{
public:
    Process(Loop &loop, Outbox &outbox, RunRequest request);
    ~Process() override;

    void start();
    [[nodiscard]] const std::string &recordId() const { return m_request.recordId; }
    [[nodiscard]] bool isShell() const { return m_request.mode == Wire::Mode::Shell; }
    [[nodiscard]] bool takesInput() const { return m_request.mode != Wire::Mode::Command; }
    [[nodiscard]] bool hasEnded() const { return m_state == State::Ended; }
    [[nodiscard]] pid_t pid() const { return m_pid; }

    void attach(std::uint32_t id);
    void detach();
    [[nodiscard]] std::uint32_t id() const { return m_id; }

    /// Offsets to send again from. False: they are not there.
    bool restartAt(std::uint64_t out, std::uint64_t err);
    bool acknowledge(std::uint8_t stream, std::uint64_t offset); ///< false: the host broke the rules
    bool input(std::string_view bytes);                          ///< false: more than its credit
    bool inputEnd();                                             ///< false: it has been said
    void resize(std::uint16_t columns, std::uint16_t rows);
    void cancel();
    void kill() { kill(Wire::End::Cancelled); }
    void exited(int status); ///< as waitpid() says it
    /// Nobody will write to its pipes any more, whoever still holds them: what is there is read, and it ends.
    void conclude();

    bool produce(std::string &out, std::uint32_t epoch) override;

private:
    enum class State { Made, Running, Exited, Ended };
    struct Stream
    {
        Descriptor fd;
        KeptOutput kept;
        bool listening = false; ///< for readability
        bool dry = false;       ///< nothing was left to read after the exit
    };

    bool openPipes(std::array<Descriptor, 3> &childEnds);
    bool openTerminal(std::array<Descriptor, 3> &childEnds);
    void notStarted(int number, std::string words);
    void kill(Wire::End kind);
    void listen(Stream &stream);
    void readFrom(Stream &stream);
    void readRest();
    void closeStream(Stream &stream);
    void endIfDry();
    void letGo(Stream &stream);
    void end();
    bool produceOutput(std::string &out, std::uint32_t epoch);

    Loop &m_loop;
    Outbox &m_outbox;
    RunRequest m_request;
    State m_state = State::Made;
    Group m_group;
    pid_t m_pid = 0;
    std::uint32_t m_id = 0;
    bool m_saidStarted = false;
    bool m_saidEnd = false;
    bool m_isStarted = false;
    std::array<Stream, 2> m_streams;
    std::size_t m_nextStream = 0;
    InputQueue m_input;
    Wire::End m_kind = Wire::End::Exited;
    int m_exitCode = 0;
    int m_signal = 0;
    int m_errno = 0;
    std::string m_words;
    Loop::TimerId m_timeout = 0;
    Loop::TimerId m_patience = 0;
    bool m_outOfPatience = false;
};

} // namespace Vitrine::GuestOs
