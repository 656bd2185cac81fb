// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/archive/archivemanifest.h"

#include "engine/model/json.h"
#include "engine/store/archive/runs.h"
#include "engine/store/layers/layertree.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace Vitrine::Store {

namespace {

constexpr auto formatName = "vitrine-session";
constexpr qint64 smallestDisk = qint64(1) << 20;
constexpr int maxVersion = 1'000'000;
constexpr qsizetype maxName = 1000;

std::unexpected<Error> bad(const QString &detail)
{
    return fail(ErrorCode::Corrupt, {}, detail);
}

/// A number that is one, and not less than nothing; -1 for everything else.
qint64 count(const QJsonObject &json, QLatin1String name)
{
    const qint64 value = json[name].toInteger(-1);
    return value < 0 ? -1 : value;
}

bool isRuntimeId(const QString &id, const QString &name)
{
    static const QRegularExpression tail(QStringLiteral("\\A-[a-zA-Z0-9]{10}\\z"));
    return id.startsWith(name) && tail.match(id.mid(name.size())).hasMatch();
}

Result<void> checkSession(const ArchiveManifest &manifest)
{
    const SessionKey &key = manifest.session.key;
    if (!isRuntimeName(key.runtime) || !isSessionId(key.session))
        return bad(QStringLiteral("the session's name is none"));
    if (manifest.session.name.size() > maxName || manifest.session.testCommand.size() > CommandSpec::maxCommandBytes)
        return bad(QStringLiteral("the session's name or test command is too long"));
    if (!manifest.session.createdAt.isValid() || !manifest.session.lastUsedAt.isValid() || !manifest.madeAt.isValid())
        return bad(QStringLiteral("a time is none"));
    const RuntimeInfo &runtime = manifest.runtime;
    if (auto good = runtime.spec.check(); !good)
        return bad(QStringLiteral("the runtime is none: ") + good.error().text());
    if (runtime.spec.name != key.runtime || !isRuntimeId(runtime.id, runtime.spec.name) || runtime.version < 1 ||
        runtime.version > maxVersion || manifest.session.runtimeVersion < 1 ||
        manifest.session.runtimeVersion > maxVersion)
        return bad(QStringLiteral("the runtime is another one"));
    return {};
}

Result<void> checkDisks(const ArchiveManifest &manifest)
{
    const auto &disks = manifest.disks;
    if (disks.isEmpty() || disks.size() > ArchiveManifest::maxDisks)
        return bad(QStringLiteral("%1 disks").arg(disks.size()));
    QList<int> depths;
    QList<bool> isBelow(disks.size(), false);
    for (qsizetype i = 0; i < disks.size(); ++i) {
        const ArchiveDisk &disk = disks[i];
        if (disk.bytes < smallestDisk || disk.bytes > DiskRuns::largestDisk || disk.bytes % 4096 != 0)
            return bad(QStringLiteral("disk %1 has %2 bytes").arg(i).arg(disk.bytes));
        if (disk.runs < 0 || disk.runs > DiskRuns::most || disk.dataBytes < 0 || disk.dataBytes > disk.bytes)
            return bad(QStringLiteral("disk %1 has %2 runs with %3 bytes").arg(i).arg(disk.runs).arg(disk.dataBytes));
        if (disk.parent < -1 || disk.parent >= i)
            return bad(QStringLiteral("disk %1 stands on %2").arg(i).arg(disk.parent));
        if (disk.parent >= 0 && disks[disk.parent].bytes != disk.bytes)
            return bad(QStringLiteral("disk %1 has another size than what it stands on").arg(i));
        depths.append(disk.parent < 0 ? 1 : depths[disk.parent] + 1);
        if (depths.last() > LayerTree::maxChain)
            return bad(QStringLiteral("disk %1 stands on too many others").arg(i));
        if (disk.parent >= 0)
            isBelow[disk.parent] = true;
    }
    if (manifest.top < 0 || manifest.top >= disks.size() || isBelow[manifest.top])
        return bad(QStringLiteral("the workspace is disk %1").arg(manifest.top));
    QList<bool> isKept(disks.size(), false);
    isKept[manifest.top] = true;
    QSet<QString> ids;
    for (const ArchiveCheckpoint &checkpoint : manifest.checkpoints) {
        static const QRegularExpression id(QStringLiteral("\\A[0-9a-f]{10}\\z"));
        const CheckpointInfo &info = checkpoint.info;
        if (!id.match(info.id).hasMatch() || ids.contains(info.id) || info.session != manifest.session.key ||
            info.isAutomatic() || !info.createdAt.isValid() || !NewCheckpoint{info.session, info.name}.check())
            return bad(QStringLiteral("checkpoint %1 is none").arg(ids.size()));
        if (checkpoint.disk < 0 || checkpoint.disk >= disks.size() || checkpoint.disk == manifest.top)
            return bad(QStringLiteral("checkpoint %1 is disk %2").arg(ids.size()).arg(checkpoint.disk));
        ids.insert(info.id);
        isKept[checkpoint.disk] = true;
    }
    if (isKept.contains(false))
        return bad(QStringLiteral("disk %1 belongs to nothing").arg(isKept.indexOf(false)));
    return {};
}

Result<void> checkFiles(const ArchiveManifest &manifest)
{
    if (manifest.commands < 0 || manifest.commands > ArchiveManifest::maxRecords || manifest.invocations < 0 ||
        manifest.invocations > ArchiveManifest::maxRecords || manifest.commandBytes < 0 ||
        manifest.commandBytes > ArchiveManifest::maxLines || manifest.invocationBytes < 0 ||
        manifest.invocationBytes > ArchiveManifest::maxLines)
        return bad(QStringLiteral("too many commands or prompts"));
    if (manifest.files.size() > ArchiveManifest::maxFiles)
        return bad(QStringLiteral("%1 files").arg(manifest.files.size()));
    QSet<std::pair<QString, QString>> known;
    qint64 sum = 0;
    for (const ArchiveFile &file : manifest.files) {
        if (!isRecordId(file.record) || !isRecordFileName(file.name) || file.bytes < 0 ||
            file.bytes > ArchiveManifest::maxContent - sum)
            return bad(QStringLiteral("file %1 is none of a record").arg(known.size()));
        if (known.contains({file.record, file.name}))
            return bad(QStringLiteral("file %1 is there twice").arg(known.size()));
        known.insert({file.record, file.name});
        sum += file.bytes;
    }
    return {};
}

} // namespace

