// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/process.h"

#include <memory>
#include <string>
#include <unordered_map>

namespace Vitrine::GuestOs {

/// All processes of the host's, by record id; and by the ids that the present connection gave them.
class ProcessTable
{
public:
    ProcessTable(Loop &loop, Outbox &outbox);

    /// What frames about processes ask for; false: the host broke the rules.
    bool run(std::uint32_t id, std::string_view payload);
    bool runMore(std::uint32_t id, std::string_view payload);
    bool adopt(std::uint32_t id, std::string_view payload, std::uint32_t epoch);
    bool acknowledge(std::uint32_t id, std::string_view payload);
    bool cancel(std::uint32_t id);
    bool forget(std::uint32_t id);
    bool detach(std::uint32_t id, std::uint32_t epoch);
    bool input(std::uint32_t id, std::string_view payload);
    bool inputEnd(std::uint32_t id);
    bool resize(std::uint32_t id, std::string_view payload);

    void hostLost(); ///< ids mean nothing any more
    void hello(Wire::FrameWriter &frame) const;

    /// Waits for every child that ended, ours or an orphan. False: there is no child at all.
    bool reap();
    void killAll();
    void conclude(); ///< the power goes: who has exited ends now

private:
    Process *find(std::uint32_t id);

    Loop &m_loop;
    Outbox &m_outbox;
    std::unordered_map<std::string, std::unique_ptr<Process>> m_byRecord;
    std::unordered_map<std::uint32_t, Process *> m_byId;
    std::uint32_t m_partId = 0; ///< a Run that comes in pieces
    std::string m_parts;
};

} // namespace Vitrine::GuestOs
