// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/serving.h"
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/network/hostkeycard.h"
#include "ui/sessions/sessionview.h"
#include "ui/settings/windowsettings.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"
#include "ui/window/pane.h"
#include "ui/window/questions.h"
#include "ui/workbench/closedialogs.h"
#include "ui/workbench/commandpalette.h"
#include "ui/workbench/headerbar.h"
#include "ui/workbench/mainwindow.h"
#include "ui/workbench/notices.h"
#include "ui/workbench/pagestack.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Vitrine;
using namespace Vitrine::Ui;

namespace {

/// A pane that a test can ask what it was told.
class ProbePane : public Pane
{
public:
    ProbePane(Place place, const QString &id) : Pane(place, id, id, {}) { setFocusPolicy(Qt::StrongFocus); }
    void setSession(const std::optional<SessionInfo> &session) override { seen = session; }
    [[nodiscard]] bool isClosable() const override { return closable; }
    [[nodiscard]] std::optional<SessionKey> onlyFor() const override { return only; }
    [[nodiscard]] bool holdsUnsaved() const override { return unsaved; }
    void askToClose(const std::function<void()> &close) override
    {
        ++asked;
        if (unsaved)
            agree = close;
        else
            close();
    }
    bool showFile(const QByteArray &path, int) override
    {
        file = path;
        return takesFiles;
    }

    std::optional<SessionInfo> seen;
    std::optional<SessionKey> only;
    QByteArray file;
    bool closable = true;
    bool unsaved = false;
    int asked = 0;
    std::function<void()> agree; ///< what a person's yes calls
    bool takesFiles = false;
    std::function<void()> onClosed;

