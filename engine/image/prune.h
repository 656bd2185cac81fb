// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace Vitrine::Image {

/// Whether some process holds a lock on the file. QEMU locks every disk it opens, read-only ones too.
[[nodiscard]] bool isInUse(const QString &file);

/// Removes images that a newer one of the same name has replaced, unless a machine uses them or they are in `keep`
/// (directories), and initramfs files of guest programs that are no more. Takes its time, and needs the build lock.
void prune(const QString &imagesDir, const QSet<QString> &keep);

} // namespace Vitrine::Image
