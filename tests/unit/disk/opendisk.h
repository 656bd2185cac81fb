// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/diskreader/filesystem.h"
#include "engine/store/diskreader/qcowchain.h"

#include <QFile>
#include <QStringList>

#include <fcntl.h>
#include <unistd.h>

namespace Vitrine {

/// The reader's parts over files, in this process.
class OpenDisk
{
public:
    explicit OpenDisk(const QStringList &layers)
    {
        for (const QString &layer : layers)
            m_fds.push_back(::open(QFile::encodeName(layer).constData(), O_RDONLY | O_CLOEXEC));
        auto opened = DiskReader::QcowChain::open(m_fds);
        if (opened)
            chain = std::move(*opened);
        else
            problem = opened.error();
    }
    ~OpenDisk()
    {
        files.reset();
        for (const int fd : m_fds)
            ::close(fd);
    }
    OpenDisk(const OpenDisk &) = delete;
    OpenDisk &operator=(const OpenDisk &) = delete;

    bool mount()
    {
        if (!chain)
            return false;
        auto opened = DiskReader::Filesystem::open(*chain, "/mnt/workspace");
        if (opened)
            files = std::move(*opened);
        else
            problem = opened.error();
        return files != nullptr;
    }
    [[nodiscard]] QByteArray bytes(std::uint64_t offset, std::size_t count) const
    {
        QByteArray result(qsizetype(count), 'x');
        return chain->read(offset, result.data(), count) ? result : QByteArray();
    }

    std::unique_ptr<DiskReader::QcowChain> chain;
    std::unique_ptr<DiskReader::Filesystem> files;
    std::string problem;

private:
    std::vector<int> m_fds;
};

} // namespace Vitrine
