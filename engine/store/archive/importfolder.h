// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/storepaths.h"

#include <QList>

namespace Vitrine::Store {

/// The folder of a session that is being imported.
///
/// Order: the folder under a name of its own, with a mark in it → layers' files → all of it on the disk → the folder
/// gets the session's name → one transaction of the catalogue → the mark goes. The transaction decides: before it
/// there is a folder with a mark that belongs to no session, and layers without rows, and the next start removes both.
/// After it the mark means nothing, and goes.
namespace ImportFolder {

/// A folder that is nobody's yet; `id`: 16 hex digits.
[[nodiscard]] QString staging(const StorePaths &paths, const QString &id);
/// Makes it, with its mark. Waits.
[[nodiscard]] Result<void> make(const QString &folder);
/// Everything of the store that was written is on the disk. Waits.
[[nodiscard]] Result<void> flush(const StorePaths &paths);
/// Gives it the session's name. AlreadyExists when there is such a folder with something in it. Waits.
[[nodiscard]] Result<void> giveName(const StorePaths &paths, const QString &folder, const SessionKey &key);
/// The catalogue has the session.
void settle(const StorePaths &paths, const SessionKey &key);
/// The catalogue does not, and will not.
void remove(const QString &folder);
/// After a start: `known` are the sessions in the catalogue. What an import has left is settled or removed.
void repair(const StorePaths &paths, const QList<SessionKey> &known);

} // namespace ImportFolder

} // namespace Vitrine::Store
