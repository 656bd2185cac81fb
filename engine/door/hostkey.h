// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/door/library.h"
#include "engine/model/result.h"

#include <QByteArray>

namespace Vitrine::Door {

/// What the door shows clients, so that they know it again.
struct HostKey
{
    KeyPtr key;
    QByteArray publicLine; ///< "ssh-ed25519 AAAA…"
};

/// The key in that file; made, with mode 0600, when there is none. Corrupt when it is not such a file, HostLacks when
/// others can read it.
[[nodiscard]] Result<HostKey> hostKeyIn(const QString &file);

} // namespace Vitrine::Door
