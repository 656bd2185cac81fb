// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/sessions/sessionmodel.h"
#include "ui/sessions/sessionview.h"
#include "ui/settings/windowsettings.h"
#include "ui/window/pane.h"
#include "ui/workbench/closedialogs.h"
#include "ui/workbench/commandpalette.h"
#include "ui/workbench/mainwindow.h"
#include "ui/workbench/pagestack.h"

#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Vitrine;
using namespace Vitrine::Ui;

/// The window under a real X server and window manager, driven by keys and a pointer that come from outside the
/// program.
class TestWindow : public QObject
{
    Q_OBJECT

    Fake::FakeEngine m_engine;
    std::optional<Api::Nouns> m_nouns;
    WindowSettings m_settings{{}};
    std::unique_ptr<MainWindow> m_window;

    void xdotool(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("xdotool"), arguments);
        QSignalSpy finished(&process, &QProcess::finished);
        QVERIFY(process.state() != QProcess::NotRunning);
        QVERIFY(finished.size() > 0 || finished.wait(20'000)); // the window goes on meanwhile
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }
    void keys(const char *keys) { xdotool({QStringLiteral("key"), QString::fromLatin1(keys)}); }
    void type(const QString &text)
    {
        xdotool({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("20"), text});
    }
    void click(const QPoint &at)
    {
        xdotool({QStringLiteral("mousemove"), QString::number(at.x()), QString::number(at.y()), QStringLiteral("click"),
                 QStringLiteral("1")});
    }

    static SessionKey key(const char *id) { return {QStringLiteral("sample"), QString::fromLatin1(id)}; }

private Q_SLOTS:
    void init()
    {
        m_engine.populate();
        m_nouns.emplace(m_engine.nouns());
        m_settings.setLastSession(key("docs-quick"));
        m_settings.setCloseChoice(CloseChoice::Ask);
        m_window = std::make_unique<MainWindow>(*m_nouns, m_settings);
        m_window->resize(1440, 880);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), 20'000));
        QTRY_COMPARE(m_window->sessionInView(), key("docs-quick"));
    }
    void cleanup() { m_window.reset(); }
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void theKeysBeginInTheMessageField()
    {
        m_window->resize(1024, 700);
        QTRY_VERIFY(QApplication::focusWidget());
        const auto *prompt = m_window->findChild<Pane *>(QStringLiteral("prompt"));
        QVERIFY2(prompt->isAncestorOf(QApplication::focusWidget()),
                 QApplication::focusWidget()->metaObject()->className());
        type(QStringLiteral("hello"));
        QTRY_COMPARE(prompt->findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("hello"));
    }

    void aClickOnARowShowsIt()
    {
        auto *view = m_window->findChild<SessionView *>();
        auto *model = m_window->findChild<SessionModel *>();
        const QRect row = view->visualRect(model->indexOf(key("billing-csv")));
        click(view->viewport()->mapToGlobal(row.center()));
        QTRY_COMPARE(m_window->sessionInView(), key("billing-csv"));
        keys("Down");
        QTRY_COMPARE(m_window->sessionInView(), key("flaky-login"));
    }

    void keysReachThePaletteAndBack()
    {
        keys("ctrl+shift+p");
        auto *palette = m_window->findChild<CommandPalette *>();
        QTRY_VERIFY(palette->isVisible());
        type(QStringLiteral("billing"));
        QTRY_COMPARE(palette->findChild<QLineEdit *>()->text(), QStringLiteral("billing"));
        keys("Return");
        QTRY_COMPARE(m_window->sessionInView(), key("billing-csv"));
        QVERIFY(!palette->isVisible());
        keys("ctrl+k");
        QTRY_VERIFY(palette->isVisible());
        keys("Escape");
        QTRY_VERIFY(!palette->isVisible());
    }

    void keysGoAroundThePlaces()
    {
        keys("ctrl+shift+l");
        auto *view = m_window->findChild<SessionView *>();
        QTRY_VERIFY(view->hasFocus());
        QSet<QWidget *> places;
        for (int i = 0; i < 4; ++i) {
            keys("ctrl+F6");
            QTest::qWait(50);
            for (PageStack *place : m_window->findChildren<PageStack *>()) {
                if (place->isAncestorOf(QApplication::focusWidget()))
                    places.insert(place);
            }
        }
        QVERIFY2(places.size() >= 3, qPrintable(QString::number(places.size())));
    }

    void aLineBetweenPlacesCanBeDragged()
    {
        auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("dock.left"));
        const int before = dock->width();
        const QPoint line = dock->mapToGlobal(QPoint(dock->width(), dock->height() / 2));
        xdotool({QStringLiteral("mousemove"), QString::number(line.x()), QString::number(line.y()),
                 QStringLiteral("mousedown"), QStringLiteral("1")});
        xdotool({QStringLiteral("mousemove_relative"), QStringLiteral("40"), QStringLiteral("0")});
        xdotool({QStringLiteral("mousemove_relative"), QStringLiteral("40"), QStringLiteral("0")});
        xdotool({QStringLiteral("mouseup"), QStringLiteral("1")});
        QTRY_VERIFY2(dock->width() > before + 50, qPrintable(QStringLiteral("%1 → %2").arg(before).arg(dock->width())));
    }

    void closingFromTheDesktopAsks()
    {
        QSignalSpy closed(m_window.get(), &MainWindow::closed);
        keys("alt+F4");
        QTRY_VERIFY(m_window->findChild<CloseDialog *>());
        QVERIFY(QTest::qWaitForWindowActive(m_window->findChild<CloseDialog *>(), 20'000));
        keys("Escape");
        QTRY_VERIFY(!m_window->findChild<CloseDialog *>());
        QVERIFY(m_window->isVisible());
        keys("ctrl+q");
        QTRY_VERIFY(m_window->findChild<CloseDialog *>());
        QVERIFY(QTest::qWaitForWindowActive(m_window->findChild<CloseDialog *>(), 20'000));
        keys("Return"); // Stop them is the default
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 20'000);
        QCOMPARE(closed.first().first().value<CloseOutcome>(), CloseOutcome::Stopped);
    }

    void aSecondLaunchRaisesTheWindow()
    {
        QWidget other;
        other.resize(300, 200);
        other.show();
        QVERIFY(QTest::qWaitForWindowActive(&other, 20'000));
        m_window->showMinimized();
        QTRY_VERIFY(m_window->isMinimized());
        m_window->comeForward();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), 20'000));
        QVERIFY(!m_window->isMinimized());
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
