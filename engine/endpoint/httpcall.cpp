// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/endpoint/httpcall.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QSslSocket>

#include <algorithm>

namespace Vitrine::Endpoint {

namespace {

constexpr qint64 readAhead = 256 << 10;
constexpr qint64 maxRefusalBytes = 64 << 10;
constexpr qint64 pieceBytes = 64 << 10;

QByteArray userAgent()
{
    return "vitrine/" + QCoreApplication::applicationVersion().toLatin1();
}

/// A line break would begin a field of its own.
bool isOneLine(const QByteArray &value)
{
    return std::ranges::all_of(value, [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F; });
}

/// The proxy that this computer's settings name for the address, if it lets a connection through.
QNetworkProxy proxyFor(const QUrl &url)
{
    const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    for (const QNetworkProxy &proxy : proxies) {
        if (proxy.type() == QNetworkProxy::NoProxy || proxy.capabilities() & QNetworkProxy::TunnelingCapability)
            return proxy;
    }
    return QNetworkProxy::NoProxy;
}

} // namespace

HttpCall::HttpCall(const Service &service, const HttpRequest &request, QObject *parent)
    : QObject(parent), m_service(service), m_request(request)
{
    m_deadline.setSingleShot(true);
    m_deadline.callOnTimeout(this, [this] {
        fail({ErrorCode::TimedOut, tr("The endpoint did not answer in time. Try again, or check its address."), {}});
    });
    m_again.setSingleShot(true);
    m_again.callOnTimeout(this, &HttpCall::ask);
}

HttpCall::~HttpCall()
{
    drop();
}

void HttpCall::start()
{
    m_deadline.start(m_patience.head);
    ask();
}

void HttpCall::ask()
{
    ++m_attempts;
    m_status = 0;
    m_fields.clear();
    m_body.clear();
    m_closed = false;
    m_parser = std::make_unique<Agent::HttpResponseParser>();
    const QUrl url = m_service.address.url(m_request.target);
    AwsWire::Fields fields = m_service.signedFields(m_request.method, url, m_request.fields, m_request.body);
    fields += m_request.unsignedFields;
    fields.emplaceBack("User-Agent", userAgent());
    fields.emplaceBack("Accept-Encoding", "identity"); // nothing is to be unpacked on the way
    if (AwsWire::fieldCount(fields, "Connection") == 0)
        fields.emplaceBack("Connection", "close");
    if (m_request.method != "GET")
        fields.emplaceBack("Content-Length", QByteArray::number(m_request.body.size()));
    QByteArray bytes = m_request.method + ' ' + targetOf(url) + " HTTP/1.1\r\n";
    for (const auto &[name, value] : std::as_const(fields)) {
        if (!isOneLine(value)) {
            const Error error{ErrorCode::InvalidInput,
                              tr("The field %1 of the request would have a line break. Check the keys and the session.")
                                  .arg(QString::fromLatin1(name)),
                              {}};
            QMetaObject::invokeMethod(this, [this, error] { fail(error); }, Qt::QueuedConnection);
            return;
        }
        bytes += name + ": " + value + "\r\n";
    }
    connectTo(url, bytes + "\r\n" + m_request.body);
}

/// What is sent is sent once: after a connection that was lost, nobody knows whether the command has begun.
void HttpCall::connectTo(const QUrl &url, const QByteArray &bytes)
{
    const bool isSecure = url.scheme() == QLatin1String("https");
    auto *secure = isSecure ? new QSslSocket(this) : nullptr;
    m_socket = isSecure ? secure : new QTcpSocket(this);
    m_socket->setReadBufferSize(readAhead);
    m_socket->setProxy(m_service.address.isThisComputer() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxyFor(url));
    const auto send = [this, bytes] {
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_socket->write(bytes);
    };
    if (isSecure)
        connect(secure, &QSslSocket::encrypted, this, send);
    else
        connect(m_socket, &QTcpSocket::connected, this, send);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpCall::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpCall::connectionEnded);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &HttpCall::connectionEnded);
    if (isSecure)
        secure->connectToHostEncrypted(url.host(), quint16(url.port(443)));
    else
        m_socket->connectToHost(url.host(), quint16(url.port(80)));
}

