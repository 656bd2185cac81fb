// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/catalogue.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace Vitrine::Store {

/// The open database inside the worker's thread, with its prepared statements.
class CatalogueDatabase
{
public:
    explicit CatalogueDatabase(QSqlDatabase database);

    /// Runs a statement with values for its `?`. The query is kept prepared and stays valid until the next use of the
    /// same statement; call finish() on it after reading.
    [[nodiscard]] Result<QSqlQuery *> run(const QString &statement, const QVariantList &values = {});
    /// Whether a statement has failed for a reason that may have ended the transaction (full disk, damaged file).
    [[nodiscard]] bool takeBroken() { return std::exchange(m_broken, false); }

private:
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_prepared;
    bool m_broken = false;
};

/// The thread in which all statements run, one after the other. Writes that wait in the queue at the same time share
/// one transaction and so one flush to the disk; when one of them breaks the transaction, each is done again on its
/// own, so that only the guilty one fails. No result is delivered before what it tells of is on the disk.
class Catalogue::Worker
{
public:
    enum class Kind { Reads, Writes };

    Worker() = default;
    /// Does what is queued, then ends the thread.
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Starts the thread and waits until it has opened the file.
    [[nodiscard]] Result<void> open(const QString &file);

    template <typename T>
    [[nodiscard]] Pending<T> ask(Kind kind, std::function<Result<T>(CatalogueDatabase &)> work)
    {
        const Promise<T> promise;
        const auto result = std::make_shared<std::optional<Result<T>>>();
        enqueue({kind, [result, work = std::move(work)](CatalogueDatabase &database) { *result = work(database); },
                 [result, promise](const Error *failure) {
                     if (failure)
                         promise.fail(*failure);
                     else
                         promise.finish(std::move(**result));
                 }});
        return promise.pending();
    }

private:
    struct Job
    {
        Kind kind = Kind::Reads;
        std::function<void(CatalogueDatabase &)> run;     ///< may be run twice
        std::function<void(const Error *failure)> finish; ///< once; with `failure` when it could not be committed
    };

    void enqueue(Job job);
    void work(const QString &file, const std::function<void(Result<void>)> &opened);
    static void runGroup(CatalogueDatabase &database, std::deque<Job> &jobs);
    static void runAlone(CatalogueDatabase &database, Job &job);

    std::unique_ptr<QThread> m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_ending = false;
};

} // namespace Vitrine::Store
