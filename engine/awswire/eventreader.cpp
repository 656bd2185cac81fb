// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/awswire/eventreader.h"

#include "engine/awswire/eventstream.h"

#include <QtEndian>

namespace Vitrine::AwsWire {

namespace {

constexpr qsizetype preludeBytes = 12; ///< two lengths and their CRC
constexpr qsizetype crcBytes = 4;

quint32 numberAt(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

/// How many bytes the value of a header has behind its type; -1: there is no such type, or it is cut off.
qsizetype valueBytes(QByteArrayView block, qsizetype at, int type)
{
    constexpr qsizetype fixed[] = {0, 0, 1, 2, 4, 8, -1, -1, 8, 16};
    if (type < 0 || type >= int(std::size(fixed)))
        return -1;
    if (fixed[type] >= 0)
        return fixed[type];
    return at + 2 <= block.size() ? 2 + qFromBigEndian<quint16>(block.data() + at) : -1;
}

std::optional<Fields> headersIn(QByteArrayView block)
{
    constexpr int stringType = 7;
    Fields headers;
    for (qsizetype at = 0; at < block.size();) {
        const qsizetype nameBytes = static_cast<unsigned char>(block[at++]);
        if (nameBytes == 0 || at + nameBytes + 1 > block.size())
            return std::nullopt;
        const QByteArray name = block.sliced(at, nameBytes).toByteArray();
        at += nameBytes;
        const int type = block[at++];
        const qsizetype size = valueBytes(block, at, type);
        if (size < 0 || at + size > block.size())
            return std::nullopt;
        if (type == stringType)
            headers.append({name, block.sliced(at + 2, size - 2).toByteArray()});
        at += size;
    }
    return headers;
}

} // namespace

std::optional<EventMessage> EventReader::fail(const char *problem)
{
    m_problem = problem;
    m_bytes.clear();
    m_at = 0;
    return std::nullopt;
}

std::optional<EventMessage> EventReader::next()
{
    if (!m_problem.isEmpty())
        return std::nullopt;
    const QByteArrayView bytes = QByteArrayView(m_bytes).sliced(m_at);
    if (bytes.size() < preludeBytes) {
        if (m_at > 0) {
            m_bytes = bytes.toByteArray();
            m_at = 0;
        }
        return std::nullopt;
    }
    if (crc32(bytes.first(preludeBytes - crcBytes)) != numberAt(bytes, preludeBytes - crcBytes))
        return fail("the checksum of an event's lengths is wrong");
    const qsizetype total = numberAt(bytes, 0);
    const qsizetype headerBytes = numberAt(bytes, 4);
    if (total > maxMessageBytes)
        return fail("an event is larger than 1 MiB");
    if (total < preludeBytes + crcBytes || headerBytes > total - preludeBytes - crcBytes)
        return fail("the lengths of an event contradict each other");
    if (bytes.size() < total) {
        if (m_at > 0) {
            m_bytes = bytes.toByteArray();
            m_at = 0;
        }
        return std::nullopt;
    }
    if (crc32(bytes.first(total - crcBytes)) != numberAt(bytes, total - crcBytes))
        return fail("the checksum of an event is wrong");
    const auto headers = headersIn(bytes.sliced(preludeBytes, headerBytes));
    if (!headers)
        return fail("the headers of an event are broken");
    const qsizetype payloadAt = preludeBytes + headerBytes;
    EventMessage message{*headers, bytes.sliced(payloadAt, total - crcBytes - payloadAt).toByteArray()};
    m_at += total;
    return message;
}

} // namespace Vitrine::AwsWire