void HttpCall::connectionEnded()
{
    // A socket tells its errors before it is closed, and may do so inside the call that made it.
    m_closed = true;
    QMetaObject::invokeMethod(this, &HttpCall::read, Qt::QueuedConnection);
}

void HttpCall::read()
{
    if (m_reading || m_done || !m_socket)
        return;
    m_reading = true;
    const QPointer<HttpCall> self(this);
    while (takePiece()) {
    }
    if (self)
        m_reading = false;
}

/// Takes in what came, one piece at a time; false when there is no more to be done now. After it this may be gone.
bool HttpCall::takePiece()
{
    using State = Agent::HttpResponseParser::State;
    const QPointer<HttpCall> self(this);
    takeHead();
    if (!self || m_done || !m_socket)
        return false;
    if (isGood() && m_paused)
        return false;
    if (isGood() && !m_body.isEmpty()) {
        Q_EMIT data(std::exchange(m_body, {}));
        return self && !m_done && m_socket;
    }
    if (!isGood() && m_body.size() >= maxRefusalBytes) {
        refuse();
        return false;
    }
    if (m_parser->state() == State::Done || m_parser->state() == State::Broken) {
        conclude();
        return false;
    }
    if (m_socket->bytesAvailable() == 0) {
        if (m_closed)
            conclude();
        return false;
    }
    m_parser->feed(m_socket->read(pieceBytes));
    m_body += m_parser->takeBody();
    return true;
}

void HttpCall::takeHead()
{
    if (m_status != 0 || !m_parser->hasHead())
        return;
    m_status = m_parser->status();
    m_fields = m_parser->allFields();
    if (!isGood())
        return; // its body says why
    m_deadline.stop();
    Q_EMIT began();
}

/// Nothing more will come: what was it?
void HttpCall::conclude()
{
    using State = Agent::HttpResponseParser::State;
    constexpr int switching = 101;
    const bool inOrder = m_socket->error() == QAbstractSocket::RemoteHostClosedError ||
                         m_socket->error() == QAbstractSocket::UnknownSocketError;
    if (inOrder && m_parser->state() == State::Body)
        m_parser->end();
    if (m_parser->status() == switching)
        m_status = switching; // what follows is no answer any more
    if (m_status != 0 && !isGood())
        return refuse();
    if (m_parser->state() == State::Done)
        return answerEnded();
    if (m_parser->state() == State::Broken)
        return fail({ErrorCode::Corrupt,
                     isGood() ? tr("The endpoint's answer is damaged.")
                              : tr("What answers at %1 is no endpoint.").arg(m_service.address.text()),
                     m_parser->problem()});
    fail({ErrorCode::Unreachable,
          isGood() ? tr("The connection to the endpoint was lost in the middle of the answer.")
                   : tr("The endpoint at %1 cannot be reached. Check its address and that it runs.")
                         .arg(m_service.address.text()),
          harmlessWords(m_socket->errorString().toUtf8())});
}

void HttpCall::answerEnded()
{
    m_done = true;
    drop();
    Q_EMIT ended();
}

void HttpCall::refuse()
{
    const Refusal refusal =
        Refusal::ofAnswer(m_status, m_fields, m_body.first(std::min(m_body.size(), maxRefusalBytes)));
    if (!refusal.mayPass() || m_attempts >= m_patience.attempts)
        return fail(refusal.error(m_service.credentials.source));
    drop();
    m_again.start(m_patience.firstPause * (1 << (m_attempts - 1)));
}

void HttpCall::fail(const Error &error)
{
    if (m_done)
        return;
    m_done = true;
    drop();
    Q_EMIT failed(error);
}

void HttpCall::cancel()
{
    m_done = true;
    drop();
}

void HttpCall::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    if (!paused)
        QMetaObject::invokeMethod(this, &HttpCall::read, Qt::QueuedConnection);
}

void HttpCall::drop()
{
    m_again.stop();
    if (m_done)
        m_deadline.stop();
    if (!m_socket)
        return;
    QTcpSocket *socket = m_socket;
    m_socket.clear();
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
}

} // namespace Vitrine::Endpoint
