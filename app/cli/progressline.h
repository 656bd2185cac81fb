// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrine::Cli {

/// One line on the terminal behind stderr that says how far something is, again and again. Nothing where that is no
/// terminal.
class ProgressLine
{
public:
    ~ProgressLine() { end(); }
    void show(const QString &text);
    /// Before anything else is written there.
    void end();

private:
    qsizetype m_length = 0;
};

} // namespace Vitrine::Cli
