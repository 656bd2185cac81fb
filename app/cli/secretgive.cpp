// SPDX-License-Identifier: GPL-3.0-or-later
// secret give, secret take
#include "app/cli/commands.h"
#include "app/cli/secretwords.h"

namespace Vitrine::Cli {

namespace {

Option runtimeOption()
{
    return {QStringLiteral("runtime"), QStringLiteral("r"), QStringLiteral("RUNTIME"),
            Run::tr("the agent runtime whose sessions may use it"), true};
}

class SecretGiveRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        const auto grant = grantFrom(arguments().words().first(), arguments());
        if (!grant) {
            complain(grant.error());
            return end(Exit::usage);
        }
        connectEngine({}, [this, grant = *grant] {
            ask(nouns().secrets.give(grant), [this, grant](const SecretInfo &info) {
                if (json())
                    printJson(info.toJson());
                else
                    print(tr("In sessions of %1, requests to http://%2/ go to %3. Programs that start from now on are "
                             "led there.")
                              .arg(grant.runtime, grant.address(), grantWords(grant)) +
                          QLatin1Char('\n'));
                end(Exit::good);
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }
};

class SecretTakeRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().secrets.takeBack(arguments().value(QStringLiteral("runtime")), arguments().words().first()),
                [this] { end(Exit::good); });
        });
    }
};

} // namespace

Command secretGiveCommand()
{
    Usage usage;
    usage.path = QStringLiteral("secret give");
    usage.words = QStringLiteral("NAME");
    usage.summary = Run::tr("Let the sessions of an agent use a secret at one place, without seeing it");
    usage.more = Run::tr(
        "--model PROVIDER (anthropic, openai, gemini, mistral, openrouter) or --model ALIAS=https://HOST/PATH: in the "
        "machine, http://model.vitrine/ALIAS/… leads to the provider; the variables that agents know are set. --host "
        "HOST: http://HOST.vitrine/… leads to https://HOST/…, and Git goes that way for https://HOST/. The engine puts "
        "the secret into these requests and into no others. What the session's network policy blocks stays blocked.");
    usage.options = {
        runtimeOption(),
        {QStringLiteral("model"), {}, QStringLiteral("PROVIDER"), Run::tr("a provider of models, or ALIAS=URL")},
        {QStringLiteral("host"), {}, QStringLiteral("HOST"), Run::tr("a host, with :PORT or without")},
        {QStringLiteral("header"),
         {},
         QStringLiteral("NAME"),
         Run::tr("the header that carries it, as it is (else Authorization: Bearer …)")},
        {QStringLiteral("bearer"), {}, {}, Run::tr("with “Bearer” in front, in the header that --header names")},
        {QStringLiteral("basic"),
         {},
         QStringLiteral("USER"),
         Run::tr("as the password of USER (GitHub: x-access-token; GitLab: oauth2)")},
        {QStringLiteral("method"),
         {},
         QStringLiteral("METHOD"),
         Run::tr("these requests only; any number of times"),
         false,
         true},
        {QStringLiteral("path"),
         {},
         QStringLiteral("PATH"),
         Run::tr("this path and what is below it only, or PATH*; any number of times"),
         false,
         true},
        {QStringLiteral("max-requests"), {}, QStringLiteral("N"), Run::tr("at most N requests a session")},
        {QStringLiteral("max-bytes"), {}, QStringLiteral("N"), Run::tr("at most N bytes a session, both ways")},
    };
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<SecretGiveRun>()};
}

Command secretTakeCommand()
{
    Usage usage;
    usage.path = QStringLiteral("secret take");
    usage.words = QStringLiteral("ADDRESS");
    usage.summary = Run::tr("Take back what an agent's sessions were given: model.vitrine/ALIAS or HOST.vitrine");
    usage.options = {runtimeOption()};
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<SecretTakeRun>()};
}

} // namespace Vitrine::Cli
