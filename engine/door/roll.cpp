// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/door/roll.h"

#include <algorithm>

namespace Vitrine::Door {

void Roll::add(const SessionKey &key)
{
    const std::scoped_lock lock(m_mutex);
    QList<SessionKey> &keys = m_keys[key.session];
    if (!keys.contains(key))
        keys.append(key);
}

void Roll::remove(const SessionKey &key)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_keys.find(key.session);
    if (found == m_keys.end())
        return;
    found->removeAll(key);
    if (found->isEmpty())
        m_keys.erase(found);
}

QList<SessionKey> Roll::all() const
{
    QList<SessionKey> keys;
    {
        const std::scoped_lock lock(m_mutex);
        for (const QList<SessionKey> &each : m_keys)
            keys.append(each);
    }
    std::ranges::sort(keys, {}, &SessionKey::text);
    return keys;
}

std::optional<SessionKey> Roll::find(const QString &user) const
{
    const qsizetype slash = user.indexOf(u'/');
    const std::scoped_lock lock(m_mutex);
    const QList<SessionKey> keys = m_keys.value(user.sliced(slash + 1));
    if (slash >= 0) {
        const SessionKey key{user.first(slash), user.sliced(slash + 1)};
        return keys.contains(key) ? std::optional(key) : std::nullopt;
    }
    return keys.size() == 1 ? std::optional(keys.first()) : std::nullopt;
}

} // namespace Vitrine::Door
