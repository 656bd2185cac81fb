// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/messagedialog.h"

#include "engine/model/task.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Vitrine::Ui {

MessageDialog::MessageDialog(const QString &name, const QString &command, QWidget *parent)
    : QDialog(parent), m_field(new QPlainTextEdit(this)),
      m_go(makeButton(name, QStringLiteral("play"), ButtonKind::Filled, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(name, TextStyle::Headline, Token::Text, this));
    auto *about =
        makeLabel(tr("Runs %1 with this message, which is passed on as it stands.").arg(codeInText(command.left(200))),
                  TextStyle::Secondary, Token::Text2, this);
    about->setWordWrap(true);
    about->setTextFormat(Qt::PlainText);
    layout->addWidget(about);
    layout->addSpacing(4);
    auto *label = makeLabel(tr("Message"), TextStyle::Body, Token::Text, this);
    label->setBuddy(m_field);
    layout->addWidget(label);
    m_field->setFont(textFont(TextStyle::Code));
    m_field->setProperty("kind", QStringLiteral("field"));
    m_field->setTabChangesFocus(true);
    m_field->setAccessibleName(label->text());
    m_field->setMinimumHeight(96);
    layout->addWidget(m_field, 1);
    auto *cancel = makeButton(tr("Cancel"), {}, ButtonKind::Plain, this);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_go);
    layout->addSpacing(12);
    layout->addLayout(row);
    m_go->setEnabled(false);
    m_go->setToolTip(
        tr("Goes on (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    setMinimumWidth(480);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        const QString text = m_field->toPlainText().trimmed();
        m_go->setEnabled(!text.isEmpty() && text.size() <= maxMessage);
    });
    m_field->installEventFilter(this);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(m_field->toPlainText().trimmed()); });
    m_field->setFocus();
}

/// Enter breaks the line, as in every field of several lines.
bool MessageDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers().testFlag(Qt::ControlModifier) &&
            (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            m_go->click();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace Vitrine::Ui