qint64 ArchiveDisk::memberBytes() const
{
    return DiskRuns::headBytes + DiskRuns::runBytes * runs + dataBytes;
}

bool isRecordFileName(const QString &name)
{
    static const QRegularExpression names(QStringLiteral("\\A(order|(out|err)\\.(head|[0-9a-f]{16}))\\z"));
    return names.match(name).hasMatch();
}

QByteArray ArchiveNames::file(const ArchiveFile &file)
{
    return "records/" + file.record.toLatin1() + '/' + file.name.toLatin1();
}

QByteArray ArchiveNames::disk(qsizetype place)
{
    return "disks/" + QByteArray::number(place);
}

qint64 ArchiveManifest::contentBytes() const
{
    qint64 sum = commandBytes + invocationBytes;
    for (const ArchiveFile &file : files)
        sum += file.bytes;
    for (const ArchiveDisk &disk : disks)
        sum += disk.memberBytes();
    return sum;
}

QByteArray ArchiveManifest::toBytes() const
{
    QJsonArray diskList;
    for (const ArchiveDisk &disk : disks)
        diskList.append(QJsonObject{{QStringLiteral("bytes"), disk.bytes},
                                    {QStringLiteral("parent"), disk.parent},
                                    {QStringLiteral("runs"), disk.runs},
                                    {QStringLiteral("dataBytes"), disk.dataBytes}});
    QJsonArray checkpointList;
    for (const ArchiveCheckpoint &checkpoint : checkpoints) {
        QJsonObject json = checkpoint.info.toJson();
        json.insert(QStringLiteral("disk"), checkpoint.disk);
        checkpointList.append(json);
    }
    QJsonArray fileList;
    for (const ArchiveFile &file : files)
        fileList.append(QJsonArray{file.record, file.name, file.bytes});
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), QLatin1String(formatName)},
                                     {QStringLiteral("version"), version},
                                     {QStringLiteral("madeBy"), madeBy},
                                     {QStringLiteral("madeAt"), timeToJson(madeAt)},
                                     {QStringLiteral("key"), session.key.toJson()},
                                     {QStringLiteral("session"), session.toJson()},
                                     {QStringLiteral("runtime"), runtime.toJson()},
                                     {QStringLiteral("disks"), diskList},
                                     {QStringLiteral("top"), top},
                                     {QStringLiteral("checkpoints"), checkpointList},
                                     {QStringLiteral("commands"), commands},
                                     {QStringLiteral("commandBytes"), commandBytes},
                                     {QStringLiteral("invocations"), invocations},
                                     {QStringLiteral("invocationBytes"), invocationBytes},
                                     {QStringLiteral("files"), fileList}})
        .toJson(QJsonDocument::Compact);
}

