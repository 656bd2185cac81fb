// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/port.h"

namespace Vitrine::Ports {

/// The ports that Linux's /proc/net/tcp and /proc/net/tcp6 say are listened on, from the lowest on, each once. Lines
/// that make no sense are left out: they come from a guest.
[[nodiscard]] QList<ListeningPort> readListeningPorts(const QByteArray &tcp, const QByteArray &tcp6);

} // namespace Vitrine::Ports
