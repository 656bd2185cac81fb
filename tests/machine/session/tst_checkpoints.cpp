// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/channel.h"
#include "engine/session/checkpoints/takecheckpoint.h"
#include "engine/store/layers/layers.h"
#include "engine/store/workspacedisk.h"
#include "engine/vm/diskchain.h"
#include "engine/vm/machine.h"
#include "engine/vm/machinefile.h"
#include "tests/machine/session/enginetest.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace Vitrine;
using namespace std::chrono_literals;

namespace {

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

#define GOOD(result)                                                                                                   \
    do {                                                                                                               \
        const auto &once = (result);                                                                                   \
        QVERIFY2(once.has_value(), once ? "" : qPrintable(once.error().text()));                                       \
    } while (false)

#define OPEN()                                                                                                         \
    do {                                                                                                               \
        const QByteArray wrong = openEngine();                                                                         \
        QVERIFY2(wrong.isEmpty(), wrong.constData());                                                                  \
    } while (false)

} // namespace

/// Checkpoints through the nouns, on real machines.
class TestCheckpoints : public EngineTest
{
    Q_OBJECT

    using EngineTest::makeSession;
    SessionKey makeSession() { return makeSession(QStringLiteral("tester")); }

    Result<CommandRecord> begin(const SessionKey &key, const QString &command, Origin origin = Origin::You)
    {
        CommandSpec spec;
        spec.session = key;
        spec.command = command;
        spec.timeout = 600s;
        spec.origin = origin;
        return await(nouns().commands.run(spec));
    }
    /// The output of a command that ends well, without the white space around it.
    QByteArray run(const SessionKey &key, const QString &command, Origin origin = Origin::You)
    {
        const auto begun = begin(key, command, origin);
        if (!begun)
            return "not run: " + begun.error().text().toUtf8();
        const auto ended = await(nouns().commands.ended(begun->id));
        if (!ended || ended->exitCode != 0)
            return "failed: " + (ended ? ended->problem.text().toUtf8() : QByteArray()) + output(*begun);
        return output(*begun).trimmed();
    }
    Result<QByteArray> read(const SessionKey &key, const QString &checkpoint, const QByteArray &path)
    {
        QByteArray bytes;
        for (;;) {
            const auto chunk = await(nouns().checkpoints.readFile(key, checkpoint, path, bytes.size(), 1 << 20));
            if (!chunk)
                return std::unexpected(chunk.error());
            if (chunk->bytes.isEmpty())
                return bytes;
            bytes += chunk->bytes;
        }
    }
    Result<CheckpointInfo> take(const SessionKey &key, const QString &name)
    {
        return await(nouns().checkpoints.create({key, name}));
    }
    QList<CheckpointInfo> list(const SessionKey &key)
    {
        return await(nouns().checkpoints.list(key)).value_or(QList<CheckpointInfo>());
    }
    SessionState state(const SessionKey &key) { return await(nouns().sessions.show(key))->state; }
    qsizetype layerCount() const { return QDir(paths().layersDir()).entryList(QDir::Files).size(); }
    void end(const SessionKey &key)
    {
        GOOD(await(nouns().sessions.remove(key)));
        GOOD(await(nouns().storage.emptyTrash()));
    }

    /// What the catalogue has, while no engine is there.
    void withLayers(const std::function<void(Store::Layers &)> &work)
    {
        auto catalogue = Store::Catalogue::open(paths().catalogueFile());
        QVERIFY(catalogue);
        Store::Layers layers(paths(), **catalogue);
        QVERIFY(await(layers.load({})));
        work(layers);
    }

    /// A checkpoint that an engine had begun to take when it was killed.
    Store::CheckpointIntent beginToTake(Store::Layers &layers, const SessionKey &key)
    {
        const auto row = await(layers.makeAbove(layers.tree().top(key), this));
        Store::CheckpointIntent intent;
        intent.info.id = newCheckpointId();
        intent.info.session = key;
        intent.info.cause = CheckpointCause::You;
        intent.info.name = QStringLiteral("cut off");
        intent.info.createdAt = QDateTime::currentDateTimeUtc();
        intent.layer = row->id;
        Store::LayerChange change;
        change.put = {*row};
        change.intents = {intent};
        if (!await(layers.apply(change)))
            qFatal("the intent is not written");
        return intent;
    }

private Q_SLOTS:
    void initTestCase()
    {
        OPEN();
        RuntimeSpec spec;
        spec.name = QStringLiteral("tester");
        spec.memoryMiB = 256;
        GOOD(await(nouns().runtimes.create(spec)));
        // Machines that are made in the background would only slow the others down.
        QVERIFY(await(nouns().settings.setValue(QStringLiteral("machine/warmSpares"), 0)));
    }

