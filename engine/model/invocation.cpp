// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/invocation.h"

#include "engine/model/json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace Vitrine {

namespace {

constexpr std::array statusNames = {
    std::pair{InvocationStatus::Queued, "queued"},       std::pair{InvocationStatus::Running, "running"},
    std::pair{InvocationStatus::Completed, "completed"}, std::pair{InvocationStatus::Failed, "failed"},
    std::pair{InvocationStatus::Cancelled, "cancelled"}, std::pair{InvocationStatus::Lost, "lost"},
};

constexpr std::array kindNames = {
    std::pair{TranscriptItem::Kind::Text, "text"}, std::pair{TranscriptItem::Kind::Step, "step"},
    std::pair{TranscriptItem::Kind::Tool, "tool"}, std::pair{TranscriptItem::Kind::Question, "question"},
    std::pair{TranscriptItem::Kind::Plan, "plan"}, std::pair{TranscriptItem::Kind::Error, "error"},
};

constexpr std::array planNames = {
    std::pair{PlanLine::State::Open, "open"},
    std::pair{PlanLine::State::Running, "running"},
    std::pair{PlanLine::State::Done, "done"},
};

} // namespace

QString invocationStatusName(InvocationStatus status)
{
    for (const auto &[value, name] : statusNames) {
        if (value == status)
            return QString::fromLatin1(name);
    }
    return QStringLiteral("lost");
}

InvocationStatus invocationStatusFromName(const QString &text)
{
    for (const auto &[value, name] : statusNames) {
        if (text == QLatin1String(name))
            return value;
    }
    return InvocationStatus::Lost;
}

bool hasEnded(InvocationStatus status)
{
    return status != InvocationStatus::Queued && status != InvocationStatus::Running;
}

Result<void> InvocationSpec::check() const
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Vitrine::InvocationSpec", text); };
    if (payload.size() > maxPayloadBytes)
        return fail(ErrorCode::InvalidInput,
                    tr("The prompt is longer than 100 MB. Put it into a file of the workspace."));
    if (!id.isEmpty() && !isRecordId(id))
        return fail(ErrorCode::InvalidInput, tr("“%1” cannot be the id of an invocation.").arg(id));
    return {};
}

InvocationSpec InvocationSpec::forPrompt(const SessionKey &session, const QString &prompt, Origin origin)
{
    InvocationSpec spec;
    spec.session = session;
    spec.prompt = prompt;
    spec.origin = origin;
    spec.payload = QJsonDocument(QJsonObject{{QStringLiteral("prompt"), prompt}}).toJson(QJsonDocument::Compact);
    return spec;
}

QJsonObject InvocationSpec::toJson() const
{
    QJsonObject json = session.toJson();
    json.insert(QStringLiteral("payload"), QString::fromLatin1(payload.toBase64()));
    json.insert(QStringLiteral("contentType"), contentType);
    json.insert(QStringLiteral("accept"), accept);
    json.insert(QStringLiteral("origin"), originName(origin));
    json.insert(QStringLiteral("prompt"), prompt);
    json.insert(QStringLiteral("id"), id);
    return json;
}

InvocationSpec InvocationSpec::fromJson(const QJsonObject &json)
{
    InvocationSpec spec;
    spec.session = SessionKey::fromJson(json);
    spec.payload = QByteArray::fromBase64(json[QLatin1String("payload")].toString().toLatin1());
    spec.contentType = json[QLatin1String("contentType")].toString(spec.contentType);
    spec.accept = json[QLatin1String("accept")].toString(spec.accept);
    spec.origin = originFromName(json[QLatin1String("origin")].toString());
    spec.prompt = json[QLatin1String("prompt")].toString();
    spec.id = json[QLatin1String("id")].toString();
    return spec;
}

QJsonObject InvocationRecord::toJson() const
{
    QJsonObject json = session.toJson();
    json.insert(QStringLiteral("id"), id);
    json.insert(QStringLiteral("prompt"), prompt);
    json.insert(QStringLiteral("origin"), originName(origin));
    json.insert(QStringLiteral("status"), invocationStatusName(status));
    json.insert(QStringLiteral("httpStatus"), httpStatus);
    json.insert(QStringLiteral("contentType"), contentType);
    json.insert(QStringLiteral("createdAt"), timeToJson(createdAt));
    json.insert(QStringLiteral("startedAt"), timeToJson(startedAt));
    json.insert(QStringLiteral("endedAt"), timeToJson(endedAt));
    json.insert(QStringLiteral("answerBytes"), answer.total);
    json.insert(QStringLiteral("answerDropped"), answer.dropped);
    if (!problem.message.isEmpty())
        json.insert(QStringLiteral("problem"), problem.toJson());
    return json;
}

