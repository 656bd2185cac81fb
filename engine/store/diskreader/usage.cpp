// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/diskreader/usage.h"

#include "engine/store/diskreader/blocks.h"
#include "engine/store/diskreader/filesystem.h"

#include <algorithm>

namespace Vitrine::DiskReader {

namespace {

using Kind = QcowLayer::Stretch::Kind;

/// What a disk lets go it lets go in whole pieces.
constexpr std::uint64_t piece = 65536;
constexpr std::chrono::seconds patience{4};

class Count
{
public:
    Count(QcowChain &chain, const IsFree &isFree, std::vector<LayerUsage> &usage)
        : m_chain(chain), m_isFree(isFree), m_usage(usage)
    {
    }

    /// What the layer has at `offset` and `above` layers may cover.
    [[nodiscard]] std::expected<void, std::string> add(std::size_t layer, std::size_t above, std::uint64_t offset,
                                                       std::uint64_t length)
    {
        if (above == 0) {
            addVisible(layer, offset, length);
            return {};
        }
        QcowLayer &upper = m_chain.layer(above - 1);
        for (std::uint64_t done = 0; done < length;) {
            const std::uint64_t at = offset + done;
            if (at >= upper.size())
                return std::unexpected("a layer is shorter than the one below it");
            const auto stretch = upper.find(at, std::min(length - done, upper.size() - at));
            if (!stretch)
                return std::unexpected(stretch.error());
            if (stretch->kind != Kind::Missing)
                m_usage[layer].covered[above - 1] += stretch->length;
            else if (auto further = add(layer, above - 1, at, stretch->length); !further)
                return further;
            done += stretch->length;
        }
        return {};
    }

private:
    void addVisible(std::size_t layer, std::uint64_t offset, std::uint64_t length)
    {
        for (const std::uint64_t end = offset + length; offset < end;) {
            const std::uint64_t part = std::min(end, (offset / piece + 1) * piece) - offset;
            const bool isFree = m_isFree && part == piece && m_isFree(offset, part);
            (isFree ? m_usage[layer].free : m_usage[layer].live) += part;
            offset += part;
        }
    }

    QcowChain &m_chain;
    const IsFree &m_isFree;
    std::vector<LayerUsage> &m_usage;
};

} // namespace

std::expected<std::vector<LayerUsage>, std::string> findUsage(QcowChain &chain, const IsFree &isFree)
{
    std::vector<LayerUsage> usage(chain.layers());
    for (LayerUsage &layer : usage)
        layer.covered.resize(chain.layers());
    Count count(chain, isFree, usage);
    for (std::size_t i = 0; i < chain.layers(); ++i) {
        QcowLayer &layer = chain.layer(i);
        for (std::uint64_t at = 0; at < layer.size();) {
            const auto stretch = layer.find(at, layer.size() - at);
            if (!stretch)
                return std::unexpected(stretch.error());
            if (stretch->kind == Kind::Data) {
                if (auto done = count.add(i, i, at, stretch->length); !done)
                    return std::unexpected(done.error());
            }
            at += stretch->length;
        }
    }
    return usage;
}

int sendUsage(int socket, const std::vector<int> &disks, bool withFiles)
{
    auto chain = QcowChain::open(disks);
    if (!chain)
        return sayUnreadable(socket, chain.error());
    std::unique_ptr<Filesystem> files;
    IsFree isFree;
    if (withFiles) {
        auto opened = Filesystem::open(**chain, "/");
        if (!opened)
            return sayUnreadable(socket, opened.error());
        files = std::move(*opened);
        files->setDeadline(Filesystem::Clock::now() + patience);
        if (auto read = files->readFreeBlocks(); !read)
            return sayUnreadable(socket, read.error().words);
        isFree = [&files](std::uint64_t offset, std::uint64_t length) { return files->isFree(offset, length); };
    }
    const auto usage = findUsage(**chain, isFree);
    if (!usage)
        return sayUnreadable(socket, usage.error());
    std::string bytes = "VitrUse1";
    putLittleEndian(usage->size(), bytes);
    for (const LayerUsage &layer : *usage) {
        putLittleEndian(layer.live, bytes);
        putLittleEndian(layer.free, bytes);
        for (const std::uint64_t covered : layer.covered)
            putLittleEndian(covered, bytes);
    }
    return sendAll(socket, bytes.data(), bytes.size()) ? 0 : 1;
}

} // namespace Vitrine::DiskReader
