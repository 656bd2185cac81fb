// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkpoints/checkpointmodel.h"

#include "ui/theme/format.h"
#include "ui/window/checkpointwords.h"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

CheckpointModel::CheckpointModel(Api::Checkpoints &checkpoints, QObject *parent)
    : QAbstractListModel(parent), m_checkpoints(checkpoints)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    m_soon.callOnTimeout(this, &CheckpointModel::reload);
    connect(&m_checkpoints, &Api::Checkpoints::changed, this, [this](const SessionKey &key) {
        if (m_key == key && !m_soon.isActive())
            m_soon.start();
    });
}

void CheckpointModel::setSession(const std::optional<SessionKey> &key)
{
    if (m_key == key)
        return;
    m_key = key;
    m_shown.clear();
    m_soon.stop();
    ++m_turn;
    beginResetModel();
    m_list.clear();
    endResetModel();
    setState(key ? State::Loading : State::None);
    if (key)
        reload();
}

void CheckpointModel::reload()
{
    if (!m_key)
        return;
    m_checkpoints.list(*m_key).then(this, [this, turn = ++m_turn](const Result<QList<CheckpointInfo>> &list) {
        if (turn != m_turn)
            return; // of another session, or a newer one is on its way
        if (list) {
            apply(*list);
            setState(State::Ready);
        } else if (list.error().code != ErrorCode::Cancelled) {
            setState(State::Failed, list.error());
        }
    });
}

void CheckpointModel::apply(const QList<CheckpointInfo> &list)
{
    QHash<QString, CheckpointInfo> fresh;
    for (const CheckpointInfo &one : list)
        fresh.insert(one.id, one);
    for (qsizetype at = m_list.size() - 1; at >= 0; --at) {
        if (fresh.contains(m_list[at].id))
            continue;
        beginRemoveRows({}, int(at) + 1, int(at) + 1);
        m_list.removeAt(at);
        endRemoveRows();
    }
    for (qsizetype at = 0; at < list.size(); ++at) {
        if (at < m_list.size() && m_list[at].id == list[at].id)
            continue;
        const auto old = std::ranges::find(m_list, list[at].id, &CheckpointInfo::id);
        if (old != m_list.end()) { // they do not change places; if they did, all is new
            beginResetModel();
            m_list = list;
            endResetModel();
            break;
        }
        beginInsertRows({}, int(at) + 1, int(at) + 1);
        m_list.insert(at, list[at]);
        endInsertRows();
    }
    m_list = list;
    if (!m_shown.isEmpty() && !fresh.contains(m_shown))
        m_shown.clear();
    Q_EMIT dataChanged(index(0), index(rowCount() - 1)); // sizes change when a neighbour goes
}

void CheckpointModel::setState(State state, const Error &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

qint64 CheckpointModel::bytes() const
{
    return std::accumulate(m_list.begin(), m_list.end(), qint64(0),
                           [](qint64 sum, const CheckpointInfo &one) { return sum + one.bytes; });
}

const CheckpointInfo *CheckpointModel::checkpoint(const QModelIndex &index) const
{
    const int at = index.row() - 1;
    return index.isValid() && at >= 0 && at < m_list.size() ? &m_list[at] : nullptr;
}

QModelIndex CheckpointModel::indexOf(const QString &id) const
{
    for (qsizetype at = 0; at < m_list.size(); ++at) {
        if (m_list[at].id == id)
            return index(int(at) + 1);
    }
    return id.isEmpty() && rowCount() > 0 ? index(0) : QModelIndex();
}

void CheckpointModel::setShown(const QString &id)
{
    if (m_shown == id)
        return;
    m_shown = id;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int CheckpointModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_key ? 0 : int(m_list.size()) + 1;
}

QVariant CheckpointModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const CheckpointInfo *one = checkpoint(index);
    const bool shown = one ? one->id == m_shown : m_shown.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return one ? checkpointTitle(*one) : tr("Now");
    case NoteRole:
        return one ? checkpointNote(*one, now) : tr("the workspace as it is");
    case SizeRole:
        return one ? sizeText(one->bytes) : QString();
    case CauseRole:
        return one ? int(one->cause) : -1;
    case NowRole:
        return !one;
    case ShownRole:
        return shown;
    case Qt::ToolTipRole:
        return one ? checkpointSentence(*one, now).toHtmlEscaped() : QString();
    case Qt::AccessibleTextRole: {
        const QString sentence = one ? checkpointSentence(*one, now) : tr("Now, the workspace as it is");
        return shown ? tr("%1, its files are shown").arg(sentence) : sentence;
    }
    default:
        return {};
    }
}

} // namespace Vitrine::Ui
