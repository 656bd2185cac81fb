// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"
#include "engine/session/readerplan.h"

namespace Vitrine::Session {

/// Who needs the bytes that the layers of one chain hold, as `vitrine-diskreader` found it
/// (engine/store/diskreader/usage.h). The newest layer is the first.
struct LayerLook
{
    struct Layer
    {
        qint64 live = 0;       ///< they show, and a file has them
        qint64 free = 0;       ///< they show, and no file has them: a trim lets them go
        QList<qint64> covered; ///< by the layer that covers them: what only those between need
    };
    QList<Layer> layers;

    /// All that no present file needs, and that is not the newest layer's to trim.
    [[nodiscard]] qint64 coveredBytes() const;
};

/// Looks, in a confined process of its own. With `isKept` a machine may have the disk open meanwhile: what it writes
/// then makes the figures wrong by as much.
[[nodiscard]] Pending<LayerLook> lookAtLayers(const UnusedDisk &disk, QObject *context);

} // namespace Vitrine::Session
