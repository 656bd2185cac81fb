// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cerrno>
#include <cstdint>
#include <string>
#include <string_view>

namespace Vitrine::GuestOs {

/// What a Configure frame asks for.
struct SessionSetup
{
    std::string hostname;
    std::string mountPath;
    std::string owner;
};

/// What went wrong; number 0: nothing.
struct Trouble
{
    int number = 0;
    std::string words;
};

/// The part of a machine that belongs to one session: names, workspace, clock. In test mode nothing of the computer is
/// touched: names, clock and disks stay as they are.
class SessionMachine
{
public:
    explicit SessionMachine(bool isMachine, std::string bootProblem)
        : m_isMachine(isMachine), m_bootProblem(std::move(bootProblem))
    {
    }

    [[nodiscard]] bool isConfigured() const { return m_configured; }
    [[nodiscard]] bool isMachine() const { return m_isMachine; }
    /// A machine that did not boot whole can say so, and do nothing else.
    [[nodiscard]] Trouble bootTrouble() const { return {m_bootProblem.empty() ? 0 : EIO, m_bootProblem}; }
    [[nodiscard]] Trouble configure(const SessionSetup &setup);
    [[nodiscard]] Trouble setClock(std::int64_t nanoseconds, std::string_view entropy);
    /// Of the workspace; empty: it is not mounted.
    [[nodiscard]] const std::string &mountPath() const { return m_mountPath; }
    /// All file systems. Waits for disks: for a worker.
    void sync() const;
    /// The workspace: freed blocks back to the host, then unmounted.
    void unmountWorkspace();
    [[noreturn]] void powerOff();

private:
    Trouble mountWorkspace(const SessionSetup &setup);

    bool m_isMachine;
    std::string m_bootProblem;
    bool m_configured = false;
    std::string m_mountPath; ///< set once it is mounted
};

struct Memory
{
    std::uint64_t total = 0;
    std::uint64_t available = 0;
};
[[nodiscard]] Memory memory();
/// Of this kernel: another one is another machine. The kernel makes it up when it is first asked, so nobody may ask
/// before the machine belongs to a session: all machines of a template would have the same.
[[nodiscard]] std::string bootId();

} // namespace Vitrine::GuestOs
