// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/workspacefiles.h"

namespace Vitrine::Session {

/// The facts about a workspace's top folder from which its test command is guessed.
struct ProjectFiles
{
    QSet<QByteArray> files = {};
    QSet<QByteArray> folders = {};
    QByteArray packageJson = {}; ///< content, at most 1 MiB
    QByteArray makefile = {};
    QByteArray cmakeLists = {};
    QByteArray pyproject = {};
    bool testFilesInTests = false; ///< tests/ or test/ holds Python tests
    bool testsArePackage = false;  ///< and an __init__.py beside them
};

/// The command that runs the tests, or empty: package.json's test script, CMake's ctest, Cargo, Go, a Makefile's test
/// target, pytest, unittest; README.md says why in this order.
[[nodiscard]] QString suggestTestCommand(const ProjectFiles &project);

/// Reads those facts from the workspace. NotFound when they suggest nothing.
[[nodiscard]] Pending<QString> detectTestCommand(WorkspaceFiles &files);

} // namespace Vitrine::Session
