// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QByteArrayView>
#include <QStringList>

namespace Vitrine::Image {

/// What a machine takes out of a distribution's kernel package. These functions touch files and take their time: worker
/// threads call them.

/// The ELF kernel inside a bzImage of boot protocol 2.08 or newer: a zstd or xz payload whose place the header tells.
/// Corrupt, with an empty message, when the header points outside the file or the payload is no 64-bit ELF.
[[nodiscard]] Result<QByteArray> extractVmlinux(QByteArrayView bzImage);

/// Files of the wanted modules and of all they need, in load order, relative to the modules' directory.
/// `dependencies` and `builtIn` are the contents of modules.dep and modules.builtin; what is built in is skipped.
/// NotFound names a module that is in neither; Corrupt: a circle.
[[nodiscard]] Result<QStringList> moduleLoadOrder(const QByteArray &dependencies, const QByteArray &builtIn,
                                                  const QStringList &wanted);

struct KernelFiles
{
    QString version; ///< "6.12.1+deb13-cloud-amd64"
    QStringList modules;
};

/// From `from` (holding `boot/vmlinuz-VERSION` and `modules/VERSION/…`) makes `to`/bzImage, vmlinux, modules/NAME.ko
/// and modules/order.
[[nodiscard]] Result<KernelFiles> takeKernel(const QString &from, const QString &to, const QStringList &wanted);

} // namespace Vitrine::Image
