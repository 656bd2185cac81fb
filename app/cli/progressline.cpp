// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progressline.h"

#include <cstdio>
#include <unistd.h>

namespace Vitrine::Cli {

void ProgressLine::show(const QString &text)
{
    if (::isatty(STDERR_FILENO) != 1)
        return;
    std::fputs((QLatin1Char('\r') + text.leftJustified(m_length)).toUtf8().constData(), stderr);
    m_length = text.size();
}

void ProgressLine::end()
{
    if (m_length > 0)
        std::fputs("\n", stderr);
    m_length = 0;
}

} // namespace Vitrine::Cli
