// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/task.h"

#include "engine/model/command.h"
#include "engine/model/json.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <functional>

namespace Vitrine {

namespace {

constexpr int fileVersion = 1;
constexpr auto versionKey = "vitrineTasks";

constexpr std::array causeNames = {
    std::pair{TaskCause::Person, "person"},
    std::pair{TaskCause::Start, "start"},
    std::pair{TaskCause::Prompt, "prompt"},
};

constexpr std::array scopeNames = {
    std::pair{TaskScope::Session, "session"},
    std::pair{TaskScope::Runtime, "runtime"},
    std::pair{TaskScope::Workspace, "workspace"},
};

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Task", text);
}

/// A place in a command where the message goes.
struct MessagePlace
{
    qsizetype at = 0;
    bool quoted = false; ///< inside quotes a quoted word would end them, and the message would be read as a command
};

/// `${message}` is a variable of the shell, not ours.
QList<MessagePlace> messagePlaces(const QString &command)
{
    const QLatin1String word(Task::messageWord);
    QList<MessagePlace> places;
    QChar quote;
    for (qsizetype i = 0; i < command.size(); ++i) {
        const QChar c = command.at(i);
        if (QStringView(command).sliced(i).startsWith(word) && (i == 0 || command.at(i - 1) != u'$')) {
            places.append({i, !quote.isNull()});
            i += word.size() - 1;
        } else if (c == u'\\' && quote != u'\'') {
            ++i;
        } else if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
        } else if (c == u'\'' || c == u'"' || c == u'`') {
            quote = c;
        }
    }
    return places;
}

bool hasControls(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == QChar(0x2028) ||
               c == QChar(0x2029);
    });
}

/// How a task is called in an error, whatever its name is.
QString called(const Task &task, qsizetype number)
{
    const QString name = task.name.trimmed().isEmpty() || hasControls(task.name) ? task.id : task.name;
    return name.isEmpty() || hasControls(name) ? tr("Task %1").arg(number)
                                               : tr("Task “%1”").arg(name.left(Task::maxNameLength));
}

std::unexpected<Error> wrong(const QString &message)
{
    return fail(ErrorCode::InvalidInput, message);
}

/// What of this object is of another kind than it must be; empty: nothing.
QString oddMember(const QJsonObject &json)
{
    static const QHash<QString, QJsonValue::Type> kinds{
        {QStringLiteral("id"), QJsonValue::String},       {QStringLiteral("name"), QJsonValue::String},
        {QStringLiteral("command"), QJsonValue::String},  {QStringLiteral("timeout"), QJsonValue::Double},
        {QStringLiteral("runOnStart"), QJsonValue::Bool}, {QStringLiteral("runAfterPrompt"), QJsonValue::Bool},
        {QStringLiteral("needs"), QJsonValue::Array},
    };
    for (auto it = json.begin(); it != json.end(); ++it) {
        const auto known = kinds.constFind(it.key());
        if (known == kinds.cend() || it.value().type() != *known)
            return it.key();
    }
    for (const auto need : json[QLatin1String("needs")].toArray()) {
        if (!need.isString())
            return QStringLiteral("needs");
    }
    return {};
}

} // namespace

QString shellQuoted(const QString &text)
{
    QString inside = text;
    inside.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    return QLatin1Char('\'') + inside + QLatin1Char('\'');
}

QString taskCauseName(TaskCause cause)
{
    return QString::fromLatin1(std::ranges::find(causeNames, cause, &decltype(causeNames)::value_type::first)->second);
}

TaskCause taskCauseFromName(const QString &name)
{
    for (const auto &[value, text] : causeNames) {
        if (name == QLatin1String(text))
            return value;
    }
    return TaskCause::Person;
}

QString taskScopeName(TaskScope scope)
{
    return QString::fromLatin1(std::ranges::find(scopeNames, scope, &decltype(scopeNames)::value_type::first)->second);
}

TaskScope taskScopeFromName(const QString &name)
{
    for (const auto &[value, text] : scopeNames) {
        if (name == QLatin1String(text))
            return value;
    }
    return TaskScope::Workspace;
}

bool Task::asksMessage() const
{
    return !messagePlaces(command).isEmpty();
}

Result<QString> Task::withMessage(const QString &message) const
{
    const QList<MessagePlace> places = messagePlaces(command);
    if (places.isEmpty())
        return command;
    if (message.trimmed().isEmpty())
        return wrong(tr("“%1” needs a message. Write one.").arg(name));
    if (message.contains(QChar(0)))
        return wrong(tr("The message has a zero byte. Remove it."));
    const QString word = shellQuoted(message.trimmed());
    QString filled = command;
    for (auto it = places.crbegin(); it != places.crend(); ++it)
        filled.replace(it->at, QLatin1String(messageWord).size(), word);
    return filled;
}

