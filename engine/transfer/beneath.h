// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/descriptor.h"

#include <QByteArray>

namespace Vitrine::Transfer {

/// Whether a path has names alone, with one slash between each two: nothing of it leads up, and nothing to a root.
[[nodiscard]] bool isPathOfNames(const QByteArray &path);
/// The last name of such a path.
[[nodiscard]] QByteArray nameOf(const QByteArray &path);

/// Opens such a path below the folder, through no link and never out of it (openat2); invalid: errno says why, ELOOP or
/// EXDEV that a link stands in the way.
[[nodiscard]] Descriptor openBeneath(int folder, const QByteArray &path, quint64 flags, quint64 mode = 0);
/// The folder that the path is in, in the same way; `flags` beside O_DIRECTORY.
[[nodiscard]] Descriptor openFolderBeneath(int folder, const QByteArray &path, quint64 flags);

} // namespace Vitrine::Transfer
