// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>
#include <QRectF>

class QPainter;

namespace Vitrine::Ui {

/// State is told by silhouette and word first, by colour last, so that it reads in grey, too.
enum class StateShape {
    NeedsAnswer, ///< filled diamond with !
    Failed,      ///< filled octagon with ×
    Running,     ///< filled disc with triangle
    Idle,        ///< ring with two bars
    Stopped,     ///< hollow square
    Passed,      ///< filled disc with check
    Skipped,     ///< dashed ring
};

/// The tone each shape is painted in.
[[nodiscard]] Token shapeTone(StateShape shape);
/// Paints it into a square; at 16 px it lies on the pixel grid.
void paintShape(QPainter *painter, const QRectF &square, StateShape shape);
void paintShape(QPainter *painter, const QRectF &square, StateShape shape, const QColor &ink, const QColor &ground);
/// As an icon for buttons, menus and tabs; follows the theme.
[[nodiscard]] QIcon shapeIcon(StateShape shape);

} // namespace Vitrine::Ui
