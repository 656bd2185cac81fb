// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/exchange/takeback.h"

#include <QAbstractTableModel>

namespace Vitrine::Ui {

/// The changes of a plan: conflicts first, then what can be taken back, each with a check mark, then what is never
/// taken back. Folders are not listed, nor what is there already.
class TakeBackModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Name, Note, columns };

    explicit TakeBackModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setPlan(const Exchange::TakeBackPlan &plan);
    [[nodiscard]] const Exchange::TakeBackPlan &plan() const { return m_plan; }
    /// Rows of the plan that are checked, with the folders they need.
    [[nodiscard]] QList<qsizetype> chosen() const;
    [[nodiscard]] int chosenCount() const { return m_chosenCount; }
    [[nodiscard]] int choosableCount() const { return m_choosable; }
    void chooseAll(bool on);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return columns; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void chosenChanged();

private:
    [[nodiscard]] const Exchange::TakeBackItem &item(int row) const { return m_plan.items[m_rows[row]]; }

    Exchange::TakeBackPlan m_plan;
    QList<qsizetype> m_rows;
    QList<bool> m_chosen; ///< by row of the plan
    int m_chosenCount = 0;
    int m_choosable = 0;
};

} // namespace Vitrine::Ui
