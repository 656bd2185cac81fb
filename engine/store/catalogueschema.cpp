// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/catalogueschema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <array>

namespace Vitrine::Store::CatalogueSchema {

namespace {

constexpr qint64 largestFullCheck = qint64(64) << 20; // a larger file would make the start noticeably slower
constexpr int primaryCodeMask = 0xff;                 // SQLite's extended codes keep the kind in the low byte
constexpr int sqliteFull = 13;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteNotADatabase = 26;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Store::Catalogue", text);
}

Error damaged(const QString &file, const QString &detail)
{
    return {ErrorCode::Corrupt,
            tr("The list of sessions, “%1”, is damaged. Nothing was changed; put back a copy of it, or move it away.")
                .arg(file),
            detail};
}

constexpr std::array versionOne = {
    "CREATE TABLE runtimes (name TEXT NOT NULL, version INTEGER NOT NULL, record TEXT NOT NULL,"
    " PRIMARY KEY (name, version)) STRICT",
    "CREATE TABLE sessions (runtime TEXT NOT NULL, session TEXT NOT NULL, record TEXT NOT NULL,"
    " PRIMARY KEY (runtime, session)) STRICT",
    "CREATE TABLE commands (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, runtime TEXT NOT NULL,"
    " session TEXT NOT NULL, open INTEGER NOT NULL, record TEXT NOT NULL,"
    " FOREIGN KEY (runtime, session) REFERENCES sessions ON DELETE CASCADE) STRICT",
    "CREATE INDEX commands_of_session ON commands (runtime, session, seq)",
    "CREATE INDEX commands_open ON commands (seq) WHERE open = 1",
    "CREATE TABLE invocations (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, runtime TEXT NOT NULL,"
    " session TEXT NOT NULL, open INTEGER NOT NULL, record TEXT NOT NULL,"
    " FOREIGN KEY (runtime, session) REFERENCES sessions ON DELETE CASCADE) STRICT",
    "CREATE INDEX invocations_of_session ON invocations (runtime, session, seq)",
    "CREATE INDEX invocations_open ON invocations (seq) WHERE open = 1",
    "CREATE TABLE settings (key TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL) STRICT",
};

/// Layers of the workspaces' disks, and checkpoints. What a session had before is taken over by Layers::load().
constexpr std::array versionTwo = {
    "CREATE TABLE layers (id TEXT NOT NULL PRIMARY KEY, parent TEXT REFERENCES layers, bytes INTEGER NOT NULL,"
    " plain INTEGER NOT NULL, merging INTEGER NOT NULL) STRICT",
    "CREATE INDEX layers_on_layer ON layers (parent)",
    "ALTER TABLE sessions ADD COLUMN layer TEXT REFERENCES layers",
    "CREATE INDEX sessions_on_layer ON sessions (layer)",
    "CREATE TABLE checkpoints (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, runtime TEXT NOT NULL,"
    " session TEXT NOT NULL, layer TEXT NOT NULL REFERENCES layers, record TEXT NOT NULL,"
    " FOREIGN KEY (runtime, session) REFERENCES sessions ON DELETE CASCADE) STRICT",
    "CREATE INDEX checkpoints_of_session ON checkpoints (runtime, session)",
    "CREATE INDEX checkpoints_on_layer ON checkpoints (layer)",
    "CREATE TABLE intents (id TEXT NOT NULL PRIMARY KEY, runtime TEXT NOT NULL, session TEXT NOT NULL,"
    " layer TEXT NOT NULL REFERENCES layers, record TEXT NOT NULL,"
    " FOREIGN KEY (runtime, session) REFERENCES sessions ON DELETE CASCADE) STRICT",
    "CREATE TABLE layer_uses (layer TEXT NOT NULL REFERENCES layers, holder TEXT NOT NULL,"
    " PRIMARY KEY (layer, holder)) STRICT",
};

/// Deleted sessions. Their rows stay in the other tables, under a key that no session can have (TrashRow::heldKey()).
constexpr std::array versionThree = {
    "CREATE TABLE trash (id TEXT NOT NULL PRIMARY KEY, runtime TEXT NOT NULL, session TEXT NOT NULL,"
    " back INTEGER NOT NULL, record TEXT NOT NULL) STRICT",
};

/// Settings of sessions have names by which they are known to be that (sessionSetting()).
constexpr std::array versionFour = {
    "UPDATE settings SET key = 'session/tasks/' || substr(key, length('tasks/session/') + 1)"
    " WHERE key LIKE 'tasks/session/%'",
    "UPDATE settings SET key = 'session/beginning/' || substr(key, length('sessions/beginning/') + 1)"
    " WHERE key LIKE 'sessions/beginning/%'",
    "UPDATE settings SET key = 'session/unsent/' || substr(key, length('prompt/unsent/') + 1)"
    " WHERE key LIKE 'prompt/unsent/%'",
};

/// The one value of a one-line answer; invalid with `error` set when there was none.
QVariant ask(const QSqlDatabase &database, const QString &statement, QSqlError &error)
{
    QSqlQuery query(database);
    if (!query.exec(statement) || !query.next()) {
        error = query.lastError();
        return {};
    }
    return query.value(0);
}

Result<void> inspectOpen(const QSqlDatabase &database, const QString &file)
{
    QSqlError error;
    const QVariant found = ask(database, QStringLiteral("PRAGMA user_version"), error);
    const QVariant owner = ask(database, QStringLiteral("PRAGMA application_id"), error);
    const QVariant tables = ask(database, QStringLiteral("SELECT count(*) FROM sqlite_schema"), error);
    if (!found.isValid() || !owner.isValid() || !tables.isValid()) {
        const Error failure = errorFrom(error, tr("Cannot read the list of sessions, “%1”.").arg(file));
        return fail(failure.code == ErrorCode::Corrupt ? damaged(file, failure.detail) : failure);
    }
    if (owner.toInt() != applicationId && (found.toInt() != 0 || tables.toInt() != 0))
        return fail(damaged(file, QStringLiteral("application_id %1").arg(owner.toInt())));
    if (found.toInt() > version)
        return fail(
            ErrorCode::Corrupt,
            tr("The list of sessions was made by a newer Vitrine. Nothing was changed; start the newer program."),
            QStringLiteral("version %1, known up to %2").arg(found.toInt()).arg(version));
    if (QFileInfo(file).size() > largestFullCheck)
        return {};
    const QVariant check = ask(database, QStringLiteral("PRAGMA quick_check(1)"), error);
    if (check.toString() != QLatin1String("ok"))
        return fail(damaged(file, check.isValid() ? check.toString() : error.text()));
    return {};
}

Result<void> run(const QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    if (!query.exec(statement))
        return fail(errorFrom(query.lastError(), tr("Cannot prepare the list of sessions.")));
    return {};
}

/// From the version that the file has; 0: a new one.
Result<void> makeTables(const QSqlDatabase &database, int from)
{
    QList<const char *> statements;
    if (from < 1)
        statements.append({versionOne.begin(), versionOne.end()});
    if (from < 2)
        statements.append({versionTwo.begin(), versionTwo.end()});
    if (from < 3)
        statements.append({versionThree.begin(), versionThree.end()});
    if (from < 4)
        statements.append({versionFour.begin(), versionFour.end()});
    for (const char *statement : std::as_const(statements)) {
        if (auto done = run(database, QString::fromLatin1(statement)); !done)
            return done;
    }
    if (auto done = run(database, QStringLiteral("PRAGMA application_id = %1").arg(applicationId)); !done)
        return done;
    return run(database, QStringLiteral("PRAGMA user_version = %1").arg(version));
}

} // namespace

