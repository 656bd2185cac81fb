// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/runtime.h"

#include "engine/model/json.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Vitrine {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::RuntimeSpec", text);
}

} // namespace

QString agentProtocolName(AgentProtocol protocol)
{
    switch (protocol) {
    case AgentProtocol::Http:
        break;
    case AgentProtocol::Agui:
        return QStringLiteral("AGUI");
    case AgentProtocol::Mcp:
        return QStringLiteral("MCP");
    case AgentProtocol::A2a:
        return QStringLiteral("A2A");
    }
    return QStringLiteral("HTTP");
}

AgentProtocol agentProtocolFromName(const QString &name)
{
    for (const auto protocol : {AgentProtocol::Agui, AgentProtocol::Mcp, AgentProtocol::A2a}) {
        if (name == agentProtocolName(protocol))
            return protocol;
    }
    return AgentProtocol::Http;
}

bool isMountPath(const QString &path)
{
    static const QRegularExpression rule(QStringLiteral("\\A/mnt/[a-zA-Z0-9._-]+/?\\z"));
    if (path.size() < 6 || path.size() > 200 || !rule.match(path).hasMatch())
        return false;
    QString last = path.mid(5);
    if (last.endsWith(QLatin1Char('/')))
        last.chop(1);
    return last != QLatin1String(".") && last != QLatin1String("..");
}

Result<void> RuntimeSpec::check() const
{
    const auto invalid = [](const QString &message) { return fail(ErrorCode::InvalidInput, message); };
    if (!isRuntimeName(name))
        return invalid(
            tr("“%1” cannot be a runtime name. Use a letter, then up to 47 letters, digits or underscores.").arg(name));
    if (image.isEmpty())
        return invalid(tr("The runtime has no image. Name one, for example vitrine/debian-13."));
    if (!isMountPath(mountPath))
        return invalid(
            tr("“%1” cannot be a mount path. Use one folder below /mnt, for example /mnt/workspace.").arg(mountPath));
    if (idleTimeout.count() < 60 || idleTimeout.count() > 28800)
        return invalid(tr("The idle timeout is %1 s. Choose 60 to 28800 s.").arg(idleTimeout.count()));
    if (maxLifetime.count() < 60 || maxLifetime.count() > 28800)
        return invalid(tr("The maximum lifetime is %1 s. Choose 60 to 28800 s.").arg(maxLifetime.count()));
    if (idleTimeout > maxLifetime)
        return invalid(
            tr("The idle timeout is longer than the maximum lifetime. Shorten it, or lengthen the lifetime."));
    if (memoryMiB < 128 || memoryMiB > 16384)
        return invalid(tr("The memory is %1 MiB. Choose 128 to 16384 MiB.").arg(memoryMiB));
    if (cpus < 1 || cpus > 16)
        return invalid(tr("The machine has %1 CPUs. Choose 1 to 16.").arg(cpus));
    if (keepDays < 0 || keepDays > 3650)
        return invalid(tr("Sessions are to be kept for %1 days. Choose 1 to 3650, or “never” to delete none by itself.")
                           .arg(keepDays));
    if (workspaceBytes < (qint64(64) << 20) || workspaceBytes > (qint64(1) << 40))
        return invalid(tr("The workspace size is out of range. Choose 64 MiB to 1 TiB."));
    if (environment.size() > 50)
        return invalid(
            tr("The runtime has %1 environment variables. At most 50 are possible.").arg(environment.size()));
    for (auto it = environment.begin(); it != environment.end(); ++it) {
        if (it.key().isEmpty() || it.key().toUcs4().size() > 100 || it.key().contains(QLatin1Char('=')) ||
            it.key().contains(QChar(0)))
            return invalid(tr("“%1” cannot be the name of an environment variable.").arg(it.key()));
        if (it.value().toUcs4().size() > 5000 || it.value().contains(QChar(0)))
            return invalid(tr("The value of %1 is too long. At most 5000 characters are possible.").arg(it.key()));
    }
    return {};
}

QJsonObject RuntimeSpec::toJson() const
{
    QJsonObject env;
    for (auto it = environment.begin(); it != environment.end(); ++it)
        env.insert(it.key(), it.value());
    QJsonObject json{
        {QStringLiteral("name"), name},
        {QStringLiteral("image"), image},
        {QStringLiteral("startCommand"), startCommand},
        {QStringLiteral("environment"), env},
        {QStringLiteral("mountPath"), mountPath},
        {QStringLiteral("idleTimeout"), qint64(idleTimeout.count())},
        {QStringLiteral("maxLifetime"), qint64(maxLifetime.count())},
        {QStringLiteral("memoryMiB"), memoryMiB},
        {QStringLiteral("cpus"), cpus},
        {QStringLiteral("workspaceBytes"), workspaceBytes},
        {QStringLiteral("suspendWhenIdle"), suspendWhenIdle},
        {QStringLiteral("keepDays"), keepDays},
        {QStringLiteral("network"), network.toJson()},
        {QStringLiteral("protocol"), agentProtocolName(protocol)},
    };
    if (!contract.isEmpty())
        json.insert(QStringLiteral("contract"), contract);
    return json;
}

RuntimeSpec RuntimeSpec::fromJson(const QJsonObject &json)
{
    RuntimeSpec spec;
    spec.name = json[QLatin1String("name")].toString();
    spec.image = json[QLatin1String("image")].toString(spec.image);
    spec.startCommand = json[QLatin1String("startCommand")].toString();
    const QJsonObject env = json[QLatin1String("environment")].toObject();
    for (auto it = env.begin(); it != env.end(); ++it)
        spec.environment.insert(it.key(), it.value().toString());
    spec.mountPath = json[QLatin1String("mountPath")].toString(spec.mountPath);
    spec.idleTimeout = std::chrono::seconds(json[QLatin1String("idleTimeout")].toInteger(spec.idleTimeout.count()));
    spec.maxLifetime = std::chrono::seconds(json[QLatin1String("maxLifetime")].toInteger(spec.maxLifetime.count()));
    spec.memoryMiB = json[QLatin1String("memoryMiB")].toInt(spec.memoryMiB);
    spec.cpus = json[QLatin1String("cpus")].toInt(spec.cpus);
    spec.workspaceBytes = json[QLatin1String("workspaceBytes")].toInteger(spec.workspaceBytes);
    spec.suspendWhenIdle = json[QLatin1String("suspendWhenIdle")].toBool();
    spec.keepDays = json[QLatin1String("keepDays")].toInt(spec.keepDays);
    spec.network = NetworkPolicy::fromJson(json[QLatin1String("network")].toObject());
    spec.protocol = agentProtocolFromName(json[QLatin1String("protocol")].toString());
    spec.contract = json[QLatin1String("contract")].toObject();
    return spec;
}

QJsonObject RuntimeInfo::toJson() const
{
    QJsonObject json = spec.toJson();
    json.insert(QStringLiteral("id"), id);
    json.insert(QStringLiteral("version"), version);
    json.insert(QStringLiteral("createdAt"), timeToJson(createdAt));
    json.insert(QStringLiteral("updatedAt"), timeToJson(updatedAt));
    return json;
}

RuntimeInfo RuntimeInfo::fromJson(const QJsonObject &json)
{
    RuntimeInfo info;
    info.spec = RuntimeSpec::fromJson(json);
    info.id = json[QLatin1String("id")].toString();
    info.version = json[QLatin1String("version")].toInt(1);
    info.createdAt = timeFromJson(json[QLatin1String("createdAt")]);
    info.updatedAt = timeFromJson(json[QLatin1String("updatedAt")]);
    return info;
}

} // namespace Vitrine
