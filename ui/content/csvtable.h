// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"

#include <QAbstractTableModel>

#include <vector>

namespace Vitrine::Ui {

/// A table out of text: lines of fields between separators, fields perhaps in quotes (RFC 4180). Bounded; what was left
/// out is said. Control and bidi characters are visible.
struct CsvTable
{
    static constexpr int maxRows = 10'000;
    static constexpr int maxColumns = 200;
    static constexpr qsizetype maxField = 300; ///< characters

    std::vector<QStringList> rows;
    int columns = 0;
    bool moreRows = false;
    bool moreColumns = false;

    /// `separator` 0: the one of tab, semicolon and comma that the first line has most of.
    [[nodiscard]] static CsvTable of(const QByteArray &bytes, char separator = 0);
};

/// Reads it in a worker.
[[nodiscard]] Pending<CsvTable> csvTable(const QByteArray &bytes, char separator);

/// The table for a view; its first row is the head.
class CsvModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void setTable(CsvTable table);
    [[nodiscard]] const CsvTable &table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    CsvTable m_table;
};

} // namespace Vitrine::Ui
