// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/notices.h"

#include "ui/sessions/standing.h"
#include "ui/theme/announce.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"
#include "ui/workbench/errordialog.h"

#include <QAction>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Vitrine::Ui {

namespace {

/// A message says what could not be done in its first sentence, and then what to do.
std::pair<QString, QString> split(const QString &message)
{
    const qsizetype dot = message.indexOf(QLatin1String(". "));
    if (dot < 0)
        return {message, {}};
    return {message.left(dot + 1), message.mid(dot + 2)};
}

} // namespace

QList<SessionFact> sessionFacts(const SessionInfo &session)
{
    QList<SessionFact> facts;
    const QString resume = QStringLiteral("session.resume");
    if (session.state == SessionState::Failed) {
        auto [fact, rest] = split(session.problem.message);
        if (fact.isEmpty())
            fact = Notices::tr("The machine was lost.");
        if (rest.isEmpty())
            rest = Notices::tr("What was saved in the workspace is kept.");
        facts.append({StateShape::Failed, fact, rest, resume, true});
    }
    if (session.agentLost && hasMachine(session.state)) {
        auto [fact, rest] = split(session.problem.message);
        if (fact.isEmpty())
            fact = Notices::tr("The agent stopped answering.");
        if (rest.isEmpty())
            rest = Notices::tr("The transcript is kept.");
        facts.append({StateShape::Failed, fact, rest, QStringLiteral("session.restartAgent"), false});
    }
    // Whether the workspace itself is full, its file system alone knows: on the disk there are checkpoints, too.
    if (isOutOfSpace(session)) {
        auto [fact, rest] = split(session.problem.message);
        facts.append({StateShape::Failed, fact, rest, {}, false});
    }
    if (hasMachine(session.state) && !session.notice.isEmpty()) {
        auto [fact, rest] = split(session.notice);
        facts.append({StateShape::NeedsAnswer, fact, rest, {}, false});
    }
    // Before the next: whoever reads that it is stopped need not do anything about it.
    if (session.isExpiring) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const qint64 days = session.lastUsedAt.isValid() ? session.lastUsedAt.daysTo(now) : 0;
        facts.append({StateShape::NeedsAnswer,
                      days > 0 ? Notices::tr("Not used for %1 days.").arg(days) : Notices::tr("Not used for long."),
                      Notices::tr("It goes into the trash %1.").arg(untilText(session.expiresAt, now)),
                      QStringLiteral("session.keep"), false});
    }
    if (session.isSuspended())
        facts.append({StateShape::Stopped, Notices::tr("Suspended."),
                      Notices::tr("Its memory (%1) is kept on the disk: resumed, it goes on where it was.")
                          .arg(sizeText(session.suspendedBytes)),
                      resume, true});
    else if (session.state == SessionState::Stopped)
        facts.append(
            {StateShape::Stopped, Notices::tr("Stopped."),
             Notices::tr("This is the saved workspace, read straight from its disk. Nothing runs until you resume."),
             resume, true});
    return facts;
}

Notices::Notices(Actions &actions, QWidget *parent)
    : QWidget(parent), m_actions(actions), m_engine(new Banner(this)), m_image(new Banner(this)),
      m_failure(new Banner(this)), m_dismiss(nullptr), m_fact(new Banner(this))
{
    m_engine->setObjectName(QStringLiteral("notice.engine"));
    m_image->setObjectName(QStringLiteral("notice.image"));
    m_failure->setObjectName(QStringLiteral("notice.error"));
    m_fact->setObjectName(QStringLiteral("notice.session"));
    m_dismiss = makeButton({}, QStringLiteral("cross"), ButtonKind::Flat, m_failure);
    m_dismiss->setProperty("small", true);
    m_dismiss->setFixedWidth(26);
    m_dismiss->setToolTip(tr("Close"));
    m_dismiss->setAccessibleName(tr("Close this message"));
    m_failure->addWidget(m_dismiss);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (Banner *banner : {m_engine, m_failure, m_image, m_fact}) {
        layout->addWidget(banner);
        banner->hide();
    }
    connect(m_dismiss, &QPushButton::clicked, this, &Notices::clearError);
    connect(m_image, &Banner::triggered, this, &Notices::imageRequested);
    connect(m_failure, &Banner::triggered, this, &Notices::showDetails);
    connect(m_fact, &Banner::triggered, this, [this] {
        QAction *action = m_facts.isEmpty() ? nullptr : m_actions.find(m_facts.first().actionId);
        if (action && action->isEnabled())
            action->trigger();
    });
}

void Notices::setSession(const std::optional<SessionInfo> &session)
{
    const QList<SessionFact> facts = session ? sessionFacts(*session) : QList<SessionFact>();
    if (facts == m_facts)
        return;
    m_facts = facts;
    m_fact->setVisible(!facts.isEmpty());
    if (facts.isEmpty())
        return;
    const SessionFact &first = facts.first();
    QString consequence = first.consequence;
    if (facts.size() > 1)
        consequence += QLatin1Char(' ') + tr("%1 more.").arg(facts.size() - 1);
    const QAction *action = m_actions.find(first.actionId);
    QString label = action ? action->text() : QString();
    label.remove(QLatin1Char('&'));
    m_fact->setContent(first.shape, first.fact, consequence, label, first.filled);
    if (action && !action->property("iconName").toString().isEmpty())
        m_fact->button()->setIcon(
            themeIcon(action->property("iconName").toString(), first.filled ? Token::FillText : Token::Text));
}

void Notices::setEngineNotice(const QString &fact, const QString &consequence)
{
    m_engine->setVisible(!fact.isEmpty());
    m_engine->setContent(StateShape::NeedsAnswer, fact, consequence, {});
}

void Notices::setImageMissing(bool missing, bool making)
{
    m_image->setVisible(missing);
    if (making)
        m_image->setContent(StateShape::Running, tr("The image is being prepared."),
                            tr("Sessions start when it is ready."), tr("Show"));
    else
        m_image->setContent(StateShape::NeedsAnswer, tr("The image is missing."),
                            tr("No session can start without it."), tr("Prepare it…"));
}

void Notices::showError(const Error &error)
{
    if (error.code == ErrorCode::Cancelled || error.message.isEmpty())
        return;
    m_error = error;
    const auto [fact, rest] = split(error.message);
    m_failure->setContent(StateShape::Failed, fact, rest, error.detail.isEmpty() ? QString() : tr("Details"));
    m_failure->show();
    announce(m_failure, error.message, Urgency::Urgent);
}

void Notices::clearError()
{
    m_error.reset();
    m_failure->hide();
}

void Notices::showDetails()
{
    if (m_error)
        (new ErrorDialog(*m_error, window()))->open();
}

} // namespace Vitrine::Ui
