// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPushButton>

class QAction;

namespace Vitrine::Ui {

/// A button that looks and does as its action says. QToolButton can do that, too, but has no ranks (ButtonKind).
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    ActionButton(QAction *action, ButtonKind kind, QWidget *parent);
    void setKind(ButtonKind kind);
    /// Icon alone; text stays as tool tip and accessible name.
    void setCompact(bool compact);
    /// What the action says; a parent may still hide the button.
    [[nodiscard]] bool isShownByAction() const;

private:
    void follow();

    QAction *m_action;
    ButtonKind m_kind;
    bool m_compact = false;
};

/// An action with the arrow of its menu beside it. The arrow is there only while the action has a menu.
class SplitButton : public QWidget
{
    Q_OBJECT

public:
    SplitButton(QAction *action, ButtonKind kind, QWidget *parent);
    void setKind(ButtonKind kind);

private:
    void follow();

    QAction *m_action;
    ActionButton *m_main;
    QPushButton *m_arrow;
};

} // namespace Vitrine::Ui
