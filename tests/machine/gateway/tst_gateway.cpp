// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/machine/app/storefixture.h"
#include "tests/patience.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <csignal>

#include <sys/prctl.h>

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
    void onlyThisComputer();
    void sdk();
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

void TestGateway::sdk()
{
    const QString node = QStandardPaths::findExecutable(qEnvironmentVariable("VITRINE_NODE", QStringLiteral("node")));
    const QString npm = QStandardPaths::findExecutable(QStringLiteral("npm"));
    const QString ready = qEnvironmentVariable("VITRINE_SDK_MODULES");
    if (node.isEmpty() || (npm.isEmpty() && ready.isEmpty()))
        QSKIP("node and npm are not on PATH: the AWS SDK was not run against the gateway. Install them, or name a "
              "folder with "
              "its packages in VITRINE_SDK_MODULES.");
    if (QProcess::execute(node, {QStringLiteral("--version")}) != 0)
        QSKIP("This computer's node does not run here: the AWS SDK was not run against the gateway. Install Debian's "
              "package nodejs.");
    const QTemporaryDir dir;
    const QString suite = QStringLiteral(VITRINE_SDK_SUITE);
    for (const auto &file :
         {QStringLiteral("package.json"), QStringLiteral("package-lock.json"), QStringLiteral("suite.mjs")})
        QVERIFY(QFile::copy(suite + QLatin1Char('/') + file, dir.filePath(file)));
    if (!ready.isEmpty())
        QVERIFY(QFile::link(ready + QStringLiteral("/node_modules"), dir.filePath(QStringLiteral("node_modules"))));
    else if (runIn(dir.path(), npm, words("ci --no-audit --no-fund"), QProcessEnvironment::systemEnvironment(),
                   300'000) != 0)
        QSKIP("npm could not fetch the packages of the AWS SDK: it was not run against the gateway.");

    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    const QByteArrayList lines = m_fixture->run(words("env")).out.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype equals = line.indexOf("='");
        if (line.startsWith("export ") && equals > 0)
            variables.insert(QString::fromUtf8(line.mid(7, equals - 7)),
                             QString::fromUtf8(line.sliced(equals + 2).chopped(1)));
    }
    QCOMPARE(runIn(dir.path(), node, {QStringLiteral("suite.mjs"), m_url}, variables, 1'500'000), 0);
    // All of it is in the records, with where it came from.
    const auto sessions = m_fixture->run(words("session list --json"));
    QCOMPARE(sessions.exitCode, 0);
}

QTEST_GUILESS_MAIN(TestGateway)
#include "tst_gateway.moc"
