// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/target.h"

#include <QStringDecoder>

#include <algorithm>

namespace Vitrine::Gateway {

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

std::optional<QString> decodedText(QByteArrayView text)
{
    const auto bytes = percentDecoded(text);
    if (!bytes || bytes->contains('\0'))
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString decoded = decoder(*bytes);
    return decoder.hasError() ? std::nullopt : std::optional(decoded);
}

} // namespace

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

bool Target::has(QLatin1StringView name) const
{
    return !value(name).isNull();
}

QString Target::value(QLatin1StringView name) const
{
    for (const auto &[each, text] : query) {
        if (each.compare(name, Qt::CaseInsensitive) == 0)
            return text.isNull() ? QStringLiteral("") : text;
    }
    return {};
}

QStringList Target::values(QLatin1StringView name) const
{
    QStringList all;
    for (const auto &[each, text] : query) {
        if (each.compare(name, Qt::CaseInsensitive) == 0)
            all.append(text);
    }
    return all;
}

std::optional<Target> parseTarget(QByteArrayView text)
{
    if (!text.startsWith('/'))
        return std::nullopt;
    const qsizetype mark = text.indexOf('?');
    const QByteArray path = text.first(mark < 0 ? text.size() : mark).toByteArray();
    Target target;
    QList<QByteArray> labels = path.sliced(1).split('/');
    if (labels.last().isEmpty()) {
        target.slashAtEnd = true;
        labels.removeLast();
    }
    for (const QByteArray &label : std::as_const(labels)) {
        const auto decoded = decodedText(label);
        if (!decoded)
            return std::nullopt;
        target.labels.append(*decoded);
    }
    if (mark < 0)
        return target;
    const QList<QByteArray> pairs = text.sliced(mark + 1).toByteArray().split('&');
    for (const QByteArray &pair : pairs) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const auto name = decodedText(QByteArrayView(pair).first(equals < 0 ? pair.size() : equals));
        const auto value = decodedText(equals < 0 ? QByteArrayView("") : QByteArrayView(pair).sliced(equals + 1));
        if (!name || !value)
            return std::nullopt;
        target.query.append({*name, *value});
    }
    return target;
}

} // namespace Vitrine::Gateway
