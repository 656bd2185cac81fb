// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/engine/fakeengine.h"
#include "ui/settings/windowsettings.h"
#include "ui/workbench/mainwindow.h"

#include <QSignalSpy>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Ui;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void showsASession()
    {
        Fake::FakeEngine engine;
        engine.populate();
        Api::Nouns nouns = engine.nouns();
        WindowSettings settings({});
        MainWindow window(nouns, settings);
        window.show();
        QTRY_VERIFY(window.sessionInView().has_value());
        QVERIFY(window.windowTitle().contains(engine.session(*window.sessionInView()).name));
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
