// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QByteArrayView>

namespace Vitrine::Image {

/// Unpacks one zstd or xz stream, told by its first bytes; anything behind the stream is ignored. Corrupt when it is
/// neither, ends early, or would grow beyond `limit` bytes. The message is empty: the caller knows what it is for.
[[nodiscard]] Result<QByteArray> decompress(QByteArrayView packed, qsizetype limit);

[[nodiscard]] bool isZstd(QByteArrayView bytes);
[[nodiscard]] bool isXz(QByteArrayView bytes);

} // namespace Vitrine::Image
