// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Vitrine::GuestOs {

/// Makes this very program reachable as the machine's `ssh` (Wire::sshProgram), and, where the image brings none, as
/// /usr/bin/ssh. As the first process of a machine, inside the image's root.
void installSsh();

} // namespace Vitrine::GuestOs
