// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/projectfiles.h"

namespace Vitrine::Session {

/// The command that runs the tests, or empty: package.json's test script, CMake's ctest, Cargo, Go, a Makefile's test
/// target, pytest, unittest; README.md says why in this order.
[[nodiscard]] QString suggestTestCommand(const ProjectFiles &project);

/// The same after a look into the workspace. NotFound when it suggests nothing.
[[nodiscard]] Pending<QString> detectTestCommand(WorkspaceFiles &files);

} // namespace Vitrine::Session
