// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/mainwindow.h"

#include "ui/editor/editorcommand.h"
#include "ui/sessions/selectioncommands.h"
#include "ui/sessions/sessioncommands.h"
#include "ui/sessions/sessionmarks.h"
#include "ui/sessions/sessionmodel.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionview.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/windowsettings.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"
#include "ui/window/pane.h"
#include "ui/workbench/aboutdialog.h"
#include "ui/workbench/closedialogs.h"
#include "ui/workbench/commandpalette.h"
#include "ui/workbench/doctorpane.h"
#include "ui/workbench/doctorwatch.h"
#include "ui/workbench/firstrunpane.h"
#include "ui/workbench/headerbar.h"
#include "ui/workbench/imagewatch.h"
#include "ui/workbench/keyspane.h"
#include "ui/workbench/notices.h"
#include "ui/workbench/pagestack.h"
#include "ui/workbench/panes.h"
#include "ui/workbench/statusline.h"
#include "ui/workbench/windowcommands.h"
#include "ui/workbench/windowlayout.h"

#include <QAction>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QTimer>

namespace Vitrine::Ui {

MainWindow::MainWindow(Api::Nouns &engine, WindowSettings &settings, QWidget *parent)
    : QMainWindow(parent), m_engine(engine), m_settings(applied(settings)), m_actions(new Actions(this)),
      m_layout(new WindowLayout(this)), m_marks(new SessionMarks(engine.settings, this)),
      m_model(new SessionModel(engine.sessions, this)), m_sessions(new SessionsPane(engine, m_model, this)),
      m_commands(new SessionCommands({engine, *m_actions}, this)),
      m_editor(new EditorCommand({engine, *m_actions}, this)),
      m_selection(new SelectionCommands({engine, *m_actions}, m_model, m_marks, this)),
      m_windowCommands(new WindowCommands(*m_actions, m_layout, m_sessions, this)),
      m_image(new ImageWatch(engine.images, this)), m_doctor(new DoctorWatch(engine.engine, this)),
      m_header(new HeaderBar(*m_actions, this)), m_status(new StatusLine(this)),
      m_notices(new Notices(*m_actions, this)), m_palette(new CommandPalette(*m_actions, m_model, this))
{
    setWindowTitle(QStringLiteral("Vitrine"));
    setMinimumSize(640, 420);
    setContextMenuPolicy(Qt::NoContextMenu);
    addToolBar(Qt::TopToolBarArea, m_header);
    setStatusBar(m_status);
    m_layout->left()->addPlain(m_sessions, tr("Sessions"), {});
    m_layout->left()->installEventFilter(this);
    m_layout->centre()->notices()->addWidget(m_notices);
    buildMenus();
    connectSessions();
    connectCommands();
    const QList<Pane *> panes = makePanes({m_engine, *m_actions});
    for (Pane *pane : panes)
        addPane(pane);

    // On a small screen all of it is to be seen, with room for what the desktop puts around it.
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(8, 40)));
    restoreGeometry(m_settings.geometry());
    m_layout->restore(m_settings.layout());
    setView(std::nullopt);
}

MainWindow::~MainWindow() = default;

void MainWindow::connectSessions()
{
    auto *rowMenu = new QMenu(this);
    rowMenu->addActions({m_commands->resume(), m_commands->stop(), m_commands->restartAgent()});
    rowMenu->addAction(m_editor->action());
    rowMenu->addSeparator();
    rowMenu->addActions({m_commands->rename()});
    rowMenu->addActions(m_selection->actions());
    rowMenu->addSeparator();
    rowMenu->addAction(m_commands->remove());
    m_sessions->setRowMenu(rowMenu);
    m_sessions->setSelectionCommands(m_selection);
    m_model->setMarks(m_marks);
    connect(m_sessions, &SessionsPane::deleteRequested, m_commands->remove(), &QAction::trigger);
    connect(m_selection, &SelectionCommands::failed, this, &MainWindow::showError);

    connect(m_sessions->view(), &SessionView::opened, this, &MainWindow::showSession);
    connect(m_sessions->view(), &SessionView::entered, this, [this](const SessionKey &key) {
        showSession(key);
        if (Pane *pane = m_layout->centre()->currentPane())
            pane->takeFocus();
    });
    connect(m_sessions, &SessionsPane::newRequested, m_commands->newSession(), &QAction::trigger);
    connect(m_commands, &SessionCommands::created, this, &MainWindow::showSession);
    connect(m_commands, &SessionCommands::failed, this, [this](const Error &error) {
        if (m_firstRun)
            m_firstRun->reset();
        showError(error);
    });
    connect(m_model, &SessionModel::filled, this, &MainWindow::chooseFirst);
    connect(m_model, &SessionModel::listFailed, this, &MainWindow::showError);
    connect(m_model, &SessionModel::sessionAdded, this, [this](const SessionInfo &session) {
        m_commands->setSessionCount(m_model->sessionCount());
        if (!m_key)
            chooseFirst();
        else if (m_key == session.key)
            showSession(session.key);
    });
    connect(m_model, &SessionModel::sessionChanged, this, [this](const SessionInfo &session) {
        if (m_key == session.key)
            setView(session);
    });
    connect(m_model, &SessionModel::sessionRemoved, this, [this](const SessionKey &key) {
        if (m_key == key)
            chooseFirst();
        m_commands->setSessionCount(m_model->sessionCount());
        m_marks->forget(key);
    });
}

