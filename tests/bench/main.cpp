// SPDX-License-Identifier: GPL-3.0-or-later
// vitrine-bench: measures what Vitrine must show, on real machines in a store of its own. README.md has the figures.
#include "tests/bench/benchmarks.h"
#include "tests/bench/world.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace Vitrine;
using namespace Vitrine::Bench;

namespace {

struct Benchmark
{
    const char *name;
    const char *summary;
    Result<void> (*measure)(const Setting &);
};

constexpr Benchmark benchmarks[] = {
    {"start", "a cold session to its first command's exit code", measureStart},
    {"commands", "bash -c true, and twenty commands at a time", measureCommands},
    {"output", "100 MB of stdout to the command line", measureBulkOutput},
    {"watch", "a new file in the deepest of 30,000 folders", measureWatching},
    {"lost-machine", "kill -9 of QEMU: noticed, resumed", measureLostMachine},
    {"lost-engine", "kill -9 of the program: machines adopted, the command's output whole", measureLostEngine},
#ifdef VITRINE_BENCH_WINDOW
    {"window", "the window with 1,000 sessions, from the start to its pixels", measureWindow},
#endif
};

} // namespace

int main(int argc, char **argv)
{
    const Guardian guardian;
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    QString words = QStringLiteral("Measures Vitrine on real machines. Benchmarks:");
    for (const Benchmark &benchmark : benchmarks)
        words +=
            QStringLiteral("\n  %1 %2").arg(QLatin1String(benchmark.name), -13).arg(QLatin1String(benchmark.summary));
    parser.setApplicationDescription(words);
    parser.addHelpOption();
    const QCommandLineOption json(QStringLiteral("json"),
                                  QStringLiteral("One JSON array of {name, unit, n, min, median, max} on stdout."));
    const QCommandLineOption scale(QStringLiteral("scale"), QStringLiteral("Times the usual number of runs."),
                                   QStringLiteral("X"), QStringLiteral("1"));
    parser.addOptions({json, scale});
    parser.addPositionalArgument(QStringLiteral("benchmarks"), QStringLiteral("Which to run; all when none is named."),
                                 QStringLiteral("[NAME...]"));
    parser.process(app);

    const auto images = findImages();
    if (!images) {
        std::fprintf(stderr, "vitrine-bench: %s\n", qUtf8Printable(images.error().text()));
        return 1;
    }
    QList<Figure> figures;
    Setting setting;
    setting.folder = guardian.folder();
    setting.scale = parser.value(scale).toDouble();
    setting.report = [&](const Figure &figure) {
        figures.append(figure);
        std::fprintf(stderr, "%s: %.3f %s\n", qUtf8Printable(figure.name), figure.median(),
                     qUtf8Printable(figure.unit));
    };
    int code = 0;
    const QStringList wanted = parser.positionalArguments();
    for (const QString &name : wanted) {
        if (std::ranges::none_of(benchmarks,
                                 [&](const Benchmark &benchmark) { return name == QLatin1String(benchmark.name); })) {
            std::fprintf(stderr, "vitrine-bench: there is no benchmark %s; --help lists them.\n", qUtf8Printable(name));
            return 2;
        }
    }
    for (const Benchmark &benchmark : benchmarks) {
        if (!wanted.isEmpty() && !wanted.contains(QLatin1String(benchmark.name)))
            continue;
        if (const auto measured = benchmark.measure(setting); !measured) {
            std::fprintf(stderr, "vitrine-bench: %s: %s\n", benchmark.name, qUtf8Printable(measured.error().text()));
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
