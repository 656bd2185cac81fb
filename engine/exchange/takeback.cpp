// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchange/takeback.h"

#include "engine/exchange/hostgit.h"

#include <QCoreApplication>

#include <algorithm>

namespace Vitrine::Exchange {

namespace {

using Verdict = TakeBackItem::Verdict;
using Kind = FileEntry::Kind;
using Host = HostEntry::Kind;

constexpr int maxDepth = 256;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Exchange", text);
}

bool hasBefore(const FileChange &change)
{
    return change.kind != FileChange::Kind::Added;
}

bool hasAfter(const FileChange &change)
{
    return change.kind != FileChange::Kind::Removed;
}

bool isRunnable(const FileEntry &entry)
{
    return entry.kind == Kind::File && (entry.mode & 0111) != 0;
}

Host hostKind(Kind kind)
{
    switch (kind) {
    case Kind::File:
        return Host::File;
    case Kind::Folder:
        return Host::Folder;
    case Kind::Link:
        return Host::Link;
    case Kind::Other:
        break;
    }
    return Host::Other;
}

/// Whether what stands there is what the entry says, as far as that can be seen without a file's bytes.
bool looksLike(const HostEntry &seen, bool isThere, const FileEntry &entry, bool sameBytes)
{
    if (!isThere)
        return seen.kind == Host::Nothing;
    if (seen.kind != hostKind(entry.kind))
        return false;
    if (entry.kind == Kind::Link)
        return seen.linkTarget == entry.linkTarget;
    return entry.kind != Kind::File || sameBytes;
}

} // namespace

bool TakeBackItem::isFolder() const
{
    const auto &entry = hasAfter(change) ? change.after : change.before;
    return entry.kind == Kind::Folder && (!hasBefore(change) || change.before.kind == Kind::Folder);
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Take:
        return QStringLiteral("take");
    case Verdict::Same:
        return QStringLiteral("same");
    case Verdict::Conflict:
        return QStringLiteral("conflict");
    case Verdict::Refused:
        return QStringLiteral("refused");
    case Verdict::Left:
        break;
    }
    return QStringLiteral("left");
}

QJsonObject TakeBackItem::toJson() const
{
    return {{QStringLiteral("path"), displayText(change.path)},
            {QStringLiteral("pathBytes"), QString::fromLatin1(change.path.toBase64())},
            {QStringLiteral("kind"), changeKindName(change.kind)},
            {QStringLiteral("verdict"), verdictName(verdict)},
            {QStringLiteral("why"), why}};
}

std::optional<QString> refusedByName(const FileChange &change)
{
    const auto parts = change.path.split('/');
    if (change.path.contains('\0') || std::ranges::any_of(parts, [](const QByteArray &part) {
            return part.isEmpty() || part == "." || part == "..";
        }))
        return tr("no name for a file");
    if (parts.size() > maxDepth || change.path.size() > 4000)
        return tr("too deep");
    // git on this computer runs what is written there.
    if (!HostGit::gitsOwn(change.path).isEmpty())
        return tr("git's own files");
    if (hasAfter(change) && change.after.kind == Kind::Other)
        return tr("no file that can be copied");
    if (hasAfter(change) && change.after.kind == Kind::Link &&
        !Transfer::HostFolder::staysInside(change.path, change.after.linkTarget))
        return tr("a link that leads out of the folder");
    return std::nullopt;
}

bool isWorthTaking(const FileChange &change)
{
    if (change.kind != FileChange::Kind::Changed)
        return true;
    if (change.before.kind != change.after.kind)
        return true;
    switch (change.after.kind) {
    case Kind::File:
        return change.contentDiffers || isRunnable(change.before) != isRunnable(change.after);
    case Kind::Link:
        return change.before.linkTarget != change.after.linkTarget;
    default:
        return false;
    }
}

bool needsContent(const FileChange &change, const HostEntry &seen)
{
    return seen.kind == Host::File && ((hasBefore(change) && change.before.kind == Kind::File) ||
                                       (hasAfter(change) && change.after.kind == Kind::File));
}

TakeBackItem decide(const FileChange &change, const HostEntry &seen, const HostContent &content)
{
    TakeBackItem item{change, Verdict::Take, {}, seen};
    const auto conflict = [&item](const QString &why) {
        item.verdict = Verdict::Conflict;
        item.why = why;
        return item;
    };
    if (const auto why = refusedByName(change)) {
        item.verdict = Verdict::Refused;
        item.why = *why;
        return item;
    }
    if (seen.kind == Host::BehindLink)
        return conflict(tr("a link stands in the way"));

    const bool turnsRunnable =
        hasAfter(change) && (!hasBefore(change) || isRunnable(change.before) != isRunnable(change.after));
    if (looksLike(seen, hasAfter(change), change.after, content.isAfter)) {
        // The bytes are there; whether it can be run is taken over only where the session has changed that.
        const bool isFile = seen.kind == Host::File;
        if (isFile && hasBefore(change) && turnsRunnable && seen.isRunnable() != isRunnable(change.after))
            return item;
        item.verdict = Verdict::Same;
        return item;
    }
    if (looksLike(seen, hasBefore(change), change.before, content.isBefore))
        return item;
    if (content.isWritten && seen.kind != Host::Folder && seen.kind != Host::Other)
        return item;
    if (seen.kind == Host::Nothing)
        return conflict(tr("deleted there"));
    if (!hasBefore(change))
        return conflict(tr("there is one of that name"));
    if (seen.kind != hostKind(change.before.kind))
        return conflict(tr("something else there"));
    return conflict(tr("changed there"));
}

qsizetype TakeBackPlan::count(Verdict verdict) const
{
    return std::ranges::count_if(items, [verdict](const TakeBackItem &item) { return item.verdict == verdict; });
}

} // namespace Vitrine::Exchange