void MainWindow::connectCommands()
{
    connect(m_windowCommands, &WindowCommands::sessionStepRequested, this, &MainWindow::stepSession);
    connect(m_windowCommands, &WindowCommands::commandBarRequested, m_palette, &CommandPalette::open);
    connect(m_windowCommands, &WindowCommands::settingsRequested, this,
            [this] { (new SettingsDialog(m_settings, m_engine.settings, this))->open(); });
    connect(m_windowCommands, &WindowCommands::aboutRequested, this,
            [this] { (new AboutDialog(m_engine.engine, this))->open(); });
    connect(m_windowCommands, &WindowCommands::keysRequested, this,
            [this] { openPage<KeysPane>(QStringLiteral("keys"), *m_actions); });
    const auto openImage = [this] { openPage<ImagePane>(QStringLiteral("image"), m_image, m_doctor); };
    const auto openDoctor = [this] {
        openPage<DoctorPane>(QStringLiteral("doctor"), m_doctor);
        m_doctor->look();
    };
    connect(m_windowCommands, &WindowCommands::imageRequested, this, openImage);
    connect(m_windowCommands, &WindowCommands::doctorRequested, this, openDoctor);
    connect(m_windowCommands, &WindowCommands::closePageRequested, this, &MainWindow::closePane);
    connect(m_windowCommands, &WindowCommands::textSizeRequested, this,
            [this](int by) { m_settings.setTextPercent(by == 0 ? 100 : m_settings.textPercent() + by); });
    connect(m_palette, &CommandPalette::sessionChosen, this, &MainWindow::showSession);
    connect(m_status, &StatusLine::doctorRequested, this, openDoctor);
    connect(m_status, &StatusLine::imageRequested, this, openImage);
    connect(m_notices, &Notices::imageRequested, this, openImage);
    connect(m_doctor, &DoctorWatch::changed, this,
            [this] { m_status->setDoctor(m_doctor->shape(), m_doctor->summary()); });
    connect(m_image, &ImageWatch::changed, this, [this] {
        const double fraction = m_image->progress().fraction;
        m_status->setImageWork(!m_image->isMaking() ? QString()
                               : fraction < 0       ? tr("Preparing the image")
                                                    : tr("Preparing the image, %1 %").arg(int(fraction * 100)));
        m_notices->setImageMissing(m_image->image() && !m_image->isReady() && !m_firstRun, m_image->isMaking());
    });
    connect(m_layout, &WindowLayout::formChanged, this, [this] {
        m_header->setCompact(m_layout->isNarrow());
        m_status->setCompact(m_layout->isNarrow());
        m_sessions->setCompact(m_layout->isNarrow());
        updateTitleLeft();
    });
    for (PageStack *place : m_layout->places())
        connect(place, &PageStack::closeRequested, this, &MainWindow::closePane);
    connect(&m_settings, &WindowSettings::changed, this, [this] { applied(m_settings); });
    // What takes longer than a picture waits until there is one.
    connect(this, &MainWindow::painted, m_doctor, &DoctorWatch::look);
}

template <typename Page, typename... Arguments>
void MainWindow::openPage(const QString &id, Arguments &&...arguments)
{
    for (Pane *pane : m_layout->centre()->panes()) {
        if (pane->id() == id) {
            m_layout->raise(pane);
            pane->takeFocus();
            return;
        }
    }
    auto *page = new Page(std::forward<Arguments>(arguments)..., this);
    addPane(page, true);
    page->takeFocus();
}

WindowSettings &MainWindow::applied(WindowSettings &settings)
{
    setThemeChoice(settings.theme());
    setTextPercent(settings.textPercent());
    return settings;
}

