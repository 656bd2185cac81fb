// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ports/visitor.h"

#include <QPointer>

#include <algorithm>

namespace Vitrine::Ports {

using namespace std::chrono_literals;
using Network::HttpFraming;
using Network::HttpHead;

namespace {

constexpr auto headLimit = 60s;
constexpr auto replyLimit = 10s;
constexpr qint64 replyGrant = 64 << 10;

} // namespace

Visitor::Visitor(std::shared_ptr<ByteStream> socket, DoorKey &key) : m_socket(std::move(socket)), m_key(key)
{
    m_limit.setSingleShot(true);
    m_limit.callOnTimeout(this, &Visitor::abort);
}

Visitor::~Visitor()
{
    m_socket->disconnect(this);
    if (m_stage != Stage::Closed)
        m_socket->abort();
}

void Visitor::start()
{
    connect(m_socket.get(), &ByteStream::data, this, &Visitor::socketSays);
    connect(m_socket.get(), &ByteStream::bytesWritten, this, &Visitor::bytesWritten);
    connect(m_socket.get(), &ByteStream::readFinished, this, [this] {
        if (m_stage == Stage::Admitted && m_upgrades && !std::exchange(m_readFinished, true)) {
            Q_EMIT readFinished();
        } else if (m_stage == Stage::Asked) {
            abort();
        }
    });
    connect(m_socket.get(), &ByteStream::closed, this, &Visitor::close);
    m_limit.start(headLimit);
    m_socket->grant(HttpHead::limit);
}

void Visitor::close(const Error &error)
{
    if (m_stage == Stage::Closed)
        return;
    m_stage = Stage::Closed;
    m_limit.stop();
    Q_EMIT closed(error);
}

void Visitor::abort()
{
    m_socket->abort(); // says that it is closed
}

qint64 Visitor::bytesToWrite() const
{
    return m_socket->bytesToWrite() + m_answer.size();
}

void Visitor::socketSays(const QByteArray &bytes)
{
    switch (m_stage) {
    case Stage::Asked: {
        m_bytes += bytes;
        const qsizetype end = m_bytes.indexOf("\r\n\r\n");
        if (end >= 0) {
            const QByteArray head = m_bytes.left(end);
            m_bytes.remove(0, end + 4);
            judge(head);
        } else if (m_bytes.size() >= HttpHead::limit) {
            reply("431 Request Header Fields Too Large", {}, "The head of the request is too large.\n");
        }
        return;
    }
    case Stage::Admitted:
        if (!takeBody(bytes)) {
            abort();
            return;
        }
        deliver();
        return;
    default:
        return;
    }
}

void Visitor::judge(const QByteArray &bytes)
{
    m_limit.stop();
    auto head = HttpHead::request(bytes);
    const auto framing = head ? head->requestFraming() : Result<HttpFraming>(std::unexpected(head.error()));
    if (!framing) {
        reply("400 Bad Request", {}, "This is no request that Vitrine understands.\n");
        return;
    }
    const auto verdict = m_key.judge(*head, QDateTime::currentDateTimeUtc());
    if (verdict.kind == DoorKey::Verdict::Kind::TurnedAway) {
        reply("403 Forbidden", {},
              tr("This port belongs to a session of Vitrine. Open it with a fresh URL: vitrine port list\n").toUtf8());
        return;
    }
    if (verdict.kind == DoorKey::Verdict::Kind::Redirected) {
        reply("303 See Other",
              "Location: " + verdict.target + "\r\nReferrer-Policy: no-referrer\r\n" +
                  (verdict.setsCookie ? "Set-Cookie: " + m_key.cookie() + "\r\n" : QByteArray()),
              {});
        return;
    }
    const QByteArray upgrade = head->value("Upgrade");
    m_upgrades = head->lists("Connection", "upgrade") && !upgrade.isEmpty() && framing->kind == HttpFraming::Kind::None;
    head->removeHops();
    head->remove("Content-Length");
    m_chunked = framing->kind == HttpFraming::Kind::Chunked;
    m_ready = head->method + ' ' + head->target + " HTTP/1.1\r\n" + head->lines();
    if (m_chunked)
        m_ready += "Transfer-Encoding: chunked\r\n";
    else if (framing->kind == HttpFraming::Kind::Length)
        m_ready += "Content-Length: " + QByteArray::number(framing->length) + "\r\n";
    m_ready += m_upgrades ? "Connection: Upgrade\r\nUpgrade: " + upgrade + "\r\n\r\n"
                          : QByteArray("Connection: close\r\n\r\n");
    m_body.emplace(*framing);
    m_stage = Stage::Admitted;
    if (!takeBody(std::exchange(m_bytes, {}))) {
        abort();
        return;
    }
    Q_EMIT admitted();
}

/// What of these bytes is the request's goes to m_ready. False: it breaks the rules.
bool Visitor::takeBody(const QByteArray &bytes)
{
    if (m_upgrades) {
        m_ready += bytes;
        return true;
    }
    if (m_body->isDone())
        return true; // the next request would have come without being looked at
    QByteArray body;
    if (!m_body->feed(bytes, body))
        return false;
    if (m_chunked && !body.isEmpty())
        body = QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n";
    if (m_chunked && m_body->isDone())
        body += "0\r\n\r\n";
    m_ready += body;
    return true;
}

void Visitor::deliver()
{
    if (m_stage != Stage::Admitted || m_allowed <= 0 || m_ready.isEmpty())
        return;
    const QByteArray part = m_ready.left(m_allowed);
    m_ready.remove(0, part.size());
    m_allowed -= part.size();
    Q_EMIT data(part);
}

void Visitor::grant(qint64 bytes)
{
    if (m_stage != Stage::Admitted || bytes <= 0)
        return;
    m_allowed += bytes;
    m_socket->grant(std::max<qint64>(m_allowed - m_ready.size(), 0));
    if (!m_ready.isEmpty()) // not inside the call
        QMetaObject::invokeMethod(this, &Visitor::deliver, Qt::QueuedConnection);
}

/// The answer: its head is told that it is the connection's only one, everything else goes through as it is.
void Visitor::write(const QByteArray &bytes)
{
    if (m_stage != Stage::Admitted)
        return;
    if (m_answerHeadDone) {
        m_socket->write(bytes);
        return;
    }
    m_answer += bytes;
    const qsizetype end = m_answer.indexOf("\r\n\r\n");
    if (end < 0 && m_answer.size() <= HttpHead::limit)
        return;
    QByteArray all = std::exchange(m_answer, {});
    m_answerHeadDone = true;
    if (auto head = end < 0 ? Result<HttpHead>(std::unexpected(Error())) : HttpHead::answer(all.left(end));
        head && head->status >= 200) {
        head->remove("Connection");
        head->remove("Keep-Alive");
        all = "HTTP/1.1 " + QByteArray::number(head->status) + ' ' + head->reason + "\r\n" + head->lines() +
              "Connection: close\r\n" + all.mid(end + 2);
    } else if (head && head->status != 101) {
        m_answerHeadDone = false; // an interim one; the answer follows
        m_socket->write(all.left(end + 4));
        write(all.mid(end + 4));
        return;
    }
    m_socket->write(all);
}

void Visitor::finishWriting()
{
    if (!m_answer.isEmpty())
        m_socket->write(std::exchange(m_answer, {}));
    m_socket->finishWriting();
    if (m_stage == Stage::Admitted && !m_upgrades)
        m_limit.start(replyLimit * 6); // browsers take their time to close
}

void Visitor::sayUnreachable(const QString &words)
{
    reply("502 Bad Gateway", {}, words.toUtf8() + '\n');
}

void Visitor::reply(const QByteArray &status, const QByteArray &headers, const QByteArray &words)
{
    m_stage = Stage::TurnedAway;
    m_socket->write("HTTP/1.1 " + status + "\r\n" + headers +
                    "Content-Type: text/plain; charset=utf-8\r\nCache-Control: no-store\r\nContent-Length: " +
                    QByteArray::number(words.size()) + "\r\nConnection: close\r\n\r\n" + words);
    m_socket->finishWriting();
    m_socket->grant(replyGrant); // to see its end
    m_limit.start(replyLimit);
}

} // namespace Vitrine::Ports
