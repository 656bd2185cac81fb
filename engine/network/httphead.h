// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace Vitrine::Network {

/// How the end of a message's body is known (RFC 9112, 6.3).
struct HttpFraming
{
    enum class Kind { None, Length, Chunked, UntilClose };
    Kind kind = Kind::None;
    qint64 length = 0;
};

/// The head of one HTTP/1 message, strictly read: what two programs could understand differently (two lengths, folded
/// lines, a blank before a colon, a bare line feed) is refused. A value.
class HttpHead
{
public:
    static constexpr qsizetype limit = 64 << 10; ///< bytes; more is refused
    static constexpr qsizetype maxHeaders = 200;

    /// `bytes`: up to and without the empty line. Corrupt says what is wrong.
    [[nodiscard]] static Result<HttpHead> request(const QByteArray &bytes);
    [[nodiscard]] static Result<HttpHead> answer(const QByteArray &bytes);

    QByteArray method; ///< of a request
    QByteArray target;
    int status = 0; ///< of an answer
    QByteArray reason;
    bool isOld = false; ///< HTTP/1.0
    QList<std::pair<QByteArray, QByteArray>> headers;

    /// Of the first with this name, in any case of letters; null: none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] bool has(QByteArrayView name) const { return !value(name).isNull(); }
    /// Whether a header that lists words has this one.
    [[nodiscard]] bool lists(QByteArrayView name, QByteArrayView word) const;
    void remove(QByteArrayView name);
    /// All that is between this program and the next one alone (RFC 9110, 7.6.1), and what Connection names.
    void removeHops();
    /// "Name: value" lines, each with its end.
    [[nodiscard]] QByteArray lines() const;

    [[nodiscard]] Result<HttpFraming> requestFraming() const;
    [[nodiscard]] Result<HttpFraming> answerFraming(const QByteArray &requestMethod) const;

private:
    [[nodiscard]] Result<void> readHeaders(const QByteArray &bytes, qsizetype from);
    [[nodiscard]] Result<HttpFraming> framing(HttpFraming::Kind otherwise) const;
};

/// Takes bodies out of their frames as bytes come.
class HttpBody
{
public:
    explicit HttpBody(const HttpFraming &framing);

    /// Appends to `body` what is its; what lies behind its end is left alone. False: it breaks the rules.
    [[nodiscard]] bool feed(const QByteArray &bytes, QByteArray &body);
    /// No more bytes come: false when some are missing.
    [[nodiscard]] bool end();
    [[nodiscard]] bool isDone() const { return m_done; }

private:
    [[nodiscard]] bool chunkLine(const QByteArray &line);

    HttpFraming m_framing;
    qint64 m_left = 0; ///< of the body, or of the chunk
    bool m_done = false;
    enum class Stage { Size, Data, AfterData, Trailer } m_stage = Stage::Size;
    QByteArray m_line;
    qsizetype m_trailerBytes = 0;
};

[[nodiscard]] bool isHttpToken(QByteArrayView text);

} // namespace Vitrine::Network
