// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/promptcard.h"

#include "ui/prompt/cuttext.h"
#include "ui/prompt/foldfoot.h"
#include "ui/prompt/textbody.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

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
    case Origin::Task: // no task sends prompts
        break;
    }
    return {};
}

QToolButton *smallButton(const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themeIcon(icon, Token::Text2));
    button->setIconSize({14, 14});
    button->setFixedSize(paneControlHeight, paneControlHeight);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

} // namespace

PromptCard::PromptCard(EntryPtr entry, QWidget *parent)
    : EntryWidget(std::move(entry), parent), m_who(makeLabel({}, TextStyle::SmallStrong, Token::Text, this)),
      m_when(makeLabel({}, TextStyle::Small, Token::Text2, this)),
      m_edit(smallButton(QStringLiteral("pencil"), tr("Edit and send again"), this)),
      m_again(smallButton(QStringLiteral("redo"), tr("Send again"), this)),
      m_body(new TextBody(TextBody::Wrapping::Words, this))
{
    m_when->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setFocusProxy(m_body);
    connect(m_edit, &QToolButton::clicked, this, [this] { Q_EMIT promptRequested(m_entry->text); });
    connect(m_again, &QToolButton::clicked, this, [this] { Q_EMIT sendRequested(m_entry->text); });
    connect(m_body, &TextBody::linkActivated, this, &EntryWidget::linkActivated);
    connect(m_body, &TextBody::menuRequested, this, [this](const QPoint &position, const QString &) {
        QMenu menu(this);
        menu.addAction(tr("Copy"), m_body, &QTextEdit::copy)->setEnabled(m_body->hasSelection());
        menu.addAction(tr("Copy prompt"), this, [this] { Q_EMIT copyRequested(m_entry->text); })
            ->setEnabled(!m_entry->text.isEmpty());
        menu.addAction(m_edit->toolTip(), m_edit, &QToolButton::click)->setEnabled(!m_entry->text.isEmpty());
        menu.addAction(m_again->toolTip(), m_again, &QToolButton::click)->setEnabled(!m_entry->text.isEmpty());
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
    if (!none)
        m_body->linkMentions();
    m_edit->setVisible(!none);
    m_again->setVisible(!none);
    m_body->setAccessibleName(tr("%1, %2").arg(m_who->text(), m_when->text()));
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

int PromptCard::headHeight() const
{
    return topGap + lineHeight(TextStyle::SmallStrong) + 3;
}

int PromptCard::heightFor(int width)
{
    int height = headHeight() + m_body->heightFor(width - 2 * sideGap) + bottomGap;
    if (m_foot && !m_foot->isHidden())
        height += m_foot->sizeHint().height() + 6;
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
    const int buttons = m_edit->isHidden() ? 0 : 2 * paneControlHeight + 6;
    const Mirror at(this);
    m_who->setGeometry(at(QRect(sideGap, topGap, inner - whenWidth - buttons - 8, line)));
    const int buttonY = topGap + (line - paneControlHeight) / 2;
    const QRect again(width() - sideGap - whenWidth - 6 - paneControlHeight, buttonY, paneControlHeight,
                      paneControlHeight);
    m_again->move(at(again).topLeft());
    m_edit->move(at(again.translated(-paneControlHeight, 0)).topLeft());
    m_when->setGeometry(at(QRect(width() - sideGap - whenWidth, topGap, whenWidth, line)));
    const int bodyHeight = m_body->heightFor(inner);
    m_body->setGeometry(sideGap, headHeight(), inner, bodyHeight);
    if (m_foot)
        m_foot->setGeometry(sideGap, headHeight() + bodyHeight + 4, inner, m_foot->sizeHint().height());
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
