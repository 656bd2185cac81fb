// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/connection.h"

#include "engine/model/ids.h"

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <sys/socket.h>

namespace Vitrine::Gateway {

namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using namespace std::chrono_literals;

constexpr qint64 mostLingered = 4 << 20;
constexpr auto lingerTime = 2s;
constexpr auto lastWordsTime = 30s;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Gateway", text);
}

QByteArray bytesOf(boost::beast::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

Reply malformed(int status)
{
    Reply reply = unparsable(tr("The request is malformed or too long.")).error().reply();
    reply.status = status;
    return reply;
}

} // namespace

Connection::Connection(asio::ip::tcp::socket socket, Counter &counter)
    : m_socket(std::move(socket)), m_counter(counter), m_timer(m_socket.get_executor()),
      m_buffer(std::size_t(counter.limits.headBytes) * 2)
{
    m_counter.connections.insert(this);
    m_counter.open = int(m_counter.connections.size());
}

Connection::~Connection()
{
    close();
    m_counter.connections.erase(this);
    m_counter.open = int(m_counter.connections.size());
}

void Connection::close()
{
    if (m_stage == Stage::Closed)
        return;
    m_stage = Stage::Closed;
    const auto self = std::exchange(m_self, nullptr); // until the end of this
    if (std::exchange(m_isUnknownBody, false))
        --m_counter.unknownBodies;
    if (m_number != 0)
        m_counter.mailbox.postGone(std::exchange(m_number, 0));
    m_timer.cancel();
    Code ignored;
    m_socket.close(ignored); // NOLINT(bugprone-unused-return-value)
    m_queue.clear();
    m_request = {};
}

void Connection::waitFor(std::chrono::milliseconds limit, void (Connection::*then)())
{
    m_timer.expires_after(limit);
    m_timer.async_wait([self = shared_from_this(), round = ++m_timerRound, then](const Code &error) {
        if (!error && round == self->m_timerRound && self->m_stage != Stage::Closed)
            ((*self).*then)();
    });
}

void Connection::start()
{
    Code ignored;
    m_socket.set_option(asio::ip::tcp::no_delay(true), ignored); // NOLINT(bugprone-unused-return-value)
    readHead();
}

/// Between two requests a connection may rest for longer than a head may take.
void Connection::awaitRequest()
{
    m_stage = Stage::Idle;
    m_request = {};
    m_signed.reset();
    if (m_buffer.size() > 0)
        return readHead();
    waitFor(m_counter.limits.idle, &Connection::close);
    m_socket.async_wait(asio::ip::tcp::socket::wait_read, [self = shared_from_this()](const Code &error) {
        if (self->m_stage != Stage::Idle)
            return;
        if (error)
            return self->close();
        self->readHead();
    });
}

void Connection::readHead()
{
    m_stage = Stage::Head;
    m_parser.emplace();
    m_parser->header_limit(std::uint32_t(m_counter.limits.headBytes));
    m_parser->body_limit(boost::none); // bodies are measured here, since the limit depends on the operation
    waitFor(m_counter.limits.head, &Connection::headTooSlow);
    http::async_read_header(m_socket, m_buffer, *m_parser, [self = shared_from_this()](const Code &error, std::size_t) {
        if (self->m_stage != Stage::Head)
            return;
        if (!error)
            return self->takeHead();
        if (error == http::error::header_limit || error == http::error::buffer_overflow)
            return self->refuse(malformed(431));
        if (error.category() == http::make_error_code(http::error::bad_method).category() &&
            error != http::error::end_of_stream && error != http::error::partial_message)
            return self->refuse(malformed(400));
        self->close();
    });
}

void Connection::headTooSlow()
{
    refuse(malformed(408));
}

void Connection::bodyTooSlow()
{
    refuse(malformed(408));
}

