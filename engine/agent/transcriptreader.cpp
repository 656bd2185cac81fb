// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/transcriptreader.h"

#include "engine/agent/aguievents.h"
#include "engine/agent/eventstreamparser.h"
#include "engine/agent/hostiletext.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace Vitrine::Agent {

namespace {

constexpr qsizetype jsonLimit = 8 * 1024 * 1024; ///< of an answer that is one JSON value
constexpr qsizetype itemLimit = 10'000;
constexpr qsizetype textLimit = 16 * 1024 * 1024; ///< characters of all items together
constexpr qsizetype stepTextLimit = 256 * 1024;   ///< characters of one step's detail
constexpr qsizetype idLimit = 200;
constexpr qsizetype choiceLimit = 80;
constexpr qsizetype indentLimit = 16 * 1024; ///< bytes; longer JSON is shown as it came
constexpr int indentDepth = 16;              ///< indenting deeper nesting makes little data large
constexpr int searchDepth = 4;

constexpr std::array textMembers = {"text", "result", "response", "message", "output", "completion", "data", "delta"};

QString say(const char *text)
{
    return QCoreApplication::translate("Vitrine::Agent::TranscriptReader", text);
}

enum class Form { Events, Lines, Json, Text, Other, Unknown };

Form formOf(const QString &contentType)
{
    const QString type = contentType.section(u';', 0, 0).trimmed().toLower();
    if (type == QLatin1String("text/event-stream"))
        return Form::Events;
    if (type == QLatin1String("application/x-ndjson") || type == QLatin1String("application/jsonl") ||
        type == QLatin1String("application/x-jsonlines") || type == QLatin1String("application/json-lines"))
        return Form::Lines;
    if (type == QLatin1String("application/json") || type == QLatin1String("text/json") ||
        type.endsWith(QLatin1String("+json")))
        return Form::Json;
    if (type.startsWith(QLatin1String("text/")))
        return Form::Text;
    return type.isEmpty() || type == QLatin1String("application/octet-stream") ? Form::Unknown : Form::Other;
}

/// How deep brackets nest outside of strings.
int depthOf(const QByteArray &json)
{
    int depth = 0;
    int most = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            most = std::max(most, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return most;
}

/// A Markdown code block around text that may itself have fences.
QString codeBlock(const QString &text, const QString &language)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(std::max<qsizetype>(3, longest + 1), u'`');
    return fence + language + u'\n' + text + (text.endsWith(u'\n') ? QString() : QStringLiteral("\n")) + fence + u'\n';
}

/// The words for a person in a JSON value, by the names that agents give them; null when there are none.
QString wordsIn(const QJsonValue &value, int depth = 0)
{
    if (value.isString())
        return value.toString().isNull() ? QStringLiteral("") : value.toString();
    if (depth == searchDepth)
        return {};
    if (value.isArray()) { // a list of parts, as in {"content": [{"text": "…"}]}
        QString words;
        const QJsonArray array = value.toArray();
        if (array.isEmpty() || array.size() > 1000)
            return {};
        for (const auto &part : array) {
            if (!part.isObject())
                return {};
            const QString partWords = wordsIn(part, depth + 1);
            if (partWords.isNull())
                return {};
            words += partWords;
        }
        return words;
    }
    const QJsonObject object = value.toObject();
    for (const char *name : textMembers) {
        const QJsonValue member = object[QLatin1String(name)];
        if (!member.isString() && !member.isObject())
            continue;
        const QString words = wordsIn(member, depth + 1);
        if (!words.isNull())
            return words;
    }
    const QJsonValue content = object[QLatin1String("content")];
    return content.isUndefined() ? QString() : wordsIn(content, depth + 1);
}

} // namespace

class TranscriptReader::Private
{
public:
    using Kind = TranscriptItem::Kind;

    explicit Private(const QString &type) : contentType(type), form(formOf(type)) {}

    void feed(const QByteArray &bytes);
    void finish();

    void event(const EventStreamParser::Event &event);
    void lines(bool last);
    void value(const QByteArray &source, const QJsonDocument &document, bool whole);
    bool known(const QJsonObject &object);
    bool aguiEvent(const QJsonObject &object);
    void problem(const QJsonObject &object);
    void text(const QString &words);
    void block(const QByteArray &source, const QJsonDocument &document);
    void notice(const QString &id, const QString &title);
    static void bound(TranscriptItem *item);
    static void detail(const QJsonObject &object, TranscriptItem *item);
    void emitItem(TranscriptItem item);

