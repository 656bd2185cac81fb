// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/chips.h"
#include "ui/theme/format.h"
#include "ui/theme/icon.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPushButton>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Ui;
using enum Token;

namespace {

struct Need
{
    Token ink;
    Token ground;
    double ratio;
};

QList<Need> needs()
{
    QList<Need> list;
    constexpr double text = 4.5;
    constexpr double shape = 3;
    for (const Token ground :
         {Window, Base, Alt, Sel, RunSoft, OkSoft, WarnSoft, BadSoft, DiffAdd, DiffDel, DiffAddWord, DiffDelWord})
        list.append({Text, ground, text});
    for (const Token ground : {Window, Base, Alt, Sel})
        list.append({Text2, ground, text});
    for (const Token ground : {Window, Base, Alt, Sel})
        list.append({Accent, ground, text});
    list += {{FillText, Fill, text},
             {FillText, FillHover, text},
             {FillText, FillPressed, text},
             {Fill, Window, shape},
             {Fill, Base, shape}};
    for (const auto &[ink, soft] : {std::pair{Run, RunSoft}, {Ok, OkSoft}, {Warn, WarnSoft}, {Bad, BadSoft}}) {
        list.append({ink, soft, text});
        for (const Token ground : {Base, Alt, Window, Sel})
            list.append({ink, ground, text});
    }
    for (const Token ground : {Window, Base, Alt})
        list.append({Ctl, ground, shape});
    for (const Token ink : {CodeKeyword, CodeString, CodeComment, CodeNumber, CodeName})
        for (const Token ground : {Base, DiffAdd, DiffDel})
            list.append({ink, ground, text});
    return list;
}

int inkedPixels(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 0;
    return count;
}

QImage shapeInGrey(StateShape shape)
{
    QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintShape(&painter, QRectF(0, 0, 32, 32), shape, Qt::black, Qt::white);
    return image;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTheme(ThemeChoice::Light); }

