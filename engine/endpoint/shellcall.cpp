// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/endpoint/shellcall.h"

#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QWebSocket>

namespace Vitrine::Endpoint {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype inputPiece = 32 << 10; ///< the service takes 64 KiB a frame
constexpr qsizetype littleInput = 64 << 10;
constexpr qint64 mostOnTheWay = 256 << 10;
constexpr int mostFrames = 200; ///< a second; the service takes 250
constexpr quint64 maxMessageBytes = quint64(1) << 20;

// Close codes of the service that end a shell for this client.
constexpr int noText = 1003;
constexpr int tooBig = 1009;
constexpr int replaced = 4000;

} // namespace

ShellCall::ShellCall(const Service &service, const Session &session, const QString &shellId, QObject *parent)
    : QObject(parent), m_service(service), m_session(session), m_shellId(shellId)
{
    m_deadline.setSingleShot(true);
    m_deadline.callOnTimeout(this, [this] {
        fail({ErrorCode::TimedOut,
              tr("The endpoint did not open the shell in time. Try again, or check its address."),
              {}});
    });
    m_again.setSingleShot(true);
    m_again.callOnTimeout(this, &ShellCall::connectNow);
    m_pinger.callOnTimeout(this, &ShellCall::ping);
    m_window.setSingleShot(true);
    m_window.callOnTimeout(this, [this] {
        m_frames = 0;
        pump();
    });
}

ShellCall::~ShellCall()
{
    drop();
}

QByteArray ShellCall::target() const
{
    const QByteArray target = m_session.target("ws/shells");
    return target + (target.contains('?') ? '&' : '?') + "shellId=" + AwsWire::percentEncoded(m_shellId.toUtf8());
}

void ShellCall::start(int columns, int rows)
{
    resize(columns, rows);
    connectNow();
}

void ShellCall::connectNow()
{
    m_deadline.start(m_patience.opening.head);
    const QUrl url = m_service.address.webSocketUrl(target());
    QNetworkRequest request(url);
    const auto fields = m_service.signedFields("GET", url, {{sessionField, m_session.id.toLatin1()}}, {});
    for (const auto &[name, value] : fields) {
        if (name != "Host") // the socket writes it
            request.setRawHeader(name, value);
    }
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    if (m_service.address.isThisComputer())
        m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setMaxAllowedIncomingFrameSize(maxMessageBytes);
    m_socket->setMaxAllowedIncomingMessageSize(maxMessageBytes);
    connect(m_socket, &QWebSocket::connected, this, [this] { m_deadline.start(m_patience.greeting); });
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, &ShellCall::takeMessage);
    connect(m_socket, &QWebSocket::disconnected, this, &ShellCall::disconnected);
    connect(m_socket, &QWebSocket::errorOccurred, this, &ShellCall::handshakeFailed);
    connect(m_socket, &QWebSocket::pong, this, [this] { m_sincePong.start(); });
    connect(m_socket, &QWebSocket::bytesWritten, this, &ShellCall::pump);
    m_socket->open(request);
}

void ShellCall::takeMessage(const QByteArray &message)
{
    if (message.isEmpty() || m_done)
        return;
    const QByteArray rest = message.sliced(1);
    switch (ShellChannel(static_cast<unsigned char>(message[0]))) {
    case ShellChannel::Stdout:
        if (m_isOpen)
            Q_EMIT data(rest);
        return;
    case ShellChannel::Stderr:
        Q_EMIT notice(harmlessWords(rest));
        return;
    case ShellChannel::Status:
        return takeStatus(rest);
    case ShellChannel::Close:
        return fail({ErrorCode::Unreachable,
                     tr("The shell has ended: its machine has stopped, or the endpoint is going down."),
                     {}});
    default: // heartbeats, and what a later version of the service may say
        return;
    }
}

void ShellCall::takeStatus(const QByteArray &json)
{
    const auto status = shellStatus(json);
    if (!status)
        return fail({ErrorCode::Corrupt, tr("What the endpoint says about the shell is not understood."),
                     harmlessWords(json.left(200))});
    switch (status->kind) {
    case ShellStatus::Kind::Connected:
        return greeted(*status);
    case ShellStatus::Kind::Ended:
        finish();
        Q_EMIT ended(status->exitCode);
        return;
    case ShellStatus::Kind::Failed:
        return fail({ErrorCode::Unreachable,
                     tr("The shell has ended: its machine has stopped, or the endpoint is going down."),
                     harmlessWords(status->message)});
    }
}

void ShellCall::greeted(const ShellStatus &status)
{
    if (m_isOpen)
        return;
    m_deadline.stop();
    if (m_wasOpen && !status.isReconnected) {
        // Nobody asked for another shell than the one that was lost.
        send(shellMessage(ShellChannel::Close));
        m_socket->flush();
        return fail(
            {ErrorCode::Unreachable, tr("The connection was lost, and the shell with it. Open a new one."), {}});
    }
    m_isOpen = true;
    m_wasOpen = true;
    m_sinceOpened.start();
    m_sincePong.start();
    m_pinger.start(m_patience.ping);
    send(resizeMessage(m_columns, m_rows));
    const QPointer<ShellCall> self(this);
    Q_EMIT opened(status.isReconnected, status.bytesDropped);
    if (self)
        pump();
}

