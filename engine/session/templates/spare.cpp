// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/templates/spare.h"

namespace Vitrine::Session {

Spare::~Spare()
{
    if (channel)
        channel.release()->deleteLater(); // this may be inside one of its signals
    if (!machine)
        return;
    const QString directory = machine->spec().directory;
    machine->kill();
    machine.reset();
    Vm::Machine::cleanUp(directory);
}

} // namespace Vitrine::Session
