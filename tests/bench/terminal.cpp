// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchmarks.h"
#include "tests/bench/kinds.h"
#include "tests/bench/program.h"
#include "tests/bench/screen.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Vitrine::Bench {

Result<void> measureTerminal(const Setting &setting)
{
    const auto screen = Screen::open();
    if (!screen)
        return std::unexpected(screen.error());
    const QString program = QCoreApplication::applicationDirPath() + QLatin1String("/vitrine-bench-terminal");
    Figure rate(Kind::terminalRate);
    Figure yes(Kind::terminalYes);
    Figure gap(Kind::uiGap);
    for (int i = 0; i < setting.runs(3); ++i) {
        const auto run =
            runProgram(program,
                       {setting.folder + QLatin1String("/terminal"),
                        QStringLiteral("terminal-session-000000000000000%1").arg(i, 3, 10, QLatin1Char('0'))},
                       {{QStringLiteral("DISPLAY"), (*screen)->display()},
                        {QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb")}},
                       6 * patience); // it is patient itself, with each of its parts
        if (!run || run->exitCode != 0)
            return failedRun(QStringLiteral("vitrine-bench-terminal"), run);
        const QJsonObject json = QJsonDocument::fromJson(run->out).object();
        const auto take = [&json](Figure &figure, QLatin1StringView value, QLatin1StringView floor) {
            figure.values.append(json[value].toDouble());
            if (const double number = json[floor].toDouble(); number > 0)
                figure.floors.append(number);
        };
        take(rate, QLatin1StringView("rate"), QLatin1StringView("rateFloor"));
        take(yes, QLatin1StringView("yes"), QLatin1StringView("yesFloor"));
        take(gap, QLatin1StringView("gap"), QLatin1StringView("gapFloor"));
    }
    setting.report(rate);
    setting.report(yes);
    setting.report(gap);
    return {};
}

} // namespace Vitrine::Bench
