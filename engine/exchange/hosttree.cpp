// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchange/hosttree.h"

#include "engine/exchange/hostgit.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::Exchange {

namespace {

constexpr qsizetype maxEntries = 2'000'000;
constexpr qsizetype mostNamed = 20;
constexpr int maxDepth = 256;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Exchange", text);
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

class Look
{
public:
    Look(HostTree &tree, std::shared_ptr<std::atomic_bool> stop)
        : m_tree(tree), m_root(QFile::encodeName(tree.folder)), m_stop(std::move(stop))
    {
    }

    /// One name with the folders above it.
    Result<void> add(const QByteArray &path)
    {
        if (m_stop && *m_stop)
            return fail(ErrorCode::Cancelled, {});
        for (qsizetype slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            const QByteArray folder = path.first(slash);
            if (m_folders.contains(folder))
                continue;
            m_folders.insert(folder);
            if (auto added = addOne(folder); !added)
                return added;
        }
        return addOne(path);
    }

    /// All that is in a folder, however deep.
    Result<void> addAll(const QByteArray &folder)
    {
        const QByteArray full = folder.isEmpty() ? m_root : m_root + '/' + folder;
        if (folder.count('/') >= maxDepth) {
            odd(folder);
            return {};
        }
        DIR *const open = ::opendir(full.constData());
        if (!open) {
            odd(folder);
            return {};
        }
        QList<QByteArray> names;
        while (const dirent *const entry = ::readdir(open)) {
            const QByteArray name = entry->d_name;
            if (name != "." && name != "..")
                names.append(name);
        }
        ::closedir(open);
        std::ranges::sort(names);
        for (const QByteArray &name : std::as_const(names)) {
            const QByteArray path = folder.isEmpty() ? name : folder + '/' + name;
            m_sawGit = m_sawGit || name == ".git" || name == ".gitignore";
            if (m_stop && *m_stop)
                return fail(ErrorCode::Cancelled, {});
            const qsizetype before = m_tree.entries.size();
            if (auto added = addOne(path); !added)
                return added;
            if (m_tree.entries.size() > before && m_tree.entries.last().kind == FileEntry::Kind::Folder) {
                if (auto added = addAll(path); !added)
                    return added;
            }
        }
        return {};
    }

    [[nodiscard]] bool sawGit() const { return m_sawGit; }

private:
    Result<void> addOne(const QByteArray &path)
    {
        const QByteArray full = m_root + '/' + path;
        struct stat info{};
        if (::lstat(full.constData(), &info) != 0) {
            if (errno != ENOENT && errno != ENOTDIR) // git knows it, and it is deleted here
                odd(path);
            return {};
        }
        HostTree::Entry entry;
        entry.path = path;
        entry.mode = info.st_mode & 0777;
        entry.modifiedAt = QDateTime::fromMSecsSinceEpoch(
            qint64(info.st_mtim.tv_sec) * 1000 + info.st_mtim.tv_nsec / 1'000'000, QTimeZone::UTC);
        if (S_ISREG(info.st_mode)) {
            if (::access(full.constData(), R_OK) != 0) {
                odd(path);
                return {};
            }
            entry.size = info.st_size;
            m_tree.bytes += info.st_size;
            ++m_tree.files;
        } else if (S_ISDIR(info.st_mode)) {
            entry.kind = FileEntry::Kind::Folder;
            ++m_tree.folders;
        } else if (S_ISLNK(info.st_mode)) {
            entry.kind = FileEntry::Kind::Link;
            QByteArray target(4096, Qt::Uninitialized);
            const ssize_t size = ::readlink(full.constData(), target.data(), std::size_t(target.size()));
            if (size <= 0 || size >= target.size()) {
                odd(path);
                return {};
            }
            entry.linkTarget = target.first(size);
            ++m_tree.links;
        } else {
            odd(path);
            return {};
        }
        m_tree.entries.append(entry);
        if (m_tree.entries.size() > maxEntries)
            return fail(ErrorCode::InvalidInput,
                        tr("There are more than %1 files in it. Choose a smaller folder.").arg(maxEntries));
        return {};
    }

    void odd(const QByteArray &path)
    {
        ++m_tree.oddCount;
        if (m_tree.odd.size() < mostNamed)
            m_tree.odd.append(path);
    }

    HostTree &m_tree;
    QByteArray m_root;
    std::shared_ptr<std::atomic_bool> m_stop;
    QSet<QByteArray> m_folders;
    bool m_sawGit = false;
};

} // namespace

Result<HostTree> HostTree::look(const QString &folder, Take take, const std::shared_ptr<std::atomic_bool> &stop)
{
    const QFileInfo info(folder);
    if (!info.exists())
        return fail(ErrorCode::NotFound, tr("There is no folder %1.").arg(folder));
    if (!info.isDir())
        return fail(ErrorCode::InvalidInput, tr("%1 is no folder.").arg(folder));
    if (!QDir(folder).isReadable())
        return fail(ErrorCode::Failed, tr("The folder %1 cannot be read.").arg(folder));
    HostTree tree;
    tree.folder = info.canonicalFilePath();
    tree.take = take;
    Look look(tree, stop);
    if (take == Take::Everything || !HostGit::isThere()) {
        if (auto added = look.addAll({}); !added)
            return std::unexpected(added.error());
        if (take == Take::Sources && look.sawGit())
            return fail(ErrorCode::HostLacks,
                        tr("What .gitignore leaves out is known to git alone, and this computer has none. Install git, "
                           "or take everything (--all)."));
        return tree;
    }
    const auto names = HostGit::filesOf(tree.folder);
    if (!names)
        return std::unexpected(names.error());
    for (const QByteArray &name : *names) {
        if (auto added = look.add(name); !added)
            return std::unexpected(added.error());
    }
    tree.leftOut = HostGit::leftOutOf(tree.folder, mostNamed);
    return tree;
}

Result<void> HostTree::fits(qint64 workspaceBytes) const
{
    // ext4 as mke2fs makes it: inode tables, journal and bookkeeping take a tenth at most, and there is one inode for
    // each 4 KiB.
    constexpr qint64 block = 4096;
    const qint64 room = workspaceBytes / 100 * 90 - (qint64(4) << 20);
    qint64 needed = (folders + links) * block;
    for (const Entry &entry : entries)
        needed += (entry.size + block - 1) / block * block;
    if (needed > room)
        return fail(
            ErrorCode::NoSpace,
            tr("The folder takes %1, and the workspace has room for %2. Use an agent with a larger workspace, or "
               "leave something out.")
                .arg(sizeText(needed), sizeText(std::max<qint64>(room, 0))));
    const qint64 inodes = workspaceBytes / 4096;
    if (entries.size() > inodes - 100)
        return fail(ErrorCode::NoSpace,
                    tr("The folder has %1 files and folders, and the workspace has room for %2. Use an agent with a "
                       "larger workspace, or leave something out.")
                        .arg(entries.size())
                        .arg(inodes));
    return {};
}

} // namespace Vitrine::Exchange
