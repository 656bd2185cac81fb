// SPDX-License-Identifier: GPL-3.0-or-later
// vitrine-bench: measures what Vitrine must show, on real machines in a store of its own. README.md says how to read
// it.
#include "tests/bench/benchmarks.h"
#include "tests/bench/world.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace Vitrine;
using namespace Vitrine::Bench;

namespace {

constexpr int wrongUse = 2;

QList<const FigureKind *> allKinds()
{
    QList<const FigureKind *> kinds;
    for (const Benchmark &benchmark : benchmarks())
        kinds += benchmark.gives;
    return kinds;
}

QString helpText()
{
    QString words = QStringLiteral("Measures Vitrine on real machines, each figure beside a floor of the same run.\n");
    const auto kinds = allKinds();
    for (const FigureKind *kind : kinds) {
        words += QStringLiteral("\n  %1 %2 (%3)")
                     .arg(QLatin1String(kind->name), -19)
                     .arg(QLatin1String(kind->meaning), QLatin1String(kind->unit));
        if (kind->floor)
            words += QStringLiteral("\n  %1 floor: %2").arg(QString(), -19).arg(QLatin1String(kind->floor));
    }
    return words;
}

void say(const Error &error)
{
    std::fprintf(stderr, "vitrine-bench: %s\n", qUtf8Printable(error.text()));
}

} // namespace

int main(int argc, char **argv)
{
    const Guardian guardian;
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(helpText());
    parser.addHelpOption();
    const QCommandLineOption json(
        QStringLiteral("json"),
        QStringLiteral("One JSON array of {name, unit, n, min, median, max, floor, ratio} on stdout."));
    const QCommandLineOption scale(QStringLiteral("scale"), QStringLiteral("Times the usual number of runs."),
                                   QStringLiteral("X"), QStringLiteral("1"));
    parser.addOptions({json, scale});
    parser.addPositionalArgument(QStringLiteral("figures"),
                                 QStringLiteral("Which to measure, by name or by group; all when none is named."),
                                 QStringLiteral("[NAME...]"));
    parser.process(app);

    QList<Figure> figures;
    Setting setting;
    setting.folder = guardian.folder();
    bool isNumber = false;
    setting.scale = parser.value(scale).toDouble(&isNumber);
    if (!isNumber || setting.scale <= 0) {
        std::fputs("vitrine-bench: --scale takes a number above 0.\n", stderr);
        return wrongUse;
    }
    const auto selection = Selection::of(parser.positionalArguments(), allKinds());
    if (!selection) {
        say(selection.error());
        return wrongUse;
    }
    setting.selection = *selection;
    setting.report = [&](const Figure &figure) {
        if (!setting.wants(*figure.kind))
            return;
        figures.append(figure);
        std::fprintf(stderr, "%s: %.3f %s\n", figure.kind->name, figure.median(), figure.kind->unit);
    };
    if (const auto images = findImages(); !images) {
        say(images.error());
        return 1;
    }
    int code = 0;
    for (const Benchmark &benchmark : benchmarks()) {
        if (!setting.selection.wantsAny(benchmark.gives))
            continue;
        if (const auto measured = benchmark.measure(setting); !measured) {
            std::fprintf(stderr, "%s: ", benchmark.gives.first()->name);
            say(measured.error());
            code = 1;
        }
    }
    if (parser.isSet(json)) {
        QJsonArray array;
        for (const Figure &figure : std::as_const(figures))
            array.append(figure.toJson());
        std::fputs(QJsonDocument(array).toJson().constData(), stdout);
    } else {
        std::fputs(qUtf8Printable(tableOf(figures)), stdout);
    }
    return code;
}
