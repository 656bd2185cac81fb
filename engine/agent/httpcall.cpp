// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/httpcall.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <limits>

namespace Vitrine::Agent {

namespace {
constexpr qsizetype writePiece = 64 * 1024;
constexpr qsizetype refusalLimit = 4 * 1024;
} // namespace

HttpCall::HttpCall(HttpAgent::Dial dial, HttpRequest request, QByteArray payload, QObject *parent)
    : AgentCall(parent), m_dial(std::move(dial)), m_request(std::move(request)), m_payload(std::move(payload))
{
    // The caller connects to our signals first.
    QMetaObject::invokeMethod(this, &HttpCall::start, Qt::QueuedConnection);
}

HttpCall::~HttpCall()
{
    drop();
}

void HttpCall::start()
{
    if (m_ended)
        return;
    const Result<QByteArray> head = m_request.head();
    if (!head) {
        conclude(head.error());
        return;
    }
    m_dial().then(this, [this](Result<std::shared_ptr<ByteStream>> stream) {
        if (m_ended || m_outcome) {
            if (stream && *stream)
                (*stream)->abort();
            return;
        }
        if (stream && *stream) {
            connected(std::move(*stream));
            return;
        }
        const Error error = stream ? Error{ErrorCode::Unreachable, {}, {}} : stream.error();
        if (error.code == ErrorCode::Cancelled) {
            cancel();
            return;
        }
        Error outcome = error.as(error.code == ErrorCode::TimedOut
                                     ? tr("The agent did not take the connection in time. Restart the agent.")
                                     : tr("The agent is not listening on port %1. Restart the agent, or look at its "
                                          "log for why it ended.")
                                           .arg(m_request.port));
        outcome.code = error.code == ErrorCode::TimedOut ? ErrorCode::TimedOut : ErrorCode::Unreachable;
        conclude(std::move(outcome));
    });
}

void HttpCall::connected(std::shared_ptr<ByteStream> stream)
{
    m_stream = std::move(stream);
    connect(m_stream.get(), &ByteStream::data, this, &HttpCall::received);
    connect(m_stream.get(), &ByteStream::bytesWritten, this, &HttpCall::send);
    connect(m_stream.get(), &ByteStream::readFinished, this, [this] { streamEnded({}); });
    connect(m_stream.get(), &ByteStream::closed, this, &HttpCall::streamEnded);
    const QPointer<HttpCall> alive(this);
    m_stream->write(*m_request.head());
    if (alive)
        send();
    // The stream is not half closed after the request: servers take that for a client that left, and answer nothing.
    if (alive)
        pump();
}

void HttpCall::send()
{
    if (m_sending)
        return; // write() may tell at once that it has written
    const QPointer<HttpCall> alive(this);
    m_sending = true;
    while (alive && m_stream && m_sent < m_payload.size() && m_stream->bytesToWrite() < writeWindow) {
        const QByteArray piece = m_payload.mid(m_sent, writePiece);
        m_sent += piece.size();
        const std::shared_ptr<ByteStream> stream = m_stream;
        stream->write(piece);
    }
    if (!alive)
        return;
    m_sending = false;
    if (m_sent == m_payload.size()) {
        m_payload.clear();
        m_sent = 0;
    }
}

void HttpCall::received(const QByteArray &bytes)
{
    m_outstanding = std::max<qint64>(0, m_outstanding - bytes.size());
    m_parser.feed(bytes);
    m_held += m_parser.takeBody();
    judge();
    pump();
}

void HttpCall::streamEnded(const Error &error)
{
    if (m_outcome || m_ended)
        return;
    if (error.message.isEmpty())
        m_parser.end();
    judge();
    if (!m_outcome) {
        const QString detail = error.text();
        if (m_parser.hasHead()) {
            conclude({ErrorCode::Unreachable,
                      tr("The agent ended in the middle of its answer. Restart the agent, then send the prompt again."),
                      detail});
        } else if (m_parser.isUntouched()) {
            conclude({ErrorCode::Unreachable,
                      tr("The agent closed the connection without an answer. Restart the agent, then send the prompt "
                         "again."),
                      detail});
        } else {
            conclude({ErrorCode::Unreachable,
                      tr("The agent ended before its answer began. Restart the agent, then send the prompt again."),
                      detail});
        }
        return;
    }
    pump();
}

/// Looks whether the parser has come to an end, and says what that means.
void HttpCall::judge()
{
    if (m_outcome)
        return;
    switch (m_parser.state()) {
    case HttpResponseParser::State::Head:
    case HttpResponseParser::State::Body:
    case HttpResponseParser::State::Short:
        return;
    case HttpResponseParser::State::Broken:
        m_outcome = Error{ErrorCode::Corrupt,
                          tr("The agent's answer is not valid HTTP. Check that the agent serves the HTTP contract on "
                             "port %1.")
                              .arg(m_request.port),
                          m_parser.problem()};
        break;
    case HttpResponseParser::State::Done:
        m_outcome = Error{};
        break;
    }
    drop();
}

void HttpCall::pump()
{
    if (m_pumping) {
        m_pumpAgain = true;
        return;
    }
    const QPointer<HttpCall> alive(this);
    m_pumping = true;
    do {
        m_pumpAgain = false;
        if (!deliver())
            return;
        topUp();
        if (!alive)
            return;
    } while (m_pumpAgain);
    m_pumping = false;
}

/// Emits what may be emitted; false when this object is gone.
bool HttpCall::deliver()
{
    const QPointer<HttpCall> alive(this);
    if (m_parser.hasHead() && !m_headSent && !m_ended) {
        m_headSent = true;
        Q_EMIT head(m_parser.status(), m_parser.contentType());
        if (!alive)
            return false;
    }
    while (m_allowed > 0 && !m_held.isEmpty() && !m_ended) {
        const QByteArray piece = m_held.left(m_allowed);
        m_held.remove(0, piece.size());
        m_allowed -= piece.size();
        if (m_parser.status() >= 400 && m_refusal.size() < refusalLimit)
            m_refusal += piece.left(refusalLimit - m_refusal.size());
        Q_EMIT body(piece);
        if (!alive)
            return false;
    }
    if (m_outcome && m_held.isEmpty() && !m_ended) {
        m_ended = true;
        Error outcome = *m_outcome;
        if (outcome.message.isEmpty() && m_parser.status() >= 400) {
            const int status = m_parser.status();
            outcome.code = ErrorCode::Rejected;
            outcome.detail = QString::fromUtf8(m_refusal);
            if (status == 404) {
                outcome.message = tr("The agent has nothing at %1 (HTTP status 404). Check that it serves the HTTP "
                                     "contract.")
                                      .arg(QString::fromLatin1(m_request.path));
            } else if (status < 500) {
                outcome.message =
                    tr("The agent refused the request (HTTP status %1). Change the prompt, then send it again.")
                        .arg(status);
            } else {
                outcome.message =
                    tr("The agent failed while it worked on the request (HTTP status %1). Send the prompt again, or "
                       "restart the agent.")
                        .arg(status);
            }
        }
        Q_EMIT ended(outcome);
        if (!alive)
            return false;
    }
    return true;
}

void HttpCall::topUp()
{
    if (!m_stream || m_outcome)
        return;
    const qint64 room = readWindow - m_held.size() - m_parser.pendingBytes() - m_outstanding;
    if (room < readWindow / 4)
        return;
    m_outstanding += room;
    const std::shared_ptr<ByteStream> stream = m_stream;
    stream->grant(room);
}

void HttpCall::grant(qint64 bytes)
{
    if (bytes <= 0 || m_ended)
        return;
    m_allowed =
        m_allowed > std::numeric_limits<qint64>::max() - bytes ? std::numeric_limits<qint64>::max() : m_allowed + bytes;
    pump();
}

void HttpCall::cancel()
{
    if (m_ended)
        return;
    drop();
    m_held.clear();
    m_ended = true;
    Q_EMIT ended({ErrorCode::Cancelled, tr("The prompt was cancelled."), {}});
}

void HttpCall::conclude(Error outcome)
{
    m_outcome = std::move(outcome);
    drop();
    pump();
}

void HttpCall::drop()
{
    m_payload.clear();
    m_sent = 0;
    if (!m_stream)
        return;
    m_stream->disconnect(this);
    const std::shared_ptr<ByteStream> stream = std::move(m_stream);
    m_stream.reset();
    stream->abort();
    // We may be inside a signal of the stream: it lives until the event loop turns.
    if (QCoreApplication::instance() != nullptr)
        QMetaObject::invokeMethod(QCoreApplication::instance(), [stream] {}, Qt::QueuedConnection);
}

} // namespace Vitrine::Agent
