// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/task.h"
#include "engine/session/projectfiles.h"

namespace Vitrine::Session {

/// The tasks that a workspace's files suggest: Test, Build, Lint, Format from package.json's scripts, Cargo, Go, a
/// Makefile's targets, CMake and pyproject.toml, the first that has one; Git commit and push when it is a repository.
/// What nothing suggests is left out. The list passes its own check.
[[nodiscard]] TaskList suggestTasks(const ProjectFiles &project);

} // namespace Vitrine::Session
