// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/shellrun.h"

#include "engine/session/machinelink.h"

#include <algorithm>

namespace Vitrine::Session {

ShellRun::ShellRun(const QString &id, std::unique_ptr<Guest::Process> process) : m_id(id), m_process(std::move(process))
{
    attach();
}

ShellRun::~ShellRun() = default;

void ShellRun::attach()
{
    connect(m_process.get(), &Guest::Process::output, this,
            [this](OutputStream, qint64 offset, const QByteArray &bytes) {
                const qint64 known = m_received - offset;
                if (known >= bytes.size())
                    return;
                const QByteArray fresh = known > 0 ? bytes.sliced(known) : bytes;
                m_received += fresh.size();
                m_pending += fresh;
                deliver();
            });
    connect(m_process.get(), &Guest::Process::ended, this, [this](const Guest::ProcessEnd &processEnd) {
        m_process->forget();
        end(processEnd.kind == Guest::ProcessEnd::Kind::Signalled ? 128 + processEnd.signal : processEnd.exitCode);
    });
}

void ShellRun::renew(std::unique_ptr<Guest::Process> process)
{
    m_process = std::move(process);
    attach();
}

void ShellRun::suspend()
{
    m_process.reset();
}

void ShellRun::end(int exitCode)
{
    m_over = true;
    m_exitCode = exitCode;
    deliver();
}

void ShellRun::deliver()
{
    if (!m_attached) {
        m_delivered += m_pending.size();
        m_pending.clear();
    } else if (const qint64 size = std::min<qint64>(m_credit, m_pending.size()); size > 0) {
        const QByteArray bytes = m_pending.first(size);
        m_pending.remove(0, size);
        m_credit -= size;
        m_delivered += size;
        Q_EMIT data(bytes);
    }
    if (m_process && !m_over)
        m_process->acknowledge(OutputStream::Out, m_delivered);
    if (m_over && m_pending.isEmpty() && !std::exchange(m_told, true))
        Q_EMIT ended(m_exitCode);
}

void ShellRun::write(const QByteArray &bytes)
{
    if (m_process && !m_over)
        m_process->write(bytes);
}

void ShellRun::resize(Guest::TerminalSize size)
{
    if (m_process && !m_over)
        m_process->resize(size);
}

void ShellRun::grant(qint64 bytes)
{
    m_credit += std::max<qint64>(bytes, 0);
    deliver();
}

void ShellRun::close()
{
    if (m_process && !m_over)
        m_process->cancel();
}

void ShellRun::detach()
{
    m_attached = false;
    deliver();
}

ShellDesk::ShellDesk(MachineProvider &session) : m_session(session) {}

ShellDesk::~ShellDesk() = default;

Pending<std::shared_ptr<ShellRun>> ShellDesk::open(Guest::TerminalSize size)
{
    return andThen(m_session.needMachine(), this, [this, size] {
        MachineLink *link = m_session.link();
        if (!link)
            return failed<std::shared_ptr<ShellRun>>(
                {ErrorCode::Unreachable, tr("The machine ended before the shell was open. Try again."), {}});
        auto request = m_session.program({"bash", "-i"});
        request.id = newId();
        request.environment.insert("TERM", "xterm-256color");
        request.environment.insert("COLORTERM", "truecolor");
        auto shell = std::make_shared<ShellRun>(request.id, link->channel().openShell(request, size));
        m_shells.emplace(request.id, shell);
        connect(
            shell.get(), &ShellRun::ended, this,
            [this, id = request.id] {
                m_shells.erase(id);
                m_session.useChanged();
            },
            Qt::QueuedConnection);
        m_session.useChanged();
        return ready(std::move(shell));
    });
}

int ShellDesk::attachedCount() const
{
    return int(std::ranges::count_if(m_shells, [](const auto &entry) { return entry.second->isWatched(); }));
}

void ShellDesk::connectTo(MachineLink &link)
{
    const auto shells = m_shells;
    for (const auto &[id, shell] : shells) {
        if (link.knows(id))
            shell->renew(link.channel().adopt(id, shell->received(), 0));
        else
            shell->end(-1);
    }
}

void ShellDesk::suspend()
{
    for (const auto &[id, shell] : m_shells)
        shell->suspend();
}

void ShellDesk::endAll()
{
    const auto shells = m_shells;
    for (const auto &[id, shell] : shells)
        shell->end(-1);
}

void ShellDesk::setWatched(ShellRun &shell, bool watched)
{
    shell.setWatched(watched);
    m_session.useChanged();
}

void ShellDesk::detach(const std::shared_ptr<ShellRun> &shell)
{
    shell->detach();
    m_session.useChanged();
}

} // namespace Vitrine::Session
