// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "ui/workbench/windowclosing.h"

#include <QMainWindow>
#include <QPointer>

#include <optional>

namespace Vitrine::Ui {

class Actions;
class CommandPalette;
class DoctorWatch;
class EditorCommand;
class ExchangeCommands;
class FirstRunPane;
class HeaderBar;
class HostKeyCard;
class ImageWatch;
class Notices;
class Pane;
class PaneLinks;
class SelectionCommands;
class SessionCommands;
class SessionMarks;
class SessionModel;
class SessionsPane;
class StatusLine;
class WindowCommands;
class WindowLayout;
class WindowSettings;

/// The window: sessions at the left, what the agent does in the middle, files at the right, commands at the bottom.
/// It arranges panes and keeps the session in view; what panes show is theirs. Several windows may look at one engine,
/// each with a session in view and a layout of its own.
///
/// Made by the program after installTheme(); nouns and settings outlive it. Life: made → show() → (close is asked,
/// machines are stopped or not) → closed(outcome) once, then hidden. The program deletes it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `number` counts the program's windows from 0; under it the settings keep what is the window's own.
    MainWindow(Api::Nouns &engine, WindowSettings &settings, int number = 0, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] int number() const { return m_number; }
    /// Comes to the front of the desktop. `token` is the activation token of whoever asks for it, if any.
    void comeForward(const QByteArray &token = {});
    /// False: another window is open, so closing this one asks nothing.
    void setLastWindow(bool last) { m_last = last; }
    /// Writes place and layout to the settings, as closing does.
    void remember();

    [[nodiscard]] Actions &actions() const { return *m_actions; }
    [[nodiscard]] std::optional<SessionKey> sessionInView() const { return m_key; }
    void showSession(const SessionKey &key);
    /// The page of this id ("prompt", "tests") with this session in view.
    void showPage(const SessionKey &key, const QString &page);
    /// Something the person asked for did not work; it stands over the pages until it is closed.
    void showError(const Error &error);
    /// What is true of the engine as a whole, "The engine ended." and what follows from it; empty: all is well. It
    /// stays until it is replaced.
    void setEngineNotice(const QString &fact, const QString &consequence = {});

Q_SIGNALS:
    /// The window is about to go; emitted once.
    void closed(Vitrine::Ui::CloseOutcome outcome);
    /// Another window, with this session in view.
    void windowRequested(const std::optional<Vitrine::SessionKey> &key);
    /// The person looks at this session: it came into view, or the window to the front.
    void looked(const Vitrine::SessionKey &key);
    /// The first picture is on the screen.
    void painted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void connectSessions();
    void connectCommands();
    void buildMenus();
    void placeAction(QAction *action);
    void setView(const std::optional<SessionInfo> &session);
    void chooseFirst();
    void stepSession(int by);
    void showFirstRun(bool on);
    /// Gives theme and size of the text to the application; before the first widget, which takes them over.
    static WindowSettings &applied(WindowSettings &settings);
    void updateTitleLeft();
    [[nodiscard]] QString nameOf(const SessionKey &key) const;
    /// Closes all windows of the program.
    void quit();
    void leave(CloseOutcome outcome);

    Api::Nouns &m_engine;
    WindowSettings &m_settings;
    const int m_number;
    Actions *m_actions;
    WindowLayout *m_layout;
    PaneLinks *m_panes;
    SessionMarks *m_marks;
    SessionModel *m_model;
    SessionsPane *m_sessions;
    SessionCommands *m_commands;
    ExchangeCommands *m_exchange;
    EditorCommand *m_editor;
    SelectionCommands *m_selection;
    WindowCommands *m_windowCommands;
    ImageWatch *m_image;
    DoctorWatch *m_doctor;
    HeaderBar *m_header;
    StatusLine *m_status;
    Notices *m_notices;
    HostKeyCard *m_hostKey;
    CommandPalette *m_palette;
    WindowClosing *m_closing;
    QPointer<FirstRunPane> m_firstRun;
    std::optional<SessionKey> m_key;
    bool m_last = true;
    bool m_quitting = false;
    bool m_leaving = false;
    bool m_wasPainted = false;
    bool m_wasActive = false;
};

} // namespace Vitrine::Ui
