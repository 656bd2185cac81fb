// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/retention/retention.h"

#include "engine/session/retention/expiry.h"
#include "engine/session/sleepwatch.h"

namespace Vitrine::Session {

using namespace std::chrono_literals;

Retention::Retention(const Services &services, SessionRegistry &registry) : m_services(services), m_registry(registry)
{
    m_timer.setInterval(1h);
    m_timer.callOnTimeout(this, &Retention::look);
    // A sleep ends: what it counts for is settled before anything else asks.
    connect(&services.sleepWatch, &SleepWatch::clockJumped, this, [this] {
        (void)m_services.clock.now();
        if (m_timer.isActive())
            keepClock();
    });
}

Pending<void> Retention::load()
{
    return andThen(m_services.catalogue.setting(QString::fromLatin1(clockSetting)), this, [this](QVariant &&kept) {
        m_services.clock.goOnFrom(kept);
        return ready();
    });
}

void Retention::start()
{
    m_timer.start();
    look();
}

void Retention::close()
{
    if (m_timer.isActive())
        keepClock();
    m_timer.stop();
}

void Retention::keepClock()
{
    (void)m_services.catalogue.setSetting(QString::fromLatin1(clockSetting), m_services.clock.toKeep());
}

void Retention::look()
{
    keepClock();
    const auto now = m_services.clock.now();
    const auto list = m_registry.list();
    for (const SessionInfo &info : list) {
        Session *const session = m_registry.find(info.key);
        if (session && session->isExpired()) {
            qInfo("%s was not used for %d days and goes into the trash.", qUtf8Printable(info.key.text()),
                  session->runtime().spec.keepDays);
            m_registry.remove(info.key, TrashCause::Retention).then(this, [key = info.key](const Result<void> &gone) {
                if (!gone)
                    qWarning("%s: %s", qUtf8Printable(key.text()), qUtf8Printable(gone.error().text()));
            });
            continue;
        }
        const bool was = m_expiring.contains(info.key);
        if (info.isExpiring != was)
            Q_EMIT m_registry.changed(info);
        if (info.isExpiring)
            m_expiring.insert(info.key);
        else
            m_expiring.remove(info.key);
    }
    const QList<Store::TrashRow> trash = m_registry.trash();
    for (const Store::TrashRow &row : trash) {
        if (Expiry::left(row, now) > 0s)
            continue;
        m_registry.forget(row.id).then(this, [id = row.id](const Result<void> &gone) {
            if (!gone)
                qWarning("%s stays in the trash: %s", qUtf8Printable(id), qUtf8Printable(gone.error().text()));
        });
    }
}

} // namespace Vitrine::Session
