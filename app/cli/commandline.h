// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QStringList>

namespace Vitrine::Cli {

struct Command;

/// What was typed, before anything is done: which command, and its own words.
struct Typed
{
    const Command *command = nullptr; ///< null: none was named
    QStringList words;                ///< after its name; options that stood before the name come first
    QStringList helpFor;              ///< "help …": the words after it
    bool version = false;
    bool help = false;
};

/// Finds the command; "session list" is one name. InvalidInput when there is no such command, naming those near it.
[[nodiscard]] Result<Typed> readCommandLine(const QStringList &typed);

/// The list of all commands.
[[nodiscard]] QString overview();

/// Carries it out and returns the exit code. Needs the application object and runs its event loop.
[[nodiscard]] int runCommandLine(const Typed &typed);

} // namespace Vitrine::Cli
