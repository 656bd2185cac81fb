// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/confinement.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <linux/landlock.h>
#include <linux/seccomp.h>

#include <sys/syscall.h>
#include <unistd.h>

namespace Vitrine::Vm {

namespace {
/// User ids that nobody hands out: above those for containers (systemd's UIDS-GIDS), below the sign bit.
constexpr qint64 firstUser = 1'900'000'000;
constexpr quint32 users = 200'000'000;

qint64 userFor(const QString &directory)
{
    const QByteArray hash = QCryptographicHash::hash(directory.toUtf8(), QCryptographicHash::Sha256);
    quint32 number = 0;
    for (int i = 0; i < 4; ++i)
        number = number << 8 | static_cast<unsigned char>(hash[i]);
    return firstUser + number % users;
}
} // namespace

ConfinementSupport confinementSupport()
{
    ConfinementSupport support;
    const long abi = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    support.landlockAbi = abi > 0 ? static_cast<int>(abi) : 0;
    support.runsAsRoot = ::geteuid() == 0;
    const unsigned action = SECCOMP_RET_ERRNO;
    support.systemCallFilter = ::syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
    return support;
}

Confinement confinementFor(const QString &program, const QString &directory)
{
    const QString file = QFileInfo(program).canonicalFilePath();
    const QString prefix = QDir::cleanPath(QFileInfo(file).path() + QStringLiteral("/.."));
    Confinement confinement;
    confinement.read = {QStringLiteral("/usr/lib"),
                        QStringLiteral("/usr/lib64"),
                        QStringLiteral("/lib"),
                        QStringLiteral("/lib64"),
                        QStringLiteral("/etc/ld.so.cache"),
                        QStringLiteral("/usr/share/qemu"),
                        QStringLiteral("/usr/share/seabios")};
    // A QEMU of its own somewhere; where it lies in the system, these are the folders above.
    for (const char *folder : {"/lib", "/lib64", "/share/qemu"})
        confinement.read << prefix + QLatin1String(folder);
    confinement.read.removeDuplicates();
    confinement.execute = {file, QStringLiteral("/lib64/ld-linux-x86-64.so.2")};
    // QEMU tries on it which kind of file lock the kernel has, and would fall back to the worse one.
    confinement.write = {QStringLiteral("/dev/null")};
    confinement.user = userFor(directory);
    return confinement;
}

Confinement strictConfinementFor(const QString &program, const QString &directory)
{
    Confinement confinement;
    confinement.execute = {program};
    confinement.user = userFor(directory);
    return confinement;
}

QString confineProgram()
{
    return helperProgram(QStringLiteral("vitrine-confine"));
}

QString helperProgram(const QString &name)
{
    const QString beside = QCoreApplication::applicationDirPath();
    for (const QString &folder : {beside, beside + QStringLiteral("/../libexec/vitrine")}) {
        const QFileInfo file(folder + QLatin1Char('/') + name);
        if (file.isExecutable())
            return file.canonicalFilePath();
    }
    return {};
}

QStringList confineArguments(const Confinement &confinement)
{
    QStringList list;
    for (const QString &path : confinement.read)
        list << QStringLiteral("--read") << path;
    for (const QString &path : confinement.execute)
        list << QStringLiteral("--execute") << path;
    for (const QString &path : confinement.write)
        list << QStringLiteral("--write") << path;
    if (confinement.user > 0)
        list << QStringLiteral("--user") << QString::number(confinement.user);
    if (confinement.background)
        list << QStringLiteral("--background");
    return list;
}

} // namespace Vitrine::Vm
