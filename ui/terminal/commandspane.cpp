// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/commandspane.h"

#include "ui/terminal/blocklist.h"
#include "ui/terminal/commandbar.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"

#include <QActionGroup>
#include <QClipboard>
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

} // namespace

CommandsPane::CommandsPane(const PaneContext &context, QWidget *parent)
    : Pane(Place::Bottom, QStringLiteral("commands"), tr("Commands"), QStringLiteral("term"), parent)
    , m_engine(context.engine)
    , m_list(new BlockList(context.engine.commands, this))
    , m_empty(new EmptyState(this))
    , m_bar(new CommandBar(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->setSizeConstraint(QLayout::SetNoConstraint);
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
    connect(m_list, &BlockList::rerunRequested, this, [this](const CommandRecord &record) { run(record.command, Origin::You); });
    connect(m_list, &BlockList::copyRequested, this,
            [](const CommandRecord &record) { QGuiApplication::clipboard()->setText(record.command); });
    connect(m_list, &BlockList::stopRequested, this, [this](const QString &id) {
        m_engine.commands.cancel(id).then(this, [this](const Result<void> &result) {
            if (!result && result.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(result.error());
        });
    });
    connect(m_list, &BlockList::menuRequested, this, &CommandsPane::showBlockMenu);
    m_engine.settings.value(limitKey()).then(this, [this](const Result<QVariant> &value) {
        if (value && value->isValid())
            setTimeLimit(std::chrono::seconds(std::clamp(value->toInt(), 1, 3600)));
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
    connect(menu->addAction(tr("Fold all")), &QAction::triggered, m_list, &BlockList::foldAll);
    m_more->setMenu(menu);
    connect(m_more, &QAction::triggered, this, [menu] { menu->popup(QCursor::pos()); });
    setTimeLimit(m_limit);

    using Menu = Actions::Menu;
    const auto key = [](const char *text) { return QKeySequence(QLatin1String(text)); };
    actions.add({QStringLiteral("terminal.commandLine"), tr("Type a command"), QStringLiteral("term"), Menu::Run, {key("Ctrl+Shift+K")}}, this,
                [this] {
                    Q_EMIT raiseRequested();
                    takeFocus();
                });
    actions.add({QStringLiteral("terminal.stop"), tr("Stop the newest command"), QStringLiteral("stop"), Menu::Run, {key("Ctrl+Shift+.")}}, this,
                [this] { stopNewest(); });
}

QList<QAction *> CommandsPane::cornerActions() const
{
    return {m_more};
}

void CommandsPane::setSession(const std::optional<SessionInfo> &session)
{
    m_session = session;
    m_bar->setSession(session);
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

void CommandsPane::showBlockMenu(const CommandRecord &record, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString selected = m_list->selectedText();
    if (!selected.isEmpty()) {
        connect(menu->addAction(themeIcon(QStringLiteral("copy")), tr("Copy")), &QAction::triggered, this,
                [selected] { QGuiApplication::clipboard()->setText(selected); });
        menu->addSeparator();
    }
    connect(menu->addAction(tr("Copy command")), &QAction::triggered, this,
            [record] { QGuiApplication::clipboard()->setText(record.command); });
    connect(menu->addAction(tr("Edit command")), &QAction::triggered, this, [this, record] { m_bar->setText(record.command); });
    if (hasEnded(record.status))
        connect(menu->addAction(themeIcon(QStringLiteral("redo")), tr("Run again")), &QAction::triggered, this,
                [this, record] { run(record.command, Origin::You); });
    else
        connect(menu->addAction(themeIcon(QStringLiteral("stop")), tr("Stop")), &QAction::triggered, m_list,
                [this, record] { Q_EMIT m_list->stopRequested(record.id); });
    menu->popup(position);
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
}

void CommandsPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    m_bar->setVisible(height() >= barNeeds);
}

} // namespace Vitrine::Ui
