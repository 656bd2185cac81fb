// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"

#include <QList>

/// What ssh, and editors that read its configuration, are told of the door (engine/door).
namespace Vitrine::SshConfig {

/// What ssh calls a session: "first.mine.vitrine" for mine/first.
[[nodiscard]] QString hostName(const SessionKey &session);

/// The door's own name, under which its host key is known. Ports change, the key does not.
[[nodiscard]] QString keyAlias();

/// Host entries, as they belong into ~/.ssh/config or a file that it includes.
[[nodiscard]] QString hostEntries(const QList<SessionKey> &sessions, quint16 port, const QString &knownHosts);

/// The line for ~/.ssh/config that makes it include this file. Empty: no line can name it.
[[nodiscard]] QString includeLine(const QString &file);

/// Whether these lines of a ~/.ssh/config include the file for every host: a line below another host's entry would
/// count for that host alone.
[[nodiscard]] bool includes(const QString &config, const QString &file);

} // namespace Vitrine::SshConfig
