// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/olderline.h"

#include "ui/theme/mirror.h"
#include "ui/theme/theme.h"

#include <QPushButton>

namespace Vitrine::Ui {

OlderLine::OlderLine(EntryPtr entry, QWidget *parent)
    : EntryWidget(std::move(entry), parent), m_button(makeButton(tr("Show older prompts"), {}, ButtonKind::Link, this))
{
    m_button->setFont(textFont(TextStyle::Secondary));
    connect(m_button, &QPushButton::clicked, this, &EntryWidget::olderRequested);
}

int OlderLine::heightFor(int)
{
    return lineHeight(TextStyle::Secondary) + 8;
}

void OlderLine::resizeEvent(QResizeEvent *)
{
    const QSize size = m_button->sizeHint();
    m_button->setGeometry(Mirror(this)(QRect(0, 0, std::min(width(), size.width()), height())));
}

} // namespace Vitrine::Ui