Result<void> Task::check() const
{
    static const QRegularExpression ids(QStringLiteral("^[a-z0-9][a-z0-9-]{0,%1}$").arg(maxIdLength - 1));
    const QString me = called(*this, 1);
    if (!ids.match(id).hasMatch())
        return wrong(tr("%1 has an id that cannot be one. Use small letters, digits and “-”, %2 at most.")
                         .arg(me)
                         .arg(maxIdLength));
    if (name.trimmed().isEmpty() || name.size() > maxNameLength || hasControls(name))
        return wrong(tr("%1 needs a name of 1 to %2 characters in one line.").arg(me).arg(maxNameLength));
    CommandSpec spec;
    spec.command = command.trimmed();
    spec.timeout = timeout;
    if (const auto fine = spec.check(); !fine)
        return wrong(QStringLiteral("%1: %2").arg(me, fine.error().message));
    const QList<MessagePlace> places = messagePlaces(command);
    if (std::ranges::any_of(places, &MessagePlace::quoted))
        return wrong(tr("%1 has %2 inside quotes. Leave the quotes out: the message is quoted by itself.")
                         .arg(me, QLatin1String(messageWord)));
    if (!places.isEmpty() && (onStart || afterPrompt))
        return wrong(tr("%1 asks for a message, so it cannot run by itself.").arg(me));
    if (needs.contains(id))
        return wrong(tr("%1 cannot be its own condition.").arg(me));
    return {};
}

QJsonObject Task::toJson() const
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("name"), name},
            {QStringLiteral("command"), command},
            {QStringLiteral("timeout"), qint64(timeout.count())},
            {QStringLiteral("runOnStart"), onStart},
            {QStringLiteral("runAfterPrompt"), afterPrompt},
            {QStringLiteral("needs"), QJsonArray::fromStringList(needs)}};
}

Task Task::fromJson(const QJsonObject &json)
{
    Task task;
    task.id = json[QLatin1String("id")].toString();
    task.name = json[QLatin1String("name")].toString().trimmed();
    task.command = json[QLatin1String("command")].toString().trimmed();
    // What no number of seconds can be becomes one that check() refuses.
    const double seconds = json[QLatin1String("timeout")].toDouble(300);
    task.timeout = std::chrono::seconds(seconds >= 1 && seconds < 1e6 ? qint64(seconds) : 0);
    task.onStart = json[QLatin1String("runOnStart")].toBool();
    task.afterPrompt = json[QLatin1String("runAfterPrompt")].toBool();
    for (const auto need : json[QLatin1String("needs")].toArray()) {
        if (!task.needs.contains(need.toString()))
            task.needs.append(need.toString());
    }
    return task;
}

const Task *TaskList::find(const QString &id) const
{
    const auto it = std::ranges::find(tasks, id, &Task::id);
    return it == tasks.cend() ? nullptr : &*it;
}

Result<void> TaskList::check() const
{
    if (tasks.size() > maxTasks)
        return wrong(tr("There are %1 tasks. At most %2 are possible.").arg(tasks.size()).arg(maxTasks));
    QSet<QString> ids;
    for (const Task &task : tasks) {
        if (const auto fine = task.check(); !fine)
            return fine;
        if (ids.contains(task.id))
            return wrong(tr("Two tasks have the id “%1”. Give one of them another.").arg(task.id));
        ids.insert(task.id);
    }
    for (const Task &task : tasks) {
        for (const QString &need : task.needs) {
            const Task *other = find(need);
            if (!other)
                return wrong(tr("%1 needs a task with the id “%2”, and there is none.")
                                 .arg(called(task, 1), hasControls(need) ? QString() : need.left(Task::maxIdLength)));
            if (other->asksMessage())
                return wrong(tr("%1 needs %2, which asks for a message and so cannot be a condition.")
                                 .arg(called(task, 1), called(*other, 1)));
        }
        if (const auto line = order(task.id); !line)
            return std::unexpected(line.error());
    }
    return {};
}

Result<QList<Task>> TaskList::order(const QString &id) const
{
    return orderOf({id});
}

