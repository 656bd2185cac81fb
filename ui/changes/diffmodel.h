// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/textdiff.h"

#include <QAbstractListModel>

namespace Vitrine::Ui {

/// Lines of a difference as rows: a head for each hunk, then its lines.
class DiffModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Row { Head, Same, Removed, Added };
    enum Role { RowRole = Qt::UserRole, OldLineRole, NewLineRole, HunkRole, NoLineFeedRole };

    using QAbstractListModel::QAbstractListModel;

    void setHunks(const QList<DiffHunk> &hunks);
    [[nodiscard]] const QList<DiffHunk> &hunks() const { return m_hunks; }
    [[nodiscard]] qint64 added() const { return m_added; }
    [[nodiscard]] qint64 removed() const { return m_removed; }
    /// Bytes of its longest line, for the width.
    [[nodiscard]] qsizetype longest() const { return m_longest; }
    [[nodiscard]] qint64 lastLine() const { return m_lastLine; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Place
    {
        int hunk = 0;
        int line = -1; ///< -1: the head
        qint64 oldLine = 0;
        qint64 newLine = 0;
    };

    QList<DiffHunk> m_hunks;
    QList<Place> m_places;
    qint64 m_added = 0;
    qint64 m_removed = 0;
    qsizetype m_longest = 0;
    qint64 m_lastLine = 0;
};

} // namespace Vitrine::Ui
