// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"

namespace Vitrine::Image {

/// Folders of one build. Everything but the fetched packages is gone when the build ends, however it ends; what a
/// killed program leaves is removed by the next holder of the build lock (removeUnfinished).
struct WorkFolder
{
    QString path;     ///< imagesDir/.building-…; holds all the others but the packages
    QString scratch;  ///< where mmdebstrap unpacks; a user's build has it in /var/tmp, see make()
    QString packages; ///< imagesDir/.packages-…, survives a failed build

    [[nodiscard]] QString kernel() const { return path + QLatin1String("/kernel"); }
    [[nodiscard]] QString files() const { return path + QLatin1String("/files"); }
    [[nodiscard]] QString result() const { return path + QLatin1String("/result"); }
    [[nodiscard]] QString archive() const { return path + QLatin1String("/root.tar"); }
    [[nodiscard]] QString state() const { return packages + QLatin1String("/apt"); }
    [[nodiscard]] QString archives() const { return packages + QLatin1String("/archives"); }

    /// A user's build runs under other ids (mmdebstrap --mode=unshare), which may not enter the store:
    /// `scratchElsewhere`.
    [[nodiscard]] static Result<WorkFolder> make(const QString &imagesDir, const QString &shortName,
                                                 bool scratchElsewhere);
};

/// Removes a work folder and its scratch folder, in the background. Processes that still die are waited for.
[[nodiscard]] Pending<void> removeWorkFolder(const QString &path, QObject *context);

/// All work folders below imagesDir. Only for the holder of the build lock.
[[nodiscard]] QStringList unfinishedFolders(const QString &imagesDir);

} // namespace Vitrine::Image
