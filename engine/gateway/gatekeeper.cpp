// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/gatekeeper.h"

#include "engine/gateway/route.h"

#include <QByteArrayList>
#include <QCoreApplication>

#include <algorithm>

namespace Vitrine::Gateway {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Gateway", text);
}

Reply badRequest(const QString &message)
{
    return unparsable(message).error().reply();
}

/// A status that the service's table of errors has no row for.
Reply plainRefusal(int status, const QString &message)
{
    Reply reply = badRequest(message);
    reply.status = status;
    return reply;
}

bool containsToken(const QByteArray &list, QByteArrayView token)
{
    return std::ranges::any_of(list.split(','), [token](const QByteArray &each) {
        return each.trimmed().compare(token, Qt::CaseInsensitive) == 0;
    });
}

std::optional<Reply> refusePage(const Fields &fields)
{
    // Pages must not reach it, wherever they are from: one out of a machine, shown by a preview, is from this host,
    // too.
    const QByteArray site = fieldOf(fields, "sec-fetch-site");
    if (fieldCount(fields, "origin") == 0 && (site.isNull() || site == "none"))
        return std::nullopt;
    return refuse(Fault::Kind::AccessDenied, tr("Web pages are not served. Use a client of the service's API."))
        .error()
        .reply();
}

} // namespace

bool Gatekeeper::isLoopbackHost(const QByteArray &host)
{
    QByteArrayView name(host);
    const qsizetype bracket = name.indexOf(']');
    const qsizetype colon = name.lastIndexOf(':');
    if (colon > bracket) {
        const QByteArrayView port = name.sliced(colon + 1);
        if (port.isEmpty() || port.size() > 5 ||
            !std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; }))
            return false;
        name = name.first(colon);
    }
    return name == "127.0.0.1" || name == "[::1]" || name.compare("localhost", Qt::CaseInsensitive) == 0;
}

bool Gatekeeper::wantsUpgrade(const QByteArray &method, const Fields &fields)
{
    return method == "GET" && containsToken(fieldOf(fields, "connection"), "upgrade") &&
           containsToken(fieldOf(fields, "upgrade"), "websocket");
}

Reply Gatekeeper::tooLong(qint64 most)
{
    return invalid(QStringLiteral("body"), tr("The body is too long. At most %1 bytes are taken.").arg(most))
        .error()
        .reply();
}

std::expected<BodyPlan, Reply> Gatekeeper::look(const QByteArray &method, const QByteArray &target,
                                                const Fields &fields, unsigned version, const Limits &limits)
{
    if (const auto page = refusePage(fields))
        return std::unexpected(*page);
    if (version != 11)
        return std::unexpected(plainRefusal(505, tr("Only HTTP/1.1 is spoken here.")));
    if (fieldCount(fields, "host") != 1)
        return std::unexpected(badRequest(tr("A request must have exactly one Host field.")));
    if (!isLoopbackHost(fieldOf(fields, "host")))
        return std::unexpected(
            refuse(Fault::Kind::AccessDenied, tr("The Host field must name this computer: 127.0.0.1 or localhost."))
                .error()
                .reply());
    static const QByteArrayList methods{"GET", "PUT", "POST", "DELETE"};
    if (!methods.contains(method)) {
        Reply reply = refuse(Fault::Kind::MethodNotAllowed, tr("The method is not known here.")).error().reply();
        reply.fields.append({"Allow", methods.join(", ")});
        return std::unexpected(reply);
    }
    const auto parsed = parseTarget(target);
    if (!parsed)
        return std::unexpected(badRequest(tr("The request's target is malformed.")));

    BodyPlan plan;
    plan.most = takesPayload(routeOf(method, *parsed).operation) ? limits.payloadBytes : limits.bodyBytes;
    const QByteArray encoding = fieldOf(fields, "transfer-encoding");
    if (!encoding.isNull()) {
        if (encoding.compare("chunked", Qt::CaseInsensitive) != 0 || fieldCount(fields, "transfer-encoding") != 1)
            return std::unexpected(plainRefusal(501, tr("The transfer encoding is not known here.")));
        if (fieldCount(fields, "content-length") > 0)
            return std::unexpected(badRequest(tr("A request has a length or a transfer encoding, not both.")));
        plan.chunked = true;
    } else if (const QByteArray length = fieldOf(fields, "content-length"); !length.isNull()) {
        bool isNumber = false;
        plan.length = length.toULongLong(&isNumber);
        if (!isNumber || length.startsWith('+') || fieldCount(fields, "content-length") != 1)
            return std::unexpected(badRequest(tr("The request's length is malformed.")));
        if (*plan.length > quint64(plan.most))
            return std::unexpected(tooLong(plan.most));
    }
    if (const QByteArray expect = fieldOf(fields, "expect"); !expect.isNull()) {
        if (expect.compare("100-continue", Qt::CaseInsensitive) != 0)
            return std::unexpected(plainRefusal(417, tr("The request expects something that is not known here.")));
        plan.continueWanted = plan.chunked || plan.length.value_or(0) > 0;
    }
    if (!fieldOf(fields, "content-encoding").isEmpty() &&
        fieldOf(fields, "content-encoding").compare("identity", Qt::CaseInsensitive) != 0 &&
        !takesPayload(routeOf(method, *parsed).operation))
        return std::unexpected(plainRefusal(415, tr("Bodies are taken as they are, without an encoding.")));
    return plan;
}

} // namespace Vitrine::Gateway
