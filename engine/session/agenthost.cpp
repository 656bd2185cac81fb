// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/agenthost.h"

#include "engine/model/ids.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace Vitrine::Session {

using namespace std::chrono_literals;

namespace {
constexpr auto pollInterval = 150ms;
constexpr auto listenLimit = 60s; ///< a generous deadline: interpreters start slowly without hardware acceleration
/// How often a resting agent is asked: an answer costs an emulated processor a tenth of a second, so one that has been
/// at rest for long is asked less and less. Nothing is stopped without asking once more.
constexpr std::chrono::milliseconds watchInterval = 15s;
constexpr std::chrono::milliseconds longestWatchInterval = 120s;
/// How long an agent waits for the computer to be calm.
constexpr std::chrono::milliseconds calmLimit = 3s;
constexpr qint64 logCap = qint64(1) << 20;
} // namespace

AgentHost::AgentHost(MachineLink &link, const Guest::ProcessRequest &program, AgentProtocol protocol,
                     const QString &file)
    : m_link(link), m_program(program), m_protocol(protocol), m_file(file),
      m_http([this] { return dial(); }, Agent::agentPort(protocol))
{
    m_later.setSingleShot(true);
    m_later.callOnTimeout(this, &AgentHost::startIfCalm);
    m_poll.setSingleShot(true);
    m_poll.setInterval(pollInterval);
    m_poll.callOnTimeout(this, &AgentHost::poll);
    m_watch.setInterval(watchInterval);
    m_watch.callOnTimeout(this, [this] {
        askBusy().then(this, [this](const Result<bool> &busy) {
            if (m_watch.isActive())
                m_watch.setInterval(busy && *busy ? watchInterval
                                                  : std::min(m_watch.intervalAsDuration() * 2, longestWatchInterval));
        });
    });
}

AgentHost::~AgentHost() = default;

QString AgentHost::logDirectory() const
{
    return m_file + QStringLiteral(".log");
}

void AgentHost::remember(const QString &id) const
{
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(id.toUtf8()) < 0 || !file.commit())
        qWarning("Cannot remember the agent's process: %s", qUtf8Printable(file.errorString()));
}

Pending<std::shared_ptr<ByteStream>> AgentHost::dial()
{
    return m_link.channel().connectTcp(Agent::agentPort(m_protocol));
}

Pending<Agent::PingReply> AgentHost::ping()
{
    if (m_protocol != AgentProtocol::Mcp)
        return m_http.ping();
    return andThen(dial(), this, [](std::shared_ptr<ByteStream> &&stream) {
        stream->abort();
        return ready(Agent::PingReply());
    });
}

void AgentHost::startLater(std::chrono::milliseconds most, std::function<bool()> calm)
{
    if (!exists())
        return;
    m_isCalm = std::move(calm);
    m_patience.setRemainingTime(most + calmLimit);
    m_later.start(most);
}

void AgentHost::startIfWaiting()
{
    if (m_later.isActive())
        startIfCalm();
}

void AgentHost::startIfCalm()
{
    if (m_isCalm() || m_patience.hasExpired())
        start();
    else
        m_later.start(pollInterval);
}

void AgentHost::start()
{
    m_later.stop();
    if (!exists())
        return;
    m_lost = false;
    m_listening = false;
    m_problem = {};
    m_program.id = newId();
    remember(m_program.id);
    QDir(logDirectory()).removeRecursively();
    attach(m_link.channel().run(m_program));
    Q_EMIT changed();
}

void AgentHost::adopt()
{
    if (!exists() || m_lost || m_later.isActive())
        return;
    QFile file(m_file);
    if (!file.exists()) { // the engine before us did not come to start it
        start();
        return;
    }
    const QString id = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(64)) : QString();
    if (!isRecordId(id) || !m_link.knows(id)) {
        takeEnd({Guest::ProcessEnd::Kind::NotStarted, 0, 0, {}, 0, 0});
        return;
    }
    m_program.id = id;
    if (!m_log) {
        if (auto record = Store::OutputRecord::openForWriting(logDirectory(), logCap))
            m_log = std::make_unique<OutputPump>(std::shared_ptr<Store::OutputRecord>(std::move(*record)));
    }
    const auto total = [this](OutputStream stream) { return m_log ? m_log->record()->totals(stream).total : 0; };
    attach(m_link.channel().adopt(id, total(OutputStream::Out), total(OutputStream::Err)));
}

void AgentHost::attach(std::unique_ptr<Guest::Process> process)
{
    m_process = std::move(process);
    if (!m_log) {
        auto record = Store::OutputRecord::openForWriting(logDirectory(), logCap);
        if (record)
            m_log = std::make_unique<OutputPump>(std::shared_ptr<Store::OutputRecord>(std::move(*record)));
        else
            qWarning("Cannot keep the agent's log: %s", qUtf8Printable(record.error().text()));
    }
    if (m_log) {
        m_log->setSource(m_process.get());
    } else {
        // Without a log its output must still not block it.
        connect(m_process.get(), &Guest::Process::output, this,
                [process = m_process.get()](OutputStream stream, qint64 offset, const QByteArray &bytes) {
                    process->acknowledge(stream, offset + bytes.size());
                });
    }
    connect(m_process.get(), &Guest::Process::ended, this, &AgentHost::takeEnd);
}

