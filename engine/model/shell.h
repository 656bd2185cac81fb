// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"

#include <QDateTime>

namespace Vitrine {

/// An interactive shell of a session: one that runs, or one that ended while nobody looked and whose output is kept.
struct ShellInfo
{
    QString id;
    SessionKey session;
    QDateTime createdAt;
    bool running = false;
    int readers = 0; ///< that have it now
    QDateTime endedAt;
    int exitCode = -1; ///< of one that ended; -1: no exit was seen
    qint64 bytes = 0;  ///< that it has printed

    [[nodiscard]] QJsonObject toJson() const;
    static ShellInfo fromJson(const QJsonObject &json);
};

} // namespace Vitrine
