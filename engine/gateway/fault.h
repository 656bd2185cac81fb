// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/request.h"

#include <QJsonObject>

#include <expected>

namespace Vitrine::Gateway {

/// An error as the service's API has them.
struct Fault
{
    enum class Kind {
        Validation,        ///< 400
        Unauthorized,      ///< 401
        Quota,             ///< 402
        AccessDenied,      ///< 403
        NotFound,          ///< 404
        UnknownOperation,  ///< 404
        MethodNotAllowed,  ///< 405
        Conflict,          ///< 409
        RetryableConflict, ///< 409
        RuntimeClient,     ///< 424: the agent, or the machine it is in
        Throttling,        ///< 429
        Internal,          ///< 500
    };
    Kind kind = Kind::Internal;
    QString message;
    QString reason = {}; ///< of a Validation; empty: FieldValidationFailed
    QString member = {}; ///< of a Validation: which one is wrong; may be empty

    [[nodiscard]] int status() const;
    [[nodiscard]] QByteArray name() const; ///< "ValidationException", …
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] Reply reply() const;
};

template <typename T>
using Outcome = std::expected<T, Fault>;

[[nodiscard]] std::unexpected<Fault> invalid(const QString &member, const QString &message);
[[nodiscard]] std::unexpected<Fault> unparsable(const QString &message);
[[nodiscard]] std::unexpected<Fault> refuse(Fault::Kind kind, const QString &message);
/// What an error of the engine means to a client.
[[nodiscard]] Fault faultOf(const Error &error);
/// Why a session could not be asked: the agent or the machine, unless the request itself was wrong.
[[nodiscard]] Fault sessionFaultOf(const Error &error);

[[nodiscard]] Reply jsonReply(int status, const QJsonObject &json);

} // namespace Vitrine::Gateway