void ShellCall::write(const QByteArray &bytes)
{
    m_input += bytes;
    pump();
}

void ShellCall::pump()
{
    if (!m_isOpen || m_done)
        return;
    const bool hadInput = !m_input.isEmpty();
    while (!m_input.isEmpty() && m_frames < mostFrames && m_socket->bytesToWrite() < mostOnTheWay) {
        send(shellMessage(ShellChannel::Stdin, m_input.first(std::min(inputPiece, m_input.size()))));
        m_input.remove(0, inputPiece);
    }
    if (hadInput && m_input.size() < littleInput)
        Q_EMIT drained();
}

void ShellCall::send(const QByteArray &message)
{
    ++m_frames;
    if (!m_window.isActive())
        m_window.start(1s);
    m_socket->sendBinaryMessage(message);
}

void ShellCall::resize(int columns, int rows)
{
    m_columns = columns;
    m_rows = rows;
    if (m_isOpen)
        send(resizeMessage(columns, rows));
}

void ShellCall::ping()
{
    if (m_sincePong.durationElapsed() > m_patience.pong)
        m_socket->abort(); // disconnected() follows
    else
        m_socket->ping();
}

void ShellCall::disconnected()
{
    if (m_done || !m_isOpen)
        return handshakeFailed();
    const int code = m_socket->closeCode();
    const QString reason = harmlessWords(m_socket->closeReason().toUtf8());
    const bool wasGood = m_sinceOpened.durationElapsed() >= m_patience.goodAfter;
    drop();
    if (code == replaced)
        return fail({ErrorCode::WrongState, tr("Another client has taken the shell."), reason});
    if (code == noText || code == tooBig)
        return fail({ErrorCode::Corrupt, tr("The endpoint has closed the shell's connection. Open it again."), reason});
    if (wasGood)
        m_attempts = 0;
    if (m_paused)
        return;
    Q_EMIT lost();
    again();
}

void ShellCall::handshakeFailed()
{
    if (m_done || m_isOpen || !m_socket) // of an open connection, disconnected() tells
        return;
    drop();
    askWhy();
}

void ShellCall::askWhy()
{
    QByteArray key(16, Qt::Uninitialized);
    for (char &byte : key)
        byte = char(QRandomGenerator::system()->bounded(256));
    HttpRequest request{"GET", target(), {{sessionField, m_session.id.toLatin1()}}, {}};
    request.unsignedFields = {{"Connection", "Upgrade"},
                              {"Upgrade", "websocket"},
                              {"Sec-WebSocket-Version", "13"},
                              {"Sec-WebSocket-Key", key.toBase64()}};
    m_why = new HttpCall(m_service, request, this);
    Patience patience = m_patience.opening;
    patience.attempts = 1;
    m_why->setPatience(patience);
    connect(m_why, &HttpCall::failed, this, &ShellCall::refused);
    connect(m_why, &HttpCall::began, this, [this] {
        fail({ErrorCode::Corrupt, tr("What answers at %1 has no shells.").arg(m_service.address.text()), {}});
    });
    m_why->start();
}

void ShellCall::refused(const Error &error)
{
    const int status = m_why->status();
    drop();
    constexpr int switching = 101; // this time it would have worked
    constexpr int busy = 429;
    const bool mayPass = status == switching || status == busy || error.code == ErrorCode::WrongState ||
                         (m_wasOpen && error.code == ErrorCode::Unreachable);
    if (!mayPass || m_attempts >= m_patience.attempts)
        return fail(error);
    again();
}

void ShellCall::again()
{
    if (m_attempts >= m_patience.attempts)
        return fail(
            {ErrorCode::Unreachable,
             tr("The connection to the shell was lost again and again. It may still run: its id is %1.").arg(m_shellId),
             {}});
    m_again.start(m_patience.firstPause * (1 << m_attempts++));
}

void ShellCall::setPaused(bool paused)
{
    if (m_paused == paused || m_done)
        return;
    m_paused = paused;
    if (paused && m_isOpen)
        drop();
    else if (!paused && !m_socket && !m_why && !m_again.isActive())
        connectNow();
}

void ShellCall::close()
{
    if (m_done)
        return;
    if (m_isOpen) {
        send(shellMessage(ShellChannel::Close));
        m_socket->flush();
    }
    finish();
}

void ShellCall::detach()
{
    finish();
}

void ShellCall::finish()
{
    m_done = true;
    drop();
}

void ShellCall::fail(const Error &error)
{
    if (m_done)
        return;
    finish();
    Q_EMIT failed(error);
}

void ShellCall::drop()
{
    m_isOpen = false;
    m_deadline.stop();
    m_pinger.stop();
    m_again.stop();
    if (HttpCall *why = std::exchange(m_why, nullptr)) {
        why->disconnect(this);
        why->cancel();
        why->deleteLater();
    }
    if (QWebSocket *socket = std::exchange(m_socket, nullptr)) {
        socket->disconnect(this);
        socket->close();
        socket->deleteLater();
    }
}

} // namespace Vitrine::Endpoint
