// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakecontract.h"

#include "tests/fakes/engine/fakestate.h"

#include <utility>

namespace Vitrine::Fake {

Pending<void> FakeVersions::remove(const QString &runtime, int version)
{
    const auto gone = m_engine.m->oldRuntimes[runtime].removeIf(
        [version](const RuntimeInfo &each) { return each.version == version; });
    return gone > 0 ? answer<void>(&m_engine, {}) : refuse<void>(&m_engine, noSuch(QString::number(version)));
}

Pending<void> FakeVersions::removeRuntime(const QString &runtime)
{
    const auto sessions = m_engine.allSessions();
    for (const SessionInfo &session : sessions) {
        if (session.key.runtime == runtime)
            m_engine.dropSession(session.key);
    }
    return m_engine.nouns().runtimes.remove(runtime);
}

Pending<SessionInfo> FakeVersions::need(const SessionKey &key, int version)
{
    needed.insert(key, version);
    const auto start = [this, key, version](SessionInfo session) {
        // One that runs keeps its version.
        if (!hasMachine(session.state)) {
            session.runtimeVersion = version;
            m_engine.putSession(session);
        }
        return m_engine.nouns().sessions.start(key);
    };
    if (m_engine.session(key).key == key)
        return start(m_engine.session(key));
    return andThen(m_engine.nouns().sessions.create({key.runtime, key.session, {}}), this,
                   [start](SessionInfo &&made) { return start(std::move(made)); });
}

void FakeAnswer::send(const QByteArray &bytes)
{
    credit -= bytes.size();
    Q_EMIT data(bytes);
}

void FakeAnswer::end(InvocationStatus status, const Error &problem)
{
    InvocationRecord record;
    record.id = spec.id;
    record.session = spec.session;
    record.status = status;
    record.problem = problem;
    Q_EMIT ended(record);
}

void FakeStream::write(const QByteArray &bytes)
{
    received += bytes;
    QMetaObject::invokeMethod(this, [this] { Q_EMIT bytesWritten(); }, Qt::QueuedConnection);
}

Pending<std::shared_ptr<Api::AnswerReader>> FakeAgents::invoke(const InvocationSpec &spec, const AgentWire &wire)
{
    using Reader = std::shared_ptr<Api::AnswerReader>;
    if (const auto error = std::exchange(failure, std::nullopt))
        return refuse<Reader>(&m_engine, *error);
    const auto reader = std::make_shared<FakeAnswer>(spec, wire);
    answers.append(reader);
    return answer<Reader>(&m_engine, Reader(reader));
}

Pending<AgentDocument> FakeAgents::fetch(const SessionKey &, const AgentWire &)
{
    if (const auto error = std::exchange(failure, std::nullopt))
        return refuse<AgentDocument>(&m_engine, *error);
    return answer<AgentDocument>(&m_engine, document);
}

Pending<Api::AgentStream> FakeAgents::connectTo(const SessionKey &)
{
    if (const auto error = std::exchange(failure, std::nullopt))
        return refuse<Api::AgentStream>(&m_engine, *error);
    streams.append(std::make_shared<FakeStream>());
    return answer<Api::AgentStream>(&m_engine, Api::AgentStream{streams.last(), {}});
}

} // namespace Vitrine::Fake
