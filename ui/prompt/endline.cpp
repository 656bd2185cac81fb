// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/endline.h"

#include "ui/prompt/cuttext.h"
#include "ui/prompt/textbody.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

namespace Vitrine::Ui {

namespace {

constexpr int pictureWidth = 16;
constexpr int cardGap = 12;

/// "What happened. What to do." with the first sentence bold.
QString richMessage(const QString &message)
{
    const qsizetype stop = message.indexOf(QLatin1String(". "));
    const QString fact = stop < 0 ? message : message.first(stop + 1);
    const QString rest = stop < 0 ? QString() : message.sliced(stop + 2);
    return QStringLiteral("<b>%1</b> %2").arg(fact.toHtmlEscaped(), rest.toHtmlEscaped());
}

} // namespace

EndLine::EndLine(EntryPtr entry, QWidget *parent)
    : EntryWidget(std::move(entry), parent), m_text(makeLabel({}, TextStyle::Secondary, Token::Text2, this))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void EndLine::makeFailureParts()
{
    if (m_restart)
        return;
    m_restart = makeButton(tr("Restart agent"), {}, ButtonKind::Plain, this);
    m_again = makeButton(tr("Ask again"), {}, ButtonKind::Link, this);
    m_details = makeButton({}, {}, ButtonKind::Link, this);
    m_detail = new TextBody(TextBody::Wrapping::Words, this);
    m_restart->setProperty("small", true);
    m_detail->setAccessibleName(tr("Details of the error"));
    m_again->setToolTip(tr("Puts this prompt into the message field"));
    connect(m_restart, &QPushButton::clicked, this, [this] {
        m_restart->setEnabled(false);
        Q_EMIT restartRequested(m_entry->turn);
    });
    connect(m_again, &QPushButton::clicked, this, [this] { Q_EMIT promptRequested(m_entry->record.prompt); });
    connect(m_details, &QPushButton::clicked, this, [this] {
        m_entry->unfolded = !m_entry->unfolded;
        fill();
        Q_EMIT resized();
    });
}

bool EndLine::isFailure() const
{
    return m_entry->record.status == InvocationStatus::Failed || m_entry->record.status == InvocationStatus::Lost;
}

void EndLine::fill()
{
    const InvocationRecord &record = m_entry->record;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime from = record.startedAt.isValid() ? record.startedAt : record.createdAt;
    const qint64 took = from.msecsTo(record.endedAt.isValid() ? record.endedAt : now);
    const QString steps =
        m_entry->steps > 0
            ? QStringLiteral(", ") + (m_entry->steps == 1 ? tr("1 step") : tr("%1 steps").arg(m_entry->steps))
            : QString();
    QString text;
    switch (record.status) {
    case InvocationStatus::Queued:
        text = m_entry->machine ? tr("Waits for the agent") : tr("Waits for the machine to start");
        break;
    case InvocationStatus::Running:
        text = tr("Working, %1%2").arg(durationText(took / 1000 * 1000), steps);
        break;
    case InvocationStatus::Completed:
        text = tr("Done at %1. %2%3").arg(whenText(record.endedAt, now), durationText(took), steps);
        break;
    case InvocationStatus::Cancelled:
        text = tr("Interrupted at %1, after %2%3").arg(whenText(record.endedAt, now), durationText(took), steps);
        break;
    case InvocationStatus::Failed:
        text = record.problem.message.isEmpty() ? tr("The agent failed. Send the prompt again, or restart the agent.")
                                                : record.problem.message;
        break;
    case InvocationStatus::Lost:
        text = record.problem.message.isEmpty()
                   ? tr("The machine ended before the answer did. What came is kept; send the prompt again.")
                   : record.problem.message;
        break;
    }
    const bool failure = isFailure();
    m_text->setFont(textFont(failure ? TextStyle::Body : TextStyle::Secondary));
    setTone(m_text, failure ? Token::Text : Token::Text2);
    m_text->setTextFormat(failure ? Qt::RichText
                                  : Qt::PlainText); // rich only for the bold fact; both parts are escaped
    m_text->setText(failure ? richMessage(text) : text);
    setAccessibleName(text);
    const bool canCopy = record.status == InvocationStatus::Completed && m_entry->hasText;
    if (canCopy && !m_copy) {
        m_copy = makeButton(tr("Copy answer"), {}, ButtonKind::Link, this);
        m_copy->setFont(textFont(TextStyle::Secondary));
        connect(m_copy, &QPushButton::clicked, this, [this] { Q_EMIT answerCopyRequested(m_entry->turn); });
    }
    if (m_copy)
        m_copy->setVisible(canCopy);
    fillChanges();
    if (failure)
        makeFailureParts();
    if (m_restart) {
        const ErrorCode code = record.problem.code;
        const bool lost = record.status == InvocationStatus::Failed &&
                          (code == ErrorCode::Unreachable || code == ErrorCode::TimedOut || code == ErrorCode::Corrupt);
        const bool hasDetail = failure && !record.problem.detail.trimmed().isEmpty();
        m_restart->setVisible(failure && lost && m_entry->machine && m_entry->newest);
        m_restart->setEnabled(true);
        m_again->setVisible(failure && !record.prompt.isEmpty());
        m_details->setVisible(hasDetail);
        m_details->setText(m_entry->unfolded ? tr("Hide details") : tr("Details"));
        m_detail->setVisible(hasDetail && m_entry->unfolded);
        if (hasDetail && m_entry->unfolded)
            m_detail->showPlain(CutText::of(record.problem.detail, 40, false).shown, textFont(TextStyle::Code));
    }
    arrange(width(), true);
    update();
}

void EndLine::fillChanges()
{
    const bool known = !m_entry->span.from.isEmpty();
    if (known && !m_changes) {
        m_changes = makeButton({}, {}, ButtonKind::Link, this);
        m_changes->setFont(textFont(TextStyle::Secondary));
        m_changes->setToolTip(tr("Show what this prompt changed"));
        connect(m_changes, &QPushButton::clicked, this, [this] { Q_EMIT changesRequested(m_entry->span); });
    }
    if (!m_changes)
        return;
    m_changes->setVisible(known);
    const auto &count = m_entry->changes;
    m_changes->setText(!count              ? tr("What changed")
                       : !count->complete  ? tr("More than %L1 files changed").arg(count->files)
                       : count->files == 0 ? tr("No files changed")
                       : count->files == 1 ? tr("1 file changed")
                                           : tr("%L1 files changed").arg(count->files));
    m_changes->setAccessibleName(tr("%1 by this prompt").arg(m_changes->text()));
}

int EndLine::arrange(int width, bool place)
{
    const auto put = [this, place](QWidget *widget, const QRect &rect) {
        if (place)
            widget->setGeometry(Mirror(this)(rect));
    };
    if (!isFailure()) {
        const int line = std::max(lineHeight(TextStyle::Secondary), 18);
        const int left = pictureWidth + 8;
        int linksWidth = 0;
        for (const QPushButton *link : {m_changes, m_copy}) {
            if (link && !link->isHidden())
                linksWidth += link->sizeHint().width() + 16;
        }
        const int room = std::max(40, width - left - linksWidth);
        const int wanted = m_text->fontMetrics().horizontalAdvance(m_text->text()) + 4;
        const int textWidth = std::min(room, wanted);
        const int height = std::max(line, wanted > room ? m_text->heightForWidth(textWidth) : line);
        put(m_text, {left, 0, textWidth, height});
        int x = left + textWidth + 12;
        for (QPushButton *link : {m_changes, m_copy}) {
            if (!link || link->isHidden())
                continue;
            const int linkWidth = link->sizeHint().width();
            put(link, {x, 0, linkWidth, line});
            x += linkWidth + 16;
        }
        return height;
    }
    const int left = cardGap + 3 + pictureWidth + 10;
    const int inner = width - left - cardGap;
    const int restartWidth = m_restart->isHidden() ? 0 : m_restart->sizeHint().width() + 12;
    const int textWidth = std::max(80, inner - restartWidth);
    const int textHeight = std::max(lineHeight(TextStyle::Body), m_text->heightForWidth(textWidth));
    int y = 10;
    put(m_text, {left, y, textWidth, textHeight});
    put(m_restart, {width - cardGap - restartWidth + 12, y - 3, std::max(0, restartWidth - 12), paneControlHeight});
    y += textHeight;
    if (!m_again->isHidden() || !m_details->isHidden() || (m_changes && !m_changes->isHidden())) {
        y += 6;
        const int line = std::max(18, lineHeight(TextStyle::Body));
        int x = left;
        for (QPushButton *link : {m_again, m_changes, m_details}) {
            if (!link || link->isHidden())
                continue;
            const int linkWidth = link->sizeHint().width();
            put(link, {x, y, linkWidth, line});
            x += linkWidth + 16;
        }
        y += line;
    }
    if (!m_detail->isHidden()) {
        y += 8;
        const int detailHeight = m_detail->heightFor(inner);
        put(m_detail, {left, y, inner, detailHeight});
        y += detailHeight;
    }
    return y + 10;
}

int EndLine::heightFor(int width)
{
    return arrange(width, false);
}

bool EndLine::isHeld() const
{
    return EntryWidget::isHeld() || (m_detail && m_detail->hasSelection()) || m_text->hasSelectedText();
}

void EndLine::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
}

void EndLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Mirror at(this);
    if (isFailure()) {
        QPainterPath card;
        card.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        painter.fillPath(card, color(Token::BadSoft));
        painter.save();
        painter.setClipPath(card);
        painter.fillRect(at(QRect(0, 0, 3, height())), color(Token::Bad));
        painter.restore();
        painter.setPen(color(Token::Bad));
        painter.drawPath(card);
        paintShape(&painter, at(QRectF(cardGap + 2, 11, 16, 16)), StateShape::Failed, color(Token::Bad),
                   color(Token::BadSoft));
        return;
    }
    const int y = (std::max(lineHeight(TextStyle::Secondary), 18) - 16) / 2;
    switch (m_entry->record.status) {
    case InvocationStatus::Running:
        paintShape(&painter, at(QRectF(0, y, 16, 16)), StateShape::Running);
        break;
    case InvocationStatus::Queued:
        painter.drawPixmap(at(QRect(0, y, 16, 16)).topLeft(),
                           iconPixmap(QStringLiteral("clock"), Token::Text2, 16, devicePixelRatioF()));
        break;
    case InvocationStatus::Cancelled:
        paintShape(&painter, at(QRectF(0, y, 16, 16)), StateShape::Stopped);
        break;
    default:
        painter.drawPixmap(at(QRect(0, y, 16, 16)).topLeft(),
                           iconPixmap(QStringLiteral("flag"), Token::Text2, 16, devicePixelRatioF()));
    }
}

} // namespace Vitrine::Ui
