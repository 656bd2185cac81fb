// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/changes/comparefiles.h"

#include <QHash>

#include <algorithm>

namespace Vitrine::Session {

namespace {
constexpr int atATime = 8;
constexpr int perFolder = 200'000;
constexpr qsizetype maxEntries = 2'000'000;
constexpr qint64 piece = qint64(1) << 20;
constexpr qint64 maxCompared = 16 * piece;

/// Nothing of what is kept with the file tells a change.
bool looksTheSame(const FileEntry &a, const FileEntry &b)
{
    return a.kind == b.kind && a.size == b.size && a.mode == b.mode && a.uid == b.uid && a.gid == b.gid &&
           a.linkTarget == b.linkTarget && a.modifiedAt == b.modifiedAt && a.changedAt == b.changedAt;
}

/// What a person calls a change, its bytes aside.
bool differsAsAThing(const FileEntry &a, const FileEntry &b)
{
    return a.kind != b.kind || a.mode != b.mode || a.uid != b.uid || a.gid != b.gid || a.linkTarget != b.linkTarget;
}
} // namespace

CompareFiles::CompareFiles(Side before, Side after, QObject *parent)
    : Operation(parent), m_before(std::move(before)), m_after(std::move(after))
{
}

void CompareFiles::start()
{
    m_folders.append(Folder{});
    next();
}

void CompareFiles::next()
{
    while (!hasEnded() && m_working < atATime && !m_folders.isEmpty() && !m_more) {
        // Depth first: the list stays short.
        const Folder folder = m_folders.takeLast();
        list(folder);
    }
    if (hasEnded() || m_working > 0)
        return;
    std::ranges::stable_sort(m_result.changes, {}, &FileChange::path);
    m_result.complete = !m_more;
    finish(std::move(m_result));
}

void CompareFiles::list(const Folder &folder)
{
    ++m_working;
    const auto pages = std::make_shared<Pages>();
    const auto ask = [this, folder, pages](const Side &side, std::optional<FolderPage> Pages::*page) {
        side.list(folder.path, perFolder).then(this, [this, folder, pages, page](const Result<FolderPage> &listed) {
            if (hasEnded())
                return;
            // One that went meanwhile is empty.
            if (!listed && listed.error().code != ErrorCode::NotFound)
                return giveUp(listed.error());
            (*pages).*page = listed.value_or(FolderPage{});
            m_more = m_more || !((*pages).*page)->complete;
            if (pages->before && pages->after)
                take(folder, pages);
        });
    };
    if (folder.where == Where::After)
        pages->before.emplace();
    if (folder.where == Where::Before)
        pages->after.emplace();
    if (folder.where != Where::After)
        ask(m_before, &Pages::before);
    if (folder.where != Where::Before)
        ask(m_after, &Pages::after);
}

void CompareFiles::take(const Folder &folder, const std::shared_ptr<Pages> &pages)
{
    const QByteArray prefix = folder.path.isEmpty() ? QByteArray() : folder.path + '/';
    QHash<QByteArray, const FileEntry *> old;
    old.reserve(pages->before->entries.size());
    for (const FileEntry &entry : std::as_const(pages->before->entries))
        old.insert(entry.name, &entry);
    m_seen += pages->before->entries.size() + pages->after->entries.size();
    m_more = m_more || m_seen > maxEntries;
    for (const FileEntry &entry : std::as_const(pages->after->entries)) {
        const QByteArray path = prefix + entry.name;
        if (const FileEntry *const before = old.take(entry.name))
            compare(path, *before, entry);
        else
            one(FileChange::Kind::Added, path, entry);
    }
    for (auto left = old.cbegin(); left != old.cend(); ++left)
        one(FileChange::Kind::Removed, prefix + left.key(), *left.value());
    workEnded();
}

void CompareFiles::one(FileChange::Kind kind, const QByteArray &path, const FileEntry &entry)
{
    const bool isAdded = kind == FileChange::Kind::Added;
    FileChange change{kind, path, {}, {}, entry.kind == FileEntry::Kind::File};
    (isAdded ? change.after : change.before) = entry;
    add(std::move(change));
    if (entry.kind == FileEntry::Kind::Folder)
        m_folders.append({path, isAdded ? Where::After : Where::Before});
}

void CompareFiles::compare(const QByteArray &path, const FileEntry &before, const FileEntry &after)
{
    using Kind = FileEntry::Kind;
    if (before.kind != after.kind) {
        // Told as both, so that what was in a folder that became a file is told, too.
        one(FileChange::Kind::Removed, path, before);
        one(FileChange::Kind::Added, path, after);
        return;
    }
    if (before.kind == Kind::Folder)
        m_folders.append({path, Where::Both}); // its own time says nothing of what is deeper in it
    if (looksTheSame(before, after))
        return;
    FileChange change{FileChange::Kind::Changed, path, before, after, before.kind == Kind::File};
    if (before.kind != Kind::File) {
        if (differsAsAThing(before, after))
            add(std::move(change));
        return;
    }
    if (before.size != after.size || before.size > maxCompared) {
        add(std::move(change));
        return;
    }
    ++m_working;
    readOn(change, 0);
}

void CompareFiles::readOn(const FileChange &change, qint64 offset)
{
    const auto ended = [this, change](bool same) {
        FileChange found = change;
        found.contentDiffers = !same;
        if (!same || differsAsAThing(change.before, change.after))
            add(std::move(found));
        workEnded();
    };
    if (offset >= change.before.size)
        return ended(true);
    const auto old = m_before.read(change.path, offset, piece);
    auto both = andThen(old, this, [this, path = change.path, offset](FileChunk &&before) {
        return andThen(m_after.read(path, offset, piece), this, [before](FileChunk &&after) {
            return ready(before.bytes == after.bytes ? qint64(after.bytes.size()) : qint64(-1));
        });
    });
    both.then(this, [this, change, offset, ended](const Result<qint64> &same) {
        if (hasEnded())
            return;
        // One that cannot be read is not said to be the same.
        if (!same || *same <= 0)
            return ended(false);
        readOn(change, offset + *same);
    });
}

void CompareFiles::add(FileChange change)
{
    if (m_result.changes.size() < ChangeList::maxChanges)
        m_result.changes.append(std::move(change));
    else
        m_more = true;
}

void CompareFiles::workEnded()
{
    --m_working;
    // From the event loop: answers may be there at once, and there are many.
    QMetaObject::invokeMethod(this, [this] { next(); }, Qt::QueuedConnection);
}

void CompareFiles::giveUp(const Error &error)
{
    if (!hasEnded())
        fail(error.as(tr("The two states cannot be compared: a folder cannot be listed.")));
}

} // namespace Vitrine::Session
