// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/bytestream.h"

#include <memory>
#include <string_view>

struct ssl_ctx_st;
struct ssl_st;
struct bio_st;

namespace Vitrine::Network {

/// Whom this computer trusts, and how its engine speaks TLS. Read when it is first asked for; owned by the engine.
class TlsTrust
{
public:
    TlsTrust() = default;
    ~TlsTrust();
    TlsTrust(const TlsTrust &) = delete;
    TlsTrust &operator=(const TlsTrust &) = delete;

    /// Null when OpenSSL cannot be set up.
    [[nodiscard]] ssl_ctx_st *context();

private:
    ssl_ctx_st *m_context = nullptr;
};

/// TLS with a host over any stream: its certificate is checked, with the name. OpenSSL does the work, between two
/// memory buffers.
///
/// States: shaking hands → open (`established`) → closed, each signal once. In the first it takes no bytes.
class TlsStream final : public ByteStream
{
    Q_OBJECT

public:
    /// `host`: name or address, as its certificate has to say it.
    TlsStream(std::shared_ptr<ByteStream> inner, const QString &host, TlsTrust &trust);
    ~TlsStream() override;

    void start();
    void write(const QByteArray &bytes) override;
    /// As write(), of bytes in locked memory: no copy of them is made but the encrypted one.
    void writeLocked(std::string_view bytes);
    [[nodiscard]] qint64 bytesToWrite() const override;
    void finishWriting() override;
    void grant(qint64 bytes) override;
    void abort() override;

Q_SIGNALS:
    void established();

private:
    void advance();
    [[nodiscard]] bool shakeHands();
    void readOn();
    void pump();
    void grantInner();
    void close(const Error &error);
    [[nodiscard]] QString lastWords() const;

    std::shared_ptr<ByteStream> m_inner;
    QString m_host;
    ssl_st *m_ssl = nullptr;
    bio_st *m_in = nullptr; ///< owned by m_ssl, as m_out
    bio_st *m_out = nullptr;
    bool m_open = false;
    bool m_closed = false;
    bool m_readFinished = false;
    bool m_finished = false;
    bool m_innerEnded = false;
    qint64 m_allowed = 0;
    qint64 m_innerGranted = 0; ///< and not come yet
};

} // namespace Vitrine::Network
