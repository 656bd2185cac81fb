// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/plancard.h"

#include "ui/prompt/foldfoot.h"
#include "ui/theme/mirror.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr int gap = 12;
constexpr int textLeft = gap + 16 + 8;
constexpr int lineGap = 4;
constexpr qsizetype foldedLines = 12;
constexpr int wrapping = Qt::TextWordWrap | Qt::TextWrapAnywhere;

StateShape shapeOf(PlanLine::State state)
{
    return state == PlanLine::State::Done      ? StateShape::Passed
           : state == PlanLine::State::Running ? StateShape::Running
                                               : StateShape::Skipped;
}

} // namespace

PlanCard::PlanCard(EntryPtr entry, QWidget *parent) : EntryWidget(std::move(entry), parent) {}

QString PlanCard::headline() const
{
    const auto done = std::ranges::count(m_entry->plan, PlanLine::State::Done, &PlanLine::state);
    const QString title = m_entry->title.isEmpty() ? tr("Plan") : m_entry->title;
    return m_entry->plan.isEmpty() ? title : tr("%1, %2 of %3 done").arg(title).arg(done).arg(m_entry->plan.size());
}

qsizetype PlanCard::shownLines() const
{
    const qsizetype all = m_entry->plan.size();
    return m_entry->unfolded || !CutText::isLong(int(all), int(foldedLines)) ? all : foldedLines;
}

void PlanCard::fill()
{
    QStringList words{headline()};
    for (const PlanLine &line : std::as_const(m_entry->plan))
        words += line.state == PlanLine::State::Done      ? tr("done: %1").arg(line.text)
                 : line.state == PlanLine::State::Running ? tr("in work: %1").arg(line.text)
                                                          : tr("to do: %1").arg(line.text);
    setAccessibleName(words.first());
    setAccessibleDescription(words.mid(1).join(QStringLiteral("; ")));
    CutText cut;
    cut.lines = int(m_entry->plan.size());
    cut.folded = shownLines() < m_entry->plan.size();
    const bool needed = FoldFoot::isNeeded(cut, int(foldedLines), m_entry->unfolded);
    if (needed && !m_foot) {
        m_foot = new FoldFoot(this);
        connect(m_foot, &FoldFoot::toggled, this, [this] {
            m_entry->unfolded = !m_entry->unfolded;
            fill();
            Q_EMIT resized();
        });
    }
    if (m_foot) {
        m_foot->setVisible(needed);
        m_foot->setCut(cut, int(foldedLines), m_entry->unfolded);
    }
    resizeEvent(nullptr);
    update();
}

int PlanCard::textHeight(const QString &text, int width) const
{
    const QFontMetrics metrics(textFont(TextStyle::Body));
    const QRect room(0, 0, std::max(40, width - textLeft - gap), 10'000);
    return std::max(lineHeight(TextStyle::Body), metrics.boundingRect(room, wrapping, text).height());
}

int PlanCard::linesHeight(int width) const
{
    int height = 8 + lineHeight(TextStyle::Strong);
    for (qsizetype i = 0; i < shownLines(); ++i)
        height += lineGap + textHeight(m_entry->plan[i].text, width);
    return height;
}

int PlanCard::heightFor(int width)
{
    const bool foot = m_foot && !m_foot->isHidden();
    return linesHeight(width) + (foot ? m_foot->sizeHint().height() + 6 : 0) + 9;
}

QRect PlanCard::highlight(const QString &query, int current)
{
    m_query = query;
    update();
    if (current < 0)
        return {};
    if (shownLines() < m_entry->plan.size()) {
        m_entry->unfolded = true;
        fill();
        Q_EMIT resized();
    }
    return rect();
}

void PlanCard::resizeEvent(QResizeEvent *)
{
    if (m_foot)
        m_foot->setGeometry(Mirror(this)(
            QRect(textLeft, linesHeight(width()) + 4, width() - textLeft - gap, m_foot->sizeHint().height())));
}

void PlanCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Token::Line));
    painter.setBrush(color(Token::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setFont(textFont(TextStyle::Strong));
    painter.setPen(color(Token::Text));
    const Mirror at(this);
    int y = 8;
    const int head = lineHeight(TextStyle::Strong);
    painter.drawText(QRect(gap, y, width() - 2 * gap, head), Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(headline(), Qt::ElideRight, width() - 2 * gap));
    y += head;
    painter.setFont(textFont(TextStyle::Body));
    const int line = lineHeight(TextStyle::Body);
    for (qsizetype i = 0; i < shownLines(); ++i) {
        y += lineGap;
        const PlanLine &one = m_entry->plan[i];
        const int height = textHeight(one.text, width());
        const QRect room = at(QRect(textLeft, y, width() - textLeft - gap, height));
        if (!m_query.isEmpty() && one.text.contains(m_query, Qt::CaseInsensitive))
            painter.fillRect(room.adjusted(-3, 0, 3, 0), color(Token::WarnSoft));
        paintShape(&painter, at(QRectF(gap, y + (line - 16) / 2, 16, 16)), shapeOf(one.state));
        painter.setPen(color(one.state == PlanLine::State::Done ? Token::Text2 : Token::Text));
        painter.drawText(room, wrapping, one.text);
        y += height;
    }
}

void PlanCard::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Copy plan"), this, [this] { Q_EMIT copyRequested(searchText(*m_entry)); });
    menu.exec(event->globalPos());
}

} // namespace Vitrine::Ui
