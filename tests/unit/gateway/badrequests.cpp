// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/gateway/badrequests.h"

#include "tests/signedrequest.h"

#include <QtEndian>

#include <algorithm>
#include <tuple>

namespace Vitrine {

namespace {

using Then = BadRequest::Then;
using Gateway::Fields;

const QByteArray runtimeId = "sample-a1b2c3d4e5";
const QByteArray good = R"({"agentRuntimeName":"9"})"; // well formed; refused for the name

class List
{
public:
    List(const Gateway::AccessKey &key, quint16 port) : m_key(key), m_port(port) {}

    void heads();
    void bodies();
    void signatures();
    void targets();
    void lengths();
    void handshakes();
    void frames();
    [[nodiscard]] QList<BadRequest> all() const { return m_all; }

private:
    QByteArray request(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                       const Fields &more = {}) const
    {
        return signedRequest(m_key, m_port, method, target, body, more);
    }
    void add(const QByteArray &name, const QByteArray &bytes, Then then = Then::Wait)
    {
        m_all.append({QByteArray(name).replace("\r\n", ", "), bytes, then});
    }
    static QByteArray numbered(const char *name, qsizetype number) { return name + QByteArray::number(number); }

    Gateway::AccessKey m_key;
    quint16 m_port;
    QList<BadRequest> m_all;
};

Fields sessionField()
{
    return {{"X-Amzn-Bedrock-AgentCore-Runtime-Session-Id", QByteArray(36, 's')}};
}

Fields upgradeFields()
{
    return sessionField() + Fields{{"Connection", "Upgrade"},
                                   {"Upgrade", "websocket"},
                                   {"Sec-WebSocket-Version", "13"},
                                   {"Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="}};
}

/// A client's frame whose first byte, mask and length can be anything; the payload is as long as it is.
QByteArray frame(int first, const QByteArray &payload, quint64 saidLength, bool isMasked = true)
{
    const quint64 length = qToBigEndian(saidLength);
    QByteArray bytes;
    bytes += char(first);
    bytes += char((isMasked ? 0x80 : 0) | 127);
    bytes.append(reinterpret_cast<const char *>(&length), sizeof length);
    return bytes + (isMasked ? QByteArray(4, '\0') : QByteArray()) + payload;
}

void List::heads()
{
    const QByteArray whole = request("PUT", "/runtimes/", good);
    const qsizetype head = whole.indexOf("\r\n\r\n");
    for (qsizetype i = 0; i < 40; ++i)
        add(numbered("cut off at ", i * head / 40), whole.first(i * head / 40), Then::HalfClose);
    for (const char byte : {'\0', '\x01', '\x7f', '\xff'}) {
        for (qsizetype i = 0; i < 10; ++i) {
            QByteArray broken = whole;
            const qsizetype at = 3 + (i * (head - 3)) / 10;
            broken[at] = byte;
            add("byte " + QByteArray::number(uchar(byte)) + numbered(" at ", at), broken);
        }
    }
    const QByteArray start = "GET / HTTP/1.1\r\n";
    const QByteArray host = "Host: 127.0.0.1\r\n";
    add("only ends of lines", "\r\n\r\n\r\n\r\n", Then::HalfClose);
    add("no version", "GET /\r\n\r\n");
    add("HTTP/0.9", "GET / HTTP/0.9\r\n" + host + "\r\n");
    add("HTTP/1.0", "GET / HTTP/1.0\r\n" + host + "\r\n");
    add("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    add("TLS", QByteArray::fromHex("16030100a5010000a10303") + QByteArray(100, 'x') + "\r\n\r\n");
    add("SSH", "SSH-2.0-client\r\n\r\n");
    add("folded field", start + host + "X: a\r\n b\r\n\r\n");
    add("no host", start + "\r\n");
    add("two hosts", start + host + host + "\r\n");
    add("long field", start + host + "X: " + QByteArray(70'000, 'x') + "\r\n\r\n");
    add("long name", start + host + QByteArray(70'000, 'x') + ": y\r\n\r\n");
    add("long target", "GET /" + QByteArray(70'000, 'x') + " HTTP/1.1\r\n" + host + "\r\n");
    add("long method", QByteArray(70'000, 'G') + " / HTTP/1.1\r\n" + host + "\r\n");
    add("many fields", start + host + QByteArray("X: y\r\n").repeated(20'000) + "\r\n");
}

void List::bodies()
{
    const std::pair<const char *, QByteArray> bodies[] = {
        {"nothing", ""},
        {"null", "null"},
        {"a list", "[]"},
        {"a word", "\"x\""},
        {"half an object", R"({"agentRuntimeName":"x")"},
        {"no value", R"({"command":})"},
        {"two objects", "{}{}"},
        {"a comment", "{/**/}"},
        {"single quotes", "{'command':'x'}"},
        {"zero bytes", QByteArray(100, '\0')},
        {"no UTF-8", "{\"command\":\"\xff\xfe\"}"},
        {"half a surrogate", R"({"command":"\ud800"})"},
        {"deep lists", QByteArray(5000, '[')},
        {"deep objects", QByteArray(R"({"tags":)").repeated(5000)},
        {"wrong types", R"({"agentRuntimeName":{},"command":[1],"name":7,"tags":[]})"},
        {"huge number", R"({"command":1e999,"name":1e999,"agentRuntimeName":1e999,"tags":1e999})"},
        {"long names", "{\"" + QByteArray(100'000, 'x') + "\":1}"},
        {"an image", QByteArray::fromHex("89504e470d0a1a0a0000000d49484452")},
    };
    const std::tuple<const char *, const char *, QByteArray> operations[] = {
        {"create", "PUT", "/runtimes/"},
        {"update", "PUT", "/runtimes/" + runtimeId + '/'},
        {"endpoint", "PUT", "/runtimes/" + runtimeId + "/runtime-endpoints/"},
        {"command", "POST", runtimeTarget(runtimeId, "/commands")},
        {"tag", "POST", runtimeTarget(runtimeId, "").replace("/runtimes/", "/tags/")},
    };
    for (const auto &[operation, method, target] : operations) {
        for (const auto &[name, body] : bodies)
            add(QByteArray(operation) + ": " + name, request(method, target, body, sessionField()));
    }
}

void List::signatures()
{
    const QByteArray whole = request("PUT", "/runtimes/", good);
    const qsizetype begin = whole.indexOf("Authorization: ") + 15;
    const qsizetype end = whole.indexOf("\r\n", begin);
    const QByteArray signature = whole.sliced(begin, end - begin);
    const auto with = [&](const char *name, const QByteArray &other) {
        add(QByteArray("signature: ") + name, whole.first(begin) + other + whole.sliced(end));
    };
    with("none", "");
    with("basic", "Basic dXNlcjpwYXNzd29yZA==");
    with("bearer", "Bearer " + QByteArray(5000, 'a'));
    with("only its name", "AWS4-HMAC-SHA256");
    with("no parts", "AWS4-HMAC-SHA256 ,,,,===");
    with("another algorithm", QByteArray(signature).replace("HMAC-SHA256", "ECDSA-P256-SHA256"));
    with("unknown key", QByteArray(signature).replace(m_key.id, "AKIDEXAMPLE"));
    with("another service", QByteArray(signature).replace("bedrock-agentcore", "s3"));
    with("short scope", QByteArray(signature).replace("/aws4_request", ""));
    with("nothing signed", QByteArray(signature).replace("host;x-amz-content-sha256;x-amz-date", ""));
    with("unknown field signed", QByteArray(signature).replace("host;", "host;nosuch;"));
    with("many fields signed", QByteArray(signature).replace("host;", QByteArray("host;").repeated(5000)));
    with("no hexadecimal", signature.chopped(64) + QByteArray(64, 'z'));
    with("empty", signature.chopped(64));
    with("twice", signature + "\r\nAuthorization: " + signature);
    add("signature: of another body", QByteArray(whole).replace("\"9\"", "\"8\""));
    add("signature: old", QByteArray(whole).replace("X-Amz-Date: 20", "X-Amz-Date: 19"));
    add("signature: in the URL, too", QByteArray(whole).replace("/runtimes/ ", "/runtimes/?X-Amz-Algorithm=x "));
}

void List::targets()
{
    const QByteArray arn = "arn%3Aaws%3Abedrock-agentcore%3Alocal-1%3A000000000000%3Aruntime%2F";
    const QByteArrayList all{"/",
                             "//",
                             "/..",
                             "/runtimes/../../etc/passwd",
                             "/runtimes/%2e%2e%2f/",
                             "/runtimes/%00/",
                             "/runtimes/%zz/",
                             "/runtimes/%ff%fe/",
                             "/runtimes/%",
                             "/runtimes//versions/",
                             "/runtimes/" + QByteArray(3000, 'a') + '/',
                             "/runtimes/" + arn + "nosuch-a1b2c3d4e5/commands",
                             "/runtimes/" + arn + "/commands",
                             "/runtimes/arn%3Aaws/commands",
                             "/runtimes/" + arn + runtimeId + "/commands?qualifier=..%2f",
                             "/runtimes/" + arn + runtimeId + "/nosuch",
                             "/runtimes/?maxResults=-1",
                             "/runtimes/?maxResults=99999999999999999999",
                             "/runtimes/?nextToken=%20",
                             "/tags/" + arn + "nosuch-a1b2c3d4e5",
                             "/nosuch/?" + QByteArray("a=b&").repeated(5000)};
    for (const QByteArray &target : all)
        add("target: " + target.first(std::min<qsizetype>(target.size(), 50)),
            request("POST", target, R"({"command":"true","tags":{"a":"b"}})", sessionField()));
    for (const QByteArray method : {"PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get"})
        add("method " + method, request(method, "/runtimes/"));
}

void List::lengths()
{
    const QByteArray whole = request("PUT", "/runtimes/", good);
    const QByteArray said = "Content-Length: " + QByteArray::number(good.size());
    const auto with = [&](const QByteArray &other, Then then = Then::Wait) {
        add("length: " + other.first(std::min<qsizetype>(other.size(), 60)), QByteArray(whole).replace(said, other),
            then);
    };
    for (const QByteArray value : {"-1", "+1", "x", "", "0x10", "1e3", "99999999999999999999", "1048577", "24, 24"})
        with("Content-Length: " + value);
    with("Content-Length: 1000", Then::HalfClose);
    with("Content-Length: 1000000", Then::Leave);
    with(said + "\r\nContent-Length: 1");
    with(said + "\r\nTransfer-Encoding: chunked");
    with("Transfer-Encoding: gzip");
    with("Transfer-Encoding: chunked, gzip");
    with(said + "\r\nExpect: magic");
    with(said + "\r\nContent-Encoding: gzip");
    const qsizetype body = whole.indexOf("\r\n\r\n") + 4;
    const QByteArray chunked = whole.first(body).replace(said, "Transfer-Encoding: chunked");
    const auto chunks = [&](const char *name, const QByteArray &bytes, Then then = Then::Wait) {
        add(QByteArray("chunks: ") + name, chunked + bytes, then);
    };
    chunks("no size", "zz\r\n");
    chunks("negative", "-1\r\nx\r\n");
    chunks("huge", "ffffffffffffffffff\r\n");
    chunks("longer than said", "1\r\nxyz\r\n0\r\n\r\n");
    chunks("none", "0\r\n\r\n");
    chunks("too many bytes", "110000\r\n" + QByteArray(0x110000, ' ') + "\r\n0\r\n\r\n");
    chunks("cut off in a size", "1", Then::HalfClose);
    chunks("cut off in a chunk", "ff\r\nx", Then::HalfClose);
    chunks("cut off before the end", "1\r\n{\r\n", Then::Leave);
    for (qsizetype left = 1; left <= 5; ++left)
        add(numbered("body without its last ", left), whole.chopped(left), Then::HalfClose);
}

void List::handshakes()
{
    const QByteArray whole = request("GET", runtimeTarget(runtimeId, "/ws/shells?shellId=one"), {}, upgradeFields());
    const auto with = [&](const char *name, const QByteArray &before, const QByteArray &after) {
        add(QByteArray("handshake: ") + name, QByteArray(whole).replace(before, after));
    };
    with("no key", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "X: y");
    with("old version", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Version: 8");
    with("no upgrade", "Upgrade: websocket", "Upgrade: h2c");
    with("short session", QByteArray(36, 's'), "s");
    with("a page's", "Upgrade: websocket", "Upgrade: websocket\r\nOrigin: http://127.0.0.1");
    add("handshake: shell id",
        request("GET", runtimeTarget(runtimeId, "/ws/shells?shellId=a%20b"), {}, upgradeFields()));
    add("handshake: posted",
        request("POST", runtimeTarget(runtimeId, "/ws/shells?shellId=one"), "{}", upgradeFields()));
}

void List::frames()
{
    const auto with = [&](const char *name, const QByteArray &bytes, Then then = Then::Wait) {
        add(QByteArray("frame: ") + name,
            request("GET", runtimeTarget(runtimeId, "/ws/shells?shellId=one"), {}, upgradeFields()) + bytes, then);
    };
    constexpr int text = 0x81;
    constexpr int binary = 0x82;
    const QByteArray one(1, '\0');
    with("not masked", frame(binary, one, 1, false));
    for (const int bit : {0x40, 0x20, 0x10})
        with("reserved bit " + QByteArray::number(bit), frame(binary | bit, one, 1));
    for (int opcode = 3; opcode < 8; ++opcode)
        with("opcode " + QByteArray::number(opcode), frame(0x80 | opcode, one, 1));
    for (int opcode = 11; opcode < 16; ++opcode)
        with("opcode " + QByteArray::number(opcode), frame(0x80 | opcode, one, 1));
    with("goes on with nothing", frame(0x80, one, 1));
    with("begins within a message", frame(0x02, one, 1) + frame(0x02, one, 1));
    with("long ping", frame(0x89, QByteArray(126, 'x'), 126));
    with("ping in pieces", frame(0x09, one, 1));
    with("too big", frame(binary, QByteArray(65'537, '\0'), 65'537));
    with("said to be huge", frame(binary, one, Q_UINT64_C(0x7fffffffffffffff)));
    with("negative", frame(binary, one, ~quint64(0)));
    with("big in pieces", frame(0x02, QByteArray(65'536, '\0'), 65'536) + frame(0x80, one, 1));
    with("texts", frame(text, one, 1).repeated(5));
    with("too many", frame(binary, one, 1).repeated(300));
    with("close of one byte", frame(0x88, one, 1));
    with("close with a long reason", frame(0x88, QByteArray(200, 'x'), 200));
    with("half a head", frame(binary, {}, 1).first(3), Then::Leave);
    with("half a payload", frame(binary, one, 1000), Then::Leave);
    with("half a payload, half closed", frame(binary, one, 1000), Then::HalfClose);
}

} // namespace

QList<BadRequest> badRequests(const Gateway::AccessKey &key, quint16 port)
{
    List list(key, port);
    list.heads();
    list.bodies();
    list.signatures();
    list.targets();
    list.lengths();
    list.handshakes();
    list.frames();
    return list.all();
}

} // namespace Vitrine
