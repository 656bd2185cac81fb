// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/guestprogram.h"

#include "engine/session/hostcertificates.h"
#include "guestos/wire/frame.h"
#include "guestos/wire/sshpieces.h"

namespace Vitrine::Session {

QByteArray hostnameOf(const SessionKey &key)
{
    QByteArray name;
    for (const QChar c : key.session.toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-')
            name += char(c.unicode());
    }
    while (name.startsWith('-'))
        name.remove(0, 1);
    name.truncate(40);
    return name.isEmpty() ? QByteArray("session") : name;
}

namespace {

/// Where programs find the way out and whom they may trust. Most tools know one spelling or the other.
void addNetwork(QMap<QByteArray, QByteArray> &environment, const QByteArray &hostname)
{
    const QByteArray proxy = "http://127.0.0.1:" + QByteArray::number(Wire::proxyPort);
    for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
        environment.insert(name, proxy);
    for (const char *name : {"no_proxy", "NO_PROXY"})
        environment.insert(name, "localhost,.localhost,127.0.0.1,::1," + hostname);
    environment.insert("NODE_USE_ENV_PROXY", "1"); // Node.js 24's fetch
    // The last that git asks: core.sshCommand and GIT_SSH_COMMAND of the workspace's own win.
    environment.insert("GIT_SSH", QByteArray(Wire::sshProgram.data(), qsizetype(Wire::sshProgram.size())));
    if (hostCertificates().isEmpty())
        return;
    for (const char *name : {"SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE",
                             "GIT_SSL_CAINFO", "PIP_CERT", "CARGO_HTTP_CAINFO"})
        environment.insert(name, guestBundle);
}

} // namespace

Guest::ProcessRequest guestProgram(const SessionKey &key, const RuntimeSpec &runtime, const ImageConfig &image,
                                   QList<QByteArray> arguments, const QMap<QByteArray, QByteArray> &settings)
{
    Guest::ProcessRequest request;
    request.arguments = std::move(arguments);
    auto &environment = request.environment;
    environment.insert("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    environment.insert("HOME", image.user.isEmpty() || image.user == u"root" || image.user == u"0"
                                   ? "/root"
                                   : "/home/" + image.user.toUtf8());
    environment.insert("LANG", "C.UTF-8");
    environment.insert("TERM", "dumb");
    addNetwork(environment, hostnameOf(key));
    environment.insert(settings);
    for (const auto &[name, value] : image.environment.asKeyValueRange())
        environment.insert(name.toUtf8(), value.toUtf8());
    for (const auto &[name, value] : runtime.environment.asKeyValueRange())
        environment.insert(name.toUtf8(), value.toUtf8());
    environment.insert("VITRINE_SESSION_ID", key.session.toUtf8());
    environment.insert("VITRINE_WORKSPACE", runtime.mountPath.toUtf8());
    request.workingDirectory = (image.workingDirectory.isEmpty() ? runtime.mountPath : image.workingDirectory).toUtf8();
    request.user = image.user.toUtf8();
    return request;
}

} // namespace Vitrine::Session
