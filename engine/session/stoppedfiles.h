// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/diskbrowser.h"

#include <functional>
#include <optional>

namespace Vitrine::Session {

/// What a reader reads.
struct ReadableDisk
{
    QStringList layers;  ///< files, the newest first
    bool isKept = false; ///< a checkpoint: it does not change, and machines may have it open, too
    std::shared_ptr<void> use;
};

/// A workspace's disk as files, read-only: that of a session without a machine, or a checkpoint. A reader is started by
/// the first question and goes some seconds after the last, or at once when a machine wants the disk. Owned by
/// WorkspaceFiles, which asks only while no machine has the disk, or by the CheckpointDesk.
class StoppedFiles : public QObject
{
    Q_OBJECT

public:
    /// `disk` is asked each time a reader starts.
    StoppedFiles(const QByteArray &mountPath, std::function<ReadableDisk()> disk);

    // Paths are those in the machine, below the mount path.
    [[nodiscard]] Pending<FolderPage> list(const QByteArray &path, int limit);
    [[nodiscard]] Pending<FileEntry> stat(const QByteArray &path);
    [[nodiscard]] Pending<FileChunk> read(const QByteArray &path, qint64 offset, qint64 maxBytes);

    /// Returns when nobody reads the disk any more. What was asked and not answered ends with WrongState.
    void letGo();

private:
    [[nodiscard]] DiskBrowser &browser();

    /// The piece that follows the one asked for last: whoever reads a whole file finds it read already. The disk does
    /// not change while a reader has it.
    struct Ahead
    {
        QByteArray path;
        qint64 offset = 0;
        Pending<FileChunk> chunk;
    };

    QByteArray m_mountPath;
    std::function<ReadableDisk()> m_disk;
    std::shared_ptr<void> m_use;
    std::unique_ptr<DiskBrowser> m_browser;
    std::optional<Ahead> m_ahead;
    QTimer m_rest;
};

} // namespace Vitrine::Session
