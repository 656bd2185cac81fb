// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/machine/kills/victim.h"

#include "engine/vm/machinefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>

namespace Vitrine {

namespace {

QSet<QString> column(const QString &file, const QString &statement, const QVariantList &values = {})
{
    QSet<QString> found;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("look"));
        database.setDatabaseName(file);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"));
        if (database.open()) {
            QSqlQuery query(database);
            query.prepare(statement);
            for (const QVariant &value : values)
                query.addBindValue(value);
            query.exec();
            while (query.next())
                found.insert(query.value(0).toString());
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("look"));
    return found;
}

QByteArray run(const QString &program, const QStringList &arguments, int &exitCode)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    exitCode = process.waitForFinished(120'000) ? process.exitCode() : -1;
    return process.readAll();
}

} // namespace

Victim::Victim()
{
    auto paths = Store::StorePaths::open(m_fixture.store());
    if (!paths)
        qFatal("the store cannot be made");
    m_paths = std::move(*paths);
}

Victim::~Victim() = default;

bool Victim::waitUntil(const std::function<bool()> &done, int patience)
{
    return QTest::qWaitFor(done, patience);
}

QByteArray Victim::start()
{
    m_client.reset();
    if (!m_fixture.hasEngine() && !m_fixture.startEngine())
        return "no engine: " + m_fixture.engineWords();
    m_client = std::make_unique<Remote::Client>(m_paths->engineSocket(), QStringList());
    const auto opened = await(m_client->open());
    return opened ? QByteArray() : opened.error().text().toUtf8();
}

void Victim::killEngine()
{
    m_fixture.killEngine();
}

void Victim::killMachine(const SessionKey &key)
{
    if (const auto file = Vm::MachineFile::read(m_paths->machineDir(key)); file && file->process.isAlive())
        ::kill(pid_t(file->process.pid), SIGKILL);
}

QString Victim::writing(int number, int files)
{
    return QStringLiteral("for i in $(seq %2); do f=f%1-$i; head -c $((RANDOM % 40000 + 1)) /dev/urandom > $f; "
                          "sync $f; sha256sum $f; done; sync .")
        .arg(number)
        .arg(files);
}

Contents Victim::written(const QString &commandId)
{
    Contents contents;
    const auto slice = await(nouns().commands.read(commandId, 0, 1 << 20));
    if (!slice)
        return contents;
    QByteArray text;
    for (const OutputChunk &chunk : slice->chunks) {
        if (chunk.stream == OutputStream::Out)
            text += chunk.bytes;
    }
    const auto lines = text.left(text.lastIndexOf('\n') + 1).split('\n');
    for (const QByteArray &line : lines) {
        if (line.size() > 66)
            contents.insert(line.mid(66), line.left(64));
    }
    return contents;
}

QByteArray Victim::missingFrom(const Contents &contents, const Reading &read)
{
    for (auto at = contents.cbegin(); at != contents.cend(); ++at) {
        auto chunk = await(read(at.key(), 0));
        // A machine that was killed may be missed only between two answers. The engine says then that the files show
        // again in a moment; that they do is part of the test.
        for (int again = 0; again < 100 && !chunk && chunk.error().code == ErrorCode::WrongState; ++again) {
            QTest::qWait(100);
            chunk = await(read(at.key(), 0));
        }
        if (!chunk)
            return at.key() + ": " + chunk.error().text().toUtf8();
        if (QCryptographicHash::hash(chunk->bytes, QCryptographicHash::Sha256).toHex() != at.value())
            return at.key() + " has other bytes (" + QByteArray::number(chunk->bytes.size()) + " of them)";
    }
    return {};
}

