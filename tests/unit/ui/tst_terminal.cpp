// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/terminal/blockhead.h"
#include "ui/terminal/blocklist.h"
#include "ui/terminal/blockview.h"
#include "ui/terminal/commandbar.h"
#include "ui/terminal/commandspane.h"
#include "ui/terminal/findbar.h"
#include "ui/terminal/outputfilter.h"
#include "ui/terminal/outputpane.h"
#include "ui/terminal/outputreading.h"
#include "ui/terminal/shellpane.h"
#include "ui/terminal/shelltabs.h"
#include "ui/terminal/terminallink.h"
#include "ui/terminal/terminalscreen.h"
#include "ui/terminal/textpage.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"
#include "ui/window/questions.h"
#include "ui/window/quietcommand.h"

#define signals Q_SIGNALS
#define slots Q_SLOTS
#include <qtermwidget6/qtermwidget.h>
#undef signals
#undef slots

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Ui;
using namespace Qt::StringLiterals;

namespace {

SessionKey key()
{
    return {u"sample"_s, u"upload-retry"_s};
}

CommandRecord ended(const QString &command, int exitCode = 0)
{
    CommandRecord record;
    record.id = newId();
    record.session = key();
    record.command = command;
    record.status = CommandStatus::Completed;
    record.exitCode = exitCode;
    record.createdAt = record.startedAt = QDateTime::currentDateTimeUtc();
    record.endedAt = record.startedAt.addMSecs(200);
    return record;
}

/// A pane over a fake engine, on screen.
struct Desk
{
    Fake::FakeEngine engine;
    Api::Nouns nouns = engine.nouns();
    Actions actions{nullptr};
    std::unique_ptr<CommandsPane> pane;

    explicit Desk(bool populated = false)
    {
        if (populated) {
            engine.populate();
        } else {
            SessionInfo session;
            session.key = key();
            session.name = u"Upload retry backoff"_s;
            session.state = SessionState::Running;
            session.mountPath = u"/mnt/workspace"_s;
            engine.putSession(session);
        }
        pane = std::make_unique<CommandsPane>(PaneContext{nouns, actions});
        pane->resize(774, 420);
        pane->show();
        pane->setSession(engine.session(key()));
    }
    BlockList *list() const { return pane->list(); }
    QString add(const QString &command, const QByteArray &out, int exitCode = 0)
    {
        const CommandRecord record = ended(command, exitCode);
        engine.putCommand(record);
        engine.appendOutput(record.id, OutputStream::Out, out);
        list()->setOpen(record.id, true);
        return record.id;
    }
    QString text(const QString &id) const
    {
        BlockView *view = list()->view(id);
        return view ? view->screen()->text() : QString();
    }
};

} // namespace

