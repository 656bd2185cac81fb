// SPDX-License-Identifier: GPL-3.0-or-later
// A program is started as QEMU is, and tries what it must not be able to do. The same program outside can do all of it:
// otherwise a "no" would prove nothing.
#include "engine/vm/confinement.h"
#include "engine/vm/launch.h"
#include "tests/patience.h"

#include <QDir>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>

using namespace Vitrine;
using namespace Vitrine::Vm;

class TestConfinement : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    QTcpServer m_server;

    static QString program() { return QCoreApplication::applicationDirPath() + QStringLiteral("/try_confinement"); }

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_home.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        // As open as files get: what refuses it must be the confinement, not the mode.
        file.setPermissions(QFile::Permissions(0x6666));
        return file.fileName();
    }

    QStringList arguments()
    {
        return {write(QStringLiteral("letter"), "dear"), write(QStringLiteral("disk"), "work"),
                QString::number(m_server.serverPort())};
    }

    static QMap<QString, QString> answersIn(const QByteArray &text)
    {
        QMap<QString, QString> answers;
        for (const QByteArray &line : text.split('\n')) {
            const qsizetype blank = line.indexOf(' ');
            if (blank > 0)
                answers.insert(QString::fromLatin1(line.first(blank)), QString::fromLatin1(line.mid(blank + 1)));
        }
        return answers;
    }

    QByteArray log() const
    {
        QFile file(m_home.filePath(QStringLiteral("log")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    LaunchPlan plan()
    {
        LaunchPlan plan;
        plan.program = program();
        plan.arguments = arguments();
        plan.confinement = confinementFor(program(), m_home.path());
        plan.logFile = m_home.filePath(QStringLiteral("log"));
        static_cast<void>(
            plan.fds.add(Descriptor(::open(qPrintable(write(QStringLiteral("given"), "x")), O_RDONLY | O_CLOEXEC))));
        return plan;
    }

    Result<Launched> launch(LaunchPlan plan)
    {
        QFile::remove(m_home.filePath(QStringLiteral("log")));
        Launch launch(std::move(plan), nullptr);
        const auto pending = launch.pending();
        launch.start();
        if (!waitUntil([&] { return pending.isFinished(); }, 20000))
            return Vitrine::fail(ErrorCode::TimedOut, QStringLiteral("the launch never ended"));
        return pending.result();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        // Others may look into it, as into a careless home.
        QVERIFY(QFile::setPermissions(m_home.path(), QFile::Permissions(0x7777)));
        QVERIFY(m_server.listen(QHostAddress::LocalHost));
    }

    void outsideEverythingWorks()
    {
        QProcess process;
        process.start(program(), arguments());
        QVERIFY(process.waitForFinished(30000));
        const auto answers = answersIn(process.readAllStandardOutput());
        for (const char *what : {"read", "write", "create", "remove", "list", "passwords", "connect", "socket",
                                 "datagram", "signal", "trace", "privileges", "environment"})
            QVERIFY2(answers[QLatin1String(what)] == "yes", what);
        QVERIFY(QFile::remove(m_home.filePath(QStringLiteral("disk.new"))));
    }

    void insideNothingDoes()
    {
        const ConfinementSupport support = confinementSupport();
        QVERIFY2(support.files(),
                 "This computer's kernel has no Landlock: turn it on (lsm=landlock,…) to run this test.");
        const auto launched = launch(plan());
        QVERIFY2(launched, qPrintable(launched ? QString() : launched.error().text()));
        QTRY_VERIFY2_WITH_TIMEOUT(log().endsWith("done\n"), log().constData(), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(!launched->process.isAlive(), 20000);
        QCOMPARE(reap(*launched->pidfd), 0);
        const auto answers = answersIn(log());
        for (const char *what : {"read", "write", "create", "remove", "list", "passwords", "connect", "socket",
                                 "datagram", "trace", "root", "privileges", "environment", "core"})
            QVERIFY2(answers[QLatin1String(what)] == "no", what);
        if (support.signalsAndAbstractSockets() || support.runsAsRoot)
            QCOMPARE(answers["signal"], "no");
        QCOMPARE(answers["descriptors"], "1");
        QCOMPARE(answers["directory"], "/");
        QCOMPARE(answers["given"], "yes");
        QVERIFY(QFileInfo::exists(m_home.filePath(QStringLiteral("disk"))));
        QVERIFY(!QFileInfo::exists(m_home.filePath(QStringLiteral("disk.new"))));
    }

    /// The rules themselves are tried, too: what is named can be opened, and nothing beside it.
    void insideWhatIsNamedWorks()
    {
        LaunchPlan named = plan();
        named.confinement.read << m_home.filePath(QStringLiteral("letter"));
        named.confinement.write << m_home.filePath(QStringLiteral("disk"));
        const auto launched = launch(std::move(named));
        QVERIFY(launched);
        QTRY_VERIFY2_WITH_TIMEOUT(log().endsWith("done\n"), log().constData(), 20000);
        reap(*launched->pidfd);
        const auto answers = answersIn(log());
        QCOMPARE(answers["read"], "yes");
        QCOMPARE(answers["write"], "yes");
        QCOMPARE(answers["create"], "no");
        QCOMPARE(answers["remove"], "no");
    }

    void twoMachinesAreTwoUsers()
    {
        const Confinement one = confinementFor(program(), QStringLiteral("/run/a"));
        const Confinement two = confinementFor(program(), QStringLiteral("/run/b"));
        QVERIFY(one.user >= 1'900'000'000 && one.user < (qint64(1) << 31));
        QVERIFY(one.user != two.user);
        QCOMPARE(one.user, confinementFor(program(), QStringLiteral("/run/a")).user);
    }

    void saysWhatCannotBeStarted()
    {
        LaunchPlan missing = plan();
        missing.program = QStringLiteral("/nonexistent/program");
        const auto launched = launch(std::move(missing));
        QVERIFY(!launched);
        QVERIFY2(launched.error().detail.contains("/nonexistent/program"), qPrintable(launched.error().text()));

        LaunchPlan notOne = plan();
        notOne.program = m_home.filePath(QStringLiteral("letter"));
        QVERIFY(!launch(std::move(notOne)));
    }

    void nothingRunsThatWasNotRecorded()
    {
        LaunchPlan unlucky = plan();
        ProcessId seen;
        unlucky.record = [&](const ProcessId &process) -> Result<void> {
            seen = process;
            return Vitrine::fail(ErrorCode::NoSpace, QStringLiteral("full"));
        };
        const auto launched = launch(std::move(unlucky));
        QVERIFY(!launched);
        QCOMPARE(launched.error().code, ErrorCode::NoSpace);
        QVERIFY(seen.pid > 0);
        QVERIFY(!seen.isAlive());
        QCOMPARE(log(), "");
    }

    /// The launcher waits for a word from its engine; an engine that dies instead must leave nothing.
    void launcherEndsWithItsEngine()
    {
        int pair[2];
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair), 0);
        QProcess launcher;
        launcher.setChildProcessModifier([&] { ::dup2(pair[1], 3); });
        launcher.start(confineProgram(), QStringList{"--control", "3", "--last-fd", "3", "--wait"} +
                                             confineArguments(confinementFor(program(), m_home.path())) +
                                             QStringList{"--", program()} + arguments());
        QVERIFY(launcher.waitForStarted());
        QVERIFY(!launcher.waitForFinished(500));
        ::close(pair[1]);
        ::close(pair[0]);
        QVERIFY(launcher.waitForFinished(20000));
        QCOMPARE(launcher.exitCode(), 125);
        QCOMPARE(launcher.readAllStandardOutput(), "");
    }

    void launcherRefusesWhatItDoesNotUnderstand()
    {
        for (const QStringList &words :
             {QStringList{}, QStringList{"--"}, QStringList{"--read"},
              QStringList{"--frobnicate", "x", "--", "/bin/true"}, QStringList{"--user", "0", "--", "/bin/true"},
              QStringList{"--last-fd", "-1", "--", "/bin/true"}})
            QCOMPARE(QProcess::execute(confineProgram(), words), 2);
    }
};

QTEST_GUILESS_MAIN(TestConfinement)
#include "tst_confinement.moc"
