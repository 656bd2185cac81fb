// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/prune.h"

#include "engine/image/manifest.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace Vitrine::Image {

namespace {

// A machine reads its initramfs once, while it starts.
constexpr qint64 oldSeconds = 24 * 3600;

void pruneInitramfs(const QString &directory)
{
    const QFileInfoList files =
        QDir(directory).entryInfoList({QStringLiteral("initramfs-*")}, QDir::Files | QDir::Hidden, QDir::Time);
    for (qsizetype i = 1; i < files.size(); ++i) { // the newest stays
        if (files[i].lastModified().secsTo(QDateTime::currentDateTime()) > oldSeconds)
            QFile::remove(files[i].filePath());
    }
}

} // namespace

bool isInUse(const QString &file)
{
    const int fd = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return errno != ENOENT;
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    const bool asked = ::fcntl(fd, F_OFD_GETLK, &lock) == 0;
    ::close(fd);
    return !asked || lock.l_type != F_UNLCK;
}

void prune(const QString &imagesDir, const QSet<QString> &keep)
{
    QSet<QString> seen;
    const QList<Manifest> manifests = readManifests(imagesDir);
    for (const Manifest &manifest : manifests) {
        const bool newest = !seen.contains(manifest.name);
        seen.insert(manifest.name);
        if (newest || keep.contains(manifest.directory) || isInUse(manifest.directory + QLatin1String("/base.ext4"))) {
            pruneInitramfs(manifest.directory);
            continue;
        }
        // Out of sight first, so that nobody starts a machine from half an image.
        const QString hidden = imagesDir + QLatin1String("/.building-old-") + QFileInfo(manifest.directory).fileName();
        if (::rename(QFile::encodeName(manifest.directory).constData(), QFile::encodeName(hidden).constData()) == 0)
            QDir(hidden).removeRecursively();
    }
}

} // namespace Vitrine::Image
