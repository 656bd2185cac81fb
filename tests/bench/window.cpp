// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/boundprocess.h"
#include "engine/store/catalogue.h"
#include "engine/store/storepaths.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/kinds.h"
#include "tests/bench/screen.h"
#include "tests/bench/world.h"

#include <QElapsedTimer>
#include <QProcessEnvironment>

#include <csignal>

namespace Vitrine::Bench {

namespace {

constexpr int some = 1000;
constexpr int many = 10'000;
constexpr int someColours = 4; ///< more than a background and a line
constexpr double calmSeconds = 1.5;

/// Rows only: a window that opens shows sessions, it does not open their disks.
Result<void> fill(const QString &store, int count)
{
    const auto paths = Store::StorePaths::open(store);
    if (!paths)
        return std::unexpected(paths.error());
    const auto catalogue = Store::Catalogue::open(paths->catalogueFile());
    if (!catalogue)
        return std::unexpected(catalogue.error());
    RuntimeInfo runtime;
    runtime.spec.name = QString::fromLatin1(World::runtime);
    runtime.id = runtime.spec.name + QLatin1String("-0123456789");
    runtime.createdAt = runtime.updatedAt = QDateTime::currentDateTimeUtc();
    if (const auto added = await((*catalogue)->addRuntimeVersion(runtime)); !added)
        return std::unexpected(added.error());
    QList<Pending<void>> written;
    for (int i = 0; i < count; ++i) {
        Store::SessionRow row;
        row.key = World::key(QStringLiteral("window-session-%1").arg(i, 20, 10, QLatin1Char('0')));
        row.name = QStringLiteral("Session number %1").arg(i);
        row.createdAt = row.lastUsedAt = QDateTime::currentDateTimeUtc().addSecs(-i * 977);
        row.workspaceBytes = qint64(1) << 30;
        if (i % 3 == 0) {
            row.tests.kind = i % 2 ? TestBadge::Kind::Passed : TestBadge::Kind::Failed;
            row.tests.failed = i % 2 ? 0 : 2;
            row.tests.endedAt = row.lastUsedAt;
        }
        written.append((*catalogue)->putSession(row));
    }
    for (const auto &one : std::as_const(written)) {
        if (const auto done = await(one); !done)
            return done;
    }
    return {};
}

struct Seen
{
    double first = 0; ///< seconds until there is something in the window
    double list = 0;  ///< seconds until the part with the list looks as it does when all is calm
};

Result<Seen> openWindow(const Screen &screen, const QString &store)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), screen.display());
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    QProcess program;
    Store::bindToThisProcess(program, SIGKILL);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    Seen seen;
    size_t picture = 0;
    QElapsedTimer timer;
    timer.start();
    program.start(QCoreApplication::applicationDirPath() + QLatin1String("/vitrine"),
                  {QStringLiteral("--store"), store});
    QTimer glance;
    glance.setTimerType(Qt::PreciseTimer);
    QObject::connect(&glance, &QTimer::timeout, &glance, [&] {
        const auto look = screen.look();
        if (!look || look->colours < someColours)
            return;
        const double now = double(timer.nsecsElapsed()) / 1e9;
        if (seen.first == 0)
            seen.first = now;
        if (look->picture != picture)
            seen.list = now;
        picture = look->picture;
    });
    glance.start(std::chrono::milliseconds(10));
    waitUntil(
        [&] {
            return program.state() == QProcess::NotRunning ||
                   (seen.list > 0 && double(timer.nsecsElapsed()) / 1e9 > seen.list + calmSeconds);
        },
        std::chrono::seconds(120));
    glance.stop();
    if (program.state() == QProcess::NotRunning || seen.list == 0) {
        return fail(ErrorCode::Failed, QStringLiteral("No window came to the screen."),
                    QString::fromUtf8(program.readAll()));
    }
    program.terminate();
    waitUntil([&] { return program.state() == QProcess::NotRunning; }, std::chrono::seconds(60));
    return seen;
}

} // namespace

static Result<void> measure(const Setting &setting, int count, const FigureKind &firstKind, const FigureKind &listKind)
{
    const auto screen = Screen::open();
    if (!screen)
        return std::unexpected(screen.error());
    const QString full = setting.folder + QStringLiteral("/window-%1").arg(count);
    const QString one = setting.folder + QLatin1String("/window-one");
    if (const auto filled = fill(full, count); !filled)
        return filled;
    if (const auto filled = fill(one, 1); !filled)
        return filled;
    Figure first(firstKind);
    Figure list(listKind);
    for (int i = 0; i < setting.runs(7); ++i) {
        const auto seen = openWindow(**screen, full);
        if (!seen)
            return std::unexpected(seen.error());
        first.values.append(seen->first);
        list.values.append(seen->list);
        const auto alone = openWindow(**screen, one);
        if (!alone)
            return std::unexpected(alone.error());
        first.floors.append(alone->first);
        list.floors.append(alone->list);
    }
    setting.report(first);
    setting.report(list);
    return {};
}

Result<void> measureWindow(const Setting &setting)
{
    return measure(setting, some, Kind::windowOpen, Kind::windowList);
}

Result<void> measureManySessions(const Setting &setting)
{
    return measure(setting, many, Kind::windowOpenMany, Kind::windowListMany);
}

} // namespace Vitrine::Bench
