// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrine::App {

/// Makes the application with its window and runs it to its end; returns the exit code. Without a display it says so,
/// and what to do instead. `store` empty: the user's own.
[[nodiscard]] int runWindow(int argc, char *argv[], const QString &store);

} // namespace Vitrine::App
