// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/invocationrun.h"

#include "engine/session/agenthost.h"
#include "engine/session/outputpump.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace Vitrine::Session {

namespace {
constexpr qint64 creditBytes = qint64(1) << 20;
}

InvocationRun::InvocationRun(const InvocationRecord &record, const InvocationSpec &spec, const AgentWire &wire,
                             std::shared_ptr<Store::OutputRecord> answer, MachineProvider &session)
    : m_record(record), m_spec(spec), m_wire(wire), m_answer(std::move(answer)), m_session(session)
{
}

InvocationRun::~InvocationRun() = default;

void InvocationRun::start()
{
    auto listening = andThen(m_session.needMachine(), this, [this] {
        AgentHost *agent = m_session.agent();
        return agent ? agent->listening()
                     : failed<void>({ErrorCode::Unreachable,
                                     tr("The machine ended before the agent was asked. Send the prompt again."),
                                     {}});
    });
    const auto kept = andThen(listening, this,
                              [this] { return m_closing ? ready() : m_session.keepBefore(CheckpointCause::Prompt); });
    Pending<void> copy = kept;
    copy.then(this, [this](const Result<void> &result) {
        if (m_closing)
            return;
        if (!result)
            close(InvocationStatus::Failed, result.error());
        else
            ask();
    });
}

void InvocationRun::ask()
{
    m_record.status = InvocationStatus::Running;
    m_record.startedAt = QDateTime::currentDateTimeUtc();
    (void)m_session.services().catalogue.putInvocation(m_record);
    Q_EMIT changed(m_record);

    m_call = m_session.agent()->http().invoke(
        {m_spec.payload, m_spec.contentType, m_spec.accept, m_record.session.session, m_record.id, m_wire});
    m_spec.payload.clear();
    connect(m_call.get(), &Agent::AgentCall::head, this, [this](int status, const QString &contentType) {
        m_record.httpStatus = status;
        m_record.contentType = contentType;
        m_reader.emplace(contentType);
        m_head = {status, contentType, m_call->answerFields()};
        Q_EMIT answerBegan(m_head);
        Q_EMIT changed(m_record);
    });
    connect(m_call.get(), &Agent::AgentCall::body, this, &InvocationRun::takeBody);
    connect(m_call.get(), &Agent::AgentCall::ended, this, &InvocationRun::takeEnd);
    m_call->grant(creditBytes);
}

void InvocationRun::takeBody(const QByteArray &bytes)
{
    if (const auto written = m_answer->append(OutputStream::Out, bytes); !written) {
        m_call->cancel();
        close(InvocationStatus::Failed,
              written.error().as(
                  tr("Cannot write the agent's answer to the disk. Free some space and send the prompt again.")));
        return;
    }
    if (m_reader)
        tell(m_reader->feed(bytes));
    m_owed += bytes.size();
    for (const auto &follower : std::as_const(m_followers)) {
        if (follower)
            follower->advance();
    }
    grantWhatIsOwed();
}

void InvocationRun::grantWhatIsOwed()
{
    m_followers.removeIf([](const auto &follower) { return follower.isNull(); });
    const bool held =
        std::ranges::any_of(m_followers, [](const auto &follower) { return follower->lag() > OutputPump::readerLag; });
    if (m_call && m_owed > 0 && !held)
        m_call->grant(std::exchange(m_owed, 0));
}

void InvocationRun::addFollower(OutputFollower *follower)
{
    m_followers.append(follower);
    connect(follower, &OutputFollower::progressed, this, &InvocationRun::grantWhatIsOwed);
    // One that goes must not leave the agent waiting for it.
    connect(follower, &QObject::destroyed, this, &InvocationRun::grantWhatIsOwed, Qt::QueuedConnection);
    follower->advance();
}

void InvocationRun::tell(const QList<TranscriptItem> &items)
{
    for (const TranscriptItem &each : items)
        Q_EMIT item(each);
}

void InvocationRun::takeEnd(const Error &error)
{
    if (m_closing)
        return;
    if (m_reader)
        tell(m_reader->finish());
    if (error.message.isEmpty() && error.code != ErrorCode::Cancelled) {
        close(InvocationStatus::Completed, {});
        return;
    }
    if (error.code == ErrorCode::Cancelled) {
        close(InvocationStatus::Cancelled, {});
        return;
    }
    Error problem = error;
    const AgentHost *agent = m_session.agent();
    if (agent && agent->isLost())
        problem = agent->problem();
    else if (agent)
        problem.detail = (problem.detail + u'\n' + agent->logTail()).trimmed();
    close(InvocationStatus::Failed, problem);
}

void InvocationRun::cancel()
{
    if (m_closing)
        return;
    if (m_call)
        m_call->cancel();
    close(InvocationStatus::Cancelled, {});
}

void InvocationRun::lose(const Error &why)
{
    close(InvocationStatus::Lost, why);
}

void InvocationRun::close(InvocationStatus status, const Error &problem)
{
    if (m_closing)
        return;
    m_closing = true;
    if (m_call) {
        m_call->disconnect(this);
        m_call.release()->deleteLater(); // this may be one of its signals
    }
    m_record.status = status;
    m_record.problem = problem;
    m_record.endedAt = QDateTime::currentDateTimeUtc();
    m_record.answer = m_answer->totals(OutputStream::Out);
    QtConcurrent::run([answer = m_answer] { return answer->sync(); }).then(this, [this](const Result<void> &) {
        m_session.services().catalogue.putInvocation(m_record).then(this, [this](const Result<void> &put) {
            if (!put)
                qWarning("Cannot write an invocation's record: %s", qUtf8Printable(put.error().text()));
            m_ended.finish(m_record);
            Q_EMIT changed(m_record);
            CommandRecord end;
            end.id = m_record.id;
            end.session = m_record.session;
            end.out = m_record.answer;
            for (const auto &follower : std::as_const(m_followers)) {
                if (follower)
                    follower->complete(end);
            }
            Q_EMIT finished();
        });
    });
}

} // namespace Vitrine::Session
