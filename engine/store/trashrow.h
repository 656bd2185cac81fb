// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/runtime.h"
#include "engine/model/storage.h"

namespace Vitrine::Store {

/// A deleted session as the catalogue has it.
///
/// States: (a session) → thrown away → deleted for good, or on the way back → (a session). On the way back it is a
/// session already, and only its folder may still lie in the trash.
struct TrashRow
{
    QString id;     ///< 16 hex digits; also the folder's name in the trash
    SessionKey key; ///< what it was called; on the way back: what it is called now
    QString name;
    TrashCause cause = TrashCause::You;
    QDateTime deletedAt;
    qint64 thrownAt = 0; ///< in seconds of the clock that counts only days that were seen
    RuntimeInfo runtime; ///< its version, for when the runtime has gone meanwhile
    bool isOnTheWayBack = false;

    /// The key under which its rows and layers are kept meanwhile. It is no session id, so no session can have it.
    [[nodiscard]] SessionKey heldKey() const { return {key.runtime, QLatin1Char('!') + id}; }
    [[nodiscard]] static bool isHeld(const SessionKey &key) { return key.session.startsWith(QLatin1Char('!')); }
    [[nodiscard]] QJsonObject toJson() const; ///< without id, key and state
    static TrashRow fromJson(const QJsonObject &json);
};

} // namespace Vitrine::Store
