// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/command.h"

#include <vector>

namespace Vitrine::Store {

/// A run of bytes of one stream between two switches to the other.
struct Run
{
    OutputStream stream = OutputStream::Out;
    qint64 streamEnd = 0; ///< offset in its stream just behind the run
    qint64 end = 0;       ///< position in the record just behind the run
};

/// In which order the bytes of the two streams of a record came: the runs, and the file that keeps them.
///
/// The file is written only when the output switches from one stream to the other, before the first byte of the new
/// run is written: 8 bytes a switch, none for a command that writes to stdout alone. The run that goes on is not in
/// it; its end is what the stream's files hold. Past `maxRuns` the older half of the later runs is merged into two, so
/// that neither the file nor the memory grows without bound: of those bytes stdout is then shown before stderr.
///
/// Owned by an OutputRecord; used in its thread.
class RunOrder
{
public:
    static constexpr size_t maxRuns = size_t(1) << 17;

    explicit RunOrder(QString file);
    ~RunOrder();
    RunOrder(const RunOrder &) = delete;
    RunOrder &operator=(const RunOrder &) = delete;

    /// Reads the file's head: the cap of the record, 0 when the file is not there or is cut.
    [[nodiscard]] qint64 readCap() const;
    /// Reads the runs and makes them fit the streams' totals: what the streams do not hold is cut off, what the runs do
    /// not know comes last.
    void load(qint64 outTotal, qint64 errTotal);
    /// After load(): makes the file say the same as the runs, so that it can be gone on with.
    [[nodiscard]] Result<void> openForWriting(qint64 cap);

    /// Before bytes of `stream` are written: ends the run of the other one.
    [[nodiscard]] Result<void> switchTo(OutputStream stream);
    /// After bytes of `stream` were written.
    void grow(OutputStream stream, qint64 size);
    [[nodiscard]] Result<void> sync();

    [[nodiscard]] qint64 end() const { return m_runs.empty() ? 0 : m_runs.back().end; }
    [[nodiscard]] const std::vector<Run> &runs() const { return m_runs; }
    /// The first run that goes beyond `position`; runs().size() when there is none.
    [[nodiscard]] size_t indexOf(qint64 position) const;

private:
    void add(OutputStream stream, qint64 streamEnd);
    void mergeMiddle();
    [[nodiscard]] Result<void> rewrite();

    QString m_file;
    qint64 m_cap = 0;
    std::vector<Run> m_runs; ///< the last one goes on
    qint64 m_ends[2] = {};   ///< by stream
    qint64 m_fileSize = 0;
    int m_fd = -1;
    bool m_stale = false; ///< the file differs from the runs before the last
    bool m_dirty = false;
};

} // namespace Vitrine::Store
