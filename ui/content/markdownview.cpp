// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/markdownview.h"

#include "ui/content/safemarkdown.h"
#include "ui/theme/theme.h"

#include <QScrollBar>

namespace Vitrine::Ui {

MarkdownView::MarkdownView(QWidget *parent) : QTextBrowser(parent)
{
    setFrameShape(NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setAccessibleName(tr("The file, rendered"));
    document()->setDocumentMargin(readingGutter);
    connect(this, &QTextBrowser::anchorClicked, this, &MarkdownView::linkActivated);
}

void MarkdownView::showMarkdown(const QString &markdown)
{
    const int place = verticalScrollBar()->value();
    m_markdown = markdown;
    setSafeMarkdown(document(), markdown);
    document()->setDocumentMargin(readingGutter);
    verticalScrollBar()->setValue(place);
}

QVariant MarkdownView::loadResource(int, const QUrl &)
{
    return {};
}

void MarkdownView::doSetSource(const QUrl &, QTextDocument::ResourceType) {}

void MarkdownView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange) &&
        !m_markdown.isEmpty())
        showMarkdown(m_markdown);
}

} // namespace Vitrine::Ui
