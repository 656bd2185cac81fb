// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/awswire/signing.h"
#include "engine/gateway/request.h"

#include <QDateTime>

#include <expected>

namespace Vitrine::Gateway {

using AwsWire::AccessKey;

/// What a good signature says.
struct Signed
{
    QByteArray region;
    /// SHA-256 of the body in hex digits, as the client says it is: the body must have it. Empty: the signature was
    /// checked with the hash of the body itself.
    QByteArray bodyHash;
};

/// Why a signature is not taken.
struct SignatureProblem
{
    QString message;
    bool needsBody = false; ///< the client did not say its body's hash: ask again when the body is there
};

/// Signature version 4, in header fields or in the query (then at most five minutes are granted). Compared in constant
/// time; the path is encoded once more than it is on the wire, as for every service but S3.
class SignatureCheck
{
public:
    /// A signature may be older or newer than this by the clock of this computer.
    static constexpr qint64 maxSkewSeconds = 300;
    /// What a signed URL may grant itself.
    static constexpr qint64 maxExpirySeconds = 300;

    explicit SignatureCheck(AccessKey key, QByteArray service = "bedrock-agentcore");

    /// `bodyHash`: of the body, when all of it is there; else empty.
    [[nodiscard]] std::expected<Signed, SignatureProblem> check(const QByteArray &method, const QByteArray &target,
                                                                const Fields &fields, const QDateTime &now,
                                                                const QByteArray &bodyHash = {}) const;

private:
    AccessKey m_key;
    QByteArray m_service;
};

/// Whether both are equal, in a time that depends on the length alone.
[[nodiscard]] bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

} // namespace Vitrine::Gateway
