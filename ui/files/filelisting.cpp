// SPDX-License-Identifier: GPL-3.0-or-later
// How a workspace's tree is listed, again and again, and how what has changed becomes changes of rows.
#include "ui/files/filemodel.h"
#include "ui/window/inworker.h"

#include <QSet>

#include <algorithm>
#include <chrono>

namespace Vitrine::Ui {

namespace {

constexpr qsizetype inlineRows = 300; ///< fewer are sorted here: a worker would only add a round through the loop
constexpr qsizetype maxSteps = 100;   ///< more separate changes are applied as one
constexpr qint64 shortestRestMs = 100;
constexpr qint64 restFactor = 4; ///< after a listing that took t, the next one waits 4 t: a fifth of the time at most

} // namespace

void FileModel::count(int change)
{
    const bool was = m_listings > 0;
    m_listings = std::max(0, m_listings + change);
    if (was != (m_listings > 0))
        Q_EMIT busyChanged(m_listings > 0);
}

void FileModel::list(FolderId id, When when)
{
    Folder *one = folder(id);
    if (!one || !m_key)
        return;
    if (one->listing || (one->resting && when == When::Rested)) {
        one->stale = true;
        return;
    }
    one->listing = true;
    one->stale = false;
    count(1);
    const qint64 begun = m_clock.elapsed();
    m_files.list(*m_key, one->path, listLimit).then(this, [this, id, begun](const Result<FolderPage> &page) {
        if (!folder(id))
            return; // of a session that is not shown any more; reset() has counted
        listed(id, page);
        ended(id, m_clock.elapsed() - begun);
    });
}

void FileModel::ended(FolderId id, qint64 tookMs)
{
    // Programs that write all the time must not keep us listing all the time.
    folder(id)->resting = true;
    const std::chrono::milliseconds rest(std::max<qint64>(shortestRestMs, tookMs * restFactor));
    QTimer::singleShot(rest, this, [this, id] {
        Folder *one = folder(id);
        if (!one)
            return;
        one->resting = false;
        if (one->stale && m_active)
            list(id, When::Rested);
    });
}

void FileModel::listed(FolderId id, const Result<FolderPage> &page)
{
    Folder &one = *folder(id);
    if (!page) {
        one.listing = false;
        count(-1);
        if (id == m_top) {
            if (!one.listed)
                setState(State::Failed, page.error());
        } else if (page.error().code != ErrorCode::WrongState && page.error().code != ErrorCode::Cancelled) {
            // Gone meanwhile: its parent's listing takes the row away. Else say why, in the folder itself.
            if (page.error().code != ErrorCode::NotFound || !one.listed) {
                one.listed = true;
                setNote(one, page.error().message, false);
            }
        }
        return;
    }
    const bool withHidden = m_showHidden;
    const auto prepare = [withHidden](const FolderPage &from, const FolderRows &shown, int limit) {
        Prepared prepared;
        prepared.rows = sortedRows(from.entries, withHidden);
        const size_t part = std::min(prepared.rows.size(), size_t(limit));
        prepared.difference =
            difference(shown, FolderRows(prepared.rows.begin(), prepared.rows.begin() + std::ptrdiff_t(part)));
        prepared.complete = from.complete;
        return prepared;
    };
    const FolderRows shown(one.all.begin(), one.all.begin() + one.shown);
    if (page->entries.size() < inlineRows && shown.size() < size_t(inlineRows)) {
        apply(id, prepare(*page, shown, one.limit));
        return;
    }
    // Nothing else changes this folder's rows meanwhile: `listing` is on, and showMore() waits for it.
    inWorker<Prepared>([prepare, page = *page, shown, limit = one.limit] {
        return prepare(page, shown, limit);
    }).then(this, [this, id](Result<Prepared> prepared) {
        if (prepared && folder(id))
            apply(id, std::move(*prepared));
    });
}

void FileModel::apply(FolderId id, Prepared prepared)
{
    Folder &one = *folder(id);
    one.listing = false;
    count(-1);
    const bool first = !one.listed;
    one.listed = true;
    one.complete = prepared.complete;
    const int shown = int(std::min(prepared.rows.size(), size_t(one.limit)));
    const RowsDifference &changes = prepared.difference;
    if (!first)
        markChanges(one, changes, prepared.rows);
    if (changes.removed.size() + changes.inserted.size() > maxSteps)
        applyAtOnce(one, std::move(prepared.rows), shown);
    else
        applyStepwise(one, std::move(prepared.rows), changes, shown);
    updateNote(one);
    const QByteArray path = one.path;
    if (id == m_top)
        setState(State::Ready);
    if (first || !changes.inserted.isEmpty())
        Q_EMIT folderLoaded(path);
}

void FileModel::applyStepwise(Folder &one, FolderRows rows, const RowsDifference &changes, int shown)
{
    const QModelIndex parent = indexOf(one);
    one.all.resize(size_t(one.shown)); // from here to the end of the steps it holds what is shown, and nothing more
    for (auto range = changes.removed.crbegin(); range != changes.removed.crend(); ++range) {
        beginRemoveRows(parent, range->first, range->last);
        QList<FolderId> gone;
        for (int i = range->first; i <= range->last; ++i) {
            if (const FolderId child = one.children.take(one.all[size_t(i)]->entry.name))
                gone.append(child);
        }
        one.all.erase(one.all.begin() + range->first, one.all.begin() + range->last + 1);
        one.shown = int(one.all.size());
        for (const FolderId child : std::as_const(gone))
            forget(child);
        placeChildren(one);
        endRemoveRows();
    }
    for (const RowsDifference::Range &range : changes.inserted) {
        beginInsertRows(parent, range.first, range.last);
        one.all.insert(one.all.begin() + range.first, rows.begin() + range.first, rows.begin() + range.last + 1);
        one.shown = int(one.all.size());
        placeChildren(one);
        endInsertRows();
    }
    Q_ASSERT(one.shown == shown);
    one.all = std::move(rows);
    one.shown = shown;
    for (const int i : changes.changed)
        Q_EMIT dataChanged(index(i, 0, parent), index(i, 0, parent));
}

void FileModel::applyAtOnce(Folder &one, FolderRows rows, int shown)
{
    const QModelIndex parent = indexOf(one);
    const QList<QPersistentModelIndex> parents{QPersistentModelIndex(parent)};
    Q_EMIT layoutAboutToBeChanged(parents);
    QHash<QByteArray, int> rowOf;
    rowOf.reserve(shown);
    for (int i = 0; i < shown; ++i)
        rowOf.insert(rows[size_t(i)]->entry.name, i);
    // Persistent indexes of this folder move; those in folders that went are gone.
    QSet<FolderId> gone;
    const auto collect = [&](const auto &self, FolderId id) -> void {
        gone.insert(id);
        if (const Folder *inside = folder(id)) {
            for (const FolderId child : inside->children)
                self(self, child);
        }
    };
    QList<FolderId> goneHere;
    for (int i = 0; i < one.shown; ++i) {
        const FolderRow &was = *one.all[size_t(i)];
        const auto now = rowOf.constFind(was.entry.name);
        if (now != rowOf.constEnd() && rows[size_t(*now)]->isFolder() == was.isFolder())
            continue;
        if (const FolderId child = one.children.take(was.entry.name)) {
            goneHere.append(child);
            collect(collect, child);
        }
    }
    const QModelIndexList persistent = persistentIndexList();
    for (const QModelIndex &index : persistent) {
        if (gone.contains(index.internalId())) {
            changePersistentIndex(index, {});
        } else if (index.internalId() == one.id) {
            const FolderRow *was = row(index);
            const auto now = was ? rowOf.constFind(was->entry.name) : rowOf.constEnd();
            changePersistentIndex(index, now == rowOf.constEnd() ? QModelIndex() : createIndex(*now, 0, one.id));
        }
    }
    one.all = std::move(rows);
    one.shown = shown;
    for (const FolderId id : std::as_const(goneHere))
        forget(id);
    placeChildren(one);
    Q_EMIT layoutChanged(parents);
}

void FileModel::placeChildren(Folder &one)
{
    if (one.children.isEmpty())
        return;
    for (int i = 0; i < one.shown; ++i) {
        const FolderRow &at = *one.all[size_t(i)];
        if (!at.isFolder())
            break; // folders come first
        if (Folder *child = folder(one.children.value(at.entry.name)))
            child->row = i;
    }
}

void FileModel::updateNote(Folder &one)
{
    const int left = int(one.all.size()) - one.shown;
    if (left > 0)
        setNote(one, tr("%n more. Show the next", nullptr, left), true);
    else if (!one.complete)
        setNote(one, tr("The first %L1 entries. The folder has more").arg(one.shown), false);
    else
        setNote(one, {}, false);
}

void FileModel::setNote(Folder &one, const QString &note, bool offersMore)
{
    one.offersMore = offersMore;
    if (one.note == note)
        return;
    const QModelIndex parent = indexOf(one);
    if (one.note.isEmpty()) {
        beginInsertRows(parent, one.shown, one.shown);
        one.note = note;
        endInsertRows();
    } else if (note.isEmpty()) {
        beginRemoveRows(parent, one.shown, one.shown);
        one.note.clear();
        endRemoveRows();
    } else {
        one.note = note;
        const QModelIndex changed = createIndex(one.shown, 0, one.id);
        Q_EMIT dataChanged(changed, changed);
    }
}

void FileModel::showMore(const QModelIndex &note)
{
    Folder *one = note.isValid() ? folder(note.internalId()) : nullptr;
    if (!one || note.row() != one->shown || !one->offersMore || one->listing)
        return;
    one->limit += stepRows;
    const int shown = int(std::min(one->all.size(), size_t(one->limit)));
    beginInsertRows(indexOf(*one), one->shown, shown - 1);
    one->shown = shown;
    endInsertRows();
    updateNote(*one);
}

void FileModel::setState(State state, const Error &error)
{
    if (m_state == state && state != State::Failed)
        return;
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

void FileModel::markChanges(const Folder &one, const RowsDifference &changes, const FolderRows &rows)
{
    const auto set = [&](int row, Mark mark) {
        const QByteArray &name = rows[size_t(row)]->entry.name;
        m_marks.set(one.path.isEmpty() ? name : one.path + '/' + name, mark);
    };
    for (const int row : changes.changed) {
        if (rows[size_t(row)]->entry.kind == FileEntry::Kind::File)
            set(row, Mark::Changed);
    }
    // A folder that was listed again with other settings (hidden files) has not changed on the disk.
    for (const RowsDifference::Range &range : changes.inserted) {
        for (int row = range.first; row <= range.last; ++row) {
            const QDateTime changed = rows[size_t(row)]->entry.modifiedAt;
            if (changed.isValid() && std::abs(changed.secsTo(QDateTime::currentDateTimeUtc())) < FileMarks::seconds)
                set(row, Mark::Added);
        }
    }
}

} // namespace Vitrine::Ui
