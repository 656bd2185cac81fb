// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/commandspane.h"

#include "ui/terminal/blockfinder.h"
#include "ui/terminal/blocklist.h"
#include "ui/terminal/commandbar.h"
#include "ui/terminal/findbar.h"
#include "ui/terminal/shellpane.h"
#include "ui/terminal/shelltabs.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"
#include "ui/window/questions.h"

#include <QActionGroup>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds limits[] = {30s, 60s, 300s, 600s, 1800s, 3600s};
constexpr int barNeeds = 96; ///< less high than this, there is room for the newest head alone

QString limitKey()
{
    return QStringLiteral("terminal/timeLimit");
}

QString zoomKey()
{
    return QStringLiteral("terminal/zoom");
}

} // namespace

CommandsPane::CommandsPane(const PaneContext &context, QWidget *parent)
    : Pane(Place::Bottom, QStringLiteral("commands"), tr("Commands"), QStringLiteral("term"), parent),
      confirmLink([this](const QUrl &url) {
          return askForLink(this, tr("The output shows an address at %1. Open it in the browser?").arg(url.host()),
                            url);
      }),
      openLink([](const QUrl &url) { QDesktopServices::openUrl(url); }), m_context(context), m_engine(context.engine),
      m_list(new BlockList(context.engine.commands, this)), m_empty(new EmptyState(this)), m_bar(new CommandBar(this)),
      m_findBar(new FindBar(this)), m_finder(new BlockFinder(context.engine.commands, m_list, this)),
      m_shells(new ShellTabs(context, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    layout->addWidget(m_findBar);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_bar);
    makeActions(context.actions);

    connect(m_bar, &CommandBar::runRequested, this, [this](const QString &command) {
        m_bar->accept();
        run(command, Origin::You);
    });
    connect(m_bar, &CommandBar::stopRequested, this, &CommandsPane::stopNewest);
    connect(m_list, &BlockList::changed, this, &CommandsPane::updateState);
    connect(m_list, &BlockList::failed, this, &Pane::failed);
    connect(m_list, &BlockList::rerunRequested, this,
            [this](const CommandRecord &record) { run(record.command, Origin::You); });
    connect(m_list, &BlockList::copyRequested, this,
            [](const CommandRecord &record) { QGuiApplication::clipboard()->setText(record.command); });
    connect(m_list, &BlockList::stopRequested, this, [this](const QString &id) {
        m_engine.commands.cancel(id).then(this, [this](const Result<void> &result) {
            if (!result && result.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(result.error());
        });
    });
    connect(m_list, &BlockList::wholeOutputRequested, this, &CommandsPane::openOutput);
    connect(m_list, &BlockList::saveRequested, this, &CommandsPane::saveOutput);
    connect(m_findBar, &FindBar::findRequested, m_finder, &BlockFinder::find);
    connect(m_finder, &BlockFinder::said, m_findBar, &FindBar::say);
    connect(m_findBar, &FindBar::closed, this, [this] {
        m_finder->reset();
        m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(m_list, &BlockList::linkActivated, this, &CommandsPane::activate);
    connect(m_shells, &ShellTabs::pageOpened, this, &Pane::pageOpened);
    connect(m_list, &BlockList::menuRequested, this, &CommandsPane::showBlockMenu);
    m_engine.settings.value(limitKey()).then(this, [this](const Result<QVariant> &value) {
        if (value && value->isValid())
            setTimeLimit(std::chrono::seconds(std::clamp(value->toInt(), 1, 3600)));
    });
    m_engine.settings.value(zoomKey()).then(this, [this](const Result<QVariant> &value) {
        if (value && value->isValid())
            setZoom(value->toInt());
    });
    setSession(std::nullopt);
}

void CommandsPane::makeActions(Actions &actions)
{
    m_more = new QAction(themeIcon(QStringLiteral("more")), tr("More"), this);
    auto *menu = new QMenu(this);
    auto *limitMenu = menu->addMenu(themeIcon(QStringLiteral("clock")), tr("Time limit of commands"));
    auto *group = new QActionGroup(limitMenu);
    for (const std::chrono::seconds limit : limits) {
        QAction *action = limitMenu->addAction(durationText(limit.count() * 1000));
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setData(qint64(limit.count()));
        connect(action, &QAction::triggered, this, [this, limit] {
            setTimeLimit(limit);
            m_engine.settings.setValue(limitKey(), int(limit.count()));
        });
        m_limits.append(action);
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Larger text")), &QAction::triggered, this, [this] { setZoom(m_zoom + 1); });
    connect(menu->addAction(tr("Smaller text")), &QAction::triggered, this, [this] { setZoom(m_zoom - 1); });
    connect(menu->addAction(tr("Usual text size")), &QAction::triggered, this, [this] { setZoom(0); });
    menu->addSeparator();
    menu->addMenu(m_shells->menu());
    connect(menu->addAction(tr("Fold all")), &QAction::triggered, m_list, &BlockList::foldAll);
    m_more->setMenu(menu);
    connect(m_more, &QAction::triggered, this, [menu] { menu->popup(QCursor::pos()); });
    m_search = new QAction(themeIcon(QStringLiteral("search")), tr("Find in the output"), this);
    connect(m_search, &QAction::triggered, this, [this] { find(); });
    setTimeLimit(m_limit);

    using Menu = Actions::Menu;
    const auto key = [](const char *text) { return QKeySequence(QLatin1String(text)); };
    m_newShell = actions.add(
        {QStringLiteral("shell.new"), tr("New shell"), QStringLiteral("plus"), Menu::Run, {key("Ctrl+Shift+T")}, true},
        this, [this] { m_shells->openNew(); });
    actions.add({QStringLiteral("shell.attach"), tr("Attach to a shell…"), {}, Menu::Run, {key("Ctrl+Alt+2")}}, this,
                [this] {
                    Q_EMIT raiseRequested();
                    m_shells->menu()->popup(mapToGlobal(QPoint(paneGutter, paneGutter)));
                });
    actions.add(
        {QStringLiteral("shell.detach"), tr("Detach the shell, and let it run"), {}, Menu::Run, {key("Ctrl+Alt+Z")}},
        this, [this] {
            if (ShellPane *shell = m_shells->front())
                shell->detach();
        });
    actions.add({QStringLiteral("terminal.asText"), tr("Show as text"), {}, Menu::Run, {key("Ctrl+Alt+X")}}, this,
                [this] { showAsText(); });
    actions.add({QStringLiteral("terminal.commandLine"),
                 tr("Type a command"),
                 QStringLiteral("term"),
                 Menu::Run,
                 {key("Ctrl+Shift+K")}},
                this, [this] {
                    Q_EMIT raiseRequested();
                    takeFocus();
                });
    m_stop = actions.add({QStringLiteral("terminal.stop"),
                          tr("Stop the newest command"),
                          QStringLiteral("stop"),
                          Menu::Run,
                          {key("Ctrl+Shift+.")}},
                         this, [this] { stopNewest(); });
}

QList<QAction *> CommandsPane::cornerActions() const
{
    return {m_search, m_more};
}

void CommandsPane::setSession(const std::optional<SessionInfo> &session)
{
    m_session = session;
    m_newShell->setEnabled(session.has_value());
    m_bar->setSession(session);
    m_shells->setSession(session);
    m_list->setMountPath(session ? session->mountPath : QString());
    m_list->setSession(session ? std::optional(session->key) : std::nullopt);
    updateState();
}

void CommandsPane::takeFocus()
{
    if (m_bar->isVisible() && m_bar->field()->isEnabled())
        m_bar->field()->setFocus(Qt::OtherFocusReason);
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void CommandsPane::copy()
{
    if (m_bar->field()->hasFocus() && m_bar->field()->hasSelectedText())
        m_bar->field()->copy();
    else if (const QString text = m_list->selectedText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void CommandsPane::paste()
{
    if (m_bar->field()->isEnabled()) {
        m_bar->field()->setFocus(Qt::OtherFocusReason);
        m_bar->field()->paste();
    }
}

bool CommandsPane::showCommand(const QString &commandId)
{
    m_list->showCommand(commandId);
    Q_EMIT raiseRequested();
    return true;
}

void CommandsPane::run(const QString &command, Origin origin)
{
    if (!m_session)
        return;
    CommandSpec spec;
    spec.session = m_session->key;
    spec.command = command;
    spec.timeout = m_limit;
    spec.origin = origin;
    m_list->followEnd();
    m_engine.commands.run(spec).then(this, [this, command](const Result<CommandRecord> &record) {
        if (record || record.error().code == ErrorCode::Cancelled)
            return;
        Q_EMIT failed(record.error());
        if (m_bar->field()->text().isEmpty())
            m_bar->setText(command); // nothing that was typed is lost
    });
}

void CommandsPane::stopNewest()
{
    if (const auto record = m_list->running())
        Q_EMIT m_list->stopRequested(record->id);
}

void CommandsPane::setTimeLimit(std::chrono::seconds limit)
{
    m_limit = limit;
    m_bar->setTimeLimit(limit);
    for (QAction *action : std::as_const(m_limits))
        action->setChecked(action->data().toLongLong() == limit.count());
}

void CommandsPane::updateState()
{
    const bool none = m_list->count() == 0 && (m_list->isLoaded() || !m_session);
    m_list->setVisible(!none);
    m_empty->setVisible(none);
    if (none) {
        if (m_session)
            m_empty->setContent(tr("No commands yet"), tr("Each one is kept here with its output and exit code."));
        else
            m_empty->setContent(tr("No session selected"), tr("Select one to see what ran in it."));
    }
    QStringList history;
    const QList<CommandRecord> records = m_list->records();
    for (const CommandRecord &record : records) {
        if (record.origin == Origin::You || record.origin == Origin::CommandLine)
            history.append(record.command);
    }
    m_bar->setHistory(history);
    m_stop->setEnabled(m_list->running().has_value());
    m_search->setEnabled(!none);
}

bool CommandsPane::find()
{
    if (m_list->count() == 0)
        return false;
    m_findBar->open();
    return true;
}

void CommandsPane::setZoom(int steps)
{
    steps = std::clamp(steps, -4, 12);
    if (steps == m_zoom)
        return;
    m_zoom = steps;
    m_list->setZoom(steps);
    m_shells->setZoom(steps);
    m_engine.settings.setValue(zoomKey(), steps);
}

void CommandsPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    m_bar->setVisible(height() >= barNeeds);
}

} // namespace Vitrine::Ui
