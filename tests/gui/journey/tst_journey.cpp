// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/enginehost.h"
#include "tests/patience.h"
#include "ui/files/codeview.h"
#include "ui/files/filemodel.h"
#include "ui/files/fileview.h"
#include "ui/sessions/sessionview.h"
#include "ui/settings/windowsettings.h"
#include "ui/tasks/testspane.h"
#include "ui/terminal/blockhead.h"
#include "ui/window/actions.h"
#include "ui/workbench/closedialogs.h"
#include "ui/workbench/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QTreeView>

#include <algorithm>

using namespace Vitrine;
using namespace Vitrine::Ui;

/// The job a person comes for, through the real window on a real machine: create a session, give its agent a prompt,
/// watch files appear, open one, run the tests from the button, run a command, stop, resume, find everything where it
/// was, close. Each step is done with pointer and keys on what is on the screen, and seen there.
class TestJourney : public QObject
{
    Q_OBJECT

    static constexpr int patience = 180'000; // machines are emulated here, and the test has the computer not for itself

    QTemporaryDir m_store;
    std::unique_ptr<App::EngineHost> m_host;
    std::unique_ptr<WindowSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    template <typename T>
    Result<T> outcome(Pending<T> pending)
    {
        if (!waitUntil([&] { return pending.isFinished(); }, patience))
            return fail(ErrorCode::TimedOut, QStringLiteral("nothing came"));
        return pending.result();
    }

    void keep(const char *name)
    {
        const QString folder = qEnvironmentVariable("VITRINE_ARTEFACTS");
        if (folder.isEmpty())
            return;
        QTest::qWait(300);
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/journey")));
        const QPixmap picture = m_window->screen()->grabWindow(m_window->winId());
        QVERIFY(picture.save(QStringLiteral("%1/journey/%2.png").arg(folder, QString::fromLatin1(name))));
    }

    /// The visible widget with this object name or accessible name.
    template <typename W>
    W *shown(const QString &name)
    {
        const auto all = m_window->findChildren<W *>();
        for (W *widget : all) {
            if (widget->isVisible() && (widget->objectName() == name || widget->accessibleName() == name))
                return widget;
        }
        return nullptr;
    }

    void press(const char *id)
    {
        const QString name = QString::fromLatin1(id);
        const bool ready = waitUntil(
            [&] {
                auto *button = shown<QAbstractButton>(name);
                return button && button->isEnabled();
            },
            patience);
        QVERIFY2(ready, id);
        QTest::mouseClick(shown<QAbstractButton>(name), Qt::LeftButton);
    }

