// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/outputevents.h"

#include "engine/awswire/eventstream.h"

#include <algorithm>

namespace Vitrine::Gateway {

namespace {

constexpr QByteArrayView replacement("\xEF\xBF\xBD");
/// Room for headers, lengths, CRCs, the JSON around the text, and one more character in its longest form.
constexpr qsizetype overhead = 256;

/// What begins at `at`: how many bytes belong together, and whether they are a character. `bytes` 0: more are needed.
struct Sequence
{
    qsizetype bytes = 1;
    bool valid = false;
};

Sequence sequenceAt(QByteArrayView text, qsizetype at)
{
    const auto byte = [text](qsizetype i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80)
        return {1, true};
    qsizetype length = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (first >= 0xC2 && first <= 0xDF) {
        length = 2;
    } else if (first >= 0xE0 && first <= 0xEF) {
        length = 3;
        low = first == 0xE0 ? 0xA0 : 0x80;  // nothing that fits into two bytes
        high = first == 0xED ? 0x9F : 0xBF; // no surrogates
    } else if (first >= 0xF0 && first <= 0xF4) {
        length = 4;
        low = first == 0xF0 ? 0x90 : 0x80;
        high = first == 0xF4 ? 0x8F : 0xBF; // nothing beyond U+10FFFF
    } else {
        return {1, false};
    }
    for (qsizetype i = 1; i < length; ++i) {
        if (at + i >= text.size())
            return {0, false};
        if (byte(at + i) < low || byte(at + i) > high)
            return {i, false};
        low = 0x80;
        high = 0xBF;
    }
    return {length, true};
}

/// How many of the next bytes, `most` at most, stand in JSON as they are.
qsizetype plainBytes(QByteArrayView text, qsizetype at, qsizetype most)
{
    const qsizetype end = std::min(text.size(), at + most);
    qsizetype i = at;
    while (i < end && text[i] >= 0x20 && text[i] < 0x7F && text[i] != '"' && text[i] != '\\')
        ++i;
    return i - at;
}

void appendEscaped(QByteArray &json, QByteArrayView character)
{
    static constexpr char digits[] = "0123456789abcdef";
    const char c = character[0];
    switch (c) {
    case '"':
        json += "\\\"";
        return;
    case '\\':
        json += "\\\\";
        return;
    case '\n':
        json += "\\n";
        return;
    case '\r':
        json += "\\r";
        return;
    case '\t':
        json += "\\t";
        return;
    default:
        break;
    }
    if (static_cast<unsigned char>(c) < 0x20) {
        json += "\\u00";
        json += digits[(c >> 4) & 0xF];
        json += digits[c & 0xF];
        return;
    }
    json += character;
}

} // namespace

QByteArray OutputEvents::encode(OutputStream stream, QByteArrayView bytes, QByteArray *rest)
{
    const QByteArray begin = stream == OutputStream::Out ? QByteArray(R"({"contentDelta":{"stdout":")")
                                                         : QByteArray(R"({"contentDelta":{"stderr":")");
    QByteArray events;
    QByteArray json = begin;
    const auto close = [&] {
        if (json.size() == begin.size())
            return;
        events += AwsWire::chunkEvent(json + "\"}}");
        json = begin;
    };
    for (qsizetype at = 0; at < bytes.size();) {
        // Most output is plain text, and goes in one piece.
        if (const qsizetype plain = plainBytes(bytes, at, maxEventBytes - overhead + 1 - json.size()); plain > 0) {
            json += bytes.sliced(at, plain);
            at += plain;
            if (json.size() > maxEventBytes - overhead)
                close();
            continue;
        }
        const Sequence sequence = sequenceAt(bytes, at);
        if (sequence.bytes == 0) {
            if (rest) {
                *rest = bytes.sliced(at).toByteArray();
            } else {
                json += replacement;
            }
            break;
        }
        if (sequence.valid)
            appendEscaped(json, bytes.sliced(at, sequence.bytes));
        else
            json += replacement;
        at += sequence.bytes;
        if (json.size() > maxEventBytes - overhead)
            close();
    }
    close();
    return events;
}

QByteArray OutputEvents::feed(OutputStream stream, const QByteArray &bytes)
{
    QByteArray &held = m_held[stream == OutputStream::Out ? 0 : 1];
    if (held.isEmpty())
        return encode(stream, bytes, &held);
    const QByteArray all = held + bytes;
    held.clear();
    return encode(stream, all, &held);
}

QByteArray OutputEvents::finish()
{
    QByteArray events;
    for (const OutputStream stream : {OutputStream::Out, OutputStream::Err}) {
        QByteArray &held = m_held[stream == OutputStream::Out ? 0 : 1];
        events += encode(stream, held, nullptr);
        held.clear();
    }
    return events;
}

} // namespace Vitrine::Gateway
