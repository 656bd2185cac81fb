// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/commandspane.h"

#include "ui/terminal/blockfinder.h"
#include "ui/terminal/blocklist.h"
#include "ui/terminal/commandbar.h"
#include "ui/terminal/findbar.h"
#include "ui/terminal/outputfilter.h"
#include "ui/terminal/outputpane.h"
#include "ui/terminal/outputreading.h"
#include "ui/terminal/shellpane.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"

#include <QActionGroup>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
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

constexpr qint64 maxCopyBytes = 8 * 1024 * 1024; ///< of an output onto the clipboard

} // namespace

CommandsPane::CommandsPane(const PaneContext &context, QWidget *parent)
    : Pane(Place::Bottom, QStringLiteral("commands"), tr("Commands"), QStringLiteral("term"), parent),
      m_context(context), m_engine(context.engine), m_list(new BlockList(context.engine.commands, this)),
      m_empty(new EmptyState(this)), m_bar(new CommandBar(this)), m_findBar(new FindBar(this)),
      m_finder(new BlockFinder(context.engine.commands, m_list, this))
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
        this, [this] { openShell(); });
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
    connect(menu->addAction(tr("Copy output")), &QAction::triggered, this, [this, record] { copyOutput(record); });
    menu->addSeparator();
    connect(menu->addAction(themeIcon(QStringLiteral("open")), tr("Open whole output")), &QAction::triggered, this,
            [this, record] { openOutput(record); });
    connect(menu->addAction(themeIcon(QStringLiteral("download")), tr("Save output…")), &QAction::triggered, this,
            [this, record] { saveOutput(record); });
    menu->addSeparator();
    connect(menu->addAction(themeIcon(QStringLiteral("pencil")), tr("Edit command")), &QAction::triggered, this,
            [this, record] { m_bar->setText(record.command); });
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

void CommandsPane::openShell()
{
    if (!m_session)
        return;
    auto *shell = new ShellPane(m_context, *m_session, ++m_shellNumbers[m_session->key]);
    shell->setZoom(m_zoom);
    m_shells.removeAll(nullptr);
    m_shells.append(shell);
    Q_EMIT pageOpened(shell, true);
}

void CommandsPane::openOutput(const CommandRecord &record)
{
    QPointer<OutputPane> &page = m_outputs[record.id];
    if (page) {
        Q_EMIT page->raiseRequested();
        return;
    }
    page = new OutputPane(m_context, record);
    connect(page, &OutputPane::saveRequested, this, &CommandsPane::saveOutput);
    Q_EMIT pageOpened(page, true);
}

void CommandsPane::saveOutput(const CommandRecord &record)
{
    auto *dialog = new QFileDialog(window(), tr("Save output"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    QString name = record.command.left(40).simplified();
    static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9._-]+"));
    name.replace(odd, QStringLiteral("-"));
    dialog->selectFile(name + QStringLiteral(".txt"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = record.id](const QString &path) {
        auto *save = new SaveOutput(m_engine.commands, id, path, this);
        save->deleteWhenEnded();
        save->progress = [this](double part) { Q_EMIT busyChanged(true, part); };
        Q_EMIT busyChanged(true, 0);
        save->pending().then(this, [this](const Result<qint64> &result) {
            if (!result && result.error().code == ErrorCode::Cancelled)
                return; // the pane itself is going
            Q_EMIT busyChanged(false, -1);
            if (!result)
                Q_EMIT failed(result.error());
        });
        save->start();
    });
    dialog->open();
}

void CommandsPane::copyOutput(const CommandRecord &record)
{
    auto *collect = new CollectOutput(m_engine.commands, record.id, maxCopyBytes, this);
    collect->deleteWhenEnded();
    collect->pending().then(this, [this, collect](const Result<QByteArray> &bytes) {
        if (!bytes) {
            if (bytes.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(bytes.error());
        } else if (collect->isCut()) {
            Q_EMIT failed({ErrorCode::InvalidInput,
                           tr("Could not copy the output. It is larger than 8 MB; save it to a file."),
                           {}});
        } else {
            QGuiApplication::clipboard()->setText(QString::fromUtf8(OutputFilter::plainText(*bytes)));
        }
    });
    collect->start();
}

void CommandsPane::setZoom(int steps)
{
    steps = std::clamp(steps, -4, 12);
    if (steps == m_zoom)
        return;
    m_zoom = steps;
    m_list->setZoom(steps);
    for (const QPointer<ShellPane> &shell : std::as_const(m_shells)) {
        if (shell)
            shell->setZoom(steps);
    }
    m_engine.settings.setValue(zoomKey(), steps);
}

void CommandsPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    m_bar->setVisible(height() >= barNeeds);
}

} // namespace Vitrine::Ui
