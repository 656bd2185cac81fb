// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/diskreader/source.h"

#include <chrono>
#include <expected>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace Vitrine::DiskReader {

/// What is known of a file. Kinds and fields are those of the guest channel's entries.
struct Entry
{
    enum Kind : std::uint8_t { File, Folder, Link, Other };
    std::string name;
    Kind kind = File;
    std::int64_t size = 0;
    std::uint32_t mode = 0; ///< permission bits
    std::uint32_t uid = 0;
    std::uint32_t gid = 0;
    std::int64_t modified = 0; ///< milliseconds since 1970
    std::int64_t changed = 0;  ///< … of its inode
    std::string target;        ///< of a link
};

/// Why something could not be done.
struct Problem
{
    int number = 0; ///< errno; EUCLEAN where the disk breaks its own rules, ETIMEDOUT past the deadline
    std::string words;
};

/// The ext4 file system of a workspace, through libext2fs. One in a process.
///
/// Paths are those of the machine: they begin with the mount path, which is the workspace. Links are followed as the
/// machine would; what leads out of the workspace leads nowhere here. Nothing is ever written.
class Filesystem
{
public:
    using Clock = std::chrono::steady_clock;

    /// Replays the journal when the machine did not unmount. `disk` outlives the result.
    [[nodiscard]] static std::expected<std::unique_ptr<Filesystem>, std::string> open(Source &disk,
                                                                                      std::string mountPath);
    ~Filesystem();

    [[nodiscard]] bool wasReplayed() const { return m_replayed; }
    /// When it passes, what runs ends with ETIMEDOUT.
    void setDeadline(Clock::time_point deadline);

    /// In the folder's own order, at most `most`. `complete`: there are no more.
    [[nodiscard]] std::expected<void, Problem> list(std::string_view path, std::uint32_t most, bool &complete,
                                                    const std::function<void(const Entry &)> &take);
    /// Of the file itself, also where it is a link.
    [[nodiscard]] std::expected<Entry, Problem> stat(std::string_view path);
    /// Appends what there is, at most `most` bytes, and says how large the file is.
    [[nodiscard]] std::expected<std::int64_t, Problem> read(std::string_view path, std::uint64_t offset,
                                                            std::size_t most, std::string &to);

    /// Before isFree().
    [[nodiscard]] std::expected<void, Problem> readFreeBlocks();
    /// Nothing is kept in any block of that stretch of the disk.
    [[nodiscard]] bool isFree(std::uint64_t offset, std::uint64_t length) const;

private:
    struct Parts; // libext2fs' own, kept out of this header
    using Inode = std::uint32_t;
    /// The names of one folder: looking one up in libext2fs reads the folder from its beginning each time.
    struct Index
    {
        Inode folder = 0;
        std::unordered_map<std::string, Inode> names;
    };

    Filesystem();
    [[nodiscard]] std::expected<Inode, Problem> find(std::string_view path, bool followLast);
    [[nodiscard]] std::expected<Inode, Problem> lookUp(Inode folder, const std::string &name);
    [[nodiscard]] std::expected<Entry, Problem> entryOf(Inode inode);
    [[nodiscard]] std::expected<std::string, Problem> targetOf(Inode inode);
    [[nodiscard]] std::expected<void, Problem> eachName(Inode folder,
                                                        const std::function<bool(std::string_view, Inode, int)> &take);
    [[nodiscard]] Problem problem(long code) const;

    std::unique_ptr<Parts> m;
    std::string m_mountPath;
    bool m_replayed = false;
    std::list<Index> m_indexes; ///< newest first
};

} // namespace Vitrine::DiskReader
