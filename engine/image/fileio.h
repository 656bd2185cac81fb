// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QByteArray>

namespace Vitrine::Image {

/// Whole files at once; errors have an empty message and the file with the system's words in detail.
[[nodiscard]] Result<QByteArray> readFile(const QString &path);
[[nodiscard]] Result<void> writeFile(const QString &path, QByteArrayView bytes);

} // namespace Vitrine::Image
