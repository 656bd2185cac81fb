// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/agentsocket.h"

#include "engine/gateway/runtimemembers.h"

#include <QByteArrayList>

#include <algorithm>

namespace Vitrine::Gateway {

AgentSocket::AgentSocket(const DataServices &shared, const Route &callRoute, const Target &callTarget,
                         const ExchangePtr &callExchange, QObject *parent)
    : SessionCall(shared, callRoute, callTarget, callExchange, parent)
{
    m_limit.setSingleShot(true);
    m_limit.callOnTimeout(this, [this] {
        if (m_open)
            return close(CloseCode::policy);
        drop();
        refuse({Fault::Kind::RuntimeClient, tr("The agent did not answer in time.")});
    });
}

AgentSocket::~AgentSocket()
{
    drop();
}

std::optional<Fault> AgentSocket::read()
{
    const auto accepted = acceptWebSocket(exchange->request());
    return accepted ? std::nullopt : std::optional(accepted.error());
}

std::optional<Fault> AgentSocket::checkRuntime() const
{
    if (runtime.spec.protocol != AgentProtocol::Http && runtime.spec.protocol != AgentProtocol::Agui)
        return invalid(QStringLiteral("agentRuntimeArn"), tr("Agents of this protocol have no WebSocket.")).error();
    const QStringList allowed = headerAllowlist(runtime.spec);
    for (const QString &name : allowed) {
        if (fieldOrQuery(name.toLatin1()).toUtf8().size() > mostHeaderValue)
            return invalid(name, tr("The field %1 is longer than %2 bytes.").arg(name).arg(mostHeaderValue)).error();
    }
    return std::nullopt;
}

void AgentSocket::found()
{
    if (const auto fault = checkRuntime())
        return refuse(*fault);
    needMachine();
}

void AgentSocket::run()
{
    if (const auto fault = checkRuntime()) // the machine may run another version
        return refuse(*fault);
    connect(exchange.get(), &Exchange::readFinished, this, &AgentSocket::clientLeft);
    ask(services.nouns.agents.connectTo(key), [this](const Api::AgentStream &agent) { connected(agent); });
}

QByteArray AgentSocket::requestHead() const
{
    QByteArray head = "GET /ws HTTP/1.1\r\nHost: localhost:8080\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n";
    const auto add = [&head](const QByteArray &name, QByteArray value) {
        value.removeIf([](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t'; });
        if (!value.isEmpty())
            head += name + ": " + value + "\r\n";
    };
    const Request &request = exchange->request();
    for (const char *name : {"Sec-WebSocket-Key", "Sec-WebSocket-Version", "Sec-WebSocket-Protocol"})
        add(name, request.field(name));
    add(sessionField.toByteArray(), key.session.toUtf8());
    add("X-Amzn-Bedrock-AgentCore-Runtime-Request-Id", exchange->id());
    for (const auto &[name, value] : traceFields())
        add(name, value);
    const QStringList allowed = headerAllowlist(runtime.spec);
    for (const QString &name : allowed)
        add(name.toLatin1(), fieldOrQuery(name.toLatin1()).toUtf8());
    return head + "\r\n";
}

void AgentSocket::connected(const Api::AgentStream &agent)
{
    m_agent = agent;
    connect(m_agent.stream.get(), &ByteStream::data, this, &AgentSocket::takeFromAgent);
    connect(m_agent.stream.get(), &ByteStream::bytesWritten, this, &AgentSocket::readClient);
    const auto ended = [this] {
        if (hasEnded())
            return;
        if (!m_open) {
            drop();
            return refuse({Fault::Kind::RuntimeClient, tr("The agent ended the connection without an answer.")});
        }
        exchange->finish();
        drop();
        end();
    };
    connect(m_agent.stream.get(), &ByteStream::readFinished, this, ended);
    connect(m_agent.stream.get(), &ByteStream::closed, this, ended);
    m_limit.start(answerLimit);
    m_agent.stream->write(requestHead());
    m_agent.stream->grant(window);
}

void AgentSocket::takeFromAgent(const QByteArray &bytes)
{
    if (hasEnded())
        return;
    m_owed += bytes.size();
    if (m_open) {
        exchange->write(bytes);
    } else {
        m_head += bytes;
        takeHead();
    }
    if (!hasEnded())
        grant();
}

void AgentSocket::takeHead()
{
    const qsizetype end = m_head.indexOf("\r\n\r\n");
    if (end < 0 && m_head.size() <= mostHead)
        return;
    const QByteArrayList lines = m_head.first(std::max<qsizetype>(end, 0)).split('\n');
    if (end < 0 || !lines.first().startsWith("HTTP/1.1 101")) {
        const QByteArray status = lines.first().simplified().split(' ').value(1);
        drop();
        return refuse({Fault::Kind::RuntimeClient,
                       tr("The agent takes no WebSocket (status %1).").arg(QString::fromLatin1(status.left(3)))});
    }
    Fields fields;
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            fields.append({line.first(colon).trimmed(), line.sliced(colon + 1).trimmed()});
    }
    Fields answer{{"Upgrade", "websocket"},
                  {"Connection", "Upgrade"},
                  {"Sec-WebSocket-Accept", fieldOf(fields, "Sec-WebSocket-Accept")}};
    if (const QByteArray chosen = fieldOf(fields, "Sec-WebSocket-Protocol"); !chosen.isEmpty())
        answer.append({"Sec-WebSocket-Protocol", chosen});
    m_open = true;
    m_limit.start(lifetime);
    connect(exchange.get(), &Exchange::data, this, &AgentSocket::takeFromClient);
    connect(exchange.get(), &Exchange::written, this, &AgentSocket::grant);
    exchange->upgrade(answer + sessionFields());
    exchange->write(m_head.sliced(end + 4)); // what the agent said at once
    m_head.clear();
    exchange->readMore();
}

void AgentSocket::takeFromClient(const QByteArray &bytes)
{
    m_frames.feed(bytes);
    while (m_frames.next()) {
    }
    if (m_frames.problem() != 0)
        return close(m_frames.problem());
    m_agent.stream->write(bytes);
    m_readWanted = true;
    readClient();
}

void AgentSocket::readClient()
{
    if (!m_readWanted || hasEnded() || m_agent.stream->bytesToWrite() > window)
        return;
    m_readWanted = false;
    exchange->readMore();
}

void AgentSocket::grant()
{
    if (m_owed > 0 && m_agent.stream && exchange->bytesToWrite() < window)
        m_agent.stream->grant(std::exchange(m_owed, 0));
}

void AgentSocket::close(int code)
{
    if (hasEnded())
        return;
    exchange->write(closeFrame(code));
    exchange->finish();
    drop();
    end();
}

void AgentSocket::drop()
{
    if (!m_agent.stream)
        return;
    m_agent.stream->disconnect(this);
    m_agent.stream->abort();
    // This may be inside one of its signals, and it must go in this thread.
    QMetaObject::invokeMethod(parent(), [agent = std::exchange(m_agent, {})] {}, Qt::QueuedConnection);
}

void AgentSocket::clientLeft()
{
    if (hasEnded())
        return;
    drop();
    exchange->abort();
    end();
}

} // namespace Vitrine::Gateway
