// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/tasks/runchart.h"
#include "ui/tasks/testcommanddialog.h"
#include "ui/tasks/testhistory.h"
#include "ui/tasks/testrunner.h"
#include "ui/tasks/testspane.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Vitrine;
using namespace Vitrine::Ui;
using namespace Qt::StringLiterals;

namespace {

SessionKey key()
{
    return {u"sample"_s, u"upload-retry"_s};
}

const QByteArray failingOutput =
    "TAP version 13\n1..4\nok 1 - sends one part\nnot ok 2 - waits longer\n  ---\n  at: 'test/retry.test.ts:31:12'\n"
    "  delays do not match\n  ...\nnot ok 3 - gives up\nok 4 - s3 # SKIP no network\n";

struct Desk
{
    Fake::FakeEngine engine;
    Api::Nouns nouns = engine.nouns();
    Actions actions{nullptr};
    std::unique_ptr<TestsPane> pane;

    explicit Desk(SessionState state = SessionState::Running)
    {
        SessionInfo session;
        session.key = key();
        session.name = u"Upload retry backoff"_s;
        session.state = state;
        session.mountPath = u"/mnt/workspace"_s;
        engine.putSession(session);
        pane = std::make_unique<TestsPane>(PaneContext{nouns, actions});
        QObject::connect(&nouns.sessions, &Api::Sessions::changed, pane.get(),
                         [this](const SessionInfo &info) { pane->setSession(info); });
        pane->resize(774, 560);
        pane->show();
        pane->setSession(engine.session(key()));
    }
    QAction *run() const { return actions.find(u"run.tests"_s); }
    QString addRun(int exitCode, const QByteArray &output, const QString &command = u"npm test"_s)
    {
        CommandRecord record;
        record.id = newId();
        record.session = key();
        record.command = command;
        record.origin = Origin::Tests;
        record.status = CommandStatus::Running;
        record.createdAt = record.startedAt = QDateTime::currentDateTimeUtc().addSecs(-6);
        engine.putCommand(record);
        engine.appendOutput(record.id, OutputStream::Out, output);
        record.status = CommandStatus::Completed;
        record.exitCode = exitCode;
        record.endedAt = record.startedAt.addMSecs(6200);
        engine.putCommand(record);
        return record.id;
    }
    TestCommandDialog *dialog() const
    {
        const auto windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            if (auto *found = qobject_cast<TestCommandDialog *>(window); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
};

} // namespace

class TestTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void runsWhatTheFilesSuggest()
    {
        Desk desk;
        desk.engine.setTestCommandFound(key(), u"python3 -m pytest"_s);
        QSignalSpy shown(desk.pane.get(), &Pane::commandRequested);
        desk.run()->trigger();
        QVERIFY(!desk.run()->isEnabled()); // a second click starts no second run
        QTRY_COMPARE(shown.count(), 1);
        const CommandRecord record = desk.engine.allCommands(key()).first();
        QCOMPARE(record.command, u"python3 -m pytest"_s);
        QCOMPARE(record.origin, Origin::Tests);
        QCOMPARE(shown.first().first().toString(), record.id);
        QVERIFY(!desk.engine.calls().join(u' ').contains("sessions.start"_L1));
        // The same button stops them.
        QVERIFY(desk.run()->text().startsWith("Stop"_L1));
        desk.run()->trigger();
        QTRY_COMPARE(desk.engine.allCommands(key()).first().status, CommandStatus::Cancelled);
        QTRY_COMPARE(desk.run()->text(), u"Run tests"_s);
        QVERIFY(desk.run()->menu()->actions().first()->text().contains("pytest"_L1));
        desk.actions.find(u"tests.again"_s)->trigger();
        QTRY_COMPARE(desk.engine.allCommands(key()).size(), 2);
        QCOMPARE(desk.engine.allCommands(key()).first().command, u"python3 -m pytest"_s);
    }

    void resumesAStoppedSessionFirst()
    {
        Desk desk(SessionState::Stopped);
        desk.engine.setTestCommandFound(key(), u"npm test"_s);
        QVERIFY(desk.run()->isEnabled());
        QVERIFY(desk.run()->toolTip().contains("Resumes"_L1));
        desk.run()->trigger();
        QTRY_COMPARE(desk.engine.allCommands(key()).size(), 1);
        // The command was looked up on the disk; running it starts the machine.
        QVERIFY(!desk.engine.calls().join(u' ').contains("sessions.start"_L1));
        QCOMPARE(desk.engine.allCommands(key()).first().command, u"npm test"_s);
    }

    void asksWhatToRunBeforeItStartsAnything()
    {
        Desk desk(SessionState::Stopped);
        desk.run()->trigger();
        QTRY_VERIFY(desk.dialog());
        QVERIFY(!desk.engine.calls().join(u' ').contains("sessions.start"_L1));
        QVERIFY(desk.engine.allCommands(key()).isEmpty());
    }

