// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/remote/methodtable.h"

#include "engine/remote/connection.h"

#include <QTimeZone>

#include <utility>

namespace Vitrine::Remote {

template <typename R, typename... A, typename Work>
void MethodTable::addSpecial(const Method<R, A...> &method, Work work)
{
    Entry entry;
    entry.maxTail = method.maxTail;
    entry.arguments = sizeof...(A);
    entry.control = QByteArrayView(method.name).startsWith("control.");
    entry.serve = [work = std::move(work)](Connection &connection, quint64 call, const QJsonArray &args,
                                           const QByteArray &tail) {
        [&]<size_t... i>(std::index_sequence<i...>) {
            work(connection, call, Codec<A>::decode(args.at(qsizetype(i)), tail)...);
        }(std::index_sequence_for<A...>());
        Q_UNUSED(args)
        Q_UNUSED(tail)
    };
    m_entries.insert(QString::fromLatin1(method.name), std::move(entry));
}

template <typename R, typename... A, typename Work>
void MethodTable::add(const Method<R, A...> &method, Work work)
{
    addSpecial(method, [work = std::move(work)](Connection &connection, quint64 call, const A &...args) {
        connection.answer<R>(call, work(connection.nouns(), args...));
    });
}

const MethodTable::Entry *MethodTable::find(const QString &name) const
{
    const auto it = m_entries.constFind(name);
    return it == m_entries.constEnd() ? nullptr : &*it;
}

MethodTable::MethodTable()
{
    using namespace Methods;
    using Api::Nouns;

    add(runtimesCreate, [](Nouns &n, const RuntimeSpec &spec) { return n.runtimes.create(spec); });
    add(runtimesList, [](Nouns &n) { return n.runtimes.list(); });
    add(runtimesShow, [](Nouns &n, const QString &name) { return n.runtimes.show(name); });
    add(runtimesUpdate, [](Nouns &n, const RuntimeSpec &spec) { return n.runtimes.update(spec); });
    add(runtimesMoveSessions,
        [](Nouns &n, const QString &name, WorkspaceFate fate) { return n.runtimes.moveSessions(name, fate); });
    add(runtimesVersions, [](Nouns &n, const QString &name) { return n.runtimes.versions(name); });
    add(runtimesRemove, [](Nouns &n, const QString &name) { return n.runtimes.remove(name); });

    add(sessionsList, [](Nouns &n) { return n.sessions.list(); });
    add(sessionsShow, [](Nouns &n, const SessionKey &key) { return n.sessions.show(key); });
    addSpecial(sessionsCreate,
               [](Connection &c, quint64 call, const NewSession &request) { c.createSession(call, request); });
    addSpecial(sessionsFinish, [](Connection &c, quint64 call, const SessionKey &key) { c.finishSession(call, key); });
    add(sessionsStart, [](Nouns &n, const SessionKey &key) { return n.sessions.start(key); });
    add(sessionsStop, [](Nouns &n, const SessionKey &key) { return n.sessions.stop(key); });
    add(sessionsSuspend, [](Nouns &n, const SessionKey &key) { return n.sessions.suspend(key); });
    add(sessionsRemove, [](Nouns &n, const SessionKey &key) { return n.sessions.remove(key); });
    add(sessionsRename,
        [](Nouns &n, const SessionKey &key, const QString &name) { return n.sessions.rename(key, name); });
    add(sessionsSetTestCommand, [](Nouns &n, const SessionKey &key, const QString &command) {
        return n.sessions.setTestCommand(key, command);
    });
    add(sessionsTestCommand, [](Nouns &n, const SessionKey &key) { return n.sessions.testCommand(key); });

    add(commandsRun, [](Nouns &n, const CommandSpec &spec) { return n.commands.run(spec); });
    add(commandsEnded, [](Nouns &n, const QString &id) { return n.commands.ended(id); });
    add(commandsCancel, [](Nouns &n, const QString &id) { return n.commands.cancel(id); });
    add(commandsShow, [](Nouns &n, const QString &id) { return n.commands.show(id); });
    add(commandsList, [](Nouns &n, const SessionKey &key, int limit, const QString &before) {
        return n.commands.list(key, limit, before);
    });
    add(commandsRead, [](Nouns &n, const QString &id, qint64 position, qint64 maxBytes) {
        return n.commands.read(id, position, maxBytes);
    });
    addSpecial(commandsFollow, [](Connection &c, quint64 call, const QString &id, Api::ReaderOffsets from) {
        c.follow(call, id, from);
    });

    addSpecial(shellsOpen, [](Connection &c, quint64 call, const SessionKey &key, Api::ShellSize size) {
        c.openShell(call, key, size);
    });
    addSpecial(shellsAttach, [](Connection &c, quint64 call, const SessionKey &key, const QString &id) {
        c.attachShell(call, key, id);
    });
    add(shellsList, [](Nouns &n, const SessionKey &key) { return n.shells.list(key); });

    add(filesList, [](Nouns &n, const SessionKey &key, const QByteArray &path, int limit) {
        return n.files.list(key, path, limit);
    });
    add(filesStat, [](Nouns &n, const SessionKey &key, const QByteArray &path) { return n.files.stat(key, path); });
    add(filesRead, [](Nouns &n, const SessionKey &key, const QByteArray &path, qint64 offset, qint64 maxBytes) {
        return n.files.read(key, path, offset, maxBytes);
    });
    add(filesWrite, [](Nouns &n, const SessionKey &key, const QByteArray &path, const FileChunk &piece) {
        return n.files.write(key, path, piece);
    });
    add(filesMakeFolder,
        [](Nouns &n, const SessionKey &key, const QByteArray &path) { return n.files.makeFolder(key, path); });
    add(filesMakeLink, [](Nouns &n, const SessionKey &key, const QByteArray &path, const QByteArray &target) {
        return n.files.makeLink(key, path, target);
    });
    add(filesRename, [](Nouns &n, const SessionKey &key, const QByteArray &from, const QByteArray &to, bool replace) {
        return n.files.rename(key, from, to, replace);
    });
    add(filesRemove, [](Nouns &n, const SessionKey &key, const QByteArray &path) { return n.files.remove(key, path); });
    add(filesSetAttributes,
        [](Nouns &n, const SessionKey &key, const QByteArray &path, qint64 mode, qint64 milliseconds) {
            return n.files.setAttributes(key, path, quint32(mode & 07777),
                                         QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC));
        });
    addSpecial(filesWatch, [](Connection &c, quint64 call, const SessionKey &key, bool on) {
        c.watch(key, on);
        c.reply(call, QJsonValue());
    });

