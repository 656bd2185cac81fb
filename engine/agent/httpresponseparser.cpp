// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/httpresponseparser.h"

#include <QByteArrayList>

#include <boost/beast/http/basic_parser.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace Vitrine::Agent {

namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;

const QByteArrayList kept{"mcp-session-id", "mcp-protocol-version", "x-amzn-trace-id",
                          "traceparent",    "tracestate",           "baggage"};

/// Collects what Beast finds; it decides nothing.
class Answer final : public http::basic_parser<false>
{
public:
    int status = 0;
    QByteArray contentType;
    QList<std::pair<QByteArray, QByteArray>> fields;
    QByteArray body;
    std::uint64_t chunkLeft = 0; ///< bytes of the current chunk's data that are still to come

    using http::basic_parser<false>::basic_parser;

private:
    using Code = beast::error_code;
    using View = beast::string_view;

    void on_request_impl(http::verb, View, View, int, Code &) override {}
    void on_response_impl(int code, View, int, Code &) override { status = code; }
    void on_field_impl(http::field name, View text, View value, Code &) override
    {
        fields.append({QByteArray(text.data(), static_cast<qsizetype>(text.size())),
                       QByteArray(value.data(), static_cast<qsizetype>(value.size()))});
        if (name == http::field::content_type && contentType.isEmpty())
            contentType = QByteArray(value.data(), static_cast<qsizetype>(std::min<std::size_t>(value.size(), 1024)));
    }
    void on_header_impl(Code &) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t> &, Code &) override {}
    std::size_t on_body_impl(View bytes, Code &) override { return take(bytes); }
    void on_chunk_header_impl(std::uint64_t size, View, Code &) override { chunkLeft = size; }
    std::size_t on_chunk_body_impl(std::uint64_t left, View bytes, Code &) override
    {
        chunkLeft = left - bytes.size();
        return take(bytes);
    }
    void on_finish_impl(Code &) override {}

    std::size_t take(View bytes)
    {
        body.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
        return bytes.size();
    }
};

// The shortest rest of a chunked body: an empty last chunk and no trailers. Beast asserts that it never sees less of
// it in two pieces, so it gets none of it before that many bytes are there.
constexpr qsizetype shortestChunkTail = 5;

} // namespace

class HttpResponseParser::Private
{
public:
    Private() { begin(); }

    void begin()
    {
        answer.emplace();
        answer->header_limit(headLimit + 1);
        answer->body_limit(boost::none);
        started = false;
    }

    void breakDown(const QString &why)
    {
        state = State::Broken;
        problem = why;
        pending.clear();
    }

    void parse();

    std::optional<Answer> answer;
    State state = State::Head;
    QByteArray pending;
    qsizetype headBytes = 0;
    int interim = 0;
    bool touched = false;
    bool started = false; ///< the answer at hand begins as one must
    bool hasHead = false;
    QString problem;
};

void HttpResponseParser::Private::parse()
{
    while (state == State::Head || state == State::Body) {
        const bool inChunkHead = answer->is_header_done() && answer->chunked() && answer->chunkLeft == 0;
        if (pending.isEmpty() || (inChunkHead && pending.size() < shortestChunkTail))
            return;
        // Beast waits for the end of the head once it has seen too little of it; noise must not be waited for.
        if (!answer->is_header_done() && !started) {
            const QByteArrayView start("HTTP/1.");
            const qsizetype known = std::min(pending.size(), start.size());
            if (QByteArrayView(pending).first(known) != start.first(known)) {
                breakDown(QStringLiteral("the first bytes are not HTTP/1"));
                return;
            }
            started = known == start.size();
        }
        beast::error_code error;
        const std::size_t used = answer->put(
            boost::asio::const_buffer(pending.constData(), static_cast<std::size_t>(pending.size())), error);
        pending.remove(0, static_cast<qsizetype>(used));
        if (state == State::Head)
            headBytes += static_cast<qsizetype>(used);
        if (error && error != http::error::need_more) {
            breakDown(QString::fromStdString(error.message()));
            return;
        }
        // Beast's own limit is on what it has not consumed, and it consumes line by line when it can.
        const qsizetype held = (error || used == 0) ? pending.size() : 0;
        if ((state == State::Head ? headBytes : 0) + held > headLimit) {
            breakDown(QStringLiteral("head, chunk head or trailers longer than %1 bytes").arg(headLimit));
            return;
        }
        if (state == State::Head && answer->is_header_done()) {
            if (answer->status == 101) {
                breakDown(QStringLiteral("101 Switching Protocols, which was not asked for"));
                return;
            }
            if (answer->status / 100 == 1) {
                if (++interim > interimLimit) {
                    breakDown(QStringLiteral("more than %1 interim answers").arg(interimLimit));
                    return;
                }
                begin();
                continue;
            }
            state = State::Body;
            hasHead = true;
        }
        if (answer->is_done()) {
            state = State::Done;
            pending.clear();
            return;
        }
        if (error)
            return;
    }
}

HttpResponseParser::HttpResponseParser() : d(std::make_unique<Private>()) {}

HttpResponseParser::~HttpResponseParser() = default;

void HttpResponseParser::feed(const QByteArray &bytes)
{
    if (bytes.isEmpty() || (d->state != State::Head && d->state != State::Body))
        return;
    d->touched = true;
    d->pending += bytes;
    d->parse();
}

void HttpResponseParser::end()
{
    if (d->state == State::Head) {
        d->state = State::Short;
    } else if (d->state == State::Body) {
        beast::error_code error;
        if (d->pending.isEmpty())
            d->answer->put_eof(error);
        d->state = error || !d->pending.isEmpty() ? State::Short : State::Done;
    }
    d->pending.clear();
}

HttpResponseParser::State HttpResponseParser::state() const
{
    return d->state;
}

bool HttpResponseParser::isUntouched() const
{
    return !d->touched;
}

QString HttpResponseParser::problem() const
{
    return d->problem;
}

bool HttpResponseParser::hasHead() const
{
    return d->hasHead;
}

int HttpResponseParser::status() const
{
    return d->answer->status;
}

QString HttpResponseParser::contentType() const
{
    return QString::fromUtf8(d->answer->contentType).trimmed();
}

QList<std::pair<QByteArray, QByteArray>> HttpResponseParser::fields() const
{
    QList<std::pair<QByteArray, QByteArray>> own;
    for (const auto &[name, value] : std::as_const(d->answer->fields)) {
        if (const QByteArray lower = name.toLower(); kept.contains(lower))
            own.append({lower, value});
    }
    return own;
}

QList<std::pair<QByteArray, QByteArray>> HttpResponseParser::allFields() const
{
    return d->answer->fields;
}

QByteArray HttpResponseParser::takeBody()
{
    return std::exchange(d->answer->body, {});
}

qsizetype HttpResponseParser::pendingBytes() const
{
    return d->pending.size();
}

} // namespace Vitrine::Agent
