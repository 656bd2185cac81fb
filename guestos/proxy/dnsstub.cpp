// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestos/proxy/dnsstub.h"

#include <cstdint>
#include <optional>

namespace Vitrine::GuestOs {

namespace {

constexpr std::size_t headerSize = 12;
constexpr std::size_t maxName = 253;
constexpr std::size_t maxLabel = 63;
constexpr std::size_t maxQuestion = 1232;
constexpr std::uint32_t timeToLive = 60;

constexpr std::uint16_t kindA = 1;
constexpr std::uint16_t kindPtr = 12;
constexpr std::uint16_t classIn = 1;

enum Code : std::uint8_t { Good = 0, FormatError = 1, NoSuchName = 3, NotImplemented = 4 };

std::uint16_t number(std::string_view bytes, std::size_t at)
{
    return std::uint16_t(static_cast<unsigned char>(bytes[at]) << 8 | static_cast<unsigned char>(bytes[at + 1]));
}

void append(std::string &out, std::uint16_t value)
{
    out += char(value >> 8);
    out += char(value & 0xff);
}

void append(std::string &out, std::uint32_t value)
{
    append(out, std::uint16_t(value >> 16));
    append(out, std::uint16_t(value & 0xffff));
}

bool isHostByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

struct Question
{
    std::string name; ///< lower case, without a last dot; empty: the root
    bool isHost = true;
    std::uint16_t kind = 0;
    std::uint16_t recordClass = 0;
    std::size_t end = 0;
};

/// None: it breaks the rules. A question never points elsewhere (compression), since nothing stands before it.
std::optional<Question> read(std::string_view bytes)
{
    Question question;
    std::size_t at = headerSize;
    for (;;) {
        if (at >= bytes.size())
            return std::nullopt;
        const std::size_t size = static_cast<unsigned char>(bytes[at++]);
        if (size == 0)
            break;
        if (size > maxLabel || bytes.size() - at < size || question.name.size() + size + 1 > maxName + 1)
            return std::nullopt;
        if (!question.name.empty())
            question.name += '.';
        for (const char byte : bytes.substr(at, size)) {
            const char c = byte >= 'A' && byte <= 'Z' ? char(byte - 'A' + 'a') : byte;
            question.isHost = question.isHost && isHostByte(c);
            question.name += c;
        }
        at += size;
    }
    if (bytes.size() - at < 4 || question.name.size() > maxName)
        return std::nullopt;
    question.kind = number(bytes, at);
    question.recordClass = number(bytes, at + 2);
    question.end = at + 4;
    return question;
}

std::string reply(std::string_view question, std::size_t questionEnd, Code code, std::string_view records)
{
    std::string out(question.substr(0, 2));
    const auto flags = static_cast<unsigned char>(question[2]);
    out += char(0x80 | (flags & 0x79)); // an answer; opcode and "recursion desired" as they were
    out += char(0x80 | code);           // recursion is there
    append(out, std::uint16_t(questionEnd > headerSize ? 1 : 0));
    append(out, std::uint16_t(records.empty() ? 0 : 1));
    append(out, std::uint32_t(0));
    out.append(question.substr(headerSize, questionEnd - headerSize));
    out.append(records);
    return out;
}

} // namespace

std::string answerDns(std::string_view bytes, StandIns &standIns)
{
    if (bytes.size() < headerSize || bytes.size() > maxQuestion || (bytes[2] & 0x80))
        return {};
    if ((bytes[2] & 0x78) != 0) // an opcode that is no question
        return reply(bytes, headerSize, NotImplemented, {});
    if (number(bytes, 4) != 1 || number(bytes, 6) != 0 || (bytes[2] & 0x02))
        return reply(bytes, headerSize, FormatError, {});
    const auto question = read(bytes);
    if (!question)
        return reply(bytes, headerSize, FormatError, {});
    if (question->recordClass != classIn)
        return reply(bytes, question->end, NotImplemented, {});
    if (!question->isHost || question->name.empty() || question->kind == kindPtr)
        return reply(bytes, question->end, NoSuchName, {});
    if (question->kind != kindA) // nothing of that kind: programs go on with A
        return reply(bytes, question->end, Good, {});
    const bool isLocal = question->name == "localhost" || question->name.ends_with(".localhost");
    std::string record;
    append(record, std::uint16_t(0xc000 | headerSize)); // the name of the question
    append(record, kindA);
    append(record, classIn);
    append(record, timeToLive);
    append(record, std::uint16_t(4));
    append(record, isLocal ? std::uint32_t(0x7f000001) : standIns.addressFor(question->name));
    return reply(bytes, question->end, Good, record);
}

} // namespace Vitrine::GuestOs
