// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "ui/settings/windowsettings.h"
#include "ui/workbench/mainwindow.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Vitrine;
using namespace Vitrine::Ui;

/// Pictures of the window in its states, light and dark, over nouns in memory. They go to $VITRINE_ARTEFACTS, to be
/// held beside the mockups; a picture in which next to nothing is painted fails.
class TestGallery : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(bool full)
        {
            if (full)
                engine.populate();
            nouns.emplace(engine.nouns());
        }
        void open(const QSize &size)
        {
            window = std::make_unique<MainWindow>(*nouns, settings);
            window->resize(size);
            window->show();
        }
        Fake::FakeEngine engine;
        std::optional<Api::Nouns> nouns;
        WindowSettings settings{{}};
        std::unique_ptr<MainWindow> window;
    };

    static SessionKey key(const char *id) { return {QStringLiteral("sample"), QString::fromLatin1(id)}; }

    void keep(QWidget *widget, const QString &name)
    {
        QTest::qWait(400);
        const QImage picture = widget->grab().toImage();
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 7) {
            for (int x = 0; x < picture.width(); x += 7)
                colours.insert(picture.pixel(x, y));
        }
        QVERIFY2(colours.size() > 8, qPrintable(name));
        const QString folder = qEnvironmentVariable("VITRINE_ARTEFACTS");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder + QStringLiteral("/gallery"));
        QVERIFY(picture.save(QStringLiteral("%1/gallery/%2.png").arg(folder, name)));
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
        return dark ? QStringLiteral("dark") : QStringLiteral("light");
    }

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void running_data() { themes(); }
    void running()
    {
        const QString name = tone();
        Desk desk(true);
        desk.settings.setLastSession(key("upload-retry"));
        desk.open({1440, 900});
        QTRY_VERIFY(desk.window->sessionInView().has_value());
        keep(desk.window.get(), QStringLiteral("running-") + name);
    }

    void stopped_data() { themes(); }
    void stopped()
    {
        const QString name = tone();
        Desk desk(true);
        desk.settings.setLastSession(key("payment-replay"));
        desk.open({1440, 900});
        QTRY_VERIFY(desk.window->sessionInView().has_value());
        keep(desk.window.get(), QStringLiteral("stopped-") + name);
    }

    void agentLost_data() { themes(); }
    void agentLost()
    {
        const QString name = tone();
        Desk desk(true);
        desk.settings.setLastSession(key("docs-quick"));
        desk.open({1440, 900});
        QTRY_VERIFY(desk.window->sessionInView().has_value());
        desk.window->showError(
            {ErrorCode::NoSpace,
             QStringLiteral("Could not save retry.py. The workspace is full. Enlarge it or delete files."),
             QStringLiteral("write: No space left on device")});
        keep(desk.window.get(), QStringLiteral("agent-lost-") + name);
    }

    void narrow_data() { themes(); }
    void narrow()
    {
        const QString name = tone();
        Desk desk(true);
        desk.settings.setLastSession(key("upload-retry"));
        desk.open({1024, 700});
        QTRY_VERIFY(desk.window->sessionInView().has_value());
        keep(desk.window.get(), QStringLiteral("narrow-") + name);
    }

    void firstRun_data() { themes(); }
    void firstRun()
    {
        const QString name = tone();
        Desk desk(false);
        desk.open({1440, 900});
        keep(desk.window.get(), QStringLiteral("first-run-") + name);
    }
};

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
