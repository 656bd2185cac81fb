// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/answertext.h"

#include "ui/prompt/textbody.h"
#include "ui/theme/icon.h"

#include <QMenu>

namespace Vitrine::Ui {

AnswerText::AnswerText(EntryPtr entry, QWidget *parent)
    : EntryWidget(std::move(entry), parent), m_body(new TextBody(TextBody::Wrapping::Words, this))
{
    setFocusProxy(m_body);
    m_body->setAccessibleName(tr("Answer of the agent"));
    connect(m_body, &TextBody::linkActivated, this, &EntryWidget::linkActivated);
    connect(m_body, &TextBody::menuRequested, this, [this](const QPoint &position, const QString &link) {
        QMenu menu(this);
        QAction *copy = menu.addAction(themeIcon(QStringLiteral("copy")), tr("Copy"), m_body, &QTextEdit::copy);
        copy->setEnabled(m_body->hasSelection());
        menu.addAction(tr("Copy answer"), this, [this] { Q_EMIT answerCopyRequested(m_entry->turn); });
        if (!link.isEmpty())
            menu.addAction(tr("Copy link"), this, [this, link] { Q_EMIT copyRequested(link); });
        menu.exec(position);
    });
}

void AnswerText::fill()
{
    m_body->showMarkdown(m_entry->text);
}

int AnswerText::heightFor(int width)
{
    return m_body->heightFor(width);
}

bool AnswerText::isHeld() const
{
    return EntryWidget::isHeld() || m_body->hasSelection();
}

QRect AnswerText::highlight(const QString &query, int current)
{
    m_body->highlight(query, current);
    return m_body->currentMatch();
}

void AnswerText::resizeEvent(QResizeEvent *)
{
    m_body->setGeometry(rect());
}

} // namespace Vitrine::Ui
