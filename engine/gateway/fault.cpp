// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/fault.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Vitrine::Gateway {

namespace {

struct Row
{
    Fault::Kind kind;
    int status;
    const char *name;
};

constexpr Row rows[] = {
    {Fault::Kind::Validation, 400, "ValidationException"},
    {Fault::Kind::Unauthorized, 401, "UnauthorizedException"},
    {Fault::Kind::Quota, 402, "ServiceQuotaExceededException"},
    {Fault::Kind::AccessDenied, 403, "AccessDeniedException"},
    {Fault::Kind::NotFound, 404, "ResourceNotFoundException"},
    {Fault::Kind::UnknownOperation, 404, "UnknownOperationException"},
    {Fault::Kind::MethodNotAllowed, 405, "UnknownOperationException"},
    {Fault::Kind::Conflict, 409, "ConflictException"},
    {Fault::Kind::RetryableConflict, 409, "RetryableConflictException"},
    {Fault::Kind::RuntimeClient, 424, "RuntimeClientError"},
    {Fault::Kind::Throttling, 429, "ThrottlingException"},
    {Fault::Kind::Internal, 500, "InternalServerException"},
};

const Row &rowOf(Fault::Kind kind)
{
    for (const Row &row : rows) {
        if (row.kind == kind)
            return row;
    }
    return rows[std::size(rows) - 1];
}

} // namespace

int Fault::status() const
{
    return rowOf(kind).status;
}

QByteArray Fault::name() const
{
    return rowOf(kind).name;
}

QJsonObject Fault::json() const
{
    QJsonObject json{{QStringLiteral("message"), message}};
    if (kind != Kind::Validation)
        return json;
    json.insert(QStringLiteral("reason"), reason.isEmpty() ? QStringLiteral("FieldValidationFailed") : reason);
    if (!member.isEmpty())
        json.insert(QStringLiteral("fieldList"),
                    QJsonArray{QJsonObject{{QStringLiteral("name"), member}, {QStringLiteral("message"), message}}});
    return json;
}

Reply Fault::reply() const
{
    Reply reply = jsonReply(status(), json());
    reply.fields.append({"x-amzn-errortype", name()});
    return reply;
}

std::unexpected<Fault> invalid(const QString &member, const QString &message)
{
    return std::unexpected(Fault{Fault::Kind::Validation, message, {}, member});
}

std::unexpected<Fault> unparsable(const QString &message)
{
    return std::unexpected(Fault{Fault::Kind::Validation, message, QStringLiteral("CannotParse"), {}});
}

std::unexpected<Fault> refuse(Fault::Kind kind, const QString &message)
{
    return std::unexpected(Fault{kind, message, {}, {}});
}

Fault faultOf(const Error &error)
{
    const QString message = error.message.isEmpty() ? error.text() : error.message;
    switch (error.code) {
    case ErrorCode::NotFound:
        return {Fault::Kind::NotFound, message};
    case ErrorCode::AlreadyExists:
    case ErrorCode::WrongState:
        return {Fault::Kind::Conflict, message};
    case ErrorCode::InvalidInput:
        return {Fault::Kind::Validation, message};
    case ErrorCode::NoSpace:
        return {Fault::Kind::Quota, message};
    case ErrorCode::Unreachable:
    case ErrorCode::Rejected:
    case ErrorCode::TimedOut:
        return {Fault::Kind::RuntimeClient, message};
    case ErrorCode::Cancelled:
    case ErrorCode::HostLacks:
    case ErrorCode::Corrupt:
    case ErrorCode::Failed:
        break;
    }
    return {Fault::Kind::Internal, message.isEmpty() ? errorCodeName(error.code) : message};
}

Fault sessionFaultOf(const Error &error)
{
    Fault fault = faultOf(error);
    if (error.code == ErrorCode::Cancelled)
        return {Fault::Kind::RetryableConflict, QStringLiteral("Session operation in progress, please retry")};
    if (fault.kind == Fault::Kind::Conflict || fault.kind == Fault::Kind::NotFound)
        fault.kind = Fault::Kind::RuntimeClient;
    return fault;
}

Reply jsonReply(int status, const QJsonObject &json)
{
    return {status, {{"Content-Type", "application/json"}}, QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

} // namespace Vitrine::Gateway
