// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace Vitrine::GuestOs {

/// One line for whoever debugs a machine: to the kernel's log in a machine, else to stderr.
void log(std::string_view line);
/// The same where the host sees it, who shows only what is urgent.
void logOnConsole(std::string_view line);
/// The same with errno's words behind it.
void logErrno(std::string_view line);

} // namespace Vitrine::GuestOs
