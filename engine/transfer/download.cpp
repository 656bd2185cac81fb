// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/transfer/download.h"

namespace Vitrine::Transfer {

namespace {

// What a guest offers may have no end.
constexpr int maxPerFolder = 200'000;
constexpr qsizetype maxEntries = 2'000'000;

HostFolder::Existing existingOf(Existing existing)
{
    return existing == Existing::Replace ? HostFolder::Existing::Replace : HostFolder::Existing::Keep;
}

} // namespace

Download::Download(Api::Files &files, const SessionKey &key, const QList<DownloadSource> &sources, HostFolder folder,
                   Existing existing)
    : Copy(key, existing), m_files(files), m_folder(std::move(folder))
{
    for (auto source = sources.crbegin(); source != sources.crend(); ++source)
        m_items.append({source->path, source->target, std::nullopt});
}

void Download::setLimit(qint64 bytes, qint64 files)
{
    m_maxBytes = bytes;
    m_maxFiles = files;
}

void Download::start()
{
    later();
}

void Download::next()
{
    if (m_items.isEmpty()) {
        m_folder.reset();
        return finish(report());
    }
    // Depth first: the list stays short.
    m_item = m_items.takeLast();
    tell(m_item.path);
    if (m_item.entry)
        take();
    else
        look();
}

void Download::look()
{
    if (m_item.path.isEmpty()) { // the workspace itself
        m_item.entry.emplace();
        m_item.entry->kind = FileEntry::Kind::Folder;
        return take();
    }
    m_files.stat(key(), m_item.path).then(this, [this](const Result<FileEntry> &entry) {
        if (hasEnded())
            return;
        if (!entry)
            return stopAt(entry.error());
        m_item.entry = *entry;
        if (entry->kind == FileEntry::Kind::Other)
            return stopAt(
                {ErrorCode::InvalidInput, tr("%1 is no file that can be copied.").arg(displayText(m_item.path)), {}});
        if (entry->kind != FileEntry::Kind::Link)
            return take();
        // What was named is what it leads to.
        m_files.list(key(), m_item.path, 1).then(this, [this](const Result<FolderPage> &page) {
            if (hasEnded())
                return;
            m_item.entry->kind = page ? FileEntry::Kind::Folder : FileEntry::Kind::File;
            m_item.entry->mode = 0644;
            take();
        });
    });
}

void Download::take()
{
    if (isBeyondLimit())
        return;
    switch (m_item.entry->kind) {
    case FileEntry::Kind::Folder:
        return takeFolder();
    case FileEntry::Kind::File:
        return beginFile();
    case FileEntry::Kind::Link:
        return takeLink();
    case FileEntry::Kind::Other:
        leaveOut(m_item.path, tr("no file that can be copied"));
        return later();
    }
}

bool Download::isBeyondLimit()
{
    if (m_maxBytes < 0 || (report().bytes <= m_maxBytes && m_seen <= m_maxFiles))
        return false;
    stopAt({ErrorCode::InvalidInput, tr("That is more than can be copied at once."), {}});
    return true;
}

void Download::takeLink()
{
    // Inside the copy itself, not only inside the folder it is put into: that one holds the person's own files.
    if (!HostFolder::staysInside(m_item.target.mid(m_item.target.indexOf('/') + 1), m_item.entry->linkTarget)) {
        leaveOut(m_item.path, tr("a link that leads out of what is copied"));
        return later();
    }
    m_folder->setExisting(existingOf(existing()));
    const auto made = m_folder->makeLink(m_item.target, m_item.entry->linkTarget);
    if (made) {
        ++report().links;
        return later();
    }
    if (made.error().code != ErrorCode::AlreadyExists || existing() == Existing::Replace)
        return stopAt(made.error());
    meetExisting(
        m_item.target, [this] { takeLink(); },
        [this] {
            ++report().skipped;
            later();
        });
}

void Download::takeFolder()
{
    if (m_item.target.count('/') >= maxDepth) {
        leaveOut(m_item.path, tr("too deep"));
        return later();
    }
    m_folder->setExisting(existing() == Existing::Refuse ? HostFolder::Existing::Keep : HostFolder::Existing::Replace);
    const auto made = m_folder->makeFolder(m_item.target);
    if (!made && made.error().code == ErrorCode::AlreadyExists && existing() != Existing::Refuse) {
        leaveOut(m_item.path, tr("a file has that name"));
        return later();
    }
    if (!made)
        return stopAt(made.error());
    ++report().folders;
    list();
}

void Download::list()
{
    m_files.list(key(), m_item.path, maxPerFolder).then(this, [this](const Result<FolderPage> &page) {
        if (hasEnded())
            return;
        if (!page)
            return cannotRead(page.error());
        if (!page->complete)
            leaveOut(m_item.path, tr("has more than %1 entries; the rest is left out").arg(page->entries.size()));
        m_seen += page->entries.size();
        if (m_seen > maxEntries)
            return stopAt({ErrorCode::InvalidInput,
                           tr("There are more than %1 files. Copy the folders one by one.").arg(maxEntries),
                           {}});
        const QByteArray prefix = m_item.path.isEmpty() ? QByteArray() : m_item.path + '/';
        for (const FileEntry &entry : page->entries)
            m_items.append({prefix + entry.name, m_item.target + '/' + entry.name, entry});
        next();
    });
}

void Download::beginFile()
{
    m_folder->setExisting(existingOf(existing()));
    if (auto begun = m_folder->beginFile(m_item.target, m_item.entry->mode); !begun) {
        if (begun.error().code != ErrorCode::AlreadyExists || existing() == Existing::Replace)
            return stopAt(begun.error());
        return meetExisting(
            m_item.target, [this] { beginFile(); },
            [this] {
                ++report().skipped;
                later();
            });
    }
    m_offset = 0;
    readOn();
}

void Download::readOn()
{
    m_files.read(key(), m_item.path, m_offset, pieceBytes).then(this, [this](Result<FileChunk> chunk) {
        if (hasEnded() || !m_folder)
            return;
        if (!chunk) {
            m_folder->dropFile();
            return cannotRead(chunk.error());
        }
        if (!chunk->bytes.isEmpty()) {
            m_offset += chunk->bytes.size();
            report().bytes += chunk->bytes.size();
            tell(m_item.path);
            if (isBeyondLimit())
                return;
            if (auto written = m_folder->write(chunk->bytes); !written)
                return stopAt(written.error());
        }
        if (!chunk->bytes.isEmpty() && m_offset < chunk->fileSize)
            return readOn();
        if (auto done = m_folder->finishFile(m_item.entry->modifiedAt); !done) {
            // Somebody made one of that name while it was read: as if it had been there before.
            if (done.error().code == ErrorCode::AlreadyExists && existing() != Existing::Replace)
                return beginFile();
            return stopAt(done.error());
        }
        ++report().files;
        next();
    });
}

/// Something in the workspace: the rest may still be had, unless the engine is gone.
void Download::cannotRead(const Error &error)
{
    if (error.code == ErrorCode::Unreachable || error.code == ErrorCode::Cancelled ||
        error.code == ErrorCode::WrongState || (m_items.isEmpty() && report().files + report().folders <= 1))
        return stopAt(error);
    report().incomplete = true;
    Q_EMIT unreadable(error);
    later();
}

/// Something on this computer, or the way to the engine: going on makes no sense. What is copied stays.
void Download::stopAt(const Error &error)
{
    m_folder.reset();
    fail(error);
}

} // namespace Vitrine::Transfer
