// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/checkpointline.h"

#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPushButton>

namespace Vitrine::Ui {

namespace {

constexpr int iconSize = 14;
constexpr int textX = 22;
constexpr int gap = 10;

} // namespace

CheckpointLine::CheckpointLine(EntryPtr entry, QWidget *parent)
    : EntryWidget(std::move(entry), parent), m_files(makeButton({}, {}, ButtonKind::Link, this)),
      m_restore(makeButton(tr("Restore"), {}, ButtonKind::Link, this))
{
    m_files->setProperty("quiet", true);
    m_files->setToolTip(tr("Show the files as they were"));
    m_restore->setToolTip(tr("Make the workspace what it was before this prompt"));
    for (QPushButton *button : {m_files, m_restore})
        button->setFont(textFont(TextStyle::Secondary));
    connect(m_files, &QPushButton::clicked, this, [this] { Q_EMIT checkpointRequested(m_entry->checkpoint); });
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreRequested(m_entry->checkpoint); });
}

void CheckpointLine::fill()
{
    const QString when = whenText(m_entry->checkpoint.createdAt, QDateTime::currentDateTimeUtc());
    m_files->setText(tr("Checkpoint before this prompt, %1").arg(when));
    m_restore->setAccessibleName(tr("Restore the checkpoint before this prompt, %1").arg(when));
}

int CheckpointLine::heightFor(int)
{
    return lineHeight(TextStyle::Secondary) + 8;
}

void CheckpointLine::resizeEvent(QResizeEvent *)
{
    const Mirror at(this);
    const int left = textX - 4; // a quiet link has its own room at the sides
    const int restore = m_restore->sizeHint().width();
    const int files = std::min(m_files->sizeHint().width(), std::max(40, width() - left - gap - restore));
    m_files->setGeometry(at(QRect(left, 0, files, height())));
    m_restore->setGeometry(at(QRect(left + files + gap - 4, 0, restore, height())));
}

void CheckpointLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Mirror at(this);
    painter.drawPixmap(at(QRect(0, (height() - iconSize) / 2, iconSize, iconSize)).topLeft(),
                       iconPixmap(QStringLiteral("flag"), Token::Text2, iconSize, devicePixelRatioF()));
    const int from = at(m_restore->geometry()).right() + gap;
    painter.fillRect(at(QRect(from, height() / 2, std::max(0, width() - from), 1)), color(Token::Line));
}

} // namespace Vitrine::Ui
