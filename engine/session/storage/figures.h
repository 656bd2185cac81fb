// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/storage.h"
#include "engine/session/storage/layerlook.h"
#include "engine/store/layers/layertree.h"
#include "engine/store/trashrow.h"

#include <optional>

namespace Vitrine::Session {

/// What has been found out of one session.
struct SessionFacts
{
    SessionKey key;
    QString name;
    bool isRunning = false; ///< a machine writes to its disk
    qint64 recordBytes = 0;
    qint64 suspendedBytes = 0;
    std::optional<LayerLook> look; ///< of its chain
};

/// What has been found out of the whole store, and what follows from it.
struct StoreFacts
{
    Store::LayerTree tree;
    QHash<QString, qint64> layerBytes; ///< on this computer's disk
    QList<SessionFacts> sessions;
    QList<std::pair<Store::TrashRow, qint64>> trash; ///< with what they have beside their layers
    QList<std::pair<QString, qint64>> unusedTemplates;
    qint64 templateBytes = 0;
    qint64 imageBytes = 0;
    qint64 otherBytes = 0;
    qint64 freeBytes = 0;
};

/// Sums, and what could be given back. Bytes that nobody can be sure of are left out, so that more may come back than
/// is said, but not less.
[[nodiscard]] DiskReport diskReport(const StoreFacts &facts);

// What an item's id says.
[[nodiscard]] QString trimId(const SessionKey &key);
[[nodiscard]] QString ringId(const SessionKey &key);
[[nodiscard]] QString trashItemId(const QString &trashId);
[[nodiscard]] QString templateItemId(const QString &digest);

} // namespace Vitrine::Session
