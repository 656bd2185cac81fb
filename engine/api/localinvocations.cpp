// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localinvocations.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace Vitrine::Api {

namespace {

constexpr qint64 maxReadBytes = qint64(1) << 20;
/// Of an answer, what is turned into items for people; the raw bytes can be read whole.
constexpr qint64 maxTranscriptBytes = qint64(16) << 20;

Result<QList<TranscriptItem>> readTranscript(const Store::OutputRecord &answer, const QString &contentType,
                                             bool hasEnded)
{
    Agent::TranscriptReader reader(contentType);
    QList<TranscriptItem> items;
    const auto merge = [&items](const QList<TranscriptItem> &more) {
        for (const TranscriptItem &item : more)
            mergeItem(items, item);
    };
    for (qint64 position = 0; position < maxTranscriptBytes;) {
        const auto slice = answer.read(position, maxReadBytes);
        if (!slice)
            return std::unexpected(slice.error());
        for (const OutputChunk &chunk : slice->chunks)
            merge(reader.feed(chunk.bytes));
        if (slice->next <= position)
            break;
        position = slice->next;
    }
    if (hasEnded)
        merge(reader.finish());
    return items;
}

} // namespace

void mergeItem(QList<TranscriptItem> &items, const TranscriptItem &item)
{
    const auto same = item.id.isEmpty() ? items.end() : std::ranges::find_if(items, [&](const TranscriptItem &each) {
        return each.id == item.id && each.kind == item.kind;
    });
    if (same == items.end()) {
        items.append(item);
    } else if (item.kind == TranscriptItem::Kind::Text) {
        same->text += item.text;
        same->done = item.done;
    } else {
        *same = item;
    }
}

LocalInvocations::LocalInvocations(EngineCore &core) : m_core(core)
{
    connect(&core.registry, &Session::SessionRegistry::invocationAdded, this, &Invocations::added);
    connect(&core.registry, &Session::SessionRegistry::invocationChanged, this, &Invocations::changed);
    connect(&core.registry, &Session::SessionRegistry::transcriptItem, this, &Invocations::item);
}

Pending<InvocationRecord> LocalInvocations::invoke(const InvocationSpec &spec)
{
    return m_core.call<InvocationRecord>([this, spec] {
        const auto session = m_core.registry.need(spec.session);
        return session ? (*session)->invocations().invoke(spec) : failed<InvocationRecord>(session.error());
    });
}

Pending<InvocationRecord> LocalInvocations::ended(const QString &id)
{
    return m_core.call<InvocationRecord>([this, id] {
        const auto *open = m_core.registry.openInvocation(id);
        return open ? open->ended() : m_core.services.catalogue.invocation(id);
    });
}

Pending<void> LocalInvocations::cancel(const QString &id)
{
    return m_core.call<void>([this, id] {
        if (auto *open = m_core.registry.openInvocation(id)) {
            open->cancel();
            return ready();
        }
        return andThen(m_core.services.catalogue.invocation(id), this, [](InvocationRecord &&) { return ready(); });
    });
}

Pending<QList<InvocationRecord>> LocalInvocations::list(const SessionKey &key, int limit, const QString &before)
{
    return m_core.call<QList<InvocationRecord>>([this, key, limit, before] {
        const auto session = m_core.registry.need(key);
        if (!session)
            return failed<QList<InvocationRecord>>(session.error());
        return andThen(m_core.services.catalogue.invocations(key, limit, before), this,
                       [this](QList<InvocationRecord> &&records) {
                           for (InvocationRecord &record : records) {
                               if (const auto *open = m_core.registry.openInvocation(record.id))
                                   record = open->record();
                           }
                           return ready(std::move(records));
                       });
    });
}

Pending<QList<TranscriptItem>> LocalInvocations::transcript(const QString &id)
{
    using Items = QList<TranscriptItem>;
    return m_core.call<Items>([this, id]() -> Pending<Items> {
        if (const auto *open = m_core.registry.openInvocation(id))
            return readyResult(readTranscript(*open->answer(), open->record().contentType, false));
        return andThen(m_core.services.catalogue.invocation(id), this, [this](InvocationRecord &&record) {
            const QString directory = m_core.services.paths.recordDir(record.session, record.id);
            return QtConcurrent::run([directory, contentType = record.contentType]() -> Result<Items> {
                const auto answer = Store::OutputRecord::openForReading(directory);
                return answer ? readTranscript(**answer, contentType, true)
                              : Result<Items>(std::unexpected(answer.error()));
            });
        });
    });
}

Pending<OutputSlice> LocalInvocations::read(const QString &id, qint64 position, qint64 maxBytes)
{
    return m_core.call<OutputSlice>([this, id, position, bytes = std::clamp<qint64>(maxBytes, 0, maxReadBytes)] {
        if (const auto *open = m_core.registry.openInvocation(id))
            return readyResult(open->answer()->read(position, bytes));
        return andThen(
            m_core.services.catalogue.invocation(id), this, [this, position, bytes](InvocationRecord &&record) {
                const auto answer =
                    Store::OutputRecord::openForReading(m_core.services.paths.recordDir(record.session, record.id));
                return answer ? readyResult((*answer)->read(position, bytes)) : failed<OutputSlice>(answer.error());
            });
    });
}

Pending<void> LocalInvocations::restartAgent(const SessionKey &key)
{
    return m_core.call<void>([this, key] {
        const auto session = m_core.registry.need(key);
        return session ? (*session)->restartAgent() : failed<void>(session.error());
    });
}

} // namespace Vitrine::Api
