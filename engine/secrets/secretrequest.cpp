// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secrets/secretrequest.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <sodium.h>

namespace Vitrine::Secrets {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Secrets", text);
}

/// Path and query of a request line that may be in origin form or in absolute form; null: neither.
QByteArray originForm(const QByteArray &target)
{
    if (target.startsWith('/'))
        return target;
    if (target.left(7).toLower() != "http://")
        return {};
    const qsizetype slash = target.indexOf('/', 7);
    return slash < 0 ? QByteArray("/") : target.mid(slash);
}

/// What a server might take for another path than we do: dot segments, empty ones, and the two written in percents.
bool isCrooked(const QByteArray &path)
{
    const QByteArray lower = path.toLower();
    for (const char *part : {"/./", "/../", "//", "\\", "%2e", "%2f", "%5c", "%00", ";"}) {
        if (lower.contains(part))
            return true;
    }
    return lower.endsWith("/.") || lower.endsWith("/..");
}

bool matchesPath(const QString &rule, const QByteArray &path)
{
    const QByteArray text = rule.toLatin1();
    if (text.endsWith('*'))
        return path.startsWith(QByteArrayView(text).chopped(1));
    return path == text || (path.startsWith(text) && (text.endsWith('/') || path.at(text.size()) == '/'));
}

} // namespace

QString MatchedRequest::text(const QByteArray &method) const
{
    constexpr qsizetype most = 200;
    const QString port = grant.port == 443 ? QString() : u':' + QString::number(grant.port);
    QString path = QString::fromLatin1(target.left(std::max<qsizetype>(0, target.indexOf('?'))));
    if (!target.contains('?'))
        path = QString::fromLatin1(target);
    if (path.size() > most)
        path = path.left(most) + u'…';
    return QStringLiteral("%1 https://%2%3%4").arg(QString::fromLatin1(method), grant.host, port, path);
}

Result<MatchedRequest> matchRequest(const ConnectionTarget &target, const Network::HttpHead &request,
                                    const QList<SecretGrant> &grants)
{
    const QByteArray whole = originForm(request.target);
    if (whole.isNull())
        return fail(ErrorCode::Rejected, tr("This request has no path that begins with “/”."));
    const bool isModel = target.host == QLatin1String("model.vitrine");
    QString alias = target.host.chopped(std::min<qsizetype>(target.host.size(), 8)); // ".vitrine"
    QByteArray rest = whole;
    if (isModel) {
        qsizetype end = 1;
        while (end < whole.size() && whole.at(end) != '/' && whole.at(end) != '?')
            ++end;
        alias = QString::fromLatin1(whole.mid(1, end - 1));
        rest = whole.mid(end);
        if (!rest.startsWith('/'))
            rest.prepend('/');
    }
    const auto grant = std::ranges::find_if(
        grants, [&](const SecretGrant &each) { return each.isModel == isModel && each.alias == alias; });
    if (grant == grants.end()) {
        QStringList known;
        for (const SecretGrant &each : grants)
            known.append(each.address());
        return fail(ErrorCode::NotFound,
                    (isModel ? tr("This session was given no secret for model.vitrine/%1.").arg(alias)
                             : tr("This session was given no secret for %1.").arg(target.host)) +
                        u' ' +
                        (known.isEmpty() ? tr("It was given none at all: vitrine secret give")
                                         : tr("It was given: %1.").arg(known.join(QStringLiteral(", ")))));
    }
    const qsizetype query = rest.indexOf('?');
    const QByteArray path = query < 0 ? rest : rest.left(query);
    if (!grant->methods.isEmpty() && !grant->methods.contains(QString::fromLatin1(request.method)))
        return fail(ErrorCode::Rejected, tr("The secret %1 is not for %2 requests. It is for: %3.")
                                             .arg(grant->secret, QString::fromLatin1(request.method),
                                                  grant->methods.join(QStringLiteral(", "))));
    if (request.method == "CONNECT" || request.method == "TRACE")
        return fail(ErrorCode::Rejected,
                    tr("No secret is put into %1 requests.").arg(QString::fromLatin1(request.method)));
    if ((!grant->paths.isEmpty() || !grant->basePath.isEmpty()) && isCrooked(path))
        return fail(ErrorCode::Rejected,
                    tr("The path of the request is written in a way that servers read differently."));
    if (!grant->paths.isEmpty() &&
        std::ranges::none_of(grant->paths, [&](const QString &rule) { return matchesPath(rule, path); }))
        return fail(ErrorCode::Rejected, tr("The secret %1 is not for %2. It is for: %3.")
                                             .arg(grant->secret, QString::fromLatin1(path.left(200)),
                                                  grant->paths.join(QStringLiteral(", "))));
    return MatchedRequest{*grant, grant->basePath.toLatin1() + rest};
}

