// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filemodel.h"

#include "ui/theme/format.h"

#include <QThreadPool>

#include <algorithm>
#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype inlineRows = 300; ///< fewer are sorted here: a worker would only add a round through the loop
constexpr qsizetype maxSteps = 100;   ///< more separate changes are applied as one
constexpr qint64 shortestRestMs = 100;
constexpr qint64 restFactor = 4; ///< after a listing that took t, the next one waits 4 t: a fifth of the time at most

} // namespace

FileModel::FileModel(Api::Files &files, QObject *parent) : QAbstractItemModel(parent), m_files(files)
{
    m_clock.start();
    connect(&m_marks, &FileMarks::expired, this, [this](const QByteArray &path) {
        if (const QModelIndex at = indexOf(path); at.isValid())
            Q_EMIT dataChanged(at, at, {MarkRole});
    });
    connect(&m_files, &Api::Files::folderChanged, this, [this](const SessionKey &key, const QByteArray &path) {
        if (!m_active || m_key != key)
            return;
        if (const Folder *changed = folderOf(path))
            list(changed->id, When::Rested);
    });
    connect(&m_files, &Api::Files::allChanged, this, [this](const SessionKey &key) {
        if (m_active && m_key == key)
            listOpen(When::Rested);
    });
}

FileModel::~FileModel()
{
    if (m_active && m_key)
        m_files.watch(*m_key, false);
}

void FileModel::setSession(const std::optional<SessionKey> &key)
{
    if (m_key == key)
        return;
    if (m_active && m_key)
        m_files.watch(*m_key, false);
    m_key = key;
    reset();
    if (m_active && m_key)
        m_files.watch(*m_key, true);
    if (m_key && m_active)
        list(m_top, When::Now);
}

void FileModel::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (!m_key)
        return;
    m_files.watch(*m_key, active);
    if (active)
        refreshAll();
}

void FileModel::setShowHidden(bool show)
{
    if (m_showHidden == show)
        return;
    m_showHidden = show;
    refreshAll();
}

void FileModel::reset()
{
    beginResetModel();
    m_folders.clear();
    m_marks.clear();
    m_top = 0;
    if (m_key)
        m_top = addFolder(0, {}, 0).id;
    endResetModel();
    if (m_listings > 0) {
        m_listings = 0;
        Q_EMIT busyChanged(false);
    }
    setState(m_key ? State::Loading : State::None);
}

void FileModel::refreshAll()
{
    listOpen(When::Now);
}

void FileModel::listOpen(When when)
{
    QList<FolderId> ids;
    // Those, too, that were opened at a moment when nothing could be listed.
    for (const auto &[id, one] : m_folders)
        ids.append(id);
    for (const FolderId id : std::as_const(ids))
        list(id, when);
}

// --- Folders

FileModel::Folder *FileModel::folder(FolderId id)
{
    const auto found = m_folders.find(id);
    return found == m_folders.end() ? nullptr : found->second.get();
}

const FileModel::Folder *FileModel::folder(FolderId id) const
{
    const auto found = m_folders.find(id);
    return found == m_folders.end() ? nullptr : found->second.get();
}

const FileModel::Folder *FileModel::folderAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return folder(m_top);
    const Folder *parent = folder(index.internalId());
    const FolderRow *one = row(index);
    return parent && one ? folder(parent->children.value(one->entry.name)) : nullptr;
}

FileModel::Folder *FileModel::folderAt(const QModelIndex &index)
{
    return const_cast<Folder *>(std::as_const(*this).folderAt(index));
}

const FileModel::Folder *FileModel::folderOf(const QByteArray &path) const
{
    const Folder *at = folder(m_top);
    if (path.isEmpty())
        return at;
    for (const QByteArray &part : path.split('/')) {
        if (!at)
            return nullptr;
        at = folder(at->children.value(part));
    }
    return at;
}

FileModel::Folder &FileModel::addFolder(FolderId parent, const QByteArray &name, int row)
{
    auto added = std::make_unique<Folder>();
    added->id = m_nextId++;
    added->parent = parent;
    added->name = name;
    added->row = row;
    if (Folder *above = folder(parent)) {
        added->path = above->path.isEmpty() ? name : above->path + '/' + name;
        above->children.insert(name, added->id);
    }
    Folder &result = *added;
    m_folders.emplace(result.id, std::move(added));
    return result;
}

void FileModel::forget(FolderId id)
{
    const Folder *gone = folder(id);
    if (!gone)
        return;
    const QList<FolderId> children = gone->children.values();
    for (const FolderId child : children)
        forget(child);
    if (gone->listing)
        count(-1); // its answer will find nobody
    m_folders.erase(id);
}

QModelIndex FileModel::indexOf(const Folder &folder) const
{
    return folder.parent == 0 ? QModelIndex() : createIndex(folder.row, 0, folder.parent);
}

// --- Listing

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
    const Promise<Prepared> promise;
    promise.pending().then(this, [this, id](Result<Prepared> prepared) {
        if (prepared && folder(id))
            apply(id, std::move(*prepared));
    });
    QThreadPool::globalInstance()->start(
        [promise, prepare, page = *page, shown, limit = one.limit] { promise.finish(prepare(page, shown, limit)); });
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

// --- The model

const FolderRow *FileModel::row(const QModelIndex &index) const
{
    const Folder *parent = index.isValid() ? folder(index.internalId()) : nullptr;
    return parent && index.row() < parent->shown ? parent->all[size_t(index.row())].get() : nullptr;
}

