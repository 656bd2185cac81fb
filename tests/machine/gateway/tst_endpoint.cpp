// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/machine/app/storefixture.h"
#include "tests/patience.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

#include <csignal>

#include <fcntl.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <termios.h>
#include <unistd.h>

using namespace Vitrine;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

const QString session = QStringLiteral("a-session-behind-an-endpoint-of-ours");

/// A terminal, and `vitrine` on it.
class Terminal
{
public:
    Terminal()
    {
        winsize size{33, 101, 0, 0};
        if (::openpty(&m_master, &m_slave, nullptr, nullptr, &size) != 0)
            qFatal("no terminal");
        ::tcgetattr(m_slave, &before);
        ::fcntl(m_master, F_SETFL, O_NONBLOCK);
    }
    ~Terminal()
    {
        ::close(m_slave);
        ::close(m_master);
    }

    void start(QProcess &process, const QStringList &arguments)
    {
        process.setChildProcessModifier([slave = m_slave] {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::setsid();
            ::ioctl(slave, TIOCSCTTY, 0);
            for (int fd = 0; fd < 3; ++fd)
                ::dup2(slave, fd);
        });
        process.start(QStringLiteral("vitrine"), arguments);
    }
    [[nodiscard]] bool sees(const QByteArray &text)
    {
        return waitUntil(
            [&] {
                char bytes[4096];
                for (auto got = ::read(m_master, bytes, sizeof bytes); got > 0;
                     got = ::read(m_master, bytes, sizeof bytes))
                    seen.append(bytes, got);
                return seen.contains(text);
            },
            180'000);
    }
    void type(const QByteArray &text)
    {
        QCOMPARE(::write(m_master, text.constData(), size_t(text.size())), text.size());
    }
    void resize(unsigned short rows, unsigned short columns)
    {
        winsize size{rows, columns, 0, 0};
        ::ioctl(m_master, TIOCSWINSZ, &size);
    }
    [[nodiscard]] bool isAsBefore() const
    {
        termios now{};
        ::tcgetattr(m_slave, &now);
        return now.c_lflag == before.c_lflag && now.c_iflag == before.c_iflag && now.c_oflag == before.c_oflag;
    }

    QByteArray seen;
    termios before{};

private:
    int m_master = -1;
    int m_slave = -1;
};

} // namespace

/// The command line as a client of `vitrine serve`, on a real machine: what it asks goes through signatures, HTTP and
/// WebSockets. Clients have another store than the server, which they must not need.
class TestEndpoint : public QObject
{
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<QProcess> m_server;
    QString m_url;
    QProcessEnvironment m_variables;
    QTemporaryDir m_home;

    std::unique_ptr<QProcess> prepared(const QProcessEnvironment &variables) const
    {
        auto process = m_fixture->prepared();
        QProcessEnvironment all = variables;
        all.insert(QStringLiteral("VITRINE_STORE"), m_home.filePath(QStringLiteral("store-of-nobody")));
        process->setProcessEnvironment(all);
        process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        return process;
    }

    QStringList at(const char *command, const QStringList &options = {}, const char *runtime = "tester") const
    {
        return QStringList{QLatin1String(command), QStringLiteral("--endpoint"), m_url,  QStringLiteral("-r"),
                           QLatin1String(runtime), QStringLiteral("-s"),         session} +
               options;
    }

