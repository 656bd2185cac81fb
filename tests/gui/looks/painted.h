// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QString>

class QWidget;

/// What widgets paint, piece by piece, whether Qt or the program's own painting code puts it there.
namespace Vitrine::Looks {

struct PaintedPiece
{
    QWidget *widget = nullptr; ///< that paints it
    QString text;              ///< empty: a picture
    QRectF rect;               ///< in the widget
    QRectF shown;              ///< what the painting code lets be seen of the widget then
    QString path = {};         ///< of the widget, for who keeps the piece longer than it lives
};

/// All texts and pictures of `root` and of what is visible in it, in the order of the widgets.
[[nodiscard]] QList<PaintedPiece> painted(QWidget *root);

/// Object names and classes from the window down, to find the widget in the sources.
[[nodiscard]] QString pathOf(const QWidget *widget);

} // namespace Vitrine::Looks
