// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/policydialog.h"

#include "ui/network/policyeditor.h"
#include "ui/theme/scrollbox.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Vitrine::Ui {

PolicyDialog::PolicyDialog(const NetworkStatus &status, const QString &agent, QWidget *parent)
    : PolicyDialog(status.policy,
                   {tr("Network of this session"),
                    status.isOwn
                        ? tr("This session has a policy of its own. Its agent is %1.").arg(agent)
                        : tr("It has the policy of its agent, %1. A change here is for this session.").arg(agent)},
                   parent)
{
    m_reset->setVisible(status.isOwn);
}

PolicyDialog *PolicyDialog::forAgent(const QString &agent, const NetworkPolicy &policy, QWidget *parent)
{
    return new PolicyDialog(policy,
                            {tr("Network of the agent %1").arg(agent),
                             tr("For all of its sessions that have no policy of their own, those that run as well.")},
                            parent);
}

PolicyDialog::PolicyDialog(const NetworkPolicy &policy, const Words &words, QWidget *parent)
    : QDialog(parent), m_policy(new PolicyEditor(this)), m_error(makeLabel({}, TextStyle::Secondary, Token::Bad, this)),
      m_reset(makeButton(tr("Use the agent's policy"), QStringLiteral("restore"), ButtonKind::Flat, this)),
      m_save(makeButton(tr("Save"), {}, ButtonKind::Filled, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(windowTitle(), TextStyle::Headline, Token::Text, this));
    auto *about = makeLabel(words.about, TextStyle::Secondary, Token::Text2, this);
    about->setWordWrap(true);
    layout->addWidget(about);
    layout->addSpacing(4);

    m_policy->setPolicy(policy);
    layout->addWidget(new ScrollBox(m_policy, this), 1);
    m_error->setWordWrap(true);
    m_error->hide();
    layout->addWidget(m_error);

    layout->addSpacing(12);
    auto *cancel = makeButton(tr("Cancel"), {}, ButtonKind::Plain, this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_reset);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    layout->addLayout(buttons);
    m_save->setDefault(true);
    m_reset->hide();
    setMinimumWidth(520);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_reset, &QPushButton::clicked, this, &PolicyDialog::resetRequested);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_error->hide();
        Q_EMIT saveRequested(this->policy());
    });
}

NetworkPolicy PolicyDialog::policy() const
{
    return m_policy->policy();
}

QPlainTextEdit *PolicyDialog::rules() const
{
    return m_policy->rules();
}

QList<QCheckBox *> PolicyDialog::groups() const
{
    return m_policy->groups();
}

void PolicyDialog::showError(const QString &message)
{
    m_error->setText(message);
    m_error->show();
    rules()->setFocus(Qt::OtherFocusReason);
}

QString PolicyDialog::error() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

} // namespace Vitrine::Ui
