// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/outputrecord.h"

#include "engine/store/runorder.h"
#include "engine/store/streamfiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace Vitrine::Store {

namespace {

constexpr qint64 readAhead = qint64(64) << 10;
constexpr qsizetype maxChunksInSlice = 16384; ///< bounds a slice of output that switches streams at every byte

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Store::OutputRecord", text);
}

Error cannotWrite(const Error &error)
{
    return {error.code,
            error.code == ErrorCode::NoSpace ? tr("Cannot keep the output. Free space on the store's disk.")
                                             : tr("Cannot keep the output."),
            error.detail};
}

Error cannotRead(const Error &error)
{
    return {error.code, tr("Cannot read the kept output."), error.detail};
}

int syncFolder(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return errno;
    const int error = ::fsync(fd) == 0 ? 0 : errno;
    ::close(fd);
    return error;
}

/// Reads a stream forwards in larger pieces than the runs are, for output that switches streams often.
class AheadReader
{
public:
    explicit AheadReader(const StreamFiles &files) : m_files(files) {}

    /// [offset, offset + size) lies on one side of the dropped bytes, and in front of `limit`.
    Result<QByteArray> read(qint64 offset, qint64 size, qint64 limit)
    {
        if (offset < m_offset || offset + size > m_offset + m_bytes.size()) {
            const qint64 sideEnd = offset < m_files.headEnd() ? m_files.headEnd() : m_files.total();
            const qint64 wanted = std::max(size, std::min({readAhead, sideEnd - offset, limit}));
            m_bytes.resize(wanted);
            m_offset = offset;
            if (auto got = m_files.read(offset, wanted, m_bytes.data()); !got) {
                m_bytes.clear();
                return fail(got.error());
            }
        }
        return m_bytes.mid(offset - m_offset, size);
    }

private:
    const StreamFiles &m_files;
    qint64 m_offset = 0;
    QByteArray m_bytes;
};

} // namespace

class OutputRecord::Private
{
public:
    Private(const QString &path, qint64 cap)
        : directory(path), order(path + QLatin1String("/order")),
          files{StreamFiles(path, OutputStream::Out, cap), StreamFiles(path, OutputStream::Err, cap)}
    {
    }

    [[nodiscard]] StreamFiles &of(OutputStream stream) { return files[stream == OutputStream::Out ? 0 : 1]; }

    Result<void> open(bool forWriting)
    {
        for (StreamFiles &one : files) {
            if (auto opened = one.open(forWriting); !opened)
                return opened;
        }
        order.load(files[0].total(), files[1].total());
        return {};
    }

    /// Turns what is left out of a stream at `offset` into a count; returns where to go on.
    qint64 skipDropped(const StreamFiles &one, qint64 offset, qint64 runEnd, qint64 &skipped) const
    {
        if (offset < one.headEnd() || offset >= one.tailStart())
            return offset;
        const qint64 to = std::min(one.tailStart(), runEnd);
        skipped += to - offset;
        return to;
    }

    QString directory;
    RunOrder order;
    std::array<StreamFiles, 2> files;
    bool writing = false;
    bool dirty = false;
    bool made = false; ///< the directory is new: its own entry needs a flush, too
};

OutputRecord::OutputRecord(std::unique_ptr<Private> priv) : d(std::move(priv)) {}

OutputRecord::~OutputRecord() = default;

Result<std::unique_ptr<OutputRecord>> OutputRecord::openForWriting(const QString &directory, qint64 cap)
{
    if (cap < 1)
        return fail(ErrorCode::InvalidInput, tr("Cannot keep the output."), QStringLiteral("cap %1").arg(cap));
    const bool made = ::mkdir(QFile::encodeName(directory).constData(), 0700) == 0;
    if (!made && errno != EEXIST)
        return fail(cannotWrite(errorFromErrno(errno, {})));
    // A record keeps the cap with which it was begun: its files are laid out by it.
    const qint64 keptCap = RunOrder(directory + QLatin1String("/order")).readCap();
    auto d = std::make_unique<Private>(directory, keptCap > 0 ? keptCap : cap);
    d->writing = true;
    d->made = made;
    if (auto opened = d->open(true); !opened)
        return fail(cannotWrite(opened.error()));
    if (auto opened = d->order.openForWriting(keptCap > 0 ? keptCap : cap); !opened)
        return fail(cannotWrite(opened.error()));
    return std::unique_ptr<OutputRecord>(new OutputRecord(std::move(d)));
}

Result<std::unique_ptr<OutputRecord>> OutputRecord::openForReading(const QString &directory)
{
    if (!QFileInfo(directory).isDir())
        return fail(ErrorCode::NotFound, tr("The output is not kept any more."), directory);
    auto d = std::make_unique<Private>(directory, RunOrder(directory + QLatin1String("/order")).readCap());
    if (auto opened = d->open(false); !opened)
        return fail(cannotRead(opened.error()));
    return std::unique_ptr<OutputRecord>(new OutputRecord(std::move(d)));
}

