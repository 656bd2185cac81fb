// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pane.h"

#include <QObject>

namespace Vitrine::Ui {

class PageStack;
class SessionsPane;
class WindowLayout;

/// What can be done to the window itself: moving between sessions, places and tabs, finding, the size of text, and the
/// pages that belong to no session. All of it is in the menus and has keys.
class WindowCommands : public QObject
{
    Q_OBJECT

public:
    WindowCommands(Actions &actions, WindowLayout *layout, SessionsPane *sessions, QWidget *window);

    /// On the first run there is only one thing to do.
    void setBare(bool bare);
    /// Whether some session asks something over the pages.
    void setAsked(bool asks);
    /// Where the person writes to the agent; false: there is no such page.
    bool goToPrompt();
    /// A window for the session in view, for the menu of its row.
    [[nodiscard]] QAction *sessionWindow() const { return m_sessionWindow; }

Q_SIGNALS:
    void sessionStepRequested(int by);
    void commandBarRequested();
    void questionRequested();
    void secretsRequested();
    void settingsRequested();
    void agentsRequested();
    /// Another window, and the end of all of them.
    void windowRequested();
    void quitRequested();
    void keysRequested();
    void doctorRequested();
    void diskRequested();
    void imageRequested();
    void aboutRequested();
    /// Percent to add; 0: back to 100.
    void textSizeRequested(int by);
    void closePageRequested(Vitrine::Ui::Pane *pane);

private:
    /// The place with the keyboard focus; the centre when it is elsewhere.
    [[nodiscard]] PageStack *focusedPlace() const;
    void goTo(PageStack *place);
    void stepPlace(int by);

    WindowLayout *m_layout;
    SessionsPane *m_sessions;
    QWidget *m_window;
    QList<QAction *> m_inSession;
    QAction *m_question = nullptr;
    QAction *m_sessionWindow;
};

} // namespace Vitrine::Ui
