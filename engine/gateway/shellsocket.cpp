// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/shellsocket.h"

#include "engine/gateway/names.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Vitrine::Gateway {

namespace {

constexpr qsizetype outputPiece = 32 * 1024;

QJsonObject statusObject(const QString &status, const QJsonObject &metadata = {})
{
    return {{QStringLiteral("kind"), QStringLiteral("Status")},
            {QStringLiteral("apiVersion"), QStringLiteral("v1")},
            {QStringLiteral("metadata"), metadata},
            {QStringLiteral("status"), status}};
}

QJsonObject cause(const QString &reason, int number)
{
    return {{QStringLiteral("reason"), reason}, {QStringLiteral("message"), QString::number(number)}};
}

QJsonObject exitStatus(int exitCode)
{
    if (exitCode == 0)
        return statusObject(QStringLiteral("Success"));
    QJsonArray causes{cause(QStringLiteral("ExitCode"), exitCode)};
    if (exitCode > 128 && exitCode < 128 + 65)
        causes.append(cause(QStringLiteral("Signal"), exitCode - 128));
    QJsonObject status = statusObject(QStringLiteral("Failure"));
    status.insert(QStringLiteral("reason"), QStringLiteral("NonZeroExitCode"));
    status.insert(QStringLiteral("message"), QStringLiteral("command terminated with exit code %1").arg(exitCode));
    status.insert(QStringLiteral("details"), QJsonObject{{QStringLiteral("causes"), causes}});
    return status;
}

QJsonObject platformError(const QString &message)
{
    QJsonObject status = statusObject(QStringLiteral("Failure"));
    status.insert(QStringLiteral("reason"), QStringLiteral("InternalError"));
    status.insert(QStringLiteral("message"), message);
    status.insert(QStringLiteral("code"), 500);
    return status;
}

} // namespace

ShellSocket::ShellSocket(const DataServices &shared, ShellRoom &room, const Route &callRoute, const Target &callTarget,
                         const ExchangePtr &callExchange, QObject *parent)
    : SessionCall(shared, callRoute, callTarget, callExchange, parent), m_room(room)
{
    m_lifetime.setSingleShot(true);
    m_lifetime.callOnTimeout(this, [this] { close(CloseCode::policy, "the connection is an hour old"); });
}

ShellSocket::~ShellSocket()
{
    if (m_shell)
        m_shell->detach(this);
}

std::optional<Fault> ShellSocket::read()
{
    auto accepted = acceptWebSocket(exchange->request());
    if (!accepted)
        return accepted.error();
    m_accept = std::move(*accepted);
    m_shellId = target.value(QLatin1StringView("shellId"));
    if (m_shellId.isNull())
        m_shellId = newId();
    if (!isShellId(m_shellId))
        return Fault{
            Fault::Kind::RuntimeClient,
            tr("A shell id has 1 to 128 letters, digits, hyphens and underscores, and begins with a letter or digit.")};
    return std::nullopt;
}

void ShellSocket::run()
{
    m_room.claim(key, m_shellId, this, [this](const Outcome<ShellRoom::Claim> &claim) {
        if (hasEnded())
            return;
        if (!claim)
            return refuse(claim.error());
        open(*claim);
    });
}

void ShellSocket::open(const ShellRoom::Claim &claim)
{
    m_shell = claim.shell;
    const qint64 dropped = m_shell->dropped();
    connect(m_shell, &KeptShell::replaced, this, [this](QObject *client) {
        if (client == this)
            close(CloseCode::replaced, "another client has taken the shell");
    });
    m_shell->attach(this);
    connect(m_shell, &KeptShell::ended, this, &ShellSocket::shellEnded);
    connect(exchange.get(), &Exchange::data, this, &ShellSocket::receive);
    connect(exchange.get(), &Exchange::readFinished, this, &ShellSocket::clientLeft);
    connect(exchange.get(), &Exchange::written, this, &ShellSocket::grant);
    exchange->upgrade(m_accept + Fields{{"x-amzn-bedrock-agentcore-shell-id", m_shellId.toUtf8()},
                                        {"x-amzn-bedrock-agentcore-runtime-session-id", key.session.toUtf8()}});
    QJsonObject metadata{{QStringLiteral("shellId"), m_shellId}, {QStringLiteral("reconnected"), !claim.isNew}};
    if (!claim.isNew && dropped > 0)
        metadata.insert(QStringLiteral("bytesDropped"), dropped);
    sendStatus(statusObject(QStringLiteral("Success"), metadata));
    sendOutput(m_shell->replay()); // of a new one, what it printed before we were there
    connect(m_shell, &KeptShell::data, this, [this](const QByteArray &bytes) {
        sendOutput(bytes);
        grant();
    });
    grant();
    m_lifetime.start(lifetime);
    connect(m_shell, &KeptShell::inputTaken, this, &ShellSocket::readMore);
    m_readWanted = true;
    readMore();
}

