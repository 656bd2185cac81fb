// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/connectionmodel.h"

#include "ui/network/networkwords.h"
#include "ui/theme/format.h"

#include <algorithm>
#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

ConnectionModel::ConnectionModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    m_soon.callOnTimeout(this, &ConnectionModel::flush);
}

void ConnectionModel::setRecords(const QList<ConnectionRecord> &records)
{
    beginResetModel();
    m_records = records.mid(0, maxRows);
    std::ranges::sort(m_records, {}, &ConnectionRecord::number);
    endResetModel();
    m_soon.stop();
    flush();
    count();
}

void ConnectionModel::clear()
{
    m_waiting.clear();
    m_soon.stop();
    beginResetModel();
    m_records.clear();
    endResetModel();
    count();
}

void ConnectionModel::put(const ConnectionRecord &record)
{
    m_waiting.insert(record.number, record);
    if (!m_soon.isActive())
        m_soon.start();
}

void ConnectionModel::flush()
{
    QList<ConnectionRecord> old;
    QList<ConnectionRecord> fresh;
    const qint64 newest = m_records.isEmpty() ? 0 : m_records.last().number;
    for (const ConnectionRecord &record : std::as_const(m_waiting))
        (record.number > newest ? fresh : old).append(record);
    m_waiting.clear();
    if (old.isEmpty() && fresh.isEmpty())
        return;
    change(old);
    std::ranges::sort(fresh, {}, &ConnectionRecord::number);
    append(fresh);
    cut();
    count();
}

void ConnectionModel::change(const QList<ConnectionRecord> &records)
{
    qsizetype first = m_records.size();
    qsizetype last = -1;
    for (const ConnectionRecord &record : records) {
        const auto found = std::ranges::lower_bound(m_records, record.number, {}, &ConnectionRecord::number);
        if (found == m_records.end() || found->number != record.number)
            continue; // it went with the oldest
        *found = record;
        const qsizetype at = found - m_records.begin();
        first = std::min(first, at);
        last = std::max(last, at);
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(rowOf(last), 0), index(rowOf(first), ColumnCount - 1));
}

void ConnectionModel::append(const QList<ConnectionRecord> &records)
{
    if (records.isEmpty())
        return;
    beginInsertRows({}, 0, int(records.size()) - 1);
    m_records.append(records);
    endInsertRows();
}

void ConnectionModel::cut()
{
    const qsizetype over = m_records.size() - maxRows;
    if (over <= 0)
        return;
    beginRemoveRows({}, int(maxRows), int(m_records.size()) - 1);
    m_records.remove(0, over);
    endRemoveRows();
}

void ConnectionModel::count()
{
    m_blocked = std::ranges::count(m_records, ConnectionRecord::State::Blocked, &ConnectionRecord::state);
    Q_EMIT counted();
}

const ConnectionRecord *ConnectionModel::record(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_records.size())
        return nullptr;
    return &m_records[m_records.size() - 1 - index.row()];
}

int ConnectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int ConnectionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConnectionModel::data(const QModelIndex &index, int role) const
{
    const ConnectionRecord *one = record(index);
    if (!one)
        return {};
    if (role == StateRole)
        return int(one->state);
    if (role == SearchRole)
        return QString(one->target.text() + u'\n' + one->target.process + u'\n' + one->rule).toCaseFolded();
    if (role == Qt::AccessibleTextRole && index.column() == Decision)
        return connectionSentence(*one, QDateTime::currentDateTimeUtc());
    if (role == Qt::ToolTipRole) {
        const QString text = index.column() == Host   ? guestWord(one->target.text())
                             : index.column() == Why  ? guestWord(one->reason.isEmpty() ? one->rule : one->reason)
                             : index.column() == Time ? QLocale().toString(one->at.toLocalTime(), QLocale::LongFormat)
                                                      : QString();
        return text.toHtmlEscaped();
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Decision:
        return decisionChip(one->state).text;
    case Host:
        return guestWord(one->target.text());
    case Program:
        return guestWord(one->target.process);
    case Why:
        return whyText(*one);
    case Data:
        return one->bytesDown + one->bytesUp > 0 ? sizeText(one->bytesDown + one->bytesUp) : QString();
    case Time:
        return whenText(one->at, QDateTime::currentDateTimeUtc());
    default:
        return {};
    }
}

QVariant ConnectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section >= Data ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Decision:
        return tr("Decision");
    case Host:
        return tr("Host and port");
    case Program:
        return tr("Asked by");
    case Why:
        return tr("Why");
    case Data:
        return tr("Data");
    case Time:
        return tr("Time");
    default:
        return {};
    }
}

ConnectionFilter::ConnectionFilter(ConnectionModel *model, QObject *parent)
    : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(model);
}

void ConnectionFilter::setOnlyBlocked(bool only)
{
    if (m_onlyBlocked == only)
        return;
    m_onlyBlocked = only;
    invalidateRowsFilter();
}

void ConnectionFilter::setText(const QString &text)
{
    const QStringList words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    if (m_words == words)
        return;
    m_words = words;
    invalidateRowsFilter();
}

const ConnectionRecord *ConnectionFilter::record(const QModelIndex &index) const
{
    return m_model->record(mapToSource(index));
}

bool ConnectionFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const ConnectionRecord *one = m_model->record(m_model->index(row, 0, parent));
    if (!one || (m_onlyBlocked && one->state != ConnectionRecord::State::Blocked))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = m_model->index(row, 0, parent).data(ConnectionModel::SearchRole).toString();
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word); });
}

} // namespace Vitrine::Ui
