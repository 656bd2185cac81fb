// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icon.h"

#include "ui/theme/theme.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace Vitrine::Ui {

namespace {

QByteArray svg(const QString &name)
{
    QFile file(QStringLiteral(":/vitrine/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap draw(const QString &name, const QColor &ink, const QSize &size, qreal pixelRatio)
{
    const QString key = QStringLiteral("vitrine-icon/%1/%2/%3x%4@%5")
                            .arg(name, ink.name(QColor::HexArgb))
                            .arg(size.width())
                            .arg(size.height())
                            .arg(pixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray text = svg(name);
    if (text.isEmpty())
        return {};
    text.replace("currentColor", ink.name().toLatin1());
    QSvgRenderer renderer(text);
    pixmap = QPixmap((QSizeF(size) * pixelRatio).toSize());
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const qreal side = std::min(size.width(), size.height());
    painter.setOpacity(ink.alphaF());
    renderer.render(&painter, QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Asks for the colour when it paints, so a theme change needs no new icons.
class ThemedIcon : public QIconEngine
{
public:
    ThemedIcon(QString name, Token tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->drawPixmap(rect, draw(m_name, ink(mode), rect.size(), painter->device()->devicePixelRatio()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // `size` is in device pixels here.
        QPixmap result = draw(m_name, ink(mode), (QSizeF(size) / scale).toSize(), scale);
        return result;
    }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    QIconEngine *clone() const override { return new ThemedIcon(*this); }
    QString key() const override { return QStringLiteral("vitrine"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QColor ink(QIcon::Mode mode) const { return color(mode == QIcon::Disabled ? Token::Ctl : m_tone); }

    QString m_name;
    Token m_tone;
};

} // namespace

QIcon themeIcon(const QString &name, Token tone)
{
    if (!QFile::exists(QStringLiteral(":/vitrine/icons/%1.svg").arg(name)))
        return {};
    return QIcon(new ThemedIcon(name, tone));
}

QPixmap iconPixmap(const QString &name, Token tone, int size, qreal pixelRatio)
{
    return draw(name, color(tone), {size, size}, pixelRatio);
}

QStringList iconNames()
{
    QStringList names;
    const QStringList files = QDir(QStringLiteral(":/vitrine/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files);
    for (const QString &file : files)
        names.append(file.chopped(4));
    return names;
}

} // namespace Vitrine::Ui
