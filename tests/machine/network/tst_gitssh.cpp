// SPDX-License-Identifier: GPL-3.0-or-later
#include "storesearch.h"

#include "engine/gitssh/office.h"
#include "tests/machine/session/enginetest.h"
#include "tests/unit/gitssh/sshserver.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

using namespace Vitrine;
using namespace std::chrono_literals;

namespace {

const QString runtime = QStringLiteral("tester");

/// What stands between the two lines of a private key's file, decoded: the seed of an ed25519 key is in it.
QByteArray privateBytes(const QString &file)
{
    QFile key(file);
    if (!key.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines = key.readAll().split('\n');
    lines.removeIf([](const QByteArray &line) { return line.startsWith("-----"); });
    return QByteArray::fromBase64(lines.join());
}

} // namespace

/// Git over SSH out of a real session, to a real sshd with a key of its own; the person's key is used, and found
/// nowhere in the machine. One machine serves all cases.
class TestGitSsh : public EngineTest
{
    Q_OBJECT

    SshServer m_server;
    QProcess m_agent;
    QString m_agentSocket;
    QByteArray m_hash; ///< of the large file
    SessionKey m_session;

    [[nodiscard]] QString place() const { return QStringLiteral("127.0.0.1:%1").arg(m_server.port()); }
    [[nodiscard]] QString url(const QString &path) const
    {
        return QStringLiteral("ssh://%1@%2%3").arg(QString::fromLatin1(m_server.user()), place(), path);
    }
    [[nodiscard]] QString url() const { return url(m_server.repository(QStringLiteral("repo.git"))); }
    [[nodiscard]] QByteArray onServer(const QString &script) const
    {
        return SshServer::run(QStringLiteral("sh"),
                              {QStringLiteral("-ec"), QStringLiteral("cd '%1'; %2").arg(m_server.folder(), script)});
    }
    struct Said
    {
        int exitCode = -1;
        QByteArray text;
    };
    Said say(const QString &command)
    {
        const auto record = runCommand(m_session, command, 600s);
        if (!record)
            return {-1, record.error().text().toUtf8()};
        return {record->exitCode, output(*record) + record->problem.text().toUtf8()};
    }
    void setRules(const QStringList &rules, NetworkMode mode = NetworkMode::Allowlist)
    {
        NetworkPolicy policy;
        policy.mode = mode;
        policy.rules = rules;
        QVERIFY(await(nouns().network.setPolicy(m_session, policy)));
    }
    ConnectionRecord last()
    {
        const auto records = await(nouns().network.log(m_session, 1));
        return records ? records->value(0) : ConnectionRecord();
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
            qunsetenv(name);
        QByteArray problem = m_server.start();
        if (problem.startsWith("skip"))
            QSKIP(problem);
        QVERIFY2(problem.isEmpty(), problem);
        qputenv("HOME", m_server.home().toLocal8Bit());
        m_server.writeKnownHosts(m_server.knownHostsLine());
        m_agentSocket = m_server.folder() + QStringLiteral("/agent-") + QUuid::createUuid().toString(QUuid::Id128);
        m_agent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), m_agentSocket});
        QTRY_VERIFY(QFile::exists(m_agentSocket));
        qputenv("SSH_AUTH_SOCK", m_agentSocket.toLocal8Bit());
        QProcess add;
        add.start(QStringLiteral("ssh-add"), {QStringLiteral("-q"), m_server.keyFile()});
        QVERIFY(add.waitForFinished() && add.exitCode() == 0);
        // Git on this computer takes the test's home for its own, too.
        QVERIFY(
            !onServer(QStringLiteral("git init -q --bare -b main repo.git; git init -q -b main work; cd work; "
                                     "git config user.name t; git config user.email t@example.com; "
                                     "head -c 20000000 /dev/urandom > large; git add large; git commit -q -m first; "
                                     "git push -q ../repo.git main; git rev-parse main"))
                 .isEmpty());
        m_hash = onServer(QStringLiteral("sha256sum < work/large")).left(64);

        problem = openEngine();
        QVERIFY2(problem.isEmpty(), problem);
        QCOMPARE(set(QStringLiteral("machine/templates"), false), QByteArray());
        RuntimeSpec spec;
        spec.name = runtime;
        spec.network.rules.append(place());
        QCOMPARE(makeRuntime(spec), QByteArray());
        m_session = makeSession(runtime);
        const auto started = await(nouns().sessions.start(m_session));
        QVERIFY2(started, started ? "" : qPrintable(started.error().text()));
    }

    void cleanupTestCase()
    {
        endEngine();
        m_agent.kill();
        m_agent.waitForFinished();
    }

    void clonesByteForByte()
    {
        QElapsedTimer timer;
        timer.start();
        const Said said = say(QStringLiteral("set -e; cd /mnt/workspace; git clone -q %1 repo; cd repo; "
                                             "sha256sum < large; git config user.name t; "
                                             "git config user.email t@example.com")
                                  .arg(url()));
        QVERIFY2(said.exitCode == 0, said.text);
        QCOMPARE(said.text.left(64), m_hash);
        qInfo("20 MB cloned in %lld ms", timer.elapsed());
        const ConnectionRecord record = last();
        QCOMPARE(record.state, ConnectionRecord::State::Ended);
        QCOMPARE(record.target.text(), place());
        QCOMPARE(record.rule, place());
        QVERIFY(record.bytesDown > 20'000'000);
        QVERIFY2(record.request.startsWith(QLatin1String("git-upload-pack ")), qPrintable(record.request));
    }

    void pushesWithTheKey()
    {
        const Said said = say(QStringLiteral("set -e; cd /mnt/workspace/repo; head -c 3000000 /dev/urandom > more; "
                                             "git add more; git commit -q -m 'out of the machine'; "
                                             "git push -q origin HEAD:main; sha256sum < more"));
        QVERIFY2(said.exitCode == 0, said.text);
        QCOMPARE(onServer(QStringLiteral("git -C repo.git log -1 --format=%s main")),
                 QByteArray("out of the machine\n"));
        QCOMPARE(onServer(QStringLiteral("git -C repo.git show main:more | sha256sum")).left(64), said.text.left(64));
        QVERIFY2(last().request.startsWith(QLatin1String("git-receive-pack ")), qPrintable(last().request));
        QVERIFY(last().bytesUp > 3'000'000);
    }

    void fetchesWhatIsNew()
    {
        QVERIFY(!onServer(QStringLiteral("cd work; git pull -q ../repo.git main; echo new > new; git add new; "
                                         "git commit -q -m second; git push -q ../repo.git main; git rev-parse main"))
                     .isEmpty());
        // As a program that knows no proxy.
        const Said said = say(QStringLiteral(
            "set -e; cd /mnt/workspace/repo; env -u http_proxy -u https_proxy git fetch -q; git show origin/main:new"));
        QCOMPARE(said.exitCode, 0);
        QCOMPARE(said.text, QByteArray("new\n"));
    }

    void keyFilesDoWithoutAnAgent()
    {
        qunsetenv("SSH_AUTH_SOCK");
        const Said said = say(QStringLiteral("git ls-remote %1 main").arg(url()));
        qputenv("SSH_AUTH_SOCK", m_agentSocket.toLocal8Bit());
        QVERIFY2(said.exitCode == 0 && said.text.endsWith("\trefs/heads/main\n"), said.text);
    }

    void nothingElseRuns()
    {
        const QString host = QString::fromLatin1(m_server.user()) + QStringLiteral("@127.0.0.1");
        for (const char *command : {"id", "'git-upload-pack \"/tmp\"; id'", "\"git-upload-pack '/tmp' '/tmp'\""}) {
            const Said said = say(QStringLiteral("$GIT_SSH -p %1 %2 %3")
                                      .arg(QString::number(m_server.port()), host, QLatin1String(command)));
            QVERIFY2(said.exitCode == 255 && said.text.contains("nothing else"), said.text);
            QCOMPARE(last().state, ConnectionRecord::State::Blocked);
        }
        const Said shell = say(QStringLiteral("$GIT_SSH %1").arg(host));
        QVERIFY2(shell.exitCode == 255 && shell.text.contains("for git alone"), shell.text);
    }

    void exitCodesComeThrough()
    {
        const Said said = say(QStringLiteral("$GIT_SSH -p %1 %2@127.0.0.1 \"git-upload-pack '/nowhere'\"; echo $?; "
                                             "git ls-remote %3; echo $?; $GIT_SSH -G x; echo $?")
                                  .arg(QString::number(m_server.port()), QString::fromLatin1(m_server.user()),
                                       url(QStringLiteral("/nowhere"))));
        QVERIFY2(said.text.contains("does not appear to be a git repository\n"), said.text);
        QVERIFY2(said.text.contains("128\n") && said.text.endsWith("0\n"), said.text);
    }

    void thePolicyCounts()
    {
        const QString command = QStringLiteral("git ls-remote %1").arg(url());
        setRules({QStringLiteral("127.0.0.1")}); // an address that is reached, and not with the person's keys
        const Said blocked = say(command);
        QVERIFY2(blocked.exitCode != 0 && blocked.text.contains("vitrine network allow " + place().toUtf8()),
                 blocked.text);
        QCOMPARE(last().state, ConnectionRecord::State::Blocked);
        QCOMPARE(last().target.text(), place());
        setRules({}, NetworkMode::None);
        const Said off = say(command);
        QVERIFY2(off.exitCode != 0 && off.text.contains("network is off"), off.text);
        setRules({place()});
        QCOMPARE(set(QString::fromLatin1(GitSsh::Office::setting), false), QByteArray());
        const Said switchedOff = say(command);
        QVERIFY2(switchedOff.exitCode != 0 && switchedOff.text.contains("switched off"), switchedOff.text);
        QCOMPARE(set(QString::fromLatin1(GitSsh::Office::setting), true), QByteArray());
        const Said again = say(command);
        QVERIFY2(again.exitCode == 0, again.text);
    }

    void unknownHostsAreRefused()
    {
        m_server.writeKnownHosts({});
        const Said said = say(QStringLiteral("git ls-remote %1").arg(url()));
        QVERIFY2(said.exitCode != 0 && said.text.contains("is not known here") &&
                     said.text.contains("vitrine network trust-host [127.0.0.1]:"),
                 said.text);
        QCOMPARE(last().state, ConnectionRecord::State::Failed);
        // What `vitrine network trust-host` does.
        const QList<QByteArray> words = m_server.knownHostsLine().trimmed().split(' ');
        QVERIFY(GitSsh::trustHost(paths().knownHosts(), QStringLiteral("127.0.0.1"), m_server.port(),
                                  {words.value(1), words.value(2), {}}));
        const Said known = say(QStringLiteral("git ls-remote %1 main").arg(url()));
        QVERIFY2(known.exitCode == 0, known.text);
        QVERIFY(QFile::remove(paths().knownHosts()));
    }

    void unknownHostsAreAsked()
    {
        m_server.writeKnownHosts({});
        QSignalSpy asked(&nouns().network, &Api::Network::questionsChanged);
        nouns().network.attendQuestions(true); // as a window does
        CommandSpec spec;
        spec.session = m_session;
        spec.command = QStringLiteral("git ls-remote %1 main").arg(url());
        const auto started = await(nouns().commands.run(spec));
        QVERIFY2(started, started ? "" : qPrintable(started.error().text()));
        QTRY_COMPARE(asked.size(), 1);
        const auto questions = await(nouns().network.questions());
        QVERIFY(questions && questions->size() == 1);
        const HostKeyQuestion question = questions->first();
        QCOMPARE(question.session, m_session);
        QCOMPARE(question.host, QStringLiteral("[127.0.0.1]:%1").arg(m_server.port()));
        const QByteArray shown = SshServer::run(
            QStringLiteral("ssh-keygen"), {QStringLiteral("-lf"), m_server.folder() + QStringLiteral("/host_key.pub"),
                                           QStringLiteral("-E"), QStringLiteral("sha256")});
        QVERIFY2(shown.contains(question.fingerprint.toUtf8() + ' '), shown);
        QTRY_COMPARE(await(nouns().sessions.show(m_session)).value_or(SessionInfo()).openQuestions, 1);
        QVERIFY(await(nouns().network.trustHostKey(question.id)));
        const auto ended = await(nouns().commands.ended(started->id));
        QVERIFY2(ended && ended->exitCode == 0, ended ? output(*ended).constData() : "");
        QTRY_COMPARE(await(nouns().sessions.show(m_session)).value_or(SessionInfo()).openQuestions, 0);
        // It is known from then on, with a window or without.
        nouns().network.attendQuestions(false);
        const Said known = say(QStringLiteral("git ls-remote %1 main").arg(url()));
        QVERIFY2(known.exitCode == 0, known.text);
        QCOMPARE(asked.size(), 2); // came, went
        QVERIFY(QFile::remove(paths().knownHosts()));
    }

    void aChangedHostKeyIsRefused()
    {
        m_server.writeKnownHosts(m_server.knownHostsLine());
        QCOMPARE(m_server.changeKey(), QByteArray());
        QSignalSpy asked(&nouns().network, &Api::Network::questionsChanged);
        nouns().network.attendQuestions(true);
        const Said said = say(QStringLiteral("git ls-remote %1").arg(url()));
        QVERIFY2(said.exitCode != 0 && said.text.contains("HAS CHANGED"), said.text);
        QVERIFY(asked.isEmpty()); // that is no question
        nouns().network.attendQuestions(false);
        QCOMPARE(last().state, ConnectionRecord::State::Failed);
        m_server.writeKnownHosts(m_server.knownHostsLine());
        const Said known = say(QStringLiteral("git ls-remote %1 main").arg(url()));
        QVERIFY2(known.exitCode == 0, known.text);
    }

    void theMachineHasNoKey()
    {
        const QByteArray key = privateBytes(m_server.keyFile());
        QVERIFY(key.size() > 200);
        const Said said = say(
            QStringLiteral("cat /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n' | grep -c '^SSH_\\(AUTH\\|AGENT\\)'; "
                           "find / -xdev \\( -name 'id_ed25519*' -o -name known_hosts -o -name 'agent-*' \\) "
                           "-not -path '/usr/*' | wc -l; find / -xdev -type s | wc -l; "
                           "grep -r -l -s 'BEGIN OPENSSH PRIVATE' /mnt /root /home /tmp /etc /run /opt /srv | wc -l"));
        QCOMPARE(said.text, QByteArray("0\n0\n0\n0\n"));
        // And in all that stays of the machine: memory, disk, records. A text that it has must be found there.
        const QByteArray marker = "marker-" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        const QByteArray half = marker.left(20);
        const Said kept = say(QStringLiteral("cd /mnt/workspace; printf %s '%1' > half; printf %s '%2' >> half; "
                                             "setsid python3 -c 'import time; t = open(\"half\").read() * 50; "
                                             "time.sleep(10000)' > /dev/null 2>&1 & sleep 5; sync; echo good")
                                  .arg(QString::fromLatin1(half), QString::fromLatin1(marker.mid(20))));
        QCOMPARE(kept.text, QByteArray("good\n"));
        QTRY_COMPARE_WITH_TIMEOUT(info(m_session).state, SessionState::Idle, 60'000);
        const auto suspended = await(nouns().sessions.suspend(m_session));
        QVERIFY2(suspended, suspended ? "" : qPrintable(suspended.error().text()));
        QFile file(m_server.keyFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll().split('\n').value(2); // inside the base64
        QVERIFY(text.size() > 40);
        // The seed: behind the public key's second copy, which the private part begins with.
        const QByteArray publicKey = key.mid(key.indexOf(QByteArray("\0\0\0\x20", 4)) + 4, 32);
        const QByteArray seed = key.mid(key.lastIndexOf(QByteArray("\0\0\0\x40", 4)) + 4, 32);
        QVERIFY(publicKey.size() == 32 && seed.size() == 32);
        const Found found = search(paths().root(), {marker, text, seed, m_agentSocket.toLatin1()});
        qInfo("The marker is in %lld places of the store", found.counts.at(0));
        QVERIFY(found.counts.at(0) >= 2);
        for (const qsizetype i : {1, 2, 3})
            QVERIFY2(found.counts.at(i) == 0, qPrintable(found.places.at(i)));
        const Found runtimeFiles = search(paths().runtimeRoot(), {text, seed, m_agentSocket.toLatin1()});
        QVERIFY2(runtimeFiles.counts == QList<qint64>({0, 0, 0}), qPrintable(runtimeFiles.places.join(u' ')));
        // The needles are right: the key's own file has the first, and what is in it the second.
        const Found needles = search(m_server.home() + QStringLiteral("/.ssh"), {text});
        QVERIFY(needles.counts.at(0) == 1 && key.contains(seed));
    }
};

QTEST_GUILESS_MAIN(TestGitSsh)
#include "tst_gitssh.moc"
