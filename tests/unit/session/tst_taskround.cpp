// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/suggestedtasks.h"
#include "engine/session/taskround.h"
#include "tests/patience.h"

#include <QTest>

using namespace Vitrine;
using namespace Qt::StringLiterals;
using Session::TaskRound;

namespace {

Task task(const QString &id, const QStringList &needs = {})
{
    Task made;
    made.id = id;
    made.name = id.toUpper();
    made.command = u"run "_s + id;
    made.needs = needs;
    return made;
}

/// Commands that end as the test says: by what they run.
struct Machine
{
    QHash<QString, int> exitCodes; ///< by command; 0 when it is not here
    QString refused;               ///< this command cannot be run
    QString stopped;               ///< this one is stopped by somebody
    QList<CommandSpec> ran;

    TaskRound::Hands hands()
    {
        return {[this](const CommandSpec &spec) {
                    if (spec.command == refused)
                        return failed<CommandRecord>({ErrorCode::NoSpace, u"The disk is full."_s, {}});
                    ran.append(spec);
                    return ready(record(spec, CommandStatus::Running));
                },
                [this](const QString &id) {
                    const CommandSpec &spec = ran.at(id.toInt());
                    return ready(
                        record(spec, spec.command == stopped ? CommandStatus::Cancelled : CommandStatus::Completed));
                }};
    }
    QStringList commands() const
    {
        QStringList list;
        for (const CommandSpec &spec : ran)
            list.append(spec.command.section(u' ', 1));
        return list;
    }

private:
    CommandRecord record(const CommandSpec &spec, CommandStatus status) const
    {
        CommandRecord made;
        made.id = QString::number(ran.size() - 1);
        for (qsizetype i = 0; i < ran.size(); ++i) {
            if (ran.at(i).command == spec.command)
                made.id = QString::number(i);
        }
        made.command = spec.command;
        made.status = status;
        made.exitCode = exitCodes.value(spec.command);
        made.task = spec.task;
        return made;
    }
};

const TaskList &project()
{
    static const TaskList list{{task(u"test"_s), task(u"lint"_s, {u"format"_s}), task(u"format"_s),
                                task(u"commit"_s, {u"lint"_s, u"test"_s})}};
    return list;
}

std::optional<Result<CommandRecord>> runRound(Machine &machine, const QStringList &wanted, TaskCause cause,
                                              bool anyway = false)
{
    auto line = *project().orderOf(wanted);
    if (anyway)
        line = {line.last()};
    TaskRound round({u"r"_s, u"s"_s}, line, wanted, cause, machine.hands());
    std::optional<Result<CommandRecord>> end;
    round.pending().then(&round, [&end](const Result<CommandRecord> &result) { end = result; });
    round.start();
    (void)waitUntil([&end] { return end.has_value(); });
    return end;
}

} // namespace

