// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/invocationdesk.h"

#include <QFileInfo>

namespace Vitrine::Session {

namespace {
constexpr qsizetype mostQuestions = 100; ///< a guest's are many, if it likes
}

InvocationDesk::InvocationDesk(MachineProvider &session) : m_session(session) {}

InvocationDesk::~InvocationDesk() = default;

InvocationRun *InvocationDesk::find(const QString &id) const
{
    const auto found = m_runs.find(id);
    return found == m_runs.end() ? nullptr : found->second.get();
}

Pending<InvocationRecord> InvocationDesk::invoke(const InvocationSpec &spec, const AgentWire &wire)
{
    if (const auto fine = spec.check(); !fine)
        return failed<InvocationRecord>(fine.error());
    InvocationRecord record;
    record.id = spec.id.isEmpty() ? newId() : spec.id;
    record.session = m_session.key();
    record.prompt = spec.prompt;
    record.origin = spec.origin;
    record.createdAt = QDateTime::currentDateTimeUtc();
    const QString directory = m_session.services().paths.recordDir(m_session.key(), record.id);
    if (!spec.id.isEmpty() && (find(spec.id) || QFileInfo::exists(directory)))
        return failed<InvocationRecord>(
            {ErrorCode::AlreadyExists,
             tr("There is an invocation with the id %1 already. Choose another id.").arg(spec.id),
             {}});
    auto answer = Store::OutputRecord::openForWriting(directory);
    if (!answer)
        return failed<InvocationRecord>(
            answer.error().as(tr("Cannot make a record for the prompt. Check the store's disk.")));

    auto owned = std::make_unique<InvocationRun>(record, spec, wire, std::move(*answer), m_session);
    InvocationRun *run = owned.get();
    m_runs.emplace(record.id, std::move(owned));
    connect(run, &InvocationRun::changed, this, &InvocationDesk::changed);
    connect(run, &InvocationRun::item, this, [this, id = record.id](const TranscriptItem &each) { notice(id, each); });
    connect(run, &InvocationRun::finished, this, [this, id = record.id] { close(id); });

    Promise<InvocationRecord> promise;
    m_session.services().catalogue.putInvocation(record).then(run, [run, promise](const Result<void> &written) {
        if (!written) {
            promise.fail(written.error().as(tr("Cannot write the prompt's record. Check the store's disk.")));
            run->cancel();
            return;
        }
        promise.finish(run->record());
        run->start();
    });
    m_newestStep.clear();
    m_newest = record.id;
    m_questions.clear(); // whoever goes on with another prompt answers with that
    Q_EMIT asksChanged();
    Q_EMIT added(record);
    m_session.useChanged();
    return promise.pending();
}

void InvocationDesk::notice(const QString &id, const TranscriptItem &each)
{
    using Kind = TranscriptItem::Kind;
    if ((each.kind == Kind::Step || each.kind == Kind::Tool) && each.title != m_newestStep) {
        m_newestStep = each.title;
        m_session.useChanged();
    }
    if (each.kind == Kind::Question && id == m_newest)
        noticeQuestion(each);
    Q_EMIT item(id, each);
}

void InvocationDesk::noticeQuestion(const TranscriptItem &each)
{
    const bool before = asks();
    if (each.done)
        m_questions.remove(each.id);
    else if (m_questions.size() < mostQuestions)
        m_questions.insert(each.id);
    if (asks() != before)
        Q_EMIT asksChanged();
}

void InvocationDesk::close(const QString &id)
{
    const auto found = m_runs.find(id);
    if (found == m_runs.end())
        return;
    InvocationRun *run = found->second.release();
    m_runs.erase(found);
    const InvocationRecord record = run->record();
    run->deleteLater(); // this is one of its signals
    Q_EMIT ended(record);
    m_session.useChanged();
}

void InvocationDesk::loseAll(const Error &why)
{
    QList<InvocationRun *> runs; // one that ends leaves the desk
    for (const auto &[id, run] : m_runs)
        runs.append(run.get());
    for (InvocationRun *run : runs)
        run->lose(why);
}

} // namespace Vitrine::Session
