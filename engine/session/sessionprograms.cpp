// SPDX-License-Identifier: GPL-3.0-or-later
// What clients that are connected need of a session: programs of theirs, and its ports.
#include "engine/session/programrun.h"
#include "engine/session/session.h"

namespace Vitrine::Session {

Pending<ProgramRun *> Session::runProgram(const ProgramStart &start)
{
    return andThen(needMachine(), this, [this, start]() -> Pending<ProgramRun *> {
        MachineLink *const machine = link();
        if (!machine)
            return failed<ProgramRun *>(
                {ErrorCode::Unreachable, tr("The machine ended before the program was started. Try again."), {}});
        auto request = program(start.arguments);
        request.id = newId();
        request.takesInput = true;
        request.environment.insert(start.environment);
        auto process =
            start.terminal ? machine->channel().openShell(request, *start.terminal) : machine->channel().run(request);
        return ready(new ProgramRun(std::move(process), start.terminal.has_value(), *machine, hold(), this));
    });
}

Pending<std::shared_ptr<ByteStream>> Session::needPort(quint16 port)
{
    return andThen(needMachine(), this, [this, port] { return connectPort(port); });
}

Pending<std::shared_ptr<MachinePort>> Session::needListener(quint16 port)
{
    return andThen(needMachine(), this, [this, port]() -> Pending<std::shared_ptr<MachinePort>> {
        MachineLink *const machine = link();
        if (!machine)
            return failed<std::shared_ptr<MachinePort>>(
                {ErrorCode::Unreachable, tr("The machine ended before the port was opened. Try again."), {}});
        return machine->channel().listen(port);
    });
}

} // namespace Vitrine::Session
