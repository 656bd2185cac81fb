// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/networkwords.h"
#include "app/cli/sessionrun.h"

namespace Vitrine::Cli {

namespace {

class NetworkPolicyRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        const QString word = arguments().words().value(0);
        const bool resets = word == QLatin1String("default");
        if (!word.isEmpty() && !resets) {
            const auto mode = networkModeFromName(word);
            if (!mode) {
                complain({ErrorCode::InvalidInput,
                          tr("“%1” is no network policy. Choose none, allowlist, public or default.").arg(word),
                          {}});
                return end(Exit::usage);
            }
            m_mode = *mode;
        }
        m_dropped = arguments().values(QStringLiteral("drop"));
        if (resets && !isAboutSession()) {
            complain({ErrorCode::InvalidInput,
                      tr("default is a session's way back to its runtime's policy. Name the session with -s, or choose "
                         "none, allowlist or public."),
                      {}});
            return end(Exit::usage);
        }
        if (resets && !m_dropped.isEmpty()) {
            complain({ErrorCode::InvalidInput, tr("--drop and default do not go together. Leave one out."), {}});
            return end(Exit::usage);
        }
        connectEngine({}, [this, resets] {
            if (!isAboutSession())
                return ask(nouns().runtimes.show(key().runtime),
                           [this](const RuntimeInfo &runtime) { changeRuntime(runtime.spec.network); });
            if (resets)
                return ask(nouns().network.resetPolicy(key()), [this](const NetworkStatus &status) { show(status); });
            ask(nouns().network.status(key()), [this](const NetworkStatus &status) { change(status); });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }

private:
    /// What was typed, done to `old`; none: a rule that is to go is not there, and the run has failed.
    std::optional<NetworkPolicy> changed(const NetworkPolicy &old)
    {
        NetworkPolicy policy = old;
        policy.mode = m_mode.value_or(policy.mode);
        for (const QString &rule : std::as_const(m_dropped)) {
            if (policy.rules.removeAll(rule.toLower()) > 0)
                continue;
            const QString words = isAboutSession() ? tr("The session has no rule “%1”. It has: %2.")
                                                   : tr("The agent has no rule “%1”. It has: %2.");
            failed({ErrorCode::NotFound, words.arg(rule, policy.rules.join(QStringLiteral(", "))), {}});
            return std::nullopt;
        }
        return policy;
    }

    void change(const NetworkStatus &status)
    {
        const auto policy = changed(status.policy);
        if (!policy)
            return;
        if (*policy == status.policy)
            return show(status);
        ask(nouns().network.setPolicy(key(), *policy), [this](const NetworkStatus &now) { show(now); });
    }

    void changeRuntime(const NetworkPolicy &old)
    {
        const auto policy = changed(old);
        if (!policy)
            return;
        if (*policy == old)
            return showRuntime(old);
        ask(nouns().network.setRuntimePolicy(key().runtime, *policy),
            [this](const NetworkPolicy &now) { showRuntime(now); });
    }

    void showRuntime(const NetworkPolicy &policy)
    {
        if (json())
            printJson(policy.toJson());
        else
            print(policyText(policy));
        end(Exit::good);
    }

    void show(const NetworkStatus &status)
    {
        if (json())
            printJson(status.toJson());
        else
            print(networkText(status));
        end(Exit::good);
    }

    std::optional<NetworkMode> m_mode;
    QStringList m_dropped;
};

} // namespace

Command networkPolicyCommand()
{
    Usage usage;
    usage.path = QStringLiteral("network policy");
    usage.words = QStringLiteral("[none|allowlist|public|default]");
    usage.summary = Run::tr("Show or change what one session, or an agent runtime, may reach");
    usage.more = Run::tr(
        "none: nothing. allowlist: what a rule names. public: any public address, and what a rule "
        "names. default: a session's way back to what its agent runtime says. A change counts at once, for open "
        "connections, too; one of a runtime in its sessions that have no policy of their own.");
    usage.options = runtimeOrSessionOptions();
    usage.options.append({QStringLiteral("drop"),
                          {},
                          QStringLiteral("RULE"),
                          Run::tr("take a rule away; any number of times"),
                          false,
                          true});
    usage.most = 1;
    return {usage, makes<NetworkPolicyRun>()};
}

} // namespace Vitrine::Cli
