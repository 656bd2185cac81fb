// SPDX-License-Identifier: GPL-3.0-or-later
// What a machine wrote, read without one: after an orderly stop, and after the machine was killed while it wrote.
#include "tests/machine/session/enginetest.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace Vitrine;
using namespace std::chrono_literals;

namespace {

const SessionKey key{QStringLiteral("tester"), QStringLiteral("browsed")};

} // namespace

class TestStoppedFiles : public EngineTest
{
    Q_OBJECT

    SessionState state() { return await(nouns().sessions.show(key)).value_or(SessionInfo()).state; }

    Result<CommandRecord> begin(const QString &command)
    {
        CommandSpec spec;
        spec.session = key;
        spec.command = command;
        spec.timeout = 170s;
        return await(nouns().commands.run(spec));
    }
    /// The output of a command that ends well.
    QByteArray run(const QString &command)
    {
        const auto begun = begin(command);
        if (!begun)
            return "not run: " + begun.error().text().toUtf8();
        const auto ended = await(nouns().commands.ended(begun->id));
        if (!ended || ended->exitCode != 0)
            return "failed";
        return output(*ended, OutputStream::Out).trimmed();
    }
    Result<QByteArray> read(const QByteArray &path)
    {
        QByteArray bytes;
        for (;;) {
            const auto chunk = await(nouns().files.read(key, path, bytes.size(), qint64(1) << 20));
            if (!chunk)
                return std::unexpected(chunk.error());
            if (chunk->bytes.isEmpty())
                return bytes;
            bytes += chunk->bytes;
        }
    }
    /// Processes whose command line has this word and means this store, which only its own can know.
    static QList<pid_t> processes(const char *program)
    {
        QList<pid_t> found;
        const auto names = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
        for (const QString &name : names) {
            bool number = false;
            const int pid = name.toInt(&number);
            QFile line(QStringLiteral("/proc/%1/cmdline").arg(name));
            if (!number || !line.open(QIODevice::ReadOnly))
                continue;
            QFile status(QStringLiteral("/proc/%1/status").arg(name));
            if (line.readAll().split('\0').first().contains(program) && status.open(QIODevice::ReadOnly) &&
                status.readAll().contains("\nPPid:\t" + QByteArray::number(QCoreApplication::applicationPid()) + '\n'))
                found.append(pid);
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray problem = openEngine();
        QVERIFY2(problem.isEmpty(), problem.constData());
        // Machines that are made for later would be counted with the session's.
        QCOMPARE(set(QStringLiteral("machine/templates"), false), QByteArray());
        RuntimeSpec spec;
        spec.name = key.runtime;
        QVERIFY(await(nouns().runtimes.create(spec)));
        QVERIFY(await(nouns().sessions.create({key.runtime, key.session, {}})));
    }
    void cleanupTestCase() { endEngine(); }

    /// One that never ran has a workspace, too.
    void aNewSessionIsEmpty()
    {
        const auto page = await(nouns().files.list(key, {}));
        QVERIFY2(page, page ? "" : qPrintable(page.error().text()));
        QVERIFY(page->entries.isEmpty() && page->complete);
        QVERIFY(processes("qemu-system").isEmpty());
        QCOMPARE(state(), SessionState::Stopped);
    }

    void whatAMachineLeftIsRead()
    {
        const QByteArray sum = run(QStringLiteral(
            "mkdir -p src/deep && echo '# kept' > README.md && printf 'all:\\n\\ntest:\\n\\ttrue\\n' > Makefile && ln "
            "-s "
            "/mnt/workspace/README.md link && printf bytes > src/deep/$'odd \\xff name' && head -c 52428800 "
            "/dev/urandom > "
            "large && mkdir many && cd many && seq 100000 | xargs touch && cd .. && sha256sum < large | cut -c1-64"));
        QCOMPARE(sum.size(), 64);
        const auto inside = await(nouns().files.list(key, {}));
        QVERIFY(inside);
        QVERIFY(await(nouns().sessions.stop(key)));
        QVERIFY(processes("qemu-system").isEmpty());

        QElapsedTimer timer;
        timer.start();
        const auto top = await(nouns().files.list(key, {}));
        const qint64 first = timer.elapsed();
        QVERIFY2(top, top ? "" : qPrintable(top.error().text()));
        QMap<QByteArray, FileEntry> entries;
        for (const FileEntry &entry : top->entries)
            entries.insert(entry.name, entry);
        // The same as the machine said, to the last field.
        QCOMPARE(entries.size(), inside->entries.size());
        for (const FileEntry &entry : inside->entries)
            QCOMPARE(entries[entry.name].toJson(), entry.toJson());
        QCOMPARE(read("README.md").value_or("none"), "# kept\n");
        QCOMPARE(read("link").value_or("none"), "# kept\n");
        QCOMPARE(read("src/deep/odd \xff name").value_or("none"), "bytes");
        QCOMPARE(read("none").error().code, ErrorCode::NotFound);
        timer.start();
        const auto many = await(nouns().files.list(key, "many", 200'000));
        const qint64 listed = timer.elapsed();
        QVERIFY(many);
        QCOMPARE(many->entries.size(), 100'000);
        QVERIFY(many->complete);
        timer.start();
        const auto large = read("large");
        const qint64 took = timer.elapsed();
        QVERIFY(large);
        QCOMPARE(QCryptographicHash::hash(*large, QCryptographicHash::Sha256).toHex(), sum);
        const auto tests = await(nouns().sessions.testCommand(key));
        QCOMPARE(tests.value_or(QString()), QStringLiteral("make test"));
        qInfo("stopped session: first listing %lld ms, 100,000 entries %lld ms, 50 MiB in %lld ms",
              static_cast<long long>(first), static_cast<long long>(listed), static_cast<long long>(took));
        QCOMPARE(state(), SessionState::Stopped);
        QVERIFY(processes("qemu-system").isEmpty());
        QCOMPARE(processes("vitrine-diskreader").size(), 1);
    }

    /// The disk belongs to the machine from the moment it is wanted.
    void aStartTakesTheDiskAway()
    {
        QVERIFY(await(nouns().files.list(key, {})));
        QCOMPARE(processes("vitrine-diskreader").size(), 1);
        const auto started = nouns().sessions.start(key);
        const auto meanwhile = await(nouns().files.list(key, {}));
        QVERIFY(!meanwhile);
        QCOMPARE(meanwhile.error().code, ErrorCode::WrongState);
        QVERIFY(processes("vitrine-diskreader").isEmpty());
        QVERIFY(await(started));
        QCOMPARE(run(QStringLiteral("cat README.md; ls many | wc -l")), "# kept\n100000");
        QVERIFY(processes("vitrine-diskreader").isEmpty());
    }

    /// Killed in mid-write: whatever the machine said was safe is there, and the whole tree is what a machine sees,
    /// too.
    void afterAKillEveryAcknowledgedFileIsThere()
    {
        const auto writing = begin(QStringLiteral("rm -rf many large; exec python3 -u -c '\n"
                                                  "import os\n"
                                                  "i = 0\n"
                                                  "while True:\n"
                                                  "    d = \"w/%d\" % (i % 9)\n"
                                                  "    os.makedirs(d, exist_ok=True)\n"
                                                  "    f = open(\"%s/f%d\" % (d, i), \"w\")\n"
                                                  "    f.write(\"content %d \" % i * (i % 2000))\n"
                                                  "    f.flush(); os.fsync(f.fileno()); f.close()\n"
                                                  "    p = os.open(d, 0); os.fsync(p); os.close(p)\n"
                                                  "    print(i)\n"
                                                  "    if i % 7 == 3: os.unlink(\"w/%d/f%d\" % ((i - 3) % 9, i - 3))\n"
                                                  "    i += 1\n'"));
        QVERIFY(writing);
        QTRY_VERIFY_WITH_TIMEOUT(output(*writing, OutputStream::Out).count('\n') >= 300, patience);
        const auto machines = processes("qemu-system");
        QCOMPARE(machines.size(), 1);
        QCOMPARE(::kill(machines.first(), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(state(), SessionState::Failed, patience);
        const int acknowledged = int(output(*writing, OutputStream::Out).count('\n'));
        QElapsedTimer timer;
        timer.start();
        QMap<QByteArray, QByteArray> seen;
        QList<QByteArray> folders{QByteArray()};
        while (!folders.isEmpty()) {
            const QByteArray folder = folders.takeFirst();
            const auto page = await(nouns().files.list(key, folder));
            QVERIFY2(page, page ? "" : qPrintable(page.error().text()));
            for (const FileEntry &entry : page->entries) {
                const QByteArray path = folder.isEmpty() ? entry.name : folder + '/' + entry.name;
                if (entry.kind == FileEntry::Kind::Folder)
                    folders.append(path);
                else if (entry.kind == FileEntry::Kind::File)
                    seen[path] = QCryptographicHash::hash(*read(path), QCryptographicHash::Sha256).toHex();
            }
        }
        const qint64 took = timer.elapsed();
        int lost = 0;
        for (int i = 0; i < acknowledged; ++i) {
            if (i % 7 == 0)
                continue; // deleted, or about to be
            const QByteArray content = ("content " + QByteArray::number(i) + ' ').repeated(i % 2000);
            const QByteArray path = "w/" + QByteArray::number(i % 9) + "/f" + QByteArray::number(i);
            lost += seen.value(path) != QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
        }
        QVERIFY(processes("qemu-system").isEmpty());
        qInfo("killed while it wrote: %d files acknowledged, %d lost; all read in %lld ms", acknowledged, lost,
              static_cast<long long>(took));
        QCOMPARE(lost, 0);
        QByteArray lines;
        for (const auto &[path, sum] : seen.asKeyValueRange())
            lines += sum + "  ./" + path + '\n';
        const QByteArray all = QCryptographicHash::hash(lines, QCryptographicHash::Sha256).toHex();
        const QByteArray inMachine = run(QStringLiteral(
            "export LC_ALL=C; find . -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -c1-64"));
        const QByteArray counted = run(QStringLiteral("find . -type f | wc -l"));
        QCOMPARE(counted.toInt(), int(seen.size()));
        QCOMPARE(inMachine, all);
    }
};

QTEST_GUILESS_MAIN(TestStoppedFiles)
#include "tst_stoppedfiles.moc"
