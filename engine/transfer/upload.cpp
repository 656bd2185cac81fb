// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/transfer/upload.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>

namespace Vitrine::Transfer {

namespace {

constexpr int countEntries = 200'000;
constexpr qint64 countMs = 700;

} // namespace

Upload::Upload(Api::Files &files, const SessionKey &key, const QList<UploadSource> &sources, Existing existing)
    : Copy(key, existing), m_files(files)
{
    for (auto source = sources.crbegin(); source != sources.crend(); ++source)
        m_items.append({source->path, source->target, true});
}

template <typename Next>
void Upload::ask(Pending<void> pending, Next next)
{
    pending.then(this, [this, next = std::move(next)](const Result<void> &result) {
        if (hasEnded())
            return;
        if (result)
            return next();
        abandon();
        fail(result.error());
    });
}

void Upload::start()
{
    if (m_counts)
        count();
    later();
}

void Upload::count()
{
    QElapsedTimer timer;
    timer.start();
    qint64 files = 0;
    qint64 bytes = 0;
    int seen = 0;
    for (const Item &item : std::as_const(m_items)) {
        const QFileInfo info(item.path);
        if (info.isFile()) {
            ++files;
            bytes += info.size();
        } else if (info.isDir()) {
            QDirIterator at(item.path, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
            while (at.hasNext()) {
                const QFileInfo inner = at.nextFileInfo();
                if (++seen > countEntries || timer.elapsed() > countMs)
                    return; // so much that a total would be a guess
                ++files;
                bytes += inner.size();
            }
        }
    }
    progress().totalFiles = files;
    progress().totalBytes = bytes;
}

void Upload::next()
{
    if (m_items.isEmpty())
        return finish(report());
    m_item = m_items.takeLast();
    const QFileInfo info(m_item.path);
    if (m_item.named && !info.exists()) {
        fail({ErrorCode::NotFound, tr("There is no %1.").arg(displayText(QFile::encodeName(m_item.path))), {}});
        return;
    }
    // The one that was named is what it leads to.
    if (info.isSymLink() && !m_item.named)
        return drop(tr("a link"));
    if (info.isDir())
        return takeFolder();
    if (!info.isFile())
        return drop(tr("no file that can be copied"));
    takeFile();
}

void Upload::drop(const QString &why)
{
    leaveOut(QFile::encodeName(m_item.path), why);
    later();
}

void Upload::takeFolder()
{
    if (m_item.target.count('/') >= maxDepth)
        return drop(tr("too deep"));
    m_files.makeFolder(key(), m_item.target).then(this, [this](const Result<void> &made) {
        if (hasEnded())
            return;
        if (made)
            return enterFolder();
        if (made.error().code != ErrorCode::AlreadyExists) {
            fail(made.error());
            return;
        }
        m_files.stat(key(), m_item.target).then(this, [this](const Result<FileEntry> &there) {
            if (hasEnded())
                return;
            if (there && there->kind != FileEntry::Kind::Folder)
                return drop(tr("a file of that name is in the workspace"));
            enterFolder();
        });
    });
}

void Upload::enterFolder()
{
    const QDir folder(m_item.path);
    if (!folder.isReadable())
        return drop(tr("cannot be read"));
    ++report().folders;
    const auto entries = folder.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                                              QDir::Name | QDir::Reversed);
    for (const QFileInfo &entry : entries)
        m_items.append({entry.filePath(), m_item.target + '/' + QFile::encodeName(entry.fileName())});
    later();
}

void Upload::takeFile()
{
    m_file.setFileName(m_item.path);
    if (!m_file.open(QIODevice::ReadOnly))
        return drop(m_file.errorString());
    tell(m_item.target);
    if (existing() == Existing::Replace)
        return beginFile();
    // Before all of it is sent for nothing.
    m_files.stat(key(), m_item.target).then(this, [this](const Result<FileEntry> &there) {
        if (hasEnded())
            return;
        if (!there)
            return beginFile();
        if (there->kind == FileEntry::Kind::Folder) {
            m_file.close();
            return drop(tr("a folder of that name is in the workspace"));
        }
        meetExisting(m_item.target, [this] { beginFile(); }, [this] { skipFile(); });
    });
}

void Upload::skipFile()
{
    abandon();
    ++report().skipped;
    later();
}

void Upload::beginFile()
{
    const qsizetype slash = m_item.target.lastIndexOf('/');
    m_unfinished = m_item.target.left(slash + 1) + ".vitrine-put-" + newId().toLatin1();
    m_offset = 0;
    writeOn();
}

void Upload::writeOn()
{
    const QByteArray bytes = m_file.read(pieceBytes);
    if (bytes.isEmpty() && m_file.error() != QFileDevice::NoError) {
        const QString why = m_file.errorString();
        abandon();
        return drop(why);
    }
    if (bytes.isEmpty() && m_offset > 0)
        return finishFile();
    ask(m_files.write(key(), m_unfinished, {bytes, m_offset, 0}), [this, size = bytes.size()] {
        m_offset += size;
        report().bytes += size;
        tell(m_item.target);
        if (size < pieceBytes)
            finishFile();
        else
            writeOn();
    });
}

void Upload::finishFile()
{
    const QFileInfo info(m_item.path);
    m_file.close();
    const quint32 mode = info.isExecutable() ? 0755 : 0644;
    ask(m_files.setAttributes(key(), m_unfinished, mode, info.lastModified()),
        [this] { giveName(existing() == Existing::Replace); });
}

void Upload::giveName(bool replace)
{
    m_files.rename(key(), m_unfinished, m_item.target, replace).then(this, [this, replace](const Result<void> &named) {
        if (hasEnded())
            return;
        if (named) {
            m_unfinished.clear();
            ++report().files;
            return later();
        }
        if (named.error().code == ErrorCode::AlreadyExists && !replace) // came while this one was sent
            return meetExisting(m_item.target, [this] { giveName(true); }, [this] { skipFile(); });
        abandon();
        fail(named.error());
    });
}

void Upload::abandon()
{
    m_file.close();
    if (!m_unfinished.isEmpty())
        (void)m_files.remove(key(), std::exchange(m_unfinished, {}));
}

} // namespace Vitrine::Transfer
