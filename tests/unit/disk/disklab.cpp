// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/disk/disklab.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <fcntl.h>
#include <unistd.h>

namespace Vitrine {

DiskLab::Run DiskLab::run(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"),
                       environment.value(QStringLiteral("PATH")) + QStringLiteral(":/usr/sbin:/sbin"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    // QProcess looks the program up in our own PATH.
    process.start(QStringLiteral("/usr/bin/env"), QStringList{program} + arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(60'000);
    return {ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
            process.readAllStandardOutput()};
}

void DiskLab::put(const QByteArray &name, const QByteArray &content) const
{
    const QByteArray whole = QFile::encodeName(path(QStringLiteral("tree"))) + '/' + name;
    QDir().mkpath(QFile::decodeName(whole.left(whole.lastIndexOf('/'))));
    // Not by QFile: names may hold bytes that are no text.
    const int fd = ::open(whole.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (fd < 0 || ::write(fd, content.constData(), size_t(content.size())) != content.size())
        qFatal("cannot write %s", whole.constData());
    ::close(fd);
}

QString DiskLab::makeRaw(const QString &name, qint64 bytes, const QStringList &options) const
{
    const QString raw = path(name);
    QFile file(raw);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(bytes))
        return {};
    file.close();
    const Run made =
        run(QStringLiteral("mke2fs"),
            QStringList{QStringLiteral("-q"), QStringLiteral("-F"), QStringLiteral("-t"), QStringLiteral("ext4"),
                        QStringLiteral("-m"), QStringLiteral("0"), QStringLiteral("-E"),
                        QStringLiteral("lazy_itable_init=1,lazy_journal_init=1,root_owner=0:0"), QStringLiteral("-d"),
                        path(QStringLiteral("tree"))} +
                options + QStringList{raw});
    if (!made.good)
        qWarning("%s", made.output.constData());
    return made.good ? raw : QString();
}

QString DiskLab::toQcow(const QString &raw, const QString &name, const QStringList &options) const
{
    const QString disk = path(name);
    const Run made = run(QStringLiteral("qemu-img"),
                         QStringList{QStringLiteral("convert"), QStringLiteral("-q"), QStringLiteral("-f"),
                                     QStringLiteral("raw"), QStringLiteral("-O"), QStringLiteral("qcow2")} +
                             options + QStringList{raw, disk});
    if (!made.good)
        qWarning("%s", made.output.constData());
    return made.good ? disk : QString();
}

} // namespace Vitrine
