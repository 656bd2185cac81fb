// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>

namespace Vitrine {

/// Times in JSON are ISO 8601 in UTC with milliseconds; an invalid time is null.
[[nodiscard]] inline QJsonValue timeToJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

[[nodiscard]] inline QDateTime timeFromJson(const QJsonValue &value)
{
    return value.isString() ? QDateTime::fromString(value.toString(), Qt::ISODateWithMs) : QDateTime();
}

template <typename T>
[[nodiscard]] QJsonArray listToJson(const QList<T> &list)
{
    QJsonArray array;
    for (const T &item : list)
        array.append(item.toJson());
    return array;
}

template <typename T>
[[nodiscard]] QList<T> listFromJson(const QJsonValue &value)
{
    QList<T> list;
    const QJsonArray array = value.toArray();
    list.reserve(array.size());
    for (const auto &item : array)
        list.append(T::fromJson(item.toObject()));
    return list;
}

} // namespace Vitrine
