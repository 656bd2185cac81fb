// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/secretwords.h"
#include "app/cli/table.h"
#include "engine/model/json.h"

namespace Vitrine::Cli {

namespace {

class SecretListRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().secrets.list(), [this](const QList<SecretInfo> &secrets) {
                show(secrets);
                end(Exit::good);
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }

private:
    void show(const QList<SecretInfo> &secrets)
    {
        if (json())
            return printJson(listToJson(secrets));
        if (secrets.isEmpty())
            return note(tr("No secret is kept. To add one: vitrine secret add NAME"));
        Table table({tr("NAME"), tr("KEPT IN"), tr("AGENT"), tr("IN THE MACHINE"), tr("GOES TO")});
        for (const SecretInfo &secret : secrets) {
            if (secret.grants.isEmpty())
                table.addRow(
                    {secret.name, placeWords(secret), QStringLiteral("-"), QStringLiteral("-"), QStringLiteral("-")});
            for (const SecretGrant &grant : secret.grants)
                table.addRow({secret.name, placeWords(secret), grant.runtime,
                              QLatin1String("http://") + grant.address() + QLatin1Char('/'), grantWords(grant)});
        }
        print(table.text());
    }
};

class SecretRemoveRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        connectEngine(
            {}, [this] { ask(nouns().secrets.remove(arguments().words().first()), [this] { end(Exit::good); }); });
    }
};

} // namespace

Command secretListCommand()
{
    Usage usage;
    usage.path = QStringLiteral("secret list");
    usage.summary = Run::tr("List the secrets that are kept, and which agents' sessions may use them where");
    return {usage, makes<SecretListRun>()};
}

Command secretRemoveCommand()
{
    Usage usage;
    usage.path = QStringLiteral("secret remove");
    usage.words = QStringLiteral("NAME");
    usage.summary = Run::tr("Delete a secret; no session uses it any more");
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<SecretRemoveRun>()};
}

} // namespace Vitrine::Cli
