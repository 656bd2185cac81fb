// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/commanddesk.h"

#include "engine/session/machinelink.h"
#include "engine/session/sleepwatch.h"

#include <QFileInfo>

namespace Vitrine::Session {

CommandDesk::CommandDesk(MachineProvider &session) : m_session(session) {}

CommandDesk::~CommandDesk() = default;

CommandRun *CommandDesk::find(const QString &id) const
{
    const auto found = m_runs.find(id);
    return found == m_runs.end() ? nullptr : found->second.get();
}

QList<CommandRun *> CommandDesk::openRuns() const
{
    QList<CommandRun *> runs;
    for (const auto &[id, run] : m_runs)
        runs.append(run.get());
    return runs;
}

QString CommandDesk::newestLine() const
{
    const CommandRun *newest = nullptr;
    for (const auto &[id, run] : m_runs) {
        if (!newest || run->record().createdAt > newest->record().createdAt)
            newest = run.get();
    }
    return newest ? newest->record().command.section(u'\n', 0, 0) : QString();
}

Pending<CommandRecord> CommandDesk::run(const CommandSpec &spec)
{
    if (const auto fine = spec.check(); !fine)
        return failed<CommandRecord>(fine.error());
    CommandRecord record;
    record.id = spec.id.isEmpty() ? newId() : spec.id;
    record.session = m_session.key();
    record.command = spec.command;
    record.timeout = spec.timeout;
    record.origin = spec.origin;
    record.task = spec.task;
    record.createdAt = QDateTime::currentDateTimeUtc();
    const QString directory = m_session.services().paths.recordDir(m_session.key(), record.id);
    if (!spec.id.isEmpty() && (find(spec.id) || QFileInfo::exists(directory)))
        return failed<CommandRecord>({ErrorCode::AlreadyExists,
                                      tr("There is a command with the id %1 already. Choose another id.").arg(spec.id),
                                      {}});
    auto output = Store::OutputRecord::openForWriting(directory);
    if (!output)
        return failed<CommandRecord>(
            output.error().as(tr("Cannot make a record for the command. Check the store's disk.")));

    CommandRun *run = open(record, std::move(*output));
    Pending<void> put;
    if (m_session.link()) {
        m_session.services().sleepWatch.check();
        if (record.origin == Origin::Tests) {
            put = m_session.services().catalogue.putCommand(record);
            begin(run);
        } else {
            put = startNow(run);
        }
    } else {
        put = m_session.services().catalogue.putCommand(record);
        m_session.needMachine().then(run, [this, run](const Result<void> &machine) {
            // connectTo() has started it, unless there is no machine.
            if (!machine)
                run->lose(machine.error());
            else if (run->record().status == CommandStatus::Queued && m_session.link())
                begin(run);
        });
    }
    Q_EMIT added(run->record());
    m_session.useChanged();
    Promise<CommandRecord> promise;
    put.then(run, [run, promise](const Result<void> &written) {
        if (written) {
            promise.finish(run->record());
        } else {
            promise.fail(written.error().as(tr("Cannot write the command's record. Check the store's disk.")));
            run->cancel();
        }
    });
    return promise.pending();
}

Pending<void> CommandDesk::startNow(CommandRun *run)
{
    return run->start(m_session.link()->channel(), m_session.program({"bash", "-c", run->record().command.toUtf8()}));
}

void CommandDesk::begin(CommandRun *run)
{
    if (run->record().origin != Origin::Tests) {
        (void)startNow(run);
        return;
    }
    const QString id = run->record().id;
    if (m_keeping.contains(id))
        return;
    m_keeping.insert(id);
    m_session.keepBefore(CheckpointCause::Tests).then(this, [this, id](const Result<void> &) {
        m_keeping.remove(id);
        // The machine may be gone; a lost connection begins again when it is back.
        CommandRun *const kept = find(id);
        if (kept && kept->record().status == CommandStatus::Queued && m_session.link())
            (void)startNow(kept);
    });
}

CommandRun *CommandDesk::open(const CommandRecord &record, std::shared_ptr<Store::OutputRecord> output)
{
    auto owned = std::make_unique<CommandRun>(record, std::move(output), m_session.services().catalogue);
    CommandRun *run = owned.get();
    m_runs.emplace(record.id, std::move(owned));
    connect(run, &CommandRun::changed, this, &CommandDesk::changed);
    connect(&run->output(), &OutputPump::grew, this, [this, id = record.id](qint64 end) { Q_EMIT grew(id, end); });
    connect(run, &CommandRun::finished, this, [this, id = record.id] { close(id); });
    return run;
}

void CommandDesk::close(const QString &id)
{
    const auto found = m_runs.find(id);
    if (found == m_runs.end())
        return;
    CommandRun *run = found->second.release();
    m_runs.erase(found);
    const CommandRecord record = run->record();
    run->deleteLater(); // this is one of its signals
    Q_EMIT ended(record);
    m_session.useChanged();
}

void CommandDesk::restore(const QList<CommandRecord> &open)
{
    for (const CommandRecord &record : open) {
        auto output =
            Store::OutputRecord::openForWriting(m_session.services().paths.recordDir(m_session.key(), record.id));
        if (output) {
            this->open(record, std::move(*output));
            continue;
        }
        CommandRecord lost = record;
        lost.status = CommandStatus::Lost;
        lost.endedAt = QDateTime::currentDateTimeUtc();
        lost.problem = output.error().as(tr("The command's output record cannot be read."));
        (void)m_session.services().catalogue.putCommand(lost);
    }
}

void CommandDesk::connectTo(MachineLink &link)
{
    for (CommandRun *run : openRuns()) {
        const QString id = run->record().id;
        if (run->record().status == CommandStatus::Queued && !link.knows(id))
            begin(run);
        else
            run->adopt(link.channel(), link.knows(id));
    }
}

void CommandDesk::suspend()
{
    for (const auto &[id, run] : m_runs)
        run->suspend();
}

void CommandDesk::loseAll(const Error &why)
{
    for (CommandRun *run : openRuns())
        run->lose(why);
}

void CommandDesk::cancelAll()
{
    for (CommandRun *run : openRuns())
        run->cancel();
}

} // namespace Vitrine::Session
