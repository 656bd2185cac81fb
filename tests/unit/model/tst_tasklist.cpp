// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/command.h"
#include "engine/model/task.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Vitrine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Task task(const QString &id, const QStringList &needs = {}, const QString &command = u"true"_s)
{
    Task made;
    made.id = id;
    made.name = id.toUpper();
    made.command = command;
    made.needs = needs;
    return made;
}

QStringList ids(const QList<Task> &tasks)
{
    QStringList list;
    for (const Task &one : tasks)
        list.append(one.id);
    return list;
}

} // namespace

class TestTaskList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orderPutsConditionsFirst()
    {
        const TaskList list{{task(u"commit"_s, {u"lint"_s, u"test"_s}), task(u"lint"_s, {u"format"_s}),
                             task(u"test"_s, {u"build"_s}), task(u"build"_s, {u"format"_s}), task(u"format"_s)}};
        QVERIFY(list.check());
        const auto line = list.order(u"commit"_s);
        QVERIFY(line.has_value());
        QCOMPARE(ids(*line), QStringList({u"format"_s, u"lint"_s, u"build"_s, u"test"_s, u"commit"_s}));
        QCOMPARE(ids(*list.order(u"format"_s)), QStringList{u"format"_s});
        QCOMPARE(ids(*list.orderOf({u"build"_s, u"lint"_s})), QStringList({u"format"_s, u"build"_s, u"lint"_s}));
        QCOMPARE(list.order(u"none"_s).error().code, ErrorCode::NotFound);
    }

    void circlesAreRefused()
    {
        const TaskList three{{task(u"a"_s, {u"b"_s}), task(u"b"_s, {u"c"_s}), task(u"c"_s, {u"a"_s})}};
        const auto fine = three.check();
        QVERIFY(!fine);
        QCOMPARE(fine.error().code, ErrorCode::InvalidInput);
        QVERIFY2(fine.error().message.contains(u"A → B → C → A"_s), qPrintable(fine.error().message));
        QVERIFY(!three.order(u"a"_s));
        QVERIFY(!TaskList{{task(u"a"_s, {u"a"_s})}}.check());
        QVERIFY(!TaskList({{task(u"x"_s), task(u"a"_s, {u"b"_s}), task(u"b"_s, {u"a"_s})}}).orderOf({u"x"_s, u"b"_s}));
    }

    void checks_data()
    {
        QTest::addColumn<Task>("one");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, auto change, const QString &words) {
            Task made = task(u"lint"_s);
            change(made);
            QTest::newRow(name) << made << words;
        };
        row("fine", [](Task &) {}, {});
        row("no id", [](Task &t) { t.id.clear(); }, u"id"_s);
        row("id with a space", [](Task &t) { t.id = u"a b"_s; }, u"id"_s);
        row("id that climbs", [](Task &t) { t.id = u"../x"_s; }, u"id"_s);
        row("no name", [](Task &t) { t.name = u" "_s; }, u"name"_s);
        row("name in two lines", [](Task &t) { t.name = u"a\nb"_s; }, u"name"_s);
        row("name that turns around", [](Task &t) { t.name = u"a\u202eb"_s; }, u"name"_s);
        row("long name", [](Task &t) { t.name = QString(61, u'n'); }, u"name"_s);
        row("no command", [](Task &t) { t.command = u"  "_s; }, u"command is empty"_s);
        row("long command", [](Task &t) { t.command = QString(70'000, u'x'); }, u"70000 bytes"_s);
        row("no time", [](Task &t) { t.timeout = 0s; }, u"time limit"_s);
        row("two hours", [](Task &t) { t.timeout = 7200s; }, u"time limit"_s);
        row("message", [](Task &t) { t.command = u"git commit -m {message}"_s; }, {});
        row("message in quotes", [](Task &t) { t.command = u"git commit -m \"{message}\""_s; }, u"inside quotes"_s);
        row(
            "message in other quotes", [](Task &t) { t.command = u"git commit -m 'x {message}'"_s; },
            u"inside quotes"_s);
        row("message behind a closed quote", [](Task &t) { t.command = u"echo 'a\\' {message}"_s; }, {});
        row("message behind a quoted quote", [](Task &t) { t.command = u"echo \\\" {message}"_s; }, {});
        row("a variable of the shell", [](Task &t) { t.command = u"echo \"${message}\""_s; }, {});
        row(
            "asks by itself",
            [](Task &t) {
                t.command = u"git commit -m {message}"_s;
                t.afterPrompt = true;
            },
            u"cannot run by itself"_s);
    }
    void checks()
    {
        QFETCH(Task, one);
        QFETCH(QString, words);
        const auto fine = one.check();
        QCOMPARE(fine.has_value(), words.isEmpty());
        if (!fine) {
            QCOMPARE(fine.error().code, ErrorCode::InvalidInput);
            QVERIFY2(fine.error().message.contains(words), qPrintable(fine.error().message));
        }
    }

    void listsAreChecked()
    {
        QVERIFY(!TaskList({{task(u"a"_s), task(u"a"_s)}}).check());
        QVERIFY(TaskList({{task(u"a"_s, {u"b"_s})}}).check().error().message.contains("there is none"_L1));
        QVERIFY(TaskList({{task(u"a"_s, {u"b"_s}), task(u"b"_s, {}, u"x {message}"_s)}})
                    .check()
                    .error()
                    .message.contains("cannot be a condition"_L1));
        TaskList many;
        for (int i = 0; i <= TaskList::maxTasks; ++i)
            many.tasks.append(task(u"t%1"_s.arg(i)));
        QVERIFY(!many.check());
        many.tasks.removeLast();
        QVERIFY(many.check());
    }

    void messagesAreOneWord()
    {
        const Task commit = task(u"commit"_s, {}, u"printf '%s' -m {message} {message}"_s);
        QVERIFY(commit.asksMessage());
        for (const QString &message : {u"Fix it"_s, u"it's $(id) `id` \"x\" \\ ; rm -rf / # & *"_s, u"two\n\nlines"_s,
                                       u"-x"_s, u"{message}"_s, u"ünï → ✓"_s}) {
            const auto line = commit.withMessage(message);
            QVERIFY(line.has_value());
            QProcess bash;
            bash.start(u"bash"_s, {u"-c"_s, *line});
            QVERIFY(bash.waitForFinished());
            QCOMPARE(QString::fromUtf8(bash.readAllStandardOutput()), u"-m"_s + message + message);
        }
        QVERIFY(!commit.withMessage(u" \n "_s));
        QVERIFY(!commit.withMessage(QString(QChar(0))));
        QCOMPARE(*task(u"a"_s).withMessage({}), u"true"_s);
    }

    void filesComeBackAsTheyWere()
    {
        TaskList list{{task(u"lint"_s), task(u"commit"_s, {u"lint"_s}, u"git commit -m {message}"_s)}};
        list.tasks[0].timeout = 77s;
        list.tasks[0].onStart = true;
        list.tasks[0].afterPrompt = true;
        const auto back = TaskList::fromFile(list.toFile());
        QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().text()));
        QCOMPARE(*back, list);
    }

    void foreignFiles_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &file, const char *words) {
            QTest::newRow(name) << file << QString::fromLatin1(words);
        };
        const auto of = [](const QByteArray &tasks) { return "{\"vitrineTasks\":1,\"tasks\":[" + tasks + "]}"; };
        const QByteArray good = R"({"id":"a","name":"A","command":"true"})";
        row("good", of(good), "");
        row("none", of(""), "");
        row("nothing", "", "no JSON");
        row("broken", "{\"vitrineTasks\":1,", "no JSON");
        row("a list", "[1]", "no list of tasks");
        row("something else", "{\"version\":1,\"tasks\":[]}", "no list of tasks");
        row("of the future", "{\"vitrineTasks\":2,\"tasks\":[]}", "newer");
        row("tasks are an object", "{\"vitrineTasks\":1,\"tasks\":{}}", "no list of tasks");
        row("a task is a text", of(good + ",\"x\""), "Task 2");
        row("unknown member", of(R"({"id":"a","name":"A","command":"true","shell":"zsh"})"), "shell");
        row("command is a number", of(R"({"id":"a","name":"A","command":7})"), "command");
        row("needs holds a number", of(R"({"id":"a","name":"A","command":"true","needs":[1]})"), "needs");
        row("no command", of(R"({"id":"a","name":"A"})"), "command is empty");
        row("needs nobody", of(R"({"id":"a","name":"A","command":"true","needs":["b"]})"), "there is none");
        row("huge time", of(R"({"id":"a","name":"A","command":"true","timeout":1e300})"), "time limit");
        row("huge", of(good) + QByteArray(TaskList::maxFileBytes, ' '), "larger than 1 MB");
        row("deep", QByteArray("[").repeated(100'000), "no JSON");
    }
    void foreignFiles()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, words);
        const auto list = TaskList::fromFile(file);
        QCOMPARE(list.has_value(), words.isEmpty());
        if (!list) {
            QCOMPARE(list.error().code, ErrorCode::InvalidInput);
            QVERIFY2(list.error().message.contains(words), qPrintable(list.error().message));
        }
    }

    void marksTravelWithCommands()
    {
        CommandRecord record;
        record.id = newId();
        record.origin = Origin::Task;
        record.task = {u"lint"_s, u"Lint"_s, TaskCause::Prompt, u"Git commit"_s};
        const CommandRecord back = CommandRecord::fromJson(record.toJson());
        QCOMPARE(back.origin, Origin::Task);
        QVERIFY(back.task == record.task);
        CommandSpec spec;
        spec.task = record.task;
        QVERIFY(CommandSpec::fromJson(spec.toJson()).task == record.task);
        // What an older engine has written has none.
        QVERIFY(CommandRecord::fromJson({{u"origin"_s, u"you"_s}}).task.isEmpty());
    }

    void boardsAndRequestsTravel()
    {
        const TaskBoard board{{u"r"_s, u"s"_s}, TaskScope::Runtime, {{task(u"a"_s)}}, false};
        const TaskBoard back = TaskBoard::fromJson(board.toJson());
        QCOMPARE(back.session, board.session);
        QCOMPARE(back.scope, board.scope);
        QCOMPARE(back.list, board.list);
        QCOMPARE(back.complete, false);
        const TaskRequest request{{u"r"_s, u"s"_s}, u"a"_s, u"m"_s, u"c"_s, true, u"i"_s};
        const TaskRequest again = TaskRequest::fromJson(request.toJson());
        QCOMPARE(again.session, request.session);
        QCOMPARE(QStringList({again.task, again.message, again.command, again.id}),
                 QStringList({u"a"_s, u"m"_s, u"c"_s, u"i"_s}));
        QVERIFY(again.anyway);
    }
};

QTEST_GUILESS_MAIN(TestTaskList)
#include "tst_tasklist.moc"
