// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/image.h"

#include <QList>
#include <QStringList>

namespace Vitrine::Image {

/// How an image is made: data from `images/*.json` of the resources, checked when it is read. A value.
struct Recipe
{
    /// Files of the resources that go into the image.
    struct Copy
    {
        QString from; ///< file or folder below the resources
        QString to;   ///< absolute path in the image
    };

    QString name;
    QString description;
    QString suite;
    QStringList components;
    QString keyring; ///< archive keys on this computer
    QStringList packages;
    QString kernelPackage;
    QStringList kernelModules; ///< what the guest needs to find its disks; those built into the kernel are skipped
    QStringList leaveOut;      ///< dpkg path patterns
    QStringList leaveIn;
    QList<Copy> files;
    qint64 diskBytes = 0;     ///< size of the base disk; the file is sparse
    qint64 downloadBytes = 0; ///< roughly, to be said beforehand; so are the next two
    qint64 unpackedBytes = 0;
    qint64 neededBytes = 0;
    ImageConfig config;
    QByteArray source; ///< the file's own bytes, for the digest

    /// Corrupt, with what is wrong in detail.
    [[nodiscard]] static Result<Recipe> parse(const QByteArray &json);
    /// All packages that are asked for by name.
    [[nodiscard]] QStringList wanted() const;
    /// SHA-256 over the recipe and the files it copies; an image made from another digest is out of date.
    [[nodiscard]] Result<QString> digest(const QString &resourcesDir) const;
    /// Whether a file of a copied folder goes into the image.
    [[nodiscard]] static bool isCopied(const QString &relativePath);
    /// What a directory of this image is called, before its digest: "debian-13" of "vitrine/debian-13".
    [[nodiscard]] QString shortName() const;
};

/// The recipes below `resourcesDir`, by name. A broken one is left out with a warning in the log.
[[nodiscard]] QList<Recipe> loadRecipes(const QString &resourcesDir);

} // namespace Vitrine::Image
