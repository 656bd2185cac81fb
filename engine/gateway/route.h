// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/target.h"

namespace Vitrine::Gateway {

/// What the service's API can be asked for.
enum class Operation {
    CreateRuntime,
    ListRuntimes,
    GetRuntime,
    UpdateRuntime,
    DeleteRuntime,
    ListVersions,
    CreateEndpoint,
    ListEndpoints,
    GetEndpoint,
    UpdateEndpoint,
    DeleteEndpoint,
    ListTags,
    Tag,
    Untag,
    Invoke,
    RunCommand,
    StopSession,
    GetAgentCard,
    AgentSocket, ///< WebSocket to the agent
    ShellSocket, ///< WebSocket to a shell
    UnknownPath,
    WrongMethod, ///< a path that is known for other methods
};

struct Route
{
    Operation operation = Operation::UnknownPath;
    QString runtime;  ///< id, or ARN where the data plane takes one
    QString endpoint; ///< name
    QString resource; ///< ARN, of tags
};

/// Finds the operation; a slash at the end is taken with and without.
[[nodiscard]] Route routeOf(QByteArrayView method, const Target &target);

/// Whether an operation takes the client's own bytes, of which there may be many.
[[nodiscard]] inline bool takesPayload(Operation operation)
{
    return operation == Operation::Invoke;
}

} // namespace Vitrine::Gateway
