// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/endpointinvoke.h"
#include "app/cli/followedinvocation.h"
#include "app/cli/sessionrun.h"

#include "engine/model/json.h"

#include <csignal>
#include <cstdio>

namespace Vitrine::Cli {

namespace {

/// `vitrine invoke`: what the agent says goes to stdout, what it does to stderr.
class InvokeRun : public SessionRun
{
public:
    using SessionRun::SessionRun;

    void start() override
    {
        const auto spec = InvocationSpec::forPrompt(key(), arguments().words().first(), Origin::CommandLine);
        if (const auto ok = spec.check(); !ok) {
            complain(ok.error());
            return end(Exit::usage);
        }
        connectEngine({QStringLiteral("invocations")},
                      [this, spec] { findOrMakeSession([this, spec](const SessionInfo &) { invoke(spec); }); });
    }

    void interrupt(int number) override
    {
        if (number == SIGWINCH)
            return;
        if (m_interrupted != 0 || !m_invocation)
            return end(128 + number);
        m_interrupted = number;
        m_invocation->cancel();
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return !m_invocation; }

private:
    void invoke(const InvocationSpec &spec)
    {
        m_invocation = std::make_unique<FollowedInvocation>(client(), [this] { return reconnect(); }, spec);
        connect(m_invocation.get(), &FollowedInvocation::said, this, [this](bool isStep, const QString &text) {
            if (json())
                return;
            if (isStep)
                std::fputs(text.toUtf8().constData(), stderr);
            else
                print(text);
        });
        connect(m_invocation.get(), &FollowedInvocation::failed, this, &InvokeRun::failed);
        connect(m_invocation.get(), &FollowedInvocation::ended, this, &InvokeRun::finish);
        m_invocation->start();
    }

    void finish(const InvocationRecord &record, const QList<TranscriptItem> &items)
    {
        if (json()) {
            QJsonObject value = record.toJson();
            value.insert(QStringLiteral("items"), listToJson(items));
            printJson(value);
        }
        if (record.status == InvocationStatus::Completed)
            return end(Exit::good);
        if (record.status == InvocationStatus::Cancelled)
            return end(m_interrupted != 0 ? 128 + m_interrupted : 130);
        complain(record.problem.message.isEmpty() ? Error{ErrorCode::Failed, tr("The agent did not answer."), {}}
                                                  : record.problem);
        end(Exit::failed);
    }

    std::unique_ptr<FollowedInvocation> m_invocation;
    int m_interrupted = 0;
};

} // namespace

Command invokeCommand()
{
    Usage usage;
    usage.path = QStringLiteral("invoke");
    usage.words = QStringLiteral("PROMPT");
    usage.summary = Run::tr("Give the agent of a session a prompt and show its answer as it comes");
    usage.more = Run::tr("The agent's words go to standard output, the steps it takes to standard error. Ctrl+C "
                         "cancels the prompt. The exit code is 0 when the "
                         "agent answered, 1 when it failed.");
    usage.options = sessionOptions() + endpointOptions();
    usage.least = 1;
    usage.most = 1;
    return {usage, makesHereOrThere<InvokeRun, EndpointInvokeRun>()};
}

} // namespace Vitrine::Cli
