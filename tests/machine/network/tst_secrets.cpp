// SPDX-License-Identifier: GPL-3.0-or-later
#include "gitserver.h"
#include "storesearch.h"

#include "engine/secrets/guestsettings.h"
#include "engine/secrets/providers.h"
#include "tests/machine/session/enginetest.h"

#include <QPointer>
#include <QProcess>
#include <QTest>
#include <QUuid>

using namespace Vitrine;

namespace {

const QString runtime = QStringLiteral("tester");

} // namespace

/// Secrets of a real session: used, and found nowhere. One machine serves all cases.
class TestSecrets : public EngineTest
{
    Q_OBJECT

    QByteArray m_key;
    QByteArray m_basic;
    TestCertificate m_certificate = TestCertificate::make("localhost");
    QTemporaryDir m_files;
    std::unique_ptr<Provider> m_models;
    std::unique_ptr<Provider> m_git;
    SessionKey m_session;

    SecretGrant grant(bool isModel, quint16 port)
    {
        SecretGrant made;
        made.secret = QStringLiteral("KEY");
        made.runtime = runtime;
        made.isModel = isModel;
        made.host = QStringLiteral("localhost");
        made.alias = made.host;
        made.port = port;
        return made;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
            qunsetenv(name);
        QFile bundle(m_files.filePath(QStringLiteral("bundle.pem")));
        QVERIFY(bundle.open(QIODevice::WriteOnly));
        bundle.write(m_certificate.certificate);
        bundle.close();
        qputenv("SSL_CERT_FILE", bundle.fileName().toLocal8Bit());
        m_key = "sk-" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        m_basic = ("x-access-token:" + m_key).toBase64();
        m_models = std::make_unique<Provider>(m_certificate);
        m_models->script = [](QSslSocket &socket, const Provider::Request &request) {
            Provider::answer(socket, "200 OK", "Content-Type: text/plain\r\n",
                             "model says hello to " + QByteArray::number(request.body.size()) + " bytes\n");
        };
        m_git = std::make_unique<Provider>(m_certificate);
        m_git->script = gitServer(m_files.path(), "Basic " + m_basic);
        QProcess git;
        git.start(QStringLiteral("git"), {QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("--bare"),
                                          m_files.filePath(QStringLiteral("owner/repo.git"))});
        QVERIFY(git.waitForFinished() && git.exitCode() == 0);

        const QByteArray problem = openEngine();
        QVERIFY2(problem.isEmpty(), problem);
        QCOMPARE(set(QStringLiteral("machine/templates"), false), QByteArray());
        RuntimeSpec spec;
        spec.name = runtime;
        spec.network.rules.append(QStringLiteral("127.0.0.1:%1").arg(m_models->port()));
        spec.network.rules.append(QStringLiteral("127.0.0.1:%1").arg(m_git->port()));
        QCOMPARE(makeRuntime(spec), QByteArray());
        QVERIFY(await(nouns().secrets.openVault({QByteArray("the vault's passphrase")})));
        NewSecret secret;
        secret.name = QStringLiteral("KEY");
        secret.place = SecretPlace::Vault;
        const auto added = await(nouns().secrets.add(secret, {m_key}));
        QVERIFY2(added, added ? "" : qPrintable(added.error().text()));
        SecretGrant model = grant(true, m_models->port());
        Secrets::fillFrom(*Secrets::findProvider(QStringLiteral("anthropic")), model);
        model.host = QStringLiteral("localhost");
        QVERIFY(await(nouns().secrets.give(model)));
        SecretGrant host = grant(false, m_git->port());
        host.form = SecretForm::Basic;
        host.user = QStringLiteral("x-access-token");
        QVERIFY(await(nouns().secrets.give(host)));
        m_session = makeSession(runtime);
        const auto started = await(nouns().sessions.start(m_session));
        QVERIFY2(started, started ? "" : qPrintable(started.error().text()));
    }

    void cleanupTestCase() { endEngine(); }

    void modelsAreReached()
    {
        const QByteArray curl = run(m_session, QStringLiteral("curl -sS $ANTHROPIC_BASE_URL/v1/messages -d 12345 "
                                                              "-H \"x-api-key: $ANTHROPIC_API_KEY\""));
        QCOMPARE(curl, QByteArray("model says hello to 5 bytes\n"));
        QCOMPARE(m_models->requests.size(), 1);
        QCOMPARE(m_models->requests.first().headers.value("x-api-key"), m_key);
        QVERIFY(!m_models->requests.first().line.contains("anthropic"));
        // By its name alone, and from a program that knows no proxy.
        QCOMPARE(run(m_session, QStringLiteral("curl -sS http://model.vitrine/anthropic/v1/messages -d 1")),
                 QByteArray("model says hello to 1 bytes\n"));
        QCOMPARE(run(m_session, QStringLiteral("env -u http_proxy -u HTTP_PROXY -u all_proxy -u ALL_PROXY curl -sS "
                                               "$ANTHROPIC_BASE_URL/v1/messages -d 12")),
                 QByteArray("model says hello to 2 bytes\n"));
        const auto records = await(nouns().network.log(m_session, 1));
        QVERIFY(records && records->size() == 1);
        QVERIFY(records->first().injected);
        QCOMPARE(records->first().secret, QStringLiteral("KEY"));
        QVERIFY(records->first().request.endsWith(QLatin1String("/v1/messages")));
    }

