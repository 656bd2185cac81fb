// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secrets/secretwords.h"

#include "engine/model/file.h"
#include "ui/theme/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <utility>

namespace Vitrine::Ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Secrets", text);
}

QString headerWords(const SecretGrant &grant)
{
    switch (grant.form) {
    case SecretForm::Plain:
        return grant.header;
    case SecretForm::Bearer:
        return tr("%1: Bearer").arg(grant.header);
    case SecretForm::Basic:
        return tr("the password of %1").arg(displayText(grant.user.toUtf8()));
    }
    return {};
}

} // namespace

QString placeTitle(SecretPlace place)
{
    switch (place) {
    case SecretPlace::Keyring:
        return tr("In the desktop's keyring");
    case SecretPlace::Vault:
        return tr("In an encrypted file, which a passphrase opens");
    case SecretPlace::Command:
        return tr("Nowhere: a command on this computer prints it");
    }
    return {};
}

QString placeSentence(const SecretInfo &secret)
{
    switch (secret.place) {
    case SecretPlace::Keyring:
        return tr("Kept in the desktop's keyring.");
    case SecretPlace::Vault:
        return tr("Kept in the encrypted file.");
    case SecretPlace::Command:
        break;
    }
    const QString command = displayText(secret.command.left(200).toUtf8());
    return secret.seconds == 0 ? tr("Not kept: “%1” prints it for each request.").arg(command)
                               : tr("Not kept: “%1” prints it, and it counts for %2.")
                                     .arg(command, durationText(secret.seconds * qint64(1000)));
}

QString placesSentence(const SecretPlaces &places)
{
    const QString file = !places.hasVault ? QString()
                         : places.isVaultOpen
                             ? tr("The encrypted file is open.")
                             : tr("The encrypted file is locked: what is in it works after it is unlocked.");
    if (places.hasKeyring)
        return (tr("Secrets are kept in the desktop's keyring.") + u' ' + file).trimmed();
    const QString why = displayText(places.keyringProblem.section(u'\n', 0, 0).left(300).toUtf8());
    return (why + u' ' + (file.isEmpty() ? tr("Secrets go into an encrypted file of Vitrine's instead.") : file))
        .trimmed();
}

QString providerTitle(const QString &alias)
{
    static constexpr std::pair<const char *, const char *> names[] = {
        {"anthropic", "Anthropic"}, {"openai", "OpenAI"},         {"gemini", "Google Gemini"},
        {"mistral", "Mistral"},     {"openrouter", "OpenRouter"},
    };
    for (const auto &[known, name] : names) {
        if (alias == QLatin1String(known))
            return QLatin1String(name);
    }
    return alias;
}

QString grantUrl(const SecretGrant &grant)
{
    return QStringLiteral("http://%1/").arg(grant.address());
}

QString grantSentence(const SecretGrant &grant)
{
    const QString port = grant.port == 443 ? QString() : QStringLiteral(":%1").arg(grant.port);
    QStringList parts{tr("To %1 as %2.").arg(grant.host + port + grant.basePath, headerWords(grant))};
    if (!grant.methods.isEmpty())
        parts.append(tr("%1 only.").arg(grant.methods.join(QStringLiteral(", "))));
    if (!grant.paths.isEmpty())
        parts.append(tr("Paths: %1.").arg(grant.paths.join(QStringLiteral(", "))));
    if (grant.maxRequests > 0 && grant.maxBytes > 0)
        parts.append(tr("At most %L1 requests and %2 a session.").arg(grant.maxRequests).arg(sizeText(grant.maxBytes)));
    else if (grant.maxRequests > 0)
        parts.append(tr("At most %L1 requests a session.").arg(grant.maxRequests));
    else if (grant.maxBytes > 0)
        parts.append(tr("At most %1 a session.").arg(sizeText(grant.maxBytes)));
    return parts.join(u' ');
}

QStringList wordsOf(const QString &line)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    return line.split(between, Qt::SkipEmptyParts);
}

} // namespace Vitrine::Ui