void Connection::takeHead()
{
    const auto &head = m_parser->get();
    m_request.method = bytesOf(head.method_string());
    m_request.target = bytesOf(head.target());
    for (const auto &field : head)
        m_request.fields.append({bytesOf(field.name_string()), bytesOf(field.value())});
    m_keepAlive = head.keep_alive();
    const auto plan = Gatekeeper::look(m_request.method, m_request.target, m_request.fields, head.version(),
                                       {m_counter.limits.payloadBytes, m_counter.limits.bodyBytes});
    if (!plan)
        return refuse(plan.error());
    m_plan = *plan;
    m_request.wantsUpgrade = Gatekeeper::wantsUpgrade(m_request.method, m_request.fields);
    const auto checked = m_counter.signatures.check(m_request.method, m_request.target, m_request.fields,
                                                    QDateTime::currentDateTimeUtc());
    if (!checked && !checked.error().needsBody)
        return refuse(Gateway::refuse(Fault::Kind::AccessDenied, checked.error().message).error().reply());
    if (checked)
        m_signed = *checked;
    m_stage = Stage::Body;
    m_hash.reset();
    m_bodyBytes = 0;
    if (m_plan.continueWanted && m_buffer.size() == 0)
        queue({"HTTP/1.1 100 Continue\r\n\r\n", 0});
    readBody();
}

void Connection::readBody()
{
    if (m_parser->is_done())
        return handOver();
    waitFor(m_counter.limits.bodyPause, &Connection::bodyTooSlow);
    m_buffer.reserve(m_piece.size()); // Beast reads no more at a time than there is room for, 512 bytes at first
    auto &body = m_parser->get().body();
    body.data = m_piece.data();
    body.size = m_piece.size();
    body.more = true;
    http::async_read_some(m_socket, m_buffer, *m_parser, [self = shared_from_this()](Code error, std::size_t) {
        if (self->m_stage != Stage::Body)
            return;
        if (error == http::error::need_buffer)
            error = {};
        const qsizetype bytes = qsizetype(self->m_piece.size() - self->m_parser->get().body().size);
        if (error) {
            if (error.category() == http::make_error_code(http::error::bad_method).category() &&
                error != http::error::end_of_stream && error != http::error::partial_message)
                return self->refuse(malformed(400));
            return self->close(); // the rest will not come
        }
        if (self->takeBody(QByteArrayView(self->m_piece.data(), bytes)))
            self->readBody();
    });
}

bool Connection::takeBody(QByteArrayView bytes)
{
    m_bodyBytes += bytes.size();
    if (m_bodyBytes > m_plan.most) {
        refuse(Gatekeeper::tooLong(m_plan.most));
        return false;
    }
    m_hash.addData(bytes);
    if (!m_request.bodyFile && m_bodyBytes <= m_counter.limits.bodyBytes) {
        m_request.body += bytes;
        return true;
    }
    if (!m_request.bodyFile) {
        // Who signs with the body itself is known at its end only: of such there may be a few at a time.
        if (!m_signed && m_counter.unknownBodies >= m_counter.limits.unknownBodies) {
            refuse(Gateway::refuse(Fault::Kind::Throttling, tr("Too many long requests at a time. Try again."))
                       .error()
                       .reply());
            return false;
        }
        auto file = BodyFile::make(m_counter.spoolFolder);
        if (!file) {
            refuse(faultOf(file.error()).reply());
            return false;
        }
        if (!m_signed) {
            m_isUnknownBody = true;
            ++m_counter.unknownBodies;
        }
        m_request.bodyFile = *file;
        if (const auto kept = m_request.bodyFile->append(m_request.body); !kept) {
            refuse(faultOf(kept.error()).reply());
            return false;
        }
        m_request.body.clear();
    }
    if (const auto kept = m_request.bodyFile->append(bytes); !kept) {
        refuse(faultOf(kept.error()).reply());
        return false;
    }
    return true;
}

