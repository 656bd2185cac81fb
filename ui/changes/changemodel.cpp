// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/changemodel.h"

#include "ui/theme/format.h"

#include <QElapsedTimer>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

using Kind = FileChange::Kind;

const FileEntry &entryOf(const FileChange &change)
{
    return change.kind == Kind::Removed ? change.before : change.after;
}

} // namespace

ChangeModel::ChangeModel(Api::Checkpoints &checkpoints, QObject *parent)
    : QAbstractListModel(parent), m_checkpoints(checkpoints)
{
}

void ChangeModel::compare(const SessionKey &key, const QString &from, const QString &to)
{
    const quint64 turn = ++m_turn;
    QElapsedTimer clock;
    clock.start();
    setState(State::Comparing);
    m_checkpoints.compare(key, from, to).then(this, [this, turn, clock](const Result<ChangeList> &list) {
        if (turn != m_turn)
            return;
        m_took = clock.elapsed();
        take(list.value_or(ChangeList{}));
        setState(list ? State::Ready : State::Failed, list ? Error{} : list.error());
    });
}

void ChangeModel::clear()
{
    ++m_turn;
    take({});
    setState(State::None);
}

void ChangeModel::take(const ChangeList &list)
{
    const auto same = [](const FileChange &a, const FileChange &b) { return a.path == b.path && a.kind == b.kind; };
    // Rows that stay keep the selection and the place where the person reads.
    if (std::ranges::equal(m_list.changes, list.changes, same)) {
        m_list = list;
        if (!m_list.changes.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_list.changes.size()) - 1));
        return;
    }
    beginResetModel();
    m_list = list;
    endResetModel();
}

void ChangeModel::setState(State state, const Error &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

const FileChange *ChangeModel::change(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_list.changes.size() ? &m_list.changes[index.row()] : nullptr;
}

QModelIndex ChangeModel::indexOf(const QByteArray &path) const
{
    const auto found = std::ranges::find(m_list.changes, path, &FileChange::path);
    return found == m_list.changes.end() ? QModelIndex() : index(int(found - m_list.changes.begin()));
}

int ChangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_list.changes.size());
}

QVariant ChangeModel::data(const QModelIndex &index, int role) const
{
    const FileChange *const one = change(index);
    if (!one)
        return {};
    const QString path = displayText(one->path);
    const bool isFolder = entryOf(*one).kind == FileEntry::Kind::Folder;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return isFolder ? path + QLatin1Char('/') : path;
    case KindRole:
        return int(one->kind);
    case NoteRole:
        if (isFolder)
            return QString();
        if (one->kind == Kind::Changed && !one->contentDiffers)
            return tr("mode");
        if (one->kind == Kind::Changed && one->before.size != one->after.size)
            return QStringLiteral("%1 → %2").arg(sizeText(one->before.size), sizeText(one->after.size));
        return sizeText(entryOf(*one).size);
    case Qt::AccessibleTextRole:
        return (one->kind == Kind::Added     ? tr("%1, added")
                : one->kind == Kind::Removed ? tr("%1, deleted")
                                             : tr("%1, changed"))
            .arg(path);
    default:
        return {};
    }
}

} // namespace Vitrine::Ui
