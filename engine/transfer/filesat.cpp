// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/transfer/filesat.h"

namespace Vitrine::Transfer {

FilesAt::FilesAt(Api::Files &files, Api::Checkpoints &checkpoints, QObject *parent)
    : Api::Files(parent), m_files(files), m_checkpoints(checkpoints)
{
    connect(&m_files, &Api::Files::folderChanged, this, [this](const SessionKey &key, const QByteArray &path) {
        if (m_checkpoint.isEmpty())
            Q_EMIT folderChanged(key, path);
    });
    connect(&m_files, &Api::Files::allChanged, this, [this](const SessionKey &key) {
        if (m_checkpoint.isEmpty())
            Q_EMIT allChanged(key);
    });
}

Pending<FolderPage> FilesAt::list(const SessionKey &key, const QByteArray &path, int limit)
{
    return m_checkpoint.isEmpty() ? m_files.list(key, path, limit)
                                  : m_checkpoints.listFiles(key, m_checkpoint, path, limit);
}

Pending<FileEntry> FilesAt::stat(const SessionKey &key, const QByteArray &path)
{
    return m_checkpoint.isEmpty() ? m_files.stat(key, path) : m_checkpoints.statFile(key, m_checkpoint, path);
}

Pending<FileChunk> FilesAt::read(const SessionKey &key, const QByteArray &path, qint64 offset, qint64 maxBytes)
{
    return m_checkpoint.isEmpty() ? m_files.read(key, path, offset, maxBytes)
                                  : m_checkpoints.readFile(key, m_checkpoint, path, offset, maxBytes);
}

Pending<void> FilesAt::refused()
{
    return failed<void>({ErrorCode::WrongState,
                         tr("Files of a checkpoint stay as they are. Go back to the present state to change files."),
                         {}});
}

Pending<void> FilesAt::write(const SessionKey &key, const QByteArray &path, const FileChunk &piece)
{
    return m_checkpoint.isEmpty() ? m_files.write(key, path, piece) : refused();
}

Pending<void> FilesAt::makeFolder(const SessionKey &key, const QByteArray &path)
{
    return m_checkpoint.isEmpty() ? m_files.makeFolder(key, path) : refused();
}

Pending<void> FilesAt::makeLink(const SessionKey &key, const QByteArray &path, const QByteArray &target)
{
    return m_checkpoint.isEmpty() ? m_files.makeLink(key, path, target) : refused();
}

Pending<void> FilesAt::rename(const SessionKey &key, const QByteArray &from, const QByteArray &to, bool replace)
{
    return m_checkpoint.isEmpty() ? m_files.rename(key, from, to, replace) : refused();
}

Pending<void> FilesAt::remove(const SessionKey &key, const QByteArray &path)
{
    return m_checkpoint.isEmpty() ? m_files.remove(key, path) : refused();
}

Pending<void> FilesAt::setAttributes(const SessionKey &key, const QByteArray &path, quint32 mode,
                                     const QDateTime &modifiedAt)
{
    return m_checkpoint.isEmpty() ? m_files.setAttributes(key, path, mode, modifiedAt) : refused();
}

void FilesAt::watch(const SessionKey &key, bool on)
{
    m_files.watch(key, on);
}

} // namespace Vitrine::Transfer
