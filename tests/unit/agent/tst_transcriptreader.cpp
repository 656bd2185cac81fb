// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/eventstreamparser.h"
#include "engine/agent/hostiletext.h"
#include "engine/agent/transcriptreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Vitrine;
using namespace Vitrine::Agent;

namespace {

const auto stream = QStringLiteral("text/event-stream; charset=utf-8");
const auto json = QStringLiteral("application/json");
const auto plain = QStringLiteral("text/plain");

/// What a window makes of the items: texts of an id joined, steps replaced, in order of appearance.
QList<TranscriptItem> fold(const QList<TranscriptItem> &items)
{
    QList<TranscriptItem> folded;
    for (const TranscriptItem &item : items) {
        bool found = false;
        for (TranscriptItem &old : folded) {
            if (old.id != item.id)
                continue;
            found = true;
            if (item.kind == TranscriptItem::Kind::Text)
                old.text += item.text;
            else
                old = item;
        }
        if (!found)
            folded.append(item);
    }
    return folded;
}

QList<TranscriptItem> read(const QString &type, const QList<QByteArray> &pieces)
{
    TranscriptReader reader(type);
    QList<TranscriptItem> items;
    for (const QByteArray &piece : pieces)
        items += reader.feed(piece);
    return fold(items + reader.finish());
}

QString show(const QList<TranscriptItem> &items)
{
    QStringList lines;
    for (const TranscriptItem &item : items) {
        switch (item.kind) {
        case TranscriptItem::Kind::Text:
            lines += QStringLiteral("text ") + item.text;
            break;
        case TranscriptItem::Kind::Step:
            lines += QStringLiteral("step %1|%2|%3|%4|%5|%6")
                         .arg(item.title, item.text, item.path, item.icon,
                              item.done ? QStringLiteral("done") : QStringLiteral("runs"))
                         .arg(item.exitCode);
            break;
        case TranscriptItem::Kind::Tool:
            lines += QStringLiteral("tool %1|%2|%3|%4%5")
                         .arg(item.title, item.input.simplified(), item.text,
                              item.done ? QStringLiteral("done") : QStringLiteral("runs"),
                              item.failed ? QStringLiteral("|failed") : QString());
            break;
        case TranscriptItem::Kind::Question:
            lines += QStringLiteral("question %1|%2|%3|%4")
                         .arg(item.title, item.text, item.choices.join(u','),
                              item.done ? item.chosen : QStringLiteral("open"));
            break;
        case TranscriptItem::Kind::Plan:
            lines += QStringLiteral("plan %1").arg(item.title);
            for (const PlanLine &line : item.plan)
                lines.last() += QStringLiteral("|%1 %2").arg(int(line.state)).arg(line.text);
            break;
        case TranscriptItem::Kind::Error:
            lines += QStringLiteral("error %1|%2").arg(item.title, item.text);
            break;
        }
    }
    return lines.join(u'~');
}

QList<QByteArray> singly(const QByteArray &bytes)
{
    QList<QByteArray> pieces;
    for (const char c : bytes)
        pieces.append(QByteArray(1, c));
    return pieces;
}

QByteArray data(const QJsonObject &object)
{
    return "data: " + QJsonDocument(object).toJson(QJsonDocument::Compact) + "\n\n";
}

} // namespace

class TestTranscriptReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toolsQuestionsAndPlans()
    {
        const QJsonArray lines{QJsonObject{{QStringLiteral("text"), QStringLiteral("Look\nround")},
                                           {QStringLiteral("state"), QStringLiteral("done")}},
                               QJsonObject{{QStringLiteral("text"), QStringLiteral("Write")}}};
        const QByteArray bytes =
            data({{QStringLiteral("type"), QStringLiteral("tool")},
                  {QStringLiteral("id"), QStringLiteral("t")},
                  {QStringLiteral("title"), QStringLiteral("grep")},
                  {QStringLiteral("input"), QJsonObject{{QStringLiteral("p"), 1}}},
                  {QStringLiteral("text"), QStringLiteral("none")},
                  {QStringLiteral("failed"), true}}) +
            data({{QStringLiteral("type"), QStringLiteral("question")},
                  {QStringLiteral("title"), QStringLiteral("May I?")},
                  {QStringLiteral("text"), QStringLiteral("rm x\033[2J")},
                  {QStringLiteral("choices"), QJsonArray{QStringLiteral("Yes\u202e"), QStringLiteral("No"), 3}}}) +
            data({{QStringLiteral("type"), QStringLiteral("plan")},
                  {QStringLiteral("title"), QStringLiteral("Plan")},
                  {QStringLiteral("plan"), lines}});
        QCOMPARE(show(read(stream, {bytes})),
                 QStringLiteral("tool grep|{ \"p\": 1 }|none|done|failed~question May I?|rm x|Yes,No|open~"
                                "plan Plan|2 Look round|0 Write"));
        // No more than a person reads.
        QJsonArray many;
        for (int i = 0; i < 1000; ++i)
            many.append(QJsonObject{{QStringLiteral("text"), QString::number(i)}});
        const auto items = read(stream, {data({{QStringLiteral("type"), QStringLiteral("plan")},
                                               {QStringLiteral("title"), QStringLiteral("Plan")},
                                               {QStringLiteral("plan"), many}})});
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.first().plan.size(), TranscriptItem::maxPlan);
        // As the command line and the window pass them on.
        const TranscriptItem again = TranscriptItem::fromJson(items.first().toJson());
        QCOMPARE(again.plan, items.first().plan);
    }

    void aguiEvents()
    {
        const auto agui = [](const char *type, QJsonObject rest = {}) {
            rest.insert(QStringLiteral("type"), QString::fromLatin1(type));
            return data(rest);
        };
        const auto words = [](const char *name, const char *value) {
            return QJsonObject{{QString::fromLatin1(name), QString::fromLatin1(value)}};
        };
        QByteArray bytes = agui("RUN_STARTED", words("runId", "r")) + agui("STEP_STARTED", words("stepName", "Look")) +
                           agui("TEXT_MESSAGE_START", words("messageId", "m"));
        for (const char *piece : {"Hel", "lo"}) {
            QJsonObject content = words("messageId", "m");
            content.insert(QStringLiteral("delta"), QString::fromLatin1(piece));
            bytes += agui("TEXT_MESSAGE_CONTENT", content);
        }
        QJsonObject call = words("toolCallId", "c");
        call.insert(QStringLiteral("toolCallName"), QStringLiteral("grep"));
        bytes += agui("TEXT_MESSAGE_END", words("messageId", "m")) + agui("TOOL_CALL_START", call);
        for (const char *piece : {"{\"a\":", "1}"}) {
            QJsonObject args = words("toolCallId", "c");
            args.insert(QStringLiteral("delta"), QString::fromLatin1(piece));
            bytes += agui("TOOL_CALL_ARGS", args);
        }
        QJsonObject result = words("toolCallId", "c");
        result.insert(QStringLiteral("content"), QStringLiteral("two"));
        bytes += agui("TOOL_CALL_END", words("toolCallId", "c")) + agui("TOOL_CALL_RESULT", result) +
                 agui("STATE_SNAPSHOT", {{QStringLiteral("snapshot"), QJsonObject{{QStringLiteral("text"), 1}}}}) +
                 agui("STEP_FINISHED", words("stepName", "Look")) + agui("REASONING_START") +
                 agui("REASONING_MESSAGE_CONTENT", words("delta", "hm")) + agui("REASONING_END") +
                 agui("RUN_ERROR", words("message", "no more money")) + agui("RUN_FINISHED");
        const QString expected = QStringLiteral("step Look||||done|-1~text Hello~tool grep|{\"a\":1}|two|done~"
                                                "step Thought|hm|||done|-1~error no more money|");
        QCOMPARE(show(read(stream, {bytes})), expected);
        QCOMPARE(show(read(stream, singly(bytes))), expected);
    }

    void hostileAguiEvents()
    {
        // A thousand tools that never end, an argument without end, ids of any kind: bounded, and nothing of it acts.
        QByteArray bytes;
        for (int i = 0; i < 1000; ++i)
            bytes += data({{QStringLiteral("type"), QStringLiteral("TOOL_CALL_START")},
                           {QStringLiteral("toolCallId"), QString::number(i)},
                           {QStringLiteral("toolCallName"), QStringLiteral("x\n\033[2J")}});
        for (int i = 0; i < 100; ++i)
            bytes += data({{QStringLiteral("type"), QStringLiteral("TOOL_CALL_ARGS")},
                           {QStringLiteral("toolCallId"), QStringLiteral("0")},
                           {QStringLiteral("delta"), QString(10'000, u'a')}});
        bytes += data({{QStringLiteral("type"), QStringLiteral("TOOL_CALL_END")},
                       {QStringLiteral("toolCallId"), QStringLiteral("0")}}) +
                 data({{QStringLiteral("type"), QStringLiteral("TOOL_CALL_RESULT")}}) +
                 data({{QStringLiteral("type"), QStringLiteral("TEXT_MESSAGE_CHUNK")},
                       {QStringLiteral("messageId"), 5},
                       {QStringLiteral("delta"), QJsonObject()}});
        const auto items = read(stream, {bytes});
        QCOMPARE(items.size(), 256);
        for (const TranscriptItem &item : items) {
            QVERIFY(item.input.size() <= 256 * 1024);
            QVERIFY(!item.title.contains(u'\n') && !item.title.contains(u'\033'));
        }
    }

    void eventStreamRules_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<QByteArray>("expected"); // type=data, joined by |
        QTest::newRow("lf") << QByteArray("data: a\n\ndata: b\n\n") << QByteArray("=a|=b");
        QTest::newRow("crlf") << QByteArray("data: a\r\n\r\ndata: b\r\n\r\n") << QByteArray("=a|=b");
        QTest::newRow("cr") << QByteArray("data: a\r\rdata: b\r\r") << QByteArray("=a|=b");
        QTest::newRow("mixed") << QByteArray("data: a\r\n\rdata: b\n\r\n") << QByteArray("=a|=b");
        QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF"
                                            "data: a\n\n\xEF\xBB\xBF"
                                            "data: b\n\n")
                              << QByteArray("=a");
        QTest::newRow("lines") << QByteArray("data: a\ndata:b\ndata:  c\ndata\n\n") << QByteArray("=a\nb\n c\n");
        QTest::newRow("comment") << QByteArray(": hello\ndata: a\n:\n\n") << QByteArray("=a");
        QTest::newRow("type") << QByteArray("event: error\ndata: a\nid: 7\nretry: 1\n\ndata: b\n\n")
                              << QByteArray("error=a|=b");
        QTest::newRow("type without data") << QByteArray("event: x\n\ndata: b\n\n") << QByteArray("=b");
        QTest::newRow("other fields") << QByteArray("datax: a\n data: b\nDATA: c\nfoo\n\n") << QByteArray();
        QTest::newRow("colons") << QByteArray("data::a:b\n\n") << QByteArray("=:a:b");
        QTest::newRow("end without empty line") << QByteArray("data: a\n\ndata: b\n") << QByteArray("=a|=b");
        QTest::newRow("end in a line") << QByteArray("data: a\n\ndata: {\"half") << QByteArray("=a");
        QTest::newRow("utf-8") << QByteArray("data: \u4e2d\U0001F600\n\n") << QByteArray("=\u4e2d\U0001F600");
    }

    void eventStreamRules()
    {
        QFETCH(QByteArray, wire);
        QFETCH(QByteArray, expected);
        const auto parse = [](const QList<QByteArray> &pieces) {
            EventStreamParser parser;
            QList<EventStreamParser::Event> events;
            for (const QByteArray &piece : pieces)
                events += parser.feed(piece);
            events += parser.finish();
            QByteArrayList texts;
            for (const auto &event : std::as_const(events))
                texts += event.type + '=' + event.data;
            return texts.join('|');
        };
        QCOMPARE(parse({wire}), expected);
        QCOMPARE(parse(singly(wire)), expected);
        for (qsizetype cut = 0; cut <= wire.size(); ++cut)
            QCOMPARE(parse({wire.first(cut), wire.sliced(cut)}), expected);
    }

    void shapes_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &type, const QByteArray &wire, const char *expected) {
            QTest::newRow(name) << type << wire << QString::fromUtf8(expected);
        };
        row("step", stream,
            R"(data: {"type":"step","id":"s","title":"Read a","icon":"read","path":"src/a.py"})"
            "\n\n",
            "step Read a||src/a.py|read|done|-1");
        row("step that ends", stream,
            R"(data: {"type":"step","id":"s","title":"Running","done":false})"
            "\n\n"
            R"(data: {"type":"step","id":"s","title":"Ran","text":"out\nput","exitCode":3})"
            "\n\n",
            "step Ran|out\nput||"
            "|done|3");
        row("texts of an id", stream,
            R"(data: {"type":"text","id":"t","text":"a "})"
            "\n\n"
            R"(data: {"type":"text","id":"t","text":"ä中😀"})"
            "\n\n",
            "text a ä中😀");
        row("error", stream,
            R"(data: {"type":"error","id":"e","title":"No","text":"why"})"
            "\n\n",
            "error No|why");
        row("error without title", stream,
            R"(data: {"type":"error","message":"why"})"
            "\n\n",
            "error why|");
        row("sse error", stream, "event: error\ndata: it broke\n\n", "error it broke|");
        row("error object", stream,
            R"(data: {"error":{"message":"it broke"}})"
            "\n\n",
            "error it broke|");
        row("error and words", json, R"({"error":"ValueError","message":"bad\nworse"})", "error ValueError|bad\nworse");
        row("string", stream, "data: \"one \\u00e9\"\n\ndata: \"two\"\n\n", "text one étwo");
        row("delta", stream, "data: {\"delta\":\"one \"}\n\ndata: {\"delta\":{\"text\":\"two\"}}\n\n", "text one two");
        row("text after a step", stream,
            "data: \"one\"\n\ndata: {\"type\":\"step\",\"id\":\"s\",\"title\":\"S\"}\n\ndata: \"two\"\n\n",
            "text one~step S||||done|-1~text two");
        row("not json", stream, "data: plain\n\ndata: words\n\ndata: [DONE]\n\n", "text plain\nwords\n");
        row("other json", stream, "data: {\"a\":1}\n\n", "text ```json\n{\n    \"a\": 1\n}\n```\n");
        row("half an event", stream, "data: \"one\"\n\ndata: {\"ty", "text one");
        row("response", json, R"({"response":"**hi**"})", "text **hi**");
        row("bare string", json, "\"hi\"", "text hi");
        row("parts", json, R"({"message":{"content":[{"text":"a"},{"text":"b"}]}})", "text ab");
        row("steps and response", json, R"({"response":"hi","steps":[{"type":"step","id":"1","title":"S"}]})",
            "step S||||done|-1~text hi");
        row("number", json, "7", "text ```\n7\n```\n");
        row("list", json, "[1]", "text ```json\n[\n    1\n]\n```\n");
        row("broken json", json, "{\"a\":", "text ```\n{\"a\":\n```\n");
        row("fences in json", json, "{\"a\":\"````\"}", "text `````json\n{\n    \"a\": \"````\"\n}\n`````\n");
        row("empty json", json, " ", "");
        row("lines", QStringLiteral("application/x-ndjson"), "\"a\"\r\n\n{\"text\":\"b\"}\n{\"delta\":\"c\"}",
            "text abc");
        row("plain", plain, "one\r\ntwo\rthree", "text one\ntwo\nthree");
        row("plain utf-8", plain, "ä中😀", "text ä中😀");
        row("no type, json", QString(), " {\"response\":\"hi\"}", "text hi");
        row("no type, text", QString(), "hi", "text hi");
        row("picture", QStringLiteral("image/png"), QByteArray(100, 'x'),
            "step Answered with 100 bytes of image/png||||done|-1");
        row("bad utf-8", plain,
            "a\xff"
            "b",
            "text a\uFFFDb");
    }

    void shapes()
    {
        QFETCH(QString, type);
        QFETCH(QByteArray, wire);
        QFETCH(QString, expected);
        QCOMPARE(show(read(type, {wire})), expected);
        QCOMPARE(show(read(type, singly(wire))), expected);
        for (qsizetype cut = 0; cut <= wire.size(); ++cut)
            QCOMPARE(show(read(type, {wire.first(cut), wire.sliced(cut)})), expected);
    }

    void streamedTextComesAtOnce()
    {
        TranscriptReader reader(plain);
        QCOMPARE(reader.feed("one").value(0).text, QStringLiteral("one"));
        TranscriptReader events(stream);
        QCOMPARE(events.feed("data: {\"text\":\"one\"}\n\ndata").value(0).text, QStringLiteral("one"));
    }

    void hostileFieldsAreMadeHarmless()
    {
        const QList<TranscriptItem> items = read(
            stream, {data({{QStringLiteral("type"), QStringLiteral("step")},
                           {QStringLiteral("id"), QString(5000, u'i')},
                           {QStringLiteral("title"), QStringLiteral("a\nb\u202etxt.exe\x1b[31m") + QString(5000, u't')},
                           {QStringLiteral("text"),
                            QStringLiteral("\x1b[1;31mred\x1b[0m \x1b]0;title\x07plain\x08\r\nnext\x9b")},
                           {QStringLiteral("path"), QStringLiteral("a/../../etc/passwd")},
                           {QStringLiteral("icon"), QStringLiteral("../x")},
                           {QStringLiteral("exitCode"), 1e10}})});
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0].id.size(), 201);
        QVERIFY(items[0].title.startsWith(QStringLiteral("a btxt.exe[31m")));
        QCOMPARE(items[0].title.size() <= 301, true);
        QCOMPARE(items[0].text, QStringLiteral("red plain\nnext"));
        QVERIFY(items[0].path.isEmpty());
        QVERIFY(items[0].icon.isEmpty());
        QCOMPARE(items[0].exitCode, -1);
        QCOMPARE(cleanPath(QStringLiteral("./a//b.py")), QStringLiteral("a/b.py"));
        QVERIFY(cleanPath(QStringLiteral("/etc/passwd")).isEmpty());
        QVERIFY(cleanPath(QStringLiteral("a\nb")).isEmpty());
        for (const char *type : {"7", "null", "[]", "{}"}) {
            const QByteArray event =
                QByteArray("data: {\"type\":") + type + ",\"title\":" + type + ",\"id\":" + type + "}\n\n";
            QCOMPARE(read(stream, {event}).size(), 1);
        }
    }

    void endlessEventIsLeftOutAndSaid()
    {
        TranscriptReader reader(stream);
        QList<TranscriptItem> items = reader.feed("data: \"before\"\n\n");
        for (int i = 0; i < 64; ++i)
            items += reader.feed("data: " + QByteArray(64 * 1024, 'x') + "\n");
        items += reader.feed("\ndata: " + QByteArray(3 * 1024 * 1024, 'y'));
        items += reader.feed("\n\ndata: \"after\"\n\n");
        const QList<TranscriptItem> folded = fold(items + reader.finish());
        QCOMPARE(folded.size(), 3);
        QCOMPARE(folded[0].text, QStringLiteral("before"));
        QCOMPARE(folded[1].kind, TranscriptItem::Kind::Error);
        QVERIFY(folded[1].title.contains(QStringLiteral("1 MiB")));
        QCOMPARE(folded[2].text, QStringLiteral("after"));
    }

    void endlessLineOfJsonLines()
    {
        TranscriptReader reader(QStringLiteral("application/jsonl"));
        QList<TranscriptItem> items;
        for (int i = 0; i < 64; ++i)
            items += reader.feed(QByteArray(64 * 1024, 'x'));
        items += reader.feed("\n\"after\"\n");
        const QList<TranscriptItem> folded = fold(items + reader.finish());
        QCOMPARE(folded.size(), 2);
        QCOMPARE(folded[0].kind, TranscriptItem::Kind::Error);
        QCOMPARE(folded[1].text, QStringLiteral("after"));
    }

    void countAndSizesAreBounded()
    {
        TranscriptReader reader(stream);
        QList<TranscriptItem> items;
        for (int i = 0; i < 12'000; ++i)
            items += reader.feed(data({{QStringLiteral("type"), QStringLiteral("step")},
                                       {QStringLiteral("id"), QString::number(i)},
                                       {QStringLiteral("title"), QStringLiteral("t")}}));
        QCOMPARE(items.size(), 10'001);
        QVERIFY(items.last().title.contains(QStringLiteral("10,000")));
        // An item that is there can still change.
        QCOMPARE(reader
                     .feed(data({{QStringLiteral("type"), QStringLiteral("step")},
                                 {QStringLiteral("id"), QStringLiteral("5")},
                                 {QStringLiteral("title"), QStringLiteral("new")}}))
                     .size(),
                 1);

        TranscriptReader words(plain);
        qsizetype total = 0;
        int errors = 0;
        for (int i = 0; i < 40; ++i) {
            for (const TranscriptItem &item : words.feed(QByteArray(512 * 1024, 'x'))) {
                total += item.text.size();
                errors += item.kind == TranscriptItem::Kind::Error ? 1 : 0;
            }
        }
        QCOMPARE(total, 16 * 1024 * 1024);
        QCOMPARE(errors, 1);

        TranscriptReader steps(stream);
        total = 0;
        for (int i = 0; i < 100; ++i) {
            for (const TranscriptItem &item : steps.feed(data({{QStringLiteral("type"), QStringLiteral("step")},
                                                               {QStringLiteral("id"), QString::number(i)},
                                                               {QStringLiteral("title"), QStringLiteral("t")},
                                                               {QStringLiteral("text"), QString(500 * 1024, u'x')}})))
                total += item.text.size();
        }
        QCOMPARE(total, 16 * 1024 * 1024);
    }

    void littleJsonDoesNotGrowLarge()
    {
        QByteArray nested = QByteArray(900, '[') + QByteArray(900, ']');
        nested = '[' + nested + QByteArray(",1").repeated(2000) + ']';
        const QList<TranscriptItem> items = read(json, {nested});
        QCOMPARE(items.size(), 1);
        QVERIFY(items[0].text.size() < nested.size() + 100);
        const QList<TranscriptItem> long1 = read(json, {"{\"response\":\"" + QByteArray(9 * 1024 * 1024, 'x') + "\"}"});
        QCOMPARE(long1.size(), 1);
        QVERIFY(long1[0].title.contains(QStringLiteral("8 MiB")));
    }
};

QTEST_GUILESS_MAIN(TestTranscriptReader)
#include "tst_transcriptreader.moc"
