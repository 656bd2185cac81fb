// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"
#include "engine/store/archive/contentsum.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct archive;

namespace Vitrine::Store {

/// Writes an archive: a pax tar, compressed with zstd, whose members are plain files in an order that its reader knows,
/// and last the SHA-256 of each. All calls wait.
///
/// The file has no name until finish() gives it one, so that whatever ends in between leaves nothing (on file systems
/// without such files it has a hidden name for as long, and is removed). It never takes the place of another file.
class ArchiveWriter
{
public:
    [[nodiscard]] static Result<std::unique_ptr<ArchiveWriter>> create(const QString &file, qint64 madeAt);
    ~ArchiveWriter();
    ArchiveWriter(const ArchiveWriter &) = delete;
    ArchiveWriter &operator=(const ArchiveWriter &) = delete;

    /// The next member; exactly `bytes` have to be written to it.
    [[nodiscard]] Result<void> begin(const QByteArray &name, qint64 bytes);
    [[nodiscard]] Result<void> write(const char *bytes, qint64 count);
    [[nodiscard]] Result<void> end();
    [[nodiscard]] Result<void> add(const QByteArray &name, const QByteArray &content);
    /// Writes the sums and gives the file its name, with all of it on the disk. Its size.
    [[nodiscard]] Result<qint64> finish();

private:
    explicit ArchiveWriter(QString file) : m_file(std::move(file)) {}
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> giveName();
    [[nodiscard]] std::unexpected<Error> problem() const;

    QString m_file;
    QByteArray m_hidden; ///< name until the end, where a file needs one
    qint64 m_madeAt = 0;
    int m_fd = -1;
    archive *m_archive = nullptr;
    ContentSum m_sum;
    QList<QByteArray> m_sums;
    qint64 m_left = 0; ///< of the member
};

} // namespace Vitrine::Store
