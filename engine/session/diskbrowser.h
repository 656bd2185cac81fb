// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/file.h"
#include "engine/vm/launch.h"
#include "guestos/wire/frame.h"

#include <QTimer>

#include <memory>

namespace Vitrine::Guest {
class Conversation;
class Link;
} // namespace Vitrine::Guest

namespace Vitrine::Session {

/// One `vitrine-diskreader`: the files of a disk that no machine has, read in a process that can do nothing else
/// (engine/store/diskreader). Owned by StoppedFiles.
///
/// States: made → start() → opening → ready → ended. Questions asked while it opens wait. `ended` is emitted once, with
/// why; what was asked and not answered fails with the same. Destroying it ends the process and waits for that (a
/// millisecond): afterwards nobody reads the disk.
class DiskBrowser : public QObject
{
    Q_OBJECT

public:
    struct Disk
    {
        QStringList layers;   ///< files of the chain, the newest first
        QByteArray mountPath; ///< what the paths begin with
        bool isKept = false;  ///< nobody writes to it, so machines may have it open, too
    };
    static constexpr std::chrono::milliseconds limit{5000}; ///< for one answer; then the process is killed

    explicit DiskBrowser(Disk disk, QObject *parent = nullptr);
    ~DiskBrowser() override;

    void start();

    [[nodiscard]] Pending<FolderPage> list(const QByteArray &path, int limit);
    [[nodiscard]] Pending<FileEntry> stat(const QByteArray &path);
    [[nodiscard]] Pending<FileChunk> read(const QByteArray &path, qint64 offset, qint64 maxBytes);

    [[nodiscard]] bool hasEnded() const { return m_ended; }
    /// Something was asked and is not answered yet.
    [[nodiscard]] bool isBusy() const { return m_asked > 0; }
    /// Of the process; zero before it runs.
    [[nodiscard]] qint64 pid() const { return m_launched.process.pid; }

Q_SIGNALS:
    void ended(const Vitrine::Error &error);

private:
    [[nodiscard]] Result<Vm::LaunchPlan> plan();
    void received(const Wire::Frame &frame);
    void end(const Error &error);
    void kill();
    void failOpen();
    [[nodiscard]] static QString damaged();
    [[nodiscard]] static QString brokenOff();
    template <typename T, typename Ask>
    [[nodiscard]] Pending<T> ask(Ask question);
    void asked(int change);

    Disk m_disk;
    std::unique_ptr<Vm::Launch> m_launch;
    Vm::Launched m_launched;
    std::shared_ptr<Guest::Link> m_link;
    std::unique_ptr<Guest::Conversation> m_conversation;
    Promise<void> m_ready;
    QTimer m_deadline;
    int m_asked = 0;
    bool m_ended = false;
    Error m_why;
};

} // namespace Vitrine::Session
