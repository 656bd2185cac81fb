// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/actionbutton.h"

#include "ui/theme/icon.h"
#include "ui/window/actions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QStyle>

namespace Vitrine::Ui {

namespace {

void setJoin(QPushButton *button, const char *side)
{
    button->setProperty("join", side ? QVariant(QString::fromLatin1(side)) : QVariant());
    button->style()->unpolish(button);
    button->style()->polish(button);
}

} // namespace

ActionButton::ActionButton(QAction *action, ButtonKind kind, QWidget *parent)
    : QPushButton(parent), m_action(action), m_kind(kind)
{
    setObjectName(Actions::idOf(action));
    setAutoDefault(false);
    setButtonKind(this, kind);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

void ActionButton::setKind(ButtonKind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    setButtonKind(this, kind);
    follow();
}

void ActionButton::setCompact(bool compact)
{
    m_compact = compact;
    follow();
}

bool ActionButton::isShownByAction() const
{
    return m_action->isVisible();
}

void ActionButton::follow()
{
    QString words = m_action->text();
    words.remove(QLatin1Char('&'));
    if (words.endsWith(QChar(0x2026)))
        words.chop(1);
    setText(m_compact ? QString() : words);
    setIconSize(m_compact ? QSize(16, 16) : QSize(20, 16));
    setAccessibleName(words);
    setToolTip(m_action->toolTip());
    const QString icon = m_action->property("iconName").toString();
    setIcon(icon.isEmpty() ? m_action->icon()
                           : themeIcon(icon, m_kind == ButtonKind::Filled && m_action->isEnabled() ? Token::FillText
                                                                                                   : Token::Text));
    setEnabled(m_action->isEnabled());
    setVisible(m_action->isVisible());
}

SplitButton::SplitButton(QAction *action, ButtonKind kind, QWidget *parent)
    : QWidget(parent), m_action(action), m_main(new ActionButton(action, kind, this)),
      m_arrow(makeButton({}, {}, kind, this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_arrow->setObjectName(Actions::idOf(action) + QStringLiteral(".menu"));
    m_arrow->setIconSize({16, 16});
    m_arrow->setFixedWidth(26);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_main);
    layout->addWidget(m_arrow);
    connect(action, &QAction::changed, this, &SplitButton::follow);
    connect(m_arrow, &QPushButton::clicked, this, [this] {
        if (QMenu *menu = m_action->menu())
            menu->popup(mapToGlobal(QPoint(isRightToLeft() ? 0 : width() - menu->sizeHint().width(), height() + 2)));
    });
    setKind(kind);
    follow();
}

void SplitButton::setKind(ButtonKind kind)
{
    m_main->setKind(kind);
    setButtonKind(m_arrow, kind);
    m_arrow->setIcon(themeIcon(QStringLiteral("down"), kind == ButtonKind::Filled ? Token::FillText : Token::Text));
}

void SplitButton::follow()
{
    const bool hasMenu = m_action->menu() != nullptr;
    m_arrow->setVisible(hasMenu);
    setJoin(m_main, !hasMenu ? nullptr : isRightToLeft() ? "right" : "left");
    setJoin(m_arrow, isRightToLeft() ? "left" : "right");
    m_arrow->setAccessibleName(tr("%1: more").arg(m_main->accessibleName()));
    m_arrow->setToolTip(m_arrow->accessibleName());
    setVisible(m_action->isVisible());
}

} // namespace Vitrine::Ui
