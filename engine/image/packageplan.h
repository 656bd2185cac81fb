// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/image/recipe.h"

namespace Vitrine::Image {

/// Where packages come from, and what has to be fetched: what apt and mmdebstrap say, taken apart. Values and pure
/// functions; BuildImage runs the programs.

/// Lines of a sources.list for the recipe from the host's own Debian mirrors, given as `ORIGIN RELEASE SITE` lines of
/// `apt-get indextargets`. Updates and security only where the host has them. Empty: the host has no Debian mirror.
[[nodiscard]] QStringList sourcesOfHost(const QByteArray &targets, const Recipe &recipe);

/// The same from the sources.list that mmdebstrap writes when it is given no mirror; other lines are skipped.
[[nodiscard]] QStringList sourcesOfMmdebstrap(const QByteArray &output, const Recipe &recipe);

/// Folders of an apt that knows nothing of the host's packages.
struct AptFolders
{
    QString state; ///< holds lists/, cache/ and an empty file "status"
    QString archives;
    QString sourcesList;
};

/// Configuration for it: a file, and options for what depends on the folders. Of the host's (`apt-config dump`) it
/// takes how to reach servers: proxies, certificates.
[[nodiscard]] QByteArray aptConfiguration(const QByteArray &hostDump);
[[nodiscard]] QStringList aptOptions(const AptFolders &folders);

struct PackageFile
{
    QString name;
    qint64 bytes = 0;
    bool operator==(const PackageFile &) const = default;
};

/// Files that are still to be fetched, from `apt-get --print-uris`.
[[nodiscard]] QList<PackageFile> parseUris(const QByteArray &output);

/// "name version" of each installed package, sorted, from a dpkg status file.
[[nodiscard]] QByteArray installedPackages(const QByteArray &status);

} // namespace Vitrine::Image
