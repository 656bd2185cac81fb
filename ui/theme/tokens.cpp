// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <array>
#include <cmath>

namespace Vitrine::Ui {

namespace {

struct Pair
{
    Token token;
    QRgb light;
    QRgb dark;
};

constexpr std::array<Pair, size_t(Token::Count)> pairs = {{
    {Token::Window, 0xffeceef2, 0xff23262c},      {Token::Base, 0xffffffff, 0xff191b20},
    {Token::Alt, 0xfff5f6f9, 0xff1f2227},         {Token::Line, 0xffd3d7df, 0xff383d46},
    {Token::Ctl, 0xff7e8592, 0xff7d8693},         {Token::Text, 0xff191c22, 0xffe4e7ec},
    {Token::Text2, 0xff525966, 0xffa9b0bc},       {Token::Accent, 0xff2b53c4, 0xff97b4ff},
    {Token::Fill, 0xff2b53c4, 0xff4469d8},        {Token::FillHover, 0xff2447aa, 0xff3b5dc4},
    {Token::FillPressed, 0xff1b3788, 0xff324fa9}, {Token::FillText, 0xffffffff, 0xffffffff},
    {Token::Sel, 0xffdfe7fb, 0xff26355f},         {Token::Run, 0xff2b53c4, 0xff97b4ff},
    {Token::RunSoft, 0xffe4ebfc, 0xff222e50},     {Token::Ok, 0xff176437, 0xff74cf93},
    {Token::OkSoft, 0xffe1f2e7, 0xff1c3526},      {Token::Warn, 0xff7d4a00, 0xfff1ba5c},
    {Token::WarnSoft, 0xfffcefd6, 0xff3c2e13},    {Token::Bad, 0xffae231b, 0xffff948a},
    {Token::BadSoft, 0xfffbe7e5, 0xff45211e},     {Token::DiffAdd, 0xffe3f4e8, 0xff1a3124},
    {Token::DiffDel, 0xfffce9e7, 0xff3a201f},     {Token::DiffAddWord, 0xffb5e2c3, 0xff26533a},
    {Token::DiffDelWord, 0xfff7c4bf, 0xff6a2f2b}, {Token::CodeKeyword, 0xff7a2e8e, 0xffd7a3e6},
    {Token::CodeString, 0xff176437, 0xff74cf93},  {Token::CodeComment, 0xff5f6775, 0xff949ca9},
    {Token::CodeNumber, 0xff8a4b00, 0xfff1ba5c},  {Token::CodeName, 0xff2b53c4, 0xff97b4ff},
}};

/// In high contrast a tone is told by its shape and word alone: ink is the desktop's text, ground its base.
QPalette::ColorRole contrastRole(Token token)
{
    switch (token) {
    case Token::Window:
        return QPalette::Window;
    case Token::Fill:
    case Token::FillHover:
    case Token::FillPressed:
    case Token::Sel:
        return QPalette::Highlight;
    case Token::FillText:
        return QPalette::HighlightedText;
    case Token::Base:
    case Token::Alt:
    case Token::RunSoft:
    case Token::OkSoft:
    case Token::WarnSoft:
    case Token::BadSoft:
    case Token::DiffAdd:
    case Token::DiffDel:
    case Token::DiffAddWord:
    case Token::DiffDelWord:
        return QPalette::Base;
    default:
        return QPalette::Text;
    }
}

double luminance(const QColor &color)
{
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

} // namespace

QColor tokenColor(Token token, Scheme scheme, const QPalette &desktop)
{
    if (scheme == Scheme::Contrast)
        return desktop.color(contrastRole(token));
    const Pair &pair = pairs.at(size_t(token));
    return QColor::fromRgb(scheme == Scheme::Dark ? pair.dark : pair.light);
}

QPalette schemePalette(Scheme scheme, const QPalette &desktop)
{
    if (scheme == Scheme::Contrast)
        return desktop;
    const auto color = [scheme](Token token) { return tokenColor(token, scheme); };
    QPalette palette;
    palette.setColor(QPalette::Window, color(Token::Window));
    palette.setColor(QPalette::Button, color(Token::Window));
    palette.setColor(QPalette::Base, color(Token::Base));
    palette.setColor(QPalette::AlternateBase, color(Token::Alt));
    palette.setColor(QPalette::ToolTipBase, color(Token::Base));
    palette.setColor(QPalette::ToolTipText, color(Token::Text));
    palette.setColor(QPalette::WindowText, color(Token::Text));
    palette.setColor(QPalette::Text, color(Token::Text));
    palette.setColor(QPalette::ButtonText, color(Token::Text));
    palette.setColor(QPalette::BrightText, color(Token::FillText));
    palette.setColor(QPalette::PlaceholderText, color(Token::Text2));
    palette.setColor(QPalette::Link, color(Token::Accent));
    palette.setColor(QPalette::LinkVisited, color(Token::Accent));
    palette.setColor(QPalette::Accent, color(Token::Accent));
    palette.setColor(QPalette::Highlight, color(Token::Sel));
    palette.setColor(QPalette::HighlightedText, color(Token::Text));
    palette.setColor(QPalette::Light, color(Token::Base));
    palette.setColor(QPalette::Midlight, color(Token::Alt));
    palette.setColor(QPalette::Mid, color(Token::Line));
    palette.setColor(QPalette::Dark, color(Token::Ctl));
    palette.setColor(QPalette::Shadow, QColor::fromRgb(0xff000000));
    // A control that cannot be used is exempt from contrast, yet stays readable.
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Token::Ctl));
    return palette;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace Vitrine::Ui
