// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/checkpoint.h"

#include "engine/model/json.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <array>

namespace Vitrine {

namespace {
constexpr std::array causeNames = {
    std::pair{CheckpointCause::You, "you"},
    std::pair{CheckpointCause::Prompt, "prompt"},
    std::pair{CheckpointCause::Tests, "tests"},
    std::pair{CheckpointCause::Restore, "restore"},
};
constexpr int idDigits = 10;
} // namespace

QString checkpointCauseName(CheckpointCause cause)
{
    for (const auto &[value, name] : causeNames) {
        if (value == cause)
            return QString::fromLatin1(name);
    }
    return QStringLiteral("you");
}

CheckpointCause checkpointCauseFromName(const QString &text)
{
    for (const auto &[value, name] : causeNames) {
        if (text == QLatin1String(name))
            return value;
    }
    return CheckpointCause::You;
}

QJsonObject CheckpointInfo::toJson() const
{
    QJsonObject json = session.toJson();
    json.insert(QStringLiteral("id"), id);
    json.insert(QStringLiteral("name"), name);
    json.insert(QStringLiteral("cause"), checkpointCauseName(cause));
    json.insert(QStringLiteral("automatic"), isAutomatic());
    json.insert(QStringLiteral("crashConsistent"), crashConsistent);
    json.insert(QStringLiteral("createdAt"), timeToJson(createdAt));
    json.insert(QStringLiteral("bytes"), bytes);
    return json;
}

CheckpointInfo CheckpointInfo::fromJson(const QJsonObject &json)
{
    CheckpointInfo info;
    info.session = SessionKey::fromJson(json);
    info.id = json[QLatin1String("id")].toString();
    info.name = json[QLatin1String("name")].toString();
    info.cause = checkpointCauseFromName(json[QLatin1String("cause")].toString());
    info.crashConsistent = json[QLatin1String("crashConsistent")].toBool();
    info.createdAt = timeFromJson(json[QLatin1String("createdAt")]);
    info.bytes = json[QLatin1String("bytes")].toInteger();
    return info;
}

Result<void> NewCheckpoint::check() const
{
    if (name.size() > maxName || name.contains(QLatin1Char('\n')))
        return fail(ErrorCode::InvalidInput,
                    QCoreApplication::translate(
                        "Vitrine::Checkpoint",
                        "A checkpoint's name is one line of at most %1 characters. Choose a shorter one.")
                        .arg(maxName));
    return {};
}

QJsonObject NewCheckpoint::toJson() const
{
    QJsonObject json = session.toJson();
    json.insert(QStringLiteral("name"), name);
    return json;
}

NewCheckpoint NewCheckpoint::fromJson(const QJsonObject &json)
{
    return {SessionKey::fromJson(json), json[QLatin1String("name")].toString()};
}

QJsonObject NewFork::toJson() const
{
    return {{QStringLiteral("from"), from.toJson()},
            {QStringLiteral("checkpoint"), checkpoint},
            {QStringLiteral("session"), session},
            {QStringLiteral("name"), name}};
}

NewFork NewFork::fromJson(const QJsonObject &json)
{
    return {SessionKey::fromJson(json[QLatin1String("from")].toObject()), json[QLatin1String("checkpoint")].toString(),
            json[QLatin1String("session")].toString(), json[QLatin1String("name")].toString()};
}

QString newCheckpointId()
{
    constexpr quint64 mask = (quint64(1) << (4 * idDigits)) - 1;
    return QStringLiteral("%1").arg(QRandomGenerator::system()->generate64() & mask, idDigits, 16, QLatin1Char('0'));
}

} // namespace Vitrine
