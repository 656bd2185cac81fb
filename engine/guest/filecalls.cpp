// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/filecalls.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

namespace Vitrine::Guest {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Guest::Channel", text);
}

bool isPath(const QByteArray &path)
{
    return path.startsWith('/') && !path.contains('\0') && path.size() <= qsizetype(Wire::maxPath);
}

Error badPath(const QString &message)
{
    return {ErrorCode::InvalidInput, message, tr("A path begins with / and has at most 4,096 bytes.")};
}

bool isName(std::string_view name, bool mayBeRoot)
{
    if (name == "/")
        return mayBeRoot;
    return !name.empty() && name != "." && name != ".." && name.find('/') == std::string_view::npos &&
           name.find('\0') == std::string_view::npos;
}

/// A guest may set any time; what a date cannot hold is shown as the nearest it can.
QDateTime anyTime(qint64 milliseconds)
{
    constexpr qint64 farthest = qint64(1) << 52;
    return QDateTime::fromMSecsSinceEpoch(std::clamp(milliseconds, -farthest, farthest), QTimeZone::UTC);
}

bool readEntry(Wire::Reader &reader, FileEntry &entry, bool mayBeRoot)
{
    const quint8 kind = reader.u8();
    const qint64 size = reader.i64();
    const quint32 mode = reader.u32();
    entry.uid = reader.u32();
    entry.gid = reader.u32();
    const qint64 modified = reader.i64();
    const qint64 changed = reader.i64();
    const std::string_view name = reader.text(Wire::maxName);
    const std::string_view target = reader.text(Wire::maxPath);
    if (!reader.ok() || kind > 3 || size < 0 || mode > 07777 || !isName(name, mayBeRoot))
        return false;
    entry.kind = FileEntry::Kind(kind);
    entry.size = size;
    entry.mode = mode;
    entry.modifiedAt = anyTime(modified);
    entry.changedAt = anyTime(changed);
    entry.name = toBytes(name);
    entry.linkTarget = toBytes(target);
    return true;
}

/// Takes Entries frames; memory is bounded by the count asked for and the bytes of a listing.
struct EntryCollector
{
    FolderPage page;
    qsizetype most;
    bool mayBeRoot;
    std::size_t bytes = 0;
    bool last = false;

    bool take(const Wire::Frame &frame)
    {
        bytes += frame.payload.size();
        if (frame.type != Wire::Type::Entries || last || bytes > Wire::maxListing)
            return false;
        Wire::Reader reader(frame.payload);
        const quint8 complete = reader.u8();
        const quint32 count = reader.u32();
        if (complete > 1 || qsizetype(count) > most - page.entries.size())
            return false;
        for (quint32 i = 0; i < count; ++i) {
            FileEntry entry;
            if (!readEntry(reader, entry, mayBeRoot))
                return false;
            page.entries.append(std::move(entry));
        }
        last = complete == 1;
        page.complete = last;
        return reader.isDone();
    }
};

} // namespace

Pending<void> ask(Conversation *conversation, Wire::Type type, const QString &message, const Conversation::Fill &fill)
{
    Promise<void> promise;
    const auto done = [promise](Result<void> result) { promise.finish(std::move(result)); };
    if (conversation)
        conversation->request(type, fill, message, {}, done);
    else
        done(fail(ErrorCode::WrongState, message, QStringLiteral("the channel is not open")));
    return promise.pending();
}

Pending<FolderPage> listFolder(Conversation *conversation, const QByteArray &path, int limit)
{
    const QString message = tr("Cannot list %1.").arg(displayText(path));
    if (!isPath(path))
        return failed<FolderPage>(badPath(message));
    const auto collector = std::make_shared<EntryCollector>(FolderPage{}, std::max(limit, 0), false);
    return askFor<FolderPage>(
        conversation, Wire::Type::List, message,
        [&](Wire::FrameWriter &frame) { frame.text(toView(path)).u32(quint32(std::max(limit, 0))); },
        [collector](const Wire::Frame &frame) { return collector->take(frame); },
        [collector] { return Result<FolderPage>(std::move(collector->page)); });
}

Pending<FileEntry> statFile(Conversation *conversation, const QByteArray &path)
{
    const QString message = tr("Cannot look at %1.").arg(displayText(path));
    if (!isPath(path))
        return failed<FileEntry>(badPath(message));
    const auto collector = std::make_shared<EntryCollector>(FolderPage{}, 1, true);
    return askFor<FileEntry>(
        conversation, Wire::Type::Stat, message, [&](Wire::FrameWriter &frame) { frame.text(toView(path)); },
        [collector](const Wire::Frame &frame) { return collector->take(frame); },
        [collector, message]() -> Result<FileEntry> {
            if (collector->page.entries.isEmpty())
                return fail(ErrorCode::Corrupt, message, QStringLiteral("no entry in the answer"));
            return collector->page.entries.first();
        });
}

