// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QSet>
#include <QStringList>

#include <optional>

namespace Vitrine::Ui {

/// One line of a list on the page Disk.
struct Row
{
    QString id; ///< what it stands for
    QStringList cells;
    bool canBeChosen = false; ///< it has a box
    bool isLoss = false;      ///< chosen, it deletes something
    QList<int> numbers;       ///< columns that stand at the right
    QString sentence;         ///< the line for people who do not see it
    qint64 bytes = 0;

    [[nodiscard]] bool isNumber(int column) const { return numbers.contains(column); }
};

/// Lines of words under headings, some of them with a box. Filled from outside; what was chosen stays chosen as long as
/// its id is there.
class RowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RowModel(const QStringList &headings, QObject *parent);

    void setRows(const QList<Row> &rows);
    [[nodiscard]] const Row *row(const QModelIndex &index) const;
    [[nodiscard]] QList<Row> chosen() const; ///< in the order of the lines
    [[nodiscard]] qint64 chosenBytes() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void chosenChanged();

private:
    QStringList m_headings;
    QList<Row> m_rows;
    QSet<QString> m_chosen;
};

} // namespace Vitrine::Ui
