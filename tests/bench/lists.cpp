// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchmarks.h"
#include "tests/bench/kinds.h"
#include "tests/bench/program.h"
#include "tests/bench/screen.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Vitrine::Bench {

namespace {

Result<QJsonObject> show(const Screen &screen, const char *what, int count)
{
    const QString name = QStringLiteral("vitrine-bench-lists");
    const auto run = runProgram(
        QCoreApplication::applicationDirPath() + QLatin1Char('/') + name,
        {QString::fromLatin1(what), QString::number(count)},
        {{QStringLiteral("DISPLAY"), screen.display()}, {QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb")}},
        2 * patience);
    if (!run || run->exitCode != 0)
        return failedRun(name, run);
    const QJsonObject told = QJsonDocument::fromJson(run->out).object();
    if (told.isEmpty())
        return fail(ErrorCode::Failed, QStringLiteral("%1 measured nothing.").arg(name));
    return told;
}

struct Part
{
    QString name; ///< in what the program prints
    Figure figure;
};

/// Each part with many and with few things, in turn.
Result<void> compare(const Setting &setting, const char *what, int many, int few, QList<Part> parts)
{
    const auto screen = Screen::open();
    if (!screen)
        return std::unexpected(screen.error());
    for (int i = 0; i < setting.runs(5); ++i) {
        const auto full = show(**screen, what, many);
        if (!full)
            return std::unexpected(full.error());
        const auto floor = show(**screen, what, few);
        if (!floor)
            return std::unexpected(floor.error());
        for (Part &part : parts) {
            part.figure.values.append((*full)[part.name].toDouble());
            part.figure.floors.append((*floor)[part.name].toDouble());
        }
    }
    for (const Part &part : parts)
        setting.report(part.figure);
    return {};
}

QList<double> keys(const QJsonObject &told)
{
    QList<double> values;
    const QJsonArray all = told[QLatin1String("keys")].toArray();
    for (const QJsonValue &value : all)
        values.append(value.toDouble());
    return values;
}

} // namespace

Result<void> measureSearch(const Setting &setting)
{
    const auto screen = Screen::open();
    if (!screen)
        return std::unexpected(screen.error());
    Figure each(Kind::sessionsSearch);
    Figure worst(Kind::sessionsSearchWorst);
    for (int i = 0; i < setting.runs(5); ++i) {
        for (const auto &[count, values, worsts] :
             {std::tuple{10'000, &each.values, &worst.values}, std::tuple{20, &each.floors, &worst.floors}}) {
            const auto told = show(**screen, "sessions", count);
            if (!told)
                return std::unexpected(told.error());
            const QList<double> times = keys(*told);
            if (times.isEmpty())
                return fail(ErrorCode::Failed, QStringLiteral("No key was measured."));
            *values += times;
            worsts->append(*std::ranges::max_element(times));
        }
    }
    setting.report(each);
    setting.report(worst);
    return {};
}

Result<void> measureManyFiles(const Setting &setting)
{
    return compare(
        setting, "files", 100'000, 100,
        {{QStringLiteral("first"), Figure(Kind::filesMany)}, {QStringLiteral("gap"), Figure(Kind::filesGap)}});
}

Result<void> measureTranscript(const Setting &setting)
{
    return compare(setting, "transcript", 5'000, 50, {{QStringLiteral("gap"), Figure(Kind::transcriptGap)}});
}

Result<void> measureManyTests(const Setting &setting)
{
    return compare(
        setting, "tests", 20'000, 20,
        {{QStringLiteral("first"), Figure(Kind::testsMany)}, {QStringLiteral("gap"), Figure(Kind::testsGap)}});
}

} // namespace Vitrine::Bench
