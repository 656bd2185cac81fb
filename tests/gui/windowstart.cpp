// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window takes to the screen, over nouns in memory: from main() to the first picture, and to the picture
// that shows the sessions. `windowstart` prints medians of several starts, each a process of its own; `windowstart
// --one N` is one of them, with N sessions.
#include "tests/fakes/engine/fakeengine.h"
#include "ui/settings/windowsettings.h"
#include "ui/workbench/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <optional>

using namespace Vitrine;
using namespace Vitrine::Ui;

namespace {

constexpr int starts = 7;

struct Times
{
    int first = 0;    ///< ms to the first picture
    int sessions = 0; ///< ms to the picture with the list
};

int runOne(int argc, char **argv, int count, const QElapsedTimer &clock)
{
    QApplication app(argc, argv);
    installTheme();
    Fake::FakeEngine engine;
    if (count > 0)
        engine.populateMany(count);
    Api::Nouns nouns = engine.nouns();
    WindowSettings settings({});
    MainWindow window(nouns, settings);
    qint64 first = 0;
    QObject::connect(&window, &MainWindow::painted, &app, [&] {
        first = clock.elapsed();
        // The list came through the event loop meanwhile, or comes with the next turn of it.
        auto *wait = new QTimer(&app);
        QObject::connect(wait, &QTimer::timeout, &app, [&, wait] {
            if (count > 0 && !window.sessionInView())
                return;
            wait->stop();
            window.repaint();
            QTextStream(stdout) << first << ' ' << clock.elapsed() << '\n';
            QCoreApplication::exit(0);
        });
        wait->start(0);
    });
    window.show();
    return QApplication::exec();
}

std::optional<Times> startOnce(const QString &program, int count)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(program, {QStringLiteral("--one"), QString::number(count)});
    if (!child.waitForFinished(60'000) || child.exitCode() != 0)
        return std::nullopt;
    const QList<QByteArray> words = child.readAllStandardOutput().trimmed().split(' ');
    if (words.size() != 2)
        return std::nullopt;
    return Times{words.at(0).toInt(), words.at(1).toInt()};
}

int median(QList<int> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer clock;
    clock.start();
    if (argc == 3 && qstrcmp(argv[1], "--one") == 0)
        return runOne(argc, argv, QByteArray(argv[2]).toInt(), clock);
    QCoreApplication app(argc, argv);
    const QString program = QCoreApplication::applicationFilePath();
    QTextStream out(stdout);
    QList<int> none;
    for (const int count : {0, 1000}) {
        QList<int> first;
        QList<int> sessions;
        for (int i = 0; i < starts; ++i) {
            const std::optional<Times> times = startOnce(program, count);
            if (!times) {
                out << "A start with " << count << " sessions did not end.\n";
                return 1;
            }
            first.append(times->first);
            sessions.append(times->sessions);
        }
        if (count == 0)
            none = sessions;
        out << count << " sessions: first picture " << median(first) << " ms, picture with the list "
            << median(sessions) << " ms";
        if (count > 0)
            out << ", " << double(median(sessions)) / std::max(1, median(none)) << " times as long as without";
        out << " (median of " << starts << ")\n";
    }
    return 0;
}
