// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"

#include "tests/fakes/engine/fakecheckpoints.h"
#include "tests/fakes/engine/fakenouns.h"
#include "tests/fakes/engine/fakesecrets.h"
#include "tests/fakes/engine/fakestorage.h"
#include "tests/fakes/engine/faketasks.h"

namespace Vitrine::Fake {

CommandRecord *FakeEngine::State::command(const QString &id)
{
    for (CommandRecord &record : commandList) {
        if (record.id == id)
            return &record;
    }
    return nullptr;
}

InvocationRecord *FakeEngine::State::invocation(const QString &id)
{
    for (InvocationRecord &record : invocationList) {
        if (record.id == id)
            return &record;
    }
    return nullptr;
}

FakeEngine::FakeEngine(QObject *parent) : QObject(parent), m(std::make_unique<State>())
{
    m->runtimes = std::make_unique<FakeRuntimes>(this);
    m->sessions = std::make_unique<FakeSessions>(this);
    m->commands = std::make_unique<FakeCommands>(this);
    m->shells = std::make_unique<FakeShells>(this);
    m->files = std::make_unique<FakeFiles>(this);
    m->checkpoints = std::make_unique<FakeCheckpoints>(this);
    m->invocations = std::make_unique<FakeInvocations>(this);
    m->archivesNoun = std::make_unique<FakeArchives>(this);
    m->images = std::make_unique<FakeImages>(this);
    m->network = std::make_unique<FakeNetwork>(this);
    m->secrets = std::make_unique<FakeSecrets>(this);
    m->ports = std::make_unique<FakePorts>(this);
    m->tasks = std::make_unique<FakeTasks>(this);
    m->storage = std::make_unique<FakeStorage>(this);
    m->settings = std::make_unique<FakeSettings>(this);
    m->engine = std::make_unique<FakeEngineNoun>(this);
    m->status.store = QStringLiteral("/home/you/.local/share/vitrine");
    m->status.version = QStringLiteral("0.1.0");
    m->status.freeBytes = 38'000'000'000;
}

FakeEngine::~FakeEngine() = default;

Api::Nouns FakeEngine::nouns()
{
    return {*m->runtimes,     *m->sessions,    *m->commands, *m->shells,  *m->files,   *m->checkpoints,
            *m->archivesNoun, *m->invocations, *m->images,   *m->network, *m->secrets, *m->ports,
            *m->tasks,        *m->storage,     *m->settings, *m->engine};
}

void FakeEngine::note(const QString &call)
{
    m_calls.append(call);
}

std::optional<Error> FakeEngine::takeFailure(const QString &method)
{
    const auto it = m->failures.find(method);
    if (it == m->failures.end())
        return std::nullopt;
    const Error error = *it;
    m->failures.erase(it);
    return error;
}

void FakeEngine::failNext(const QString &method, const Error &error)
{
    m->failures[method] = error;
}

RuntimeInfo FakeEngine::addRuntime(const QString &name, const QString &image)
{
    RuntimeInfo info;
    info.spec.name = name;
    info.spec.image = image;
    info.id = name + QStringLiteral("-a1b2c3d4e5");
    info.createdAt = info.updatedAt = QDateTime::currentDateTimeUtc();
    m->runtimeList[name] = info;
    Q_EMIT m->runtimes->changed();
    return info;
}

void FakeEngine::putRuntime(const RuntimeInfo &runtime)
{
    m->runtimeList[runtime.spec.name] = runtime;
    Q_EMIT m->runtimes->changed();
}

void FakeEngine::putSession(const SessionInfo &session)
{
    const auto it = m->sessionAt.constFind(session.key);
    if (it == m->sessionAt.constEnd()) {
        m->sessionAt[session.key] = m->sessionList.size();
        m->sessionList.append(session);
        Q_EMIT m->sessions->added(session);
    } else {
        m->sessionList[*it] = session;
        Q_EMIT m->sessions->changed(session);
    }
    if (session.state == SessionState::Running || session.state == SessionState::Idle) {
        for (const auto &promise : m->starting.take(session.key))
            promise.finish(session);
    }
    if (!hasMachine(session.state)) {
        for (const auto &promise : m->stopping.take(session.key))
            promise.finish({});
    }
    if (session.state == SessionState::Failed) {
        for (const auto &promise : m->starting.take(session.key))
            promise.fail(session.problem);
    }
}

void FakeEngine::dropSession(const SessionKey &key)
{
    if (!m->sessionAt.contains(key))
        return;
    m->sessionList.removeAt(m->sessionAt.value(key));
    m->sessionAt.clear();
    for (qsizetype i = 0; i < m->sessionList.size(); ++i)
        m->sessionAt[m->sessionList.at(i).key] = i;
    Q_EMIT m->sessions->removed(key);
}

void FakeEngine::putCommand(const CommandRecord &record)
{
    CommandRecord *old = m->command(record.id);
    if (old) {
        *old = record;
        Q_EMIT m->commands->changed(record);
    } else {
        m->commandList.append(record);
        Q_EMIT m->commands->added(record);
    }
    if (!hasEnded(record.status))
        return;
    for (const auto &promise : m->commandEnds.take(record.id))
        promise.finish(record);
    for (const auto &weak : std::as_const(m->readers)) {
        if (const auto reader = weak.lock(); reader && reader->id == record.id)
            reader->grant(0);
    }
}

void FakeEngine::appendOutput(const QString &commandId, OutputStream stream, const QByteArray &bytes)
{
    FakeOutput &output = m->output[commandId];
    output.chunks.append({stream, bytes, 0});
    output.end += bytes.size();
    CommandRecord *record = m->command(commandId);
    if (!record)
        return;
    (stream == OutputStream::Out ? record->out : record->err).total += bytes.size();
    Q_EMIT m->commands->grew(commandId, record->session, output.end);
    for (const auto &weak : std::as_const(m->readers)) {
        if (const auto reader = weak.lock(); reader && reader->id == commandId)
            reader->grant(0);
    }
}

void FakeEngine::putInvocation(const InvocationRecord &record)
{
    InvocationRecord *old = m->invocation(record.id);
    if (old) {
        *old = record;
        Q_EMIT m->invocations->changed(record);
    } else {
        m->invocationList.append(record);
        Q_EMIT m->invocations->added(record);
    }
    if (hasEnded(record.status)) {
        for (const auto &promise : m->invocationEnds.take(record.id))
            promise.finish(record);
    }
}

void FakeEngine::putItem(const QString &invocationId, const TranscriptItem &item)
{
    QList<TranscriptItem> &items = m->items[invocationId];
    bool found = false;
    for (TranscriptItem &old : items) {
        if (old.id != item.id)
            continue;
        found = true;
        if (item.kind == TranscriptItem::Kind::Text)
            old.text += item.text;
        else
            old = item;
    }
    if (!found)
        items.append(item);
    if (const InvocationRecord *record = m->invocation(invocationId))
        Q_EMIT m->invocations->item(invocationId, record->session, item);
}

void FakeEngine::putConnection(const SessionKey &key, const ConnectionRecord &record)
{
    QList<ConnectionRecord> &list = m->connections[key];
    const auto old = std::ranges::find(list, record.number, &ConnectionRecord::number);
    if (old == list.end())
        list.append(record);
    else
        *old = record;
    Q_EMIT m->network->connectionChanged(key, record);
}

void FakeEngine::putNetwork(const SessionKey &key, const NetworkStatus &status)
{
    m->networkStatus[key] = status;
    Q_EMIT m->network->policyChanged(key, status);
}

void FakeEngine::putFile(const SessionKey &key, const QByteArray &path, const QByteArray &content, quint32 mode)
{
    const qsizetype slash = path.lastIndexOf('/');
    const QByteArray folder = slash < 0 ? QByteArray() : path.left(slash);
    if (!folder.isEmpty() && !m->tree[key].contains(folder))
        putFolder(key, folder);
    FakeFile file;
    file.entry.name = path.mid(slash + 1);
    file.entry.size = content.size();
    file.entry.mode = mode;
    file.entry.modifiedAt = QDateTime::currentDateTimeUtc();
    file.content = content;
    m->tree[key][path] = file;
    Q_EMIT m->files->folderChanged(key, folder);
}

void FakeEngine::putFolder(const SessionKey &key, const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    const QByteArray folder = slash < 0 ? QByteArray() : path.left(slash);
    if (!folder.isEmpty() && !m->tree[key].contains(folder))
        putFolder(key, folder);
    FakeFile file;
    file.entry.kind = FileEntry::Kind::Folder;
    file.entry.name = path.mid(slash + 1);
    file.entry.size = 4096;
    file.entry.mode = 0755;
    file.entry.modifiedAt = QDateTime::currentDateTimeUtc();
    m->tree[key][path] = file;
    Q_EMIT m->files->folderChanged(key, folder);
}

void FakeEngine::putLink(const SessionKey &key, const QByteArray &path, const QByteArray &target)
{
    putFile(key, path, {}, 0777);
    FakeFile &file = m->tree[key][path];
    file.entry.kind = FileEntry::Kind::Link;
    file.entry.size = target.size();
    file.entry.linkTarget = target;
}

void FakeEngine::dropFile(const SessionKey &key, const QByteArray &path)
{
    auto &tree = m->tree[key];
    const QByteArray prefix = path + '/';
    tree.removeIf([&](const auto &it) { return it.key() == path || it.key().startsWith(prefix); });
    const qsizetype slash = path.lastIndexOf('/');
    Q_EMIT m->files->folderChanged(key, slash < 0 ? QByteArray() : path.left(slash));
}

void FakeEngine::putImage(const ImageInfo &image)
{
    m->imageList[image.name] = image;
    Q_EMIT m->images->changed();
}

void FakeEngine::setImageProgress(const ImageProgress &progress)
{
    Q_EMIT m->images->progress(progress);
}

void FakeEngine::endImageBuild(const QString &name, Result<ImageInfo> result)
{
    if (result)
        putImage(*result);
    for (const auto &promise : m->builds.take(name))
        promise.finish(result);
}

void FakeEngine::setChecks(const QList<Check> &checks)
{
    m->checks = checks;
}

void FakeEngine::setStatus(const Api::EngineStatus &status)
{
    m->status = status;
}

void FakeEngine::setTestCommandFound(const SessionKey &key, const QString &command)
{
    m->foundTestCommand[key] = command;
}

void FakeEngine::suggestTasks(const SessionKey &key, const TaskList &list)
{
    m->suggestedTasks[key] = list;
}

SessionInfo FakeEngine::session(const SessionKey &key) const
{
    const auto it = m->sessionAt.constFind(key);
    return it == m->sessionAt.constEnd() ? SessionInfo{} : m->sessionList.at(*it);
}

QList<SessionInfo> FakeEngine::allSessions() const
{
    return m->sessionList;
}

QList<CommandRecord> FakeEngine::allCommands(const SessionKey &key) const
{
    QList<CommandRecord> result;
    for (auto it = m->commandList.crbegin(); it != m->commandList.crend(); ++it) {
        if (it->session == key)
            result.append(*it);
    }
    return result;
}

QList<InvocationRecord> FakeEngine::allInvocations(const SessionKey &key) const
{
    QList<InvocationRecord> result;
    for (auto it = m->invocationList.crbegin(); it != m->invocationList.crend(); ++it) {
        if (it->session == key)
            result.append(*it);
    }
    return result;
}

int FakeEngine::watches(const SessionKey &key) const
{
    return m->watches.value(key);
}

} // namespace Vitrine::Fake
