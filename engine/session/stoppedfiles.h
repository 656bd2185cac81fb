// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/diskbrowser.h"
#include "engine/session/machineprovider.h"

#include <optional>

namespace Vitrine::Session {

/// The workspace of a session without a machine, read-only. A reader is started by the first question and goes some
/// seconds after the last, or at once when a machine wants the disk. Owned by WorkspaceFiles, which asks only while no
/// machine has the disk.
class StoppedFiles : public QObject
{
    Q_OBJECT

public:
    explicit StoppedFiles(MachineProvider &session);

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

    MachineProvider &m_session;
    std::unique_ptr<DiskBrowser> m_browser;
    std::optional<Ahead> m_ahead;
    QTimer m_rest;
};

} // namespace Vitrine::Session
