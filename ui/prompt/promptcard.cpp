// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/promptcard.h"

#include "ui/prompt/cuttext.h"
#include "ui/prompt/textbody.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace Vitrine::Ui {

namespace {

constexpr int foldedLines = 12;
constexpr int sideGap = 12;
constexpr int topGap = 8;
constexpr int bottomGap = 9;

QString whoText(Origin origin)
{
    switch (origin) {
    case Origin::You:
        return PromptCard::tr("You");
    case Origin::Tests:
        return PromptCard::tr("Tests");
    case Origin::CommandLine:
        return PromptCard::tr("Command line");
    case Origin::Agent:
        return PromptCard::tr("Agent");
    case Origin::Api:
        return PromptCard::tr("API");
    }
    return {};
}

} // namespace

PromptCard::PromptCard(EntryPtr entry, QWidget *parent)
    : EntryWidget(std::move(entry), parent), m_who(makeLabel({}, TextStyle::SmallStrong, Token::Text, this)),
      m_when(makeLabel({}, TextStyle::Small, Token::Text2, this)),
      m_body(new TextBody(TextBody::Wrapping::Words, this)), m_more(makeButton({}, {}, ButtonKind::Link, this)),
      m_cut(makeLabel({}, TextStyle::Small, Token::Text2, this))
{
    m_when->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_more->setFont(textFont(TextStyle::Secondary));
    setFocusProxy(m_body);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_entry->unfolded = !m_entry->unfolded;
        fill();
        Q_EMIT resized();
    });
    connect(m_body, &TextBody::menuRequested, this, [this](const QPoint &position, const QString &) {
        QMenu menu(this);
        menu.addAction(tr("Copy"), m_body, &QTextEdit::copy)->setEnabled(m_body->hasSelection());
        menu.addAction(tr("Copy prompt"), this, [this] { Q_EMIT copyRequested(m_entry->text); })
            ->setEnabled(!m_entry->text.isEmpty());
        menu.addAction(tr("Ask again…"), this, [this] { Q_EMIT promptRequested(m_entry->text); })
            ->setEnabled(!m_entry->text.isEmpty());
        menu.exec(position);
    });
}

void PromptCard::fill()
{
    const CutText cut = CutText::of(m_entry->text, foldedLines, m_entry->unfolded);
    const InvocationRecord &record = m_entry->record;
    m_who->setText(whoText(record.origin));
    m_when->setText(whenText(record.createdAt, QDateTime::currentDateTimeUtc()));
    m_when->setToolTip(QLocale().toString(record.createdAt.toLocalTime(), QLocale::LongFormat));
    const bool none = m_entry->text.trimmed().isEmpty();
    m_body->showPlain(none ? tr("A payload without a prompt in words.") : cut.shown, textFont(TextStyle::Body));
    m_body->setAccessibleName(tr("%1, %2").arg(m_who->text(), m_when->text()));
    const bool isLong = cut.folded || (m_entry->unfolded && cut.lines > foldedLines + 4);
    m_more->setVisible(isLong);
    m_more->setText(!cut.folded     ? tr("Show less")
                    : cut.lines > 1 ? tr("Show all %1 lines").arg(cut.lines)
                                    : tr("Show all"));
    m_cut->setVisible(cut.hidden > 0);
    m_cut->setText(tr("%1 more are not shown. Copy takes all.").arg(sizeText(cut.hidden)));
    resizeEvent(nullptr);
}

int PromptCard::headHeight() const
{
    return topGap + lineHeight(TextStyle::SmallStrong) + 3;
}

int PromptCard::heightFor(int width)
{
    int height = headHeight() + m_body->heightFor(width - 2 * sideGap) + bottomGap;
    if (!m_more->isHidden() || !m_cut->isHidden())
        height += lineHeight(TextStyle::Secondary) + 4;
    return height;
}

bool PromptCard::isHeld() const
{
    return EntryWidget::isHeld() || m_body->hasSelection();
}

QRect PromptCard::highlight(const QString &query, int current)
{
    m_body->highlight(query, current);
    const QRect match = m_body->currentMatch();
    return match.isNull() ? match : match.translated(m_body->pos());
}

void PromptCard::resizeEvent(QResizeEvent *)
{
    const int inner = width() - 2 * sideGap;
    const int line = lineHeight(TextStyle::SmallStrong);
    const int whenWidth = std::min(inner / 2, m_when->sizeHint().width());
    m_who->setGeometry(sideGap, topGap, inner - whenWidth - 8, line);
    m_when->setGeometry(width() - sideGap - whenWidth, topGap, whenWidth, line);
    const int bodyHeight = m_body->heightFor(inner);
    m_body->setGeometry(sideGap, headHeight(), inner, bodyHeight);
    const int y = headHeight() + bodyHeight + 4;
    const int foot = lineHeight(TextStyle::Secondary);
    m_more->setGeometry(sideGap, y, std::min(inner, m_more->sizeHint().width()), foot);
    const int cutX = m_more->isHidden() ? sideGap : m_more->geometry().right() + 12;
    m_cut->setGeometry(cutX, y, std::max(0, width() - cutX - sideGap), foot);
}

void PromptCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Token::Line));
    painter.setBrush(color(Token::Alt));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace Vitrine::Ui
