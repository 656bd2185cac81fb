// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/patience.h"
#include "tests/sources.h"
#include "testserver.h"

#include "engine/api/localengine.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrine;
using namespace std::chrono_literals;

namespace {

/// A deadline against hanging; machines are emulated in software here.
constexpr int patience = 180'000;

/// The result of a Pending, waited for with the event loop running.
template <typename T>
Result<T> await(Pending<T> pending)
{
    if (!waitUntil([&] { return pending.isFinished(); }, patience))
        return fail(ErrorCode::TimedOut, QStringLiteral("The test waited for too long."));
    return pending.result();
}

const SessionKey key{QStringLiteral("tester"), QStringLiteral("net")};

} // namespace

/// The network of a real session. One machine serves all cases; each case that changes the policy puts it back.
class TestNetwork : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_store;
    std::unique_ptr<Api::LocalEngine> m_engine;
    std::unique_ptr<TestServer> m_open;   ///< a rule names it
    std::unique_ptr<TestServer> m_secret; ///< no rule does
    NetworkPolicy m_policy;
    SessionKey m_key = key; ///< whose machine commands run in

    Api::Nouns &nouns() { return m_engine->nouns(); }

    struct Outcome
    {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;
        qint64 milliseconds = 0;
        [[nodiscard]] QByteArray all() const { return "exit " + QByteArray::number(exitCode) + '\n' + out + err; }
    };

    Outcome run(const QString &command, std::chrono::seconds timeout = 120s)
    {
        CommandSpec spec;
        spec.session = m_key;
        spec.command = command;
        spec.timeout = timeout;
        QElapsedTimer timer;
        timer.start();
        Outcome outcome;
        const auto started = await(nouns().commands.run(spec));
        if (!started) {
            outcome.err = started.error().text().toUtf8();
            return outcome;
        }
        const auto record = await(nouns().commands.ended(started->id));
        outcome.milliseconds = timer.elapsed();
        if (!record)
            return outcome;
        outcome.exitCode = record->exitCode;
        for (qint64 position = 0;;) {
            const auto slice = await(nouns().commands.read(record->id, position, 1 << 20));
            if (!slice || slice->next == position)
                return outcome;
            for (const OutputChunk &chunk : slice->chunks)
                (chunk.stream == OutputStream::Out ? outcome.out : outcome.err) += chunk.bytes;
            position = slice->next;
        }
    }

    bool setPolicy(const NetworkPolicy &policy) { return bool(await(nouns().network.setPolicy(key, policy))); }
    QList<ConnectionRecord> log(int limit = 10)
    {
        return await(nouns().network.log(key, limit)).value_or(QList<ConnectionRecord>());
    }

    static QString quoted(QString text) { return u'\'' + text.replace(u'\'', QLatin1String("'\\''")) + u'\''; }

