// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/policydialog.h"

#include "ui/network/networkwords.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrine::Ui {

PolicyDialog::PolicyDialog(const NetworkStatus &status, const QString &agent, QWidget *parent)
    : QDialog(parent), m_rules(new QPlainTextEdit(this)),
      m_hint(makeLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_error(makeLabel({}, TextStyle::Secondary, Token::Bad, this)),
      m_reset(makeButton(tr("Use the agent's policy"), QStringLiteral("restore"), ButtonKind::Flat, this)),
      m_save(makeButton(tr("Save"), {}, ButtonKind::Filled, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Network of this session"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(windowTitle(), TextStyle::Headline, Token::Text, this));
    auto *about = makeLabel(
        status.isOwn ? tr("This session has a policy of its own. Its agent is %1.").arg(agent)
                     : tr("It has the policy of its agent, %1. A change here is for this session.").arg(agent),
        TextStyle::Secondary, Token::Text2, this);
    about->setWordWrap(true);
    layout->addWidget(about);
    layout->addSpacing(4);

    auto *modes = new QGridLayout;
    modes->setHorizontalSpacing(16);
    modes->setVerticalSpacing(6);
    modes->setColumnStretch(1, 1);
    for (const NetworkMode each : {NetworkMode::None, NetworkMode::Allowlist, NetworkMode::Public}) {
        auto *button = new QRadioButton(networkModeTitle(each), this);
        button->setChecked(status.policy.mode == each);
        button->setAccessibleDescription(networkModeSentence(each));
        button->setProperty("mode", int(each));
        connect(button, &QRadioButton::toggled, this, &PolicyDialog::updateState);
        const int row = int(m_modes.size());
        modes->addWidget(button, row, 0);
        modes->addWidget(makeLabel(networkModeSentence(each), TextStyle::Secondary, Token::Text2, this), row, 1);
        m_modes.append(button);
    }
    layout->addLayout(modes);

    layout->addSpacing(8);
    layout->addWidget(makeLabel(tr("Ready-made groups"), TextStyle::Strong, Token::Text, this));
    QStringList names = NetworkPolicy::defaultRules();
    for (const QString &rule : status.policy.rules) {
        if (rule.startsWith(u'@') && !names.contains(rule))
            names.append(rule);
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString sentence = groupSentence(names[i]);
        auto *box = new QCheckBox(sentence.isEmpty() ? guestWord(names[i]) : sentence, this);
        box->setToolTip(names[i].toHtmlEscaped());
        box->setProperty("rule", names[i]);
        box->setChecked(status.policy.rules.contains(names[i]));
        m_groups.append(box);
        grid->addWidget(box, int(i / 2), int(i % 2));
    }
    layout->addLayout(grid);

    layout->addSpacing(8);
    auto *rulesTitleLabel = makeLabel(tr("Rules"), TextStyle::Strong, Token::Text, this);
    layout->addWidget(rulesTitleLabel);
    rulesTitleLabel->setBuddy(m_rules);
    QStringList own = status.policy.rules;
    own.removeIf([](const QString &rule) { return rule.startsWith(u'@'); });
    m_rules->setPlainText(own.join(u'\n'));
    m_rules->setProperty("kind", QStringLiteral("field"));
    m_rules->setFont(textFont(TextStyle::Code));
    m_rules->setTabChangesFocus(true);
    m_rules->setAccessibleName(tr("Rules, one a line"));
    m_rules->setMinimumHeight(5 * lineHeight(TextStyle::Code) + 10);
    m_rules->setPlaceholderText(QStringLiteral("parts.example.com\n*.example.org:443\n10.1.0.0/16"));
    layout->addWidget(m_rules, 1);
    m_hint->setWordWrap(true);
    layout->addWidget(m_hint);
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
    m_reset->setVisible(status.isOwn);
    setMinimumWidth(520);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_reset, &QPushButton::clicked, this, &PolicyDialog::resetRequested);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_error->hide();
        Q_EMIT saveRequested(policy());
    });
    updateState();
}

NetworkMode PolicyDialog::mode() const
{
    for (const QRadioButton *button : m_modes) {
        if (button->isChecked())
            return NetworkMode(button->property("mode").toInt());
    }
    return NetworkMode::None;
}

NetworkPolicy PolicyDialog::policy() const
{
    NetworkPolicy policy;
    policy.mode = mode();
    policy.rules.clear();
    for (const QCheckBox *box : m_groups) {
        if (box->isChecked())
            policy.rules.append(box->property("rule").toString());
    }
    const QStringList lines = m_rules->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString rule = line.trimmed().toLower();
        if (!rule.isEmpty() && !policy.rules.contains(rule))
            policy.rules.append(rule);
    }
    return policy;
}

void PolicyDialog::showError(const QString &message)
{
    m_error->setText(message);
    m_error->show();
    m_rules->setFocus(Qt::OtherFocusReason);
}

QString PolicyDialog::error() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

void PolicyDialog::updateState()
{
    const bool off = mode() == NetworkMode::None;
    for (QCheckBox *box : std::as_const(m_groups))
        box->setEnabled(!off);
    m_rules->setEnabled(!off);
    m_hint->setText(off ? tr("Rules are kept, but count only when the network is on.")
                        : tr("One a line: a host, *.host for all below it, an address or a range, each with :port or "
                             "without. Private addresses need a rule with the address."));
}

} // namespace Vitrine::Ui
