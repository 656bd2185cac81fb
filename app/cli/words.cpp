// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/words.h"

#include "engine/model/file.h"

#include <QCoreApplication>

namespace Vitrine::Cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Cli", text);
}

} // namespace

QString sizeWords(qint64 bytes)
{
    constexpr const char *units[] = {"B", "kB", "MB", "GB", "TB"};
    double value = double(bytes);
    size_t unit = 0;
    while (value >= 999.5 && unit + 1 < std::size(units)) {
        value /= 1000;
        ++unit;
    }
    return QString::number(value, 'f', unit > 0 && value < 9.95 ? 1 : 0) + QLatin1Char(' ') +
           QLatin1String(units[unit]);
}

QString agoWords(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return tr("never");
    const qint64 seconds = time.secsTo(now);
    if (seconds < 60)
        return tr("just now");
    if (seconds < 3600)
        return tr("%1 min ago").arg(seconds / 60);
    if (seconds < 48 * 3600)
        return tr("%1 h ago").arg(seconds / 3600);
    return time.toLocalTime().date().toString(Qt::ISODate);
}

QString untilWords(const QDateTime &time, const QDateTime &now)
{
    constexpr qint64 hour = 3600;
    constexpr qint64 day = 24 * hour;
    if (!time.isValid())
        return QStringLiteral("-");
    const qint64 left = now.secsTo(time);
    if (left <= 0)
        return tr("now");
    if (left < 2 * day)
        return tr("in %1 h").arg((left + hour - 1) / hour);
    return tr("in %1 days").arg(left / day);
}

QString durationWords(qint64 milliseconds)
{
    if (milliseconds < 60'000)
        return tr("%1 s").arg(double(milliseconds) / 1000, 0, 'f', 1);
    return tr("%1 min %2 s").arg(milliseconds / 60'000).arg(milliseconds / 1000 % 60);
}

QString stateWords(SessionState state)
{
    switch (state) {
    case SessionState::Stopped:
        return tr("stopped");
    case SessionState::Starting:
        return tr("starting");
    case SessionState::Running:
        return tr("running");
    case SessionState::Idle:
        return tr("idle");
    case SessionState::Stopping:
        return tr("stopping");
    case SessionState::Failed:
        return tr("failed");
    }
    return {};
}

QString stateWords(const SessionInfo &session)
{
    return session.isSuspended() ? tr("suspended") : stateWords(session.state);
}

QString testWords(const TestBadge &badge)
{
    switch (badge.kind) {
    case TestBadge::Kind::None:
        return QStringLiteral("-");
    case TestBadge::Kind::Running:
        return tr("running");
    case TestBadge::Kind::Passed:
        return badge.passed > 0 ? tr("%1 passed").arg(badge.passed) : tr("passed");
    case TestBadge::Kind::Failed:
        return badge.failed > 0 ? tr("%1 failed").arg(badge.failed) : tr("exit %1").arg(badge.exitCode);
    }
    return {};
}

QString harmless(const QString &text)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    for (QString &line : lines) {
        QStringList parts = line.split(QLatin1Char('\t'));
        for (QString &part : parts)
            part = displayText(part.toUtf8());
        line = parts.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

QString shellLine(const QStringList &words)
{
    if (words.size() == 1)
        return words.first();
    QStringList quoted;
    for (const QString &word : words) {
        const bool plain = !word.isEmpty() && std::ranges::all_of(word, [](QChar c) {
            return c.isLetterOrNumber() || QStringLiteral("_@%+=:,./-").contains(c);
        });
        if (plain) {
            quoted.append(word);
            continue;
        }
        QString inside = word;
        inside.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
        quoted.append(QLatin1Char('\'') + inside + QLatin1Char('\''));
    }
    return quoted.join(QLatin1Char(' '));
}

Result<QByteArray> workspacePath(const QString &typed, const QString &mountPath)
{
    QString path = typed;
    QString mount = mountPath;
    while (mount.endsWith(QLatin1Char('/')))
        mount.chop(1);
    if (path == mount || path.startsWith(mount + QLatin1Char('/')))
        path = path.mid(mount.size());
    else if (path.startsWith(QLatin1Char('/')))
        return fail(ErrorCode::InvalidInput, tr("%1 is not in the workspace. Name a path under %2.").arg(typed, mount));
    QStringList kept;
    const QStringList parts = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (part == QLatin1String(".."))
            return fail(ErrorCode::InvalidInput, tr("%1 has “..” in it. Name the path without it.").arg(typed));
        if (part != QLatin1String("."))
            kept.append(part);
    }
    return kept.join(QLatin1Char('/')).toUtf8();
}

} // namespace Vitrine::Cli
