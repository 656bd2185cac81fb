// SPDX-License-Identifier: GPL-3.0-or-later
// secret unlock, secret lock
#include "app/cli/commands.h"
#include "app/cli/vaultrun.h"

namespace Vitrine::Cli {

namespace {

class SecretUnlockRun : public VaultRun
{
public:
    using VaultRun::passphraseOption;
    using VaultRun::VaultRun;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().secrets.places(), [this](const SecretPlaces &places) {
                if (places.isVaultOpen) {
                    note(tr("The file of secrets is open."));
                    return end(Exit::good);
                }
                openVault(places, [this] { end(Exit::good); });
            });
        });
    }
};

class SecretLockRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        connectEngine({},
                      [this] { ask(nouns().secrets.closeVault(), [this](const SecretPlaces &) { end(Exit::good); }); });
    }
};

} // namespace

Command secretUnlockCommand()
{
    Usage usage;
    usage.path = QStringLiteral("secret unlock");
    usage.summary = Run::tr("Open the encrypted file of secrets with its passphrase, until the engine ends");
    usage.more = Run::tr("An engine without a window ends with its last machine: start a session first.");
    usage.options = {SecretUnlockRun::passphraseOption()};
    return {usage, makes<SecretUnlockRun>()};
}

Command secretLockCommand()
{
    Usage usage;
    usage.path = QStringLiteral("secret lock");
    usage.summary = Run::tr("Close the encrypted file of secrets");
    return {usage, makes<SecretLockRun>()};
}

} // namespace Vitrine::Cli
