// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/endpoint/service.h"

#include <QDateTime>

namespace Vitrine::Endpoint {

QByteArray hostOf(const QUrl &url)
{
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (url.scheme() == QLatin1String("ws") || url.scheme() == QLatin1String("wss"))
        return host + ':' + QByteArray::number(url.port(url.scheme() == QLatin1String("wss") ? 443 : 80));
    const QByteArray name = host.contains(':') ? '[' + host + ']' : host;
    return url.port() < 0 ? name : name + ':' + QByteArray::number(url.port());
}

AwsWire::Fields Service::signedFields(const QByteArray &method, const QUrl &url, const AwsWire::Fields &fields,
                                      const QByteArray &body) const
{
    AwsWire::Fields all = fields;
    all.prepend({"Host", hostOf(url)});
    AwsWire::sign(all, method, targetOf(url), AwsWire::sha256(body),
                  {credentials.key, credentials.sessionToken, region}, QDateTime::currentDateTimeUtc());
    return all;
}

} // namespace Vitrine::Endpoint
