// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

namespace Vitrine::Ui {

/// Every command of the window in one list, so that the menus, the command bar and the page of keys show the same and
/// nothing hides in a pane. Made and owned by the main window; panes add theirs while they are built, or later.
///
/// Ids are stable ("run.tests"); the window gives some of them a place in the tool bar: "session.resume",
/// "session.stop" and "run.tests" (whose QAction::menu(), if set, becomes the arrow beside the button).
class Actions : public QObject
{
    Q_OBJECT

public:
    enum class Menu { Session, Edit, View, Run, Workspace, Window, Help };

    struct Spec
    {
        QString id;
        QString text;      ///< translated, with "…" when it asks first
        QString icon = {}; ///< name; empty: none
        Menu menu = Menu::Session;
        QList<QKeySequence> keys = {}; ///< the first is shown in the menu
        bool sectionBefore = false;    ///< a line above it in its menu
    };

    explicit Actions(QObject *parent);

    /// Makes the action and its tool tip. `run` is called in `context`, and not after it is gone. An id that is there
    /// already is a mistake of the program.
    QAction *add(const Spec &spec, QObject *context, std::function<void()> run);
    [[nodiscard]] QAction *find(const QString &id) const;
    [[nodiscard]] QList<QAction *> all() const { return m_all; }
    [[nodiscard]] static QString idOf(const QAction *action);
    [[nodiscard]] static Menu menuOf(const QAction *action);
    [[nodiscard]] static QString menuTitle(Menu menu);
    [[nodiscard]] static bool hasSectionBefore(const QAction *action);

    /// The keys that a shell leaves to the window: Ctrl+Shift+letter, Ctrl+PgUp/PgDn, Ctrl+F6. A terminal must ignore
    /// the ShortcutOverride of these and eat the key press when their action is disabled.
    [[nodiscard]] static bool isReserved(int key, Qt::KeyboardModifiers modifiers);

Q_SIGNALS:
    void added(QAction *action);

private:
    QList<QAction *> m_all;
};

} // namespace Vitrine::Ui
