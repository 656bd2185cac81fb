// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSortFilterProxyModel>
#include <QTimer>

namespace Vitrine::Ui {

/// The connections of one session as a table, newest first. What is put in comes out bundled, so that a program which
/// asks a thousand times a second moves the list no more than twenty times. Holds `maxRows` at most; the oldest go.
class ConnectionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr qsizetype maxRows = 10'000;

    enum Column { Decision, Host, Program, Why, Data, Time, ColumnCount };
    enum Role { StateRole = Qt::UserRole, SearchRole };

    explicit ConnectionModel(QObject *parent = nullptr);

    /// The whole log, newest first; what was put in meanwhile and is newer stays.
    void setRecords(const QList<ConnectionRecord> &records);
    void clear();
    /// A new connection, or another state of a known one.
    void put(const ConnectionRecord &record);
    /// Shows what waits, at once.
    void flush();

    /// Null: there is no such row.
    [[nodiscard]] const ConnectionRecord *record(const QModelIndex &index) const;
    [[nodiscard]] qsizetype blocked() const { return m_blocked; } ///< rows

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Rows came, went, or are in another state.
    void counted();

private:
    [[nodiscard]] int rowOf(qsizetype at) const { return int(m_records.size() - 1 - at); }
    void change(const QList<ConnectionRecord> &records);
    void append(const QList<ConnectionRecord> &records);
    void cut();
    void count();

    QList<ConnectionRecord> m_records; ///< oldest first, by number
    QHash<qint64, ConnectionRecord> m_waiting;
    QTimer m_soon;
    qsizetype m_blocked = 0;
};

/// The rows that are looked at: all or the blocked ones, with these words in host, program or rule.
class ConnectionFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ConnectionFilter(ConnectionModel *model, QObject *parent = nullptr);
    void setOnlyBlocked(bool only);
    void setText(const QString &text);
    [[nodiscard]] const ConnectionRecord *record(const QModelIndex &index) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    ConnectionModel *m_model;
    bool m_onlyBlocked = false;
    QStringList m_words;
};

} // namespace Vitrine::Ui