    add(checkpointsCreate, [](Nouns &n, const NewCheckpoint &request) { return n.checkpoints.create(request); });
    add(checkpointsList, [](Nouns &n, const SessionKey &key) { return n.checkpoints.list(key); });
    add(checkpointsRestore,
        [](Nouns &n, const SessionKey &key, const QString &id) { return n.checkpoints.restore(key, id); });
    add(checkpointsFork, [](Nouns &n, const NewFork &request) { return n.checkpoints.fork(request); });
    add(checkpointsRemove,
        [](Nouns &n, const SessionKey &key, const QString &id) { return n.checkpoints.remove(key, id); });
    add(checkpointsListFiles, [](Nouns &n, const SessionKey &key, const QString &id, const QByteArray &path,
                                 int limit) { return n.checkpoints.listFiles(key, id, path, limit); });
    add(checkpointsStatFile, [](Nouns &n, const SessionKey &key, const QString &id, const QByteArray &path) {
        return n.checkpoints.statFile(key, id, path);
    });
    add(checkpointsReadFile,
        [](Nouns &n, const SessionKey &key, const QString &id, const QByteArray &path, qint64 offset, qint64 maxBytes) {
            return n.checkpoints.readFile(key, id, path, offset, maxBytes);
        });
    add(checkpointsCompare, [](Nouns &n, const SessionKey &key, const QString &from, const QString &to) {
        return n.checkpoints.compare(key, from, to);
    });

    add(archivesExportTo,
        [](Nouns &n, const SessionKey &key, const QString &file) { return n.archives.exportTo(key, file); });
    add(archivesImportFrom, [](Nouns &n, const QString &file) { return n.archives.importFrom(file); });
    add(archivesCancel, [](Nouns &n, const QString &file) {
        n.archives.cancel(file);
        return ready();
    });

    add(invocationsInvoke, [](Nouns &n, const InvocationSpec &spec) { return n.invocations.invoke(spec); });
    add(invocationsEnded, [](Nouns &n, const QString &id) { return n.invocations.ended(id); });
    add(invocationsCancel, [](Nouns &n, const QString &id) { return n.invocations.cancel(id); });
    add(invocationsList, [](Nouns &n, const SessionKey &key, int limit, const QString &before) {
        return n.invocations.list(key, limit, before);
    });
    add(invocationsTranscript, [](Nouns &n, const QString &id) { return n.invocations.transcript(id); });
    add(invocationsRead, [](Nouns &n, const QString &id, qint64 position, qint64 maxBytes) {
        return n.invocations.read(id, position, maxBytes);
    });
    add(invocationsRestartAgent, [](Nouns &n, const SessionKey &key) { return n.invocations.restartAgent(key); });

    add(imagesList, [](Nouns &n) { return n.images.list(); });
    add(imagesBuild, [](Nouns &n, const QString &name) { return n.images.build(name); });
    add(imagesCancelBuild, [](Nouns &n, const QString &name) {
        n.images.cancelBuild(name);
        return ready();
    });

