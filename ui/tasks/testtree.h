// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/testreport.h"

#include <QAbstractItemModel>
#include <QStyledItemDelegate>

namespace Vitrine::Ui {

/// The tests of one report in two levels: suites, those with failures first, and their tests in the order of the
/// output, failures first. Tests without a suite stand on the first level.
class TestTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Show { All, Failed, Skipped };

    using QAbstractItemModel::QAbstractItemModel;
    void setReport(const TestReport &report);
    void setShow(Show show);
    /// The test behind an index; null for a suite.
    [[nodiscard]] const TestCase *test(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex firstFailure() const;
    [[nodiscard]] TestCase::Outcome outcome(const QModelIndex &index) const;
    /// Beside the name: how many of a suite failed, how long a test took.
    [[nodiscard]] QString note(const QModelIndex &index) const;
    [[nodiscard]] QString time(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &) const override { return 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Suite
    {
        QString name;
        QList<qsizetype> tests; ///< in m_report
        int failed = 0;
        int skipped = 0;
        qint64 milliseconds = -1;
    };
    void rebuild();

    TestReport m_report;
    Show m_show = Show::All;
    QList<Suite> m_suites;
};

/// Paints a row: shape, name, note, and the time at the right.
class TestDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Vitrine::Ui
