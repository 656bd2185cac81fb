// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Vitrine::GuestOs {

/// The machine's `ssh`: asks the engine, through the machine's proxy, to run git's other end on a host, and passes
/// bytes through. Returns the exit code of that program, or 255 with the reason on standard error, as a usual ssh does.
int ssh(int argc, char **argv);

} // namespace Vitrine::GuestOs
