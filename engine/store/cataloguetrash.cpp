// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions in the trash. They keep all their rows, under a key that no session can have, so that their own is free.
#include "engine/model/json.h"
#include "engine/store/catalogue.h"
#include "engine/store/cataloguesteps.h"

#include <QJsonDocument>

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

/// The session with all that belongs to it gets another key. Nothing refers to the old row when it goes.
void changeKey(Steps &steps, const SessionKey &from, const SessionKey &to, const Error &missing)
{
    steps.runOn(QStringLiteral("INSERT INTO sessions (runtime, session, record, layer)"
                               " SELECT ?, ?, record, layer FROM sessions WHERE runtime = ? AND session = ?"),
                {to.runtime, to.session, from.runtime, from.session}, missing);
    for (const char *table : {"commands", "invocations", "checkpoints", "intents"})
        steps.run(QStringLiteral("UPDATE %1 SET runtime = ?, session = ? WHERE runtime = ? AND session = ?")
                      .arg(QLatin1String(table)),
                  {to.runtime, to.session, from.runtime, from.session});
    steps.run(QStringLiteral("DELETE FROM sessions WHERE runtime = ? AND session = ?"), {from.runtime, from.session});
    // Where somebody wrote one for a session that is not there, it gives way.
    steps.run(QStringLiteral("UPDATE OR REPLACE settings SET key = %1 || ? WHERE key LIKE 'session/%' AND %2 = ?")
                  .arg(settingsName, settingsSession),
              {to.text(), from.text()});
}

Error notInTrash(const QString &id)
{
    return {ErrorCode::NotFound,
            tr("There is no deleted session %1 in the trash. `vitrine session trash list` shows all there are.")
                .arg(id.left(64)),
            {}};
}

/// The runtime's name of an entry that is not on its way back.
Result<QString> runtimeOf(CatalogueDatabase &database, const QString &id)
{
    const auto query = database.run(QStringLiteral("SELECT runtime FROM trash WHERE id = ? AND back = 0"), {id});
    if (!query)
        return fail(query.error());
    const bool found = (*query)->next();
    const QString runtime = found ? (*query)->value(0).toString() : QString();
    (*query)->finish();
    if (!found)
        return std::unexpected(notInTrash(id));
    return runtime;
}

} // namespace

QJsonObject TrashRow::toJson() const
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("cause"), trashCauseName(cause)},
            {QStringLiteral("deletedAt"), timeToJson(deletedAt)},
            {QStringLiteral("thrownAt"), thrownAt},
            {QStringLiteral("runtime"), runtime.toJson()}};
}

TrashRow TrashRow::fromJson(const QJsonObject &json)
{
    TrashRow row;
    row.name = json[QLatin1String("name")].toString();
    row.cause = trashCauseFromName(json[QLatin1String("cause")].toString());
    row.deletedAt = timeFromJson(json[QLatin1String("deletedAt")]);
    row.thrownAt = json[QLatin1String("thrownAt")].toInteger();
    row.runtime = RuntimeInfo::fromJson(json[QLatin1String("runtime")].toObject());
    return row;
}

Pending<QList<TrashRow>> Catalogue::trash()
{
    return m_worker->ask<QList<TrashRow>>(
        Worker::Kind::Reads, [](CatalogueDatabase &database) -> Result<QList<TrashRow>> {
            const auto query = database.run(
                QStringLiteral("SELECT id, runtime, session, back, record FROM trash ORDER BY rowid DESC"));
            if (!query)
                return fail(query.error());
            QList<TrashRow> rows;
            while ((*query)->next()) {
                TrashRow row =
                    TrashRow::fromJson(QJsonDocument::fromJson((*query)->value(4).toString().toUtf8()).object());
                row.id = (*query)->value(0).toString();
                row.key = {(*query)->value(1).toString(), (*query)->value(2).toString()};
                row.isOnTheWayBack = (*query)->value(3).toBool();
                rows.append(row);
            }
            (*query)->finish();
            return rows;
        });
}

Pending<SessionRow> Catalogue::trashedSession(const TrashRow &row)
{
    return m_worker->ask<SessionRow>(Worker::Kind::Reads, [row](CatalogueDatabase &database) -> Result<SessionRow> {
        const SessionKey key = row.heldKey();
        const auto query = database.run(QStringLiteral("SELECT record FROM sessions WHERE runtime = ? AND session = ?"),
                                        {key.runtime, key.session});
        if (!query)
            return fail(query.error());
        const bool found = (*query)->next();
        const QByteArray record = found ? (*query)->value(0).toString().toUtf8() : QByteArray();
        (*query)->finish();
        if (!found)
            return std::unexpected(notInTrash(row.id));
        return SessionRow::fromJson(key, QJsonDocument::fromJson(record).object());
    });
}

Pending<void> Catalogue::throwAway(const SessionKey &key, const TrashRow &row)
{
    return m_worker->ask<void>(Worker::Kind::Writes, [key, row](CatalogueDatabase &database) {
        Steps steps(database);
        changeKey(steps, key, row.heldKey(),
                  {ErrorCode::NotFound, tr("There is no session “%1” any more.").arg(key.text()), key.session});
        steps.run(QStringLiteral("INSERT INTO trash (id, runtime, session, back, record) VALUES (?, ?, ?, 0, ?)"),
                  {row.id, key.runtime, key.session, text(row.toJson())});
        return steps.end();
    });
}

Pending<void> Catalogue::bringBack(const QString &id, const SessionRow &session,
                                   const std::optional<RuntimeInfo> &runtime)
{
    return m_worker->ask<void>(
        Worker::Kind::Writes, [id, session, runtime](CatalogueDatabase &database) -> Result<void> {
            const SessionKey &key = session.key;
            if (const auto found = runtimeOf(database, id); !found)
                return std::unexpected(found.error());
            Steps steps(database);
            if (runtime)
                steps.run(QStringLiteral("INSERT INTO runtimes (name, version, record) VALUES (?, ?, ?)"),
                          {runtime->spec.name, runtime->version, text(runtime->toJson())});
            changeKey(steps, TrashRow{id, key, {}, {}, {}, 0, {}, false}.heldKey(), key, notInTrash(id));
            steps.run(QStringLiteral("UPDATE sessions SET record = ? WHERE runtime = ? AND session = ?"),
                      {text(session.toJson()), key.runtime, key.session});
            steps.run(QStringLiteral("UPDATE trash SET back = 1, session = ? WHERE id = ?"), {key.session, id});
            auto done = steps.end();
            if (!done && done.error().code == ErrorCode::WrongState)
                done = fail(ErrorCode::AlreadyExists, tr("There is a session %1 already.").arg(key.text()),
                            done.error().detail);
            return done;
        });
}

Pending<void> Catalogue::forgetTrash(const QString &id)
{
    return m_worker->ask<void>(Worker::Kind::Writes, [id](CatalogueDatabase &database) {
        Steps steps(database);
        steps.run(QStringLiteral("DELETE FROM sessions WHERE session = ?"), {QLatin1Char('!') + id});
        steps.run(QStringLiteral("DELETE FROM settings WHERE key LIKE 'session/%' AND %1 LIKE ?").arg(settingsSession),
                  {QStringLiteral("%/!") + id});
        steps.run(QStringLiteral("DELETE FROM trash WHERE id = ?"), {id});
        return steps.end();
    });
}

} // namespace Vitrine::Store
