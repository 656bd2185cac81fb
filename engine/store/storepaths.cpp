// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/storepaths.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace Vitrine::Store {

namespace {

constexpr int maxSocketPath = 106; // sun_path holds 108 bytes with its zero; one is kept spare
constexpr int sessionHashLength = 16;
constexpr int storeHashLength = 12;
constexpr auto longestSocketName = "/m/0123456789abcdef/channel.sock";

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Store::StorePaths", text);
}

QString hashed(const QByteArray &bytes, int length)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(length));
}

QString fromEnvironment(const char *name)
{
    return QFile::decodeName(qgetenv(name));
}

/// Makes the last folder of `path` with mode 0700, or checks the one that is there. With `links` a symbolic link to a
/// folder of ours will do (people move their store to a larger disk); without, an attacker's link in /tmp will not.
Result<void> makePrivate(const QString &path, bool links)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return fail(errorFromErrno(errno, tr("Cannot make the folder “%1”. Check its parent folder.").arg(path)));
    struct stat info = {};
    if ((links ? ::stat(name.constData(), &info) : ::lstat(name.constData(), &info)) != 0)
        return fail(errorFromErrno(errno, tr("Cannot look at the folder “%1”.").arg(path)));
    if (!S_ISDIR(info.st_mode))
        return fail(ErrorCode::Failed, tr("“%1” is not a folder. Move it away.").arg(path));
    if (info.st_uid != ::geteuid())
        return fail(ErrorCode::Failed, tr("The folder “%1” belongs to somebody else. Choose another one.").arg(path),
                    QStringLiteral("owner %1, own user %2").arg(info.st_uid).arg(::geteuid()));
    if ((info.st_mode & 07777) != 0700 && ::chmod(name.constData(), 0700) != 0)
        return fail(errorFromErrno(errno, tr("Cannot make the folder “%1” private.").arg(path)));
    return {};
}

bool isOwnFolder(const QString &path)
{
    struct stat info = {};
    return QDir::isAbsolutePath(path) && ::lstat(QFile::encodeName(path).constData(), &info) == 0 &&
           S_ISDIR(info.st_mode) && info.st_uid == ::geteuid();
}

/// The folder that holds the runtime directories of all stores of this user; made, checked, and short enough.
Result<QString> runtimeParent()
{
    const QString user = QString::number(::geteuid());
    // A login over SSH or from cron may lack the variable; the folder is the same one then, so that both meet.
    for (const QString &base : {fromEnvironment("XDG_RUNTIME_DIR"), QStringLiteral("/run/user/") + user}) {
        const QString parent = base + QLatin1String("/vitrine");
        const qsizetype longest =
            QFile::encodeName(parent).size() + 1 + storeHashLength + qsizetype(qstrlen(longestSocketName));
        if (longest > maxSocketPath || !isOwnFolder(base))
            continue;
        if (makePrivate(parent, false))
            return parent;
    }
    const QString parent = QStringLiteral("/tmp/vitrine-") + user;
    if (auto made = makePrivate(parent, false); !made)
        return fail(made.error());
    return parent;
}

} // namespace

StorePaths::StorePaths(QString root, QString runtimeRoot)
    : m_root(std::move(root)), m_runtimeRoot(std::move(runtimeRoot))
{
}

QString StorePaths::defaultRoot()
{
    if (const QString told = fromEnvironment("VITRINE_STORE"); !told.isEmpty())
        return QDir::cleanPath(QDir::current().absoluteFilePath(told));
    QString data = fromEnvironment("XDG_DATA_HOME");
    if (!QDir::isAbsolutePath(data)) // the XDG rules: relative ones are ignored
        data = QDir::homePath() + QLatin1String("/.local/share");
    return QDir::cleanPath(data + QLatin1String("/vitrine"));
}

Result<StorePaths> StorePaths::open(const QString &root)
{
    if (root.isEmpty())
        return fail(ErrorCode::InvalidInput, tr("The store has no path. Name a folder."));
    const QString asked = QDir::cleanPath(QDir::current().absoluteFilePath(root));
    const QString parent = QFileInfo(asked).path();
    if (!QDir().mkpath(parent))
        return fail(ErrorCode::Failed, tr("Cannot make the folder “%1”. Check its parent folder.").arg(parent));
    if (auto made = makePrivate(asked, true); !made)
        return fail(made.error());
    // One store reached by two names (a link, a bind mount's dots) must have one runtime directory.
    const QString real = QFileInfo(asked).canonicalFilePath();
    const auto base = runtimeParent();
    if (!base)
        return fail(base.error());
    const QString runtimeRoot = *base + QLatin1Char('/') + hashed(QFile::encodeName(real), storeHashLength);
    const StorePaths paths(real, runtimeRoot);
    for (const QString &folder : {runtimeRoot, runtimeRoot + QLatin1String("/m"), paths.spareMachinesDir(),
                                  paths.sessionsDir(), paths.layersDir(), paths.templatesDir(), paths.trashDir()}) {
        const bool kept = !folder.startsWith(runtimeRoot);
        if (auto made = makePrivate(folder, kept); !made)
            return fail(made.error());
    }
    return paths;
}

