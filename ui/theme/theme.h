// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QString>

class QLabel;
class QPushButton;
class QWidget;

/// The look of the whole program. Style, palette, style sheet and fonts belong to QApplication, so these are free
/// functions over it and not an object that is handed around; widgets repaint on QEvent::PaletteChange.
namespace Vitrine::Ui {

/// What the person chose; System follows the desktop, high contrast included.
enum class ThemeChoice { System, Light, Dark };
[[nodiscard]] QString themeChoiceName(ThemeChoice choice); ///< "system", "light", "dark": the setting "ui/theme"
[[nodiscard]] ThemeChoice themeChoiceFromName(const QString &name);

/// Sets style, fonts, palette and style sheet, and follows the desktop from then on. Call once, after QApplication is
/// there and before the first widget; setThemeChoice() changes it later.
void installTheme(ThemeChoice choice = ThemeChoice::System);
void setThemeChoice(ThemeChoice choice);
[[nodiscard]] ThemeChoice themeChoice();

/// Size of all text in percent of the desktop's font, 80 … 200. Labels of makeLabel() follow at once; what paints text
/// itself asks textFont() when it paints and gets a FontChange event.
void setTextPercent(int percent);
[[nodiscard]] int textPercent();

/// The font of code and terminals.
struct CodeFont
{
    static constexpr double least = 6;
    static constexpr double most = 32;

    QString family;    ///< empty: JetBrains Mono, else the desktop's
    double points = 0; ///< at 100 percent of text; 0: a little smaller than the text around it

    friend bool operator==(const CodeFont &, const CodeFont &) = default;
};
/// What is on the screen follows at once, terminals, too.
void setCodeFont(const CodeFont &font);
[[nodiscard]] CodeFont codeFont();

[[nodiscard]] Scheme currentScheme();
[[nodiscard]] QColor color(Token token);

/// The sizes of text there are. All are relative to QApplication::font().
enum class TextStyle {
    Title,     ///< 22, page title
    Headline,  ///< 15 semibold, session title and pane headline
    Body,      ///< 13
    Strong,    ///< 13 semibold
    Secondary, ///< 12
    Small,     ///< 11, chips and times; never smaller
    SmallStrong,
    Code, ///< mono 12, ligatures off
};
[[nodiscard]] QFont textFont(TextStyle style);
/// Line height in pixels of a style, at least what the font needs.
[[nodiscard]] int lineHeight(TextStyle style);

/// Distances of the grid, in pixels.
inline constexpr int paneGutter = 12;
inline constexpr int readingGutter = 16;
inline constexpr int tabRowHeight = 34;
inline constexpr int controlHeight = 28;
inline constexpr int paneControlHeight = 24;

/// Buttons by their rank. Filled: at most one in a pane. Flat: no outline until hovered. Danger: deletes something.
enum class ButtonKind { Plain, Filled, Flat, Danger, Link };
void setButtonKind(QPushButton *button, ButtonKind kind);
/// Pushes `text` with an icon; `iconName` may be empty.
[[nodiscard]] QPushButton *makeButton(const QString &text, const QString &iconName, ButtonKind kind, QWidget *parent);

/// A label of one style in one of the tones Text, Text2, Accent, Ok, Warn, Bad; follows the theme.
[[nodiscard]] QLabel *makeLabel(const QString &text, TextStyle style, Token tone, QWidget *parent);
void setTone(QWidget *widget, Token tone);

/// Says whether things may move: the style's animation duration is not 0.
[[nodiscard]] int animationMs();

} // namespace Vitrine::Ui
