// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Vitrine::Image {

/// How far mmdebstrap is, from its lines: every package is unpacked once and set up once, then the archive is written.
class InstallProgress
{
public:
    explicit InstallProgress(int packages) : m_packages(packages) {}
    /// Returns whether the fraction changed.
    bool readLine(const QByteArray &line);
    /// 0 … 1; never goes back.
    [[nodiscard]] double fraction() const;

private:
    static constexpr double packagesShare = 0.9;
    int m_packages;
    int m_events = 0;
    bool m_archiving = false;
};

} // namespace Vitrine::Image