    QString contentType;
    Form form;
    EventStreamParser events;
    AguiEvents agui;
    QByteArray collected; ///< Json: all of it; Lines: the last line; Unknown: until its first character is seen
    qint64 seen = 0;
    bool tooLong = false;
    QStringDecoder decoder{QStringDecoder::Utf8};
    bool afterReturn = false;

    QList<TranscriptItem> out;
    QHash<QString, qsizetype> sizes; ///< of the items that live, by id
    qsizetype total = 0;
    int nextText = 1;
    bool openText = false; ///< the last item was text without an id: more of it goes on there
    bool itemsCut = false;
    bool textCut = false;
};

void TranscriptReader::Private::feed(const QByteArray &bytes)
{
    seen += bytes.size();
    if (form == Form::Unknown) {
        collected += bytes;
        const QByteArray start = collected.trimmed();
        if (start.isEmpty() && collected.size() < 1024)
            return;
        form = start.startsWith('{') || start.startsWith('[') ? Form::Json : Form::Text;
        const QByteArray all = std::exchange(collected, {});
        seen -= all.size();
        feed(all);
        return;
    }
    switch (form) {
    case Form::Events: {
        const QList<EventStreamParser::Event> found = events.feed(bytes);
        for (const EventStreamParser::Event &one : found)
            event(one);
        break;
    }
    case Form::Lines:
        collected += bytes;
        lines(false);
        break;
    case Form::Json:
        if (tooLong)
            break;
        collected += bytes;
        if (collected.size() > jsonLimit) {
            tooLong = true;
            collected.clear();
        }
        break;
    case Form::Text: {
        QString words = decoder(bytes);
        // A line end may be cut between its two characters.
        if (words.isEmpty())
            break;
        const bool goesOn = afterReturn && words.startsWith(u'\n');
        afterReturn = words.endsWith(u'\r');
        if (goesOn)
            words.remove(0, 1);
        text(words);
        break;
    }
    case Form::Other:
    case Form::Unknown:
        break;
    }
}

void TranscriptReader::Private::finish()
{
    switch (form) {
    case Form::Events: {
        const QList<EventStreamParser::Event> found = events.finish();
        for (const EventStreamParser::Event &one : found)
            event(one);
        break;
    }
    case Form::Lines:
        lines(true);
        break;
    case Form::Json:
        if (tooLong) {
            notice(QStringLiteral("#long"),
                   say("The answer is longer than 8 MiB and is not shown. Its bytes are kept."));
        } else if (!collected.trimmed().isEmpty()) {
            const QJsonDocument document = QJsonDocument::fromJson(collected);
            value(collected, document, true);
        }
        collected.clear();
        break;
    case Form::Text:
        break;
    case Form::Other:
        if (seen > 0) {
            TranscriptItem item;
            item.kind = Kind::Step;
            item.id = QStringLiteral("#other");
            item.title = say("Answered with %1 bytes of %2").arg(seen).arg(cleanLine(contentType, 80));
            emitItem(item);
        }
        break;
    case Form::Unknown:
        break;
    }
}

void TranscriptReader::Private::event(const EventStreamParser::Event &event)
{
    if (event.tooLong) {
        notice(QStringLiteral("#event"), say("An event of the answer was longer than 1 MiB and is not shown."));
        return;
    }
    if (event.data == "[DONE]") // the end mark of agents that copy a well-known service
        return;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(event.data, &error);
    if (event.type == "error") {
        QJsonObject object = document.object();
        if (!document.isObject())
            object.insert(QStringLiteral("error"), QString::fromUtf8(event.data));
        problem(object);
        return;
    }
    value(event.data, document, false);
}

void TranscriptReader::Private::lines(bool last)
{
    qsizetype from = 0;
    for (;;) {
        const qsizetype end = collected.indexOf('\n', from);
        if (end < 0 && !(last && from < collected.size()))
            break;
        const QByteArray line = collected.sliced(from, (end < 0 ? collected.size() : end) - from).trimmed();
        from = end < 0 ? collected.size() : end + 1;
        if (tooLong) {
            tooLong = false; // this was its end
            continue;
        }
        if (!line.isEmpty())
            event({{}, line, line.size() > EventStreamParser::eventLimit});
    }
    collected.remove(0, from);
    if (collected.size() > EventStreamParser::eventLimit) {
        if (!tooLong)
            event({{}, {}, true});
        tooLong = true;
        collected.clear();
    }
}