Result<void> OutputRecord::append(OutputStream stream, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    if (!d->writing)
        return fail(ErrorCode::WrongState, tr("Cannot keep the output."), QStringLiteral("opened for reading"));
    if (auto switched = d->order.switchTo(stream); !switched)
        return fail(cannotWrite(switched.error()));
    if (auto written = d->of(stream).append(bytes.constData(), bytes.size()); !written)
        return fail(cannotWrite(written.error()));
    d->order.grow(stream, bytes.size());
    d->dirty = true;
    return {};
}

StreamTotals OutputRecord::totals(OutputStream stream) const
{
    const StreamFiles &files = d->of(stream);
    return {files.total(), files.dropped()};
}

qint64 OutputRecord::end() const
{
    return d->order.end();
}

Result<OutputSlice> OutputRecord::read(qint64 position, qint64 maxBytes) const
{
    if (position < 0 || maxBytes < 0)
        return fail(ErrorCode::InvalidInput, tr("Cannot read the kept output."),
                    QStringLiteral("position %1").arg(position));
    const std::vector<Run> &runs = d->order.runs();
    OutputSlice slice;
    slice.end = end();
    slice.position = std::min(position, slice.end);
    slice.next = slice.position;
    qint64 skipped[2] = {};
    AheadReader readers[2] = {AheadReader(d->files[0]), AheadReader(d->files[1])};
    qint64 left = maxBytes;
    for (size_t i = d->order.indexOf(slice.position); i < runs.size(); ++i) {
        const Run &run = runs[i];
        const size_t which = run.stream == OutputStream::Out ? 0 : 1;
        const StreamFiles &files = d->files[which];
        const qint64 ahead = run.end - slice.next;
        qint64 offset = run.streamEnd - ahead;
        while (offset < run.streamEnd) {
            if (left == 0 || slice.chunks.size() >= maxChunksInSlice)
                break;
            const qint64 from = d->skipDropped(files, offset, run.streamEnd, skipped[which]);
            slice.next += from - offset;
            offset = from;
            if (offset >= run.streamEnd)
                break;
            const qint64 sideEnd = offset < files.headEnd() ? std::min(files.headEnd(), run.streamEnd) : run.streamEnd;
            const qint64 size = std::min(left, sideEnd - offset);
            auto bytes = readers[which].read(offset, size, left);
            if (!bytes)
                return fail(cannotRead(bytes.error()));
            OutputChunk *last = slice.chunks.isEmpty() ? nullptr : &slice.chunks.last();
            if (last && last->stream == run.stream && skipped[which] == 0)
                last->bytes += *bytes;
            else
                slice.chunks.append({run.stream, *bytes, std::exchange(skipped[which], 0)});
            offset += size;
            slice.next += size;
            left -= size;
        }
        if (left == 0 || slice.chunks.size() >= maxChunksInSlice)
            break;
    }
    // What was skipped right before the end of the slice would be forgotten by the next one, which starts behind it.
    for (const size_t which : {size_t(0), size_t(1)}) {
        if (skipped[which] > 0)
            slice.chunks.append({which == 0 ? OutputStream::Out : OutputStream::Err, {}, skipped[which]});
    }
    return slice;
}

Result<OutputChunk> OutputRecord::readStream(OutputStream stream, qint64 offset, qint64 maxBytes) const
{
    const StreamFiles &files = d->of(stream);
    if (offset < 0 || maxBytes < 0)
        return fail(ErrorCode::InvalidInput, tr("Cannot read the kept output."),
                    QStringLiteral("offset %1").arg(offset));
    OutputChunk chunk;
    chunk.stream = stream;
    qint64 from = std::min(offset, files.total());
    from = d->skipDropped(files, from, files.total(), chunk.droppedBefore);
    const qint64 sideEnd = from < files.headEnd() ? files.headEnd() : files.total();
    chunk.bytes.resize(std::min(maxBytes, sideEnd - from));
    if (auto got = files.read(from, chunk.bytes.size(), chunk.bytes.data()); !got)
        return fail(cannotRead(got.error()));
    return chunk;
}

Result<void> OutputRecord::sync()
{
    if (!d->writing || !(d->dirty || d->made))
        return {};
    for (StreamFiles &files : d->files) {
        if (auto synced = files.sync(); !synced)
            return fail(cannotWrite(synced.error()));
    }
    if (auto synced = d->order.sync(); !synced)
        return fail(cannotWrite(synced.error()));
    int error = syncFolder(d->directory);
    if (error == 0 && d->made)
        error = syncFolder(QFileInfo(d->directory).path());
    if (error != 0)
        return fail(cannotWrite(errorFromErrno(error, {})));
    d->dirty = false;
    d->made = false;
    return {};
}

} // namespace Vitrine::Store
