// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/command.h"

#include <vector>

namespace Vitrine::Store {

/// The bytes of one stream of a record: a head file that holds the first half of the cap, and segment files that hold
/// the last half. A segment's name is the offset of its first byte, and files only grow at their end, so that names
/// and sizes alone say what the stream holds, after `kill -9` too. The oldest segment goes when nothing of it is
/// within the last half any more.
///
/// Owned by an OutputRecord; used in its thread.
class StreamFiles
{
public:
    /// `cap` 0: unknown; then every byte that is there counts as kept.
    StreamFiles(QString directory, OutputStream stream, qint64 cap);
    ~StreamFiles();
    StreamFiles(const StreamFiles &) = delete;
    StreamFiles &operator=(const StreamFiles &) = delete;

    /// Finds out from the files how far the stream goes. With `writing`, files behind a hole are removed.
    [[nodiscard]] Result<void> open(bool writing);

    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] qint64 headEnd() const { return m_headSize; }
    /// Offset of the first kept byte behind the dropped ones; headEnd() when none were dropped.
    [[nodiscard]] qint64 tailStart() const;
    [[nodiscard]] qint64 dropped() const { return tailStart() - headEnd(); }

    /// All or nothing.
    [[nodiscard]] Result<void> append(const char *bytes, qint64 size);
    /// Reads kept bytes: [offset, offset + size) must not touch dropped ones. Corrupt when the files are shorter.
    [[nodiscard]] Result<void> read(qint64 offset, qint64 size, char *bytes) const;
    [[nodiscard]] Result<void> sync();

private:
    struct Segment
    {
        qint64 start = 0;
        qint64 size = 0;
        bool dirty = false;
    };

    [[nodiscard]] QString headName() const;
    [[nodiscard]] QString segmentName(qint64 start) const;
    /// Bytes that the file which takes the next byte can still take.
    [[nodiscard]] qint64 roomAtEnd() const;
    [[nodiscard]] Result<void> writeAtEnd(const char *bytes, qint64 size);
    void rollBackTo(qint64 total);
    void dropOldSegments();
    void closeEnd();

    QString m_directory;
    QString m_prefix; ///< "out" or "err"
    qint64 m_headCap;
    qint64 m_tailCap;
    qint64 m_segmentCap;
    qint64 m_headSize = 0;
    bool m_headDirty = false;
    std::vector<Segment> m_segments; ///< ascending, without holes
    qint64 m_total = 0;
    int m_fd = -1;        ///< the file that takes the next byte, while it is open
    qint64 m_fdStart = 0; ///< offset of its first byte
};

} // namespace Vitrine::Store
