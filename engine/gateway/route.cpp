// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/route.h"

namespace Vitrine::Gateway {

namespace {

/// A path with the names of its labels: "R" a runtime, "E" an endpoint, "A" any resource's ARN.
struct Pattern
{
    QLatin1StringView method;
    QLatin1StringView path;
    Operation operation;
};

constexpr Pattern patterns[] = {
    {QLatin1StringView("PUT"), QLatin1StringView("runtimes"), Operation::CreateRuntime},
    {QLatin1StringView("POST"), QLatin1StringView("runtimes"), Operation::ListRuntimes},
    {QLatin1StringView("GET"), QLatin1StringView("runtimes/R"), Operation::GetRuntime},
    {QLatin1StringView("PUT"), QLatin1StringView("runtimes/R"), Operation::UpdateRuntime},
    {QLatin1StringView("DELETE"), QLatin1StringView("runtimes/R"), Operation::DeleteRuntime},
    {QLatin1StringView("POST"), QLatin1StringView("runtimes/R/versions"), Operation::ListVersions},
    {QLatin1StringView("PUT"), QLatin1StringView("runtimes/R/runtime-endpoints"), Operation::CreateEndpoint},
    {QLatin1StringView("POST"), QLatin1StringView("runtimes/R/runtime-endpoints"), Operation::ListEndpoints},
    {QLatin1StringView("GET"), QLatin1StringView("runtimes/R/runtime-endpoints/E"), Operation::GetEndpoint},
    {QLatin1StringView("PUT"), QLatin1StringView("runtimes/R/runtime-endpoints/E"), Operation::UpdateEndpoint},
    {QLatin1StringView("DELETE"), QLatin1StringView("runtimes/R/runtime-endpoints/E"), Operation::DeleteEndpoint},
    {QLatin1StringView("GET"), QLatin1StringView("tags/A"), Operation::ListTags},
    {QLatin1StringView("POST"), QLatin1StringView("tags/A"), Operation::Tag},
    {QLatin1StringView("DELETE"), QLatin1StringView("tags/A"), Operation::Untag},
    {QLatin1StringView("POST"), QLatin1StringView("runtimes/R/invocations"), Operation::Invoke},
    {QLatin1StringView("POST"), QLatin1StringView("runtimes/R/commands"), Operation::RunCommand},
    {QLatin1StringView("POST"), QLatin1StringView("runtimes/R/stopruntimesession"), Operation::StopSession},
    {QLatin1StringView("GET"), QLatin1StringView("runtimes/R/invocations/.well-known/agent-card.json"),
     Operation::GetAgentCard},
    {QLatin1StringView("GET"), QLatin1StringView("runtimes/R/ws"), Operation::AgentSocket},
    {QLatin1StringView("GET"), QLatin1StringView("runtimes/R/ws/shells"), Operation::ShellSocket},
};

bool fits(const Pattern &pattern, const Target &target, Route &route)
{
    const QStringList names = QString(pattern.path).split(QLatin1Char('/'));
    if (names.size() != target.labels.size())
        return false;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString &label = target.labels[i];
        if (names[i] == QLatin1String("R"))
            route.runtime = label;
        else if (names[i] == QLatin1String("E"))
            route.endpoint = label;
        else if (names[i] == QLatin1String("A"))
            route.resource = label;
        else if (names[i] != label)
            return false;
        if (label.isEmpty())
            return false;
    }
    return true;
}

} // namespace

Route routeOf(QByteArrayView method, const Target &target)
{
    bool isKnown = false;
    for (const Pattern &pattern : patterns) {
        Route route;
        if (!fits(pattern, target, route))
            continue;
        isKnown = true;
        if (method == QByteArrayView(pattern.method.data(), pattern.method.size())) {
            route.operation = pattern.operation;
            return route;
        }
    }
    return {isKnown ? Operation::WrongMethod : Operation::UnknownPath, {}, {}, {}};
}

} // namespace Vitrine::Gateway