    StoreFixture::Outcome vitrine(const QStringList &arguments) const { return vitrine(arguments, m_variables); }
    StoreFixture::Outcome vitrine(const QStringList &arguments, const QProcessEnvironment &variables) const
    {
        const auto process = prepared(variables);
        process->setStandardInputFile(QProcess::nullDevice());
        process->start(QStringLiteral("vitrine"), arguments);
        return StoreFixture::outcome(*process);
    }
    StoreFixture::Outcome sh(const QString &command, const QStringList &options = {}) const
    {
        return vitrine(at("exec", options + QStringList{QStringLiteral("--"), command}));
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void output();
    void exitCodes_data();
    void exitCodes();
    void muchOutput();
    void timesOut();
    void json();
    void cancelledByTheKeyboard();
    void aReaderThatLeaves();
    void keysOfAProfile();
    void byArn();
    void refused_data();
    void refused();
    void invokePlain();
    void invokeStreams();
    void shellOnATerminal();
    void shellIsTakenUpAgain();
    void shellFromAPipe();
};

void TestEndpoint::initTestCase()
{
    QVERIFY2(StoreFixture::missing().isEmpty(), qPrintable(StoreFixture::missing()));
    m_fixture = std::make_unique<StoreFixture>();
    m_server = m_fixture->start(words("serve --port 0"));
    QVERIFY(m_server->waitForStarted());
    QVERIFY2(waitUntil([this] {
                 m_server->waitForReadyRead(10);
                 m_url += QString::fromUtf8(m_server->readAllStandardOutput());
                 return m_url.endsWith(QLatin1Char('\n'));
             }),
             m_server->readAllStandardError().constData());
    m_url = m_url.trimmed();
    const auto made = m_fixture->run(words("runtime create tester --image vitrine/debian-13"));
    QVERIFY2(made.exitCode == 0, made.all().constData());

    m_variables = m_fixture->prepared()->processEnvironment();
    m_variables.insert(QStringLiteral("HOME"), m_home.path());
    const QByteArrayList lines = m_fixture->run(words("env")).out.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype equals = line.indexOf("='");
        if (line.startsWith("export ") && equals > 0)
            m_variables.insert(QString::fromUtf8(line.mid(7, equals - 7)),
                               QString::fromUtf8(line.sliced(equals + 2).chopped(1)));
    }
    QVERIFY(!m_variables.value(QStringLiteral("AWS_SECRET_ACCESS_KEY")).isEmpty());
}

