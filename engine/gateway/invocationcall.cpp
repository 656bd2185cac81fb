// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/invocationcall.h"

#include "engine/gateway/members.h"
#include "engine/gateway/runtimemembers.h"

#include <QJsonDocument>
#include <QtConcurrent/QtConcurrentRun>

#include <tuple>

namespace Vitrine::Gateway {

namespace {

const QList<std::pair<QByteArray, QString>> mcpFields{{"Mcp-Session-Id", QStringLiteral("mcpSessionId")},
                                                      {"Mcp-Protocol-Version", QStringLiteral("mcpProtocolVersion")},
                                                      {"Mcp-Method", QStringLiteral("mcpMethod")},
                                                      {"Mcp-Name", QStringLiteral("mcpName")}};

QByteArray pathOf(AgentProtocol protocol)
{
    switch (protocol) {
    case AgentProtocol::Http:
    case AgentProtocol::Agui:
        break;
    case AgentProtocol::Mcp:
        return "/mcp";
    case AgentProtocol::A2a:
        return "/";
    }
    return "/invocations";
}

} // namespace

std::optional<Fault> InvocationCall::read()
{
    if (auto fault = checkTraceFields(128))
        return fault;
    for (const auto &[field, member] : mcpFields) {
        if (auto fault = checkLength(field, member, 1, 1024))
            return fault;
    }
    return checkLength("X-Amzn-Bedrock-AgentCore-Runtime-User-Id", QStringLiteral("runtimeUserId"), 1, 1024);
}

Reply InvocationCall::errorReply(const Fault &fault) const
{
    return protocolReply(runtime.spec.protocol, fault, exchange->request().body);
}

Outcome<AgentWire> InvocationCall::wire() const
{
    AgentWire wire;
    wire.path = pathOf(runtime.spec.protocol);
    const Request &request = exchange->request();
    const auto pass = [&](const QByteArray &name) {
        if (const QByteArray value = request.field(name); !value.isNull())
            wire.fields.append({name, QString::fromUtf8(value)});
    };
    for (const auto &[field, member] : mcpFields)
        pass(field);
    for (const auto &[name, value] : traceFields())
        wire.fields.append({name, QString::fromUtf8(value)});
    for (const QString &name : headerAllowlist(runtime.spec)) {
        if (request.field(name.toLatin1()).size() > mostHeaderValue)
            return invalid(name, tr("The field %1 is longer than %2 bytes.").arg(name).arg(mostHeaderValue));
        pass(name.toLatin1());
    }
    return wire;
}

void InvocationCall::run()
{
    if (!exchange->request().bodyFile)
        return invoke(exchange->request().body);
    QtConcurrent::run([request = exchange->request()] {
        return request.wholeBody();
    }).then(this, [this](const Result<QByteArray> &payload) {
        if (hasEnded())
            return;
        if (!payload)
            return refuse(faultOf(payload.error()));
        invoke(*payload);
    });
}

void InvocationCall::invoke(const QByteArray &payload)
{
    if (exchange->hasReadFinished())
        return clientLeft();
    const auto fields = wire();
    if (!fields)
        return refuse(fields.error());
    const Request &request = exchange->request();
    InvocationSpec spec;
    spec.session = key;
    spec.origin = Origin::Api;
    spec.payload = payload;
    spec.id = m_id = newId();
    const QByteArray type = request.field("Content-Type");
    const QByteArray accept = request.field("Accept");
    spec.contentType = type.isEmpty() ? QStringLiteral("application/octet-stream") : QString::fromUtf8(type);
    spec.accept = accept.isEmpty() ? QStringLiteral("*/*") : QString::fromUtf8(accept);
    // For people: what the payload asks for, where it is of the usual form.
    if (payload.size() < 64 * 1024)
        spec.prompt = QJsonDocument::fromJson(payload).object()[u"prompt"].toString().left(4096);
    m_limit.setSingleShot(true);
    m_limit.callOnTimeout(this, [this] {
        (void)services.nouns.nouns.invocations.cancel(m_id);
        if (!exchange->hasBegun())
            return refuse({Fault::Kind::RuntimeClient, tr("The agent did not answer in time.")});
        exchange->abort();
        end();
    });
    m_limit.start(answerLimit);
    connect(exchange.get(), &Exchange::readFinished, this, &InvocationCall::clientLeft);
    ask(services.nouns.agents.invoke(spec, *fields),
        [this](const std::shared_ptr<Api::AnswerReader> &reader) { follow(reader); });
}

void InvocationCall::follow(const std::shared_ptr<Api::AnswerReader> &reader)
{
    m_reader = reader;
    connect(m_reader.get(), &Api::AnswerReader::head, this, &InvocationCall::takeHead);
    connect(m_reader.get(), &Api::AnswerReader::data, this, [this](const QByteArray &bytes) {
        m_owed += bytes.size();
        exchange->write(bytes);
        grant();
    });
    connect(m_reader.get(), &Api::AnswerReader::ended, this, &InvocationCall::ended);
    connect(exchange.get(), &Exchange::written, this, &InvocationCall::grant);
    m_reader->grant(window);
}

void InvocationCall::takeHead(const AgentHead &head)
{
    if (hasEnded() || exchange->hasBegun())
        return;
    // What an agent says of its errors is in the record; callers get the service's own.
    if (head.status < 200 || head.status >= 300) {
        m_reader->disconnect(this);
        return refuse({Fault::Kind::RuntimeClient,
                       tr("Received error (%1) from runtime. The session's record has its answer.").arg(head.status)});
    }
    m_limit.start(streamLimit);
    Fields fields{{"Content-Type",
                   head.contentType.isEmpty() ? QByteArray("application/octet-stream") : head.contentType.toUtf8()}};
    fields += sessionFields();
    Fields trace = traceFields();
    for (const auto &[name, value] : head.fields) {
        trace.removeIf([&](const auto &field) { return field.first.compare(name, Qt::CaseInsensitive) == 0; });
        fields.append({name, value});
    }
    if (head.status == 204) // has no body, not even an empty one in pieces
        return exchange->answer({head.status, fields + trace, {}});
    exchange->begin(head.status, fields + trace);
}

void InvocationCall::grant()
{
    if (m_owed > 0 && exchange->bytesToWrite() < window)
        m_reader->grant(std::exchange(m_owed, 0));
}

void InvocationCall::ended(const InvocationRecord &record)
{
    if (hasEnded())
        return;
    if (!exchange->hasBegun()) {
        const Error &problem = record.problem;
        return refuse({Fault::Kind::RuntimeClient,
                       problem.message.isEmpty() ? tr("The agent gave no answer.") : problem.message});
    }
    if (record.status == InvocationStatus::Completed)
        exchange->finish();
    else
        exchange->abort(); // half an answer must not look like a whole one
    end();
}

void InvocationCall::clientLeft()
{
    if (hasEnded())
        return;
    if (!m_id.isEmpty())
        (void)services.nouns.nouns.invocations.cancel(m_id);
    exchange->abort();
    end();
}

void CardCall::found()
{
    if (runtime.spec.protocol != AgentProtocol::A2a)
        return refuse(
            invalid(QStringLiteral("agentRuntimeArn"), tr("Only runtimes of the protocol A2A have an agent card."))
                .error());
    needMachine();
}

void CardCall::run()
{
    AgentWire wire;
    wire.method = "GET";
    wire.path = "/.well-known/agent-card.json";
    ask(services.nouns.agents.fetch(key, wire), [this](const AgentDocument &card) {
        if (card.head.status != 200 || QJsonDocument::fromJson(card.body).isNull())
            return refuse(
                {Fault::Kind::RuntimeClient, tr("The agent serves no card (status %1).").arg(card.head.status)});
        exchange->answer({200, Fields{{"Content-Type", "application/json"}} + sessionFields(), card.body});
        end();
    });
}

std::optional<Fault> StopCall::read()
{
    const auto body = objectIn(exchange->request().body);
    if (!body)
        return body.error();
    Members members(*body);
    members.token();
    return members.fault();
}

void StopCall::found()
{
    const Fault unknown{Fault::Kind::NotFound, tr("The session %1 does not run.").arg(key.session)};
    services.nouns.nouns.sessions.show(key).then(this, [this, unknown](const Result<SessionInfo> &session) {
        if (hasEnded())
            return;
        if (!session)
            return refuse(session.error().code == ErrorCode::NotFound ? unknown : faultOf(session.error()));
        if (session->state == SessionState::Stopping)
            return refuse({Fault::Kind::RetryableConflict, tr("Session operation in progress, please retry")});
        if (!hasMachine(session->state) && !session->isSuspended())
            return refuse(unknown);
        run();
    });
}

void StopCall::run()
{
    ask(services.nouns.nouns.sessions.stop(key), [this] {
        Reply reply = jsonReply(200, {});
        reply.fields += sessionFields();
        exchange->answer(reply);
        end();
    });
}

} // namespace Vitrine::Gateway
