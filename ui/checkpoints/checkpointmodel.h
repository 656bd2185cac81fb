// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QAbstractListModel>
#include <QTimer>

#include <optional>

namespace Vitrine::Ui {

/// The checkpoints of one session, newest first, below a first row that is the present. Listed again whenever one comes
/// or goes; rows are matched by id, so that the selection stays.
class CheckpointModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State { None, Loading, Ready, Failed };
    enum Role { NoteRole = Qt::UserRole, SizeRole, CauseRole, NowRole, ShownRole };

    explicit CheckpointModel(Api::Checkpoints &checkpoints, QObject *parent = nullptr);

    /// The same key again keeps everything.
    void setSession(const std::optional<SessionKey> &key);
    void reload();
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] const QList<CheckpointInfo> &checkpoints() const { return m_list; }
    [[nodiscard]] qint64 bytes() const; ///< all together

    /// Null: the row is the present, or there is no such row.
    [[nodiscard]] const CheckpointInfo *checkpoint(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;
    /// Whose files the file browser shows; empty: the present ones.
    void setShown(const QString &id);
    [[nodiscard]] QString shown() const { return m_shown; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void stateChanged();

private:
    void apply(const QList<CheckpointInfo> &list);
    void setState(State state, const Error &error = {});

    Api::Checkpoints &m_checkpoints;
    std::optional<SessionKey> m_key;
    State m_state = State::None;
    Error m_error;
    QList<CheckpointInfo> m_list;
    QString m_shown;
    quint64 m_turn = 0;
    QTimer m_soon;
};

} // namespace Vitrine::Ui
