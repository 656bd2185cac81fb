// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/machine/session/enginetest.h"
#include "tests/sources.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace Vitrine;
using namespace std::chrono_literals;

namespace {

#define GOOD(result)                                                                                                   \
    do {                                                                                                               \
        const auto &once = (result);                                                                                   \
        QVERIFY2(once.has_value(), once ? "" : qPrintable(once.error().text()));                                       \
    } while (false)

/// Sums of all files below the workspace, with their modes and owners.
constexpr auto sums =
    "find . -type f -print0 | sort -z | xargs -0 sha256sum; find . -printf '%p %m %u %s %l\\n' | sort";

} // namespace

/// A session that ran on a real machine goes into a file, and is itself again in another store.
class TestExports : public EngineTest
{
    Q_OBJECT

    QTemporaryDir m_out;
    std::unique_ptr<QTemporaryDir> m_second;
    std::unique_ptr<Api::LocalEngine> m_other;

    void openOther()
    {
        if (!m_second)
            m_second = std::make_unique<QTemporaryDir>();
        auto opened = Api::LocalEngine::open(
            {m_second->path(), qEnvironmentVariable("VITRINE_BIN_DIR") + QStringLiteral("/vitrine-guest"),
             sourceResources(), QStringLiteral("test"), true});
        GOOD(opened);
        m_other = std::move(*opened);
        GOOD(await(m_other->loaded()));
    }

