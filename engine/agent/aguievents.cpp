// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/agent/aguievents.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace Vitrine::Agent {

namespace {

using Kind = TranscriptItem::Kind;

QString say(const char *text)
{
    return QCoreApplication::translate("Vitrine::Agent::AguiEvents", text);
}

QString stringIn(const QJsonObject &object, const char *name)
{
    return object[QLatin1String(name)].toString();
}

/// What a tool gave back, or was asked for: words as they are, anything else as JSON.
QString wordsOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Indented));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Indented));
    return {};
}

void addTo(QString *text, const QString &piece)
{
    *text += piece.left(std::max<qsizetype>(0, AguiEvents::maxPiece - text->size()));
}

/// All names of events are of these beginnings; one that comes later on is an event, too, and means nothing here.
bool isEvent(const QString &type)
{
    static constexpr std::array starts = {"RUN_",       "STEP_",  "TEXT_MESSAGE_", "TOOL_CALL_", "THINKING_",
                                          "REASONING_", "STATE_", "MESSAGES_",     "ACTIVITY_"};
    return type == QLatin1String("RAW") || type == QLatin1String("CUSTOM") ||
           std::ranges::any_of(starts, [&type](const char *start) { return type.startsWith(QLatin1String(start)); });
}

} // namespace

bool AguiEvents::take(const QJsonObject &object, QList<TranscriptItem> *items)
{
    const QString type = stringIn(object, "type");
    if (!isEvent(type))
        return false;
    TranscriptItem item;
    if (type.startsWith(QLatin1String("TEXT_MESSAGE_"))) {
        const QString id = stringIn(object, "messageId");
        if (!id.isEmpty())
            m_text = QLatin1String("message ") + id;
        else if (type == QLatin1String("TEXT_MESSAGE_START") || m_text.isEmpty())
            m_text = QStringLiteral("message #%1").arg(++m_texts);
        item.kind = Kind::Text;
        item.id = m_text;
        item.text = stringIn(object, "delta");
        if (!item.text.isEmpty())
            items->append(item);
    } else if (type.startsWith(QLatin1String("TOOL_CALL_"))) {
        tool(type, object, items);
    } else if (type.startsWith(QLatin1String("REASONING_")) || type.startsWith(QLatin1String("THINKING_"))) {
        thought(type, object, items);
    } else if (type.startsWith(QLatin1String("STEP_"))) {
        item.kind = Kind::Step;
        item.title = stringIn(object, "stepName");
        item.id = QLatin1String("step ") + item.title;
        item.done = type != QLatin1String("STEP_STARTED");
        if (!item.title.isEmpty())
            items->append(item);
    } else if (type == QLatin1String("RUN_ERROR")) {
        item.kind = Kind::Error;
        item.title = stringIn(object, "message");
        if (item.title.isEmpty())
            item.title = say("The agent reports an error.");
        item.text = stringIn(object, "code");
        items->append(item);
    } else if (type == QLatin1String("RUN_FINISHED")) {
        // A run that ends because a person has to decide something.
        const QJsonObject asked = object[QLatin1String("interrupt")].toObject();
        if (asked.isEmpty())
            return true;
        item.kind = Kind::Question;
        item.id = QLatin1String("interrupt ") + stringIn(asked, "id");
        item.title = stringIn(asked, "reason");
        if (item.title.isEmpty())
            item.title = say("The agent waits for a decision");
        item.text = wordsOf(asked[QLatin1String("payload")]);
        item.done = false;
        items->append(item);
    }
    return true;
}

void AguiEvents::tool(const QString &type, const QJsonObject &object, QList<TranscriptItem> *items)
{
    QString id = stringIn(object, "toolCallId");
    if (id.isEmpty())
        id = m_lastTool; // pieces may leave it out
    if (id.isEmpty())
        return;
    m_lastTool = id;
    const bool ends = type == QLatin1String("TOOL_CALL_RESULT");
    if (!m_open.contains(id) && m_open.size() >= maxOpen && !ends)
        return;
    TranscriptItem &known = m_open[id];
    known.kind = Kind::Tool;
    known.id = QLatin1String("tool ") + id;
    if (const QString name = stringIn(object, "toolCallName"); !name.isEmpty())
        known.title = name;
    if (known.title.isEmpty())
        known.title = say("A tool");
    known.done = ends;
    if (ends)
        known.text = wordsOf(object[QLatin1String("content")]);
    else
        addTo(&known.input, stringIn(object, "delta"));
    // Not for each piece of its input: nobody reads half of it, and each would be sent whole.
    if (type != QLatin1String("TOOL_CALL_ARGS") && type != QLatin1String("TOOL_CALL_CHUNK"))
        items->append(known);
    else if (type == QLatin1String("TOOL_CALL_CHUNK") && object.contains(QLatin1String("toolCallName")))
        items->append(known);
    if (ends)
        m_open.remove(id);
}

void AguiEvents::thought(const QString &type, const QJsonObject &object, QList<TranscriptItem> *items)
{
    if (m_thought.id.isEmpty()) {
        m_thought = {};
        m_thought.kind = Kind::Step;
        m_thought.id = QStringLiteral("thought %1").arg(++m_thoughts);
        m_thought.title = say("Thinks");
        m_thought.done = false;
    }
    if (const QString piece = stringIn(object, "delta"); !piece.isEmpty()) {
        const bool first = m_thought.text.isEmpty();
        addTo(&m_thought.text, piece);
        if (first)
            items->append(m_thought);
    }
    if (type == QLatin1String("REASONING_END") || type == QLatin1String("THINKING_END") ||
        type == QLatin1String("REASONING_MESSAGE_END") || type == QLatin1String("THINKING_TEXT_MESSAGE_END")) {
        m_thought.done = true;
        if (!m_thought.text.isEmpty()) {
            m_thought.title = say("Thought");
            items->append(m_thought);
        }
        m_thought = {};
    }
}

} // namespace Vitrine::Agent
