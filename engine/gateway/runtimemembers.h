// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/fault.h"
#include "engine/gateway/names.h"
#include "engine/model/image.h"
#include "engine/model/runtime.h"

namespace Vitrine::Gateway {

/// The local image that a container's address means: by its own name, or by the repository of an address in a registry.
/// Empty: none.
[[nodiscard]] QString imageFor(const QString &containerUri, const QList<ImageInfo> &images);

/// What a request to make or to change a runtime asks for. `base` has what such a request cannot say: memory, start
/// command and the like.
[[nodiscard]] Outcome<RuntimeSpec> runtimeSpecFrom(const QJsonObject &request, const RuntimeSpec &base,
                                                   const QList<ImageInfo> &images);

/// A runtime as GetAgentRuntime returns it, without its status.
[[nodiscard]] QJsonObject runtimeJson(const RuntimeInfo &runtime, const QString &region);
/// As a list has it.
[[nodiscard]] QJsonObject runtimeEntryJson(const RuntimeInfo &runtime, const QString &region);
[[nodiscard]] QString runtimeArn(const RuntimeInfo &runtime, const QString &region);
[[nodiscard]] QStringList headerAllowlist(const RuntimeSpec &spec);

} // namespace Vitrine::Gateway