void MainWindow::addPane(Pane *pane, bool inFront)
{
    connect(pane, &Pane::raiseRequested, this, [this, pane] { m_layout->raise(pane); });
    connect(pane, &Pane::closeRequested, this, [this, pane] { closePane(pane); });
    connect(pane, &Pane::pageOpened, this, &MainWindow::addPane);
    connect(pane, &Pane::failed, this, &MainWindow::showError);
    // To the first pane that takes it, and to the front with that pane unless it only asks.
    const auto offer = [this](auto ask, bool raise = true) {
        for (PageStack *place : m_layout->places()) {
            for (Pane *each : place->panes()) {
                if (!ask(each))
                    continue;
                if (raise)
                    m_layout->raise(each);
                return;
            }
        }
    };
    connect(pane, &Pane::fileRequested, this, [offer](const QByteArray &path, int line) {
        offer([&](Pane *each) { return each->showFile(path, line); });
    });
    connect(pane, &Pane::commandRequested, this,
            [offer](const QString &id) { offer([&](Pane *each) { return each->showCommand(id); }); });
    connect(pane, &Pane::promptRequested, this,
            [offer](const QString &text) { offer([&](Pane *each) { return each->showPrompt(text); }); });
    connect(pane, &Pane::checkpointRequested, this, [this](const CheckpointInfo &checkpoint) {
        for (PageStack *place : m_layout->places()) {
            for (Pane *each : place->panes()) {
                if (each->showCheckpoint(checkpoint))
                    m_layout->raise(each);
            }
        }
    });
    connect(pane, &Pane::restoreRequested, this, [offer](const CheckpointInfo &checkpoint) {
        offer([&](Pane *each) { return each->restoreCheckpoint(checkpoint); }, false);
    });
    connect(pane, &Pane::sessionRequested, this, &MainWindow::showSession);
    const SessionInfo *session = m_key ? m_model->session(*m_key) : nullptr;
    pane->setSession(session ? std::optional(*session) : std::nullopt);
    m_layout->addPane(pane, inFront);
}

void MainWindow::closePane(Pane *pane)
{
    if (PageStack *place = m_layout->placeOf(pane)) {
        place->removePane(pane);
        pane->hide();
        pane->deleteLater();
    }
}

void MainWindow::buildMenus()
{
    using Menu = Actions::Menu;
    for (const Menu menu :
         {Menu::Session, Menu::Edit, Menu::View, Menu::Run, Menu::Workspace, Menu::Window, Menu::Help}) {
        QMenu *made = menuBar()->addMenu(Actions::menuTitle(menu));
        made->setObjectName(QStringLiteral("menu.%1").arg(int(menu)));
        made->menuAction()->setVisible(false); // until something is in it
    }
    for (QAction *action : m_actions->all())
        placeAction(action);
    connect(m_actions, &Actions::added, this, &MainWindow::placeAction);
}

void MainWindow::placeAction(QAction *action)
{
    auto *menu = menuBar()->findChild<QMenu *>(QStringLiteral("menu.%1").arg(int(Actions::menuOf(action))));
    if (Actions::hasSectionBefore(action) && !menu->isEmpty())
        menu->addSeparator();
    menu->addAction(action);
    menu->menuAction()->setVisible(true);
    addAction(action); // its keys work wherever the focus is
}

void MainWindow::chooseFirst()
{
    m_commands->setSessionCount(m_model->sessionCount());
    if (m_key && m_model->session(*m_key))
        return;
    const bool opening = !m_key;
    const SessionInfo *first = opening ? m_model->session(m_settings.lastSession()) : nullptr;
    if (!first)
        first = m_model->session(m_model->neighbour({}, 1));
    m_key.reset();
    if (first)
        showSession(first->key);
    else
        setView(std::nullopt);
    showFirstRun(!first);
    if (opening && first)
        m_windowCommands->goToPrompt();
}

void MainWindow::stepSession(int by)
{
    const QModelIndex here = m_key ? m_model->indexOf(*m_key) : QModelIndex();
    if (const SessionInfo *next = m_model->session(m_model->neighbour(here, by)))
        showSession(next->key);
}

void MainWindow::showFirstRun(bool on)
{
    on = on && m_model->sessionCount() == 0;
    m_windowCommands->setBare(on);
    if (on == !m_firstRun.isNull())
        return;
    if (on) {
        m_firstRun = new FirstRunPane(m_image, m_doctor, this);
        connect(m_firstRun, &FirstRunPane::createRequested, m_commands,
                [this](const QString &name) { m_commands->create(name); });
        addPane(m_firstRun, true);
        m_layout->setBare(true);
        m_firstRun->takeFocus();
        return;
    }
    m_layout->setBare(false);
    closePane(m_firstRun);
    m_firstRun = nullptr;
    if (Pane *pane = m_layout->centre()->currentPane())
        pane->takeFocus();
}

