// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/keys.h"
#include "tests/machine/app/storefixture.h"
#include "tests/patience.h"
#include "tests/sources.h"
#include "tests/unit/gateway/badrequests.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <csignal>

#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Vitrine;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// Runs a program in a folder and prints what it prints.
int runIn(const QString &folder, const QString &program, const QStringList &arguments,
          const QProcessEnvironment &environment, int patience)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process.start(program, arguments);
    QElapsedTimer clock;
    clock.start();
    while (process.state() != QProcess::NotRunning && clock.elapsed() < patience) {
        process.waitForReadyRead(1000);
        for (const QByteArray &line : process.readAll().split('\n')) {
            if (!line.trimmed().isEmpty())
                qInfo("%s", line.constData());
        }
        if (process.state() == QProcess::Running)
            process.waitForFinished(10);
    }
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished(5000);
        return -1;
    }
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

} // namespace

class TestGateway : public QObject
{
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<QProcess> m_server;
    QString m_url;
    std::unique_ptr<QTemporaryDir> m_suites; ///< null until prepareSuites()
    QString m_node;
    QProcessEnvironment m_variables;

    QByteArray prepareSuites();
    bool serve()
    {
        m_server = m_fixture->start(words("serve --port 0"));
        return m_server->waitForStarted() && waitUntil(
                                                 [this] {
                                                     m_server->waitForReadyRead(10);
                                                     m_url += QString::fromUtf8(m_server->readAllStandardOutput());
                                                     return m_url.endsWith(QLatin1Char('\n'));
                                                 },
                                                 60'000);
    }

    /// The first words of the answer to somebody who came by another name; empty: nobody answers.
    QByteArray answerToAStranger() const
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(QUrl(m_url).port()));
        if (!socket.waitForConnected(5000))
            return {};
        socket.write("GET /runtimes/x/ HTTP/1.1\r\nHost: example.com\r\n\r\n");
        return socket.waitForReadyRead(5000) ? socket.read(13) : QByteArray();
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void environment();
    void badRequests();
    void onlyThisComputer();
    void sdk();
    void agentPackage();
    void goesOnUnderAnotherEngine();
    void saysThatThePortIsTaken();
};

void TestGateway::initTestCase()
{
    QVERIFY2(StoreFixture::missing().isEmpty(), qPrintable(StoreFixture::missing()));
    m_fixture = std::make_unique<StoreFixture>();
    QVERIFY2(serve(), m_server->readAllStandardError().constData());
    m_url = m_url.trimmed();
    QVERIFY2(m_url.startsWith(QLatin1String("http://127.0.0.1:")), qPrintable(m_url));
}

void TestGateway::cleanupTestCase()
{
    if (m_server) {
        m_server->terminate();
        QVERIFY(m_server->waitForFinished(60'000));
        QCOMPARE(m_server->exitCode(), 0);
    }
    m_server.reset();
    m_fixture.reset();
}

void TestGateway::environment()
{
    const auto env = m_fixture->run(words("env"));
    QCOMPARE(env.exitCode, 0);
    QVERIFY2(env.out.contains("AWS_ENDPOINT_URL_BEDROCK_AGENTCORE='" + m_url.toUtf8() + "'\n"), env.all().constData());
    QVERIFY(env.out.contains("export AWS_SECRET_ACCESS_KEY='"));
    const QFileDevice::Permissions others =
        QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(m_fixture->store() + QStringLiteral("/gateway-keys.json")) & others));
    // The command line and clients of the API use the same engine.
    const auto status = m_fixture->run(words("engine status --json"));
    QCOMPARE(status.exitCode, 0);
    QVERIFY(status.json()[u"background"].toBool());
}

