// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/channel.h"
#include "engine/model/image.h"
#include "engine/model/runtime.h"

namespace Vitrine::Session {

/// The machine's name for itself: the session id, as far as a host name may be one.
[[nodiscard]] QByteArray hostnameOf(const SessionKey &key);

/// What every program of a session is started with, so that commands, agent and shells see the same machine: the
/// image's environment, over it the runtime's; the image's user; its working directory, else the workspace. `settings`:
/// variables of ours that both may replace.
[[nodiscard]] Guest::ProcessRequest guestProgram(const SessionKey &key, const RuntimeSpec &runtime,
                                                 const ImageConfig &image, QList<QByteArray> arguments,
                                                 const QMap<QByteArray, QByteArray> &settings = {});

} // namespace Vitrine::Session
