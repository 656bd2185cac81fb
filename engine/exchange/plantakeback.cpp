// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchange/plantakeback.h"

#include "engine/exchange/hostgit.h"

#include <QtConcurrent>

#include <algorithm>

namespace Vitrine::Exchange {

namespace {

constexpr int atATime = 8;
constexpr qint64 pieceBytes = qint64(1) << 20;

bool isAmong(const QList<QByteArray> &only, const QByteArray &path)
{
    return only.isEmpty() || std::ranges::any_of(only, [&path](const QByteArray &each) {
               return each.isEmpty() || path == each || path.startsWith(each + '/');
           });
}

} // namespace

PlanTakeBack::PlanTakeBack(Api::Nouns engine, const TakeBackRequest &request, QObject *parent)
    : Operation<TakeBackPlan>(parent), m_engine(engine), m_request(request)
{
    m_plan.folder = request.folder;
    m_plan.base = request.base;
}

void PlanTakeBack::start()
{
    if (!m_request.folder.isEmpty()) {
        auto folder = TargetFolder::open(m_request.folder);
        if (!folder)
            return fail(folder.error());
        m_folder = *folder;
    }
    Q_EMIT progressed(tr("Comparing the workspace with what it began with…"), -1);
    m_engine.checkpoints.compare(m_request.session, m_plan.base, {}).then(this, [this](const Result<ChangeList> &list) {
        if (hasEnded())
            return;
        if (!list)
            return fail(list.error());
        if (!list->complete)
            return fail(
                {ErrorCode::InvalidInput,
                 tr("More than %1 files have changed. Take them back folder by folder.").arg(ChangeList::maxChanges),
                 {}});
        m_changes = list->changes;
        QSet<QByteArray> changed;
        for (const FileChange &change : std::as_const(m_changes))
            changed.insert(change.path);
        for (auto it = m_request.beginning.written.cbegin(); m_folder && it != m_request.beginning.written.cend();
             ++it) {
            if (!changed.contains(it.key()) && isAmong(m_request.only, it.key()))
                m_undone.append(it.key());
        }
        addUndone(0);
    });
}

void PlanTakeBack::addUndone(qsizetype next)
{
    if (next == m_undone.size()) {
        std::ranges::sort(m_changes, {}, &FileChange::path);
        return sortOut();
    }
    const QByteArray path = m_undone[next];
    m_engine.files.stat(m_request.session, path).then(this, [this, path, next](const Result<FileEntry> &entry) {
        if (hasEnded())
            return;
        FileChange change;
        change.path = path;
        if (entry) {
            change.before = change.after = *entry;
            m_changes.append(change);
        } else if (entry.error().code == ErrorCode::NotFound) {
            change.kind = FileChange::Kind::Removed;
            if (m_request.beginning.written.value(path).startsWith('L'))
                change.before.kind = FileEntry::Kind::Link;
            m_changes.append(change);
        } else {
            return fail(entry.error());
        }
        addUndone(next + 1);
    });
}

void PlanTakeBack::sortOut()
{
    QList<QByteArray> paths;
    for (const FileChange &change : std::as_const(m_changes)) {
        if (!isAmong(m_request.only, change.path) ||
            (!isWorthTaking(change) && !m_request.beginning.written.contains(change.path)))
            continue;
        TakeBackItem item;
        item.change = change;
        if (const auto why = refusedByName(change)) {
            // One line for all of a repository.
            if (const QByteArray own = HostGit::gitsOwn(change.path); !own.isEmpty())
                item.change.path = own;
            if (!m_plan.items.isEmpty() && m_plan.items.last().change.path == item.change.path)
                continue;
            item.verdict = TakeBackItem::Verdict::Refused;
            item.why = *why;
        } else {
            paths.append(change.path);
        }
        m_plan.items.append(item);
    }
    using Names = QSet<QByteArray>;
    const bool asks = m_folder && !m_request.everything && !paths.isEmpty() && HostGit::isThere();
    m_plan.ignoredKnown = m_request.everything || asks || paths.isEmpty() || !m_folder;
    QtConcurrent::run(m_disk.get(), [asks, folder = m_request.folder, paths]() -> Result<Names> {
        return asks ? HostGit::ignoredOf(folder, paths) : Result<Names>(Names());
    }).then(this, [this](const Result<Names> &ignored) {
        if (hasEnded())
            return;
        if (!ignored) // git's word is a help, not a condition
            m_plan.ignoredKnown = false;
        for (qsizetype i = 0; i < m_plan.items.size(); ++i) {
            TakeBackItem &item = m_plan.items[i];
            if (item.verdict == TakeBackItem::Verdict::Refused)
                continue;
            if (ignored && ignored->contains(item.change.path))
                item.verdict = TakeBackItem::Verdict::Left;
            else
                m_open.append(i);
        }
        if (!m_folder)
            m_open.clear();
        goOn();
    });
}

void PlanTakeBack::goOn()
{
    if (hasEnded())
        return;
    while (m_running < atATime && m_next < m_open.size()) {
        ++m_running;
        look(m_open[m_next++]);
    }
    if (m_running == 0 && m_next == m_open.size())
        finish(m_plan);
}

void PlanTakeBack::look(qsizetype item)
{
    struct Seen
    {
        HostEntry entry;
        QByteArray sum;
    };
    const FileChange &change = m_plan.items[item].change;
    // The bytes of a file that has neither size cannot be those; only then the sum of what was written before counts.
    const bool wasWritten = m_request.beginning.written.contains(change.path);
    QtConcurrent::run(m_disk.get(), [folder = m_folder, change, wasWritten]() -> Result<Seen> {
        auto seen = folder->look(change.path);
        if (!seen)
            return std::unexpected(seen.error());
        if (!needsContent(change, *seen) ||
            (seen->size != change.before.size && seen->size != change.after.size && !wasWritten))
            return Seen{*seen, {}};
        auto sum = folder->sum(change.path, *seen);
        if (!sum)
            return std::unexpected(sum.error());
        return Seen{*seen, *sum};
    }).then(this, [this, item](const Result<Seen> &seen) {
        if (hasEnded())
            return;
        if (!seen) {
            TakeBackItem decision = m_plan.items[item];
            decision.verdict = TakeBackItem::Verdict::Conflict;
            decision.why = seen.error().text();
            return decided(item, decision);
        }
        if (seen->sum.isEmpty()) {
            const FileChange &looked = m_plan.items[item].change;
            const auto written = m_request.beginning.written.constFind(looked.path);
            HostContent content;
            if (written != m_request.beginning.written.cend())
                content.isWritten =
                    (seen->entry.kind == HostEntry::Kind::Nothing && *written == Beginning::sumOfNothing()) ||
                    (seen->entry.kind == HostEntry::Kind::Link &&
                     *written == Beginning::sumOfLink(seen->entry.linkTarget));
            return decided(item, decide(looked, seen->entry, content));
        }
        compare(item, seen->entry, seen->sum);
    });
}

void PlanTakeBack::compare(qsizetype item, const HostEntry &seen, const QByteArray &there)
{
    const FileChange change = m_plan.items[item].change;
    HostContent content;
    content.isWritten = m_request.beginning.written.value(change.path) == Beginning::sumOfFile(there);
    const bool hasBefore = change.kind != FileChange::Kind::Added && change.before.kind == FileEntry::Kind::File &&
                           change.before.size == seen.size;
    const bool hasAfter = change.kind != FileChange::Kind::Removed && change.after.kind == FileEntry::Kind::File &&
                          change.after.size == seen.size;
    const Pending<QByteArray> before = hasBefore ? sumOf(change.path, true) : ready(QByteArray());
    // Where the bytes are the same on both sides one sum serves for both.
    const bool isOne = hasBefore && hasAfter && change.kind == FileChange::Kind::Changed && !change.contentDiffers;
    auto first = before;
    first.then(this, [this, item, seen, there, content, change, hasAfter, isOne](const Result<QByteArray> &old) {
        if (hasEnded())
            return;
        if (!old)
            return fail(old.error());
        const Pending<QByteArray> after = hasAfter && !isOne ? sumOf(change.path, false) : ready(QByteArray());
        auto second = after;
        second.then(this, [this, item, seen, there, content, change, isOne,
                           old = *old](const Result<QByteArray> &fresh) mutable {
            if (hasEnded())
                return;
            if (!fresh)
                return fail(fresh.error());
            content.isBefore = old == there;
            content.isAfter = isOne ? content.isBefore : *fresh == there;
            decided(item, decide(change, seen, content));
        });
    });
}

Pending<QByteArray> PlanTakeBack::sumOf(const QByteArray &path, bool before)
{
    Promise<QByteArray> promise;
    readOn(path, before, 0, std::make_shared<QCryptographicHash>(QCryptographicHash::Sha256), promise);
    return promise.pending();
}

void PlanTakeBack::readOn(const QByteArray &path, bool before, qint64 offset,
                          const std::shared_ptr<QCryptographicHash> &hash, const Promise<QByteArray> &promise)
{
    auto piece = before ? m_engine.checkpoints.readFile(m_request.session, m_plan.base, path, offset, pieceBytes)
                        : m_engine.files.read(m_request.session, path, offset, pieceBytes);
    piece.then(this, [this, path, before, offset, hash, promise](const Result<FileChunk> &chunk) {
        if (hasEnded())
            return promise.fail({ErrorCode::Cancelled, {}, {}});
        if (!chunk)
            return promise.fail(chunk.error());
        hash->addData(chunk->bytes);
        const qint64 end = offset + chunk->bytes.size();
        if (chunk->bytes.isEmpty() || end >= chunk->fileSize)
            return promise.finish(hash->result());
        readOn(path, before, end, hash, promise);
    });
}

void PlanTakeBack::decided(qsizetype item, const TakeBackItem &decision)
{
    m_plan.items[item] = decision;
    --m_running;
    if (m_next % 50 == 0)
        Q_EMIT progressed(tr("Looking at %1 of %2 files in the folder").arg(m_next).arg(m_open.size()),
                          double(m_next) / double(std::max<qsizetype>(1, m_open.size())));
    QMetaObject::invokeMethod(this, &PlanTakeBack::goOn, Qt::QueuedConnection);
}

} // namespace Vitrine::Exchange
