// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/endpoint/httpcall.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <algorithm>

namespace Vitrine::Endpoint {

namespace {

constexpr qint64 readAhead = 256 << 10;
constexpr qint64 maxRefusalBytes = 64 << 10;
constexpr qint64 pieceBytes = 64 << 10;

/// A body that can be read once. When a connection is lost before an answer has begun, QNetworkAccessManager sends the
/// request again of its own accord, whatever its method; a command would run twice. Without the body it cannot.
class OnceReadable : public QIODevice
{
public:
    explicit OnceReadable(const QByteArray &bytes, QObject *parent) : QIODevice(parent), m_bytes(bytes)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool seek(qint64 /*position*/) override { return false; }
    bool atEnd() const override { return m_at == m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_at + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_at == m_bytes.size())
            return -1;
        const qsizetype size = std::min<qsizetype>(most, m_bytes.size() - m_at);
        std::copy_n(m_bytes.constData() + m_at, size, data);
        m_at += size;
        return size;
    }
    qint64 writeData(const char * /*data*/, qint64 /*size*/) override { return -1; }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

QByteArray userAgent()
{
    return "vitrine/" + QCoreApplication::applicationVersion().toLatin1();
}

} // namespace

HttpCall::HttpCall(const Service &service, const HttpRequest &request, QObject *parent)
    : QObject(parent), m_service(service), m_request(request)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // a signature is for one place
    m_network.setAutoDeleteReplies(false);
    if (service.address.isThisComputer())
        m_network.setProxy(QNetworkProxy::NoProxy);
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
    const QUrl url = m_service.address.url(m_request.target);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    const auto fields = m_service.signedFields(m_request.method, url, m_request.fields, m_request.body);
    for (const auto &[name, value] : fields)
        request.setRawHeader(name, value);
    for (const auto &[name, value] : std::as_const(m_request.unsignedFields))
        request.setRawHeader(name, value);
    request.setRawHeader("User-Agent", userAgent());
    request.setRawHeader("Accept-Encoding", "identity"); // nothing is to be unpacked on the way
    if (m_request.method == "GET") {
        m_reply = m_network.get(request);
    } else if (m_request.body.isEmpty()) {
        m_reply = m_network.post(request, QByteArray());
    } else {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        auto *body = new OnceReadable(m_request.body, this);
        m_reply = m_network.post(request, body);
        body->setParent(m_reply);
    }
    m_reply->setReadBufferSize(readAhead);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpCall::takeHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::read);
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::replyFinished);
}

void HttpCall::takeHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_status != 0 || status == 0)
        return;
    m_status = status;
    const auto pairs = m_reply->rawHeaderPairs();
    m_fields = AwsWire::Fields(pairs.begin(), pairs.end());
    if (status < 200 || status >= 300)
        return; // its body says why
    m_deadline.stop();
    Q_EMIT began();
}

void HttpCall::read()
{
    if (!m_reply || m_done)
        return;
    takeHead();
    if (m_status >= 200 && m_status < 300) {
        const QPointer<HttpCall> self(this);
        while (self && m_reply && !m_paused && !m_done && m_reply->bytesAvailable() > 0)
            Q_EMIT data(m_reply->read(pieceBytes));
        if (!self || m_done || !m_reply)
            return;
        if (m_finished && m_reply->bytesAvailable() == 0) {
            m_done = true;
            drop();
            Q_EMIT ended();
        }
    } else if (m_reply->bytesAvailable() >= maxRefusalBytes) {
        refuse(m_reply->read(maxRefusalBytes));
    }
}

void HttpCall::replyFinished()
{
    if (m_done || !m_reply)
        return;
    takeHead();
    if (m_done || !m_reply)
        return;
    const bool isGood = m_status >= 200 && m_status < 300;
    if (m_status != 0 && !isGood)
        return refuse(m_reply->read(maxRefusalBytes));
    if (m_reply->error() != QNetworkReply::NoError) {
        const QString detail = harmlessWords(m_reply->errorString().toUtf8());
        return fail({ErrorCode::Unreachable,
                     isGood ? tr("The connection to the endpoint was lost in the middle of the answer.")
                            : tr("The endpoint at %1 cannot be reached. Check its address and that it runs.")
                                  .arg(m_service.address.text()),
                     detail});
    }
    if (!isGood)
        return fail({ErrorCode::Corrupt, tr("What answers at %1 is no endpoint.").arg(m_service.address.text()), {}});
    m_finished = true;
    read();
}

void HttpCall::refuse(const QByteArray &body)
{
    const Refusal refusal = Refusal::ofAnswer(m_status, m_fields, body);
    if (!refusal.mayPass() || m_attempts >= m_patience.attempts)
        return fail(refusal.error(m_service.credentials.source));
    drop();
    m_status = 0;
    m_fields.clear();
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
    if (!m_reply)
        return;
    QNetworkReply *reply = m_reply;
    m_reply.clear();
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

} // namespace Vitrine::Endpoint
