// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/archive/pack.h"

#include "engine/store/archive/archivewriter.h"
#include "engine/store/outputrecord.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::Store {

namespace {

constexpr qint64 pieceBytes = qint64(1) << 20;
constexpr int mostOpen = 256; ///< descriptors for files that may go while we work

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Store::Archive", text);
}

/// Closes itself.
class OpenFile
{
public:
    explicit OpenFile(const QString &name)
        : m_fd(::open(QFile::encodeName(name).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK))
    {
    }
    ~OpenFile()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    /// -1: it is no file, or not there.
    [[nodiscard]] qint64 size() const
    {
        struct stat status = {};
        return m_fd >= 0 && ::fstat(m_fd, &status) == 0 && S_ISREG(status.st_mode) ? qint64(status.st_size) : -1;
    }
    [[nodiscard]] bool read(char *to, qint64 count, qint64 offset) const
    {
        while (count > 0) {
            const ssize_t got = ::pread(m_fd, to, size_t(count), offset);
            if (got < 0 && errno == EINTR)
                continue;
            if (got <= 0)
                return false;
            to += got;
            count -= got;
            offset += got;
        }
        return true;
    }

private:
    int m_fd;
};

class Packer
{
public:
    explicit Packer(PackPlan plan) : m_plan(std::move(plan)), m_piece(pieceBytes, Qt::Uninitialized) {}

    Result<Packed> run()
    {
        m_plan.manifest.commands = int(m_plan.commands.size());
        m_plan.manifest.invocations = int(m_plan.invocations.size());
        for (CommandRecord &record : m_plan.commands) {
            if (auto done = endOf(record); !done)
                return std::unexpected(done.error());
        }
        for (InvocationRecord &record : m_plan.invocations) {
            if (auto done = endOf(record); !done)
                return std::unexpected(done.error());
        }
        const auto commands = linesOf(m_plan.commands);
        const auto invocations = linesOf(m_plan.invocations);
        if (!commands || !invocations)
            return std::unexpected(commands ? invocations.error() : commands.error());
        m_plan.manifest.commandBytes = commands->size();
        m_plan.manifest.invocationBytes = invocations->size();
        std::vector<DiskRuns> disks;
        for (size_t i = 0; i < m_plan.disks.size(); ++i) {
            auto runs = m_plan.disks[i]->runs();
            if (!runs)
                return std::unexpected(unreadable(runs.error()));
            ArchiveDisk &disk = m_plan.manifest.disks[qsizetype(i)];
            disk.bytes = runs->bytes;
            disk.runs = qint64(runs->runs.size());
            disk.dataBytes = runs->dataBytes();
            disks.push_back(std::move(*runs));
        }
        m_plan.work->total = m_plan.manifest.contentBytes();
        const QByteArray manifest = m_plan.manifest.toBytes();
        // It must be one that can be read again.
        if (auto good = ArchiveManifest::parse(manifest); !good)
            return fail(ErrorCode::Failed, tr("The session cannot be put into an archive."), good.error().text());
        auto writer = ArchiveWriter::create(m_plan.file, m_plan.manifest.madeAt.toSecsSinceEpoch());
        if (!writer)
            return std::unexpected(writer.error());
        m_writer = writer->get();
        auto done = m_writer->add(ArchiveNames::manifest, manifest);
        if (done)
            done = addCounted(ArchiveNames::commands, *commands);
        if (done)
            done = addCounted(ArchiveNames::invocations, *invocations);
        for (const ArchiveFile &file : std::as_const(m_plan.manifest.files)) {
            if (done)
                done = addFile(file);
        }
        for (size_t i = 0; done && i < disks.size(); ++i)
            done = addDisk(qsizetype(i), disks[i]);
        if (done)
            done = goOn(0); // the last moment at which a cancel leaves nothing
        if (!done)
            return std::unexpected(done.error());
        const auto bytes = m_writer->finish();
        if (!bytes)
            return std::unexpected(bytes.error());
        return Packed{m_plan.manifest, *bytes};
    }

private:
    static Error unreadable(const Error &error)
    {
        if (error.code == ErrorCode::Cancelled || !error.message.isEmpty())
            return error;
        return {error.code, tr("Cannot read the session's workspace. Its disk may be damaged."), error.detail};
    }

    /// Counts, and fails when nobody wants it any more.
    Result<void> goOn(qint64 bytes)
    {
        m_plan.work->done += bytes;
        if (m_plan.work->isCancelled)
            return fail(ErrorCode::Cancelled, {});
        return {};
    }

