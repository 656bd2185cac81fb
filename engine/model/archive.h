// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"

#include <QStringList>

namespace Vitrine {

/// What went into an archive, or came out of one.
struct ArchiveReport
{
    SessionKey session;
    QString file;         ///< absolute path of the archive
    qint64 fileBytes = 0; ///< of the archive
    qint64 diskBytes = 0; ///< of workspace and checkpoints in it
    int checkpoints = 0;
    int commands = 0;
    int prompts = 0;
    QStringList notes; ///< what is otherwise than one may expect; for people, translated

    [[nodiscard]] QJsonObject toJson() const;
    static ArchiveReport fromJson(const QJsonObject &json);
};

/// One moment of writing or reading an archive.
struct ArchiveProgress
{
    QString file;
    qint64 bytesDone = 0;  ///< of content, not of the compressed file
    qint64 bytesTotal = 0; ///< 0: not known yet

    [[nodiscard]] QJsonObject toJson() const;
    static ArchiveProgress fromJson(const QJsonObject &json);
};

} // namespace Vitrine

Q_DECLARE_METATYPE(Vitrine::ArchiveProgress)
