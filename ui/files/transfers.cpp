// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/transfers.h"

#include "engine/transfer/filesat.h"

namespace Vitrine::Ui {

using Transfer::Copy;
using Transfer::Existing;

Transfers::Transfers(Api::Nouns &engine, QObject *parent) : QObject(parent), m_engine(engine)
{
    m_thread.setObjectName(QStringLiteral("copies"));
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

Transfers::~Transfers()
{
    // Waits at most for what is being written to this computer's disk right now.
    if (m_running)
        retire(std::exchange(m_running, {}), true);
    if (m_fetching)
        retire(std::exchange(m_fetching, {}), true);
    m_thread.quit();
    m_thread.wait();
    m_waiting.clear();
}

Result<std::shared_ptr<Transfers::Job>> Transfers::downloadJob(Api::Nouns &engine, const SessionKey &key,
                                                               const QString &checkpoint,
                                                               const QList<Transfer::DownloadSource> &sources,
                                                               const QString &folder, Existing existing)
{
    auto target = Transfer::HostFolder::open(folder, Transfer::HostFolder::Existing::Keep);
    if (!target)
        return std::unexpected(target.error());
    auto job = std::make_shared<Job>();
    job->files = std::make_unique<Transfer::FilesAt>(engine.files, engine.checkpoints);
    job->files->setCheckpoint(checkpoint);
    job->copy = std::make_unique<Transfer::Download>(*job->files, key, sources, std::move(*target), existing);
    job->direction = Direction::Out;
    return job;
}

void Transfers::upload(const SessionKey &key, const QList<Transfer::UploadSource> &sources)
{
    auto job = std::make_shared<Job>();
    auto upload = std::make_unique<Transfer::Upload>(m_engine.files, key, sources, Existing::Ask);
    upload->countFirst();
    job->copy = std::move(upload);
    add(job);
}

Result<void> Transfers::download(const SessionKey &key, const QString &checkpoint,
                                 const QList<Transfer::DownloadSource> &sources, const QString &folder)
{
    auto job = downloadJob(m_engine, key, checkpoint, sources, folder, Existing::Ask);
    if (!job)
        return std::unexpected(job.error());
    add(*job);
    return {};
}

Pending<Transfer::CopyReport> Transfers::fetch(const SessionKey &key, const QString &checkpoint,
                                               const QList<Transfer::DownloadSource> &sources, const QString &folder)
{
    if (m_fetching)
        retire(std::exchange(m_fetching, {}));
    auto job = downloadJob(m_engine, key, checkpoint, sources, folder, Existing::Skip);
    if (!job)
        return failed<Transfer::CopyReport>(job.error());
    static_cast<Transfer::Download &>(*(*job)->copy).setLimit(fetchBytes, fetchFiles);
    m_fetching = *job;
    const Promise<Transfer::CopyReport> promise;
    m_fetching->copy->pending().then(this,
                                     [this, promise, job = m_fetching](const Result<Transfer::CopyReport> &result) {
                                         if (m_fetching == job)
                                             retire(std::exchange(m_fetching, {}));
                                         promise.finish(result);
                                     });
    m_fetching->copy->moveToThread(&m_thread);
    inThread(m_fetching, [](Copy &copy) { copy.start(); });
    return promise.pending();
}

void Transfers::add(std::shared_ptr<Job> job)
{
    m_waiting.push_back(std::move(job));
    if (!m_running)
        next();
}

void Transfers::next()
{
    if (m_waiting.empty())
        return;
    m_running = m_waiting.front();
    m_waiting.pop_front();
    Copy *copy = m_running->copy.get();
    // Through this object's loop, since the copy is in another thread.
    connect(copy, &Copy::progressed, this, [this, job = m_running.get()](const Transfer::CopyProgress &progress) {
        if (m_running.get() == job)
            Q_EMIT progressed(progress);
    });
    connect(copy, &Copy::exists, this, [this, job = m_running.get()](const QByteArray &path) {
        if (m_running.get() == job)
            Q_EMIT exists(path);
    });
    copy->pending().then(this, [this, job = m_running](const Result<Transfer::CopyReport> &result) {
        if (m_running != job)
            return;
        const Direction direction = job->direction;
        retire(std::exchange(m_running, {}));
        Q_EMIT ended(direction,
                     {result.value_or(Transfer::CopyReport()), result ? std::nullopt : std::optional(result.error())});
        next();
    });
    copy->moveToThread(&m_thread);
    Q_EMIT started(m_running->direction);
    inThread(m_running, [](Copy &one) { one.start(); });
}

void Transfers::inThread(const std::shared_ptr<Job> &job, const std::function<void(Copy &)> &what)
{
    // The copy lives until then: retire() is a call of the same kind, and comes later.
    QMetaObject::invokeMethod(&m_worker, [copy = job->copy.get(), what] { what(*copy); }, Qt::QueuedConnection);
}

void Transfers::retire(const std::shared_ptr<Job> &job, bool waits)
{
    Copy *copy = job->copy.release();
    Transfer::FilesAt *files = job->files.release();
    if (!copy)
        return;
    if (files)
        files->moveToThread(&m_thread); // it goes after the copy, which reads from it
    QMetaObject::invokeMethod(
        &m_worker,
        [copy, files] {
            copy->cancel();
            delete copy;
            delete files;
        },
        waits ? Qt::BlockingQueuedConnection : Qt::QueuedConnection);
}

void Transfers::cancel()
{
    if (m_running)
        inThread(m_running, [](Copy &copy) { copy.cancel(); });
}

void Transfers::answer(Existing existing)
{
    if (m_running)
        inThread(m_running, [existing](Copy &copy) { copy.answer(existing); });
}

} // namespace Vitrine::Ui
