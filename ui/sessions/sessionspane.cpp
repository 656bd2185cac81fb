// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/sessionspane.h"

#include "ui/sessions/selectioncommands.h"
#include "ui/sessions/sessionmodel.h"
#include "ui/sessions/sessionview.h"
#include "ui/theme/format.h"
#include "ui/theme/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

SessionsPane::SessionsPane(Api::Nouns &engine, SessionModel *model, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_model(model),
      m_filter(new SearchField(tr("Filter by name, label or state"), this)), m_stack(new QStackedWidget(this)),
      m_view(new SessionView(model, m_stack)), m_empty(new EmptyState(m_stack)), m_filterRow(new QWidget(this)),
      m_foot(new QWidget(this)), m_total(makeLabel({}, TextStyle::Secondary, Token::Text2, m_foot)),
      m_free(makeLabel({}, TextStyle::Secondary, Token::Text2, m_foot)), m_bar(new QProgressBar(m_foot)),
      m_expiring(makeLabel({}, TextStyle::Secondary, Token::Warn, m_foot)),
      m_disk(makeButton({}, QStringLiteral("trash"), ButtonKind::Flat, m_foot))
{
    setObjectName(QStringLiteral("sessions"));
    setAccessibleName(tr("Sessions"));
    setProperty("ground", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(220);

    auto *filterLayout = new QHBoxLayout(m_filterRow);
    filterLayout->setContentsMargins(paneGutter, 8, paneGutter, 6);
    filterLayout->addWidget(m_filter);

    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_empty->layout()->setContentsMargins(paneGutter, 16, paneGutter, 16);

    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    m_bar->setAccessibleName(tr("Disk taken by workspaces"));
    auto *footLayout = new QVBoxLayout(m_foot);
    footLayout->setContentsMargins(0, 0, 0, 10);
    footLayout->setSpacing(6);
    footLayout->addWidget(rule(m_foot));
    auto *figures = new QHBoxLayout;
    figures->setContentsMargins(paneGutter, 2, paneGutter, 0);
    figures->addWidget(m_total);
    figures->addStretch(1);
    figures->addWidget(m_free);
    footLayout->addLayout(figures);
    m_expiring->setContentsMargins(paneGutter, 0, paneGutter, 0);
    m_expiring->setWordWrap(true);
    m_expiring->setObjectName(QStringLiteral("sessions.expiring"));
    m_expiring->hide();
    m_disk->setProperty("small", true);
    m_disk->setFixedWidth(26);
    m_disk->setToolTip(tr("Disk and trash"));
    m_disk->setAccessibleName(m_disk->toolTip());
    m_disk->setObjectName(QStringLiteral("sessions.disk"));
    auto *barRow = new QHBoxLayout;
    barRow->setContentsMargins(paneGutter, 0, paneGutter - 4, 0);
    barRow->setSpacing(4);
    barRow->addWidget(m_bar, 1);
    barRow->addWidget(m_disk);
    footLayout->addLayout(barRow);
    footLayout->addWidget(m_expiring);
    connect(m_disk, &QPushButton::clicked, this, &SessionsPane::diskRequested);
    m_foot->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filterRow);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_foot);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        updateState();
    });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        if (const QModelIndex first = m_model->neighbour({}, 1); first.isValid()) {
            m_view->setCurrentIndex(first);
            m_view->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_filter, &SearchField::left, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (m_filter->text().isEmpty())
            Q_EMIT newRequested();
        else
            m_filter->clear();
    });
    connect(m_view, &SessionView::menuRequested, this, [this](const QPoint &position) {
        const QList<SessionKey> keys = m_view->selectedKeys();
        if (keys.size() > 1 && m_several)
            m_several->makeMenu(keys)->popup(position);
        else if (m_menu)
            m_menu->popup(position);
    });
    connect(m_view, &SessionView::deleteRequested, this, [this] {
        const QList<SessionKey> keys = m_view->selectedKeys();
        if (keys.size() > 1 && m_several)
            m_several->askDelete(keys);
        else if (keys.size() == 1)
            Q_EMIT deleteRequested();
    });
    connect(m_model, &SessionModel::filled, this, &SessionsPane::updateState);
    connect(m_model, &SessionModel::sessionAdded, this, &SessionsPane::updateState);
    connect(m_model, &SessionModel::sessionChanged, this, [this](const SessionInfo &session) {
        if (session.isExpiring != m_told.contains(session.key))
            tellExpiring();
    });
    connect(m_model, &SessionModel::sessionRemoved, this, &SessionsPane::updateState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &SessionsPane::updateState);
    // The only row goes for a moment when its session changes its group.
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &SessionsPane::updateState);

    m_statusTimer.setSingleShot(true);
    connect(&m_statusTimer, &QTimer::timeout, this, &SessionsPane::askStatus);
    updateState();
    askStatus();
}

void SessionsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeFigures();
}

void SessionsPane::placeFigures()
{
    // With large text there is room for one of the two.
    m_free->setVisible(m_total->sizeHint().width() + m_free->sizeHint().width() + 3 * paneGutter <= width());
}

void SessionsPane::setCompact(bool compact)
{
    m_view->setCompact(compact);
}

void SessionsPane::updateState()
{
    const bool any = m_model->rowCount() > 0;
    m_stack->setCurrentWidget(any || !m_model->isFilled() ? static_cast<QWidget *>(m_view) : m_empty);
    if (!any && m_model->isFilled()) {
        if (m_model->sessionCount() == 0)
            m_empty->setContent(tr("No sessions yet"), tr("Each one gets a machine and a workspace of its own."));
        else
            m_empty->setContent(tr("No session matches"),
                                tr("Nothing has “%1” in its name, label or state.").arg(m_filter->text()),
                                tr("Clear the filter"));
    }
    const bool none = m_model->isFilled() && m_model->sessionCount() == 0;
    m_filterRow->setVisible(!none);
    m_foot->setVisible(!none && !m_total->text().isEmpty());
    if (!m_statusTimer.isActive() || m_statusTimer.remainingTime() > 500)
        m_statusTimer.start(500ms);
}

void SessionsPane::tellExpiring()
{
    const bool stands = isVisible() && !window()->isMinimized();
    int count = 0;
    QSet<SessionKey> shown;
    const auto all = m_model->sessions();
    for (const SessionInfo *session : all) {
        if (!session->isExpiring)
            continue;
        ++count;
        if (m_model->indexOf(session->key).isValid())
            shown.insert(session->key);
    }
    m_expiring->setVisible(count > 0);
    m_expiring->setText(count == 1 ? tr("1 unused session expires soon")
                                   : tr("%1 unused sessions expire soon").arg(count));
    if (!stands)
        return;
    // One that is kept, and expires again, is told of again.
    QList<SessionKey> fresh;
    for (const SessionKey &key : std::as_const(shown)) {
        if (!m_told.contains(key))
            fresh.append(key);
    }
    m_told = shown;
    if (!fresh.isEmpty())
        m_engine.storage.warningShown(fresh).then(this, [this, fresh](const Result<void> &told) {
            for (const SessionKey &key : fresh) {
                if (!told)
                    m_told.remove(key);
            }
        });
}

void SessionsPane::askStatus()
{
    tellExpiring();
    m_engine.engine.status().then(this, [this](const Result<Api::EngineStatus> &status) {
        m_statusTimer.start(10s);
        const int count = m_model->sessionCount();
        if (!status || count == 0) { // or the list has not come yet
            m_total->clear();
            m_foot->hide();
            return;
        }
        m_foot->show();
        m_total->setText(count == 1 ? tr("1 workspace, %1").arg(sizeText(status->workspaceBytes))
                                    : tr("%1 workspaces, %2").arg(count).arg(sizeText(status->workspaceBytes)));
        m_free->setText(tr("%1 free").arg(sizeText(status->freeBytes)));
        placeFigures();
        const double whole = double(status->workspaceBytes) + double(status->freeBytes);
        m_bar->setValue(whole > 0 ? int(1000 * double(status->workspaceBytes) / whole) : 0);
    });
}

} // namespace Vitrine::Ui
