// SPDX-License-Identifier: GPL-3.0-or-later
#include "sshserver.h"
#include "tests/patience.h"

#include "engine/gitssh/askhostkey.h"
#include "engine/gitssh/desk.h"
#include "tests/unit/network/networkworld.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Vitrine;
using namespace std::chrono_literals;
using State = ConnectionRecord::State;
using Wire::SshPiece;

namespace {

const SessionKey session{QStringLiteral("R"), QStringLiteral("S")};

/// What the machine's ssh is told.
struct Heard
{
    QByteArray out;
    QByteArray err;
    int exitCode = -1; ///< -1: none yet
};

Heard heard(const QByteArray &bytes)
{
    Heard all;
    Wire::SshPieces pieces;
    pieces.feed({bytes.constData(), std::size_t(bytes.size())});
    while (pieces.next() == Wire::SshPieces::Event::Piece) {
        const QByteArray piece(pieces.bytes().data(), qsizetype(pieces.bytes().size()));
        if (pieces.kind() == SshPiece::Output)
            all.out += piece;
        else if (pieces.kind() == SshPiece::ErrorOutput)
            all.err += piece;
        else if (pieces.kind() == SshPiece::Exit)
            all.exitCode = static_cast<unsigned char>(piece.at(0));
    }
    return all;
}

QByteArray piece(SshPiece kind, const QByteArray &bytes = {})
{
    std::string out;
    Wire::appendPiece(out, kind, {bytes.constData(), std::size_t(bytes.size())});
    return {out.data(), qsizetype(out.size())};
}

/// Sockets that this process has open. Threads that come and go have descriptors of other kinds.
qsizetype openSockets()
{
    const QFileInfoList all = QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::AllEntries | QDir::System);
    return std::ranges::count_if(all, [](const QFileInfo &each) { return each.symLinkTarget().contains(u"socket:"); });
}

} // namespace

/// Calls of a machine's ssh through a real gate to a real sshd.
class TestGitCall : public QObject
{
    Q_OBJECT

    SshServer m_server;
    FakeResolver m_resolver;
    Network::HostProxy m_proxy;
    Network::World m_world{m_resolver, m_proxy, &Network::ownAddresses};
    bool m_isOn = true;
    std::unique_ptr<GitSsh::Office> m_office;
    std::unique_ptr<GitSsh::Desk> m_desk;
    std::unique_ptr<Network::Gate> m_gate;