    void closed() override
    {
        if (onClosed)
            onClosed();
    }
};

SessionKey key(const char *id)
{
    return {QStringLiteral("sample"), QString::fromLatin1(id)};
}

template <typename T>
T *child(const QWidget *window, const char *name)
{
    return window->findChild<T *>(QString::fromLatin1(name));
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(bool full = true)
        {
            if (full)
                engine.populate();
            nouns.emplace(engine.nouns());
        }
        MainWindow *open(const QSize &size = {1440, 900})
        {
            window = std::make_unique<MainWindow>(*nouns, *settings);
            window->resize(size);
            window->show();
            return window.get();
        }
        PageStack *place(const char *accessibleName) const
        {
            for (PageStack *each : window->findChildren<PageStack *>()) {
                if (each->accessibleName() == QLatin1String(accessibleName))
                    return each;
            }
            return nullptr;
        }
        QAction *action(const char *id) const { return window->actions().find(QString::fromLatin1(id)); }
        ProbePane *addProbe(Pane::Place where, const char *id, bool inFront = false)
        {
            auto *pane = new ProbePane(where, QString::fromLatin1(id));
            // As any page of the window opens another.
            const QList<Pane *> panes = window->findChildren<Pane *>();
            if (panes.isEmpty())
                return nullptr;
            Q_EMIT panes.first()->pageOpened(pane, inFront);
            return pane;
        }
        Fake::FakeEngine engine;
        std::optional<Api::Nouns> nouns;
        std::unique_ptr<WindowSettings> settings = std::make_unique<WindowSettings>(QString());
        std::unique_ptr<MainWindow> window;
    };

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }
    void cleanup()
    {
        setThemeChoice(ThemeChoice::Light);
        setTextPercent(100);
    }

    void fitsOnASmallScreen()
    {
        Desk desk;
        const MainWindow window(*desk.nouns, *desk.settings);
        const QSize room = window.screen()->availableSize();
        QVERIFY2(room.width() < 1440, "the offscreen screen is large: this test shows nothing");
        QVERIFY(window.width() <= room.width() && window.height() <= room.height());
    }

    void showsTheSessionThatWasInView()
    {
        Desk desk;
        desk.settings->setLastSession(key("billing-csv"));
        MainWindow *window = desk.open();
        QTRY_COMPARE(window->sessionInView(), key("billing-csv"));
        QVERIFY(window->windowTitle().startsWith(QStringLiteral("Billing CSV export")));
        QCOMPARE(desk.engine.calls().filter(QStringLiteral("sessions.start")), QStringList()); // looking boots nothing
    }

    void withoutOneItShowsTheFirstOfTheList()
    {
        Desk desk;
        MainWindow *window = desk.open();
        QTRY_COMPARE(window->sessionInView(), key("docs-quick")); // the newest that needs attention
    }

    void theSessionInViewFollowsItsChanges()
    {
        Desk desk;
        desk.settings->setLastSession(key("billing-csv"));
        MainWindow *window = desk.open();
        QTRY_COMPARE(window->sessionInView(), key("billing-csv"));
        QVERIFY(desk.action("session.stop")->isEnabled());
        QVERIFY(!desk.action("session.resume")->isEnabled());
        SessionInfo session = desk.engine.session(key("billing-csv"));
        session.name = QStringLiteral("Other name");
        session.state = SessionState::Stopped;
        desk.engine.putSession(session);
        QVERIFY(window->windowTitle().startsWith(QStringLiteral("Other name")));
        QVERIFY(!desk.action("session.stop")->isEnabled());
        QVERIFY(desk.action("session.resume")->isEnabled());
        auto *banner = child<Banner>(window, "notice.session");
        QVERIFY(banner->isVisible());
        banner->button()->click();
        QTRY_COMPARE(desk.engine.session(key("billing-csv")).state, SessionState::Idle);
        QVERIFY(!banner->isVisible());
    }

    void aSuspendedSessionGoesOnOrForgets()
    {
        Desk desk;
        desk.settings->setLastSession(key("billing-csv"));
        MainWindow *window = desk.open();
        QTRY_COMPARE(window->sessionInView(), key("billing-csv"));
        SessionInfo session = desk.engine.session(key("billing-csv"));
        session.state = SessionState::Running;
        desk.engine.putSession(session);
        QVERIFY(!desk.action("session.suspend")->isEnabled());
        session.state = SessionState::Idle;
        desk.engine.putSession(session);
        desk.action("session.suspend")->trigger();
        QTRY_VERIFY(desk.engine.session(key("billing-csv")).isSuspended());
        auto *banner = child<Banner>(window, "notice.session");
        QTRY_VERIFY(banner->isVisible() && banner->findChild<QLabel *>()->text().contains(QStringLiteral("Suspended")));
        // Resume goes on, Stop forgets.
        QVERIFY(desk.action("session.resume")->isEnabled() && desk.action("session.stop")->isEnabled());
        QVERIFY(!desk.action("session.suspend")->isEnabled());
        banner->button()->click();
        QTRY_COMPARE(desk.engine.session(key("billing-csv")).state, SessionState::Idle);
    }

    /// What a start could not do as it should is said, as long as that machine runs.
    void aNoticeOfTheMachineIsShown()
    {
        Desk desk;
        desk.settings->setLastSession(key("billing-csv"));
        MainWindow *window = desk.open();
        QTRY_COMPARE(window->sessionInView(), key("billing-csv"));
        SessionInfo session = desk.engine.session(key("billing-csv"));
        session.state = SessionState::Idle;
        session.notice = QStringLiteral("It could not go on. Its files are there.");
        desk.engine.putSession(session);
        auto *banner = child<Banner>(window, "notice.session");
        QTRY_VERIFY(banner->isVisible());
        session.notice.clear();
        desk.engine.putSession(session);
        QTRY_VERIFY(!banner->isVisible());
    }

    void deletingTheSessionInViewShowsAnother()
    {
        Desk desk;
        desk.settings->setLastSession(key("billing-csv"));
        MainWindow *window = desk.open();
        QTRY_COMPARE(window->sessionInView(), key("billing-csv"));
        desk.engine.dropSession(key("billing-csv"));
        QVERIFY(window->sessionInView().has_value());
        QVERIFY(window->sessionInView() != key("billing-csv"));
        for (const SessionInfo &session : desk.engine.allSessions())
            desk.engine.dropSession(session.key);
        QVERIFY(!window->sessionInView().has_value());
        QVERIFY(window->findChild<Pane *>(QStringLiteral("first-run")));
    }

    void factsStandInTheOrderOfNeed()
    {
        SessionInfo session;
        session.state = SessionState::Stopped;
        QCOMPARE(sessionFacts(session).first().actionId, QStringLiteral("session.resume"));
        session.diskLimitBytes = 1000;
        session.diskBytes = 5000; // checkpoints are no full workspace
        QCOMPARE(sessionFacts(session).size(), 1);
        session.state = SessionState::Running;
        session.problem = {ErrorCode::NoSpace, QStringLiteral("The disk is full. Make room."), {}};
        QCOMPARE(sessionFacts(session).size(), 1);
        QCOMPARE(sessionFacts(session).first().fact, QStringLiteral("The disk is full."));
        session.state = SessionState::Failed;
        session.problem = {ErrorCode::Unreachable, QStringLiteral("It broke. Resume it."), {}};
        QCOMPARE(sessionFacts(session).first().fact, QStringLiteral("It broke."));
        QCOMPARE(sessionFacts(session).first().consequence, QStringLiteral("Resume it."));
        session.state = SessionState::Running;
        session.problem = {};
        QVERIFY(sessionFacts(session).isEmpty());
        session.agentLost = true;
        QCOMPARE(sessionFacts(session).first().actionId, QStringLiteral("session.restartAgent"));
    }

    void anErrorStaysUntilItIsClosed()
    {
        Desk desk;
        desk.settings->setLastSession(key("old-client"));
        MainWindow *window = desk.open();
        QTRY_COMPARE(window->sessionInView(), key("old-client"));
        auto *banner = child<Banner>(window, "notice.error");
        QVERIFY(!banner->isVisible());
        desk.engine.failNext(
            QStringLiteral("sessions.start"),
            {ErrorCode::NoSpace, QStringLiteral("Could not start. Free some memory."), QStringLiteral("raw words")});
        desk.action("session.resume")->trigger();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->accessibleName().contains(QStringLiteral("Free some memory")));
        banner->button()->click();
        QTRY_VERIFY(window->findChild<QDialog *>());
        auto *raw = window->findChild<QDialog *>()->findChild<QPlainTextEdit *>();
        QCOMPARE(raw->toPlainText(), QStringLiteral("raw words"));
        window->findChild<QDialog *>()->close();
        window->showError({ErrorCode::Cancelled, {}, {}}); // nobody needs to hear of what they ended themselves
        QVERIFY(banner->accessibleName().contains(QStringLiteral("Free some memory")));
        window->showSession(key("billing-csv"));
        QVERIFY(!banner->isVisible());
    }

    void engineTroubleIsSaidInWords()
    {
        Desk desk;
        MainWindow *window = desk.open();
        auto *banner = child<Banner>(window, "notice.engine");
        window->setEngineNotice(QStringLiteral("Another window has taken over."), QStringLiteral("Close this one."));
        QVERIFY(banner->isVisibleTo(window));
        window->setEngineNotice({});
        QVERIFY(!banner->isVisibleTo(window));
    }

    void pagesHearOfTheSessionAndOfEachOther()
    {
        Desk desk;
        desk.settings->setLastSession(key("billing-csv"));
        MainWindow *window = desk.open();
        QTRY_COMPARE(window->sessionInView(), key("billing-csv"));
        desk.action("help.keys")->trigger(); // any page can open another
        ProbePane *first = desk.addProbe(Pane::Place::Centre, "first", true);
        ProbePane *second = desk.addProbe(Pane::Place::Bottom, "second");
        QCOMPARE(first->seen->key, key("billing-csv"));
        QCOMPARE(desk.place("Work")->currentPane(), first);
        auto *taker = new ProbePane(Pane::Place::Centre, QStringLiteral("taker"));
        Q_EMIT first->pageOpened(taker, false);
        QCOMPARE(desk.place("Work")->currentPane(), first);
        taker->takesFiles = true;
        Q_EMIT first->fileRequested("src/a.py", 3);
        QCOMPARE(taker->file, QByteArray("src/a.py"));
        QCOMPARE(desk.place("Work")->currentPane(), taker);
        window->showSession(key("flaky-login"));
        QCOMPARE(second->seen->key, key("flaky-login"));
        Q_EMIT first->failed({ErrorCode::Failed, QStringLiteral("No."), {}});
        QVERIFY(child<Banner>(window, "notice.error")->isVisible());
        QPointer<Pane> gone = first;
        Q_EMIT first->closeRequested();
        QTRY_VERIFY(!gone);
        delete second; // a page may also die by itself
        QVERIFY(desk.place("Commands")->currentPane() != second);
    }

    void checkpointsAndFilesHearOfEachOther()
    {
        Desk desk;
        desk.settings->setLastSession(key("upload-retry"));
        MainWindow *window = desk.open();
        QTRY_COMPARE(window->sessionInView(), key("upload-retry"));
        auto *files = window->findChild<Pane *>(QStringLiteral("files"));
        auto *pane = window->findChild<Pane *>(QStringLiteral("checkpoints"));
        QVERIFY(files && pane);
        desk.action("checkpoint.show")->trigger();
        QCOMPARE(desk.place("Files")->currentPane(), pane);
        auto *list = pane->findChild<QListView *>();
        QTRY_COMPARE(list->model()->rowCount(), 5);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(4, 0)).center());
        QCOMPARE(desk.place("Files")->currentPane(), files);
        const auto *banner = files->findChild<Banner *>();
        QVERIFY(banner->isVisible());
        QTest::mouseClick(banner->button(), Qt::LeftButton);
        QVERIFY(!banner->isVisible());
        // Asking for a restore brings nothing to the front.
        QList<CheckpointInfo> known;
        desk.nouns->checkpoints.list(key("upload-retry")).then(window, [&](const Result<QList<CheckpointInfo>> &got) {
            known = *got;
        });
        QTRY_COMPARE(known.size(), 4);
        Q_EMIT files->restoreRequested(known.first());
        QTRY_VERIFY(window->findChild<ConfirmDialog *>());
        QCOMPARE(desk.place("Files")->currentPane(), files);
        window->findChild<ConfirmDialog *>()->reject();
        // A fork comes into view.
        Q_EMIT pane->sessionRequested(key("billing-csv"));
        QCOMPARE(window->sessionInView(), key("billing-csv"));
        // The tool bar keeps the workspace, too.
        auto *button = child<QPushButton>(window->findChild<HeaderBar *>(), "checkpoint.take");
        QVERIFY(button && button->isVisible());
        button->click();
        QTRY_VERIFY(window->findChild<NameDialog *>());
        window->findChild<NameDialog *>()->reject();
    }

    void whatAPromptChangedOpensInChanges()
    {
        Desk desk;
        desk.settings->setLastSession(key("upload-retry"));
        MainWindow *window = desk.open();
        QTRY_COMPARE(window->sessionInView(), key("upload-retry"));
        auto *prompt = window->findChild<Pane *>(QStringLiteral("prompt"));
        auto *changes = window->findChild<Pane *>(QStringLiteral("changes"));
        QVERIFY(prompt && changes);
        QList<CheckpointInfo> known;
        desk.nouns->checkpoints.list(key("upload-retry"))
            .then(window, [&known](const Result<QList<CheckpointInfo>> &got) { known = *got; });
        QTRY_COMPARE(known.size(), 4);
        Q_EMIT prompt->changesRequested(known[2].id, known[1].id);
        QCOMPARE(desk.place("Files")->currentPane(), changes);
        const auto shown = [&] {
            QStringList ids;
            for (const QComboBox *box : changes->findChildren<QComboBox *>())
                ids += box->currentData().toString();
            return ids;
        };
        QTRY_COMPARE(shown(), QStringList({known[2].id, known[1].id}));
        // A tab that is closed is told so first; one that goes with the window is not.
        auto *page = new ProbePane(Pane::Place::Centre, QStringLiteral("page"));
        bool told = false;
        page->onClosed = [&told] { told = true; };
        Q_EMIT prompt->pageOpened(page, true);
        Q_EMIT page->closeRequested();
        QVERIFY(told);
    }

    void pagesOfAnotherSessionHide()
    {
        Desk desk;
        desk.settings->setLastSession(key("billing-csv"));
        MainWindow *window = desk.open();
        QTRY_COMPARE(window->sessionInView(), key("billing-csv"));
        desk.action("help.keys")->trigger();
        auto *shell = new ProbePane(Pane::Place::Bottom, QStringLiteral("shell"));
        shell->only = key("billing-csv");
        Q_EMIT window->findChild<Pane *>(QStringLiteral("keys"))->pageOpened(shell, true);
        PageStack *bottom = desk.place("Commands");
        QCOMPARE(bottom->currentPane(), shell);
        window->showSession(key("flaky-login"));
        QVERIFY(bottom->currentPane() != shell);
        window->showSession(key("billing-csv"));
        QCOMPARE(bottom->currentPane(), shell); // and is in front again
    }

    void aNarrowWindowPutsFilesBesideSessions()
    {
        Desk desk;
        MainWindow *window = desk.open({1440, 900});
        QTRY_VERIFY(window->sessionInView());
        desk.action("help.keys")->trigger();
        ProbePane *files = desk.addProbe(Pane::Place::Right, "probe-files");
        QVERIFY(desk.place("Files")->holds(files));
        QVERIFY(child<QDockWidget>(window, "dock.right")->isVisible());
        window->resize(1024, 900);
        QTRY_VERIFY(desk.place("Sessions")->holds(files));
        QVERIFY(!child<QDockWidget>(window, "dock.right")->isVisible());
        window->resize(860, 900);
        QTRY_VERIFY(!child<QDockWidget>(window, "dock.left")->isVisible());
        desk.action("view.sessions")->trigger();
        QVERIFY(child<QDockWidget>(window, "dock.left")->isVisible());
        window->resize(1440, 900);
        QTRY_VERIFY(desk.place("Files")->holds(files));
        QVERIFY(child<QDockWidget>(window, "dock.right")->isVisible());
        QVERIFY(child<QDockWidget>(window, "dock.left")->isVisible());
    }

    void aLowWindowShrinksTheBottom()
    {
        Desk desk;
        MainWindow *window = desk.open({1440, 900});
        QTRY_VERIFY(window->sessionInView());
        desk.action("help.keys")->trigger();
        QVERIFY(desk.addProbe(Pane::Place::Bottom, "probe"));
        PageStack *bottom = desk.place("Commands");
        QTRY_VERIFY(bottom->height() > 200);
        const int high = bottom->height();
        window->resize(1440, 700);
        QTRY_VERIFY2(bottom->height() <= 72, qPrintable(QString::number(bottom->height())));
        // A page that is opened there, a shell, has room at once.
        Q_EMIT window->findChild<Pane *>(QStringLiteral("keys"))
            ->pageOpened(new ProbePane(Pane::Place::Bottom, QStringLiteral("shell")), true);
        QTRY_VERIFY2(bottom->height() > 150, qPrintable(QString::number(bottom->height())));
        window->resize(1440, 900);
        QTRY_VERIFY2(std::abs(bottom->height() - high) < 12, qPrintable(QString::number(bottom->height())));
    }

    void theLayoutIsRemembered()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("window.ini"));
        Desk desk;
        desk.settings = std::make_unique<WindowSettings>(file);
        MainWindow *window = desk.open({1400, 850});
        QTRY_VERIFY(window->sessionInView());
        const SessionKey last = key("payment-replay");
        window->showSession(last);
        desk.action("view.showSessions")->trigger();
        QVERIFY(!child<QDockWidget>(window, "dock.left")->isVisible());
        desk.settings->setCloseChoice(CloseChoice::KeepRunning);
        QSignalSpy closed(window, &MainWindow::closed);
        window->close();
        QCOMPARE(closed.size(), 1);
        desk.window.reset();
        desk.settings = std::make_unique<WindowSettings>(file);
        QCOMPARE(desk.settings->closeChoice(), CloseChoice::KeepRunning);
        window = desk.open({1400, 850});
        QTRY_COMPARE(window->sessionInView(), last);
        QVERIFY(!child<QDockWidget>(window, "dock.left")->isVisible());
        desk.action("view.resetLayout")->trigger();
        QVERIFY(child<QDockWidget>(window, "dock.left")->isVisible());
    }

    void whatIsNotSavedIsAskedAbout()
    {
        Desk desk(false);
        MainWindow *window = desk.open();
        const QPointer<ProbePane> pane = desk.addProbe(Pane::Place::Centre, "edited", true);
        QVERIFY(pane);
        pane->unsaved = true;
        QSignalSpy closed(window, &MainWindow::closed);
        window->close();
        QVERIFY(window->isVisible() && closed.isEmpty());
        QCOMPARE(pane->asked, 1);
        // Its tab does not go without a yes either.
        Q_EMIT pane->closeRequested();
        QCOMPARE(pane->asked, 2);
        QVERIFY(pane);
        pane->agree();
        QTRY_VERIFY(!pane);
        window->close();
        QCOMPARE(closed.size(), 1);
    }

    void closingWithNothingRunningAsksNothing()
    {
        Desk desk(false);
        MainWindow *window = desk.open();
        QTest::qWait(20);
        QSignalSpy closed(window, &MainWindow::closed);
        window->close();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(closed.first().first().value<CloseOutcome>(), CloseOutcome::NothingRuns);
        QVERIFY(!window->isVisible());
    }

    void closingCanBeCalledOff()
    {
        Desk desk;
        MainWindow *window = desk.open();
        QTRY_VERIFY(window->sessionInView());
        QSignalSpy closed(window, &MainWindow::closed);
        window->close();
        auto *dialog = window->findChild<CloseDialog *>();
        QVERIFY(dialog);
        window->close(); // asking twice does not ask in two dialogs
        QCOMPARE(window->findChildren<CloseDialog *>().size(), 1);
        dialog->reject();
        QTest::qWait(20);
        QCOMPARE(closed.size(), 0);
        QVERIFY(window->isVisible());
        QVERIFY(!desk.engine.calls().contains(QStringLiteral("engine.stopAll")));
    }

    void keepRunningCanBeRemembered()
    {
        Desk desk;
        MainWindow *window = desk.open();
        QTRY_VERIFY(window->sessionInView());
        QSignalSpy closed(window, &MainWindow::closed);
        window->close();
        auto *dialog = window->findChild<CloseDialog *>();
        dialog->findChild<QCheckBox *>()->setChecked(true);
        child<QPushButton>(dialog, "close.keep")->click();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(closed.first().first().value<CloseOutcome>(), CloseOutcome::KeepRunning);
        QCOMPARE(desk.settings->closeChoice(), CloseChoice::KeepRunning);
        QVERIFY(!desk.engine.calls().contains(QStringLiteral("engine.stopAll")));
    }

    void stopThemWaitsUntilNoneIsLeft()
    {
        Desk desk;
        MainWindow *window = desk.open();
        QTRY_VERIFY(window->sessionInView());
        QSignalSpy closed(window, &MainWindow::closed);
        window->close();
        child<QPushButton>(window->findChild<CloseDialog *>(), "close.stop")->click();
        QVERIFY(window->findChild<StoppingDialog *>());
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(closed.first().first().value<CloseOutcome>(), CloseOutcome::Stopped);
        QCOMPARE(desk.settings->closeChoice(), CloseChoice::Ask);
        for (const SessionInfo &session : desk.engine.allSessions())
            QVERIFY(!hasMachine(session.state));
    }

    void aFailedStopKeepsTheWindow()
    {
        Desk desk;
        desk.settings->setCloseChoice(CloseChoice::Stop);
        MainWindow *window = desk.open();
        QTRY_VERIFY(window->sessionInView());
        QSignalSpy closed(window, &MainWindow::closed);
        desk.engine.failNext(QStringLiteral("engine.stopAll"),
                             {ErrorCode::TimedOut, QStringLiteral("One machine did not stop."), {}});
        window->close();
        QTRY_VERIFY(child<Banner>(window, "notice.error")->isVisible());
        QCOMPARE(closed.size(), 0);
        QVERIFY(window->isVisible());
    }

    void anEngineThatAnswersAtOnceIsHeard()
    {
        Desk none(false);
        none.engine.answerAtOnce = true;
        MainWindow *window = none.open();
        QTRY_VERIFY(child<QPushButton>(window, "first-run.create"));
        Desk some;
        some.engine.answerAtOnce = true;
        window = some.open();
        QTRY_VERIFY(window->sessionInView());
    }

    void theFirstSessionIsMadeWhenTheImageIsReady()
    {
        Desk desk(false);
        ImageInfo image;
        image.name = RuntimeSpec().image;
        image.description = QStringLiteral("Debian 13");
        image.downloadBytes = 171'000'000;
        image.neededBytes = 2'500'000'000;
        desk.engine.putImage(image);
        MainWindow *window = desk.open();
        QTRY_VERIFY(child<QPushButton>(window, "first-run.create"));
        const auto says = [window](const QString &words) {
            const QList<QLabel *> labels = window->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
        };
        QTRY_VERIFY(says(QStringLiteral("171 MB"))); // the size is said before anything starts
        QVERIFY(!desk.engine.calls().contains(QStringLiteral("images.build ") + image.name));
        child<QPushButton>(window, "first-run.create")->click();
        QVERIFY(desk.engine.calls().contains(QStringLiteral("images.build ") + image.name));
        ImageProgress progress;
        progress.image = image.name;
        progress.step = 1;
        progress.steps = 3;
        progress.title = QStringLiteral("Fetch packages");
        progress.fraction = 0.25;
        progress.bytesDone = 50'000'000;
        progress.bytesTotal = 171'000'000;
        desk.engine.setImageProgress(progress);
        QTRY_VERIFY(says(QStringLiteral("Fetch packages")));
        QVERIFY(says(QStringLiteral("50 MB of 171 MB")));
        QVERIFY(desk.engine.allSessions().isEmpty());
        // Cancelled: nothing is made, and it can be tried again.
        child<QPushButton>(window, "image.cancel")->click();
        QTRY_VERIFY(child<QPushButton>(window, "first-run.create")->isEnabled());
        QVERIFY(desk.engine.allSessions().isEmpty());
        child<QPushButton>(window, "first-run.create")->click();
        image.built = true;
        desk.engine.putImage(image);
        desk.engine.endImageBuild(image.name, image);
        QTRY_COMPARE(desk.engine.allSessions().size(), 1);
        QTRY_VERIFY(window->sessionInView());
        QVERIFY(!window->findChild<Pane *>(QStringLiteral("first-run")) ||
                !window->findChild<Pane *>(QStringLiteral("first-run"))->isVisible());
    }

    void whatFailsOnTheFirstRunCanBeTriedAgain()
    {
        Desk desk(false);
        ImageInfo image;
        image.name = RuntimeSpec().image;
        desk.engine.putImage(image);
        MainWindow *window = desk.open();
        QTRY_VERIFY(child<QPushButton>(window, "first-run.create"));
        auto *create = child<QPushButton>(window, "first-run.create");
        QTRY_VERIFY(child<QPushButton>(window, "image.make")->isVisible());
        create->click();
        desk.engine.endImageBuild(image.name, fail(ErrorCode::Unreachable, QStringLiteral("Could not fetch packages."),
                                                   QStringLiteral("mirror.example: no route")));
        auto *make = child<QPushButton>(window, "image.make");
        auto *log = child<QPushButton>(window, "image.log");
        QTRY_COMPARE(make->text(), QStringLiteral("Retry"));
        QCOMPARE(log->text(), QStringLiteral("Details"));
        QTRY_VERIFY(log->isVisible());
        log->click();
        const QList<QPlainTextEdit *> texts = window->findChildren<QPlainTextEdit *>();
        QVERIFY(std::ranges::any_of(texts, [](const QPlainTextEdit *text) {
            return text->isVisible() && text->toPlainText().contains(QStringLiteral("no route"));
        }));
        make->click();
        QTRY_VERIFY(child<QPushButton>(window, "image.cancel")->isVisible());
        image.built = true;
        desk.engine.putImage(image);
        desk.engine.endImageBuild(image.name, image);
        // Then the session fails.
        QTRY_VERIFY(create->isEnabled());
        desk.engine.failNext(QStringLiteral("sessions.create"),
                             {ErrorCode::NoSpace, QStringLiteral("Could not make the workspace."),
                              QStringLiteral("write: no space left")});
        create->click();
        auto *failure = child<QLabel>(window, "first-run.failure");
        QTRY_COMPARE(failure->text(), QStringLiteral("Could not make the workspace."));
        QCOMPARE(create->text(), QStringLiteral("Retry"));
        auto *details = child<QPushButton>(window, "first-run.details");
        QVERIFY(details->isVisible());
        details->click();
        const QList<QDialog *> dialogs = window->findChildren<QDialog *>();
        QVERIFY(std::ranges::any_of(dialogs, [](const QDialog *dialog) {
            const auto *text = dialog->findChild<QPlainTextEdit *>();
            return text && text->toPlainText() == QLatin1String("write: no space left");
        }));
        create->click();
        QTRY_VERIFY(window->sessionInView());
    }

    void aMissingImageIsSaidWhileSessionsExist()
    {
        Desk desk;
        ImageInfo image;
        image.name = RuntimeSpec().image;
        desk.engine.putImage(image);
        MainWindow *window = desk.open();
        auto *banner = child<Banner>(window, "notice.image");
        QTRY_VERIFY(banner->isVisible());
        banner->button()->click();
        QVERIFY(window->findChild<Pane *>(QStringLiteral("image")));
        image.built = true;
        desk.engine.putImage(image);
        QTRY_VERIFY(!banner->isVisible());
    }

    void questionsStandOverThePages()
    {
        Desk desk;
        MainWindow *window = desk.open();
        QTRY_VERIFY(window->sessionInView().has_value());
        QCOMPARE(desk.engine.attending(), 1);
        auto *card = window->findChild<HostKeyCard *>();
        QVERIFY(card && !card->isVisible());
        QVERIFY(!desk.action("question.show")->isEnabled());
        HostKeyQuestion question;
        question.id = QStringLiteral("1");
        question.session = {QStringLiteral("sample"), QStringLiteral("billing-csv")};
        question.host = QStringLiteral("git.example.com");
        question.endsAt = QDateTime::currentDateTimeUtc().addSecs(60);
        desk.engine.putQuestion(question);
        QTRY_VERIFY(card->isVisible());
        QVERIFY2(card->text().startsWith(desk.engine.session(question.session).name + QStringLiteral(" asks")),
                 qPrintable(card->text()));
        QVERIFY(desk.action("question.show")->isEnabled());
        desk.action("question.show")->trigger();
        QVERIFY(card->refuseButton()->hasFocus());
        QVERIFY(window->sessionInView() != question.session); // not by itself
        card->showButton()->click();
        QCOMPARE(window->sessionInView(), std::optional(question.session));
        desk.engine.dropQuestion(question.id);
        QTRY_VERIFY(!card->isVisible());
        QVERIFY(!desk.action("question.show")->isEnabled());
        desk.window.reset();
        QCOMPARE(desk.engine.attending(), 0);
    }

    void secretsArePageOfTheirOwn()
    {
        Desk desk;
        MainWindow *window = desk.open();
        desk.action("window.secrets")->trigger();
        desk.action("window.secrets")->trigger();
        QCOMPARE(window->findChildren<Pane *>(QStringLiteral("secrets")).size(), 1);
    }

    void doctorOpensOnceAndLooksAgain()
    {
        Desk desk;
        MainWindow *window = desk.open();
        QTRY_VERIFY(window->sessionInView());
        auto *line = child<QPushButton>(window, "status.doctor");
        QTRY_VERIFY(line->isVisible());
        QVERIFY(line->text().contains(QStringLiteral("5 of 6")));
        line->click();
        line->click();
        QCOMPARE(window->findChildren<Pane *>(QStringLiteral("doctor")).size(), 1);
        Check bad;
        bad.title = QStringLiteral("QEMU");
        bad.level = Check::Level::Bad;
        bad.finding = QStringLiteral("It is missing.");
        desk.engine.setChecks({bad});
        desk.action("help.doctor")->trigger();
        QTRY_VERIFY(line->text().contains(QStringLiteral("1 problem")));
    }

    void thePaletteFindsActionsAndSessions()
    {
        QVERIFY(CommandPalette::fit(QStringLiteral("Run tests"), QStringLiteral("ru te")) >
                CommandPalette::fit(QStringLiteral("Run tests"), QStringLiteral("un es")));
        QCOMPARE(CommandPalette::fit(QStringLiteral("Run tests"), QStringLiteral("run files")), 0);
        Desk desk;
        MainWindow *window = desk.open();
        QTRY_VERIFY(window->sessionInView());
        auto *palette = child<CommandPalette>(window, "palette");
        desk.action("view.commands")->trigger();
        QVERIFY(palette->isVisible());
        auto *field = palette->findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral("payment web"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(window->sessionInView(), key("payment-replay"));
        QVERIFY(!palette->isVisible());
        desk.action("view.commands")->trigger();
        QTest::keyClicks(field, QStringLiteral("doctor"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(window->findChild<Pane *>(QStringLiteral("doctor")));
        desk.action("view.commands")->trigger();
        QTest::keyClicks(field, QStringLiteral("no such thing"));
        QCOMPARE(palette->findChild<QListView *>()->model()->rowCount(), 0);
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
    }

    void theTestButtonComesWithItsAction()
    {
        Desk desk;
        desk.settings->setLastSession(key("billing-csv"));
        MainWindow *window = desk.open();
        QTRY_COMPARE(window->sessionInView(), key("billing-csv"));
        auto *header = window->findChild<HeaderBar *>();
        QAction *tests = desk.action("run.tests");
        int runs = 0;
        if (!tests) {
            tests = window->actions().add(
                {QStringLiteral("run.tests"), QStringLiteral("Run tests"), QStringLiteral("play"), Actions::Menu::Run},
                window, [&] { ++runs; });
            auto *button = child<QPushButton>(header, "run.tests");
            QVERIFY(button && button->isVisible());
            button->click();
            QCOMPARE(runs, 1);
            QVERIFY(!child<QPushButton>(header, "run.tests.menu")->isVisible());
        }
        QMenu menu;
        menu.addAction(QStringLiteral("Other tests"));
        tests->setMenu(&menu);
        auto *arrow = child<QPushButton>(header, "run.tests.menu");
        QVERIFY(arrow->isVisible());
        arrow->click();
        QVERIFY(menu.isVisible());
        menu.close();
        auto *button = child<QPushButton>(header, "run.tests");
        QCOMPARE(button->property("kind").toString(), QStringLiteral("filled"));
        window->showSession(key("old-client")); // its banner has the filled one
        QCOMPARE(button->property("kind").toString(), QStringLiteral("plain"));
        tests->setEnabled(false);
        QVERIFY(!button->isEnabled());
        tests->setMenu(nullptr);
    }

    void keysGoFromSessionToSession()
    {
        Desk desk;
        desk.settings->setLastSession(key("docs-quick"));
        MainWindow *window = desk.open();
        QTRY_COMPARE(window->sessionInView(), key("docs-quick"));
        desk.action("session.next")->trigger();
        QCOMPARE(window->sessionInView(), key("nightly-bump"));
        desk.action("session.previous")->trigger();
        desk.action("session.previous")->trigger();
        QCOMPARE(window->sessionInView(), key("docs-quick")); // the list does not go around
    }

    void settingsTakeEffectAtOnce()
    {
        Desk desk;
        MainWindow *window = desk.open();
        QTRY_VERIFY(window->sessionInView());
        desk.settings->setTheme(ThemeChoice::Dark);
        QCOMPARE(currentScheme(), Scheme::Dark);
        const double before = QApplication::font().pointSizeF();
        desk.action("view.larger")->trigger();
        QVERIFY(QApplication::font().pointSizeF() > before);
        QCOMPARE(desk.settings->textPercent(), 110);
        // Labels and what has a font of its own follow, too.
        auto *own = new QLabel(window);
        QFont font = own->font();
        font.setPointSizeF(20);
        own->setFont(font);
        auto *title = window->findChild<HeaderBar *>()->findChild<QLabel *>();
        const double titleSize = title->font().pointSizeF();
        desk.action("view.larger")->trigger();
        QVERIFY(title->font().pointSizeF() > titleSize);
        QVERIFY(own->font().pointSizeF() > 20);
        desk.action("view.normal")->trigger();
        QCOMPARE(QApplication::font().pointSizeF(), before);
        // The font of code is chosen apart, and what shows code follows.
        desk.action("window.settings")->trigger();
        auto *points = child<QSpinBox>(window, "settings.codePoints");
        auto *code = new QPlainTextEdit(window);
        code->setFont(textFont(TextStyle::Code));
        points->setValue(17);
        QCOMPARE(desk.settings->codeFont().points, 17);
        QCOMPARE(textFont(TextStyle::Code).pointSizeF(), 17);
        QCOMPARE(code->font().pointSizeF(), 17);
        QCOMPARE(QApplication::font().pointSizeF(), before);
        points->setValue(points->minimum());
        QCOMPARE(desk.settings->codeFont().points, 0);
        QVERIFY(textFont(TextStyle::Code).pointSizeF() < before);
        auto *tests = child<QCheckBox>(window, "settings.notify.tests");
        QVERIFY(tests->isChecked());
        tests->click();
        QVERIFY(!desk.settings->notifies(NewsKind::Tests));
        QVERIFY(desk.settings->notifies(NewsKind::Prompt));
        for (int i = 0; i < 40; ++i)
            desk.action("view.larger")->trigger();
        QCOMPARE(desk.settings->textPercent(), WindowSettings::maxTextPercent);
    }

    void servesOtherProgramsWhenSwitchedOn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isDoor");
        QTest::addColumn<QString>("url");
        QTest::newRow("AWS clients") << QStringLiteral("settings.serve") << false
                                     << QStringLiteral("http://127.0.0.1:8911");
        QTest::newRow("ssh and editors") << QStringLiteral("settings.door") << true
                                         << QStringLiteral("ssh://127.0.0.1:8922");
    }

    void servesOtherProgramsWhenSwitchedOn()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, isDoor);
        QFETCH(const QString, url);
        const ServingSettings &keys = isDoor ? Serving::door : Serving::gateway;
        Desk desk;
        MainWindow *window = desk.open();
        QTRY_VERIFY(window->sessionInView());
        desk.action("window.settings")->trigger();
        auto *on = child<QCheckBox>(window, qPrintable(name));
        auto *state = child<QLabel>(window, qPrintable(name + QLatin1String(".state")));
        QVERIFY(!on->isChecked());
        const auto kept = [&](const QString &setting) {
            const auto value = desk.nouns->settings.value(setting);
            return waitUntil([&] { return value.isFinished(); }) ? *value.result() : QVariant();
        };
        on->click();
        QTRY_COMPARE(kept(keys.port).toInt(), keys.usualPort);
        (void)desk.nouns->settings.setValue(keys.state, ServingState{url, {}, 0}.toText());
        QTRY_VERIFY(state->text().contains(url));
        (void)desk.nouns->settings.setValue(keys.state,
                                            ServingState{{}, QStringLiteral("The port is taken."), 0}.toText());
        QTRY_COMPARE(state->text(), QStringLiteral("The port is taken."));
        on->click();
        QTRY_COMPARE(kept(keys.port).toInt(), 0);
        // What another window chooses shows here, too.
        (void)desk.nouns->settings.setValue(keys.port, 9000);
        QTRY_VERIFY(on->isChecked());
        QCOMPARE(child<QSpinBox>(window, qPrintable(name + QLatin1String(".port")))->value(), 9000);
    }

    void everyActionHasKeysOfItsOwn()
    {
        Desk desk;
        MainWindow *window = desk.open();
        QTRY_VERIFY(window->sessionInView());
        QHash<QString, QString> taken;
        for (const QAction *action : window->actions().all()) {
            const QString id = Actions::idOf(action);
            QVERIFY2(!action->shortcuts().isEmpty(), qPrintable(id + QStringLiteral(" has no keys")));
            for (const QKeySequence &keys : action->shortcuts()) {
                const QString text = keys.toString();
                QVERIFY2(!taken.contains(text),
                         qPrintable(QStringLiteral("%1: %2 and %3").arg(text, id, taken.value(text))));
                taken.insert(text, id);
            }
            QVERIFY2(!action->text().isEmpty(), qPrintable(id));
            // In exactly one menu, whose title is there.
            const auto *menu =
                child<QMenu>(window, qPrintable(QStringLiteral("menu.%1").arg(int(Actions::menuOf(action)))));
            QVERIFY2(menu && menu->actions().contains(action), qPrintable(id + QStringLiteral(" is in no menu")));
            QVERIFY2(!menu->title().isEmpty(), qPrintable(id));
        }
        // What can be done now is in the command bar, too.
        auto *palette = child<CommandPalette>(window, "palette");
        desk.action("view.commands")->trigger();
        const auto *rows = palette->findChild<QListView *>()->model();
        QSet<QString> offered;
        for (int row = 0; row < rows->rowCount(); ++row)
            offered.insert(rows->index(row, 0).data().toString());
        for (const QAction *action : window->actions().all()) {
            QString text = action->text();
            text.remove(u'&');
            if (action->isEnabled() && action->isVisible() && Actions::idOf(action) != QLatin1String("view.commands"))
                QVERIFY2(offered.contains(text), qPrintable(text + QStringLiteral(" is not in the command bar")));
        }
        palette->close();
    }

    void everythingHasAnAccessibleName()
    {
        Desk desk;
        MainWindow *window = desk.open();
        QTRY_VERIFY(window->sessionInView());
        desk.action("help.doctor")->trigger();
        desk.action("help.keys")->trigger();
        desk.action("window.agents")->trigger();
        for (QWidget *widget : window->findChildren<QWidget *>()) {
            const bool isButton = qobject_cast<QAbstractButton *>(widget);
            const bool takesKeys = widget->focusPolicy() & Qt::TabFocus;
            if ((!isButton && !takesKeys) || !widget->isVisible() ||
                widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            QString name = widget->accessibleName();
            if (const auto *button = qobject_cast<QAbstractButton *>(widget); button && name.isEmpty())
                name = button->text();
            QVERIFY2(!name.isEmpty(),
                     qPrintable(QStringLiteral("%1 %2 in %3")
                                    .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                         QString::fromLatin1(widget->parentWidget()->metaObject()->className()))));
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
