// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/policyeditor.h"

#include "ui/network/networkwords.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Vitrine::Ui {

PolicyEditor::PolicyEditor(QWidget *parent)
    : QWidget(parent), m_groupGrid(new QGridLayout), m_rules(new QPlainTextEdit(this)),
      m_hint(makeLabel({}, TextStyle::Secondary, Token::Text2, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *modes = new QGridLayout;
    modes->setHorizontalSpacing(16);
    modes->setVerticalSpacing(6);
    modes->setColumnStretch(1, 1);
    for (const NetworkMode each : {NetworkMode::None, NetworkMode::Allowlist, NetworkMode::Public}) {
        auto *button = new QRadioButton(networkModeTitle(each), this);
        button->setAccessibleDescription(networkModeSentence(each));
        button->setProperty("mode", int(each));
        connect(button, &QRadioButton::toggled, this, [this](bool on) {
            updateState();
            if (on)
                Q_EMIT edited();
        });
        const int row = int(m_modes.size());
        auto *sentence = makeLabel(networkModeSentence(each), TextStyle::Secondary, Token::Text2, this);
        sentence->setWordWrap(true);
        modes->addWidget(button, row, 0, Qt::AlignTop);
        modes->addWidget(sentence, row, 1);
        m_modes.append(button);
    }
    layout->addLayout(modes);

    layout->addSpacing(8);
    layout->addWidget(makeLabel(tr("Ready-made groups"), TextStyle::Strong, Token::Text, this));
    m_groupGrid->setHorizontalSpacing(16);
    m_groupGrid->setVerticalSpacing(4);
    layout->addLayout(m_groupGrid);

    layout->addSpacing(8);
    auto *rulesTitleLabel = makeLabel(tr("Rules"), TextStyle::Strong, Token::Text, this);
    layout->addWidget(rulesTitleLabel);
    rulesTitleLabel->setBuddy(m_rules);
    m_rules->setProperty("kind", QStringLiteral("field"));
    m_rules->setFont(textFont(TextStyle::Code));
    leftToRight(m_rules);
    m_rules->setTabChangesFocus(true);
    m_rules->setAccessibleName(tr("Rules, one a line"));
    m_rules->setMinimumHeight(5 * lineHeight(TextStyle::Code) + 10);
    m_rules->setPlaceholderText(QStringLiteral("parts.example.com\n*.example.org:443\n10.1.0.0/16"));
    connect(m_rules, &QPlainTextEdit::textChanged, this, &PolicyEditor::edited);
    layout->addWidget(m_rules, 1);
    m_hint->setWordWrap(true);
    layout->addWidget(m_hint);
    setPolicy({});
}

void PolicyEditor::setPolicy(const NetworkPolicy &policy)
{
    const QSignalBlocker quiet(this);
    for (QRadioButton *button : std::as_const(m_modes))
        button->setChecked(policy.mode == NetworkMode(button->property("mode").toInt()));
    QStringList names = NetworkPolicy::defaultRules();
    QStringList own;
    for (const QString &rule : policy.rules) {
        if (!rule.startsWith(u'@'))
            own.append(rule);
        else if (!names.contains(rule))
            names.append(rule);
    }
    showGroups(names, policy.rules);
    m_rules->setPlainText(own.join(u'\n'));
    updateState();
}

void PolicyEditor::showGroups(const QStringList &names, const QStringList &chosen)
{
    qDeleteAll(std::exchange(m_groups, {}));
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString sentence = groupSentence(names[i]);
        auto *box = new QCheckBox(sentence.isEmpty() ? guestWord(names[i]) : sentence, this);
        box->setToolTip(names[i].toHtmlEscaped());
        box->setProperty("rule", names[i]);
        box->setChecked(chosen.contains(names[i]));
        connect(box, &QCheckBox::toggled, this, &PolicyEditor::edited);
        m_groups.append(box);
        m_groupGrid->addWidget(box, int(i / 2), int(i % 2));
        QWidget::setTabOrder(i == 0 ? static_cast<QWidget *>(m_modes.last()) : m_groups[i - 1], box);
    }
    if (!m_groups.isEmpty())
        QWidget::setTabOrder(m_groups.last(), m_rules);
}

NetworkMode PolicyEditor::mode() const
{
    for (const QRadioButton *button : m_modes) {
        if (button->isChecked())
            return NetworkMode(button->property("mode").toInt());
    }
    return NetworkMode::None;
}

NetworkPolicy PolicyEditor::policy() const
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

void PolicyEditor::updateState()
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
