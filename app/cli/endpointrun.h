// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"
#include "engine/endpoint/findruntime.h"

namespace Vitrine::Cli {

/// --endpoint and what belongs to it, for commands that can be carried out by somebody else's engine.
[[nodiscard]] QList<Option> endpointOptions();

/// A command about a session behind an endpoint of the AgentCore Runtime API: the cloud service, or a gateway like
/// ours. Asks no engine of this computer.
class EndpointRun : public Run
{
    Q_OBJECT

public:
    using Run::Run;

protected:
    /// Finds keys, region and runtime; then `next`.
    void prepare(std::function<void()> next);
    [[nodiscard]] const Endpoint::Service &service() const { return m_service; }
    [[nodiscard]] const Endpoint::Session &session() const { return m_session; }
    [[nodiscard]] SessionKey key() const;
    void misused(const Error &error);

private:
    [[nodiscard]] Result<void> readArguments();
    [[nodiscard]] Result<void> chooseRegion(const Endpoint::Profiles &profiles);
    void findRuntime();

    Endpoint::Service m_service;
    Endpoint::Session m_session;
    std::function<void()> m_next;
    std::unique_ptr<Endpoint::FindCredentials> m_credentials;
    std::unique_ptr<Endpoint::FindRuntime> m_runtime;
};

/// Which options were given that mean nothing without --endpoint.
[[nodiscard]] QStringList endpointOptionsIn(const Arguments &arguments);

/// Says that an option which belongs to --endpoint came without it.
class MisusedRun : public Run
{
    Q_OBJECT

public:
    using Run::Run;
    void start() override;
};

/// Here without --endpoint, There with it.
template <typename Here, typename There>
[[nodiscard]] std::function<std::unique_ptr<Run>(const Run::Context &)> makesHereOrThere()
{
    return [](const Run::Context &context) -> std::unique_ptr<Run> {
        if (context.arguments.has(QStringLiteral("endpoint")))
            return std::make_unique<There>(context);
        if (!endpointOptionsIn(context.arguments).isEmpty())
            return std::make_unique<MisusedRun>(context);
        return std::make_unique<Here>(context);
    };
}

} // namespace Vitrine::Cli
