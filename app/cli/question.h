// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace Vitrine::Cli {

/// Asks on stderr, and reads a line of stdin without holding up the loop: `answered` with whether it begins with y.
/// Ends unasked when the context goes.
void askYesOrNo(QObject *context, const QString &question, std::function<void(bool)> answered);

} // namespace Vitrine::Cli
