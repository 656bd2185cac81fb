// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider.h"
#include "tests/patience.h"

#include "engine/secrets/desk.h"
#include "engine/secrets/guestsettings.h"
#include "engine/secrets/providers.h"
#include "engine/secrets/secretcall.h"
#include "tests/unit/network/networkworld.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Vitrine;
using namespace Vitrine::Secrets;
using State = ConnectionRecord::State;

namespace {

const QByteArray key("sk-test-0123456789abcdefghij/+=");
const QByteArray basicKey = ("x-access-token:" + key).toBase64();

} // namespace

class TestSecretCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void anthropicMessages();
    void openAiResponsesStream();
    void aHostWithBasic();
    void chunkedBodiesGoThrough();
    void whatIsNotAllowed_data();
    void whatIsNotAllowed();
    void limitsHold();
    void limitsOutliveTheEngine();
    void noRedirectIsFollowed();
    void repeatedKeysAreCut_data();
    void repeatedKeysAreCut();
    void packedAnswersAreRefused();
    void strangeAnswersAreRefused_data();
    void strangeAnswersAreRefused();
    void theNextRequestStaysHere();
    void malformedRequestsAreRefused_data();
    void malformedRequestsAreRefused();
    void thePolicyCounts();
    void aNewPolicyEndsIt();
    void onlyTrustedHostsGetIt_data();
    void onlyTrustedHostsGetIt();
    void aClosedVaultSaysSo();
    void aSlowReaderHoldsTheHostBack();
    void whoGoesAwayEndsIt();
    void theKeyIsInNoRecord();
    void programsAreLedHere();

private:
    /// A secret given to the runtime "tester" for the provider, at model.vitrine/own.
    SecretGrant grant(bool isModel = true)
    {
        SecretGrant made;
        made.secret = QStringLiteral("KEY");
        made.runtime = QStringLiteral("tester");
        made.isModel = isModel;
        made.host = QStringLiteral("provider.example");
        made.alias = isModel ? QStringLiteral("own") : made.host;
        made.port = m_provider->port();
        return made;
    }
    void give(const SecretGrant &given)
    {
        const auto result = m_book->give(given);
        QVERIFY2(result, result ? "" : qPrintable(result.error().text()));
    }
    std::shared_ptr<FakeStream> ask(const QByteArray &request, const QString &host = QStringLiteral("model.vitrine"))
    {
        m_offer = std::make_shared<FakeOffer>(host, quint16(80), ConnectionWay::Http);
        m_gate->take(m_offer);
        m_offer->stream->say(request);
        return m_offer->stream;
    }
    ConnectionRecord last() { return m_gate->log(1).value(0); }
    void makeGate(const QStringList &rules)
    {
        NetworkPolicy policy;
        policy.rules = rules;
        m_gate = std::make_unique<Network::Gate>(m_world, policy, QStringLiteral("-r tester -s S"),
                                                 m_folder->filePath(QStringLiteral("log")), m_desk.get());
    }
    void makeDesk()
    {
        m_gate.reset();
        m_desk = std::make_unique<Desk>(*m_book, m_world, m_trust, QStringLiteral("tester"),
                                        m_folder->filePath(QStringLiteral("use.json")));
    }
    QStringList rules() const
    {
        return {QStringLiteral("provider.example"), QStringLiteral("127.0.0.1:%1").arg(m_provider->port())};
    }

    TestCertificate m_certificate;
    QTemporaryDir m_certificates;
    Network::TlsTrust m_trust;
    FakeResolver m_resolver;
    Network::HostProxy m_proxy;
    Network::World m_world{m_resolver, m_proxy, &Network::ownAddresses};
    std::unique_ptr<::Provider> m_provider;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SecretBook> m_book;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Network::Gate> m_gate;
    std::shared_ptr<FakeOffer> m_offer;
};

