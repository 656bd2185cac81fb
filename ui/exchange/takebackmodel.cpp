// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/takebackmodel.h"

#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QBrush>

#include <algorithm>

namespace Vitrine::Ui {

using Exchange::TakeBackItem;
using Verdict = TakeBackItem::Verdict;

namespace {

int rank(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Conflict:
        return 0;
    case Verdict::Take:
        return 1;
    default:
        return 2;
    }
}

QString kindWord(const FileChange &change)
{
    switch (change.kind) {
    case FileChange::Kind::Added:
        return TakeBackModel::tr("Added");
    case FileChange::Kind::Removed:
        return TakeBackModel::tr("Deleted");
    case FileChange::Kind::Changed:
        break;
    }
    return change.contentDiffers || change.before.kind != change.after.kind ? TakeBackModel::tr("Changed")
                                                                            : TakeBackModel::tr("Mode");
}

} // namespace

void TakeBackModel::setPlan(const Exchange::TakeBackPlan &plan)
{
    beginResetModel();
    m_plan = plan;
    m_rows.clear();
    m_chosen = QList<bool>(plan.items.size(), false);
    m_chosenCount = 0;
    m_choosable = 0;
    for (qsizetype i = 0; i < plan.items.size(); ++i) {
        const TakeBackItem &item = plan.items[i];
        const bool canBeTaken = item.verdict == Verdict::Take;
        if (item.verdict == Verdict::Same || item.verdict == Verdict::Left || (item.isFolder() && canBeTaken))
            continue;
        m_rows.append(i);
        m_chosen[i] = canBeTaken;
        m_choosable += canBeTaken;
        m_chosenCount += canBeTaken;
    }
    std::ranges::stable_sort(m_rows, {}, [this](qsizetype i) { return rank(m_plan.items[i].verdict); });
    endResetModel();
    Q_EMIT chosenChanged();
}

QList<qsizetype> TakeBackModel::chosen() const
{
    QList<qsizetype> rows;
    QSet<QByteArray> needed; // by what comes
    QSet<QByteArray> kept;   // by what stays
    for (const qsizetype row : m_rows) {
        const QByteArray &path = m_plan.items[row].change.path;
        if (m_chosen[row])
            rows.append(row);
        QSet<QByteArray> &folders = m_chosen[row] ? needed : kept;
        for (qsizetype slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1))
            folders.insert(path.first(slash));
    }
    // A folder comes with something in it, or with everything, and goes when all of it does.
    for (qsizetype i = 0; i < m_plan.items.size(); ++i) {
        const TakeBackItem &item = m_plan.items[i];
        if (item.verdict != Verdict::Take || !item.isFolder())
            continue;
        const QByteArray &path = item.change.path;
        if (item.change.kind == FileChange::Kind::Removed ? !kept.contains(path) && m_chosenCount > 0
                                                          : needed.contains(path) || m_chosenCount == m_choosable)
            rows.append(i);
    }
    std::ranges::sort(rows);
    return rows;
}

void TakeBackModel::chooseAll(bool on)
{
    for (const qsizetype row : std::as_const(m_rows))
        m_chosen[row] = on && m_plan.items[row].verdict == Verdict::Take;
    m_chosenCount = on ? m_choosable : 0;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, What), index(int(m_rows.size()) - 1, Note), {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
}

int TakeBackModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TakeBackModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TakeBackItem &it = item(index.row());
    const bool canBeTaken = it.verdict == Verdict::Take;
    const QString path = displayText(it.change.path);
    const QString note = canBeTaken && it.change.kind != FileChange::Kind::Removed ? sizeText(it.change.after.size)
                         : canBeTaken                                              ? QString()
                                                                                   : it.why;
    const QString word = it.verdict == Verdict::Conflict ? tr("Conflict")
                         : canBeTaken                    ? kindWord(it.change)
                                                         : tr("Stays");
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == What ? word : index.column() == Name ? path : note;
    case Qt::ToolTipRole:
        return (canBeTaken || it.why.isEmpty() ? path : tr("%1: %2").arg(path, it.why)).toHtmlEscaped();
    case Qt::CheckStateRole:
        if (index.column() == What && canBeTaken)
            return m_chosen[m_rows[index.row()]] ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::ForegroundRole:
        if (index.column() == What)
            return QBrush(color(it.verdict == Verdict::Conflict               ? Token::Warn
                                : !canBeTaken                                 ? Token::Text2
                                : it.change.kind == FileChange::Kind::Added   ? Token::Ok
                                : it.change.kind == FileChange::Kind::Removed ? Token::Bad
                                                                              : Token::Accent));
        return QBrush(color(index.column() == Note || !canBeTaken ? Token::Text2 : Token::Text));
    case Qt::AccessibleTextRole:
        return note.isEmpty() ? tr("%1, %2").arg(path, word) : tr("%1, %2, %3").arg(path, word, note);
    default:
        return {};
    }
}

QVariant TakeBackModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == What ? tr("Change") : section == Name ? tr("File") : tr("Size, or why not");
}

bool TakeBackModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || item(index.row()).verdict != Verdict::Take)
        return false;
    const bool on = value.toInt() == Qt::Checked;
    bool &chosen = m_chosen[m_rows[index.row()]];
    if (chosen == on)
        return true;
    chosen = on;
    m_chosenCount += on ? 1 : -1;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
    return true;
}

Qt::ItemFlags TakeBackModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == What && item(index.row()).verdict == Verdict::Take)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace Vitrine::Ui
