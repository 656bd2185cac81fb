// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/awswire/eventstream.h"

#include <QtEndian>

#include <array>

namespace Vitrine::AwsWire {

namespace {

constexpr char stringType = 7;
constexpr qsizetype preludeBytes = 8;

constexpr std::array<quint32, 256> crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) != 0 ? 0xEDB88320U ^ (value >> 1) : value >> 1;
        table[i] = value;
    }
    return table;
}();

void appendNumber(QByteArray &bytes, quint32 number)
{
    number = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&number), sizeof number);
}

} // namespace

quint32 crc32(QByteArrayView bytes)
{
    quint32 value = 0xFFFFFFFFU;
    for (const char c : bytes)
        value = crcTable[(value ^ static_cast<unsigned char>(c)) & 0xFFU] ^ (value >> 8);
    return value ^ 0xFFFFFFFFU;
}

QByteArray eventMessage(const QList<std::pair<QByteArray, QByteArray>> &headers, const QByteArray &payload)
{
    QByteArray block;
    for (const auto &[name, value] : headers) {
        block.append(char(name.size()));
        block.append(name);
        block.append(stringType);
        const quint16 size = qToBigEndian(quint16(value.size()));
        block.append(reinterpret_cast<const char *>(&size), sizeof size);
        block.append(value);
    }
    QByteArray message;
    message.reserve(block.size() + payload.size() + 16);
    appendNumber(message, quint32(block.size() + payload.size() + 16));
    appendNumber(message, quint32(block.size()));
    appendNumber(message, crc32(QByteArrayView(message).first(preludeBytes)));
    message += block;
    message += payload;
    appendNumber(message, crc32(message));
    return message;
}

QByteArray chunkEvent(const QByteArray &json)
{
    return eventMessage({{":event-type", "chunk"}, {":content-type", "application/json"}, {":message-type", "event"}},
                        json);
}

QByteArray exceptionEvent(const QByteArray &name, const QByteArray &json)
{
    return eventMessage(
        {{":exception-type", name}, {":content-type", "application/json"}, {":message-type", "exception"}}, json);
}

} // namespace Vitrine::AwsWire
