// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/workfolder.h"

#include "engine/image/childprocess.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QThread>
#include <QtConcurrentRun>

#include <cstdlib>
#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::Image {

namespace {

// Holds the name of the scratch folder when that lies elsewhere.
QString scratchNote(const QString &path)
{
    return path + QLatin1String("/scratch-folder");
}

// Processes that were killed a moment ago may still write; mounts of theirs are in a namespace of their own.
bool removeTree(const QString &path)
{
    for (int attempt = 0; attempt < 20; ++attempt) {
        if (!QFile::exists(path) || QDir(path).removeRecursively())
            return true;
        QThread::msleep(100);
    }
    return false;
}

Result<QString> makeTemporary(const QString &pattern, mode_t mode)
{
    QByteArray path = QFile::encodeName(pattern);
    if (!::mkdtemp(path.data()) || ::chmod(path.constData(), mode) != 0)
        return std::unexpected(errorFromErrno(errno, {}));
    return QFile::decodeName(path);
}

} // namespace

Result<WorkFolder> WorkFolder::make(const QString &imagesDir, const QString &shortName, bool scratchElsewhere)
{
    WorkFolder folder;
    folder.packages = imagesDir + QLatin1String("/.packages-") + shortName;
    const auto path = makeTemporary(imagesDir + QLatin1String("/.building-XXXXXX"), 0700);
    if (!path)
        return std::unexpected(path.error());
    folder.path = *path;
    folder.scratch = folder.path + QLatin1String("/scratch");
    if (scratchElsewhere) {
        const auto scratch = makeTemporary(QStringLiteral("/var/tmp/vitrine-image-XXXXXX"), 0755);
        if (!scratch)
            return std::unexpected(scratch.error());
        folder.scratch = *scratch;
        QFile note(scratchNote(folder.path));
        if (!note.open(QIODevice::WriteOnly) || note.write(QFile::encodeName(folder.scratch)) < 0)
            return fail(ErrorCode::Failed, {}, note.errorString());
    }
    const QDir dir;
    for (const QString &name :
         {folder.scratch, folder.kernel(), folder.files(), folder.result(),
          folder.archives() + QLatin1String("/partial"), folder.state() + QLatin1String("/lists/partial"),
          folder.state() + QLatin1String("/cache")}) {
        if (!dir.mkpath(name))
            return std::unexpected(errorFromErrno(errno, {}));
    }
    return folder;
}

QStringList unfinishedFolders(const QString &imagesDir)
{
    QStringList paths;
    const QDir dir(imagesDir);
    const QStringList names = dir.entryList({QStringLiteral(".building-*")}, QDir::Dirs | QDir::Hidden);
    for (const QString &name : names)
        paths.append(dir.absoluteFilePath(name));
    return paths;
}

Pending<void> removeWorkFolder(const QString &path, QObject *context)
{
    Promise<void> done;
    auto remove = [path](const QString &scratch) {
        if (!scratch.isEmpty() && !removeTree(scratch))
            return false; // its note goes last
        return removeTree(path);
    };
    QFile note(scratchNote(path));
    QString scratch;
    if (note.open(QIODevice::ReadOnly))
        scratch = QFile::decodeName(note.readAll());
    if (!scratch.startsWith(QLatin1String("/var/tmp/vitrine-image-")) || scratch.contains(QLatin1String("/..")))
        scratch.clear();
    const QString mmdebstrap = QStandardPaths::findExecutable(QStringLiteral("mmdebstrap"));
    if (scratch.isEmpty() || !QFile::exists(scratch) || QDir(scratch).isEmpty() || mmdebstrap.isEmpty()) {
        QtConcurrent::run(remove, scratch).then(context, [done](bool) { done.finish({}); });
        return done.pending();
    }
    // A killed mmdebstrap left files of other ids; only its own helper can remove those.
    auto *helper = new ChildProcess(
        mmdebstrap,
        {QStringLiteral("--unshare-helper"), QStringLiteral("sh"), QStringLiteral("-c"),
         QStringLiteral("cd \"$1\" && for d in *; do (cd \"$d\" && find . -xdev -mindepth 1 -delete); done"),
         QStringLiteral("sh"), scratch},
        QProcessEnvironment::systemEnvironment(), ChildProcess::Ending::AtOnce, context);
    helper->deleteWhenEnded();
    helper->pending().then(context, [=](const Result<QByteArray> &) {
        QtConcurrent::run(remove, scratch).then(context, [done](bool) { done.finish({}); });
    });
    helper->start();
    return done.pending();
}

} // namespace Vitrine::Image
