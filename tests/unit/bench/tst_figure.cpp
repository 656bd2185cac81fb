// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figure.h"
#include "tests/bench/selection.h"

#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr FigureKind slow{"command.true", "ms", Better::Lower, "a time", "another time"};
constexpr FigureKind fast{"output.rate", "MB/s", Better::Higher, "a rate", nullptr};
constexpr FigureKind command{"command.parallel", "s", Better::Lower, "a neighbour of the first", nullptr};

} // namespace

class TestFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void medianOfOddAndEven()
    {
        Figure figure(slow);
        QCOMPARE(figure.median(), 0);
        figure.values = {9, 1, 5};
        QCOMPARE(figure.median(), 5);
        figure.values.append(6);
        QCOMPARE(figure.median(), 5.5);
        QCOMPARE(figure.min(), 1);
        QCOMPARE(figure.max(), 9);
    }

    void ratioOfTimes()
    {
        Figure figure(slow);
        figure.values = {30};
        QVERIFY(!figure.ratio());
        figure.floors = {10, 20, 400};
        QCOMPARE(figure.floor(), 20);
        QCOMPARE(figure.ratio(), 1.5);
    }

    void ratioOfRates()
    {
        Figure figure(fast);
        figure.values = {10};
        figure.floors = {40};
        QCOMPARE(figure.ratio(), 4); // a quarter of the floor's rate is four times worse
        figure.values = {0};
        QVERIFY(!figure.ratio());
    }

    void json()
    {
        Figure figure(slow);
        figure.values = {1.23456, 2};
        QJsonObject json = figure.toJson();
        QCOMPARE(json.keys(),
                 (QStringList{u"floor"_s, u"max"_s, u"median"_s, u"min"_s, u"n"_s, u"name"_s, u"ratio"_s, u"unit"_s}));
        QCOMPARE(json["name"_L1], u"command.true"_s);
        QCOMPARE(json["unit"_L1], u"ms"_s);
        QCOMPARE(json["n"_L1], 2);
        QCOMPARE(json["min"_L1], 1.235);
        QVERIFY(json["floor"_L1].isNull());
        QVERIFY(json["ratio"_L1].isNull());
        figure.floors = {0.5};
        json = figure.toJson();
        QCOMPARE(json["floor"_L1], 0.5);
        QCOMPARE(json["ratio"_L1], 3.235); // of the medians as they are, not as they are rounded
    }

    void table()
    {
        Figure figure(slow);
        figure.values = {1};
        const QStringList lines = tableOf({figure}).split(u'\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0].size(), lines[1].size());
        QVERIFY(lines[1].endsWith("-         -"_L1));
    }

    void words()
    {
        const QList<const FigureKind *> known{&slow, &fast, &command};
        const auto all = Selection::of({}, known);
        QVERIFY(all && all->wants(slow) && all->wants(fast));
        const auto one = Selection::of({u"command.true"_s}, known);
        QVERIFY(one && one->wants(slow) && !one->wants(command) && !one->wantsAny({&fast, &command}));
        const auto group = Selection::of({u"command"_s}, known);
        QVERIFY(group && group->wants(slow) && group->wants(command) && !group->wants(fast));
        for (const QString &word : {u"comm"_s, u"command."_s, u"command.tru"_s, QString(), u"true"_s}) {
            const auto unknown = Selection::of({u"output"_s, word}, known);
            QVERIFY2(!unknown, qPrintable(word));
            QCOMPARE(unknown.error().code, ErrorCode::InvalidInput);
            QVERIFY(unknown.error().message.contains("output.rate"_L1));
        }
    }
};

QTEST_GUILESS_MAIN(TestFigure)
#include "tst_figure.moc"
