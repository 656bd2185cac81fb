// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/retention/seenclock.h"

#include <QFile>

#include <algorithm>
#include <ctime>

namespace Vitrine::Session {

using std::chrono::milliseconds;

namespace {

milliseconds timeOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::seconds(time.tv_sec) + milliseconds(time.tv_nsec / 1'000'000);
}

milliseconds atMostUnseen(milliseconds passed)
{
    return std::clamp<milliseconds>(passed, milliseconds(0), SeenClock::longestUnseen);
}

} // namespace

SeenClock::Sources SeenClock::theComputer()
{
    return {[] {
                QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
                return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
            },
            [] { return timeOf(CLOCK_BOOTTIME); }, [] { return timeOf(CLOCK_REALTIME); }};
}

SeenClock::SeenClock(Sources sources) : m_sources(std::move(sources)), m_sinceBoot(m_sources.sinceBoot()) {}

void SeenClock::goOnFrom(const QVariant &kept)
{
    const QVariantMap map = kept.toMap();
    const milliseconds counted(map.value(QStringLiteral("counted"), -1).toLongLong());
    if (counted.count() < 0)
        return;
    const QString boot = m_sources.boot();
    m_sinceBoot = m_sources.sinceBoot();
    const milliseconds before(map.value(QStringLiteral("sinceBoot")).toLongLong());
    const bool isSameBoot = !boot.isEmpty() && map.value(QStringLiteral("boot")).toString() == boot;
    // What the computer's clock says is believed only where nothing else can tell.
    const milliseconds passed = isSameBoot
                                    ? m_sinceBoot - before
                                    : m_sources.wall() - milliseconds(map.value(QStringLiteral("wall")).toLongLong());
    m_counted = std::max(m_counted, counted + atMostUnseen(passed));
}

QVariant SeenClock::toKeep()
{
    (void)now();
    return QVariantMap{{QStringLiteral("counted"), qlonglong(m_counted.count())},
                       {QStringLiteral("boot"), m_sources.boot()},
                       {QStringLiteral("sinceBoot"), qlonglong(m_sinceBoot.count())},
                       {QStringLiteral("wall"), qlonglong(m_sources.wall().count())}};
}

std::chrono::seconds SeenClock::now()
{
    const milliseconds sinceBoot = m_sources.sinceBoot();
    m_counted += atMostUnseen(sinceBoot - m_sinceBoot);
    m_sinceBoot = std::max(m_sinceBoot, sinceBoot);
    return std::chrono::duration_cast<std::chrono::seconds>(m_counted);
}

} // namespace Vitrine::Session
