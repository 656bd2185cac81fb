// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakecheckpoints.h"

namespace Vitrine::Fake {

Result<FolderPage> listTree(const QMap<QByteArray, FakeFile> &tree, const QByteArray &path, int limit)
{
    if (!path.isEmpty() && !tree.contains(path))
        return fail(noSuch(QString::fromUtf8(path)));
    FolderPage page;
    const QByteArray prefix = path.isEmpty() ? QByteArray() : path + '/';
    const int most = limit > 0 ? limit : 20'000;
    for (auto it = tree.lowerBound(prefix); it != tree.end() && it.key().startsWith(prefix); ++it) {
        if (it.key().isEmpty() || it.key().indexOf('/', prefix.size()) >= 0 || it.key() == path)
            continue;
        if (page.entries.size() >= most) {
            page.complete = false;
            break;
        }
        page.entries.append(it->entry);
    }
    return page;
}

void FakeEngine::putCheckpoint(const CheckpointInfo &checkpoint)
{
    m->checkpointList.append({checkpoint, m->tree.value(checkpoint.session)});
    Q_EMIT m->checkpoints->changed(checkpoint.session);
}

qsizetype FakeCheckpoints::indexOf(const SessionKey &key, const QString &id) const
{
    const auto &list = m_engine->m->checkpointList;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list[i].info.id == id && list[i].info.session == key)
            return i;
    }
    return -1;
}

Pending<CheckpointInfo> FakeCheckpoints::create(const NewCheckpoint &request)
{
    m_engine->note(QStringLiteral("checkpoints.create %1 %2").arg(request.session.text(), request.name));
    if (auto error = m_engine->takeFailure(QStringLiteral("checkpoints.create")))
        return refuse<CheckpointInfo>(m_engine, *error);
    if (!m_engine->m->sessionAt.contains(request.session))
        return refuse<CheckpointInfo>(m_engine, noSuch(request.session.text()));
    CheckpointInfo info;
    info.id = newCheckpointId();
    info.session = request.session;
    info.name = request.name;
    info.createdAt = QDateTime::currentDateTimeUtc();
    info.bytes = 1'200'000;
    m_engine->putCheckpoint(info);
    return answer<CheckpointInfo>(m_engine, info);
}

Pending<QList<CheckpointInfo>> FakeCheckpoints::list(const SessionKey &key)
{
    if (auto error = m_engine->takeFailure(QStringLiteral("checkpoints.list")))
        return refuse<QList<CheckpointInfo>>(m_engine, *error);
    QList<CheckpointInfo> found;
    for (const auto &checkpoint : std::as_const(m_engine->m->checkpointList)) {
        if (checkpoint.info.session == key)
            found.prepend(checkpoint.info);
    }
    return answer<QList<CheckpointInfo>>(m_engine, found);
}

Pending<void> FakeCheckpoints::restore(const SessionKey &key, const QString &id)
{
    m_engine->note(QStringLiteral("checkpoints.restore %1 %2").arg(key.text(), id));
    if (auto error = m_engine->takeFailure(QStringLiteral("checkpoints.restore")))
        return refuse<void>(m_engine, *error);
    const qsizetype at = indexOf(key, id);
    if (at < 0)
        return refuse<void>(m_engine, noSuch(id));
    const auto tree = m_engine->m->checkpointList[at].tree;
    CheckpointInfo before;
    before.id = newCheckpointId();
    before.session = key;
    before.cause = CheckpointCause::Restore;
    before.createdAt = QDateTime::currentDateTimeUtc();
    m_engine->putCheckpoint(before);
    m_engine->m->tree[key] = tree;
    Q_EMIT m_engine->m->files->allChanged(key);
    return answer<void>(m_engine, {});
}

Pending<SessionInfo> FakeCheckpoints::fork(const NewFork &request)
{
    m_engine->note(QStringLiteral("checkpoints.fork %1 %2").arg(request.from.text(), request.checkpoint));
    if (auto error = m_engine->takeFailure(QStringLiteral("checkpoints.fork")))
        return refuse<SessionInfo>(m_engine, *error);
    const qsizetype at = indexOf(request.from, request.checkpoint);
    if (at < 0)
        return refuse<SessionInfo>(m_engine, noSuch(request.checkpoint));
    SessionInfo session = m_engine->session(request.from);
    session.key.session = request.session.isEmpty() ? newSessionId() : request.session;
    if (m_engine->m->sessionAt.contains(session.key))
        return refuse<SessionInfo>(m_engine, {ErrorCode::AlreadyExists, QStringLiteral("The name is taken."), {}});
    session.name = request.name.isEmpty() ? session.key.session : request.name;
    session.state = SessionState::Stopped;
    session.createdAt = session.lastUsedAt = QDateTime::currentDateTimeUtc();
    m_engine->m->tree[session.key] = m_engine->m->checkpointList[at].tree;
    m_engine->putSession(session);
    return answer<SessionInfo>(m_engine, session);
}