InvocationRecord InvocationRecord::fromJson(const QJsonObject &json)
{
    InvocationRecord record;
    record.id = json[QLatin1String("id")].toString();
    record.session = SessionKey::fromJson(json);
    record.prompt = json[QLatin1String("prompt")].toString();
    record.origin = originFromName(json[QLatin1String("origin")].toString());
    record.status = invocationStatusFromName(json[QLatin1String("status")].toString());
    record.httpStatus = json[QLatin1String("httpStatus")].toInt();
    record.contentType = json[QLatin1String("contentType")].toString();
    record.createdAt = timeFromJson(json[QLatin1String("createdAt")]);
    record.startedAt = timeFromJson(json[QLatin1String("startedAt")]);
    record.endedAt = timeFromJson(json[QLatin1String("endedAt")]);
    record.answer = {json[QLatin1String("answerBytes")].toInteger(), json[QLatin1String("answerDropped")].toInteger()};
    if (json.contains(QLatin1String("problem")))
        record.problem = Error::fromJson(json[QLatin1String("problem")].toObject());
    return record;
}

QJsonObject TranscriptItem::toJson() const
{
    QString kindName;
    for (const auto &[value, name] : kindNames) {
        if (value == kind)
            kindName = QString::fromLatin1(name);
    }
    QJsonObject json{
        {QStringLiteral("kind"), kindName}, {QStringLiteral("id"), id},
        {QStringLiteral("title"), title},   {QStringLiteral("text"), text},
        {QStringLiteral("path"), path},     {QStringLiteral("icon"), icon},
        {QStringLiteral("done"), done},     {QStringLiteral("exitCode"), exitCode},
    };
    if (kind == Kind::Tool) {
        json.insert(QStringLiteral("input"), input);
        json.insert(QStringLiteral("failed"), failed);
    } else if (kind == Kind::Question) {
        json.insert(QStringLiteral("choices"), QJsonArray::fromStringList(choices));
        json.insert(QStringLiteral("chosen"), chosen);
    } else if (kind == Kind::Plan) {
        QJsonArray lines;
        for (const PlanLine &line : plan)
            lines.append(line.toJson());
        json.insert(QStringLiteral("plan"), lines);
    }
    return json;
}

QJsonObject PlanLine::toJson() const
{
    QString name;
    for (const auto &[value, word] : planNames) {
        if (value == state)
            name = QString::fromLatin1(word);
    }
    return {{QStringLiteral("text"), text}, {QStringLiteral("state"), name}};
}

PlanLine PlanLine::fromJson(const QJsonObject &json)
{
    PlanLine line;
    line.text = json[QLatin1String("text")].toString();
    const QString name = json[QLatin1String("state")].toString();
    for (const auto &[value, word] : planNames) {
        if (name == QLatin1String(word))
            line.state = value;
    }
    return line;
}

TranscriptItem TranscriptItem::fromJson(const QJsonObject &json)
{
    TranscriptItem item;
    const QString text = json[QLatin1String("kind")].toString();
    for (const auto &[value, name] : kindNames) {
        if (text == QLatin1String(name))
            item.kind = value;
    }
    item.id = json[QLatin1String("id")].toString();
    item.title = json[QLatin1String("title")].toString();
    item.text = json[QLatin1String("text")].toString();
    item.path = json[QLatin1String("path")].toString();
    item.icon = json[QLatin1String("icon")].toString();
    item.done = json[QLatin1String("done")].toBool(true);
    item.exitCode = json[QLatin1String("exitCode")].toInt(-1);
    item.input = json[QLatin1String("input")].toString();
    item.failed = json[QLatin1String("failed")].toBool();
    item.chosen = json[QLatin1String("chosen")].toString();
    const QJsonArray choices = json[QLatin1String("choices")].toArray();
    for (const auto &choice : choices)
        item.choices.append(choice.toString());
    const QJsonArray lines = json[QLatin1String("plan")].toArray();
    for (const auto &line : lines)
        item.plan.append(PlanLine::fromJson(line.toObject()));
    return item;
}

} // namespace Vitrine
