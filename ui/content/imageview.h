// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"

#include <QImage>
#include <QWidget>

namespace Vitrine::Ui {

/// A picture out of a guest, decoded.
struct DecodedImage
{
    QImage image; ///< perhaps scaled down
    QSize size;   ///< of the original
    QByteArray format;
};

/// Decodes in a worker thread, with limits on bytes, pixels and memory, and only formats that are named here; the
/// format comes from the content. Fails with Corrupt or InvalidInput (too large).
[[nodiscard]] Pending<DecodedImage> decodeImage(const QByteArray &bytes);

/// Shows a picture, scaled down to fit, never up.
class ImageView : public QWidget
{
    Q_OBJECT

public:
    static constexpr qint64 maxBytes = qint64(16) << 20;
    static constexpr qint64 maxPixels = qint64(64) << 20;

    explicit ImageView(QWidget *parent = nullptr);
    void setImage(const DecodedImage &image);
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, 40}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
};

} // namespace Vitrine::Ui
