// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace Vitrine::GuestOs {

/// `vitrine-guest relay PORT`, run by the host as a process of the machine: joins its standard input and output with a
/// connection to the port. Since the guest keeps a process's output until it is acknowledged, whatever the port answers
/// outlives the host, which a TCP stream over the channel does not. The end of the input ends that half of the
/// connection; the process ends with the port's half. Returns the exit code: 0, or 1 with the reason on standard error.
int relay(std::uint16_t port);

} // namespace Vitrine::GuestOs
