// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/awswire/fields.h"

#include <algorithm>

namespace Vitrine::AwsWire {

namespace {

int digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

QByteArray fieldOf(const Fields &fields, QByteArrayView name)
{
    for (const auto &[each, value] : fields) {
        if (each.compare(name, Qt::CaseInsensitive) == 0)
            return value.isNull() ? QByteArray("") : value.trimmed();
    }
    return {};
}

qsizetype fieldCount(const Fields &fields, QByteArrayView name)
{
    return std::ranges::count_if(
        fields, [name](const auto &field) { return field.first.compare(name, Qt::CaseInsensitive) == 0; });
}

std::optional<QByteArray> percentDecoded(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            bytes += text[i];
            continue;
        }
        if (i + 2 >= text.size() || digit(text[i + 1]) < 0 || digit(text[i + 2]) < 0)
            return std::nullopt;
        bytes += char(digit(text[i + 1]) * 16 + digit(text[i + 2]));
        i += 2;
    }
    return bytes;
}

QByteArray percentEncoded(QByteArrayView bytes)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QByteArray text;
    text.reserve(bytes.size());
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
            c == '_' || c == '~') {
            text += c;
        } else {
            text += '%';
            text += digits[byte >> 4];
            text += digits[byte & 0xF];
        }
    }
    return text;
}

} // namespace Vitrine::AwsWire
