// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/awswire/fields.h"

namespace Vitrine::AwsWire {

/// One message of an event stream, as it was read. Headers that are no strings are left out.
struct EventMessage
{
    Fields headers;
    QByteArray payload;

    [[nodiscard]] QByteArray header(QByteArrayView name) const { return fieldOf(headers, name); }
};

/// Takes an event stream apart, wherever its bytes are cut. What comes is hostile: sizes are bounded and both CRCs are
/// checked before anything is believed; the lengths' own before a message is waited for.
class EventReader
{
public:
    /// The service sends 64 KiB at the most.
    static constexpr qsizetype maxMessageBytes = qsizetype(1) << 20;

    void feed(QByteArrayView bytes) { m_bytes += bytes; }
    /// The next whole message; nothing: more bytes are needed, or there is a problem.
    [[nodiscard]] std::optional<EventMessage> next();
    /// What is wrong with the stream, for Error::detail; empty: nothing. Nothing is read after it.
    [[nodiscard]] QByteArray problem() const { return m_problem; }
    /// A message has begun and is not all there.
    [[nodiscard]] bool isInside() const { return m_at < m_bytes.size(); }

private:
    std::optional<EventMessage> fail(const char *problem);

    QByteArray m_bytes;
    qsizetype m_at = 0; ///< what was read already
    QByteArray m_problem;
};

} // namespace Vitrine::AwsWire