void TestSecretCall::initTestCase()
{
    m_certificate = TestCertificate::make("provider.example");
    QFile file(m_certificates.filePath(QStringLiteral("trusted.pem")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    // One for another name is trusted, too: the name must count.
    file.write(m_certificate.certificate);
    file.close();
    qputenv("SSL_CERT_FILE", file.fileName().toLocal8Bit());
    for (const char *name : {"provider.example", "other.example"})
        m_resolver.names[QLatin1String(name)] = {QStringLiteral("127.0.0.1")};
}

void TestSecretCall::init()
{
    m_offer.reset();
    m_gate.reset();
    m_desk.reset();
    m_book.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_provider = std::make_unique<::Provider>(m_certificate);
    m_provider->script = [](QSslSocket &socket, const ::Provider::Request &) {
        ::Provider::answer(socket, "200 OK", "Content-Type: text/plain\r\n", "good\n");
    };
    m_book = std::make_unique<SecretBook>(m_folder->path());
    NewSecret secret;
    secret.name = QStringLiteral("KEY");
    secret.place = SecretPlace::Command;
    secret.command = QStringLiteral("printf '%s\\n' ") + u'\'' + QString::fromLatin1(key) + u'\'';
    auto added = m_book->add(secret, {});
    QTRY_VERIFY(added.isFinished());
    QVERIFY(added.result());
    makeDesk();
    makeGate(rules());
}

void TestSecretCall::anthropicMessages()
{
    SecretGrant given = grant();
    fillFrom(*findProvider(QStringLiteral("anthropic")), given);
    given.host = QStringLiteral("provider.example");
    give(given);
    m_provider->script = [](QSslSocket &socket, const ::Provider::Request &) {
        ::Provider::answer(socket, "200 OK", "Content-Type: application/json\r\nrequest-id: req_1\r\n",
                           R"({"type":"message","content":[{"type":"text","text":"Hello"}]})");
    };
    const QByteArray body = R"({"model":"m","max_tokens":9,"messages":[{"role":"user","content":"Hi"}]})";
    const auto guest = ask("POST /anthropic/v1/messages?beta=true HTTP/1.1\r\nHost: model.vitrine\r\n"
                           "x-api-key: " +
                           QByteArray(placeholder) + "\r\nAuthorization: Bearer " + placeholder +
                           "\r\nanthropic-version: 2023-06-01\r\nAccept-Encoding: gzip, br\r\nConnection: close\r\n"
                           "Content-Type: application/json\r\nContent-Length: " +
                           QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QTRY_VERIFY(guest->finished);
    QVERIFY2(guest->received.startsWith("HTTP/1.1 200 OK\r\n"), guest->received);
    QVERIFY(guest->received.endsWith(R"({"type":"message","content":[{"type":"text","text":"Hello"}]})"));
    QVERIFY(guest->received.contains("request-id: req_1\r\n"));
    QCOMPARE(m_provider->requests.size(), 1);
    const auto &request = m_provider->requests.first();
    QCOMPARE(request.line, QByteArray("POST /v1/messages?beta=true HTTP/1.1"));
    QCOMPARE(request.headers.value("x-api-key"), key);
    QVERIFY(!request.headers.contains("authorization"));
    QCOMPARE(request.headers.value("host"), "provider.example:" + QByteArray::number(m_provider->port()));
    QCOMPARE(request.headers.value("anthropic-version"), QByteArray("2023-06-01"));
    QCOMPARE(request.headers.value("accept-encoding"), QByteArray("identity"));
    QCOMPARE(request.body, body);
    guest->endOrderly();
    QTRY_COMPARE(m_gate->openCount(), 0);
    const ConnectionRecord record = last();
    QCOMPARE(record.state, State::Ended);
    QVERIFY(record.injected);
    QCOMPARE(record.secret, QStringLiteral("KEY"));
    QCOMPARE(record.request, QStringLiteral("POST https://provider.example:%1/v1/messages").arg(m_provider->port()));
    QCOMPARE(record.address, QStringLiteral("127.0.0.1"));
    QVERIFY(record.reason.isEmpty() && record.bytesUp > body.size() && record.bytesDown > 50);
}

void TestSecretCall::openAiResponsesStream()
{
    SecretGrant given = grant();
    fillFrom(*findProvider(QStringLiteral("openai")), given);
    given.host = QStringLiteral("provider.example");
    give(given);
    QSslSocket *provider = nullptr;
    m_provider->script = [&provider](QSslSocket &socket, const ::Provider::Request &) {
        provider = &socket;
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
    };
    const auto guest = ask("POST /openai/v1/responses HTTP/1.1\r\nHost: model.vitrine\r\nAuthorization: Bearer x\r\n"
                           "Content-Length: 2\r\n\r\n{}");
    QTRY_VERIFY(provider && guest->received.contains("text/event-stream"));
    QCOMPARE(m_provider->requests.first().headers.value("authorization"), "Bearer " + key);
    const auto chunk = [](const QByteArray &text) {
        return QByteArray::number(text.size(), 16) + "\r\n" + text + "\r\n";
    };
    QList<qint64> delays;
    for (int i = 0; i < 20; ++i) {
        const QByteArray event = "event: response.output_text.delta\ndata: {\"delta\":\"token " +
                                 QByteArray::number(i) + " sk-te\"}\n\n"; // with a beginning of the key
        // It is there before the next one is written.
        QEventLoop loop;
        connect(guest.get(), &ByteStream::bytesWritten, &loop, [&] {
            if (guest->received.contains(event))
                loop.quit();
        });
        QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
        QElapsedTimer timer;
        timer.start();
        provider->write(chunk(event));
        loop.exec();
        QVERIFY(guest->received.contains(event));
        delays.append(timer.nsecsElapsed() / 1000);
    }
    std::ranges::sort(delays);
    qInfo("An event reaches the guest after %lld us in the middle, %lld us at most", delays.at(10), delays.last());
    provider->write("0\r\n\r\n");
    QTRY_VERIFY(guest->finished);
    QVERIFY(guest->received.contains("Transfer-Encoding: chunked\r\n"));
    QVERIFY(guest->received.endsWith("\r\n0\r\n\r\n"));
}

void TestSecretCall::aHostWithBasic()
{
    SecretGrant given = grant(false);
    given.form = SecretForm::Basic;
    given.user = QStringLiteral("x-access-token");
    given.paths = {QStringLiteral("/owner")};
    given.methods = {QStringLiteral("GET"), QStringLiteral("POST")};
    give(given);
    const auto guest = ask("GET /owner/repo.git/info/refs?service=git-upload-pack HTTP/1.1\r\n"
                           "Host: provider.example.vitrine\r\n\r\n",
                           QStringLiteral("provider.example.vitrine"));
    QTRY_VERIFY(guest->finished);
    QVERIFY2(guest->received.contains("good\n"), guest->received);
    QCOMPARE(m_provider->requests.first().headers.value("authorization"), "Basic " + basicKey);
    QCOMPARE(m_provider->requests.first().line,
             QByteArray("GET /owner/repo.git/info/refs?service=git-upload-pack HTTP/1.1"));
}

void TestSecretCall::chunkedBodiesGoThrough()
{
    give(grant());
    const auto guest = ask("POST /own/x HTTP/1.1\r\nHost: model.vitrine\r\nTransfer-Encoding: chunked\r\n"
                           "Expect: 100-continue\r\n\r\n");
    QTRY_COMPARE(guest->received, QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    QByteArray body;
    for (int i = 1; i < 40; ++i) {
        const QByteArray part(i * 97, char('a' + i % 26));
        body += part;
        guest->say(QByteArray::number(part.size(), 16).toUpper() + ";ext=1\r\n" + part + "\r\n");
    }
    guest->say("0\r\nTrailer: x\r\n\r\n");
    QTRY_VERIFY(guest->finished);
    QCOMPARE(m_provider->requests.first().body, body);
    QVERIFY(!m_provider->requests.first().headers.contains("expect"));
}

void TestSecretCall::whatIsNotAllowed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<bool>("isBlocked");
    QTest::newRow("no such alias") << QByteArray("GET /nobody/v1 HTTP/1.1") << QByteArray("404") << false;
    QTest::newRow("no alias") << QByteArray("GET / HTTP/1.1") << QByteArray("404") << false;
    QTest::newRow("method") << QByteArray("DELETE /own/v1/a HTTP/1.1") << QByteArray("403") << true;
    for (const char *path : {"/v2", "/v1x", "/v1a/b", "/", "", "/v1/../v2", "/v1/%2e%2e/v2", "/v1/..%2fv2", "/v1//v2",
                             "/v1/./x", "/v1/..", "/v1/%2E%2E", "/v1/x;y", "/v1\\..\\v2", "/V1"})
        QTest::newRow(path) << QByteArray("GET /own" + QByteArray(path) + " HTTP/1.1") << QByteArray("403") << true;
}

void TestSecretCall::whatIsNotAllowed()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, status);
    QFETCH(const bool, isBlocked);
    SecretGrant given = grant();
    given.methods = {QStringLiteral("GET")};
    given.paths = {QStringLiteral("/v1"), QStringLiteral("/star*")};
    give(given);
    const auto guest = ask(line + "\r\nHost: model.vitrine\r\n\r\n");
    QTRY_VERIFY(guest->finished);
    QVERIFY2(guest->received.startsWith("HTTP/1.1 " + status + ' '), guest->received);
    guest->endOrderly();
    QTRY_COMPARE(m_gate->openCount(), 0);
    QCOMPARE(last().state, isBlocked ? State::Blocked : State::Failed);
    QVERIFY(!last().injected && !last().reason.isEmpty());
    QVERIFY(m_provider->requests.isEmpty());
    // The same grant does allow these.
    for (const char *good : {"/own/v1", "/own/v1/a?x=..//", "/own/starry/x"}) {
        const auto second = ask("GET " + QByteArray(good) + " HTTP/1.1\r\nHost: model.vitrine\r\n\r\n");
        QTRY_VERIFY(second->finished);
        QVERIFY2(second->received.startsWith("HTTP/1.1 200 "), second->received);
    }
}

void TestSecretCall::limitsHold()
{
    SecretGrant given = grant();
    given.maxRequests = 2;
    give(given);
    for (const QByteArray status : {"200", "200", "429"}) {
        const auto guest = ask("GET /own/a HTTP/1.1\r\nHost: model.vitrine\r\n\r\n");
        QTRY_VERIFY(guest->finished);
        QVERIFY2(guest->received.startsWith("HTTP/1.1 " + status + ' '), guest->received);
    }
    QCOMPARE(m_provider->requests.size(), 2);
    // Bytes: the answer is cut in the middle.
    given.maxRequests = 0;
    given.maxBytes = 100'000;
    give(given);
    m_provider->script = [](QSslSocket &socket, const ::Provider::Request &) {
        ::Provider::answer(socket, "200 OK", {}, QByteArray(1'000'000, 'x'));
    };
    const auto guest = ask("GET /own/a HTTP/1.1\r\nHost: model.vitrine\r\n\r\n");
    QTRY_VERIFY(guest->aborted);
    QVERIFY(guest->receivedBytes < 200'000);
    QCOMPARE(last().state, State::Blocked);
    const auto next = ask("GET /own/a HTTP/1.1\r\nHost: model.vitrine\r\n\r\n");
    QTRY_VERIFY(next->finished);
    QVERIFY(next->received.startsWith("HTTP/1.1 429 "));
}

void TestSecretCall::limitsOutliveTheEngine()
{
    SecretGrant given = grant();
    given.maxRequests = 1;
    give(given);
    auto guest = ask("GET /own/a HTTP/1.1\r\nHost: model.vitrine\r\n\r\n");
    QTRY_VERIFY(guest->finished);
    QVERIFY(guest->received.startsWith("HTTP/1.1 200 "));
    makeDesk();
    makeGate(rules());
    guest = ask("GET /own/a HTTP/1.1\r\nHost: model.vitrine\r\n\r\n");
    QTRY_VERIFY(guest->finished);
    QVERIFY2(guest->received.startsWith("HTTP/1.1 429 "), guest->received);
}

void TestSecretCall::noRedirectIsFollowed()
{
    give(grant());
    m_provider->script = [this](QSslSocket &socket, const ::Provider::Request &) {
        ::Provider::answer(socket, "307 Temporary Redirect",
                           "Location: https://other.example:" + QByteArray::number(m_provider->port()) + "/\r\n", {});
    };
    const auto guest = ask("GET /own/a HTTP/1.1\r\nHost: model.vitrine\r\n\r\n");
    QTRY_VERIFY(guest->finished);
    QVERIFY(guest->received.startsWith("HTTP/1.1 307 ") && guest->received.contains("Location: https://other.example"));
    QTest::qWait(100);
    QCOMPARE(m_provider->requests.size(), 1);
    QVERIFY(!m_resolver.asked.contains(QStringLiteral("other.example")));
}

void TestSecretCall::repeatedKeysAreCut_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QList<QByteArray>>("pieces");
    QTest::newRow("in a header") << QByteArray("X-Debug: Bearer " + key + "\r\n") << QList<QByteArray>{"x"};
    QTest::newRow("in the body") << QByteArray() << QList<QByteArray>{"before " + key + " after"};
    QTest::newRow("in two pieces") << QByteArray() << QList<QByteArray>{"before " + key.left(9), key.mid(9) + " after"};
    QTest::newRow("byte by byte") << QByteArray() << [] {
        QList<QByteArray> pieces;
        for (const char c : "ab" + key + "cd")
            pieces.append(QByteArray(1, c));
        return pieces;
    }();
    QTest::newRow("as Basic says it") << QByteArray()
                                      << QList<QByteArray>{"x", "Basic " + basicKey.left(5), basicKey.mid(5)};
}

void TestSecretCall::repeatedKeysAreCut()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const QList<QByteArray>, pieces);
    SecretGrant given = grant();
    given.form = SecretForm::Basic;
    given.user = QStringLiteral("x-access-token");
    give(given);
    m_provider->script = [&](QSslSocket &socket, const ::Provider::Request &) {
        socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" + headers + "\r\n");
        socket.flush();
        for (const QByteArray &piece : pieces) {
            socket.write(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
            socket.flush();
        }
        socket.write("0\r\n\r\n");
        socket.disconnectFromHost();
    };
    const auto guest = ask("GET /own/a HTTP/1.1\r\nHost: model.vitrine\r\n\r\n");
    QTRY_VERIFY(guest->aborted || guest->finished);
    QVERIFY(!guest->received.contains(key) && !guest->received.contains(basicKey));
    QVERIFY(!guest->received.endsWith("0\r\n\r\n")); // a program sees that something is missing
    if (!headers.isEmpty())
        QVERIFY2(guest->received.startsWith("HTTP/1.1 502 "), guest->received);
    guest->endOrderly();
    QTRY_COMPARE(m_gate->openCount(), 0);
    QVERIFY2(last().reason.contains(QLatin1String("was cut")), qPrintable(last().reason));
    QCOMPARE(last().state, State::Failed);
}

