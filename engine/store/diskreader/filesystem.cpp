// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/diskreader/filesystem.h"

#include "engine/store/diskreader/blockcache.h"
#include "engine/store/diskreader/journal.h"

extern "C" {
#include <et/com_err.h>
}
#include <ext2fs/ext2_fs.h>
#include <ext2fs/ext2fs.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <optional>
#include <utility>

namespace Vitrine::DiskReader {

namespace {

constexpr std::size_t maxName = 255;
constexpr std::size_t maxTarget = 4095;
constexpr int maxLinks = 40;                      ///< of one path, as in the kernel
constexpr std::size_t maxIndexed = 300'000;       ///< names of one folder
constexpr std::size_t maxIndexes = 4;             ///< folders
constexpr std::uint32_t maxJournal = 1024 * 1024; ///< blocks

/// What libext2fs reads from. It hands a name to its I/O manager and nothing else, so the disk is a variable.
struct Reading
{
    Source *disk = nullptr;
    Filesystem::Clock::time_point deadline = Filesystem::Clock::time_point::max();
    bool late = false;
};
Reading reading;

errcode_t openChannel(const char *name, int, io_channel *channel);

errcode_t closeChannel(io_channel channel)
{
    if (--channel->refcount > 0)
        return 0;
    std::free(channel->name);
    std::free(channel);
    return 0;
}

errcode_t setBlockSize(io_channel channel, int size)
{
    if (size < 1024 || size > 65536)
        return EXT2_ET_INVALID_ARGUMENT;
    channel->block_size = size;
    return 0;
}

errcode_t readBlocks(io_channel channel, unsigned long long block, int count, void *to)
{
    if (reading.late || Filesystem::Clock::now() > reading.deadline) {
        reading.late = true;
        return EXT2_ET_SHORT_READ;
    }
    const auto size = static_cast<std::uint64_t>(channel->block_size);
    // A negative count is one of bytes.
    const std::uint64_t bytes = count < 0 ? static_cast<std::uint64_t>(-static_cast<std::int64_t>(count))
                                          : static_cast<std::uint64_t>(count) * size;
    if (block > reading.disk->size() / size || !reading.disk->read(block * size, static_cast<char *>(to), bytes))
        return EXT2_ET_SHORT_READ;
    return 0;
}

errcode_t readBlocksOld(io_channel channel, unsigned long block, int count, void *to)
{
    return readBlocks(channel, block, count, to);
}

errcode_t refuseToWrite(io_channel, unsigned long long, int, const void *)
{
    return EXT2_ET_RO_FILSYS;
}

errcode_t refuseToWriteOld(io_channel, unsigned long, int, const void *)
{
    return EXT2_ET_RO_FILSYS;
}

errcode_t nothingToFlush(io_channel)
{
    return 0;
}

struct_io_manager makeManager()
{
    struct_io_manager manager{};
    manager.magic = EXT2_ET_MAGIC_IO_MANAGER;
    manager.name = "a workspace";
    manager.open = openChannel;
    manager.close = closeChannel;
    manager.set_blksize = setBlockSize;
    manager.read_blk = readBlocksOld;
    manager.read_blk64 = readBlocks;
    manager.write_blk = refuseToWriteOld;
    manager.write_blk64 = refuseToWrite;
    manager.flush = nothingToFlush;
    return manager;
}

io_manager manager()
{
    static struct_io_manager only = makeManager();
    return &only;
}

errcode_t openChannel(const char *name, int, io_channel *channel)
{
    auto *const made = static_cast<io_channel>(std::calloc(1, sizeof(struct_io_channel)));
    if (!made)
        return EXT2_ET_NO_MEMORY;
    made->magic = EXT2_ET_MAGIC_IO_CHANNEL;
    made->manager = manager();
    made->name = ::strdup(name);
    made->block_size = 1024;
    made->refcount = 1;
    *channel = made;
    return 0;
}

std::string wordsOf(errcode_t code)
{
    static const bool known = [] {
        initialize_ext2_error_table();
        return true;
    }();
    static_cast<void>(known);
    return error_message(code);
}

std::expected<ext2_filsys, errcode_t> openFilesystem()
{
    ext2_filsys filesystem = nullptr;
    const errcode_t code =
        ext2fs_open2("workspace", nullptr, EXT2_FLAG_64BITS | EXT2_FLAG_SKIP_MMP, 0, 0, manager(), &filesystem);
    if (code != 0)
        return std::unexpected(code);
    return filesystem;
}

/// Nothing when the file system has no journal of its own, or one that cannot be.
std::optional<JournalPlace> journalOf(ext2_filsys filesystem)
{
    const ext2_ino_t number = filesystem->super->s_journal_inum;
    if (number == 0)
        return {};
    ext2_inode inode{};
    if (ext2fs_read_inode(filesystem, number, &inode) != 0 || !LINUX_S_ISREG(inode.i_mode))
        return {};
    JournalPlace place;
    place.blockSize = filesystem->blocksize;
    place.diskBlocks = ext2fs_blocks_count(filesystem->super);
    const std::uint64_t blocks = EXT2_I_SIZE(&inode) / place.blockSize;
    if (blocks < 2 || blocks > maxJournal)
        return {};
    for (std::uint64_t i = 0; i < blocks; ++i) {
        blk64_t block = 0;
        int flags = 0;
        if (ext2fs_bmap2(filesystem, number, &inode, nullptr, 0, i, &flags, &block) != 0 || block == 0 ||
            (flags & BMAP_RET_UNINIT) != 0)
            return {};
        place.blocks.push_back(block);
    }
    return place;
}

Entry::Kind kindOf(const ext2_inode &inode)
{
    if (LINUX_S_ISREG(inode.i_mode))
        return Entry::File;
    if (LINUX_S_ISDIR(inode.i_mode))
        return Entry::Folder;
    return LINUX_S_ISLNK(inode.i_mode) ? Entry::Link : Entry::Other;
}

std::int64_t sizeOf(const ext2_inode &inode)
{
    const std::uint64_t size = EXT2_I_SIZE(&inode);
    return static_cast<std::int64_t>(std::min<std::uint64_t>(size, INT64_MAX));
}

/// `extra`: two bits more of the seconds, and the nanoseconds.
std::int64_t milliseconds(std::uint32_t time, std::uint32_t extra)
{
    const std::int64_t seconds = static_cast<std::int32_t>(time) + (static_cast<std::int64_t>(extra & 3U) << 32);
    return seconds * 1000 + (extra >> 2) / 1'000'000;
}

} // namespace

struct Filesystem::Parts
{
    std::unique_ptr<BlockCache> cache;
    std::unique_ptr<ReplayedDisk> replayed;
    std::unique_ptr<BlockCache> replayedCache;
    ext2_filsys filesystem = nullptr;
    ext2_file_t file = nullptr; ///< the one that was read last
    Inode fileInode = 0;
    std::vector<char> inode; ///< room for one with its extra fields

