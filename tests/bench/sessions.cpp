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

Result<QList<double>> keys(const Screen &screen, int sessions)
{
    const QString program = QCoreApplication::applicationDirPath() + QLatin1String("/vitrine-bench-sessions");
    const auto run = runProgram(
        program, {QString::number(sessions)},
        {{QStringLiteral("DISPLAY"), screen.display()}, {QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb")}},
        2 * patience);
    if (!run || run->exitCode != 0)
        return failedRun(QStringLiteral("vitrine-bench-sessions"), run);
    QList<double> values;
    const QJsonArray told = QJsonDocument::fromJson(run->out).object()[QLatin1String("keys")].toArray();
    for (const QJsonValue &value : told)
        values.append(value.toDouble());
    if (values.isEmpty())
        return fail(ErrorCode::Failed, QStringLiteral("vitrine-bench-sessions measured nothing."));
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
        const auto many = keys(**screen, 10'000);
        if (!many)
            return std::unexpected(many.error());
        each.values += *many;
        worst.values.append(*std::ranges::max_element(*many));
        const auto few = keys(**screen, 20);
        if (!few)
            return std::unexpected(few.error());
        each.floors += *few;
        worst.floors.append(*std::ranges::max_element(*few));
    }
    setting.report(each);
    setting.report(worst);
    return {};
}

} // namespace Vitrine::Bench
