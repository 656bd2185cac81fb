// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/catalogue.h"

#include "engine/model/json.h"
#include "engine/store/catalogueschema.h"
#include "engine/store/cataloguesteps.h"
#include "engine/store/catalogueworker.h"

#include <QCborValue>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QRandomGenerator>

namespace Vitrine::Store {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Store::Catalogue", text);
}

QString text(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject object(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

QString freshRuntimeId(const QString &name)
{
    constexpr char16_t letters[] = u"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    QString id = name + QLatin1Char('-');
    for (int i = 0; i < 10; ++i)
        id += QChar(letters[QRandomGenerator::system()->bounded(int(std::size(letters)) - 1)]);
    return id;
}

/// Commands and invocations are kept alike: an id, a session, whether it is open, and the record.
template <typename Record>
struct Table;
template <>
struct Table<CommandRecord>
{
    static QString name() { return QStringLiteral("commands"); }
    static QString notFound() { return tr("There is no such command any more."); }
};
template <>
struct Table<InvocationRecord>
{
    static QString name() { return QStringLiteral("invocations"); }
    static QString notFound() { return tr("There is no such prompt any more."); }
};

/// The columns say whose a record is: a session that was brought back under another id has records that say the former.
template <typename Record>
Result<QList<Record>> readAll(Result<QSqlQuery *> query)
{
    if (!query)
        return fail(query.error());
    QList<Record> records;
    while ((*query)->next()) {
        records.append(Record::fromJson(object((*query)->value(0))));
        if constexpr (requires { records.last().session; })
            records.last().session = {(*query)->value(1).toString(), (*query)->value(2).toString()};
    }
    (*query)->finish();
    return records;
}

template <typename Record>
Result<void> put(CatalogueDatabase &database, const Record &record)
{
    // An upsert and not REPLACE, which would give the row a new place in the order.
    const auto done =
        database.run(QStringLiteral("INSERT INTO %1 (id, runtime, session, open, record) VALUES (?, ?, ?, ?, ?)"
                                    " ON CONFLICT (id) DO UPDATE SET open = excluded.open, record = excluded.record"
                                    " WHERE runtime = excluded.runtime AND session = excluded.session")
                         .arg(Table<Record>::name()),
                     {record.id, record.session.runtime, record.session.session, hasEnded(record.status) ? 0 : 1,
                      text(record.toJson())});
    if (!done) {
        if (done.error().code == ErrorCode::NotFound)
            return fail(ErrorCode::NotFound, tr("There is no session “%1” any more.").arg(record.session.text()),
                        done.error().detail);
        return fail(done.error());
    }
    if ((*done)->numRowsAffected() == 0)
        return fail(ErrorCode::AlreadyExists, tr("The id “%1” is taken by another session.").arg(record.id));
    return {};
}

template <typename Record>
Result<Record> one(CatalogueDatabase &database, const QString &id)
{
    auto records = readAll<Record>(
        database.run(QStringLiteral("SELECT record, runtime, session FROM %1 WHERE id = ? AND session NOT LIKE '!%'")
                         .arg(Table<Record>::name()),
                     {id}));
    if (!records)
        return fail(records.error());
    if (records->isEmpty())
        return fail(ErrorCode::NotFound, Table<Record>::notFound(), id);
    return records->first();
}

template <typename Record>
Result<QList<Record>> page(CatalogueDatabase &database, const SessionKey &key, int limit, const QString &before)
{
    QVariant seq = std::numeric_limits<qint64>::max();
    if (!before.isEmpty()) {
        const auto query =
            database.run(QStringLiteral("SELECT seq FROM %1 WHERE id = ?").arg(Table<Record>::name()), {before});
        if (!query)
            return fail(query.error());
        const bool found = (*query)->next();
        if (found)
            seq = (*query)->value(0);
        (*query)->finish();
        if (!found)
            return fail(ErrorCode::NotFound, Table<Record>::notFound(), before);
    }
    return readAll<Record>(
        database.run(QStringLiteral("SELECT record, runtime, session FROM %1 WHERE runtime = ? AND session = ? AND"
                                    " seq < ?"
                                    " ORDER BY seq DESC LIMIT ?")
                         .arg(Table<Record>::name()),
                     {key.runtime, key.session, seq, std::max(0, limit)}));
}

template <typename Record>
Result<QList<Record>> open(CatalogueDatabase &database)
{
    return readAll<Record>(
        database.run(QStringLiteral("SELECT record, runtime, session FROM %1 WHERE open = 1 AND session NOT LIKE '!%'"
                                    " ORDER BY seq")
                         .arg(Table<Record>::name())));
}

Result<void> withoutValue(const Result<QSqlQuery *> &done)
{
    return done ? Result<void>() : fail(done.error());
}

} // namespace

QJsonObject SessionRow::toJson() const
{
    QJsonObject json{
        {QStringLiteral("name"), name},
        {QStringLiteral("runtimeVersion"), runtimeVersion},
        {QStringLiteral("createdAt"), timeToJson(createdAt)},
        {QStringLiteral("lastUsedAt"), timeToJson(lastUsedAt)},
        {QStringLiteral("testCommand"), testCommand},
        {QStringLiteral("tests"), tests.toJson()},
        {QStringLiteral("workspaceBytes"), workspaceBytes},
        {QStringLiteral("unclean"), unclean},
    };
    if (agentAsks)
        json.insert(QStringLiteral("agentAsks"), true);
    if (isUnfinished)
        json.insert(QStringLiteral("unfinished"), true);
    if (nextVersion)
        json.insert(QStringLiteral("nextVersion"), nextVersion->toJson());
    if (!problem.message.isEmpty())
        json.insert(QStringLiteral("problem"), problem.toJson());
    if (network)
        json.insert(QStringLiteral("network"), network->toJson());
    if (usedAt >= 0)
        json.insert(QStringLiteral("usedAt"), usedAt);
    if (warnedAt >= 0)
        json.insert(QStringLiteral("warnedAt"), warnedAt);
    return json;
}

SessionRow SessionRow::fromJson(const SessionKey &key, const QJsonObject &json)
{
    SessionRow row;
    row.key = key;
    row.name = json[QLatin1String("name")].toString();
    row.runtimeVersion = json[QLatin1String("runtimeVersion")].toInt(1);
    row.agentAsks = json[QLatin1String("agentAsks")].toBool();
    row.isUnfinished = json[QLatin1String("unfinished")].toBool();
    if (json.contains(QLatin1String("nextVersion")))
        row.nextVersion = NextVersion::fromJson(json[QLatin1String("nextVersion")].toObject());
    row.createdAt = timeFromJson(json[QLatin1String("createdAt")]);
    row.lastUsedAt = timeFromJson(json[QLatin1String("lastUsedAt")]);
    row.testCommand = json[QLatin1String("testCommand")].toString();
    row.tests = TestBadge::fromJson(json[QLatin1String("tests")].toObject());
    row.workspaceBytes = json[QLatin1String("workspaceBytes")].toInteger();
    row.unclean = json[QLatin1String("unclean")].toBool();
    if (json.contains(QLatin1String("problem")))
        row.problem = Error::fromJson(json[QLatin1String("problem")].toObject());
    if (json.contains(QLatin1String("network")))
        row.network = NetworkPolicy::fromJson(json[QLatin1String("network")].toObject());
    row.usedAt = json[QLatin1String("usedAt")].toInteger(-1);
    row.warnedAt = json[QLatin1String("warnedAt")].toInteger(-1);
    return row;
}

Catalogue::Catalogue(std::unique_ptr<Worker> worker) : m_worker(std::move(worker)) {}

Catalogue::~Catalogue() = default;

Result<std::unique_ptr<Catalogue>> Catalogue::open(const QString &file)
{
    if (auto good = CatalogueSchema::inspect(file); !good)
        return fail(good.error());
    auto worker = std::make_unique<Worker>();
    if (auto opened = worker->open(file); !opened)
        return fail(opened.error());
    return std::unique_ptr<Catalogue>(new Catalogue(std::move(worker)));
}

Pending<RuntimeInfo> Catalogue::addRuntimeVersion(const RuntimeInfo &runtime)
{
    return m_worker->ask<RuntimeInfo>(
        Worker::Kind::Writes, [runtime](CatalogueDatabase &database) -> Result<RuntimeInfo> {
            const auto known = readAll<RuntimeInfo>(
                database.run(QStringLiteral("SELECT record FROM runtimes WHERE name = ? ORDER BY version DESC LIMIT 1"),
                             {runtime.spec.name}));
            if (!known)
                return fail(known.error());
            RuntimeInfo added = runtime;
            added.version = 1;
            if (!added.updatedAt.isValid())
                added.updatedAt = QDateTime::currentDateTimeUtc();
            if (!known->isEmpty()) {
                added.version = known->first().version + 1;
                added.id = known->first().id;
                added.createdAt = known->first().createdAt;
            }
            if (added.id.isEmpty())
                added.id = freshRuntimeId(added.spec.name);
            if (!added.createdAt.isValid())
                added.createdAt = added.updatedAt;
            const auto done =
                database.run(QStringLiteral("INSERT INTO runtimes (name, version, record) VALUES (?, ?, ?)"),
                             {added.spec.name, added.version, text(added.toJson())});
            if (!done)
                return fail(done.error());
            return added;
        });
}

Pending<QList<RuntimeInfo>> Catalogue::runtimes()
{
    return m_worker->ask<QList<RuntimeInfo>>(Worker::Kind::Reads, [](CatalogueDatabase &database) {
        return readAll<RuntimeInfo>(
            database.run(QStringLiteral("SELECT record FROM runtimes AS r WHERE version ="
                                        " (SELECT max(version) FROM runtimes WHERE name = r.name) ORDER BY name")));
    });
}

Pending<RuntimeInfo> Catalogue::runtime(const QString &name, int version)
{
    const auto work = [name, version](CatalogueDatabase &database) -> Result<RuntimeInfo> {
        const auto found = readAll<RuntimeInfo>(
            database.run(QStringLiteral("SELECT record FROM runtimes WHERE name = ? AND (? = 0 OR version = ?)"
                                        " ORDER BY version DESC LIMIT 1"),
                         {name, version, version}));
        if (!found)
            return fail(found.error());
        if (found->isEmpty())
            return fail(ErrorCode::NotFound, tr("There is no agent “%1”.").arg(name),
                        version == 0 ? QString() : QStringLiteral("version %1").arg(version));
        return found->first();
    };
    return m_worker->ask<RuntimeInfo>(Worker::Kind::Reads, work);
}

Pending<QList<RuntimeInfo>> Catalogue::runtimeVersions(const QString &name)
{
    return m_worker->ask<QList<RuntimeInfo>>(Worker::Kind::Reads, [name](CatalogueDatabase &database) {
        return readAll<RuntimeInfo>(database.run(
            QStringLiteral("SELECT record FROM runtimes WHERE ? = '' OR name = ? ORDER BY name, version DESC"),
            {name.isEmpty() ? QStringLiteral("") : name, name}));
    });
}

Pending<QList<RuntimeInfo>> Catalogue::changeNetwork(const QString &name,
                                                     const std::function<Result<void>(NetworkPolicy &)> &change)
{
    const auto work = [name, change](CatalogueDatabase &database) -> Result<QList<RuntimeInfo>> {
        auto versions = readAll<RuntimeInfo>(
            database.run(QStringLiteral("SELECT record FROM runtimes WHERE name = ? ORDER BY version DESC"), {name}));
        if (!versions)
            return fail(versions.error());
        if (versions->isEmpty())
            return fail(ErrorCode::NotFound, tr("There is no agent “%1”.").arg(name));
        for (RuntimeInfo &version : *versions) {
            if (auto fine = change(version.spec.network); !fine)
                return fail(fine.error());
        }
        for (const RuntimeInfo &version : std::as_const(*versions)) {
            const auto done =
                database.run(QStringLiteral("UPDATE runtimes SET record = ? WHERE name = ? AND version = ?"),
                             {text(version.toJson()), name, version.version});
            if (!done)
                return fail(done.error());
        }
        return versions;
    };
    return m_worker->ask<QList<RuntimeInfo>>(Worker::Kind::Writes, work);
}

Pending<void> Catalogue::removeRuntimeVersion(const QString &name, int version)
{
    return m_worker->ask<void>(Worker::Kind::Writes, [name, version](CatalogueDatabase &database) {
        return withoutValue(
            database.run(QStringLiteral("DELETE FROM runtimes WHERE name = ? AND version = ?"), {name, version}));
    });
}

Pending<void> Catalogue::removeRuntime(const QString &name)
{
    return m_worker->ask<void>(Worker::Kind::Writes, [name](CatalogueDatabase &database) {
        return withoutValue(database.run(QStringLiteral("DELETE FROM runtimes WHERE name = ?"), {name}));
    });
}

Pending<void> Catalogue::putSession(const SessionRow &row)
{
    return m_worker->ask<void>(Worker::Kind::Writes, [row](CatalogueDatabase &database) {
        return withoutValue(
            database.run(QStringLiteral("INSERT INTO sessions (runtime, session, record) VALUES (?, ?, ?)"
                                        " ON CONFLICT (runtime, session) DO UPDATE SET record = excluded.record"),
                         {row.key.runtime, row.key.session, text(row.toJson())}));
    });
}

Pending<QList<SessionRow>> Catalogue::sessions()
{
    return m_worker->ask<QList<SessionRow>>(
        Worker::Kind::Reads, [](CatalogueDatabase &database) -> Result<QList<SessionRow>> {
            const auto query = database.run(QStringLiteral("SELECT runtime, session, record FROM sessions"
                                                           " WHERE session NOT LIKE '!%' ORDER BY rowid"));
            if (!query)
                return fail(query.error());
            QList<SessionRow> rows;
            while ((*query)->next())
                rows.append(SessionRow::fromJson({(*query)->value(0).toString(), (*query)->value(1).toString()},
                                                 object((*query)->value(2))));
            (*query)->finish();
            return rows;
        });
}

Pending<void> Catalogue::removeSession(const SessionKey &key)
{
    return m_worker->ask<void>(Worker::Kind::Writes, [key](CatalogueDatabase &database) {
        Steps steps(database);
        steps.run(QStringLiteral("DELETE FROM sessions WHERE runtime = ? AND session = ?"), {key.runtime, key.session});
        steps.run(QStringLiteral("DELETE FROM settings WHERE key LIKE 'session/%' AND %1 = ?").arg(settingsSession),
                  {key.text()});
        return steps.end();
    });
}

Pending<void> Catalogue::putCommand(const CommandRecord &record)
{
    return m_worker->ask<void>(Worker::Kind::Writes,
                               [record](CatalogueDatabase &database) { return put(database, record); });
}

Pending<CommandRecord> Catalogue::command(const QString &id)
{
    return m_worker->ask<CommandRecord>(Worker::Kind::Reads,
                                        [id](CatalogueDatabase &database) { return one<CommandRecord>(database, id); });
}

Pending<QList<CommandRecord>> Catalogue::commands(const SessionKey &key, int limit, const QString &before)
{
    return m_worker->ask<QList<CommandRecord>>(Worker::Kind::Reads, [key, limit, before](CatalogueDatabase &database) {
        return page<CommandRecord>(database, key, limit, before);
    });
}

Pending<QList<CommandRecord>> Catalogue::openCommands()
{
    return m_worker->ask<QList<CommandRecord>>(
        Worker::Kind::Reads, [](CatalogueDatabase &database) { return Store::open<CommandRecord>(database); });
}

Pending<void> Catalogue::putInvocation(const InvocationRecord &record)
{
    return m_worker->ask<void>(Worker::Kind::Writes,
                               [record](CatalogueDatabase &database) { return put(database, record); });
}

Pending<InvocationRecord> Catalogue::invocation(const QString &id)
{
    return m_worker->ask<InvocationRecord>(
        Worker::Kind::Reads, [id](CatalogueDatabase &database) { return one<InvocationRecord>(database, id); });
}

Pending<QList<InvocationRecord>> Catalogue::invocations(const SessionKey &key, int limit, const QString &before)
{
    return m_worker->ask<QList<InvocationRecord>>(Worker::Kind::Reads,
                                                  [key, limit, before](CatalogueDatabase &database) {
                                                      return page<InvocationRecord>(database, key, limit, before);
                                                  });
}

Pending<QList<InvocationRecord>> Catalogue::openInvocations()
{
    return m_worker->ask<QList<InvocationRecord>>(
        Worker::Kind::Reads, [](CatalogueDatabase &database) { return Store::open<InvocationRecord>(database); });
}

Pending<QVariant> Catalogue::setting(const QString &key)
{
    return m_worker->ask<QVariant>(Worker::Kind::Reads, [key](CatalogueDatabase &database) -> Result<QVariant> {
        const auto query = database.run(QStringLiteral("SELECT value FROM settings WHERE key = ?"), {key});
        if (!query)
            return fail(query.error());
        QVariant value;
        if ((*query)->next())
            value = QCborValue::fromCbor((*query)->value(0).toByteArray()).toVariant();
        (*query)->finish();
        return value;
    });
}

Pending<void> Catalogue::setSetting(const QString &key, const QVariant &value)
{
    return m_worker->ask<void>(Worker::Kind::Writes, [key, value](CatalogueDatabase &database) {
        if (!value.isValid())
            return withoutValue(database.run(QStringLiteral("DELETE FROM settings WHERE key = ?"), {key}));
        return withoutValue(database.run(QStringLiteral("INSERT INTO settings (key, value) VALUES (?, ?)"
                                                        " ON CONFLICT (key) DO UPDATE SET value = excluded.value"),
                                         {key, QCborValue::fromVariant(value).toCbor()}));
    });
}

} // namespace Vitrine::Store
