// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/command.h"

namespace Vitrine::Ui {

/// What a command of the window's own begins with, say a search in files. To the shell it means nothing; it has a
/// record like any other, and lists of commands for people leave it out.
inline constexpr QLatin1StringView quietMark(": vitrine; ");

[[nodiscard]] inline bool isQuiet(const CommandRecord &record)
{
    return record.origin == Origin::You && record.command.startsWith(quietMark);
}

} // namespace Vitrine::Ui
