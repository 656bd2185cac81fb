// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gitssh/library.h"
#include "engine/model/result.h"

#include <QByteArray>

namespace Vitrine::GitSsh {

/// Where host keys are written down, as ssh reads it. A host that the first two name is not looked for in the third.
struct KnownHosts
{
    QString person;   ///< ~/.ssh/known_hosts
    QString computer; ///< /etc/ssh/ssh_known_hosts
    QString own;      ///< the store's; `vitrine network trust-host` writes it
};

/// What a host shows, so that it is known again.
struct HostKey
{
    QByteArray type;     ///< "ssh-ed25519"
    QByteArray base64;   ///< as in known_hosts
    QString fingerprint; ///< "SHA256:…"

    [[nodiscard]] QString text() const; ///< fingerprint with the type behind it
};

/// Before ssh_connect(); host and port of the session are set. Also decides which kinds of keys the host is asked for.
void useKnownHosts(ssh_session session, const KnownHosts &files);
/// After ssh_connect(). Failed: it has none.
[[nodiscard]] Result<HostKey> hostKeyOf(ssh_session session);
enum class HostKeyStanding { Known, Unknown };
/// After ssh_connect(). Rejected, with words that say what to do: the key is another one than the known one, or
/// revoked.
[[nodiscard]] Result<HostKeyStanding> checkHostKey(ssh_session session, const KnownHosts &files, const QString &host,
                                                   quint16 port);
/// Rejected, with words that say what to do.
[[nodiscard]] Error unknownHostKey(const QString &host, quint16 port, const HostKey &key);
/// The same, after the person has said no to it.
[[nodiscard]] Error refusedHostKey(const QString &host, quint16 port, const HostKey &key);
/// "host" or "[host]:port", as known_hosts has it.
[[nodiscard]] QByteArray knownHostsName(const QString &host, quint16 port);
/// Adds a line to the file, which is made with mode 0600 when there is none. A line of the same host and kind goes.
[[nodiscard]] Result<void> trustHost(const QString &file, const QString &host, quint16 port, const HostKey &key);

} // namespace Vitrine::GitSsh
