// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/session.h"

#include "engine/model/json.h"

#include <array>

namespace Vitrine {

namespace {
constexpr std::array stateNames = {
    std::pair{SessionState::Stopped, "stopped"},   std::pair{SessionState::Starting, "starting"},
    std::pair{SessionState::Running, "running"},   std::pair{SessionState::Idle, "idle"},
    std::pair{SessionState::Stopping, "stopping"}, std::pair{SessionState::Failed, "failed"},
};
constexpr std::array badgeNames = {
    std::pair{TestBadge::Kind::None, "none"},
    std::pair{TestBadge::Kind::Running, "running"},
    std::pair{TestBadge::Kind::Passed, "passed"},
    std::pair{TestBadge::Kind::Failed, "failed"},
};
} // namespace

QString sessionStateName(SessionState state)
{
    for (const auto &[value, name] : stateNames) {
        if (value == state)
            return QString::fromLatin1(name);
    }
    return QStringLiteral("stopped");
}

SessionState sessionStateFromName(const QString &text)
{
    for (const auto &[value, name] : stateNames) {
        if (text == QLatin1String(name))
            return value;
    }
    return SessionState::Stopped;
}

bool hasMachine(SessionState state)
{
    return state != SessionState::Stopped && state != SessionState::Failed;
}

QJsonObject TestBadge::toJson() const
{
    QString kindName;
    for (const auto &[value, name] : badgeNames) {
        if (value == kind)
            kindName = QString::fromLatin1(name);
    }
    return {
        {QStringLiteral("kind"), kindName},
        {QStringLiteral("failed"), failed},
        {QStringLiteral("passed"), passed},
        {QStringLiteral("exitCode"), exitCode},
        {QStringLiteral("endedAt"), timeToJson(endedAt)},
        {QStringLiteral("commandId"), commandId},
    };
}

TestBadge TestBadge::fromJson(const QJsonObject &json)
{
    TestBadge badge;
    const QString text = json[QLatin1String("kind")].toString();
    for (const auto &[value, name] : badgeNames) {
        if (text == QLatin1String(name))
            badge.kind = value;
    }
    badge.failed = json[QLatin1String("failed")].toInt();
    badge.passed = json[QLatin1String("passed")].toInt();
    badge.exitCode = json[QLatin1String("exitCode")].toInt();
    badge.endedAt = timeFromJson(json[QLatin1String("endedAt")]);
    badge.commandId = json[QLatin1String("commandId")].toString();
    return badge;
}

QString workspaceFateName(WorkspaceFate fate)
{
    return fate == WorkspaceFate::Keep ? QStringLiteral("keep") : QStringLiteral("startAnew");
}

WorkspaceFate workspaceFateFromName(const QString &name)
{
    // What is not understood loses nothing.
    return name == QLatin1String("startAnew") ? WorkspaceFate::StartAnew : WorkspaceFate::Keep;
}

QJsonObject NextVersion::toJson() const
{
    return {{QStringLiteral("version"), version}, {QStringLiteral("workspace"), workspaceFateName(workspace)}};
}

NextVersion NextVersion::fromJson(const QJsonObject &json)
{
    return {json[QLatin1String("version")].toInt(1),
            workspaceFateFromName(json[QLatin1String("workspace")].toString())};
}

QJsonObject SessionInfo::toJson() const
{
    QJsonObject json = key.toJson();
    json.insert(QStringLiteral("name"), name);
    json.insert(QStringLiteral("runtimeVersion"), runtimeVersion);
    if (nextVersion)
        json.insert(QStringLiteral("nextVersion"), nextVersion->toJson());
    json.insert(QStringLiteral("state"), sessionStateName(state));
    json.insert(QStringLiteral("activity"), activity);
    if (!problem.message.isEmpty())
        json.insert(QStringLiteral("problem"), problem.toJson());
    json.insert(QStringLiteral("agentLost"), agentLost);
    json.insert(QStringLiteral("agentAsks"), agentAsks);
    json.insert(QStringLiteral("mountPath"), mountPath);
    json.insert(QStringLiteral("createdAt"), timeToJson(createdAt));
    json.insert(QStringLiteral("lastUsedAt"), timeToJson(lastUsedAt));
    json.insert(QStringLiteral("startedAt"), timeToJson(startedAt));
    json.insert(QStringLiteral("idleStopAt"), timeToJson(idleStopAt));
    json.insert(QStringLiteral("idleSuspends"), idleSuspends);
    json.insert(QStringLiteral("lifetimeEndsAt"), timeToJson(lifetimeEndsAt));
    json.insert(QStringLiteral("diskBytes"), diskBytes);
    json.insert(QStringLiteral("diskLimitBytes"), diskLimitBytes);
    json.insert(QStringLiteral("accelerator"), accelerator);
    json.insert(QStringLiteral("cpus"), cpus);
    json.insert(QStringLiteral("memoryMiB"), memoryMiB);
    json.insert(QStringLiteral("residentBytes"), residentBytes);
    json.insert(QStringLiteral("openCommands"), openCommands);
    json.insert(QStringLiteral("openInvocations"), openInvocations);
    json.insert(QStringLiteral("openQuestions"), openQuestions);
    json.insert(QStringLiteral("testCommand"), testCommand);
    json.insert(QStringLiteral("tests"), tests.toJson());
    json.insert(QStringLiteral("suspendedBytes"), suspendedBytes);
    json.insert(QStringLiteral("expiresAt"), timeToJson(expiresAt));
    json.insert(QStringLiteral("expiring"), isExpiring);
    if (!notice.isEmpty())
        json.insert(QStringLiteral("notice"), notice);
    return json;
}

SessionInfo SessionInfo::fromJson(const QJsonObject &json)
{
    SessionInfo info;
    info.key = SessionKey::fromJson(json);
    info.name = json[QLatin1String("name")].toString();
    info.runtimeVersion = json[QLatin1String("runtimeVersion")].toInt(1);
    if (json.contains(QLatin1String("nextVersion")))
        info.nextVersion = NextVersion::fromJson(json[QLatin1String("nextVersion")].toObject());
    info.state = sessionStateFromName(json[QLatin1String("state")].toString());
    info.activity = json[QLatin1String("activity")].toString();
    if (json.contains(QLatin1String("problem")))
        info.problem = Error::fromJson(json[QLatin1String("problem")].toObject());
    info.agentLost = json[QLatin1String("agentLost")].toBool();
    info.agentAsks = json[QLatin1String("agentAsks")].toBool();
    info.mountPath = json[QLatin1String("mountPath")].toString();
    info.createdAt = timeFromJson(json[QLatin1String("createdAt")]);
    info.lastUsedAt = timeFromJson(json[QLatin1String("lastUsedAt")]);
    info.startedAt = timeFromJson(json[QLatin1String("startedAt")]);
    info.idleStopAt = timeFromJson(json[QLatin1String("idleStopAt")]);
    info.idleSuspends = json[QLatin1String("idleSuspends")].toBool();
    info.lifetimeEndsAt = timeFromJson(json[QLatin1String("lifetimeEndsAt")]);
    info.diskBytes = json[QLatin1String("diskBytes")].toInteger();
    info.diskLimitBytes = json[QLatin1String("diskLimitBytes")].toInteger();
    info.accelerator = json[QLatin1String("accelerator")].toString();
    info.cpus = json[QLatin1String("cpus")].toInt(1);
    info.memoryMiB = json[QLatin1String("memoryMiB")].toInt(512);
    info.residentBytes = json[QLatin1String("residentBytes")].toInteger();
    info.openCommands = json[QLatin1String("openCommands")].toInt();
    info.openInvocations = json[QLatin1String("openInvocations")].toInt();
    info.openQuestions = json[QLatin1String("openQuestions")].toInt();
    info.testCommand = json[QLatin1String("testCommand")].toString();
    info.tests = TestBadge::fromJson(json[QLatin1String("tests")].toObject());
    info.suspendedBytes = json[QLatin1String("suspendedBytes")].toInteger();
    info.expiresAt = timeFromJson(json[QLatin1String("expiresAt")]);
    info.isExpiring = json[QLatin1String("expiring")].toBool();
    info.notice = json[QLatin1String("notice")].toString();
    return info;
}

QJsonObject NewSession::toJson() const
{
    return {{QStringLiteral("runtime"), runtime},
            {QStringLiteral("session"), session},
            {QStringLiteral("name"), name},
            {QStringLiteral("unfinished"), isUnfinished}};
}

NewSession NewSession::fromJson(const QJsonObject &json)
{
    return {json[QLatin1String("runtime")].toString(), json[QLatin1String("session")].toString(),
            json[QLatin1String("name")].toString(), json[QLatin1String("unfinished")].toBool()};
}

} // namespace Vitrine