Result<ArchiveManifest> ArchiveManifest::parse(const QByteArray &bytes)
{
    if (bytes.size() > largest)
        return bad(QStringLiteral("a list of %1 bytes").arg(bytes.size()));
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError || json[QLatin1String("format")] != QLatin1String(formatName))
        return bad(QStringLiteral("its first file is no list of a session's parts"));
    if (const qint64 found = count(json, QLatin1String("version")); found > version)
        return fail(ErrorCode::Corrupt,
                    QCoreApplication::translate("Vitrine::Store::Archive",
                                                "The archive was made by a newer Vitrine. Import it with that."),
                    QStringLiteral("version %1, known up to %2").arg(found).arg(version));
    else if (found != version)
        return bad(QStringLiteral("version %1").arg(found));
    ArchiveManifest manifest;
    manifest.madeBy = json[QLatin1String("madeBy")].toString();
    manifest.madeAt = timeFromJson(json[QLatin1String("madeAt")]);
    manifest.session = SessionRow::fromJson(SessionKey::fromJson(json[QLatin1String("key")].toObject()),
                                            json[QLatin1String("session")].toObject());
    manifest.runtime = RuntimeInfo::fromJson(json[QLatin1String("runtime")].toObject());
    const QJsonArray disks = json[QLatin1String("disks")].toArray();
    for (const auto &value : disks) {
        const QJsonObject disk = value.toObject();
        manifest.disks.append({count(disk, QLatin1String("bytes")), disk[QLatin1String("parent")].toInt(-2),
                               count(disk, QLatin1String("runs")), count(disk, QLatin1String("dataBytes"))});
    }
    manifest.top = json[QLatin1String("top")].toInt(-1);
    const QJsonArray checkpoints = json[QLatin1String("checkpoints")].toArray();
    for (const auto &value : checkpoints)
        manifest.checkpoints.append(
            {CheckpointInfo::fromJson(value.toObject()), value.toObject()[QLatin1String("disk")].toInt(-1)});
    manifest.commands = json[QLatin1String("commands")].toInt(-1);
    manifest.commandBytes = count(json, QLatin1String("commandBytes"));
    manifest.invocations = json[QLatin1String("invocations")].toInt(-1);
    manifest.invocationBytes = count(json, QLatin1String("invocationBytes"));
    const QJsonArray files = json[QLatin1String("files")].toArray();
    for (const auto &value : files) {
        const QJsonArray file = value.toArray();
        manifest.files.append({file.at(0).toString(), file.at(1).toString(), file.at(2).toInteger(-1)});
    }
    for (const auto check : {checkSession, checkDisks, checkFiles}) {
        if (auto good = check(manifest); !good)
            return std::unexpected(good.error());
    }
    manifest.session.workspaceBytes = manifest.disks[manifest.top].bytes;
    return manifest;
}

} // namespace Vitrine::Store
