// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/programpaths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Vitrine::App {

QString guestProgram()
{
    const QString beside = QCoreApplication::applicationDirPath();
    for (const QString &folder : {beside, beside + QStringLiteral("/../libexec/vitrine")}) {
        const QFileInfo file(folder + QStringLiteral("/vitrine-guest"));
        if (file.isExecutable())
            return file.canonicalFilePath();
    }
    // Not there: whoever needs it says so with this path.
    return beside + QStringLiteral("/vitrine-guest");
}

QString resourcesFolder()
{
    const QString installed =
        QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/vitrine"));
    if (QFileInfo(installed).isDir())
        return installed;
    return QStringLiteral(VITRINE_SOURCE_RESOURCES);
}

QString ownProgram()
{
    return QCoreApplication::applicationFilePath();
}

} // namespace Vitrine::App
