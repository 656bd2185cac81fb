// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/httphead.h"

#include <algorithm>

namespace Vitrine::Network {

namespace {

constexpr qsizetype maxChunkLine = 1024;
constexpr qsizetype maxTrailers = 16 << 10;

std::unexpected<Error> wrong(const char *words)
{
    return std::unexpected(Error{ErrorCode::Corrupt, {}, QLatin1String(words)});
}

bool isSame(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QByteArray trimmedBlanks(QByteArrayView text)
{
    while (!text.isEmpty() && (text.front() == ' ' || text.front() == '\t'))
        text = text.sliced(1);
    while (!text.isEmpty() && (text.back() == ' ' || text.back() == '\t'))
        text.chop(1);
    return text.isEmpty() ? QByteArray("") : text.toByteArray();
}

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

bool isHttpToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

Result<void> HttpHead::readHeaders(const QByteArray &bytes, qsizetype from)
{
    while (from < bytes.size()) {
        qsizetype end = bytes.indexOf("\r\n", from);
        if (end < 0)
            end = bytes.size();
        const QByteArrayView line = QByteArrayView(bytes).sliced(from, end - from);
        from = end + 2;
        const qsizetype colon = line.indexOf(':');
        if (colon < 1 || !isHttpToken(line.first(colon)))
            return wrong("a header line without a name");
        const QByteArrayView text = line.sliced(colon + 1);
        if (std::ranges::any_of(text, [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == '\x7f'; }))
            return wrong("a control character in a header");
        if (headers.size() >= maxHeaders)
            return wrong("too many headers");
        headers.append({line.first(colon).toByteArray(), trimmedBlanks(text)});
    }
    return {};
}

Result<HttpHead> HttpHead::request(const QByteArray &bytes)
{
    HttpHead head;
    const qsizetype end = bytes.indexOf("\r\n");
    const QList<QByteArray> parts = bytes.left(end < 0 ? bytes.size() : end).split(' ');
    if (bytes.size() > limit || parts.size() != 3 || !isHttpToken(parts[0]) || parts[0].size() > 32)
        return wrong("no request line");
    if (parts[2] != "HTTP/1.1" && parts[2] != "HTTP/1.0")
        return wrong("another version of HTTP");
    if (parts[1].isEmpty() || std::ranges::any_of(parts[1], [](char c) { return c <= ' ' || c >= '\x7f'; }))
        return wrong("no request target");
    head.method = parts[0];
    head.target = parts[1];
    head.isOld = parts[2] == "HTTP/1.0";
    if (const auto read = head.readHeaders(bytes, end < 0 ? bytes.size() : end + 2); !read)
        return std::unexpected(read.error());
    return head;
}

Result<HttpHead> HttpHead::answer(const QByteArray &bytes)
{
    HttpHead head;
    const qsizetype end = bytes.indexOf("\r\n");
    const QByteArray line = bytes.left(end < 0 ? bytes.size() : end);
    if (bytes.size() > limit || (!line.startsWith("HTTP/1.1 ") && !line.startsWith("HTTP/1.0 ")))
        return wrong("no status line");
    const QByteArray code = line.mid(9, 3);
    if (!isDigits(code) || code.size() != 3 || code.at(0) < '1' || (line.size() > 12 && line.at(12) != ' '))
        return wrong("no status");
    head.isOld = line.at(7) == '0';
    head.status = code.toInt();
    head.reason = line.mid(13);
    if (std::ranges::any_of(head.reason, [](char c) { return c >= 0 && c < ' ' && c != '\t'; }))
        return wrong("a control character in the status line");
    if (const auto read = head.readHeaders(bytes, end < 0 ? bytes.size() : end + 2); !read)
        return std::unexpected(read.error());
    return head;
}

QByteArray HttpHead::value(QByteArrayView name) const
{
    for (const auto &[key, text] : headers) {
        if (isSame(key, name))
            return text;
    }
    return {};
}

bool HttpHead::lists(QByteArrayView name, QByteArrayView word) const
{
    return std::ranges::any_of(headers, [&](const auto &header) {
        const QList<QByteArray> words = header.second.split(',');
        return isSame(header.first, name) &&
               std::ranges::any_of(words, [&](const QByteArray &each) { return isSame(trimmedBlanks(each), word); });
    });
}

void HttpHead::remove(QByteArrayView name)
{
    headers.removeIf([&](const auto &header) { return isSame(header.first, name); });
}

void HttpHead::removeHops()
{
    QList<QByteArray> named{
        "Connection", "Keep-Alive",        "Proxy-Connection", "Proxy-Authenticate", "Proxy-Authorization", "TE",
        "Trailer",    "Transfer-Encoding", "Upgrade"};
    for (const auto &[name, text] : std::as_const(headers)) {
        if (!isSame(name, "Connection"))
            continue;
        const QList<QByteArray> words = text.split(',');
        for (const QByteArray &word : words)
            named.append(trimmedBlanks(word));
    }
    for (const QByteArray &name : std::as_const(named))
        remove(name);
}

QByteArray HttpHead::lines() const
{
    QByteArray text;
    for (const auto &[name, value] : headers)
        text += name + ": " + value + "\r\n";
    return text;
}

Result<HttpFraming> HttpHead::framing(HttpFraming::Kind otherwise) const
{
    QByteArray length;
    int codings = 0;
    for (const auto &[name, text] : headers) {
        if (isSame(name, "Transfer-Encoding")) {
            ++codings;
            if (!isSame(text, "chunked"))
                return wrong("an unknown transfer coding");
        } else if (isSame(name, "Content-Length")) {
            if (!isDigits(text) || text.size() > 18)
                return wrong("a length that is none");
            if (!length.isNull() && length != text)
                return wrong("two lengths");
            length = text;
        }
    }
    if (codings > 1 || (codings == 1 && !length.isNull()))
        return wrong("a length and chunks");
    if (codings == 1 && isOld)
        return wrong("chunks in HTTP/1.0");
    if (codings == 1)
        return HttpFraming{HttpFraming::Kind::Chunked, 0};
    if (!length.isNull())
        return HttpFraming{HttpFraming::Kind::Length, length.toLongLong()};
    return HttpFraming{otherwise, 0};
}

Result<HttpFraming> HttpHead::requestFraming() const
{
    return framing(HttpFraming::Kind::None);
}

Result<HttpFraming> HttpHead::answerFraming(const QByteArray &requestMethod) const
{
    auto result = framing(HttpFraming::Kind::UntilClose);
    if (result && (requestMethod == "HEAD" || status / 100 == 1 || status == 204 || status == 304))
        return HttpFraming{};
    return result;
}

HttpBody::HttpBody(const HttpFraming &framing) : m_framing(framing), m_left(framing.length)
{
    m_done = framing.kind == HttpFraming::Kind::None || (framing.kind == HttpFraming::Kind::Length && m_left == 0);
}

bool HttpBody::chunkLine(const QByteArray &line)
{
    const QByteArray size = trimmedBlanks(QByteArrayView(line).first(std::min(line.size(), [&] {
        const qsizetype extension = line.indexOf(';');
        return extension < 0 ? line.size() : extension;
    }())));
    const bool isHex = !size.isEmpty() && size.size() <= 15 && std::ranges::all_of(size, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    if (!isHex)
        return false;
    m_left = size.toLongLong(nullptr, 16);
    m_stage = m_left == 0 ? Stage::Trailer : Stage::Data;
    return true;
}

bool HttpBody::feed(const QByteArray &bytes, QByteArray &body)
{
    if (m_framing.kind == HttpFraming::Kind::UntilClose) {
        body += bytes;
        return true;
    }
    if (m_framing.kind != HttpFraming::Kind::Chunked) {
        const qsizetype taken = qsizetype(std::min<qint64>(m_left, bytes.size()));
        body += QByteArrayView(bytes).first(taken);
        m_left -= taken;
        m_done = m_left == 0;
        return true;
    }
    for (qsizetype at = 0; at < bytes.size() && !m_done;) {
        if (m_stage == Stage::Data) {
            const qsizetype taken = qsizetype(std::min<qint64>(m_left, bytes.size() - at));
            body += QByteArrayView(bytes).sliced(at, taken);
            at += taken;
            m_left -= taken;
            if (m_left == 0)
                m_stage = Stage::AfterData;
            continue;
        }
        m_line += bytes.at(at++);
        if (m_line.size() > maxChunkLine)
            return false;
        if (!m_line.endsWith('\n'))
            continue;
        if (!m_line.endsWith("\r\n"))
            return false;
        m_line.chop(2);
        const QByteArray line = std::exchange(m_line, {});
        if (m_stage == Stage::Size) {
            if (!chunkLine(line))
                return false;
        } else if (m_stage == Stage::AfterData) {
            if (!line.isEmpty())
                return false;
            m_stage = Stage::Size;
        } else {
            m_trailerBytes += line.size();
            if (m_trailerBytes > maxTrailers)
                return false;
            m_done = line.isEmpty();
        }
    }
    return true;
}

bool HttpBody::end()
{
    if (m_framing.kind == HttpFraming::Kind::UntilClose)
        m_done = true;
    return m_done;
}

} // namespace Vitrine::Network
