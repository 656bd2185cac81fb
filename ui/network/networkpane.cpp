// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/networkpane.h"

#include "ui/network/connectionmodel.h"
#include "ui/network/connectionview.h"
#include "ui/network/networkwords.h"
#include "ui/network/policybox.h"
#include "ui/network/policydialog.h"
#include "ui/theme/icon.h"
#include "ui/theme/widgets.h"

#include <QAction>
#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

namespace {

constexpr int headNeeds = 110; ///< lower panes show the list alone
constexpr int footNeeds = 150;
constexpr int whoseNeeds = 640;

} // namespace

NetworkPane::NetworkPane(const PaneContext &context, QWidget *parent)
    : Pane(Place::Bottom, QStringLiteral("network"), tr("Network"), QStringLiteral("globe"), parent),
      m_engine(context.engine), m_model(new ConnectionModel(this)), m_rows(new ConnectionFilter(m_model, this)),
      m_view(new ConnectionView(m_rows, this)), m_stack(new QStackedWidget(this)), m_empty(new EmptyState(m_stack))
{
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    layout->addWidget(makeHead());
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFoot());
    makeActions(context.actions);

    m_counting.setSingleShot(true);
    m_counting.setInterval(1s);
    m_counting.callOnTimeout(this, &NetworkPane::askStatus);
    connect(&m_engine.network, &Api::Network::connectionChanged, this,
            [this](const SessionKey &key, const ConnectionRecord &record) {
                if (!m_session || key != m_session->key)
                    return;
                m_model->put(record);
                if (!m_counting.isActive())
                    m_counting.start();
            });
    connect(&m_engine.network, &Api::Network::policyChanged, this,
            [this](const SessionKey &key, const NetworkStatus &status) {
                if (m_session && key == m_session->key)
                    setStatus(status);
            });
    connect(m_model, &ConnectionModel::counted, this, &NetworkPane::updateCounts);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &NetworkPane::updateRow);
    connect(m_view, &ConnectionView::currentRowChanged, this, &NetworkPane::updateRow);
    connect(m_view, &ConnectionView::allowRequested, this, &NetworkPane::allow);
    connect(m_view, &ConnectionView::allowForAgentRequested, this, &NetworkPane::allowForAgent);
    connect(m_view, &ConnectionView::menuRequested, this, &NetworkPane::showMenu);
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (m_loaded)
            m_all->click();
        else
            load();
    });
    setSession(std::nullopt);
}

QWidget *NetworkPane::makeHead()
{
    m_head = new QWidget(this);
    auto *words = makeLabel(tr("Policy"), TextStyle::Body, Token::Text2, m_head);
    m_policy = new PolicyBox(m_head);
    words->setBuddy(m_policy);
    m_rules = makeButton({}, {}, ButtonKind::Flat, m_head);
    m_rules->setProperty("small", true);
    m_rules->setToolTip(tr("See and change what this session may reach"));
    m_whose = makeLabel({}, TextStyle::Secondary, Token::Text2, m_head);
    m_field = new SearchField(tr("Find a host"), m_head);
    m_field->setMaximumWidth(180);
    auto *group = new QButtonGroup(this);
    const auto filter = [&](bool onlyBlocked) {
        auto *button = makeButton({}, {}, ButtonKind::Flat, m_head);
        button->setCheckable(true);
        button->setProperty("small", true);
        group->addButton(button);
        connect(button, &QPushButton::clicked, this, [this, onlyBlocked] {
            m_rows->setOnlyBlocked(onlyBlocked);
            if (!onlyBlocked)
                m_field->clear();
            updateState();
        });
        return button;
    };
    m_all = filter(false);
    m_blocked = filter(true);
    m_all->setChecked(true);
    auto *layout = new QHBoxLayout(m_head);
    layout->setContentsMargins(paneGutter, 6, paneGutter, 6);
    layout->setSpacing(8);
    layout->addWidget(words);
    layout->addWidget(m_policy);
    layout->addWidget(m_rules);
    layout->addWidget(m_whose);
    layout->addStretch(1);
    layout->addWidget(m_field);
    layout->addWidget(m_all);
    layout->addWidget(m_blocked);

    connect(m_policy, &PolicyBox::modeChosen, this, [this](NetworkMode mode) {
        NetworkPolicy policy = m_status.policy;
        policy.mode = mode;
        setPolicy(policy);
    });
    connect(m_rules, &QPushButton::clicked, this, &NetworkPane::editRules);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_rows->setText(text);
        updateState();
    });
    connect(m_field, &QLineEdit::returnPressed, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_field, &SearchField::left, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    return m_head;
}

