// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/questioncard.h"

#include "ui/prompt/cuttext.h"
#include "ui/prompt/textbody.h"
#include "ui/theme/mirror.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

namespace Vitrine::Ui {

namespace {

constexpr int gap = 12;
constexpr int textLeft = gap + 3 + 16 + 10;
constexpr int buttonGap = 8;

} // namespace

QuestionCard::QuestionCard(EntryPtr entry, QWidget *parent)
    : EntryWidget(std::move(entry), parent), m_title(makeLabel({}, TextStyle::Strong, Token::Text, this)),
      m_body(new TextBody(TextBody::Wrapping::Words, this)),
      m_state(makeLabel({}, TextStyle::Secondary, Token::Text2, this))
{
    leftToRight(m_body);
    for (QLabel *label : {m_title, m_state}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_body->setAccessibleName(tr("What the agent asks for"));
}

void QuestionCard::fill()
{
    m_title->setText(m_entry->title);
    m_body->setVisible(!m_entry->text.isEmpty());
    m_body->showPlain(CutText::of(m_entry->text, 0, true).shown, textFont(TextStyle::Code));
    const bool open = m_entry->open;
    m_state->setText(open                         ? tr("Your answer reaches the agent as the next prompt.")
                     : !m_entry->chosen.isEmpty() ? tr("Answered: %1").arg(m_entry->chosen)
                     : m_entry->done              ? tr("The agent went on.")
                                                  : tr("You went on with another prompt."));
    for (QPushButton *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater(); // it may be the sender
    }
    m_buttons.clear();
    if (open) {
        QStringList answers = m_entry->choices;
        if (answers.isEmpty())
            answers.append(QString()); // any words will do
        for (const QString &answer : std::as_const(answers)) {
            QString label = answer.isEmpty() ? tr("Reply…") : answer;
            label.replace(u'&', QLatin1String("&&")); // the agent's words set no shortcut
            label = wordsInText(label);
            auto *button = makeButton(label, {}, ButtonKind::Plain, this);
            button->setProperty("small", true);
            button->setAccessibleName(answer.isEmpty() ? tr("Reply to the agent") : tr("Answer “%1”").arg(answer));
            button->setToolTip(tr("Puts it into the message field"));
            connect(button, &QPushButton::clicked, this, [this, answer] { Q_EMIT promptRequested(answer); });
            button->show();
            m_buttons.append(button);
        }
    }
    setAccessibleName(tr("Question of the agent: %1, %2").arg(m_entry->title, m_state->text()));
    arrange(width(), true);
    update();
}

int QuestionCard::arrange(int width, bool place)
{
    const auto put = [this, place](QWidget *widget, const QRect &rect) {
        if (place)
            widget->setGeometry(Mirror(this)(rect));
    };
    const int inner = std::max(80, width - textLeft - gap);
    int y = 10;
    const int titleHeight = std::max(lineHeight(TextStyle::Strong), m_title->heightForWidth(inner));
    put(m_title, {textLeft, y, inner, titleHeight});
    y += titleHeight;
    if (!m_body->isHidden()) {
        y += 6;
        const int bodyHeight = m_body->heightFor(inner);
        put(m_body, {textLeft, y, inner, bodyHeight});
        y += bodyHeight;
    }
    if (!m_buttons.isEmpty()) {
        y += 10;
        int x = textLeft;
        for (QPushButton *button : std::as_const(m_buttons)) {
            const int wanted = std::min(inner, button->sizeHint().width());
            if (x > textLeft && x + wanted > textLeft + inner) {
                x = textLeft;
                y += paneControlHeight + 6;
            }
            put(button, {x, y, wanted, paneControlHeight});
            x += wanted + buttonGap;
        }
        y += paneControlHeight;
    }
    y += 6;
    const int stateHeight = std::max(lineHeight(TextStyle::Secondary), m_state->heightForWidth(inner));
    put(m_state, {textLeft, y, inner, stateHeight});
    return y + stateHeight + 10;
}

int QuestionCard::heightFor(int width)
{
    return arrange(width, false);
}

bool QuestionCard::isHeld() const
{
    return EntryWidget::isHeld() || m_body->hasSelection();
}

QRect QuestionCard::highlight(const QString &query, int current)
{
    const int inTitle = query.isEmpty() ? 0 : int(m_entry->title.count(query, Qt::CaseInsensitive));
    m_body->highlight(query, current - inTitle);
    if (current >= 0 && current < inTitle)
        return m_title->geometry();
    const QRect match = m_body->currentMatch();
    return match.isNull() ? match : match.translated(m_body->pos());
}

void QuestionCard::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
}

void QuestionCard::paintEvent(QPaintEvent *)
{
    const bool open = m_entry->open;
    const Mirror at(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.fillPath(card, color(open ? Token::WarnSoft : Token::Alt));
    if (open) {
        painter.save();
        painter.setClipPath(card);
        painter.fillRect(at(QRect(0, 0, 3, height())), color(Token::Warn));
        painter.restore();
    }
    painter.setPen(color(open ? Token::Warn : Token::Line));
    painter.drawPath(card);
    if (open)
        paintShape(&painter, at(QRectF(gap + 2, 11, 16, 16)), StateShape::NeedsAnswer, color(Token::Warn),
                   color(Token::WarnSoft));
    else
        paintShape(&painter, at(QRectF(gap + 2, 11, 16, 16)), m_entry->done ? StateShape::Passed : StateShape::Skipped);
}

} // namespace Vitrine::Ui
