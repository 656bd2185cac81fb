// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/diskreader/source.h"

#include <expected>
#include <list>
#include <memory>
#include <string>
#include <vector>

namespace Vitrine::DiskReader {

/// One qcow2 file: where its disk's bytes lie in it. The descriptor is borrowed.
///
/// It follows nothing that the header names, neither a backing file nor a data file. Compressed and encrypted clusters,
/// data files and sub-clusters are refused: our disks have none. Refcounts and snapshots inside the file are not looked
/// at, since they say nothing about what the disk holds now.
class QcowLayer
{
public:
    [[nodiscard]] static std::expected<QcowLayer, std::string> open(int fd);

    /// What a stretch of the disk is in this layer.
    struct Stretch
    {
        enum class Kind { Missing, Zero, Data };
        Kind kind = Kind::Missing;
        std::uint64_t length = 0; ///< never zero
        std::uint64_t place = 0;  ///< of Data: offset in the file
    };
    /// The stretch that begins at `offset`, at most `most` bytes of it; nothing when the tables are damaged.
    [[nodiscard]] std::expected<Stretch, std::string> find(std::uint64_t offset, std::uint64_t most);
    /// Bytes of the file; zeros beyond its end, as QEMU has it.
    [[nodiscard]] bool readFile(std::uint64_t place, char *to, std::size_t count) const;

    [[nodiscard]] std::uint64_t size() const { return m_size; }
    [[nodiscard]] bool namesBacking() const { return m_namesBacking; }

private:
    using Table = std::vector<std::uint64_t>;
    struct Cached
    {
        std::uint64_t place = 0;
        Table entries;
    };
    QcowLayer() = default;
    [[nodiscard]] const Table *table(std::uint64_t place);
    [[nodiscard]] bool readTable(std::uint64_t place, std::uint64_t count, Table &table) const;

    int m_fd = -1;
    std::uint64_t m_fileSize = 0;
    std::uint64_t m_size = 0;
    unsigned m_version = 0;
    unsigned m_clusterBits = 0;
    bool m_namesBacking = false;
    Table m_level1;
    std::list<Cached> m_cache; ///< level 2 tables, newest first
};

/// The chain of a workspace: the newest layer first, what it lacks in the next, and zeros below the last.
class QcowChain : public Source
{
public:
    static constexpr std::size_t maxLayers = 64;

    /// The descriptors stay the caller's.
    [[nodiscard]] static std::expected<std::unique_ptr<QcowChain>, std::string> open(const std::vector<int> &fds);

    [[nodiscard]] std::uint64_t size() const override { return m_layers.front().size(); }
    [[nodiscard]] bool read(std::uint64_t offset, char *to, std::size_t count) override;
    [[nodiscard]] std::size_t layers() const { return m_layers.size(); }
    [[nodiscard]] QcowLayer &layer(std::size_t number) { return m_layers[number]; } ///< 0: the newest
    /// What the newest `own` layers have at `offset`, at most `most` bytes of it; Missing: what is below them shows.
    /// `place` means nothing.
    [[nodiscard]] std::expected<QcowLayer::Stretch, std::string> findOwn(std::size_t own, std::uint64_t offset,
                                                                         std::uint64_t most);

private:
    QcowChain() = default;
    [[nodiscard]] bool read(std::size_t layer, std::uint64_t offset, char *to, std::size_t count);

    std::vector<QcowLayer> m_layers;
};

} // namespace Vitrine::DiskReader
