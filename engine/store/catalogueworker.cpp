// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/catalogueworker.h"

#include "engine/store/catalogueschema.h"

#include <QCoreApplication>
#include <QUuid>

#include <future>

namespace Vitrine::Store {

namespace {

constexpr size_t maxGroup = 512;
constexpr int primaryCodeMask = 0xff;
constexpr int sqliteConstraint = 19;

QString cannotUse()
{
    return QCoreApplication::translate("Vitrine::Store::Catalogue",
                                       "Cannot use the list of sessions. Check the store's disk.");
}

} // namespace

CatalogueDatabase::CatalogueDatabase(QSqlDatabase database) : m_database(std::move(database)) {}

Result<QSqlQuery *> CatalogueDatabase::run(const QString &statement, const QVariantList &values)
{
    auto prepared = m_prepared.find(statement);
    if (prepared == m_prepared.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(statement)) {
            m_broken = true;
            return fail(CatalogueSchema::errorFrom(query.lastError(), cannotUse()));
        }
        prepared = m_prepared.emplace(statement, std::move(query)).first;
    }
    QSqlQuery &query = prepared->second;
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values[i]);
    if (query.exec())
        return &query;
    const QSqlError error = query.lastError();
    query.finish();
    if ((error.nativeErrorCode().toInt() & primaryCodeMask) == sqliteConstraint)
        return fail(ErrorCode::NotFound, cannotUse(), error.text()); // the statement alone was undone
    m_broken = true;
    return fail(CatalogueSchema::errorFrom(error, cannotUse()));
}

Catalogue::Worker::~Worker()
{
    if (!m_thread)
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread->wait();
}

Result<void> Catalogue::Worker::open(const QString &file)
{
    std::promise<Result<void>> opened;
    auto answer = opened.get_future();
    m_thread.reset(QThread::create([this, file, &opened] {
        work(file, [&opened](Result<void> result) { opened.set_value(std::move(result)); });
    }));
    m_thread->setObjectName(QStringLiteral("catalogue"));
    m_thread->start();
    return answer.get();
}

void Catalogue::Worker::enqueue(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void Catalogue::Worker::work(const QString &file, const std::function<void(Result<void>)> &opened)
{
    const QString name = QUuid::createUuid().toString();
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        connection.setDatabaseName(file);
        const Result<void> ready = CatalogueSchema::prepare(connection);
        const bool usable = ready.has_value();
        opened(ready); // from here on `opened` may be gone
        CatalogueDatabase database(connection);
        while (usable) {
            std::deque<Job> group;
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
                while (!m_jobs.empty() && group.size() < maxGroup) {
                    group.push_back(std::move(m_jobs.front()));
                    m_jobs.pop_front();
                }
            }
            if (group.empty())
                break;
            runGroup(database, group);
        }
    }
    QSqlDatabase::removeDatabase(name);
}

void Catalogue::Worker::runGroup(CatalogueDatabase &database, std::deque<Job> &jobs)
{
    while (!jobs.empty() && jobs.front().kind == Kind::Reads) {
        jobs.front().run(database);
        (void)database.takeBroken();
        jobs.front().finish(nullptr);
        jobs.pop_front();
    }
    if (jobs.empty())
        return;
    bool whole = database.run(QStringLiteral("BEGIN IMMEDIATE")).has_value();
    for (size_t i = 0; whole && i < jobs.size(); ++i) {
        jobs[i].run(database);
        whole = !database.takeBroken();
    }
    whole = whole && database.run(QStringLiteral("COMMIT")).has_value();
    (void)database.takeBroken();
    if (whole) {
        for (Job &job : jobs)
            job.finish(nullptr);
        return;
    }
    (void)database.run(QStringLiteral("ROLLBACK")); // fails when SQLite has done it
    (void)database.takeBroken();
    for (Job &job : jobs)
        runAlone(database, job);
}

void Catalogue::Worker::runAlone(CatalogueDatabase &database, Job &job)
{
    if (job.kind == Kind::Reads) {
        job.run(database);
        (void)database.takeBroken();
        job.finish(nullptr);
        return;
    }
    if (auto begun = database.run(QStringLiteral("BEGIN IMMEDIATE")); !begun) {
        (void)database.takeBroken();
        job.finish(&begun.error());
        return;
    }
    job.run(database);
    const bool broken = database.takeBroken();
    if (!broken) {
        const auto committed = database.run(QStringLiteral("COMMIT"));
        (void)database.takeBroken();
        if (committed) {
            job.finish(nullptr);
            return;
        }
        (void)database.run(QStringLiteral("ROLLBACK"));
        (void)database.takeBroken();
        job.finish(&committed.error());
        return;
    }
    (void)database.run(QStringLiteral("ROLLBACK"));
    (void)database.takeBroken();
    job.finish(nullptr); // its own result says what went wrong
}

} // namespace Vitrine::Store
