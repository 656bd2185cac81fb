// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/machineprovider.h"
#include "engine/session/stoppedfiles.h"

#include <QSet>
#include <QTimer>

namespace Vitrine::Session {

/// The workspace of one session as files: asked of its machine, or read from its disk while no machine has that
/// (StoppedFiles; nothing is started). Paths are bytes below the mount path without a leading "/"; what would leave the
/// workspace by its name is refused here, what would by a link is the machine's own affair.
class WorkspaceFiles : public QObject
{
    Q_OBJECT

public:
    static constexpr int defaultLimit = 20'000;

    explicit WorkspaceFiles(MachineProvider &session);

    [[nodiscard]] Pending<FolderPage> list(const QByteArray &path, int limit);
    [[nodiscard]] Pending<FileEntry> stat(const QByteArray &path);
    [[nodiscard]] Pending<FileChunk> read(const QByteArray &path, qint64 offset, qint64 maxBytes);

    // Made by the machine; WrongState without one.
    [[nodiscard]] Pending<void> write(const QByteArray &path, const FileChunk &piece);
    [[nodiscard]] Pending<void> makeFolder(const QByteArray &path);
    [[nodiscard]] Pending<void> makeLink(const QByteArray &path, const QByteArray &target);
    [[nodiscard]] Pending<void> rename(const QByteArray &from, const QByteArray &to, bool replace);
    [[nodiscard]] Pending<void> remove(const QByteArray &path);
    [[nodiscard]] Pending<void> setAttributes(const QByteArray &path, quint32 mode, const QDateTime &modifiedAt);

    void watch(bool on);

    /// A connection is there, perhaps to another machine than before.
    void connectTo(MachineLink &link);
    /// diskIsFree() has changed. When it is no longer, this returns once nobody here reads the disk.
    void diskChanged();
    /// For good: another engine may start machines from here on.
    void letGo() { m_stopped.letGo(); }

    /// Another state took the place of what was read before.
    void diskReplaced();
    /// Such a path below the mount path; InvalidInput when it is none.
    [[nodiscard]] static Result<QByteArray> inWorkspace(const QByteArray &mountPath, const QByteArray &path);
    /// "a/b", never "", ".", "..", "//" or NUL inside.
    [[nodiscard]] static bool isWorkspacePath(const QByteArray &path);

Q_SIGNALS:
    void folderChanged(const QByteArray &path);
    void allChanged();

private:
    [[nodiscard]] Result<QByteArray> inGuest(const QByteArray &path) const;
    /// The same for changes: a machine answers, and it is not the workspace itself.
    [[nodiscard]] Result<QByteArray> toChange(const QByteArray &path) const;
    void flush();

    MachineProvider &m_session;
    StoppedFiles m_stopped;
    int m_watchers = 0;
    QTimer m_flush;
    QSet<QByteArray> m_changed;
    bool m_all = false;
};

} // namespace Vitrine::Session
