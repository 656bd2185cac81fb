// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/diskreader/journal.h"

#include "engine/store/diskreader/bigendian.h"

#include <ext2fs/ext2_fs.h>
#include <ext2fs/ext2fs.h>

#include <algorithm>
#include <cstring>

namespace Vitrine::DiskReader {

namespace {

constexpr std::uint32_t mark = 0xC03B3998;
constexpr std::size_t headerSize = 12;
constexpr std::size_t superblockSize = 1024;
constexpr std::size_t tailSize = 4; ///< checksum at the end of descriptor and revoke blocks
constexpr std::size_t uuidSize = 16;

enum BlockKind : std::uint32_t { Descriptor = 1, Commit = 2, SuperblockOld = 3, SuperblockNew = 4, Revoke = 5 };

// Incompatible features
constexpr std::uint32_t revokes = 1;
constexpr std::uint32_t wideNumbers = 2;
constexpr std::uint32_t asyncCommit = 4;
constexpr std::uint32_t checksums2 = 8;
constexpr std::uint32_t checksums3 = 16;
constexpr std::uint32_t understood = revokes | wideNumbers | asyncCommit | checksums2 | checksums3;

// Flags of a tag
constexpr std::uint32_t escapedFlag = 1;
constexpr std::uint32_t sameUuidFlag = 2;
constexpr std::uint32_t lastTagFlag = 8;

std::uint32_t checksum(std::uint32_t seed, const char *bytes, std::size_t count)
{
    return ext2fs_crc32c_le(seed, reinterpret_cast<const unsigned char *>(bytes), count);
}

/// Sequence numbers go round.
bool isAfter(std::uint32_t a, std::uint32_t b)
{
    return static_cast<std::int32_t>(a - b) > 0;
}

struct Tag
{
    std::uint64_t block = 0;
    std::uint32_t flags = 0;
    std::uint32_t checksum = 0;
};

class Replay
{
public:
    Replay(Source &disk, const JournalPlace &journal)
        : m_disk(disk), m_place(journal), m_buffer(journal.blockSize), m_data(journal.blockSize)
    {
    }

    std::expected<Replacements, std::string> run()
    {
        if (auto problem = readSuperblock(); !problem.empty())
            return std::unexpected(problem);
        if (m_start == 0)
            return Replacements{};
        for (const Pass pass : {Pass::Scan, Pass::Revoke, Pass::Replay}) {
            if (auto problem = walk(pass); !problem.empty())
                return std::unexpected(problem);
        }
        return std::move(m_replacements);
    }

private:
    enum class Pass { Scan, Revoke, Replay };

    bool hasChecksums() const { return (m_features & (checksums2 | checksums3)) != 0; }
    std::size_t usable() const { return m_place.blockSize - (hasChecksums() ? tailSize : 0); }

    bool readBlock(std::uint64_t inJournal, std::vector<char> &to)
    {
        return inJournal < m_place.blocks.size() && m_place.blocks[inJournal] < m_place.diskBlocks &&
               m_disk.read(m_place.blocks[inJournal] * m_place.blockSize, to.data(), to.size());
    }

    std::string readSuperblock()
    {
        if (m_place.blockSize < superblockSize || !readBlock(0, m_buffer))
            return "the journal cannot be read";
        const char *const bytes = m_buffer.data();
        const std::uint32_t kind = bigEndian32(bytes + 4);
        if (bigEndian32(bytes) != mark || (kind != SuperblockOld && kind != SuperblockNew))
            return "the journal's header is damaged";
        m_last = bigEndian32(bytes + 16);
        m_first = bigEndian32(bytes + 20);
        m_sequence = bigEndian32(bytes + 24);
        m_start = bigEndian32(bytes + 28);
        m_features = kind == SuperblockNew ? bigEndian32(bytes + 40) : 0;
        if (bigEndian32(bytes + 12) != m_place.blockSize || m_last > m_place.blocks.size() || m_first == 0 ||
            m_first >= m_last)
            return "the journal's header is damaged";
        if ((m_features & ~understood) != 0)
            return "the journal uses features that no workspace has";
        if ((m_features & checksums2) != 0 && (m_features & checksums3) != 0)
            return "the journal's header is damaged";
        if (hasChecksums()) {
            constexpr std::size_t at = 0xFC;
            const std::uint32_t found = bigEndian32(bytes + at);
            std::vector<char> copy(bytes, bytes + superblockSize);
            std::memset(copy.data() + at, 0, 4);
            if (checksum(~0U, copy.data(), copy.size()) != found)
                return "the journal's header is damaged";
            m_seed = checksum(~0U, bytes + 48, uuidSize);
        }
        if (m_start != 0 && (m_start < m_first || m_start >= m_last))
            return "the journal's header is damaged";
        return {};
    }

