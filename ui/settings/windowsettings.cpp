// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/windowsettings.h"

#include <algorithm>

namespace Vitrine::Ui {

namespace {

constexpr auto themeKey = "theme";
constexpr auto textKey = "textPercent";
constexpr auto closeKey = "close";
constexpr auto runtimeKey = "lastSession/runtime";
constexpr auto sessionKey = "lastSession/session";
constexpr auto geometryKey = "layout/geometry";
constexpr auto docksKey = "layout/docks";

} // namespace

WindowSettings::WindowSettings(const QString &file, QObject *parent) : QObject(parent)
{
    if (!file.isEmpty())
        m_file = std::make_unique<QSettings>(file, QSettings::IniFormat);
}

WindowSettings::~WindowSettings() = default;

QVariant WindowSettings::value(const char *key) const
{
    const QString name = QString::fromLatin1(key);
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

SessionKey WindowSettings::lastSession() const
{
    return {value(runtimeKey).toString(), value(sessionKey).toString()};
}

void WindowSettings::setLastSession(const SessionKey &key)
{
    setValue(QString::fromLatin1(runtimeKey), key.runtime);
    setValue(QString::fromLatin1(sessionKey), key.session);
}

QByteArray WindowSettings::geometry() const
{
    return value(geometryKey).toByteArray();
}

QByteArray WindowSettings::layout() const
{
    return value(docksKey).toByteArray();
}

void WindowSettings::setLayout(const QByteArray &geometry, const QByteArray &layout)
{
    setValue(QString::fromLatin1(geometryKey), geometry);
    setValue(QString::fromLatin1(docksKey), layout);
}

} // namespace Vitrine::Ui
