// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localprograms.h"

namespace Vitrine::Api {

LocalPrograms::LocalPrograms(EngineCore &core) : m_core(core) {}

Pending<std::shared_ptr<Program>> LocalPrograms::run(const ProgramSpec &spec)
{
    using Handle = std::shared_ptr<Program>;
    auto program = makeThreadBound<LocalProgram>();
    return m_core.call<Handle>([this, spec, program]() -> Pending<Handle> {
        const auto session = m_core.registry.need(spec.session);
        if (!session)
            return failed<Handle>(session.error());
        std::optional<Guest::TerminalSize> terminal;
        if (spec.terminal)
            terminal = Guest::TerminalSize{spec.terminal->columns, spec.terminal->rows};
        return andThen((*session)->runProgram({spec.arguments, spec.environment, terminal}), this,
                       [this, program](Session::ProgramRun *&&run) {
                           program->attach(m_core, run);
                           return ready(Handle(program));
                       });
    });
}

Pending<AgentStream> LocalPrograms::connectTo(const SessionKey &key, quint16 port)
{
    return m_core.call<AgentStream>([this, key, port]() -> Pending<AgentStream> {
        const auto session = m_core.registry.need(key);
        if (!session)
            return failed<AgentStream>(session.error());
        const auto hold = (*session)->hold();
        return andThen((*session)->needPort(port), this,
                       [hold](std::shared_ptr<ByteStream> &&stream) { return ready(AgentStream{stream, hold}); });
    });
}

Pending<HeldPort> LocalPrograms::listenOn(const SessionKey &key, quint16 port)
{
    return m_core.call<HeldPort>([this, key, port]() -> Pending<HeldPort> {
        const auto session = m_core.registry.need(key);
        if (!session)
            return failed<HeldPort>(session.error());
        const auto hold = (*session)->hold();
        return andThen((*session)->needListener(port), this,
                       [hold](std::shared_ptr<MachinePort> &&made) { return ready(HeldPort{made, hold}); });
    });
}

void LocalProgram::attach(EngineCore &core, Session::ProgramRun *run)
{
    m_core = &core;
    m_run = std::make_shared<QPointer<Session::ProgramRun>>(run);
    connect(run, &Session::ProgramRun::inputTaken, this, &Program::inputTaken);
    connect(run, &Session::ProgramRun::data, this, &Program::data);
    connect(run, &Session::ProgramRun::ended, this, &Program::ended);
}

template <typename Work>
void LocalProgram::post(Work work)
{
    if (m_run && m_core)
        QMetaObject::invokeMethod(m_core.data(), [run = m_run, work] {
            if (*run)
                work(**run);
        });
}

LocalProgram::~LocalProgram()
{
    post([](Session::ProgramRun &run) { run.letGo(); });
}

void LocalProgram::write(const QByteArray &bytes)
{
    post([bytes](Session::ProgramRun &run) { run.write(bytes); });
}

void LocalProgram::finishInput()
{
    post([](Session::ProgramRun &run) { run.finishInput(); });
}

void LocalProgram::resize(ShellSize size)
{
    post([size](Session::ProgramRun &run) { run.resize({size.columns, size.rows}); });
}

void LocalProgram::grant(OutputStream stream, qint64 bytes)
{
    post([stream, bytes](Session::ProgramRun &run) { run.grant(stream, bytes); });
}

void LocalProgram::kill()
{
    post([](Session::ProgramRun &run) { run.kill(); });
}

} // namespace Vitrine::Api
