// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/machine/session/enginetest.h"
#include "tests/patience.h"

#include <QSignalSpy>
#include <QTest>

using namespace Vitrine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const SessionKey key{u"tasker"_s, u"one"_s};

Task task(const QString &id, const QString &command, const QStringList &needs = {})
{
    Task made;
    made.id = id;
    made.name = id;
    made.command = command;
    made.needs = needs;
    made.timeout = 120s;
    return made;
}

} // namespace

/// Tasks on a real machine: the gate, and what runs by itself. The cases build on each other.
class TestSessionTasks : public EngineTest
{
    Q_OBJECT

    QByteArray read(const QString &file) { return run(key, u"cat "_s + file + u" 2>/dev/null || true"_s); }

    QList<CommandRecord> records(const QString &task)
    {
        QList<CommandRecord> found;
        const auto list = await(nouns().commands.list(key, 100));
        for (const CommandRecord &record : list ? *list : QList<CommandRecord>()) {
            if (record.task.id == task)
                found.append(record);
        }
        return found;
    }

    bool ends(const QString &task, qsizetype count)
    {
        return waitUntil(
            [&] {
                const auto found = records(task);
                return found.size() == count &&
                       std::ranges::all_of(found, [](const CommandRecord &record) { return hasEnded(record.status); });
            },
            patience);
    }

    Result<CommandRecord> runTask(const QString &task, const QString &message = {}, bool anyway = false)
    {
        const auto record = await(nouns().tasks.run({key, task, message, {}, anyway, {}}));
        return record ? await(nouns().commands.ended(record->id)) : record;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray problem = openEngine();
        QVERIFY2(problem.isEmpty(), problem.constData());
        RuntimeSpec spec;
        spec.name = key.runtime;
        QCOMPARE(makeRuntime(spec), QByteArray());
        QVERIFY(await(nouns().sessions.create({key.runtime, key.session, {}})).has_value());
    }

    void cleanupTestCase() { endEngine(); }

    void filesSuggestTasks()
    {
        QCOMPARE(run(key, u"printf 'test:\\n\\ttrue\\nlint:\\n\\ttrue\\n' > Makefile; mkdir .git"_s), QByteArray());
        const auto board = await(nouns().tasks.board(key));
        QVERIFY2(board.has_value(), board ? "" : qPrintable(board.error().text()));
        QCOMPARE(board->scope, TaskScope::Workspace);
        QStringList ids;
        for (const Task &one : board->list.tasks)
            ids.append(one.id);
        QCOMPARE(ids, QStringList({u"test"_s, u"lint"_s, u"commit"_s, u"push"_s}));
    }

    void commitWaitsForLint()
    {
        const TaskList list{
            {task(u"lint"_s, u"test -f fine"_s), task(u"commit"_s, u"printf %s {message} > message"_s, {u"lint"_s})}};
        QSignalSpy changed(&nouns().tasks, &Api::Tasks::changed);
        QVERIFY(await(nouns().tasks.set(key, TaskScope::Session, list)).has_value());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(await(nouns().tasks.board(key))->scope, TaskScope::Session);
        const QString message = u"it's $(touch hole) `touch hole`; touch hole"_s;
        const auto refused = runTask(u"commit"_s, message);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Rejected);
        QVERIFY2(refused.error().message.contains("ended with exit code 1"_L1), qPrintable(refused.error().message));
        QVERIFY(records(u"commit"_s).isEmpty());
        QCOMPARE(records(u"lint"_s).size(), 1);
        QCOMPARE(records(u"lint"_s).first().task.before, u"commit"_s);
        QCOMPARE(records(u"lint"_s).first().origin, Origin::Task);
        QCOMPARE(read(u"message"_s), QByteArray());

        QCOMPARE(run(key, u"touch fine"_s), QByteArray());
        const auto record = runTask(u"commit"_s, message);
        QVERIFY2(record.has_value(), record ? "" : qPrintable(record.error().text()));
        QCOMPARE(record->exitCode, 0);
        QCOMPARE(records(u"lint"_s).size(), 2);
        QCOMPARE(QString::fromUtf8(read(u"message"_s)), message);
        QCOMPARE(run(key, u"ls hole 2>/dev/null | wc -l"_s).trimmed(), QByteArray("0"));

