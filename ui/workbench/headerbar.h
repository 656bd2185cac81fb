// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/session.h"

#include <QToolBar>

#include <optional>

class QHBoxLayout;
class QLabel;

namespace Vitrine::Ui {

class ActionButton;
class Actions;
class ChipLabel;
class SplitButton;

/// The bar under the menus: New session, then over the centre which session is in view and how it stands, and at the
/// right what can be done to it. Buttons stand here as soon as their actions exist: session.resume, session.stop,
/// run.tests.
class HeaderBar : public QToolBar
{
    Q_OBJECT

public:
    HeaderBar(Actions &actions, QWidget *parent);

    void setSession(const std::optional<SessionInfo> &session);
    /// Where the title starts, so that it stands over the left edge of what the centre shows.
    void setTitleLeft(int x);
    /// Narrow: icons without words, and no agent's name.
    void setCompact(bool compact);

protected:
    void timerEvent(QTimerEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void adopt(QAction *action);
    void showStanding();
    void placeTitle();
    void elideTitle();

    std::optional<SessionInfo> m_session;
    bool m_compact = false;
    int m_titleLeft = 0;
    QWidget *m_strip;
    QWidget *m_lead;
    QHBoxLayout *m_leadLayout;
    QHBoxLayout *m_buttons;
    QLabel *m_title;
    ChipLabel *m_chip;
    QLabel *m_agent;
    QWidget *m_line;
    QList<ActionButton *> m_small;
    SplitButton *m_tests = nullptr;
};

} // namespace Vitrine::Ui
