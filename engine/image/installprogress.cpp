// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/installprogress.h"

#include <algorithm>

namespace Vitrine::Image {

bool InstallProgress::readLine(const QByteArray &line)
{
    const double before = fraction();
    if (line.startsWith("Unpacking ") || line.startsWith("Setting up "))
        ++m_events;
    else if (line.startsWith("I: creating tarball"))
        m_archiving = true;
    return fraction() != before;
}

double InstallProgress::fraction() const
{
    if (m_archiving)
        return packagesShare;
    if (m_packages <= 0)
        return 0;
    return packagesShare * std::min(1.0, m_events / (2.0 * m_packages));
}

} // namespace Vitrine::Image