/// One JSON value, or what should have been one. `whole`: it is the whole answer, not one of many events.
void TranscriptReader::Private::value(const QByteArray &source, const QJsonDocument &document, bool whole)
{
    if (document.isObject()) {
        const QJsonObject object = document.object();
        if (known(object))
            return;
        if (object[QLatin1String("error")].isString() || object[QLatin1String("error")].isObject()) {
            problem(object);
            return;
        }
        const QJsonValue steps = object[QLatin1String("steps")];
        if (steps.isArray()) {
            const QJsonArray array = steps.toArray();
            for (const auto &step : array) {
                if (step.isObject())
                    known(step.toObject());
            }
        }
        const QString words = wordsIn(object);
        if (words.isNull())
            block(source, document);
        else
            text(words);
        return;
    }
    if (document.isArray()) {
        block(source, document);
        return;
    }
    // QJsonDocument of this Qt takes no bare values; an array of one does.
    const QByteArray trimmed = source.trimmed();
    if (trimmed.startsWith('"')) {
        const QJsonArray array = QJsonDocument::fromJson('[' + trimmed + ']').array();
        if (array.size() == 1 && array.first().isString()) {
            text(array.first().toString());
            return;
        }
    }
    if (whole)
        block(source, document);
    else
        text(QString::fromUtf8(source) + u'\n');
}

/// The form of the sample agent; false when the object is not of it.
bool TranscriptReader::Private::known(const QJsonObject &object)
{
    const QString type = object[QLatin1String("type")].toString();
    TranscriptItem item;
    if (type == QLatin1String("text"))
        item.kind = Kind::Text;
    else if (type == QLatin1String("step"))
        item.kind = Kind::Step;
    else if (type == QLatin1String("tool"))
        item.kind = Kind::Tool;
    else if (type == QLatin1String("question"))
        item.kind = Kind::Question;
    else if (type == QLatin1String("plan"))
        item.kind = Kind::Plan;
    else if (type == QLatin1String("error"))
        item.kind = Kind::Error;
    else
        return aguiEvent(object);
    const QJsonValue words = object[QLatin1String("text")];
    const QJsonValue title = object[QLatin1String("title")];
    if (item.kind == Kind::Error && !title.isString()) {
        problem(object);
        return true;
    }
    if (item.kind == Kind::Text ? !words.isString() : !title.isString())
        return false;
    item.id = cleanLine(object[QLatin1String("id")].toString(), idLimit);
    item.text = words.toString();
    if (item.kind == Kind::Text) {
        if (item.id.isEmpty()) {
            text(item.text);
            return true;
        }
    } else {
        item.title = cleanLine(title.toString());
        item.path = cleanPath(object[QLatin1String("path")].toString());
        const QString icon = object[QLatin1String("icon")].toString();
        const bool isWord = icon.size() <= 32 &&
                            std::ranges::all_of(icon, [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'-'; });
        item.icon = isWord ? icon : QString();
        item.done = object[QLatin1String("done")].toBool(true);
        const int code = object[QLatin1String("exitCode")].toInt(-1);
        item.exitCode = code >= 0 && code <= 255 ? code : -1;
        detail(object, &item);
    }
    emitItem(std::move(item));
    return true;
}

/// What tools, questions and plans have beside a step.
void TranscriptReader::Private::detail(const QJsonObject &object, TranscriptItem *item)
{
    switch (item->kind) {
    case Kind::Tool: {
        const QJsonValue input = object[QLatin1String("input")];
        item->input = input.isObject()
                          ? QString::fromUtf8(QJsonDocument(input.toObject()).toJson(QJsonDocument::Indented)).trimmed()
                          : input.toString();
        item->failed = object[QLatin1String("failed")].toBool();
        break;
    }
    case Kind::Question: {
        item->done = object[QLatin1String("done")].toBool(false);
        const QJsonArray choices = object[QLatin1String("choices")].toArray();
        for (const auto &choice : choices)
            item->choices.append(choice.toString());
        item->chosen = object[QLatin1String("chosen")].toString();
        break;
    }
    case Kind::Plan: {
        const QJsonArray lines = object[QLatin1String("plan")].toArray();
        for (const auto &line : lines)
            item->plan.append(PlanLine::fromJson(line.toObject()));
        break;
    }
    default:
        break;
    }
}

bool TranscriptReader::Private::aguiEvent(const QJsonObject &object)
{
    QList<TranscriptItem> items;
    if (!agui.take(object, &items))
        return false;
    for (TranscriptItem &item : items) {
        item.id = cleanLine(item.id, idLimit);
        if (item.kind != Kind::Text)
            item.title = cleanLine(item.title);
        emitItem(std::move(item));
    }
    return true;
}

