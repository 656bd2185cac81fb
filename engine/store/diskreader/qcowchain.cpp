// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/diskreader/qcowchain.h"

#include "engine/store/diskreader/bigendian.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::DiskReader {

namespace {

constexpr std::uint64_t maxDisk = std::uint64_t(16) << 40;
constexpr std::uint64_t maxLevel1 = 4 << 20;            ///< entries; what QEMU allows
constexpr std::size_t maxCached = std::size_t(8) << 20; ///< bytes of level 2 tables kept
constexpr std::uint64_t placeBits = 0x00ff'ffff'ffff'fe00;
constexpr std::uint64_t compressedBit = std::uint64_t(1) << 62;
constexpr std::uint64_t zeroBit = 1;

// Features without which a file cannot be understood.
constexpr std::uint64_t dirtyRefcounts = 1;
constexpr std::uint64_t markedCorrupt = 2; ///< QEMU then refuses to write, and still reads
constexpr std::uint64_t compressionKind = 8;
constexpr std::uint64_t understood = dirtyRefcounts | markedCorrupt | compressionKind;

bool readFully(int fd, std::uint64_t place, char *to, std::size_t count, std::size_t &got)
{
    got = 0;
    while (got < count) {
        const ssize_t part = ::pread(fd, to + got, count - got, static_cast<off_t>(place + got));
        if (part < 0 && errno == EINTR)
            continue;
        if (part < 0)
            return false;
        if (part == 0)
            break;
        got += static_cast<std::size_t>(part);
    }
    return true;
}

} // namespace

std::expected<QcowLayer, std::string> QcowLayer::open(int fd)
{
    struct stat status{};
    if (::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode))
        return std::unexpected("the disk is no file");
    QcowLayer layer;
    layer.m_fd = fd;
    layer.m_fileSize = static_cast<std::uint64_t>(status.st_size);
    std::array<char, 112> header{};
    std::size_t got = 0;
    if (!readFully(fd, 0, header.data(), header.size(), got) || got < 72)
        return std::unexpected("the disk's header cannot be read");
    const char *const bytes = header.data();
    if (std::memcmp(bytes, "QFI\xfb", 4) != 0)
        return std::unexpected("the disk is not of the format qcow2");
    layer.m_version = bigEndian32(bytes + 4);
    layer.m_namesBacking = bigEndian64(bytes + 8) != 0 || bigEndian32(bytes + 16) != 0;
    layer.m_clusterBits = bigEndian32(bytes + 20);
    layer.m_size = bigEndian64(bytes + 24);
    const std::uint64_t entries = bigEndian32(bytes + 36);
    const std::uint64_t level1 = bigEndian64(bytes + 40);
    if (layer.m_version != 2 && layer.m_version != 3)
        return std::unexpected("the disk is of an unknown version of qcow2");
    if (layer.m_clusterBits < 9 || layer.m_clusterBits > 21)
        return std::unexpected("the disk's clusters have an impossible size");
    if (bigEndian32(bytes + 32) != 0)
        return std::unexpected("the disk is encrypted");
    if (layer.m_version == 3 && (got < 104 || (bigEndian64(bytes + 72) & ~understood) != 0))
        return std::unexpected("the disk uses features of qcow2 that no workspace has");
    if (layer.m_size == 0 || layer.m_size > maxDisk)
        return std::unexpected("the disk has an impossible size");
    const unsigned coveredBits = 2 * layer.m_clusterBits - 3; // one level 2 table
    const std::uint64_t needed = ((layer.m_size - 1) >> coveredBits) + 1;
    if (needed > entries || needed > maxLevel1)
        return std::unexpected("the disk's first table is too small");
    if (!layer.readTable(level1, needed, layer.m_level1))
        return std::unexpected("the disk's first table cannot be read");
    return layer;
}

bool QcowLayer::readTable(std::uint64_t place, std::uint64_t count, Table &table) const
{
    const std::uint64_t bytes = count * 8;
    if (place == 0 || (place & ((std::uint64_t(1) << m_clusterBits) - 1)) != 0 || place > m_fileSize ||
        bytes > m_fileSize - place)
        return false;
    table.resize(count);
    auto *const raw = reinterpret_cast<char *>(table.data());
    std::size_t got = 0;
    if (!readFully(m_fd, place, raw, bytes, got) || got < bytes)
        return false;
    for (std::uint64_t &entry : table)
        entry = bigEndian64(reinterpret_cast<const char *>(&entry));
    return true;
}

const QcowLayer::Table *QcowLayer::table(std::uint64_t place)
{
    const auto found = std::ranges::find(m_cache, place, &Cached::place);
    if (found != m_cache.end()) {
        m_cache.splice(m_cache.begin(), m_cache, found);
        return &m_cache.front().entries;
    }
    const std::size_t tableBytes = std::size_t(1) << m_clusterBits;
    if (m_cache.size() >= std::max<std::size_t>(maxCached / tableBytes, 2))
        m_cache.pop_back();
    Cached cached{place, {}};
    if (!readTable(place, tableBytes / 8, cached.entries))
        return nullptr;
    m_cache.push_front(std::move(cached));
    return &m_cache.front().entries;
}