QByteArray FileModel::path(const QModelIndex &index) const
{
    const Folder *parent = index.isValid() ? folder(index.internalId()) : nullptr;
    if (!parent)
        return {};
    const FolderRow *at = row(index);
    if (!at)
        return parent->path;
    return parent->path.isEmpty() ? at->entry.name : parent->path + '/' + at->entry.name;
}

QModelIndex FileModel::indexOf(const QByteArray &path) const
{
    if (path.isEmpty())
        return {};
    const qsizetype slash = path.lastIndexOf('/');
    const Folder *parent = folderOf(slash < 0 ? QByteArray() : path.left(slash));
    if (!parent)
        return {};
    const QByteArray name = path.mid(slash + 1);
    FolderRow wanted;
    wanted.entry.name = name;
    wanted.name = displayText(name);
    wanted.sortKey = sortKeyOf(wanted.name);
    FolderRow asFolder = wanted;
    asFolder.entry.kind = FileEntry::Kind::Folder;
    for (const FolderRow *key : {&wanted, &asFolder}) {
        const auto end = parent->all.begin() + parent->shown;
        const auto at = std::lower_bound(parent->all.begin(), end, *key, [](const auto &row, const FolderRow &value) {
            return comesBefore(*row, value);
        });
        if (at != end && (*at)->entry.name == name)
            return createIndex(int(at - parent->all.begin()), 0, parent->id);
    }
    return {};
}

QModelIndex FileModel::index(int row, int column, const QModelIndex &parent) const
{
    const Folder *one = folderAt(parent);
    if (!one || column != 0 || row < 0 || row >= one->shown + (one->note.isEmpty() ? 0 : 1))
        return {};
    return createIndex(row, 0, one->id);
}

QModelIndex FileModel::parent(const QModelIndex &index) const
{
    const Folder *one = index.isValid() ? folder(index.internalId()) : nullptr;
    return one ? indexOf(*one) : QModelIndex();
}

int FileModel::rowCount(const QModelIndex &parent) const
{
    const Folder *one = parent.column() > 0 ? nullptr : folderAt(parent);
    return one ? one->shown + (one->note.isEmpty() ? 0 : 1) : 0;
}

int FileModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool FileModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return rowCount() > 0;
    const FolderRow *at = row(parent);
    if (!at || !at->isFolder())
        return false;
    const Folder *one = folderAt(parent);
    return !one || !one->listed || rowCount(parent) > 0;
}

bool FileModel::canFetchMore(const QModelIndex &parent) const
{
    const FolderRow *at = row(parent);
    if (!at || !at->isFolder())
        return false;
    const Folder *one = folderAt(parent);
    return !one || (!one->listed && !one->listing);
}

void FileModel::fetchMore(const QModelIndex &parent)
{
    const FolderRow *at = row(parent);
    if (!at || !at->isFolder())
        return;
    Folder *one = folderAt(parent);
    if (!one)
        one = &addFolder(parent.internalId(), at->entry.name, parent.row());
    if (!one->listed && !one->listing)
        list(one->id, When::Now);
}

QString FileModel::sentence(const FolderRow &at, const QByteArray &path) const
{
    QStringList parts{at.name};
    switch (at.entry.kind) {
    case FileEntry::Kind::Folder:
        parts.append(tr("folder"));
        break;
    case FileEntry::Kind::Link:
        parts.append(tr("link to %1").arg(displayText(at.entry.linkTarget)));
        break;
    case FileEntry::Kind::File:
        parts.append(sizeText(at.entry.size));
        break;
    case FileEntry::Kind::Other:
        parts.append(tr("special file"));
        break;
    }
    if (const Mark marked = m_marks.of(path); marked != Mark::None)
        parts.append(marked == Mark::Added ? tr("new") : tr("changed just now"));
    else if (at.entry.modifiedAt.isValid())
        parts.append(tr("changed %1").arg(agoSentence(at.entry.modifiedAt, QDateTime::currentDateTimeUtc())));
    return parts.join(tr(", "));
}

QVariant FileModel::data(const QModelIndex &index, int role) const
{
    const Folder *parent = index.isValid() ? folder(index.internalId()) : nullptr;
    if (!parent)
        return {};
    const FolderRow *at = row(index);
    if (!at) {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return parent->note;
        case NoteRole:
            return true;
        default:
            return {};
        }
    }
    switch (role) {
    case Qt::DisplayRole:
        return at->name;
    case Qt::AccessibleTextRole:
        return sentence(*at, path(index));
    case Qt::ToolTipRole: {
        QStringList lines{displayText(path(index))};
        if (at->entry.kind == FileEntry::Kind::Link)
            lines.append(tr("Link to %1").arg(displayText(at->entry.linkTarget)));
        const QString when = QLocale().toString(at->entry.modifiedAt.toLocalTime(), QLocale::ShortFormat);
        lines.append(
            at->isFolder()
                ? tr("%1, changed %2").arg(at->entry.modeText(), when)
                : tr("%1 bytes, %2, changed %3").arg(QLocale().toString(at->entry.size), at->entry.modeText(), when));
        // Names come from the guest: said to be HTML, they are escaped and cannot become any.
        return QStringLiteral("<p style='white-space: pre'>%1</p>").arg(lines.join(QLatin1Char('\n')).toHtmlEscaped());
    }
    case KindRole:
        return int(at->entry.kind);
    case SizeRole:
        return at->entry.size;
    case TimeRole:
        return at->entry.modifiedAt;
    case MarkRole:
        return int(m_marks.of(path(index)));
    case QuietRole:
        return at->isQuiet();
    default:
        return {};
    }
}

Qt::ItemFlags FileModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const FolderRow *at = row(index);
    if (!at || !at->isFolder())
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

} // namespace Vitrine::Ui
