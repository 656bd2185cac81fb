// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gitssh/keyquestions.h"
#include "engine/gitssh/work.h"
#include "engine/model/pending.h"

#include <QThreadPool>

#include <functional>

namespace Vitrine::GitSsh {

/// What all sessions of an engine share for git over SSH: the person's places, the switch, and threads, in which
/// everything of libssh lives. Owned by the engine, outlives its sessions. Lives in the engine's thread.
class Office
{
public:
    static constexpr int maxTasks = 32; ///< at a time
    /// Whether sessions may use the person's SSH keys at all; unset: they may, where a rule says so.
    static constexpr auto setting = "ssh/git";

    using Switch = std::function<Pending<bool>()>;
    /// `person`: of this computer, or of a test.
    Office(Person person, Switch isOn, std::chrono::milliseconds answerLimit = KeyQuestions::answerLimit);
    /// Tasks have lost their sockets by then and end. One that waits for the agent is left behind.
    ~Office();
    Office(const Office &) = delete;
    Office &operator=(const Office &) = delete;

    [[nodiscard]] Pending<bool> isOn() const { return m_isOn(); }
    [[nodiscard]] const Person &person() const { return m_person; }
    [[nodiscard]] KeyQuestions &questions() { return m_questions; }
    /// False: there are too many.
    [[nodiscard]] bool start(Task task, const std::shared_ptr<Outcome> &outcome);

private:
    Person m_person;
    Switch m_isOn;
    KeyQuestions m_questions;
    std::unique_ptr<QThreadPool> m_threads;
};

/// $HOME/.ssh, /etc/ssh, and the store's own file.
[[nodiscard]] Person thePerson(const QString &ownKnownHosts);

} // namespace Vitrine::GitSsh
