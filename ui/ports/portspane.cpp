// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ports/portspane.h"

#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {

constexpr auto lookAgain = 2s;
constexpr int usualPort = 8080;
/// More rows help nobody; the guest says how many there are.
constexpr qsizetype maxRows = 200;

} // namespace

PortsPane::PortsPane(const PaneContext &context, QWidget *parent)
    : Pane(Place::Bottom, QStringLiteral("ports"), tr("Ports"), QStringLiteral("link"), parent),
      openLink([](const QUrl &url) { return QDesktopServices::openUrl(url); }), m_engine(context.engine),
      m_stack(new QStackedWidget(this)), m_empty(new EmptyState(m_stack))
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setProperty("ground", QStringLiteral("base"));
    scroll->setAccessibleName(tr("Ports of the machine"));
    m_list = new QWidget(scroll);
    m_list->setProperty("ground", QStringLiteral("base"));
    m_list->setAttribute(Qt::WA_StyledBackground);
    m_listLayout = new QVBoxLayout(m_list);
    m_listLayout->setContentsMargins(0, 0, 0, 0);
    m_listLayout->setSpacing(0);
    scroll->setWidget(m_list);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    layout->addWidget(makeHead());
    layout->addWidget(m_stack, 1);

    using Menu = Actions::Menu;
    context.actions.add({QStringLiteral("ports.show"),
                         tr("Ports"),
                         QStringLiteral("link"),
                         Menu::Workspace,
                         {QKeySequence(QStringLiteral("Ctrl+Alt+3"))}},
                        this, [this] {
                            Q_EMIT raiseRequested();
                            takeFocus();
                        });
    m_previewAction = context.actions.add({QStringLiteral("ports.preview"),
                                           tr("Preview in the browser"),
                                           QStringLiteral("open"),
                                           Menu::Run,
                                           {QKeySequence(QStringLiteral("Ctrl+Alt+6"))},
                                           true},
                                          this, [this] { previewFirst(); });
    m_clock.setInterval(lookAgain);
    m_clock.callOnTimeout(this, &PortsPane::askListening);
    connect(&m_engine.ports, &Api::Ports::changed, this, [this](const SessionKey &key) {
        if (m_session && m_session->key == key)
            askOpen();
    });
    connect(m_empty, &EmptyState::triggered, this, &PortsPane::askListening);
    setSession(std::nullopt);
}

QWidget *PortsPane::makeHead()
{
    m_head = new QWidget(this);
    auto *words = makeLabel(tr("Port of the machine"), TextStyle::Body, Token::Text2, m_head);
    m_port = new QSpinBox(m_head);
    m_port->setRange(1, 65'535);
    m_port->setValue(usualPort);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons); // a port is typed
    m_port->setFixedWidth(80);
    m_port->setAccessibleName(tr("Port of the machine"));
    words->setBuddy(m_port);
    m_preview = makeButton(tr("Preview"), QStringLiteral("open"), ButtonKind::Filled, m_head);
    m_preview->setProperty("small", true);
    m_preview->setToolTip(tr("Open this port on this computer, and in the browser"));
    m_preview->setAccessibleName(tr("Preview this port in the browser"));
    auto *hint = makeLabel(tr("A preview is yours alone."), TextStyle::Secondary, Token::Text2, m_head);
    hint->setToolTip(tr("Its URL opens once, and a cookie counts from then on"));
    auto *layout = new QHBoxLayout(m_head);
    layout->setContentsMargins(paneGutter, 6, paneGutter, 6);
    layout->setSpacing(8);
    layout->addWidget(words);
    layout->addWidget(m_port);
    layout->addWidget(m_preview);
    layout->addWidget(hint);
    layout->addStretch(1);
    connect(m_preview, &QPushButton::clicked, this, [this] { preview(quint16(m_port->value())); });
    return m_head;
}

// --- The session

bool PortsPane::isRunning() const
{
    return m_session && (m_session->state == SessionState::Running || m_session->state == SessionState::Idle);
}

void PortsPane::setSession(const std::optional<SessionInfo> &session)
{
    const bool same = m_session && session && m_session->key == session->key;
    const bool ran = isRunning();
    m_session = session;
    if (!same) {
        ++m_turn;
        m_isAsking = false;
        m_open.clear();
    }
    if (!same || !isRunning()) {
        m_looked = false;
        m_problem.clear();
        m_listening.clear();
    }
    if (session && (!same || ran != isRunning()))
        askOpen();
    updateClock();
    present();
}

void PortsPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    updateClock();
}

void PortsPane::hideEvent(QHideEvent *event)
{
    Pane::hideEvent(event);
    updateClock();
}

void PortsPane::updateClock()
{
    const bool wanted = isVisible() && isRunning();
    if (wanted == m_clock.isActive() && (!wanted || m_looked))
        return;
    if (!wanted)
        return m_clock.stop();
    m_clock.start();
    askListening();
}

void PortsPane::askOpen()
{
    m_engine.ports.list(m_session->key).then(this, [this, turn = m_turn](const Result<QList<PortInfo>> &ports) {
        if (turn != m_turn || !ports)
            return;
        m_open = *ports;
        for (PortInfo &port : m_open)
            port.url.clear(); // it counts once: whoever wants one asks for a fresh one
        present();
    });
}

