// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretwords.h"

#include "app/cli/words.h"
#include "engine/secrets/providers.h"

#include <QCoreApplication>
#include <QUrl>

namespace Vitrine::Cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Cli", text);
}

/// HOST or HOST:PORT.
Result<void> takeHost(const QString &text, SecretGrant &grant)
{
    grant.host = text.toLower().section(u':', 0, 0);
    if (!text.contains(u':'))
        return {};
    bool ok = false;
    const int port = text.section(u':', 1).toInt(&ok);
    if (!ok || port < 1 || port > 65535)
        return fail(ErrorCode::InvalidInput, tr("“%1” is no host with a port.").arg(text));
    grant.port = quint16(port);
    return {};
}

/// NAME of a provider, or ALIAS=URL.
Result<void> takeModel(const QString &text, SecretGrant &grant)
{
    const QString alias = text.section(u'=', 0, 0);
    if (const auto *provider = Secrets::findProvider(alias))
        Secrets::fillFrom(*provider, grant);
    else if (!text.contains(u'=')) {
        QStringList names;
        for (const auto &each : Secrets::providers())
            names.append(QLatin1String(each.alias));
        return fail(ErrorCode::InvalidInput,
                    tr("There is no model provider “%1”. There are: %2; or write NAME=https://HOST/PATH.")
                        .arg(text, names.join(QStringLiteral(", "))));
    }
    if (!text.contains(u'='))
        return {};
    const QUrl url(text.section(u'=', 1));
    if (url.scheme() != QLatin1String("https") || url.host().isEmpty() || url.hasQuery() || !url.userInfo().isEmpty())
        return fail(ErrorCode::InvalidInput,
                    tr("“%1” is no address that begins with https://.").arg(text.section(u'=', 1)));
    grant.isModel = true;
    grant.alias = alias;
    grant.host = url.host().toLower();
    grant.port = quint16(url.port(443));
    grant.basePath = url.path();
    while (grant.basePath.endsWith(u'/'))
        grant.basePath.chop(1);
    return {};
}

} // namespace

QString placeWords(const SecretInfo &secret)
{
    switch (secret.place) {
    case SecretPlace::Keyring:
        return tr("keyring");
    case SecretPlace::Vault:
        return tr("encrypted file");
    case SecretPlace::Command:
        break;
    }
    return tr("command: %1").arg(secret.command);
}

QString grantWords(const SecretGrant &grant)
{
    QStringList parts;
    parts.append(tr("%1 as %2").arg(grant.host + grant.basePath, grant.header));
    if (!grant.methods.isEmpty())
        parts.append(grant.methods.join(u' '));
    if (!grant.paths.isEmpty())
        parts.append(grant.paths.join(u' '));
    if (grant.maxRequests > 0)
        parts.append(tr("%1 requests a session").arg(grant.maxRequests));
    if (grant.maxBytes > 0)
        parts.append(tr("%1 a session").arg(sizeWords(grant.maxBytes)));
    return parts.join(QStringLiteral("; "));
}

Result<SecretGrant> grantFrom(const QString &secret, const Arguments &arguments)
{
    SecretGrant grant;
    grant.secret = secret;
    grant.runtime = arguments.value(QStringLiteral("runtime"));
    const bool isModel = arguments.has(QStringLiteral("model"));
    if (isModel == arguments.has(QStringLiteral("host")))
        return fail(ErrorCode::InvalidInput, tr("Say where it may go: --model PROVIDER, or --host HOST."));
    const auto taken = isModel ? takeModel(arguments.value(QStringLiteral("model")), grant)
                               : takeHost(arguments.value(QStringLiteral("host")), grant);
    if (!taken)
        return std::unexpected(taken.error());
    if (!isModel)
        grant.alias = grant.host;
    if (arguments.has(QStringLiteral("header"))) {
        grant.header = arguments.value(QStringLiteral("header"));
        grant.form = SecretForm::Plain;
    }
    if (arguments.has(QStringLiteral("basic"))) {
        grant.form = SecretForm::Basic;
        grant.user = arguments.value(QStringLiteral("basic"));
    } else if (arguments.has(QStringLiteral("bearer"))) {
        grant.form = SecretForm::Bearer;
    }
    for (const QString &method : arguments.values(QStringLiteral("method")))
        grant.methods.append(method.toUpper());
    grant.paths = arguments.values(QStringLiteral("path"));
    const auto requests = arguments.number(QStringLiteral("max-requests"), 0, 1, 1'000'000'000);
    if (!requests)
        return std::unexpected(requests.error());
    grant.maxRequests = *requests;
    const auto bytes = arguments.number(QStringLiteral("max-bytes"), 0, 1, qint64(1) << 50);
    if (!bytes)
        return std::unexpected(bytes.error());
    grant.maxBytes = *bytes;
    if (const auto fine = grant.check(); !fine)
        return std::unexpected(fine.error());
    return grant;
}

} // namespace Vitrine::Cli