    void chosenCommandNeedsNoLook()
    {
        Desk desk(SessionState::Stopped);
        SessionInfo session = desk.engine.session(key());
        session.testCommand = u"make check"_s;
        desk.engine.putSession(session);
        QVERIFY(desk.run()->toolTip().contains("make check"_L1));
        desk.run()->trigger();
        QTRY_COMPARE(desk.engine.allCommands(key()).size(), 1);
        // Running the command starts the machine by itself.
        QVERIFY(!desk.engine.calls().join(u' ').contains("sessions.start"_L1));
    }

    void asksWhenNothingIsFound()
    {
        Desk desk;
        desk.run()->trigger();
        QTRY_VERIFY(desk.dialog());
        TestCommandDialog *dialog = desk.dialog();
        QVERIFY(!dialog->runButton()->isEnabled()); // nothing to run yet
        QTest::keyClicks(dialog->field(), u"./run-tests"_s);
        QVERIFY(dialog->runButton()->isEnabled());
        dialog->runButton()->click();
        QTRY_COMPARE(desk.engine.allCommands(key()).size(), 1);
        QCOMPARE(desk.engine.allCommands(key()).first().command, u"./run-tests"_s);
        QCOMPARE(desk.engine.session(key()).testCommand, u"./run-tests"_s);
        QTRY_VERIFY(!desk.dialog());
    }

