// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/network.h"

#include "engine/model/json.h"

#include <QCoreApplication>

#include <array>

namespace Vitrine {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::NetworkPolicy", text);
}

constexpr std::array modeNames{"none", "allowlist", "public"};
constexpr std::array wayNames{"connect", "http", "socks", "transparent"};
constexpr std::array stateNames{"open", "ended", "blocked", "failed"};

/// The index of a name; `other` when it is none of them.
template <std::size_t N>
int indexOf(const std::array<const char *, N> &names, const QString &name, int other)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (name == QLatin1String(names[i]))
            return int(i);
    }
    return other;
}

} // namespace

QString networkModeName(NetworkMode mode)
{
    return QLatin1String(modeNames.at(std::size_t(mode)));
}

Result<NetworkMode> networkModeFromName(const QString &name)
{
    const int index = indexOf(modeNames, name, -1);
    if (index < 0)
        return fail(ErrorCode::InvalidInput,
                    tr("“%1” is no network policy. Choose none, allowlist or public.").arg(name));
    return NetworkMode(index);
}

QString connectionWayName(ConnectionWay way)
{
    return QLatin1String(wayNames.at(std::size_t(way)));
}

QString connectionStateName(ConnectionRecord::State state)
{
    return QLatin1String(stateNames.at(std::size_t(state)));
}

QStringList NetworkPolicy::defaultRules()
{
    return {QStringLiteral("@debian"), QStringLiteral("@npm"),    QStringLiteral("@pypi"),  QStringLiteral("@crates"),
            QStringLiteral("@go"),     QStringLiteral("@github"), QStringLiteral("@models")};
}

QJsonObject NetworkPolicy::toJson() const
{
    return {{QStringLiteral("mode"), networkModeName(mode)},
            {QStringLiteral("rules"), QJsonArray::fromStringList(rules)}};
}

NetworkPolicy NetworkPolicy::fromJson(const QJsonObject &json)
{
    NetworkPolicy policy;
    if (json.contains(QLatin1String("mode")))
        policy.mode = networkModeFromName(json[QLatin1String("mode")].toString()).value_or(NetworkMode::None);
    if (json.contains(QLatin1String("rules"))) {
        policy.rules.clear();
        const QJsonArray rules = json[QLatin1String("rules")].toArray();
        for (const auto &rule : rules)
            policy.rules.append(rule.toString());
    }
    return policy;
}

QString ConnectionTarget::text() const
{
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

QJsonObject ConnectionRecord::toJson() const
{
    return {
        {QStringLiteral("number"), number},
        {QStringLiteral("at"), timeToJson(at)},
        {QStringLiteral("endedAt"), timeToJson(endedAt)},
        {QStringLiteral("host"), target.host},
        {QStringLiteral("port"), target.port},
        {QStringLiteral("way"), connectionWayName(target.way)},
        {QStringLiteral("process"), target.process},
        {QStringLiteral("pid"), target.pid},
        {QStringLiteral("address"), address},
        {QStringLiteral("state"), connectionStateName(state)},
        {QStringLiteral("rule"), rule},
        {QStringLiteral("reason"), reason},
        {QStringLiteral("viaProxy"), viaProxy},
        {QStringLiteral("secret"), secret},
        {QStringLiteral("injected"), injected},
        {QStringLiteral("request"), request},
        {QStringLiteral("bytesUp"), bytesUp},
        {QStringLiteral("bytesDown"), bytesDown},
    };
}

ConnectionRecord ConnectionRecord::fromJson(const QJsonObject &json)
{
    ConnectionRecord record;
    record.number = json[QLatin1String("number")].toInteger();
    record.at = timeFromJson(json[QLatin1String("at")]);
    record.endedAt = timeFromJson(json[QLatin1String("endedAt")]);
    record.target.host = json[QLatin1String("host")].toString();
    record.target.port = quint16(qBound(0, json[QLatin1String("port")].toInt(), 65535));
    record.target.way = ConnectionWay(indexOf(wayNames, json[QLatin1String("way")].toString(), 0));
    record.target.process = json[QLatin1String("process")].toString();
    record.target.pid = json[QLatin1String("pid")].toInteger();
    record.address = json[QLatin1String("address")].toString();
    record.state = State(indexOf(stateNames, json[QLatin1String("state")].toString(), int(State::Failed)));
    record.rule = json[QLatin1String("rule")].toString();
    record.reason = json[QLatin1String("reason")].toString();
    record.viaProxy = json[QLatin1String("viaProxy")].toBool();
    record.secret = json[QLatin1String("secret")].toString();
    record.injected = json[QLatin1String("injected")].toBool();
    record.request = json[QLatin1String("request")].toString();
    record.bytesUp = json[QLatin1String("bytesUp")].toInteger();
    record.bytesDown = json[QLatin1String("bytesDown")].toInteger();
    return record;
}

QJsonObject NetworkCounters::toJson() const
{
    return {{QStringLiteral("allowed"), allowed},
            {QStringLiteral("blocked"), blocked},
            {QStringLiteral("failed"), failed},
            {QStringLiteral("bytesUp"), bytesUp},
            {QStringLiteral("bytesDown"), bytesDown}};
}

NetworkCounters NetworkCounters::fromJson(const QJsonObject &json)
{
    return {json[QLatin1String("allowed")].toInteger(), json[QLatin1String("blocked")].toInteger(),
            json[QLatin1String("failed")].toInteger(), json[QLatin1String("bytesUp")].toInteger(),
            json[QLatin1String("bytesDown")].toInteger()};
}

QJsonObject NetworkStatus::toJson() const
{
    return {{QStringLiteral("policy"), policy.toJson()},
            {QStringLiteral("isOwn"), isOwn},
            {QStringLiteral("open"), open},
            {QStringLiteral("counters"), counters.toJson()},
            {QStringLiteral("hostProxy"), hostProxy}};
}

NetworkStatus NetworkStatus::fromJson(const QJsonObject &json)
{
    NetworkStatus status;
    status.policy = NetworkPolicy::fromJson(json[QLatin1String("policy")].toObject());
    status.isOwn = json[QLatin1String("isOwn")].toBool();
    status.open = json[QLatin1String("open")].toInt();
    status.counters = NetworkCounters::fromJson(json[QLatin1String("counters")].toObject());
    status.hostProxy = json[QLatin1String("hostProxy")].toString();
    return status;
}

} // namespace Vitrine
