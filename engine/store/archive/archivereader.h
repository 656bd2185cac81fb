// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"
#include "engine/store/archive/contentsum.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct archive;

namespace Vitrine::Store {

/// Reads an archive that anybody may have made: a tar compressed with zstd, and nothing else that libarchive knows. The
/// caller says which member comes next and how large it is; one that has another name or size, is no plain file, or
/// points anywhere is Corrupt. Names are compared and never used. All calls wait.
class ArchiveReader
{
public:
    [[nodiscard]] static Result<std::unique_ptr<ArchiveReader>> open(const QString &file);
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader &) = delete;
    ArchiveReader &operator=(const ArchiveReader &) = delete;

    /// `bytes`: of it, exactly.
    [[nodiscard]] Result<void> next(const QByteArray &name, qint64 bytes);
    /// A member of at most that size, whole.
    [[nodiscard]] Result<QByteArray> small(const QByteArray &name, qint64 most);
    /// All of them, or Corrupt.
    [[nodiscard]] Result<void> read(char *to, qint64 count);
    /// All of the member was read.
    [[nodiscard]] Result<void> end();
    /// Reads the sums, and compares; then nothing may follow.
    [[nodiscard]] Result<void> finish();

private:
    ArchiveReader() = default;
    [[nodiscard]] Result<qint64> header(const QByteArray &name);
    [[nodiscard]] std::unexpected<Error> problem() const;

    int m_fd = -1;
    archive *m_archive = nullptr;
    ContentSum m_sum;
    QList<QByteArray> m_sums;
    qint64 m_left = 0; ///< of the member
};

} // namespace Vitrine::Store
