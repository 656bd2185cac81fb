// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storage/rowmodel.h"

#include "ui/theme/theme.h"

namespace Vitrine::Ui {

RowModel::RowModel(const QStringList &headings, QObject *parent) : QAbstractTableModel(parent), m_headings(headings) {}

void RowModel::setRows(const QList<Row> &rows)
{
    beginResetModel();
    m_rows = rows;
    QSet<QString> there;
    for (const Row &row : rows) {
        if (row.canBeChosen)
            there.insert(row.id);
    }
    m_chosen.intersect(there);
    endResetModel();
    Q_EMIT chosenChanged();
}

const Row *RowModel::row(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_rows[index.row()] : nullptr;
}

QList<Row> RowModel::chosen() const
{
    QList<Row> rows;
    for (const Row &row : m_rows) {
        if (m_chosen.contains(row.id))
            rows.append(row);
    }
    return rows;
}

qint64 RowModel::chosenBytes() const
{
    qint64 bytes = 0;
    for (const Row &row : m_rows)
        bytes += m_chosen.contains(row.id) ? row.bytes : 0;
    return bytes;
}

int RowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headings.size());
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    const Row *const one = row(index);
    if (!one)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return one->cells.value(index.column());
    case Qt::AccessibleTextRole:
        return index.column() == 0 ? one->sentence : one->cells.value(index.column());
    case Qt::CheckStateRole:
        if (index.column() == 0 && one->canBeChosen)
            return m_chosen.contains(one->id) ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::TextAlignmentRole:
        return int((one->isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return index.column() == 0 ? QVariant() : QVariant(color(Token::Text2));
    default:
        return {};
    }
}

bool RowModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Row *const one = row(index);
    if (!one || role != Qt::CheckStateRole || index.column() != 0 || !one->canBeChosen)
        return false;
    if (value.toInt() == Qt::Checked)
        m_chosen.insert(one->id);
    else
        m_chosen.remove(one->id);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
    return true;
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_headings.value(section);
    if (role == Qt::TextAlignmentRole && !m_rows.isEmpty())
        return int((m_rows.first().isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags RowModel::flags(const QModelIndex &index) const
{
    const Row *const one = row(index);
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (one && one->canBeChosen && index.column() == 0)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace Vitrine::Ui
