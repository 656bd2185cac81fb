// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace Vitrine::AwsWire {

/// CRC-32 as zlib and Ethernet compute it.
[[nodiscard]] quint32 crc32(QByteArrayView bytes);

/// One message of the service's event-stream framing (application/vnd.amazon.eventstream): two lengths and their CRC,
/// headers of type string, payload, CRC of all of it. Integers are big endian.
[[nodiscard]] QByteArray eventMessage(const QList<std::pair<QByteArray, QByteArray>> &headers,
                                      const QByteArray &payload);

/// What a command's stream consists of: `json` has exactly one of contentStart, contentDelta, contentStop.
[[nodiscard]] QByteArray chunkEvent(const QByteArray &json);
/// An error in the stream; `name` is the member's: "runtimeClientError", "internalServerException", …
[[nodiscard]] QByteArray exceptionEvent(const QByteArray &name, const QByteArray &json);

} // namespace Vitrine::AwsWire
