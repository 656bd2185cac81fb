// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace Vitrine::Image {

/// Only its holder builds, prunes or cleans up below an images directory, whatever program it is. The kernel gives the
/// lock back when the process ends.
class BuildLock
{
public:
    /// Null when somebody else holds it, or when the directory cannot be written (then errno tells).
    [[nodiscard]] static std::shared_ptr<BuildLock> tryTake(const QString &imagesDir);
    ~BuildLock();
    Q_DISABLE_COPY_MOVE(BuildLock)

private:
    explicit BuildLock(int fd) : m_fd(fd) {}
    int m_fd;
};

} // namespace Vitrine::Image
