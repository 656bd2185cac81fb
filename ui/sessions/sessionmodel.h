// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "ui/sessions/standing.h"

#include <QAbstractItemModel>

#include <array>

namespace Vitrine::Ui {

class SessionMarks;

/// All sessions, in the groups that have any; within a group the pinned ones, then the newest first. It fills itself
/// from the noun and follows it. Ten thousand rows are fine: a change finds its row through a hash and moves that row
/// alone.
///
/// While frozen (the pointer is over the list) rows neither change group nor order; what changed is shown in place,
/// and the rows move when it thaws. Sessions that are made or deleted come and go at once.
class SessionModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { GroupRole = Qt::UserRole + 1, KeyRole, CountRole, PinnedRole, LabelsRole };

    SessionModel(Api::Sessions &sessions, QObject *parent);

    /// Where pins, labels and the archive come from; outlives the model. Without it there are none.
    void setMarks(SessionMarks *marks);
    [[nodiscard]] bool isFilled() const { return m_filled; }
    [[nodiscard]] int sessionCount() const { return int(m_sessions.size()); }
    /// All of them, shown or not, in no order; the pointers live until the model changes.
    [[nodiscard]] QList<const SessionInfo *> sessions() const;
    /// Names of those that have a machine.
    [[nodiscard]] QStringList runningNames() const;
    [[nodiscard]] int runningCount() const;
    /// Sessions whose name, id, agent, label or state holds every word of it, in any case.
    void setFilter(const QString &filter);
    [[nodiscard]] QString filter() const { return m_filter; }
    void setFrozen(bool frozen);

    [[nodiscard]] const SessionInfo *session(const QModelIndex &index) const;
    [[nodiscard]] const SessionInfo *session(const SessionKey &key) const;
    [[nodiscard]] QModelIndex indexOf(const SessionKey &key) const;
    [[nodiscard]] static bool isGroup(const QModelIndex &index) { return index.isValid() && index.internalId() == 0; }
    [[nodiscard]] Group group(const QModelIndex &index) const;
    /// The session shown above or below this one, across groups; nothing at the ends.
    [[nodiscard]] QModelIndex neighbour(const QModelIndex &index, int step) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void filled();
    void listFailed(const Vitrine::Error &error);
    void sessionAdded(const Vitrine::SessionInfo &session);
    void sessionChanged(const Vitrine::SessionInfo &session);
    void sessionRemoved(const Vitrine::SessionKey &key);

private:
    struct Entry
    {
        SessionInfo info;
        QString words;                  ///< all that the filter looks at, folded; kept, since it is asked at each key
        Group shownIn = Group::Stopped; ///< where its row stands, if it has one
        bool shown = false;
    };

    void listed(const Result<QList<SessionInfo>> &list);
    void fill(const QList<SessionInfo> &sessions);
    void put(const SessionInfo &session, bool isNew);
    void drop(const SessionKey &key);
    void rebuild();
    void place(const SessionKey &key);
    void removeRow(Entry &entry, const SessionKey &key);
    [[nodiscard]] QString sentence(const SessionInfo &session) const;
    [[nodiscard]] Group groupFor(const SessionInfo &session) const;
    [[nodiscard]] bool isPinned(const SessionKey &key) const;
    [[nodiscard]] QString wordsOf(const SessionInfo &session) const;
    [[nodiscard]] bool matches(const Entry &entry) const;
    [[nodiscard]] bool before(const SessionKey &a, const SessionKey &b) const;
    [[nodiscard]] QList<SessionKey> &keys(Group group) { return m_keys[size_t(group)]; }
    [[nodiscard]] const QList<SessionKey> &keys(Group group) const { return m_keys[size_t(group)]; }
    /// Row of the group among those that have sessions; -1: none.
    [[nodiscard]] int groupRow(Group group) const;
    [[nodiscard]] Group groupAt(int row) const;
    [[nodiscard]] QModelIndex groupIndex(Group group) const;

    Api::Sessions &m_noun;
    SessionMarks *m_marks = nullptr;
    QHash<SessionKey, Entry> m_sessions;
    std::array<QList<SessionKey>, groupCount> m_keys;
    QString m_filter;
    QStringList m_filterWords;  ///< folded
    QSet<SessionKey> m_waiting; ///< changed while frozen
    bool m_frozen = false;
    bool m_filled = false;
};

} // namespace Vitrine::Ui
