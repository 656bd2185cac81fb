// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/awswire/fields.h"
#include "engine/model/error.h"

namespace Vitrine::Endpoint {

/// What an endpoint said instead of an answer.
struct Refusal
{
    int status = 0;    ///< of HTTP; 0: it came in an event stream
    QByteArray type;   ///< "ValidationException"; empty: none was named
    QString message;   ///< the endpoint's own words, harmless
    QString requestId; ///< what the service's support asks for; may be empty

    /// Of an answer with a status of 300 and more. `body` may be cut off.
    [[nodiscard]] static Refusal ofAnswer(int status, const AwsWire::Fields &fields, const QByteArray &body);
    /// Of an event: the name of its exception ("validationException") and its payload.
    [[nodiscard]] static Refusal ofEvent(const QByteArray &name, const QByteArray &payload);

    /// Nothing has begun, and the same may be asked again in a moment.
    [[nodiscard]] bool mayPass() const;
    /// In words for the person, who must know whose keys were used.
    [[nodiscard]] Error error(const QString &keysFrom) const;
};

/// Text of the other side, for a person: control characters visible, of a bounded length.
[[nodiscard]] QString harmlessWords(const QByteArray &text);

} // namespace Vitrine::Endpoint
