// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/descriptor.h"
#include "engine/model/result.h"

namespace Vitrine::Vm {

/// A listening socket at `path` that only this user can connect to; an old file of that name goes. It is made before
/// QEMU is started and handed to it, so that a connection succeeds from the first moment on.
[[nodiscard]] Result<Descriptor> listenAt(const QString &path);
/// Connected and non-blocking, or Unreachable.
[[nodiscard]] Result<Descriptor> connectTo(const QString &path);

} // namespace Vitrine::Vm
