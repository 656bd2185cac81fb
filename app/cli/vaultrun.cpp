// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/vaultrun.h"

#include "app/cli/quietprompt.h"

#include <QFile>

namespace Vitrine::Cli {

Option VaultRun::passphraseOption()
{
    return {QStringLiteral("passphrase-file"),
            {},
            QStringLiteral("FILE"),
            tr("its passphrase is the first line of FILE (else it is asked for)")};
}

Result<SecretValue> VaultRun::passphrase(bool isNew)
{
    if (const QString name = arguments().value(QStringLiteral("passphrase-file")); !name.isEmpty()) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::NotFound, tr("Cannot read %1.").arg(name), file.errorString());
        SecretValue value{file.readLine(SecretValue::maxBytes)};
        while (value.bytes.endsWith('\n') || value.bytes.endsWith('\r'))
            value.bytes.chop(1);
        return value;
    }
    auto value = askQuietly(isNew ? tr("A passphrase for the file of secrets, which does not exist yet (not shown): ")
                                  : tr("The passphrase of the file of secrets (not shown): "));
    if (!value || !isNew)
        return value;
    auto again = askQuietly(tr("The same again: "));
    const bool same = again && again->bytes == value->bytes;
    if (again)
        forget(*again);
    if (!same) {
        forget(*value);
        return fail(ErrorCode::InvalidInput, tr("The two are not the same. Nothing has changed."));
    }
    return value;
}

void VaultRun::openVault(const SecretPlaces &places, std::function<void()> next)
{
    auto typed = passphrase(!places.hasVault);
    if (!typed)
        return failed(typed.error());
    auto opened = nouns().secrets.openVault(*typed);
    forget(*typed);
    ask(opened, [next](const SecretPlaces &) { next(); });
}

} // namespace Vitrine::Cli