Pending<void> FakeCheckpoints::remove(const SessionKey &key, const QString &id)
{
    m_engine->note(QStringLiteral("checkpoints.remove %1 %2").arg(key.text(), id));
    if (auto error = m_engine->takeFailure(QStringLiteral("checkpoints.remove")))
        return refuse<void>(m_engine, *error);
    const qsizetype at = indexOf(key, id);
    if (at < 0)
        return refuse<void>(m_engine, noSuch(id));
    m_engine->m->checkpointList.removeAt(at);
    Q_EMIT changed(key);
    return answer<void>(m_engine, {});
}

Pending<FolderPage> FakeCheckpoints::listFiles(const SessionKey &key, const QString &id, const QByteArray &path,
                                               int limit)
{
    const qsizetype at = indexOf(key, id);
    if (at < 0)
        return refuse<FolderPage>(m_engine, noSuch(id));
    return answer<FolderPage>(m_engine, listTree(m_engine->m->checkpointList[at].tree, path, limit));
}

Pending<FileEntry> FakeCheckpoints::statFile(const SessionKey &key, const QString &id, const QByteArray &path)
{
    const qsizetype at = indexOf(key, id);
    if (at < 0 || !m_engine->m->checkpointList[at].tree.contains(path))
        return refuse<FileEntry>(m_engine, noSuch(QString::fromUtf8(path)));
    return answer<FileEntry>(m_engine, m_engine->m->checkpointList[at].tree[path].entry);
}

Pending<FileChunk> FakeCheckpoints::readFile(const SessionKey &key, const QString &id, const QByteArray &path,
                                             qint64 offset, qint64 maxBytes)
{
    const qsizetype at = indexOf(key, id);
    if (at < 0 || !m_engine->m->checkpointList[at].tree.contains(path))
        return refuse<FileChunk>(m_engine, noSuch(QString::fromUtf8(path)));
    const QByteArray content = m_engine->m->checkpointList[at].tree[path].content;
    return answer<FileChunk>(
        m_engine, FileChunk{content.mid(offset, std::min<qint64>(maxBytes, 1 << 20)), offset, content.size()});
}

Pending<ChangeList> FakeCheckpoints::compare(const SessionKey &key, const QString &from, const QString &to)
{
    m_engine->note(QStringLiteral("checkpoints.compare %1 %2 %3").arg(key.text(), from, to));
    if (auto error = m_engine->takeFailure(QStringLiteral("checkpoints.compare")))
        return refuse<ChangeList>(m_engine, *error);
    QList<QMap<QByteArray, FakeFile>> trees;
    for (const QString &id : {from, to}) {
        const qsizetype at = indexOf(key, id);
        if (at < 0 && !id.isEmpty())
            return refuse<ChangeList>(m_engine, noSuch(id));
        trees.append(id.isEmpty() ? m_engine->m->tree.value(key) : m_engine->m->checkpointList[at].tree);
    }
    QMap<QByteArray, FakeFile> all = trees[0];
    all.insert(trees[1]);
    ChangeList list;
    for (auto at = all.cbegin(); at != all.cend(); ++at) {
        const bool before = trees[0].contains(at.key());
        const bool after = trees[1].contains(at.key());
        const FakeFile old = trees[0].value(at.key());
        const FakeFile now = trees[1].value(at.key());
        const bool sameBytes = before && after && old.content == now.content && old.entry.kind == now.entry.kind &&
                               old.entry.linkTarget == now.entry.linkTarget;
        if (sameBytes && old.entry.mode == now.entry.mode)
            continue;
        FileChange change{!before  ? FileChange::Kind::Added
                          : !after ? FileChange::Kind::Removed
                                   : FileChange::Kind::Changed,
                          at.key(), old.entry, now.entry};
        change.contentDiffers = !sameBytes;
        list.changes.append(change);
    }
    return answer<ChangeList>(m_engine, list);
}

} // namespace Vitrine::Fake