Value headerValue(const SecretGrant &grant, const Value &value)
{
    switch (grant.form) {
    case SecretForm::Plain:
        return value;
    case SecretForm::Bearer: {
        constexpr std::string_view word = "Bearer ";
        LockedBytes text(word.size() + value->size());
        std::memcpy(text.data(), word.data(), word.size());
        std::memcpy(text.data() + word.size(), value->view().data(), value->size());
        return std::make_shared<LockedBytes>(std::move(text));
    }
    case SecretForm::Basic:
        break;
    }
    const QByteArray user = grant.user.toLatin1() + ':';
    LockedBytes pair(std::size_t(user.size()) + value->size());
    std::memcpy(pair.data(), user.constData(), std::size_t(user.size()));
    std::memcpy(pair.data() + user.size(), value->view().data(), value->size());
    constexpr std::string_view word = "Basic ";
    const std::size_t size = sodium_base64_encoded_len(pair.size(), sodium_base64_VARIANT_ORIGINAL); // its zero, too
    LockedBytes encoded(size);
    sodium_bin2base64(encoded.data(), size, pair.unsignedData(), pair.size(), sodium_base64_VARIANT_ORIGINAL);
    LockedBytes text(word.size() + size - 1);
    std::memcpy(text.data(), word.data(), word.size());
    std::memcpy(text.data() + word.size(), encoded.data(), size - 1);
    return std::make_shared<LockedBytes>(std::move(text));
}

LockedBytes headWithKey(const Network::HttpHead &request, const Network::HttpFraming &framing,
                        const MatchedRequest &matched, const LockedBytes &headerText)
{
    Network::HttpHead head = request;
    head.removeHops();
    const QByteArray name = matched.grant.header.toLatin1();
    // The machine's placeholders must not arrive beside the key, and an answer has to be readable for the guard.
    for (const char *each : {"Host", "Expect", "Accept-Encoding", "Authorization", "x-api-key", "api-key",
                             "x-goog-api-key", "Content-Length"})
        head.remove(each);
    head.remove(name);
    const QString port = matched.grant.port == 443 ? QString() : u':' + QString::number(matched.grant.port);
    QByteArray start = request.method + ' ' + matched.target +
                       " HTTP/1.1\r\nHost: " + (matched.grant.host + port).toLatin1() + "\r\n" + head.lines();
    if (framing.kind == Network::HttpFraming::Kind::Chunked)
        start += "Transfer-Encoding: chunked\r\n";
    else if (framing.kind == Network::HttpFraming::Kind::Length)
        start += "Content-Length: " + QByteArray::number(framing.length) + "\r\n";
    start += "Accept-Encoding: identity\r\nConnection: close\r\n" + name + ": ";
    constexpr std::string_view end = "\r\n\r\n";
    LockedBytes all(std::size_t(start.size()) + headerText.size() + end.size());
    if (all.isEmpty())
        return all;
    char *at = all.data();
    std::memcpy(at, start.constData(), std::size_t(start.size()));
    at += start.size();
    std::memcpy(at, headerText.view().data(), headerText.size());
    std::memcpy(at + headerText.size(), end.data(), end.size());
    return all;
}

} // namespace Vitrine::Secrets
