// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace Vitrine::AwsWire {

/// Header fields in the order in which they came or go; names as written, compared without regard to case.
using Fields = QList<std::pair<QByteArray, QByteArray>>;

/// The value of the first field of that name, without spaces around it; null when there is none.
[[nodiscard]] QByteArray fieldOf(const Fields &fields, QByteArrayView name);
[[nodiscard]] qsizetype fieldCount(const Fields &fields, QByteArrayView name);

/// `%XX` decoded; nothing when one is broken. "+" stays "+".
[[nodiscard]] std::optional<QByteArray> percentDecoded(QByteArrayView text);
/// Everything but letters, digits and "-._~" as `%XX`, as signatures want it.
[[nodiscard]] QByteArray percentEncoded(QByteArrayView bytes);

} // namespace Vitrine::AwsWire
