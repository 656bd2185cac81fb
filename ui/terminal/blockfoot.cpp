// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/blockfoot.h"

#include "ui/terminal/blockview.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace Vitrine::Ui {

BlockFoot::BlockFoot(QWidget *parent)
    : QWidget(parent), m_text(makeLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_whole(makeButton(tr("Show all"), {}, ButtonKind::Link, this)),
      m_save(makeButton(tr("Save to a file…"), {}, ButtonKind::Link, this))
{
    for (QPushButton *button : {m_whole, m_save}) {
        button->setFont(textFont(TextStyle::Secondary));
        button->setCursor(Qt::PointingHandCursor);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(BlockView::textLeft, 0, 12, 0);
    layout->setSpacing(12);
    layout->addWidget(m_text);
    layout->addWidget(m_whole);
    layout->addWidget(m_save);
    layout->addStretch(1);
    connect(m_whole, &QPushButton::clicked, this, &BlockFoot::wholeRequested);
    connect(m_save, &QPushButton::clicked, this, &BlockFoot::saveRequested);
}

void BlockFoot::setContent(const QString &text, bool cut)
{
    m_text->setText(text);
    m_text->setToolTip(text.toHtmlEscaped());
    m_whole->setVisible(cut);
    m_save->setVisible(cut);
}

QString BlockFoot::text() const
{
    return m_text->text();
}

void BlockFoot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Base));
    painter.fillRect(0, height() - 1, width(), 1, color(Token::Line));
}

} // namespace Vitrine::Ui