QString StorePaths::lockFile() const
{
    return m_root + QLatin1String("/lock");
}

QString StorePaths::catalogueFile() const
{
    return m_root + QLatin1String("/catalogue.sqlite");
}

QString StorePaths::engineSocket() const
{
    return m_runtimeRoot + QLatin1String("/engine.sock");
}

QString StorePaths::engineLog() const
{
    return m_root + QLatin1String("/engine.log");
}

QString StorePaths::gatewayKeys() const
{
    return m_root + QLatin1String("/gateway-keys.json");
}

QString StorePaths::gatewayAddress() const
{
    return m_runtimeRoot + QLatin1String("/gateway");
}

QString StorePaths::doorKey() const
{
    return m_root + QLatin1String("/door-key");
}

QString StorePaths::knownHosts() const
{
    return m_root + QLatin1String("/known-hosts");
}

QString StorePaths::doorKnownHosts() const
{
    return m_root + QLatin1String("/door-known-hosts");
}

QString StorePaths::doorHosts() const
{
    return m_root + QLatin1String("/door-hosts");
}

QString StorePaths::doorAddress() const
{
    return m_runtimeRoot + QLatin1String("/door");
}

QString StorePaths::imagesDir() const
{
    if (const QString told = fromEnvironment("VITRINE_IMAGES"); !told.isEmpty())
        return QDir::cleanPath(QDir::current().absoluteFilePath(told));
    return m_root + QLatin1String("/images");
}

QString StorePaths::sessionsDir() const
{
    return m_root + QLatin1String("/sessions");
}

QString StorePaths::sessionDir(const SessionKey &key) const
{
    return sessionsDir() + QLatin1Char('/') + hashed(key.text().toUtf8(), sessionHashLength);
}

QString StorePaths::oldWorkspaceDisk(const SessionKey &key) const
{
    return sessionDir(key) + QLatin1String("/workspace.qcow2");
}

QString StorePaths::suspendedDir(const SessionKey &key) const
{
    return sessionDir(key) + QStringLiteral("/suspended");
}

QString StorePaths::networkLog(const SessionKey &key) const
{
    return sessionDir(key) + QLatin1String("/network.jsonl");
}

QString StorePaths::secretUse(const SessionKey &key) const
{
    return sessionDir(key) + QLatin1String("/secretuse.json");
}

QString StorePaths::layersDir() const
{
    return m_root + QLatin1String("/layers");
}

QString StorePaths::layerFile(const QString &layer) const
{
    return layersDir() + QLatin1Char('/') + layer + QLatin1String(".qcow2");
}

QString StorePaths::shellsDir(const SessionKey &key) const
{
    return sessionDir(key) + QLatin1String("/shells");
}

QString StorePaths::shellDir(const SessionKey &key, const QString &id) const
{
    return shellsDir(key) + QLatin1Char('/') + id;
}

QString StorePaths::trashDir() const
{
    return m_root + QLatin1String("/trash");
}

QString StorePaths::trashDir(const QString &id) const
{
    return trashDir() + QLatin1Char('/') + id;
}

QString StorePaths::recordsDir(const SessionKey &key) const
{
    return sessionDir(key) + QLatin1String("/records");
}

QString StorePaths::recordDir(const SessionKey &key, const QString &id) const
{
    Q_ASSERT(isRecordId(id));
    return recordsDir(key) + QLatin1Char('/') + id;
}

QString StorePaths::templatesDir() const
{
    return m_root + QLatin1String("/templates");
}

QString StorePaths::templateDir(const QString &digest) const
{
    return templatesDir() + QLatin1Char('/') + digest;
}

QString StorePaths::spareMachinesDir() const
{
    return m_runtimeRoot + QLatin1String("/t");
}

QString StorePaths::machineDir(const SessionKey &key) const
{
    return m_runtimeRoot + QLatin1String("/m/") + hashed(key.text().toUtf8(), sessionHashLength);
}

} // namespace Vitrine::Store