void MainWindow::showSession(const SessionKey &key)
{
    if (m_key != key)
        m_notices->clearError();
    m_key = key;
    m_settings.setLastSession(key);
    m_sessions->view()->showKey(key);
    if (const SessionInfo *session = m_model->session(key)) {
        showFirstRun(false);
        setView(*session);
    }
}

void MainWindow::setView(const std::optional<SessionInfo> &session)
{
    setWindowTitle(session ? tr("%1 – Vitrine").arg(session->name) : QStringLiteral("Vitrine"));
    m_header->setSession(session);
    m_status->setSession(session);
    m_commands->setSession(session);
    m_editor->setSession(session);
    m_selection->setSession(session ? std::optional(session->key) : std::nullopt);
    m_notices->setSession(session);
    for (PageStack *place : m_layout->places()) {
        for (Pane *pane : place->panes())
            pane->setSession(session);
        place->setSession(session ? std::optional(session->key) : std::nullopt);
    }
}

void MainWindow::showError(const Error &error)
{
    m_notices->showError(error);
}

void MainWindow::setEngineNotice(const QString &fact, const QString &consequence)
{
    m_notices->setEngineNotice(fact, consequence);
}

void MainWindow::raiseFromLaunch(const QByteArray &token)
{
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token); // Qt reads it when it asks the compositor
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::updateTitleLeft()
{
    const bool shown = m_layout->isShown(m_layout->left()) && !m_layout->isNarrow();
    m_header->setTitleLeft(shown ? m_layout->left()->width() + 1 + readingGutter : 0); // 0: right after the button
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool running = m_last && m_model->runningCount() > 0;
    if (m_closeDialog)
        m_closeDialog->raise();
    else if (!m_leaving && !running)
        leave(CloseOutcome::NothingRuns);
    else if (!m_leaving && m_settings.closeChoice() == CloseChoice::Ask)
        askHowToClose();
    else if (!m_leaving && m_settings.closeChoice() == CloseChoice::Stop)
        stopAndLeave();
    else if (!m_leaving)
        leave(CloseOutcome::KeepRunning);
    event->setAccepted(m_leaving);
}

void MainWindow::askHowToClose()
{
    auto *dialog = new CloseDialog(m_model->runningNames(), this);
    m_closeDialog = dialog;
    connect(dialog, &CloseDialog::chosen, this, [this](CloseChoice choice, bool always) {
        m_closeDialog = nullptr;
        if (always)
            m_settings.setCloseChoice(choice);
        if (choice == CloseChoice::Stop)
            stopAndLeave();
        else
            leave(CloseOutcome::KeepRunning);
    });
    dialog->open();
}

void MainWindow::stopAndLeave()
{
    auto *dialog = new StoppingDialog(m_engine.engine, m_model->runningCount(), this);
    m_closeDialog = dialog;
    connect(dialog, &StoppingDialog::failed, this, &MainWindow::showError);
    connect(dialog, &QDialog::accepted, this, [this] { leave(CloseOutcome::Stopped); });
    dialog->open();
}

void MainWindow::leave(CloseOutcome outcome)
{
    m_settings.setLayout(saveGeometry(), m_layout->save());
    m_leaving = true;
    close(); // does nothing inside closeEvent(), which then accepts
    Q_EMIT closed(outcome);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_layout->fit(event->size());
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Escape that nobody wanted: back to where the person writes to the agent.
    if (event->key() == Qt::Key_Escape && m_windowCommands->goToPrompt())
        return;
    QMainWindow::keyPressEvent(event);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_layout->left() &&
        (event->type() == QEvent::Resize || event->type() == QEvent::Show || event->type() == QEvent::Hide))
        updateTitleLeft();
    return QMainWindow::eventFilter(watched, event);
}

bool MainWindow::event(QEvent *event)
{
    const bool done = QMainWindow::event(event);
    if (event->type() == QEvent::WindowActivate && !m_wasActive) {
        m_wasActive = true;
        // The desktop makes a new window active when it likes, and Qt then starts with the first tab there is.
        QTimer::singleShot(0, this, [this] {
            if (Pane *page = m_layout->centre()->currentPane())
                page->takeFocus();
        });
    }
    if (event->type() == QEvent::Paint && !m_wasPainted) {
        m_wasPainted = true;
        QTimer::singleShot(0, this, &MainWindow::painted);
    }
    return done;
}

} // namespace Vitrine::Ui
