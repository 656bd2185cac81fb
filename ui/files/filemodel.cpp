// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filemodel.h"

#include "ui/theme/format.h"

#include <algorithm>

namespace Vitrine::Ui {

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
    if (at)
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

} // namespace Vitrine::Ui