void TestSecretCall::packedAnswersAreRefused()
{
    give(grant());
    m_provider->script = [](QSslSocket &socket, const ::Provider::Request &) {
        ::Provider::answer(socket, "200 OK", "Content-Encoding: gzip\r\n", "\x1f\x8b...");
    };
    const auto guest = ask("GET /own/a HTTP/1.1\r\nHost: model.vitrine\r\n\r\n");
    QTRY_VERIFY(guest->finished);
    QVERIFY2(guest->received.startsWith("HTTP/1.1 502 "), guest->received);
}

void TestSecretCall::strangeAnswersAreRefused_data()
{
    QTest::addColumn<QByteArray>("answer");
    for (const char *answer :
         {"hello\r\n\r\n", "HTTP/1.1 101 Switching Protocols\r\n\r\n", "HTTP/2 200\r\n\r\n", "HTTP/1.1 2x0 OK\r\n\r\n",
          "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
          "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n", "HTTP/1.1 200 OK\r\n folded: x\r\n\r\n",
          "HTTP/1.1 200 OK\r\nbad header : x\r\n\r\n", "HTTP/1.1 200 OK\nA: b\n\n\r\n\r\n", ""})
        QTest::newRow(answer) << QByteArray(answer);
    QByteArray interim;
    for (int i = 0; i < 20; ++i)
        interim += "HTTP/1.1 103 Early Hints\r\n\r\n";
    QTest::newRow("interim answers without end") << interim;
    QTest::newRow("a large head") << "HTTP/1.1 200 OK\r\nA: " + QByteArray(80'000, 'x');
}

void TestSecretCall::strangeAnswersAreRefused()
{
    QFETCH(const QByteArray, answer);
    give(grant());
    m_provider->script = [&](QSslSocket &socket, const ::Provider::Request &) {
        socket.write(answer);
        socket.disconnectFromHost();
    };
    const auto guest = ask("GET /own/a HTTP/1.1\r\nHost: model.vitrine\r\n\r\n");
    QTRY_VERIFY(guest->finished);
    QVERIFY2(guest->received.startsWith("HTTP/1.1 502 "), guest->received);
}

void TestSecretCall::theNextRequestStaysHere()
{
    SecretGrant given = grant();
    given.paths = {QStringLiteral("/v1")};
    give(given);
    const auto guest = ask("POST /own/v1 HTTP/1.1\r\nHost: model.vitrine\r\nContent-Length: 3\r\n\r\nabc"
                           "GET /v2/secret HTTP/1.1\r\nHost: provider.example\r\n\r\n");
    QTRY_VERIFY(guest->finished);
    guest->say("GET /v2/again HTTP/1.1\r\nHost: provider.example\r\n\r\n");
    QTest::qWait(50);
    QCOMPARE(m_provider->requests.size(), 1);
    QCOMPARE(m_provider->requests.first().body, QByteArray("abc"));
    QVERIFY(m_provider->afterwards.isEmpty());
}

void TestSecretCall::malformedRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray host = "Host: model.vitrine\r\n";
    for (const char *line : {"\x16\x03\x01 hello", "GET", "GET /own/a", "GET  /own/a HTTP/1.1", "GET /own/a HTTP/2.0",
                             "G(T /own/a HTTP/1.1", "GET /own/a\tb HTTP/1.1", "GET /own/\x80 HTTP/1.1"})
        QTest::newRow(line) << QByteArray(line) + "\r\n" + host + "\r\n";
    for (const char *headers :
         {"Content-Length: 1\r\nContent-Length: 2\r\n", "Content-Length: -1\r\n", "Content-Length: 1, 1\r\n",
          "Content-Length: 99999999999999999999\r\n", "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n",
          "Transfer-Encoding: gzip, chunked\r\n", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
          " folded: 1\r\n", "A : b\r\n", ": b\r\n", "A\r\n", "A: b\x01\r\n", "A: b\n C: d\r\n"})
        QTest::newRow(headers) << "POST /own/a HTTP/1.1\r\n" + host + headers + "\r\nx";
    QTest::newRow("too many headers") << "GET /own/a HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(300) + "\r\n";
    QTest::newRow("too large a head") << "GET /own/a HTTP/1.1\r\nA: " + QByteArray(70'000, 'x') + "\r\n\r\n";
}

void TestSecretCall::malformedRequestsAreRefused()
{
    QFETCH(const QByteArray, request);
    give(grant());
    const auto guest = ask(request);
    QTRY_VERIFY(guest->finished);
    QVERIFY2(guest->received.startsWith("HTTP/1.1 4"), guest->received);
    QVERIFY(m_provider->requests.isEmpty());
}

void TestSecretCall::thePolicyCounts()
{
    give(grant());
    // The name alone never opens an address of this computer.
    makeGate({QStringLiteral("provider.example")});
    auto guest = ask("GET /own/a HTTP/1.1\r\nHost: model.vitrine\r\n\r\n");
    QTRY_VERIFY(guest->finished);
    QVERIFY2(guest->received.startsWith("HTTP/1.1 403 ") &&
                 guest->received.contains("vitrine network allow 127.0.0.1:"),
             guest->received);
    makeGate({});
    m_resolver.asked.clear();
    guest = ask("GET /own/a HTTP/1.1\r\nHost: model.vitrine\r\n\r\n");
    QTRY_VERIFY(guest->finished);
    QVERIFY(guest->received.startsWith("HTTP/1.1 403 "));
    QVERIFY(m_resolver.asked.isEmpty());
    NetworkPolicy none;
    none.mode = NetworkMode::None;
    m_gate->setPolicy(none);
    (void)ask("GET /own/a HTTP/1.1\r\nHost: model.vitrine\r\n\r\n");
    QTRY_VERIFY(m_offer->isAnswered());
    QCOMPARE(m_offer->refusal, Refusal::Blocked);
    QVERIFY(m_provider->requests.isEmpty());
}

void TestSecretCall::aNewPolicyEndsIt()
{
    give(grant());
    m_provider->script = [](QSslSocket &socket, const ::Provider::Request &) {
        socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n");
    };
    const auto guest = ask("GET /own/a HTTP/1.1\r\nHost: model.vitrine\r\n\r\n");
    QTRY_VERIFY(guest->received.endsWith("1\r\na\r\n"));
    NetworkPolicy same;
    same.rules = rules();
    m_gate->setPolicy(same);
    QVERIFY(!guest->aborted);
    m_gate->setPolicy({});
    QVERIFY(guest->aborted);
    QVERIFY(last().reason.contains(QLatin1String("policy was changed")));
    QVERIFY(last().injected);
}

void TestSecretCall::onlyTrustedHostsGetIt_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("nobody vouches for it") << QByteArray("provider.example");
    QTest::newRow("another name") << QByteArray();
}

