// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/entrywidget.h"

#include "ui/content/safemarkdown.h"
#include "ui/prompt/answertext.h"
#include "ui/prompt/checkpointline.h"
#include "ui/prompt/codeblock.h"
#include "ui/prompt/endline.h"
#include "ui/prompt/olderline.h"
#include "ui/prompt/plancard.h"
#include "ui/prompt/promptcard.h"
#include "ui/prompt/questioncard.h"
#include "ui/prompt/steprow.h"

#include <QApplication>
#include <QKeyEvent>

namespace Vitrine::Ui {

EntryWidget *EntryWidget::make(const EntryPtr &entry, QWidget *parent)
{
    EntryWidget *widget = nullptr;
    switch (entry->kind) {
    case Entry::Kind::Older:
        widget = new OlderLine(entry, parent);
        break;
    case Entry::Kind::Kept:
        widget = new CheckpointLine(entry, parent);
        break;
    case Entry::Kind::Prompt:
        widget = new PromptCard(entry, parent);
        break;
    case Entry::Kind::Step:
    case Entry::Kind::Problem:
        widget = new StepRow(entry, parent);
        break;
    case Entry::Kind::Question:
        widget = new QuestionCard(entry, parent);
        break;
    case Entry::Kind::Plan:
        widget = new PlanCard(entry, parent);
        break;
    case Entry::Kind::Text:
        widget = new AnswerText(entry, parent);
        break;
    case Entry::Kind::Code:
        widget = new CodeBlock(entry, parent);
        break;
    case Entry::Kind::End:
        widget = new EndLine(entry, parent);
        break;
    }
    widget->refresh();
    return widget;
}

EntryWidget::EntryWidget(EntryPtr entry, QWidget *parent) : QWidget(parent), m_entry(std::move(entry)) {}

bool EntryWidget::refresh()
{
    if (m_shown == m_entry->revision)
        return false;
    m_shown = m_entry->revision;
    fill();
    return true;
}

bool EntryWidget::isHeld() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && (focus == this || isAncestorOf(focus));
}

QRect EntryWidget::highlight(const QString &, int)
{
    return {};
}

QString EntryWidget::searchText(const Entry &entry)
{
    switch (entry.kind) {
    case Entry::Kind::Prompt:
    case Entry::Kind::Code:
        return entry.text;
    case Entry::Kind::Step:
    case Entry::Kind::Problem:
    case Entry::Kind::Question:
        return entry.text.isEmpty() ? entry.title : entry.title + u'\n' + entry.text;
    case Entry::Kind::Plan: {
        QStringList lines{entry.title};
        for (const PlanLine &line : entry.plan)
            lines += line.text;
        return lines.join(u'\n');
    }
    case Entry::Kind::Text:
        return plainOfMarkdown(entry.text);
    case Entry::Kind::Older:
    case Entry::Kind::Kept:
    case Entry::Kind::End:
        break;
    }
    return {};
}

void EntryWidget::keyPressEvent(QKeyEvent *event)
{
    event->ignore(); // the view scrolls
}

} // namespace Vitrine::Ui
