// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/stoppedfiles.h"

namespace Vitrine::Session {

using namespace std::chrono_literals;

namespace {
constexpr qint64 piece = qint64(1) << 20; ///< what is read at once, at most
}

StoppedFiles::StoppedFiles(const QByteArray &mountPath, std::function<ReadableDisk()> disk)
    : m_mountPath(mountPath), m_disk(std::move(disk))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(10s);
    m_rest.callOnTimeout(this, [this] {
        if (m_browser && m_browser->isBusy())
            m_rest.start();
        else
            letGo();
    });
}

DiskBrowser &StoppedFiles::browser()
{
    m_rest.start();
    if (m_browser)
        return *m_browser;
    ReadableDisk disk = m_disk();
    m_use = std::move(disk.use);
    m_browser = std::make_unique<DiskBrowser>(DiskBrowser::Disk{disk.layers, m_mountPath, disk.isKept});
    // The next question starts another.
    connect(m_browser.get(), &DiskBrowser::ended, this, [this] {
        m_ahead.reset();
        m_browser.release()->deleteLater();
        m_use.reset();
    });
    // From the event loop: it may end at once.
    QMetaObject::invokeMethod(m_browser.get(), &DiskBrowser::start, Qt::QueuedConnection);
    return *m_browser;
}

Pending<FolderPage> StoppedFiles::list(const QByteArray &path, int limit)
{
    return browser().list(path, limit);
}

Pending<FileEntry> StoppedFiles::stat(const QByteArray &path)
{
    return browser().stat(path);
}

Pending<FileChunk> StoppedFiles::read(const QByteArray &path, qint64 offset, qint64 maxBytes)
{
    const bool follows = m_ahead && m_ahead->path == path && m_ahead->offset == offset;
    if (maxBytes < piece)
        return browser().read(path, offset, maxBytes);
    DiskBrowser &reader = browser();
    const Pending<FileChunk> chunk = follows ? m_ahead->chunk : reader.read(path, offset, piece);
    m_ahead = Ahead{path, offset + piece, reader.read(path, offset + piece, piece)};
    return chunk;
}

void StoppedFiles::letGo()
{
    m_rest.stop();
    m_ahead.reset();
    m_browser.reset();
    m_use.reset();
}

} // namespace Vitrine::Session
