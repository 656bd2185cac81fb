// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secrets/keyguard.h"

#include <algorithm>
#include <utility>

namespace Vitrine::Secrets {

void KeyGuard::watchFor(const Value &key)
{
    if (key && !key->isEmpty())
        m_keys.push_back(key);
}

bool KeyGuard::isIn(std::string_view bytes) const
{
    return std::ranges::any_of(m_keys, [&](const Value &key) { return bytes.contains(key->view()); });
}

std::optional<QByteArray> KeyGuard::pass(const QByteArray &bytes)
{
    QByteArray all = std::exchange(m_held, {}) + bytes;
    const std::string_view text(all.constData(), std::size_t(all.size()));
    if (isIn(text))
        return std::nullopt;
    std::size_t held = 0;
    for (const Value &key : m_keys) {
        for (std::size_t size = std::min(key->size() - 1, text.size()); size > held; --size) {
            if (text.ends_with(key->view().substr(0, size)))
                held = size;
        }
    }
    m_held = all.last(qsizetype(held));
    all.chop(qsizetype(held));
    return all;
}

QByteArray KeyGuard::rest()
{
    return std::exchange(m_held, {});
}

} // namespace Vitrine::Secrets