std::expected<QcowLayer::Stretch, std::string> QcowLayer::find(std::uint64_t offset, std::uint64_t most)
{
    const std::uint64_t cluster = std::uint64_t(1) << m_clusterBits;
    const unsigned tableBits = m_clusterBits - 3;
    const std::uint64_t inCluster = offset & (cluster - 1);
    const std::uint64_t first = (offset >> m_clusterBits) & ((std::uint64_t(1) << tableBits) - 1);
    const std::uint64_t inTable = (std::uint64_t(1) << tableBits) - first; // clusters from here to the table's end
    const std::uint64_t level2 = m_level1[offset >> (m_clusterBits + tableBits)] & placeBits;
    if (level2 == 0)
        return Stretch{Stretch::Kind::Missing, std::min(most, inTable * cluster - inCluster), 0};
    const Table *const entries = table(level2);
    if (!entries)
        return std::unexpected("a table of the disk cannot be read");

    const auto kindOf = [this](std::uint64_t entry) {
        if (m_version >= 3 && (entry & zeroBit) != 0)
            return Stretch::Kind::Zero;
        return (entry & placeBits) == 0 ? Stretch::Kind::Missing : Stretch::Kind::Data;
    };
    Stretch stretch;
    for (std::uint64_t i = 0; i < inTable; ++i) {
        const std::uint64_t entry = (*entries)[first + i];
        if ((entry & compressedBit) != 0) {
            if (i > 0)
                break;
            return std::unexpected("a part of the disk is compressed");
        }
        const Stretch::Kind kind = kindOf(entry);
        const std::uint64_t place = entry & placeBits;
        if (kind == Stretch::Kind::Data && (place & (cluster - 1)) != 0) {
            if (i > 0)
                break;
            return std::unexpected("a table of the disk is damaged");
        }
        if (i == 0) {
            stretch.kind = kind;
            stretch.place = place + inCluster;
            stretch.length = cluster - inCluster;
        } else if (kind == stretch.kind && (kind != Stretch::Kind::Data || place == stretch.place + stretch.length)) {
            stretch.length += cluster;
        } else {
            break;
        }
        if (stretch.length >= most) {
            stretch.length = most;
            break;
        }
    }
    return stretch;
}

bool QcowLayer::readFile(std::uint64_t place, char *to, std::size_t count) const
{
    std::size_t got = 0;
    if (!readFully(m_fd, place, to, count, got))
        return false;
    std::memset(to + got, 0, count - got);
    return true;
}

std::expected<std::unique_ptr<QcowChain>, std::string> QcowChain::open(const std::vector<int> &fds)
{
    if (fds.empty() || fds.size() > maxLayers)
        return std::unexpected("the disk has too many layers, or none");
    auto chain = std::unique_ptr<QcowChain>(new QcowChain);
    for (const int fd : fds) {
        auto layer = QcowLayer::open(fd);
        if (!layer)
            return std::unexpected(layer.error());
        chain->m_layers.push_back(std::move(*layer));
    }
    // What we were given is the chain. A last layer that wants one more would show zeros where there is something.
    if (chain->m_layers.back().namesBacking())
        return std::unexpected("the disk stands on another file, which does not belong to it");
    return chain;
}

bool QcowChain::read(std::uint64_t offset, char *to, std::size_t count)
{
    if (offset > size() || count > size() - offset)
        return false;
    return read(0, offset, to, count);
}

std::expected<QcowLayer::Stretch, std::string> QcowChain::findOwn(std::size_t own, std::uint64_t offset,
                                                                  std::uint64_t most)
{
    for (std::size_t i = 0; i < std::min(own, m_layers.size()); ++i) {
        QcowLayer &layer = m_layers[i];
        if (offset >= layer.size())
            continue;
        auto stretch = layer.find(offset, std::min(most, layer.size() - offset));
        if (!stretch || stretch->kind != QcowLayer::Stretch::Kind::Missing)
            return stretch;
        most = stretch->length; // the next layer knows more of this much only
    }
    return QcowLayer::Stretch{QcowLayer::Stretch::Kind::Missing, most, 0};
}

bool QcowChain::read(std::size_t layer, std::uint64_t offset, char *to, std::size_t count)
{
    while (count > 0) {
        // Below the last layer, and behind the end of one that is shorter than what stands on it.
        if (layer == m_layers.size() || offset >= m_layers[layer].size()) {
            std::memset(to, 0, count);
            return true;
        }
        QcowLayer &from = m_layers[layer];
        const auto stretch = from.find(offset, std::min<std::uint64_t>(count, from.size() - offset));
        if (!stretch)
            return false;
        const auto length = static_cast<std::size_t>(stretch->length);
        switch (stretch->kind) {
        case QcowLayer::Stretch::Kind::Missing:
            if (!read(layer + 1, offset, to, length))
                return false;
            break;
        case QcowLayer::Stretch::Kind::Zero:
            std::memset(to, 0, length);
            break;
        case QcowLayer::Stretch::Kind::Data:
            if (!from.readFile(stretch->place, to, length))
                return false;
            break;
        }
        offset += length;
        to += length;
        count -= length;
    }
    return true;
}

} // namespace Vitrine::DiskReader
