// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filesource.h"

#include "ui/files/folderrows.h"

#include <algorithm>
#include <chrono>

namespace Vitrine::Ui {

using namespace std::chrono_literals;

FileSource::FileSource(Api::Files &files, const SessionKey &key, const QByteArray &path, QObject *parent)
    : QObject(parent), m_files(files), m_key(key), m_path(path)
{
    // Between two looks at a file that is written to all the time.
    m_rest.setSingleShot(true);
    m_rest.setInterval(250ms);
    m_rest.callOnTimeout(this, [this] {
        if (std::exchange(m_stale, false) && m_active)
            look();
    });
    const auto changed = [this] {
        if (m_busy || m_rest.isActive())
            m_stale = true;
        else
            look();
    };
    connect(&m_files, &Api::Files::folderChanged, this,
            [this, changed](const SessionKey &session, const QByteArray &folder) {
                const qsizetype slash = m_path.lastIndexOf('/');
                if (m_active && session == m_key && folder == (slash < 0 ? QByteArray() : m_path.left(slash)))
                    changed();
            });
    connect(&m_files, &Api::Files::allChanged, this, [this, changed](const SessionKey &session) {
        if (m_active && session == m_key)
            changed();
    });
}

FileSource::~FileSource()
{
    if (m_active)
        m_files.watch(m_key, false);
}

QByteArray FileSource::name() const
{
    return m_path.mid(m_path.lastIndexOf('/') + 1);
}

void FileSource::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    m_files.watch(m_key, active);
    if (!active)
        return;
    if (m_busy)
        m_stale = true;
    else
        look();
}

void FileSource::look()
{
    m_busy = true;
    m_files.stat(m_key, m_path).then(this, [this](const Result<FileEntry> &entry) {
        if (!entry) {
            setFailed(entry.error());
            ended();
            return;
        }
        const bool same = m_read && !contentDiffers(m_entry, *entry);
        const bool sameEntry = same && m_entry.mode == entry->mode && m_entry.uid == entry->uid;
        m_entry = *entry;
        if (!sameEntry)
            Q_EMIT entryChanged();
        if (same && m_state == State::Ready) {
            ended();
            return;
        }
        if (entry->kind == FileEntry::Kind::Folder || entry->kind == FileEntry::Kind::Other) {
            setFailed({ErrorCode::InvalidInput,
                       entry->kind == FileEntry::Kind::Folder ? tr("This is a folder now.")
                                                              : tr("This is no file that can be read."),
                       {}});
            ended();
            return;
        }
        read({}, std::clamp<qint64>(m_bytes.size(), pieceBytes, maxBytes));
    });
}

void FileSource::readMore()
{
    if (m_busy || !canReadMore())
        return;
    m_busy = true;
    read(m_bytes, std::min(m_bytes.size() + pieceBytes, maxBytes));
}

void FileSource::read(QByteArray soFar, qint64 wanted)
{
    const qint64 offset = soFar.size();
    m_files.read(m_key, m_path, offset, std::min(wanted - offset, pieceBytes))
        .then(this, [this, soFar = std::move(soFar), wanted](const Result<FileChunk> &chunk) {
            if (!chunk) {
                setFailed(chunk.error());
                ended();
                return;
            }
            const QByteArray bytes = soFar + chunk->bytes.left(pieceBytes);
            if (!chunk->bytes.isEmpty() && bytes.size() < wanted && bytes.size() < chunk->fileSize) {
                read(bytes, wanted);
                return;
            }
            const auto [was, is] = std::ranges::mismatch(m_bytes, bytes);
            const qint64 same = was - m_bytes.begin();
            const bool differs = same < m_bytes.size() || same < bytes.size();
            m_bytes = bytes;
            // A guest may say what it likes: without a byte more there is nothing more to read.
            m_size = chunk->bytes.isEmpty() ? bytes.size() : std::max<qint64>(chunk->fileSize, bytes.size());
            m_read = true;
            const bool wasReady = m_state == State::Ready;
            m_state = State::Ready;
            if (!wasReady)
                Q_EMIT stateChanged();
            if (differs || !wasReady)
                Q_EMIT bytesChanged(wasReady ? same : 0);
            else
                Q_EMIT entryChanged();
            ended();
        });
}

void FileSource::setFailed(const Error &error)
{
    m_read = false;
    m_state = State::Failed;
    m_error = error;
    Q_EMIT stateChanged();
}

void FileSource::ended()
{
    m_busy = false;
    if (m_stale)
        m_rest.start();
}

} // namespace Vitrine::Ui
