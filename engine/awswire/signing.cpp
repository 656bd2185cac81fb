// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/awswire/signing.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <optional>

namespace Vitrine::AwsWire {

namespace {

QByteArray hmac(const QByteArray &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
}

/// Without empty labels and dots, and each label encoded once more than on the wire.
QByteArray canonicalPath(QByteArrayView target)
{
    const QByteArray path =
        target.first(std::max<qsizetype>(target.indexOf('?'), -1) < 0 ? target.size() : target.indexOf('?'))
            .toByteArray();
    QList<QByteArray> kept;
    const QList<QByteArray> labels = path.split('/');
    for (const QByteArray &label : labels) {
        if (label.isEmpty() || label == ".")
            continue;
        if (label == "..") {
            if (!kept.isEmpty())
                kept.removeLast();
            continue;
        }
        kept.append(percentEncoded(label));
    }
    QByteArray canonical = '/' + kept.join('/');
    if (!kept.isEmpty() && path.endsWith('/'))
        canonical += '/';
    return canonical;
}

/// Sorted pairs, each part decoded and encoded again, the signature itself left out.
std::optional<QByteArray> canonicalQuery(QByteArrayView target)
{
    const qsizetype mark = target.indexOf('?');
    if (mark < 0)
        return QByteArray();
    QList<std::pair<QByteArray, QByteArray>> pairs;
    const QList<QByteArray> parts = target.sliced(mark + 1).toByteArray().split('&');
    for (const QByteArray &part : parts) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const auto name = percentDecoded(QByteArrayView(part).first(equals < 0 ? part.size() : equals));
        const auto value = percentDecoded(equals < 0 ? QByteArrayView() : QByteArrayView(part).sliced(equals + 1));
        if (!name || !value)
            return std::nullopt;
        if (*name != "X-Amz-Signature")
            pairs.append({percentEncoded(*name), percentEncoded(*value)});
    }
    std::ranges::sort(pairs);
    QByteArray canonical;
    for (const auto &[name, value] : std::as_const(pairs))
        canonical += (canonical.isEmpty() ? "" : "&") + name + '=' + value;
    return canonical;
}

QByteArray canonicalFields(const Fields &fields, const QList<QByteArray> &names)
{
    QByteArray canonical;
    for (const QByteArray &name : names) {
        QByteArray values;
        bool first = true;
        for (const auto &[each, value] : fields) {
            if (each.compare(name, Qt::CaseInsensitive) != 0)
                continue;
            values += (first ? "" : ",") + value.simplified();
            first = false;
        }
        canonical += name + ':' + values + '\n';
    }
    return canonical;
}

} // namespace

QByteArray sha256(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray Scope::text() const
{
    return day + '/' + region + '/' + service + "/aws4_request";
}

QByteArray canonicalRequest(const QByteArray &method, const QByteArray &target, const Fields &fields,
                            const QList<QByteArray> &signedFields, const QByteArray &bodyHash)
{
    return method + '\n' + canonicalPath(target) + '\n' + canonicalQuery(target).value_or(QByteArray()) + '\n' +
           canonicalFields(fields, signedFields) + '\n' + signedFields.join(';') + '\n' + bodyHash;
}

QByteArray signatureOf(const QByteArray &secret, const Scope &scope, const QByteArray &date,
                       const QByteArray &canonicalRequest)
{
    const QByteArray text =
        algorithm.toByteArray() + '\n' + date + '\n' + scope.text() + '\n' + sha256(canonicalRequest);
    QByteArray key = "AWS4" + secret;
    for (const QByteArray &part : {scope.day, scope.region, scope.service, QByteArray("aws4_request")})
        key = hmac(key, part);
    return hmac(key, text).toHex();
}

void sign(Fields &fields, const QByteArray &method, const QByteArray &target, const QByteArray &bodyHash,
          const SigningKey &key, const QDateTime &now)
{
    const QByteArray date = now.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
    fields.append({"X-Amz-Date", date});
    fields.append({"X-Amz-Content-Sha256", bodyHash});
    if (!key.sessionToken.isEmpty())
        fields.append({"X-Amz-Security-Token", key.sessionToken});
    QList<QByteArray> names;
    for (const auto &[name, value] : std::as_const(fields)) {
        if (!names.contains(name.toLower()))
            names.append(name.toLower());
    }
    std::ranges::sort(names);
    const Scope scope{date.first(8), key.region, key.service};
    const QByteArray signature =
        signatureOf(key.key.secret, scope, date, canonicalRequest(method, target, fields, names, bodyHash));
    fields.append({"Authorization", algorithm.toByteArray() + " Credential=" + key.key.id + '/' + scope.text() +
                                        ", SignedHeaders=" + names.join(';') + ", Signature=" + signature});
}

} // namespace Vitrine::AwsWire
