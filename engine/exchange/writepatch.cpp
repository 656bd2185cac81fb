// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exchange/writepatch.h"

#include "engine/exchange/gitpatch.h"

#include <QtConcurrent>

namespace Vitrine::Exchange {

WritePatch::WritePatch(Api::Nouns engine, const SessionKey &session, const TakeBackPlan &plan,
                       const QList<qsizetype> &chosen, Sink sink, QObject *parent)
    : Operation<PatchReport>(parent), m_engine(engine), m_session(session), m_plan(plan), m_chosen(chosen),
      m_sink(std::move(sink))
{
}

void WritePatch::start()
{
    next();
}

void WritePatch::next()
{
    if (hasEnded())
        return;
    if (m_next == m_chosen.size())
        return finish(m_report);
    if (m_next % 20 == 0)
        Q_EMIT progressed(tr("Writing %1 of %2 files").arg(m_next).arg(m_chosen.size()),
                          double(m_next) / double(m_chosen.size()));
    const TakeBackItem &item = m_plan.items[m_chosen[m_next++]];
    const FileChange change = item.change;
    if (item.verdict == TakeBackItem::Verdict::Refused ||
        (change.kind == FileChange::Kind::Changed && !isWorthTaking(change))) {
        QMetaObject::invokeMethod(this, &WritePatch::next, Qt::QueuedConnection);
        return;
    }
    if (change.before.size > maxFile || change.after.size > maxFile) {
        m_report.leftOut.append(change.path);
        QMetaObject::invokeMethod(this, &WritePatch::next, Qt::QueuedConnection);
        return;
    }
    read(change, true, {}, [this, change](const QByteArray &before) {
        read(change, false, {}, [this, change, before](const QByteArray &after) { write(change, before, after); });
    });
}

void WritePatch::read(const FileChange &change, bool before, const QByteArray &have,
                      const std::function<void(const QByteArray &)> &then)
{
    const FileEntry &entry = before ? change.before : change.after;
    const bool isThere = change.kind != (before ? FileChange::Kind::Added : FileChange::Kind::Removed);
    if (!isThere || entry.kind == FileEntry::Kind::Folder || entry.kind == FileEntry::Kind::Other)
        return then({});
    if (entry.kind == FileEntry::Kind::Link)
        return then(entry.linkTarget);
    auto piece = before
                     ? m_engine.checkpoints.readFile(m_session, m_plan.base, change.path, have.size(), qint64(1) << 20)
                     : m_engine.files.read(m_session, change.path, have.size(), qint64(1) << 20);
    piece.then(this, [this, change, before, have, then](const Result<FileChunk> &chunk) {
        if (hasEnded())
            return;
        if (!chunk)
            return fail(chunk.error());
        const QByteArray all = have + chunk->bytes;
        if (chunk->bytes.isEmpty() || all.size() >= chunk->fileSize || all.size() > maxFile)
            return then(all);
        read(change, before, all, then);
    });
}

void WritePatch::write(const FileChange &change, const QByteArray &before, const QByteArray &after)
{
    using Size = qsizetype;
    QtConcurrent::run(m_work.get(), [change, before, after, sink = m_sink]() -> Result<Size> {
        const QByteArray text = gitPatch(change, before, after);
        if (text.isEmpty())
            return Size(0);
        if (auto written = sink(text); !written)
            return std::unexpected(written.error());
        return text.size();
    }).then(this, [this](const Result<Size> &size) {
        if (hasEnded())
            return;
        if (!size)
            return fail(size.error());
        m_report.files += *size > 0;
        m_report.bytes += *size;
        next();
    });
}

} // namespace Vitrine::Exchange
