// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/archive/importfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSet>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::Store::ImportFolder {

namespace {

constexpr auto prefix = ".import-";
constexpr auto mark = "/importing";

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Store::Archive", text);
}

Result<void> cannotWrite()
{
    return fail(errorFromErrno(errno, tr("Cannot write into the store. Check its disk.")));
}

bool sync(const QString &folder, bool everything)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool good = fd >= 0 && (everything ? ::syncfs(fd) : ::fsync(fd)) == 0;
    const int error = errno;
    if (fd >= 0)
        ::close(fd);
    errno = error;
    return good;
}

} // namespace

QString staging(const StorePaths &paths, const QString &id)
{
    return paths.sessionsDir() + QLatin1Char('/') + QLatin1String(prefix) + id;
}

Result<void> make(const QString &folder)
{
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 ||
        ::mkdir(QFile::encodeName(folder + QStringLiteral("/records")).constData(), 0700) != 0)
        return cannotWrite();
    const int fd = ::open(QFile::encodeName(folder + QLatin1String(mark)).constData(),
                          O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        return cannotWrite();
    ::close(fd);
    return {};
}

Result<void> flush(const StorePaths &paths)
{
    // One call for thousands of small files, instead of one each; layers are on the same file system or a linked one.
    if (!sync(paths.sessionsDir(), true) || !sync(paths.layersDir(), true))
        return cannotWrite();
    return {};
}

Result<void> giveName(const StorePaths &paths, const QString &folder, const SessionKey &key)
{
    const QString name = paths.sessionDir(key);
    // A session that could not be made leaves empty ones.
    QDir().rmdir(paths.recordsDir(key));
    if (std::rename(QFile::encodeName(folder).constData(), QFile::encodeName(name).constData()) != 0) {
        if (errno == ENOTEMPTY || errno == EEXIST)
            return fail(ErrorCode::AlreadyExists,
                        tr("A folder of another session is in the way. Move it away, and try again."), name);
        return cannotWrite();
    }
    return sync(paths.sessionsDir(), false) ? Result<void>() : cannotWrite();
}

void settle(const StorePaths &paths, const SessionKey &key)
{
    QFile::remove(paths.sessionDir(key) + QLatin1String(mark));
}

void remove(const QString &folder)
{
    if (!folder.isEmpty())
        QDir(folder).removeRecursively();
}

void repair(const StorePaths &paths, const QList<SessionKey> &known)
{
    QSet<QString> folders;
    for (const SessionKey &key : known)
        folders.insert(paths.sessionDir(key));
    const auto entries = QDir(paths.sessionsDir()).entryInfoList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        const QString folder = entry.filePath();
        const bool isMarked = QFile::exists(folder + QLatin1String(mark));
        if (entry.fileName().startsWith(QLatin1String(prefix)) || (isMarked && !folders.contains(folder)))
            remove(folder);
        else if (isMarked)
            QFile::remove(folder + QLatin1String(mark));
    }
}

} // namespace Vitrine::Store::ImportFolder