void TestSecretCall::onlyTrustedHostsGetIt()
{
    QFETCH(const QByteArray, name);
    if (!name.isEmpty())
        m_provider = std::make_unique<::Provider>(TestCertificate::make(name));
    SecretGrant given = grant();
    if (name.isEmpty())
        given.host = QStringLiteral("other.example"); // with the certificate of provider.example
    give(given);
    makeGate({QStringLiteral("*.example"), given.host, QStringLiteral("127.0.0.1:%1").arg(m_provider->port())});
    const auto guest = ask("GET /own/a HTTP/1.1\r\nHost: model.vitrine\r\n\r\n");
    QTRY_VERIFY(guest->finished);
    QVERIFY2(guest->received.startsWith("HTTP/1.1 502 ") && guest->received.contains("certificate"), guest->received);
    QVERIFY(m_provider->requests.isEmpty());
    guest->endOrderly();
    QTRY_COMPARE(m_gate->openCount(), 0);
    QVERIFY(!last().injected);
}

void TestSecretCall::aClosedVaultSaysSo()
{
    QFile list(m_folder->filePath(QStringLiteral("secrets.json")));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QByteArray changed =
        list.readAll().replace("\"command\",", "\"vault\",").replace("\"place\": \"command\"", "\"place\": \"vault\"");
    list.close();
    QVERIFY(list.open(QIODevice::WriteOnly | QIODevice::Truncate));
    list.write(changed);
    list.close();
    m_gate.reset();
    m_desk.reset();
    m_book = std::make_unique<SecretBook>(m_folder->path());
    QCOMPARE(m_book->list().first().place, SecretPlace::Vault);
    give(grant());
    makeDesk();
    makeGate(rules());
    const auto guest = ask("GET /own/a HTTP/1.1\r\nHost: model.vitrine\r\n\r\n");
    QTRY_VERIFY(guest->finished);
    QVERIFY2(guest->received.startsWith("HTTP/1.1 503 ") && guest->received.contains("vitrine secret unlock"),
             guest->received);
    QVERIFY(m_provider->requests.isEmpty());
}

