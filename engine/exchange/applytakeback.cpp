// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchange/applytakeback.h"

#include <QtConcurrent>

#include <algorithm>

namespace Vitrine::Exchange {

namespace {

constexpr qint64 pieceBytes = qint64(1) << 20;

bool isRunnable(const FileEntry &entry)
{
    return entry.kind == FileEntry::Kind::File && (entry.mode & 0111) != 0;
}

bool isSameFile(const FileEntry &a, const FileEntry &b)
{
    return a.kind == b.kind && a.size == b.size && a.modifiedAt == b.modifiedAt && a.changedAt == b.changedAt;
}

} // namespace

ApplyTakeBack::ApplyTakeBack(Api::Nouns engine, const TakeBackRequest &request, const TakeBackPlan &plan,
                             const QList<qsizetype> &chosen, QObject *parent)
    : Operation<TakeBackReport>(parent), m_engine(engine), m_request(request), m_plan(plan)
{
    m_report.beginning = request.beginning;
    QList<TakeBackItem> items;
    for (const qsizetype row : chosen) {
        const TakeBackItem &item = m_plan.items[row];
        if (item.verdict == TakeBackItem::Verdict::Take || item.verdict == TakeBackItem::Verdict::Left)
            items.append(item);
    }
    std::ranges::sort(items, {}, [](const TakeBackItem &item) -> const QByteArray & { return item.change.path; });
    // A file that becomes a folder goes first, too: what comes into the folder needs it.
    for (auto it = items.crbegin(); it != items.crend(); ++it) {
        const bool goes =
            it->change.kind == FileChange::Kind::Removed ||
            (it->change.after.kind == FileEntry::Kind::Folder && it->seen.kind != HostEntry::Kind::Folder);
        if (goes && it->seen.kind != HostEntry::Kind::Nothing)
            m_steps.append({*it, false});
    }
    for (const TakeBackItem &item : std::as_const(items)) {
        if (item.change.kind != FileChange::Kind::Removed)
            m_steps.append({item, true});
    }
}

void ApplyTakeBack::start()
{
    auto folder = TargetFolder::open(m_request.folder);
    if (!folder)
        return fail(folder.error());
    m_folder = *folder;
    next();
}

void ApplyTakeBack::abandon()
{
    if (m_folder)
        m_disk->start([folder = m_folder] { folder->dropFile(); });
}

void ApplyTakeBack::next()
{
    if (hasEnded())
        return;
    if (m_next == m_steps.size())
        return keep();
    if (m_next % 20 == 0)
        Q_EMIT progressed(tr("Taking back %1 of %2 files").arg(m_next).arg(m_steps.size()),
                          double(m_next) / double(m_steps.size()));
    run(m_steps[m_next++]);
}

void ApplyTakeBack::run(const Step &step)
{
    const FileChange &change = step.item.change;
    const HostEntry &seen = step.item.seen;
    const auto work = [this, step](auto call, const QByteArray &sum) {
        QtConcurrent::run(m_disk.get(), call).then(this, [this, step, sum](const Result<void> &result) {
            ended(step, result, sum);
        });
    };
    if (!step.makes)
        return work([folder = m_folder, path = change.path, seen] { return folder->remove(path, seen); },
                    Beginning::sumOfNothing());
    switch (change.after.kind) {
    case FileEntry::Kind::Folder:
        return work([folder = m_folder, path = change.path] { return folder->makeFolder(path); }, {});
    case FileEntry::Kind::Link:
        return work([folder = m_folder, path = change.path, target = change.after.linkTarget,
                     seen] { return folder->makeLink(path, target, seen); },
                    Beginning::sumOfLink(change.after.linkTarget));
    default:
        return begin(step);
    }
}

void ApplyTakeBack::begin(const Step &step)
{
    const FileChange &change = step.item.change;
    const HostEntry &seen = step.item.seen;
    const bool hasBefore = change.kind == FileChange::Kind::Changed && change.before.kind == FileEntry::Kind::File;
    // Only what the session has done about it is taken over.
    const bool runnable =
        hasBefore && seen.kind == HostEntry::Kind::File && isRunnable(change.before) == isRunnable(change.after)
            ? seen.isRunnable()
            : isRunnable(change.after);
    m_hash = std::make_unique<QCryptographicHash>(QCryptographicHash::Sha256);
    QtConcurrent::run(m_disk.get(), [folder = m_folder, path = change.path, runnable, seen] {
        return folder->beginFile(path, runnable, seen);
    }).then(this, [this, step](const Result<void> &begun) {
        if (hasEnded())
            return;
        if (!begun)
            return ended(step, begun);
        readOn(step, 0);
    });
}

void ApplyTakeBack::readOn(const Step &step, qint64 offset)
{
    m_engine.files.read(m_request.session, step.item.change.path, offset, pieceBytes)
        .then(this, [this, step, offset](const Result<FileChunk> &chunk) {
            if (hasEnded())
                return;
            if (!chunk)
                return ended(step, std::unexpected(chunk.error()));
            m_hash->addData(chunk->bytes);
            m_report.bytes += chunk->bytes.size();
            const qint64 end = offset + chunk->bytes.size();
            const bool last = chunk->bytes.isEmpty() || end >= chunk->fileSize;
            if (end > step.item.change.after.size)
                return ended(step, Vitrine::fail(ErrorCode::WrongState, tr("the session changes it right now")));
            QtConcurrent::run(m_disk.get(), [folder = m_folder, bytes = chunk->bytes] {
                return folder->write(bytes);
            }).then(this, [this, step, end, last](const Result<void> &written) {
                if (hasEnded())
                    return;
                if (!written)
                    return ended(step, written);
                if (last)
                    return close(step);
                readOn(step, end);
            });
        });
}

/// All of it is read: was it one file all the time?
void ApplyTakeBack::close(const Step &step)
{
    m_engine.files.stat(m_request.session, step.item.change.path)
        .then(this, [this, step](const Result<FileEntry> &entry) {
            if (hasEnded())
                return;
            if (!entry)
                return ended(step, std::unexpected(entry.error()));
            if (!isSameFile(*entry, step.item.change.after))
                return ended(step, Vitrine::fail(ErrorCode::WrongState, tr("the session changes it right now")));
            QtConcurrent::run(m_disk.get(), [folder = m_folder] {
                return folder->finishFile();
            }).then(this, [this, step](const Result<void> &finished) {
                ended(step, finished, Beginning::sumOfFile(m_hash->result()));
            });
        });
}

void ApplyTakeBack::ended(const Step &step, const Result<void> &result, const QByteArray &sum)
{
    if (hasEnded())
        return;
    const QByteArray &path = step.item.change.path;
    if (result) {
        // What gives way to something else is taken back when that is there.
        const bool isHalf = !step.makes && step.item.change.kind != FileChange::Kind::Removed;
        if (!isHalf)
            m_report.taken.append(path);
        auto &written = m_report.beginning.written;
        if (sum.isEmpty())
            written.remove(path);
        else if (!isHalf && (written.size() < Beginning::maxWritten || written.contains(path)))
            written.insert(path, sum);
    } else {
        const Error &error = result.error();
        m_disk->start([folder = m_folder] { folder->dropFile(); });
        if (error.code == ErrorCode::Unreachable || error.code == ErrorCode::Cancelled) {
            // The engine is gone, and with it the place where the sums are kept.
            return fail(error);
        }
        const TakeBackReport::Left left{path, error.message.isEmpty() ? error.detail : error.message};
        if (error.code == ErrorCode::WrongState || error.code == ErrorCode::InvalidInput)
            m_report.conflicts.append(left);
        else
            m_report.failures.append({path, error.text()});
    }
    QMetaObject::invokeMethod(this, &ApplyTakeBack::next, Qt::QueuedConnection);
}

void ApplyTakeBack::keep()
{
    m_report.beginning.backTo = m_request.folder;
    keepBeginning(m_engine, m_request.session, m_report.beginning).then(this, [this](const Result<void> &kept) {
        if (hasEnded())
            return;
        if (!kept)
            return fail(kept.error());
        finish(m_report);
    });
}

} // namespace Vitrine::Exchange
