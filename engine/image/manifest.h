// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/image.h"

#include <QList>

#include <optional>

namespace Vitrine::Image {

/// What a finished image directory says of itself (`image.json`). A directory without it is no image.
struct Manifest
{
    QString name;
    QString digest;       ///< of recipe and content
    QString recipeDigest; ///< of what it was made from
    QString kernelVersion;
    QDateTime builtAt;
    qint64 diskBytes = 0; ///< what the directory takes
    ImageConfig config;
    QString directory; ///< where it was read; not in the file

    [[nodiscard]] QByteArray toBytes() const;
    static std::optional<Manifest> fromBytes(const QByteArray &bytes);
};

/// All finished images below `imagesDir`, the newest first.
[[nodiscard]] QList<Manifest> readManifests(const QString &imagesDir);

/// Room that the files below a directory take on the disk (sparse files take less than their size).
[[nodiscard]] qint64 bytesOnDisk(const QString &directory);

} // namespace Vitrine::Image
