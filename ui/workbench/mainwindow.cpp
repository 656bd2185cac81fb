// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/mainwindow.h"

#include "ui/agents/agentspane.h"
#include "ui/editor/editorcommand.h"
#include "ui/exchange/exchangecommands.h"
#include "ui/network/hostkeycard.h"
#include "ui/notify/spokennews.h"
#include "ui/secrets/secretspane.h"
#include "ui/sessions/selectioncommands.h"
#include "ui/sessions/sessioncommands.h"
#include "ui/sessions/sessionmarks.h"
#include "ui/sessions/sessionmodel.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionview.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/windowsettings.h"
#include "ui/storage/diskpane.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"
#include "ui/window/pane.h"
#include "ui/workbench/aboutdialog.h"
#include "ui/workbench/commandpalette.h"
#include "ui/workbench/doctorpane.h"
#include "ui/workbench/doctorwatch.h"
#include "ui/workbench/firstrunpane.h"
#include "ui/workbench/focusorder.h"
#include "ui/workbench/headerbar.h"
#include "ui/workbench/imagewatch.h"
#include "ui/workbench/keyspane.h"
#include "ui/workbench/notices.h"
#include "ui/workbench/pagestack.h"
#include "ui/workbench/panelinks.h"
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

MainWindow::MainWindow(Api::Nouns &engine, WindowSettings &settings, int number, QWidget *parent)
    : QMainWindow(parent), m_engine(engine), m_settings(applied(settings)), m_number(number),
      m_actions(new Actions(this)), m_layout(new WindowLayout(this)), m_panes(new PaneLinks(m_layout, this)),
      m_marks(new SessionMarks(engine.settings, this)), m_model(new SessionModel(engine.sessions, this)),
      m_sessions(new SessionsPane(engine, m_model, this)), m_commands(new SessionCommands({engine, *m_actions}, this)),
      m_exchange(new ExchangeCommands({engine, *m_actions}, this)),
      m_editor(new EditorCommand({engine, *m_actions}, this)),
      m_selection(new SelectionCommands({engine, *m_actions}, m_model, m_marks, this)),
      m_windowCommands(new WindowCommands(*m_actions, m_layout, m_sessions, this)),
      m_image(new ImageWatch(engine.images, this)), m_doctor(new DoctorWatch(engine.engine, this)),
      m_header(new HeaderBar(*m_actions, this)), m_status(new StatusLine(this)),
      m_notices(new Notices(*m_actions, this)),
      m_hostKey(new HostKeyCard(
          engine.network, [this](const SessionKey &key) { return nameOf(key); }, this)),
      m_palette(new CommandPalette(*m_actions, m_model, this)),
      m_closing(new WindowClosing(engine.engine, settings, m_model, this))
{
    setWindowTitle(QStringLiteral("Vitrine"));
    setMinimumSize(640, 420);
    setContextMenuPolicy(Qt::NoContextMenu);
    addToolBar(Qt::TopToolBarArea, m_header);
    setStatusBar(m_status);
    m_layout->left()->addPlain(m_sessions, tr("Sessions"), {});
    m_layout->left()->installEventFilter(this);
    m_layout->centre()->notices()->addWidget(m_hostKey);
    m_layout->centre()->notices()->addWidget(m_notices);
    new SpokenNews(engine, this);
    buildMenus();
    connectSessions();
    connectCommands();
    const QList<Pane *> panes = makePanes({m_engine, *m_actions});
    for (Pane *pane : panes)
        m_panes->add(pane);

    // On a small screen all of it is to be seen, with room for what the desktop puts around it.
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(8, 40)));
    restoreGeometry(m_settings.geometry(m_number));
    m_layout->restore(m_settings.layout(m_number));
    setView(std::nullopt);
}

MainWindow::~MainWindow() = default;