class TestTaskRound : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsWhatMustPassBefore()
    {
        Machine machine;
        const auto end = runRound(machine, {u"commit"_s}, TaskCause::Person);
        QVERIFY(end && end->has_value());
        QCOMPARE((*end)->command, u"run commit"_s);
        QCOMPARE(machine.commands(), QStringList({u"format"_s, u"lint"_s, u"test"_s, u"commit"_s}));
        QCOMPARE(machine.ran.at(1).origin, Origin::Task);
        QVERIFY(machine.ran.at(1).task == (TaskMark{u"lint"_s, u"LINT"_s, TaskCause::Person, u"COMMIT"_s}));
        QCOMPARE(machine.ran.at(2).origin, Origin::Tests); // so that the tests' page has it
        QVERIFY(machine.ran.at(3).task == (TaskMark{u"commit"_s, u"COMMIT"_s, TaskCause::Person, {}}));
    }

    void stopsWhenOneDoesNotPass()
    {
        Machine machine;
        machine.exitCodes[u"run lint"_s] = 3;
        const auto end = runRound(machine, {u"commit"_s}, TaskCause::Person);
        QVERIFY(end && !end->has_value());
        QCOMPARE(end->error().code, ErrorCode::Rejected);
        QVERIFY2(end->error().message.startsWith(
                     u"“COMMIT” was not run: “LINT” must pass before, and ended with exit code 3."_s),
                 qPrintable(end->error().message));
        QCOMPARE(machine.commands(), QStringList({u"format"_s, u"lint"_s}));
    }

    void runsAnyway()
    {
        Machine machine;
        machine.exitCodes[u"run lint"_s] = 3;
        const auto end = runRound(machine, {u"commit"_s}, TaskCause::Person, true);
        QVERIFY(end && end->has_value());
        QCOMPARE(machine.commands(), QStringList{u"commit"_s});
    }

    void stoppedIsNotPassed()
    {
        Machine machine;
        machine.stopped = u"run format"_s;
        const auto end = runRound(machine, {u"lint"_s}, TaskCause::Person);
        QVERIFY(end && !end->has_value());
        QVERIFY2(end->error().message.contains("was stopped"_L1), qPrintable(end->error().message));
        QCOMPARE(machine.commands(), QStringList{u"format"_s});
    }

    void saysWhyNothingCouldBeRun()
    {
        Machine machine;
        machine.refused = u"run format"_s;
        const auto end = runRound(machine, {u"lint"_s}, TaskCause::Person);
        QVERIFY(end && !end->has_value());
        QCOMPARE(end->error().code, ErrorCode::NoSpace);
        QVERIFY(end->error().text().contains("The disk is full."_L1));
        machine.refused = u"run lint"_s;
        QCOMPARE(runRound(machine, {u"lint"_s}, TaskCause::Person)->error().message, u"The disk is full."_s);
    }

    void byItselfGoesOnWithTheRest()
    {
        Machine machine;
        machine.exitCodes[u"run format"_s] = 1;
        const auto end = runRound(machine, {u"lint"_s, u"test"_s}, TaskCause::Prompt);
        QVERIFY(end && end->has_value());
        QCOMPARE(machine.commands(), QStringList({u"format"_s, u"test"_s}));
        QVERIFY(machine.ran.first().task == (TaskMark{u"format"_s, u"FORMAT"_s, TaskCause::Prompt, u"LINT"_s}));
        QVERIFY(machine.ran.last().task == (TaskMark{u"test"_s, u"TEST"_s, TaskCause::Prompt, {}}));
    }

    void whatIsNeededTwiceRunsOnce()
    {
        Machine machine;
        (void)runRound(machine, {u"lint"_s, u"commit"_s, u"format"_s}, TaskCause::Start);
        QCOMPARE(machine.commands(), QStringList({u"format"_s, u"lint"_s, u"test"_s, u"commit"_s}));
        QVERIFY(machine.ran.first().task.before.isEmpty()); // it is wanted itself, too
    }

    void suggestions_data()
    {
        using Session::ProjectFiles;
        QTest::addColumn<ProjectFiles>("project");
        QTest::addColumn<QStringList>("tasks");
        const auto row = [](const char *name, const ProjectFiles &project, const QStringList &tasks) {
            QTest::newRow(name) << project << tasks;
        };
        row("nothing", {}, {});
        row("npm",
            {.folders = {".git"},
             .packageJson = R"({"scripts":{"test":"x","build":"tsc","lint":"eslint .","fmt":"prettier -w ."}})"},
            {u"test: npm test"_s, u"build: npm run build"_s, u"lint: npm run lint"_s, u"format: npm run fmt"_s,
             u"commit: git add -A && git commit -m {message}"_s, u"push: git push"_s});
        row("cargo", {.files = {"Cargo.toml"}},
            {u"test: cargo test"_s, u"build: cargo build"_s, u"lint: cargo clippy --all-targets -- -D warnings"_s,
             u"format: cargo fmt"_s});
        row("go", {.files = {"go.mod"}},
            {u"test: go test ./..."_s, u"build: go build ./..."_s, u"lint: go vet ./..."_s,
             u"format: gofmt -l -w ."_s});
        row("make", {.files = {"Makefile"}, .makefile = "all: x\nlint:\n\t./l\nbuild := x\nfmt:\n"},
            {u"build: make all"_s, u"lint: make lint"_s, u"format: make fmt"_s});
        row("a script beside cargo", {.files = {"Cargo.toml"}, .packageJson = R"({"scripts":{"lint":"eslint"}})"},
            {u"test: cargo test"_s, u"build: cargo build"_s, u"lint: npm run lint"_s, u"format: cargo fmt"_s});
        row("ruff", {.files = {"pytest.ini"}, .pyproject = "[tool.ruff]\n"},
            {u"test: python3 -m pytest"_s, u"lint: ruff check ."_s, u"format: ruff format ."_s});
    }
    void suggestions()
    {
        QFETCH(Session::ProjectFiles, project);
        QFETCH(QStringList, tasks);
        const TaskList list = Session::suggestTasks(project);
        QVERIFY(list.check());
        QStringList found;
        for (const Task &one : list.tasks)
            found.append(one.id + u": "_s + one.command);
        QCOMPARE(found, tasks);
    }
};

QTEST_GUILESS_MAIN(TestTaskRound)
#include "tst_taskround.moc"
