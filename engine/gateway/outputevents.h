// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/command.h"

#include <array>

namespace Vitrine::Gateway {

/// Turns a command's output into events. JSON strings hold text only, so bytes that are no UTF-8 become U+FFFD, one for
/// each sequence that cannot go on; a character whose bytes come in two pieces is held back until it is whole. No
/// event is longer than maxEventBytes, framing included.
class OutputEvents
{
public:
    static constexpr qsizetype maxEventBytes = 65'536;

    /// The events that `bytes` complete, one after the other.
    [[nodiscard]] QByteArray feed(OutputStream stream, const QByteArray &bytes);
    /// What was held back, as the replacement character.
    [[nodiscard]] QByteArray finish();

private:
    [[nodiscard]] static QByteArray encode(OutputStream stream, QByteArrayView bytes, QByteArray *rest);

    std::array<QByteArray, 2> m_held; ///< at most three bytes each
};

} // namespace Vitrine::Gateway
