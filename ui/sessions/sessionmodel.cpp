// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/sessionmodel.h"

#include "ui/sessions/sessionmarks.h"
#include "ui/theme/chips.h"
#include "ui/theme/format.h"

#include <algorithm>
#include <tuple>

namespace Vitrine::Ui {

namespace {

/// Milliseconds; a session that was never used stands last.
qint64 lastUsed(const SessionInfo &session)
{
    return session.lastUsedAt.isValid() ? session.lastUsedAt.toMSecsSinceEpoch() : 0;
}

/// Where two were used at the same time. Texts are not put together for it: ten thousand are sorted at each key of the
/// filter.
bool comesFirst(const SessionKey &a, const SessionKey &b)
{
    return std::tie(a.runtime, a.session) < std::tie(b.runtime, b.session);
}

QString agentWords(const SessionInfo &session)
{
    QString words = SessionModel::tr("Agent %1, version %2").arg(session.key.runtime).arg(session.runtimeVersion);
    if (session.nextVersion)
        words +=
            QLatin1Char('\n') + (session.nextVersion->workspace == WorkspaceFate::Keep
                                     ? SessionModel::tr("Version %1 from its next start on")
                                     : SessionModel::tr("Version %1 from its next start on, with an empty workspace"))
                                    .arg(session.nextVersion->version);
    return words;
}

} // namespace

SessionModel::SessionModel(Api::Sessions &sessions, QObject *parent) : QAbstractItemModel(parent), m_noun(sessions)
{
    // What happens while the list is on its way arrives as signals; put() takes both in any order.
    connect(&m_noun, &Api::Sessions::added, this, [this](const SessionInfo &session) { put(session, true); });
    connect(&m_noun, &Api::Sessions::changed, this, [this](const SessionInfo &session) { put(session, false); });
    connect(&m_noun, &Api::Sessions::removed, this, &SessionModel::drop);
    m_noun.list().then(this, [this](const Result<QList<SessionInfo>> &list) {
        // An engine that answers before this constructor has ended would be heard by nobody: nothing is connected yet.
        QMetaObject::invokeMethod(this, [this, list] { listed(list); }, Qt::QueuedConnection);
    });
}

void SessionModel::setMarks(SessionMarks *marks)
{
    m_marks = marks;
    connect(marks, &SessionMarks::changed, this, [this](const SessionKey &key) {
        if (const auto it = m_sessions.find(key); it != m_sessions.end())
            it->words = wordsOf(it->info);
        if (m_filled)
            place(key); // the person asked for it, so the row may move under the pointer
    });
    for (Entry &entry : m_sessions)
        entry.words = wordsOf(entry.info);
    if (m_filled)
        rebuild();
}

Group SessionModel::groupFor(const SessionInfo &session) const
{
    const Group group = groupOf(session);
    // Nothing that runs, or needs somebody, is put out of sight.
    return group == Group::Stopped && m_marks && m_marks->of(session.key).archived ? Group::Archived : group;
}

bool SessionModel::isPinned(const SessionKey &key) const
{
    return m_marks && m_marks->of(key).pinned;
}

void SessionModel::listed(const Result<QList<SessionInfo>> &list)
{
    if (list)
        fill(*list);
    else
        Q_EMIT listFailed(list.error());
}

QList<const SessionInfo *> SessionModel::sessions() const
{
    QList<const SessionInfo *> list;
    list.reserve(m_sessions.size());
    for (const Entry &entry : m_sessions)
        list.append(&entry.info);
    return list;
}

QStringList SessionModel::runningNames() const
{
    QStringList names;
    for (const Entry &entry : m_sessions) {
        if (hasMachine(entry.info.state))
            names.append(entry.info.name);
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

int SessionModel::runningCount() const
{
    return int(std::ranges::count_if(m_sessions, [](const Entry &entry) { return hasMachine(entry.info.state); }));
}

void SessionModel::fill(const QList<SessionInfo> &sessions)
{
    for (const SessionInfo &session : sessions) {
        if (!m_sessions.contains(session.key)) { // what a signal told is newer
            Entry &entry = m_sessions[session.key];
            entry.info = session;
            entry.words = wordsOf(session);
        }
    }
    m_filled = true;
    rebuild();
    Q_EMIT filled();
}

void SessionModel::setFilter(const QString &filter)
{
    if (m_filter == filter.trimmed())
        return;
    m_filter = filter.trimmed();
    m_filterWords = m_filter.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    rebuild();
}

void SessionModel::setFrozen(bool frozen)
{
    m_frozen = frozen;
    if (frozen)
        return;
    for (const SessionKey &key : std::exchange(m_waiting, {}))
        place(key);
}

void SessionModel::rebuild()
{
    beginResetModel();
    m_waiting.clear();
    for (auto &list : m_keys)
        list.clear();
    // The same order as before(), with each session looked up once.
    struct Place
    {
        bool isPinned;
        qint64 used;
        const SessionKey *key;
    };
    std::array<QList<Place>, groupCount> order;
    for (auto it = m_sessions.begin(); it != m_sessions.end(); ++it) {
        it->shown = matches(*it);
        if (!it->shown)
            continue;
        it->shownIn = groupFor(it->info);
        order[size_t(it->shownIn)].append({isPinned(it.key()), lastUsed(it->info), &it.key()});
    }
    for (size_t group = 0; group < order.size(); ++group) {
        std::ranges::sort(order[group], [](const Place &a, const Place &b) {
            if (a.isPinned != b.isPinned)
                return a.isPinned;
            return a.used != b.used ? a.used > b.used : comesFirst(*a.key, *b.key);
        });
        m_keys[group].reserve(order[group].size());
        for (const Place &place : std::as_const(order[group]))
            m_keys[group].append(*place.key);
    }
    endResetModel();
}

bool SessionModel::before(const SessionKey &a, const SessionKey &b) const
{
    if (const bool pinned = isPinned(a); pinned != isPinned(b))
        return pinned;
    const qint64 first = lastUsed(m_sessions.constFind(a)->info);
    const qint64 second = lastUsed(m_sessions.constFind(b)->info);
    if (first != second)
        return first > second;
    return comesFirst(a, b);
}

QString SessionModel::wordsOf(const SessionInfo &session) const
{
    const Standing standing = standingOf(session, QDateTime::currentDateTimeUtc());
    QStringList parts{session.name,  session.key.session, session.key.runtime,
                      standing.word, standing.line,       groupTitle(groupFor(session))};
    if (m_marks)
        parts += m_marks->of(session.key).labels;
    return parts.join(QLatin1Char('\n')).toCaseFolded();
}

bool SessionModel::matches(const Entry &entry) const
{
    return std::ranges::all_of(m_filterWords, [&](const QString &word) { return entry.words.contains(word); });
}

void SessionModel::put(const SessionInfo &session, bool isNew)
{
    Entry &entry = m_sessions[session.key];
    entry.info = session;
    entry.words = wordsOf(session);
    if (!m_filled)
        return;
    if (m_frozen && entry.shown) {
        m_waiting.insert(session.key);
        const QModelIndex row = indexOf(session.key);
        Q_EMIT dataChanged(row, row);
    } else {
        place(session.key);
    }
    if (isNew)
        Q_EMIT sessionAdded(session);
    else
        Q_EMIT sessionChanged(session);
}

void SessionModel::drop(const SessionKey &key)
{
    const auto it = m_sessions.find(key);
    if (it == m_sessions.end())
        return;
    m_waiting.remove(key);
    removeRow(*it, key);
    m_sessions.remove(key);
    if (m_filled)
        Q_EMIT sessionRemoved(key);
}

void SessionModel::removeRow(Entry &entry, const SessionKey &key)
{
    if (!entry.shown)
        return;
    QList<SessionKey> &list = keys(entry.shownIn);
    entry.shown = false;
    if (list.size() == 1) {
        const int row = groupRow(entry.shownIn);
        beginRemoveRows({}, row, row);
        list.clear();
        endRemoveRows();
        return;
    }
    const int row = int(list.indexOf(key));
    beginRemoveRows(groupIndex(entry.shownIn), row, row);
    list.removeAt(row);
    endRemoveRows();
    const QModelIndex head = groupIndex(entry.shownIn);
    Q_EMIT dataChanged(head, head);
}

/// Puts the row where its session belongs now; the row moves, so that selection and focus stay with it.
void SessionModel::place(const SessionKey &key)
{
    const auto it = m_sessions.find(key);
    if (it == m_sessions.end())
        return;
    Entry &entry = *it;
    const bool wanted = matches(entry);
    const Group target = groupFor(entry.info);
    if (!wanted) {
        removeRow(entry, key);
        return;
    }
    if (entry.shown && entry.shownIn == target) {
        QList<SessionKey> &list = keys(target);
        const int row = int(list.indexOf(key));
        const bool upFits = row == 0 || before(list.at(row - 1), key);
        const bool downFits = row + 1 == list.size() || before(key, list.at(row + 1));
        if (!upFits || !downFits) {
            QList<SessionKey> rest = list;
            rest.removeAt(row);
            const int to =
                int(std::ranges::lower_bound(
                        rest, key, [this](const SessionKey &a, const SessionKey &b) { return before(a, b); }) -
                    rest.begin());
            const QModelIndex head = groupIndex(target);
            if (beginMoveRows(head, row, row, head, to > row ? to + 1 : to)) {
                list.move(row, to);
                endMoveRows();
            }
        }
        const QModelIndex index = indexOf(key);
        Q_EMIT dataChanged(index, index);
        return;
    }
    if (keys(target).isEmpty()) {
        const int at = int(std::ranges::count_if(m_keys.begin(), m_keys.begin() + int(target),
                                                 [](const auto &list) { return !list.isEmpty(); }));
        // The group comes with its first row in it.
        const bool wasShown = entry.shown;
        if (wasShown) {
            // A move into a row that does not exist yet cannot be told, so the session leaves and comes back.
            removeRow(entry, key);
            place(key);
            return;
        }
        beginInsertRows({}, at, at);
        keys(target).append(key);
        entry.shown = true;
        entry.shownIn = target;
        endInsertRows();
        return;
    }
    QList<SessionKey> &list = keys(target);
    const int to = int(
        std::ranges::lower_bound(list, key, [this](const SessionKey &a, const SessionKey &b) { return before(a, b); }) -
        list.begin());
    if (entry.shown && keys(entry.shownIn).size() > 1) {
        QList<SessionKey> &from = keys(entry.shownIn);
        const int row = int(from.indexOf(key));
        const Group source = entry.shownIn;
        beginMoveRows(groupIndex(source), row, row, groupIndex(target), to);
        from.removeAt(row);
        list.insert(to, key);
        entry.shownIn = target;
        endMoveRows();
        for (const Group head : {source, target})
            Q_EMIT dataChanged(groupIndex(head), groupIndex(head));
        const QModelIndex index = indexOf(key);
        Q_EMIT dataChanged(index, index);
        return;
    }
    removeRow(entry, key);
    beginInsertRows(groupIndex(target), to, to);
    list.insert(to, key);
    entry.shown = true;
    entry.shownIn = target;
    endInsertRows();
    Q_EMIT dataChanged(groupIndex(target), groupIndex(target));
}

int SessionModel::groupRow(Group group) const
{
    if (keys(group).isEmpty())
        return -1;
    return int(std::ranges::count_if(m_keys.begin(), m_keys.begin() + int(group),
                                     [](const auto &list) { return !list.isEmpty(); }));
}

Group SessionModel::groupAt(int row) const
{
    for (int i = 0; i < groupCount; ++i) {
        if (!keys(Group(i)).isEmpty() && row-- == 0)
            return Group(i);
    }
    return Group::Stopped;
}

QModelIndex SessionModel::groupIndex(Group group) const
{
    const int row = groupRow(group);
    return row < 0 ? QModelIndex() : createIndex(row, 0, quintptr(0));
}

Group SessionModel::group(const QModelIndex &index) const
{
    return isGroup(index) ? groupAt(index.row()) : Group(int(index.internalId()) - 1);
}

const SessionInfo *SessionModel::session(const QModelIndex &index) const
{
    if (!index.isValid() || isGroup(index))
        return nullptr;
    const auto &list = keys(group(index));
    return index.row() < list.size() ? session(list.at(index.row())) : nullptr;
}

const SessionInfo *SessionModel::session(const SessionKey &key) const
{
    const auto it = m_sessions.constFind(key);
    return it == m_sessions.constEnd() ? nullptr : &it->info;
}

QModelIndex SessionModel::indexOf(const SessionKey &key) const
{
    const auto it = m_sessions.constFind(key);
    if (it == m_sessions.constEnd() || !it->shown)
        return {};
    return createIndex(int(keys(it->shownIn).indexOf(key)), 0, quintptr(int(it->shownIn) + 1));
}

QModelIndex SessionModel::neighbour(const QModelIndex &index, int step) const
{
    QList<QModelIndex> ends;
    int groupNow = index.isValid() ? int(group(index)) : (step > 0 ? 0 : groupCount - 1);
    int row = index.isValid() && !isGroup(index) ? index.row() + step
                                                 : (step > 0 ? 0 : int(keys(Group(groupNow)).size()) - 1);
    while (groupNow >= 0 && groupNow < groupCount) {
        const auto &list = keys(Group(groupNow));
        if (row >= 0 && row < list.size())
            return createIndex(row, 0, quintptr(groupNow + 1));
        groupNow += step;
        if (groupNow >= 0 && groupNow < groupCount)
            row = step > 0 ? 0 : int(keys(Group(groupNow)).size()) - 1;
    }
    return {};
}

QModelIndex SessionModel::index(int row, int column, const QModelIndex &parentIndex) const
{
    if (row < 0 || column != 0 || row >= rowCount(parentIndex))
        return {};
    if (!parentIndex.isValid())
        return createIndex(row, 0, quintptr(0));
    return createIndex(row, 0, quintptr(int(groupAt(parentIndex.row())) + 1));
}

QModelIndex SessionModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return groupIndex(Group(int(child.internalId()) - 1));
}

int SessionModel::rowCount(const QModelIndex &parentIndex) const
{
    if (!parentIndex.isValid())
        return int(std::ranges::count_if(m_keys, [](const auto &list) { return !list.isEmpty(); }));
    return isGroup(parentIndex) ? int(keys(groupAt(parentIndex.row())).size()) : 0;
}

QString SessionModel::sentence(const SessionInfo &session) const
{
    QStringList parts{sessionSentence(session, QDateTime::currentDateTimeUtc())};
    const SessionMark mark = m_marks ? m_marks->of(session.key) : SessionMark();
    if (mark.pinned)
        parts.append(tr("pinned"));
    if (mark.archived)
        parts.append(tr("archived"));
    if (!mark.labels.isEmpty())
        parts.append(tr("labels %1").arg(mark.labels.join(QStringLiteral(", "))));
    return parts.join(QStringLiteral(", "));
}

QVariant SessionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (isGroup(index)) {
        const Group group = groupAt(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return groupTitle(group);
        case Qt::AccessibleTextRole:
            return tr("%1, %n sessions", nullptr, int(keys(group).size())).arg(groupTitle(group));
        case GroupRole:
            return int(group);
        case CountRole:
            return keys(group).size();
        default:
            return {};
        }
    }
    const SessionInfo *info = session(index);
    if (!info)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return info->name;
    case Qt::AccessibleTextRole:
        return sentence(*info);
    case Qt::ToolTipRole: {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QStringList lines = {
            info->name, info->key.text(), agentWords(*info),
            tr("%1 of %2 on the disk").arg(sizeText(info->diskBytes), capacityText(info->diskLimitBytes))};
        if (const auto badge = testBadgeWithAge(info->tests, now))
            lines.append(badge->accessible);
        if (m_marks && !m_marks->of(info->key).labels.isEmpty())
            lines.append(tr("Labels: %1").arg(m_marks->of(info->key).labels.join(QStringLiteral(", "))));
        if (!info->problem.message.isEmpty())
            lines.append(info->problem.message);
        // Escaped, since names that look like markup would be read as such.
        return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>")
            .arg(lines.join(QLatin1Char('\n')).toHtmlEscaped());
    }
    case PinnedRole:
        return isPinned(info->key);
    case LabelsRole:
        return m_marks ? m_marks->of(info->key).labels : QStringList();
    case KeyRole:
        return QVariant::fromValue(info->key);
    case GroupRole:
        return int(group(index));
    default:
        return {};
    }
}

Qt::ItemFlags SessionModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return isGroup(index) ? Qt::ItemFlags(Qt::ItemIsEnabled)
                          : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace Vitrine::Ui
