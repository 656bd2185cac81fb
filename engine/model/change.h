// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/file.h"

namespace Vitrine {

/// One file, folder or link that differs between two states of a workspace.
struct FileChange
{
    enum class Kind { Added, Removed, Changed };
    Kind kind = Kind::Changed;
    QByteArray path;  ///< below the mount path, as in Files; hostile like every name from a guest
    FileEntry before; ///< not of an added one
    FileEntry after;  ///< not of a removed one

    /// Whether its bytes may differ, too; false: mode, owner or time alone, or it is no file on both sides.
    bool contentDiffers = true;

    [[nodiscard]] QJsonObject toJson() const; ///< the path is base64 in "pathBytes", and readable in "path"
    static FileChange fromJson(const QJsonObject &json);
};
/// "added", "removed", "changed"
[[nodiscard]] QString changeKindName(FileChange::Kind kind);

/// What differs between two states, sorted by path.
struct ChangeList
{
    static constexpr qsizetype maxChanges = 100'000;

    QList<FileChange> changes;
    bool complete = true; ///< false: there are more than are listed

    [[nodiscard]] QJsonObject toJson() const;
    static ChangeList fromJson(const QJsonObject &json);
};

} // namespace Vitrine

Q_DECLARE_METATYPE(Vitrine::ChangeList)
