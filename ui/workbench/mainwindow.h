// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QDialog>
#include <QMainWindow>
#include <QPointer>

#include <optional>

namespace Vitrine::Ui {

class Actions;
class CommandPalette;
class DoctorWatch;
class EditorCommand;
class FirstRunPane;
class HeaderBar;
class ImageWatch;
class Notices;
class Pane;
class SelectionCommands;
class SessionCommands;
class SessionMarks;
class SessionModel;
class SessionsPane;
class StatusLine;
class WindowCommands;
class WindowLayout;
class WindowSettings;

/// How the last window was left; the program acts on it.
enum class CloseOutcome {
    NothingRuns, ///< no machine was running
    Stopped,     ///< the person had them stopped; none is left
    KeepRunning, ///< machines go on: an engine without a window has to take over
};

/// The window: sessions at the left, what the agent does in the middle, files at the right, commands at the bottom.
/// It arranges panes, keeps the session in view and passes on what panes ask of each other; what they show is theirs.
///
/// Made by the program after installTheme(); nouns and settings outlive it. Life: made → show() → (close is asked,
/// machines are stopped or not) → closed(outcome) once, then hidden. The program deletes it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Api::Nouns &engine, WindowSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// A second launch: comes to the front of the desktop. `token` is the activation token of that launch, if any.
    void raiseFromLaunch(const QByteArray &token = {});
    /// False: another window is open, so closing this one asks nothing.
    void setLastWindow(bool last) { m_last = last; }

    [[nodiscard]] Actions &actions() const { return *m_actions; }
    [[nodiscard]] std::optional<SessionKey> sessionInView() const { return m_key; }
    void showSession(const SessionKey &key);
    /// Something the person asked for did not work; it stands over the pages until it is closed.
    void showError(const Error &error);
    /// What is true of the engine as a whole, "The engine ended." and what follows from it; empty: all is well. It
    /// stays until it is replaced.
    void setEngineNotice(const QString &fact, const QString &consequence = {});

Q_SIGNALS:
    /// The window is about to go; emitted once.
    void closed(Vitrine::Ui::CloseOutcome outcome);
    /// The first picture is on the screen.
    void painted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void connectSessions();
    void connectCommands();
    void addPane(Pane *pane, bool inFront = false);
    void closePane(Pane *pane);
    void buildMenus();
    void placeAction(QAction *action);
    void setView(const std::optional<SessionInfo> &session);
    void chooseFirst();
    void stepSession(int by);
    void showFirstRun(bool on);
    /// One page of its kind, made when it is asked for.
    template <typename Page, typename... Arguments>
    void openPage(const QString &id, Arguments &&...arguments);
    /// Gives theme and size of the text to the application; before the first widget, which takes them over.
    static WindowSettings &applied(WindowSettings &settings);
    void updateTitleLeft();
    void askHowToClose();
    void stopAndLeave();
    void leave(CloseOutcome outcome);

    Api::Nouns &m_engine;
    WindowSettings &m_settings;
    Actions *m_actions;
    WindowLayout *m_layout;
    SessionMarks *m_marks;
    SessionModel *m_model;
    SessionsPane *m_sessions;
    SessionCommands *m_commands;
    EditorCommand *m_editor;
    SelectionCommands *m_selection;
    WindowCommands *m_windowCommands;
    ImageWatch *m_image;
    DoctorWatch *m_doctor;
    HeaderBar *m_header;
    StatusLine *m_status;
    Notices *m_notices;
    CommandPalette *m_palette;
    QPointer<FirstRunPane> m_firstRun;
    QPointer<QDialog> m_closeDialog;
    std::optional<SessionKey> m_key;
    bool m_last = true;
    bool m_leaving = false;
    bool m_wasPainted = false;
    bool m_wasActive = false;
};

} // namespace Vitrine::Ui