void TestEndpoint::cleanupTestCase()
{
    if (m_server) {
        m_server->terminate();
        QVERIFY(m_server->waitForFinished(60'000));
    }
    m_server.reset();
    m_fixture.reset();
}

void TestEndpoint::output()
{
    // The session is made and its machine booted by this.
    const auto hello = sh(QStringLiteral("echo out; echo err >&2; printf 'no line end: %s' \"$(uname -s) ü\""));
    QVERIFY2(hello.exitCode == 0, hello.all().constData());
    QCOMPARE(hello.out, QByteArray("out\nno line end: Linux ü"));
    QCOMPARE(hello.err, QByteArray("err\n"));
    // It is the same session for those who come the other way.
    const auto list = m_fixture->run(words("session list --json"));
    QVERIFY2(list.out.contains(session.toUtf8()), list.all().constData());
    // Several words are a program and its arguments.
    QCOMPARE(vitrine(at("exec", {QStringLiteral("printf"), QStringLiteral("[%s]"), QStringLiteral("a b"),
                                 QStringLiteral("$HOME")}))
                 .out,
             QByteArray("[a b][$HOME]"));
}

void TestEndpoint::exitCodes_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("good") << QStringLiteral("true") << 0;
    QTest::newRow("seven") << QStringLiteral("exit 7") << 7;
    QTest::newRow("not there") << QStringLiteral("no-such-program") << 127;
    QTest::newRow("killed") << QStringLiteral("kill -9 $$") << 137;
    QTest::newRow("its own 124") << QStringLiteral("exit 124") << 124;
}

void TestEndpoint::exitCodes()
{
    QFETCH(const QString, command);
    QFETCH(const int, exitCode);
    const auto outcome = sh(command);
    QVERIFY2(outcome.exitCode == exitCode, outcome.all().constData());
}

void TestEndpoint::muchOutput()
{
    const auto outcome = sh(QStringLiteral("seq 1 200000; seq 1 50000 >&2"));
    QCOMPARE(outcome.exitCode, 0);
    QByteArray expected;
    for (int i = 1; i <= 200'000; ++i)
        expected += QByteArray::number(i) + '\n';
    QVERIFY2(outcome.out == expected, qPrintable(QString::number(outcome.out.size())));
    QVERIFY(outcome.err.endsWith("\n50000\n"));
}

void TestEndpoint::timesOut()
{
    // Beside other machines, the first word may take more than a second.
    const auto outcome = sh(QStringLiteral("echo begun; sleep 1000"), words("--timeout 10"));
    QCOMPARE(outcome.exitCode, 124);
    QCOMPARE(outcome.out, QByteArray("begun\n"));
    QVERIFY2(outcome.err.contains("time limit"), outcome.err.constData());
}

void TestEndpoint::json()
{
    const auto outcome = sh(QStringLiteral("echo out; echo err >&2; exit 3"), words("--json"));
    QCOMPARE(outcome.exitCode, 3);
    const QJsonObject record = outcome.json().toObject();
    QCOMPARE(record[u"status"].toString(), QStringLiteral("completed"));
    QCOMPARE(record[u"exitCode"].toInt(), 3);
    QCOMPARE(record[u"text"].toObject()[u"stdout"].toString(), QStringLiteral("out\n"));
    QCOMPARE(record[u"text"].toObject()[u"stderr"].toString(), QStringLiteral("err\n"));
    // Its members are those of the same command here.
    const auto here = m_fixture->run(words("exec --json -r tester -s") + QStringList{session, QStringLiteral("true")});
    QCOMPARE(record.keys(), here.json().toObject().keys());
    const auto late = sh(QStringLiteral("sleep 1000"), words("--json --timeout 1"));
    QCOMPARE(late.json()[u"status"].toString(), QStringLiteral("timedOut"));
}

void TestEndpoint::cancelledByTheKeyboard()
{
    Terminal terminal;
    const auto process = prepared(m_variables);
    terminal.start(*process, at("exec", {QStringLiteral("echo be'gun'; exec sleep 987")}));
    QVERIFY2(terminal.sees("begun"), terminal.seen.constData());
    terminal.type("\x03");
    QVERIFY2(process->waitForFinished(60'000), terminal.seen.constData());
    QCOMPARE(process->exitCode(), 130);
    // The command does not run on in the machine.
    QVERIFY(waitUntil([this] { return sh(QStringLiteral("! pgrep -f 'sleep 98[7]'")).exitCode == 0; }));
}

void TestEndpoint::aReaderThatLeaves()
{
    const auto process = prepared(m_variables);
    const QStringList script{QStringLiteral("-c"), QStringLiteral("vitrine \"$@\" | head -n 1; exit ${PIPESTATUS[0]}"),
                             QStringLiteral("x")};
    process->start(QStringLiteral("bash"), script + at("exec", {QStringLiteral("yes 976")}));
    const auto outcome = StoreFixture::outcome(*process);
    QCOMPARE(outcome.out, QByteArray("976\n"));
    QCOMPARE(outcome.exitCode, 141);
    QVERIFY(waitUntil([this] { return sh(QStringLiteral("! pgrep -f 'yes 97[6]'")).exitCode == 0; }));
}

void TestEndpoint::keysOfAProfile()
{
    QVERIFY(QDir(m_home.path()).mkpath(QStringLiteral(".aws")));
    QFile file(m_home.filePath(QStringLiteral(".aws/credentials")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[ours]\naws_access_key_id = " + m_variables.value(QStringLiteral("AWS_ACCESS_KEY_ID")).toUtf8() +
               "\naws_secret_access_key = " + m_variables.value(QStringLiteral("AWS_SECRET_ACCESS_KEY")).toUtf8() +
               "\n[wrong]\naws_access_key_id = AKIAAAAAAAAAAAAAAAAA\naws_secret_access_key = wrong\n");
    file.close();
    QProcessEnvironment variables = m_variables;
    for (const char *name : {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION", "AWS_DEFAULT_REGION"})
        variables.remove(QLatin1String(name));
    const QStringList command =
        at("exec", {QStringLiteral("--profile"), QStringLiteral("ours"), QStringLiteral("echo in")});
    const auto good = vitrine(command, variables);
    QVERIFY2(good.out == "in\n", good.all().constData());
    // A profile that is named goes before the environment.
    const auto wrong =
        vitrine(at("exec", {QStringLiteral("--profile"), QStringLiteral("wrong"), QStringLiteral("echo in")}));
    QCOMPARE(wrong.exitCode, 125);
    QVERIFY2(wrong.err.contains("“wrong”"), wrong.all().constData());
    const auto none = vitrine(at("exec", {QStringLiteral("echo in")}), variables);
    QCOMPARE(none.exitCode, 125);
    QVERIFY2(none.err.contains("vitrine env"), none.all().constData());
}

void TestEndpoint::byArn()
{
    // A runtime's id has ten letters more than can be guessed, so it is taken from the error of a wrong name.
    const auto unknown = vitrine(at("exec", {QStringLiteral("true")}, "nobody"));
    QCOMPARE(unknown.exitCode, 125);
    QVERIFY2(unknown.err.contains("“nobody”") && unknown.err.contains("tester"), unknown.all().constData());
    const auto other = vitrine(at("exec", {QStringLiteral("true")},
                                  "arn:aws:bedrock-agentcore:us-east-1:000000000000:runtime/tester-aaaaaaaaaa"));
    QCOMPARE(other.exitCode, 125);
    QVERIFY2(other.err.contains("does not know"), other.all().constData());
    const auto qualifier = sh(QStringLiteral("true"), words("--qualifier none"));
    QCOMPARE(qualifier.exitCode, 125);
    QVERIFY2(qualifier.err.contains("does not know"), qualifier.all().constData());
    QCOMPARE(sh(QStringLiteral("echo it"), words("--qualifier DEFAULT")).out, QByteArray("it\n"));
    QCOMPARE(sh(QStringLiteral("echo it"), words("--region local-1")).out, QByteArray("it\n"));
}

void TestEndpoint::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("key"); // instead of the right secret; empty: the right one
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("words");
    const QString right;
    const QString wrong = QStringLiteral("0123456789012345678901234567890123456789");
    const QStringList about{QStringLiteral("-r"), QStringLiteral("tester"), QStringLiteral("-s"), session};
    const QStringList here{QStringLiteral("--endpoint"), QStringLiteral("URL")};
    QTest::newRow("exec, wrong secret") << words("exec") + here + about + words("true") << wrong << 125
                                        << QByteArray("refuses the keys from the environment");
    QTest::newRow("invoke, wrong secret") << words("invoke") + here + about + words("hello") << wrong << 1
                                          << QByteArray("refuses the keys from the environment");
    QTest::newRow("shell, wrong secret") << words("shell") + here + about << wrong << 1
                                         << QByteArray("refuses the keys from the environment");
    QTest::newRow("short id") << words("exec") + here + words("-r tester -s short true") << right << 2
                              << QByteArray("33");
    QTest::newRow("plain http to elsewhere")
        << words("exec --endpoint http://agents.example.com") + about + words("true") << right << 2
        << QByteArray("https");
    QTest::newRow("nobody there") << words("exec --endpoint http://127.0.0.1:1") + about + words("true") << right << 125
                                  << QByteArray("cannot be reached");
    QTest::newRow("no endpoint") << words("exec --region local-1") + about + words("true") << right << 2
                                 << QByteArray("--endpoint");
}

void TestEndpoint::refused()
{
    QFETCH(QStringList, arguments);
    QFETCH(const QString, key);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, words);
    arguments.replaceInStrings(QStringLiteral("URL"), m_url);
    QProcessEnvironment variables = m_variables;
    if (!key.isEmpty())
        variables.insert(QStringLiteral("AWS_SECRET_ACCESS_KEY"), key);
    const auto outcome = vitrine(arguments, variables);
    QVERIFY2(outcome.exitCode == exitCode && outcome.err.contains(words) && outcome.out.isEmpty(),
             outcome.all().constData());
}

void TestEndpoint::invokePlain()
{
    const auto json = vitrine(at("invoke", words("--json") + QStringList{QStringLiteral("list the files")}));
    QVERIFY2(json.exitCode == 0, json.all().constData());
    QCOMPARE(json.json()[u"status"].toString(), QStringLiteral("completed"));
    QVERIFY2(!json.json()[u"items"].toArray().isEmpty(), json.all().constData());
}

void TestEndpoint::invokeStreams()
{
    const auto answer = vitrine(at("invoke", {QStringLiteral("list the files")}));
    QVERIFY2(answer.exitCode == 0, answer.all().constData());
    // The same words, and the same steps, as without an endpoint in between.
    const auto here =
        m_fixture->run(words("invoke -r tester -s") + QStringList{session, QStringLiteral("list the files")});
    QCOMPARE(answer.out, here.out);
    QCOMPARE(answer.err, here.err);
    QVERIFY2(!answer.out.trimmed().isEmpty(), answer.all().constData());
}

void TestEndpoint::shellOnATerminal()
{
    Terminal terminal;
    const auto process = prepared(m_variables);
    terminal.start(*process, at("shell"));
    QVERIFY2(terminal.sees("# "), terminal.seen.constData());
    terminal.type("stty size; echo $((20+3))-in\r");
    QVERIFY2(terminal.sees("23-in") && terminal.seen.contains("33 101"), terminal.seen.constData());
    terminal.resize(40, 120);
    terminal.type("sleep 0.5; stty size\r");
    QVERIFY2(terminal.sees("40 120"), terminal.seen.constData());
    // Ctrl+C belongs to the shell, which drops the rest of the line. Only once cat answers it is cat that gets it:
    // while bash starts a program, a key may end bash's own copy, or nobody.
    terminal.type("echo $((30+3))-ready; cat; echo $((30+4))-after\r");
    QVERIFY2(terminal.sees("33-ready"), terminal.seen.constData());
    terminal.type("there\r");
    QVERIFY2(terminal.sees("there\r\nthere\r\n"), terminal.seen.constData());
    terminal.seen.clear();
    terminal.type("\x03");
    QVERIFY2(terminal.sees("# "), terminal.seen.constData());
    terminal.type("echo $((30+5))-after\r");
    QVERIFY2(terminal.sees("35-after"), terminal.seen.constData());
    QVERIFY2(!terminal.seen.contains("34-after"), terminal.seen.constData());
    terminal.type("exit 5\r");
    QVERIFY2(process->waitForFinished(60'000), terminal.seen.constData());
    QCOMPARE(process->exitCode(), 5);
    QVERIFY(terminal.isAsBefore());
}

void TestEndpoint::shellIsTakenUpAgain()
{
    const auto first = prepared(m_variables);
    Terminal terminal;
    terminal.start(*first, at("shell", words("--shell kept")));
    QVERIFY2(terminal.sees("# "), terminal.seen.constData());
    terminal.type("here=$((40+2)); echo $here-set\r");
    QVERIFY2(terminal.sees("42-set"), terminal.seen.constData());
    ::kill(pid_t(first->processId()), SIGTERM);
    QVERIFY(first->waitForFinished(30'000));
    QCOMPARE(first->exitCode(), 128 + SIGTERM);
    QVERIFY(terminal.isAsBefore());

    Terminal other;
    const auto second = prepared(m_variables);
    other.start(*second, at("shell", words("--shell kept")));
    QVERIFY2(other.sees("42-set"), other.seen.constData()); // repeated by the endpoint
    other.type("echo $here-$((50+5)); exit 4\r");
    QVERIFY2(other.sees("42-55"), other.seen.constData());
    QVERIFY(second->waitForFinished(60'000));
    QCOMPARE(second->exitCode(), 4);
}

void TestEndpoint::shellFromAPipe()
{
    const auto process = prepared(m_variables);
    process->start(QStringLiteral("vitrine"), at("shell"));
    process->write("echo $((40+2))-piped; exit 6\n");
    process->closeWriteChannel();
    const auto outcome = StoreFixture::outcome(*process);
    QVERIFY2(outcome.exitCode == 6, outcome.all().constData());
    QVERIFY2(outcome.out.contains("42-piped"), outcome.all().constData());
}

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