    void cleanupTestCase() { endEngine(); }

    void aStoppedSession()
    {
        const SessionKey key = makeSession();
        const auto empty = take(key, QStringLiteral("empty"));
        GOOD(empty);
        QVERIFY(!empty->crashConsistent && !empty->isAutomatic());
        QCOMPARE(run(key, QStringLiteral("echo one > a; echo kept > b; sync")), "");
        QVERIFY(await(nouns().sessions.stop(key)));
        QElapsedTimer timer;
        timer.start();
        const auto first = take(key, QStringLiteral("first"));
        GOOD(first);
        QVERIFY(!first->crashConsistent);
        qInfo("checkpoint of a stopped session: %lld ms", static_cast<long long>(timer.elapsed()));
        QCOMPARE(run(key, QStringLiteral("echo two > a; rm b; cat a")), "two");
        QVERIFY(await(nouns().sessions.stop(key)));
        QCOMPARE(await(nouns().files.read(key, "a", 0, 100))->bytes, "two\n"); // what was not synced, too
        QCOMPARE(read(key, first->id, "a").value_or("none"), "one\n");
        QCOMPARE(read(key, first->id, "b").value_or("none"), "kept\n");
        QVERIFY(await(nouns().checkpoints.listFiles(key, empty->id, {}))->entries.isEmpty());
        QCOMPARE(read(key, first->id, "none").error().code, ErrorCode::NotFound);
        QCOMPARE(read(key, QStringLiteral("nothing"), "a").error().code, ErrorCode::NotFound);
        QCOMPARE(read(key, first->id, "../a").error().code, ErrorCode::InvalidInput);
        // Back, and back again: what was there before is a checkpoint, too.
        GOOD(await(nouns().checkpoints.restore(key, first->id)));
        QCOMPARE(state(key), SessionState::Stopped);
        QCOMPARE(run(key, QStringLiteral("cat a b")), "one\nkept");
        const auto before = list(key).first();
        QCOMPARE(before.cause, CheckpointCause::Restore);
        QCOMPARE(read(key, before.id, "a").value_or("none"), "two\n");
        GOOD(await(nouns().checkpoints.restore(key, before.id))); // of a running one: it is stopped first
        QCOMPARE(run(key, QStringLiteral("cat a; ls b 2>/dev/null | wc -l")), "two\n0");
        GOOD(await(nouns().checkpoints.remove(key, first->id)));
        QCOMPARE(await(nouns().checkpoints.remove(key, first->id)).error().code, ErrorCode::NotFound);
        end(key);
        QTRY_COMPARE_WITH_TIMEOUT(layerCount(), 0, patience);
    }

