// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/boundprocess.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/kinds.h"
#include "tests/bench/program.h"
#include "tests/bench/world.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <csignal>

namespace Vitrine::Bench {

namespace {

bool isAlive(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray stat = file.readAll();
    return stat.sliced(stat.lastIndexOf(')') + 1).trimmed().first(1) != "Z";
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

Result<void> measureLostMachine(const Setting &setting)
{
    World world(setting.folder + QLatin1String("/lost"));
    if (const auto opened = world.open(); !opened)
        return opened;
    if (const auto settled = world.settle(); !settled)
        return settled;
    const SessionKey key = World::key(QStringLiteral("lost-session-000000000000000000001"));
    if (const auto made = world.create(key.session); !made)
        return std::unexpected(made.error());
    Figure noticed(Kind::lostMachine);
    Figure resumed(Kind::lostResume);
    for (int i = 0; i < setting.runs(5); ++i) {
        const auto wrote = world.run(
            key, QStringLiteral("echo round %1 > /mnt/workspace/synced && sync -f /mnt/workspace/synced").arg(i));
        if (!wrote || wrote->exitCode != 0)
            return wrote ? fail(ErrorCode::Failed, QStringLiteral("The file could not be written."))
                         : std::unexpected(wrote.error());
        const qint64 pid = world.machinePid(key);
        if (pid <= 0)
            return fail(ErrorCode::NotFound, QStringLiteral("The machine's process is not known."));
        bool failedState = false;
        double shown = 0;
        double gone = 0;
        QElapsedTimer timer;
        const auto connection =
            QObject::connect(&world.nouns().sessions, &Api::Sessions::changed, QCoreApplication::instance(),
                             [&](const SessionInfo &session) {
                                 if (session.key == key && session.state == SessionState::Failed && !failedState) {
                                     failedState = true;
                                     shown = milliseconds(timer);
                                 }
                             });
        QTimer look;
        look.setTimerType(Qt::PreciseTimer);
        QObject::connect(&look, &QTimer::timeout, &look, [&] {
            if (gone == 0 && !isAlive(pid))
                gone = milliseconds(timer);
        });
        look.start(std::chrono::milliseconds(1));
        timer.start();
        ::kill(pid_t(pid), SIGKILL);
        const bool came = waitUntil([&] { return failedState && gone > 0; }, std::chrono::seconds(60));
        QObject::disconnect(connection);
        if (!came)
            return fail(ErrorCode::Failed, QStringLiteral("The session never showed that its machine is gone."));
        noticed.values.append(shown);
        noticed.floors.append(gone);
        timer.start();
        const auto read = world.run(key, QStringLiteral("cat /mnt/workspace/synced"));
        resumed.values.append(milliseconds(timer) / 1000);
        if (!read)
            return std::unexpected(read.error());
        const auto output = world.output(*read);
        if (!output || *output != QByteArray("round ") + QByteArray::number(i) + '\n')
            return fail(ErrorCode::Corrupt, QStringLiteral("A synced file did not survive kill -9 of its machine."));
    }
    setting.report(noticed);
    setting.report(resumed);
    return {};
}

Result<void> measureLostEngine(const Setting &setting)
{
    Figure adopted(Kind::lostEngine);
    constexpr int lines = 80;
    for (int i = 0; i < setting.runs(3); ++i) {
        QElapsedTimer timer;
        {
            World fresh(setting.folder + QStringLiteral("/fresh-%1").arg(i));
            timer.start();
            if (const auto opened = fresh.open(); !opened)
                return opened;
            adopted.floors.append(milliseconds(timer) / 1000);
        }
        World world(setting.folder + QStringLiteral("/engine-%1").arg(i));
        const SessionKey key = World::key(QStringLiteral("engine-session-00000000000000000001"));
        auto made = runVitrine(world.store(), {QStringLiteral("runtime"), QStringLiteral("create"), key.runtime,
                                               QStringLiteral("--image"), QStringLiteral("vitrine/debian-13")});
        if (made && made->exitCode == 0)
            (void)runVitrine(world.store(), {QStringLiteral("doctor")}); // KVM is tried now, and not while we measure
        if (made && made->exitCode == 0)
            made = runVitrine(world.store(),
                              {QStringLiteral("exec"), QStringLiteral("-r"), key.runtime, QStringLiteral("-s"),
                               key.session, QStringLiteral("--"), QStringLiteral("true")});
        if (!made || made->exitCode != 0)
            return made ? fail(ErrorCode::Failed, QStringLiteral("vitrine ended with %1.").arg(made->exitCode),
                               QString::fromUtf8(made->err))
                        : std::unexpected(made.error());
        const auto status =
            runVitrine(world.store(), {QStringLiteral("engine"), QStringLiteral("status"), QStringLiteral("--json")});
        const qint64 engine =
            status ? QJsonDocument::fromJson(status->out).object()[QLatin1String("pid")].toInteger() : 0;
        if (engine <= 1)
            return fail(ErrorCode::NotFound, QStringLiteral("The engine's process is not known."),
                        status ? QString::fromUtf8(status->err) : QString());

        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("VITRINE_STORE"), world.store());
        QProcess client;
        client.setProcessEnvironment(environment);
        Store::bindToThisProcess(client, SIGKILL);
        QByteArray seen;
        QObject::connect(&client, &QProcess::readyReadStandardOutput, &client,
                         [&] { seen += client.readAllStandardOutput(); });
        client.start(QCoreApplication::applicationDirPath() + QLatin1String("/vitrine"),
                     {QStringLiteral("exec"), QStringLiteral("--timeout"), QStringLiteral("3600"), QStringLiteral("-r"),
                      key.runtime, QStringLiteral("-s"), key.session, QStringLiteral("--"),
                      QStringLiteral("for i in $(seq %1); do echo $i; sleep 0.03; done; exit 9").arg(lines)});
        if (!waitUntil([&] { return seen.contains("\n10\n"); }, std::chrono::seconds(60)))
            return fail(ErrorCode::Failed, QStringLiteral("The command did not begin."),
                        QString::fromUtf8(client.readAllStandardError()));
        client.kill(); // it would start the next engine by itself
        ::kill(pid_t(engine), SIGKILL);
        waitUntil([&] { return client.state() == QProcess::NotRunning && !isAlive(engine); }, std::chrono::seconds(10));

        timer.start();
        if (const auto opened = world.open(); !opened)
            return opened;
        const auto isUp = [&] {
            const auto session = await(world.nouns().sessions.show(key));
            return session && hasMachine(session->state) && session->state != SessionState::Starting;
        };
        if (!waitUntil(isUp, std::chrono::seconds(60)))
            return fail(ErrorCode::Failed, QStringLiteral("The machine was not adopted."));
        adopted.values.append(milliseconds(timer) / 1000);

        const auto commands = await(world.nouns().commands.list(key, 1));
        if (!commands || commands->isEmpty())
            return fail(ErrorCode::Failed, QStringLiteral("The command has no record."));
        const auto record = await(world.nouns().commands.ended(commands->first().id));
        if (!record)
            return std::unexpected(record.error());
        QByteArray expected;
        for (int line = 1; line <= lines; ++line)
            expected += QByteArray::number(line) + '\n';
        const auto output = world.output(*record);
        if (!output || *output != expected || record->exitCode != 9)
            return fail(ErrorCode::Corrupt, QStringLiteral("The command that ran on ended with %1 and %2 of %3 bytes.")
                                                .arg(record->exitCode)
                                                .arg(output ? output->size() : -1)
                                                .arg(expected.size()));
    }
    setting.report(adopted);
    return {};
}

} // namespace Vitrine::Bench
