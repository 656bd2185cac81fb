// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace Vitrine::Ui {

class DiffModel;

/// Paints the rows of a DiffModel: numbers of both sides, sign, line.
class DiffDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit DiffDelegate(const DiffModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] int numberWidth() const;

    const DiffModel &m_model;
};

/// Lines of a difference. Several can be selected and copied; the hunk at hand is told by its number.
class DiffView : public QListView
{
    Q_OBJECT

public:
    explicit DiffView(DiffModel *model, QWidget *parent = nullptr);

    /// Of the current row; -1: none.
    [[nodiscard]] int currentHunk() const;
    void goToHunk(int hunk);
    /// The selected lines, with their signs.
    void copy();

Q_SIGNALS:
    void hunkChanged(int hunk);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    DiffModel *m_model;
};

} // namespace Vitrine::Ui