Result<QList<Task>> TaskList::orderOf(const QStringList &ids) const
{
    QList<Task> line;
    QSet<QString> done;
    QStringList way; // from the task that is wanted to the one that is looked at
    const std::function<Result<void>(const QString &)> visit = [&](const QString &id) -> Result<void> {
        if (done.contains(id))
            return {};
        const Task *task = find(id);
        if (!task)
            return fail(
                way.isEmpty() ? ErrorCode::NotFound : ErrorCode::InvalidInput,
                tr("There is no task “%1” any more. Look at the list of tasks.").arg(id.left(Task::maxIdLength)));
        if (way.contains(id)) {
            QStringList names;
            for (const QString &step : way.mid(way.indexOf(id)) + QStringList{id})
                names.append(find(step)->name);
            return wrong(tr("These tasks wait for each other: %1. Take one of the conditions away.")
                             .arg(names.join(QStringLiteral(" → "))));
        }
        way.append(id);
        for (const QString &need : task->needs) {
            if (const auto fine = visit(need); !fine)
                return fine;
        }
        way.removeLast();
        done.insert(id);
        line.append(*task);
        return {};
    };
    for (const QString &id : ids) {
        if (const auto fine = visit(id); !fine)
            return std::unexpected(fine.error());
    }
    return line;
}

QJsonObject TaskList::toJson() const
{
    return {{QString::fromLatin1(versionKey), fileVersion}, {QStringLiteral("tasks"), listToJson(tasks)}};
}

TaskList TaskList::fromJson(const QJsonObject &json)
{
    return {listFromJson<Task>(json[QLatin1String("tasks")])};
}

QByteArray TaskList::toFile() const
{
    return QJsonDocument(toJson()).toJson(QJsonDocument::Indented);
}

Result<TaskList> TaskList::fromFile(const QByteArray &file)
{
    if (file.size() > maxFileBytes)
        return wrong(tr("The file is larger than 1 MB, so it is no list of tasks. Choose another."));
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(file, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::InvalidInput, tr("The file is no JSON. Choose one that Vitrine has exported."),
                    QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset));
    const QJsonObject json = document.object();
    if (!document.isObject() || !json[QLatin1String(versionKey)].isDouble() || !json[QLatin1String("tasks")].isArray())
        return wrong(tr("The file is JSON, but no list of tasks. Choose one that Vitrine has exported."));
    if (json[QLatin1String(versionKey)].toInt() != fileVersion)
        return wrong(tr("The list of tasks was written by a newer Vitrine. Import it there."));
    const QJsonArray array = json[QLatin1String("tasks")].toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array.at(i).isObject())
            return wrong(tr("Task %1 of the file is none.").arg(i + 1));
        const QJsonObject one = array.at(i).toObject();
        if (const QString odd = oddMember(one); !odd.isEmpty())
            return wrong(tr("Task %1 of the file has a member “%2” that a task does not have, or of the wrong kind.")
                             .arg(i + 1)
                             .arg(hasControls(odd) ? QString() : odd.left(40)));
    }
    const TaskList list = fromJson(json);
    if (const auto fine = list.check(); !fine)
        return std::unexpected(fine.error());
    return list;
}

QJsonObject TaskMark::toJson() const
{
    QJsonObject json{
        {QStringLiteral("id"), id}, {QStringLiteral("name"), name}, {QStringLiteral("cause"), taskCauseName(cause)}};
    if (!before.isEmpty())
        json.insert(QStringLiteral("before"), before);
    return json;
}

TaskMark TaskMark::fromJson(const QJsonObject &json)
{
    return {json[QLatin1String("id")].toString().left(Task::maxIdLength),
            json[QLatin1String("name")].toString().left(Task::maxNameLength),
            taskCauseFromName(json[QLatin1String("cause")].toString()),
            json[QLatin1String("before")].toString().left(Task::maxNameLength)};
}

QJsonObject TaskBoard::toJson() const
{
    return {{QStringLiteral("session"), session.toJson()},
            {QStringLiteral("scope"), taskScopeName(scope)},
            {QStringLiteral("tasks"), listToJson(list.tasks)},
            {QStringLiteral("complete"), complete}};
}

TaskBoard TaskBoard::fromJson(const QJsonObject &json)
{
    return {SessionKey::fromJson(json[QLatin1String("session")].toObject()),
            taskScopeFromName(json[QLatin1String("scope")].toString()), TaskList::fromJson(json),
            json[QLatin1String("complete")].toBool(true)};
}

QJsonObject TaskRequest::toJson() const
{
    QJsonObject json = session.toJson();
    json.insert(QStringLiteral("task"), task);
    json.insert(QStringLiteral("message"), message);
    json.insert(QStringLiteral("command"), command);
    json.insert(QStringLiteral("anyway"), anyway);
    json.insert(QStringLiteral("id"), id);
    return json;
}

TaskRequest TaskRequest::fromJson(const QJsonObject &json)
{
    return {SessionKey::fromJson(json),
            json[QLatin1String("task")].toString(),
            json[QLatin1String("message")].toString(),
            json[QLatin1String("command")].toString(),
            json[QLatin1String("anyway")].toBool(),
            json[QLatin1String("id")].toString()};
}

} // namespace Vitrine
