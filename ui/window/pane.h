// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "ui/theme/tokens.h"

#include <QWidget>

#include <functional>
#include <optional>

class QAction;

namespace Vitrine::Ui {

class Actions;

/// What a pane is built with; both outlive it.
struct PaneContext
{
    Api::Nouns &engine;
    Actions &actions;
};

/// One page of the window: it shows one aspect of the session in view and stands behind a tab in one of three places.
/// The window arranges panes, owns them, and passes on what they ask of each other; panes do not know one another.
///
/// Life: made with its context → setSession() at once and again whenever the session in view is another one or has
/// changed → gone with the window, or when its tab is closed. A pane holds no session state of its own that could not
/// be asked for again.
class Pane : public QWidget
{
    Q_OBJECT

public:
    enum class Place {
        Centre, ///< tabs in the middle: Prompt, Tests, opened files, Doctor
        Right,  ///< the dock at the right: Files
        Bottom, ///< the dock under the centre: Commands, shells
    };

    /// `iconName` may be empty. `id` is stable, for the remembered layout and for tests ("prompt", "files").
    Pane(Place place, const QString &id, const QString &title, const QString &iconName, QWidget *parent = nullptr);

    [[nodiscard]] Place place() const { return m_place; }
    [[nodiscard]] QString id() const { return objectName(); }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString iconName() const { return m_iconName; }
    [[nodiscard]] QString badge() const { return m_badge; }
    [[nodiscard]] Token badgeTone() const { return m_badgeTone; }

    /// The session in view; none: nothing is selected. Called for each change of its SessionInfo, too.
    virtual void setSession(const std::optional<SessionInfo> &session) = 0;

    /// Icons at the right end of the tab row while this pane is in front; at most three.
    [[nodiscard]] virtual QList<QAction *> cornerActions() const { return {}; }
    /// The "+" after the tabs of this pane's place; its text is the tool tip.
    [[nodiscard]] virtual QAction *newPageAction() const { return nullptr; }
    /// Whether its tab has a cross. The window deletes the pane when it is closed.
    [[nodiscard]] virtual bool isClosable() const { return false; }
    /// Whether closing it would lose something the person has not saved.
    [[nodiscard]] virtual bool holdsUnsaved() const { return false; }
    /// Calls `close` when it may be closed, perhaps after a question; never when the person wants to go on.
    virtual void askToClose(const std::function<void()> &close) { close(); }
    /// True: this page belongs to one session and hides while another is in view (shells, opened files).
    [[nodiscard]] virtual std::optional<SessionKey> onlyFor() const { return std::nullopt; }
    /// Puts the keyboard focus where the person works in this pane.
    virtual void takeFocus() { setFocus(Qt::OtherFocusReason); }
    /// Ctrl+Shift+F; false: it has nothing to search in.
    virtual bool find() { return false; }
    /// Ctrl+Shift+C and Ctrl+Shift+V; the defaults ask the widget with focus.
    virtual void copy();
    virtual void paste();

    /// The person closed its tab; the window deletes it after this. When the window goes, nobody is asked.
    virtual void closed() {}

    // What the window asks of panes on behalf of others. True: done.
    /// Show this file of the session in view.
    virtual bool showFile(const QByteArray &path, int line);
    /// Show this command record.
    virtual bool showCommand(const QString &commandId);
    /// Put this text before the agent, without sending it.
    virtual bool showPrompt(const QString &text);
    /// Show the files of this checkpoint of the session in view; empty id: as they are now. Every pane is told.
    virtual bool showCheckpoint(const CheckpointInfo &checkpoint);
    /// Show what differs between these two checkpoints of the session in view; an empty id is the present.
    virtual bool showChanges(const QString &from, const QString &to);
    /// Ask whether the workspace shall become what it was at this checkpoint, and do it.
    virtual bool restoreCheckpoint(const CheckpointInfo &checkpoint);

Q_SIGNALS:
    void titleChanged();
    void badgeChanged();
    void cornerActionsChanged();
    /// Bring this pane's tab (and its dock) to the front.
    void raiseRequested();
    void closeRequested();
    /// Another page, made by this pane; the window takes it and puts it behind a tab in its place, in front if asked.
    void pageOpened(Vitrine::Ui::Pane *page, bool inFront);
    void fileRequested(const QByteArray &path, int line);
    void commandRequested(const QString &commandId);
    void promptRequested(const QString &text);
    void checkpointRequested(const Vitrine::CheckpointInfo &checkpoint);
    void restoreRequested(const Vitrine::CheckpointInfo &checkpoint);
    void changesRequested(const QString &from, const QString &to);
    /// Bring another session into view.
    void sessionRequested(const Vitrine::SessionKey &key);
    /// Something the person asked for did not work; the window shows it.
    void failed(const Vitrine::Error &error);
    /// Something slow goes on: the thin bar under the tab row. `fraction` negative: unknown.
    void busyChanged(bool busy, double fraction);

protected:
    void setTitle(const QString &title);
    void setBadge(const QString &text, Token tone = Token::Text2);

private:
    Place m_place;
    QString m_title;
    QString m_iconName;
    QString m_badge;
    Token m_badgeTone = Token::Text2;
};

} // namespace Vitrine::Ui