    static void setLost(CommandRecord &record, const OutputRecord *output)
    {
        record.status = CommandStatus::Lost;
        record.exitCode = -1;
        if (output) {
            record.out = output->totals(OutputStream::Out);
            record.err = output->totals(OutputStream::Err);
        }
    }
    static void setLost(InvocationRecord &record, const OutputRecord *output)
    {
        record.status = InvocationStatus::Lost;
        if (output)
            record.answer = output->totals(OutputStream::Out);
    }

    /// Lists its files, and ends it.
    template <typename Record>
    Result<void> endOf(Record &record)
    {
        const QString folder = m_plan.paths.recordDir(record.session, record.id);
        const bool isOpen = !hasEnded(record.status);
        const QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
        for (const QString &name : names) {
            if (!isRecordFileName(name))
                continue;
            auto file = std::make_shared<OpenFile>(folder + QLatin1Char('/') + name);
            const qint64 bytes = file->size();
            if (bytes < 0)
                continue;
            m_plan.manifest.files.append({record.id, name, bytes});
            // A segment of one that runs goes when newer ones come.
            m_open.push_back(isOpen && m_opened < mostOpen ? std::move(file) : nullptr);
            m_opened += m_open.back() ? 1 : 0;
        }
        if (m_plan.manifest.files.size() > ArchiveManifest::maxFiles)
            return fail(ErrorCode::InvalidInput, tr("The session has too many commands to be put into an archive."));
        if (isOpen) {
            record.endedAt = m_plan.manifest.madeAt;
            record.problem = {ErrorCode::Unreachable, tr("It ran when the session was exported."), {}};
            const auto output = OutputRecord::openForReading(folder);
            setLost(record, output ? output->get() : nullptr);
        }
        return goOn(0);
    }

    template <typename Record>
    static Result<QByteArray> linesOf(const QList<Record> &records)
    {
        QByteArray lines;
        for (const Record &record : records) {
            lines += QJsonDocument(record.toJson()).toJson(QJsonDocument::Compact) + '\n';
            if (lines.size() > ArchiveManifest::maxLines)
                return fail(ErrorCode::InvalidInput,
                            tr("The session has too many commands to be put into an archive."));
        }
        return lines;
    }

    Result<void> addCounted(const QByteArray &name, const QByteArray &content)
    {
        auto done = m_writer->add(name, content);
        return done ? goOn(content.size()) : done;
    }

    Result<void> addFile(const ArchiveFile &file)
    {
        const auto kept = m_open[m_nextFile++];
        const auto from =
            kept ? kept
                 : std::make_shared<OpenFile>(m_plan.paths.recordDir(m_plan.manifest.session.key, file.record) +
                                              QLatin1Char('/') + file.name);
        auto done = m_writer->begin(ArchiveNames::file(file), file.bytes);
        for (qint64 at = 0; done && at < file.bytes; at += pieceBytes) {
            const qint64 part = std::min(pieceBytes, file.bytes - at);
            if (!from->read(m_piece.data(), part, at))
                return fail(ErrorCode::WrongState, tr("The output of a command changed meanwhile. Try again."),
                            file.record);
            done = m_writer->write(m_piece.constData(), part);
            if (done)
                done = goOn(part);
        }
        return done ? m_writer->end() : done;
    }

    Result<void> addDisk(qsizetype place, const DiskRuns &runs)
    {
        const QByteArray head = runs.toBytes();
        auto done = m_writer->begin(ArchiveNames::disk(place), runs.memberBytes());
        if (done)
            done = m_writer->write(head.constData(), head.size());
        if (done)
            done = goOn(head.size());
        for (qint64 left = runs.dataBytes(); done && left > 0;) {
            const qint64 part = std::min(pieceBytes, left);
            if (auto got = m_plan.disks[size_t(place)]->read(m_piece.data(), part); !got)
                return std::unexpected(unreadable(got.error()));
            done = m_writer->write(m_piece.constData(), part);
            left -= part;
            if (done)
                done = goOn(part);
        }
        m_plan.disks[size_t(place)].reset(); // what reads it may go
        return done ? m_writer->end() : done;
    }

    PackPlan m_plan;
    QByteArray m_piece;
    ArchiveWriter *m_writer = nullptr;
    std::vector<std::shared_ptr<OpenFile>> m_open; ///< as the manifest's files; mostly none
    int m_opened = 0;
    size_t m_nextFile = 0;
};

} // namespace

Result<Packed> pack(PackPlan plan)
{
    return Packer(std::move(plan)).run();
}

} // namespace Vitrine::Store
