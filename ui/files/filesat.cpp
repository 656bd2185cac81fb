// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/filesat.h"

namespace Vitrine::Ui {

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

void FilesAt::watch(const SessionKey &key, bool on)
{
    m_files.watch(key, on);
}

} // namespace Vitrine::Ui
