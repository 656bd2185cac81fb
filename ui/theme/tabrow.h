// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QTabBar>

namespace Vitrine::Ui {

/// The row of tabs over a pane, 34 high: icon, title, an optional badge ("2 failed") in its own tone, and a cross on
/// tabs that can be closed. It paints itself, because a style sheet knows neither badges nor the width of a semibold
/// title.
class TabRow : public QTabBar
{
    Q_OBJECT

public:
    explicit TabRow(QWidget *parent = nullptr);
    /// `iconName` may be empty.
    int addPage(const QString &title, const QString &iconName, bool closable = false);
    int insertPage(int index, const QString &title, const QString &iconName, bool closable = false);
    void setBadge(int index, const QString &text, Token tone = Token::Text2);
    /// A single page that cannot be closed is shown as a title instead of a tab.
    void setSingleAsTitle(bool on) { m_singleAsTitle = on; }

Q_SIGNALS:
    void closeRequested(int index);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void tabLayoutChange() override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QRect crossRect(int index) const;

    [[nodiscard]] bool isTitle() const;

    bool m_singleAsTitle = false;
    int m_hovered = -1;
    int m_pressedCross = -1;
};

} // namespace Vitrine::Ui
