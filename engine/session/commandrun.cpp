// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/commandrun.h"

#include <QtConcurrent/QtConcurrentRun>

namespace Vitrine::Session {

CommandRun::CommandRun(const CommandRecord &record, std::shared_ptr<Store::OutputRecord> output,
                       Store::Catalogue &catalogue)
    : m_record(record), m_catalogue(catalogue), m_pump(std::move(output))
{
    connect(&m_pump, &OutputPump::problemChanged, this, [this] {
        m_record.problem = m_pump.problem();
        Q_EMIT changed(m_record);
    });
}

CommandRun::~CommandRun() = default;

Pending<void> CommandRun::start(Guest::Channel &channel, Guest::ProcessRequest request)
{
    if (m_closing)
        return ready();
    if (m_cancelled) {
        m_record.status = CommandStatus::Cancelled;
        m_record.exitCode = 130;
        close();
        return ready();
    }
    request.id = m_record.id;
    request.timeout = m_record.timeout;
    m_record.status = CommandStatus::Running;
    m_record.startedAt = QDateTime::currentDateTimeUtc();
    attach(channel.run(request));
    // The guest need not wait for the catalogue: a process without a record would be cancelled by whoever adopts it.
    const auto put = m_catalogue.putCommand(m_record);
    Q_EMIT changed(m_record);
    return put;
}

void CommandRun::adopt(Guest::Channel &channel, bool known)
{
    if (m_closing)
        return;
    if (!known) {
        lose({ErrorCode::Unreachable,
              tr("The machine no longer knows this command: it ended without a trace. Run it again."),
              {}});
        return;
    }
    m_record.status = CommandStatus::Running;
    attach(channel.adopt(m_record.id, m_pump.record()->totals(OutputStream::Out).total,
                         m_pump.record()->totals(OutputStream::Err).total));
    if (m_cancelled)
        m_process->cancel();
}

void CommandRun::attach(std::unique_ptr<Guest::Process> process)
{
    m_process = std::move(process);
    m_pump.setSource(m_process.get());
    connect(m_process.get(), &Guest::Process::ended, this, &CommandRun::takeEnd);
}

void CommandRun::suspend()
{
    m_pump.setSource(nullptr);
    m_process.reset();
}

void CommandRun::cancel()
{
    m_cancelled = true;
    if (m_process)
        m_process->cancel();
}

void CommandRun::lose(const Error &why)
{
    if (m_closing)
        return;
    suspend();
    m_record.status = CommandStatus::Lost;
    m_record.exitCode = -1;
    m_record.problem = why;
    close();
}

void CommandRun::takeEnd(const Guest::ProcessEnd &end)
{
    if (!m_pump.isDrained()) {
        // The disk is full: the end waits for the output before it.
        connect(&m_pump, &OutputPump::drained, this, [this, end] { takeEnd(end); }, Qt::SingleShotConnection);
        return;
    }
    if (m_closing)
        return;
    using Kind = Guest::ProcessEnd::Kind;
    m_record.signal = end.signal;
    switch (end.kind) {
    case Kind::Exited:
        m_record.status = CommandStatus::Completed;
        m_record.exitCode = end.exitCode;
        break;
    case Kind::Signalled:
        m_record.status = CommandStatus::Completed;
        m_record.exitCode = 128 + end.signal;
        break;
    case Kind::TimedOut:
        m_record.status = CommandStatus::TimedOut;
        m_record.exitCode = 124;
        break;
    case Kind::Cancelled:
        m_record.status = CommandStatus::Cancelled;
        m_record.exitCode = 130;
        break;
    case Kind::NotStarted:
        m_record.status = CommandStatus::Lost;
        m_record.exitCode = -1;
        m_record.problem = end.problem.as(tr("Cannot start the command in the machine. Check the agent's user and the "
                                             "image's programs, and run it again."));
        break;
    }
    close();
}

CommandRecord CommandRun::current() const
{
    CommandRecord record = m_record;
    record.out = m_pump.record()->totals(OutputStream::Out);
    record.err = m_pump.record()->totals(OutputStream::Err);
    return record;
}

void CommandRun::close()
{
    if (m_closing)
        return;
    m_closing = true;
    m_record.endedAt = QDateTime::currentDateTimeUtc();
    m_record = current();
    const auto write = [this](const Result<void> &synced) {
        if (!synced && m_record.problem.message.isEmpty())
            m_record.problem = synced.error().as(tr("The end of the output may be lost if the computer stops now."));
        m_catalogue.putCommand(m_record).then(this, [this](const Result<void> &put) {
            if (!put)
                qWarning("Cannot write a command's record: %s", qUtf8Printable(put.error().text()));
            if (m_process)
                m_process->forget();
            m_pump.complete(m_record);
            m_ended.finish(m_record);
            Q_EMIT changed(m_record);
            Q_EMIT finished();
        });
    };
    if (m_pump.record()->end() == 0) {
        write({});
        return;
    }
    // Up to half a gigabyte may have to reach the disk: not on the engine's loop.
    QtConcurrent::run([record = m_pump.record()] { return record->sync(); }).then(this, write);
}

} // namespace Vitrine::Session
