// SPDX-License-Identifier: GPL-3.0-or-later
// vitrine-bench-terminal STORE SESSION: one round of floods into the terminal pane. README.md says what comes out.
#include "tests/bench/terminal/bareflood.h"
#include "tests/bench/terminal/paneflood.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Vitrine;
using namespace Vitrine::Bench;

namespace {

constexpr qint64 floodBytes = 50'000'000;
constexpr qint64 floorBytes = 10'000'000;
// 79 letters and a line end.
const QByteArray line("The quick brown fox jumps over the lazy dog, and does so for fifty million bytes");

double megabytesPerSecond(const FloodResult &result)
{
    return double(floodBytes) / 1e6 / result.seconds;
}

Result<QJsonObject> measure(const QString &store, const QString &session)
{
    Engine engine(store, session);
    if (const auto opened = engine.open(); !opened)
        return std::unexpected(opened.error());
    const QByteArray text = line.first(79);
    const Flood lines{QStringLiteral("yes '%1' | head -c %2").arg(QString::fromLatin1(text)).arg(floodBytes),
                      floodBytes};
    const Flood yes{QStringLiteral("yes | head -c %1").arg(floodBytes), floodBytes};
    const auto drawnLines = floodPane(engine, lines);
    const auto drawnYes = floodPane(engine, yes);
    const auto quietLines = floodRecord(engine, lines);
    const auto quietYes = floodRecord(engine, yes);
    for (const auto *result : {&drawnLines, &drawnYes, &quietLines, &quietYes}) {
        if (!*result)
            return std::unexpected(result->error());
    }
    return QJsonObject{{QStringLiteral("rate"), megabytesPerSecond(*drawnLines)},
                       {QStringLiteral("rateFloor"), floodTerminal(text + "\r\n", floorBytes)},
                       {QStringLiteral("yes"), megabytesPerSecond(*drawnYes)},
                       {QStringLiteral("yesFloor"), floodTerminal("y\r\n", floorBytes)},
                       {QStringLiteral("gap"), qMax(drawnLines->gap, drawnYes->gap)},
                       {QStringLiteral("gapFloor"), qMax(quietLines->gap, quietYes->gap)}};
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 3) {
        std::fputs("Usage: vitrine-bench-terminal STORE SESSION\n", stderr);
        return 2;
    }
    Ui::installTheme(Ui::ThemeChoice::Light);
    const auto result = measure(words[1], words[2]);
    if (!result) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(result.error().text()));
        return 1;
    }
    std::fputs(QJsonDocument(*result).toJson(QJsonDocument::Compact).constData(), stdout);
    return 0;
}