    void contrast_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << int(Scheme::Light);
        QTest::newRow("dark") << int(Scheme::Dark);
    }

    void contrast()
    {
        QFETCH(int, scheme);
        for (const Need &need : needs()) {
            const QColor ink = tokenColor(need.ink, Scheme(scheme));
            const QColor ground = tokenColor(need.ground, Scheme(scheme));
            const double ratio = contrastRatio(ink, ground);
            QVERIFY2(ratio >= need.ratio, qPrintable(QStringLiteral("%1 on %2: %3, needs %4")
                                                         .arg(ink.name(), ground.name())
                                                         .arg(ratio)
                                                         .arg(need.ratio)));
        }
    }

    void paletteCarriesTheTokens()
    {
        setThemeChoice(ThemeChoice::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), tokenColor(Window, Scheme::Dark));
        QCOMPARE(QApplication::palette().color(QPalette::HighlightedText), tokenColor(Text, Scheme::Dark));
        setThemeChoice(ThemeChoice::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), tokenColor(Window, Scheme::Light));
        QVERIFY(contrastRatio(QApplication::palette().color(QPalette::PlaceholderText),
                              QApplication::palette().color(QPalette::Base)) >= 4.5);
    }

    void highContrastIsTheDesktopsOwn()
    {
        QPalette desktop(Qt::black);
        desktop.setColor(QPalette::Base, Qt::black);
        desktop.setColor(QPalette::Text, Qt::white);
        QCOMPARE(tokenColor(Bad, Scheme::Contrast, desktop), QColor(Qt::white));
        QCOMPARE(tokenColor(BadSoft, Scheme::Contrast, desktop), QColor(Qt::black));
        QCOMPARE(schemePalette(Scheme::Contrast, desktop), desktop);
    }

    void styleSheetHasEveryValue()
    {
        QVERIFY(!qApp->styleSheet().isEmpty());
        const QString sheet = qApp->styleSheet();
        QVERIFY2(!sheet.contains(QLatin1Char('@')),
                 qPrintable(sheet.mid(std::max(0, int(sheet.indexOf(QLatin1Char('@'))) - 40), 80)));
    }

    void iconsLoadAndTakeColour()
    {
        const QStringList names = iconNames();
        QVERIFY(names.size() >= 34);
        for (const QString &name : names) {
            const QImage image = iconPixmap(name, Token::Bad, 16, 2).toImage();
            QCOMPARE(image.size(), QSize(32, 32));
            QVERIFY2(inkedPixels(image) > 8, qPrintable(name));
            QVERIFY2(inkedPixels(image) < 32 * 32 * 3 / 4, qPrintable(name));
        }
        const QImage plus = iconPixmap(QStringLiteral("plus"), Token::Bad, 32, 1).toImage();
        QCOMPARE(QColor(plus.pixel(16, 16)).rgb(), color(Bad).rgb());
        QVERIFY(themeIcon(QStringLiteral("no-such-icon")).isNull());
    }

    void iconFollowsTheTheme()
    {
        const QIcon plus = themeIcon(QStringLiteral("plus"));
        const QRgb light = plus.pixmap(32, 32).toImage().pixel(16, 16);
        setThemeChoice(ThemeChoice::Dark);
        const QRgb dark = plus.pixmap(32, 32).toImage().pixel(16, 16);
        setThemeChoice(ThemeChoice::Light);
        QCOMPARE(light, tokenColor(Text, Scheme::Light).rgb());
        QCOMPARE(dark, tokenColor(Text, Scheme::Dark).rgb());
    }

    void silhouettesDifferWithoutColour()
    {
        QList<QImage> seen;
        for (const StateShape shape :
             {StateShape::NeedsAnswer, StateShape::Failed, StateShape::Running, StateShape::Idle, StateShape::Stopped,
              StateShape::Passed, StateShape::Skipped}) {
            const QImage image = shapeInGrey(shape);
            QVERIFY(inkedPixels(image) > 60);
            for (const QImage &other : std::as_const(seen)) {
                int different = 0;
                for (int y = 0; y < 32; ++y)
                    for (int x = 0; x < 32; ++x)
                        different += std::abs(qGray(image.pixel(x, y)) * qAlpha(image.pixel(x, y)) -
                                              qGray(other.pixel(x, y)) * qAlpha(other.pixel(x, y))) > 8000 ||
                                     std::abs(qAlpha(image.pixel(x, y)) - qAlpha(other.pixel(x, y))) > 100;
                QVERIFY2(different > 40, qPrintable(QString::number(int(shape))));
            }
            seen.append(image);
        }
    }

    void exitChips()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        CommandRecord record;
        record.status = CommandStatus::Completed;
        record.exitCode = 0;
        QCOMPARE(exitChip(record, now).text, QStringLiteral("exit 0"));
        record.exitCode = 137;
        record.signal = 9;
        QCOMPARE(exitChip(record, now).text, QStringLiteral("signal 9"));
        QCOMPARE(exitChip(record, now).ink, Token::Bad);
        record.signal = 0;
        record.exitCode = 124;
        record.status = CommandStatus::TimedOut;
        QCOMPARE(exitChip(record, now).text, QStringLiteral("timed out"));
        record.status = CommandStatus::Running;
        record.startedAt = now.addSecs(-12);
        QCOMPARE(exitChip(record, now).text, QStringLiteral("12 s"));
        record.status = CommandStatus::Lost;
        QCOMPARE(exitChip(record, now).text, QStringLiteral("no exit seen"));
    }

    void figures()
    {
        QLocale::setDefault(QLocale::c());
        QCOMPARE(sizeText(0), QStringLiteral("0 B"));
        QCOMPARE(sizeText(2100), QStringLiteral("2.1 kB"));
        QCOMPARE(sizeText(212'000'000), QStringLiteral("212 MB"));
        QCOMPARE(sizeText(1'073'741'824), QStringLiteral("1.1 GB"));
        QCOMPARE(sizeText(999'600), QStringLiteral("1.0 MB"));
        QCOMPARE(durationText(0), QStringLiteral("0 s"));
        QCOMPARE(durationText(12), QStringLiteral("12 ms"));
        QCOMPARE(durationText(6200), QStringLiteral("6.2 s"));
        QCOMPARE(durationText(12'000), QStringLiteral("12 s"));
        QCOMPARE(durationText(185'000), QStringLiteral("3 min 5 s"));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(agoText(now, now), QStringLiteral("now"));
        QCOMPARE(agoText(now.addSecs(-61), now), QStringLiteral("1 min"));
        QCOMPARE(agoText(now.addDays(-12), now), QStringLiteral("12 d"));
        QCOMPARE(agoSentence(now.addSecs(-61), now), QStringLiteral("1 minute ago"));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
