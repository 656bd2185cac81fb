// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QSqlDatabase>
#include <QSqlError>

/// The catalogue's tables, their version, and how a file is checked and brought up to date.
///
/// A table has columns for what is searched and sorted by, and the value itself as one JSON object (`record`), so that
/// a new member of a value needs no new version.
namespace Vitrine::Store::CatalogueSchema {

inline constexpr int version = 4;
inline constexpr int applicationId = 0x56697472; ///< "Vitr", so that another program's file is not taken for ours

/// Looks at the file read-only, in the caller's thread. Corrupt when it is damaged, of a newer version, or not ours.
[[nodiscard]] Result<void> inspect(const QString &file);
/// Opens `database` (its name is set) for writing and makes or updates the tables.
[[nodiscard]] Result<void> prepare(QSqlDatabase &database);

/// What SQLite says, as one of our kinds; `message` is for the person.
[[nodiscard]] Error errorFrom(const QSqlError &error, const QString &message);

} // namespace Vitrine::Store::CatalogueSchema
