// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"
#include "engine/model/secret.h"

namespace Vitrine::Cli {

/// Asks on the terminal, whatever stdin is, without showing what is typed. HostLacks when there is no terminal;
/// Cancelled when nothing was typed.
[[nodiscard]] Result<SecretValue> askQuietly(const QString &prompt);

/// A secret's value: all of stdin without its last line feed, or what is typed where stdin is a terminal. Never an
/// argument: those are seen by everybody on the computer, and kept in the shell's history.
[[nodiscard]] Result<SecretValue> readSecret(const QString &prompt);

/// Overwrites it.
void forget(SecretValue &value);

} // namespace Vitrine::Cli
