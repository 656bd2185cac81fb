// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/fdwriter.h"
#include "app/cli/runtimewords.h"
#include "app/cli/table.h"
#include "app/cli/transcriptprinter.h"
#include "app/cli/words.h"
#include "tests/patience.h"

#include <QSignalSpy>
#include <QTest>

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

using namespace Vitrine;
using namespace Vitrine::Cli;

namespace {

Usage execLike()
{
    Usage usage;
    usage.path = QStringLiteral("exec");
    usage.words = QStringLiteral("[--] COMMAND");
    usage.summary = QStringLiteral("Run something");
    usage.options = {
        {QStringLiteral("runtime"), QStringLiteral("r"), QStringLiteral("RUNTIME"), QStringLiteral("which"), true},
        {QStringLiteral("timeout"), {}, QStringLiteral("S"), QStringLiteral("limit")},
        {QStringLiteral("env"), {}, QStringLiteral("K=V"), QStringLiteral("variable"), false, true},
        {QStringLiteral("yes"), QStringLiteral("y"), {}, QStringLiteral("do not ask")}};
    usage.least = 1;
    usage.most = -1;
    usage.lineFollows = true;
    return usage;
}

Result<Arguments> parsed(const QString &line)
{
    return Arguments::parse(execLike(), line.split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

QString said(const QList<TranscriptPrinter::Piece> &pieces)
{
    QString text;
    for (const auto &piece : pieces)
        text += piece.isStep ? QLatin1Char('<') + piece.text.trimmed() + QLatin1Char('>') : piece.text;
    return text;
}

} // namespace

class TestCliWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ::signal(SIGPIPE, SIG_IGN); }

    void argumentsAreTakenApart()
    {
        const auto arguments =
            parsed(QStringLiteral("-r one --timeout=5 --env A=1 --env B=2=3 --json ls -la --timeout 7"));
        QVERIFY(arguments.has_value());
        QCOMPARE(arguments->value(QStringLiteral("runtime")), QStringLiteral("one"));
        QCOMPARE(arguments->number(QStringLiteral("timeout"), 300, 1, 3600).value(), 5);
        QCOMPARE(arguments->values(QStringLiteral("env")),
                 QStringList({QStringLiteral("A=1"), QStringLiteral("B=2=3")}));
        QVERIFY(arguments->has(QStringLiteral("json")));
        // What follows the command belongs to it.
        QCOMPARE(arguments->words(), QStringList({QStringLiteral("ls"), QStringLiteral("-la"),
                                                  QStringLiteral("--timeout"), QStringLiteral("7")}));
        QCOMPARE(parsed(QStringLiteral("-r one -- --help"))->words(), QStringList(QStringLiteral("--help")));
        QVERIFY(parsed(QStringLiteral("--help"))->has(QStringLiteral("help"))); // nothing else is asked for then
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown") << QStringLiteral("-r one --foo ls") << QStringLiteral("--foo");
        QTest::newRow("unknown with value") << QStringLiteral("-r one --foo=3 ls") << QStringLiteral("--foo.");
        QTest::newRow("unknown letter") << QStringLiteral("-r one -x ls") << QStringLiteral("-x");
        QTest::newRow("required") << QStringLiteral("ls") << QStringLiteral("-r RUNTIME");
        QTest::newRow("no word") << QStringLiteral("-r one") << QStringLiteral("COMMAND");
        QTest::newRow("no value") << QStringLiteral("-r") << QStringLiteral("-r");
        QTest::newRow("value for none") << QStringLiteral("-r one --yes=1 ls") << QStringLiteral("--yes");
        QTest::newRow("twice") << QStringLiteral("-r one -r two ls") << QStringLiteral("twice");
    }

