// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QByteArray>
#include <QList>
#include <QSet>

namespace Vitrine::Exchange {

/// The git of this computer, asked what .gitignore names. It alone knows what its rules mean. All calls wait for it, so
/// they belong into a worker thread. It runs no program that the folder's settings name.
class HostGit
{
public:
    /// Names below the folder, sorted, without those that .gitignore leaves out. A folder that is in no repository is
    /// looked at as if it were one. Repositories below (submodules) are asked themselves.
    [[nodiscard]] static Result<QList<QByteArray>> filesOf(const QString &folder);
    /// Top-most names below the folder that .gitignore leaves out, at most `most`; a folder ends with "/".
    [[nodiscard]] static QList<QByteArray> leftOutOf(const QString &folder, qsizetype most);
    /// Those of the paths that the folder's .gitignore leaves out. They need not exist.
    [[nodiscard]] static Result<QSet<QByteArray>> ignoredOf(const QString &folder, const QList<QByteArray> &paths);
    /// Whether there is a git to ask.
    [[nodiscard]] static bool isThere();
    /// The path up to a part that is called ".git", in any case; empty: there is none. git runs what is written there.
    [[nodiscard]] static QByteArray gitsOwn(const QByteArray &path);
};

} // namespace Vitrine::Exchange
