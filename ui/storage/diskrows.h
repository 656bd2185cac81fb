// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/storage.h"
#include "ui/storage/rowmodel.h"

namespace Vitrine::Ui {

/// "12.3 GB: workspaces and checkpoints 10 GB, …", largest first; what takes nothing is left out.
[[nodiscard]] QString partsText(const DiskReport &report);
[[nodiscard]] QStringList usageHeadings();
[[nodiscard]] QList<Row> usageRows(const DiskReport &report);
[[nodiscard]] QStringList trashHeadings();
[[nodiscard]] QList<Row> trashRows(const QList<TrashedSession> &trash, const QDateTime &now);
[[nodiscard]] QStringList reclaimHeadings();
/// What can be chosen first, then what checkpoints hold.
[[nodiscard]] QList<Row> reclaimRows(const DiskReport &report);

} // namespace Vitrine::Ui
