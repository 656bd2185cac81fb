// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/sessions/sessioncommands.h"
#include "ui/sessions/sessionmodel.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionview.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"

#include <QAbstractItemModelTester>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Ui;

namespace {

SessionKey sample(const char *id)
{
    return {QStringLiteral("sample"), QString::fromLatin1(id)};
}

QStringList names(const SessionModel &model, Group group)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex head = model.index(row, 0);
        if (model.group(head) != group)
            continue;
        for (int i = 0; i < model.rowCount(head); ++i)
            result.append(model.index(i, 0, head).data().toString());
    }
    return result;
}

} // namespace

class TestSessionModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void groupsAndOrder()
    {
        Fake::FakeEngine engine;
        engine.populate();
        SessionModel model(engine.nouns().sessions, nullptr);
        QAbstractItemModelTester tester(&model);
        QTRY_VERIFY(model.isFilled());
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.sessionCount(), 21);
        QCOMPARE(names(model, Group::NeedsAttention),
                 QStringList({QStringLiteral("Docs: quick start"), QStringLiteral("Nightly dependency bump")}));
        QCOMPARE(names(model, Group::Running).first(), QStringLiteral("Port parser to Rust"));
        QCOMPARE(names(model, Group::Idle).size(), 2);
        QCOMPARE(names(model, Group::Stopped).size(), 14);
    }

    void rowsMoveWithTheirSession()
    {
        Fake::FakeEngine engine;
        engine.populate();
        SessionModel model(engine.nouns().sessions, nullptr);
        QAbstractItemModelTester tester(&model);
        QTRY_VERIFY(model.isFilled());
        const QPersistentModelIndex row = model.indexOf(sample("image-thumbs"));
        engine.nouns().sessions.start(sample("image-thumbs"));
        QCOMPARE(model.group(row), Group::Running);
        QCOMPARE(model.session(row)->key, sample("image-thumbs"));
        QTRY_COMPARE(model.group(row), Group::Idle);
        // Every state, back and forth; the tester watches each step.
        SessionInfo session = engine.session(sample("image-thumbs"));
        for (int i = 0; i < 24; ++i) {
            session.state = SessionState(i % 6);
            session.lastUsedAt = session.lastUsedAt.addSecs(i % 2 == 0 ? 86400 : -43200);
            engine.putSession(session);
            QCOMPARE(model.session(model.indexOf(session.key))->state, session.state);
            QCOMPARE(model.group(model.indexOf(session.key)), groupOf(session));
        }
    }

    void groupsComeAndGo()
    {
        Fake::FakeEngine engine;
        engine.addRuntime(QStringLiteral("sample"));
        SessionModel model(engine.nouns().sessions, nullptr);
        QAbstractItemModelTester tester(&model);
        QTRY_VERIFY(model.isFilled());
        QCOMPARE(model.rowCount(), 0);
        SessionInfo session;
        session.key = sample("a");
        session.name = QStringLiteral("A");
        engine.putSession(session);
        QCOMPARE(model.rowCount(), 1);
        session.state = SessionState::Running;
        engine.putSession(session);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(names(model, Group::Running), QStringList({QStringLiteral("A")}));
        session.key = sample("b");
        session.state = SessionState::Failed;
        engine.putSession(session);
        QCOMPARE(model.rowCount(), 2);
        engine.dropSession(sample("a"));
        engine.dropSession(sample("b"));
        QCOMPARE(model.rowCount(), 0);
    }

    void rowsStandStillWhileFrozen()
    {
        Fake::FakeEngine engine;
        engine.populate();
        SessionModel model(engine.nouns().sessions, nullptr);
        QTRY_VERIFY(model.isFilled());
        const QStringList before = names(model, Group::Stopped);
        model.setFrozen(true);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        SessionInfo session = engine.session(sample("old-client"));
        session.state = SessionState::Running;
        session.activity = QStringLiteral("Edits a file");
        engine.putSession(session);
        QCOMPARE(names(model, Group::Stopped), before);
        QVERIFY(!changed.isEmpty()); // shown in place
        QCOMPARE(model.session(model.indexOf(session.key))->state, SessionState::Running);
        engine.dropSession(sample("image-thumbs")); // deleted ones go at once
        QCOMPARE(names(model, Group::Stopped).size(), before.size() - 1);
        model.setFrozen(false);
        QVERIFY(names(model, Group::Running).contains(session.name));
        QVERIFY(!names(model, Group::Stopped).contains(session.name));
    }

    void filters()
    {
        Fake::FakeEngine engine;
        engine.populate();
        SessionModel model(engine.nouns().sessions, nullptr);
        QAbstractItemModelTester tester(&model);
        QTRY_VERIFY(model.isFilled());
        model.setFilter(QStringLiteral("LOGIN flaky"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(names(model, Group::Idle), QStringList({QStringLiteral("Flaky login test")}));
        model.setFilter(QStringLiteral("idle"));
        QCOMPARE(names(model, Group::Idle).size(), 2);
        model.setFilter(QStringLiteral("no such thing"));
        QCOMPARE(model.rowCount(), 0);
        engine.nouns().sessions.start(sample("old-client")); // hidden ones change, too
        model.setFilter({});
        QCOMPARE(model.sessionCount(), 21);
        QVERIFY(model.indexOf(sample("old-client")).isValid());
    }

    void neighboursCrossGroups()
    {
        Fake::FakeEngine engine;
        engine.populate();
        SessionModel model(engine.nouns().sessions, nullptr);
        QTRY_VERIFY(model.isFilled());
        int count = 0;
        QModelIndex last;
        for (QModelIndex at = model.neighbour({}, 1); at.isValid(); at = model.neighbour(at, 1)) {
            last = at;
            ++count;
        }
        QCOMPARE(count, 21);
        for (QModelIndex at = last; at.isValid(); at = model.neighbour(at, -1))
            --count;
        QCOMPARE(count, 0);
    }

    void sentence()
    {
        Fake::FakeEngine engine;
        engine.populate();
        const SessionInfo session = engine.session(sample("upload-retry"));
        QCOMPARE(
            sessionSentence(session, session.lastUsedAt.addSecs(60)),
            QStringLiteral(
                "Upload retry backoff, running, Runs python3 -m pytest, 2 tests failed, agent sample, 1 minute ago"));
    }

    void selectionFollowsItsRow()
    {
        Fake::FakeEngine engine;
        engine.populate();
        SessionModel model(engine.nouns().sessions, nullptr);
        QTRY_VERIFY(model.isFilled());
        const Api::Nouns nouns = engine.nouns();
        Api::Nouns copy = nouns;
        SessionsPane pane(copy, &model);
        pane.resize(272, 700);
        pane.show();
        QSignalSpy opened(pane.view(), &SessionView::opened);
        pane.view()->showKey(sample("old-client"));
        QCOMPARE(opened.size(), 0);
        QCOMPARE(model.session(pane.view()->currentIndex())->key, sample("old-client"));
        engine.nouns().sessions.start(sample("old-client"));
        QTRY_COMPARE(groupOf(engine.session(sample("old-client"))), Group::Idle);
        QCOMPARE(model.session(pane.view()->currentIndex())->key, sample("old-client"));
        pane.filterField()->setText(QStringLiteral("nothing at all"));
        QVERIFY(!pane.view()->currentIndex().isValid());
        pane.filterField()->clear();
        QCOMPARE(model.session(pane.view()->currentIndex())->key, sample("old-client"));
        QCOMPARE(opened.size(), 0);
        QTest::keyClick(pane.view(), Qt::Key_Up);
        QTRY_COMPARE(opened.size(), 1);
    }

    void aSessionAloneInItsGroupStaysInView()
    {
        Fake::FakeEngine engine;
        SessionInfo alone;
        alone.key = sample("alone");
        alone.name = QStringLiteral("Alone");
        alone.state = SessionState::Idle;
        SessionInfo other = alone;
        other.key = sample("other");
        other.state = SessionState::Stopped;
        engine.putSession(alone);
        engine.putSession(other);
        SessionModel model(engine.nouns().sessions, nullptr);
        QTRY_VERIFY(model.isFilled());
        SessionView view(&model);
        view.showKey(alone.key);
        QSignalSpy opened(&view, &SessionView::opened);
        // Its group goes, another comes: its row cannot simply move.
        for (const SessionState state :
             {SessionState::Running, SessionState::Idle, SessionState::Stopped, SessionState::Starting}) {
            alone.state = state;
            engine.putSession(alone);
            QTRY_COMPARE(model.session(alone.key)->state, state);
            QTRY_VERIFY(model.session(view.currentIndex()));
            QCOMPARE(model.session(view.currentIndex())->key, alone.key);
        }
        QCOMPARE(opened.size(), 0);
    }

    void deletingAsksAndNamesTheLoss()
    {
        Fake::FakeEngine engine;
        engine.populate();
        QWidget window;
        Actions actions(&window);
        Api::Nouns nouns = engine.nouns();
        SessionCommands commands({nouns, actions}, &window);
        QVERIFY(!commands.remove()->isEnabled());
        commands.setSession(engine.session(sample("image-thumbs")));
        QVERIFY(
            SessionCommands::deleteQuestion(engine.session(sample("image-thumbs"))).contains(QStringLiteral("930 MB")));
        const auto answer = [&](const QString &button) {
            commands.remove()->trigger();
            auto *dialog = window.findChild<QDialog *>();
            QVERIFY(dialog);
            for (auto *each : dialog->findChildren<QPushButton *>()) {
                if (each->text() == button)
                    each->click();
            }
            QTRY_VERIFY(!window.findChild<QDialog *>());
        };
        answer(QStringLiteral("Keep"));
        QVERIFY(!engine.calls().contains(QStringLiteral("sessions.remove sample/image-thumbs")));
        answer(QStringLiteral("Delete"));
        QVERIFY(engine.calls().contains(QStringLiteral("sessions.remove sample/image-thumbs")));
    }

    void firstSessionMakesTheRuntime()
    {
        Fake::FakeEngine engine;
        QWidget window;
        Actions actions(&window);
        Api::Nouns nouns = engine.nouns();
        SessionCommands commands({nouns, actions}, &window);
        QSignalSpy created(&commands, &SessionCommands::created);
        commands.create({});
        QTRY_COMPARE(created.size(), 1);
        QCOMPARE(engine.allSessions().first().name, QStringLiteral("Session 1"));
        QVERIFY(engine.calls().contains(QStringLiteral("runtimes.create sample")));
        QVERIFY(!engine.calls().join(QLatin1Char('\n')).contains(QStringLiteral("sessions.start"))); // boots nothing
        QSignalSpy failed(&commands, &SessionCommands::failed);
        engine.failNext(QStringLiteral("sessions.create"),
                        {ErrorCode::NoSpace, QStringLiteral("Could not create it."), {}});
        commands.create(QStringLiteral("Second"));
        QTRY_COMPARE(failed.size(), 1);
    }

    void stateDecidesWhatCanBeDone()
    {
        Fake::FakeEngine engine;
        engine.populate();
        QWidget window;
        Actions actions(&window);
        Api::Nouns nouns = engine.nouns();
        SessionCommands commands({nouns, actions}, &window);
        for (const SessionInfo &session : engine.allSessions()) {
            commands.setSession(session);
            QCOMPARE(commands.resume()->isEnabled(), !hasMachine(session.state));
            QCOMPARE(commands.stop()->isEnabled(), hasMachine(session.state));
        }
        for (const QAction *action : actions.all())
            QVERIFY2(!action->shortcuts().isEmpty(), qPrintable(action->objectName()));
    }

    void tenThousand()
    {
        Fake::FakeEngine engine;
        engine.populateMany(10'000);
        SessionModel model(engine.nouns().sessions, nullptr);
        Api::Nouns nouns = engine.nouns();
        SessionsPane pane(nouns, &model);
        pane.resize(272, 700);
        pane.show();
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(model.isFilled(), 20000);
        qInfo("filled after %lld ms", timer.restart());
        pane.view()->viewport()->repaint();
        qInfo("first paint %lld ms", timer.restart());
        SessionInfo session = engine.session({QStringLiteral("many"), QStringLiteral("s9999")});
        session.state = SessionState::Running;
        engine.putSession(session);
        qInfo("one row moved in %lld ms", timer.restart());
        pane.filterField()->setText(QStringLiteral("number 77"));
        qInfo("filtered in %lld ms", timer.restart());
        QVERIFY(model.rowCount() > 0);
    }
};

QTEST_MAIN(TestSessionModel)
#include "tst_sessionmodel.moc"
