// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QAbstractListModel>

#include <optional>

namespace Vitrine::Ui {

/// The files that differ between two states of one session's workspace.
class ChangeModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State { None, Comparing, Ready, Failed };
    enum Role { KindRole = Qt::UserRole, NoteRole };

    explicit ChangeModel(Api::Checkpoints &checkpoints, QObject *parent = nullptr);

    /// Empty ids are the present. The same again keeps what is shown until the new answer is there.
    void compare(const SessionKey &key, const QString &from, const QString &to);
    void clear();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] bool isComplete() const { return m_list.complete; }
    /// How long the last comparison took, milliseconds.
    [[nodiscard]] qint64 took() const { return m_took; }
    [[nodiscard]] const FileChange *change(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QByteArray &path) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void stateChanged();

private:
    void take(const ChangeList &list);
    void setState(State state, const Error &error = {});

    Api::Checkpoints &m_checkpoints;
    State m_state = State::None;
    Error m_error;
    ChangeList m_list;
    quint64 m_turn = 0;
    qint64 m_took = 0;
};

} // namespace Vitrine::Ui