Error errorFrom(const QSqlError &error, const QString &message)
{
    const QString detail = QStringLiteral("%1 (%2)").arg(error.text(), error.nativeErrorCode());
    switch (error.nativeErrorCode().toInt() & primaryCodeMask) {
    case sqliteFull:
        return {ErrorCode::NoSpace, message, detail};
    case sqliteCorrupt:
    case sqliteNotADatabase:
        return {ErrorCode::Corrupt, message, detail};
    default:
        return {ErrorCode::Failed, message, detail};
    }
}

Result<void> inspect(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists() || info.size() == 0) // nothing there, or a first start that was cut off
        return {};
    if (QFile raw(file); raw.open(QIODevice::ReadOnly) && raw.read(16) != QByteArray("SQLite format 3", 16))
        return fail(damaged(file, QStringLiteral("not an SQLite file")));
    const QString name = QUuid::createUuid().toString();
    Result<void> result;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"));
        if (database.open())
            result = inspectOpen(database, file);
        else
            result = fail(errorFrom(database.lastError(), tr("Cannot open the list of sessions, “%1”.").arg(file)));
        database.close();
    }
    QSqlDatabase::removeDatabase(name);
    return result;
}

Result<void> prepare(QSqlDatabase &database)
{
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!database.open())
        return fail(errorFrom(database.lastError(), tr("Cannot open the list of sessions.")));
    for (const char *pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"}) {
        if (auto done = run(database, QString::fromLatin1(pragma)); !done)
            return done;
    }
    QSqlError error;
    const QVariant found = ask(database, QStringLiteral("PRAGMA user_version"), error);
    if (!found.isValid())
        return fail(errorFrom(error, tr("Cannot read the list of sessions.")));
    if (found.toInt() == version)
        return {};
    if (auto done = run(database, QStringLiteral("BEGIN IMMEDIATE")); !done)
        return done;
    if (auto made = makeTables(database, found.toInt()); !made) {
        (void)run(database, QStringLiteral("ROLLBACK"));
        return made;
    }
    return run(database, QStringLiteral("COMMIT"));
}

} // namespace Vitrine::Store::CatalogueSchema
