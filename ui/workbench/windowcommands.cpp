// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/windowcommands.h"

#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionview.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"
#include "ui/workbench/pagestack.h"
#include "ui/workbench/windowlayout.h"

#include <QAction>
#include <QApplication>

namespace Vitrine::Ui {

namespace {

QKeySequence key(const char *text)
{
    return QKeySequence(QLatin1String(text));
}

/// A page of one place by its id; null: it is not there.
Pane *pageOf(const WindowLayout *layout, QLatin1String id)
{
    for (const PageStack *place : layout->places()) {
        const QList<Pane *> panes = place->panes();
        for (Pane *pane : panes) {
            if (pane->id() == id)
                return pane;
        }
    }
    return nullptr;
}

} // namespace

WindowCommands::WindowCommands(Actions &actions, WindowLayout *layout, SessionsPane *sessions, QWidget *window)
    : QObject(window), m_layout(layout), m_sessions(sessions), m_window(window)
{
    using Menu = Actions::Menu;
    const auto add = [&](const char *id, const QString &text, const char *icon, Menu menu,
                         const QList<QKeySequence> &keys, bool section, auto run) {
        return actions.add({QLatin1String(id), text, QLatin1String(icon), menu, keys, section}, this, run);
    };
    const auto inSession = [this](QAction *action) { m_inSession.append(action); };
    const auto page = [this](auto deed) {
        return [this, deed] {
            if (Pane *pane = focusedPlace()->currentPane())
                deed(pane);
        };
    };

    add("session.previous", tr("Previous session"), "up", Menu::Session, {key("Ctrl+Shift+PgUp")}, true,
        [this] { Q_EMIT sessionStepRequested(-1); });
    add("session.next", tr("Next session"), "down", Menu::Session, {key("Ctrl+Shift+PgDown")}, false,
        [this] { Q_EMIT sessionStepRequested(1); });
    m_question = add("question.show", tr("Go to the question"), "", Menu::Session, {key("Ctrl+Shift+J")}, false,
                     [this] { Q_EMIT questionRequested(); });
    setAsked(false);
    add("window.secrets", tr("Secrets"), "lock", Menu::Session, {key("Ctrl+Alt+Y")}, true,
        [this] { Q_EMIT secretsRequested(); });
    add("window.disk", tr("Disk and trash"), "disk", Menu::Session, {key("Ctrl+Alt+4")}, false,
        [this] { Q_EMIT diskRequested(); });
    add("window.settings", tr("Settings…"), "gear", Menu::Session, {key("Ctrl+,")}, false,
        [this] { Q_EMIT settingsRequested(); });
    add("window.agents", tr("Agents…"), "chip", Menu::Session, {key("Ctrl+Alt+J")}, false,
        [this] { Q_EMIT agentsRequested(); });
    add("window.quit", tr("Close Vitrine"), "", Menu::Session, {key("Ctrl+Q")}, true,
        [this] { Q_EMIT quitRequested(); });

    inSession(add("edit.copy", tr("Copy"), "copy", Menu::Edit, {key("Ctrl+Shift+C")}, false,
                  page([](Pane *pane) { pane->copy(); })));
    inSession(add("edit.paste", tr("Paste"), "", Menu::Edit, {key("Ctrl+Shift+V")}, false,
                  page([](Pane *pane) { pane->paste(); })));
    add("edit.find", tr("Find"), "search", Menu::Edit, {key("Ctrl+Shift+F"), key("Ctrl+F")}, true, [this] {
        PageStack *place = focusedPlace();
        Pane *pane = place->currentPane();
        if (!pane || !pane->find())
            m_sessions->filterField()->setFocus(Qt::ShortcutFocusReason);
    });

    add("view.commands", tr("Command bar"), "search", Menu::View, {key("Ctrl+Shift+P"), key("Ctrl+K")}, false,
        [this] { Q_EMIT commandBarRequested(); });
    add("view.sessions", tr("Go to sessions"), "list", Menu::View, {key("Ctrl+Shift+L")}, true, [this] {
        if (m_layout->isShown(m_layout->left()) && m_layout->isSlim() && m_sessions->view()->hasFocus()) {
            m_layout->toggle(m_layout->left());
            return;
        }
        m_layout->raise(m_sessions);
        m_sessions->view()->setFocus(Qt::ShortcutFocusReason);
    });
    inSession(add("view.files", tr("Go to files"), "folder", Menu::View, {key("Ctrl+Shift+E")}, false, [this] {
        if (Pane *pane = pageOf(m_layout, QLatin1String("files"))) {
            m_layout->raise(pane);
            pane->takeFocus();
        }
    }));
    inSession(add("view.bottom", tr("Go to commands"), "term", Menu::View, {key("Ctrl+Shift+B")}, false, [this] {
        PageStack *place = m_layout->bottom();
        if (place->current() && place->isAncestorOf(QApplication::focusWidget()) && m_layout->isShown(place))
            m_layout->toggle(place); // the same keys put it away again
        else
            goTo(place);
    }));
    add("view.nextPane", tr("Next pane"), "", Menu::View, {key("Ctrl+F6"), key("F6")}, true, [this] { stepPlace(1); });
    add("view.previousPane", tr("Previous pane"), "", Menu::View, {key("Ctrl+Shift+F6"), key("Shift+F6")}, false,
        [this] { stepPlace(-1); });
    add("view.nextTab", tr("Next tab"), "", Menu::View, {key("Ctrl+PgDown")}, false,
        [this] { focusedPlace()->step(1); });
    add("view.previousTab", tr("Previous tab"), "", Menu::View, {key("Ctrl+PgUp")}, false,
        [this] { focusedPlace()->step(-1); });
    add("view.closeTab", tr("Close tab"), "", Menu::View, {key("Ctrl+Shift+W")}, false, [this] {
        Pane *pane = focusedPlace()->currentPane();
        if (pane && pane->isClosable())
            Q_EMIT closePageRequested(pane);
    });
    add("view.larger", tr("Larger text"), "", Menu::View, {key("Ctrl++"), key("Ctrl+=")}, true,
        [this] { Q_EMIT textSizeRequested(10); });
    add("view.smaller", tr("Smaller text"), "", Menu::View, {key("Ctrl+-")}, false,
        [this] { Q_EMIT textSizeRequested(-10); });
    add("view.normal", tr("Normal text"), "", Menu::View, {key("Ctrl+0")}, false,
        [this] { Q_EMIT textSizeRequested(0); });

    m_sessionWindow = add("window.new", tr("New window"), "plus", Menu::Window, {key("Ctrl+Alt+W")}, false,
                          [this] { Q_EMIT windowRequested(); });
    add("window.close", tr("Close window"), "cross", Menu::Window, {key("Ctrl+Alt+Q")}, false,
        [this] { m_window->close(); });
    inSession(add("view.showSessions", tr("Show or hide sessions"), "", Menu::Window, {key("Ctrl+Alt+L")}, false,
                  [this] { m_layout->toggle(m_layout->left()); }));
    inSession(add("view.showFiles", tr("Show or hide files"), "", Menu::Window, {key("Ctrl+Alt+E")}, false,
                  [this] { m_layout->toggle(m_layout->right()); }));
    inSession(add("view.showBottom", tr("Show or hide commands"), "", Menu::Window, {key("Ctrl+Alt+B")}, false,
                  [this] { m_layout->toggle(m_layout->bottom()); }));
    add("view.resetLayout", tr("Reset layout"), "restore", Menu::Window, {key("Ctrl+Alt+0")}, true,
        [this] { m_layout->reset(); });
    add("view.fullScreen", tr("Full screen"), "", Menu::Window, {key("F11")}, false,
        [this] { m_window->setWindowState(m_window->windowState() ^ Qt::WindowFullScreen); });

    add("help.keys", tr("Keys"), "list", Menu::Help, {key("F1"), key("Ctrl+Alt+K")}, false,
        [this] { Q_EMIT keysRequested(); });
    add("help.doctor", tr("Doctor"), "pulse", Menu::Help, {key("Ctrl+Shift+I")}, false,
        [this] { Q_EMIT doctorRequested(); });
    add("help.image", tr("Image"), "box", Menu::Help, {key("Ctrl+Alt+I")}, false, [this] { Q_EMIT imageRequested(); });
    add("help.about", tr("About Vitrine"), "info", Menu::Help, {key("Shift+F1")}, true,
        [this] { Q_EMIT aboutRequested(); });
}

void WindowCommands::setBare(bool bare)
{
    for (QAction *action : std::as_const(m_inSession))
        action->setEnabled(!bare);
}

void WindowCommands::setAsked(bool asks)
{
    m_question->setEnabled(asks);
}

bool WindowCommands::goToPrompt()
{
    Pane *pane = pageOf(m_layout, QLatin1String("prompt"));
    if (!pane)
        return false;
    m_layout->raise(pane);
    pane->takeFocus();
    return true;
}

PageStack *WindowCommands::focusedPlace() const
{
    const QWidget *focus = QApplication::focusWidget();
    for (PageStack *place : m_layout->places()) {
        if (focus && (place == focus || place->isAncestorOf(focus)))
            return place;
    }
    return m_layout->centre();
}

void WindowCommands::goTo(PageStack *place)
{
    QWidget *page = place->current();
    if (!page)
        return;
    m_layout->raise(page);
    if (auto *pane = qobject_cast<Pane *>(page))
        pane->takeFocus();
    else
        m_sessions->view()->setFocus(Qt::ShortcutFocusReason);
}

void WindowCommands::stepPlace(int by)
{
    QList<PageStack *> shown;
    for (PageStack *place : m_layout->places()) {
        if (m_layout->isShown(place) && place->current())
            shown.append(place);
    }
    if (shown.isEmpty())
        return;
    const qsizetype at = shown.indexOf(focusedPlace());
    goTo(shown.at((at + by + shown.size()) % shown.size()));
}

} // namespace Vitrine::Ui