    void advance(std::uint64_t &block, std::uint64_t count = 1) const
    {
        block += count;
        if (block >= m_last)
            block -= m_last - m_first;
    }

    /// Of descriptor and revoke blocks: at their end.
    bool tailIsGood() const
    {
        if (!hasChecksums())
            return true;
        std::vector<char> copy(m_buffer);
        const std::uint32_t found = bigEndian32(copy.data() + copy.size() - tailSize);
        std::memset(copy.data() + copy.size() - tailSize, 0, tailSize);
        return checksum(m_seed, copy.data(), copy.size()) == found;
    }

    bool commitIsGood() const
    {
        if (!hasChecksums())
            return true;
        constexpr std::size_t at = 16;
        std::vector<char> copy(m_buffer);
        const std::uint32_t found = bigEndian32(copy.data() + at);
        std::memset(copy.data() + at, 0, 4);
        return checksum(m_seed, copy.data(), copy.size()) == found;
    }

    std::size_t tagSize() const
    {
        if ((m_features & checksums3) != 0)
            return 16;
        return ((m_features & wideNumbers) != 0 ? 12 : 8) + ((m_features & checksums2) != 0 ? 2 : 0);
    }

    /// The tags of the descriptor block in the buffer.
    std::vector<Tag> tags() const
    {
        std::vector<Tag> list;
        const std::size_t size = tagSize();
        for (std::size_t at = headerSize; at + size <= usable();) {
            const char *const bytes = m_buffer.data() + at;
            Tag tag;
            tag.block = bigEndian32(bytes);
            if ((m_features & checksums3) != 0) {
                tag.flags = bigEndian32(bytes + 4);
                tag.checksum = bigEndian32(bytes + 12);
            } else {
                tag.checksum = bigEndian16(bytes + 4);
                tag.flags = bigEndian16(bytes + 6);
            }
            if ((m_features & wideNumbers) != 0)
                tag.block |= static_cast<std::uint64_t>(bigEndian32(bytes + 8)) << 32;
            list.push_back(tag);
            at += size + ((tag.flags & sameUuidFlag) != 0 ? 0 : uuidSize);
            if ((tag.flags & lastTagFlag) != 0)
                break;
        }
        return list;
    }

    bool dataIsGood(const Tag &tag, std::uint32_t sequence) const
    {
        if (!hasChecksums())
            return true;
        char number[4];
        putBigEndian32(sequence, number);
        const std::uint32_t sum = checksum(checksum(m_seed, number, sizeof number), m_data.data(), m_data.size());
        return (m_features & checksums3) != 0 ? sum == tag.checksum : (sum & 0xFFFF) == tag.checksum;
    }

    std::string walk(Pass pass)
    {
        std::uint32_t sequence = m_sequence;
        std::uint64_t block = m_start;
        bool suspicious = false; // a checksum is wrong: perhaps what lies here is of an earlier round
        std::uint64_t lastTime = 0;
        const std::uint64_t length = m_last - m_first;
        // No log is longer than one round: what is behind it was seen already.
        std::uint64_t walked = 0;
        while (walked <= length) {
            if (pass != Pass::Scan && !isAfter(m_end, sequence))
                break;
            if (!readBlock(block, m_buffer))
                return "a block of the journal cannot be read";
            advance(block);
            ++walked;
            const char *const bytes = m_buffer.data();
            if (bigEndian32(bytes) != mark || bigEndian32(bytes + 8) != sequence)
                break;
            const std::uint32_t kind = bigEndian32(bytes + 4);
            if (kind == Descriptor) {
                if (!tailIsGood()) {
                    if (pass != Pass::Scan)
                        return "a list in the journal is damaged";
                    suspicious = true;
                }
                const std::vector<Tag> list = tags();
                if (list.size() > length)
                    return "a list in the journal is damaged";
                if (pass == Pass::Replay) {
                    for (const Tag &tag : list) {
                        if (auto problem = replay(tag, block, sequence); !problem.empty())
                            return problem;
                        advance(block);
                    }
                } else {
                    advance(block, list.size());
                }
                walked += list.size();
            } else if (kind == Commit) {
                if (pass == Pass::Scan) {
                    const std::uint64_t time = bigEndian64(bytes + 48);
                    const bool stale = time < lastTime;
                    if (suspicious && !stale)
                        return "a part of the journal is damaged";
                    if (suspicious || !commitIsGood())
                        break; // the end of the log: it was being written, or is of an earlier round
                    lastTime = time;
                }
                ++sequence;
            } else if (kind == Revoke) {
                if (pass == Pass::Scan && !tailIsGood())
                    suspicious = true;
                if (pass == Pass::Revoke && !takeRevokes(sequence))
                    return "a list in the journal is damaged";
            } else {
                break;
            }
        }
        if (pass == Pass::Scan)
            m_end = sequence;
        else if (sequence != m_end)
            return "the journal is damaged";
        return {};
    }

