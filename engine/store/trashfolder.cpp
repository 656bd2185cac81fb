// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/trashfolder.h"

#include "engine/store/workspacedisk.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

namespace Vitrine::Store::TrashFolder {

namespace {
/// Of a session's folder: its records have folders of their own, which hold files.
constexpr int deepest = 8;

Result<void> moveBelow(const QString &from, const QString &to, int depth)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0 || errno == ENOENT)
        return {};
    const int error = errno;
    if ((error != ENOTEMPTY && error != EEXIST) || depth == deepest)
        return fail(errorFromErrno(
            error,
            QCoreApplication::translate("Vitrine::Store::Trash",
                                        "Cannot move the records of a deleted session. Check the store's disk.")));
    // Something is there already: the rest of a session that could not be made, or half a move.
    const auto entries =
        QDir(from).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        const QString there = to + QLatin1Char('/') + entry.fileName();
        if (!entry.isSymLink() && entry.isDir()) {
            if (auto moved = moveBelow(entry.filePath(), there, depth + 1); !moved)
                return moved;
        } else if (!QFileInfo::exists(there)) {
            (void)QFile::rename(entry.filePath(), there);
        }
    }
    (void)QDir(from).removeRecursively();
    return {};
}

} // namespace

Result<void> move(const QString &from, const QString &to)
{
    return moveBelow(from, to, 0);
}

Result<void> settle(const StorePaths &paths, const TrashRow &row)
{
    const QString outside = paths.sessionDir(row.key);
    const QString inside = paths.trashDir(row.id);
    return row.isOnTheWayBack ? move(inside, outside) : move(outside, inside);
}

void repair(const StorePaths &paths, const QList<TrashRow> &rows, const QSet<SessionKey> &sessions)
{
    QSet<QString> known;
    for (const TrashRow &row : rows) {
        known.insert(row.id);
        // A folder outside is that of the session that has the key now, or of the one that was deleted last.
        const bool isMissing = !QFileInfo::exists(paths.trashDir(row.id));
        if (!row.isOnTheWayBack && (!isMissing || sessions.contains(row.key)))
            continue;
        if (const auto done = settle(paths, row); !done)
            qWarning("%s", qUtf8Printable(done.error().text()));
    }
    const auto entries = QDir(paths.trashDir()).entryInfoList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (!known.contains(entry.fileName()))
            (void)QDir(entry.filePath()).removeRecursively();
    }
}

qint64 allocatedBelow(const QString &folder)
{
    qint64 bytes = 0;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo info = files.nextFileInfo();
        if (!info.isSymLink())
            bytes += allocatedBytes(info.filePath());
    }
    return bytes;
}

} // namespace Vitrine::Store::TrashFolder