        QCOMPARE(run(key, u"rm fine"_s), QByteArray());
        QVERIFY(runTask(u"commit"_s, u"anyway"_s, true).has_value());
        QCOMPARE(records(u"lint"_s).size(), 2);
        QCOMPARE(read(u"message"_s), QByteArray("anyway"));
    }

    void badListsAreRefused()
    {
        const auto circle = await(nouns().tasks.set(
            key, TaskScope::Session, {{task(u"a"_s, u"true"_s, {u"b"_s}), task(u"b"_s, u"true"_s, {u"a"_s})}}));
        QVERIFY(!circle);
        QCOMPARE(circle.error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(nouns().tasks.board(key))->list.tasks.size(), 2); // those from before
        QCOMPARE(runTask(u"none"_s).error().code, ErrorCode::NotFound);
    }

    void runsAtStartOnce()
    {
        TaskList list{{task(u"begin"_s, u"echo start >> starts"_s)}};
        list.tasks.first().onStart = true;
        QVERIFY(await(nouns().tasks.set(key, TaskScope::Session, list)).has_value());
        QVERIFY(await(nouns().sessions.stop(key)).has_value());
        QVERIFY(records(u"begin"_s).isEmpty());
        QVERIFY(await(nouns().sessions.start(key)).has_value());
        QVERIFY(ends(u"begin"_s, 1));
        QCOMPARE(records(u"begin"_s).first().task.cause, TaskCause::Start);
        QCOMPARE(read(u"starts"_s), QByteArray("start\n"));
        // Another engine finds the machine running: that is no start.
        closeEngine();
        QCOMPARE(openEngine(), QByteArray());
        QVERIFY(waitUntil([&] { return info(key).state == SessionState::Idle; }, patience));
        QCOMPARE(run(key, u"sleep 1; cat starts"_s), QByteArray("start\n"));
        QCOMPARE(records(u"begin"_s).size(), 1);
    }

    /// A task that ends its machine is not begun again by the start that nobody asked for.
    void neverLoops()
    {
        TaskList list{{task(u"off"_s, u"echo off >> offs; sync; kill -9 -1; sleep 30"_s), task(u"after"_s, u"true"_s)}};
        list.tasks[0].onStart = list.tasks[1].onStart = true;
        list.tasks[0].timeout = 5s;
        QVERIFY(await(nouns().tasks.set(key, TaskScope::Session, list)).has_value());
        QVERIFY(await(nouns().sessions.stop(key)).has_value());
        QVERIFY(await(nouns().sessions.start(key)).has_value());
        QVERIFY(ends(u"off"_s, 1));
        QVERIFY(await(nouns().tasks.set(key, TaskScope::Session, {})).has_value());
        QTest::qWait(2000);
        QCOMPARE(records(u"off"_s).size(), 1);
    }

    void runsAfterAPrompt()
    {
        TaskList list{{task(u"look"_s, u"echo look >> looks"_s)}};
        list.tasks.first().afterPrompt = true;
        QVERIFY(await(nouns().tasks.set(key, TaskScope::Runtime, list)).has_value());
        QVERIFY(await(nouns().tasks.reset(key, TaskScope::Session)).has_value());
        QCOMPARE(await(nouns().tasks.board(key))->scope, TaskScope::Runtime);
        QVERIFY(await(nouns().sessions.stop(key)).has_value()); // its agent may have been killed before
        const auto begun =
            await(nouns().invocations.invoke(InvocationSpec::forPrompt(key, u"list files"_s, Origin::You)));
        QVERIFY2(begun.has_value(), begun ? "" : qPrintable(begun.error().text()));
        const auto answered = await(nouns().invocations.ended(begun->id));
        QVERIFY(answered.has_value());
        QCOMPARE(answered->status, InvocationStatus::Completed);
        QVERIFY(ends(u"look"_s, 1));
        QCOMPARE(records(u"look"_s).first().task.cause, TaskCause::Prompt);
        QCOMPARE(read(u"looks"_s), QByteArray("look\n"));
    }

    void deletedSessionsTakeTheirTasksAlong()
    {
        QVERIFY(await(nouns().tasks.set(key, TaskScope::Session, {{task(u"mine"_s, u"true"_s)}})).has_value());
        QVERIFY(await(nouns().sessions.remove(key)).has_value());
        QVERIFY(await(nouns().sessions.create({key.runtime, key.session, {}})).has_value());
        const auto board = await(nouns().tasks.board(key));
        QVERIFY(board.has_value());
        QCOMPARE(board->scope, TaskScope::Runtime); // what the runtime has is still there
        QVERIFY(!board->list.find(u"mine"_s));
    }
};

QTEST_GUILESS_MAIN(TestSessionTasks)
#include "tst_sessiontasks.moc"