private Q_SLOTS:
    void initTestCase()
    {
        const QString images = qEnvironmentVariable("VITRINE_TEST_IMAGES");
        QVERIFY2(!images.isEmpty(),
                 "VITRINE_TEST_IMAGES names no folder with the default image; packaging/test makes one.");
        qputenv("VITRINE_IMAGES", images.toLocal8Bit());
        // The test's servers are reached directly, whatever this computer is set up for.
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
            qunsetenv(name);
        m_store = std::make_unique<QTemporaryDir>();
        // A certificate that no image has.
        const QString bundle = m_store->filePath(QStringLiteral("bundle.pem"));
        QFile file(bundle);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("-----BEGIN CERTIFICATE-----\nVml0cmluZSdzIHRlc3Q=\n-----END CERTIFICATE-----\n");
        file.close();
        qputenv("SSL_CERT_FILE", bundle.toLocal8Bit());
        m_open = std::make_unique<TestServer>(QStringLiteral("127.0.0.2"));
        m_secret = std::make_unique<TestServer>(QStringLiteral("127.0.0.1"));
        m_open->redirectTo = m_secret->url(QStringLiteral("/secret"));
        auto engine =
            Api::LocalEngine::open({m_store->path() + QStringLiteral("/store"),
                                    qEnvironmentVariable("VITRINE_BIN_DIR") + QStringLiteral("/vitrine-guest"),
                                    sourceResources(), QStringLiteral("test"), true});
        QVERIFY2(engine, engine ? "" : qPrintable(engine.error().text()));
        m_engine = std::move(*engine);
        QVERIFY(await(m_engine->loaded()));
        // Else another machine becomes a template beside the one that is looked at, and takes half the computer.
        QVERIFY(await(nouns().settings.setValue(QStringLiteral("machine/templates"), false)));
        RuntimeSpec spec;
        spec.name = key.runtime;
        spec.network.rules.append(QStringLiteral("127.0.0.2:%1").arg(m_open->port()));
        m_policy = spec.network;
        const auto runtime = await(nouns().runtimes.create(spec));
        QVERIFY2(runtime, runtime ? "" : qPrintable(runtime.error().text()));
        RuntimeSpec wrong = spec;
        wrong.name = QStringLiteral("wrong");
        wrong.network.rules.append(QStringLiteral("no rule"));
        QVERIFY(!await(nouns().runtimes.create(wrong)));
        QVERIFY(await(nouns().sessions.create({key.runtime, key.session, {}})));
        const auto started = await(nouns().sessions.start(key));
        QVERIFY2(started, started ? "" : qPrintable(started.error().text()));
        for (const auto &[name, text] :
             {std::pair("/tmp/raw.py", rawRequestProgram), std::pair("/tmp/many.py", manyConnectionsProgram)}) {
            const auto written =
                run(QStringLiteral("cat > %1 <<'END'\n%2END").arg(QLatin1String(name), QLatin1String(text)));
            QCOMPARE(written.exitCode, 0);
        }
    }

    void cleanupTestCase()
    {
        if (m_engine)
            (void)await(nouns().engine.stopAll());
        m_engine.reset();
    }

    void programsFindTheWayOut()
    {
        const auto env =
            run(QStringLiteral("env | grep -i -c -E '^(https?|all|no)_proxy='; cat /etc/apt/apt.conf.d/90vitrine; "
                               "grep -c Vml0cmluZSdzIHRlc3Q= $SSL_CERT_FILE $GIT_SSL_CAINFO; "
                               "grep -c BEGIN.CERT $NODE_EXTRA_CA_CERTS"));
        QVERIFY2(env.out.startsWith("8\n"), env.all());
        QVERIFY2(env.out.contains("Acquire::http::Proxy \"http://127.0.0.1:"), env.all());
        QVERIFY2(env.out.contains("ca-certificates.crt:1\n"), env.all()); // once, beside those of the image
        QVERIFY2(env.out.trimmed().split('\n').last().toInt() > 100, env.all());
    }

    void whatARuleNamesIsReached()
    {
        const auto curl = run(QStringLiteral("curl -sS %1").arg(m_open->url(QStringLiteral("/hello"))));
        QCOMPARE(curl.out, QByteArray("hello from the host\n"));
        QCOMPARE(curl.exitCode, 0);
        const auto python = run(QStringLiteral("python3 -c 'import urllib.request; "
                                               "print(urllib.request.urlopen(\"%1\").read().decode(), end=\"\")'")
                                    .arg(m_open->url(QStringLiteral("/hello"))));
        QVERIFY2(python.out == "hello from the host\n", python.all());
        const auto tunnel = run(QStringLiteral("curl -sS -p %1").arg(m_open->url(QStringLiteral("/hello"))));
        QVERIFY2(tunnel.out == "hello from the host\n", tunnel.all());
        const auto socks = run(QStringLiteral("curl -sS -x socks5h://${http_proxy#http://} %1")
                                   .arg(m_open->url(QStringLiteral("/hello"))));
        QVERIFY2(socks.out == "hello from the host\n", socks.all());
        const auto records = log(4);
        QCOMPARE(records.size(), 4);
        QCOMPARE(records.at(3).target.process, QStringLiteral("curl"));
        QVERIFY(records.at(2).target.process.startsWith(QLatin1String("python3")));
        QCOMPARE(records.at(3).target.way, ConnectionWay::Http);
        QCOMPARE(records.at(1).target.way, ConnectionWay::Tunnel);
        QCOMPARE(records.at(0).target.way, ConnectionWay::Socks);
        for (const ConnectionRecord &record : records) {
            QCOMPARE(record.rule, QStringLiteral("127.0.0.2:%1").arg(m_open->port()));
            QCOMPARE(record.address, QStringLiteral("127.0.0.2"));
            QVERIFY(record.bytesUp > 20 && record.bytesDown > 20);
        }
    }

    void whatNoRuleNamesIsNot_data()
    {
        QTest::addColumn<QString>("host");
        for (const char *host : {"127.0.0.1",
                                 "localhost",
                                 "LOCALHOST.",
                                 "x.localhost",
                                 "2130706433",
                                 "0x7f000001",
                                 "017700000001",
                                 "127.1",
                                 "0x7f.1",
                                 "0",
                                 "0.0.0.0",
                                 "[::1]",
                                 "[::]",
                                 "[::ffff:127.0.0.1]",
                                 "[::ffff:7f00:1]",
                                 "[::127.0.0.1]",
                                 "[64:ff9b::127.0.0.1]",
                                 "[2002:7f00:1::]",
                                 "127.0.0.2",
                                 "169.254.169.254",
                                 "10.0.0.1",
                                 "192.168.0.1",
                                 "172.17.0.1",
                                 "100.64.0.1"})
            QTest::newRow(host) << QString::fromLatin1(host);
        QTest::newRow("this computer's name") << QSysInfo::machineHostName();
    }

    void whatNoRuleNamesIsNot()
    {
        QFETCH(const QString, host);
        const int before = m_secret->connections;
        const QString target = QStringLiteral("%1:%2").arg(host).arg(m_secret->port());
        for (const NetworkMode mode : {NetworkMode::Allowlist, NetworkMode::Public}) {
            NetworkPolicy policy = m_policy;
            policy.mode = mode;
            QVERIFY(setPolicy(policy));
            for (const QString &request : {QStringLiteral("GET http://%1/secret HTTP/1.1\\r\\n\\r\\n").arg(target),
                                           QStringLiteral("CONNECT %1 HTTP/1.1\\r\\n\\r\\n").arg(target)}) {
                const auto raw = run(QStringLiteral("python3 /tmp/raw.py %1").arg(quoted(request)));
                const bool isName = QLatin1String(QTest::currentDataTag()) == QLatin1String("this computer's name");
                QVERIFY2(raw.out.startsWith("HTTP/1.1 403 ") || (isName && raw.out.startsWith("HTTP/1.1 502 ")),
                         raw.all());
                if (!isName)
                    QVERIFY2(raw.out.contains("vitrine network allow ") && raw.out.contains("-r tester -s net"),
                             raw.all());
            }
        }
        QVERIFY(setPolicy(m_policy));
        QCOMPARE(int(m_secret->connections), before);
    }

    void programsThatKnowNoProxyGoOutToo()
    {
        const QString without =
            QStringLiteral("env -u http_proxy -u https_proxy -u all_proxy -u HTTP_PROXY -u HTTPS_PROXY "
                           "-u ALL_PROXY ");
        // A name: it is passed on as it was asked for. Nobody has it, and the policy says so first.
        const auto name = run(without + QStringLiteral("curl -sS http://a.example/"));
        QVERIFY2(name.out.contains("vitrine network allow a.example:80"), name.all());
        auto record = log(1).value(0);
        QCOMPARE(record.target.text(), QStringLiteral("a.example:80"));
        QCOMPARE(record.target.way, ConnectionWay::Transparent);
        QCOMPARE(record.target.process, QStringLiteral("curl"));
        QCOMPARE(record.state, ConnectionRecord::State::Blocked);
        const auto reset = run(without + QStringLiteral("curl -sS -m 20 https://a.example/"));
        // Which of curl's codes it is depends on how far the handshake came.
        QVERIFY2(reset.exitCode > 0 && reset.all().contains("reset by peer"), reset.all());
        const auto address = run(without + QStringLiteral("curl -sS -m 20 http://10.255.255.2:81/"));
        QVERIFY2(address.exitCode == 56 || address.exitCode == 52, address.all());
        record = log(1).value(0);
        QCOMPARE(record.target.text(), QStringLiteral("10.255.255.2:81"));
        QCOMPARE(record.state, ConnectionRecord::State::Blocked);
        // Python's own sockets, too: they get no further than the policy.
        const auto python = run(without + QStringLiteral("python3 -c 'import socket; "
                                                         "print(socket.gethostbyname(\"registry.example\"))'"));
        QVERIFY2(python.out.startsWith("198.1"), python.all());
    }

    void otherDatagramsAreRefusedAtOnce()
    {
        const auto udp =
            run(QStringLiteral("python3 -c 'import socket, time\n"
                               "s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
                               "s.settimeout(20); s.connect((\"9.9.9.9\", 443)); s.send(b\"x\"); b = time.time()\n"
                               "try:\n s.recv(1)\n"
                               "except ConnectionRefusedError:\n print(\"refused\", time.time() - b < 2)'"));
        QVERIFY2(udp.out == "refused True\n", udp.all());
    }

    void serversKeepTheirPorts()
    {
        // Nothing of ours is in the way of a server on any port, the usual ones of the second door among them. As
        // servers do, it minds no connection of that port that was closed a moment ago.
        const auto ports =
            run(QStringLiteral("python3 -c 'import socket\n"
                               "for p in (53, 80, 443):\n s = socket.socket()\n"
                               " s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)\n"
                               " s.bind((\"0.0.0.0\", p)); s.listen()\n"
                               " c = socket.create_connection((\"127.0.0.1\", p)); s.accept(); print(p)'"));
        QVERIFY2(ports.out == "53\n80\n443\n", ports.all());
    }

    void aRedirectLeadsNoFurther()
    {
        const int before = m_secret->connections;
        const auto curl = run(QStringLiteral("curl -sS -L --noproxy '' -w '%{http_code}' %1")
                                  .arg(m_open->url(QStringLiteral("/redirect"))));
        QVERIFY2(curl.out.endsWith("403"), curl.all());
        QVERIFY2(curl.out.contains(m_secret->url({}).mid(7).toUtf8()), curl.all()); // the address that is refused
        QCOMPARE(int(m_secret->connections), before);
    }

    void aRuleCountsAtOnce()
    {
        const QString curl = QStringLiteral("curl -sS --noproxy '' %1").arg(m_secret->url(QStringLiteral("/hello")));
        const auto refused = run(curl);
        QVERIFY2(refused.out.contains("vitrine network allow 127.0.0.1:"), refused.all());
        const auto status = await(nouns().network.allow(key, QStringLiteral("127.0.0.1:%1").arg(m_secret->port())));
        QVERIFY(status);
        QVERIFY(status->isOwn);
        QCOMPARE(run(curl).out, QByteArray("hello from the host\n"));
        QVERIFY(!await(nouns().network.allow(key, QStringLiteral("no rule"))));
        const auto back = await(nouns().network.resetPolicy(key));
        QVERIFY(back);
        QVERIFY(!back->isOwn);
        QVERIFY(run(curl).out.contains("vitrine network allow"));
    }

    void noneRefusesAtOnce()
    {
        // One that is open ends with it.
        CommandSpec spec;
        spec.session = key;
        spec.command = QStringLiteral("curl -sS %1").arg(m_open->url(QStringLiteral("/never")));
        spec.timeout = 100s;
        const int before = m_open->requests;
        const auto open = await(nouns().commands.run(spec));
        QVERIFY(open);
        QTRY_VERIFY_WITH_TIMEOUT(m_open->requests > before, 30'000);
        NetworkPolicy none = m_policy;
        none.mode = NetworkMode::None;
        QVERIFY(setPolicy(none));
        const auto ended = await(nouns().commands.ended(open->id));
        QVERIFY(ended);
        QVERIFY(ended->exitCode != 0 && ended->exitCode != 124);
        const auto curl = run(
            QStringLiteral("curl -sS -w '%{http_code} %{time_total}' %1").arg(m_open->url(QStringLiteral("/hello"))));
        QVERIFY2(curl.out.contains("Rule: none") &&
                     curl.out.contains("vitrine network policy allowlist -r tester -s net"),
                 curl.all());
        QVERIFY2(curl.out.contains("403 "), curl.all());
        QVERIFY2(curl.out.split(' ').last().toDouble() < 2.0, curl.all());
        const auto git = run(QStringLiteral("git ls-remote https://a.example/x.git"));
        QVERIFY2(git.exitCode != 0 && git.err.contains("403"), git.all());
        QVERIFY(!await(nouns().network.allow(key, QStringLiteral("a.example"))));
        QVERIFY(await(nouns().network.resetPolicy(key)));
    }

    void twoHundredAtATime()
    {
        m_open->holdFor = 200;
        const auto many = run(QStringLiteral("python3 /tmp/many.py 200 127.0.0.2:%1").arg(m_open->port()), 170s);
        QVERIFY2(many.out == "200\n", many.all());
        qInfo("200 connections at a time: %lld ms, the program's start included",
              static_cast<long long>(many.milliseconds));
        QTRY_COMPARE(await(nouns().network.status(key)).value_or(NetworkStatus()).open, 0);
    }

    void bytesFlow()
    {
        constexpr qint64 size = qint64(100) << 20;
        // The first one after a boot is slower: software emulation has yet to translate what it runs.
        constexpr int times = 5;
        const auto report = [](const char *what, const Outcome &outcome) {
            QList<double> rates;
            for (const QByteArray &line : outcome.out.trimmed().split('\n')) {
                if (line.startsWith("rate "))
                    rates.append(line.mid(5).toDouble() / 1e6);
            }
            const double first = rates.value(0);
            std::ranges::sort(rates);
            qInfo("%s: %.1f MB/s (median of %lld, %.1f at first)", what, rates.value(rates.size() / 2),
                  static_cast<long long>(rates.size()), first);
        };
        const auto down =
            run(QStringLiteral("for i in $(seq %1); do curl -sS -p -o /dev/null -w '%{size_download} bytes\\nrate "
                               "%{speed_download}\\n' %2; done")
                    .arg(times)
                    .arg(m_open->url(QStringLiteral("/down?%1").arg(size))));
        QCOMPARE(down.out.count(QByteArray::number(size) + " bytes"), times);
        report("Into the machine", down);
        const auto up = run(QStringLiteral("truncate -s %1 /tmp/zeros; for i in $(seq %2); do curl -sS -p -H 'Expect:' "
                                           "-T /tmp/zeros -w 'rate %{speed_upload}\\n' %3; done; rm /tmp/zeros")
                                .arg(size)
                                .arg(times)
                                .arg(m_open->url(QStringLiteral("/up"))));
        QCOMPARE(up.out.count("got " + QByteArray::number(size)), times);
        report("Out of the machine", up);
        const auto counters = await(nouns().network.status(key)).value_or(NetworkStatus()).counters;
        QVERIFY(counters.bytesDown > size && counters.bytesUp > size);
    }

    void theLogOutlivesTheMachine()
    {
        const auto before = log(5);
        QCOMPARE(before.size(), 5);
        QVERIFY(await(nouns().sessions.stop(key)));
        QCOMPARE(log(5).first().number, before.first().number);
        QVERIFY(await(nouns().network.allow(key, QStringLiteral("kept.example"))));
        QVERIFY(await(nouns().network.status(key))->policy.rules.contains(QStringLiteral("kept.example")));
        m_engine.reset();
        auto engine =
            Api::LocalEngine::open({m_store->path() + QStringLiteral("/store"),
                                    qEnvironmentVariable("VITRINE_BIN_DIR") + QStringLiteral("/vitrine-guest"),
                                    sourceResources(), QStringLiteral("test"), true});
        QVERIFY(engine);
        m_engine = std::move(*engine);
        QVERIFY(await(m_engine->loaded()));
        QCOMPARE(log(5).first().number, before.first().number);
        const auto status = await(nouns().network.status(key));
        QVERIFY(status && status->isOwn && status->policy.rules.contains(QStringLiteral("kept.example")));
    }

    void aMachineFromATemplateHasItToo()
    {
        QVERIFY(await(nouns().settings.setValue(QStringLiteral("machine/templates"), true)));
        // An engine that has just begun does not know this computer's clock yet, and asks for no template.
        for (int tries = 0; tries < 10 && m_engine->spareCount() == 0; ++tries) {
            QVERIFY(await(nouns().sessions.stop(key)));
            QTest::qWait(5000);
            QVERIFY(await(nouns().sessions.start(key)));
            (void)waitUntil([this] { return m_engine->spareCount() > 0; }, 60'000);
        }
        QVERIFY(m_engine->spareCount() > 0);
        QVERIFY(await(nouns().sessions.stop(key)));
        m_key.session = QStringLiteral("second");
        QVERIFY(await(nouns().sessions.create({m_key.runtime, m_key.session, {}})));
        const auto curl = run(QStringLiteral("curl -sS %1; grep -c Vml0cmluZSdzIHRlc3Q= $SSL_CERT_FILE")
                                  .arg(m_open->url(QStringLiteral("/hello"))));
        QVERIFY2(curl.out == "hello from the host\n1\n", curl.all());
        const auto refused =
            run(QStringLiteral("curl -sS --noproxy '' %1").arg(m_secret->url(QStringLiteral("/hello"))));
        QVERIFY2(refused.out.contains("vitrine network allow") && refused.out.contains("-s second"), refused.all());
        QVERIFY(await(nouns().sessions.show(m_key))->notice.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
