// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/change.h"
#include "engine/model/operation.h"

#include <QCoreApplication>

#include <functional>

namespace Vitrine::Session {

/// Finds what differs between two states of a workspace. Owned by whoever starts it; it ends with an error when a
/// folder cannot be listed on either side, and leaves out what comes or goes while it looks.
class CompareFiles : public Operation<ChangeList>
{
    Q_DECLARE_TR_FUNCTIONS(CompareFiles)

public:
    /// One state's files; paths as in WorkspaceFiles.
    struct Side
    {
        std::function<Pending<FolderPage>(const QByteArray &path, int limit)> list;
        std::function<Pending<FileChunk>(const QByteArray &path, qint64 offset, qint64 maxBytes)> read;
    };

    CompareFiles(Side before, Side after, QObject *parent);
    void start() override;

private:
    enum class Where { Both, Before, After };
    struct Folder
    {
        QByteArray path;
        Where where = Where::Both;
    };
    struct Pages
    {
        std::optional<FolderPage> before;
        std::optional<FolderPage> after;
    };
    void next();
    void list(const Folder &folder);
    void take(const Folder &folder, const std::shared_ptr<Pages> &pages);
    void compare(const QByteArray &path, const FileEntry &before, const FileEntry &after);
    void readOn(const FileChange &change, qint64 offset);
    void one(FileChange::Kind kind, const QByteArray &path, const FileEntry &entry);
    void add(FileChange change);
    void workEnded();
    void giveUp(const Error &error);

    Side m_before;
    Side m_after;
    QList<Folder> m_folders; ///< to be listed
    ChangeList m_result;
    qsizetype m_seen = 0;
    int m_working = 0; ///< folders and files that are being asked about
    bool m_more = false;
};

} // namespace Vitrine::Session
