// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/codeblock.h"

#include "ui/prompt/cuttext.h"
#include "ui/prompt/foldfoot.h"
#include "ui/prompt/textbody.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace Vitrine::Ui {

namespace {
constexpr int foldedLines = 24;
constexpr int sideGap = 12;
constexpr int bottomGap = 8;
} // namespace

CodeBlock::CodeBlock(EntryPtr entry, QWidget *parent)
    : EntryWidget(std::move(entry), parent), m_language(makeLabel({}, TextStyle::Small, Token::Text2, this)),
      m_copy(nullptr), m_body(new TextBody(TextBody::Wrapping::None, this))
{
    leftToRight(m_body);
    auto *copy = new QAction(themeIcon(QStringLiteral("copy"), Token::Text2), tr("Copy code"), this);
    connect(copy, &QAction::triggered, this, [this] {
        QString code = m_entry->text;
        if (code.count(u'\n') == 1 && code.endsWith(u'\n'))
            code.chop(1); // a single line goes into a shell without being run
        Q_EMIT copyRequested(code);
    });
    m_copy = cornerButton(copy, this);
    setFocusProxy(m_body);
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
    const bool hasFoot = FoldFoot::isNeeded(cut, foldedLines, m_entry->unfolded);
    if (hasFoot && !m_foot) {
        m_foot = new FoldFoot(this);
        connect(m_foot, &FoldFoot::toggled, this, [this] {
            m_entry->unfolded = !m_entry->unfolded;
            fill();
            Q_EMIT resized();
        });
    }
    if (m_foot) {
        m_foot->setVisible(hasFoot);
        m_foot->setCut(cut, foldedLines, m_entry->unfolded);
    }
    resizeEvent(nullptr);
}

int CodeBlock::headHeight() const
{
    return std::max(paneControlHeight, lineHeight(TextStyle::Small)) + 4;
}

int CodeBlock::heightFor(int width)
{
    int height = headHeight() + m_body->heightFor(width - 2 * sideGap) + bottomGap;
    if (m_foot && !m_foot->isHidden())
        height += m_foot->sizeHint().height() + 6;
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
    const Mirror at(this);
    const QRect copy({width() - m_copy->width() - 4, (head - m_copy->height()) / 2 + 1}, m_copy->size());
    m_copy->move(at(copy).topLeft());
    m_language->setGeometry(at(QRect(sideGap, 0, copy.x() - sideGap, head)));
    const int bodyWidth = width() - 2 * sideGap;
    const int bodyHeight = m_body->heightFor(bodyWidth);
    m_body->setGeometry(sideGap, head, bodyWidth, bodyHeight);
    if (m_foot)
        m_foot->setGeometry(sideGap, head + bodyHeight + 4, bodyWidth, m_foot->sizeHint().height());
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
