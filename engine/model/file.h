// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QDateTime>
#include <QList>

namespace Vitrine {

/// One entry of a folder inside a machine. Names come from the guest: they may hold any byte but "/" and NUL, and are
/// never used as a path on this computer. Paths in the engine's file calls are bytes below the mount path, without a
/// leading "/"; the workspace itself is "".
struct FileEntry
{
    enum class Kind { File, Folder, Link, Other };
    QByteArray name;
    Kind kind = Kind::File;
    qint64 size = 0;  ///< bytes; of a link: of its target's text
    quint32 mode = 0; ///< permission bits, 07777
    quint32 uid = 0;
    quint32 gid = 0;
    QDateTime modifiedAt;
    QDateTime changedAt; ///< of its inode: no program sets it, so it tells a change that modifiedAt hides
    QByteArray linkTarget;

    /// The name for people: UTF-8 with control, bidi and undecodable characters made visible.
    [[nodiscard]] QString displayName() const;
    /// "rwxr-xr-x"
    [[nodiscard]] QString modeText() const;
    [[nodiscard]] QJsonObject toJson() const; ///< the name is base64 in "nameBytes", and readable in "name"
    static FileEntry fromJson(const QJsonObject &json);
};

/// One page of a folder. Entries come in the guest's order; the window sorts.
struct FolderPage
{
    QList<FileEntry> entries;
    bool complete = true; ///< false: the folder has more entries than were asked for
};

/// A piece of a file.
struct FileChunk
{
    QByteArray bytes;
    qint64 offset = 0;
    qint64 fileSize = 0; ///< at the moment of reading
};

/// Makes bytes from a guest safe to show in one line: control characters as ␀…␟, bidi controls as U+XXXX in brackets,
/// undecodable bytes as \xNN.
[[nodiscard]] QString displayText(const QByteArray &bytes);

} // namespace Vitrine

Q_DECLARE_METATYPE(Vitrine::FileEntry)
