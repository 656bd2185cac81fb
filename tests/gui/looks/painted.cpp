// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/looks/painted.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainterPath>
#include <QStringList>
#include <QTransform>
#include <QWidget>

namespace Vitrine::Looks {

namespace {

/// Notes where texts and pictures go, and paints nothing.
class Notebook : public QPaintEngine
{
public:
    Notebook() : QPaintEngine(AllFeatures) {}

    bool begin(QPaintDevice *) override
    {
        m_transform = {};
        m_clips = false;
        return true;
    }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &now) override
    {
        if (now.state() & DirtyTransform)
            m_transform = now.transform();
        if (now.state() & DirtyClipEnabled)
            m_clips = now.isClipEnabled();
        if (now.state() & DirtyClipRegion)
            clip(m_transform.mapRect(QRectF(now.clipRegion().boundingRect())), now.clipOperation());
        if (now.state() & DirtyClipPath)
            clip(m_transform.mapRect(now.clipPath().boundingRect()), now.clipOperation());
    }
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QRectF box(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        if (!item.text().trimmed().isEmpty())
            note(item.text(), box);
    }
    void drawPixmap(const QRectF &where, const QPixmap &, const QRectF &) override { note({}, where); }
    void drawImage(const QRectF &where, const QImage &, const QRectF &, Qt::ImageConversionFlags) override
    {
        note({}, where);
    }
    void drawTiledPixmap(const QRectF &, const QPixmap &, const QPointF &) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawPolygon(const QPoint *, int, PolygonDrawMode) override {}
    [[nodiscard]] Type type() const override { return User; }

    QWidget *widget = nullptr;
    QList<PaintedPiece> pieces;

private:
    void note(const QString &text, const QRectF &where)
    {
        const QRectF all(widget->rect());
        pieces.append({widget, text, m_transform.mapRect(where), m_clips ? m_clip & all : all});
    }
    void clip(const QRectF &to, Qt::ClipOperation how)
    {
        m_clips = how != Qt::NoClip;
        m_clip = how == Qt::IntersectClip ? m_clip & to : to;
    }

    QTransform m_transform;
    QRectF m_clip;
    bool m_clips = false;
};

class Paper : public QPaintDevice
{
public:
    explicit Paper(const QSize &size) : m_size(size) {}
    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_notes; }
    [[nodiscard]] Notebook &notes() { return m_notes; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    QSize m_size;
    mutable Notebook m_notes;
};

} // namespace

QList<PaintedPiece> painted(QWidget *root)
{
    Paper paper(root->size());
    QList<QWidget *> all{root};
    all.append(root->findChildren<QWidget *>());
    for (QWidget *widget : std::as_const(all)) {
        if (!widget->isVisibleTo(root) || widget->window() != root->window() || widget->visibleRegion().isEmpty())
            continue;
        paper.notes().widget = widget;
        widget->render(&paper, {}, {}, {});
    }
    return paper.notes().pieces;
}

QString pathOf(const QWidget *widget)
{
    QStringList names;
    for (const QWidget *at = widget; at; at = at->isWindow() ? nullptr : at->parentWidget()) {
        QString name = QString::fromLatin1(at->metaObject()->className()).section(QStringLiteral("::"), -1);
        if (!at->objectName().isEmpty())
            name += QLatin1Char('#') + at->objectName();
        names.prepend(name);
    }
    return names.join(QStringLiteral(" > "));
}

} // namespace Vitrine::Looks
