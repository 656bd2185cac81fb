// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/codeblock.h"

#include "ui/prompt/cuttext.h"
#include "ui/prompt/textbody.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace Vitrine::Ui {

namespace {
constexpr int foldedLines = 24;
constexpr int sideGap = 12;
constexpr int bottomGap = 8;
} // namespace

CodeBlock::CodeBlock(EntryPtr entry, QWidget *parent)
    : EntryWidget(std::move(entry), parent), m_language(makeLabel({}, TextStyle::Small, Token::Text2, this)),
      m_copy(nullptr), m_body(new TextBody(TextBody::Wrapping::None, this)),
      m_more(makeButton({}, {}, ButtonKind::Link, this)), m_cut(makeLabel({}, TextStyle::Small, Token::Text2, this))
{
    auto *copy = new QAction(themeIcon(QStringLiteral("copy"), Token::Text2), tr("Copy code"), this);
    connect(copy, &QAction::triggered, this, [this] {
        QString code = m_entry->text;
        if (code.count(u'\n') == 1 && code.endsWith(u'\n'))
            code.chop(1); // a single line goes into a shell without being run
        Q_EMIT copyRequested(code);
    });
    m_copy = cornerButton(copy, this);
    m_more->setFont(textFont(TextStyle::Secondary));
    setFocusProxy(m_body);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_entry->unfolded = !m_entry->unfolded;
        fill();
        Q_EMIT resized();
    });
    connect(m_body, &TextBody::menuRequested, this, [this, copy](const QPoint &position, const QString &) {
        QMenu menu(this);
        menu.addAction(tr("Copy"), m_body, &QTextEdit::copy)->setEnabled(m_body->hasSelection());
        menu.addAction(copy);
        menu.addAction(tr("Copy answer"), this, [this] { Q_EMIT answerCopyRequested(m_entry->turn); });
        menu.exec(position);
    });
}

void CodeBlock::fill()
{
    const CutText cut = CutText::of(m_entry->text, foldedLines, m_entry->unfolded);
    m_language->setText(m_entry->language.isEmpty() ? tr("code") : m_entry->language);
    m_body->setAccessibleName(m_entry->language.isEmpty() ? tr("Code") : tr("Code, %1").arg(m_entry->language));
    m_body->showPlain(cut.shown, textFont(TextStyle::Code));
    const bool isLong = cut.folded || (m_entry->unfolded && cut.lines > foldedLines + 4);
    m_more->setVisible(isLong);
    m_more->setText(cut.folded ? tr("Show all %1 lines").arg(cut.lines) : tr("Show less"));
    m_cut->setVisible(cut.hidden > 0);
    m_cut->setText(tr("%1 more are not shown. Copy takes all.").arg(sizeText(cut.hidden)));
    resizeEvent(nullptr);
}

int CodeBlock::headHeight() const
{
    return std::max(paneControlHeight, lineHeight(TextStyle::Small)) + 4;
}

int CodeBlock::heightFor(int width)
{
    int height = headHeight() + m_body->heightFor(width - 2 * sideGap) + bottomGap;
    if (!m_more->isHidden() || !m_cut->isHidden())
        height += lineHeight(TextStyle::Secondary) + 6;
    return height;
}

bool CodeBlock::isHeld() const
{
    return EntryWidget::isHeld() || m_body->hasSelection();
}

QRect CodeBlock::highlight(const QString &query, int current)
{
    m_body->highlight(query, current);
    const QRect match = m_body->currentMatch();
    return match.isNull() ? match : match.translated(m_body->pos());
}

void CodeBlock::resizeEvent(QResizeEvent *)
{
    const int head = headHeight();
    m_copy->move(width() - m_copy->width() - 4, (head - m_copy->height()) / 2 + 1);
    m_language->setGeometry(sideGap, 0, m_copy->x() - sideGap, head);
    const int foot = lineHeight(TextStyle::Secondary);
    const int bodyWidth = width() - 2 * sideGap;
    const int bodyHeight = m_body->heightFor(bodyWidth);
    m_body->setGeometry(sideGap, head, bodyWidth, bodyHeight);
    const int y = head + bodyHeight + 4;
    m_more->setGeometry(sideGap, y, std::min(bodyWidth, m_more->sizeHint().width()), foot);
    const int cutX = m_more->isHidden() ? sideGap : m_more->geometry().right() + 12;
    m_cut->setGeometry(cutX, y, std::max(0, width() - cutX - sideGap), foot);
}

void CodeBlock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Token::Line));
    painter.setBrush(color(Token::Alt));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace Vitrine::Ui