    void aRunningSessionNoticesAPauseOnly()
    {
        const SessionKey key = makeSession();
        const QByteArray sum =
            run(key, QStringLiteral("head -c 20000000 /dev/urandom > data; sync; sha256sum data | cut -c1-64"));
        QCOMPARE(sum.size(), 64);
        // Counts, and tells how long the longest of its steps took.
        const auto writer = begin(key, QStringLiteral("exec python3 -u -c '\n"
                                                      "import os, time\n"
                                                      "f = open(\"count\", \"w\")\n"
                                                      "worst = 0\n"
                                                      "i = 0\n"
                                                      "while not os.path.exists(\"stop\"):\n"
                                                      "    t = time.monotonic()\n"
                                                      "    f.seek(0); f.write(\"%08d\" % i); f.flush()\n"
                                                      "    os.fsync(f.fileno())\n"
                                                      "    worst = max(worst, time.monotonic() - t)\n"
                                                      "    i += 1\n"
                                                      "    if i % 20 == 0: print(i, round(worst * 1000)); worst = 0\n"
                                                      "'"));
        GOOD(writer);
        QTRY_VERIFY_WITH_TIMEOUT(output(*writer).count('\n') >= 3, patience);
        QList<CheckpointInfo> taken;
        QList<qint64> times;
        for (int i = 0; i < 3; ++i) {
            QElapsedTimer timer;
            timer.start();
            const auto one = take(key, QStringLiteral("while it writes %1").arg(i));
            times.append(timer.elapsed());
            GOOD(one);
            QVERIFY(!one->crashConsistent);
            taken.append(*one);
            const auto seen = output(*writer).count('\n');
            QTRY_VERIFY_WITH_TIMEOUT(output(*writer).count('\n') >= seen + 2, patience);
        }
        QCOMPARE(run(key, QStringLiteral("touch stop; sleep 1; sha256sum data | cut -c1-64")), sum);
        QVERIFY(await(nouns().commands.ended(writer->id))->exitCode == 0);
        int worst = 0;
        const auto lines = output(*writer).split('\n');
        for (const QByteArray &line : lines)
            worst = std::max(worst, line.split(' ').value(1).toInt());
        qInfo("checkpoints of a running session: %lld, %lld, %lld ms in all; longest step of the writer %d ms",
              static_cast<long long>(times[0]), static_cast<long long>(times[1]), static_cast<long long>(times[2]),
              worst);
        // While the machine runs on: what was there at each moment, in order.
        QList<int> counts;
        for (const CheckpointInfo &one : taken) {
            const auto data = read(key, one.id, "data");
            GOOD(data);
            QCOMPARE(hashOf(*data), sum);
            counts.append(read(key, one.id, "count")->toInt());
        }
        QVERIFY(counts[0] > 0 && counts[0] < counts[1] && counts[1] < counts[2]);
        QCOMPARE(state(key) == SessionState::Idle || state(key) == SessionState::Running, true);
        end(key);
    }

    /// What is there already costs nothing.
    void theCostDoesNotGrow()
    {
        const SessionKey key = makeSession();
        QCOMPARE(run(key, QStringLiteral("head -c 1000000 /dev/urandom > small; sync")), "");
        QElapsedTimer timer;
        timer.start();
        GOOD(take(key, QStringLiteral("little")));
        const qint64 little = timer.elapsed();
        QCOMPARE(run(key, QStringLiteral("head -c 400000000 /dev/zero | tr '\\0' x > large; sync")), "");
        timer.start();
        const auto much = take(key, QStringLiteral("much"));
        GOOD(much);
        const qint64 large = timer.elapsed();
        timer.start();
        const auto fork = await(nouns().checkpoints.fork({key, much->id, QStringLiteral("forked"), {}}));
        const qint64 forked = timer.elapsed();
        GOOD(fork);
        qInfo("checkpoint with 1 MB %lld ms, with 400 MB %lld ms; fork %lld ms", static_cast<long long>(little),
              static_cast<long long>(large), static_cast<long long>(forked));
        // Far below what a copy would take, on a slow and busy computer, too.
        QVERIFY2(large < little + 1500, qPrintable(QString::number(large)));
        QVERIFY2(forked < 2000, qPrintable(QString::number(forked)));
        end(fork->key);
        end(key);
        QTRY_COMPARE_WITH_TIMEOUT(layerCount(), 0, patience);
    }

