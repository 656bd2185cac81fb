// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localengine.h"
#include "engine/store/archive/unpack.h"
#include "engine/store/catalogue.h"
#include "engine/store/layers/layertree.h"
#include "engine/store/layers/qcowfile.h"
#include "engine/store/outputrecord.h"
#include "engine/store/storepaths.h"
#include "tests/sources.h"
#include "tests/unit/disk/disklab.h"
#include "tests/unit/store/helper.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Vitrine;

namespace {

constexpr qint64 mib = qint64(1) << 20;
constexpr qint64 diskBytes = 96 * mib;
const SessionKey key{QStringLiteral("sample"), QStringLiteral("one")};

#define GOOD(result)                                                                                                   \
    do {                                                                                                               \
        const auto &once = (result);                                                                                   \
        QVERIFY2(once.has_value(), once ? "" : qPrintable(once.error().text()));                                       \
    } while (false)

std::unique_ptr<Api::LocalEngine> openEngine(const QString &store)
{
    auto opened = Api::LocalEngine::open({store, {}, sourceResources(), QStringLiteral("test"), true});
    if (!opened || !waited((*opened)->loaded()))
        qFatal("no engine: %s", opened ? "" : qPrintable(opened.error().text()));
    return std::move(*opened);
}

bool run(const QString &program, const QStringList &arguments)
{
    const auto done = DiskLab::run(program, arguments);
    if (!done.good)
        qWarning("%s: %s", qPrintable(program), done.output.constData());
    return done.good;
}

/// The chain as QEMU opens it.
QString chainName(const QStringList &files)
{
    QString name;
    for (qsizetype i = files.size() - 1; i >= 0; --i)
        name = QStringLiteral("{'driver':'qcow2','file':{'driver':'file','filename':'%1'},'backing':%2}")
                   .arg(files[i], name.isEmpty() ? QStringLiteral("null") : name);
    return QStringLiteral("json:") + name.replace(QLatin1Char('\''), QLatin1Char('"'));
}

/// What the session's tree is while no engine has the store.
Store::LayerTree treeOf(const Store::StorePaths &paths)
{
    auto catalogue = Store::Catalogue::open(paths.catalogueFile());
    Store::LayerTree tree;
    if (catalogue)
        tree.set(waited((*catalogue)->layerRows()).value_or(Store::LayerRows()));
    return tree;
}

QStringList filesOf(const Store::StorePaths &paths, const Store::LayerTree &tree, const QString &layer)
{
    QStringList files;
    const QStringList chain = tree.chain(layer);
    for (const QString &id : chain)
        files.append(paths.layerFile(id));
    return files;
}

CommandRecord command(int number)
{
    CommandRecord record;
    record.id = QStringLiteral("command-%1").arg(number);
    record.session = key;
    record.command = QStringLiteral("echo %1").arg(number);
    record.status = CommandStatus::Completed;
    record.exitCode = number % 3;
    record.createdAt = record.startedAt = record.endedAt = QDateTime::currentDateTimeUtc();
    return record;
}

/// A child of this test: does one thing with an engine of its own.
int work(const QStringList &words)
{
    const auto engine = openEngine(words[2]);
    const auto done = words[1] == QLatin1String("import") ? waited(engine->nouns().archives.importFrom(words[3]))
                                                          : waited(engine->nouns().archives.exportTo(key, words[3]));
    if (!done)
        qWarning("%s", qPrintable(done.error().text()));
    return done ? 0 : 1;
}

} // namespace

