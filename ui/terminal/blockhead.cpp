// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/blockhead.h"

#include "engine/model/file.h"
#include "ui/theme/chips.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace Vitrine::Ui {

namespace {

constexpr qsizetype longestName = 24; ///< characters of a task's name in the head

QToolButton *headButton(const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themeIcon(icon));
    button->setIconSize({16, 16});
    button->setFixedSize(paneControlHeight, paneControlHeight);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::NoFocus); // the list has the keys of all blocks
    return button;
}

int widest(TextStyle style, const QStringList &texts)
{
    const QFontMetrics metrics(textFont(style));
    int width = 0;
    for (const QString &text : texts)
        width = std::max(width, metrics.horizontalAdvance(text));
    return width + 4;
}

} // namespace

QString BlockHead::originText(const CommandRecord &record)
{
    if (const TaskMark &task = record.task; !task.isEmpty()) {
        const QString name = displayText(task.name.left(longestName).toUtf8());
        if (!task.before.isEmpty())
            return tr("%1, before %2").arg(name, displayText(task.before.left(longestName).toUtf8()));
        return task.cause == TaskCause::Start    ? tr("%1, at start").arg(name)
               : task.cause == TaskCause::Prompt ? tr("%1, after a prompt").arg(name)
                                                 : name;
    }
    switch (record.origin) {
    case Origin::You:
        return tr("You");
    case Origin::Tests:
        return tr("Tests");
    case Origin::CommandLine:
        return tr("Command line");
    case Origin::Agent:
        return tr("Agent");
    case Origin::Api:
        return tr("API");
    case Origin::Task:
        return tr("Task");
    }
    return {};
}

int BlockHead::headHeight()
{
    return std::max(leastHeight, QFontMetrics(textFont(TextStyle::Code)).height() + 12);
}

QString BlockHead::sentence(const CommandRecord &record)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Chip chip = exitChip(record, now);
    return tr("%1, %2, %3, %4")
        .arg(record.command.left(200), chip.accessible.isEmpty() ? chip.text : chip.accessible, originText(record),
             agoSentence(record.createdAt, now));
}

BlockHead::BlockHead(QWidget *parent)
    : QWidget(parent), m_fold(headButton(QStringLiteral("right"), tr("Show the output"), this)),
      m_chip(new ChipLabel(this)), m_chipBox(new QWidget(this)), m_command(new ElidedLabel(this)),
      m_origin(makeLabel({}, TextStyle::Small, Token::Text2, this)),
      m_when(makeLabel({}, TextStyle::Small, Token::Text2, this)),
      m_duration(makeLabel({}, TextStyle::Small, Token::Text2, this)),
      m_copy(headButton(QStringLiteral("copy"), tr("Copy the command"), this)),
      m_rerun(headButton(QStringLiteral("redo"), tr("Run again"), this)),
      m_stop(makeButton(tr("Stop"), QStringLiteral("stop"), ButtonKind::Plain, this))
{
    setFocusPolicy(Qt::NoFocus);
    m_fold->setIcon(themeIcon(Mirror(this).foldIcon(false)));
    m_stop->setProperty("small", true);
    m_stop->setFocusPolicy(Qt::NoFocus);
    m_chip->setParent(m_chipBox);
    auto *chipLayout = new QHBoxLayout(m_chipBox);
    chipLayout->setContentsMargins(0, 0, 0, 0);
    chipLayout->addWidget(m_chip, 0, Qt::AlignLeft | Qt::AlignVCenter);
    CommandRecord usual;
    usual.status = CommandStatus::Completed;
    usual.exitCode = 127;
    m_chipBox->setMinimumWidth(chipSize(exitChip(usual, {})).width());
    m_origin->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_when->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_duration->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_when->setMinimumWidth(widest(TextStyle::Small, {QStringLiteral("00:00")}));
    m_duration->setMinimumWidth(widest(TextStyle::Small, {QStringLiteral("000 ms")}));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 8, 0);
    layout->setSpacing(0);
    layout->addWidget(m_fold);
    layout->addSpacing(2);
    layout->addWidget(m_chipBox);
    layout->addSpacing(8);
    layout->addWidget(m_command, 1);
    layout->addSpacing(12);
    layout->addWidget(m_origin);
    layout->addSpacing(14);
    layout->addWidget(m_when);
    layout->addSpacing(14);
    layout->addWidget(m_duration);
    layout->addSpacing(8);
    layout->addWidget(m_copy);
    layout->addSpacing(6);
    layout->addWidget(m_rerun);
    layout->addWidget(m_stop);

    connect(m_fold, &QToolButton::clicked, this, &BlockHead::foldRequested);
    connect(m_copy, &QToolButton::clicked, this, &BlockHead::copyRequested);
    connect(m_rerun, &QToolButton::clicked, this, &BlockHead::rerunRequested);
    connect(m_stop, &QPushButton::clicked, this, &BlockHead::stopRequested);
}

void BlockHead::present(const CommandRecord &record, bool open, bool current)
{
    m_record = record;
    setOpen(open);
    m_current = current;
    m_command->setText(record.command);
    m_command->setToolTip(record.command.left(2000).toHtmlEscaped());
    m_origin->setText(originText(record));
    m_when->setText(whenText(record.createdAt, QDateTime::currentDateTimeUtc()));
    m_when->setToolTip(QLocale().toString(record.createdAt.toLocalTime(), QLocale::LongFormat));
    const bool running = !hasEnded(record.status);
    m_rerun->setVisible(!running);
    m_stop->setVisible(running);
    setAccessibleName(sentence(record));
    tick();
    update();
    show();
}

void BlockHead::setOpen(bool open)
{
    if (m_open == open)
        return;
    m_open = open;
    m_fold->setIcon(themeIcon(Mirror(this).foldIcon(open)));
    m_fold->setToolTip(open ? tr("Hide the output") : tr("Show the output"));
    m_fold->setAccessibleName(m_fold->toolTip());
    update();
}

QString BlockHead::durationLabel() const
{
    if (!m_record.startedAt.isValid() || !m_record.endedAt.isValid())
        return {};
    return durationText(m_record.startedAt.msecsTo(m_record.endedAt));
}

void BlockHead::tick()
{
    m_chip->setChip(exitChip(m_record, QDateTime::currentDateTimeUtc()));
    m_duration->setText(durationLabel());
}

void BlockHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(m_current ? Token::Sel : m_open ? Token::Alt : Token::Base));
    painter.fillRect(0, height() - 1, width(), 1, color(m_open ? Token::Alt : Token::Line));
    painter.fillRect(0, 0, width(), m_open ? 1 : 0, color(Token::Line));
    if (m_current)
        painter.fillRect(Mirror(this)(QRect(0, 0, 3, height())), color(Token::Accent));
}

void BlockHead::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT pressed();
}

void BlockHead::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT foldRequested();
}

void BlockHead::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT pressed();
    Q_EMIT menuRequested(event->globalPos());
}

void BlockHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_origin->setVisible(width() >= 420);
    m_when->setVisible(width() >= 360);
}

void ElidedLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(textFont(TextStyle::Code));
    return {metrics.horizontalAdvance(m_text.left(120)) + 4, metrics.height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(textFont(TextStyle::Code));
    painter.setPen(color(Token::Text));
    // A command of several lines is shown in one.
    QString line = m_text.left(1000).simplified();
    for (QChar &c : line) {
        if (!c.isPrint())
            c = QLatin1Char(' ');
    }
    painter.drawText(rect(), Mirror(this).codeFlags(), painter.fontMetrics().elidedText(line, Qt::ElideRight, width()));
}

} // namespace Vitrine::Ui
