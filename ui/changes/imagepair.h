// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/content/imageview.h"

#include <QWidget>

class QLabel;

namespace Vitrine::Ui {

/// Two versions of a picture side by side, with what is known of each; a side may have none.
class ImagePair : public QWidget
{
    Q_OBJECT

public:
    explicit ImagePair(QWidget *parent = nullptr);

    struct Side
    {
        QString name;     ///< "Before a prompt, 14:02"
        qint64 bytes = 0; ///< of the file
        Result<DecodedImage> image = std::unexpected(Error());
    };
    /// A side without bytes has no such file.
    void setSides(const Side &before, const Side &after);
    [[nodiscard]] QString text() const; ///< of both heads

private:
    struct Half
    {
        QLabel *name = nullptr;
        QLabel *facts = nullptr;
        ImageView *view = nullptr;
    };
    Half makeHalf();
    static void fill(const Half &half, const Side &side);

    Half m_before;
    Half m_after;
};

} // namespace Vitrine::Ui
