// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/hostproxy.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace Vitrine::Network {

namespace {

/// Lower case first, as curl does.
QString variable(const QProcessEnvironment &environment, const QString &name)
{
    const QString lower = environment.value(name);
    return lower.isEmpty() ? environment.value(name.toUpper()) : lower;
}

} // namespace

QString HostProxy::Server::text() const
{
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

void HostProxy::take(const QString &value, std::optional<Server> &server)
{
    if (value.isEmpty() || server)
        return;
    const QUrl url(value.contains(QLatin1String("://")) ? value : QLatin1String("http://") + value);
    if (url.scheme() != QLatin1String("http") || url.host().isEmpty()) {
        m_problem = QCoreApplication::translate(
                        "Vitrine::Network",
                        "This computer's environment names the proxy %1, which sessions cannot go out through. Set "
                        "http_proxy and https_proxy to an HTTP proxy, or unset them, and start Vitrine again.")
                        .arg(url.toDisplayString(QUrl::RemoveUserInfo));
        return;
    }
    server = Server{url.host(), quint16(url.port(80)), {}};
    if (!url.userInfo().isEmpty())
        server->credentials =
            (url.userName(QUrl::FullyDecoded) + u':' + url.password(QUrl::FullyDecoded)).toUtf8().toBase64();
}

HostProxy HostProxy::fromEnvironment(const QProcessEnvironment &environment)
{
    HostProxy proxy;
    proxy.take(variable(environment, QStringLiteral("http_proxy")), proxy.m_plain);
    proxy.take(variable(environment, QStringLiteral("https_proxy")), proxy.m_encrypted);
    const QString all = variable(environment, QStringLiteral("all_proxy"));
    if (!proxy.m_plain || !proxy.m_encrypted) {
        proxy.take(all, proxy.m_plain);
        proxy.take(all, proxy.m_encrypted);
    }
    const auto exceptions = variable(environment, QStringLiteral("no_proxy")).toLower().split(u',', Qt::SkipEmptyParts);
    for (const QString &each : exceptions)
        proxy.m_exceptions.append(each.trimmed());
    return proxy;
}

QString HostProxy::text() const
{
    return m_encrypted ? m_encrypted->text() : m_plain ? m_plain->text() : QString();
}

bool HostProxy::isExcepted(const QString &host, quint16 port) const
{
    const auto address = Address::parseLoosely(host);
    if ((address && classify(*address, {}) == AddressKind::Loopback) || host == QLatin1String("localhost") ||
        host.endsWith(QLatin1String(".localhost")))
        return true;
    return std::ranges::any_of(m_exceptions, [&](QString each) {
        if (each == QLatin1String("*"))
            return true;
        if (each.count(u':') == 1) {
            if (each.section(u':', 1).toInt() != int(port))
                return false;
            each = each.section(u':', 0, 0);
        }
        if (address) {
            const auto network = Address::parse(each.section(u'/', 0, 0));
            const int prefix = each.contains(u'/') ? each.section(u'/', 1).toInt() : network ? network->bits() : 0;
            return network && prefix > 0 && prefix <= network->bits() && address->isWithin(*network, prefix);
        }
        while (each.startsWith(u'*') || each.startsWith(u'.'))
            each.remove(0, 1);
        return !each.isEmpty() && (host == each || host.endsWith(u'.' + each));
    });
}

std::optional<HostProxy::Server> HostProxy::serverFor(const QString &host, quint16 port, bool encrypted) const
{
    const auto &server = encrypted ? m_encrypted : m_plain;
    return server && !isExcepted(host, port) ? server : std::nullopt;
}

} // namespace Vitrine::Network
