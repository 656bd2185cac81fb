// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/mirror.h"

#include <QAbstractItemView>
#include <QGuiApplication>
#include <QLabel>
#include <QStyleOptionViewItem>

namespace Vitrine::Ui {

Mirror::Mirror(const QWidget *widget) : m_width(widget->width()), m_on(widget->isRightToLeft()) {}

Mirror::Mirror(const QStyleOptionViewItem &option)
    : m_width(option.rect.right() + 1), m_on(option.direction == Qt::RightToLeft)
{
    if (const auto *view = qobject_cast<const QAbstractItemView *>(option.widget))
        m_width = view->viewport()->width();
}

QRect Mirror::operator()(const QRect &part) const
{
    return m_on ? QRect(m_width - part.x() - part.width(), part.y(), part.width(), part.height()) : part;
}

QRectF Mirror::operator()(const QRectF &part) const
{
    return m_on ? QRectF(m_width - part.x() - part.width(), part.y(), part.width(), part.height()) : part;
}

QPointF Mirror::operator()(const QPointF &point) const
{
    return m_on ? QPointF(m_width - point.x(), point.y()) : point;
}

int Mirror::codeFlags() const
{
    return int(Qt::AlignAbsolute | (m_on ? Qt::AlignRight : Qt::AlignLeft)) | Qt::TextForceLeftToRight |
           Qt::TextSingleLine | int(Qt::AlignVCenter);
}

QString Mirror::foldIcon(bool open) const
{
    return open ? QStringLiteral("down") : m_on ? QStringLiteral("left") : QStringLiteral("right");
}

void leftToRight(QWidget *widget)
{
    // A label stays at the side where the others of its pane stand; only its signs keep their order.
    auto *label = qobject_cast<QLabel *>(widget);
    if (label && widget->isRightToLeft())
        label->setAlignment((label->alignment() & Qt::AlignVertical_Mask) | Qt::AlignRight | Qt::AlignAbsolute);
    widget->setLayoutDirection(Qt::LeftToRight);
}

namespace {

/// Unicode's isolates; left to right they would change nothing, and be copied with the text.
QString isolated(char16_t opening, const QString &text)
{
    constexpr char16_t closing = 0x2069; // POP DIRECTIONAL ISOLATE
    return QGuiApplication::isRightToLeft() && !text.isEmpty() ? QChar(opening) + text + QChar(closing) : text;
}

} // namespace

QString codeInText(const QString &code)
{
    return isolated(0x2066, code); // LEFT-TO-RIGHT ISOLATE
}

QString wordsInText(const QString &words)
{
    return isolated(0x2068, words); // FIRST STRONG ISOLATE
}

} // namespace Vitrine::Ui