    void changesTheCommand()
    {
        Desk desk;
        desk.engine.setTestCommandFound(key(), u"cargo test"_s);
        desk.actions.find(u"tests.change"_s)->trigger();
        TestCommandDialog *dialog = desk.dialog();
        QVERIFY(dialog);
        const auto says = [&dialog](const QString &text) {
            const auto labels = dialog->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->text().contains(text); });
        };
        QTRY_VERIFY(says(u"cargo test"_s));
        QTest::keyClicks(dialog->field(), u"cargo test --all"_s);
        dialog->saveButton()->click();
        QTRY_COMPARE(desk.engine.session(key()).testCommand, u"cargo test --all"_s);
        QVERIFY(desk.engine.allCommands(key()).isEmpty());
        QTRY_VERIFY(!desk.dialog());
        // Empty: as the files suggest.
        desk.actions.find(u"tests.change"_s)->trigger();
        QTRY_VERIFY(desk.dialog());
        dialog = desk.dialog();
        QCOMPARE(dialog->field()->text(), u"cargo test --all"_s);
        dialog->field()->clear();
        dialog->runButton()->click();
        QTRY_COMPARE(desk.engine.allCommands(key()).size(), 1);
        QCOMPARE(desk.engine.allCommands(key()).first().command, u"cargo test"_s);
        QVERIFY(desk.engine.session(key()).testCommand.isEmpty());
    }

    void saysWhatFailed()
    {
        Desk desk(SessionState::Stopped);
        desk.engine.setTestCommandFound(key(), u"npm test"_s);
        desk.engine.failNext(u"commands.run"_s, {ErrorCode::HostLacks, u"Only 300 MB of memory is free."_s, {}});
        QSignalSpy failures(desk.pane.get(), &Pane::failed);
        desk.run()->trigger();
        QTRY_COMPARE(failures.count(), 1);
        QVERIFY(desk.run()->isEnabled());
        desk.engine.failNext(u"commands.run"_s, {ErrorCode::NoSpace, u"The disk is full."_s, {}});
        desk.run()->trigger();
        QTRY_COMPARE(failures.count(), 2);
    }

    void noSessionNoTests()
    {
        Desk desk;
        desk.pane->setSession(std::nullopt);
        QVERIFY(!desk.run()->isEnabled());
        QVERIFY(!desk.actions.find(u"tests.again"_s)->isEnabled());
    }

    // The page --------------------------------------------------------------------------------------------------------

    void showsARun()
    {
        Desk desk;
        desk.addRun(0, "TAP version 13\n1..2\nok 1 - a\nok 2 - b\n");
        QTRY_COMPARE(desk.pane->headline(), u"2 tests passed"_s);
        QCOMPARE(desk.pane->badge(), u"2 passed"_s);
        desk.addRun(1, failingOutput);
        QTRY_COMPARE(desk.pane->headline(), u"2 of 4 tests failed"_s);
        QCOMPARE(desk.pane->badge(), u"2 failed"_s);
        QCOMPARE(desk.pane->badgeTone(), Token::Bad);
        QAbstractItemModel *model = desk.pane->tree()->model();
        QAbstractItemModelTester tester(model);
        QCOMPARE(model->rowCount(), 4);
        QCOMPARE(model->index(0, 0).data().toString(), u"waits longer"_s); // failures first
        QCOMPARE(desk.pane->tree()->currentIndex().data().toString(), u"waits longer"_s);
        QCOMPARE(desk.pane->findChild<QPlainTextEdit *>()->toPlainText(),
                 u"at: 'test/retry.test.ts:31:12'\ndelays do not match"_s);
        QSignalSpy files(desk.pane.get(), &Pane::fileRequested);
        Q_EMIT desk.pane->tree()->activated(desk.pane->tree()->currentIndex());
        QCOMPARE(files.count(), 1);
        QCOMPARE(files.first().at(0).toByteArray(), QByteArray("test/retry.test.ts"));
        QCOMPARE(files.first().at(1).toInt(), 31);
        // The run before, from the chart.
        auto *chart = desk.pane->findChild<RunChart *>();
        QTest::mouseClick(chart, Qt::LeftButton, {}, chart->barRect(0).center());
        QTRY_COMPARE(desk.pane->headline(), u"2 tests passed"_s);
        QTRY_COMPARE(model->rowCount(), 2);
        QCOMPARE(desk.pane->badge(), u"2 failed"_s); // of the newest
        QTest::keyClick(chart, Qt::Key_Right);
        QTRY_COMPARE(desk.pane->headline(), u"2 of 4 tests failed"_s);
    }

    void sendsFailures()
    {
        Desk desk;
        desk.addRun(1, failingOutput);
        QTRY_COMPARE(desk.pane->headline(), u"2 of 4 tests failed"_s);
        QSignalSpy prompts(desk.pane.get(), &Pane::promptRequested);
        for (QPushButton *button : desk.pane->findChildren<QPushButton *>()) {
            if (button->text().startsWith("Send"_L1))
                button->click();
        }
        QCOMPARE(prompts.count(), 2);
        const QString all = prompts.first().first().toString();
        QVERIFY(all.contains("ended with exit code 1"_L1) && all.contains("```\nnpm test\n```"_L1));
        QVERIFY(all.contains("waits longer"_L1) && all.contains("delays do not match"_L1) &&
                all.contains("gives up"_L1));
        QVERIFY(!prompts.last().first().toString().contains("gives up"_L1));
    }

    void exitCodeIsTheVerdict()
    {
        Desk desk;
        desk.addRun(3, "TAP version 13\n1..1\nok 1 - all is well\n");
        QTRY_VERIFY(desk.pane->history()->report().has_value());
        QCOMPARE(desk.pane->headline(), u"The tests failed"_s);
        QCOMPARE(desk.pane->badge(), u"failed"_s);
        desk.addRun(0, "not what anybody knows\n");
        QTRY_COMPARE(desk.pane->headline(), u"The tests passed"_s);
        QTRY_VERIFY(desk.pane->history()->report().has_value());
        QVERIFY(!desk.pane->history()->report()->isKnown());
        QCOMPARE(desk.pane->badge(), u"passed"_s);
    }

    void comparesWithTheRunBefore()
    {
        Desk desk;
        desk.addRun(1, failingOutput);
        desk.addRun(1, "TAP version 13\n1..1\nnot ok 1 - a\n");
        const auto says = [&desk](const QString &text) {
            const auto labels = desk.pane->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->text().contains(text); });
        };
        QTRY_VERIFY(says(u"1 fewer failures"_s));
    }

    void findsRunsInOldRecords()
    {
        Desk desk;
        desk.pane->setSession(std::nullopt);
        desk.addRun(1, failingOutput);
        for (int i = 0; i < 150; ++i) {
            CommandRecord record;
            record.id = newId();
            record.session = key();
            record.command = u"true"_s;
            record.status = CommandStatus::Completed;
            record.exitCode = 0;
            record.createdAt = QDateTime::currentDateTimeUtc();
            desk.engine.putCommand(record);
        }
        desk.pane->setSession(desk.engine.session(key()));
        QTRY_COMPARE(desk.pane->headline(), u"2 of 4 tests failed"_s);
    }

    void manyTests()
    {
        Desk desk;
        QByteArray output = "TAP version 13\n";
        for (int i = 0; i < 25000; ++i)
            output += (i % 1000 == 7 ? "not ok " : "ok ") + QByteArray::number(i) + " - test number " +
                      QByteArray::number(i) + "\n";
        output += "1..25000\n";
        desk.addRun(1, output);
        QTRY_VERIFY_WITH_TIMEOUT(desk.pane->headline().endsWith("tests failed"_L1), 30000);
        QTRY_COMPARE_WITH_TIMEOUT(desk.pane->tree()->model()->rowCount(), int(TestReport::maxCases), 30000);
        QCOMPARE(desk.pane->tree()->model()->index(0, 0).data().toString(), u"test number 7"_s);
    }
};

QTEST_MAIN(TestTasks)
#include "tst_tasks.moc"
