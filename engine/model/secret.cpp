// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/secret.h"

#include "engine/model/json.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Vitrine {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Secret", text);
}

constexpr std::array placeNames{"keyring", "vault", "command"};
constexpr std::array formNames{"plain", "bearer", "basic"};
constexpr qsizetype maxList = 50;
constexpr qsizetype maxText = 500;

template <std::size_t N>
int indexOf(const std::array<const char *, N> &names, const QString &name)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (name == QLatin1String(names[i]))
            return int(i);
    }
    return 0;
}

bool matches(const char *rule, const QString &text)
{
    return QRegularExpression(QLatin1String(rule)).match(text).hasMatch();
}

bool isHost(const QString &host)
{
    return host.size() <= 253 && matches("\\A[a-z0-9]([a-z0-9._-]*[a-z0-9])?\\z", host) &&
           !host.contains(QLatin1String("..")) && !host.endsWith(QLatin1String(".vitrine"));
}

/// A path as it stands in a request line.
bool isPath(const QString &path)
{
    return path.size() <= maxText && matches("\\A/[!-~]*\\z", path) && !path.contains(u'?') && !path.contains(u'#') &&
           !path.contains(QLatin1String("..")) && !path.contains(QLatin1String("//"));
}

QStringList stringsFromJson(const QJsonValue &json)
{
    QStringList list;
    const QJsonArray array = json.toArray();
    for (const auto &each : array)
        list.append(each.toString());
    return list;
}

Result<void> wrong(const QString &words)
{
    return fail(ErrorCode::InvalidInput, words);
}

} // namespace

QString secretPlaceName(SecretPlace place)
{
    return QLatin1String(placeNames.at(std::size_t(place)));
}

QString secretFormName(SecretForm form)
{
    return QLatin1String(formNames.at(std::size_t(form)));
}

bool isSecretName(const QString &name)
{
    return matches("\\A[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}\\z", name);
}

QString SecretGrant::address() const
{
    return isModel ? QLatin1String("model.vitrine/") + alias : alias + QLatin1String(".vitrine");
}

Result<void> SecretGrant::check() const
{
    if (!isSecretName(secret))
        return wrong(tr("“%1” cannot be the name of a secret.").arg(secret));
    if (!isRuntimeName(runtime))
        return wrong(tr("“%1” cannot be the name of an agent runtime.").arg(runtime));
    if (!isHost(host) || port == 0)
        return wrong(
            tr("“%1” is no host that a secret can be given to. Write a name such as api.example.com.").arg(host));
    if (isModel ? !matches("\\A[a-z0-9][a-z0-9-]{0,31}\\z", alias) : alias != host)
        return wrong(tr("“%1” cannot be the name of an entry below model.vitrine. Use lower case letters, digits and "
                        "“-”.")
                         .arg(alias));
    if (!basePath.isEmpty() && (!isPath(basePath) || basePath.endsWith(u'/')))
        return wrong(tr("“%1” cannot be the beginning of a path.").arg(basePath));
    if (!matches("\\A[A-Za-z0-9-]{1,64}\\z", header) ||
        matches("\\A(?i:host|content-length|transfer-encoding|connection|upgrade|te|trailer|expect)\\z", header))
        return wrong(tr("“%1” is no header that can carry a secret.").arg(header));
    if (form == SecretForm::Basic && (user.isEmpty() || user.contains(u':') || !matches("\\A[!-~]{1,100}\\z", user)))
        return wrong(tr("“%1” cannot be the user's name of a basic authorization.").arg(user));
    if (methods.size() > maxList || paths.size() > maxList)
        return wrong(tr("At most %1 methods and paths are possible.").arg(maxList));
    for (const QString &method : methods) {
        if (!matches("\\A[A-Z]{1,20}\\z", method))
            return wrong(tr("“%1” is no method of HTTP. Write GET, POST, …").arg(method));
    }
    for (const QString &path : paths) {
        if (!isPath(path) || (path.contains(u'*') && path.indexOf(u'*') != path.size() - 1))
            return wrong(tr("“%1” is no path. Write /v1/messages, or /v1/* with the star at the end.").arg(path));
    }
    if (maxRequests < 0 || maxBytes < 0)
        return wrong(tr("A limit cannot be negative."));
    return {};
}