void TestSecretCall::aSlowReaderHoldsTheHostBack()
{
    give(grant());
    constexpr qint64 size = qint64(8) << 20;
    qint64 left = size;
    const auto more = [&left](QSslSocket &socket) {
        while (left > 0 && socket.bytesToWrite() + socket.encryptedBytesToWrite() < 100'000) {
            socket.write(QByteArray(std::min<qint64>(left, 50'000), 'x'));
            left -= std::min<qint64>(left, 50'000);
        }
    };
    m_provider->script = [&](QSslSocket &socket, const ::Provider::Request &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n");
        connect(&socket, &QSslSocket::encryptedBytesWritten, &socket, [&] { more(socket); });
        more(socket);
    };
    m_offer = std::make_shared<FakeOffer>(QStringLiteral("model.vitrine"), quint16(80), ConnectionWay::Http);
    const auto guest = m_offer->stream;
    guest->takes = false;
    guest->collects = false;
    m_gate->take(m_offer);
    guest->say("GET /own/a HTTP/1.1\r\nHost: model.vitrine\r\n\r\n");
    QTRY_VERIFY(guest->held > SecretCall::window / 2);
    QTest::qWait(300);
    QVERIFY2(guest->mostHeld < 2 * SecretCall::window, qPrintable(QString::number(guest->mostHeld)));
    guest->takeAll();
    QTRY_COMPARE_WITH_TIMEOUT(guest->receivedBytes > size, true, 30'000);
    QTRY_VERIFY(guest->finished);
}

void TestSecretCall::whoGoesAwayEndsIt()
{
    give(grant());
    QPointer<QSslSocket> provider;
    m_provider->script = [&provider](QSslSocket &socket, const ::Provider::Request &) { provider = &socket; };
    const auto guest = ask("GET /own/a HTTP/1.1\r\nHost: model.vitrine\r\n\r\n");
    QTRY_VERIFY(provider);
    guest->abort();
    QTRY_COMPARE(m_gate->openCount(), 0);
    QTRY_VERIFY(!provider); // its connection is closed, too
    // The same before there is a request.
    const auto silent = ask("GET /own");
    QTest::qWait(20);
    silent->abort();
    QTRY_COMPARE(m_gate->openCount(), 0);
}

void TestSecretCall::theKeyIsInNoRecord()
{
    give(grant());
    const auto guest = ask("GET /own/a HTTP/1.1\r\nHost: model.vitrine\r\n\r\n");
    QTRY_VERIFY(guest->finished);
    guest->endOrderly();
    QTRY_COMPARE(m_gate->openCount(), 0);
    m_gate.reset();
    m_desk.reset();
    int files = 0;
    const QDir folder(m_folder->path());
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        // The command that prints it has it, of course.
        QVERIFY2(name == QLatin1String("secrets.json") || !bytes.contains(key), qPrintable(name));
        ++files;
    }
    QCOMPARE(files, 3); // the list, the log, what was used
}

void TestSecretCall::programsAreLedHere()
{
    SecretGrant anthropic = grant();
    fillFrom(*findProvider(QStringLiteral("anthropic")), anthropic);
    SecretGrant openAi = grant();
    fillFrom(*findProvider(QStringLiteral("openai")), openAi);
    SecretGrant host = grant(false);
    const auto settings = guestSettings({anthropic, openAi, host, grant()}, 61080);
    QCOMPARE(settings.value("ANTHROPIC_BASE_URL"), QByteArray("http://model.vitrine:61080/anthropic"));
    QCOMPARE(settings.value("OPENAI_BASE_URL"), QByteArray("http://model.vitrine:61080/openai/v1"));
    QCOMPARE(settings.value("ANTHROPIC_API_KEY"), QByteArray(placeholder));
    QCOMPARE(settings.value("VITRINE_MODEL_OWN_URL"), QByteArray("http://model.vitrine:61080/own"));
    QCOMPARE(settings.value("GIT_CONFIG_COUNT"), QByteArray("1"));
    QCOMPARE(settings.value("GIT_CONFIG_KEY_0"), QByteArray("url.http://provider.example.vitrine/.insteadOf"));
    QCOMPARE(settings.value("GIT_CONFIG_VALUE_0"),
             "https://provider.example:" + QByteArray::number(m_provider->port()) + '/');
    host.port = 443;
    QCOMPARE(guestSettings({host}, 61080).value("GIT_CONFIG_VALUE_0"), QByteArray("https://provider.example/"));
    QVERIFY(guestSettings({}, 61080).isEmpty());
}

QTEST_GUILESS_MAIN(TestSecretCall)
#include "tst_secretcall.moc"
