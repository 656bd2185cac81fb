// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/awswire/fields.h"

#include <QDateTime>

namespace Vitrine::AwsWire {

inline constexpr QByteArrayView algorithm("AWS4-HMAC-SHA256");

/// What a client signs with.
struct AccessKey
{
    QByteArray id;
    QByteArray secret;
};

/// What a signature is good for.
struct Scope
{
    QByteArray day; ///< "20150830"
    QByteArray region;
    QByteArray service;

    [[nodiscard]] QByteArray text() const; ///< "20150830/us-east-1/service/aws4_request"
};

/// In hex digits.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

/// A request in the one form that both sides make a signature of. The path is encoded once more than it is on the wire,
/// as for every service but S3. `signedFields` are names in lower case, in the order in which they are signed.
[[nodiscard]] QByteArray canonicalRequest(const QByteArray &method, const QByteArray &target, const Fields &fields,
                                          const QList<QByteArray> &signedFields, const QByteArray &bodyHash);

/// Version 4, in hex digits. `date`: "20150830T123600Z".
[[nodiscard]] QByteArray signatureOf(const QByteArray &secret, const Scope &scope, const QByteArray &date,
                                     const QByteArray &canonicalRequest);

/// What a client signs with, and for which service.
struct SigningKey
{
    AccessKey key;
    QByteArray sessionToken; ///< of keys that were lent for some time; empty: none
    QByteArray region;
    QByteArray service = "bedrock-agentcore";
};

/// Adds the fields of a signature over the method, the target as it goes over the wire, the hash of the body, and all
/// fields that are there already. Host must be among them, written as it will be sent.
void sign(Fields &fields, const QByteArray &method, const QByteArray &target, const QByteArray &bodyHash,
          const SigningKey &key, const QDateTime &now);

} // namespace Vitrine::AwsWire