    void forksKeepTheirOwnBytes()
    {
        const SessionKey key = makeSession();
        const QByteArray shared =
            run(key, QStringLiteral("head -c 5000000 /dev/urandom > shared; sha256sum shared | cut -c1-64"));
        const auto kept = take(key, QStringLiteral("base"));
        GOOD(kept);
        const auto fork =
            await(nouns().checkpoints.fork({key, kept->id, QStringLiteral("branch"), QStringLiteral("Two")}));
        GOOD(fork);
        const SessionKey other = fork->key;
        QCOMPARE(fork->name, QStringLiteral("Two"));
        QCOMPARE(await(nouns().checkpoints.fork({key, kept->id, QStringLiteral("branch"), {}})).error().code,
                 ErrorCode::AlreadyExists);
        QCOMPARE(await(nouns().checkpoints.fork({key, QStringLiteral("x"), {}, {}})).error().code, ErrorCode::NotFound);
        // Both run at the same time, on the same layer.
        const QByteArray mine =
            run(key, QStringLiteral("head -c 3000000 /dev/urandom > own; sync; sha256sum own shared | cut -c1-64"));
        const QByteArray theirs =
            run(other, QStringLiteral("head -c 3000000 /dev/urandom > own; sync; sha256sum own shared | cut -c1-64"));
        QCOMPARE(mine.split('\n').value(1), shared);
        QCOMPARE(theirs.split('\n').value(1), shared);
        QVERIFY(mine != theirs);
        QVERIFY(await(nouns().sessions.stop(key)) && await(nouns().sessions.stop(other)));
        QCOMPARE(run(key, QStringLiteral("sha256sum own shared | cut -c1-64")), mine);
        QCOMPARE(run(other, QStringLiteral("sha256sum own shared | cut -c1-64")), theirs);
        // The origin goes with its checkpoints; what the fork stands on stays.
        end(key);
        QCOMPARE(run(other, QStringLiteral("sha256sum own shared | cut -c1-64")), theirs);
        QVERIFY(await(nouns().sessions.stop(other)));
        // Nobody else stands on it any more: one file is left, and holds the same.
        QTRY_COMPARE_WITH_TIMEOUT(layerCount(), 1, patience);
        QCOMPARE(run(other, QStringLiteral("sha256sum own shared | cut -c1-64")), theirs);
        end(other);
        QTRY_COMPARE_WITH_TIMEOUT(layerCount(), 0, patience);
    }

