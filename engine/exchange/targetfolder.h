// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/file.h"
#include "engine/transfer/hostfolder.h"

#include <memory>

namespace Vitrine::Exchange {

/// What stands under a name in a folder of this computer, and by what one sees that it is still the same.
struct HostEntry
{
    enum class Kind {
        Nothing,
        File,
        Folder,
        Link,
        Other,
        BehindLink, ///< a folder above it is a link: whatever stands there is not in the folder
    };
    Kind kind = Kind::Nothing;
    qint64 size = 0;
    quint32 mode = 0; ///< 0777
    QByteArray linkTarget;
    quint64 inode = 0;
    qint64 modified = 0; ///< nanoseconds
    qint64 changed = 0;

    [[nodiscard]] bool isRunnable() const { return (mode & 0111) != 0; }
    friend bool operator==(const HostEntry &, const HostEntry &) = default;
};

/// A folder of this computer that takes back what a session changed. Paths come from a guest: each step of one is a
/// name and no link, so that nothing outside is read or written whatever stands in the folder (openat2). Nothing is
/// replaced or deleted but what was seen before and is still the same. Calls wait for the disk: for a worker thread,
/// one at a time.
class TargetFolder
{
public:
    [[nodiscard]] static Result<std::shared_ptr<TargetFolder>> open(const QString &path);
    TargetFolder(Descriptor fd, Transfer::HostFolder keep, Transfer::HostFolder replace);
    TargetFolder(const TargetFolder &) = delete;
    TargetFolder &operator=(const TargetFolder &) = delete;
    ~TargetFolder();

    /// InvalidInput: no path of names.
    [[nodiscard]] Result<HostEntry> look(const QByteArray &path) const;
    /// SHA-256 of the file's bytes, if it is still the one that was seen: WrongState otherwise.
    [[nodiscard]] Result<QByteArray> sum(const QByteArray &path, const HostEntry &seen) const;

    // Changes. WrongState when what stands there is not what was seen, and nothing has happened then.
    [[nodiscard]] Result<void> remove(const QByteArray &path, const HostEntry &seen) const;
    /// A folder that is there is fine. One that a file stood for needs that removed before.
    [[nodiscard]] Result<void> makeFolder(const QByteArray &path) const;
    [[nodiscard]] Result<void> makeLink(const QByteArray &path, const QByteArray &target, const HostEntry &seen);
    [[nodiscard]] Result<void> setRunnable(const QByteArray &path, bool runnable, const HostEntry &seen) const;

    // A file, piece by piece: it gets its name in finishFile(). The permissions of one that it replaces stay.
    [[nodiscard]] Result<void> beginFile(const QByteArray &path, bool runnable, const HostEntry &seen);
    [[nodiscard]] Result<void> write(const QByteArray &bytes);
    [[nodiscard]] Result<void> finishFile();
    void dropFile();

private:
    [[nodiscard]] Result<Descriptor> openFolderOf(const QByteArray &path) const;
    [[nodiscard]] Result<void> isStill(const QByteArray &path, const HostEntry &seen) const;
    [[nodiscard]] Transfer::HostFolder &writer()
    {
        return m_seen.kind == HostEntry::Kind::Nothing ? m_keep : m_replace;
    }

    Descriptor m_fd;
    Transfer::HostFolder m_keep;    ///< for names that nobody has
    Transfer::HostFolder m_replace; ///< for names that were looked at
    QByteArray m_path;              ///< of the file that is being written
    HostEntry m_seen;
    bool m_runnable = false;
};

} // namespace Vitrine::Exchange