    add(networkStatus, [](Nouns &n, const SessionKey &key) { return n.network.status(key); });
    add(networkSetPolicy,
        [](Nouns &n, const SessionKey &key, const NetworkPolicy &policy) { return n.network.setPolicy(key, policy); });
    add(networkResetPolicy, [](Nouns &n, const SessionKey &key) { return n.network.resetPolicy(key); });
    add(networkAllow, [](Nouns &n, const SessionKey &key, const QString &rule) { return n.network.allow(key, rule); });
    add(networkLog, [](Nouns &n, const SessionKey &key, int limit) { return n.network.log(key, limit); });
    add(networkSetRuntimePolicy, [](Nouns &n, const QString &runtime, const NetworkPolicy &policy) {
        return n.network.setRuntimePolicy(runtime, policy);
    });
    add(networkAllowInRuntime,
        [](Nouns &n, const QString &runtime, const QString &rule) { return n.network.allowInRuntime(runtime, rule); });
    addSpecial(networkAttendQuestions, [](Connection &c, quint64 call, bool on) {
        c.attendQuestions(on);
        c.reply(call, QJsonValue());
    });
    add(networkQuestions, [](Nouns &n) { return n.network.questions(); });
    add(networkTrustHostKey, [](Nouns &n, const QString &question) { return n.network.trustHostKey(question); });
    add(networkRefuseHostKey, [](Nouns &n, const QString &question) { return n.network.refuseHostKey(question); });

    add(secretsPlaces, [](Nouns &n) { return n.secrets.places(); });
    add(secretsList, [](Nouns &n) { return n.secrets.list(); });
    add(secretsAdd,
        [](Nouns &n, const NewSecret &secret, const SecretValue &value) { return n.secrets.add(secret, value); });
    add(secretsRemove, [](Nouns &n, const QString &name) { return n.secrets.remove(name); });
    add(secretsGive, [](Nouns &n, const SecretGrant &grant) { return n.secrets.give(grant); });
    add(secretsTakeBack,
        [](Nouns &n, const QString &runtime, const QString &address) { return n.secrets.takeBack(runtime, address); });
    add(secretsOpenVault, [](Nouns &n, const SecretValue &passphrase) { return n.secrets.openVault(passphrase); });
    add(secretsCloseVault, [](Nouns &n) { return n.secrets.closeVault(); });
    add(secretsModelProviders, [](Nouns &n) { return n.secrets.modelProviders(); });

    add(portsAdd, [](Nouns &n, const NewPort &port) { return n.ports.add(port); });
    add(portsList, [](Nouns &n, const SessionKey &key) { return n.ports.list(key); });
    add(portsRemove, [](Nouns &n, const SessionKey &key, int port) { return n.ports.remove(key, port); });
    add(portsListening, [](Nouns &n, const SessionKey &key) { return n.ports.listening(key); });

    add(tasksBoard, [](Nouns &n, const SessionKey &key) { return n.tasks.board(key); });
    add(tasksSet, [](Nouns &n, const SessionKey &key, const QString &scope, const TaskList &list) {
        return n.tasks.set(key, taskScopeFromName(scope), list);
    });
    add(tasksReset, [](Nouns &n, const SessionKey &key, const QString &scope) {
        return n.tasks.reset(key, taskScopeFromName(scope));
    });
    add(tasksRun, [](Nouns &n, const TaskRequest &request) { return n.tasks.run(request); });
    add(storageReport, [](Nouns &n) { return n.storage.report(); });
    add(storageReclaim, [](Nouns &n, const QStringList &items) { return n.storage.reclaim(items); });
    add(storageTrash, [](Nouns &n) { return n.storage.trash(); });
    add(storageRestore,
        [](Nouns &n, const QString &id, const QString &session) { return n.storage.restore(id, session); });
    add(storageRemoveTrashed, [](Nouns &n, const QString &id) { return n.storage.removeTrashed(id); });
    add(storageEmptyTrash, [](Nouns &n) { return n.storage.emptyTrash(); });
    add(storageKeep, [](Nouns &n, const SessionKey &key) { return n.storage.keep(key); });
    add(storageWarningShown, [](Nouns &n, const QList<SessionKey> &keys) { return n.storage.warningShown(keys); });

    add(settingsValue, [](Nouns &n, const QString &key) { return n.settings.value(key); });
    add(settingsSetValue,
        [](Nouns &n, const QString &key, const QVariant &value) { return n.settings.setValue(key, value); });

    add(engineStatus, [](Nouns &n) { return n.engine.status(); });
    add(engineDoctor, [](Nouns &n) { return n.engine.doctor(); });
    add(engineStopAll, [](Nouns &n) { return n.engine.stopAll(); });

    // Answered first: what follows ends the connection.
    addSpecial(controlStop, [](Connection &c, quint64 call) {
        c.reply(call, QJsonValue());
        Q_EMIT c.stopRequested();
    });
    addSpecial(controlHandOver, [](Connection &c, quint64 call) {
        c.reply(call, QJsonValue());
        Q_EMIT c.handOverRequested();
    });
    addSpecial(controlRaise, [](Connection &c, quint64 call) {
        if (c.info().background) {
            c.refuse(call,
                     {ErrorCode::WrongState, QString(), QStringLiteral("an engine in the background has no window")});
            return;
        }
        c.reply(call, QJsonValue());
        Q_EMIT c.raiseRequested();
    });

    addSpecial(eventsSubscribe, [](Connection &c, quint64 call, const QJsonArray &nouns) {
        c.subscribe(nouns);
        c.reply(call, QJsonValue());
    });
}

} // namespace Vitrine::Remote
