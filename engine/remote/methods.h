// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/remote/codec.h"

/// Every method that can be called over the socket, in one table: its name on the wire, what it returns, what it takes.
/// The client calls through these values and the server answers through them, so that the two cannot drift apart.
namespace Vitrine::Remote {

/// Both sides say it in their hello. It changes when a message changes its meaning; new methods do not change it.
inline constexpr int protocolVersion = 2;

template <typename R, typename... A>
struct Method
{
    const char *name;
    qint64 maxTail = 0; ///< of a request, bytes
};

namespace Methods {

inline constexpr Method<RuntimeInfo, RuntimeSpec> runtimesCreate{"runtimes.create"};
inline constexpr Method<QList<RuntimeInfo>> runtimesList{"runtimes.list"};
inline constexpr Method<RuntimeInfo, QString> runtimesShow{"runtimes.show"};
inline constexpr Method<RuntimeInfo, RuntimeSpec> runtimesUpdate{"runtimes.update"};
inline constexpr Method<int, QString, WorkspaceFate> runtimesMoveSessions{"runtimes.moveSessions"};
inline constexpr Method<QList<RuntimeInfo>, QString> runtimesVersions{"runtimes.versions"};
inline constexpr Method<void, QString> runtimesRemove{"runtimes.remove"};

inline constexpr Method<QList<SessionInfo>> sessionsList{"sessions.list"};
inline constexpr Method<SessionInfo, SessionKey> sessionsShow{"sessions.show"};
inline constexpr Method<SessionInfo, NewSession> sessionsCreate{"sessions.create"};
inline constexpr Method<SessionInfo, SessionKey> sessionsStart{"sessions.start"};
inline constexpr Method<void, SessionKey> sessionsStop{"sessions.stop"};
inline constexpr Method<void, SessionKey> sessionsSuspend{"sessions.suspend"};
inline constexpr Method<void, SessionKey> sessionsRemove{"sessions.remove"};
inline constexpr Method<void, SessionKey> sessionsFinish{"sessions.finish"};
inline constexpr Method<void, SessionKey, QString> sessionsRename{"sessions.rename"};
inline constexpr Method<void, SessionKey, QString> sessionsSetTestCommand{"sessions.setTestCommand"};
inline constexpr Method<QString, SessionKey> sessionsTestCommand{"sessions.testCommand"};

inline constexpr Method<CommandRecord, CommandSpec> commandsRun{"commands.run"};
inline constexpr Method<CommandRecord, QString> commandsEnded{"commands.ended"};
inline constexpr Method<void, QString> commandsCancel{"commands.cancel"};
inline constexpr Method<CommandRecord, QString> commandsShow{"commands.show"};
inline constexpr Method<QList<CommandRecord>, SessionKey, int, QString> commandsList{"commands.list"};
inline constexpr Method<OutputSlice, QString, qint64, qint64> commandsRead{"commands.read"};
/// Answers with the number of a stream; see connection.h.
inline constexpr Method<qint64, QString, Api::ReaderOffsets> commandsFollow{"commands.follow"};

/// Answers with the number of a stream and the shell's id.
inline constexpr Method<QJsonObject, SessionKey, Api::ShellSize> shellsOpen{"shells.open"};

inline constexpr Method<QJsonObject, SessionKey, QString> shellsAttach{"shells.attach"};
inline constexpr Method<QList<ShellInfo>, SessionKey> shellsList{"shells.list"};

inline constexpr Method<FolderPage, SessionKey, QByteArray, int> filesList{"files.list"};
inline constexpr Method<FileEntry, SessionKey, QByteArray> filesStat{"files.stat"};
inline constexpr Method<FileChunk, SessionKey, QByteArray, qint64, qint64> filesRead{"files.read"};
inline constexpr Method<void, SessionKey, QByteArray, FileChunk> filesWrite{"files.write", qint64(1) << 20};
inline constexpr Method<void, SessionKey, QByteArray> filesMakeFolder{"files.makeFolder"};
inline constexpr Method<void, SessionKey, QByteArray, QByteArray> filesMakeLink{"files.makeLink"};
inline constexpr Method<void, SessionKey, QByteArray, QByteArray, bool> filesRename{"files.rename"};
inline constexpr Method<void, SessionKey, QByteArray> filesRemove{"files.remove"};
inline constexpr Method<void, SessionKey, QByteArray, qint64, qint64> filesSetAttributes{"files.setAttributes"};
inline constexpr Method<void, SessionKey, bool> filesWatch{"files.watch"};

inline constexpr Method<CheckpointInfo, NewCheckpoint> checkpointsCreate{"checkpoints.create"};
inline constexpr Method<QList<CheckpointInfo>, SessionKey> checkpointsList{"checkpoints.list"};
inline constexpr Method<void, SessionKey, QString> checkpointsRestore{"checkpoints.restore"};
inline constexpr Method<SessionInfo, NewFork> checkpointsFork{"checkpoints.fork"};
inline constexpr Method<void, SessionKey, QString> checkpointsRemove{"checkpoints.remove"};
inline constexpr Method<FolderPage, SessionKey, QString, QByteArray, int> checkpointsListFiles{"checkpoints.listFiles"};
inline constexpr Method<FileEntry, SessionKey, QString, QByteArray> checkpointsStatFile{"checkpoints.statFile"};
inline constexpr Method<FileChunk, SessionKey, QString, QByteArray, qint64, qint64> checkpointsReadFile{
    "checkpoints.readFile"};
inline constexpr Method<ChangeList, SessionKey, QString, QString> checkpointsCompare{"checkpoints.compare"};

inline constexpr Method<ArchiveReport, SessionKey, QString> archivesExportTo{"archives.exportTo"};
inline constexpr Method<ArchiveReport, QString> archivesImportFrom{"archives.importFrom"};
inline constexpr Method<void, QString> archivesCancel{"archives.cancel"};

inline constexpr Method<InvocationRecord, InvocationSpec> invocationsInvoke{"invocations.invoke",
                                                                            InvocationSpec::maxPayloadBytes};
inline constexpr Method<InvocationRecord, QString> invocationsEnded{"invocations.ended"};
inline constexpr Method<void, QString> invocationsCancel{"invocations.cancel"};
inline constexpr Method<QList<InvocationRecord>, SessionKey, int, QString> invocationsList{"invocations.list"};
inline constexpr Method<QList<TranscriptItem>, QString> invocationsTranscript{"invocations.transcript"};
inline constexpr Method<OutputSlice, QString, qint64, qint64> invocationsRead{"invocations.read"};
inline constexpr Method<void, SessionKey> invocationsRestartAgent{"invocations.restartAgent"};

inline constexpr Method<QList<ImageInfo>> imagesList{"images.list"};
inline constexpr Method<ImageInfo, QString> imagesBuild{"images.build"};
inline constexpr Method<void, QString> imagesCancelBuild{"images.cancelBuild"};

inline constexpr Method<NetworkStatus, SessionKey> networkStatus{"network.status"};
inline constexpr Method<NetworkStatus, SessionKey, NetworkPolicy> networkSetPolicy{"network.setPolicy"};
inline constexpr Method<NetworkStatus, SessionKey> networkResetPolicy{"network.resetPolicy"};
inline constexpr Method<NetworkStatus, SessionKey, QString> networkAllow{"network.allow"};
inline constexpr Method<QList<ConnectionRecord>, SessionKey, int> networkLog{"network.log"};
inline constexpr Method<NetworkPolicy, QString, NetworkPolicy> networkSetRuntimePolicy{"network.setRuntimePolicy"};
inline constexpr Method<NetworkPolicy, QString, QString> networkAllowInRuntime{"network.allowInRuntime"};
inline constexpr Method<void, bool> networkAttendQuestions{"network.attendQuestions"};
inline constexpr Method<QList<HostKeyQuestion>> networkQuestions{"network.questions"};
inline constexpr Method<void, QString> networkTrustHostKey{"network.trustHostKey"};
inline constexpr Method<void, QString> networkRefuseHostKey{"network.refuseHostKey"};

inline constexpr Method<SecretPlaces> secretsPlaces{"secrets.places"};
inline constexpr Method<QList<SecretInfo>> secretsList{"secrets.list"};
inline constexpr Method<SecretInfo, NewSecret, SecretValue> secretsAdd{"secrets.add", SecretValue::maxBytes};
inline constexpr Method<void, QString> secretsRemove{"secrets.remove"};
inline constexpr Method<SecretInfo, SecretGrant> secretsGive{"secrets.give"};
inline constexpr Method<void, QString, QString> secretsTakeBack{"secrets.takeBack"};
inline constexpr Method<SecretPlaces, SecretValue> secretsOpenVault{"secrets.openVault", SecretValue::maxBytes};
inline constexpr Method<SecretPlaces> secretsCloseVault{"secrets.closeVault"};
inline constexpr Method<QList<SecretGrant>> secretsModelProviders{"secrets.modelProviders"};

inline constexpr Method<PortInfo, NewPort> portsAdd{"ports.add"};
inline constexpr Method<QList<PortInfo>, SessionKey> portsList{"ports.list"};
inline constexpr Method<void, SessionKey, int> portsRemove{"ports.remove"};
inline constexpr Method<QList<ListeningPort>, SessionKey> portsListening{"ports.listening"};

inline constexpr Method<TaskBoard, SessionKey> tasksBoard{"tasks.board"};
inline constexpr Method<void, SessionKey, QString, TaskList> tasksSet{"tasks.set"};
inline constexpr Method<void, SessionKey, QString> tasksReset{"tasks.reset"};
inline constexpr Method<CommandRecord, TaskRequest> tasksRun{"tasks.run"};

inline constexpr Method<DiskReport> storageReport{"storage.report"};
inline constexpr Method<QList<ReclaimOutcome>, QStringList> storageReclaim{"storage.reclaim"};
inline constexpr Method<QList<TrashedSession>> storageTrash{"storage.trash"};
inline constexpr Method<SessionInfo, QString, QString> storageRestore{"storage.restore"};
inline constexpr Method<void, QString> storageRemoveTrashed{"storage.removeTrashed"};
inline constexpr Method<int> storageEmptyTrash{"storage.emptyTrash"};
inline constexpr Method<void, SessionKey> storageKeep{"storage.keep"};
inline constexpr Method<void, QList<SessionKey>> storageWarningShown{"storage.warningShown"};

inline constexpr Method<QVariant, QString> settingsValue{"settings.value"};
inline constexpr Method<void, QString, QVariant> settingsSetValue{"settings.setValue"};

inline constexpr Method<Api::EngineStatus> engineStatus{"engine.status"};
inline constexpr Method<QList<Check>> engineDoctor{"engine.doctor"};
inline constexpr Method<void> engineStopAll{"engine.stopAll"};

// Control of the process that holds the engine. These stay as they are in every version of the protocol, so that an
// engine of another version can still be asked to leave.
inline constexpr Method<void> controlStop{"control.stop"};
inline constexpr Method<void> controlHandOver{"control.handOver"};
inline constexpr Method<void> controlRaise{"control.raise"};

/// Names of nouns ("sessions", …): from now on their signals are sent as events.
inline constexpr Method<void, QJsonArray> eventsSubscribe{"events.subscribe"};

} // namespace Methods

/// The nouns that have events.
[[nodiscard]] inline QStringList eventNouns()
{
    return {QStringLiteral("runtimes"), QStringLiteral("sessions"),    QStringLiteral("commands"),
            QStringLiteral("files"),    QStringLiteral("checkpoints"), QStringLiteral("archives"),
            QStringLiteral("shells"),   QStringLiteral("invocations"), QStringLiteral("images"),
            QStringLiteral("network"),  QStringLiteral("secrets"),     QStringLiteral("ports"),
            QStringLiteral("tasks"),    QStringLiteral("storage"),     QStringLiteral("settings"),
            QStringLiteral("engine")};
}

template <>
struct Codec<QJsonObject>
{
    static QJsonValue encode(const QJsonObject &json, QByteArray &) { return json; }
    static QJsonObject decode(const QJsonValue &json, const QByteArray &) { return json.toObject(); }
};

template <>
struct Codec<QJsonArray>
{
    static QJsonValue encode(const QJsonArray &json, QByteArray &) { return json; }
    static QJsonArray decode(const QJsonValue &json, const QByteArray &) { return json.toArray(); }
};

} // namespace Vitrine::Remote
