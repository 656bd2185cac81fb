// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"

#include <QHash>
#include <QList>

#include <mutex>
#include <optional>

namespace Vitrine::Door {

/// Who may be called at the door: the sessions there are, by the user names that clients give. Written by the engine's
/// thread, read by the server's.
class Roll
{
public:
    void add(const SessionKey &key);
    void remove(const SessionKey &key);
    [[nodiscard]] QList<SessionKey> all() const; ///< sorted
    /// "runtime/session", or the session's id alone when no other runtime has one of that name.
    [[nodiscard]] std::optional<SessionKey> find(const QString &user) const;

private:
    mutable std::mutex m_mutex;
    QHash<QString, QList<SessionKey>> m_keys; ///< by the session's id
};

} // namespace Vitrine::Door
