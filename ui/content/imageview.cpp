// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/imageview.h"

#include "ui/theme/theme.h"
#include "ui/window/inworker.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QPainter>

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr int maxSide = 16'384;
constexpr int shownSide = 2'048; ///< larger ones are scaled down at once, so that a screenful is kept and not a poster
constexpr int allocationMiB = 300;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Ui::ImageView", text);
}

Result<DecodedImage> decode(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(allocationMiB);
    QImageReader reader(&buffer);
    reader.setAutoDetectImageFormat(true);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    // No SVG and the like: documents that draw are programs.
    const QByteArray format = reader.format();
    if (!QByteArrayList{"png", "jpeg", "gif", "bmp", "ico", "webp"}.contains(format))
        return fail(ErrorCode::Corrupt, tr("This picture cannot be shown."), QString::fromLatin1(format));
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return fail(ErrorCode::Corrupt, tr("This picture is damaged."), reader.errorString());
    if (size.width() > maxSide || size.height() > maxSide ||
        qint64(size.width()) * size.height() > ImageView::maxPixels)
        return fail(ErrorCode::InvalidInput,
                    tr("This picture is too large to be shown: %1 x %2 pixels.").arg(size.width()).arg(size.height()));
    if (std::max(size.width(), size.height()) > shownSide)
        reader.setScaledSize(size.scaled(shownSide, shownSide, Qt::KeepAspectRatio));
    DecodedImage decoded;
    decoded.size = size;
    decoded.format = format;
    if (!reader.read(&decoded.image) || decoded.image.isNull())
        return fail(ErrorCode::Corrupt, tr("This picture is damaged."), reader.errorString());
    return decoded;
}

} // namespace

Pending<DecodedImage> decodeImage(const QByteArray &bytes)
{
    return inWorker<DecodedImage>([bytes] { return decode(bytes); });
}

ImageView::ImageView(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Picture"));
}

void ImageView::setImage(const DecodedImage &image)
{
    m_image = image.image;
    setAccessibleDescription(
        image.image.isNull() ? QString() : tr("%1 x %2 pixels").arg(image.size.width()).arg(image.size.height()));
    update();
}

void ImageView::paintEvent(QPaintEvent *)
{
    if (m_image.isNull())
        return;
    QPainter painter(this);
    const QRect room = rect().adjusted(paneGutter, paneGutter, -paneGutter, -paneGutter);
    QSize size = m_image.size();
    if (size.width() > room.width() || size.height() > room.height())
        size.scale(room.size(), Qt::KeepAspectRatio);
    const QRect place(room.left() + (room.width() - size.width()) / 2, room.top(), size.width(), size.height());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    // Transparent parts stand on a ground of their own, with an edge, so that a white picture is seen on white.
    painter.fillRect(place, color(Token::Alt));
    painter.drawImage(place, m_image);
    painter.setPen(color(Token::Line));
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
}

} // namespace Vitrine::Ui
