// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gitssh/gitrequest.h"
#include "engine/gitssh/hostkeys.h"
#include "engine/gitssh/keyquestions.h"

#include <atomic>
#include <chrono>
#include <mutex>

namespace Vitrine::GitSsh {

/// Where the person has what SSH needs.
struct Person
{
    QString folder; ///< ~/.ssh: keys, config
    KnownHosts knownHosts;
};

/// One git program on a host, for a thread of its own. Sockets are closed with it.
struct Task
{
    static constexpr std::chrono::seconds stepLimit{30}; ///< for each answer of the host until it has let us in

    GitRequest request;
    Person person;
    Descriptor guest;   ///< pieces
    Descriptor network; ///< to the host
    KeyAsker asker;     ///< for a host that nobody knows
};

/// How a task stands; the engine's thread looks at it.
class Outcome
{
public:
    std::atomic<bool> isLoggedIn = false;

    void end(const QString &problem);
    [[nodiscard]] bool hasEnded() const;
    /// For people; empty: the program ran, and said itself how it went.
    [[nodiscard]] QString problem() const;

private:
    mutable std::mutex m_mutex;
    bool m_ended = false;
    QString m_problem;
};

/// From the first byte to the last. Whatever goes wrong is told to the machine's ssh in words.
void work(Task task, Outcome &outcome);

/// The host's key, for the person to look at; nobody is logged in. Waits.
[[nodiscard]] Result<HostKey> askHostKey(Descriptor network, const QString &host, quint16 port);

} // namespace Vitrine::GitSsh
