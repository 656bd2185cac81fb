// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/target.h"

#include <QStringDecoder>

namespace Vitrine::Gateway {

namespace {

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
