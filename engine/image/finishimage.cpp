// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/finishimage.h"

#include "engine/image/fileio.h"
#include "engine/image/kernelfiles.h"
#include "engine/image/packageplan.h"

#include <QCryptographicHash>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace Vitrine::Image {

Result<Manifest> finishImage(const Recipe &recipe, const QString &recipeDigest, const WorkFolder &folder,
                             const QString &imagesDir)
{
    const QString result = folder.result();
    const auto kernel = takeKernel(folder.kernel(), result, recipe.kernelModules);
    if (!kernel)
        return std::unexpected(kernel.error());
    const auto status = readFile(folder.kernel() + QLatin1String("/status"));
    if (!status)
        return std::unexpected(status.error());
    const QByteArray packages = installedPackages(*status);
    if (auto written = writeFile(result + QLatin1String("/packages"), packages); !written)
        return std::unexpected(written.error());

    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(recipeDigest.toLatin1());
    hash.addData(packages);
    hash.addData(kernel->version.toUtf8());

    Manifest manifest;
    manifest.name = recipe.name;
    manifest.digest = QString::fromLatin1(hash.result().toHex());
    manifest.recipeDigest = recipeDigest;
    manifest.kernelVersion = kernel->version;
    manifest.builtAt = QDateTime::currentDateTimeUtc();
    manifest.diskBytes = bytesOnDisk(result);
    manifest.config = recipe.config;
    manifest.directory = QStringLiteral("%1/%2-%3").arg(imagesDir, recipe.shortName(), manifest.digest.left(16));
    if (auto written = writeFile(result + QLatin1String("/image.json"), manifest.toBytes()); !written)
        return std::unexpected(written.error());

    // The manifest must not outlive a power cut that the disk did not.
    const int fd = ::open(QFile::encodeName(result).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        ::syncfs(fd);
        ::close(fd);
    }
    // Only the same content has the same name: what is there already is as good.
    if (QFile::exists(manifest.directory + QLatin1String("/image.json")))
        return manifest;
    if (::rename(QFile::encodeName(result).constData(), QFile::encodeName(manifest.directory).constData()) != 0)
        return std::unexpected(errorFromErrno(errno, {}));
    return manifest;
}

} // namespace Vitrine::Image
