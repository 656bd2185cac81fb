// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/awswire/fields.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace Vitrine::Gateway {

/// A request's target taken apart. Each label of the path is decoded once, after the path was cut at its slashes, so
/// that an ARN with its slash is one label.
struct Target
{
    QStringList labels;
    bool slashAtEnd = false;
    QList<std::pair<QString, QString>> query;

    [[nodiscard]] bool has(QLatin1StringView name) const;
    /// The first of that name, without regard to case; null: there is none.
    [[nodiscard]] QString value(QLatin1StringView name) const;
    [[nodiscard]] QStringList values(QLatin1StringView name) const;
};

/// Nothing when it is no path, or has a broken escape, a zero byte, or bytes that are no UTF-8.
[[nodiscard]] std::optional<Target> parseTarget(QByteArrayView target);

using AwsWire::percentDecoded;
using AwsWire::percentEncoded;

} // namespace Vitrine::Gateway
