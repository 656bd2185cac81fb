// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/diskreader/blocks.h"

#include <algorithm>
#include <cerrno>
#include <sys/socket.h>

namespace Vitrine::DiskReader {

namespace {

constexpr std::uint64_t piece = 65536;
constexpr std::size_t mostRuns = std::size_t(8) << 20;
constexpr std::size_t partBytes = std::size_t(1) << 20;
constexpr std::uint64_t zeroBit = std::uint64_t(1) << 63;
constexpr std::size_t longestWords = 500;

enum Exit { good = 0, gone = 1, unreadable = 3 };

} // namespace

void putLittleEndian(std::uint64_t value, std::string &to)
{
    for (int i = 0; i < 8; ++i)
        to.push_back(static_cast<char>(static_cast<unsigned char>(value >> (8 * i))));
}

bool sendAll(int socket, const char *bytes, std::size_t count)
{
    while (count > 0) {
        const ssize_t sent = ::send(socket, bytes, count, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        bytes += sent;
        count -= static_cast<std::size_t>(sent);
    }
    return true;
}

int sayUnreadable(int socket, const std::string &why)
{
    const std::string words = why.substr(0, longestWords);
    std::string head = "VitrBad1";
    putLittleEndian(words.size(), head);
    putLittleEndian(0, head);
    head += words;
    return sendAll(socket, head.data(), head.size()) ? Exit::unreadable : Exit::gone;
}

std::expected<std::vector<BlockRun>, std::string> findBlocks(QcowChain &chain, std::size_t own)
{
    using Kind = QcowLayer::Stretch::Kind;
    const bool hasBelow = own < chain.layers();
    const std::uint64_t size = chain.size();
    std::vector<BlockRun> runs;
    std::uint64_t done = 0; // up to here all is in `runs` that is to be
    for (std::uint64_t at = 0; at < size;) {
        const auto stretch = chain.findOwn(own, at, size - at);
        if (!stretch)
            return std::unexpected(stretch.error());
        const std::uint64_t end = at + stretch->length;
        const std::uint64_t first = std::max(at / piece * piece, done);
        const std::uint64_t last = std::min((end + piece - 1) / piece * piece, size);
        // Of a piece that is not all zeros here the bytes are read, whatever they are.
        const bool isZero = stretch->kind == Kind::Zero && at % piece == 0 && (end % piece == 0 || end == size);
        at = end;
        if (stretch->kind == Kind::Missing || first >= last)
            continue;
        done = last;
        if (isZero && !hasBelow)
            continue;
        if (!runs.empty() && runs.back().isZero == isZero && runs.back().offset + runs.back().length == first) {
            runs.back().length += last - first;
            continue;
        }
        if (runs.size() == mostRuns)
            return std::unexpected("the disk is in too many pieces");
        runs.push_back({first, last - first, isZero});
    }
    return runs;
}

int sendBlocks(int socket, const std::vector<int> &disks, std::size_t own)
{
    auto chain = QcowChain::open(disks);
    if (!chain)
        return sayUnreadable(socket, chain.error());
    const auto runs = findBlocks(**chain, own);
    if (!runs)
        return sayUnreadable(socket, runs.error());
    std::string head = "VitrRun1";
    putLittleEndian((*chain)->size(), head);
    putLittleEndian(runs->size(), head);
    for (const BlockRun &run : *runs) {
        putLittleEndian(run.offset, head);
        putLittleEndian(run.length | (run.isZero ? zeroBit : 0), head);
        if (head.size() >= partBytes) {
            if (!sendAll(socket, head.data(), head.size()))
                return Exit::gone;
            head.clear();
        }
    }
    if (!sendAll(socket, head.data(), head.size()))
        return Exit::gone;
    std::vector<char> part(partBytes);
    for (const BlockRun &run : *runs) {
        for (std::uint64_t at = 0; !run.isZero && at < run.length; at += partBytes) {
            const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(partBytes, run.length - at));
            if (!(*chain)->read(run.offset + at, part.data(), count))
                return Exit::unreadable;
            if (!sendAll(socket, part.data(), count))
                return Exit::gone;
        }
    }
    return Exit::good;
}

} // namespace Vitrine::DiskReader
