// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/transfer/download.h"
#include "engine/transfer/upload.h"

#include <QThread>

#include <deque>
#include <memory>

namespace Vitrine::Transfer {
class FilesAt;
}

namespace Vitrine::Ui {

/// Copies between this computer and workspaces, one after the other, in a thread of their own: a slow disk or a large
/// folder holds up nobody. Owned by the pane of files; what still runs when it goes is cancelled.
class Transfers : public QObject
{
    Q_OBJECT

public:
    enum class Direction { In, Out };
    struct End
    {
        Transfer::CopyReport report;
        std::optional<Error> error; ///< none: it ended well
    };

    explicit Transfers(Api::Nouns &engine, QObject *parent = nullptr);
    ~Transfers() override;

    void upload(const SessionKey &key, const QList<Transfer::UploadSource> &sources);
    /// `checkpoint` empty: as they are now. Fails when the folder cannot be used.
    [[nodiscard]] Result<void> download(const SessionKey &key, const QString &checkpoint,
                                        const QList<Transfer::DownloadSource> &sources, const QString &folder);
    /// At once, beside the others, and never more than what a drag may carry; dropped when another one is asked for.
    [[nodiscard]] Pending<Transfer::CopyReport> fetch(const SessionKey &key, const QString &checkpoint,
                                                      const QList<Transfer::DownloadSource> &sources,
                                                      const QString &folder);
    static constexpr qint64 fetchBytes = qint64(256) << 20;
    static constexpr qint64 fetchFiles = 5'000;

    /// The one that runs.
    void cancel();
    void answer(Transfer::Existing existing);
    [[nodiscard]] bool isRunning() const { return m_running != nullptr; }
    [[nodiscard]] int waiting() const { return int(m_waiting.size()); }

Q_SIGNALS:
    void started(Vitrine::Ui::Transfers::Direction direction);
    void progressed(const Vitrine::Transfer::CopyProgress &progress);
    /// A name is taken; answer() or cancel().
    void exists(const QByteArray &path);
    void ended(Vitrine::Ui::Transfers::Direction direction, const Vitrine::Ui::Transfers::End &end);

private:
    struct Job
    {
        std::unique_ptr<Transfer::FilesAt> files;
        std::unique_ptr<Transfer::Copy> copy;
        Direction direction = Direction::In;
    };

    [[nodiscard]] static Result<std::shared_ptr<Job>> downloadJob(Api::Nouns &engine, const SessionKey &key,
                                                                  const QString &checkpoint,
                                                                  const QList<Transfer::DownloadSource> &sources,
                                                                  const QString &folder, Transfer::Existing existing);
    void add(std::shared_ptr<Job> job);
    void next();
    /// In the copies' thread.
    void inThread(const std::shared_ptr<Job> &job, const std::function<void(Transfer::Copy &)> &what);
    /// Cancels the copy if it has not ended, and deletes it, in its thread; true: waits for that.
    void retire(const std::shared_ptr<Job> &job, bool waits = false);

    Api::Nouns &m_engine;
    QThread m_thread;
    QObject m_worker; ///< lives in the thread, to call into it
    std::deque<std::shared_ptr<Job>> m_waiting;
    std::shared_ptr<Job> m_running;
    std::shared_ptr<Job> m_fetching;
};

} // namespace Vitrine::Ui
