// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/endpoint/httpcall.h"

namespace Vitrine::Endpoint {

/// One prompt for the agent of a session behind an endpoint: the request, whose answer is the agent's own, whole or as
/// a stream, as HttpCall brings it. The payload is what the engine sends for the same prompt.
[[nodiscard]] HttpRequest invokeRequest(const Session &session, const QString &prompt);

/// The answer's type, as the agent gave it.
[[nodiscard]] QString contentTypeOf(const HttpCall &call);

} // namespace Vitrine::Endpoint