    bool takeRevokes(std::uint32_t sequence)
    {
        const std::size_t count = bigEndian32(m_buffer.data() + headerSize);
        if (count > usable())
            return false;
        const std::size_t size = (m_features & wideNumbers) != 0 ? 8 : 4;
        for (std::size_t at = headerSize + 4; at + size <= count; at += size) {
            const char *const bytes = m_buffer.data() + at;
            const std::uint64_t block = size == 8 ? bigEndian64(bytes) : bigEndian32(bytes);
            const auto [entry, isNew] = m_revoked.try_emplace(block, sequence);
            if (!isNew && isAfter(sequence, entry->second))
                entry->second = sequence;
        }
        return true;
    }

    std::string replay(const Tag &tag, std::uint64_t inJournal, std::uint32_t sequence)
    {
        const auto revoked = m_revoked.find(tag.block);
        if (revoked != m_revoked.end() && !isAfter(sequence, revoked->second))
            return {};
        if (!readBlock(inJournal, m_data) || !dataIsGood(tag, sequence))
            return "a block in the journal is damaged";
        if (tag.block >= m_place.diskBlocks)
            return "a list in the journal is damaged";
        m_replacements[tag.block] = {m_place.blocks[inJournal], (tag.flags & escapedFlag) != 0};
        return {};
    }

    Source &m_disk;
    const JournalPlace &m_place;
    std::vector<char> m_buffer;
    std::vector<char> m_data;
    std::uint32_t m_features = 0;
    std::uint32_t m_seed = 0;
    std::uint64_t m_first = 0; ///< block of the log's area, in the journal
    std::uint64_t m_last = 0;  ///< behind it
    std::uint32_t m_sequence = 0;
    std::uint64_t m_start = 0;
    std::uint32_t m_end = 0; ///< sequence of the first transaction that is not whole
    std::unordered_map<std::uint64_t, std::uint32_t> m_revoked;
    Replacements m_replacements;
};

} // namespace

std::expected<Replacements, std::string> replayJournal(Source &disk, const JournalPlace &journal)
{
    return Replay(disk, journal).run();
}

bool ReplayedDisk::read(std::uint64_t offset, char *to, std::size_t count)
{
    while (count > 0) {
        const std::uint64_t block = offset / m_blockSize;
        const std::size_t inBlock = offset % m_blockSize;
        const auto found = m_replacements.find(block);
        if (found == m_replacements.end()) {
            // As far as nothing is replaced, in one go.
            std::size_t length = std::min<std::size_t>(count, m_blockSize - inBlock);
            for (std::uint64_t next = block + 1; length < count && !m_replacements.contains(next); ++next)
                length = std::min<std::size_t>(count, length + m_blockSize);
            if (!m_disk.read(offset, to, length))
                return false;
            offset += length;
            to += length;
            count -= length;
            continue;
        }
        const std::size_t length = std::min<std::size_t>(count, m_blockSize - inBlock);
        if (!m_disk.read(found->second.block * m_blockSize + inBlock, to, length))
            return false;
        if (found->second.escaped) {
            char first[4];
            putBigEndian32(mark, first);
            for (std::size_t i = inBlock; i < sizeof first && i - inBlock < length; ++i)
                to[i - inBlock] = first[i];
        }
        offset += length;
        to += length;
        count -= length;
    }
    return true;
}

} // namespace Vitrine::DiskReader
