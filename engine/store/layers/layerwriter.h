// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/archive/runs.h"
#include "engine/store/layers/qcowfile.h"

#include <QString>

namespace Vitrine::Store {

/// Writes a layer whose content is known in advance: which stretches are its own, then their bytes in order. Everything
/// but these bytes is made here, and the file names nothing. All calls wait.
///
/// States: made → begin() → write() until all is there → finish(). The file is removed unless that ended well.
class LayerWriter
{
public:
    LayerWriter(QString file, DiskRuns runs, QString mark);
    ~LayerWriter();
    LayerWriter(const LayerWriter &) = delete;
    LayerWriter &operator=(const LayerWriter &) = delete;

    /// What a file with that much content takes at most.
    [[nodiscard]] static qint64 fileBytes(qint64 diskBytes, qint64 runs, qint64 dataBytes);

    [[nodiscard]] Result<void> begin();
    /// Continues where the last call ended.
    [[nodiscard]] Result<void> write(const char *bytes, qint64 count);
    /// Not flushed to the disk: whoever writes many files does it once.
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] Result<void> put(const char *bytes, qint64 count, qint64 offset);
    [[nodiscard]] Result<void> writeCounts(qint64 first, qint64 clusters);
    [[nodiscard]] Result<void> writeTables();

    QString m_file;
    DiskRuns m_runs;
    QString m_mark;
    int m_fd = -1;
    qint64 m_tables = 0; ///< second tables
    QcowLayout m_layout;
    qint64 m_data = 0;  ///< offset of the first byte of content
    qint64 m_end = 0;   ///< of the file
    size_t m_run = 0;   ///< that is being written
    qint64 m_inRun = 0; ///< bytes of it that are
    qint64 m_at = 0;    ///< offset in the file where the next byte goes
    bool m_kept = false;
};

} // namespace Vitrine::Store