    [[nodiscard]] QString place() const { return QStringLiteral("127.0.0.1:%1").arg(m_server.port()); }
    [[nodiscard]] GitSsh::Person person() const
    {
        const QString folder = m_server.home() + QStringLiteral("/.ssh");
        return {folder,
                {folder + QStringLiteral("/known_hosts"), m_server.folder() + QStringLiteral("/computer"),
                 m_server.folder() + QStringLiteral("/own")}};
    }
    void openOffice(std::chrono::milliseconds answerLimit = GitSsh::KeyQuestions::answerLimit)
    {
        const auto isOn = [this] {
            Promise<bool> promise;
            promise.finish(m_isOn);
            return promise.pending();
        };
        m_office = std::make_unique<GitSsh::Office>(person(), isOn, answerLimit);
        m_desk = std::make_unique<GitSsh::Desk>(*m_office, m_world, session);
    }
    void makeGate(const QStringList &rules, NetworkMode mode = NetworkMode::Allowlist)
    {
        NetworkPolicy policy;
        policy.mode = mode;
        policy.rules = rules;
        m_gate = std::make_unique<Network::Gate>(m_world, policy, QStringLiteral("-r R -s S"), QString(), m_desk.get());
    }
    /// `command`: of git's on the test's repository unless said otherwise.
    std::shared_ptr<FakeStream> call(const QByteArray &command = {}, const QByteArray &host = "127.0.0.1")
    {
        const QByteArray usual =
            "git-upload-pack '" + QFile::encodeName(m_server.repository(QStringLiteral("r"))) + '\'';
        const Wire::SshRequest request{.user = m_server.user().toStdString(),
                                       .host = host.toStdString(),
                                       .port = std::to_string(m_server.port()),
                                       .protocol = {},
                                       .command = (command.isEmpty() ? usual : command).toStdString()};
        const auto offer = std::make_shared<FakeOffer>(QStringLiteral("ssh.vitrine"), quint16(22));
        m_gate->take(offer);
        offer->stream->say(piece(SshPiece::Request, QByteArray::fromStdString(Wire::encode(request))));
        return offer->stream;
    }
    static bool hasEnded(const std::shared_ptr<FakeStream> &stream) { return stream->finished || stream->aborted; }
    /// A call that ends without more input than a flush.
    Heard wholeCall(const QByteArray &command = {}, const QByteArray &host = "127.0.0.1")
    {
        const auto stream = call(command, host);
        stream->say(piece(SshPiece::Input, "0000") + piece(SshPiece::InputEnd));
        (void)waitUntil([&] { return hasEnded(stream); });
        stream->finish();
        stream->endOrderly();
        (void)waitUntil([this] { return m_gate->openCount() == 0; });
        return heard(stream->received);
    }
    ConnectionRecord last() { return m_gate->log(1).value(0); }

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("SSH_AUTH_SOCK");
        const QByteArray problem = m_server.start();
        if (problem.startsWith("skip"))
            QSKIP(problem);
        QVERIFY2(problem.isEmpty(), problem);
        const QString repository = m_server.repository(QStringLiteral("r"));
        const QString work = m_server.repository(QStringLiteral("work"));
        SshServer::run(QStringLiteral("git"),
                       {QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("--bare"), repository});
        SshServer::run(
            QStringLiteral("sh"),
            {QStringLiteral("-ec"),
             QStringLiteral("git init -q -b main %1; cd %1; head -c 20000000 /dev/urandom > large; git add large; "
                            "git -c user.name=t -c user.email=t@example.com commit -q -m first; "
                            "git push -q %2 main")
                 .arg(work, repository)});
        QVERIFY(!SshServer::run(QStringLiteral("git"),
                                {QStringLiteral("-C"), repository, QStringLiteral("rev-parse"), QStringLiteral("main")})
                     .isEmpty());
    }

    void init()
    {
        m_gate.reset();
        m_desk.reset();
        m_office.reset();
        m_isOn = true;
        QFile::remove(person().knownHosts.own);
        m_server.writeKnownHosts(m_server.knownHostsLine());
        openOffice();
        makeGate({place()});
    }

    void cleanupTestCase()
    {
        m_gate.reset();
        m_desk.reset();
        m_office.reset();
    }

    void uploadPackRuns()
    {
        const Heard all = wholeCall();
        QVERIFY2(all.exitCode == 0, all.err);
        QVERIFY2(all.out.contains(" refs/heads/main"), all.out);
        const ConnectionRecord record = last();
        QCOMPARE(record.state, State::Ended);
        QCOMPARE(record.rule, place());
        QCOMPARE(record.reason, QString());
        QCOMPARE(record.target.text(), place());
        QCOMPARE(record.address, QStringLiteral("127.0.0.1"));
        QVERIFY2(record.request.startsWith(QLatin1String("git-upload-pack ")), qPrintable(record.request));
        QVERIFY(record.bytesUp > 1000 && record.bytesDown > 1000);
    }

    void exitCodesComeThrough()
    {
        const Heard all = wholeCall("git-upload-pack '/nowhere/at all'");
        QCOMPARE(all.exitCode, 128);
        QVERIFY2(all.err.contains("does not appear to be a git repository"), all.err);
        QCOMPARE(last().state, State::Ended);
    }

    void otherCommandsAreRefused()
    {
        const Heard all = wholeCall("id");
        QCOMPARE(all.exitCode, 255);
        QVERIFY2(all.err.contains("nothing else"), all.err);
        QCOMPARE(last().state, State::Blocked);
    }

    void hostsMustBeNamedWithTheirPort_data()
    {
        QTest::addColumn<QStringList>("rules");
        QTest::addColumn<int>("mode");
        const int allowlist = int(NetworkMode::Allowlist);
        QTest::newRow("no rule") << QStringList() << allowlist;
        QTest::newRow("without a port") << QStringList{QStringLiteral("127.0.0.1")} << allowlist;
        QTest::newRow("another port") << QStringList{QStringLiteral("127.0.0.1:1")} << allowlist;
        QTest::newRow("another name") << QStringList{QStringLiteral("git.example:%1").arg(m_server.port())}
                                      << allowlist;
        QTest::newRow("public") << QStringList{QStringLiteral("127.0.0.1")} << int(NetworkMode::Public);
        QTest::newRow("a group") << QStringList{QStringLiteral("@github")} << int(NetworkMode::Public);
    }

    void hostsMustBeNamedWithTheirPort()
    {
        QFETCH(QStringList, rules);
        QFETCH(int, mode);
        makeGate(rules, NetworkMode(mode));
        const Heard all = wholeCall();
        QCOMPARE(all.exitCode, 255);
        QVERIFY2(all.err.contains("vitrine network allow " + place().toUtf8() + " -r R -s S"), all.err);
        QCOMPARE(last().state, State::Blocked);
        QCOMPARE(last().target.text(), place());
    }

    void groupsDoNotCount()
    {
        NetworkPolicy policy;
        policy.mode = NetworkMode::Public;
        policy.rules = {QStringLiteral("@github"), QStringLiteral("github.com"), QStringLiteral("gitlab.example:22"),
                        QStringLiteral("*.forge.example:22"), QStringLiteral("10.0.0.0/8:22")};
        const Network::Policy asked(policy);
        QVERIFY(asked.ruleWithPort(QStringLiteral("github.com"), 22).isEmpty());
        QVERIFY(asked.ruleWithPort(QStringLiteral("gitlab.example"), 2222).isEmpty());
        QVERIFY(asked.ruleWithPort(QStringLiteral("10.0.0.7.example"), 22).isEmpty());
        QCOMPARE(asked.ruleWithPort(QStringLiteral("gitlab.example"), 22), QStringLiteral("gitlab.example:22"));
        QCOMPARE(asked.ruleWithPort(QStringLiteral("a.forge.example"), 22), QStringLiteral("*.forge.example:22"));
        QCOMPARE(asked.ruleWithPort(QStringLiteral("10.0.0.7"), 22), QStringLiteral("10.0.0.0/8:22"));
    }

    void aNameNeedsARuleForItsPrivateAddress()
    {
        m_resolver.names[QStringLiteral("git.example")] = {QStringLiteral("127.0.0.1")};
        makeGate({QStringLiteral("git.example:%1").arg(m_server.port())});
        const Heard blocked = wholeCall({}, "git.example");
        QCOMPARE(blocked.exitCode, 255);
        QVERIFY2(blocked.err.contains("git.example leads to 127.0.0.1"), blocked.err);
        QCOMPARE(last().state, State::Blocked);
        // With one, the key is looked for under the name.
        makeGate({QStringLiteral("git.example:%1").arg(m_server.port()), QStringLiteral("127.0.0.1")});
        const Heard unknown = wholeCall({}, "git.example");
        QVERIFY2(unknown.err.contains("[git.example]:"), unknown.err);
        m_server.writeKnownHosts(m_server.knownHostsLine().replace("127.0.0.1", "git.example"));
        const Heard known = wholeCall({}, "git.example");
        QVERIFY2(known.exitCode == 0, known.err);
    }

    void theSwitchCounts()
    {
        m_isOn = false;
        const Heard all = wholeCall();
        QCOMPARE(all.exitCode, 255);
        QVERIFY2(all.err.contains("ssh/git"), all.err);
        QCOMPARE(last().state, State::Blocked);
    }

    void unknownHostsAreRefusedUntilTrusted()
    {
        m_server.writeKnownHosts("other.example ssh-ed25519 AAAA\n");
        const Heard all = wholeCall();
        QCOMPARE(all.exitCode, 255);
        const QByteArray name = "[127.0.0.1]:" + QByteArray::number(m_server.port());
        QVERIFY2(all.err.contains("is not known here"), all.err);
        QVERIFY2(all.err.contains("vitrine network trust-host " + name), all.err);
        QCOMPARE(last().state, State::Failed);
        QVERIFY(last().reason.contains(QLatin1String("SHA256:")));

        GitSsh::AskHostKey asking({QStringLiteral("127.0.0.1"), m_server.port()}, m_world);
        std::optional<Result<GitSsh::HostKey>> key;
        asking.pending().then(this, [&](const Result<GitSsh::HostKey> &result) { key = result; });
        asking.start();
        QTRY_VERIFY(key);
        QVERIFY2(*key, *key ? "" : qPrintable(key->error().text()));
        QVERIFY2(all.err.contains((*key)->fingerprint.toUtf8()), all.err);
        const QByteArray shown = SshServer::run(
            QStringLiteral("ssh-keygen"), {QStringLiteral("-lf"), m_server.folder() + QStringLiteral("/host_key.pub"),
                                           QStringLiteral("-E"), QStringLiteral("sha256")});
        QVERIFY2(shown.contains((*key)->fingerprint.toUtf8()), shown);
        const QString own = person().knownHosts.own;
        QVERIFY(GitSsh::trustHost(own, QStringLiteral("127.0.0.1"), m_server.port(), **key));
        QVERIFY(GitSsh::trustHost(own, QStringLiteral("127.0.0.1"), m_server.port(), **key));
        QFile file(own);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), m_server.knownHostsLine()); // once
        QCOMPARE(QFile::permissions(own) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const Heard known = wholeCall();
        QVERIFY2(known.exitCode == 0, known.err);
    }

    void unknownHostsAreAsked()
    {
        m_server.writeKnownHosts({});
        m_office->questions().attend(true);
        QSignalSpy changes(&m_office->questions(), &GitSsh::KeyQuestions::changed);
        const auto first = call();
        QTRY_COMPARE(m_office->questions().list().size(), 1);
        const auto second = call(); // shares the question
        const HostKeyQuestion question = m_office->questions().list().first();
        QCOMPARE(question.session, session);
        QCOMPARE(question.host, QStringLiteral("[127.0.0.1]:%1").arg(m_server.port()));
        QCOMPARE(question.keyType, QStringLiteral("ssh-ed25519"));
        QVERIFY(question.request.startsWith(QLatin1String("git-upload-pack ")));
        const QByteArray shown = SshServer::run(
            QStringLiteral("ssh-keygen"), {QStringLiteral("-lf"), m_server.folder() + QStringLiteral("/host_key.pub"),
                                           QStringLiteral("-E"), QStringLiteral("sha256")});
        QVERIFY2(shown.contains(question.fingerprint.toUtf8() + ' '), shown);
        QVERIFY(question.askedAt.secsTo(question.endsAt) == 90);
        QVERIFY(!hasEnded(first));
        // The second has got as far as the first before there is an answer.
        QVERIFY(waitUntil([&] { return m_office->questions().waitingFor(question.id) == 2; }));
        QVERIFY(m_office->questions().trust(question.id));
        for (const auto &each : {first, second}) {
            each->say(piece(SshPiece::Input, "0000") + piece(SshPiece::InputEnd));
            QVERIFY(waitUntil([&] { return hasEnded(each); }));
            QVERIFY2(heard(each->received).exitCode == 0, heard(each->received).err);
            each->finish();
            each->endOrderly();
        }
        QVERIFY(m_office->questions().list().isEmpty());
        QCOMPARE(changes.size(), 2); // came, went
        QCOMPARE(m_office->questions().trust(question.id).error().code, ErrorCode::NotFound);
        QFile own(person().knownHosts.own);
        QVERIFY(own.open(QIODevice::ReadOnly));
        QCOMPARE(own.readAll(), m_server.knownHostsLine());
        const Heard again = wholeCall(); // nobody is asked
        QVERIFY2(again.exitCode == 0, again.err);
    }

    void aNoIsKept()
    {
        m_server.writeKnownHosts({});
        m_office->questions().attend(true);
        const auto stream = call();
        QTRY_COMPARE(m_office->questions().list().size(), 1);
        QVERIFY(m_office->questions().refuse(m_office->questions().list().first().id));
        QVERIFY(waitUntil([&] { return hasEnded(stream); }));
        const Heard all = heard(stream->received);
        QCOMPARE(all.exitCode, 255);
        QVERIFY2(all.err.contains("was refused by the person"), all.err);
        QVERIFY2(all.err.contains("vitrine network trust-host [127.0.0.1]:"), all.err);
        QVERIFY(!QFile::exists(person().knownHosts.own));
        stream->finish();
        stream->endOrderly();
        // Programs try again by themselves; the person is left alone.
        const Heard again = wholeCall();
        QVERIFY2(again.err.contains("was refused by the person"), again.err);
        QVERIFY(m_office->questions().list().isEmpty());
        QCOMPARE(last().state, State::Failed);
    }

    void withoutAnAnswerItIsRefused_data()
    {
        QTest::addColumn<QString>("end");
        QTest::newRow("in time") << QStringLiteral("time");
        QTest::newRow("the window closes") << QStringLiteral("window");
    }
    void withoutAnAnswerItIsRefused()
    {
        QFETCH(QString, end);
        m_server.writeKnownHosts({});
        m_gate.reset();
        m_desk.reset();
        openOffice(end == QLatin1String("time") ? 300ms : 90s);
        makeGate({place()});
        m_office->questions().attend(true);
        const auto stream = call();
        QTRY_COMPARE(m_office->questions().list().size(), 1);
        if (end == QLatin1String("window"))
            m_office->questions().attend(false);
        QVERIFY(waitUntil([&] { return hasEnded(stream); }));
        const Heard all = heard(stream->received);
        QCOMPARE(all.exitCode, 255);
        QVERIFY2(all.err.contains("is not known here"), all.err);
        QVERIFY(m_office->questions().list().isEmpty());
    }

    void whoGoesAwayTakesTheQuestionAlong()
    {
        m_server.writeKnownHosts({});
        m_office->questions().attend(true);
        const auto stream = call();
        QTRY_COMPARE(m_office->questions().list().size(), 1);
        stream->abort();
        QTRY_VERIFY(m_office->questions().list().isEmpty());
        const auto other = call();
        QTRY_COMPARE(m_office->questions().list().size(), 1);
        NetworkPolicy none;
        none.mode = NetworkMode::None;
        m_gate->setPolicy(none); // so does who may not go there any more
        QTRY_VERIFY(m_office->questions().list().isEmpty());
        QTRY_COMPARE(m_gate->openCount(), 0);
    }

    void theSameKeyIsTrustedForAllSessions()
    {
        m_server.writeKnownHosts({});
        m_office->questions().attend(true);
        const auto mine = call();
        QTRY_COMPARE(m_office->questions().list().size(), 1);
        GitSsh::Desk desk(*m_office, m_world, {QStringLiteral("R"), QStringLiteral("other")});
        NetworkPolicy policy;
        policy.rules = {place()};
        auto mineGate = std::move(m_gate);
        m_gate = std::make_unique<Network::Gate>(m_world, policy, QStringLiteral("-r R -s other"), QString(), &desk);
        const auto other = call();
        QTRY_COMPARE(m_office->questions().list().size(), 2);
        QCOMPARE(m_office->questions().countOf(session), 1);
        QVERIFY(m_office->questions().trust(m_office->questions().list().first().id));
        QVERIFY(m_office->questions().list().isEmpty());
        for (const auto &each : {mine, other}) {
            each->say(piece(SshPiece::Input, "0000") + piece(SshPiece::InputEnd));
            QVERIFY(waitUntil([&] { return hasEnded(each); }));
            QVERIFY2(heard(each->received).exitCode == 0, heard(each->received).err);
        }
        m_gate.reset(); // before the desk
    }

    void revokedKeysAreRefused()
    {
        m_server.writeKnownHosts(m_server.knownHostsLine() + "@revoked * " +
                                 m_server.knownHostsLine().split(' ').mid(1).join(' '));
        const Heard all = wholeCall();
        QCOMPARE(all.exitCode, 255);
        QVERIFY2(all.err.contains("is revoked"), all.err);
    }

    void keysMustBeTaken()
    {
        const QString aside = m_server.folder() + QStringLiteral("/aside");
        QVERIFY(QFile::rename(m_server.keyFile(), aside));
        QVERIFY(QFile::rename(m_server.keyFile() + QStringLiteral(".pub"), aside + QStringLiteral(".pub")));
        const Heard all = wholeCall();
        QCOMPARE(all.exitCode, 255);
        QVERIFY2(all.err.contains("takes none of your SSH keys"), all.err);
        // The agent has it; the file is not there.
        QProcess agent;
        const QString socket = m_server.folder() + QStringLiteral("/agent");
        agent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket});
        QTRY_VERIFY(QFile::exists(socket));
        qputenv("SSH_AUTH_SOCK", socket.toLocal8Bit());
        QProcess add;
        add.start(QStringLiteral("ssh-add"), {QStringLiteral("-q"), aside});
        QVERIFY(add.waitForFinished(hangDeadline) && add.exitCode() == 0);
        const Heard known = wholeCall();
        qunsetenv("SSH_AUTH_SOCK");
        agent.kill();
        agent.waitForFinished(hangDeadline);
        // As the person's config names it.
        QFile config(m_server.home() + QStringLiteral("/.ssh/config"));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("Host 127.0.0.1\n  IdentityFile " + aside.toLocal8Bit() +
                     "\n  HostName nowhere.example\n  Port 1\n  ProxyCommand false\n");
        config.close();
        const Heard configured = wholeCall();
        config.remove();
        QVERIFY(QFile::rename(aside, m_server.keyFile()));
        QVERIFY(QFile::rename(aside + QStringLiteral(".pub"), m_server.keyFile() + QStringLiteral(".pub")));
        QVERIFY2(known.exitCode == 0, known.err);
        QVERIFY2(configured.exitCode == 0, configured.err);
    }

    void aKeyWithAPassphraseIsPassedOver()
    {
        QVERIFY(!SshServer::run(QStringLiteral("ssh-keygen"),
                                {QStringLiteral("-p"), QStringLiteral("-N"), QStringLiteral("secret"),
                                 QStringLiteral("-f"), m_server.keyFile()})
                     .isEmpty());
        const Heard all = wholeCall();
        SshServer::run(QStringLiteral("ssh-keygen"),
                       {QStringLiteral("-p"), QStringLiteral("-P"), QStringLiteral("secret"), QStringLiteral("-N"),
                        QString(), QStringLiteral("-f"), m_server.keyFile()});
        QCOMPARE(all.exitCode, 255);
        QVERIFY2(all.err.contains("takes none of your SSH keys"), all.err);
        QCOMPARE(wholeCall().exitCode, 0);
    }

    void aSlowReaderHoldsTheHostBack()
    {
        const QByteArray head =
            SshServer::run(QStringLiteral("git"), {QStringLiteral("-C"), m_server.repository(QStringLiteral("r")),
                                                   QStringLiteral("rev-parse"), QStringLiteral("main")})
                .trimmed();
        const auto stream = call();
        QTRY_VERIFY(heard(stream->received).out.contains(" refs/heads/main"));
        stream->collects = false;
        stream->takes = false;
        const QByteArray want = "want " + head + '\n';
        stream->say(piece(SshPiece::Input,
                          QByteArray::number(want.size() + 4, 16).rightJustified(4, '0') + want + "00000009done\n"));
        QTRY_VERIFY2(stream->held >= Network::Relay::window / 2, QByteArray::number(stream->held));
        const qint64 before = stream->receivedBytes;
        QVERIFY2(stream->mostHeld <= 2 * Network::Relay::window, QByteArray::number(stream->mostHeld));
        stream->takeAll();
        QTRY_VERIFY(hasEnded(stream));
        QVERIFY(stream->receivedBytes > before);
        QVERIFY2(stream->receivedBytes > 20'000'000, QByteArray::number(stream->receivedBytes));
        stream->finish();
        stream->endOrderly();
        QTRY_COMPARE(m_gate->openCount(), 0);
        QCOMPARE(last().state, State::Ended);
        QVERIFY(last().bytesDown > 20'000'000);
    }

    void whoGoesAwayLeavesNothingBehind()
    {
        QCOMPARE(wholeCall().exitCode, 0); // whatever is opened once and kept, is
        const qsizetype before = openSockets();
        for (int i = 0; i < 4; ++i) {
            const auto stream = call();
            if (i > 0)
                QTRY_VERIFY(!stream->received.isEmpty());
            stream->abort();
            QTRY_COMPARE(m_gate->openCount(), 0);
        }
        QCOMPARE(wholeCall().exitCode, 0);
        QTRY_COMPARE(openSockets(), before);
    }

    void aNewPolicyEndsIt()
    {
        const auto stream = call();
        QTRY_VERIFY(!stream->received.isEmpty());
        NetworkPolicy policy;
        policy.rules = {QStringLiteral("127.0.0.1")}; // the address is still allowed, the use of keys is not
        m_gate->setPolicy(policy);
        QTRY_VERIFY(stream->aborted);
        QCOMPARE(m_gate->openCount(), 0);
    }

    void nonsenseEndsIt()
    {
        for (const QByteArray &wrong : {piece(SshPiece::Output, "x"), piece(SshPiece::Request, "x"),
                                        QByteArray("\x02\xff\xff\xff\xff", 5), QByteArray("GET / HTTP/1.1\r\n")}) {
            const auto stream = call();
            QTRY_VERIFY(!stream->received.isEmpty());
            stream->say(wrong);
            QTRY_VERIFY(hasEnded(stream));
            QCOMPARE(heard(stream->received).exitCode, 255);
            stream->finish();
            stream->endOrderly();
            QTRY_COMPARE(m_gate->openCount(), 0);
        }
        for (const QByteArray &wrong :
             {piece(SshPiece::Input, "x"), piece(SshPiece::Request, "x"), QByteArray("\x01\xff\xff\0\0", 5),
              piece(SshPiece::Request, QByteArray(Wire::maxSshPiece, 'x'))}) {
            const auto offer = std::make_shared<FakeOffer>(QStringLiteral("ssh.vitrine"), quint16(22));
            m_gate->take(offer);
            offer->stream->say(wrong);
            QTRY_VERIFY(hasEnded(offer->stream));
            QCOMPARE(heard(offer->stream->received).exitCode, 255);
            offer->stream->endOrderly();
            QTRY_COMPARE(m_gate->openCount(), 0);
        }
    }

    void thereIsALimit()
    {
        std::vector<std::shared_ptr<FakeStream>> streams;
        for (int i = 0; i < GitSsh::Desk::maxCalls; ++i)
            streams.push_back(call());
        const Heard surplus = heard([&] {
            const auto stream = call();
            (void)waitUntil([&] { return hasEnded(stream); });
            stream->endOrderly();
            return stream->received;
        }());
        QCOMPARE(surplus.exitCode, 255);
        QVERIFY2(surplus.err.contains("too many"), surplus.err);
        for (const auto &stream : streams)
            stream->abort();
        QTRY_COMPARE(m_gate->openCount(), 0);
        QCOMPARE(wholeCall().exitCode, 0);
    }

    /// The last: the server has another key afterwards.
    void aChangedKeyIsRefused()
    {
        const QByteArray problem = m_server.changeKey();
        QVERIFY2(problem.isEmpty(), problem);
        m_office->questions().attend(true);
        QSignalSpy asked(&m_office->questions(), &GitSsh::KeyQuestions::changed);
        const Heard all = wholeCall();
        QCOMPARE(all.exitCode, 255);
        QVERIFY2(all.err.contains("HAS CHANGED"), all.err);
        QCOMPARE(last().state, State::Failed);
        QVERIFY(asked.isEmpty()); // that is no question
    }
};

QTEST_GUILESS_MAIN(TestGitCall)
#include "tst_gitcall.moc"
