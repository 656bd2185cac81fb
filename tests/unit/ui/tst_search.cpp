// SPDX-License-Identifier: GPL-3.0-or-later
// Search in files: the command, what comes out of it however hostile, and the pane.
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/search/searchmodel.h"
#include "ui/search/searchpane.h"
#include "ui/search/searchview.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"
#include "ui/window/quietcommand.h"

#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Fake;
using namespace Vitrine::Ui;

namespace {

/// All of a literal, NULs too.
template <size_t Size>
QByteArray raw(const char (&text)[Size])
{
    return QByteArray(text, Size - 1);
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

    const SessionKey key{QStringLiteral("sample"), QStringLiteral("upload-retry")};
    const SessionKey stoppedKey{QStringLiteral("sample"), QStringLiteral("payment-replay")};

    struct Desk
    {
        Desk() { engine.populate(); }
        FakeEngine engine;
        Api::Nouns nouns = engine.nouns();
        QObject owner;
        Actions actions{&owner};
        SearchPane pane{PaneContext{nouns, actions}};
    };
    static QList<SearchMatch> parsed(const QByteArray &bytes, qsizetype step)
    {
        QList<SearchMatch> matches;
        SearchOutput output([&](const SearchMatch &match) { matches.append(match); });
        for (qsizetype at = 0; at < bytes.size(); at += step)
            output.take(bytes.mid(at, step));
        output.end();
        return matches;
    }
    /// What a shell makes of the line, in a folder of this computer.
    static QByteArray run(const QString &command, const QString &folder)
    {
        QProcess shell;
        shell.setWorkingDirectory(folder);
        shell.start(QStringLiteral("bash"), {QStringLiteral("-c"), command});
        return shell.waitForFinished() ? shell.readAllStandardOutput() : QByteArray("did not end");
    }
    void endCommand(Desk &desk, const CommandRecord &record, int exitCode)
    {
        CommandRecord ended = record;
        ended.status = CommandStatus::Completed;
        ended.exitCode = exitCode;
        desk.engine.putCommand(ended);
    }

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void nothingInTheTextIsAnythingToTheShell()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("a.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("it's; touch made $(touch made) `touch made`\n-e x\nother\n");
        file.close();
        for (const char *text : {"it's; touch made $(touch made) `touch made`", "-e x", "' ; touch made; '"}) {
            SearchQuery query;
            query.text = QString::fromLatin1(text);
            const QByteArray out = run(query.command(), folder.path());
            QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("made"))));
            const auto matches = parsed(out, 7);
            QCOMPARE(matches.size(), QByteArray(text).startsWith('\'') ? 0 : 1);
            if (!matches.isEmpty())
                QCOMPARE(matches.first().path, QByteArray("a.txt"));
        }
        SearchQuery query;
        query.text = QStringLiteral("a\nb\0c");
        QVERIFY(query.command().startsWith(quietMark) && !query.command().contains(u'\n'));
    }

    void rowsAreReadHoweverTheyAreCut()
    {
        const QByteArray bytes("./src/a.py\0"
                               "12:def retry():\r\n./b\0"
                               "3:x:y\n",
                               39);
        for (const qsizetype step : {1, 2, 5, 100}) {
            const auto matches = parsed(bytes, step);
            QCOMPARE(matches.size(), 2);
            QCOMPARE(matches[0].path, QByteArray("src/a.py"));
            QCOMPARE(matches[0].line, 12);
            QCOMPARE(matches[0].text, QByteArray("def retry():"));
            QCOMPARE(matches[1].text, QByteArray("x:y"));
        }
    }

    void hostileOutputIsBounded()
    {
        QVERIFY(parsed(raw("../../etc/passwd\0"
                           "1:x\n"),
                       100)
                    .isEmpty());
        QVERIFY(parsed(raw("/etc/passwd\0"
                           "1:x\n"),
                       100)
                    .isEmpty());
        QVERIFY(parsed(raw("a//b\0"
                           "1:x\na\0"
                           "x:y\nb\0"
                           "-4:x\nno row at all\n\0\0\0\n"),
                       100)
                    .isEmpty());
        QVERIFY(parsed(QByteArray(5'000, 'p') + raw("\0"
                                                    "1:x\n"),
                       100)
                    .isEmpty());
        const auto cut = parsed("a" +
                                    raw("\0"
                                        "1:") +
                                    QByteArray(10'000, 'x') + '\n',
                                100);
        QCOMPARE(cut.size(), 1);
        QCOMPARE(cut.first().text.size(), SearchOutput::maxLine);
        QVERIFY(parsed("a" +
                           raw("\0"
                               "1:") +
                           QByteArray(1'000'000, 'x') + '\n',
                       4'096)
                    .isEmpty());
        const auto many = parsed(raw("a\0"
                                     "1:x\n")
                                     .repeated(SearchOutput::maxMatches + 100),
                                 4'096);
        QCOMPARE(many.size(), SearchOutput::maxMatches);
    }

    void findsAndOpens()
    {
        Desk desk;
        desk.pane.resize(800, 300);
        desk.pane.show();
        desk.pane.setSession(desk.engine.session(key));
        desk.pane.field()->setText(QStringLiteral("retry"));
        QTest::keyClick(desk.pane.field(), Qt::Key_Return);
        QTRY_VERIFY(isQuiet(desk.engine.allCommands(key).first()));
        const CommandRecord record = desk.engine.allCommands(key).first();
        desk.engine.appendOutput(record.id, OutputStream::Out,
                                 raw("./src/a.py\0"
                                     "12:  def retry(\xe2\x80\xae):\n./src/a.py\0"
                                     "20:retry()\n"));
        desk.engine.appendOutput(record.id, OutputStream::Out,
                                 raw("./b.md\0"
                                     "1:# retry\n"));
        QTRY_COMPARE(desk.pane.model()->matches(), 3);
        QVERIFY(desk.pane.isSearching());
        QCOMPARE(desk.pane.model()->files(), 2);
        const QModelIndex line = desk.pane.model()->index(0, 0, desk.pane.model()->index(0, 0));
        QVERIFY(!line.data().toString().contains(QChar(0x202e)));
        QVERIFY(desk.pane.view()->isExpanded(desk.pane.model()->index(0, 0)));
        QSignalSpy asked(&desk.pane, &Pane::fileRequested);
        QTest::mouseClick(desk.pane.view()->viewport(), Qt::LeftButton, {},
                          desk.pane.view()->visualRect(line).center());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(0).toByteArray(), QByteArray("src/a.py"));
        QCOMPARE(asked.first().at(1).toInt(), 12);
        endCommand(desk, record, 0);
        QTRY_VERIFY(!desk.pane.isSearching());
        QVERIFY2(desk.pane.status().contains(QStringLiteral("3 line")), qPrintable(desk.pane.status()));
    }

    void canBeStopped()
    {
        Desk desk;
        desk.pane.setSession(desk.engine.session(key));
        desk.pane.field()->setText(QStringLiteral("x"));
        desk.pane.search();
        QTRY_VERIFY(isQuiet(desk.engine.allCommands(key).first()));
        QVERIFY(desk.pane.isSearching());
        desk.pane.stop();
        QVERIFY(!desk.pane.isSearching());
        QTRY_VERIFY(desk.engine.calls().join(u' ').contains(QStringLiteral("commands.cancel")));
    }

    void endsWhenThereIsTooMuch()
    {
        Desk desk;
        desk.pane.setSession(desk.engine.session(key));
        desk.pane.field()->setText(QStringLiteral("x"));
        desk.pane.search();
        QTRY_VERIFY(isQuiet(desk.engine.allCommands(key).first()));
        const CommandRecord record = desk.engine.allCommands(key).first();
        desk.engine.appendOutput(record.id, OutputStream::Out,
                                 raw("./a\0"
                                     "1:x\n")
                                     .repeated(SearchOutput::maxMatches + 1));
        QTRY_VERIFY(!desk.pane.isSearching());
        QCOMPARE(desk.pane.model()->matches(), SearchOutput::maxMatches);
        QVERIFY(desk.pane.status().contains(QStringLiteral("There is more")));
        QVERIFY(desk.engine.calls().join(u' ').contains(QStringLiteral("commands.cancel")));
    }

    void aWrongPatternIsSaid()
    {
        Desk desk;
        desk.pane.setSession(desk.engine.session(key));
        desk.pane.field()->setText(QStringLiteral("("));
        desk.pane.search();
        QTRY_VERIFY(isQuiet(desk.engine.allCommands(key).first()));
        const CommandRecord record = desk.engine.allCommands(key).first();
        desk.engine.appendOutput(record.id, OutputStream::Err, "regex parse error");
        endCommand(desk, record, 2);
        QTRY_VERIFY(!desk.pane.isSearching());
    }

    void aStoppedSessionIsOfferedToBeStarted()
    {
        Desk desk;
        desk.pane.resize(800, 300);
        desk.pane.show();
        desk.pane.setSession(desk.engine.session(stoppedKey));
        desk.pane.field()->setText(QStringLiteral("x"));
        QTest::keyClick(desk.pane.field(), Qt::Key_Return);
        QVERIFY(!desk.pane.isSearching());
        QVERIFY(desk.pane.empty()->button()->isVisible());
        QVERIFY(!desk.engine.calls().join(u' ').contains(QStringLiteral("commands.run")));
        QTest::mouseClick(desk.pane.empty()->button(), Qt::LeftButton);
        QVERIFY(desk.pane.isSearching());
        QTRY_VERIFY(desk.engine.calls().join(u' ').contains(QStringLiteral("commands.run")));
    }
};

QTEST_MAIN(TestSearch)
#include "tst_search.moc"
