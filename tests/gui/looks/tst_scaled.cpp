// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/looks/pseudotext.h"
#include "tests/gui/looks/textfit.h"
#include "tests/gui/looks/tour.h"
#include "tests/patience.h"
#include "ui/theme/theme.h"

#include <QApplication>

using namespace Vitrine;
using namespace Vitrine::Looks;

namespace {

constexpr QSize wholeScreen(720, 450); ///< what 1440 x 900 pixels are at 200 percent

} // namespace

/// Every pane and dialog at 200 percent on a small screen: all of it is on the screen, and no text is cut.
class TestScaled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(qApp->devicePixelRatio(), 2.0);
        static DotsTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        Ui::installTheme(Ui::ThemeChoice::Light);
    }

    /// With no wish of its own the window is not larger than the screen, whatever the panes would like.
    void windowFits()
    {
        Desk desk(wholeScreen);
        desk.open();
        const QSize least = desk.window->minimumSize().expandedTo(desk.window->minimumSizeHint());
        QVERIFY2(least.width() <= wholeScreen.width() && least.height() <= wholeScreen.height(),
                 qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
        QTRY_COMPARE(desk.window->size(), wholeScreen);
    }

    void fits_data()
    {
        QTest::addColumn<int>("stop");
        for (int i = 0; i < tour().size(); ++i)
            QTest::addRow("%s", tour().at(i).name) << i;
    }
    void fits()
    {
        QFETCH(int, stop);
        QStringList found;
        tour().at(stop).go(wholeScreen, [&](QWidget *seen, const QString &name) {
            QVERIFY(isSettled(seen));
            keepPicture(seen, QStringLiteral("scaled-") + name);
            if (seen->width() > wholeScreen.width() || seen->height() > wholeScreen.height())
                found.append(QStringLiteral("%1: %2 x %3 are larger than the screen")
                                 .arg(name)
                                 .arg(seen->width())
                                 .arg(seen->height()));
            for (const QString &misfit : misfits(seen))
                found.append(name + QStringLiteral(": ") + misfit);
        });
        QVERIFY2(isNothing(found), "what was found stands above");
    }
};

int main(int argc, char *argv[])
{
    qputenv("QT_SCALE_FACTOR", "2"); // before there is an application
    QApplication app(argc, argv);
    TestScaled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_scaled.moc"
