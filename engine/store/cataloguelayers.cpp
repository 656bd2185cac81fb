// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalogue knows of layers and checkpoints. Each change is one transaction, and references between the tables
// keep a layer from going while anything stands on it.
#include "engine/store/catalogue.h"
#include "engine/store/cataloguesteps.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Vitrine::Store {

namespace {

QString text(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject object(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

QVariant orNull(const QString &id)
{
    return id.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(id);
}

void putLayer(Steps &steps, const LayerRow &row)
{
    steps.run(QStringLiteral("INSERT INTO layers (id, parent, bytes, plain, merging) VALUES (?, ?, ?, ?, ?)"
                             " ON CONFLICT (id) DO UPDATE SET parent = excluded.parent, bytes = excluded.bytes,"
                             " plain = excluded.plain, merging = excluded.merging"),
              {row.id, orNull(row.parent), row.bytes, int(row.plain), int(row.merging)});
}

/// Rows of a statement, each made by `make`.
template <typename Row, typename Make>
Result<void> readRows(CatalogueDatabase &database, const QString &statement, QList<Row> &rows, Make make)
{
    const auto query = database.run(statement);
    if (!query)
        return fail(query.error());
    while ((*query)->next())
        rows.append(make(**query));
    (*query)->finish();
    return {};
}

template <typename Row>
Row rowOf(const QSqlQuery &query)
{
    Row row;
    row.info = CheckpointInfo::fromJson(object(query.value(0)));
    row.layer = query.value(1).toString();
    row.info.session = {query.value(2).toString(), query.value(3).toString()};
    return row;
}

Result<LayerRows> readAll(CatalogueDatabase &database)
{
    LayerRows rows;
    QList<std::pair<SessionKey, QString>> tops;
    for (const auto &read : std::initializer_list<std::function<Result<void>()>>{
             [&] {
                 return readRows(database, QStringLiteral("SELECT id, parent, bytes, plain, merging FROM layers"),
                                 rows.layers, [](const QSqlQuery &query) {
                                     return LayerRow{query.value(0).toString(), query.value(1).toString(),
                                                     query.value(2).toLongLong(), query.value(3).toBool(),
                                                     query.value(4).toBool()};
                                 });
             },
             [&] {
                 return readRows(database,
                                 QStringLiteral("SELECT runtime, session, layer FROM sessions WHERE layer IS NOT NULL"),
                                 tops, [](const QSqlQuery &query) {
                                     return std::pair{SessionKey{query.value(0).toString(), query.value(1).toString()},
                                                      query.value(2).toString()};
                                 });
             },
             [&] {
                 return readRows(database,
                                 QStringLiteral("SELECT record, layer, runtime, session FROM checkpoints ORDER BY seq"),
                                 rows.checkpoints, rowOf<CheckpointRow>);
             },
             [&] {
                 return readRows(database, QStringLiteral("SELECT record, layer, runtime, session FROM intents"),
                                 rows.intents, rowOf<CheckpointIntent>);
             }}) {
        if (auto done = read(); !done)
            return std::unexpected(done.error());
    }
    for (const auto &[key, layer] : std::as_const(tops))
        rows.tops.insert(key, layer);
    return rows;
}

} // namespace

Pending<LayerRows> Catalogue::layerRows()
{
    return m_worker->ask<LayerRows>(Worker::Kind::Reads, readAll);
}

Pending<void> Catalogue::change(const LayerChange &change)
{
    return m_worker->ask<void>(Worker::Kind::Writes, [change](CatalogueDatabase &database) {
        Steps steps(database);
        for (const LayerRow &row : change.put)
            putLayer(steps, row);
        for (const auto &[key, layer] : change.tops)
            steps.run(QStringLiteral("UPDATE sessions SET layer = ? WHERE runtime = ? AND session = ?"),
                      {layer, key.runtime, key.session});
        for (const CheckpointRow &row : change.checkpoints)
            steps.run(
                QStringLiteral("INSERT INTO checkpoints (id, runtime, session, layer, record)"
                               " VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET layer = excluded.layer,"
                               " record = excluded.record"),
                {row.info.id, row.info.session.runtime, row.info.session.session, row.layer, text(row.info.toJson())});
        for (const CheckpointIntent &intent : change.intents)
            steps.run(
                QStringLiteral("INSERT INTO intents (id, runtime, session, layer, record) VALUES (?, ?, ?, ?, ?)"),
                {intent.info.id, intent.info.session.runtime, intent.info.session.session, intent.layer,
                 text(intent.info.toJson())});
        for (const QString &id : change.doneIntents)
            steps.run(QStringLiteral("DELETE FROM intents WHERE id = ?"), {id});
        for (const QString &id : change.goneCheckpoints)
            steps.run(QStringLiteral("DELETE FROM checkpoints WHERE id = ?"), {id});
        for (const QString &id : change.goneLayers)
            steps.run(QStringLiteral("DELETE FROM layers WHERE id = ?"), {id});
        return steps.end();
    });
}

Pending<void> Catalogue::addSession(const SessionRow &row, const LayerRow &top)
{
    return m_worker->ask<void>(Worker::Kind::Writes, [row, top](CatalogueDatabase &database) {
        Steps steps(database);
        putLayer(steps, top);
        steps.run(QStringLiteral("INSERT INTO sessions (runtime, session, record, layer) VALUES (?, ?, ?, ?)"),
                  {row.key.runtime, row.key.session, text(row.toJson()), top.id});
        return steps.end();
    });
}

Pending<void> Catalogue::importSession(const SessionImport &added)
{
    return m_worker->ask<void>(Worker::Kind::Writes, [added](CatalogueDatabase &database) {
        Steps steps(database);
        const SessionKey &key = added.session.key;
        if (added.runtime)
            steps.run(QStringLiteral("INSERT INTO runtimes (name, version, record) VALUES (?, ?, ?)"),
                      {added.runtime->spec.name, added.runtime->version, text(added.runtime->toJson())});
        // Nothing is replaced: ids come from somebody else, and what has one of them already is another's.
        for (const LayerRow &row : added.layers)
            steps.run(QStringLiteral("INSERT INTO layers (id, parent, bytes, plain, merging) VALUES (?, ?, ?, ?, ?)"),
                      {row.id, orNull(row.parent), row.bytes, int(row.plain), int(row.merging)});
        steps.run(QStringLiteral("INSERT INTO sessions (runtime, session, record, layer) VALUES (?, ?, ?, ?)"),
                  {key.runtime, key.session, text(added.session.toJson()), added.top});
        for (const CheckpointRow &row : added.checkpoints)
            steps.run(QStringLiteral("INSERT INTO checkpoints (id, runtime, session, layer, record)"
                                     " VALUES (?, ?, ?, ?, ?)"),
                      {row.info.id, key.runtime, key.session, row.layer, text(row.info.toJson())});
        for (const CommandRecord &record : added.commands)
            steps.run(QStringLiteral("INSERT INTO commands (id, runtime, session, open, record)"
                                     " VALUES (?, ?, ?, 0, ?)"),
                      {record.id, key.runtime, key.session, text(record.toJson())});
        for (const InvocationRecord &record : added.invocations)
            steps.run(QStringLiteral("INSERT INTO invocations (id, runtime, session, open, record)"
                                     " VALUES (?, ?, ?, 0, ?)"),
                      {record.id, key.runtime, key.session, text(record.toJson())});
        auto done = steps.end();
        if (!done && done.error().code == ErrorCode::WrongState)
            done = fail(ErrorCode::AlreadyExists,
                        QCoreApplication::translate("Vitrine::Store::Catalogue",
                                                    "This session, or something of it, is in the store already."),
                        done.error().detail);
        return done;
    });
}

Pending<void> Catalogue::useLayer(const QString &layer, const QString &holder)
{
    return m_worker->ask<void>(Worker::Kind::Writes, [layer, holder](CatalogueDatabase &database) {
        Steps steps(database);
        steps.run(QStringLiteral("INSERT OR REPLACE INTO layer_uses (layer, holder) VALUES (?, ?)"), {layer, holder});
        return steps.end();
    });
}

Pending<void> Catalogue::dropUse(const QString &layer, const QString &holder)
{
    return m_worker->ask<void>(Worker::Kind::Writes, [layer, holder](CatalogueDatabase &database) {
        Steps steps(database);
        steps.run(QStringLiteral("DELETE FROM layer_uses WHERE layer = ? AND holder = ?"), {layer, holder});
        return steps.end();
    });
}

Pending<void> Catalogue::forgetUses()
{
    return m_worker->ask<void>(Worker::Kind::Writes, [](CatalogueDatabase &database) {
        Steps steps(database);
        steps.run(QStringLiteral("DELETE FROM layer_uses"));
        return steps.end();
    });
}

} // namespace Vitrine::Store
