// SPDX-License-Identifier: GPL-3.0-or-later
// Commands, shells and invocations of the fake engine.
#include "tests/fakes/engine/fakenouns.h"

#include <utility>

namespace Vitrine::Fake {

namespace {

template <typename Record>
QList<Record> page(const QList<Record> &all, const SessionKey &key, int limit, const QString &before)
{
    QList<Record> result;
    bool reached = before.isEmpty();
    for (auto it = all.crbegin(); it != all.crend() && (limit <= 0 || result.size() < limit); ++it) {
        if (it->session != key)
            continue;
        if (reached)
            result.append(*it);
        else if (it->id == before)
            reached = true;
    }
    return result;
}

OutputSlice slice(const FakeOutput &output, qint64 position, qint64 maxBytes)
{
    OutputSlice result;
    result.position = position;
    result.end = output.end;
    qint64 at = 0;
    qint64 left = std::min<qint64>(maxBytes, 1 << 20);
    for (const OutputChunk &chunk : output.chunks) {
        at += chunk.droppedBefore;
        const qint64 begin = std::max<qint64>(0, position - at);
        if (begin < chunk.bytes.size() && left > 0) {
            const QByteArray bytes = chunk.bytes.mid(begin, left);
            result.chunks.append({chunk.stream, bytes, at >= position ? chunk.droppedBefore : 0});
            left -= bytes.size();
            position = at + begin + bytes.size();
        }
        at += chunk.bytes.size();
    }
    result.next = std::min(position, output.end);
    return result;
}

} // namespace

FakeReader::FakeReader(FakeEngine *engine, QString commandId, Api::ReaderOffsets from)
    : id(std::move(commandId)), m_engine(engine), m_skip(from)
{
}

void FakeReader::grant(qint64 bytes)
{
    m_credit += bytes;
    QTimer::singleShot(0, this, [this] { pump(); });
}

void FakeReader::pump()
{
    if (!m_engine || m_ended)
        return;
    const FakeOutput &output = m_engine->m->output[id];
    while (m_credit > 0 && m_chunk < output.chunks.size()) {
        const OutputChunk &chunk = output.chunks.at(m_chunk);
        qint64 &skip = chunk.stream == OutputStream::Out ? m_skip.out : m_skip.err;
        const qint64 skipped = std::min<qint64>(skip, chunk.bytes.size() - m_inChunk);
        skip -= skipped;
        m_inChunk += skipped;
        const QByteArray bytes = chunk.bytes.mid(m_inChunk, m_credit);
        m_inChunk += bytes.size();
        m_credit -= bytes.size();
        const OutputStream stream = chunk.stream;
        if (m_inChunk >= chunk.bytes.size()) {
            m_inChunk = 0;
            ++m_chunk;
        }
        if (!bytes.isEmpty())
            Q_EMIT data(stream, bytes);
    }
    const CommandRecord *record = m_engine->m->command(id);
    if (record && hasEnded(record->status) && m_chunk >= output.chunks.size()) {
        m_ended = true;
        Q_EMIT ended(*record);
    }
}

Pending<CommandRecord> FakeCommands::run(const CommandSpec &spec)
{
    m_engine->note(QStringLiteral("commands.run %1 %2").arg(spec.session.text(), spec.command));
    if (auto error = m_engine->takeFailure(QStringLiteral("commands.run")))
        return refuse<CommandRecord>(m_engine, *error);
    if (const auto ok = spec.check(); !ok)
        return refuse<CommandRecord>(m_engine, ok.error());
    CommandRecord record;
    record.id = spec.id.isEmpty() ? newId() : spec.id;
    record.session = spec.session;
    record.command = spec.command;
    record.timeout = spec.timeout;
    record.origin = spec.origin;
    record.task = spec.task;
    record.status = CommandStatus::Running;
    record.createdAt = record.startedAt = QDateTime::currentDateTimeUtc();
    m_engine->putCommand(record);
    return answer<CommandRecord>(m_engine, record);
}

Pending<CommandRecord> FakeCommands::ended(const QString &id)
{
    const CommandRecord *record = m_engine->m->command(id);
    if (!record)
        return refuse<CommandRecord>(m_engine, noSuch(id));
    if (hasEnded(record->status))
        return answer<CommandRecord>(m_engine, *record);
    Promise<CommandRecord> promise;
    m_engine->m->commandEnds[id].append(promise);
    return promise.pending();
}

Pending<void> FakeCommands::cancel(const QString &id)
{
    m_engine->note(QStringLiteral("commands.cancel ") + id);
    if (const CommandRecord *found = m_engine->m->command(id); found && !hasEnded(found->status)) {
        CommandRecord record = *found;
        record.status = CommandStatus::Cancelled;
        record.exitCode = 130;
        record.endedAt = QDateTime::currentDateTimeUtc();
        m_engine->putCommand(record);
    }
    return answer<void>(m_engine, {});
}

Pending<CommandRecord> FakeCommands::show(const QString &id)
{
    const CommandRecord *record = m_engine->m->command(id);
    return record ? answer<CommandRecord>(m_engine, *record) : refuse<CommandRecord>(m_engine, noSuch(id));
}

Pending<QList<CommandRecord>> FakeCommands::list(const SessionKey &key, int limit, const QString &before)
{
    return answer<QList<CommandRecord>>(m_engine, page(m_engine->m->commandList, key, limit, before));
}

Pending<OutputSlice> FakeCommands::read(const QString &id, qint64 position, qint64 maxBytes)
{
    return answer<OutputSlice>(m_engine, slice(m_engine->m->output[id], position, maxBytes));
}

Pending<std::shared_ptr<Api::OutputReader>> FakeCommands::follow(const QString &id, Api::ReaderOffsets from)
{
    if (!m_engine->m->command(id))
        return refuse<std::shared_ptr<Api::OutputReader>>(m_engine, noSuch(id));
    auto reader = std::make_shared<FakeReader>(m_engine, id, from);
    m_engine->m->readers.append(reader);
    return answer<std::shared_ptr<Api::OutputReader>>(m_engine, std::static_pointer_cast<Api::OutputReader>(reader));
}

FakeShell::FakeShell(FakeEngine *engine, std::shared_ptr<FakeShellState> state)
    : m_engine(engine), m_state(std::move(state))
{
    m_state->readers.append(this);
    m_state->info.readers = int(m_state->readers.size());
}

FakeShell::~FakeShell()
{
    m_state->readers.removeOne(this);
    m_state->info.readers = int(m_state->readers.size());
}

QString FakeShell::id() const
{
    return m_state->info.id;
}

void FakeShell::deliver()
{
    const QByteArray now = m_state->printed.mid(m_position, m_credit);
    if (!now.isEmpty()) {
        m_position += now.size();
        m_credit -= now.size();
        Q_EMIT data(now);
    }
    if (!m_state->info.running && m_position >= m_state->printed.size() && !std::exchange(m_told, true))
        Q_EMIT ended(m_state->info.exitCode);
}

void FakeShellState::print(const QByteArray &bytes)
{
    printed += bytes;
    info.bytes = printed.size();
    const auto all = readers;
    for (FakeShell *reader : all)
        reader->deliver();
}

void FakeShellState::end(int exitCode)
{
    info.running = false;
    info.exitCode = exitCode;
    info.endedAt = QDateTime::currentDateTimeUtc();
    print({});
}

void FakeShell::write(const QByteArray &bytes)
{
    m_engine->note(QStringLiteral("shell.write %1").arg(QString::fromUtf8(bytes)));
    if (m_state->holdsInput) {
        m_heldInput += bytes;
        return;
    }
    Q_EMIT inputTaken(bytes.size());
    if (bytes.contains('\x04')) {
        m_state->end(0);
        return;
    }
    QByteArray echo = bytes;
    echo.replace("\r", "\r\nroot@session:/mnt/workspace# ");
    m_state->print(echo);
}

void FakeShell::resize(int columns, int rows)
{
    m_engine->note(QStringLiteral("shell.resize %1 %2").arg(columns).arg(rows));
}

void FakeShell::grant(qint64 bytes)
{
    m_credit += bytes;
    QTimer::singleShot(0, this, [this] { deliver(); });
}

void FakeShell::takeInput()
{
    if (const QByteArray bytes = std::exchange(m_heldInput, {}); !bytes.isEmpty())
        write(bytes);
}

void FakeShell::close()
{
    m_engine->note(QStringLiteral("shell.close %1").arg(id()));
    const SessionKey key = m_state->info.session;
    m_engine->m->shellStates.removeOne(m_state);
    if (m_state->info.running)
        m_state->end(-1);
    Q_EMIT m_engine->nouns().shells.changed(key);
}

Pending<std::shared_ptr<Api::Shell>> FakeShells::open(const SessionKey &key, Api::ShellSize size)
{
    m_engine->note(QStringLiteral("shells.open ") + key.text());
    if (auto error = m_engine->takeFailure(QStringLiteral("shells.open")))
        return refuse<std::shared_ptr<Api::Shell>>(m_engine, *error);
    auto state = std::make_shared<FakeShellState>();
    state->info.id = newId();
    state->info.session = key;
    state->info.createdAt = QDateTime::currentDateTimeUtc();
    state->info.running = true;
    state->printed = "root@session:/mnt/workspace# ";
    m_engine->m->shellStates.append(state);
    auto shell = std::make_shared<FakeShell>(m_engine, state);
    shell->resize(size.columns, size.rows);
    Q_EMIT changed(key);
    return answer<std::shared_ptr<Api::Shell>>(m_engine, std::static_pointer_cast<Api::Shell>(shell));
}

Pending<QList<ShellInfo>> FakeShells::list(const SessionKey &key)
{
    QList<ShellInfo> list;
    for (const auto &state : std::as_const(m_engine->m->shellStates)) {
        if (state->info.session == key)
            list.append(state->info);
    }
    return answer<QList<ShellInfo>>(m_engine, list);
}

Pending<std::shared_ptr<Api::Shell>> FakeShells::attach(const SessionKey &key, const QString &id)
{
    m_engine->note(QStringLiteral("shells.attach %1 %2").arg(key.text(), id));
    if (auto error = m_engine->takeFailure(QStringLiteral("shells.attach")))
        return refuse<std::shared_ptr<Api::Shell>>(m_engine, *error);
    for (const auto &state : std::as_const(m_engine->m->shellStates)) {
        if (state->info.session == key && state->info.id == id)
            return answer<std::shared_ptr<Api::Shell>>(
                m_engine, std::static_pointer_cast<Api::Shell>(std::make_shared<FakeShell>(m_engine, state)));
    }
    return refuse<std::shared_ptr<Api::Shell>>(
        m_engine, {ErrorCode::NotFound, QStringLiteral("There is no such shell any more. Open a new one."), {}});
}

void FakeEngine::printInShells(const QByteArray &bytes)
{
    for (const auto &state : std::as_const(m->shellStates)) {
        if (state->info.running)
            state->print(bytes);
    }
}

void FakeEngine::holdShellInput()
{
    for (const auto &state : std::as_const(m->shellStates))
        state->holdsInput = true;
}

QByteArray FakeEngine::heldShellInput() const
{
    QByteArray all;
    for (const auto &state : std::as_const(m->shellStates)) {
        for (const FakeShell *reader : std::as_const(state->readers))
            all += reader->heldInput();
    }
    return all;
}

void FakeEngine::takeShellInput()
{
    for (const auto &state : std::as_const(m->shellStates)) {
        state->holdsInput = false;
        const auto all = state->readers;
        for (FakeShell *reader : all)
            reader->takeInput();
    }
}

void FakeEngine::endShells(int exitCode)
{
    const auto all = m->shellStates;
    for (const auto &state : all) {
        if (!state->info.running)
            continue;
        state->end(exitCode);
        Q_EMIT nouns().shells.changed(state->info.session);
    }
}

Pending<InvocationRecord> FakeInvocations::invoke(const InvocationSpec &spec)
{
    m_engine->note(QStringLiteral("invocations.invoke %1 %2").arg(spec.session.text(), spec.prompt));
    if (auto error = m_engine->takeFailure(QStringLiteral("invocations.invoke")))
        return refuse<InvocationRecord>(m_engine, *error);
    InvocationRecord record;
    record.id = spec.id.isEmpty() ? newId() : spec.id;
    record.session = spec.session;
    record.prompt = spec.prompt;
    record.origin = spec.origin;
    record.status = InvocationStatus::Running;
    record.createdAt = record.startedAt = QDateTime::currentDateTimeUtc();
    m_engine->putInvocation(record);
    return answer<InvocationRecord>(m_engine, record);
}

Pending<InvocationRecord> FakeInvocations::ended(const QString &id)
{
    const InvocationRecord *record = m_engine->m->invocation(id);
    if (!record)
        return refuse<InvocationRecord>(m_engine, noSuch(id));
    if (hasEnded(record->status))
        return answer<InvocationRecord>(m_engine, *record);
    Promise<InvocationRecord> promise;
    m_engine->m->invocationEnds[id].append(promise);
    return promise.pending();
}

Pending<void> FakeInvocations::cancel(const QString &id)
{
    m_engine->note(QStringLiteral("invocations.cancel ") + id);
    if (const InvocationRecord *found = m_engine->m->invocation(id); found && !hasEnded(found->status)) {
        InvocationRecord record = *found;
        record.status = InvocationStatus::Cancelled;
        record.endedAt = QDateTime::currentDateTimeUtc();
        m_engine->putInvocation(record);
    }
    return answer<void>(m_engine, {});
}

Pending<QList<InvocationRecord>> FakeInvocations::list(const SessionKey &key, int limit, const QString &before)
{
    return answer<QList<InvocationRecord>>(m_engine, page(m_engine->m->invocationList, key, limit, before));
}

Pending<QList<TranscriptItem>> FakeInvocations::transcript(const QString &id)
{
    return answer<QList<TranscriptItem>>(m_engine, m_engine->m->items.value(id));
}

Pending<OutputSlice> FakeInvocations::read(const QString &id, qint64 position, qint64 maxBytes)
{
    return answer<OutputSlice>(m_engine, slice(m_engine->m->output[id], position, maxBytes));
}

Pending<void> FakeInvocations::restartAgent(const SessionKey &key)
{
    m_engine->note(QStringLiteral("invocations.restartAgent ") + key.text());
    if (auto error = m_engine->takeFailure(QStringLiteral("invocations.restartAgent")))
        return refuse<void>(m_engine, *error);
    SessionInfo session = m_engine->session(key);
    session.agentLost = false;
    session.problem = {};
    m_engine->putSession(session);
    return answer<void>(m_engine, {});
}

} // namespace Vitrine::Fake
