// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/command.h"

#include "engine/model/json.h"

#include <QCoreApplication>

#include <array>

namespace Vitrine {

namespace {

constexpr std::array originNames = {
    std::pair{Origin::You, "you"},     std::pair{Origin::Tests, "tests"}, std::pair{Origin::CommandLine, "commandLine"},
    std::pair{Origin::Agent, "agent"}, std::pair{Origin::Api, "api"},     std::pair{Origin::Task, "task"},
};

constexpr std::array statusNames = {
    std::pair{CommandStatus::Queued, "queued"},       std::pair{CommandStatus::Running, "running"},
    std::pair{CommandStatus::Completed, "completed"}, std::pair{CommandStatus::TimedOut, "timedOut"},
    std::pair{CommandStatus::Cancelled, "cancelled"}, std::pair{CommandStatus::Lost, "lost"},
};

QJsonObject totalsToJson(const StreamTotals &totals)
{
    return {{QStringLiteral("total"), totals.total}, {QStringLiteral("dropped"), totals.dropped}};
}

StreamTotals totalsFromJson(const QJsonValue &value)
{
    return {value[QLatin1String("total")].toInteger(), value[QLatin1String("dropped")].toInteger()};
}

} // namespace

QString originName(Origin origin)
{
    for (const auto &[value, name] : originNames) {
        if (value == origin)
            return QString::fromLatin1(name);
    }
    return QStringLiteral("you");
}

Origin originFromName(const QString &text)
{
    for (const auto &[value, name] : originNames) {
        if (text == QLatin1String(name))
            return value;
    }
    return Origin::You;
}

QString commandStatusName(CommandStatus status)
{
    for (const auto &[value, name] : statusNames) {
        if (value == status)
            return QString::fromLatin1(name);
    }
    return QStringLiteral("lost");
}

CommandStatus commandStatusFromName(const QString &text)
{
    for (const auto &[value, name] : statusNames) {
        if (text == QLatin1String(name))
            return value;
    }
    return CommandStatus::Lost;
}

bool hasEnded(CommandStatus status)
{
    return status != CommandStatus::Queued && status != CommandStatus::Running;
}

Result<void> CommandSpec::check() const
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Vitrine::CommandSpec", text); };
    const auto size = command.toUtf8().size();
    if (size == 0)
        return fail(ErrorCode::InvalidInput, tr("The command is empty. Type what to run."));
    if (size > maxCommandBytes)
        return fail(ErrorCode::InvalidInput,
                    tr("The command is %1 bytes long. At most %2 are possible; put it into a script.")
                        .arg(size)
                        .arg(int(maxCommandBytes)));
    if (command.contains(QChar(0)))
        return fail(ErrorCode::InvalidInput, tr("The command has a zero byte. Remove it."));
    if (timeout.count() < 1 || timeout.count() > 3600)
        return fail(ErrorCode::InvalidInput, tr("The time limit is %1 s. Choose 1 to 3600 s.").arg(timeout.count()));
    if (!id.isEmpty() && !isRecordId(id))
        return fail(ErrorCode::InvalidInput, tr("“%1” cannot be the id of a command.").arg(id));
    return {};
}

QJsonObject CommandSpec::toJson() const
{
    QJsonObject json = session.toJson();
    json.insert(QStringLiteral("command"), command);
    json.insert(QStringLiteral("timeout"), qint64(timeout.count()));
    json.insert(QStringLiteral("origin"), originName(origin));
    if (!task.isEmpty())
        json.insert(QStringLiteral("task"), task.toJson());
    json.insert(QStringLiteral("id"), id);
    return json;
}

CommandSpec CommandSpec::fromJson(const QJsonObject &json)
{
    CommandSpec spec;
    spec.session = SessionKey::fromJson(json);
    spec.command = json[QLatin1String("command")].toString();
    spec.timeout = std::chrono::seconds(json[QLatin1String("timeout")].toInteger(300));
    spec.origin = originFromName(json[QLatin1String("origin")].toString());
    spec.task = TaskMark::fromJson(json[QLatin1String("task")].toObject());
    spec.id = json[QLatin1String("id")].toString();
    return spec;
}

QJsonObject CommandRecord::toJson() const
{
    QJsonObject json = session.toJson();
    json.insert(QStringLiteral("id"), id);
    json.insert(QStringLiteral("command"), command);
    json.insert(QStringLiteral("timeout"), qint64(timeout.count()));
    json.insert(QStringLiteral("origin"), originName(origin));
    if (!task.isEmpty())
        json.insert(QStringLiteral("task"), task.toJson());
    json.insert(QStringLiteral("status"), commandStatusName(status));
    json.insert(QStringLiteral("exitCode"), exitCode);
    json.insert(QStringLiteral("signal"), signal);
    json.insert(QStringLiteral("createdAt"), timeToJson(createdAt));
    json.insert(QStringLiteral("startedAt"), timeToJson(startedAt));
    json.insert(QStringLiteral("endedAt"), timeToJson(endedAt));
    json.insert(QStringLiteral("stdout"), totalsToJson(out));
    json.insert(QStringLiteral("stderr"), totalsToJson(err));
    if (!problem.message.isEmpty())
        json.insert(QStringLiteral("problem"), problem.toJson());
    return json;
}

CommandRecord CommandRecord::fromJson(const QJsonObject &json)
{
    CommandRecord record;
    record.id = json[QLatin1String("id")].toString();
    record.session = SessionKey::fromJson(json);
    record.command = json[QLatin1String("command")].toString();
    record.timeout = std::chrono::seconds(json[QLatin1String("timeout")].toInteger(300));
    record.origin = originFromName(json[QLatin1String("origin")].toString());
    record.task = TaskMark::fromJson(json[QLatin1String("task")].toObject());
    record.status = commandStatusFromName(json[QLatin1String("status")].toString());
    record.exitCode = json[QLatin1String("exitCode")].toInt(-1);
    record.signal = json[QLatin1String("signal")].toInt();
    record.createdAt = timeFromJson(json[QLatin1String("createdAt")]);
    record.startedAt = timeFromJson(json[QLatin1String("startedAt")]);
    record.endedAt = timeFromJson(json[QLatin1String("endedAt")]);
    record.out = totalsFromJson(json[QLatin1String("stdout")]);
    record.err = totalsFromJson(json[QLatin1String("stderr")]);
    if (json.contains(QLatin1String("problem")))
        record.problem = Error::fromJson(json[QLatin1String("problem")].toObject());
    return record;
}

} // namespace Vitrine
