// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "engine/model/json.h"

#include <concepts>

namespace Vitrine::Remote {

/// How a value of the nouns travels: `encode(value, tail)` gives its JSON and may set the message's tail;
/// `decode(json, tail)` makes the value again, leniently, as the values' own fromJson do: the nouns check what they
/// get. At most one value of a message uses the tail.
template <typename T>
struct Codec;

template <typename T>
concept HasJson = requires(const T &value, const QJsonObject &json) {
    { value.toJson() } -> std::convertible_to<QJsonObject>;
    { T::fromJson(json) } -> std::convertible_to<T>;
};

template <HasJson T>
struct Codec<T>
{
    static QJsonValue encode(const T &value, QByteArray &) { return value.toJson(); }
    static T decode(const QJsonValue &json, const QByteArray &) { return T::fromJson(json.toObject()); }
};

template <HasJson T>
struct Codec<QList<T>>
{
    static QJsonValue encode(const QList<T> &list, QByteArray &) { return listToJson(list); }
    static QList<T> decode(const QJsonValue &json, const QByteArray &) { return listFromJson<T>(json); }
};

template <>
struct Codec<QString>
{
    static QJsonValue encode(const QString &text, QByteArray &) { return text; }
    static QString decode(const QJsonValue &json, const QByteArray &) { return json.toString(); }
};

template <>
struct Codec<QStringList>
{
    static QJsonValue encode(const QStringList &list, QByteArray &) { return QJsonArray::fromStringList(list); }
    static QStringList decode(const QJsonValue &json, const QByteArray &)
    {
        QStringList list;
        const QJsonArray array = json.toArray();
        for (const auto &item : array)
            list.append(item.toString());
        return list;
    }
};

/// Paths from a guest hold any byte.
template <>
struct Codec<QByteArray>
{
    static QJsonValue encode(const QByteArray &bytes, QByteArray &) { return QString::fromLatin1(bytes.toBase64()); }
    static QByteArray decode(const QJsonValue &json, const QByteArray &)
    {
        return QByteArray::fromBase64(json.toString().toLatin1());
    }
};

template <>
struct Codec<bool>
{
    static QJsonValue encode(bool value, QByteArray &) { return value; }
    static bool decode(const QJsonValue &json, const QByteArray &) { return json.toBool(); }
};

template <std::signed_integral T>
struct Codec<T>
{
    static QJsonValue encode(T value, QByteArray &) { return qint64(value); }
    static T decode(const QJsonValue &json, const QByteArray &)
    {
        return T(
            qBound(qint64(std::numeric_limits<T>::min()), json.toInteger(), qint64(std::numeric_limits<T>::max())));
    }
};

template <>
struct Codec<WorkspaceFate>
{
    static QJsonValue encode(WorkspaceFate value, QByteArray &) { return workspaceFateName(value); }
    static WorkspaceFate decode(const QJsonValue &json, const QByteArray &)
    {
        return workspaceFateFromName(json.toString());
    }
};

/// What a setting may be: nothing, a truth, a number, text, bytes, a list or map of these.
template <>
struct Codec<QVariant>
{
    static QJsonValue encode(const QVariant &value, QByteArray &);
    static QVariant decode(const QJsonValue &json, const QByteArray &);
};

/// The payload is the tail.
template <>
struct Codec<InvocationSpec>
{
    static QJsonValue encode(const InvocationSpec &spec, QByteArray &tail);
    static InvocationSpec decode(const QJsonValue &json, const QByteArray &tail);
};

/// The bytes are the tail: never part of the JSON, which may be written to a trace.
template <>
struct Codec<SecretValue>
{
    static QJsonValue encode(const SecretValue &value, QByteArray &tail);
    static SecretValue decode(const QJsonValue &json, const QByteArray &tail);
};

template <>
struct Codec<FolderPage>
{
    static QJsonValue encode(const FolderPage &page, QByteArray &);
    static FolderPage decode(const QJsonValue &json, const QByteArray &);
};

/// The bytes are the tail.
template <>
struct Codec<FileChunk>
{
    static QJsonValue encode(const FileChunk &chunk, QByteArray &tail);
    static FileChunk decode(const QJsonValue &json, const QByteArray &tail);
};

/// The chunks' bytes, one after the other, are the tail.
template <>
struct Codec<OutputSlice>
{
    static QJsonValue encode(const OutputSlice &slice, QByteArray &tail);
    static OutputSlice decode(const QJsonValue &json, const QByteArray &tail);
};

template <>
struct Codec<Api::ReaderOffsets>
{
    static QJsonValue encode(const Api::ReaderOffsets &offsets, QByteArray &);
    static Api::ReaderOffsets decode(const QJsonValue &json, const QByteArray &);
};

template <>
struct Codec<Api::ShellSize>
{
    static QJsonValue encode(const Api::ShellSize &size, QByteArray &);
    static Api::ShellSize decode(const QJsonValue &json, const QByteArray &);
};

/// Here and not in its own members, so that this layer needs nothing of the engine but the interfaces.
template <>
struct Codec<Api::EngineStatus>
{
    static QJsonValue encode(const Api::EngineStatus &status, QByteArray &);
    static Api::EngineStatus decode(const QJsonValue &json, const QByteArray &);
};

} // namespace Vitrine::Remote