void Connection::handOver()
{
    m_timer.cancel();
    ++m_timerRound;
    if (std::exchange(m_isUnknownBody, false))
        --m_counter.unknownBodies;
    const QByteArray hash = m_hash.result().toHex();
    if (!m_signed) {
        const auto checked = m_counter.signatures.check(m_request.method, m_request.target, m_request.fields,
                                                        QDateTime::currentDateTimeUtc(), hash);
        if (!checked)
            return refuse(Gateway::refuse(Fault::Kind::AccessDenied, checked.error().message).error().reply());
        m_signed = *checked;
    } else if (!equalInConstantTime(hash, m_signed->bodyHash)) {
        return refuse(
            Gateway::refuse(Fault::Kind::AccessDenied, tr("The body is not the one that was signed.")).error().reply());
    }
    m_request.region = m_signed->region;
    m_parser.reset();
    m_stage = Stage::Asked;
    m_lastPieceQueued = false;
    m_number = ++m_counter.lastNumber;
    m_self = shared_from_this();
    m_counter.mailbox.postRequest(m_number, std::exchange(m_request, {}), weak_from_this());
    watch();
}

/// Until the answer is written, looks whether the client has left.
void Connection::watch()
{
    m_socket.async_wait(asio::ip::tcp::socket::wait_read,
                        [self = shared_from_this(), number = m_number](const Code &error) {
                            if (self->m_number != number || number == 0 || self->m_stage == Stage::Raw)
                                return;
                            if (error)
                                return self->close();
                            char byte = 0;
                            const auto seen = ::recv(self->m_socket.native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
                            if (seen == 0) // its next request, if there is one, waits
                                self->m_counter.mailbox.postReadFinished(number);
                            else if (seen < 0 && errno != EAGAIN && errno != EINTR)
                                self->close();
                        });
}

QByteArray Connection::headBytes(int status, const Fields &fields) const
{
    const auto reason = http::obsolete_reason(http::status(status));
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + bytesOf(reason) + "\r\n";
    for (const auto &[name, value] : fields) {
        QByteArray clean = value;
        clean.removeIf([](char c) { return c == '\r' || c == '\n' || c == '\0'; });
        head += name + ": " + clean + "\r\n";
    }
    head +=
        "Date: " +
        QLocale::c().toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() +
        " GMT\r\n";
    if (!m_keepAlive && status != 101)
        head += "Connection: close\r\n";
    return head;
}

void Connection::refuse(const Reply &reply)
{
    if (m_stage == Stage::Closed)
        return;
    m_stage = Stage::Lingering;
    m_keepAlive = false;
    m_timer.cancel();
    ++m_timerRound;
    if (std::exchange(m_isUnknownBody, false))
        --m_counter.unknownBodies;
    m_request = {};
    m_lastPieceQueued = true;
    const Fields fields = reply.fields + Fields{{"x-amzn-requestid", newId().toLatin1()}};
    queue({headBytes(reply.status, fields) + "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n\r\n" +
               reply.body,
           0});
}

void Connection::turnAway(const Reply &reply)
{
    refuse(reply);
}

/// The client may still be sending: were the connection closed at once, it would lose the answer.
void Connection::linger()
{
    m_stage = Stage::Lingering;
    Code ignored;
    m_socket.shutdown(asio::ip::tcp::socket::shutdown_send, ignored); // NOLINT(bugprone-unused-return-value)
    if (m_lingered == 0)
        waitFor(lingerTime, &Connection::close);
    m_socket.async_read_some(asio::buffer(m_piece), [self = shared_from_this()](const Code &error, std::size_t bytes) {
        self->m_lingered += qint64(bytes);
        if (error || self->m_lingered > mostLingered)
            return self->close();
        self->linger();
    });
}

template <typename Work>
void Connection::inThread(Work work)
{
    asio::post(m_socket.get_executor(), [self = shared_from_this(), work] {
        if (self->m_stage != Stage::Closed)
            work(*self);
    });
}

void Connection::answer(const Reply &reply)
{
    inThread([reply](Connection &self) {
        if (self.m_stage != Stage::Asked)
            return;
        self.m_stage = Stage::Streaming;
        self.m_lastPieceQueued = true;
        QByteArray head = self.headBytes(reply.status, reply.fields);
        if (reply.status != 204)
            head += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
        self.queue({head + "\r\n" + reply.body, 0});
    });
}

void Connection::begin(int status, const Fields &fields)
{
    inThread([status, fields](Connection &self) {
        if (self.m_stage != Stage::Asked)
            return;
        self.m_stage = Stage::Streaming;
        self.queue({self.headBytes(status, fields) + "Transfer-Encoding: chunked\r\n\r\n", 0});
    });
}

void Connection::upgrade(const Fields &fields)
{
    inThread([fields](Connection &self) {
        if (self.m_stage != Stage::Asked)
            return;
        self.m_stage = Stage::Raw;
        self.queue({self.headBytes(101, fields) + "\r\n", 0});
    });
}

void Connection::write(const QByteArray &bytes)
{
    inThread([bytes](Connection &self) {
        if (self.m_stage == Stage::Raw)
            self.queue({bytes, bytes.size()});
        else if (self.m_stage == Stage::Streaming)
            self.queue({QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n", bytes.size()});
    });
}

void Connection::finish()
{
    inThread([](Connection &self) {
        self.m_lastPieceQueued = true;
        if (self.m_stage == Stage::Streaming)
            return self.queue({"0\r\n\r\n", 0});
        self.waitFor(lastWordsTime, &Connection::close); // a client that does not read must not stay for ever
        if (!self.m_writing)
            self.wroteAll();
    });
}

void Connection::abort()
{
    inThread([](Connection &self) { self.close(); });
}

void Connection::readMore()
{
    inThread([](Connection &self) {
        self.m_readWanted = true;
        self.readRaw();
    });
}

void Connection::readRaw()
{
    if (m_stage != Stage::Raw || !m_readWanted || m_reading)
        return;
    m_readWanted = false;
    if (m_buffer.size() > 0) { // came right behind the head
        const auto bytes = m_buffer.data();
        m_counter.mailbox.postData(m_number,
                                   QByteArray(static_cast<const char *>(bytes.data()), qsizetype(bytes.size())));
        m_buffer.consume(bytes.size());
        return;
    }
    m_reading = true;
    m_socket.async_read_some(asio::buffer(m_piece), [self = shared_from_this()](const Code &error, std::size_t bytes) {
        self->m_reading = false;
        if (self->m_stage != Stage::Raw)
            return;
        if (error == asio::error::eof)
            return self->m_counter.mailbox.postReadFinished(self->m_number);
        if (error)
            return self->close();
        self->m_counter.mailbox.postData(self->m_number, QByteArray(self->m_piece.data(), qsizetype(bytes)));
        self->readRaw();
    });
}

void Connection::queue(Piece piece)
{
    m_queue.push_back(std::move(piece));
    pump();
}

void Connection::pump()
{
    if (m_writing || m_queue.empty())
        return;
    m_writing = true;
    const QByteArray &bytes = m_queue.front().bytes;
    asio::async_write(m_socket, asio::buffer(bytes.constData(), std::size_t(bytes.size())),
                      [self = shared_from_this()](const Code &error, std::size_t) {
                          self->m_writing = false;
                          if (self->m_stage == Stage::Closed)
                              return;
                          if (error)
                              return self->close();
                          const qint64 payload = self->m_queue.front().payload;
                          self->m_queue.pop_front();
                          if (payload > 0 && self->m_number != 0)
                              self->m_counter.mailbox.postWritten(self->m_number, payload);
                          if (self->m_queue.empty())
                              self->wroteAll();
                          else
                              self->pump();
                      });
}

void Connection::wroteAll()
{
    if (!m_lastPieceQueued)
        return;
    const auto self = std::exchange(m_self, nullptr);
    const bool wasRaw = m_stage == Stage::Raw;
    m_number = 0;
    m_lastPieceQueued = false;
    if (m_stage == Stage::Lingering || wasRaw || !m_keepAlive)
        linger();
    else
        awaitRequest();
}

} // namespace Vitrine::Gateway
