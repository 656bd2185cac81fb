// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Vitrine::Bench {

/// MB/s at which a QTermWidget alone, in a window of the pane's size, takes `line` again and again. Events are let in
/// between pieces.
[[nodiscard]] double floodTerminal(const QByteArray &line, qint64 bytes);

} // namespace Vitrine::Bench
