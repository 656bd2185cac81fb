// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/door/sshconfig.h"

namespace Vitrine::Door {

namespace {

/// A value of ssh's configuration: in quotes, and without what it would replace.
QString quoted(QString value)
{
    value.replace(u'%', QLatin1String("%%"));
    return u'"' + value + u'"';
}

} // namespace

QString hostName(const SessionKey &session)
{
    return session.session + u'.' + session.runtime + QLatin1String(".vitrine");
}

QString keyAlias()
{
    return QStringLiteral("vitrine");
}

QString hostEntries(const QList<SessionKey> &sessions, quint16 port, const QString &knownHosts)
{
    QString lines;
    for (const SessionKey &session : sessions) {
        if (!lines.isEmpty())
            lines += u'\n';
        lines += QStringLiteral("Host %1\n").arg(hostName(session));
        const auto add = [&lines](const QString &line) { lines += QLatin1String("    ") + line + u'\n'; };
        add(QStringLiteral("HostName 127.0.0.1"));
        add(QStringLiteral("Port %1").arg(port));
        add(QStringLiteral("User %1").arg(session.text()));
        add(QStringLiteral("HostKeyAlias %1").arg(keyAlias()));
        add(QStringLiteral("UserKnownHostsFile %1").arg(quoted(knownHosts)));
        add(QStringLiteral("StrictHostKeyChecking yes"));
    }
    return lines;
}

} // namespace Vitrine::Door