/// The engine itself takes them, and its memory stays what it was.
void TestGateway::badRequests()
{
    const auto key = Gateway::keysIn(m_fixture->store() + QStringLiteral("/gateway-keys.json"));
    QVERIFY(key);
    const auto status = m_fixture->run(words("engine status --json"));
    const QString statm = QStringLiteral("/proc/%1/statm").arg(status.json()[u"pid"].toInteger());
    const auto residentMiB = [statm] {
        QFile file(statm);
        return file.open(QIODevice::ReadOnly)
                   ? file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE) / (1 << 20)
                   : -1;
    };
    const auto requests = Vitrine::badRequests(*key, quint16(QUrl(m_url).port()));
    QVERIFY(requests.size() >= 200);
    qint64 before = 0;
    for (int round = 0; round < 4; ++round) {
        for (const BadRequest &request : requests) {
            QTcpSocket socket;
            socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(QUrl(m_url).port()));
            QVERIFY2(socket.waitForConnected(hangDeadline), request.name);
            socket.write(request.bytes);
            while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(hangDeadline)) {
            }
            if (request.then == BadRequest::Then::Wait)
                QVERIFY2(socket.bytesAvailable() > 0 || socket.waitForReadyRead(hangDeadline), request.name);
            else if (request.then == BadRequest::Then::HalfClose)
                ::shutdown(int(socket.socketDescriptor()), SHUT_WR);
            QVERIFY2(!socket.peek(12).startsWith("HTTP/1.1 2"), request.name);
        }
        if (round == 0)
            before = residentMiB();
    }
    const qint64 after = residentMiB();
    QVERIFY(before > 0);
    QVERIFY2(after - before < 16, QByteArray::number(before) + " MiB, then " + QByteArray::number(after));
    QCOMPARE(m_fixture->run(words("engine status --json")).json()[u"pid"], status.json()[u"pid"]);
}

void TestGateway::onlyThisComputer()
{
    QCOMPARE(answerToAStranger(), QByteArray("HTTP/1.1 403 "));
}