    void answersStream_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArrayList>("events");
        QTest::newRow("Anthropic Messages")
            << QStringLiteral("anthropic") << QStringLiteral("/v1/messages")
            << QByteArrayList{"event: message_start\ndata: {\"type\":\"message_start\"}\n\n"
                              "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"delta\":"
                              "{\"type\":\"text_delta\",\"text\":\"Hel\"}}\n\n",
                              "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n"};
        QTest::newRow("OpenAI Responses")
            << QStringLiteral("openai") << QStringLiteral("/v1/responses")
            << QByteArrayList{"event: response.created\ndata: {\"type\":\"response.created\"}\n\n"
                              "event: response.output_text.delta\ndata: {\"type\":\"response.output_text.delta\","
                              "\"delta\":\"Hel\"}\n\n",
                              "event: response.completed\ndata: {\"type\":\"response.completed\"}\n\n"};
    }

    /// The rest of each answer is sent when the machine says that it has the first token, so it comes at once or not at
    /// all. How long that takes is told beside the same with a TLS connection of the machine's own to the provider.
    void answersStream()
    {
        QFETCH(const QString, provider);
        QFETCH(const QString, path);
        QFETCH(const QByteArrayList, events);
        SecretGrant model = grant(true, m_models->port());
        Secrets::fillFrom(*Secrets::findProvider(provider), model);
        model.host = QStringLiteral("localhost");
        QVERIFY(await(nouns().secrets.give(model)));
        const auto plain = std::exchange(m_models->script, {});
        QPointer<QSslSocket> open;
        m_models->script = [&](QSslSocket &socket, const Provider::Request &request) {
            if (request.body == "go on") {
                if (open) {
                    open->write(events.last());
                    open->disconnectFromHost();
                }
                Provider::answer(socket, "200 OK", "Content-Type: text/plain\r\n", "fine");
                return;
            }
            open = &socket;
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n" +
                         events.first());
        };
        const QString script = QStringLiteral(R"(import http.client, os, ssl, statistics, sys, time, urllib.parse
proxy = urllib.parse.urlsplit(os.environ['http_proxy'])
base = urllib.parse.urlsplit(os.environ['ANTHROPIC_BASE_URL'])
trust = ssl._create_unverified_context()
def gateway():
    return http.client.HTTPConnection(base.hostname, base.port), '/%1%2'
def tunnel():
    connection = http.client.HTTPSConnection(proxy.hostname, proxy.port, context=trust)
    connection.set_tunnel('127.0.0.1', %3)
    return connection, '%2'
def ask(way, body):
    connection, path = way()
    connection.request('POST', path, body, {'Content-Type': 'application/json'})
    return connection.getresponse()
for way in (gateway, tunnel):
    times = []
    for turn in range(15):
        begun = time.perf_counter()
        answer = ask(way, 'question')
        text = answer.read1(65536)
        while b'Hel' not in text:
            text += answer.read1(65536)
        times.append(time.perf_counter() - begun)
        ask(way, 'go on').read()
        text += answer.read()
    sys.stdout.write('%s %.1f ms\n' % (way.__name__, 1000 * statistics.median(times)))
    sys.stdout.write(text.decode() + '---\n'))")
                                   .arg(provider, path)
                                   .arg(m_models->port());
        const QByteArray out = run(m_session, QStringLiteral("python3 - 2>&1 <<'END' || true\n%1\nEND").arg(script));
        m_models->script = plain;
        const QList<QByteArray> parts = QByteArray(out).split('\n');
        QVERIFY2(out.count(events.join()) == 2, out.constData());
        const QByteArray mine = parts.first();
        const QByteArray other = out.mid(out.indexOf("tunnel ")).split('\n').first();
        qInfo("first token: %s, %s", mine.constData(), other.constData());
    }

    void gitPushesWithoutTheToken()
    {
        const QString url = QStringLiteral("https://localhost:%1/owner/repo.git").arg(m_git->port());
        const QByteArray pushed =
            run(m_session,
                QStringLiteral("set -e; cd /mnt/workspace; git clone -q %1 repo 2>/dev/null; cd repo; "
                               "git config user.name t; git config user.email t@example.com; "
                               "head -c 3000000 /dev/urandom > large; echo hello > file; git add .; "
                               "git commit -q -m first; git push -q origin HEAD:main; git remote get-url origin; "
                               "cd ..; git clone -q -b main %1 again; cat again/file")
                    .arg(url));
        QVERIFY2(pushed.endsWith("hello\n"), pushed);
        QProcess git;
        git.start(QStringLiteral("git"),
                  {QStringLiteral("-C"), m_files.filePath(QStringLiteral("owner/repo.git")), QStringLiteral("log"),
                   QStringLiteral("--format=%s"), QStringLiteral("main")});
        QVERIFY(git.waitForFinished());
        QCOMPARE(git.readAllStandardOutput(), QByteArray("first\n"));
    }

    void programsThatKnowNoProxyGetThere()
    {
        const qsizetype before = m_git->requests.size();
        const QByteArray refs = run(
            m_session, QStringLiteral("env -u http_proxy -u HTTP_PROXY -u all_proxy -u ALL_PROXY curl -sS "
                                      "'http://localhost.vitrine/owner/repo.git/info/refs?service=git-upload-pack'"));
        QVERIFY2(refs.startsWith("001e# service=git-upload-pack"), refs);
        QCOMPARE(m_git->requests.size(), before + 1);
        const auto records = await(nouns().network.log(m_session, 1));
        QVERIFY(records && records->first().injected);
        QCOMPARE(records->first().target.way, ConnectionWay::Transparent);
    }

    void anotherRuntimeHasNothing()
    {
        RuntimeSpec spec;
        spec.name = QStringLiteral("other");
        spec.network.rules.append(QStringLiteral("127.0.0.1:%1").arg(m_models->port()));
        QCOMPARE(makeRuntime(spec), QByteArray());
        const SessionKey other = makeSession(spec.name);
        const qsizetype before = m_models->requests.size();
        const QByteArray curl = run(
            other,
            QStringLiteral("env | grep -c ANTHROPIC; curl -sS -w '%{http_code}' http://model.vitrine/anthropic/v1"));
        QVERIFY2(curl.startsWith("0\n") && curl.endsWith("404"), curl);
        QCOMPARE(m_models->requests.size(), before);
        QVERIFY(await(nouns().sessions.remove(other)));
    }

    void theMachineHasNoKey()
    {
        const QString looked =
            QStringLiteral("cat /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n' | grep -c -F '%1'; "
                           "grep -r -l -F -s '%1' /mnt /root /home /tmp /etc /run /opt /srv | wc -l; "
                           "grep -r -l -F -s '%2' /mnt/workspace /root /home /tmp /etc | wc -l");
        // The guest gets only a half of the needle, so that this command's own record does not count.
        const QByteArray half = m_key.mid(3, 18);
        const QByteArray halfBasic = m_basic.mid(21, 24);
        const QByteArray counts = run(m_session, looked.arg(QString::fromLatin1(half), QString::fromLatin1(halfBasic)));
        // The shell that looks has it in its command line, not in its environment.
        QVERIFY2(counts.startsWith("0\n"), counts);
        QCOMPARE(counts.trimmed().split('\n').last(), QByteArray("0"));
    }

    void nothingThatStaysHasTheKey()
    {
        // A text that only a program of the machine has must be found, else the search is worth nothing.
        const QByteArray marker = "marker-" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        const QByteArray half = marker.left(20);
        const QByteArray said = run(
            m_session, QStringLiteral("printf %s '%1' > /mnt/workspace/half; printf %s '%2' >> /mnt/workspace/half; "
                                      "setsid python3 -c 'import time; t = open(\"/mnt/workspace/half\").read() * 50; "
                                      "time.sleep(10000)' > /dev/null 2>&1 & sleep 5; sync; echo good")
                           .arg(QString::fromLatin1(half), QString::fromLatin1(marker.mid(20))));
        QCOMPARE(said, QByteArray("good\n"));
        QVERIFY(await(nouns().checkpoints.create({m_session, QStringLiteral("with the files")})));
        QTRY_COMPARE_WITH_TIMEOUT(info(m_session).state, SessionState::Idle, 60'000);
        const auto suspended = await(nouns().sessions.suspend(m_session));
        QVERIFY2(suspended, suspended ? "" : qPrintable(suspended.error().text()));
        QVERIFY(info(m_session).suspendedBytes > 0);
        const QString placeholder = QLatin1String(Secrets::placeholder);
        const Found found = search(paths().root(), {marker, placeholder.toLatin1(), m_key, m_basic, m_key.mid(3)});
        qInfo("The marker is in %lld places of the store, the placeholder in %lld", found.counts.at(0),
              found.counts.at(1));
        QVERIFY(found.counts.at(0) >= 2); // memory and disk
        QVERIFY(found.counts.at(1) >= 1);
        for (const qsizetype i : {2, 3, 4})
            QVERIFY2(found.counts.at(i) == 0, qPrintable(found.places.at(i)));
        const Found runtimeFiles = search(paths().runtimeRoot(), {m_key, m_basic});
        QVERIFY2(runtimeFiles.counts == QList<qint64>({0, 0}), qPrintable(runtimeFiles.places.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
