// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/sessions/selectioncommands.h"
#include "ui/sessions/sessionmarks.h"
#include "ui/sessions/sessionmodel.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionview.h"
#include "ui/theme/theme.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"
#include "ui/window/questions.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
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

} // namespace

class TestSessionMarks : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(int many = 0)
        {
            if (many > 0)
                engine.populateMany(many);
            else
                engine.populate();
            model.setMarks(&marks);
            window.resize(272, 900);
            pane = new SessionsPane(nouns, &model, &window);
            pane->resize(272, 900);
            commands = new SelectionCommands({nouns, actions}, &model, &marks, &window);
            pane->setSelectionCommands(commands);
            window.show();
        }
        bool isReady() const { return model.isFilled() && marks.isLoaded(); }
        QStringList names(Group group) const
        {
            QStringList result;
            for (int row = 0; row < model.rowCount(); ++row) {
                const QModelIndex head = model.index(row, 0);
                for (int i = 0; model.group(head) == group && i < model.rowCount(head); ++i)
                    result.append(model.index(i, 0, head).data().toString());
            }
            return result;
        }
        void pin(const SessionKey &key, bool on = true) { commands->setPinned({key}, on); }
        void click(const char *id, Qt::KeyboardModifiers modifiers = {})
        {
            const QModelIndex index = model.indexOf(sample(id));
            pane->view()->scrollTo(index);
            QTest::mouseClick(pane->view()->viewport(), Qt::LeftButton, modifiers,
                              pane->view()->visualRect(index).center());
        }
        template <typename Dialog>
        Dialog *dialog() const
        {
            for (auto *each : window.findChildren<Dialog *>()) {
                if (each->isVisible())
                    return each;
            }
            return nullptr;
        }

        Fake::FakeEngine engine;
        Api::Nouns nouns = engine.nouns();
        QObject owner;
        Actions actions{&owner};
        SessionMarks marks{nouns.settings};
        SessionModel model{nouns.sessions, nullptr};
        QWidget window;
        SessionsPane *pane = nullptr;
        SelectionCommands *commands = nullptr;
    };

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void labelsAreReadFromText()
    {
        QCOMPARE(labelsFromText(QStringLiteral("  urgent,backend ,, Urgent,a  b")),
                 QStringList({QStringLiteral("a b"), QStringLiteral("backend"), QStringLiteral("urgent")}));
        QCOMPARE(labelsFromText(QString(100, u'x')).first().size(), SessionMark::maxLabel);
        QString many;
        for (int i = 0; i < 50; ++i)
            many += QString::number(i) + u',';
        QCOMPARE(labelsFromText(many).size(), SessionMark::maxLabels);
    }

    void pinnedOnesStandOnTopOfTheirGroup()
    {
        Desk desk;
        QAbstractItemModelTester tester(&desk.model);
        QTRY_VERIFY(desk.isReady());
        const QStringList before = desk.names(Group::Stopped);
        QVERIFY(before.indexOf(QStringLiteral("Image thumbnails")) > 0);
        desk.pin(sample("image-thumbs"));
        QCOMPARE(desk.names(Group::Stopped).first(), QStringLiteral("Image thumbnails"));
        QVERIFY(desk.model.indexOf(sample("image-thumbs")).data(SessionModel::PinnedRole).toBool());
        QVERIFY(desk.model.indexOf(sample("image-thumbs"))
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .endsWith(QStringLiteral(", pinned")));
        // It stays there when others are used, and goes on top of another group with its session.
        SessionInfo other = desk.engine.session(sample("old-client"));
        other.lastUsedAt = QDateTime::currentDateTimeUtc();
        desk.engine.putSession(other);
        QCOMPARE(desk.names(Group::Stopped).mid(0, 2),
                 QStringList({QStringLiteral("Image thumbnails"), QStringLiteral("Old API client")}));
        SessionInfo thumbs = desk.engine.session(sample("image-thumbs"));
        thumbs.state = SessionState::Idle;
        desk.engine.putSession(thumbs);
        QCOMPARE(desk.names(Group::Idle).first(), QStringLiteral("Image thumbnails"));
        desk.pin(sample("image-thumbs"), false);
        QCOMPARE(desk.names(Group::Idle).last(), QStringLiteral("Image thumbnails"));
    }

    void archivedOnesArePutAwayWhileTheyAreStopped()
    {
        Desk desk;
        QAbstractItemModelTester tester(&desk.model);
        QTRY_VERIFY(desk.isReady());
        desk.commands->setArchived({sample("old-client"), sample("image-thumbs")}, true);
        QCOMPARE(desk.names(Group::Archived).size(), 2);
        QVERIFY(!desk.names(Group::Stopped).contains(QStringLiteral("Old API client")));
        const QModelIndex head = desk.model.index(desk.model.rowCount() - 1, 0);
        QCOMPARE(head.data().toString(), QStringLiteral("Archived"));
        QVERIFY(!desk.pane->view()->isExpanded(head));
        // Found by the filter, and back where it belongs while it runs or needs somebody.
        desk.model.setFilter(QStringLiteral("archived thumb"));
        QCOMPARE(desk.names(Group::Archived), QStringList{QStringLiteral("Image thumbnails")});
        desk.model.setFilter({});
        SessionInfo session = desk.engine.session(sample("old-client"));
        session.state = SessionState::Failed;
        desk.engine.putSession(session);
        QVERIFY(desk.names(Group::NeedsAttention).contains(session.name));
        session.state = SessionState::Stopped;
        desk.engine.putSession(session);
        QVERIFY(desk.names(Group::Archived).contains(session.name));
        desk.commands->setArchived({session.key}, false);
        QVERIFY(desk.names(Group::Stopped).contains(session.name));
    }

    void labelsAreFoundAsYouType()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        desk.commands->setSession(sample("docs-quick"));
        desk.actions.find(QStringLiteral("session.labels"))->trigger();
        auto *dialog = desk.dialog<NameDialog>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->field(), QStringLiteral("release, urgent"));
        dialog->goButton()->click();
        QCOMPARE(desk.marks.of(sample("docs-quick")).labels,
                 QStringList({QStringLiteral("release"), QStringLiteral("urgent")}));
        QTest::keyClicks(desk.pane->filterField(), QStringLiteral("URG"));
        QCOMPARE(desk.model.rowCount(), 1);
        QCOMPARE(desk.names(Group::NeedsAttention), QStringList{QStringLiteral("Docs: quick start")});
        // Of several only those are edited that all have.
        desk.marks.set(sample("billing-csv"), {.labels = {QStringLiteral("money"), QStringLiteral("urgent")}});
        desk.commands->askLabels({sample("docs-quick"), sample("billing-csv")});
        QTRY_VERIFY(desk.dialog<NameDialog>());
        dialog = desk.dialog<NameDialog>();
        QCOMPARE(dialog->field()->text(), QStringLiteral("urgent"));
        dialog->field()->setText(QStringLiteral("later"));
        dialog->goButton()->click();
        QCOMPARE(desk.marks.of(sample("docs-quick")).labels,
                 QStringList({QStringLiteral("later"), QStringLiteral("release")}));
        QCOMPARE(desk.marks.of(sample("billing-csv")).labels,
                 QStringList({QStringLiteral("later"), QStringLiteral("money")}));
    }

    void marksAreKeptAndSharedBetweenWindows()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        SessionMarks other(desk.nouns.settings);
        QTRY_VERIFY(other.isLoaded());
        desk.pin(sample("billing-csv"));
        QTRY_VERIFY(other.of(sample("billing-csv")).pinned);
        other.set(sample("docs-quick"), {.archived = true, .labels = {QStringLiteral("x")}});
        QTRY_VERIFY(desk.marks.of(sample("docs-quick")).archived);
        SessionMarks later(desk.nouns.settings);
        QTRY_VERIFY(later.isLoaded());
        QCOMPARE(later.of(sample("docs-quick")), other.of(sample("docs-quick")));
        QVERIFY(later.of(sample("billing-csv")).pinned);
        later.forget(sample("billing-csv"));
        QTRY_VERIFY(!desk.marks.of(sample("billing-csv")).pinned);
    }

    void nothingIsWrittenBeforeItWasRead()
    {
        Fake::FakeEngine engine;
        const Api::Nouns nouns = engine.nouns();
        (void)nouns.settings.setValue(QString::fromLatin1(SessionMarks::settingKey),
                                      QByteArray(R"([{"session":{"runtime":"sample","session":"a"},"pinned":true}])"));
        SessionMarks marks(nouns.settings);
        marks.set(sample("b"), {.pinned = true, .labels = {}});
        QTRY_VERIFY(marks.isLoaded());
        QVERIFY(marks.of(sample("a")).pinned);
        QVERIFY(!marks.of(sample("b")).pinned);
        // What is no list is none.
        (void)nouns.settings.setValue(QString::fromLatin1(SessionMarks::settingKey), QByteArray("}{"));
        QTRY_VERIFY(!marks.of(sample("a")).pinned);
    }

    void severalAreSelectedStoppedAndDeleted()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        SessionView *view = desk.pane->view();
        view->showKey(sample("upload-retry"));
        QSignalSpy opened(view, &SessionView::opened);
        desk.click("upload-retry");
        desk.click("billing-csv", Qt::ControlModifier);
        desk.click("image-thumbs", Qt::ControlModifier);
        QCOMPARE(view->selectedKeys(), QList({sample("upload-retry"), sample("billing-csv"), sample("image-thumbs")}));
        QVERIFY(desk.engine.calls().filter(QStringLiteral("sessions.start")).isEmpty());

        QMenu *menu = desk.commands->makeMenu(view->selectedKeys());
        QCOMPARE(menu->actions().first()->text(), QStringLiteral("Stop 3 sessions"));
        menu->actions().first()->trigger();
        const QStringList stops = desk.engine.calls().filter(QStringLiteral("sessions.stop"));
        QCOMPARE(stops.size(), 2); // the third has no machine
        delete menu;
        QTRY_COMPARE(desk.engine.session(sample("billing-csv")).state, SessionState::Stopped);

        QTest::keyClick(view, Qt::Key_Delete);
        auto *dialog = desk.dialog<ConfirmDialog>();
        QVERIFY(dialog);
        QVERIFY(dialog->windowTitle().contains(QStringLiteral("Delete 3 sessions?")));
        QVERIFY(dialog->accessibleDescription().contains(QStringLiteral("“Upload retry backoff”")));
        QVERIFY(dialog->accessibleDescription().contains(QStringLiteral("trash")));
        dialog->goButton()->click();
        QTRY_COMPARE(desk.engine.calls().filter(QStringLiteral("sessions.remove")).size(), 3);
        QTRY_VERIFY(!desk.model.session(sample("upload-retry")));
    }

    void escapeGoesBackToTheOneInView()
    {
        Desk desk;
        QTRY_VERIFY(desk.isReady());
        SessionView *view = desk.pane->view();
        desk.click("upload-retry");
        desk.click("billing-csv", Qt::ControlModifier);
        QCOMPARE(view->selectedKeys().size(), 2);
        QTest::keyClick(view, Qt::Key_Escape);
        QCOMPARE(view->selectedKeys(), QList{sample("billing-csv")});
        QSignalSpy asked(desk.pane, &SessionsPane::deleteRequested);
        QTest::keyClick(view, Qt::Key_Delete);
        QCOMPARE(asked.size(), 1);
    }

    void theQuestionNamesWhatIsLost()
    {
        QList<SessionInfo> sessions;
        for (int i = 0; i < 7; ++i) {
            SessionInfo session;
            session.name = QStringLiteral("S%1").arg(i);
            session.diskBytes = 100'000'000;
            session.state = i < 2 ? SessionState::Running : SessionState::Stopped;
            sessions.append(session);
        }
        const QString question = SelectionCommands::deleteQuestion(sessions);
        QVERIFY2(question.contains(QStringLiteral("“S4” and 2 more")), qPrintable(question));
        QVERIFY(question.contains(QStringLiteral("2 are running")));
        QVERIFY(question.contains(QStringLiteral("700 MB")));
    }

    void tenThousandSessionsWithMarksAreQuick()
    {
        Desk desk(10'000);
        QTRY_VERIFY(desk.isReady());
        QElapsedTimer clock;
        clock.start();
        desk.commands->setPinned({{QStringLiteral("many"), QStringLiteral("s9000")}}, true);
        const qint64 pinning = clock.restart();
        desk.pane->filterField()->setText(QStringLiteral("number 77"));
        const qint64 filtering = clock.elapsed();
        qInfo("pinning %lld ms, filtering %lld ms", pinning, filtering);
        QVERIFY(pinning < 2000 && filtering < 5000); // a deadline: sanitizers and busy computers are slow
        QVERIFY(desk.names(Group::Stopped).size() > 10);
    }
};

QTEST_MAIN(TestSessionMarks)
#include "tst_sessionmarks.moc"