    void closeFile()
    {
        if (file)
            ext2fs_file_close(file);
        file = nullptr;
        fileInode = 0;
    }
    ~Parts()
    {
        closeFile();
        if (filesystem)
            ext2fs_free(filesystem);
    }
};

Filesystem::Filesystem() : m(std::make_unique<Parts>()) {}

Filesystem::~Filesystem() = default;

void Filesystem::setDeadline(Clock::time_point deadline)
{
    reading.deadline = deadline;
    reading.late = false;
}

Problem Filesystem::problem(long code) const
{
    if (reading.late)
        return {ETIMEDOUT, "it takes too long"};
    if (code == EXT2_ET_NO_MEMORY)
        return {ENOMEM, wordsOf(code)};
    return {EUCLEAN, wordsOf(code)};
}

std::expected<std::unique_ptr<Filesystem>, std::string> Filesystem::open(Source &disk, std::string mountPath)
{
    auto result = std::unique_ptr<Filesystem>(new Filesystem);
    result->m_mountPath = std::move(mountPath);
    Parts &parts = *result->m;
    parts.cache = std::make_unique<BlockCache>(disk);
    reading = {parts.cache.get(), reading.deadline, false};
    auto opened = openFilesystem();
    if (!opened)
        return std::unexpected(wordsOf(opened.error()));
    parts.filesystem = *opened;
    if (ext2fs_has_feature_journal_needs_recovery(parts.filesystem->super)) {
        const auto journal = journalOf(parts.filesystem);
        if (!journal)
            return std::unexpected("the journal is damaged");
        auto replacements = replayJournal(disk, *journal);
        if (!replacements)
            return std::unexpected(replacements.error());
        parts.replayed = std::make_unique<ReplayedDisk>(disk, journal->blockSize, std::move(*replacements));
        ext2fs_free(std::exchange(parts.filesystem, nullptr));
        parts.cache.reset();
        parts.replayedCache = std::make_unique<BlockCache>(*parts.replayed);
        reading.disk = parts.replayedCache.get();
        opened = openFilesystem();
        if (!opened)
            return std::unexpected(wordsOf(opened.error()));
        parts.filesystem = *opened;
        result->m_replayed = true;
    }
    parts.inode.resize(std::max<std::size_t>(EXT2_INODE_SIZE(parts.filesystem->super), sizeof(ext2_inode_large)));
    if (const auto top = result->entryOf(EXT2_ROOT_INO); !top || top->kind != Entry::Folder)
        return std::unexpected("the top folder is damaged");
    return result;
}

std::expected<Entry, Problem> Filesystem::entryOf(Inode number)
{
    auto *const large = reinterpret_cast<ext2_inode_large *>(m->inode.data());
    auto *const inode = reinterpret_cast<ext2_inode *>(m->inode.data());
    std::ranges::fill(m->inode, '\0');
    if (const errcode_t code = ext2fs_read_inode_full(m->filesystem, number, inode, static_cast<int>(m->inode.size()));
        code != 0)
        return std::unexpected(problem(code));
    if (inode->i_mode == 0 || inode->i_links_count == 0)
        return std::unexpected(Problem{EUCLEAN, "an entry names a file that was deleted"});
    Entry entry;
    entry.kind = kindOf(*inode);
    entry.size = sizeOf(*inode);
    entry.mode = inode->i_mode & 07777U;
    entry.uid = inode_uid(*inode);
    entry.gid = inode_gid(*inode);
    const auto hasExtra = [&](std::size_t end) {
        return EXT2_INODE_SIZE(m->filesystem->super) > EXT2_GOOD_OLD_INODE_SIZE &&
               std::size_t(EXT2_GOOD_OLD_INODE_SIZE) + large->i_extra_isize >= end;
    };
    entry.modified = milliseconds(
        inode->i_mtime,
        hasExtra(offsetof(ext2_inode_large, i_mtime_extra) + sizeof large->i_mtime_extra) ? large->i_mtime_extra : 0);
    entry.changed = milliseconds(
        inode->i_ctime,
        hasExtra(offsetof(ext2_inode_large, i_ctime_extra) + sizeof large->i_ctime_extra) ? large->i_ctime_extra : 0);
    if (entry.kind == Entry::Link) {
        // What cannot be read of it is left out: the entry is there all the same.
        if (auto target = targetOf(number))
            entry.target = std::move(*target);
    }
    return entry;
}

std::expected<std::string, Problem> Filesystem::targetOf(Inode number)
{
    ext2_inode inode{};
    if (const errcode_t code = ext2fs_read_inode(m->filesystem, number, &inode); code != 0)
        return std::unexpected(problem(code));
    const std::int64_t size = sizeOf(inode);
    if (size <= 0 || size > static_cast<std::int64_t>(maxTarget))
        return std::unexpected(Problem{EUCLEAN, "a link has an impossible length"});
    std::string target;
    if (ext2fs_is_fast_symlink(&inode) != 0) {
        if (static_cast<std::size_t>(size) >= sizeof inode.i_block)
            return std::unexpected(Problem{EUCLEAN, "a link has an impossible length"});
        target.assign(reinterpret_cast<const char *>(inode.i_block), static_cast<std::size_t>(size));
    } else {
        target.resize(static_cast<std::size_t>(size));
        ext2_file_t file = nullptr;
        errcode_t code = ext2fs_file_open(m->filesystem, number, 0, &file);
        unsigned got = 0;
        if (code == 0) {
            code = ext2fs_file_read(file, target.data(), static_cast<unsigned>(target.size()), &got);
            ext2fs_file_close(file);
        }
        if (code != 0)
            return std::unexpected(problem(code));
        target.resize(got);
    }
    target.resize(std::min(target.size(), target.find('\0')));
    if (target.empty())
        return std::unexpected(Problem{EUCLEAN, "a link has no target"});
    return target;
}

std::expected<void, Problem> Filesystem::eachName(Inode folder,
                                                  const std::function<bool(std::string_view, Inode, int)> &take)
{
    struct Walk
    {
        const std::function<bool(std::string_view, Inode, int)> &take;
        Clock::time_point deadline;
        unsigned count = 0;
    };
    Walk walk{take, reading.deadline};
    const auto visit = [](ext2_ino_t, int, ext2_dir_entry *entry, int, int, char *, void *data) -> int {
        auto &it = *static_cast<Walk *>(data);
        // A folder may be made of one block many times over; it is in memory then, and no read sees the clock.
        if ((++it.count & 0xFFF) == 0 && Clock::now() > it.deadline) {
            reading.late = true;
            return DIRENT_ABORT;
        }
        const std::string_view name(entry->name, static_cast<std::size_t>(ext2fs_dirent_name_len(entry)));
        if (entry->inode == 0 || name.empty() || name == "." || name == ".." || name.size() > maxName ||
            name.find('/') != std::string_view::npos || name.find('\0') != std::string_view::npos)
            return 0;
        return it.take(name, entry->inode, ext2fs_dirent_file_type(entry)) ? 0 : DIRENT_ABORT;
    };
    const errcode_t code = ext2fs_dir_iterate2(m->filesystem, folder, 0, nullptr, visit, &walk);
    if (code != 0 || reading.late)
        return std::unexpected(problem(code));
    return {};
}

std::expected<Filesystem::Inode, Problem> Filesystem::lookUp(Inode folder, const std::string &name)
{
    auto known = std::ranges::find(m_indexes, folder, &Index::folder);
    if (known == m_indexes.end()) {
        Index index{folder, {}};
        Inode found = 0;
        bool tooMany = false;
        auto walked = eachName(folder, [&](std::string_view each, Inode inode, int) {
            if (each == name && found == 0)
                found = inode;
            if (index.names.size() < maxIndexed)
                index.names.try_emplace(std::string(each), inode);
            else
                tooMany = true;
            return !(tooMany && found != 0);
        });
        if (!walked)
            return std::unexpected(walked.error());
        if (!tooMany) {
            if (m_indexes.size() >= maxIndexes)
                m_indexes.pop_back();
            m_indexes.push_front(std::move(index));
        }
        if (found == 0)
            return std::unexpected(Problem{ENOENT, {}});
        return found;
    }
    m_indexes.splice(m_indexes.begin(), m_indexes, known);
    const auto entry = known->names.find(name);
    if (entry == known->names.end())
        return std::unexpected(Problem{ENOENT, {}});
    return entry->second;
}

std::expected<Filesystem::Inode, Problem> Filesystem::find(std::string_view path, bool followLast)
{
    std::vector<Inode> above{EXT2_ROOT_INO}; // the folders that we are in
    std::deque<std::string> parts;
    const auto split = [](std::string_view text) {
        std::vector<std::string> list;
        while (!text.empty()) {
            const std::size_t slash = std::min(text.find('/'), text.size());
            if (slash > 0)
                list.emplace_back(text.substr(0, slash));
            text.remove_prefix(std::min(slash + 1, text.size()));
        }
        return list;
    };
    const Problem outside{ENOENT, "the path leads out of the workspace"};
    // Puts what a path names before what is still to be done; an absolute one begins at the top again.
    const auto enter = [&](std::string_view text) {
        if (text.starts_with('/')) {
            if (!text.starts_with(m_mountPath) || (text.size() > m_mountPath.size() && text[m_mountPath.size()] != '/'))
                return false;
            text.remove_prefix(m_mountPath.size());
            above.resize(1);
        }
        const auto more = split(text);
        parts.insert(parts.begin(), more.begin(), more.end());
        return true;
    };
    if (!enter(path))
        return std::unexpected(outside);
    int links = 0;
    while (!parts.empty()) {
        const std::string part = std::move(parts.front());
        parts.pop_front();
        if (part == ".")
            continue;
        if (part == "..") {
            if (above.size() == 1)
                return std::unexpected(outside);
            above.pop_back();
            continue;
        }
        if (part.size() > maxName)
            return std::unexpected(Problem{ENAMETOOLONG, {}});
        ext2_inode inode{};
        if (const errcode_t code = ext2fs_read_inode(m->filesystem, above.back(), &inode); code != 0)
            return std::unexpected(problem(code));
        if (!LINUX_S_ISDIR(inode.i_mode))
            return std::unexpected(Problem{ENOTDIR, {}});
        const auto number = lookUp(above.back(), part);
        if (!number)
            return std::unexpected(number.error());
        if (const errcode_t code = ext2fs_read_inode(m->filesystem, *number, &inode); code != 0)
            return std::unexpected(problem(code));
        if (!LINUX_S_ISLNK(inode.i_mode) || (parts.empty() && !followLast)) {
            above.push_back(*number);
            continue;
        }
        if (++links > maxLinks)
            return std::unexpected(Problem{ELOOP, {}});
        const auto target = targetOf(*number);
        if (!target)
            return std::unexpected(target.error());
        if (!enter(*target))
            return std::unexpected(outside);
        if (parts.size() > 8192)
            return std::unexpected(Problem{ELOOP, {}});
    }
    return above.back();
}

std::expected<void, Problem> Filesystem::readFreeBlocks()
{
    if (const errcode_t code = ext2fs_read_block_bitmap(m->filesystem); code != 0)
        return std::unexpected(problem(code));
    return {};
}

bool Filesystem::isFree(std::uint64_t offset, std::uint64_t length) const
{
    const ext2_filsys filesystem = m->filesystem;
    if (!filesystem->block_map || length == 0)
        return false;
    const std::uint64_t size = filesystem->blocksize;
    const blk64_t first = offset / size;
    const blk64_t last = (offset + length - 1) / size;
    if (first < filesystem->super->s_first_data_block || last >= ext2fs_blocks_count(filesystem->super))
        return false;
    return ext2fs_test_block_bitmap_range2(filesystem->block_map, first, static_cast<unsigned>(last - first + 1)) != 0;
}

std::expected<void, Problem> Filesystem::list(std::string_view path, std::uint32_t most, bool &complete,
                                              const std::function<void(const Entry &)> &take)
{
    const auto folder = find(path, true);
    if (!folder)
        return std::unexpected(folder.error());
    const auto itself = entryOf(*folder);
    if (!itself)
        return std::unexpected(itself.error());
    if (itself->kind != Entry::Folder)
        return std::unexpected(Problem{ENOTDIR, {}});
    complete = true;
    std::uint32_t count = 0;
    return eachName(*folder, [&](std::string_view name, Inode number, int kind) {
        if (count == most) {
            complete = false;
            return false;
        }
        ++count;
        auto entry = entryOf(number);
        if (!entry) {
            if (reading.late)
                return false;
            // It has a name here and cannot be read. It is shown: a listing without it would hide the damage.
            entry = Entry{};
            entry->kind = kind == EXT2_FT_DIR        ? Entry::Folder
                          : kind == EXT2_FT_SYMLINK  ? Entry::Link
                          : kind == EXT2_FT_REG_FILE ? Entry::File
                                                     : Entry::Other;
        }
        entry->name = name;
        take(*entry);
        return true;
    });
}

std::expected<Entry, Problem> Filesystem::stat(std::string_view path)
{
    const auto number = find(path, false);
    if (!number)
        return std::unexpected(number.error());
    auto entry = entryOf(*number);
    if (entry) {
        path = path.substr(0, path.find_last_not_of('/') + 1);
        entry->name = path.empty() ? std::string("/") : std::string(path.substr(path.find_last_of('/') + 1));
    }
    return entry;
}

std::expected<std::int64_t, Problem> Filesystem::read(std::string_view path, std::uint64_t offset, std::size_t most,
                                                      std::string &to)
{
    const auto number = find(path, true);
    if (!number)
        return std::unexpected(number.error());
    ext2_inode inode{};
    if (const errcode_t code = ext2fs_read_inode(m->filesystem, *number, &inode); code != 0)
        return std::unexpected(problem(code));
    if (LINUX_S_ISDIR(inode.i_mode))
        return std::unexpected(Problem{EISDIR, {}});
    if (!LINUX_S_ISREG(inode.i_mode))
        return std::unexpected(Problem{EINVAL, {}});
    const std::int64_t size = sizeOf(inode);
    if (offset >= static_cast<std::uint64_t>(size))
        return size;
    if (m->fileInode != *number) {
        m->closeFile();
        if (const errcode_t code = ext2fs_file_open(m->filesystem, *number, 0, &m->file); code != 0)
            return std::unexpected(problem(code));
        m->fileInode = *number;
    }
    const std::size_t start = to.size();
    const auto wanted = static_cast<unsigned>(std::min<std::uint64_t>(most, static_cast<std::uint64_t>(size) - offset));
    to.resize(start + wanted);
    unsigned got = 0;
    errcode_t code = ext2fs_file_llseek(m->file, offset, EXT2_SEEK_SET, nullptr);
    if (code == 0)
        code = ext2fs_file_read(m->file, to.data() + start, wanted, &got);
    to.resize(start + got);
    // What came before the damage is worth having; the next call says what is wrong.
    if (code != 0 && got == 0)
        return std::unexpected(problem(code));
    return size;
}

} // namespace Vitrine::DiskReader
