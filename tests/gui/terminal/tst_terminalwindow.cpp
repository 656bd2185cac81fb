// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "tests/patience.h"
#include "ui/terminal/blocklist.h"
#include "ui/terminal/blockview.h"
#include "ui/terminal/commandspane.h"
#include "ui/terminal/terminalscreen.h"
#include "ui/theme/theme.h"
#include "ui/window/actions.h"

#include <QDir>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

#include <ctime>
#include <memory>

using namespace Vitrine;
using namespace Vitrine::Ui;
using namespace Qt::StringLiterals;

namespace {

double threadSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

} // namespace

/// The terminal pane on a real display: pictures for a designer's eye (to $VITRINE_ARTEFACTS), keys and mouse.
class TestTerminalWindow : public QObject
{
    Q_OBJECT

    static SessionKey key() { return {u"sample"_s, u"upload-retry"_s}; }

    struct Desk
    {
        Fake::FakeEngine engine;
        Api::Nouns nouns = engine.nouns();
        Actions actions{nullptr};
        std::unique_ptr<CommandsPane> pane;
        Desk()
        {
            engine.populate();
            pane = std::make_unique<CommandsPane>(PaneContext{nouns, actions});
        }
        void open(const QSize &size)
        {
            pane->resize(size);
            pane->show();
            pane->setSession(engine.session(key()));
        }
    };