QJsonObject SecretGrant::toJson() const
{
    return {{QStringLiteral("secret"), secret},
            {QStringLiteral("runtime"), runtime},
            {QStringLiteral("isModel"), isModel},
            {QStringLiteral("alias"), alias},
            {QStringLiteral("host"), host},
            {QStringLiteral("port"), port},
            {QStringLiteral("basePath"), basePath},
            {QStringLiteral("header"), header},
            {QStringLiteral("form"), secretFormName(form)},
            {QStringLiteral("user"), user},
            {QStringLiteral("methods"), QJsonArray::fromStringList(methods)},
            {QStringLiteral("paths"), QJsonArray::fromStringList(paths)},
            {QStringLiteral("maxRequests"), maxRequests},
            {QStringLiteral("maxBytes"), maxBytes}};
}

SecretGrant SecretGrant::fromJson(const QJsonObject &json)
{
    SecretGrant grant;
    grant.secret = json[QLatin1String("secret")].toString();
    grant.runtime = json[QLatin1String("runtime")].toString();
    grant.isModel = json[QLatin1String("isModel")].toBool();
    grant.alias = json[QLatin1String("alias")].toString();
    grant.host = json[QLatin1String("host")].toString();
    grant.port = quint16(qBound(0, json[QLatin1String("port")].toInt(443), 65535));
    grant.basePath = json[QLatin1String("basePath")].toString();
    grant.header = json[QLatin1String("header")].toString(grant.header);
    grant.form = SecretForm(indexOf(formNames, json[QLatin1String("form")].toString()));
    grant.user = json[QLatin1String("user")].toString();
    grant.methods = stringsFromJson(json[QLatin1String("methods")]);
    grant.paths = stringsFromJson(json[QLatin1String("paths")]);
    grant.maxRequests = json[QLatin1String("maxRequests")].toInteger();
    grant.maxBytes = json[QLatin1String("maxBytes")].toInteger();
    return grant;
}

QJsonObject SecretInfo::toJson() const
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("place"), secretPlaceName(place)},
            {QStringLiteral("command"), command},
            {QStringLiteral("seconds"), seconds},
            {QStringLiteral("createdAt"), timeToJson(createdAt)},
            {QStringLiteral("grants"), listToJson(grants)}};
}

SecretInfo SecretInfo::fromJson(const QJsonObject &json)
{
    SecretInfo info;
    info.name = json[QLatin1String("name")].toString();
    info.place = SecretPlace(indexOf(placeNames, json[QLatin1String("place")].toString()));
    info.command = json[QLatin1String("command")].toString();
    info.seconds = json[QLatin1String("seconds")].toInt();
    info.createdAt = timeFromJson(json[QLatin1String("createdAt")]);
    info.grants = listFromJson<SecretGrant>(json[QLatin1String("grants")]);
    return info;
}

Result<void> NewSecret::check() const
{
    if (!isSecretName(name))
        return wrong(tr("“%1” cannot be the name of a secret. Use at most 64 letters, digits, “.”, “_” and “-”, "
                        "beginning with a letter or digit.")
                         .arg(name));
    if (place == SecretPlace::Command && (command.trimmed().isEmpty() || command.size() > 4096))
        return wrong(tr("A command that prints the secret is needed."));
    if (place == SecretPlace::Command && (seconds < 0 || seconds > 86'400))
        return wrong(tr("A value counts for 0 to 86400 seconds."));
    return {};
}

QJsonObject NewSecret::toJson() const
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("place"), secretPlaceName(place)},
            {QStringLiteral("command"), command},
            {QStringLiteral("seconds"), seconds}};
}

NewSecret NewSecret::fromJson(const QJsonObject &json)
{
    return {json[QLatin1String("name")].toString(),
            SecretPlace(indexOf(placeNames, json[QLatin1String("place")].toString())),
            json[QLatin1String("command")].toString(), json[QLatin1String("seconds")].toInt(300)};
}

QJsonObject SecretPlaces::toJson() const
{
    return {{QStringLiteral("hasKeyring"), hasKeyring},
            {QStringLiteral("keyringProblem"), keyringProblem},
            {QStringLiteral("hasVault"), hasVault},
            {QStringLiteral("isVaultOpen"), isVaultOpen}};
}

SecretPlaces SecretPlaces::fromJson(const QJsonObject &json)
{
    return {json[QLatin1String("hasKeyring")].toBool(), json[QLatin1String("keyringProblem")].toString(),
            json[QLatin1String("hasVault")].toBool(), json[QLatin1String("isVaultOpen")].toBool()};
}

} // namespace Vitrine
