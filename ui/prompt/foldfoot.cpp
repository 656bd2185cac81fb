// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompt/foldfoot.h"

#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Vitrine::Ui {

bool FoldFoot::isNeeded(const CutText &cut, int foldedLines, bool unfolded)
{
    return cut.folded || cut.hidden > 0 || (unfolded && CutText::isLong(cut.lines, foldedLines));
}

FoldFoot::FoldFoot(QWidget *parent)
    : QWidget(parent), m_more(makeButton({}, {}, ButtonKind::Link, this)),
      m_cut(makeLabel({}, TextStyle::Small, Token::Text2, this))
{
    m_more->setFont(textFont(TextStyle::Secondary));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_more);
    layout->addWidget(m_cut, 1);
    connect(m_more, &QPushButton::clicked, this, &FoldFoot::toggled);
}

void FoldFoot::setCut(const CutText &cut, int foldedLines, bool unfolded)
{
    m_more->setVisible(cut.folded || (unfolded && CutText::isLong(cut.lines, foldedLines)));
    m_more->setText(!cut.folded     ? tr("Show less")
                    : cut.lines > 1 ? tr("Show all %1 lines").arg(cut.lines)
                                    : tr("Show all"));
    m_cut->setText(cut.hidden > 0 ? tr("%1 more are not shown. Copy takes all.").arg(sizeText(cut.hidden)) : QString());
}

QSize FoldFoot::sizeHint() const
{
    return {100, std::max(18, lineHeight(TextStyle::Secondary))};
}

} // namespace Vitrine::Ui
