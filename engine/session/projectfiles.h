// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/workspacefiles.h"

namespace Vitrine::Session {

/// The facts about a workspace's top folder from which its tasks are guessed.
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

/// Reads those facts from the workspace, from its machine or its disk. A file that cannot be read suggests nothing; an
/// error when the top folder itself cannot be listed.
[[nodiscard]] Pending<ProjectFiles> readProject(WorkspaceFiles &files);

} // namespace Vitrine::Session