    /// Automatic ones come before test runs, go again, and merge: in the machine, and without one.
    void theRingKeepsTheBytes()
    {
        QVERIFY(await(nouns().settings.setValue(QStringLiteral("checkpoints/keep"), 2)));
        const SessionKey key = makeSession();
        QCOMPARE(run(key, QStringLiteral("head -c 4000000 /dev/urandom > base; sync")), "");
        const auto kept = take(key, QStringLiteral("stays"));
        GOOD(kept);
        for (int i = 0; i < 5; ++i)
            QVERIFY(!run(key,
                         QStringLiteral("head -c 500000 /dev/urandom > f%1; head -c 100000 /dev/urandom | dd "
                                        "of=base bs=1000 seek=%1 conv=notrunc 2>/dev/null; sync; echo x")
                             .arg(i),
                         Origin::Tests)
                         .startsWith("failed"));
        const QByteArray sums = run(key, QStringLiteral("sha256sum * | sha256sum | cut -c1-64"));
        QCOMPARE(sums.size(), 64);
        auto all = list(key);
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0].cause, CheckpointCause::Tests);
        QCOMPARE(all[1].cause, CheckpointCause::Tests);
        QCOMPARE(all[2].id, kept->id);
        const QByteArray newest = hashOf(*read(key, all[0].id, "base"));
        const QByteArray oldest = hashOf(*read(key, kept->id, "base"));
        // In the running machine, when it is idle: kept, what two automatic ones hold, what is written to.
        QTRY_COMPARE_WITH_TIMEOUT(layerCount(), 4, patience);
        QVERIFY(state(key) == SessionState::Idle || state(key) == SessionState::Running);
        QCOMPARE(run(key, QStringLiteral("sha256sum * | sha256sum | cut -c1-64")), sums);
        QCOMPARE(hashOf(*read(key, all[0].id, "base")), newest);
        QCOMPARE(hashOf(*read(key, kept->id, "base")), oldest);
        QVERIFY(oldest != newest);
        // A machine that has merged goes on: checkpoints, restart.
        GOOD(take(key, QStringLiteral("after")));
        QCOMPARE(run(key, QStringLiteral("sha256sum * | sha256sum | cut -c1-64")), sums);
        QVERIFY(await(nouns().sessions.stop(key)));
        QCOMPARE(run(key, QStringLiteral("sha256sum * | sha256sum | cut -c1-64")), sums);
        QVERIFY(await(nouns().sessions.stop(key)));
        // Without a machine.
        all = list(key);
        for (const CheckpointInfo &one : std::as_const(all))
            GOOD(await(nouns().checkpoints.remove(key, one.id)));
        QTRY_COMPARE_WITH_TIMEOUT(layerCount(), 1, patience);
        QCOMPARE(run(key, QStringLiteral("sha256sum * | sha256sum | cut -c1-64")), sums);
        end(key);
        QVERIFY(await(nouns().settings.setValue(QStringLiteral("checkpoints/keep"), QVariant())));
        QTRY_COMPARE_WITH_TIMEOUT(layerCount(), 0, patience);
    }

    void aMissingOrOtherDiskIsSaidAndNothingIsMade()
    {
        const SessionKey key = makeSession();
        QCOMPARE(run(key, QStringLiteral("echo here > a")), "");
        QVERIFY(await(nouns().sessions.stop(key)));
        const QDir folder(paths().layersDir());
        const QString name = folder.entryList(QDir::Files).value(0);
        const QString away = paths().root() + QStringLiteral("/away");
        QVERIFY(QFile::rename(folder.filePath(name), away));
        const auto missing = await(nouns().sessions.start(key));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY2(missing.error().message.contains(QStringLiteral("delete the session")),
                 qPrintable(missing.error().text()));
        QCOMPARE(layerCount(), 0); // nothing was made up
        QVERIFY(!await(nouns().files.list(key, {})));
        QVERIFY(!take(key, {}));
        GOOD(await(Store::makeWorkspaceDisk(folder.filePath(name), qint64(1) << 30, this)));
        QCOMPARE(await(nouns().sessions.start(key)).error().code, ErrorCode::Corrupt);
        QVERIFY(QFile::remove(folder.filePath(name)));
        QVERIFY(QFile::rename(away, folder.filePath(name)));
        QCOMPARE(run(key, QStringLiteral("cat a")), "here");
        end(key);
    }

    void theGuestThawsByItself()
    {
        const SessionKey key = makeSession();
        QCOMPARE(run(key, QStringLiteral("echo x > x; sync")), "");
        closeEngine(); // the machine runs on, and its channel is free
        {
            Guest::Channel channel;
            GOOD(await(channel.open(Vm::channelSocketIn(paths().machineDir(key)), 15s)));
            GOOD(await(channel.freeze()));
            QElapsedTimer timer;
            timer.start();
            // Whatever the host does: it does nothing.
            Guest::ProcessRequest request;
            request.id = newId();
            request.arguments = {"/bin/sh", "-c", "echo y > /mnt/workspace/y"};
            request.environment = {{"PATH", "/usr/bin:/bin"}};
            request.workingDirectory = "/";
            auto process = channel.run(request);
            bool ended = false;
            connect(process.get(), &Guest::Process::ended, this, [&] { ended = true; });
            QTest::qWait(3000);
            QVERIFY(!ended); // it stands still
            QTRY_VERIFY_WITH_TIMEOUT(ended, 30'000);
            const qint64 stood = timer.elapsed();
            qInfo("a writer stood still for %lld ms", static_cast<long long>(stood));
            QVERIFY2(stood > 4500 && stood < 9000, qPrintable(QString::number(stood)));
            QVERIFY(!await(channel.thaw())); // and it is told
            // Twice in a row, with and without a thaw in between; one that is thawed does not stand still later.
            GOOD(await(channel.freeze()));
            GOOD(await(channel.thaw()));
            QVERIFY(!await(channel.thaw()));
            GOOD(await(channel.freeze()));
            QVERIFY(!await(channel.freeze()));
            // A host that goes away takes its freeze with it.
            channel.close();
        }
        OPEN();
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(run(key, QStringLiteral("echo z > z; cat x y z")), "x\ny\nz");
        end(key);
    }

    // --- An engine that was killed in between

    void killedBeforeTheMachineWentOver()
    {
        const SessionKey key = makeSession();
        QCOMPARE(run(key, QStringLiteral("echo a > a; sync")), "");
        closeEngine();
        withLayers([&](Store::Layers &layers) { beginToTake(layers, key); });
        OPEN();
        QCOMPARE(run(key, QStringLiteral("echo b > b; sync; cat a b")), "a\nb"); // adopted
        QTRY_COMPARE_WITH_TIMEOUT(layerCount(), 1, patience);
        QVERIFY(list(key).isEmpty());
        QVERIFY(await(nouns().sessions.stop(key)));
        QCOMPARE(run(key, QStringLiteral("cat a b")), "a\nb");
        GOOD(take(key, QStringLiteral("works")));
        end(key);
        QTRY_COMPARE_WITH_TIMEOUT(layerCount(), 0, patience);
    }

    void killedAfterTheMachineWentOver()
    {
        const SessionKey key = makeSession();
        QCOMPARE(run(key, QStringLiteral("echo a > a; sync")), "");
        closeEngine();
        Store::CheckpointIntent intent;
        withLayers([&](Store::Layers &layers) {
            intent = beginToTake(layers, key);
            auto machine = Vm::Machine::adopt(paths().machineDir(key));
            GOOD(machine);
            QTRY_VERIFY_WITH_TIMEOUT(await((*machine)->disk().writesTo(layers.file(layers.tree().top(key)))), patience);
            GOOD(await((*machine)->disk().add(layers.file(intent.layer), layers.file(layers.tree().top(key)))));
            GOOD(await((*machine)->disk().switchTo(layers.file(intent.layer))));
        });
        OPEN();
        QCOMPARE(run(key, QStringLiteral("echo b > b; sync; cat a b")), "a\nb");
        const auto all = list(key);
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].id, intent.info.id);
        QVERIFY(all[0].crashConsistent);
        QCOMPARE(read(key, all[0].id, "a").value_or("none"), "a\n");
        QCOMPARE(read(key, all[0].id, "b").error().code, ErrorCode::NotFound);
        GOOD(take(key, QStringLiteral("and on")));
        QVERIFY(await(nouns().sessions.stop(key)));
        QCOMPARE(run(key, QStringLiteral("cat a b")), "a\nb");
        end(key);
    }

    void killedWithTheMachine_data()
    {
        QTest::addColumn<bool>("wentOver");
        QTest::newRow("before it went over") << false;
        QTest::newRow("after it went over") << true;
    }
    void killedWithTheMachine()
    {
        QFETCH(bool, wentOver);
        const SessionKey key = makeSession();
        QCOMPARE(run(key, QStringLiteral("echo a > a; sync")), "");
        closeEngine();
        withLayers([&](Store::Layers &layers) {
            const auto intent = beginToTake(layers, key);
            auto machine = Vm::Machine::adopt(paths().machineDir(key));
            GOOD(machine);
            if (wentOver) {
                QTRY_VERIFY_WITH_TIMEOUT(await((*machine)->disk().writesTo(layers.file(layers.tree().top(key)))),
                                         patience);
                GOOD(await((*machine)->disk().add(layers.file(intent.layer), layers.file(layers.tree().top(key)))));
                GOOD(await((*machine)->disk().switchTo(layers.file(intent.layer))));
            }
            Guest::Channel channel;
            GOOD(await(channel.open((*machine)->channelSocket(), 15s)));
            GOOD(await(channel.write("/mnt/workspace/late", 0, "late\n", true)));
            GOOD(await(channel.sync()));
            channel.close();
            const auto pid = (*machine)->pid();
            machine->reset();
            QCOMPARE(::kill(pid_t(pid), SIGKILL), 0);
            QTRY_VERIFY_WITH_TIMEOUT(!Vm::ProcessId::of(pid), 10'000);
        });
        OPEN();
        // Without a machine: all that was synced, wherever it was written.
        QTRY_COMPARE_WITH_TIMEOUT(list(key).size(), 1, patience);
        const auto chunk = await(nouns().files.read(key, "late", 0, 100));
        GOOD(chunk);
        QCOMPARE(chunk->bytes, "late\n");
        QCOMPARE(run(key, QStringLiteral("cat a late")), "a\nlate");
        QVERIFY(list(key).first().crashConsistent);
        QCOMPARE(read(key, list(key).first().id, "a").value_or("none"), "a\n");
        end(key);
    }
};

QTEST_GUILESS_MAIN(TestCheckpoints)
#include "tst_checkpoints.moc"
