// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>
#include <QString>
#include <QStringList>

namespace Vitrine::Ui {

/// One of resources/icons in the colour of a token, drawn anew when the theme changes. Disabled icons are greyed.
/// An unknown name gives a null icon.
[[nodiscard]] QIcon themeIcon(const QString &name, Token tone = Token::Text);

/// Its picture for painting in a delegate; cached.
[[nodiscard]] QPixmap iconPixmap(const QString &name, Token tone, int size, qreal pixelRatio);

/// The names there are.
[[nodiscard]] QStringList iconNames();

} // namespace Vitrine::Ui