Pending<FileChunk> readFile(Conversation *conversation, const QByteArray &path, qint64 offset, qint64 maxBytes)
{
    const QString message = tr("Cannot read %1.").arg(displayText(path));
    if (!isPath(path))
        return failed<FileChunk>(badPath(message));
    if (offset < 0 || maxBytes < 0)
        return failed<FileChunk>({ErrorCode::InvalidInput, message, {}});
    const qint64 most = std::min<qint64>(maxBytes, qint64(Wire::maxRead));
    const auto chunk = std::make_shared<FileChunk>(FileChunk{{}, offset, 0});
    return askFor<FileChunk>(
        conversation, Wire::Type::Read, message,
        [&](Wire::FrameWriter &frame) { frame.text(toView(path)).u64(quint64(offset)).u32(quint32(most)); },
        [chunk, most](const Wire::Frame &frame) {
            Wire::Reader reader(frame.payload);
            const qint64 fileSize = reader.i64();
            const quint64 at = reader.u64();
            const std::string_view bytes = reader.rest();
            if (frame.type != Wire::Type::Bytes || !reader.isDone() || fileSize < 0 ||
                at != quint64(chunk->offset + chunk->bytes.size()) || qint64(bytes.size()) > most - chunk->bytes.size())
                return false;
            chunk->fileSize = fileSize;
            chunk->bytes.append(bytes.data(), qsizetype(bytes.size()));
            return true;
        },
        [chunk] { return Result<FileChunk>(std::move(*chunk)); });
}

Pending<void> writeFile(Conversation *conversation, const QByteArray &path, qint64 offset, const QByteArray &bytes,
                        bool truncate)
{
    const QString message = tr("Cannot write %1.").arg(displayText(path));
    if (!isPath(path))
        return failed<void>(badPath(message));
    if (offset < 0)
        return failed<void>({ErrorCode::InvalidInput, message, {}});
    // In pieces, all sent at once: the guest takes them in order. The first failure is the answer.
    struct Sum
    {
        Promise<void> promise;
        qsizetype left = 0;
        Result<void> result;
    };
    const auto sum = std::make_shared<Sum>();
    constexpr qsizetype piece = qsizetype(Wire::maxWrite);
    sum->left = std::max<qsizetype>(1, (bytes.size() + piece - 1) / piece);
    if (sum->left > qsizetype(Wire::maxRequests / 2))
        return failed<void>({ErrorCode::InvalidInput, message, tr("Write at most 16 MiB at once.")});
    for (qsizetype at = 0; at == 0 || at < bytes.size(); at += piece) {
        const Pending<void> part = ask(conversation, Wire::Type::Write, message, [&](Wire::FrameWriter &frame) {
            frame.text(toView(path)).u64(quint64(offset + at)).u8(truncate && at == 0 ? 1 : 0);
            frame.raw(toView(bytes).substr(std::size_t(at), std::size_t(piece)));
        });
        QFuture<Result<void>>(part).then([sum](Result<void> result) {
            if (sum->result && !result)
                sum->result = std::move(result);
            if (--sum->left == 0)
                sum->promise.finish(sum->result);
        });
    }
    return sum->promise.pending();
}

Pending<void> renameFile(Conversation *conversation, const QByteArray &from, const QByteArray &to, bool replace)
{
    const QString message = tr("Cannot rename %1.").arg(displayText(from));
    if (!isPath(from) || !isPath(to))
        return failed<void>(badPath(message));
    return ask(conversation, Wire::Type::Rename, message,
               [&](Wire::FrameWriter &frame) { frame.text(toView(from)).text(toView(to)).u8(replace ? 1 : 0); });
}

Pending<void> makeLink(Conversation *conversation, const QByteArray &path, const QByteArray &target)
{
    const QString message = tr("Cannot make the link %1.").arg(displayText(path));
    if (!isPath(path))
        return failed<void>(badPath(message));
    if (target.isEmpty() || target.contains('\0') || target.size() > qsizetype(Wire::maxPath))
        return failed<void>({ErrorCode::InvalidInput, message, tr("A link leads to a name of 4,096 bytes at most.")});
    return ask(conversation, Wire::Type::MakeLink, message,
               [&](Wire::FrameWriter &frame) { frame.text(toView(path)).text(toView(target)); });
}

Pending<void> removeFile(Conversation *conversation, const QByteArray &path, bool all)
{
    const QString message = tr("Cannot delete %1.").arg(displayText(path));
    if (!isPath(path))
        return failed<void>(badPath(message));
    return ask(conversation, Wire::Type::Remove, message,
               [&](Wire::FrameWriter &frame) { frame.text(toView(path)).u8(all ? 1 : 0); });
}

Pending<void> setAttributes(Conversation *conversation, const QByteArray &path, quint32 mode,
                            const QDateTime &modifiedAt)
{
    const QString message = tr("Cannot set the mode and time of %1.").arg(displayText(path));
    if (!isPath(path))
        return failed<void>(badPath(message));
    return ask(conversation, Wire::Type::SetAttributes, message, [&](Wire::FrameWriter &frame) {
        frame.text(toView(path)).u32(mode & 07777).i64(modifiedAt.toMSecsSinceEpoch());
    });
}

Pending<void> askAboutPath(Conversation *conversation, Wire::Type type, const QString &message, const QByteArray &path)
{
    const QString own = message.arg(displayText(path));
    if (!isPath(path))
        return failed<void>(badPath(own));
    return ask(conversation, type, own, [&](Wire::FrameWriter &frame) { frame.text(toView(path)); });
}

} // namespace Vitrine::Guest
