// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/file.h"

#include <atomic>
#include <memory>

namespace Vitrine::Exchange {

/// What there is in a folder of this computer to be put into a workspace, looked at once and listed: nothing is read
/// yet. Paths are bytes below the folder; each folder stands before what is in it.
struct HostTree
{
    enum class Take {
        Sources,   ///< without what .gitignore names, and without git's own files
        Everything ///< git's own files, too
    };
    struct Entry
    {
        QByteArray path;
        FileEntry::Kind kind = FileEntry::Kind::File;
        qint64 size = 0;
        quint32 mode = 0; ///< 0777
        QDateTime modifiedAt;
        QByteArray linkTarget;
    };

    QString folder; ///< absolute
    Take take = Take::Sources;
    QList<Entry> entries;
    qint64 files = 0;
    qint64 folders = 0;
    qint64 links = 0;
    qint64 bytes = 0;
    QList<QByteArray> leftOut; ///< the first of what .gitignore names; a folder ends with "/"
    QList<QByteArray> odd;     ///< the first of what is neither file nor folder nor link, or cannot be read
    qint64 oddCount = 0;

    /// Takes as long as the disk does: for a worker thread. `stop` ends it with Cancelled.
    [[nodiscard]] static Result<HostTree> look(const QString &folder, Take take,
                                               const std::shared_ptr<std::atomic_bool> &stop = {});
    /// NoSpace, with the sizes, when a workspace of this size has no room for it.
    [[nodiscard]] Result<void> fits(qint64 workspaceBytes) const;
};

} // namespace Vitrine::Exchange
