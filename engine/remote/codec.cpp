// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/remote/codec.h"

namespace Vitrine::Remote {

QJsonValue Codec<QVariant>::encode(const QVariant &value, QByteArray &)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return QJsonArray{};
    case QMetaType::QByteArray:
        return QJsonArray{QStringLiteral("bytes"), QString::fromLatin1(value.toByteArray().toBase64())};
    default:
        return QJsonArray{QStringLiteral("value"), QJsonValue::fromVariant(value)};
    }
}

QVariant Codec<QVariant>::decode(const QJsonValue &json, const QByteArray &)
{
    const QJsonArray parts = json.toArray();
    if (parts.size() != 2)
        return {};
    if (parts[0].toString() == QLatin1String("bytes"))
        return QByteArray::fromBase64(parts[1].toString().toLatin1());
    return parts[1].toVariant();
}

QJsonValue Codec<InvocationSpec>::encode(const InvocationSpec &spec, QByteArray &tail)
{
    tail = spec.payload;
    InvocationSpec rest = spec;
    rest.payload.clear();
    return rest.toJson();
}

InvocationSpec Codec<InvocationSpec>::decode(const QJsonValue &json, const QByteArray &tail)
{
    InvocationSpec spec = InvocationSpec::fromJson(json.toObject());
    spec.payload = tail;
    return spec;
}

QJsonValue Codec<SecretValue>::encode(const SecretValue &value, QByteArray &tail)
{
    tail = value.bytes;
    return {};
}

SecretValue Codec<SecretValue>::decode(const QJsonValue &, const QByteArray &tail)
{
    return {tail};
}

QJsonValue Codec<FolderPage>::encode(const FolderPage &page, QByteArray &)
{
    return QJsonObject{{QStringLiteral("entries"), listToJson(page.entries)},
                       {QStringLiteral("complete"), page.complete}};
}

FolderPage Codec<FolderPage>::decode(const QJsonValue &json, const QByteArray &)
{
    return {listFromJson<FileEntry>(json[QLatin1String("entries")]), json[QLatin1String("complete")].toBool()};
}

QJsonValue Codec<FileChunk>::encode(const FileChunk &chunk, QByteArray &tail)
{
    tail = chunk.bytes;
    return QJsonObject{{QStringLiteral("offset"), chunk.offset}, {QStringLiteral("fileSize"), chunk.fileSize}};
}

FileChunk Codec<FileChunk>::decode(const QJsonValue &json, const QByteArray &tail)
{
    return {tail, json[QLatin1String("offset")].toInteger(), json[QLatin1String("fileSize")].toInteger()};
}

QJsonValue Codec<OutputSlice>::encode(const OutputSlice &slice, QByteArray &tail)
{
    QJsonArray chunks;
    for (const OutputChunk &chunk : slice.chunks) {
        chunks.append(QJsonArray{int(chunk.stream), chunk.bytes.size(), chunk.droppedBefore});
        tail += chunk.bytes;
    }
    return QJsonObject{{QStringLiteral("chunks"), chunks},
                       {QStringLiteral("position"), slice.position},
                       {QStringLiteral("next"), slice.next},
                       {QStringLiteral("end"), slice.end}};
}

OutputSlice Codec<OutputSlice>::decode(const QJsonValue &json, const QByteArray &tail)
{
    OutputSlice slice;
    slice.position = json[QLatin1String("position")].toInteger();
    slice.next = json[QLatin1String("next")].toInteger();
    slice.end = json[QLatin1String("end")].toInteger();
    qsizetype at = 0;
    const QJsonArray chunks = json[QLatin1String("chunks")].toArray();
    for (const auto &chunk : chunks) {
        const qint64 size = qBound<qint64>(0, chunk[1].toInteger(), tail.size() - at);
        const OutputStream stream = chunk[0].toInt() == int(OutputStream::Err) ? OutputStream::Err : OutputStream::Out;
        slice.chunks.append({stream, tail.mid(at, size), chunk[2].toInteger()});
        at += size;
    }
    return slice;
}

QJsonValue Codec<Api::ReaderOffsets>::encode(const Api::ReaderOffsets &offsets, QByteArray &)
{
    return QJsonArray{offsets.out, offsets.err};
}

Api::ReaderOffsets Codec<Api::ReaderOffsets>::decode(const QJsonValue &json, const QByteArray &)
{
    return {std::max<qint64>(0, json[0].toInteger()), std::max<qint64>(0, json[1].toInteger())};
}

QJsonValue Codec<Api::ShellSize>::encode(const Api::ShellSize &size, QByteArray &)
{
    return QJsonArray{size.columns, size.rows};
}

Api::ShellSize Codec<Api::ShellSize>::decode(const QJsonValue &json, const QByteArray &)
{
    return {qBound(1, json[0].toInt(80), 4096), qBound(1, json[1].toInt(24), 4096)};
}

QJsonValue Codec<Api::EngineStatus>::encode(const Api::EngineStatus &status, QByteArray &)
{
    return QJsonObject{
        {QStringLiteral("pid"), status.pid},
        {QStringLiteral("store"), status.store},
        {QStringLiteral("version"), status.version},
        {QStringLiteral("background"), status.background},
        {QStringLiteral("machines"), status.machines},
        {QStringLiteral("workspaceBytes"), status.workspaceBytes},
        {QStringLiteral("freeBytes"), status.freeBytes},
    };
}

Api::EngineStatus Codec<Api::EngineStatus>::decode(const QJsonValue &json, const QByteArray &)
{
    Api::EngineStatus status;
    status.pid = json[QLatin1String("pid")].toInteger();
    status.store = json[QLatin1String("store")].toString();
    status.version = json[QLatin1String("version")].toString();
    status.background = json[QLatin1String("background")].toBool();
    status.machines = json[QLatin1String("machines")].toInt();
    status.workspaceBytes = json[QLatin1String("workspaceBytes")].toInteger();
    status.freeBytes = json[QLatin1String("freeBytes")].toInteger();
    return status;
}

} // namespace Vitrine::Remote
