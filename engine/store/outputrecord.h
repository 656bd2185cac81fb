// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/command.h"

#include <QString>

#include <memory>

namespace Vitrine::Store {

/// The output of one command or invocation on disk: two streams, each with a cap, and the order in which they came.
///
/// A stream keeps its first half cap in one file and its last half cap in a ring of segment files. All sizes are
/// derived from the files themselves, so that after `kill -9` of the writer they say how far the record goes, and the
/// guest is asked for the rest: an append that was cut is written again at the same place. README.md has the layout.
///
/// One writer (the engine's thread), any number of readers through the writer's object or, after the end, a new one.
/// An object is used in one thread.
class OutputRecord
{
public:
    static constexpr qint64 defaultCap = qint64(256) << 20; ///< bytes a stream

    /// Opens for writing; makes the directory when it is not there, goes on where its files end when it is (with the
    /// cap it was begun with).
    [[nodiscard]] static Result<std::unique_ptr<OutputRecord>> openForWriting(const QString &directory,
                                                                              qint64 cap = defaultCap);
    [[nodiscard]] static Result<std::unique_ptr<OutputRecord>> openForReading(const QString &directory);
    ~OutputRecord();

    /// Appends; when it returns, the bytes are with the kernel. NoSpace leaves the record as it was.
    [[nodiscard]] Result<void> append(OutputStream stream, const QByteArray &bytes);
    [[nodiscard]] StreamTotals totals(OutputStream stream) const;
    /// Both streams in order of arrival; the position just after the last byte.
    [[nodiscard]] qint64 end() const;
    /// Reads at most maxBytes from `position` on; positions inside dropped bytes continue behind them, and the next
    /// chunk of that stream counts them. It may be empty when nothing of the stream follows in this slice.
    [[nodiscard]] Result<OutputSlice> read(qint64 position, qint64 maxBytes) const;
    /// Reads one stream from an offset of its own (0 … total); what was dropped is skipped and counted. Go on at
    /// offset + droppedBefore + bytes.size(); nothing of both is the end.
    [[nodiscard]] Result<OutputChunk> readStream(OutputStream stream, qint64 offset, qint64 maxBytes) const;
    /// Flushes to the disk (fdatasync). Called once, at the end of a command.
    [[nodiscard]] Result<void> sync();

private:
    class Private;
    explicit OutputRecord(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace Vitrine::Store
