// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/findbar.h"

#include "ui/theme/icon.h"
#include "ui/theme/widgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace Vitrine::Ui {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent), m_field(new SearchField(tr("Find in the output"), this)),
      m_said(makeLabel({}, TextStyle::Secondary, Token::Text2, this))
{
    m_field->setAccessibleName(tr("Find in the output"));
    m_field->setMaximumWidth(360);
    m_field->installEventFilter(this);
    const auto button = [this](const QString &icon, const QString &text) {
        auto *made = new QToolButton(this);
        made->setIcon(themeIcon(icon));
        made->setIconSize({16, 16});
        made->setFixedSize(paneControlHeight, paneControlHeight);
        made->setToolTip(text);
        made->setAccessibleName(text);
        return made;
    };
    QToolButton *up = button(QStringLiteral("up"), tr("Further up (Enter)"));
    QToolButton *down = button(QStringLiteral("down"), tr("Further down (Shift+Enter)"));
    QToolButton *shut = button(QStringLiteral("cross"), tr("Close (Escape)"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(paneGutter, 4, 8, 4);
    layout->setSpacing(6);
    layout->addWidget(m_field, 1);
    layout->addWidget(up);
    layout->addWidget(down);
    layout->addWidget(m_said);
    layout->addStretch(1);
    layout->addWidget(shut);
    connect(up, &QToolButton::clicked, this, [this] { Q_EMIT findRequested(text(), true); });
    connect(down, &QToolButton::clicked, this, [this] { Q_EMIT findRequested(text(), false); });
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
    connect(m_field, &SearchField::left, this, &FindBar::close);
    connect(m_field, &QLineEdit::textChanged, m_said, &QLabel::clear);
    hide();
}

void FindBar::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

QString FindBar::text() const
{
    return m_field->text();
}

void FindBar::say(const QString &text)
{
    m_said->setText(text);
}

void FindBar::close()
{
    hide();
    Q_EMIT closed();
}

bool FindBar::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (!text().isEmpty())
                Q_EMIT findRequested(text(), !(key->modifiers() & Qt::ShiftModifier));
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Window));
    painter.fillRect(0, height() - 1, width(), 1, color(Token::Line));
}

} // namespace Vitrine::Ui
