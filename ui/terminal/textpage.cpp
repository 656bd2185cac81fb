// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/textpage.h"

#include "ui/terminal/findbar.h"
#include "ui/theme/format.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Vitrine::Ui {

TextPage::TextPage(const QString &id, const QString &title, const SessionKey &session,
                   std::function<std::optional<QString>()> read, QWidget *parent)
    : Pane(Place::Centre, id, title, QStringLiteral("term"), parent), m_session(session), m_read(std::move(read)),
      m_text(new QPlainTextEdit(this)), m_when(makeLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_find(new FindBar(this))
{
    auto *again = makeButton(tr("Show what came since"), QStringLiteral("redo"), ButtonKind::Plain, this);
    again->setProperty("small", true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(readingGutter, 8, readingGutter, 8);
    head->addWidget(m_when, 1);
    head->addWidget(again);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(textFont(TextStyle::Code));
    leftToRight(m_text);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Text of %1").arg(title));
    m_text->document()->setDocumentMargin(readingGutter);
    m_text->setUndoRedoEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(rule(this));
    layout->addWidget(m_find);
    layout->addWidget(m_text, 1);
    connect(again, &QPushButton::clicked, this, &TextPage::readAgain);
    connect(m_find, &FindBar::findRequested, this, &TextPage::findNext);
    connect(m_find, &FindBar::closed, this, &TextPage::takeFocus);
    readAgain();
}

void TextPage::readAgain()
{
    const std::optional<QString> now = m_read();
    if (!now) {
        m_when->setText(tr("The shell's tab is closed. This is what it showed."));
        return;
    }
    QString shown = *now;
    while (shown.endsWith(u'\n') || shown.endsWith(u' '))
        shown.chop(1); // the empty rest of the screen
    m_text->setPlainText(shown);
    m_text->moveCursor(QTextCursor::End);
    m_text->moveCursor(QTextCursor::StartOfLine);
    m_when->setText(tr("As of %1").arg(QTime::currentTime().toString(QStringLiteral("HH:mm:ss"))));
}

void TextPage::takeFocus()
{
    m_text->setFocus(Qt::OtherFocusReason);
}

bool TextPage::find()
{
    m_find->open();
    return true;
}

void TextPage::findNext(const QString &text, bool backwards)
{
    const QTextDocument::FindFlags flags = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    const QTextCursor before = m_text->textCursor();
    bool found = m_text->find(text, flags);
    if (!found) {
        m_text->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
        found = m_text->find(text, flags);
    }
    if (!found)
        m_text->setTextCursor(before);
    m_find->say(found ? QString() : tr("Not found"));
}

} // namespace Vitrine::Ui