void TranscriptReader::Private::problem(const QJsonObject &object)
{
    TranscriptItem item;
    item.kind = Kind::Error;
    item.id = cleanLine(object[QLatin1String("id")].toString(), idLimit);
    const QString words = wordsIn(object);
    QString main = wordsIn(object[QLatin1String("error")]);
    if (main.isEmpty())
        main = words;
    if (main.isEmpty())
        main = say("The agent reports an error.");
    const qsizetype lineEnd = main.indexOf(u'\n');
    item.title = cleanLine(main.first(lineEnd < 0 ? main.size() : lineEnd));
    if (lineEnd >= 0 || main.size() > 300)
        item.text = main;
    else if (words != main)
        item.text = words;
    emitItem(std::move(item));
}

void TranscriptReader::Private::text(const QString &words)
{
    if (words.isEmpty())
        return;
    TranscriptItem item;
    item.kind = Kind::Text;
    item.text = words;
    if (!openText)
        ++nextText;
    item.id = QStringLiteral("#text-%1").arg(nextText);
    emitItem(std::move(item));
    openText = true;
}

void TranscriptReader::Private::block(const QByteArray &source, const QJsonDocument &document)
{
    const bool plain = document.isNull() || source.size() > indentLimit || depthOf(source) > indentDepth;
    openText = false;
    TranscriptItem item;
    item.kind = Kind::Text;
    item.id = QStringLiteral("#text-%1").arg(++nextText);
    item.text = codeBlock(QString::fromUtf8(plain ? source : document.toJson(QJsonDocument::Indented)).trimmed(),
                          document.isNull() ? QString() : QStringLiteral("json"));
    emitItem(std::move(item));
}

void TranscriptReader::Private::notice(const QString &id, const QString &title)
{
    TranscriptItem item;
    item.kind = Kind::Error;
    item.id = id;
    item.title = title;
    emitItem(std::move(item));
}

/// What an item has beside its text, made harmless and no larger than a person reads.
void TranscriptReader::Private::bound(TranscriptItem *item)
{
    item->input = cleanText(item->input.left(stepTextLimit));
    if (item->choices.size() > TranscriptItem::maxChoices)
        item->choices.resize(TranscriptItem::maxChoices);
    for (QString &choice : item->choices)
        choice = cleanLine(choice, choiceLimit);
    item->choices.removeAll(QString());
    item->chosen = cleanLine(item->chosen, choiceLimit);
    if (item->plan.size() > TranscriptItem::maxPlan)
        item->plan.resize(TranscriptItem::maxPlan);
    for (PlanLine &line : item->plan)
        line.text = cleanLine(line.text);
}

/// The one way out: bounds the item and the sum of all.
void TranscriptReader::Private::emitItem(TranscriptItem item)
{
    openText = false;
    if (item.id.isEmpty())
        item.id = QStringLiteral("#item-%1").arg(++nextText);
    const bool isNotice = item.id.startsWith(u'#') && item.kind == Kind::Error;
    if (!sizes.contains(item.id) && sizes.size() >= itemLimit && !(isNotice && sizes.size() < itemLimit + 10)) {
        if (!itemsCut) {
            itemsCut = true;
            notice(QStringLiteral("#items"), say("The answer has more than 10,000 parts. The rest is not shown."));
        }
        return;
    }
    item.text = cleanText(item.text);
    bool noticeText = false;
    if (item.kind != Kind::Text && item.text.size() > stepTextLimit)
        item.text = QStringLiteral("…\n") + item.text.last(stepTextLimit);
    bound(&item);
    const qsizetype before = sizes.value(item.id);
    const qsizetype kept = item.kind == Kind::Text ? before : item.input.size();
    const qsizetype room = std::max<qsizetype>(0, textLimit - (total - before) - kept);
    if (item.text.size() > room) {
        item.text.truncate(room);
        noticeText = !textCut;
        textCut = true;
        if (item.kind == Kind::Text && item.text.isEmpty() && !noticeText)
            return;
    }
    sizes[item.id] = kept + item.text.size();
    total += kept + item.text.size() - before;
    out.append(std::move(item));
    if (noticeText)
        notice(QStringLiteral("#text"), say("The answer is longer than 16 million characters. The rest is not shown."));
}

TranscriptReader::TranscriptReader(const QString &contentType) : d(std::make_unique<Private>(contentType)) {}

TranscriptReader::~TranscriptReader() = default;
TranscriptReader::TranscriptReader(TranscriptReader &&) noexcept = default;

QList<TranscriptItem> TranscriptReader::feed(const QByteArray &bytes)
{
    d->feed(bytes);
    return std::exchange(d->out, {});
}

QList<TranscriptItem> TranscriptReader::finish()
{
    d->finish();
    return std::exchange(d->out, {});
}

} // namespace Vitrine::Agent