class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void showsRecords()
    {
        Desk desk(true);
        QTRY_COMPARE(desk.list()->count(), 3);
        const QList<CommandRecord> records = desk.list()->records();
        QCOMPARE(records.first().command, u"git status --short"_s);
        QVERIFY(desk.list()->isOpen(records.last().id));
        QVERIFY(!desk.list()->isOpen(records.first().id));
        QTRY_VERIFY(desk.text(records.last().id).contains("gives up after 5 tries"_L1));
        QVERIFY(desk.list()->head(records.last().id)->accessibleName().contains("exit 1"_L1));
    }

    void whatTheWindowRunsForItselfIsNotListed()
    {
        Desk desk;
        desk.add(u"true"_s, "well\n");
        QTRY_COMPARE(desk.list()->count(), 1);
        for (int i = 0; i < 150; ++i) // more than a page of them
            desk.engine.putCommand(ended(quietMark + u"rg x"_s));
        QTest::qWait(50);
        QCOMPARE(desk.list()->count(), 1);
        desk.pane->setSession(std::nullopt);
        desk.pane->setSession(desk.engine.session(key()));
        QTRY_COMPARE(desk.list()->count(), 1);
        QCOMPARE(desk.list()->records().first().command, u"true"_s);
    }

    // Output ----------------------------------------------------------------------------------------------------------

    /// Beside the last column is room for less than one more; it changes colour with the theme, too.
    void aThemesChangeLeavesNoStrip()
    {
        Desk desk;
        const QString id = desk.add(u"true"_s, "well\n"_ba.repeated(12));
        QTRY_VERIFY(desk.text(id).contains("well"_L1));
        BlockView *view = desk.list()->view(id);
        for (const int width : {774, 777, 781}) { // the last column ends at another place in each
            setThemeChoice(ThemeChoice::Light);
            desk.pane->resize(width, 420);
            QTest::qWait(50);
            setThemeChoice(ThemeChoice::Dark);
            const auto restore = qScopeGuard([] { setThemeChoice(ThemeChoice::Light); });
            const QRgb base = color(Token::Base).rgb();
            const auto isClean = [&] {
                const QImage picture = view->grab().toImage();
                for (int x = picture.width() - 24; x < picture.width(); ++x) {
                    for (int y = 0; y < picture.height(); ++y) {
                        if (picture.pixel(x, y) != base)
                            return false;
                    }
                }
                return true;
            };
            QTRY_VERIFY2(isClean(), qPrintable(QString::number(width)));
        }
    }

    /// Marks of stderr and numbers of lines stay right when lines are dropped, whatever the two streams mix.
    void countsDroppedLines()
    {
        Desk desk;
        const CommandRecord record = ended(u"many"_s);
        desk.engine.putCommand(record);
        QByteArray out;
        for (int i = 0; i < 7000; ++i) {
            const bool err = i % 7 == 3;
            const QByteArray line = (err ? "err " : "out ") + QByteArray::number(i) +
                                    (i % 50 == 0 ? QByteArray(300, 'w') : QByteArray()) + "\n";
            desk.engine.appendOutput(record.id, err ? OutputStream::Err : OutputStream::Out, line);
        }
        desk.list()->setOpen(record.id, true);
        QTRY_VERIFY(desk.list()->view(record.id));
        BlockView *view = desk.list()->view(record.id);
        QTRY_VERIFY_WITH_TIMEOUT(view->isCaughtUp() && view->drawnBytes() > 50000, 30000);
        const QStringList rows = view->rowTexts();
        QVERIFY(view->isCut());
        QVERIFY(view->lines() >= BlockView::keptLines &&
                view->lines() <= BlockView::keptLines + view->screen()->rows());
        QVERIFY(rows.size() >= view->lines());
        QCOMPARE(rows.at(view->lines() - 1), u"out 6999"_s);
        int errors = 0;
        bool error = view->isError(0);
        for (int row = 1; row < view->lines(); ++row) {
            const QString text = rows.at(row);
            if (!text.startsWith(u'w')) // else the line goes on
                error = text.startsWith("err"_L1);
            if (error != view->isError(row))
                QFAIL(qPrintable(u"row %1 of %2: %3"_s.arg(row).arg(view->lines()).arg(text)));
            errors += view->isError(row) ? 1 : 0;
        }
        QVERIFY(errors > 200);
    }

    void hostile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        QTest::newRow("alternate screen left on") << QByteArray("a\033[?1049hb\033[?47hc\n") << u"abc"_s;
        QTest::newRow("character set left shifted") << QByteArray("a\033(0\016lqk\n") << u"alqk"_s;
        QTest::newRow("132 columns") << QByteArray("a\033[?3hb\n") << u"ab"_s;
        QTest::newRow("title") << QByteArray("a\033]0;rm -rf\007b\033]2;x\033\\c\n") << u"abc"_s;
        QTest::newRow("clipboard") << QByteArray("a\033]52;c;cm0gLXJm\007b\n") << u"ab"_s;
        QTest::newRow("link") << QByteArray("\033]8;;http://evil/\033\\here\033]8;;\033\\\n") << u"here"_s;
        QTest::newRow("answers") << QByteArray("a\005\033[c\033[>c\033[5n\033[6n\033[0x\033Z\033[?6n\033P$qm\033\\b\n")
                                 << u"ab"_s;
        QTest::newRow("mouse and pasting") << QByteArray("a\033[?1000h\033[?1003h\033[?2004hb\n") << u"ab"_s;
        QTest::newRow("C1 in UTF-8") << QByteArray("a\xc2\x9b"
                                                   "5nb\xc2\x9d"
                                                   "0;t\xc2\x9c"
                                                   "c\n")
                                     << u"abc"_s;
        QTest::newRow("C1 as bytes") << QByteArray("a\x9b"
                                                   "b\n")
                                     << u"a\uFFFDb"_s;
        QTest::newRow("endless string ends with its line")
            << QByteArray("a\033]0;" + QByteArray(9000, 'x') + "\nb\n") << u"a\nb"_s;
        QTest::newRow("endless sequence") << QByteArray("a\033[" + QByteArray(9000, '1') + "mb\n") << u"ab"_s;
        QTest::newRow("NULs") << QByteArray("a\0\0\0b\n", 6) << u"ab"_s;
        QTest::newRow("history is not emptied") << QByteArray("a\nb\033[3J\n") << u"a\nb"_s;
        QTest::newRow("reset") << QByteArray("a\nb\033cc\n") << u"a\nbc"_s;
        QTest::newRow("repeat") << QByteArray("a\033[999999999bb\n") << u"ab"_s;
        QTest::newRow("fake head") << QByteArray("\033[1;1H\xe2\x9c\x93 exit 0  npm test\n")
                                   << u"\u2713 exit 0  npm test"_s;
        QTest::newRow("carriage return") << QByteArray("10%\r20%\n") << u"20%"_s;
        QTest::newRow("wide and combining")
            << QByteArray("\xe6\x97\xa5\xe6\x9c\xac e\xcc\x81\n")
            << u"\u65E5\u672C e"_s; // QTermWidget draws the accent, but does not copy it
    }
    void hostile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, shown);
        Desk desk;
        const QString id = desk.add(u"hostile"_s, bytes, 3);
        QTRY_VERIFY2(desk.text(id).trimmed().startsWith(shown), qPrintable(desk.text(id).trimmed()));
        BlockView *view = desk.list()->view(id);
        QCOMPARE(view->rowTexts().mid(0, view->lines()).join(u'\n').trimmed(), shown);
        const int columns = view->screen()->columns();
        // It cannot touch what comes after it, nor its own head.
        const QString next = desk.add(u"next"_s, "plain\n");
        QTRY_COMPARE(desk.text(next).trimmed(), u"plain"_s);
        QCOMPARE(desk.list()->view(next)->screen()->columns(), columns);
        QVERIFY(desk.list()->head(next)->accessibleName().contains("exit 0"_L1));
        desk.list()->showCommand(id);
        QTRY_VERIFY(desk.list()->head(id));
        QVERIFY(desk.list()->head(id)->accessibleName().contains("exit 3"_L1));
    }

    /// Cut anywhere, a stream shows the same.
    void filterTakesPieces()
    {
        const QByteArray whole = "a\033[31mred\033[0m\033]0;title\007b\xc2\x9b"
                                 "5nc\xc3\xa9\033[?1049hd\ne\033P1;2|x\033\\f\033[2Jg";
        OutputFilter at(OutputFilter::Use::Block);
        const QByteArray expected = at.passAll(whole);
        for (qsizetype cut = 0; cut <= whole.size(); ++cut) {
            OutputFilter filter(OutputFilter::Use::Block);
            QByteArray shown = filter.passAll(whole.left(cut));
            shown += filter.passAll(whole.mid(cut));
            QCOMPARE(shown, expected);
        }
        QByteArray single;
        OutputFilter filter(OutputFilter::Use::Block);
        for (const char c : whole)
            single += filter.passAll(QByteArrayView(&c, 1));
        QCOMPARE(single, expected);
    }

    void filterBoundsPieces()
    {
        OutputFilter filter(OutputFilter::Use::Block);
        qsizetype consumed = 0;
        const QByteArray many(100000, '\n');
        QCOMPARE(filter.pass(many, &consumed).count('\n'), OutputFilter::maxLines);
        QCOMPARE(consumed, OutputFilter::maxLines);
        const QByteArray long1(100000, 'x');
        QVERIFY(filter.pass(long1, &consumed).size() <= OutputFilter::maxPiece);
        const QByteArray dropped(100000, '\0');
        QCOMPARE(filter.pass(dropped, &consumed), QByteArray());
        QVERIFY(consumed > 0 && consumed < 100000);
    }

    void shellFilter()
    {
        OutputFilter filter(OutputFilter::Use::Shell);
        QCOMPARE(filter.passAll("\033[?1049h\033[?1h\033=\033[c"), QByteArray("\033[?1049h\033[?1h\033=\033[c"));
        QCOMPARE(filter.passAll("\033(0lqk\033(B"), QByteArray("\033(0lqk\033(B"));
        QCOMPARE(filter.passAll("a\nb"), QByteArray("a\nb"));
        QCOMPARE(filter.passAll("\033]52;c;eA==\007\033]0;t\007\033[21t\033[8;1;1t\033[?3h\005\033]8;;http://x\033\\y"),
                 QByteArray("y"));
    }

    void plainText()
    {
        QCOMPARE(OutputFilter::plainText("\033[1;31mred\033[0m\r\n\033]0;t\007b\0c"), QByteArray("red\nb"));
        QCOMPARE(OutputFilter::plainText("10%\r20%\r\n"), QByteArray("10%\n20%\n"));
    }

    void binaryRubbish()
    {
        Desk desk;
        QByteArray rubbish;
        quint32 seed = 1;
        for (int i = 0; i < 60000; ++i) {
            seed = seed * 1664525 + 1013904223;
            rubbish += char(seed >> 24);
        }
        const QString id = desk.add(u"cat /dev/urandom"_s, rubbish + "\033[0m\nthe end\n");
        QTRY_VERIFY_WITH_TIMEOUT(desk.text(id).contains("the end"_L1), 20000);
    }

    /// QTermWidget looks for addresses in all it shows, which hostile text can make very slow.
    void looksForNoLinks()
    {
        Desk desk;
        const QString id = desk.add(u"links"_s, "http://example.com/ root@example.com\n");
        QTRY_VERIFY(desk.text(id).contains("example"_L1));
        QTest::qWait(100);
        auto *terminal = desk.list()->view(id)->findChild<QTermWidget *>();
        QVERIFY(terminal);
        QVERIFY(!terminal->getHotSpotAt(0, 2));
    }

    void hundredsOfBlocks()
    {
        Desk desk;
        for (int i = 0; i < 300; ++i) {
            const CommandRecord record = ended(u"command %1"_s.arg(i));
            desk.engine.putCommand(record);
            desk.engine.appendOutput(record.id, OutputStream::Out, "output " + QByteArray::number(i) + "\n");
        }
        QTRY_COMPARE(desk.list()->count(), 300);
        const QList<CommandRecord> records = desk.list()->records();
        for (const CommandRecord &record : records)
            desk.list()->setOpen(record.id, true);
        QScrollBar *bar = desk.list()->verticalScrollBar();
        for (int y = 0; y <= bar->maximum(); y += 400) {
            bar->setValue(y);
            QTest::qWait(1);
            QVERIFY(desk.list()->findChildren<BlockView *>().size() < 40);
        }
        bar->setValue(0);
        QTRY_COMPARE(desk.text(records.first().id).trimmed(), u"output 0"_s);
        QTest::qWait(10);
        QVERIFY(desk.list()->findChildren<QTermWidget *>().size() < 30);
        QVERIFY(desk.list()->findChildren<BlockHead *>().size() < 60);
    }

    void olderOnesComeWhenScrolledTo()
    {
        Desk desk;
        desk.pane->setSession(std::nullopt);
        QList<CommandRecord> all;
        for (int i = 0; i < 100; ++i) {
            all.append(ended(u"command %1"_s.arg(i)));
            desk.engine.putCommand(all.last());
        }
        desk.pane->setSession(desk.engine.session(key()));
        QTRY_VERIFY(desk.list()->isLoaded());
        QCOMPARE(desk.list()->count(), BlockList::pageSize);
        QCOMPARE(desk.list()->records().last().id, all.last().id);
        desk.list()->showCommand(all.first().id);
        QTRY_COMPARE(desk.list()->count(), 100);
        QVERIFY(desk.list()->isOpen(all.first().id));
        QStringList ids;
        for (const CommandRecord &record : desk.list()->records())
            ids.append(record.command);
        QCOMPARE(ids.first(), u"command 0"_s);
        QCOMPARE(ids.at(57), u"command 57"_s);
    }

    void followsUntilScrolledUp()
    {
        Desk desk;
        CommandRecord record = ended(u"loop"_s);
        record.status = CommandStatus::Running;
        desk.engine.putCommand(record);
        QByteArray lines;
        for (int i = 0; i < 200; ++i)
            lines += "line " + QByteArray::number(i) + "\n";
        desk.engine.appendOutput(record.id, OutputStream::Out, lines);
        QTRY_VERIFY(desk.text(record.id).contains("line 199"_L1));
        QScrollBar *bar = desk.list()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 1000);
        QTRY_COMPARE(bar->value(), bar->maximum());
        bar->setValue(300);
        QVERIFY(!desk.list()->isFollowing());
        desk.engine.appendOutput(record.id, OutputStream::Out, lines);
        QTRY_VERIFY(bar->maximum() > 5000);
        QCOMPARE(bar->value(), 300);
        desk.list()->followEnd();
        QTRY_COMPARE(bar->value(), bar->maximum());
    }

    // The bar ---------------------------------------------------------------------------------------------------------

    void runsFromTheBar()
    {
        Desk desk;
        QLineEdit *field = desk.pane->bar()->field();
        desk.engine.clearCalls();
        QTest::keyClicks(field, u"npm test"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(desk.list()->count(), 1);
        const CommandRecord record = desk.list()->records().first();
        QCOMPARE(record.origin, Origin::You);
        QCOMPARE(record.timeout, std::chrono::seconds(300));
        QVERIFY(desk.list()->isOpen(record.id));
        QVERIFY(field->text().isEmpty());
        // Ctrl+C with nothing selected ends it.
        QTest::keyClick(field, Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(desk.list()->records().first().status, CommandStatus::Cancelled);
        QTest::keyClicks(field, u"ls"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(desk.list()->count(), 2);
        QTest::keyClicks(field, u"begun"_s);
        QTest::keyClick(field, Qt::Key_Up);
        QCOMPARE(field->text(), u"ls"_s);
        QTest::keyClick(field, Qt::Key_Up);
        QCOMPARE(field->text(), u"npm test"_s);
        QTest::keyClick(field, Qt::Key_Up);
        QCOMPARE(field->text(), u"npm test"_s);
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(field->text(), u"begun"_s);
    }

    void keepsWhatCouldNotRun()
    {
        Desk desk;
        QSignalSpy failures(desk.pane.get(), &Pane::failed);
        desk.engine.failNext(u"commands.run"_s, {ErrorCode::NoSpace, u"The disk is full."_s, {}});
        QLineEdit *field = desk.pane->bar()->field();
        QTest::keyClicks(field, u"make"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(failures.count(), 1);
        QCOMPARE(field->text(), u"make"_s);
    }

    void stoppedSessionSaysItResumes()
    {
        Desk desk;
        SessionInfo session = desk.engine.session(key());
        session.state = SessionState::Stopped;
        desk.pane->setSession(session);
        QLineEdit *field = desk.pane->bar()->field();
        QVERIFY(field->isEnabled());
        QVERIFY(field->placeholderText().contains("resumes"_L1));
        desk.pane->setSession(std::nullopt);
        QVERIFY(!field->isEnabled());
    }

    // Finding, reading all, shells ------------------------------------------------------------------------------------

    void findsFromBlockToBlock()
    {
        Desk desk;
        const QString first = desk.add(u"one"_s, "needle at first\nhay\nneedle again\n");
        const QString second = desk.add(u"two"_s, "hay\n");
        const QString third = desk.add(u"three"_s, "a needle\n");
        desk.list()->setOpen(first, false);
        desk.list()->setOpen(second, false);
        QVERIFY(desk.pane->find());
        auto *bar = desk.pane->findChild<FindBar *>();
        QVERIFY(bar->isVisible());
        QTest::keyClicks(bar->field(), u"NEEDLE"_s);
        QTest::keyClick(bar->field(), Qt::Key_Return);
        QTRY_COMPARE(desk.list()->selectedText(), u"needle"_s);
        QCOMPARE(desk.list()->view(third)->screen()->selectedText(), u"needle"_s);
        QTest::keyClick(bar->field(), Qt::Key_Return);
        QTRY_VERIFY(desk.list()->isOpen(first));
        QTRY_VERIFY(desk.list()->view(first) && desk.list()->view(first)->screen()->selectedText() == u"needle"_s);
        QVERIFY(!desk.list()->isOpen(second)); // has none
        QTest::keyClick(bar->field(), Qt::Key_Return);
        QTest::qWait(50);
        QCOMPARE(desk.list()->view(first)->screen()->selectedText(), u"needle"_s);
        QTest::keyClicks(bar->field(), u"x"_s);
        QTest::keyClick(bar->field(), Qt::Key_Return);
        QTRY_VERIFY(!bar->findChildren<QLabel *>().first()->text().isEmpty());
        QTest::keyClick(bar->field(), Qt::Key_Escape); // clears
        QTest::keyClick(bar->field(), Qt::Key_Escape); // leaves
        QVERIFY(!bar->isVisible());
    }

    void selectionIsCopied()
    {
        Desk desk;
        const QString id = desk.add(u"lines"_s, "first line\nsecond line\n");
        QTRY_VERIFY(desk.text(id).contains("second"_L1));
        desk.list()->view(id)->screen()->select(0, 0, 5);
        desk.pane->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"first"_s);
    }

    void wholeOutputByParts()
    {
        Desk desk;
        QByteArray output;
        for (int i = 0; output.size() < 3 * OutputPane::partBytes; ++i)
            output += "line " + QByteArray::number(i) + "\n";
        output += "\033[31mthe very end\033[0m\n";
        const CommandRecord record = ended(u"long"_s);
        desk.engine.putCommand(record);
        desk.engine.appendOutput(record.id, OutputStream::Out, output);
        QSignalSpy pages(desk.pane.get(), &Pane::pageOpened);
        Q_EMIT desk.list()->wholeOutputRequested(record);
        QCOMPARE(pages.count(), 1);
        std::unique_ptr<OutputPane> page(qobject_cast<OutputPane *>(pages.first().first().value<Pane *>()));
        QVERIFY(page);
        QTRY_VERIFY(page->text()->toPlainText().startsWith("line 0"_L1));
        QCOMPARE(page->parts(), 4);
        page->goTo(3);
        QTRY_VERIFY(page->text()->toPlainText().endsWith("the very end\n"_L1));
        page->show();
        page->goTo(0);
        QTRY_COMPARE(page->part(), 0);
        QVERIFY(page->find());
        auto *bar = page->findChild<FindBar *>();
        QTest::keyClicks(bar->field(), u"the very end"_s);
        QTest::keyClick(bar->field(), Qt::Key_Return);
        QTRY_COMPARE(page->part(), 3);
        QTRY_COMPARE(page->text()->textCursor().selectedText(), u"the very end"_s);
        // The same page comes to the front again.
        QSignalSpy raised(page.get(), &Pane::raiseRequested);
        Q_EMIT desk.list()->wholeOutputRequested(record);
        QCOMPARE(pages.count(), 1);
        QCOMPARE(raised.count(), 1);
    }

    void savesOutput()
    {
        Desk desk;
        QByteArray output(3'000'000, 'x');
        output += "\033[31m\0end";
        const CommandRecord record = ended(u"long"_s);
        desk.engine.putCommand(record);
        desk.engine.appendOutput(record.id, OutputStream::Out, output);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"out.txt"_s);
        SaveOutput save(desk.nouns.commands, record.id, path, nullptr);
        save.start();
        QTRY_VERIFY(save.hasEnded());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), output);
        SaveOutput cannot(desk.nouns.commands, record.id, folder.filePath(u"no/such/folder.txt"_s), nullptr);
        auto failed = cannot.pending();
        cannot.start();
        QTRY_VERIFY(failed.isFinished());
        QCOMPARE(failed.result().error().code, ErrorCode::Failed);
    }

    void shell()
    {
        Desk desk;
        QSignalSpy pages(desk.pane.get(), &Pane::pageOpened);
        desk.pane->newPageAction()->trigger();
        QCOMPARE(pages.count(), 1);
        std::unique_ptr<ShellPane> shell(qobject_cast<ShellPane *>(pages.first().first().value<Pane *>()));
        QVERIFY(shell);
        QCOMPARE(shell->title(), u"Shell 1"_s);
        QCOMPARE(shell->onlyFor(), key());
        shell->resize(700, 300);
        shell->show();
        QTRY_VERIFY(shell->isOpen());
        QTRY_VERIFY(shell->screen()->text().contains("root@session"_L1));
        shell->takeFocus();
        QTest::keyClicks(shell->screen()->display(), u"echo hi"_s);
        QTRY_VERIFY(shell->screen()->text().contains("echo hi"_L1));
        // The window's own keys do not fall into it.
        QKeyEvent reserved(QEvent::ShortcutOverride, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        reserved.ignore();
        QCoreApplication::sendEvent(shell->screen()->display(), &reserved);
        QVERIFY(!reserved.isAccepted());
        const QString before = shell->screen()->text();
        QTest::keyClick(shell->screen()->display(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::qWait(60);
        QCOMPARE(shell->screen()->text(), before);
        QKeyEvent tab(QEvent::ShortcutOverride, Qt::Key_Tab, Qt::NoModifier);
        tab.ignore();
        QCoreApplication::sendEvent(shell->screen()->display(), &tab);
        QVERIFY(tab.isAccepted());
        QGuiApplication::clipboard()->setText(u"pasted\n\033[201~evil"_s);
        // Several lines are asked about, and only what is said yes to goes in.
        QString asked;
        std::function<void()> yes;
        shell->confirmPaste = [&](const QString &text, const std::function<void()> &paste) {
            asked = text;
            yes = paste;
        };
        shell->paste();
        QVERIFY(asked.startsWith("pasted\n"_L1));
        QTest::qWait(60);
        QVERIFY(!shell->screen()->text().contains("evil"_L1));
        yes();
        QTRY_VERIFY(shell->screen()->text().contains("evil"_L1));
        QGuiApplication::clipboard()->setText(u"oneline"_s);
        asked.clear();
        shell->paste();
        QTRY_VERIFY(shell->screen()->text().contains("oneline"_L1));
        QVERIFY(asked.isEmpty());
        QTest::keyClick(shell->screen()->display(), Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(!shell->isOpen());
        bool said = false;
        for (QLabel *label : shell->findChildren<QLabel *>())
            said = said || (label->isVisible() && label->text().contains("exit code 0"_L1));
        QVERIFY(said);
        desk.pane->newPageAction()->trigger();
        delete pages.last().first().value<Pane *>();
    }

    void pastingSeveralLinesAsks()
    {
        Desk desk;
        ShellPane shell(PaneContext{desk.nouns, desk.actions}, desk.engine.session(key()), 1);
        shell.resize(600, 300);
        shell.show();
        QTRY_VERIFY(shell.isOpen());
        QGuiApplication::clipboard()->setText(u"rm -r one\nrm -r \u202etwo\n"_s);
        shell.paste();
        auto *dialog = shell.findChild<ConfirmDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        QString words;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            words += label->text();
        }
        QVERIFY2(words.contains(u"Paste 2 lines"_s) && words.contains(u"rm -r one"_s), qPrintable(words));
        QVERIFY(!words.contains(QChar(0x202e))); // nothing hides in it
        QTest::keyClick(dialog, Qt::Key_Return); // the default pastes nothing
        QTRY_VERIFY(!shell.findChild<ConfirmDialog *>());
        QVERIFY(!shell.screen()->text().contains("rm -r"_L1));
        // The middle button and Shift+Insert ask, too.
        QTest::keyClick(shell.screen()->display(), Qt::Key_Insert, Qt::ShiftModifier);
        QTRY_VERIFY(shell.findChild<ConfirmDialog *>());
        shell.findChild<ConfirmDialog *>()->goButton()->click();
        QTRY_VERIFY(shell.screen()->text().contains("rm -r one"_L1));
    }

    void shellsOutliveTheirTabs()
    {
        Actions ofTheNextWindow{nullptr};
        Desk desk;
        QSignalSpy pages(desk.pane.get(), &Pane::pageOpened);
        const auto newest = [&pages] { return qobject_cast<ShellPane *>(pages.last().first().value<Pane *>()); };
        const auto showIt = [](ShellPane *shell) {
            shell->resize(700, 300);
            shell->show();
        };
        desk.pane->newPageAction()->trigger();
        std::unique_ptr<ShellPane> shell(newest());
        showIt(shell.get());
        QTRY_VERIFY(shell->isOpen());
        QTest::keyClicks(shell->screen()->display(), u"still here"_s);
        QTRY_VERIFY(shell->screen()->text().contains("still here"_L1));
        const QString id = shell->shellId();
        // The window goes, and with it its tabs: the shell runs on.
        shell.reset();
        desk.pane.reset();
        pages.clear();
        QVERIFY(desk.engine.calls().filter(u"shell.close"_s).isEmpty());
        desk.engine.printInShells("while nobody looked\r\n");

        // The next window has it again, with all that it printed.
        desk.pane = std::make_unique<CommandsPane>(PaneContext{desk.nouns, ofTheNextWindow});
        QSignalSpy again(desk.pane.get(), &Pane::pageOpened);
        desk.pane->setSession(desk.engine.session(key()));
        QTRY_COMPARE(again.count(), 1);
        QVERIFY(!again.first().at(1).toBool()); // not in front of what the person does
        shell.reset(qobject_cast<ShellPane *>(again.first().first().value<Pane *>()));
        showIt(shell.get());
        QTRY_VERIFY(shell->screen()->text().contains("while nobody looked"_L1));
        QVERIFY(shell->screen()->text().contains("still here"_L1));
        QCOMPARE(shell->shellId(), id);

        // What is detached here does not come back by itself, but from the menu.
        QSignalSpy closing(shell.get(), &Pane::closeRequested);
        shell->detach();
        QCOMPARE(closing.count(), 1);
        shell->closed(); // as the window does
        shell.reset();
        desk.engine.printInShells("more\r\n");
        QTRY_COMPARE(desk.pane->shells()->others().size(), 1);
        QTest::qWait(60);
        QCOMPARE(again.count(), 1);
        Q_EMIT desk.pane->shells()->menu()->aboutToShow();
        QCOMPARE(desk.pane->shells()->menu()->actions().size(), 1);
        desk.pane->shells()->menu()->actions().first()->trigger();
        QCOMPARE(again.count(), 2);
        shell.reset(qobject_cast<ShellPane *>(again.last().first().value<Pane *>()));
        showIt(shell.get());
        QTRY_VERIFY(shell->screen()->text().contains("more"_L1));

        // One that ends while nobody looks is kept, and its end is told.
        shell->detach();
        shell.reset();
        desk.engine.endShells(-1);
        QTRY_VERIFY(!desk.pane->shells()->others().isEmpty() && !desk.pane->shells()->others().first().running);
        desk.pane->shells()->attach(id);
        shell.reset(qobject_cast<ShellPane *>(again.last().first().value<Pane *>()));
        showIt(shell.get());
        QTRY_VERIFY(shell->screen()->text().contains("still here"_L1));
        QTRY_VERIFY(!shell->isOpen());
        // Closing its tab is the end of it.
        shell->closed();
        shell.reset();
        QCOMPARE(desk.engine.calls().filter(u"shell.close "_s + id).size(), 1);
        QTRY_VERIFY(desk.pane->shells()->others().isEmpty());
    }

    void linksLeadToFilesAndToTheWeb_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word"); // the click is on its first character
        QTest::addColumn<QString>("target");
        QTest::newRow("line") << u"src/main.c:12:5: error: x"_s << u"main"_s << u"src/main.c 12"_s;
        QTest::newRow("mount") << u"at /mnt/workspace/a/b.py:7"_s << u"b.py"_s << u"a/b.py 7"_s;
        QTest::newRow("python") << u"  File \"x y/t.py\", line 9, in f"_s << u"t.py"_s << u"x y/t.py 9"_s;
        QTest::newRow("tsc") << u"lib/a.ts(3,14): error"_s << u"a.ts"_s << u"lib/a.ts 3"_s;
        QTest::newRow("dot") << u"./run.sh:2"_s << u"run"_s << u"run.sh 2"_s;
        QTest::newRow("folder") << u"see src/x.h."_s << u"x.h"_s << u"src/x.h 0"_s;
        QTest::newRow("bare word") << u"make all"_s << u"all"_s << QString();
        QTest::newRow("out") << u"../../etc/passwd:1"_s << u"passwd"_s << QString();
        QTest::newRow("absolute") << u"/etc/passwd:1"_s << u"passwd"_s << QString();
        QTest::newRow("web") << u"see (https://a.example/x_(y)?q=1)."_s << u"example"_s
                             << u"https://a.example/x_(y)?q=1"_s;
        QTest::newRow("web, case") << u"HTTP://A.example"_s << u"A.ex"_s << u"http://a.example"_s;
        QTest::newRow("file url") << u"file:///etc/passwd"_s << u"passwd"_s << QString();
        QTest::newRow("script") << u"javascript://x/alert"_s << u"alert"_s << QString();
        QTest::newRow("no host") << u"https://?x"_s << u"?x"_s << QString();
    }
    void linksLeadToFilesAndToTheWeb()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        QFETCH(QString, target);
        const TerminalLink link = TerminalLink::at(text, int(text.indexOf(word)), u"/mnt/workspace"_s);
        const QString found = !link.path.isEmpty() ? QString::fromUtf8(link.path) + u' ' + QString::number(link.line)
                                                   : link.url.toString();
        QCOMPARE(found, target);
    }

    void clicksOnLinks()
    {
        Desk desk;
        ShellPane shell(PaneContext{desk.nouns, desk.actions}, desk.engine.session(key()), 1);
        shell.resize(600, 300);
        shell.show();
        QTRY_VERIFY(shell.isOpen());
        desk.engine.printInShells("\r\nsrc/main.c:12: error\r\nhttps://a.example/x\r\n");
        QTRY_VERIFY(shell.screen()->text().contains("a.example"_L1));
        const auto place = [&shell](const QString &word) {
            const QStringList rows = shell.screen()->rowTexts();
            for (qsizetype row = 0; row < rows.size(); ++row) {
                if (const qsizetype at = rows[row].indexOf(word); at >= 0)
                    return QPoint(int(at) * shell.screen()->cell().width() + 2,
                                  int(row - shell.screen()->topLine()) * shell.screen()->cell().height() + 4);
            }
            return QPoint(-1, -1);
        };
        QSignalSpy files(&shell, &Pane::fileRequested);
        QTest::mouseClick(shell.screen()->display(), Qt::LeftButton, {}, place(u"main.c"_s));
        QCOMPARE(files.count(), 0); // a plain click selects
        QTest::mouseClick(shell.screen()->display(), Qt::LeftButton, Qt::ControlModifier, place(u"main.c"_s));
        QCOMPARE(files.count(), 1);
        QCOMPARE(files.first().at(0).toByteArray(), "src/main.c");
        QCOMPARE(files.first().at(1).toInt(), 12);
        QList<QUrl> asked;
        QList<QUrl> opened;
        bool allow = false;
        shell.confirmLink = [&](const QUrl &url) {
            asked.append(url);
            return allow;
        };
        shell.openLink = [&](const QUrl &url) { opened.append(url); };
        QTest::mouseClick(shell.screen()->display(), Qt::LeftButton, Qt::ControlModifier, place(u"a.example"_s));
        QCOMPARE(asked.size(), 1);
        QVERIFY(opened.isEmpty());
        allow = true;
        QTest::mouseClick(shell.screen()->display(), Qt::LeftButton, Qt::ControlModifier, place(u"a.example"_s));
        QCOMPARE(opened, QList<QUrl>{QUrl(u"https://a.example/x"_s)});
    }

    void showsAsText()
    {
        Desk desk;
        auto shell = std::make_unique<ShellPane>(PaneContext{desk.nouns, desk.actions}, desk.engine.session(key()), 1);
        shell->resize(600, 300);
        shell->show();
        QTRY_VERIFY(shell->isOpen());
        desk.engine.printInShells("\r\n\033[31mred\033[0m words\r\n");
        QTRY_VERIFY(shell->screen()->text().contains("red words"_L1));
        QSignalSpy pages(shell.get(), &Pane::pageOpened);
        shell->showAsText();
        QCOMPARE(pages.count(), 1);
        std::unique_ptr<TextPage> page(qobject_cast<TextPage *>(pages.first().first().value<Pane *>()));
        QVERIFY(page && page->place() == Pane::Place::Centre && page->isClosable());
        QVERIFY(page->text()->isReadOnly());
        QVERIFY(page->text()->toPlainText().endsWith(u"red words"_s));
        QVERIFY(!page->text()->accessibleName().isEmpty());
        desk.engine.printInShells("later\r\n");
        QTRY_VERIFY(shell->screen()->text().contains("later"_L1));
        QVERIFY(!page->text()->toPlainText().contains(u"later"_s)); // nothing moves under the reader
        page->readAgain();
        QVERIFY(page->text()->toPlainText().contains(u"later"_s));
        shell.reset();
        page->readAgain();
        QVERIFY(page->text()->toPlainText().contains(u"later"_s));
    }

    /// For $VITRINE_ARTEFACTS: what stands in no other picture of the window.
    void pictures_data()
    {
        QTest::addColumn<ThemeChoice>("theme");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }
    void pictures()
    {
        QFETCH(ThemeChoice, theme);
        setThemeChoice(theme);
        const auto back = qScopeGuard([] { setThemeChoice(ThemeChoice::Light); });
        Desk desk;
        ShellPane shell(PaneContext{desk.nouns, desk.actions}, desk.engine.session(key()), 1);
        shell.resize(700, 260);
        shell.show();
        QTRY_VERIFY(shell.isOpen());
        desk.engine.printInShells("make\r\nsrc/main.c:12: error: \033[31mno\033[0m\r\n");
        QTRY_VERIFY(shell.screen()->text().contains("main.c"_L1));
        const auto shoot = [](QWidget *widget, const char *name) {
            QTest::qWait(80);
            const QImage picture = widget->grab().toImage();
            QVERIFY(!picture.isNull());
            if (const QString folder = qEnvironmentVariable("VITRINE_ARTEFACTS"); !folder.isEmpty())
                QVERIFY(picture.save(u"%1/shell-%2-%3.png"_s.arg(folder, QString::fromLatin1(name),
                                                                 QString::fromLatin1(QTest::currentDataTag()))));
        };
        QGuiApplication::clipboard()->setText(u"cd /tmp\nrm -r build\n"_s);
        shell.paste();
        QTRY_VERIFY(shell.findChild<ConfirmDialog *>());
        shoot(shell.findChild<ConfirmDialog *>(), "paste");
        shell.findChild<ConfirmDialog *>()->reject();
        QSignalSpy pages(&shell, &Pane::pageOpened);
        shell.showAsText();
        std::unique_ptr<Pane> page(pages.first().first().value<Pane *>());
        page->resize(700, 260);
        page->show();
        shoot(page.get(), "text");
        desk.engine.endShells(3);
        QTRY_VERIFY(!shell.isOpen());
        shoot(&shell, "ended");
    }

    void shellThatCannotOpen()
    {
        Desk desk;
        desk.engine.failNext(u"shells.open"_s, {ErrorCode::HostLacks, u"No memory is free."_s, {}});
        ShellPane shell(PaneContext{desk.nouns, desk.actions}, desk.engine.session(key()), 1);
        shell.resize(500, 200);
        shell.show();
        auto *empty = shell.findChild<EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        QVERIFY(empty->button()->isVisible());
        empty->button()->click();
        QTRY_VERIFY(shell.isOpen());
    }

    void commandsFromAnywhereShow()
    {
        Desk desk;
        CommandRecord other = ended(u"elsewhere"_s);
        other.session.session = u"another"_s;
        desk.engine.putCommand(other);
        CommandRecord agent = ended(u"rg foo"_s);
        agent.origin = Origin::Agent;
        desk.engine.putCommand(agent);
        QTRY_COMPARE(desk.list()->count(), 1);
        QTRY_VERIFY(desk.list()->head(agent.id));
        QVERIFY(desk.list()->head(agent.id)->accessibleName().contains("Agent"_L1));
    }
};

QTEST_MAIN(TestTerminal)
#include "tst_terminal.moc"