    void keep(QWidget *widget, const QString &name)
    {
        QTest::qWait(300);
        const QImage picture = widget->grab().toImage();
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 3) {
            for (int x = 0; x < picture.width(); x += 3)
                colours.insert(picture.pixel(x, y));
        }
        QVERIFY2(colours.size() > 8, qPrintable(name));
        const QString folder = qEnvironmentVariable("VITRINE_ARTEFACTS");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder + u"/terminal"_s);
        QVERIFY(picture.save(u"%1/terminal/%2.png"_s.arg(folder, name)));
    }

    void themes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    QString tone()
    {
        QFETCH(bool, dark);
        setThemeChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        return dark ? u"dark"_s : u"light"_s;
    }

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void blocks_data() { themes(); }
    void blocks()
    {
        const QString name = tone();
        Desk desk;
        desk.open({774, 232});
        QTRY_COMPARE(desk.pane->list()->count(), 3);
        keep(desk.pane.get(), u"blocks-"_s + name);
    }

    void running_data() { themes(); }
    void running()
    {
        const QString name = tone();
        Desk desk;
        desk.open({774, 420});
        QTRY_COMPARE(desk.pane->list()->count(), 3);
        CommandRecord record;
        record.id = newId();
        record.session = key();
        record.command = u"npm ci"_s;
        record.status = CommandStatus::Running;
        record.createdAt = record.startedAt = QDateTime::currentDateTimeUtc().addSecs(-12);
        desk.engine.putCommand(record);
        for (int i = 0; i < 40; ++i) {
            desk.engine.appendOutput(record.id, OutputStream::Out,
                                     "\033[3" + QByteArray::number(i % 8) + "madded\033[0m " +
                                         QByteArray::number(5 * i) + " packages, \033[1m48\033[0m to go\n");
            if (i % 5 == 0)
                desk.engine.appendOutput(record.id, OutputStream::Err, "npm warn deprecated glob@7.2.3\n");
        }
        keep(desk.pane.get(), u"running-"_s + name);
        for (int i = 0; i < 4000; ++i)
            desk.engine.appendOutput(record.id, OutputStream::Out, "line " + QByteArray::number(i) + "\n");
        record.status = CommandStatus::TimedOut;
        record.exitCode = 124;
        record.endedAt = QDateTime::currentDateTimeUtc();
        record.out.total = 48000;
        desk.engine.putCommand(record);
        desk.pane->list()->setOpen(desk.pane->list()->records().at(1).id, true);
        desk.pane->list()->followEnd();
        keep(desk.pane.get(), u"long-"_s + name);
        desk.pane->list()->verticalScrollBar()->setValue(0);
        keep(desk.pane.get(), u"top-"_s + name);
    }

    /// 100 MB as fast as they are taken: how long does the event loop stay away at most?
    void flood_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("text")
            << QByteArray("The quick brown fox jumps over the lazy dog, and it does so for a hundred megabytes.\n")
            << qint64(100'000'000);
        QTest::newRow("colours")
            << QByteArray(
                   "\033[1;32mok\033[0m 1 - \033[38;5;208mwaits\033[0m longer \033[4mafter\033[24m each failure\n")
            << qint64(10'000'000);
        QTest::newRow("no line ends") << QByteArray("a.a.a.a.") << qint64(10'000'000);
        QTest::newRow("clears") << QByteArray("\033[2J\033[H\033[Jx\033[L\033[M") << qint64(10'000'000);
        QByteArray scripts;
        for (char32_t c = 0x300; c < 0xffff; c += 7) {
            if (c < 0xd800 || c > 0xdfff)
                scripts += QString::fromUcs4(&c, 1).toUtf8() + (c % 50 == 0 ? "\n" : "");
        }
        QTest::newRow("all scripts") << scripts << qint64(1'000'000);
        QTest::newRow("empty lines") << QByteArray("\n") << qint64(10'000'000);
    }
    void flood()
    {
        QFETCH(QByteArray, line);
        QFETCH(qint64, bytes);
        Desk desk;
        desk.open({774, 420});
        QTRY_COMPARE(desk.pane->list()->count(), 3);
        CommandRecord record;
        record.id = newId();
        record.session = key();
        record.command = u"flood"_s;
        record.status = CommandStatus::Running;
        record.createdAt = record.startedAt = QDateTime::currentDateTimeUtc();
        desk.engine.putCommand(record);
        // Sanitizers make everything some ten times slower: there, a tenth has to do.
#if defined(__SANITIZE_ADDRESS__)
        const qint64 wanted = bytes / 20;
#else
        const qint64 wanted = bytes;
#endif
        QByteArray flood;
        flood.reserve(wanted + line.size());
        while (flood.size() < wanted)
            flood += line;
        QTest::qWait(600); // the pane has found its width and draws nothing anew
        qint64 longest = 0;
        QElapsedTimer clock;
        QElapsedTimer all;
        QTimer pulse;
        pulse.setTimerType(Qt::PreciseTimer);
        double busiest = 0;
        double before = threadSeconds();
        connect(&pulse, &QTimer::timeout, this, [&] {
            longest = std::max(longest, clock.restart());
            busiest = std::max(busiest, threadSeconds() - before);
            before = threadSeconds();
        });
        pulse.start(1);
        clock.start();
        all.start();
        desk.engine.appendOutput(record.id, OutputStream::Out, flood);
        const BlockView *view = desk.pane->list()->view(record.id);
        QVERIFY(view);
        QTRY_VERIFY_WITH_TIMEOUT(view->drawnBytes() >= flood.size(), 100'000);
        const qint64 took = all.elapsed();
        record.status = CommandStatus::Completed;
        record.exitCode = 0;
        record.endedAt = QDateTime::currentDateTimeUtc();
        desk.engine.putCommand(record);
        QTest::qWait(200);
        // On a busy computer the gap is also the wait for a processor; the time it computed is the window's own.
        qInfo("%lld MB in %lld ms, longest gap of the event loop %lld ms, of which computing at most %.0f ms",
              qint64(flood.size()) / 1'000'000, took, longest, 1000 * busiest);
        // A deadline, no figure (vitrine-bench has ui.gap): fonts for scripts that were never shown before are looked
        // for in one step of Qt's, which took 1.1 s on a slow computer.
        QVERIFY2(busiest < 5, "the window stood still");
        QVERIFY(desk.pane->list()->view(record.id)->lines() <= BlockView::keptLines + 100);
    }

    void small_data() { themes(); }
    void small()
    {
        const QString name = tone();
        Desk desk;
        desk.open({774, 30});
        QTRY_COMPARE(desk.pane->list()->count(), 3);
        keep(desk.pane.get(), u"small-"_s + name);
    }
};

QTEST_MAIN(TestTerminalWindow)
#include "tst_terminalwindow.moc"