void AgentHost::suspend()
{
    // One that never began is begun by whoever has the next connection.
    m_later.stop();
    if (m_log)
        m_log->setSource(nullptr);
    m_process.reset();
}

QString AgentHost::logTail() const
{
    constexpr qint64 tail = 4000;
    if (!m_log)
        return {};
    const auto slice = m_log->record()->read(std::max<qint64>(m_log->record()->end() - tail, 0), tail);
    if (!slice)
        return {};
    QByteArray bytes;
    for (const OutputChunk &chunk : slice->chunks)
        bytes += chunk.bytes;
    return QString::fromUtf8(bytes).trimmed();
}

void AgentHost::takeEnd(const Guest::ProcessEnd &end)
{
    if (m_process)
        m_process->forget();
    if (m_log)
        m_log->setSource(nullptr);
    if (m_process)
        m_process.release()->deleteLater(); // this is one of its signals
    m_listening = false;
    m_busy = false;
    if (m_restarting) {
        m_restarting = false;
        m_log.reset();
        start();
        m_poll.start();
        return;
    }
    m_lost = true;
    QString how;
    switch (end.kind) {
    case Guest::ProcessEnd::Kind::Exited:
        how = tr("The agent ended with exit code %1. Restart the agent to go on.").arg(end.exitCode);
        break;
    case Guest::ProcessEnd::Kind::Signalled:
    case Guest::ProcessEnd::Kind::Cancelled:
    case Guest::ProcessEnd::Kind::TimedOut:
        how = tr("The agent was killed by signal %1. Restart the agent to go on.").arg(end.signal ? end.signal : 9);
        break;
    case Guest::ProcessEnd::Kind::NotStarted:
        how =
            tr("The agent could not be started. Check the start command of the agent's image, then restart the agent.");
        break;
    }
    QString detail = end.problem.text();
    if (const QString tail = logTail(); !tail.isEmpty())
        detail += (detail.isEmpty() ? QString() : QStringLiteral("\n")) + tail;
    m_problem = {ErrorCode::Unreachable, how, detail};
    tellWaiters(std::unexpected(m_problem));
    Q_EMIT changed();
}

Pending<void> AgentHost::restart()
{
    if (!exists())
        return failed<void>(
            {ErrorCode::InvalidInput,
             tr("This session's agent has no start command. Give the agent one and make a new session."),
             {}});
    m_watch.stop();
    m_later.stop();
    if (m_process) {
        m_restarting = true;
        m_process->cancel();
    } else {
        m_log.reset();
        start();
    }
    m_listening = false;
    m_lost = false;
    return listening();
}

Pending<void> AgentHost::listening()
{
    if (!exists())
        return failed<void>({ErrorCode::InvalidInput,
                             tr("This session has no agent: neither its image nor the agent's definition names a start "
                                "command. Run commands instead, or make an agent with one."),
                             {}});
    if (m_later.isActive())
        start();
    if (m_lost)
        return failed<void>(m_problem);
    if (m_listening)
        return ready();
    Promise<void> promise;
    m_waiters.append(promise);
    if (!m_polling && !m_poll.isActive()) {
        m_pollUntil = std::chrono::steady_clock::now() + listenLimit;
        poll();
    }
    return promise.pending();
}

void AgentHost::poll()
{
    if (m_waiters.isEmpty() || m_polling)
        return;
    m_polling = true;
    ping().then(this, [this](const Result<Agent::PingReply> &reply) {
        m_polling = false;
        if (reply && !m_restarting) {
            m_listening = true;
            m_busy = reply->busy;
            tellWaiters({});
            return;
        }
        if (m_waiters.isEmpty())
            return;
        if (std::chrono::steady_clock::now() > m_pollUntil) {
            QString detail = reply ? QString() : reply.error().text();
            if (const QString tail = logTail(); !tail.isEmpty())
                detail += u'\n' + tail;
            tellWaiters(std::unexpected(Error{
                ErrorCode::Unreachable,
                tr("The agent runs, but does not listen on port %1. Restart the agent, or check its start command.")
                    .arg(Agent::agentPort(m_protocol)),
                detail}));
            return;
        }
        m_poll.start();
    });
}

void AgentHost::tellWaiters(const Result<void> &result)
{
    m_poll.stop();
    for (const auto &waiter : std::exchange(m_waiters, {}))
        waiter.finish(result);
}

void AgentHost::setWatched(bool watched)
{
    if (watched == m_watch.isActive() || !exists())
        return;
    if (watched)
        m_watch.start(watchInterval);
    else
        m_watch.stop();
}

Pending<bool> AgentHost::askBusy()
{
    if (!exists() || m_lost || !m_process || m_protocol == AgentProtocol::Mcp) // which has no word for it
        return ready(false);
    Promise<bool> promise;
    m_http.ping().then(this, [this, promise](const Result<Agent::PingReply> &reply) {
        // time_of_last_update is deliberately not looked at: agents that move it on each ping would never be idle.
        const bool busy = reply && reply->busy;
        if (busy != m_busy) {
            m_busy = busy;
            Q_EMIT changed();
        }
        promise.finish(busy);
    });
    return promise.pending();
}

} // namespace Vitrine::Session
