// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/runchart.h"

#include "ui/theme/format.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr int leftAxis = 46;
constexpr int labelHeight = 20;
constexpr int leastBar = 6;

qint64 lasted(const CommandRecord &record)
{
    const QDateTime end = record.endedAt.isValid() ? record.endedAt : QDateTime::currentDateTimeUtc();
    return record.startedAt.isValid() ? std::max<qint64>(0, record.startedAt.msecsTo(end)) : 0;
}

bool passed(const CommandRecord &record)
{
    return record.status == CommandStatus::Completed && record.exitCode == 0;
}

} // namespace

RunChart::RunChart(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RunChart::setRuns(const QList<TestHistory::Run> &runs, const QString &current)
{
    m_runs = runs;
    m_current = current;
    updateAccessible();
    update();
}

QRect RunChart::plot() const
{
    return rect().adjusted(leftAxis, 10, -8, -labelHeight);
}

/// The top of the scale: a round time at or above the longest run.
qint64 RunChart::scaleMs() const
{
    qint64 longest = 1000;
    for (const TestHistory::Run &run : m_runs)
        longest = std::max(longest, lasted(run.record));
    for (qint64 step = 1000;; step *= 10) {
        for (const qint64 factor : {1, 2, 4, 8}) {
            if (step * factor >= longest)
                return step * factor;
        }
    }
}

QRect RunChart::barRect(qsizetype index) const
{
    const QRect area = plot();
    const double slot = double(area.width()) / TestHistory::maxRuns;
    const int width = std::clamp(int(slot * 0.68), 6, 28);
    const int x = area.left() + int(slot * double(index) + (slot - width) / 2);
    const int height =
        std::max(leastBar, int(double(area.height()) * double(lasted(m_runs.at(index).record)) / double(scaleMs())));
    return Mirror(this)(QRect(x, area.bottom() - height + 1, width, height));
}

void RunChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Mirror at(this);
    const QRect area = plot();
    painter.setFont(textFont(TextStyle::Small));
    const qint64 top = scaleMs();
    for (int i = 0; i <= 2; ++i) {
        const int y = area.bottom() + 1 - area.height() * i / 2;
        painter.fillRect(at(QRect(area.left() - 4, y, area.width() + 4, 1)), color(Token::Line));
        painter.setPen(color(Token::Text2));
        const QString label = i == 0 ? tr("0 s") : durationText(top * i / 2);
        painter.drawText(at(QRect(0, y - 10, leftAxis - 10, 20)), Qt::AlignRight | Qt::AlignVCenter, label);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype i = 0; i < m_runs.size(); ++i) {
        const TestHistory::Run &run = m_runs.at(i);
        const QRect bar = barRect(i);
        const QRectF outline = QRectF(bar).adjusted(0.75, 0.75, -0.75, 0);
        if (!hasEnded(run.record.status)) {
            painter.setPen(QPen(color(Token::Run), 1.5, Qt::DashLine));
            painter.setBrush(color(Token::RunSoft));
            painter.drawRect(outline);
        } else if (passed(run.record)) {
            painter.setPen(QPen(color(Token::Ok), 1.5));
            painter.setBrush(color(Token::OkSoft));
            painter.drawRect(outline);
        } else if (run.record.status == CommandStatus::Cancelled || run.record.status == CommandStatus::Lost) {
            painter.setPen(QPen(color(Token::Ctl), 1.5));
            painter.setBrush(color(Token::Alt));
            painter.drawRect(outline);
        } else {
            painter.fillRect(bar, color(Token::Bad));
            const bool dark = contrastRatio(color(Token::Base), QColor(Qt::white)) > 4.5;
            if (run.failed > 0 && bar.height() >= 16) {
                painter.setFont(textFont(TextStyle::SmallStrong));
                painter.setPen(dark ? color(Token::Base) : QColor(Qt::white));
                const QString number = run.failed > 99 ? tr("99+") : QString::number(run.failed);
                painter.drawText(bar.adjusted(-6, 2, 6, 0), Qt::AlignHCenter | Qt::AlignTop, number);
            } else if (run.failed > 0) { // too low for a number inside
                painter.setFont(textFont(TextStyle::SmallStrong));
                painter.setPen(color(Token::Bad));
                painter.drawText(QRect(bar.left() - 8, bar.top() - 17, bar.width() + 16, 16), Qt::AlignCenter,
                                 QString::number(run.failed));
            }
        }
        if (run.record.id == m_current) {
            painter.setPen(QPen(color(Token::Accent), hasFocus() ? 3 : 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(bar).adjusted(-3, -3, 3, 3), 3, 3);
        }
        const bool labelled = i == 0 || i == m_runs.size() - 1;
        if (labelled) {
            painter.setFont(textFont(run.record.id == m_current ? TextStyle::SmallStrong : TextStyle::Small));
            painter.setPen(color(run.record.id == m_current ? Token::Text : Token::Text2));
            const QString when = whenText(run.record.createdAt, QDateTime::currentDateTimeUtc());
            if (i > 0 && at(barRect(0)).right() + 60 > at(bar).left())
                continue;
            painter.drawText(QRect(bar.center().x() - 45, area.bottom() + 5, 90, labelHeight - 4),
                             Qt::AlignHCenter | Qt::AlignTop, when);
        }
    }
}

qsizetype RunChart::at(const QPoint &position) const
{
    for (qsizetype i = 0; i < m_runs.size(); ++i) {
        const QRect bar = barRect(i);
        if (position.x() >= bar.left() - 4 && position.x() <= bar.right() + 4)
            return i;
    }
    return -1;
}

void RunChart::mousePressEvent(QMouseEvent *event)
{
    const qsizetype index = at(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index >= 0)
        Q_EMIT chosen(m_runs.at(index).record.id);
}

void RunChart::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0 || m_runs.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    qsizetype index = m_runs.size() - 1;
    while (index > 0 && m_runs.at(index).record.id != m_current)
        --index;
    Q_EMIT chosen(m_runs.at(std::clamp<qsizetype>(index + step, 0, m_runs.size() - 1)).record.id);
}

void RunChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void RunChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

QString RunChart::sentence(const TestHistory::Run &run) const
{
    const QString when = whenText(run.record.createdAt, QDateTime::currentDateTimeUtc());
    const QString took = durationText(lasted(run.record));
    if (!hasEnded(run.record.status))
        return tr("%1, still running").arg(when);
    if (passed(run.record))
        return run.passed >= 0 ? tr("%1, %2 passed, %3").arg(when).arg(run.passed).arg(took)
                               : tr("%1, passed, %2").arg(when, took);
    if (run.record.status == CommandStatus::Completed)
        return run.failed > 0 ? tr("%1, %2 failed, %3").arg(when).arg(run.failed).arg(took)
                              : tr("%1, exit code %2, %3").arg(when).arg(run.record.exitCode).arg(took);
    return tr("%1, did not end by itself, %2").arg(when, took);
}

void RunChart::updateAccessible()
{
    QString said = tr("Last %n test runs", nullptr, int(m_runs.size()));
    for (const TestHistory::Run &run : std::as_const(m_runs)) {
        if (run.record.id == m_current)
            said += QLatin1String(", ") + sentence(run);
    }
    setAccessibleName(said);
}

bool RunChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const qsizetype index = at(help->pos());
        if (index >= 0)
            QToolTip::showText(help->globalPos(), sentence(m_runs.at(index)), this, barRect(index));
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace Vitrine::Ui