void MainWindow::connectSessions()
{
    auto *rowMenu = new QMenu(this);
    rowMenu->addActions({m_commands->resume(), m_commands->stop(), m_commands->restartAgent()});
    rowMenu->addAction(m_editor->action());
    rowMenu->addAction(m_windowCommands->sessionWindow());
    rowMenu->addSeparator();
    rowMenu->addActions({m_commands->rename(), m_commands->keep()});
    rowMenu->addActions(m_selection->actions());
    rowMenu->addSeparator();
    rowMenu->addActions({m_exchange->takeBack(), m_exchange->exportSession()});
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
    connect(m_commands, &SessionCommands::filesRequested, m_exchange, &ExchangeCommands::makeSession);
    connect(m_exchange, &ExchangeCommands::created, this, &MainWindow::showSession);
    connect(m_exchange, &ExchangeCommands::failed, this, &MainWindow::showError);
    connect(m_commands, &SessionCommands::failed, this, [this](const Error &error) {
        if (m_firstRun)
            m_firstRun->fail(error);
        else
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
            [this] { m_panes->open(QStringLiteral("keys"), [this] { return new KeysPane(*m_actions, this); }); });
    connect(m_windowCommands, &WindowCommands::agentsRequested, this,
            [this] { m_panes->open(QStringLiteral("agents"), [this] { return new AgentsPane(m_engine, this); }); });
    connect(m_windowCommands, &WindowCommands::secretsRequested, this,
            [this] { m_panes->open(QStringLiteral("secrets"), [this] { return new SecretsPane(m_engine, this); }); });
    const auto openImage = [this] {
        m_panes->open(QStringLiteral("image"), [this] { return new ImagePane(m_image, m_doctor, this); });
    };
    const auto openDoctor = [this] {
        m_panes->open(QStringLiteral("doctor"), [this] { return new DoctorPane(m_doctor, this); });
        m_doctor->look();
    };
    const auto openDisk = [this] {
        m_panes->open(QStringLiteral("disk"), [this] { return new DiskPane(m_engine, this); });
    };
    connect(m_windowCommands, &WindowCommands::diskRequested, this, openDisk);
    connect(m_sessions, &SessionsPane::diskRequested, this, openDisk);
    connect(m_windowCommands, &WindowCommands::windowRequested, this, [this] { Q_EMIT windowRequested(m_key); });
    connect(m_windowCommands, &WindowCommands::quitRequested, this, &MainWindow::quit);
    connect(m_windowCommands, &WindowCommands::imageRequested, this, openImage);
    connect(m_windowCommands, &WindowCommands::doctorRequested, this, openDoctor);
    connect(m_windowCommands, &WindowCommands::closePageRequested, m_panes,
            [this](Pane *pane) { m_panes->close(pane); });
    connect(m_panes, &PaneLinks::sessionRequested, this, &MainWindow::showSession);
    connect(m_panes, &PaneLinks::failed, this, &MainWindow::showError);
    connect(m_windowCommands, &WindowCommands::textSizeRequested, this,
            [this](int by) { m_settings.setTextPercent(by == 0 ? 100 : m_settings.textPercent() + by); });
    connect(m_windowCommands, &WindowCommands::questionRequested, m_hostKey, &HostKeyCard::takeFocus);
    connect(m_hostKey, &HostKeyCard::askedChanged, m_windowCommands, &WindowCommands::setAsked);
    connect(m_hostKey, &HostKeyCard::sessionRequested, this, &MainWindow::showSession);
    connect(m_hostKey, &HostKeyCard::failed, this, &MainWindow::showError);
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
    connect(m_closing, &WindowClosing::decided, this, &MainWindow::leave);
    connect(m_closing, &WindowClosing::calledOff, this, [this] { m_quitting = false; });
    connect(m_closing, &WindowClosing::failed, this, &MainWindow::showError);
    connect(&m_settings, &WindowSettings::changed, this, [this] { applied(m_settings); });
    // What takes longer than a picture waits until there is one.
    connect(this, &MainWindow::painted, m_doctor, &DoctorWatch::look);
}

WindowSettings &MainWindow::applied(WindowSettings &settings)
{
    setThemeChoice(settings.theme());
    setTextPercent(settings.textPercent());
    setCodeFont(settings.codeFont());
    return settings;
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
    const SessionInfo *first = opening ? m_model->session(m_settings.lastSession(m_number)) : nullptr;
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
        m_panes->add(m_firstRun, true);
        m_layout->setBare(true);
        m_firstRun->takeFocus();
        return;
    }
    m_layout->setBare(false);
    m_panes->close(m_firstRun);
    m_firstRun = nullptr;
    if (Pane *pane = m_layout->centre()->currentPane())
        pane->takeFocus();
}

void MainWindow::showSession(const SessionKey &key)
{
    if (m_key != key)
        m_notices->clearError();
    m_key = key;
    m_settings.setLastSession(key, m_number);
    m_sessions->view()->showKey(key);
    if (const SessionInfo *session = m_model->session(key)) {
        showFirstRun(false);
        setView(*session);
    }
    if (isActiveWindow())
        Q_EMIT looked(key);
}

void MainWindow::showPage(const SessionKey &key, const QString &page)
{
    showSession(key);
    if (Pane *pane = m_panes->find(page))
        m_panes->goTo(pane);
}

void MainWindow::setView(const std::optional<SessionInfo> &session)
{
    setWindowTitle(session ? tr("%1 – Vitrine").arg(session->name) : QStringLiteral("Vitrine"));
    m_header->setSession(session);
    m_status->setSession(session);
    m_commands->setSession(session);
    m_exchange->setSession(session);
    m_editor->setSession(session);
    m_selection->setSession(session ? std::optional(session->key) : std::nullopt);
    m_notices->setSession(session);
    m_panes->setSession(session);
}

QString MainWindow::nameOf(const SessionKey &key) const
{
    const SessionInfo *session = m_model->session(key);
    return session ? session->name : key.text();
}

void MainWindow::showError(const Error &error)
{
    m_notices->showError(error);
}

void MainWindow::setEngineNotice(const QString &fact, const QString &consequence)
{
    m_notices->setEngineNotice(fact, consequence);
}

void MainWindow::comeForward(const QByteArray &token)
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
    if (Pane *unsaved = m_leaving ? nullptr : m_panes->unsaved()) {
        event->ignore();
        if (const auto key = unsaved->onlyFor())
            showSession(*key);
        m_panes->goTo(unsaved);
        m_panes->close(unsaved, [this] { close(); }); // and the next one
        return;
    }
    if (!m_leaving && !m_last && !m_quitting)
        leave(CloseOutcome::OthersStay);
    else if (!m_leaving)
        m_closing->begin();
    event->setAccepted(m_leaving);
}

void MainWindow::quit()
{
    m_quitting = true;
    close();
}

void MainWindow::remember()
{
    m_settings.setLayout(saveGeometry(), m_layout->save(), m_number);
}

void MainWindow::leave(CloseOutcome outcome)
{
    remember();
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

bool MainWindow::focusNextPrevChild(bool next)
{
    QWidget *to = FocusOrder(*m_layout, m_header, m_status).next(this, next);
    if (to)
        to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return to != nullptr;
}

bool MainWindow::event(QEvent *event)
{
    const bool done = QMainWindow::event(event);
    if (event->type() == QEvent::WindowActivate && m_key)
        Q_EMIT looked(*m_key);
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
