// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/manifest.h"

#include "engine/model/json.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <sys/stat.h>

namespace Vitrine::Image {

QByteArray Manifest::toBytes() const
{
    const QJsonObject json{
        {QStringLiteral("name"), name},
        {QStringLiteral("digest"), digest},
        {QStringLiteral("recipeDigest"), recipeDigest},
        {QStringLiteral("kernelVersion"), kernelVersion},
        {QStringLiteral("builtAt"), timeToJson(builtAt)},
        {QStringLiteral("diskBytes"), diskBytes},
        {QStringLiteral("config"), config.toJson()},
    };
    return QJsonDocument(json).toJson();
}

std::optional<Manifest> Manifest::fromBytes(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    Manifest manifest;
    manifest.name = json[QLatin1String("name")].toString();
    manifest.digest = json[QLatin1String("digest")].toString();
    manifest.recipeDigest = json[QLatin1String("recipeDigest")].toString();
    manifest.kernelVersion = json[QLatin1String("kernelVersion")].toString();
    manifest.builtAt = timeFromJson(json[QLatin1String("builtAt")]);
    manifest.diskBytes = json[QLatin1String("diskBytes")].toInteger();
    manifest.config = ImageConfig::fromJson(json[QLatin1String("config")].toObject());
    if (manifest.name.isEmpty() || manifest.digest.isEmpty() || !manifest.builtAt.isValid())
        return std::nullopt;
    return manifest;
}

QList<Manifest> readManifests(const QString &imagesDir)
{
    QList<Manifest> manifests;
    const QDir dir(imagesDir);
    const QStringList names = dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot); // hidden ones are unfinished
    for (const QString &name : names) {
        QFile file(dir.filePath(name) + QLatin1String("/image.json"));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (auto manifest = Manifest::fromBytes(file.readAll())) {
            manifest->directory = dir.absoluteFilePath(name);
            manifests.append(std::move(*manifest));
        }
    }
    std::ranges::stable_sort(manifests, std::ranges::greater(), &Manifest::builtAt);
    return manifests;
}

qint64 bytesOnDisk(const QString &directory)
{
    qint64 bytes = 0;
    QDirIterator it(directory, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        struct stat status = {};
        if (::lstat(QFile::encodeName(it.next()).constData(), &status) == 0)
            bytes += qint64(status.st_blocks) * 512;
    }
    return bytes;
}

} // namespace Vitrine::Image
