// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/wire/sshpieces.h"

#include <string>
#include <string_view>
#include <vector>

namespace Vitrine::GuestOs {

/// What the machine's `ssh` was called for: the few ways in which git, and what stands on git, calls it.
struct SshArguments
{
    enum class Kind {
        Run,
        Probe,   ///< -G: git asks which kind of ssh this is
        Version, ///< -V
        Wrong,   ///< `words` say why
    };
    Kind kind = Kind::Wrong;
    Wire::SshRequest request;
    std::string words;
};

/// `arguments`: without the program's name. Options that only concern keys, files and looks of a usual ssh are let
/// pass, since keys and host keys are looked after outside; those that ask for something else are refused.
[[nodiscard]] SshArguments readSshArguments(const std::vector<std::string_view> &arguments);

} // namespace Vitrine::GuestOs
