// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/tlsstream.h"

#include "engine/network/address.h"

#include <QPointer>

#include <algorithm>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace Vitrine::Network {

namespace {

constexpr qint64 window = 64 << 10;
constexpr int readSize = 16 << 10; // what one record holds

} // namespace

TlsTrust::~TlsTrust()
{
    SSL_CTX_free(m_context);
}

ssl_ctx_st *TlsTrust::context()
{
    if (m_context)
        return m_context;
    m_context = SSL_CTX_new(TLS_client_method());
    if (!m_context)
        return nullptr;
    SSL_CTX_set_min_proto_version(m_context, TLS1_2_VERSION);
    SSL_CTX_set_verify(m_context, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_default_verify_paths(m_context); // SSL_CERT_FILE, else the system's
    SSL_CTX_set_mode(m_context, SSL_MODE_AUTO_RETRY);
    static constexpr unsigned char protocols[] = "\x08http/1.1";
    SSL_CTX_set_alpn_protos(m_context, protocols, sizeof protocols - 1);
    return m_context;
}

TlsStream::TlsStream(std::shared_ptr<ByteStream> inner, const QString &host, TlsTrust &trust)
    : m_inner(std::move(inner)), m_host(host)
{
    ssl_ctx_st *const context = trust.context();
    m_ssl = context ? SSL_new(context) : nullptr;
    if (!m_ssl)
        return;
    m_in = BIO_new(BIO_s_mem());
    m_out = BIO_new(BIO_s_mem());
    SSL_set_bio(m_ssl, m_in, m_out);
    const QByteArray name = host.toLatin1();
    if (Address::parse(host)) {
        X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(m_ssl), name.constData());
    } else {
        SSL_set_tlsext_host_name(m_ssl, name.constData());
        SSL_set_hostflags(m_ssl, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
        SSL_set1_host(m_ssl, name.constData());
    }
    SSL_set_connect_state(m_ssl);
    connect(m_inner.get(), &ByteStream::data, this, [this](const QByteArray &bytes) {
        m_innerGranted -= bytes.size();
        if (m_closed)
            return;
        BIO_write(m_in, bytes.constData(), int(bytes.size()));
        advance();
    });
    const auto ended = [this] {
        if (m_closed || std::exchange(m_innerEnded, true))
            return;
        BIO_set_mem_eof_return(m_in, 0);
        advance();
    };
    connect(m_inner.get(), &ByteStream::readFinished, this, ended);
    connect(m_inner.get(), &ByteStream::closed, this, ended);
    connect(m_inner.get(), &ByteStream::bytesWritten, this, [this] {
        if (m_open && !m_closed)
            Q_EMIT bytesWritten();
    });
}

TlsStream::~TlsStream()
{
    m_inner->disconnect(this);
    if (!m_closed)
        m_inner->abort();
    SSL_free(m_ssl);
}

void TlsStream::start()
{
    if (!m_ssl) {
        close({ErrorCode::HostLacks, tr("TLS cannot be set up on this computer."), lastWords()});
        return;
    }
    advance();
}

QString TlsStream::lastWords() const
{
    if (m_ssl && !m_open && SSL_get_verify_result(m_ssl) != X509_V_OK)
        return QString::fromLatin1(X509_verify_cert_error_string(SSL_get_verify_result(m_ssl)));
    char text[256] = "";
    if (const unsigned long code = ERR_get_error(); code != 0)
        ERR_error_string_n(code, text, sizeof text);
    return QString::fromLatin1(text);
}

/// True: they are shaken, now or before.
bool TlsStream::shakeHands()
{
    if (m_open)
        return true;
    ERR_clear_error();
    const int result = SSL_do_handshake(m_ssl);
    const int why = SSL_get_error(m_ssl, result);
    if (result == 1) {
        m_open = true;
        pump();
        const QPointer<TlsStream> self(this);
        Q_EMIT established();
        return self && !m_closed;
    }
    if (why == SSL_ERROR_WANT_READ && !(m_innerEnded && BIO_ctrl_pending(m_in) == 0)) {
        pump();
        return false;
    }
    const QString words = lastWords();
    const bool untrusted = SSL_get_verify_result(m_ssl) != X509_V_OK;
    pump(); // says why to the other end
    close({untrusted ? ErrorCode::Rejected : ErrorCode::Unreachable,
           untrusted ? tr("The certificate of %1 is not one that this computer trusts.").arg(m_host)
                     : tr("%1 does not speak TLS as this computer does.").arg(m_host),
           words});
    return false;
}

void TlsStream::advance()
{
    if (m_closed)
        return;
    const QPointer<TlsStream> self(this);
    if (shakeHands() && self)
        readOn();
    if (!self || m_closed)
        return;
    pump();
    grantInner();
}

void TlsStream::readOn()
{
    const QPointer<TlsStream> self(this);
    while (!m_closed && m_allowed > 0 && !m_readFinished) {
        QByteArray bytes(std::min<qint64>(m_allowed, readSize), Qt::Uninitialized);
        ERR_clear_error();
        const int count = SSL_read(m_ssl, bytes.data(), int(bytes.size()));
        if (count > 0) {
            bytes.truncate(count);
            m_allowed -= count;
            Q_EMIT data(bytes);
            if (!self)
                return;
            continue;
        }
        const int why = SSL_get_error(m_ssl, count);
        if (why == SSL_ERROR_WANT_READ)
            return;
        if (why == SSL_ERROR_ZERO_RETURN) {
            m_readFinished = true;
            Q_EMIT readFinished();
            if (self && m_finished)
                close({});
            return;
        }
        close({ErrorCode::Unreachable, tr("The connection to %1 broke off.").arg(m_host), lastWords()});
        return;
    }
}

/// What OpenSSL has made goes out.
void TlsStream::pump()
{
    const size_t waiting = BIO_ctrl_pending(m_out);
    if (m_closed || waiting == 0)
        return;
    QByteArray bytes(qsizetype(waiting), Qt::Uninitialized);
    const int count = BIO_read(m_out, bytes.data(), int(bytes.size()));
    bytes.truncate(std::max(count, 0));
    m_inner->write(bytes);
}

void TlsStream::grantInner()
{
    const bool wanted = !m_open || m_allowed > 0;
    const qint64 more = window - m_innerGranted - qint64(BIO_ctrl_pending(m_in));
    if (m_closed || m_innerEnded || !wanted || more < window / 4)
        return;
    m_innerGranted += more;
    m_inner->grant(more);
}

void TlsStream::write(const QByteArray &bytes)
{
    writeLocked({bytes.constData(), size_t(bytes.size())});
}

void TlsStream::writeLocked(std::string_view bytes)
{
    if (!m_open || m_closed || m_finished || bytes.empty())
        return;
    ERR_clear_error();
    if (SSL_write(m_ssl, bytes.data(), int(bytes.size())) != int(bytes.size())) {
        close({ErrorCode::Unreachable, tr("The connection to %1 broke off.").arg(m_host), lastWords()});
        return;
    }
    pump();
}

qint64 TlsStream::bytesToWrite() const
{
    return m_closed ? 0 : m_inner->bytesToWrite();
}

void TlsStream::finishWriting()
{
    if (!m_open || m_closed || std::exchange(m_finished, true))
        return;
    SSL_shutdown(m_ssl);
    pump();
    m_inner->finishWriting();
    if (m_readFinished)
        close({});
}

void TlsStream::grant(qint64 bytes)
{
    if (m_closed || bytes <= 0)
        return;
    m_allowed += bytes;
    // Not inside the call, as everything else that comes.
    QMetaObject::invokeMethod(this, &TlsStream::advance, Qt::QueuedConnection);
}

void TlsStream::abort()
{
    close({ErrorCode::Cancelled, {}, {}});
}

void TlsStream::close(const Error &error)
{
    if (std::exchange(m_closed, true))
        return;
    m_inner->disconnect(this);
    m_inner->abort();
    Q_EMIT closed(error);
}

} // namespace Vitrine::Network
