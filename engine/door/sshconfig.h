// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"

#include <QList>

namespace Vitrine::Door {

/// What ssh calls a session: "first.mine.vitrine" for mine/first.
[[nodiscard]] QString hostName(const SessionKey &session);

/// The door's own name, under which its host key is known. Ports change, the key does not.
[[nodiscard]] QString keyAlias();

/// Host entries, as they belong into ~/.ssh/config or a file that it includes.
[[nodiscard]] QString hostEntries(const QList<SessionKey> &sessions, quint16 port, const QString &knownHosts);

} // namespace Vitrine::Door
