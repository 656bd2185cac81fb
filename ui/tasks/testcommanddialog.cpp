// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/testcommanddialog.h"

#include "engine/model/command.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Vitrine::Ui {

TestCommandDialog::TestCommandDialog(const QString &chosen, const QString &reason, QWidget *parent)
    : QDialog(parent), m_hadChoice(!chosen.isEmpty()), m_field(new QLineEdit(chosen, this)),
      m_hint(makeLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_use(makeButton(tr("Use it"), {}, ButtonKind::Link, this)),
      m_save(makeButton(tr("Save"), {}, ButtonKind::Plain, this)),
      m_run(makeButton(tr("Save and run"), QStringLiteral("play"), ButtonKind::Filled, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Test command"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(tr("Test command"), TextStyle::Headline, Token::Text, this));
    auto *about =
        makeLabel(reason.isEmpty() ? tr("Run tests runs this in the workspace. It is kept with the session.") : reason,
                  TextStyle::Secondary, Token::Text2, this);
    about->setWordWrap(true);
    layout->addWidget(about);
    layout->addSpacing(4);
    m_field->setFont(textFont(TextStyle::Code));
    leftToRight(m_field);
    m_field->setMaxLength(CommandSpec::maxCommandBytes);
    m_field->setAccessibleName(tr("Test command"));
    m_field->setPlaceholderText(tr("For example npm test"));
    layout->addWidget(m_field);
    auto *hintRow = new QHBoxLayout;
    hintRow->setSpacing(8);
    m_hint->setWordWrap(true);
    m_use->setFont(textFont(TextStyle::Secondary));
    hintRow->addWidget(m_hint, 1);
    hintRow->addWidget(m_use);
    layout->addLayout(hintRow);
    layout->addSpacing(12);
    auto *cancel = makeButton(tr("Cancel"), {}, ButtonKind::Plain, this);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_save);
    row->addWidget(m_run);
    layout->addLayout(row);
    m_run->setDefault(true);
    setMinimumWidth(480);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] { finish(false); });
    connect(m_run, &QPushButton::clicked, this, [this] { finish(true); });
    connect(m_use, &QPushButton::clicked, this, [this] {
        m_field->setText(m_suggestion);
        m_field->setFocus(Qt::OtherFocusReason);
    });
    connect(m_field, &QLineEdit::textChanged, this, &TestCommandDialog::updateButtons);
    m_field->selectAll();
    m_field->setFocus();
    setSuggestion({});
}

void TestCommandDialog::setSuggestion(const QString &command, const QString &words)
{
    m_suggestion = command;
    if (!command.isEmpty())
        m_hint->setText(tr("The workspace's files suggest: %1").arg(command));
    else if (!words.isEmpty())
        m_hint->setText(words);
    else
        m_hint->setText(m_hadChoice ? tr("Leave it empty to run what the workspace's files suggest.") : QString());
    m_use->setVisible(!command.isEmpty());
    updateButtons();
}

void TestCommandDialog::updateButtons()
{
    const bool empty = m_field->text().trimmed().isEmpty();
    // Nothing typed and nothing found: there is nothing to run.
    m_run->setEnabled(!empty || !m_suggestion.isEmpty() || m_hadChoice);
    m_save->setEnabled(!empty || m_hadChoice);
    m_use->setEnabled(m_field->text() != m_suggestion);
}

void TestCommandDialog::finish(bool run)
{
    Q_EMIT chosen(m_field->text().trimmed(), run);
    accept();
}

} // namespace Vitrine::Ui
