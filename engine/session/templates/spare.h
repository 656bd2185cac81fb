// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/channel.h"
#include "engine/vm/template.h"

#include <memory>

namespace Vitrine::Session {

/// A restored machine that waits for a session: its root is there, its workspace is not. Dropping it ends the machine,
/// unless that has been taken out.
struct Spare
{
    Vm::TemplateKey key;
    std::shared_ptr<Vm::Machine> machine;
    std::unique_ptr<Guest::Channel> channel;
    Guest::Hello hello;

    Spare() = default;
    Spare(const Spare &) = delete;
    Spare &operator=(const Spare &) = delete;
    ~Spare();
};

} // namespace Vitrine::Session
