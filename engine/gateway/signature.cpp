// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/signature.h"

#include "engine/gateway/target.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>
#include <optional>

namespace Vitrine::Gateway {

namespace {

using AwsWire::algorithm;
using AwsWire::sha256;

constexpr QByteArrayView unsignedPayload("UNSIGNED-PAYLOAD");

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Gateway", text);
}

std::unexpected<SignatureProblem> refuse(const QString &message)
{
    return std::unexpected(SignatureProblem{message, false});
}

/// Of "20150830T123600Z"; invalid when it has another form. Day and time are read apart: as a local time, which
/// QDateTime::fromString() takes it for, one hour of the year does not exist.
QDateTime timeOf(const QByteArray &text)
{
    const QString words = QString::fromLatin1(text);
    const QDate day = QDate::fromString(words.left(8), QStringLiteral("yyyyMMdd"));
    const QTime time = QTime::fromString(words.mid(8), QStringLiteral("'T'HHmmss'Z'"));
    return day.isValid() && time.isValid() ? QDateTime(day, time, QTimeZone::utc()) : QDateTime();
}

/// What the client says about its signature, wherever it says it.
struct Claim
{
    QByteArray credential;
    QList<QByteArray> signedFields;
    QByteArray signature;
    QByteArray date; ///< "20150830T123600Z"
    qint64 expires = 0;
    bool inQuery = false;
};

std::optional<Claim> claimInFields(const Fields &fields)
{
    const QByteArray text = fieldOf(fields, "authorization");
    if (!text.startsWith(algorithm) || text.size() <= algorithm.size() || text[algorithm.size()] != ' ')
        return std::nullopt;
    Claim claim;
    const QList<QByteArray> parts = text.sliced(algorithm.size() + 1).split(',');
    for (const QByteArray &each : parts) {
        const QByteArray part = each.trimmed();
        const qsizetype equals = part.indexOf('=');
        if (equals < 0)
            return std::nullopt;
        const QByteArray name = part.first(equals);
        const QByteArray value = part.sliced(equals + 1);
        if (name == "Credential")
            claim.credential = value;
        else if (name == "SignedHeaders")
            claim.signedFields = value.split(';');
        else if (name == "Signature")
            claim.signature = value;
    }
    claim.date = fieldOf(fields, "x-amz-date");
    return claim;
}

std::optional<Claim> claimInQuery(const Target &target)
{
    if (target.value(QLatin1StringView("X-Amz-Algorithm")) != QLatin1StringView(algorithm.data()))
        return std::nullopt;
    Claim claim;
    claim.inQuery = true;
    claim.credential = target.value(QLatin1StringView("X-Amz-Credential")).toUtf8();
    claim.signedFields = target.value(QLatin1StringView("X-Amz-SignedHeaders")).toUtf8().split(';');
    claim.signature = target.value(QLatin1StringView("X-Amz-Signature")).toUtf8();
    claim.date = target.value(QLatin1StringView("X-Amz-Date")).toUtf8();
    bool isNumber = false;
    claim.expires = target.value(QLatin1StringView("X-Amz-Expires")).toLongLong(&isNumber);
    if (!isNumber)
        claim.expires = -1;
    return claim;
}

/// The fields that would change what a request means, and so must be signed when they are there.
bool areSigned(const Fields &fields, const QList<QByteArray> &names)
{
    if (!names.contains("host"))
        return false;
    for (const QByteArray name : {"x-amz-date", "x-amz-content-sha256", "x-amz-security-token", "x-amz-target"}) {
        if (fieldCount(fields, name) > 0 && !names.contains(name))
            return false;
    }
    return std::ranges::all_of(
        names, [&](const QByteArray &name) { return name == name.toLower() && fieldCount(fields, name) > 0; });
}

} // namespace

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference = static_cast<unsigned char>(difference |
                                                (static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i])));
    return difference == 0;
}

SignatureCheck::SignatureCheck(AccessKey key, QByteArray service) : m_key(std::move(key)), m_service(std::move(service))
{
}

std::expected<Signed, SignatureProblem> SignatureCheck::check(const QByteArray &method, const QByteArray &target,
                                                              const Fields &fields, const QDateTime &now,
                                                              const QByteArray &bodyHash) const
{
    const auto parsed = parseTarget(target);
    if (!parsed)
        return refuse(tr("The request's target is malformed."));
    const bool hasField = fieldCount(fields, "authorization") > 0;
    if (fieldCount(fields, "authorization") > 1 || (hasField && parsed->has(QLatin1StringView("X-Amz-Algorithm"))))
        return refuse(tr("The request is signed in two ways. Sign it in one."));
    const auto claim = hasField ? claimInFields(fields) : claimInQuery(*parsed);
    if (!claim)
        return refuse(
            tr("The request has no signature of version 4. Sign it with the keys that `vitrine env` prints."));

    const QList<QByteArray> scope = claim->credential.split('/');
    if (scope.size() != 5 || scope[4] != "aws4_request" || scope[3] != m_service)
        return refuse(
            tr("The credential's scope must be date/region/%1/aws4_request.").arg(QString::fromUtf8(m_service)));
    const QDateTime date = timeOf(claim->date);
    if (!date.isValid() || !claim->date.startsWith(scope[1]) || scope[1].size() != 8)
        return refuse(tr("The signature's date is missing or is not that of its scope."));
    if (!areSigned(fields, claim->signedFields) || claim->signature.isEmpty())
        return refuse(tr("The signature does not cover the host and all fields that begin with x-amz-."));
    const qint64 age = date.secsTo(now);
    if (claim->inQuery && (claim->expires < 1 || claim->expires > maxExpirySeconds))
        return refuse(tr("X-Amz-Expires must be 1 to %1 seconds.").arg(maxExpirySeconds));
    if (age > (claim->inQuery ? claim->expires : maxSkewSeconds))
        return refuse(tr("The signature has expired: it is %1 s old. Check the clock.").arg(age));
    if (-age > maxSkewSeconds)
        return refuse(tr("The signature is not valid yet: it is from %1 s ahead. Check the clock.").arg(-age));

    const bool isOurs = equalInConstantTime(scope[0], m_key.id);
    const QString unknownKey = tr("The access key is not known here. Use the keys that `vitrine env` prints.");
    const QByteArray said = fieldOf(fields, "x-amz-content-sha256");
    QByteArray hash = said;
    Signed result{scope[2], {}};
    if (said.isEmpty() && claim->inQuery) {
        hash = sha256({}); // a signed URL is for a request without a body
        result.bodyHash = hash;
    } else if (said.isEmpty()) {
        if (!isOurs)
            return refuse(unknownKey); // a stranger's body is not waited for
        if (bodyHash.isEmpty())
            return std::unexpected(SignatureProblem{tr("The request does not say the hash of its body."), true});
        hash = bodyHash;
    } else if (said == unsignedPayload) {
        result.bodyHash = sha256({});
    } else {
        result.bodyHash = said;
    }

    const AwsWire::Scope signedFor{scope[1], scope[2], scope[3]};
    const QByteArray request = AwsWire::canonicalRequest(method, target, fields, claim->signedFields, hash);
    const QByteArray expected = AwsWire::signatureOf(m_key.secret, signedFor, claim->date, request);
    // Both are always looked at, so that an unknown key takes as long as a wrong signature.
    const bool isGood = equalInConstantTime(expected, claim->signature);
    if (!isOurs)
        return refuse(unknownKey);
    if (!isGood)
        return refuse(tr("The signature does not match. Check the secret key and the way the request is signed."));
    return result;
}

} // namespace Vitrine::Gateway
