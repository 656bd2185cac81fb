// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakenouns.h"

#include "tests/fakes/engine/fakecheckpoints.h"

namespace Vitrine::Fake {

// --- Runtimes

Pending<RuntimeInfo> FakeRuntimes::create(const RuntimeSpec &spec)
{
    m_engine->note(QStringLiteral("runtimes.create ") + spec.name);
    if (auto error = m_engine->takeFailure(QStringLiteral("runtimes.create")))
        return refuse<RuntimeInfo>(m_engine, *error);
    if (const auto ok = spec.check(); !ok)
        return refuse<RuntimeInfo>(m_engine, ok.error());
    if (m_engine->m->runtimeList.contains(spec.name))
        return refuse<RuntimeInfo>(m_engine, {ErrorCode::AlreadyExists, QStringLiteral("The name is taken."), {}});
    RuntimeInfo info = m_engine->addRuntime(spec.name, spec.image);
    info.spec = spec;
    m_engine->m->runtimeList[spec.name] = info;
    return answer<RuntimeInfo>(m_engine, info);
}

Pending<QList<RuntimeInfo>> FakeRuntimes::list()
{
    return answer<QList<RuntimeInfo>>(m_engine, m_engine->m->runtimeList.values());
}

Pending<RuntimeInfo> FakeRuntimes::show(const QString &name)
{
    if (!m_engine->m->runtimeList.contains(name))
        return refuse<RuntimeInfo>(m_engine, noSuch(name));
    return answer<RuntimeInfo>(m_engine, m_engine->m->runtimeList[name]);
}

Pending<RuntimeInfo> FakeRuntimes::update(const RuntimeSpec &spec)
{
    m_engine->note(QStringLiteral("runtimes.update ") + spec.name);
    if (auto error = m_engine->takeFailure(QStringLiteral("runtimes.update")))
        return refuse<RuntimeInfo>(m_engine, *error);
    if (const auto ok = spec.check(); !ok)
        return refuse<RuntimeInfo>(m_engine, ok.error());
    if (!m_engine->m->runtimeList.contains(spec.name))
        return refuse<RuntimeInfo>(m_engine, noSuch(spec.name));
    RuntimeInfo next = m_engine->m->runtimeList[spec.name];
    m_engine->m->oldRuntimes[spec.name].prepend(next);
    next.spec = spec;
    ++next.version;
    next.updatedAt = QDateTime::currentDateTimeUtc();
    m_engine->putRuntime(next);
    return answer<RuntimeInfo>(m_engine, next);
}

Pending<int> FakeRuntimes::moveSessions(const QString &name, WorkspaceFate fate)
{
    m_engine->note(QStringLiteral("runtimes.moveSessions %1 %2").arg(name, workspaceFateName(fate)));
    if (auto error = m_engine->takeFailure(QStringLiteral("runtimes.moveSessions")))
        return refuse<int>(m_engine, *error);
    int count = 0;
    const int newest = m_engine->m->runtimeList.value(name).version;
    const QList<SessionInfo> sessions = m_engine->m->sessionList;
    for (SessionInfo session : sessions) {
        if (session.key.runtime != name || session.runtimeVersion == newest)
            continue;
        session.nextVersion = {newest, fate};
        m_engine->putSession(session);
        ++count;
    }
    return answer<int>(m_engine, count);
}

Pending<QList<RuntimeInfo>> FakeRuntimes::versions(const QString &name)
{
    if (!m_engine->m->runtimeList.contains(name))
        return refuse<QList<RuntimeInfo>>(m_engine, noSuch(name));
    return answer<QList<RuntimeInfo>>(m_engine, QList<RuntimeInfo>{m_engine->m->runtimeList[name]} +
                                                    m_engine->m->oldRuntimes.value(name));
}

Pending<void> FakeRuntimes::remove(const QString &name)
{
    m_engine->note(QStringLiteral("runtimes.remove ") + name);
    if (auto error = m_engine->takeFailure(QStringLiteral("runtimes.remove")))
        return refuse<void>(m_engine, *error);
    m_engine->m->runtimeList.remove(name);
    m_engine->m->oldRuntimes.remove(name);
    Q_EMIT changed();
    return answer<void>(m_engine, {});
}

// --- Sessions

Pending<QList<SessionInfo>> FakeSessions::list()
{
    if (auto error = m_engine->takeFailure(QStringLiteral("sessions.list")))
        return refuse<QList<SessionInfo>>(m_engine, *error);
    return answer<QList<SessionInfo>>(m_engine, m_engine->m->sessionList);
}

Pending<SessionInfo> FakeSessions::show(const SessionKey &key)
{
    if (!m_engine->m->sessionAt.contains(key))
        return refuse<SessionInfo>(m_engine, noSuch(key.text()));
    return answer<SessionInfo>(m_engine, m_engine->session(key));
}

Pending<SessionInfo> FakeSessions::create(const NewSession &request)
{
    m_engine->note(QStringLiteral("sessions.create %1/%2 %3").arg(request.runtime, request.session, request.name));
    if (auto error = m_engine->takeFailure(QStringLiteral("sessions.create")))
        return refuse<SessionInfo>(m_engine, *error);
    if (!m_engine->m->runtimeList.contains(request.runtime))
        return refuse<SessionInfo>(m_engine, noSuch(request.runtime));
    SessionInfo session;
    session.key = {request.runtime, request.session.isEmpty() ? newSessionId() : request.session};
    if (m_engine->m->sessionAt.contains(session.key))
        return refuse<SessionInfo>(m_engine, {ErrorCode::AlreadyExists, QStringLiteral("The name is taken."), {}});
    session.name = request.name.isEmpty() ? session.key.session : request.name;
    session.mountPath = QStringLiteral("/mnt/workspace");
    session.createdAt = session.lastUsedAt = QDateTime::currentDateTimeUtc();
    session.diskBytes = 2'400'000;
    session.diskLimitBytes = qint64(1) << 30;
    m_engine->putSession(session);
    return answer<SessionInfo>(m_engine, session);
}

Pending<SessionInfo> FakeSessions::start(const SessionKey &key)
{
    m_engine->note(QStringLiteral("sessions.start ") + key.text());
    if (!m_engine->m->sessionAt.contains(key))
        return refuse<SessionInfo>(m_engine, noSuch(key.text()));
    SessionInfo session = m_engine->session(key);
    if (auto error = m_engine->takeFailure(QStringLiteral("sessions.start"))) {
        session.state = SessionState::Failed;
        session.problem = *error;
        m_engine->putSession(session);
        return refuse<SessionInfo>(m_engine, *error);
    }
    if (session.state == SessionState::Running || session.state == SessionState::Idle)
        return answer<SessionInfo>(m_engine, session);
    Promise<SessionInfo> promise;
    m_engine->m->starting[key].append(promise);
    session.state = SessionState::Starting;
    session.activity = QStringLiteral("Starts the machine");
    session.problem = {};
    session.suspendedBytes = 0;
    m_engine->putSession(session);
    if (m_engine->autoStart) {
        session.state = SessionState::Idle;
        session.activity.clear();
        session.startedAt = QDateTime::currentDateTimeUtc();
        session.idleStopAt = session.startedAt.addSecs(900);
        session.accelerator = QStringLiteral("tcg");
        QTimer::singleShot(0, m_engine, [engine = m_engine, session] { engine->putSession(session); });
    }
    return promise.pending();
}

Pending<void> FakeSessions::stop(const SessionKey &key)
{
    m_engine->note(QStringLiteral("sessions.stop ") + key.text());
    if (auto error = m_engine->takeFailure(QStringLiteral("sessions.stop")))
        return refuse<void>(m_engine, *error);
    if (!m_engine->m->sessionAt.contains(key))
        return refuse<void>(m_engine, noSuch(key.text()));
    SessionInfo session = m_engine->session(key);
    if (!hasMachine(session.state))
        return answer<void>(m_engine, {});
    Promise<void> promise;
    m_engine->m->stopping[key].append(promise);
    session.state = SessionState::Stopping;
    m_engine->putSession(session);
    if (m_engine->autoStart) {
        session.state = SessionState::Stopped;
        session.activity.clear();
        session.startedAt = session.idleStopAt = {};
        QTimer::singleShot(0, m_engine, [engine = m_engine, session] { engine->putSession(session); });
    }
    return promise.pending();
}

Pending<void> FakeSessions::suspend(const SessionKey &key)
{
    m_engine->note(QStringLiteral("sessions.suspend ") + key.text());
    if (auto error = m_engine->takeFailure(QStringLiteral("sessions.suspend")))
        return refuse<void>(m_engine, *error);
    SessionInfo session = m_engine->session(key);
    session.state = SessionState::Stopped;
    session.activity.clear();
    session.suspendedBytes = qint64(180) << 20;
    session.startedAt = session.idleStopAt = {};
    m_engine->putSession(session);
    return answer<void>(m_engine, {});
}

Pending<void> FakeSessions::remove(const SessionKey &key)
{
    m_engine->note(QStringLiteral("sessions.remove ") + key.text());
    if (auto error = m_engine->takeFailure(QStringLiteral("sessions.remove")))
        return refuse<void>(m_engine, *error);
    if (m_engine->m->sessionAt.contains(key)) {
        const SessionInfo session = m_engine->session(key);
        TrashedSession trashed;
        trashed.id = QStringLiteral("%1").arg(++m_engine->m->lastTrash, 16, 16, QLatin1Char('0'));
        trashed.key = key;
        trashed.name = session.name;
        trashed.deletedAt = QDateTime::currentDateTimeUtc();
        trashed.goneAt = trashed.deletedAt.addDays(7);
        trashed.diskBytes = session.diskBytes;
        m_engine->m->trashedSessions.insert(trashed.id, session);
        m_engine->putTrashed(trashed);
    }
    m_engine->dropSession(key);
    return answer<void>(m_engine, {});
}

Pending<void> FakeSessions::finish(const SessionKey &key)
{
    m_engine->note(QStringLiteral("sessions.finish ") + key.text());
    if (auto error = m_engine->takeFailure(QStringLiteral("sessions.finish")))
        return refuse<void>(m_engine, *error);
    if (!m_engine->m->sessionAt.contains(key))
        return refuse<void>(m_engine, noSuch(key.text()));
    return answer<void>(m_engine, {});
}

Pending<void> FakeSessions::rename(const SessionKey &key, const QString &name)
{
    m_engine->note(QStringLiteral("sessions.rename %1 %2").arg(key.text(), name));
    if (!m_engine->m->sessionAt.contains(key))
        return refuse<void>(m_engine, noSuch(key.text()));
    SessionInfo session = m_engine->session(key);
    session.name = name;
    m_engine->putSession(session);
    return answer<void>(m_engine, {});
}

Pending<void> FakeSessions::setTestCommand(const SessionKey &key, const QString &command)
{
    m_engine->note(QStringLiteral("sessions.setTestCommand %1 %2").arg(key.text(), command));
    SessionInfo session = m_engine->session(key);
    session.testCommand = command;
    m_engine->putSession(session);
    return answer<void>(m_engine, {});
}

Pending<QString> FakeSessions::testCommand(const SessionKey &key)
{
    const SessionInfo session = m_engine->session(key);
    if (!session.testCommand.isEmpty())
        return answer<QString>(m_engine, session.testCommand);
    if (session.state == SessionState::Starting || session.state == SessionState::Stopping)
        return refuse<QString>(m_engine, {ErrorCode::WrongState, QStringLiteral("The machine starts."), {}});
    const QString found = m_engine->m->foundTestCommand.value(key);
    if (found.isEmpty())
        return refuse<QString>(m_engine, {ErrorCode::NotFound, QStringLiteral("No tests found."), {}});
    return answer<QString>(m_engine, found);
}

// --- Files

std::optional<Error> FakeFiles::refusal(const SessionKey &key, const QString &method) const
{
    if (auto error = m_engine->takeFailure(method))
        return error;
    if (!m_engine->m->sessionAt.contains(key))
        return noSuch(key.text());
    const SessionState state = m_engine->session(key).state;
    if (state == SessionState::Starting || state == SessionState::Stopping)
        return Error{ErrorCode::WrongState, QStringLiteral("The machine starts or stops. Wait a moment."), {}};
    return std::nullopt;
}

Pending<FolderPage> FakeFiles::list(const SessionKey &key, const QByteArray &path, int limit)
{
    if (QThread::currentThread() != m_engine->thread())
        return inEngineThread<FolderPage>(m_engine, [=, this] { return list(key, path, limit); });
    m_engine->note(QStringLiteral("files.list %1 %2").arg(key.text(), QString::fromUtf8(path)));
    if (auto error = refusal(key, QStringLiteral("files.list")))
        return refuse<FolderPage>(m_engine, *error);
    return answer<FolderPage>(m_engine, listTree(m_engine->m->tree[key], path, limit));
}

Pending<FileEntry> FakeFiles::stat(const SessionKey &key, const QByteArray &path)
{
    if (QThread::currentThread() != m_engine->thread())
        return inEngineThread<FileEntry>(m_engine, [=, this] { return stat(key, path); });
    if (auto error = refusal(key, QStringLiteral("files.stat")))
        return refuse<FileEntry>(m_engine, *error);
    const auto &tree = m_engine->m->tree[key];
    const auto it = tree.constFind(path);
    if (it == tree.constEnd())
        return refuse<FileEntry>(m_engine, noSuch(QString::fromUtf8(path)));
    return answer<FileEntry>(m_engine, it->entry);
}

Pending<FileChunk> FakeFiles::read(const SessionKey &key, const QByteArray &path, qint64 offset, qint64 maxBytes)
{
    if (QThread::currentThread() != m_engine->thread())
        return inEngineThread<FileChunk>(m_engine, [=, this] { return read(key, path, offset, maxBytes); });
    if (auto error = refusal(key, QStringLiteral("files.read")))
        return refuse<FileChunk>(m_engine, *error);
    const auto &tree = m_engine->m->tree[key];
    const auto it = tree.constFind(path);
    if (it == tree.constEnd())
        return refuse<FileChunk>(m_engine, noSuch(QString::fromUtf8(path)));
    return answer<FileChunk>(
        m_engine, FileChunk{it->content.mid(offset, std::min<qint64>(maxBytes, 1 << 20)), offset, it->content.size()});
}

std::optional<Error> FakeFiles::refusedChange(const SessionKey &key, const QString &method) const
{
    if (auto error = refusal(key, method))
        return error;
    if (!hasMachine(m_engine->session(key).state))
        return Error{ErrorCode::WrongState, QStringLiteral("No machine runs. Resume the session first."), {}};
    return std::nullopt;
}

Pending<void> FakeFiles::write(const SessionKey &key, const QByteArray &path, const FileChunk &piece)
{
    if (QThread::currentThread() != m_engine->thread())
        return inEngineThread<void>(m_engine, [=, this] { return write(key, path, piece); });
    m_engine->note(QStringLiteral("files.write %1 %2").arg(key.text(), QString::fromUtf8(path)));
    if (auto error = refusedChange(key, QStringLiteral("files.write")))
        return refuse<void>(m_engine, *error);
    const auto &tree = m_engine->m->tree[key];
    const QByteArray before = piece.offset == 0 ? QByteArray() : tree.value(path).content.left(piece.offset);
    m_engine->putFile(key, path, before + piece.bytes, tree.contains(path) ? tree[path].entry.mode : 0644);
    return answer<void>(m_engine, {});
}

Pending<void> FakeFiles::makeFolder(const SessionKey &key, const QByteArray &path)
{
    if (QThread::currentThread() != m_engine->thread())
        return inEngineThread<void>(m_engine, [=, this] { return makeFolder(key, path); });
    m_engine->note(QStringLiteral("files.makeFolder %1 %2").arg(key.text(), QString::fromUtf8(path)));
    if (auto error = refusedChange(key, QStringLiteral("files.makeFolder")))
        return refuse<void>(m_engine, *error);
    if (m_engine->m->tree[key].contains(path))
        return refuse<void>(m_engine, {ErrorCode::AlreadyExists, QStringLiteral("The name is taken."), {}});
    m_engine->putFolder(key, path);
    return answer<void>(m_engine, {});
}

Pending<void> FakeFiles::makeLink(const SessionKey &key, const QByteArray &path, const QByteArray &target)
{
    m_engine->note(QStringLiteral("files.makeLink %1 %2").arg(key.text(), QString::fromUtf8(path)));
    if (auto error = refusedChange(key, QStringLiteral("files.makeLink")))
        return refuse<void>(m_engine, *error);
    if (m_engine->m->tree[key].contains(path))
        return refuse<void>(m_engine, {ErrorCode::AlreadyExists, QStringLiteral("The name is taken."), {}});
    m_engine->putLink(key, path, target);
    return answer<void>(m_engine, {});
}

Pending<void> FakeFiles::rename(const SessionKey &key, const QByteArray &from, const QByteArray &to, bool replace)
{
    if (QThread::currentThread() != m_engine->thread())
        return inEngineThread<void>(m_engine, [=, this] { return rename(key, from, to, replace); });
    m_engine->note(
        QStringLiteral("files.rename %1 %2 %3").arg(key.text(), QString::fromUtf8(from), QString::fromUtf8(to)));
    if (auto error = refusedChange(key, QStringLiteral("files.rename")))
        return refuse<void>(m_engine, *error);
    const auto tree = m_engine->m->tree[key];
    if (!tree.contains(from))
        return refuse<void>(m_engine, noSuch(QString::fromUtf8(from)));
    if (tree.contains(to) && !replace)
        return refuse<void>(m_engine, {ErrorCode::AlreadyExists, QStringLiteral("The name is taken."), {}});
    m_engine->dropFile(key, from);
    for (auto at = tree.cbegin(); at != tree.cend(); ++at) {
        if (at.key() != from && !at.key().startsWith(from + '/'))
            continue;
        const QByteArray name = to + at.key().mid(from.size());
        if (at->entry.kind == FileEntry::Kind::Folder)
            m_engine->putFolder(key, name);
        else
            m_engine->putFile(key, name, at->content, at->entry.mode);
    }
    return answer<void>(m_engine, {});
}

Pending<void> FakeFiles::remove(const SessionKey &key, const QByteArray &path)
{
    if (QThread::currentThread() != m_engine->thread())
        return inEngineThread<void>(m_engine, [=, this] { return remove(key, path); });
    m_engine->note(QStringLiteral("files.remove %1 %2").arg(key.text(), QString::fromUtf8(path)));
    if (auto error = refusedChange(key, QStringLiteral("files.remove")))
        return refuse<void>(m_engine, *error);
    if (!m_engine->m->tree[key].contains(path))
        return refuse<void>(m_engine, noSuch(QString::fromUtf8(path)));
    m_engine->dropFile(key, path);
    return answer<void>(m_engine, {});
}

Pending<void> FakeFiles::setAttributes(const SessionKey &key, const QByteArray &path, quint32 mode,
                                       const QDateTime &modifiedAt)
{
    if (QThread::currentThread() != m_engine->thread())
        return inEngineThread<void>(m_engine, [=, this] { return setAttributes(key, path, mode, modifiedAt); });
    if (auto error = refusedChange(key, QStringLiteral("files.setAttributes")))
        return refuse<void>(m_engine, *error);
    auto &tree = m_engine->m->tree[key];
    if (!tree.contains(path))
        return refuse<void>(m_engine, noSuch(QString::fromUtf8(path)));
    tree[path].entry.mode = mode;
    tree[path].entry.modifiedAt = modifiedAt;
    return answer<void>(m_engine, {});
}

void FakeFiles::watch(const SessionKey &key, bool on)
{
    m_engine->m->watches[key] += on ? 1 : -1;
}

// --- Network

Pending<NetworkStatus> FakeNetwork::status(const SessionKey &key)
{
    if (auto error = m_engine->takeFailure(QStringLiteral("network.status")))
        return refuse<NetworkStatus>(m_engine, *error);
    return answer<NetworkStatus>(m_engine, m_engine->m->networkStatus.value(key));
}

Pending<NetworkStatus> FakeNetwork::setPolicy(const SessionKey &key, const NetworkPolicy &policy)
{
    m_engine->note(QStringLiteral("network.setPolicy %1 %2").arg(key.text(), networkModeName(policy.mode)));
    if (auto error = m_engine->takeFailure(QStringLiteral("network.setPolicy")))
        return refuse<NetworkStatus>(m_engine, *error);
    NetworkStatus status = m_engine->m->networkStatus.value(key);
    status.policy = policy;
    status.isOwn = true;
    m_engine->putNetwork(key, status);
    return answer<NetworkStatus>(m_engine, status);
}

Pending<NetworkStatus> FakeNetwork::resetPolicy(const SessionKey &key)
{
    m_engine->note(QStringLiteral("network.resetPolicy ") + key.text());
    NetworkStatus status = m_engine->m->networkStatus.value(key);
    status.policy = m_engine->m->runtimeList.value(key.runtime).spec.network;
    status.isOwn = false;
    m_engine->putNetwork(key, status);
    return answer<NetworkStatus>(m_engine, status);
}

Pending<NetworkStatus> FakeNetwork::allow(const SessionKey &key, const QString &rule)
{
    m_engine->note(QStringLiteral("network.allow %1 %2").arg(key.text(), rule));
    if (auto error = m_engine->takeFailure(QStringLiteral("network.allow")))
        return refuse<NetworkStatus>(m_engine, *error);
    NetworkStatus status = m_engine->m->networkStatus.value(key);
    status.policy.rules.append(rule);
    status.isOwn = true;
    m_engine->putNetwork(key, status);
    return answer<NetworkStatus>(m_engine, status);
}

Pending<QList<ConnectionRecord>> FakeNetwork::log(const SessionKey &key, int limit)
{
    QList<ConnectionRecord> records = m_engine->m->connections.value(key);
    std::ranges::reverse(records);
    return answer<QList<ConnectionRecord>>(m_engine, records.mid(0, limit));
}

// --- Archives

Pending<ArchiveReport> FakeArchives::exportTo(const SessionKey &key, const QString &file)
{
    m_engine->note(QStringLiteral("archives.exportTo %1 %2").arg(key.text(), file));
    if (auto error = m_engine->takeFailure(QStringLiteral("archives.exportTo")))
        return refuse<ArchiveReport>(m_engine, *error);
    if (!m_engine->m->sessionAt.contains(key))
        return refuse<ArchiveReport>(m_engine, noSuch(key.text()));
    if (m_engine->m->archives.contains(file))
        return refuse<ArchiveReport>(m_engine, {ErrorCode::AlreadyExists, QStringLiteral("There is such a file."), {}});
    ArchiveReport report;
    report.session = key;
    report.file = file;
    report.commands = int(m_engine->allCommands(key).size());
    report.prompts = int(m_engine->allInvocations(key).size());
    report.diskBytes = m_engine->session(key).diskBytes;
    report.fileBytes = report.diskBytes / 2;
    m_engine->m->archives.insert(file, report);
    Q_EMIT progress({file, report.diskBytes, report.diskBytes});
    return answer<ArchiveReport>(m_engine, report);
}

Pending<ArchiveReport> FakeArchives::importFrom(const QString &file)
{
    m_engine->note(QStringLiteral("archives.importFrom ") + file);
    if (auto error = m_engine->takeFailure(QStringLiteral("archives.importFrom")))
        return refuse<ArchiveReport>(m_engine, *error);
    if (!m_engine->m->archives.contains(file))
        return refuse<ArchiveReport>(m_engine, noSuch(file));
    const ArchiveReport report = m_engine->m->archives.value(file);
    if (m_engine->m->sessionAt.contains(report.session))
        return refuse<ArchiveReport>(m_engine, {ErrorCode::AlreadyExists, QStringLiteral("The session is there."), {}});
    SessionInfo session;
    session.key = report.session;
    session.name = report.session.session;
    session.diskBytes = report.diskBytes;
    session.createdAt = session.lastUsedAt = QDateTime::currentDateTimeUtc();
    m_engine->putSession(session);
    Q_EMIT progress({file, report.diskBytes, report.diskBytes});
    return answer<ArchiveReport>(m_engine, report);
}

void FakeArchives::cancel(const QString &file)
{
    m_engine->note(QStringLiteral("archives.cancel ") + file);
}

// --- Images, settings, engine

Pending<QList<ImageInfo>> FakeImages::list()
{
    return answer<QList<ImageInfo>>(m_engine, m_engine->m->imageList.values());
}

Pending<ImageInfo> FakeImages::build(const QString &name)
{
    m_engine->note(QStringLiteral("images.build ") + name);
    if (auto error = m_engine->takeFailure(QStringLiteral("images.build")))
        return refuse<ImageInfo>(m_engine, *error);
    const ImageInfo image = m_engine->m->imageList.value(name);
    if (image.built)
        return answer<ImageInfo>(m_engine, image);
    Promise<ImageInfo> promise;
    m_engine->m->builds[name].append(promise);
    return promise.pending();
}

void FakeImages::cancelBuild(const QString &name)
{
    m_engine->note(QStringLiteral("images.cancelBuild ") + name);
    m_engine->endImageBuild(name, std::unexpected(Error{ErrorCode::Cancelled, {}, {}}));
}

Pending<QVariant> FakeSettings::value(const QString &key)
{
    return answer<QVariant>(m_engine, m_engine->m->settingValues.value(key));
}

Pending<void> FakeSettings::setValue(const QString &key, const QVariant &value)
{
    m_engine->note(QStringLiteral("settings.set ") + key);
    m_engine->m->settingValues[key] = value;
    Q_EMIT changed(key);
    return answer<void>(m_engine, {});
}

Pending<Api::EngineStatus> FakeEngineNoun::status()
{
    Api::EngineStatus status = m_engine->m->status;
    status.machines = 0;
    status.workspaceBytes = 0;
    for (const SessionInfo &session : std::as_const(m_engine->m->sessionList)) {
        status.machines += hasMachine(session.state);
        status.workspaceBytes += session.diskBytes;
    }
    return answer<Api::EngineStatus>(m_engine, status);
}

Pending<QList<Check>> FakeEngineNoun::doctor()
{
    m_engine->note(QStringLiteral("engine.doctor"));
    return answer<QList<Check>>(m_engine, m_engine->m->checks);
}

Pending<void> FakeEngineNoun::stopAll()
{
    m_engine->note(QStringLiteral("engine.stopAll"));
    if (auto error = m_engine->takeFailure(QStringLiteral("engine.stopAll")))
        return refuse<void>(m_engine, *error);
    QList<SessionInfo> running;
    for (const SessionInfo &session : std::as_const(m_engine->m->sessionList)) {
        if (hasMachine(session.state))
            running.append(session);
    }
    const int total = int(running.size());
    int left = total;
    Q_EMIT stoppingAll(left, total);
    for (SessionInfo &session : running) {
        session.state = SessionState::Stopped;
        m_engine->putSession(session);
        Q_EMIT stoppingAll(--left, total);
    }
    return answer<void>(m_engine, {});
}

} // namespace Vitrine::Fake
