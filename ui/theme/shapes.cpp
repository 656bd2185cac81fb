// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/shapes.h"

#include "ui/theme/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace Vitrine::Ui {

namespace {

QPolygonF octagon(qreal reach)
{
    const qreal corner = reach * 0.4142;
    const qreal low = 8 - reach;
    const qreal high = 8 + reach;
    return QPolygonF({{8 - corner, low},
                      {8 + corner, low},
                      {high, 8 - corner},
                      {high, 8 + corner},
                      {8 + corner, high},
                      {8 - corner, high},
                      {low, 8 + corner},
                      {low, 8 - corner}});
}

void solid(QPainter *painter, const QColor &ink)
{
    painter->setPen(QPen(ink, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(ink);
}

void stroke(QPainter *painter, const QColor &ink, qreal width)
{
    painter->setPen(QPen(ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
}

class ShapeIcon : public QIconEngine
{
public:
    explicit ShapeIcon(StateShape shape) : m_shape(shape) {}
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintShape(painter, rect, m_shape);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return result;
    }
    QIconEngine *clone() const override { return new ShapeIcon(*this); }
    bool isNull() override { return false; }

private:
    StateShape m_shape;
};

} // namespace

Token shapeTone(StateShape shape)
{
    switch (shape) {
    case StateShape::NeedsAnswer:
        return Token::Warn;
    case StateShape::Failed:
        return Token::Bad;
    case StateShape::Running:
        return Token::Run;
    case StateShape::Passed:
        return Token::Ok;
    case StateShape::Idle:
    case StateShape::Stopped:
    case StateShape::Skipped:
        break;
    }
    return Token::Text2;
}

void paintShape(QPainter *painter, const QRectF &square, StateShape shape)
{
    paintShape(painter, square, shape, color(shapeTone(shape)), color(Token::Base));
}

void paintShape(QPainter *painter, const QRectF &square, StateShape shape, const QColor &ink, const QColor &ground)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(square.topLeft());
    painter->scale(square.width() / 16, square.height() / 16);
    switch (shape) {
    case StateShape::NeedsAnswer:
        solid(painter, ink);
        painter->drawPolygon(QPolygonF({{8, 1.6}, {14.4, 8}, {8, 14.4}, {1.6, 8}}));
        stroke(painter, ground, 1.7);
        painter->drawLine(QPointF(8, 4.9), QPointF(8, 8.4));
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawEllipse(QPointF(8, 11), 1.0, 1.0);
        break;
    case StateShape::Failed:
        solid(painter, ink);
        painter->drawPolygon(octagon(5.9));
        stroke(painter, ground, 1.7);
        painter->drawLine(QPointF(5.7, 5.7), QPointF(10.3, 10.3));
        painter->drawLine(QPointF(10.3, 5.7), QPointF(5.7, 10.3));
        break;
    case StateShape::Running:
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawEllipse(QPointF(8, 8), 6.5, 6.5);
        painter->setPen(QPen(ground, 0.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(ground);
        painter->drawPolygon(QPolygonF({{6.5, 5.1}, {11.2, 8}, {6.5, 10.9}}));
        break;
    case StateShape::Idle:
        stroke(painter, ink, 1.5);
        painter->drawEllipse(QPointF(8, 8), 5.75, 5.75);
        stroke(painter, ink, 1.4);
        painter->drawLine(QPointF(6.5, 6.1), QPointF(6.5, 9.9));
        painter->drawLine(QPointF(9.5, 6.1), QPointF(9.5, 9.9));
        break;
    case StateShape::Stopped:
        stroke(painter, ink, 1.5);
        painter->drawRoundedRect(QRectF(2.75, 2.75, 10.5, 10.5), 1.6, 1.6);
        break;
    case StateShape::Passed:
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawEllipse(QPointF(8, 8), 6.5, 6.5);
        stroke(painter, ground, 1.7);
        painter->drawPolyline(QPolygonF({{5.2, 8.3}, {7.2, 10.3}, {10.9, 6}}));
        break;
    case StateShape::Skipped: {
        QPen pen(ink, 1.5, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({1.6, 1.4});
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(QPointF(8, 8), 5.75, 5.75);
        break;
    }
    }
    painter->restore();
}

QIcon shapeIcon(StateShape shape)
{
    return QIcon(new ShapeIcon(shape));
}

} // namespace Vitrine::Ui
