// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/icon.h"
#include "ui/theme/stylesheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

/// The macro wants the global namespace.
static void initIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace Vitrine::Ui {

namespace {

struct Look
{
    ThemeChoice choice = ThemeChoice::System;
    Scheme scheme = Scheme::Light;
    QPalette desktop;
    QString monoFamily; ///< where the person chose none
    CodeFont code;
    double bodySize = 10; ///< in points, at 100 percent
    int percent = 100;
};

Look &look()
{
    static Look instance;
    return instance;
}

/// Qt 6.8 cannot ask for high contrast. Desktops that offer it use pure black on pure white or the reverse, which no
/// ordinary theme does for both window and base.
bool isHighContrast(const QPalette &palette)
{
    const QRgb window = palette.color(QPalette::Window).rgb();
    const QRgb base = palette.color(QPalette::Base).rgb();
    const QRgb text = palette.color(QPalette::WindowText).rgb();
    const QRgb black = 0xff000000;
    const QRgb white = 0xffffffff;
    return window == base && ((window == black && text == white) || (window == white && text == black));
}

Scheme wantedScheme()
{
    switch (look().choice) {
    case ThemeChoice::Light:
        return Scheme::Light;
    case ThemeChoice::Dark:
        return Scheme::Dark;
    case ThemeChoice::System:
        break;
    }
    if (isHighContrast(look().desktop))
        return Scheme::Contrast;
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
}

void apply()
{
    look().scheme = wantedScheme();
    QApplication::setPalette(schemePalette(look().scheme, look().desktop));
    qApp->setStyleSheet(styleSheet());
}

void chooseFonts()
{
    QFont base = QApplication::font();
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        base.setFamily(QStringLiteral("Inter"));
    base.setPointSizeF(std::max(10.0, base.pointSizeF()));
    look().bodySize = base.pointSizeF();
    base.setPointSizeF(look().bodySize * look().percent / 100);
    base.setFeature(QFont::Tag("tnum"), 1); // figures under one another do not dance
    QApplication::setFont(base);
    look().monoFamily = QFontDatabase::hasFamily(QStringLiteral("JetBrains Mono"))
                            ? QStringLiteral("JetBrains Mono")
                            : QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
}

const char *toneName(Token tone)
{
    switch (tone) {
    case Token::Text2:
        return "text2";
    case Token::Accent:
    case Token::Run:
        return "accent";
    case Token::Ok:
        return "ok";
    case Token::Warn:
        return "warn";
    case Token::Bad:
        return "bad";
    default:
        return "text";
    }
}

void repolish(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace

QString themeChoiceName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

ThemeChoice themeChoiceFromName(const QString &name)
{
    if (name == QLatin1String("light"))
        return ThemeChoice::Light;
    return name == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::System;
}

void installTheme(ThemeChoice choice)
{
    initIcons();
    look().desktop = QGuiApplication::palette();
    look().choice = choice;
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    chooseFonts();
    apply();
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, qApp, [] {
        if (look().choice == ThemeChoice::System)
            apply();
    });
}

void setThemeChoice(ThemeChoice choice)
{
    if (look().choice == choice)
        return;
    look().choice = choice;
    apply();
}

void setTextPercent(int percent)
{
    percent = std::clamp(percent, 80, 200);
    if (look().percent == percent)
        return;
    const double ratio = double(percent) / look().percent;
    look().percent = percent;
    QFont base = QApplication::font();
    base.setPointSizeF(look().bodySize * percent / 100);
    QApplication::setFont(base);
    // The style sheet pins the font of what it has polished, so it goes first.
    qApp->setStyleSheet(styleSheet());
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        const QFont own = widget->font();
        if (const QVariant style = widget->property("textStyle"); style.isValid()) {
            widget->setFont(textFont(TextStyle(style.toInt())));
        } else if (widget->testAttribute(Qt::WA_SetFont) && (own.resolveMask() & QFont::SizeResolved) &&
                   !widget->inherits(
                       "Konsole::TerminalDisplay")) { // that one counts its cells when its pane sets the font
            QFont scaled = own;
            scaled.setPointSizeF(own.pointSizeF() * ratio);
            widget->setFont(scaled);
        }
    }
}

int textPercent()
{
    return look().percent;
}

void setCodeFont(const CodeFont &font)
{
    if (look().code == font)
        return;
    const QFont before = textFont(TextStyle::Code);
    look().code = font;
    const QFont now = textFont(TextStyle::Code);
    const double ratio = now.pointSizeF() / before.pointSizeF();
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        const QFont own = widget->font();
        if (widget->testAttribute(Qt::WA_SetFont) && own.family() == before.family() &&
            !widget->inherits("Konsole::TerminalDisplay")) { // as above
            QFont changed = now;
            changed.setPointSizeF(own.pointSizeF() * ratio);
            widget->setFont(changed);
        }
        // For those who paint it themselves.
        for (const QEvent::Type type : {QEvent::FontChange, QEvent::ApplicationFontChange}) {
            QEvent event(type);
            QApplication::sendEvent(widget, &event);
        }
        widget->update();
    }
}

