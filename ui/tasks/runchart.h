// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tasks/testhistory.h"

#include <QWidget>

namespace Vitrine::Ui {

/// The last runs as bars: the height is how long one took; outlined are those that passed, solid with the number of
/// failures those that failed. A click, or the arrow keys, choose one.
class RunChart : public QWidget
{
    Q_OBJECT

public:
    explicit RunChart(QWidget *parent = nullptr);
    void setRuns(const QList<TestHistory::Run> &runs, const QString &current);
    [[nodiscard]] QSize sizeHint() const override { return {400, 118}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 118}; }
    /// Where a run's bar is, for tests.
    [[nodiscard]] QRect barRect(qsizetype index) const;

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] qint64 scaleMs() const;
    [[nodiscard]] qsizetype at(const QPoint &position) const;
    [[nodiscard]] QString sentence(const TestHistory::Run &run) const;
    void updateAccessible();

    QList<TestHistory::Run> m_runs;
    QString m_current;
};

} // namespace Vitrine::Ui