    void type(QWidget *field, const QString &text)
    {
        QVERIFY(field);
        QTest::mouseClick(field, Qt::LeftButton);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    [[nodiscard]] SessionInfo session()
    {
        return outcome(m_host->nouns().sessions.show(*m_window->sessionInView())).value_or(SessionInfo());
    }

    /// All text that the transcript shows.
    QString transcript()
    {
        QString text;
        auto *view = shown<QWidget>(QStringLiteral("Transcript"));
        if (!view)
            return text;
        const auto browsers = view->findChildren<QTextEdit *>();
        for (const QTextEdit *browser : browsers)
            text += browser->toPlainText() + QLatin1Char('\n');
        const auto plain = view->findChildren<QPlainTextEdit *>();
        for (const QPlainTextEdit *browser : plain)
            text += browser->toPlainText() + QLatin1Char('\n');
        const auto rows = view->findChildren<QWidget *>();
        for (const QWidget *row : rows)
            text += row->accessibleName() + QLatin1Char('\n');
        return text;
    }

    QTreeView *tree() { return shown<QTreeView>(QStringLiteral("Files")); }

    QStringList topFiles()
    {
        QStringList names;
        if (QTreeView *view = tree()) {
            for (int row = 0; row < view->model()->rowCount(); ++row)
                names.append(view->model()->index(row, 0).data().toString());
        }
        names.sort();
        return names;
    }

    /// The command block whose accessible sentence has all these words.
    BlockHead *block(const QStringList &parts)
    {
        const auto heads = m_window->findChildren<BlockHead *>();
        for (BlockHead *head : heads) {
            if (head->isVisible() &&
                std::ranges::all_of(parts, [&](const QString &part) { return head->accessibleName().contains(part); }))
                return head;
        }
        return nullptr;
    }

    QString heads()
    {
        QStringList all;
        const auto found = m_window->findChildren<BlockHead *>();
        for (const BlockHead *head : found)
            all.append(head->accessibleName());
        return all.join(QLatin1Char('\n'));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString images = qEnvironmentVariable("VITRINE_TEST_IMAGES");
        QVERIFY2(!images.isEmpty(),
                 "VITRINE_TEST_IMAGES names no folder with the default image; packaging/test makes one.");
        qputenv("VITRINE_IMAGES", images.toLocal8Bit());
        installTheme(ThemeChoice::Light);
        m_host = std::make_unique<App::EngineHost>(
            App::EngineHost::Options{m_store.filePath(QStringLiteral("store")), false});
        const auto opened = outcome(m_host->open());
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().text()));
        m_settings = std::make_unique<WindowSettings>(QString());
        m_settings->setTheme(ThemeChoice::Light);
        m_window = std::make_unique<MainWindow>(m_host->nouns(), *m_settings);
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), 30'000));
    }

    void cleanupTestCase()
    {
        m_window.reset();
        if (m_host && m_host->machineCount() > 0)
            (void)outcome(m_host->nouns().engine.stopAll());
        m_host.reset();
    }

    void aSessionIsCreated()
    {
        QTRY_VERIFY_WITH_TIMEOUT(shown<QAbstractButton>(QStringLiteral("first-run.create")), patience);
        keep("1-first-run");
        auto *name = shown<QLineEdit>(QStringLiteral("Name"));
        QVERIFY(name);
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Journey"));
        press("first-run.create");
        QTRY_VERIFY_WITH_TIMEOUT(m_window->sessionInView(), patience);
        QTRY_VERIFY2_WITH_TIMEOUT(m_window->windowTitle().contains(QStringLiteral("Journey")),
                                  qPrintable(m_window->windowTitle()), patience);
    }

    void theAgentAnswers()
    {
        QTRY_VERIFY_WITH_TIMEOUT(shown<QPlainTextEdit>(QStringLiteral("prompt.field")) ||
                                     shown<QPlainTextEdit>(QStringLiteral("Message to the agent")),
                                 patience);
        auto *field = shown<QPlainTextEdit>(QStringLiteral("prompt.field"));
        if (!field)
            field = shown<QPlainTextEdit>(QStringLiteral("Message to the agent"));
        type(field, QStringLiteral("set up a small Python project with tests"));
        QTRY_VERIFY2_WITH_TIMEOUT(transcript().contains(QStringLiteral("The tests pass")), qPrintable(transcript()),
                                  patience);
        // The files it wrote have come up beside it.
        QTRY_VERIFY2_WITH_TIMEOUT(topFiles().contains(QStringLiteral("textkit.py")) &&
                                      topFiles().contains(QStringLiteral("README.md")),
                                  qPrintable(topFiles().join(QLatin1Char(' '))), 30'000);
        keep("2-answer");
    }

    void aFileIsOpened()
    {
        QTreeView *view = tree();
        QVERIFY(view);
        QModelIndex file;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            if (view->model()->index(row, 0).data().toString() == QLatin1String("textkit.py"))
                file = view->model()->index(row, 0);
        }
        QVERIFY(file.isValid());
        view->scrollTo(file);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(file).center());
        const auto code = [this] {
            const auto views = m_window->findChildren<FileView *>();
            for (FileView *each : views) {
                if (each->isVisible() && each->path() == "textkit.py")
                    return each->headText();
            }
            return QString();
        };
        QTRY_VERIFY2_WITH_TIMEOUT(code().contains(QStringLiteral("textkit.py")), qPrintable(code()), 30'000);
        keep("3-file");
    }

    void theTestsRunFromTheButton()
    {
        press("run.tests");
        QTRY_VERIFY2_WITH_TIMEOUT(block({QStringLiteral("unittest"), QStringLiteral("exit 0"), QStringLiteral("Test")}),
                                  qPrintable(heads()), patience);
        QTRY_COMPARE_WITH_TIMEOUT(session().tests.passed, 4, 10'000);
        keep("4-tests");
        // The page names them, and is left again.
        m_window->actions().find(QStringLiteral("tests.show"))->trigger();
        auto *page = m_window->findChild<TestsPane *>();
        QVERIFY(page);
        QTRY_VERIFY2_WITH_TIMEOUT(page->isVisible() && page->headline() == QLatin1String("4 tests passed"),
                                  qPrintable(page->headline()), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(page->tree()->model()->rowCount() > 0, 10'000);
        keep("4-tests-page");
        m_window->actions().find(QStringLiteral("prompt.field"))->trigger();
    }

    void aCommandMakesAFile()
    {
        type(shown<QLineEdit>(QStringLiteral("command")), QStringLiteral("echo by hand | tee by-hand.txt; exit 3"));
        QTRY_VERIFY2_WITH_TIMEOUT(block({QStringLiteral("by-hand.txt"), QStringLiteral("exit 3")}), qPrintable(heads()),
                                  patience);
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY_WITH_TIMEOUT(topFiles().contains(QStringLiteral("by-hand.txt")), 10'000);
        qInfo("the file was in the tree %lld ms after the command's end", clock.elapsed());
        keep("5-command");
    }

    void stopAndResume()
    {
        const QStringList before = topFiles();
        QVERIFY(before.contains(QStringLiteral("by-hand.txt")));
        press("session.stop");
        QTRY_COMPARE_WITH_TIMEOUT(session().state, SessionState::Stopped, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_host->machineCount(), 0, 10'000);
        keep("6-stopped");
        press("session.resume");
        QTRY_VERIFY2_WITH_TIMEOUT(session().state == SessionState::Idle || session().state == SessionState::Running,
                                  qPrintable(session().problem.text()), patience);
        QTRY_COMPARE_WITH_TIMEOUT(topFiles(), before, 30'000);
        const QString lastRun = session().tests.commandId;
        press("run.tests");
        QTRY_VERIFY2_WITH_TIMEOUT(session().tests.commandId != lastRun &&
                                      session().tests.kind == TestBadge::Kind::Passed && session().openCommands == 0,
                                  qPrintable(heads()), patience);
        // What was said and run before the stop is still there.
        QVERIFY(transcript().contains(QStringLiteral("The tests pass")));
        QVERIFY(heads().contains(QStringLiteral("by-hand.txt")));
        keep("7-resumed");
        m_settings->setTheme(ThemeChoice::Dark);
        keep("8-dark");
        m_settings->setTheme(ThemeChoice::Light);
    }

    void closingStopsTheMachine()
    {
        QSignalSpy closed(m_window.get(), &MainWindow::closed);
        QVERIFY(m_host->machineCount() == 1);
        m_window->close();
        QTRY_VERIFY(m_window->findChild<CloseDialog *>());
        keep("9-closing");
        press("close.stop");
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, patience);
        QCOMPARE(closed.first().first().value<CloseOutcome>(), CloseOutcome::Stopped);
        QTRY_COMPARE_WITH_TIMEOUT(m_host->machineCount(), 0, 10'000);
    }

    void theNextStartKnowsItAll()
    {
        m_window.reset();
        QVERIFY(outcome(m_host->release()).has_value());
        m_host = std::make_unique<App::EngineHost>(
            App::EngineHost::Options{m_store.filePath(QStringLiteral("store")), false});
        QVERIFY(outcome(m_host->open()).has_value());
        m_window = std::make_unique<MainWindow>(m_host->nouns(), *m_settings);
        m_window->show();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->sessionInView(), 30'000);
        QTRY_VERIFY2_WITH_TIMEOUT(transcript().contains(QStringLiteral("The tests pass")), qPrintable(transcript()),
                                  30'000);
        QTRY_VERIFY2_WITH_TIMEOUT(heads().contains(QStringLiteral("by-hand.txt")), qPrintable(heads()), 30'000);
        QCOMPARE(m_host->machineCount(), 0); // looking boots nothing
    }
};

QTEST_MAIN(TestJourney)
#include "tst_journey.moc"
