// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localengine.h"
#include "engine/store/storepaths.h"
#include "engine/vm/machinefile.h"
#include "engine/vm/template.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

using namespace Vitrine;
using namespace std::chrono_literals;

namespace {

/// A deadline against hanging; machines are emulated in software here, and templates are made of what processor time is
/// left over.
constexpr int patience = 900'000;

template <typename T>
Result<T> await(Pending<T> pending)
{
    if (!QTest::qWaitFor([&] { return pending.isFinished(); }, patience))
        return fail(ErrorCode::TimedOut, QStringLiteral("The test waited for too long."));
    return pending.result();
}

/// In the normal run few are enough; VITRINE_SOAK names how many a long one takes.
int rounds()
{
    const int asked = qEnvironmentVariableIntValue("VITRINE_SOAK");
    return asked > 0 ? asked : 12;
}

QString median(QList<qint64> times)
{
    std::ranges::sort(times);
    return QStringLiteral("%1 / %2 / %3 ms (%4)")
        .arg(times.first())
        .arg(times[times.size() / 2])
        .arg(times.last())
        .arg(times.size());
}

} // namespace

/// Machines that come of templates, and machines that wait, through the nouns.
class TestTemplates : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_store;
    std::unique_ptr<Api::LocalEngine> m_engine;
    std::optional<Store::StorePaths> m_paths;
    int m_last = 0;

    Api::Nouns &nouns() { return m_engine->nouns(); }

    void openEngine()
    {
        auto engine = Api::LocalEngine::open(
            {m_store->path(), qEnvironmentVariable("VITRINE_BIN_DIR") + QStringLiteral("/vitrine-guest"),
             QStringLiteral(VITRINE_RESOURCES), QStringLiteral("test"), true});
        QVERIFY2(engine, engine ? "" : qPrintable(engine.error().text()));
        m_engine = std::move(*engine);
        QVERIFY(await(m_engine->loaded()));
    }

    void makeRuntime(const QString &name, qint64 workspaceBytes)
    {
        RuntimeSpec spec;
        spec.name = name;
        spec.memoryMiB = 256;
        spec.workspaceBytes = workspaceBytes;
        const auto runtime = await(nouns().runtimes.create(spec));
        QVERIFY2(runtime, runtime ? "" : qPrintable(runtime.error().text()));
    }

    SessionKey makeSession(const QString &runtime = QStringLiteral("tester"))
    {
        const SessionKey key{runtime, QStringLiteral("s%1").arg(++m_last)};
        return await(nouns().sessions.create({key.runtime, key.session, {}})) ? key : SessionKey();
    }

    void use(int spares, bool templates = true)
    {
        QVERIFY(await(nouns().settings.setValue(QStringLiteral("machine/warmSpares"), spares)));
        QVERIFY(await(nouns().settings.setValue(QStringLiteral("machine/templates"), templates)));
        QTest::qWait(200); // the keeper reads them
    }

    /// Output of a command that ended well, else what went wrong.
    QByteArray run(const SessionKey &key, const QString &command, qint64 *milliseconds = nullptr)
    {
        CommandSpec spec;
        spec.session = key;
        spec.command = command;
        spec.timeout = 60s;
        QElapsedTimer timer;
        timer.start();
        const auto started = await(nouns().commands.run(spec));
        if (!started)
            return started.error().text().toUtf8();
        const auto record = await(nouns().commands.ended(started->id));
        if (milliseconds)
            *milliseconds = timer.elapsed();
        if (!record || record->status != CommandStatus::Completed || record->exitCode != 0)
            return record ? record->problem.text().toUtf8() + " exit " + QByteArray::number(record->exitCode)
                          : record.error().text().toUtf8();
        QByteArray bytes;
        const auto slice = await(nouns().commands.read(record->id, 0, 1 << 20));
        for (const OutputChunk &chunk : slice ? slice->chunks : QList<OutputChunk>())
            bytes += chunk.bytes;
        return bytes;
    }

    Vm::MachineFile machineOf(const SessionKey &key) const
    {
        return Vm::MachineFile::read(m_paths->machineDir(key)).value_or(Vm::MachineFile());
    }

    bool isRestored(const SessionKey &key) const { return machineOf(key).spec.beginning == Vm::Beginning::Restore; }

    QStringList templates() const
    {
        QStringList found;
        const auto folders = QDir(m_paths->templatesDir()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QFileInfo &folder : folders) {
            if (Vm::Template::open(folder.filePath()))
                found.append(folder.filePath());
        }
        return found;
    }

    /// Machines that belong to no session; 0 while one of them is still being made.
    QList<qint64> waiting() const
    {
        QList<qint64> pids;
        const auto folders = QDir(m_paths->spareMachinesDir()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QFileInfo &folder : folders) {
            if (const auto file = Vm::MachineFile::read(folder.filePath()))
                pids.append(file->process.pid);
        }
        return pids;
    }

    void waitForSpare() { QTRY_VERIFY_WITH_TIMEOUT(m_engine->spareCount() == 1, patience); }

    void end(const SessionKey &key) { QVERIFY(await(nouns().sessions.remove(key))); }

    static quint64 inodeOf(const QString &path)
    {
        struct stat status{};
        return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_ino : 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString images = qEnvironmentVariable("VITRINE_TEST_IMAGES");
        QVERIFY2(!images.isEmpty(),
                 "VITRINE_TEST_IMAGES names no folder with the default image; packaging/test makes one.");
        qputenv("VITRINE_IMAGES", images.toLocal8Bit());
        m_store = std::make_unique<QTemporaryDir>();
        openEngine();
        auto paths = Store::StorePaths::open(m_store->path());
        QVERIFY(paths);
        m_paths = std::move(*paths);
        makeRuntime(QStringLiteral("tester"), qint64(1) << 30);
        use(0);
        // Nobody has used the image yet: nothing is made ahead.
        QTest::qWait(1500);
        QVERIFY(waiting().isEmpty() && templates().isEmpty());
        const SessionKey first = makeSession();
        qint64 cold = 0;
        QCOMPARE(run(first, QStringLiteral("echo well"), &cold), QByteArray("well\n"));
        QVERIFY(!isRestored(first));
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE_WITH_TIMEOUT(templates().size(), 1, patience);
        qInfo("cold start to the first command's end %lld ms; template made after %lld ms",
              static_cast<long long>(cold), static_cast<long long>(timer.elapsed()));
        QTRY_VERIFY_WITH_TIMEOUT(waiting().isEmpty(), patience);
        end(first);
    }

    void cleanupTestCase()
    {
        if (!m_engine)
            return;
        (void)await(nouns().engine.stopAll());
        const QList<qint64> spares = waiting();
        m_engine.reset();
        for (const qint64 pid : spares)
            QVERIFY(!Vm::ProcessId::of(pid));
        QVERIFY(QDir(m_paths->spareMachinesDir()).isEmpty());
    }

    void manyInARow()
    {
        use(0);
        QSet<QByteArray> bootIds;
        QSet<QByteArray> machineIds;
        QSet<QByteArray> randoms;
        QList<qint64> times;
        for (int i = 0; i < rounds(); ++i) {
            const SessionKey key = makeSession();
            qint64 time = 0;
            QCOMPARE(run(key, QStringLiteral("true"), &time), QByteArray());
            times.append(time);
            QVERIFY(isRestored(key));
            const qint64 before = QDateTime::currentMSecsSinceEpoch();
            const QList<QByteArray> lines =
                run(key,
                    QStringLiteral("cat /proc/sys/kernel/random/boot_id /etc/machine-id; head -c 16 /dev/urandom | "
                                   "od -An -tx1; hostname; date +%s%3N; cut -d' ' -f1 /proc/uptime; "
                                   "sleep 0.1; cut -d' ' -f1 /proc/uptime; stat -fc %T /; df -B1 --output=size "
                                   "/mnt/workspace | tail -1"))
                    .split('\n');
            const qint64 after = QDateTime::currentMSecsSinceEpoch();
            QVERIFY2(lines.size() >= 9, lines.join('|').constData());
            bootIds.insert(lines[0]);
            machineIds.insert(lines[1]);
            randoms.insert(lines[2]);
            QCOMPARE(bootIds.size(), i + 1);
            QCOMPARE(machineIds.size(), i + 1);
            QCOMPARE(randoms.size(), i + 1);
            QCOMPARE(lines[3], key.session.toUtf8());
            const qint64 clock = lines[4].toLongLong();
            QVERIFY2(clock >= before - 50 && clock <= after + 50,
                     qPrintable(QStringLiteral("%1 is not within %2 and %3").arg(clock).arg(before).arg(after)));
            QVERIFY(lines[6].toDouble() > lines[5].toDouble());
            end(key);
        }
        qInfo("from the template to the first command's end: %s", qPrintable(median(times)));
    }

    void oneAfterTheOtherFromSpares()
    {
        use(1);
        QSet<QByteArray> ids;
        QList<qint64> times;
        SessionKey last = makeSession();
        QCOMPARE(run(last, QStringLiteral("true")), QByteArray()); // somebody has to use it first
        for (int i = 0; i < std::min(rounds(), 20); ++i) {
            waitForSpare();
            const QList<qint64> spares = waiting();
            QCOMPARE(spares.size(), 1);
            QCOMPARE(m_engine->machineCount(), 1); // none of them
            end(last);
            last = makeSession();
            qint64 time = 0;
            QCOMPARE(run(last, QStringLiteral("true"), &time), QByteArray());
            times.append(time);
            QCOMPARE(machineOf(last).process.pid, spares.first());
            const QByteArray id = run(last, QStringLiteral("cat /proc/sys/kernel/random/boot_id /etc/machine-id; "
                                                           "hostname; echo kept > kept.txt; sync"));
            QVERIFY2(id.endsWith(last.session.toUtf8() + '\n'), id.constData());
            ids.insert(id);
            QCOMPARE(ids.size(), i + 1);
            QVERIFY(await(nouns().sessions.stop(last)));
            QCOMPARE(run(last, QStringLiteral("cat kept.txt")), QByteArray("kept\n"));
        }
        end(last);
        qInfo("from a spare to the first command's end: %s", qPrintable(median(times)));
    }

    void filesSurviveEveryWayToStart()
    {
        const SessionKey key = makeSession();
        use(0, false);
        QCOMPARE(run(key, QStringLiteral("echo cold > a; cat a")), QByteArray("cold\n"));
        QVERIFY(!isRestored(key));
        QVERIFY(await(nouns().sessions.stop(key)));
        use(0);
        QCOMPARE(run(key, QStringLiteral("echo template > b; cat a b; echo x > /root/x")),
                 QByteArray("cold\ntemplate\n"));
        QVERIFY(isRestored(key));
        QVERIFY(await(nouns().sessions.stop(key)));
        use(1);
        const SessionKey other = makeSession();
        QCOMPARE(run(other, QStringLiteral("true")), QByteArray());
        waitForSpare();
        const qint64 spare = waiting().value(0);
        QCOMPARE(run(key, QStringLiteral("echo spare > c; cat a b c; ls /root/x 2>/dev/null | wc -l")),
                 QByteArray("cold\ntemplate\nspare\n0\n"));
        QCOMPARE(machineOf(key).process.pid, spare);
        QVERIFY(await(nouns().sessions.stop(key)));
        use(0, false);
        QCOMPARE(run(key, QStringLiteral("cat a b c")), QByteArray("cold\ntemplate\nspare\n"));
        use(0);
        end(other);
        end(key);
    }

    void anotherEngineAdoptsASparesMachine()
    {
        use(1);
        const SessionKey other = makeSession();
        QCOMPARE(run(other, QStringLiteral("true")), QByteArray());
        waitForSpare();
        const SessionKey key = makeSession();
        QCOMPARE(run(key, QStringLiteral("echo here > /root/here; cat /root/here")), QByteArray("here\n"));
        const qint64 pid = machineOf(key).process.pid;
        waitForSpare();
        const qint64 spare = waiting().value(0);
        m_engine.reset();
        QVERIFY(!Vm::ProcessId::of(spare)); // it goes with its engine
        QVERIFY(Vm::ProcessId::of(pid));
        openEngine();
        QCOMPARE(run(key, QStringLiteral("cat /root/here")), QByteArray("here\n"));
        QCOMPARE(machineOf(key).process.pid, pid);
        use(0);
        end(other);
        end(key);
    }

    void aWorkspaceOfAnotherSizeBoots()
    {
        use(0);
        makeRuntime(QStringLiteral("larger"), qint64(2) << 30);
        const SessionKey key = makeSession(QStringLiteral("larger"));
        const QByteArray size = run(key, QStringLiteral("df -B1 --output=size /mnt/workspace | tail -1"));
        QVERIFY2(size.trimmed().toLongLong() > (qint64(3) << 29), size.constData());
        QVERIFY(!isRestored(key));
        QTRY_COMPARE_WITH_TIMEOUT(templates().size(), 2, patience);
        end(key);
    }

    void aSpoiltTemplateBootsAndIsRemade_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("how");
        QTest::addColumn<bool>("sealedAnew");
        QTest::newRow("touched memory") << QStringLiteral("ram") << QStringLiteral("flipped") << false;
        QTest::newRow("cut state") << QStringLiteral("state") << QStringLiteral("cut") << true;
        QTest::newRow("cut memory") << QStringLiteral("ram") << QStringLiteral("cut") << true;
        QTest::newRow("nonsense in the state") << QStringLiteral("state") << QStringLiteral("flipped") << true;
        QTest::newRow("nonsense in the memory") << QStringLiteral("ram") << QStringLiteral("flipped") << true;
    }
    void aSpoiltTemplateBootsAndIsRemade()
    {
        QFETCH(QString, file);
        QFETCH(QString, how);
        QFETCH(bool, sealedAnew);
        use(0);
        // The tester's, not the larger one's.
        const SessionKey key = makeSession();
        QCOMPARE(run(key, QStringLiteral("true")), QByteArray());
        QTRY_VERIFY_WITH_TIMEOUT(!templates().isEmpty() && waiting().isEmpty(), patience);
        QVERIFY(await(nouns().sessions.stop(key)));
        QString folder;
        const QStringList all = templates();
        for (const QString &each : all) {
            if (Vm::Template::open(each)->key().toJson()[u"members"][u"workspaceBytes"].toInteger() == qint64(1) << 30)
                folder = each;
        }
        QVERIFY(!folder.isEmpty());
        const auto known = Vm::Template::open(folder)->key();
        const QString path = folder + u'/' + file;
        const quint64 inode = inodeOf(folder);
        QVERIFY(::chmod(QFile::encodeName(path).constData(), 0600) == 0);
        if (how == QLatin1String("cut")) {
            QVERIFY(::truncate(QFile::encodeName(path).constData(), QFileInfo(path).size() / 2) == 0);
        } else {
            QFile bytes(path);
            QVERIFY(bytes.open(QIODevice::ReadWrite | QIODevice::ExistingOnly));
            const QByteArray nonsense(64 * 1024, '\xa5');
            for (qint64 at = 0; at < bytes.size(); at += nonsense.size() * 2) {
                bytes.seek(at);
                QVERIFY(bytes.write(nonsense.left(std::min<qint64>(nonsense.size(), bytes.size() - at))) > 0);
            }
        }
        if (sealedAnew)
            QVERIFY(Vm::Template::seal(folder, known));
        qint64 time = 0;
        QCOMPARE(run(key, QStringLiteral("echo there"), &time), QByteArray("there\n"));
        qInfo("it took %lld ms", static_cast<long long>(time));
        QVERIFY(!isRestored(key));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(Vm::templateKeyIn(folder)) && inodeOf(folder) != inode, patience);
        QVERIFY(Vm::Template::open(folder));
        QVERIFY(await(nouns().sessions.stop(key)));
        QCOMPARE(run(key, QStringLiteral("echo again")), QByteArray("again\n"));
        QVERIFY(isRestored(key));
        end(key);
    }

    void manyAtOnce()
    {
        use(0);
        const int count = qEnvironmentVariableIntValue("VITRINE_SOAK") > 0 ? 20 : 4;
        QList<SessionKey> keys;
        for (int i = 0; i < count; ++i)
            keys.append(makeSession());
        QElapsedTimer timer;
        timer.start();
        QList<Pending<SessionInfo>> starts;
        const int together = std::min(count, 8);
        for (int i = 0; i < together; ++i)
            starts.append(nouns().sessions.start(keys[i]));
        for (const auto &start : starts)
            QVERIFY(await(start));
        qInfo("%d starts at once: %lld ms", together, static_cast<long long>(timer.elapsed()));
        for (int i = together; i < count; ++i)
            QVERIFY(await(nouns().sessions.start(keys[i])));
        QTest::qWait(30'000); // agents start, memory is measured every 5 s
        qint64 sum = 0;
        for (const SessionKey &key : keys) {
            QVERIFY(isRestored(key));
            const auto info = await(nouns().sessions.show(key));
            QVERIFY(info && info->residentBytes > (qint64(10) << 20));
            QVERIFY(info->residentBytes < (qint64(300) << 20));
            sum += Vm::Machine::residentBytes(machineOf(key).process.pid);
        }
        qInfo("%d idle machines with an agent take %lld MiB each on average", count,
              static_cast<long long>((sum / count) >> 20));
        // What they use of a processor while nothing happens: user and system time, fields 14 and 15.
        const auto ticks = [&] {
            qint64 all = 0;
            for (const SessionKey &key : keys) {
                QFile file(QStringLiteral("/proc/%1/stat").arg(machineOf(key).process.pid));
                if (!file.open(QIODevice::ReadOnly))
                    continue;
                const QList<QByteArray> fields = file.readAll().split(')').last().trimmed().split(' ');
                all += fields.value(11).toLongLong() + fields.value(12).toLongLong();
            }
            return all;
        };
        const qint64 before = ticks();
        timer.start();
        QTest::qWait(20'000);
        const double share =
            double(ticks() - before) / double(::sysconf(_SC_CLK_TCK)) * 1000.0 / double(timer.elapsed()) / count * 100;
        qInfo("an idle machine uses %.2f %% of a core", share);
        QVERIFY(share < 1.0);
        for (const SessionKey &key : keys)
            end(key);
    }
};

QTEST_GUILESS_MAIN(TestTemplates)
#include "tst_templates.moc"