CodeFont codeFont()
{
    return look().code;
}

ThemeChoice themeChoice()
{
    return look().choice;
}

Scheme currentScheme()
{
    return look().scheme;
}

QColor color(Token token)
{
    return tokenColor(token, look().scheme, look().desktop);
}

QFont textFont(TextStyle style)
{
    QFont result = QApplication::font();
    const double body = result.pointSizeF();
    switch (style) {
    case TextStyle::Title:
        result.setPointSizeF(body * 22 / 13);
        result.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Headline:
        result.setPointSizeF(body * 15 / 13);
        result.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Body:
        break;
    case TextStyle::Strong:
        result.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Secondary:
        result.setPointSizeF(body * 12 / 13);
        break;
    case TextStyle::Small:
        result.setPointSizeF(body * 11 / 13);
        break;
    case TextStyle::SmallStrong:
        result.setPointSizeF(body * 11 / 13);
        result.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Code:
        result = QFont(look().code.family.isEmpty() ? look().monoFamily : look().code.family);
        result.setPointSizeF(look().code.points > 0 ? look().code.points * look().percent / 100 : body * 12 / 13);
        result.setStyleHint(QFont::Monospace);
        result.setFixedPitch(true);
        result.setFeature(QFont::Tag("liga"), 0);
        result.setFeature(QFont::Tag("calt"), 0);
        break;
    }
    return result;
}

int lineHeight(TextStyle style)
{
    int least = 18;
    if (style == TextStyle::Title)
        least = 28;
    else if (style == TextStyle::Headline)
        least = 20;
    else if (style == TextStyle::Secondary || style == TextStyle::Small || style == TextStyle::SmallStrong)
        least = 16;
    return std::max(least, QFontMetrics(textFont(style)).height());
}

void setButtonKind(QPushButton *button, ButtonKind kind)
{
    static constexpr const char *names[] = {"plain", "filled", "flat", "danger", "link"};
    button->setProperty("kind", QString::fromLatin1(names[int(kind)]));
    repolish(button);
}

QPushButton *makeButton(const QString &text, const QString &iconName, ButtonKind kind, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    if (!iconName.isEmpty()) {
        button->setIcon(themeIcon(iconName, kind == ButtonKind::Filled   ? Token::FillText
                                            : kind == ButtonKind::Danger ? Token::Bad
                                                                         : Token::Text));
        button->setIconSize({20, 16}); // 16 px drawn in the middle: air between icon and words
    }
    setButtonKind(button, kind);
    return button;
}

QLabel *makeLabel(const QString &text, TextStyle style, Token tone, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(textFont(style));
    label->setProperty("textStyle", int(style)); // setTextPercent() finds it by this
    label->setTextFormat(Qt::PlainText);         // much of what is shown comes from a guest
    setTone(label, tone);
    return label;
}

void setTone(QWidget *widget, Token tone)
{
    widget->setProperty("tone", QString::fromLatin1(toneName(tone)));
    repolish(widget);
}

int animationMs()
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0 ? 0 : 120;
}

} // namespace Vitrine::Ui
