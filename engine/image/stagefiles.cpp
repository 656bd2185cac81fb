// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/stagefiles.h"

#include "engine/image/fileio.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace Vitrine::Image {

namespace {

Result<void> copyFile(const QString &from, const QString &to)
{
    const auto bytes = readFile(from);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (auto written = writeFile(to, *bytes); !written)
        return written;
    const auto executable = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther |
                                  ((QFile::permissions(from) & QFile::ExeOwner) ? executable : QFile::Permissions()));
    return {};
}

bool makeFolder(const QString &root, const QString &path)
{
    if (!QDir().mkpath(root + path))
        return false;
    const auto mode = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup |
                      QFile::ReadOther | QFile::ExeOther;
    for (QString at = path; !at.isEmpty(); at = at.section(QLatin1Char('/'), 0, -2))
        QFile::setPermissions(root + at, mode);
    return true;
}

} // namespace

Result<void> stageFiles(const Recipe &recipe, const QString &resourcesDir, const QString &root)
{
    if (!makeFolder(root, QString()))
        return fail(ErrorCode::Failed, {}, root);
    for (const Recipe::Copy &copy : recipe.files) {
        const QString source = resourcesDir + QLatin1Char('/') + copy.from;
        if (!QFileInfo(source).isDir()) {
            if (!makeFolder(root, copy.to.section(QLatin1Char('/'), 0, -2)))
                return fail(ErrorCode::Failed, {}, copy.to);
            if (auto copied = copyFile(source, root + copy.to); !copied)
                return copied;
            continue;
        }
        if (!makeFolder(root, copy.to))
            return fail(ErrorCode::Failed, {}, copy.to);
        QDirIterator it(source, QDir::AllDirs | QDir::Files | QDir::Hidden | QDir::NoSymLinks | QDir::NoDotAndDotDot,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QFileInfo info = it.nextFileInfo();
            const QString relative = QLatin1Char('/') + QDir(source).relativeFilePath(info.filePath());
            if (!Recipe::isCopied(relative + (info.isDir() ? QStringLiteral("/") : QString())))
                continue;
            if (info.isDir()) {
                if (!makeFolder(root, copy.to + relative))
                    return fail(ErrorCode::Failed, {}, copy.to + relative);
            } else {
                if (!makeFolder(root, (copy.to + relative).section(QLatin1Char('/'), 0, -2)))
                    return fail(ErrorCode::Failed, {}, copy.to + relative);
                if (auto copied = copyFile(info.filePath(), root + copy.to + relative); !copied)
                    return copied;
            }
        }
    }
    return {};
}

} // namespace Vitrine::Image
