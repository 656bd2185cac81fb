// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/storepaths.h"
#include "engine/store/trashrow.h"

#include <QSet>

/// What a session has beside its layers (records, logs), on its way into the trash and back. The catalogue says where
/// it belongs; a move that was broken off is finished by doing it again.
namespace Vitrine::Store::TrashFolder {

/// All that is in one folder goes into another, mostly by giving that its name. What has the same name stays.
[[nodiscard]] Result<void> move(const QString &from, const QString &to);
/// Into the trash, or for an entry on its way back out of it. Fine when it is there already.
[[nodiscard]] Result<void> settle(const StorePaths &paths, const TrashRow &row);
/// After an engine was killed: settles all entries of sessions that are gone or on their way back, and removes folders
/// that belong to no entry. `sessions`: those that there are.
void repair(const StorePaths &paths, const QList<TrashRow> &rows, const QSet<SessionKey> &sessions);
/// Of all files below the folder, on this computer's disk. Waits.
[[nodiscard]] qint64 allocatedBelow(const QString &folder);

} // namespace Vitrine::Store::TrashFolder
