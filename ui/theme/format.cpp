// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace Vitrine::Ui {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("Format", text, nullptr, n);
}

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

} // namespace

QString sizeText(qint64 bytes)
{
    const QLocale locale;
    if (bytes < 1000)
        return tr("%1 B").arg(std::max<qint64>(0, bytes));
    static constexpr const char *units[] = {QT_TRANSLATE_NOOP("Format", "%1 kB"), QT_TRANSLATE_NOOP("Format", "%1 MB"),
                                            QT_TRANSLATE_NOOP("Format", "%1 GB"), QT_TRANSLATE_NOOP("Format", "%1 TB")};
    double value = double(bytes) / 1000;
    size_t unit = 0;
    while (value >= 999.5 && unit + 1 < std::size(units)) {
        value /= 1000;
        ++unit;
    }
    return tr(units[unit]).arg(locale.toString(value, 'f', value < 9.95 ? 1 : 0));
}

QString filesText(qint64 count)
{
    return count == 1 ? tr("1 file") : tr("%n files", int(count));
}

QString capacityText(qint64 bytes)
{
    constexpr qint64 mebi = qint64(1) << 20;
    constexpr qint64 gibi = qint64(1) << 30;
    const QLocale locale;
    if (bytes < gibi)
        return tr("%1 MiB").arg(std::max<qint64>(0, bytes) / mebi);
    return tr("%1 GiB").arg(bytes % gibi == 0 ? QString::number(bytes / gibi)
                                              : locale.toString(double(bytes) / double(gibi), 'f', 1));
}

QString durationText(qint64 milliseconds)
{
    const QLocale locale;
    if (milliseconds <= 0) // what has just begun counts in seconds
        return tr("%1 s").arg(0);
    if (milliseconds < 100)
        return tr("%1 ms").arg(milliseconds);
    if (milliseconds < 9950 && milliseconds % 1000 != 0)
        return tr("%1 s").arg(locale.toString(double(milliseconds) / 1000, 'f', 1));
    const qint64 seconds = (milliseconds + 500) / 1000;
    if (seconds < minute)
        return tr("%1 s").arg(seconds);
    if (seconds < hour)
        return seconds % minute == 0 ? tr("%1 min").arg(seconds / minute)
                                     : tr("%1 min %2 s").arg(seconds / minute).arg(seconds % minute);
    return tr("%1 h %2 min").arg(seconds / hour).arg(seconds % hour / minute);
}

QString agoText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = time.secsTo(now);
    if (seconds < 2)
        return tr("now");
    if (seconds < minute)
        return tr("%1 s").arg(seconds);
    if (seconds < hour)
        return tr("%1 min").arg(seconds / minute);
    if (seconds < day)
        return tr("%1 h").arg(seconds / hour);
    return tr("%1 d").arg(seconds / day);
}

QString agoSentence(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = time.secsTo(now);
    const auto phrase = [](qint64 n, const char *one, const char *many) { return n == 1 ? tr(one) : tr(many).arg(n); };
    if (seconds < 2)
        return tr("just now");
    if (seconds < minute)
        return tr("%1 seconds ago").arg(seconds);
    if (seconds < hour)
        return phrase(seconds / minute, QT_TRANSLATE_NOOP("Format", "1 minute ago"),
                      QT_TRANSLATE_NOOP("Format", "%1 minutes ago"));
    if (seconds < day)
        return phrase(seconds / hour, QT_TRANSLATE_NOOP("Format", "1 hour ago"),
                      QT_TRANSLATE_NOOP("Format", "%1 hours ago"));
    return phrase(seconds / day, QT_TRANSLATE_NOOP("Format", "1 day ago"), QT_TRANSLATE_NOOP("Format", "%1 days ago"));
}

QString untilText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = now.secsTo(time);
    if (seconds < minute)
        return tr("in %1 s").arg(std::max<qint64>(0, seconds));
    if (seconds < 2 * hour)
        return tr("in %1 min").arg(seconds / minute);
    if (seconds < 2 * day)
        return tr("in %1 h").arg(seconds / hour);
    return tr("in %1 days").arg(seconds / day);
}

QString whenText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QLocale locale;
    const QDateTime local = time.toLocalTime();
    const QDateTime localNow = now.toLocalTime();
    if (local.date() == localNow.date())
        return local.toString(QStringLiteral("HH:mm"));
    if (local.date().daysTo(localNow.date()) < 7)
        return tr("%1 %2").arg(locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat),
                               local.toString(QStringLiteral("HH:mm")));
    return locale.toString(local.date(), QLocale::ShortFormat);
}

} // namespace Vitrine::Ui