/// As when a window opens and closes: the store goes from engine to engine, and clients keep their address.
void TestGateway::goesOnUnderAnotherEngine()
{
    const auto engine = m_fixture->start(words("engine --take-over"));
    const auto pidOfEngine = [this] {
        return m_fixture->run(words("engine status --json")).json()[u"pid"].toInteger();
    };
    QTRY_COMPARE_WITH_TIMEOUT(pidOfEngine(), engine->processId(), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(answerToAStranger(), QByteArray("HTTP/1.1 403 "), 60'000);
    QVERIFY(m_fixture->run(words("env")).out.contains("='" + m_url.toUtf8() + "'\n"));
    engine->terminate();
    QVERIFY(engine->waitForFinished(60'000));
    QTRY_COMPARE_WITH_TIMEOUT(answerToAStranger(), QByteArray("HTTP/1.1 403 "), 60'000);
    QCOMPARE(m_server->state(), QProcess::Running);
}

void TestGateway::saysThatThePortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    StoreFixture elsewhere;
    const auto refused = elsewhere.run(words("serve --port") << QString::number(other.serverPort()));
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains(QByteArray::number(other.serverPort())), refused.all().constData());
    QVERIFY(elsewhere.run(words("engine stop")).exitCode == 0);
}

/// A folder with the suites and the packages that they need, and the keys; empty when it is there. Else what is
/// missing.
QByteArray TestGateway::prepareSuites()
{
    if (m_suites)
        return {};
    m_node = QStandardPaths::findExecutable(qEnvironmentVariable("VITRINE_NODE", QStringLiteral("node")));
    const QString npm = QStandardPaths::findExecutable(QStringLiteral("npm"));
    const QString ready = qEnvironmentVariable("VITRINE_SDK_MODULES");
    if (m_node.isEmpty() || (npm.isEmpty() && ready.isEmpty()))
        return "node and npm are not on PATH: no client of the service was run against the gateway. Install them, or "
               "name a folder with its packages in VITRINE_SDK_MODULES.";
    if (QProcess::execute(m_node, {QStringLiteral("--version")}) != 0)
        return "This computer's node does not run here: no client of the service was run against the gateway. Install "
               "Debian's package nodejs.";
    auto dir = std::make_unique<QTemporaryDir>();
    const QDir from(sourceFile(QStringLiteral("tests/machine/gateway/sdk")));
    for (const QString &file : from.entryList({QStringLiteral("*.json"), QStringLiteral("*.mjs")}, QDir::Files)) {
        if (!QFile::copy(from.filePath(file), dir->filePath(file)))
            return "The suites could not be copied.";
    }
    if (!ready.isEmpty()) {
        if (!QFile::link(ready + QStringLiteral("/node_modules"), dir->filePath(QStringLiteral("node_modules"))))
            return "The packages of VITRINE_SDK_MODULES could not be linked.";
    } else if (runIn(dir->path(), npm, words("ci --no-audit --no-fund"), QProcessEnvironment::systemEnvironment(),
                     300'000) != 0) {
        return "npm could not fetch the packages of the AWS SDK: no client of the service was run against the gateway.";
    }
    m_variables = QProcessEnvironment::systemEnvironment();
    const QByteArrayList lines = m_fixture->run(words("env")).out.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype equals = line.indexOf("='");
        if (line.startsWith("export ") && equals > 0)
            m_variables.insert(QString::fromUtf8(line.mid(7, equals - 7)),
                               QString::fromUtf8(line.sliced(equals + 2).chopped(1)));
    }
    m_suites = std::move(dir);
    return {};
}

void TestGateway::sdk()
{
    if (const QByteArray missing = prepareSuites(); !missing.isEmpty())
        QSKIP(missing.constData());
    QCOMPARE(runIn(m_suites->path(), m_node, {QStringLiteral("suite.mjs"), m_url}, m_variables, 1'500'000), 0);
    // All of it is in the records, with where it came from.
    const auto sessions = m_fixture->run(words("session list --json"));
    QCOMPARE(sessions.exitCode, 0);
}

/// The package as npm installed it, in a session's workspace: an agent made with it answers, and its client has shells.
void TestGateway::agentPackage()
{
    if (const QByteArray missing = prepareSuites(); !missing.isEmpty())
        QSKIP(missing.constData());
    const QString session = QStringLiteral("package-session-00000000000000000001");
    const QStringList key{QStringLiteral("-r"), QStringLiteral("packaged"), QStringLiteral("-s"), session};
    const auto done = [&](const char *what, const QStringList &rest) {
        return m_fixture->run(words(what) + key + rest, 1'000'000);
    };
    const auto made =
        m_fixture->run(words("runtime create packaged --memory 1024 --start") << QStringLiteral("exec node agent.mjs"));
    QVERIFY2(made.exitCode == 0, made.all());
    // Nothing is preinstalled: until the package is there, the agent ends as soon as it is started.
    const auto created = done("session create", {});
    QVERIFY2(created.exitCode == 0, created.all());
    // npm has run on this computer: emulated it takes most of half an hour.
    const QString archive = QStringLiteral("packages.tar");
    QCOMPARE(QProcess::execute(QStringLiteral("tar"),
                               {QStringLiteral("-C"),
                                QFileInfo(m_suites->filePath(QStringLiteral("node_modules"))).canonicalPath(),
                                QStringLiteral("-cf"), m_suites->filePath(archive), QStringLiteral("node_modules")}),
             0);
    for (const QString &file : {archive, QStringLiteral("agent.mjs")}) {
        const auto put = done("files put", {m_suites->filePath(file), file});
        QVERIFY2(put.exitCode == 0, put.all());
    }
    const auto unpacked =
        done("exec --timeout 600", {QStringLiteral("--"), QStringLiteral("tar -xf packages.tar && rm packages.tar && "
                                                                         "test -d node_modules/bedrock-agentcore")});
    QVERIFY2(unpacked.exitCode == 0, unpacked.all());
    const auto stopped = done("session stop", {}); // the next call starts it, and its agent
    QVERIFY2(stopped.exitCode == 0, stopped.all());
    // Emulated, the package takes a minute to load, and more beside other work: callers would be told to ask again.
    const auto listens =
        done("exec --timeout 900", {QStringLiteral("--"), QStringLiteral("until (exec 3<>/dev/tcp/127.0.0.1/8080) "
                                                                         "2>/dev/null; do sleep 1; done")});
    QVERIFY2(listens.exitCode == 0, listens.all());
    QCOMPARE(runIn(m_suites->path(), m_node,
                   {QStringLiteral("package.mjs"), m_url, QStringLiteral("packaged"), session}, m_variables, 600'000),
             0);
}

QTEST_GUILESS_MAIN(TestGateway)
#include "tst_gateway.moc"
