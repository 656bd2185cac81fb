// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/processwatch.h"

#include "engine/vm/processid.h"

#include <QSocketNotifier>

#include <poll.h>

namespace Vitrine::Vm {

ProcessWatch::ProcessWatch(Descriptor pidfd, QObject *parent)
    : QObject(parent), m_pidfd(std::move(pidfd)),
      m_notifier(std::make_unique<QSocketNotifier>(m_pidfd.get(), QSocketNotifier::Read))
{
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &ProcessWatch::look);
}

ProcessWatch::~ProcessWatch() = default;

bool ProcessWatch::hasEnded() const
{
    pollfd entry{m_pidfd.get(), POLLIN, 0};
    return ::poll(&entry, 1, 0) > 0;
}

void ProcessWatch::kill() const
{
    killByPidfd(m_pidfd);
}

void ProcessWatch::killAndForget(std::unique_ptr<ProcessWatch> watch)
{
    constexpr int usual = 200;
    killAndReap(watch->m_pidfd, usual);
    if (watch->hasEnded())
        return;
    ProcessWatch *left = watch.release();
    left->disconnect();
    connect(left, &ProcessWatch::ended, left, &QObject::deleteLater);
}

void ProcessWatch::look()
{
    if (!m_notifier->isEnabled() || !hasEnded())
        return;
    m_notifier->setEnabled(false);
    Q_EMIT ended(reap(m_pidfd));
}

} // namespace Vitrine::Vm