    void mistakesAreNamed()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, named);
        const auto arguments = parsed(line);
        QVERIFY(!arguments);
        QCOMPARE(arguments.error().code, ErrorCode::InvalidInput);
        QVERIFY2(arguments.error().message.contains(named), qPrintable(arguments.error().message));
    }

    void numbersHaveBounds()
    {
        QCOMPARE(parsed(QStringLiteral("-r one ls"))->number(QStringLiteral("timeout"), 300, 1, 3600).value(), 300);
        for (const char *bad : {"0", "3601", "abc", "5s", "", "-1", "1e3"}) {
            const auto arguments =
                Arguments::parse(execLike(), {QStringLiteral("-r"), QStringLiteral("one"), QStringLiteral("--timeout"),
                                              QString::fromLatin1(bad), QStringLiteral("ls")});
            QVERIFY(arguments.has_value());
            QVERIFY2(!arguments->number(QStringLiteral("timeout"), 300, 1, 3600), bad);
        }
    }

    void wordsHaveAMost()
    {
        Usage usage = execLike();
        usage.lineFollows = false;
        usage.most = 1;
        QVERIFY(!Arguments::parse(
            usage, {QStringLiteral("-r"), QStringLiteral("one"), QStringLiteral("a"), QStringLiteral("b")}));
        // Options may then stand behind the word, too.
        const auto behind = Arguments::parse(usage, {QStringLiteral("a"), QStringLiteral("-r"), QStringLiteral("one")});
        QVERIFY(behind.has_value());
        QCOMPARE(behind->words(), QStringList(QStringLiteral("a")));
    }

    void helpNamesEverything()
    {
        const QString help = helpText(execLike());
        QVERIFY(help.startsWith(
            QStringLiteral("Usage: vitrine exec -r RUNTIME [--timeout S] [--env K=V]... [-y] [--] COMMAND\n")));
        for (const char *part : {"Run something.", "-r, --runtime RUNTIME", "--timeout S", "-y, --yes", "--store DIR",
                                 "--json", "-h, --help"})
            QVERIFY2(help.contains(QLatin1String(part)), part);
        const QStringList lines = help.split(QLatin1Char('\n'));
        for (const QString &line : lines)
            QVERIFY2(line.size() <= 94, qPrintable(line));
    }

    void tables()
    {
        Table table({QStringLiteral("NAME"), QStringLiteral("SIZE"), QStringLiteral("END")},
                    {Table::Align::Left, Table::Align::Right});
        table.addRow({QStringLiteral("a"), QStringLiteral("1 kB"), QStringLiteral("x")});
        table.addRow({QStringLiteral("longer"), QStringLiteral("120 MB"), QString()});
        QCOMPARE(table.text(), QStringLiteral("NAME      SIZE  END\n"
                                              "a         1 kB  x\n"
                                              "longer  120 MB\n"));
        QCOMPARE(Table({}).text(), QString());
    }

    void sizesAndTimes()
    {
        QCOMPARE(sizeWords(0), QStringLiteral("0 B"));
        QCOMPARE(sizeWords(999), QStringLiteral("999 B"));
        QCOMPARE(sizeWords(1400), QStringLiteral("1.4 kB"));
        QCOMPARE(sizeWords(999'700), QStringLiteral("1.0 MB"));
        QCOMPARE(sizeWords(930'000'000), QStringLiteral("930 MB"));
        QCOMPARE(sizeWords(qint64(1) << 30), QStringLiteral("1.1 GB"));
        QCOMPARE(durationWords(1740), QStringLiteral("1.7 s"));
        QCOMPARE(durationWords(125'000), QStringLiteral("2 min 5 s"));
        const QDateTime now(QDate(2026, 11, 24), QTime(12, 0), QTimeZone::UTC);
        QCOMPARE(agoWords({}, now), QStringLiteral("never"));
        QCOMPARE(agoWords(now.addSecs(-59), now), QStringLiteral("just now"));
        QCOMPARE(agoWords(now.addSecs(-60), now), QStringLiteral("1 min ago"));
        QCOMPARE(agoWords(now.addSecs(-3 * 3600), now), QStringLiteral("3 h ago"));
        QVERIFY(agoWords(now.addDays(-5), now).startsWith(QStringLiteral("2026-11-")));
    }

    void testsInWords()
    {
        TestBadge badge;
        QCOMPARE(testWords(badge), QStringLiteral("-"));
        badge.kind = TestBadge::Kind::Failed;
        badge.exitCode = 3;
        QCOMPARE(testWords(badge), QStringLiteral("exit 3"));
        badge.failed = 2;
        QCOMPARE(testWords(badge), QStringLiteral("2 failed"));
        badge.kind = TestBadge::Kind::Passed;
        badge.passed = 48;
        QCOMPARE(testWords(badge), QStringLiteral("48 passed"));
    }

    void guestsCannotWriteOnTheTerminal()
    {
        const QString text = harmless(QStringLiteral("plain\ttab\nred \033[31m and \r back \u202e turned"));
        QVERIFY(!text.contains(QChar(0x1b)));
        QVERIFY(!text.contains(QLatin1Char('\r')));
        QVERIFY(!text.contains(QChar(0x202e)));
        QVERIFY(text.startsWith(QStringLiteral("plain\ttab\nred ")));
    }

    void shellLines()
    {
        QCOMPARE(shellLine({QStringLiteral("echo hi; exit 7")}), QStringLiteral("echo hi; exit 7"));
        QCOMPARE(shellLine({QStringLiteral("exit"), QStringLiteral("7")}), QStringLiteral("exit 7"));
        QCOMPARE(shellLine({QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("echo it's")}),
                 QStringLiteral("sh -c 'echo it'\\''s'"));
        QCOMPARE(shellLine({QStringLiteral("printf"), QString()}), QStringLiteral("printf ''"));
        QCOMPARE(shellLine({QStringLiteral("ls"), QStringLiteral("*")}), QStringLiteral("ls '*'"));
    }

    void pathsStayInTheWorkspace()
    {
        const QString mount = QStringLiteral("/mnt/workspace");
        for (const char *same : {"src/a.py", "/mnt/workspace/src/a.py", "./src//a.py", "src/a.py/"})
            QCOMPARE(workspacePath(QString::fromLatin1(same), mount).value(), QByteArray("src/a.py"));
        for (const char *top : {"", ".", "/mnt/workspace", "/mnt/workspace/"})
            QCOMPARE(workspacePath(QString::fromLatin1(top), mount).value(), QByteArray());
        for (const char *outside : {"/etc/passwd", "../x", "a/../../x", "/mnt/workspace2/x", "/mnt"})
            QVERIFY2(!workspacePath(QString::fromLatin1(outside), mount), outside);
    }

    void unknownRuntimesAreAnswered()
    {
        RuntimeInfo one;
        one.spec.name = QStringLiteral("one");
        QVERIFY(!unknownRuntime(QStringLiteral("one"), {one}));
        const auto error = unknownRuntime(QStringLiteral("two"), {one});
        QVERIFY(error.has_value());
        QVERIFY(error->message.contains(QStringLiteral("There are: one")));
        QVERIFY(error->message.contains(QStringLiteral("vitrine runtime create two")));
        QVERIFY(
            unknownRuntime(QStringLiteral("two"), {})->message.contains(QStringLiteral("vitrine runtime create two")));
    }

    void transcriptsArePrintedOnce()
    {
        using Kind = TranscriptItem::Kind;
        const auto item = [](Kind kind, const char *id, const char *title, const char *text, bool done = true) {
            TranscriptItem made;
            made.kind = kind;
            made.id = QString::fromLatin1(id);
            made.title = QString::fromLatin1(title);
            made.text = QString::fromLatin1(text);
            made.done = done;
            return made;
        };
        TranscriptPrinter printer;
        QCOMPARE(said(printer.live(item(Kind::Step, "1", "Runs it", "", false))), QString());
        QCOMPARE(said(printer.live(item(Kind::Step, "1", "Ran it", ""))), QStringLiteral("<- Ran it>"));
        QCOMPARE(said(printer.live(item(Kind::Text, "2", "", "Hel"))), QStringLiteral("Hel"));
        QCOMPARE(said(printer.live(item(Kind::Text, "2", "", "lo"))), QStringLiteral("lo"));
        // A line that was begun is ended before something else is said.
        QCOMPARE(said(printer.live(item(Kind::Step, "3", "Wrote a", ""))), QStringLiteral("\n<- Wrote a>"));
        // The record has everything again; only what is new comes.
        QCOMPARE(said(printer.recorded(item(Kind::Step, "1", "Ran it", ""))), QString());
        QCOMPARE(said(printer.recorded(item(Kind::Text, "2", "", "Hello you"))), QStringLiteral(" you"));
        QCOMPARE(printer.end(), QStringLiteral("\n"));
        QCOMPARE(said(printer.recorded(item(Kind::Error, "4", "", "it broke"))), QStringLiteral("<Error: it broke>"));
        QCOMPARE(printer.end(), QString());
    }

    void writerNeverBlocks()
    {
        int ends[2];
        QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
        FdWriter writer(ends[1]);
        const QByteArray block(1 << 20, 'x');
        for (int i = 0; i < 4; ++i)
            writer.write(block); // far more than the pipe holds, and nobody reads
        QCOMPARE(writer.pending(), 4 << 20);
        qint64 got = 0;
        QByteArray buffer(1 << 16, 0);
        while (got < 4 << 20) {
            const auto size = ::read(ends[0], buffer.data(), size_t(buffer.size()));
            QVERIFY(size > 0);
            got += size;
        }
        QTRY_COMPARE(writer.pending(), 0);
        ::close(ends[0]);
        QSignalSpy failed(&writer, &FdWriter::failed);
        writer.write("nobody");
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().toInt(), EPIPE);
        QSignalSpy written(&writer, &FdWriter::written);
        writer.write("still nobody"); // dropped, and told only as done
        QTRY_COMPARE(written.size(), 1);
        QCOMPARE(failed.size(), 1);
        ::close(ends[1]);
    }

    void writerMayBeLeftBehind()
    {
        int ends[2];
        QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
        {
            FdWriter writer(ends[1]);
            writer.write(QByteArray(1 << 20, 'x'));
            QTest::qWait(20);
        } // does not wait for a reader
        ::close(ends[0]);
        QTest::qWait(20);
        ::close(ends[1]);
    }
};

QTEST_GUILESS_MAIN(TestCliWords)
#include "tst_cliwords.moc"
