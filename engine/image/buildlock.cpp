// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/buildlock.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace Vitrine::Image {

std::shared_ptr<BuildLock> BuildLock::tryTake(const QString &imagesDir)
{
    const QByteArray path = QFile::encodeName(imagesDir + QLatin1String("/.build.lock"));
    const int fd = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return nullptr;
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        const int number = errno;
        ::close(fd);
        errno = number;
        return nullptr;
    }
    return std::shared_ptr<BuildLock>(new BuildLock(fd));
}

BuildLock::~BuildLock()
{
    ::close(m_fd);
}

} // namespace Vitrine::Image
