// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/programrun.h"

#include "engine/session/machinelink.h"

#include <QTimer>

#include <algorithm>

namespace Vitrine::Session {

using namespace std::chrono_literals;

namespace {
/// How long a program may go on whose client has left.
constexpr auto grace = 5s;
} // namespace

ProgramRun::ProgramRun(std::unique_ptr<Guest::Process> process, bool onTerminal, MachineLink &link,
                       std::shared_ptr<void> hold, QObject *session)
    : QObject(session), m_process(std::move(process)), m_hold(std::move(hold)), m_onTerminal(onTerminal)
{
    connect(m_process.get(), &Guest::Process::output, this,
            [this](OutputStream stream, qint64, const QByteArray &bytes) {
                streamOf(stream).pending += bytes;
                deliver(stream);
            });
    connect(m_process.get(), &Guest::Process::inputWritten, this, &ProgramRun::countInput);
    connect(m_process.get(), &Guest::Process::ended, this, [this](const Guest::ProcessEnd &processEnd) {
        using Kind = Guest::ProcessEnd::Kind;
        m_process->forget();
        if (processEnd.kind == Kind::NotStarted)
            end(-1, processEnd.problem);
        else
            end(processEnd.kind == Kind::Exited      ? processEnd.exitCode
                : processEnd.kind == Kind::Signalled ? 128 + processEnd.signal
                                                     : 137,
                {});
    });
    const auto lose = [this] {
        end(-1,
            {ErrorCode::Unreachable, tr("The session's machine has ended, or the connection into it was lost."), {}});
    };
    connect(&link, &MachineLink::channelLost, this, lose);
    connect(&link, &MachineLink::gone, this, lose);
    connect(&link, &QObject::destroyed, this, lose);
}

ProgramRun::~ProgramRun() = default;

void ProgramRun::deliver(OutputStream stream)
{
    Stream &counts = streamOf(stream);
    if (!m_heard) {
        counts.delivered += counts.pending.size();
        counts.pending.clear();
    } else if (const qint64 size = std::min<qint64>(counts.credit, counts.pending.size()); size > 0) {
        const QByteArray bytes = counts.pending.first(size);
        counts.pending.remove(0, size);
        counts.credit -= size;
        counts.delivered += size;
        Q_EMIT data(stream, bytes);
    }
    if (!m_over)
        m_process->acknowledge(stream, counts.delivered);
    endIfDelivered();
}

void ProgramRun::countInput()
{
    const qint64 taken = m_written - m_process->bytesToWrite() - m_taken;
    if (taken <= 0)
        return;
    m_taken += taken;
    Q_EMIT inputTaken(taken);
}

void ProgramRun::write(const QByteArray &bytes)
{
    if (m_over)
        return;
    // More than the window would be cut by the process, and counted as taken.
    const QByteArray fitting = bytes.first(std::min(bytes.size(), Guest::Process::window - m_process->bytesToWrite()));
    m_written += fitting.size();
    m_process->write(fitting);
}

void ProgramRun::finishInput()
{
    if (!m_over && !m_onTerminal)
        m_process->finishInput();
}

void ProgramRun::resize(Guest::TerminalSize size)
{
    if (!m_over && m_onTerminal)
        m_process->resize(size);
}

void ProgramRun::grant(OutputStream stream, qint64 bytes)
{
    streamOf(stream).credit += std::max<qint64>(bytes, 0);
    deliver(stream);
}

void ProgramRun::kill()
{
    if (!m_over)
        m_process->cancel();
}

void ProgramRun::letGo()
{
    if (!std::exchange(m_heard, false))
        return;
    if (m_onTerminal)
        kill();
    finishInput();
    QTimer::singleShot(grace, this, &ProgramRun::kill);
    deliver(OutputStream::Out);
    deliver(OutputStream::Err);
}

void ProgramRun::end(int exitCode, const Error &problem)
{
    if (std::exchange(m_over, true))
        return;
    m_exitCode = exitCode;
    m_problem = problem;
    endIfDelivered();
}

void ProgramRun::endIfDelivered()
{
    if (!m_over || !m_streams[0].pending.isEmpty() || !m_streams[1].pending.isEmpty() || std::exchange(m_told, true))
        return;
    m_hold.reset();
    Q_EMIT ended(m_exitCode, m_problem);
    deleteLater();
}

} // namespace Vitrine::Session
