// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/sshconfig.h"

#include <QDir>
#include <QRegularExpression>

namespace Vitrine::SshConfig {

namespace {

/// A value of ssh's configuration: in quotes, and without what it would replace.
QString quoted(QString value)
{
    value.replace(u'%', QLatin1String("%%"));
    return u'"' + value + u'"';
}

/// The words of a line, without their quotes; a comment has none.
QStringList wordsOf(const QString &line)
{
    static const QRegularExpression word(QStringLiteral(R"re("([^"]*)"|([^\s"=]+))re"));
    QStringList words;
    if (line.trimmed().startsWith(u'#'))
        return words;
    for (auto found = word.globalMatch(line); found.hasNext();) {
        const auto match = found.next();
        words.append(match.hasCaptured(1) ? match.captured(1) : match.captured(2));
    }
    return words;
}

/// As ssh reads the name of an included file.
QString absolute(const QString &name)
{
    if (name.startsWith(QLatin1String("~/")))
        return QDir::cleanPath(QDir::homePath() + name.sliced(1));
    return QDir::cleanPath(name.startsWith(u'/') ? name : QDir::homePath() + QLatin1String("/.ssh/") + name);
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

QString includeLine(const QString &file)
{
    // Names are patterns there, and quotes have no way out of quotes.
    static const QRegularExpression unfit(QStringLiteral(R"re([*?\[\]"\\\n\r$%])re"));
    return file.contains(unfit) ? QString() : QStringLiteral("Include \"%1\"").arg(file);
}

bool includes(const QString &config, const QString &file)
{
    bool isForAll = true;
    for (const QString &line : config.split(u'\n')) {
        const QStringList words = wordsOf(line);
        const QString keyword = words.value(0).toLower();
        if (keyword == QLatin1String("host"))
            isForAll = words.size() == 2 && words.at(1) == QLatin1String("*");
        else if (keyword == QLatin1String("match"))
            isForAll = words.size() == 2 && words.at(1).toLower() == QLatin1String("all");
        for (const QString &name : keyword == QLatin1String("include") && isForAll ? words.sliced(1) : QStringList()) {
            if (absolute(name) == QDir::cleanPath(file))
                return true;
        }
    }
    return false;
}

} // namespace Vitrine::SshConfig
