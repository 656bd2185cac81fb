// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/windowsettings.h"

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr auto themeKey = "theme";
constexpr auto textKey = "textPercent";
constexpr auto languageKey = "language";
constexpr auto closeKey = "close";
constexpr auto runtimeKey = "lastSession/runtime";
constexpr auto sessionKey = "lastSession/session";
constexpr auto geometryKey = "layout/geometry";
constexpr auto docksKey = "layout/docks";
constexpr auto countKey = "windows";
constexpr auto fontFamilyKey = "code/family";
constexpr auto fontSizeKey = "code/points";

constexpr const char *notifyKey(NewsKind kind)
{
    switch (kind) {
    case NewsKind::Attention:
        return "notify/attention";
    case NewsKind::Tests:
        return "notify/tests";
    case NewsKind::Prompt:
        break;
    }
    return "notify/prompt";
}

QString keyOf(const char *key, int window)
{
    const QString name = QString::fromLatin1(key);
    return window == 0 ? name : QStringLiteral("window%1/%2").arg(window).arg(name);
}

} // namespace

WindowSettings::WindowSettings(const QString &file, QObject *parent) : QObject(parent)
{
    if (!file.isEmpty())
        m_file = std::make_unique<QSettings>(file, QSettings::IniFormat);
}

WindowSettings::~WindowSettings() = default;

QVariant WindowSettings::value(const char *key, int window) const
{
    const QString name = keyOf(key, window);
    return m_file ? m_file->value(name) : m_memory.value(name);
}

void WindowSettings::setValue(const QString &key, const QVariant &value)
{
    if (m_file && value.isNull())
        m_file->remove(key);
    else if (m_file)
        m_file->setValue(key, value);
    else if (value.isNull())
        m_memory.remove(key);
    else
        m_memory.insert(key, value);
}

ThemeChoice WindowSettings::theme() const
{
    return themeChoiceFromName(value(themeKey).toString());
}

void WindowSettings::setTheme(ThemeChoice choice)
{
    setValue(QString::fromLatin1(themeKey), themeChoiceName(choice));
    Q_EMIT changed();
}

int WindowSettings::textPercent() const
{
    const QVariant percent = value(textKey);
    return percent.isValid() ? std::clamp(percent.toInt(), minTextPercent, maxTextPercent) : 100;
}

void WindowSettings::setTextPercent(int percent)
{
    setValue(QString::fromLatin1(textKey), std::clamp(percent, minTextPercent, maxTextPercent));
    Q_EMIT changed();
}

QString WindowSettings::language() const
{
    return value(languageKey).toString();
}

void WindowSettings::setLanguage(const QString &code)
{
    setValue(QString::fromLatin1(languageKey), code.isEmpty() ? QVariant() : QVariant(code));
    Q_EMIT changed();
}

CloseChoice WindowSettings::closeChoice() const
{
    const QString name = value(closeKey).toString();
    if (name == QLatin1String("stop"))
        return CloseChoice::Stop;
    return name == QLatin1String("keep") ? CloseChoice::KeepRunning : CloseChoice::Ask;
}

void WindowSettings::setCloseChoice(CloseChoice choice)
{
    static constexpr const char *names[] = {"ask", "stop", "keep"};
    setValue(QString::fromLatin1(closeKey), QString::fromLatin1(names[int(choice)]));
    Q_EMIT changed();
}

bool WindowSettings::notifies(NewsKind kind) const
{
    const QVariant on = value(notifyKey(kind));
    return !on.isValid() || on.toBool();
}

void WindowSettings::setNotifies(NewsKind kind, bool on)
{
    setValue(QString::fromLatin1(notifyKey(kind)), on);
    Q_EMIT changed();
}

CodeFont WindowSettings::codeFont() const
{
    CodeFont font{value(fontFamilyKey).toString(), value(fontSizeKey).toDouble()};
    if (font.points != 0)
        font.points = std::clamp(font.points, CodeFont::least, CodeFont::most);
    return font;
}

void WindowSettings::setCodeFont(const CodeFont &font)
{
    setValue(QString::fromLatin1(fontFamilyKey), font.family);
    setValue(QString::fromLatin1(fontSizeKey), font.points);
    Q_EMIT changed();
}

SessionKey WindowSettings::lastSession(int window) const
{
    return {value(runtimeKey, window).toString(), value(sessionKey, window).toString()};
}

void WindowSettings::setLastSession(const SessionKey &key, int window)
{
    setValue(keyOf(runtimeKey, window), key.runtime);
    setValue(keyOf(sessionKey, window), key.session);
}

QByteArray WindowSettings::geometry(int window) const
{
    return value(geometryKey, window).toByteArray();
}

QByteArray WindowSettings::layout(int window) const
{
    return value(docksKey, window).toByteArray();
}

void WindowSettings::setLayout(const QByteArray &geometry, const QByteArray &layout, int window)
{
    setValue(keyOf(geometryKey, window), geometry);
    setValue(keyOf(docksKey, window), layout);
}

void WindowSettings::copyWindow(int from, int to)
{
    if (from == to)
        return;
    for (const char *key : {runtimeKey, sessionKey, geometryKey, docksKey})
        setValue(keyOf(key, to), value(key, from));
}

int WindowSettings::windowCount() const
{
    return std::clamp(value(countKey).toInt(), 1, maxWindows);
}

void WindowSettings::setWindowCount(int count)
{
    setValue(QString::fromLatin1(countKey), count);
}

} // namespace Vitrine::Ui
