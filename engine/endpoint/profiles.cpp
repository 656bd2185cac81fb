// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/endpoint/profiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace Vitrine::Endpoint {

namespace {

enum class Kind { Config, Credentials };

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Endpoint", text);
}

QString fileOf(const QProcessEnvironment &environment, const QString &variable, const QString &usual)
{
    QString file = environment.value(variable);
    const QString home = environment.value(QStringLiteral("HOME"), QDir::homePath());
    if (file.isEmpty())
        return home + QLatin1Char('/') + usual;
    if (file.startsWith(QLatin1String("~/")))
        file.replace(0, 1, home);
    return file;
}

/// "profile work" → "work" in the one file, "work" in the other; a null string for sections of another kind.
QString profileIn(const QString &section, Kind kind)
{
    const QString name = section.trimmed();
    if (kind == Kind::Credentials || name == QLatin1String("default"))
        return name;
    constexpr QLatin1StringView prefix("profile");
    if (!name.startsWith(prefix) || name.size() <= prefix.size() || !name.at(prefix.size()).isSpace())
        return {};
    QString profile = name.mid(prefix.size()).trimmed();
    if (profile.size() > 1 && profile.startsWith(QLatin1Char('"')) && profile.endsWith(QLatin1Char('"')))
        profile = profile.mid(1, profile.size() - 2);
    return profile;
}

Result<QHash<QString, Profiles::Settings>> readFile(const QString &name, Kind kind)
{
    constexpr qint64 maxBytes = qint64(1) << 20;
    QHash<QString, Profiles::Settings> profiles;
    QFile file(name);
    if (!file.exists())
        return profiles;
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Failed,
                    tr("Cannot read %1, where AWS profiles are kept. Check who may read it.").arg(name),
                    file.errorString());
    if (file.size() > maxBytes)
        return fail(ErrorCode::Corrupt, tr("%1 is too large to hold AWS profiles.").arg(name));
    QString profile;
    const QStringList lines = QString::fromUtf8(file.read(maxBytes)).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QString text = line.trimmed();
        if (text.isEmpty() || text.startsWith(QLatin1Char('#')) || text.startsWith(QLatin1Char(';')))
            continue;
        if (text.startsWith(QLatin1Char('['))) {
            const qsizetype end = text.indexOf(QLatin1Char(']'));
            profile = end > 0 ? profileIn(text.mid(1, end - 1), kind) : QString();
            if (!profile.isEmpty())
                profiles[profile]; // may be empty and still be there
            continue;
        }
        const qsizetype equals = text.indexOf(QLatin1Char('='));
        // What is indented belongs to the setting above it.
        if (profile.isEmpty() || equals <= 0 || line.front().isSpace())
            continue;
        profiles[profile].insert(text.first(equals).trimmed().toLower(), text.mid(equals + 1).trimmed());
    }
    return profiles;
}

} // namespace

Result<Profiles> Profiles::read(const QProcessEnvironment &environment)
{
    auto config =
        readFile(fileOf(environment, QStringLiteral("AWS_CONFIG_FILE"), QStringLiteral(".aws/config")), Kind::Config);
    if (!config)
        return fail(config.error());
    auto credentials =
        readFile(fileOf(environment, QStringLiteral("AWS_SHARED_CREDENTIALS_FILE"), QStringLiteral(".aws/credentials")),
                 Kind::Credentials);
    if (!credentials)
        return fail(credentials.error());
    Profiles profiles;
    profiles.m_config = std::move(*config);
    profiles.m_credentials = std::move(*credentials);
    return profiles;
}

bool Profiles::has(const QString &profile) const
{
    return m_config.contains(profile) || m_credentials.contains(profile);
}

QString Profiles::config(const QString &profile, const QString &setting) const
{
    return m_config.value(profile).value(setting);
}

QString Profiles::credential(const QString &profile, const QString &setting) const
{
    return m_credentials.value(profile).value(setting);
}

QString profileName(const QString &asked, const QProcessEnvironment &environment)
{
    for (const QString &name : {asked, environment.value(QStringLiteral("AWS_PROFILE")),
                                environment.value(QStringLiteral("AWS_DEFAULT_PROFILE"))}) {
        if (!name.isEmpty())
            return name;
    }
    return QStringLiteral("default");
}

QByteArray regionIn(const QProcessEnvironment &environment, const Profiles &profiles, const QString &profile)
{
    for (const QString &region :
         {environment.value(QStringLiteral("AWS_REGION")), environment.value(QStringLiteral("AWS_DEFAULT_REGION")),
          profiles.config(profile, QStringLiteral("region")), profiles.credential(profile, QStringLiteral("region"))}) {
        if (!region.isEmpty())
            return region.toLatin1();
    }
    return {};
}

} // namespace Vitrine::Endpoint