QByteArray Victim::lossIn(const SessionKey &key, Expected &expected)
{
    const Reading read = [this, key](const QByteArray &path, qint64 offset) {
        return nouns().files.read(key, path, offset, 1 << 20);
    };
    // While a machine of an earlier engine is taken up, files are not told.
    if (!waitUntil(
            [&] {
                const auto session = await(nouns().sessions.show(key));
                return session && session->state != SessionState::Starting && session->state != SessionState::Stopping;
            },
            120'000))
        return "the session does not come to rest";
    QByteArray loss = missingFrom(expected.now, read);
    if (!loss.isEmpty() && expected.orElse) {
        loss = missingFrom(*expected.orElse, read);
        if (loss.isEmpty())
            expected.now = *expected.orElse;
    }
    expected.orElse.reset();
    return loss.isEmpty() ? loss : key.text().toUtf8() + ": " + loss;
}

QByteArray Victim::lossIn(const SessionKey &key, const QString &checkpoint, const Contents &contents)
{
    const QByteArray loss = missingFrom(contents, [this, key, checkpoint](const QByteArray &path, qint64 offset) {
        return nouns().checkpoints.readFile(key, checkpoint, path, offset, 1 << 20);
    });
    return loss.isEmpty() ? loss : key.text().toUtf8() + " checkpoint " + checkpoint.toUtf8() + ": " + loss;
}

QByteArray Victim::letExpire(const SessionKey &key)
{
    QByteArray problem = "no catalogue";
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("age"));
        database.setDatabaseName(m_paths->catalogueFile());
        if (database.open()) {
            QSqlQuery query(database);
            query.prepare(QStringLiteral("UPDATE sessions SET record = json_set(record, '$.usedAt', 0, '$.warnedAt', 1)"
                                         " WHERE runtime = ? AND session = ?"));
            query.addBindValue(key.runtime);
            query.addBindValue(key.session);
            problem = query.exec() && query.numRowsAffected() == 1 ? QByteArray() : QByteArray("no such session");
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("age"));
    return problem;
}

QByteArray Victim::disagreement()
{
    QSet<QString> rows;
    QSet<QString> files;
    const auto trashAgrees = [&] {
        rows = column(m_paths->catalogueFile(), QStringLiteral("SELECT id FROM trash"));
        const QStringList folders =
            QDir(m_paths->trashDir()).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
        files = QSet<QString>(folders.begin(), folders.end());
        return rows == files;
    };
    if (!waitUntil(trashAgrees, 30'000))
        return "in the trash: " + QStringList(rows.values()).join(u' ').toUtf8() +
               "\nfolders: " + QStringList(files.values()).join(u' ').toUtf8();
    const auto agree = [&] {
        rows = column(m_paths->catalogueFile(), QStringLiteral("SELECT id FROM layers"));
        files.clear();
        const auto entries = QDir(m_paths->layersDir()).entryInfoList(QDir::Files | QDir::Hidden);
        for (const QFileInfo &entry : entries)
            files.insert(entry.completeBaseName());
        return rows == files;
    };
    if (waitUntil(agree, 30'000))
        return {};
    return "rows: " + QStringList(rows.values()).join(u' ').toUtf8() +
           "\nfiles: " + QStringList(files.values()).join(u' ').toUtf8();
}

QStringList Victim::chain(const SessionKey &key)
{
    const QString file = m_paths->catalogueFile();
    QStringList chain;
    QSet<QString> next = column(file, QStringLiteral("SELECT layer FROM sessions WHERE runtime = ? AND session = ?"),
                                {key.runtime, key.session});
    while (next.size() == 1 && !next.begin()->isEmpty()) {
        chain.append(m_paths->layerFile(*next.begin()));
        next = column(file, QStringLiteral("SELECT parent FROM layers WHERE id = ?"), {*next.begin()});
    }
    return chain;
}

QByteArray Victim::damage(const SessionKey &key)
{
    const QStringList files = chain(key);
    if (files.isEmpty())
        return "the session has no disk";
    QJsonObject node;
    for (auto file = files.crbegin(); file != files.crend(); ++file) {
        QJsonObject layer{
            {QStringLiteral("driver"), QStringLiteral("qcow2")},
            {QStringLiteral("file"),
             QJsonObject{{QStringLiteral("driver"), QStringLiteral("file")}, {QStringLiteral("filename"), *file}}},
            {QStringLiteral("backing"), node.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(node)}};
        node = layer;
    }
    QTemporaryDir folder;
    const QString raw = folder.filePath(QStringLiteral("raw"));
    int code = 0;
    const QString source =
        QStringLiteral("json:") + QString::fromUtf8(QJsonDocument(node).toJson(QJsonDocument::Compact));
    QByteArray words =
        run(QStringLiteral("qemu-img"),
            {QStringLiteral("convert"), QStringLiteral("-U"), QStringLiteral("-O"), QStringLiteral("raw"), source, raw},
            code);
    if (code != 0)
        return "qemu-img: " + words;
    words = run(QStringLiteral("/sbin/e2fsck"),
                {QStringLiteral("-E"), QStringLiteral("journal_only"), QStringLiteral("-y"), raw}, code);
    if (code > 1)
        return "replay: " + words;
    words = run(QStringLiteral("/sbin/e2fsck"), {QStringLiteral("-fn"), raw}, code);
    return code == 0 ? QByteArray() : "e2fsck " + QByteArray::number(code) + ": " + words;
}

} // namespace Vitrine
