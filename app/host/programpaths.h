// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrine::App {

/// Where the program finds what belongs to it: beside its own file when it was built, in libexec and share when it was
/// installed.
[[nodiscard]] QString guestProgram();    ///< the static program that goes into machines
[[nodiscard]] QString resourcesFolder(); ///< recipes, sample agent, sample project
[[nodiscard]] QString ownProgram();      ///< this program's file, for starting an engine in the background

} // namespace Vitrine::App
