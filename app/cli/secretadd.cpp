// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/quietprompt.h"
#include "app/cli/secretwords.h"
#include "app/cli/vaultrun.h"

namespace Vitrine::Cli {

namespace {

class SecretAddRun : public VaultRun
{
public:
    using VaultRun::passphraseOption;
    using VaultRun::VaultRun;

    void start() override
    {
        m_secret.name = arguments().words().first();
        const auto seconds = arguments().number(QStringLiteral("seconds"), 300, 0, 86'400);
        if (!seconds) {
            complain(seconds.error());
            return end(Exit::usage);
        }
        m_secret.seconds = int(*seconds);
        if (arguments().has(QStringLiteral("command"))) {
            m_secret.place = SecretPlace::Command;
            m_secret.command = arguments().value(QStringLiteral("command"));
        }
        if (const auto fine = m_secret.check(); !fine) {
            complain(fine.error());
            return end(Exit::usage);
        }
        connectEngine({}, [this] {
            if (m_secret.place == SecretPlace::Command)
                return add();
            ask(nouns().secrets.places(), [this](const SecretPlaces &places) { choose(places); });
        });
    }

private:
    void choose(const SecretPlaces &places)
    {
        const bool wantsVault = arguments().has(QStringLiteral("vault"));
        if (places.hasKeyring && !wantsVault)
            return readAndAdd();
        m_secret.place = SecretPlace::Vault;
        if (!wantsVault)
            note(tr("%1 The secret goes into an encrypted file instead, which a passphrase opens.")
                     .arg(places.keyringProblem.section(u'\n', 0, 0)));
        // The passphrase first: stdin, which the value comes from, may be long.
        if (places.isVaultOpen)
            return readAndAdd();
        openVault(places, [this] { readAndAdd(); });
    }

    void readAndAdd()
    {
        auto value = readSecret(tr("The secret %1 (not shown): ").arg(m_secret.name));
        if (!value)
            return failed(value.error());
        m_value = std::move(*value);
        add();
    }

    void add()
    {
        auto added = nouns().secrets.add(m_secret, m_value);
        forget(m_value);
        ask(added, [this](const SecretInfo &info) {
            if (json())
                printJson(info.toJson());
            else
                print(tr("%1 is kept (%2). Nothing uses it until it is given to an agent: vitrine secret give %1")
                          .arg(info.name, placeWords(info)) +
                      QLatin1Char('\n'));
            end(Exit::good);
        });
    }

    NewSecret m_secret;
    SecretValue m_value;
};

} // namespace

Command secretAddCommand()
{
    Usage usage;
    usage.path = QStringLiteral("secret add");
    usage.words = QStringLiteral("NAME");
    usage.summary = Run::tr("Keep a key or token that sessions may use without seeing it");
    usage.more = Run::tr(
        "The value is read from stdin, or asked for without showing it; it is no argument, since those are seen by "
        "everybody on the computer. It is kept in the desktop's keyring. Where there is none, or with --vault, it is "
        "kept in a file of the store that is encrypted with a passphrase, which is asked for once an engine.");
    usage.options = {
        {QStringLiteral("vault"), {}, {}, Run::tr("into the encrypted file, even where there is a keyring")},
        {QStringLiteral("command"),
         {},
         QStringLiteral("LINE"),
         Run::tr("keep no value; this line for sh prints one when it is needed")},
        {QStringLiteral("seconds"), {}, QStringLiteral("N"), Run::tr("how long a printed value counts (else 300)")},
        SecretAddRun::passphraseOption(),
    };
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<SecretAddRun>()};
}

} // namespace Vitrine::Cli