    static QByteArray outputOf(Api::Nouns &nouns, const QString &id)
    {
        QByteArray bytes;
        for (qint64 position = 0;;) {
            const auto slice = await(nouns.commands.read(id, position, 1 << 20));
            if (!slice || slice->next == position)
                return bytes;
            for (const OutputChunk &chunk : slice->chunks)
                bytes += char('0' + int(chunk.stream)) + chunk.bytes;
            position = slice->next;
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray wrong = openEngine();
        if (wrong.startsWith("VITRINE_TEST_IMAGES"))
            QSKIP(wrong.constData());
        QVERIFY2(wrong.isEmpty(), wrong.constData());
        RuntimeSpec spec;
        spec.name = QStringLiteral("tester");
        QCOMPARE(makeRuntime(spec), QByteArray());
    }
    void cleanupTestCase()
    {
        if (m_other)
            (void)await(m_other->nouns().engine.stopAll());
        m_other.reset();
        endEngine();
    }

    void isItselfInAnotherStore()
    {
        const SessionKey key = makeSession(QStringLiteral("tester"));
        QVERIFY(!key.session.isEmpty());
        GOOD(runCommand(key,
                        QStringLiteral("mkdir -p src/deep; head -c 60000000 /dev/urandom > src/random; "
                                       "seq 1 2000000 > src/numbers; ln -s numbers src/link; chmod 750 src/deep; "
                                       "for i in $(seq 300); do echo $i > src/deep/$i; done; echo first > state"),
                        600s));
        const auto first = await(nouns().checkpoints.create({key, QStringLiteral("first")}));
        GOOD(first);
        GOOD(runCommand(key, QStringLiteral("echo second > state; rm src/deep/7; head -c 1000000 /dev/urandom > more"),
                        600s));
        (void)runCommand(key, QStringLiteral("echo out; echo problem >&2; exit 5"));
        const auto invoked =
            await(nouns().invocations.invoke(InvocationSpec::forPrompt(key, QStringLiteral("hello"), Origin::You)));
        if (invoked)
            (void)await(nouns().invocations.ended(invoked->id));
        const QByteArray files = run(key, QString::fromLatin1(sums));
        QVERIFY2(files.contains("src/random"), files.left(500).constData());

        // While something runs in it, which goes on.
        CommandSpec spec;
        spec.session = key;
        spec.command = QStringLiteral("for i in $(seq 600); do echo $i; sleep 0.2; done");
        spec.timeout = 600s;
        const auto running = await(nouns().commands.run(spec));
        GOOD(running);
        const QString file = m_out.filePath(QStringLiteral("session.tar.zst"));
        QElapsedTimer clock;
        clock.start();
        const auto exported = await(nouns().archives.exportTo(key, file));
        const double writing = double(clock.elapsed()) / 1000;
        GOOD(exported);
        QCOMPARE(exported->checkpoints, 1);
        QCOMPARE(await(nouns().commands.show(running->id))->status, CommandStatus::Running);
        const auto shown = await(nouns().checkpoints.list(key));
        GOOD(shown);
        for (const CheckpointInfo &each : *shown)
            QVERIFY(each.name != QLatin1String("Export"));
        GOOD(await(nouns().commands.cancel(running->id)));

        openOther();
        Api::Nouns &other = m_other->nouns();
        clock.restart();
        const auto imported = await(other.archives.importFrom(file));
        const double reading = double(clock.elapsed()) / 1000;
        GOOD(imported);
        const double megabytes = double(exported->diskBytes) / 1e6;
        qInfo("%.0f MB of a running session: exported at %.0f MB/s, imported at %.0f MB/s, file of %.0f MB.", megabytes,
              megabytes / writing, megabytes / reading, double(exported->fileBytes) / 1e6);

        // Commands and what they wrote; the one that ran has an end.
        const auto before = await(nouns().commands.list(key, 1000));
        const auto after = await(other.commands.list(key, 1000));
        QCOMPARE(after->size(), before->size());
        for (qsizetype i = 0; i < after->size(); ++i) {
            const CommandRecord &record = after->at(i);
            QCOMPARE(record.id, before->at(i).id);
            if (record.id == running->id) {
                QCOMPARE(record.status, CommandStatus::Lost);
                QVERIFY(outputOf(nouns(), record.id).startsWith(outputOf(other, record.id).left(1000)));
                continue;
            }
            QCOMPARE(record.toJson(), before->at(i).toJson());
            QCOMPARE(outputOf(other, record.id), outputOf(nouns(), record.id));
        }
        // The transcript.
        const auto prompts = await(nouns().invocations.list(key, 10));
        const auto theirs = await(other.invocations.list(key, 10));
        QCOMPARE(theirs->size(), prompts->size());
        for (const InvocationRecord &prompt : *prompts) {
            const auto one = await(nouns().invocations.transcript(prompt.id));
            const auto two = await(other.invocations.transcript(prompt.id));
            QCOMPARE(two.has_value(), one.has_value());
            if (!one)
                continue;
            QCOMPARE(two->size(), one->size());
            for (qsizetype i = 0; i < one->size(); ++i)
                QCOMPARE(two->at(i).toJson(), one->at(i).toJson());
        }
        // The checkpoint, without a machine; then the workspace, by one.
        const auto kept = await(other.checkpoints.list(key));
        QCOMPARE(kept->size(), 1);
        QCOMPARE(kept->first().id, first->id);
        QCOMPARE(await(other.checkpoints.readFile(key, first->id, "state", 0, 100))->bytes, QByteArray("first\n"));
        QVERIFY(await(other.checkpoints.statFile(key, first->id, "src/deep/7")).has_value());
        QCOMPARE(await(other.files.read(key, "state", 0, 100))->bytes, QByteArray("second\n"));
        QVERIFY(!await(other.files.stat(key, "src/deep/7")).has_value());
        spec.command = QString::fromLatin1(sums);
        const auto begun = await(other.commands.run(spec));
        GOOD(begun);
        GOOD(await(other.commands.ended(begun->id)));
        QByteArray found;
        for (qint64 position = 0;;) {
            const auto slice = await(other.commands.read(begun->id, position, 1 << 20));
            if (!slice || slice->next == position)
                break;
            for (const OutputChunk &chunk : slice->chunks)
                found += chunk.bytes;
            position = slice->next;
        }
        QCOMPARE(found, files);
    }
};

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
