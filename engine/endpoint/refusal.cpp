// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/endpoint/refusal.h"

#include "engine/model/file.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace Vitrine::Endpoint {

namespace {

enum class Wants { Nothing, Keys };

struct Row
{
    const char *type;
    int status; ///< that means the type when none is named; 0: none does
    ErrorCode code;
    const char *message; ///< %1: where the keys are from
    Wants wants = Wants::Nothing;
};

constexpr const char *keysRefused = QT_TRANSLATE_NOOP(
    "Vitrine::Endpoint",
    "The endpoint refuses the keys from %1. Check that they belong to it, their rights, the region and "
    "this computer's clock.");

constexpr Row rows[] = {
    {"ValidationException", 400, ErrorCode::InvalidInput,
     QT_TRANSLATE_NOOP("Vitrine::Endpoint", "The endpoint does not take this request. Change what was typed.")},
    {"UnauthorizedException", 401, ErrorCode::Rejected,
     QT_TRANSLATE_NOOP("Vitrine::Endpoint", "The runtime takes bearer tokens and no AWS keys. Use a runtime without an "
                                            "authorizer of its own.")},
    {"ServiceQuotaExceededException", 402, ErrorCode::NoSpace,
     QT_TRANSLATE_NOOP("Vitrine::Endpoint", "A quota of the endpoint is used up. Stop sessions, or have it raised.")},
    {"AccessDeniedException", 403, ErrorCode::Rejected, keysRefused, Wants::Keys},
    {"UnrecognizedClientException", 0, ErrorCode::Rejected, keysRefused, Wants::Keys},
    {"InvalidSignatureException", 0, ErrorCode::Rejected, keysRefused, Wants::Keys},
    {"MissingAuthenticationTokenException", 0, ErrorCode::Rejected, keysRefused, Wants::Keys},
    {"IncompleteSignatureException", 0, ErrorCode::Rejected, keysRefused, Wants::Keys},
    {"ExpiredTokenException", 0, ErrorCode::Rejected,
     QT_TRANSLATE_NOOP("Vitrine::Endpoint", "The keys from %1 have expired. Get new ones."), Wants::Keys},
    {"ResourceNotFoundException", 404, ErrorCode::NotFound,
     QT_TRANSLATE_NOOP("Vitrine::Endpoint",
                       "The endpoint does not know this runtime, version or session. Check the name, the "
                       "qualifier and the region.")},
    {"UnknownOperationException", 405, ErrorCode::NotFound,
     QT_TRANSLATE_NOOP("Vitrine::Endpoint", "The endpoint does not offer this. Check its address.")},
    {"RetryableConflictException", 0, ErrorCode::WrongState,
     QT_TRANSLATE_NOOP("Vitrine::Endpoint", "The session is being started or stopped. Try again in a moment.")},
    {"ConflictException", 409, ErrorCode::WrongState,
     QT_TRANSLATE_NOOP("Vitrine::Endpoint", "Somebody else does something with this at the moment. Try again.")},
    {"RuntimeClientError", 424, ErrorCode::Unreachable,
     QT_TRANSLATE_NOOP("Vitrine::Endpoint", "The session's agent or machine did not do it. Its log may say why.")},
    {"ThrottlingException", 429, ErrorCode::Rejected,
     QT_TRANSLATE_NOOP("Vitrine::Endpoint", "The endpoint has too many requests. Try again later.")},
    {"InternalServerException", 500, ErrorCode::Failed,
     QT_TRANSLATE_NOOP("Vitrine::Endpoint", "The endpoint has failed. Try again; its owner can find out why.")},
};

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Endpoint", text);
}

const Row *rowOf(const QByteArray &type, int status)
{
    for (const Row &row : rows) {
        if (type.isEmpty() ? row.status == status && status != 0 : type == row.type)
            return &row;
    }
    return nullptr;
}

/// "aws.x#ValidationException:http://…" → "ValidationException".
QByteArray bareType(QByteArray type)
{
    const qsizetype hash = type.indexOf('#');
    type = type.sliced(hash + 1);
    for (const char end : {':', ','}) {
        if (const qsizetype at = type.indexOf(end); at >= 0)
            type.truncate(at);
    }
    return type.trimmed().left(100);
}

QString messageIn(const QJsonObject &json)
{
    const QJsonValue small = json[u"message"];
    return harmlessWords((small.isString() ? small : json[u"Message"]).toString().toUtf8());
}

} // namespace

QString harmlessWords(const QByteArray &text)
{
    constexpr qsizetype longest = 2000;
    return displayText(text.left(longest));
}

Refusal Refusal::ofAnswer(int status, const AwsWire::Fields &fields, const QByteArray &body)
{
    Refusal refusal;
    refusal.status = status;
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    for (const QByteArray &type : {AwsWire::fieldOf(fields, "x-amzn-errortype"), json[u"code"].toString().toUtf8(),
                                   json[u"__type"].toString().toUtf8()}) {
        if (refusal.type.isEmpty())
            refusal.type = bareType(type);
    }
    refusal.message = messageIn(json);
    refusal.requestId = harmlessWords(AwsWire::fieldOf(fields, "x-amzn-requestid").left(100));
    return refusal;
}

Refusal Refusal::ofEvent(const QByteArray &name, const QByteArray &payload)
{
    Refusal refusal;
    refusal.type = bareType(name);
    if (!refusal.type.isEmpty())
        refusal.type[0] = refusal.type.first(1).toUpper().front();
    refusal.message = messageIn(QJsonDocument::fromJson(payload).object());
    return refusal;
}

bool Refusal::mayPass() const
{
    return type == "RetryableConflictException" || type == "ThrottlingException" ||
           (type.isEmpty() && (status == 429 || status == 503));
}

Error Refusal::error(const QString &keysFrom) const
{
    QStringList detail;
    if (!message.isEmpty())
        detail.append(message);
    const Row *row = rowOf(type, status);
    // A path that there is not, and no thing that there is not.
    if (type.isEmpty() && status == 404)
        row = rowOf("UnknownOperationException", 0);
    Error error;
    if (row) {
        error.code = row->code;
        error.message = row->wants == Wants::Keys ? tr(row->message).arg(keysFrom) : tr(row->message);
    } else if (status >= 300 && status < 400) {
        error.code = ErrorCode::Rejected;
        error.message =
            tr("The endpoint points somewhere else, which signed requests do not follow. Check its address.");
    } else {
        error.code = status >= 500 ? ErrorCode::Failed : ErrorCode::Rejected;
        error.message = tr("The endpoint refuses it. Check its address and what was typed.");
    }
    QString name = harmlessWords(type);
    if (status != 0)
        name += (name.isEmpty() ? QString() : QStringLiteral(", ")) + tr("status %1").arg(status);
    if (!requestId.isEmpty())
        name += QStringLiteral(", ") + tr("request %1").arg(requestId);
    detail.append(name);
    error.detail = detail.join(QLatin1Char('\n'));
    return error;
}

} // namespace Vitrine::Endpoint
