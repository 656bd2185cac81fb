// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/packageplan.h"

#include <QRegularExpression>

#include <algorithm>

namespace Vitrine::Image {

namespace {

QString sourceLine(const Recipe &recipe, const QString &site, const QString &suffix)
{
    return QStringLiteral("deb [signed-by=%1] %2 %3 %4")
        .arg(recipe.keyring, site, recipe.suite + suffix, recipe.components.join(QLatin1Char(' ')));
}

} // namespace

QStringList sourcesOfHost(const QByteArray &targets, const Recipe &recipe)
{
    static const QRegularExpression site(QStringLiteral("\\Ahttps?://[^\\s\\[\\]]+\\z"));
    QString main;
    QString updates;
    QString security;
    const QStringList lines = QString::fromUtf8(targets).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList fields = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (fields.size() != 3 || fields[0] != QLatin1String("Debian") || !site.match(fields[2]).hasMatch())
            continue;
        QString &slot = fields[1].endsWith(QLatin1String("-security"))  ? security
                        : fields[1].endsWith(QLatin1String("-updates")) ? updates
                                                                        : main;
        if (slot.isEmpty() && !fields[1].contains(QLatin1String("-backports")))
            slot = fields[2];
    }
    if (main.isEmpty())
        return {};
    QStringList sources{sourceLine(recipe, main, {})};
    if (!updates.isEmpty())
        sources.append(sourceLine(recipe, updates, QStringLiteral("-updates")));
    if (!security.isEmpty())
        sources.append(sourceLine(recipe, security, QStringLiteral("-security")));
    return sources;
}

QStringList sourcesOfMmdebstrap(const QByteArray &output, const Recipe &recipe)
{
    static const QRegularExpression line(QStringLiteral("^deb (?:\\[[^\\]]*\\] )?(https?://\\S+) (\\S+) "),
                                         QRegularExpression::MultilineOption);
    QStringList sources;
    auto it = line.globalMatch(QString::fromUtf8(output));
    while (it.hasNext()) {
        const auto match = it.next();
        const QString suite = match.captured(2);
        if (suite == recipe.suite || suite.startsWith(recipe.suite + QLatin1Char('-')))
            sources.append(sourceLine(recipe, match.captured(1), suite.mid(recipe.suite.size())));
    }
    return sources;
}

QByteArray aptConfiguration(const QByteArray &hostDump)
{
    QByteArray config;
    const QByteArrayList lines = hostDump.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Acquire::http") || line.startsWith("Acquire::Force"))
            config += line + '\n';
    }
    config += "Acquire::Languages \"none\";\n"
              "Acquire::Retries \"3\";\n"
              "APT::Architecture \"amd64\";\n"
              "APT::Architectures \"amd64\";\n"
              "APT::Install-Recommends \"false\";\n"
              "APT::Sandbox::User \"root\";\n"
              "APT::Update::Error-Mode \"any\";\n"
              "Dpkg::Use-Pty \"false\";\n"
              "Dir::Etc \"/dev/null\";\n"
              "Dir::Etc::main \"/dev/null\";\n"
              "Dir::Etc::parts \"/dev/null\";\n"
              "Dir::Etc::sourceparts \"/dev/null\";\n"
              "Dir::Etc::preferences \"/dev/null\";\n"
              "Dir::Etc::preferencesparts \"/dev/null\";\n"
              "Dir::Etc::trustedparts \"/dev/null\";\n"
              "Dir::Etc::netrc \"/etc/apt/auth.conf\";\n"
              "Dir::Etc::netrcparts \"/etc/apt/auth.conf.d\";\n";
    return config;
}

QStringList aptOptions(const AptFolders &folders)
{
    // Not in the file: its syntax cannot hold every path.
    return {
        QStringLiteral("-oDir::Etc::sourcelist=") + folders.sourcesList,
        QStringLiteral("-oDir::State=") + folders.state,
        QStringLiteral("-oDir::State::status=") + folders.state + QLatin1String("/status"),
        QStringLiteral("-oDir::State::lists=") + folders.state + QLatin1String("/lists"),
        QStringLiteral("-oDir::Cache=") + folders.state + QLatin1String("/cache"),
        QStringLiteral("-oDir::Cache::archives=") + folders.archives,
    };
}

QList<PackageFile> parseUris(const QByteArray &output)
{
    static const QRegularExpression line(QStringLiteral("^'[^'\\s]+' (\\S+\\.deb) (\\d{1,15})(?: |$)"),
                                         QRegularExpression::MultilineOption);
    QList<PackageFile> files;
    auto it = line.globalMatch(QString::fromUtf8(output));
    while (it.hasNext()) {
        const auto match = it.next();
        if (!match.captured(1).contains(QLatin1Char('/')))
            files.append({match.captured(1), match.captured(2).toLongLong()});
    }
    return files;
}

QByteArray installedPackages(const QByteArray &status)
{
    QByteArrayList lines;
    QByteArray name;
    bool installed = false;
    const QByteArrayList all = status.split('\n');
    for (const QByteArray &line : all) {
        if (line.startsWith("Package: ")) {
            name = line.mid(9).trimmed();
            installed = false;
        } else if (line.startsWith("Status: ")) {
            installed = line.trimmed().endsWith(" installed");
        } else if (line.startsWith("Version: ") && installed) {
            lines.append(name + ' ' + line.mid(9).trimmed() + '\n');
        }
    }
    std::ranges::sort(lines);
    return lines.join();
}

} // namespace Vitrine::Image
