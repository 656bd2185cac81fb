// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/error.h"

#include <QString>

namespace Vitrine::Image {

/// What went wrong with a build, in words for the person: what could not be done, then what to do.

[[nodiscard]] Error noSpace(const QString &image, const QString &directory, qint64 neededBytes, qint64 freeBytes);
[[nodiscard]] Error missingProgram(const QString &image, const QString &program, const QString &package);

/// From the raw words of apt, mmdebstrap or mke2fs: no network, a full disk, missing rights, or just Failed.
[[nodiscard]] Error buildProblem(const QString &image, const Error &raw);

/// "2.3 GB"
[[nodiscard]] QString sizeText(qint64 bytes);

} // namespace Vitrine::Image