class TestArchives : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_run;
    std::unique_ptr<QTemporaryDir> m_dir;
    DiskLab m_lab;
    QByteArray m_large;
    static constexpr int commands = 12;

    QString path(const QString &name) const { return m_dir->filePath(name); }
    QString from() const { return path(QStringLiteral("from")); }
    QString archive() const { return path(QStringLiteral("one.tar.zst")); }
    static Store::StorePaths paths(const QString &store) { return *Store::StorePaths::open(store); }

    static QByteArray read(Api::LocalEngine &engine, const QByteArray &file, const QString &checkpoint = {})
    {
        QByteArray bytes;
        for (;;) {
            const auto chunk = waited(
                checkpoint.isEmpty() ? engine.nouns().files.read(key, file, bytes.size(), mib)
                                     : engine.nouns().checkpoints.readFile(key, checkpoint, file, bytes.size(), mib));
            if (!chunk)
                return chunk.error().text().toUtf8();
            if (chunk->bytes.isEmpty())
                return bytes;
            bytes += chunk->bytes;
        }
    }

    static QByteArray rawOf(const DiskLab &lab, const QString &store, const QString &layer)
    {
        const auto where = paths(store);
        const QString raw = lab.path(QStringLiteral("as-qemu-reads"));
        if (!run(QStringLiteral("qemu-img"), {QStringLiteral("convert"), QStringLiteral("-O"), QStringLiteral("raw"),
                                              chainName(filesOf(where, treeOf(where), layer)), raw}))
            return {};
        QFile file(raw);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QStringList namesIn(const QString &folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    /// A session with files, a checkpoint, what was changed since, and commands with output.
    void makeSession()
    {
        {
            auto engine = openEngine(from());
            RuntimeSpec spec;
            spec.name = key.runtime;
            spec.workspaceBytes = diskBytes;
            spec.network = {NetworkMode::Allowlist,
                            {QStringLiteral("@npm"), QStringLiteral("example.com"), QStringLiteral("127.0.0.1:5432"),
                             QStringLiteral("10.0.0.0/8")}};
            spec.environment.insert(QStringLiteral("GREETING"), QStringLiteral("hello"));
            GOOD(waited(engine->nouns().runtimes.create(spec)));
            GOOD(waited(engine->nouns().sessions.create({key.runtime, key.session, QStringLiteral("The one")})));
            GOOD(waited(engine->nouns().sessions.setTestCommand(key, QStringLiteral("make check"))));
        }
        const auto where = paths(from());
        m_large.resize(24 * mib);
        QRandomGenerator(9).fillRange(reinterpret_cast<quint32 *>(m_large.data()), m_large.size() / 4);
        m_lab.put("note.txt", QByteArray(200'000, 'a'));
        m_lab.put("src/large.bin", m_large);
        m_lab.put("src/main.c", "int main() { return 0; }\n");
        const QString raw =
            m_lab.makeRaw(QStringLiteral("raw"), diskBytes, {QStringLiteral("-b"), QStringLiteral("4096")});
        QVERIFY(!raw.isEmpty());
        const QString first = treeOf(where).top(key);
        QVERIFY(QFile::remove(where.layerFile(first)));
        QVERIFY(run(QStringLiteral("qemu-img"),
                    {QStringLiteral("convert"), QStringLiteral("-f"), QStringLiteral("raw"), QStringLiteral("-O"),
                     QStringLiteral("qcow2"), raw, where.layerFile(first)}));
        QVERIFY(run(QStringLiteral("qemu-io"), {chainName({where.layerFile(first)}), QStringLiteral("-c"),
                                                QStringLiteral("write -P 0x66 90M 256k")}));
        GOOD(Store::markLayer(where.layerFile(first), first));
        {
            auto engine = openEngine(from());
            GOOD(waited(engine->nouns().checkpoints.create({key, QStringLiteral("before the change")})));
        }
        // What was changed since: a block of a file, and zeros over something else.
        const auto block =
            DiskLab::run(QStringLiteral("debugfs"), {QStringLiteral("-R"), QStringLiteral("bmap note.txt 3"), raw});
        const qint64 place = block.output.trimmed().split('\n').last().toLongLong() * 4096;
        QVERIFY2(place > 0, block.output.constData());
        const auto tree = treeOf(where);
        QVERIFY(tree.top(key) != first);
        QVERIFY(run(QStringLiteral("qemu-io"), {chainName(filesOf(where, tree, tree.top(key))), QStringLiteral("-c"),
                                                QStringLiteral("write -P 0x62 %1 4096").arg(place),
                                                QStringLiteral("-c"), QStringLiteral("write -z 90M 128k")}));
        auto catalogue = Store::Catalogue::open(where.catalogueFile());
        QVERIFY(catalogue);
        for (int i = 0; i < commands; ++i) {
            const CommandRecord record = command(i);
            auto output = Store::OutputRecord::openForWriting(where.recordDir(key, record.id));
            QVERIFY(output);
            GOOD((*output)->append(OutputStream::Out, "output " + QByteArray::number(i)));
            GOOD((*output)->append(OutputStream::Err, "problem " + QByteArray::number(i)));
            GOOD(waited((*catalogue)->putCommand(record)));
        }
        InvocationRecord prompt;
        prompt.id = QStringLiteral("prompt-1");
        prompt.session = key;
        prompt.prompt = QStringLiteral("write a test");
        prompt.status = InvocationStatus::Completed;
        prompt.contentType = QStringLiteral("text/plain");
        prompt.createdAt = QDateTime::currentDateTimeUtc();
        auto answer = Store::OutputRecord::openForWriting(where.recordDir(key, prompt.id));
        QVERIFY(answer);
        GOOD((*answer)->append(OutputStream::Out, "Here it is."));
        GOOD(waited((*catalogue)->putInvocation(prompt)));
    }

    void compare(Api::LocalEngine &engine)
    {
        const auto info = waited(engine.nouns().sessions.show(key));
        GOOD(info);
        QCOMPARE(info->name, QStringLiteral("The one"));
        QCOMPARE(info->testCommand, QStringLiteral("make check"));
        QCOMPARE(info->state, SessionState::Stopped);
        QCOMPARE(info->diskLimitBytes, diskBytes);
        const auto checkpoints = waited(engine.nouns().checkpoints.list(key));
        QCOMPARE(checkpoints->size(), 1);
        QCOMPARE(checkpoints->first().name, QStringLiteral("before the change"));
        QByteArray changed(200'000, 'a');
        QCOMPARE(read(engine, "note.txt", checkpoints->first().id), changed);
        QCOMPARE(read(engine, "note.txt"), changed.replace(3 * 4096, 4096, QByteArray(4096, 'b')));
        QVERIFY(read(engine, "src/large.bin") == m_large);
        const auto list = waited(engine.nouns().commands.list(key, 100));
        QCOMPARE(list->size(), commands);
        QCOMPARE(list->first().id, command(commands - 1).id); // the newest
        for (const CommandRecord &record : *list) {
            const auto output = waited(engine.nouns().commands.read(record.id, 0, mib));
            GOOD(output);
            QCOMPARE(output->chunks.size(), 2);
            QCOMPARE(output->chunks[0].bytes, "output " + record.command.mid(5).toUtf8());
            QCOMPARE(output->chunks[1].bytes, "problem " + record.command.mid(5).toUtf8());
        }
        const auto transcript = waited(engine.nouns().invocations.transcript(QStringLiteral("prompt-1")));
        GOOD(transcript);
        QCOMPARE(transcript->size(), 1);
        QVERIFY(transcript->first().text.contains(QLatin1String("Here it is.")));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_run = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_run->path()));
        m_dir = std::make_unique<QTemporaryDir>();
        qputenv("VITRINE_IMAGES", QFile::encodeName(path(QStringLiteral("images"))));
        makeSession();
    }

    void isTheSameInAnotherStore()
    {
        {
            auto engine = openEngine(from());
            compare(*engine);
            QSignalSpy progress(&engine->nouns().archives, &Api::Archives::progress);
            const auto report = waited(engine->nouns().archives.exportTo(key, archive()));
            GOOD(report);
            QCOMPARE(report->session, key);
            QCOMPARE(report->commands, commands);
            QCOMPARE(report->prompts, 1);
            QCOMPARE(report->checkpoints, 1);
            QCOMPARE(report->fileBytes, QFileInfo(archive()).size());
            QVERIFY(!progress.isEmpty());
            const auto last = progress.last()[0].value<ArchiveProgress>();
            QCOMPARE(last.bytesDone, last.bytesTotal);
            compare(*engine); // and nothing is to be seen of it
            QCOMPARE(waited(engine->nouns().archives.exportTo(key, archive())).error().code, ErrorCode::AlreadyExists);
            QCOMPARE(waited(engine->nouns().archives.exportTo(key, QStringLiteral("x.tar.zst"))).error().code,
                     ErrorCode::InvalidInput);
            QCOMPARE(waited(engine->nouns().archives.exportTo({key.runtime, QStringLiteral("none")},
                                                              path(QStringLiteral("x"))))
                         .error()
                         .code,
                     ErrorCode::NotFound);
        }
        const QString to = path(QStringLiteral("to"));
        {
            auto engine = openEngine(to);
            QSignalSpy added(&engine->nouns().sessions, &Api::Sessions::added);
            const auto report = waited(engine->nouns().archives.importFrom(archive()));
            GOOD(report);
            QCOMPARE(report->session, key);
            QCOMPARE(added.size(), 1);
            // Its agent came with it, but what it was allowed on the other computer's own network did not.
            const auto runtime = waited(engine->nouns().runtimes.show(key.runtime));
            GOOD(runtime);
            QCOMPARE(runtime->spec.environment.value(QStringLiteral("GREETING")), QStringLiteral("hello"));
            QCOMPARE(runtime->spec.network.rules, QStringList({QStringLiteral("@npm"), QStringLiteral("example.com")}));
            QCOMPARE(report->notes.size(), 1);
            compare(*engine);
            const auto again = waited(engine->nouns().archives.importFrom(archive()));
            QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
        }
        // Disks, byte for byte: the workspace, and the checkpoint.
        const auto one = treeOf(paths(from()));
        const auto two = treeOf(paths(to));
        const QByteArray workspace = rawOf(m_lab, from(), one.top(key));
        QCOMPARE(workspace.size(), diskBytes);
        QVERIFY(rawOf(m_lab, to, two.top(key)) == workspace);
        const QByteArray kept = rawOf(m_lab, from(), one.checkpoints(key)[0].layer);
        QVERIFY(rawOf(m_lab, to, two.checkpoints(key)[0].layer) == kept);
        QVERIFY(kept != workspace);
        QCOMPARE(two.all().size(), 2);
        QCOMPARE(namesIn(paths(to).layersDir()).size(), 2);
        QCOMPARE(namesIn(paths(to).sessionsDir()).size(), 1);
        for (const QString &layer : two.all())
            QVERIFY(run(QStringLiteral("qemu-img"),
                        {QStringLiteral("check"), QStringLiteral("-q"), paths(to).layerFile(layer)}));
        QFile raw(m_lab.path(QStringLiteral("check")));
        QVERIFY(raw.open(QIODevice::WriteOnly) && raw.write(workspace) == workspace.size());
        raw.close();
        QVERIFY(run(QStringLiteral("e2fsck"), {QStringLiteral("-fn"), raw.fileName()}));
        // Another engine finds it, too.
        auto engine = openEngine(to);
        compare(*engine);
    }

    void anotherAgentOfThatNameStays()
    {
        auto engine = openEngine(path(QStringLiteral("third")));
        RuntimeSpec spec;
        spec.name = key.runtime;
        spec.memoryMiB = 1024;
        spec.network = {NetworkMode::None, {}};
        GOOD(waited(engine->nouns().runtimes.create(spec)));
        const auto report = waited(engine->nouns().archives.importFrom(archive()));
        GOOD(report);
        QCOMPARE(report->notes.size(), 1);
        QCOMPARE(waited(engine->nouns().runtimes.show(key.runtime))->spec.memoryMiB, 1024);
        QCOMPARE(waited(engine->nouns().sessions.show(key))->memoryMiB, 1024);
        compare(*engine);
    }

    void damagedArchivesLeaveNothing()
    {
        const QString to = path(QStringLiteral("fourth"));
        QFile file(archive());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        auto engine = openEngine(to);
        const auto refused = [&](const QByteArray &bytes, ErrorCode code) {
            QFile bad(path(QStringLiteral("bad")));
            QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write(bytes) == bytes.size());
            bad.close();
            const auto done = waited(engine->nouns().archives.importFrom(bad.fileName()));
            QVERIFY(!done);
            QCOMPARE(done.error().code, code);
            QVERIFY(!done.error().message.isEmpty());
            QCOMPARE(namesIn(paths(to).layersDir()), QStringList());
            QCOMPARE(namesIn(paths(to).sessionsDir()), QStringList());
            QVERIFY(waited(engine->nouns().sessions.list())->isEmpty());
            QVERIFY(waited(engine->nouns().runtimes.list())->isEmpty());
        };
        refused(whole.first(whole.size() / 2), ErrorCode::Corrupt);
        refused(whole.first(whole.size() - 200), ErrorCode::Corrupt);
        refused({}, ErrorCode::Corrupt);
        QByteArray turned = whole;
        turned[turned.size() / 2] = char(turned[turned.size() / 2] ^ 4);
        refused(turned, ErrorCode::Corrupt);
        QCOMPARE(waited(engine->nouns().archives.importFrom(path(QStringLiteral("not there")))).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(waited(engine->nouns().archives.importFrom(m_dir->path())).error().code, ErrorCode::InvalidInput);
        // Given up in the middle.
        const auto importing = engine->nouns().archives.importFrom(archive());
        engine->nouns().archives.cancel(archive());
        QCOMPARE(waited(importing).error().code, ErrorCode::Cancelled);
        QCOMPARE(namesIn(paths(to).layersDir()), QStringList());
        QCOMPARE(namesIn(paths(to).sessionsDir()), QStringList());
        const auto exporting = openEngine(from());
        const auto writing = exporting->nouns().archives.exportTo(key, path(QStringLiteral("given-up")));
        exporting->nouns().archives.cancel(path(QStringLiteral("given-up")));
        const auto given = waited(writing);
        QVERIFY(given || given.error().code == ErrorCode::Cancelled);
        QCOMPARE(QFile::exists(path(QStringLiteral("given-up"))), given.has_value());
        // After all that it can be imported.
        GOOD(waited(engine->nouns().archives.importFrom(archive())));
        compare(*engine);
    }

    void killedImportsLeaveAllOrNothing()
    {
        bool isNumber = false;
        int rounds = qEnvironmentVariableIntValue("VITRINE_KILL_ROUNDS", &isNumber);
        rounds = isNumber ? rounds : 20;
        const QString to = path(QStringLiteral("fifth"));
        QElapsedTimer clock;
        clock.start();
        {
            const auto child = startAgain({QStringLiteral("import"), to, archive()});
            QVERIFY(child->waitForFinished(120'000));
            QCOMPARE(child->exitCode(), 0);
        }
        const int whole = int(clock.elapsed());
        QRandomGenerator random(77);
        int there = 0;
        int none = 0;
        for (int round = 0; round < rounds; ++round) {
            const QString store = path(QStringLiteral("killed%1").arg(round));
            const auto child = startAgain({QStringLiteral("import"), store, archive()});
            QTest::qSleep(random.bounded(whole + 100));
            child->kill();
            child->waitForFinished();
            auto engine = openEngine(store);
            const auto where = paths(store);
            if (waited(engine->nouns().sessions.list())->isEmpty()) {
                ++none;
                QCOMPARE(namesIn(where.layersDir()), QStringList());
                QCOMPARE(namesIn(where.sessionsDir()), QStringList());
                GOOD(waited(engine->nouns().archives.importFrom(archive()))); // nothing is in the way
            } else {
                ++there;
                compare(*engine);
            }
            QCOMPARE(namesIn(where.layersDir()).size(), 2);
            QCOMPARE(namesIn(where.sessionsDir()).size(), 1);
            QVERIFY(!QFile::exists(where.sessionDir(key) + QStringLiteral("/importing")));
            engine.reset();
            QDir(store).removeRecursively();
        }
        qInfo("%d imports killed within %d ms: %d were there, of %d there was nothing.", rounds, whole, there, none);
        QVERIFY(rounds < 10 || (there > 0 && none > 0) || there == 0);
        QVERIFY(none > 0 || rounds == 0);
    }

    void killedExportsLeaveAllOrNothing()
    {
        bool isNumber = false;
        int rounds = qEnvironmentVariableIntValue("VITRINE_KILL_ROUNDS", &isNumber);
        rounds = isNumber ? rounds : 20;
        const QString folder = path(QStringLiteral("out"));
        QVERIFY(QDir().mkpath(folder));
        const QString file = folder + QStringLiteral("/a.tar.zst");
        QElapsedTimer clock;
        clock.start();
        {
            const auto child = startAgain({QStringLiteral("export"), from(), file});
            QVERIFY(child->waitForFinished(120'000));
            QCOMPARE(child->exitCode(), 0);
        }
        const int whole = int(clock.elapsed());
        QRandomGenerator random(78);
        int written = 0;
        for (int round = 0; round < rounds; ++round) {
            QFile::remove(file);
            const auto child = startAgain({QStringLiteral("export"), from(), file});
            QTest::qSleep(random.bounded(whole + 100));
            child->kill();
            child->waitForFinished();
            const auto where = paths(from());
            if (QFile::exists(file)) {
                ++written;
                GOOD(Store::Unpack::open(file, where));
            }
            QVERIFY(namesIn(folder).isEmpty() || namesIn(folder) == QStringList{QStringLiteral("a.tar.zst")});
            // The session is what it was; a checkpoint may be left that was about to go.
            auto engine = openEngine(from());
            const auto checkpoints = waited(engine->nouns().checkpoints.list(key));
            for (const CheckpointInfo &each : *checkpoints) {
                if (each.name == QLatin1String("Export"))
                    GOOD(waited(engine->nouns().checkpoints.remove(key, each.id)));
            }
            compare(*engine);
        }
        qInfo("%d exports killed within %d ms: of %d the archive was there.", rounds, whole, written);
    }
};

int main(int count, char **words)
{
    QCoreApplication application(count, words);
    const QStringList all = QCoreApplication::arguments();
    if (all.size() == 4 && (all[1] == QLatin1String("import") || all[1] == QLatin1String("export")))
        return work(all);
    TestArchives test;
    return QTest::qExec(&test, all);
}

#include "tst_archives.moc"
