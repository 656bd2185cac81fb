// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/proxy/standins.h"

#include <string>
#include <string_view>

namespace Vitrine::GuestOs {

/// The answer to one DNS question over UDP (RFC 1035): a stand-in for the address of any host name, no other kinds of
/// records. It asks nobody: whether the name exists is seen when something connects to it. Empty: what came is no
/// question, and gets no answer.
[[nodiscard]] std::string answerDns(std::string_view question, StandIns &standIns);

} // namespace Vitrine::GuestOs
