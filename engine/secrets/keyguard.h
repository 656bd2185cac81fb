// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/secrets/lockedbytes.h"

#include <optional>
#include <vector>

namespace Vitrine::Secrets {

/// Looks for keys in bytes that pass by in pieces of any size. It holds back no more than an end that may be the
/// beginning of a key, so a stream of events goes through without delay.
class KeyGuard
{
public:
    void watchFor(const Value &key);

    /// What may go on now; none: there was a key, and nothing of this piece may.
    [[nodiscard]] std::optional<QByteArray> pass(const QByteArray &bytes);
    /// At the end: what was held back and is none.
    [[nodiscard]] QByteArray rest();
    [[nodiscard]] bool isIn(std::string_view bytes) const;

private:
    std::vector<Value> m_keys;
    QByteArray m_held;
};

} // namespace Vitrine::Secrets