void PortsPane::askListening()
{
    if (!isRunning() || m_isAsking)
        return;
    m_isAsking = true;
    m_engine.ports.listening(m_session->key)
        .then(this, [this, turn = m_turn](const Result<QList<ListeningPort>> &ports) {
            if (turn != m_turn)
                return;
            m_isAsking = false;
            if (!isRunning() || (!ports && ports.error().code == ErrorCode::Cancelled))
                return;
            m_looked = true;
            m_problem = ports ? QString() : ports.error().message;
            m_listening = ports.value_or(QList<ListeningPort>());
            present();
        });
}

// --- The list

void PortsPane::present()
{
    QList<PortRow::State> states;
    for (const PortInfo &open : std::as_const(m_open))
        states.append({.port = open.guestPort, .open = open});
    for (const ListeningPort &listening : std::as_const(m_listening)) {
        auto found = std::ranges::find(states, listening.port, &PortRow::State::port);
        if (found == states.end()) {
            if (states.size() >= maxRows)
                continue;
            states.append({.port = listening.port});
            found = states.end() - 1;
        }
        found->listens = true;
        found->isLocal = listening.isLocal;
    }
    // Until it is known what listens, nothing is said against a preview.
    for (PortRow::State &state : states)
        state.listens = state.listens || !m_looked;
    std::ranges::sort(states, {}, &PortRow::State::port);

    const bool same = std::ranges::equal(
        states, m_rows, [](const PortRow::State &state, const PortRow *row) { return state.looksLike(row->state()); });
    if (!same) {
        const bool hadFocus = m_list->isAncestorOf(focusWidget());
        qDeleteAll(m_list->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
        while (QLayoutItem *item = m_listLayout->takeAt(0))
            delete item;
        m_rows.clear();
        for (const PortRow::State &state : std::as_const(states)) {
            auto *row = new PortRow(state, m_list);
            // The row may go while it says so.
            connect(row, &PortRow::previewRequested, this, &PortsPane::preview, Qt::QueuedConnection);
            connect(row, &PortRow::copyRequested, this, &PortsPane::copyUrl, Qt::QueuedConnection);
            connect(row, &PortRow::closeRequested, this, &PortsPane::closePort, Qt::QueuedConnection);
            m_listLayout->addWidget(row);
            m_listLayout->addWidget(rule(m_list));
            m_rows.append(row);
        }
        m_listLayout->addStretch(1);
        if (hadFocus)
            takeFocus();
    }
    if (!m_session)
        m_empty->setContent(tr("No session selected"), tr("Select one to see what its programs listen on."));
    else if (!isRunning())
        m_empty->setContent(tr("No machine runs"), tr("Ports are there while the session's machine is."));
    else if (!m_problem.isEmpty())
        m_empty->setContent(tr("The ports cannot be listed"), m_problem, tr("Try again"), QStringLiteral("redo"));
    else if (!m_looked)
        m_empty->setContent({}, {});
    else
        m_empty->setContent(tr("No program listens"),
                            tr("A server that is started in the session shows here, with a button that opens it in "
                               "the browser."));
    m_stack->setCurrentIndex(m_rows.isEmpty() ? 0 : 1);
    m_head->setVisible(m_session.has_value());
    m_port->setEnabled(isRunning());
    m_preview->setEnabled(isRunning());
    m_previewAction->setEnabled(isRunning());
    setBadge(m_open.isEmpty() ? QString() : tr("%L1 open").arg(m_open.size()));
}

PortRow *PortsPane::row(quint16 port) const
{
    for (PortRow *row : m_rows) {
        if (row->state().port == port)
            return row;
    }
    return nullptr;
}

void PortsPane::takeFocus()
{
    if (!m_rows.isEmpty())
        m_rows.first()->previewButton()->setFocus(Qt::OtherFocusReason);
    else if (m_port->isEnabled() && m_port->isVisible())
        m_port->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

// --- What can be done

void PortsPane::preview(quint16 port)
{
    if (!m_session)
        return;
    m_engine.ports.add({m_session->key, port}).then(this, [this](const Result<PortInfo> &info) {
        if (!info)
            return reportError(info.error());
        if (!openLink(QUrl(info->url)))
            reportError({ErrorCode::HostLacks,
                         tr("No browser opened. Copy the URL of port %1, and open it yourself.").arg(info->guestPort),
                         {}});
    });
}

void PortsPane::copyUrl(quint16 port)
{
    if (!m_session)
        return;
    // It is open already: this asks for a URL whose token is fresh.
    m_engine.ports.add({m_session->key, port}).then(this, [this](const Result<PortInfo> &info) {
        if (info)
            QGuiApplication::clipboard()->setText(info->url);
        else
            reportError(info.error());
    });
}

void PortsPane::closePort(quint16 port)
{
    if (!m_session)
        return;
    m_engine.ports.remove(m_session->key, port).then(this, [this](const Result<void> &result) {
        // Gone with its machine in the meantime: that is what was wanted.
        if (!result && result.error().code != ErrorCode::NotFound)
            reportError(result.error());
    });
}

void PortsPane::previewFirst()
{
    if (!isRunning())
        return;
    m_engine.ports.listening(m_session->key)
        .then(this, [this, turn = m_turn](const Result<QList<ListeningPort>> &ports) {
            if (turn != m_turn)
                return;
            if (!ports)
                return reportError(ports.error());
            if (ports->size() == 1)
                return preview(ports->first().port);
            Q_EMIT raiseRequested();
            takeFocus();
        });
}

void PortsPane::reportError(const Error &error)
{
    if (error.code != ErrorCode::Cancelled)
        Q_EMIT failed(error);
}

} // namespace Vitrine::Ui
