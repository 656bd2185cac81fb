// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/error.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace Vitrine {

namespace {
constexpr std::array names = {
    std::pair{ErrorCode::Cancelled, "cancelled"},       std::pair{ErrorCode::TimedOut, "timedOut"},
    std::pair{ErrorCode::NotFound, "notFound"},         std::pair{ErrorCode::AlreadyExists, "alreadyExists"},
    std::pair{ErrorCode::InvalidInput, "invalidInput"}, std::pair{ErrorCode::WrongState, "wrongState"},
    std::pair{ErrorCode::NoSpace, "noSpace"},           std::pair{ErrorCode::HostLacks, "hostLacks"},
    std::pair{ErrorCode::Unreachable, "unreachable"},   std::pair{ErrorCode::Rejected, "rejected"},
    std::pair{ErrorCode::Corrupt, "corrupt"},           std::pair{ErrorCode::Failed, "failed"},
};
}

QString errorCodeName(ErrorCode code)
{
    for (const auto &[value, name] : names) {
        if (value == code)
            return QString::fromLatin1(name);
    }
    return QStringLiteral("failed");
}

ErrorCode errorCodeFromName(const QString &name)
{
    for (const auto &[value, text] : names) {
        if (name == QLatin1String(text))
            return value;
    }
    return ErrorCode::Failed;
}

Error Error::as(const QString &newMessage) const
{
    Error result{code, newMessage, detail};
    if (!message.isEmpty() && message != newMessage)
        result.detail = detail.isEmpty() ? message : message + QLatin1Char('\n') + detail;
    return result;
}

QString Error::text() const
{
    return detail.isEmpty() ? message : message + QLatin1Char('\n') + detail;
}

QJsonObject Error::toJson() const
{
    QJsonObject json{{QStringLiteral("code"), errorCodeName(code)}, {QStringLiteral("message"), message}};
    if (!detail.isEmpty())
        json.insert(QStringLiteral("detail"), detail);
    return json;
}

Error Error::fromJson(const QJsonObject &json)
{
    return {errorCodeFromName(json[QLatin1String("code")].toString()), json[QLatin1String("message")].toString(),
            json[QLatin1String("detail")].toString()};
}

Error errorFromErrno(int number, const QString &message)
{
    ErrorCode code = ErrorCode::Failed;
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        code = ErrorCode::NotFound;
        break;
    case EEXIST:
        code = ErrorCode::AlreadyExists;
        break;
    case ENOSPC:
    case EDQUOT:
        code = ErrorCode::NoSpace;
        break;
    case ETIMEDOUT:
        code = ErrorCode::TimedOut;
        break;
    case ECONNREFUSED:
    case ECONNRESET:
    case EPIPE:
        code = ErrorCode::Unreachable;
        break;
    case EUCLEAN: // what file systems say of damage
    case EBADMSG:
        code = ErrorCode::Corrupt;
        break;
    case EINVAL:
    case ENAMETOOLONG:
        code = ErrorCode::InvalidInput;
        break;
    default:
        break;
    }
    return {code, message, QString::fromLocal8Bit(std::strerror(number))};
}

} // namespace Vitrine
