// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gitssh/office.h"

#include <QDir>

#include <chrono>

namespace Vitrine::GitSsh {

namespace {
constexpr std::chrono::milliseconds endLimit{5'000};
} // namespace

Office::Office(Person person, Switch isOn, std::chrono::milliseconds answerLimit)
    : m_person(std::move(person)), m_isOn(std::move(isOn)), m_questions(m_person.knownHosts.own, answerLimit),
      m_threads(std::make_unique<QThreadPool>())
{
    m_threads->setMaxThreadCount(maxTasks);
}

Office::~Office()
{
    if (!m_threads->waitForDone(int(endLimit.count())))
        (void)m_threads.release();
}

bool Office::start(Task task, const std::shared_ptr<Outcome> &outcome)
{
    const auto held = std::make_shared<Task>(std::move(task)); // what is started has to be copyable
    return m_threads->tryStart([held, outcome] { work(std::move(*held), *outcome); });
}

Person thePerson(const QString &ownKnownHosts)
{
    const QString folder = QDir::homePath() + QStringLiteral("/.ssh");
    return {folder,
            {folder + QStringLiteral("/known_hosts"), QStringLiteral("/etc/ssh/ssh_known_hosts"), ownKnownHosts}};
}

} // namespace Vitrine::GitSsh
