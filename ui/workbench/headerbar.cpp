// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/headerbar.h"

#include "ui/sessions/standing.h"
#include "ui/theme/chips.h"
#include "ui/theme/theme.h"
#include "ui/window/actions.h"
#include "ui/workbench/actionbutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>

namespace Vitrine::Ui {

namespace {

constexpr int barHeight = 44;
constexpr int barMargin = 12;

} // namespace

HeaderBar::HeaderBar(Actions &actions, QWidget *parent)
    : QToolBar(tr("Session in view"), parent), m_strip(new QWidget(this)), m_lead(new QWidget(m_strip)),
      m_leadLayout(new QHBoxLayout(m_lead))
{
    setObjectName(QStringLiteral("header"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setFixedHeight(barHeight);

    QWidget *strip = m_strip;
    auto *layout = new QHBoxLayout(strip);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_leadLayout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_lead);
    m_title = makeLabel({}, TextStyle::Headline, Token::Text, strip);
    m_chip = new ChipLabel(strip);
    m_agent = makeLabel({}, TextStyle::Secondary, Token::Text2, strip);
    layout->addWidget(m_title);
    layout->addWidget(m_chip);
    layout->addWidget(m_agent);
    layout->addStretch(1);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(4);
    layout->addLayout(m_buttons);
    m_line = new QWidget(strip);
    m_line->setFixedSize(1, 20);
    m_line->setProperty("ground", QStringLiteral("line"));
    m_line->setAttribute(Qt::WA_StyledBackground);
    layout->addWidget(m_line);

    for (QAction *action : actions.all())
        adopt(action);
    connect(&actions, &Actions::added, this, &HeaderBar::adopt);
    setSession(std::nullopt);
    startTimer(1000); // "Stopped 2 minutes ago"
}

void HeaderBar::adopt(QAction *action)
{
    const QString id = Actions::idOf(action);
    if (id == QLatin1String("session.new")) {
        m_leadLayout->addWidget(new ActionButton(action, ButtonKind::Plain, m_lead), 0, Qt::AlignLeft);
    } else if (id == QLatin1String("session.resume") || id == QLatin1String("session.stop") ||
               id == QLatin1String("checkpoint.take")) {
        auto *button = new ActionButton(action, ButtonKind::Flat, m_strip);
        button->setCompact(m_compact);
        m_small.append(button);
        // What keeps something stands before what ends something, whichever was there first.
        m_buttons->insertWidget(id == QLatin1String("checkpoint.take") ? 0 : -1, button);
    } else if (id == QLatin1String("run.tests")) {
        m_tests = new SplitButton(action, ButtonKind::Plain, m_strip);
        m_line->parentWidget()->layout()->addWidget(m_tests);
    }
    showStanding();
}

void HeaderBar::setSession(const std::optional<SessionInfo> &session)
{
    m_session = session;
    m_title->setVisible(session.has_value());
    m_chip->setVisible(session.has_value());
    m_agent->setVisible(session && !m_compact);
    if (session) {
        m_agent->setText(session->key.runtime);
        m_title->setToolTip(session->name);
    }
    showStanding();
    elideTitle();
}

void HeaderBar::showStanding()
{
    m_line->setVisible(m_tests && m_session);
    if (m_tests) {
        m_tests->setVisible(m_session.has_value());
        // One filled button in the bar; while the session is stopped the banner's Resume is the one.
        m_tests->setKind(m_session && hasMachine(m_session->state) ? ButtonKind::Filled : ButtonKind::Plain);
    }
    for (ActionButton *button : std::as_const(m_small))
        button->setHidden(!m_session || !button->isShownByAction());
    if (m_session)
        m_chip->setChip(stateChip(*m_session, QDateTime::currentDateTimeUtc()));
}

void HeaderBar::setTitleLeft(int x)
{
    if (m_titleLeft == x)
        return;
    m_titleLeft = x;
    placeTitle();
}

void HeaderBar::placeTitle()
{
    // The strip starts after the bar's margin, and the layout adds its spacing.
    m_lead->setFixedWidth(std::max(m_lead->sizeHint().width() + 8, m_titleLeft - barMargin - 8));
    elideTitle();
}

void HeaderBar::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    for (ActionButton *button : std::as_const(m_small))
        button->setCompact(compact);
    m_agent->setVisible(m_session && !compact);
    elideTitle();
}

void HeaderBar::elideTitle()
{
    if (!m_session)
        return;
    // The title takes what the others leave, and no more than its words need.
    int others =
        m_lead->minimumWidth() + m_chip->sizeHint().width() + m_buttons->sizeHint().width() + 2 * barMargin + 80;
    if (!m_agent->isHidden())
        others += m_agent->sizeHint().width();
    if (m_tests)
        others += m_tests->sizeHint().width();
    const QFontMetrics metrics(m_title->font());
    const int room = std::max(80, width() - others);
    const QString shown = metrics.elidedText(m_session->name, Qt::ElideRight, room);
    m_title->setText(shown);
    m_title->setAccessibleName(m_session->name);
    m_title->setFixedWidth(metrics.horizontalAdvance(shown) + 2);
}

void HeaderBar::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        QTimer::singleShot(0, this, &HeaderBar::placeTitle); // once the buttons have taken the new size
}

void HeaderBar::timerEvent(QTimerEvent *)
{
    if (m_session)
        m_chip->setChip(stateChip(*m_session, QDateTime::currentDateTimeUtc()));
}

void HeaderBar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    // Not through QToolBar's own layout: that hides what does not fit behind an arrow.
    m_strip->setGeometry(barMargin, 0, width() - 2 * barMargin, height() - 1);
    elideTitle();
}

} // namespace Vitrine::Ui
