// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchmodel.h"

#include "engine/model/file.h"

namespace Vitrine::Ui {

SearchModel::SearchModel(QObject *parent) : QAbstractItemModel(parent) {}

void SearchModel::clear()
{
    beginResetModel();
    m_files.clear();
    m_at.clear();
    m_matches = 0;
    endResetModel();
}

void SearchModel::add(const QList<SearchMatch> &matches)
{
    for (const SearchMatch &match : matches) {
        auto at = m_at.constFind(match.path);
        if (at == m_at.constEnd()) {
            const int row = int(m_files.size());
            beginInsertRows({}, row, row);
            m_files.push_back({match.path, {}});
            at = m_at.insert(match.path, row);
            endInsertRows();
        }
        File &file = m_files[size_t(*at)];
        const int row = int(file.lines.size());
        QByteArray text = match.text;
        text.replace('\t', "    ");
        beginInsertRows(createIndex(*at, 0, quintptr(0)), row, row);
        file.lines.push_back({match.line, displayText(text)});
        ++m_matches;
        endInsertRows();
    }
}

QByteArray SearchModel::path(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return m_files[isFile(index) ? size_t(index.row()) : size_t(index.internalId() - 1)].path;
}

int SearchModel::line(const QModelIndex &index) const
{
    if (!index.isValid() || isFile(index))
        return 0;
    return m_files[size_t(index.internalId() - 1)].lines[size_t(index.row())].number;
}

QModelIndex SearchModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex SearchModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || isFile(index))
        return {};
    return createIndex(int(index.internalId()) - 1, 0, quintptr(0));
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_files.size());
    return isFile(parent) ? int(m_files[size_t(parent.row())].lines.size()) : 0;
}

int SearchModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (isFile(index)) {
        const File &file = m_files[size_t(index.row())];
        const qsizetype slash = file.path.lastIndexOf('/');
        switch (role) {
        case Qt::DisplayRole:
            return displayText(file.path.mid(slash + 1));
        case FolderRole:
            return slash < 0 ? QString() : displayText(file.path.left(slash));
        case CountRole:
            return int(file.lines.size());
        case Qt::AccessibleTextRole:
            return tr("%1, %n line(s)", nullptr, int(file.lines.size())).arg(displayText(file.path));
        default:
            return {};
        }
    }
    const Line &line = m_files[size_t(index.internalId() - 1)].lines[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return line.text;
    case LineRole:
        return line.number;
    case Qt::AccessibleTextRole:
        return tr("Line %1: %2").arg(line.number).arg(line.text.trimmed());
    default:
        return {};
    }
}

} // namespace Vitrine::Ui
