// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localagents.h"

#include "engine/model/operation.h"

namespace Vitrine::Api {

namespace {

/// One request to an agent whose answer is kept whole.
class FetchDocument final : public Operation<AgentDocument>
{
public:
    FetchDocument(std::unique_ptr<Agent::AgentCall> call, std::shared_ptr<void> hold, QObject *parent)
        : Operation(parent), m_call(std::move(call)), m_hold(std::move(hold))
    {
    }

    void start() override
    {
        connect(m_call.get(), &Agent::AgentCall::head, this, [this](int status, const QString &contentType) {
            m_document.head = {status, contentType, m_call->answerFields()};
        });
        connect(m_call.get(), &Agent::AgentCall::body, this, [this](const QByteArray &bytes) {
            m_document.body += bytes;
            if (m_document.body.size() <= LocalAgents::maxDocumentBytes)
                return;
            abandon();
            fail({ErrorCode::Corrupt, LocalAgents::tr("The agent's document is longer than a mebibyte."), {}});
        });
        connect(m_call.get(), &Agent::AgentCall::ended, this, [this](const Error &error) {
            abandon();
            if (error.message.isEmpty() || m_document.head.status > 0)
                finish(m_document);
            else
                fail(error);
        });
        m_call->grant(LocalAgents::maxDocumentBytes + 1);
    }

private:
    void abandon() override
    {
        m_call->disconnect(this);
        m_call.release()->deleteLater(); // it may be the sender
        m_hold.reset();
    }

    std::unique_ptr<Agent::AgentCall> m_call;
    std::shared_ptr<void> m_hold;
    AgentDocument m_document;
};

} // namespace

LocalAnswer::~LocalAnswer()
{
    if (m_follower)
        m_follower->deleteLater();
}

void LocalAnswer::grant(qint64 bytes)
{
    QMetaObject::invokeMethod(m_follower, [follower = m_follower, bytes] { follower->grant(bytes); });
}

void LocalAnswer::follow(std::shared_ptr<Store::OutputRecord> answer)
{
    m_follower = new Session::OutputFollower(std::move(answer), 0, 0);
    connect(m_follower, &Session::OutputFollower::data, this,
            [this](OutputStream, const QByteArray &bytes) { Q_EMIT data(bytes); });
    connect(m_follower, &Session::OutputFollower::ended, this, [this] { Q_EMIT ended(m_final); });
}

void LocalAnswer::attach(Session::InvocationRun &run)
{
    m_id = run.record().id;
    follow(run.answer());
    connect(&run, &Session::InvocationRun::answerBegan, this, &AnswerReader::head);
    connect(&run, &Session::InvocationRun::changed, this, [this](const InvocationRecord &record) {
        if (hasEnded(record.status))
            m_final = record;
    });
    if (run.head().status > 0)
        QMetaObject::invokeMethod(this, [this, began = run.head()] { Q_EMIT head(began); }, Qt::QueuedConnection);
    run.addFollower(m_follower);
}

void LocalAnswer::attachEnded(const InvocationRecord &record, std::shared_ptr<Store::OutputRecord> answer)
{
    m_id = record.id;
    m_final = record;
    follow(std::move(answer));
    if (record.httpStatus > 0)
        QMetaObject::invokeMethod(
            this, [this, began = AgentHead{record.httpStatus, record.contentType, {}}] { Q_EMIT head(began); },
            Qt::QueuedConnection);
    CommandRecord end;
    end.id = record.id;
    m_follower->complete(end);
}

LocalAgents::LocalAgents(EngineCore &core) : m_core(core) {}

Pending<std::shared_ptr<AnswerReader>> LocalAgents::invoke(const InvocationSpec &spec, const AgentWire &wire)
{
    using Reader = std::shared_ptr<AnswerReader>;
    auto reader = makeThreadBound<LocalAnswer>();
    return m_core.call<Reader>([this, spec, wire, reader]() -> Pending<Reader> {
        const auto session = m_core.registry.need(spec.session);
        if (!session)
            return failed<Reader>(session.error());
        return andThen((*session)->invocations().invoke(spec, wire), this,
                       [this, reader](InvocationRecord &&record) -> Pending<Reader> {
                           if (auto *open = m_core.registry.openInvocation(record.id)) {
                               reader->attach(*open);
                               return ready(Reader(reader));
                           }
                           return andThen(m_core.services.catalogue.invocation(record.id), this,
                                          [this, reader](InvocationRecord &&ended) -> Pending<Reader> {
                                              auto answer = Store::OutputRecord::openForReading(
                                                  m_core.services.paths.recordDir(ended.session, ended.id));
                                              if (!answer)
                                                  return failed<Reader>(answer.error());
                                              reader->attachEnded(ended, std::move(*answer));
                                              return ready(Reader(reader));
                                          });
                       });
    });
}

template <typename T, typename Work>
Pending<T> LocalAgents::withAgent(const SessionKey &key, Work work)
{
    return m_core.call<T>([this, key, work]() -> Pending<T> {
        const auto session = m_core.registry.need(key);
        if (!session)
            return failed<T>(session.error());
        return andThen((*session)->needAgent(), this, [this, key, work](Session::AgentHost *&&agent) -> Pending<T> {
            const auto still = m_core.registry.need(key);
            return still ? work(*agent, (*still)->hold()) : failed<T>(still.error());
        });
    });
}

Pending<AgentDocument> LocalAgents::fetch(const SessionKey &key, const AgentWire &wire)
{
    return withAgent<AgentDocument>(key,
                                    [this, key, wire](Session::AgentHost &agent, const std::shared_ptr<void> &hold) {
                                        Agent::AgentRequest request;
                                        request.accept = QStringLiteral("application/json");
                                        request.sessionId = key.session;
                                        request.requestId = newId();
                                        request.wire = wire;
                                        auto *operation = new FetchDocument(agent.http().invoke(request), hold, this);
                                        operation->deleteWhenEnded();
                                        const auto pending = operation->pending();
                                        operation->start();
                                        return pending;
                                    });
}

Pending<AgentStream> LocalAgents::connectTo(const SessionKey &key)
{
    return withAgent<AgentStream>(key, [this](Session::AgentHost &agent, const std::shared_ptr<void> &hold) {
        return andThen(agent.dial(), this,
                       [hold](std::shared_ptr<ByteStream> &&stream) { return ready(AgentStream{stream, hold}); });
    });
}

} // namespace Vitrine::Api
