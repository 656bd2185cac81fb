// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/networkwords.h"
#include "app/cli/sessionrun.h"

namespace Vitrine::Cli {

namespace {

class NetworkAllowRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        connectEngine({}, [this] {
            if (!isAboutSession())
                return allowInRuntime();
            ask(nouns().network.allow(key(), arguments().words().first()), [this](const NetworkStatus &status) {
                if (json())
                    printJson(status.toJson());
                else
                    print(tr("%1 may reach %2 from now on.").arg(key().session, arguments().words().first()) +
                          QLatin1Char('\n'));
                end(Exit::good);
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }

private:
    void allowInRuntime()
    {
        ask(nouns().network.allowInRuntime(key().runtime, arguments().words().first()),
            [this](const NetworkPolicy &policy) {
                if (json())
                    printJson(policy.toJson());
                else
                    print(tr("Sessions of %1 may reach %2 from now on. Those with a policy of their own keep it.")
                              .arg(key().runtime, arguments().words().first()) +
                          QLatin1Char('\n'));
                end(Exit::good);
            });
    }
};

} // namespace

Command networkAllowCommand()
{
    Usage usage;
    usage.path = QStringLiteral("network allow");
    usage.words = QStringLiteral("HOST");
    usage.summary = Run::tr("Let one session, or all of an agent runtime, reach a host, at once");
    usage.more = Run::tr("HOST is a host (api.example.com), all hosts below one (*.example.com), an address or a range "
                         "(10.0.0.0/8), each with :PORT or without, or a group (@npm). Addresses of this computer and "
                         "of private networks are reached by a rule with the address only: a name may lead anywhere.");
    usage.options = runtimeOrSessionOptions();
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<NetworkAllowRun>()};
}

} // namespace Vitrine::Cli
