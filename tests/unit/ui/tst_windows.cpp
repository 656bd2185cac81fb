// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/settings/windowsettings.h"
#include "ui/theme/widgets.h"
#include "ui/window/actions.h"
#include "ui/window/pane.h"
#include "ui/workbench/closedialogs.h"
#include "ui/workbench/mainwindow.h"
#include "ui/workbench/windows.h"

#include <QApplication>
#include <QDockWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Vitrine;
using namespace Vitrine::Ui;

namespace {

constexpr QSize wide(1400, 850); ///< with all docks, whatever the screen

SessionKey key(const char *id)
{
    return {QStringLiteral("sample"), QString::fromLatin1(id)};
}

} // namespace

/// Several windows on one engine, and how the program is left.
class TestWindows : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(const QString &file = {}) : settings(file)
        {
            engine.populate();
            nouns.emplace(engine.nouns());
            open();
        }
        void open()
        {
            windows = std::make_unique<Windows>(*nouns, settings);
            left = std::make_unique<QSignalSpy>(windows.get(), &Windows::left);
            windows->openRemembered();
        }
        [[nodiscard]] MainWindow *at(qsizetype index) const { return windows->all().at(index); }
        static void trigger(MainWindow *window, const char *id)
        {
            window->actions().find(QString::fromLatin1(id))->trigger();
        }

        Fake::FakeEngine engine;
        std::optional<Api::Nouns> nouns;
        WindowSettings settings;
        std::unique_ptr<Windows> windows;
        std::unique_ptr<QSignalSpy> left;
    };

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void eachHasASessionAndALayoutOfItsOwn()
    {
        Desk desk;
        QCOMPARE(desk.windows->all().size(), 1);
        MainWindow *first = desk.at(0);
        QTRY_VERIFY(first->sessionInView());
        first->showSession(key("billing-csv"));
        first->resize(640, 420);
        Desk::trigger(first, "window.new");
        QCOMPARE(desk.windows->all().size(), 2);
        MainWindow *second = desk.at(1);
        QVERIFY(second->isVisible());
        QVERIFY(second->pos() != first->pos()); // neither hides the other
        for (MainWindow *window : desk.windows->all())
            window->resize(wide);
        QTRY_COMPARE(second->sessionInView(), key("billing-csv")); // as the one it was opened from
        second->showSession(key("docs-quick"));
        QCOMPARE(first->sessionInView(), key("billing-csv"));
        Desk::trigger(second, "view.showSessions");
        const auto dock = [](MainWindow *window) {
            return window->findChild<QDockWidget *>(QStringLiteral("dock.left"));
        };
        QVERIFY(!dock(second)->isVisible());
        QVERIFY(dock(first)->isVisible());
        // One engine: what changes shows in both.
        SessionInfo session = desk.engine.session(key("docs-quick"));
        session.name = QStringLiteral("Other words");
        desk.engine.putSession(session);
        QTRY_VERIFY(second->windowTitle().contains(QStringLiteral("Other words")));
        first->showSession(key("docs-quick"));
        QTRY_VERIFY(first->windowTitle().contains(QStringLiteral("Other words")));
    }

    void onlyTheLastOneAsks()
    {
        Desk desk; // machines run
        QTRY_VERIFY(desk.at(0)->sessionInView());
        Desk::trigger(desk.at(0), "window.new");
        MainWindow *second = desk.at(1);
        QTRY_VERIFY(second->sessionInView());
        const QPointer<MainWindow> first = desk.at(0);
        first->close();
        QTRY_VERIFY(!first);
        QCOMPARE(desk.windows->all(), QList<MainWindow *>{second});
        QCOMPARE(desk.left->size(), 0);
        QVERIFY(!second->findChild<CloseDialog *>());
        second->close();
        QTRY_VERIFY(second->findChild<CloseDialog *>());
        QVERIFY(second->isVisible());
        second->findChild<QPushButton *>(QStringLiteral("close.keep"))->click();
        QTRY_COMPARE(desk.left->size(), 1);
        QCOMPARE(desk.left->first().first().value<CloseOutcome>(), CloseOutcome::KeepRunning);
        QVERIFY(desk.windows->all().isEmpty());
    }

    void closingVitrineClosesAllOrNone()
    {
        Desk desk;
        QTRY_VERIFY(desk.at(0)->sessionInView());
        Desk::trigger(desk.at(0), "window.new");
        QTRY_VERIFY(desk.at(1)->sessionInView());
        Desk::trigger(desk.at(1), "window.quit");
        auto *dialog = desk.at(1)->findChild<CloseDialog *>();
        QVERIFY(dialog);
        dialog->reject();
        QCOMPARE(desk.windows->all().size(), 2);
        QVERIFY(desk.at(0)->isVisible() && desk.at(1)->isVisible());
        // Called off, closing one of two asks nothing again.
        desk.at(1)->close();
        QTRY_COMPARE(desk.windows->all().size(), 1);
        Desk::trigger(desk.at(0), "window.new");
        QTRY_VERIFY(desk.at(1)->sessionInView());
        desk.settings.setCloseChoice(CloseChoice::KeepRunning);
        Desk::trigger(desk.at(0), "window.quit");
        QTRY_COMPARE(desk.left->size(), 1);
        QVERIFY(desk.windows->all().isEmpty());
        QCOMPARE(desk.settings.windowCount(), 2);
    }

    void thoseThatWereOpenComeBack()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("window.ini"));
        {
            Desk desk(file);
            desk.settings.setCloseChoice(CloseChoice::KeepRunning);
            QTRY_VERIFY(desk.at(0)->sessionInView());
            for (int i = 0; i < 2; ++i)
                Desk::trigger(desk.at(0), "window.new");
            for (MainWindow *window : desk.windows->all())
                QTRY_VERIFY(window->sessionInView());
            desk.at(0)->showSession(key("billing-csv"));
            desk.at(1)->showSession(key("docs-quick"));
            desk.at(2)->showSession(key("payment-replay"));
            for (MainWindow *window : desk.windows->all())
                window->resize(wide);
            Desk::trigger(desk.at(2), "view.showSessions");
            // The first goes, and the others close up.
            const QPointer<MainWindow> first = desk.at(0);
            first->close();
            QTRY_VERIFY(!first);
            Desk::trigger(desk.at(0), "window.quit");
            QTRY_COMPARE(desk.left->size(), 1);
        }
        Desk desk(file);
        QCOMPARE(desk.windows->all().size(), 2);
        QTRY_COMPARE(desk.at(0)->sessionInView(), key("docs-quick"));
        QTRY_COMPARE(desk.at(1)->sessionInView(), key("payment-replay"));
        for (MainWindow *window : desk.windows->all())
            window->resize(wide);
        QVERIFY(desk.at(0)->findChild<QDockWidget *>(QStringLiteral("dock.left"))->isVisible());
        QVERIFY(!desk.at(1)->findChild<QDockWidget *>(QStringLiteral("dock.left"))->isVisible());
        // Closed one after the other, the last one is what comes back.
        const QPointer<MainWindow> first = desk.at(0);
        first->close();
        QTRY_VERIFY(!first);
        desk.at(0)->close();
        QTRY_COMPARE(desk.left->size(), 1);
        QCOMPARE(desk.settings.windowCount(), 1);
        QCOMPARE(desk.settings.lastSession(), key("payment-replay"));
    }

    void aSecondLaunchOpensOneMore()
    {
        Desk desk;
        QTRY_VERIFY(desk.at(0)->sessionInView());
        desk.windows->openAnother();
        QCOMPARE(desk.windows->all().size(), 2);
        for (int i = 2; i < WindowSettings::maxWindows; ++i)
            desk.windows->openAnother();
        QCOMPARE(desk.windows->all().size(), WindowSettings::maxWindows);
        desk.windows->openAnother();
        QCOMPARE(desk.windows->all().size(), WindowSettings::maxWindows);
        const auto saysSo = [](const MainWindow *window) {
            const auto *banner = window->findChild<Banner *>(QStringLiteral("notice.error"));
            return banner && !banner->isHidden();
        };
        QVERIFY(std::ranges::any_of(desk.windows->all(), saysSo));
    }

    void aPageCanBeGoneTo()
    {
        Desk desk;
        MainWindow *window = desk.at(0);
        QTRY_VERIFY(window->sessionInView());
        window->showPage(key("docs-quick"), QStringLiteral("tests"));
        QCOMPARE(window->sessionInView(), key("docs-quick"));
        QVERIFY(window->findChild<Pane *>(QStringLiteral("tests"))->isVisible());
        window->showPage(key("billing-csv"), QStringLiteral("prompt"));
        QCOMPARE(window->sessionInView(), key("billing-csv"));
        QVERIFY(window->findChild<Pane *>(QStringLiteral("prompt"))->isVisible());
        QVERIFY(!window->findChild<Pane *>(QStringLiteral("tests"))->isVisible());
    }
};

QTEST_MAIN(TestWindows)
#include "tst_windows.moc"
