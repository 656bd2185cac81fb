// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include <array>

namespace Vitrine::Ui {

/// The colours of a terminal in the theme of this moment: eight normal, eight intense ones, readable on the ground.
struct TerminalColors
{
    QColor text;
    QColor ground;
    std::array<QColor, 8> normal;
    std::array<QColor, 8> intense;
};
[[nodiscard]] TerminalColors terminalColors();

/// A colour scheme file of QTermWidget with these colours, made when it is asked for and kept until the program ends.
[[nodiscard]] QString colorSchemeFile();

} // namespace Vitrine::Ui