QWidget *NetworkPane::makeFoot()
{
    m_foot = new QWidget(this);
    m_detail = makeLabel({}, TextStyle::Secondary, Token::Text, m_foot);
    m_detail->setObjectName(QStringLiteral("network.detail"));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_proxy = makeLabel({}, TextStyle::Secondary, Token::Text2, m_foot);
    m_counters = makeLabel({}, TextStyle::Secondary, Token::Text2, m_foot);
    m_detail->setWordWrap(true);
    m_proxy->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_proxy->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(16);
    figures->addWidget(m_counters);
    figures->addWidget(m_proxy, 1);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(paneGutter, 6, paneGutter, 6);
    words->setSpacing(3);
    words->addWidget(m_detail);
    words->addLayout(figures);
    auto *layout = new QVBoxLayout(m_foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(rule(m_foot));
    layout->addLayout(words);
    return m_foot;
}

QList<QAction *> NetworkPane::cornerActions() const
{
    return {m_search, m_more};
}

// --- The session

void NetworkPane::setSession(const std::optional<SessionInfo> &session)
{
    const bool same = m_session && session && m_session->key == session->key;
    m_session = session;
    if (same || (!session && m_turn > 0 && !m_loaded && m_model->rowCount() == 0 && !m_dialog)) {
        updateState();
        return;
    }
    if (m_dialog)
        m_dialog->close();
    m_loaded = false;
    m_status = {};
    m_counting.stop();
    m_model->clear();
    m_field->clear();
    m_all->click();
    ++m_turn;
    if (session)
        load();
    setStatus(m_status);
}

void NetworkPane::load()
{
    const quint64 turn = ++m_turn;
    const SessionKey key = m_session->key;
    m_engine.network.log(key, int(ConnectionModel::maxRows))
        .then(this, [this, turn](const Result<QList<ConnectionRecord>> &records) {
            if (turn != m_turn || (!records && records.error().code == ErrorCode::Cancelled))
                return;
            if (!records) {
                m_empty->setContent(tr("The connections cannot be listed"), records.error().message, tr("Try again"),
                                    QStringLiteral("redo"));
                m_stack->setCurrentWidget(m_empty);
                return;
            }
            m_loaded = true;
            m_model->setRecords(*records);
        });
    askStatus();
}

void NetworkPane::askStatus()
{
    if (!m_session)
        return;
    m_engine.network.status(m_session->key).then(this, [this, turn = m_turn](const Result<NetworkStatus> &status) {
        if (status && turn == m_turn)
            setStatus(*status);
    });
}

void NetworkPane::setStatus(const NetworkStatus &status)
{
    m_status = status;
    m_policy->setMode(status.policy.mode);
    m_rules->setText(rulesTitle(status.policy) + QChar(0x2026));
    m_whose->setText(status.isOwn ? tr("for this session")
                     : m_session  ? tr("of %1").arg(m_session->key.runtime)
                                  : QString());
    m_reset->setEnabled(m_session && status.isOwn);
    m_counters->setText(countersText(status));
    m_proxy->setText(status.hostProxy.isEmpty() ? QString() : proxyText(status.hostProxy));
    m_proxy->setToolTip(status.hostProxy.isEmpty() ? QString() : proxySentence(status.hostProxy).toHtmlEscaped());
    m_proxy->setAccessibleName(m_proxy->toolTip());
    updateRow();
    updateState();
}

// --- The list

void NetworkPane::updateCounts()
{
    const qsizetype blocked = m_model->blocked();
    m_all->setText(tr("All %L1").arg(m_model->rowCount()));
    m_blocked->setText(tr("Blocked %L1").arg(blocked));
    setBadge(blocked > 0 ? tr("%L1 blocked").arg(blocked) : QString(), Token::Warn);
    updateRow();
    updateState();
}

void NetworkPane::updateRow()
{
    const ConnectionRecord *record = m_rows->record(m_view->currentIndex());
    m_view->setOffer(record ? rulesToAllow(*record, m_status.policy) : QStringList(),
                     m_session ? m_session->key.runtime : QString());
    m_detail->setText(record ? detailText(*record, m_status.policy) : QString());
    m_detail->setVisible(record != nullptr);
}

void NetworkPane::updateState()
{
    QWidget *page = m_empty;
    if (!m_session) {
        m_empty->setContent(tr("No session selected"), tr("Select one to see what it reaches."));
    } else if (m_rows->rowCount() > 0) {
        page = m_view;
    } else if (!m_loaded) {
        m_empty->setContent({}, {});
    } else if (m_model->rowCount() > 0) {
        m_empty->setContent(m_field->text().isEmpty() ? tr("Nothing was blocked") : tr("No such connection"), {},
                            tr("Show all"));
    } else if (m_status.policy.mode == NetworkMode::None) {
        m_empty->setContent(tr("The network is off"), tr("What programs ask for anyway shows here."));
    } else {
        m_empty->setContent(tr("No connections yet"),
                            tr("What programs in this session ask to reach shows here, with what came of it."));
    }
    m_stack->setCurrentWidget(page);
    for (QWidget *control : {static_cast<QWidget *>(m_policy), static_cast<QWidget *>(m_rules)})
        control->setEnabled(m_session.has_value());
    const bool any = m_model->rowCount() > 0;
    for (QWidget *control :
         {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_all), static_cast<QWidget *>(m_blocked)})
        control->setVisible(any);
    m_search->setEnabled(any);
    m_edit->setEnabled(m_session.has_value());
    m_editAgent->setEnabled(m_session.has_value());
    m_head->setVisible(m_session && height() >= headNeeds);
    const bool nothing = !any && m_status.counters == NetworkCounters() && m_status.hostProxy.isEmpty();
    m_foot->setVisible(m_session && !nothing && height() >= footNeeds);
    m_whose->setVisible(width() >= whoseNeeds);
    m_view->header()->setVisible(height() >= headNeeds);
}

QString NetworkPane::detail() const
{
    return m_detail->text();
}

QString NetworkPane::counters() const
{
    return m_counters->text();
}

QString NetworkPane::proxyNote() const
{
    return m_proxy->text();
}

void NetworkPane::takeFocus()
{
    if (m_stack->currentWidget() == m_view) {
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_rows->index(0, 0));
        m_view->setFocus(Qt::OtherFocusReason);
    } else if (m_policy->isVisible() && m_policy->isEnabled()) {
        m_policy->setFocus(Qt::OtherFocusReason);
    } else {
        setFocus(Qt::OtherFocusReason);
    }
}

bool NetworkPane::find()
{
    if (!m_field->isVisible())
        return false;
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
    return true;
}

void NetworkPane::copy()
{
    const ConnectionRecord *record = m_rows->record(m_view->currentIndex());
    if (m_field->hasFocus())
        m_field->copy();
    else if (record)
        QGuiApplication::clipboard()->setText(guestWord(record->target.text()));
}

void NetworkPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    updateState();
}

} // namespace Vitrine::Ui