void ShellSocket::receive(const QByteArray &bytes)
{
    m_frames.feed(bytes);
    while (const auto frame = m_frames.next()) {
        take(*frame);
        if (hasEnded())
            return;
    }
    if (m_frames.problem() != 0)
        return close(m_frames.problem());
    if (exchange->bytesToWrite() > mostUnread)
        return close(CloseCode::policy, "what is sent is not read");
    m_readWanted = true;
    readMore();
}

void ShellSocket::readMore()
{
    if (hasEnded() || !m_shell || !m_shell->takesInput() || !std::exchange(m_readWanted, false))
        return;
    exchange->readMore();
}

void ShellSocket::take(const Frame &frame)
{
    switch (frame.opcode) {
    case Opcode::Ping:
        exchange->write(frameBytes(Opcode::Pong, frame.payload));
        return;
    case Opcode::Pong:
        return;
    case Opcode::Close:
        return close(CloseCode::normal);
    case Opcode::Text:
    case Opcode::Binary:
        if (m_inMessage)
            return close(CloseCode::protocol);
        m_inMessage = true;
        m_isText = frame.opcode == Opcode::Text;
        m_message.clear();
        break;
    case Opcode::Continuation:
        if (!m_inMessage)
            return close(CloseCode::protocol);
        break;
    }
    if (m_message.size() + frame.payload.size() > FrameReader::mostPayload)
        return close(CloseCode::tooBig);
    m_message += frame.payload;
    if (!frame.isLast)
        return;
    m_inMessage = false;
    if (!m_isText)
        return takeMessage(m_message);
    if (++m_textFrames >= mostTextFrames)
        close(CloseCode::noText, "messages must be binary");
}

void ShellSocket::takeMessage(const QByteArray &message)
{
    if (message.isEmpty() || !m_shell)
        return;
    const QByteArray rest = message.sliced(1);
    switch (Channel(static_cast<unsigned char>(message[0]))) {
    case Channel::Stdin:
        m_shell->write(rest);
        return;
    case Channel::Resize:
        return resize(rest);
    case Channel::Heartbeat:
        return send(Channel::Heartbeat);
    case Channel::Close:
        m_shell->disconnect(this);
        m_shell->shell().close();
        send(Channel::Close);
        return close(CloseCode::normal);
    default:
        send(
            Channel::Stderr,
            tr("Messages on channel %1 are not understood.").arg(int(static_cast<unsigned char>(message[0]))).toUtf8());
    }
}

void ShellSocket::resize(const QByteArray &json)
{
    constexpr int most = 10'000;
    const QJsonObject size = QJsonDocument::fromJson(json).object();
    const int columns = size[u"width"].toInt();
    const int rows = size[u"height"].toInt();
    if (columns < 1 || rows < 1 || columns > most || rows > most)
        return send(Channel::Stderr, tr("A size must have a width and a height from 1 to %1.").arg(most).toUtf8());
    m_shell->shell().resize(columns, rows);
}

void ShellSocket::send(Channel channel, const QByteArray &bytes)
{
    exchange->write(frameBytes(Opcode::Binary, char(channel) + bytes));
}

void ShellSocket::sendOutput(const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size(); at += outputPiece)
        send(Channel::Stdout, bytes.mid(at, outputPiece));
}

void ShellSocket::sendStatus(const QJsonObject &status)
{
    send(Channel::Status, QJsonDocument(status).toJson(QJsonDocument::Compact));
}

void ShellSocket::grant()
{
    if (m_shell && exchange->bytesToWrite() < KeptShell::window)
        m_shell->grant(this);
}

void ShellSocket::shellEnded(int exitCode)
{
    if (exitCode >= 0) {
        sendStatus(exitStatus(exitCode));
        return close(CloseCode::normal);
    }
    sendStatus(platformError(tr("The session's machine has ended, and the shell with it.")));
    send(Channel::Close);
    close(CloseCode::goingAway);
}

void ShellSocket::close(int code, const QByteArray &reason)
{
    if (hasEnded())
        return;
    exchange->write(closeFrame(code, reason));
    exchange->finish();
    end();
}

void ShellSocket::clientLeft()
{
    if (hasEnded())
        return;
    exchange->abort();
    end();
}

} // namespace Vitrine::Gateway
