// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/machinefile.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace Vitrine::Vm {

namespace {
constexpr int fileVersion = 1;
constexpr qint64 largest = 256 * 1024;
} // namespace

Result<void> MachineFile::write() const
{
    const QJsonObject json{{QStringLiteral("version"), fileVersion},
                           {QStringLiteral("process"), process.toJson()},
                           {QStringLiteral("spec"), spec.toJson()}};
    QSaveFile file(machineFileIn(spec.directory));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        return fail(ErrorCode::Failed, Machine::tr("Cannot write %1.").arg(file.fileName()), file.errorString());
    return {};
}

Result<MachineFile> MachineFile::read(const QString &directory)
{
    QFile file(machineFileIn(directory));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, Machine::tr("There is no machine in %1.").arg(directory), file.errorString());
    const QJsonObject json = QJsonDocument::fromJson(file.read(largest)).object();
    MachineFile result{ProcessId::fromJson(json[QLatin1String("process")].toObject()),
                       MachineSpec::fromJson(json[QLatin1String("spec")].toObject())};
    if (json[QLatin1String("version")].toInt() != fileVersion || result.process.pid <= 0 ||
        result.process.bootId.isEmpty())
        return fail(ErrorCode::Corrupt, Machine::tr("Cannot understand %1.").arg(file.fileName()));
    // The folder may have been reached by another name than it was made under.
    result.spec.directory = directory;
    return result;
}

QString machineFileIn(const QString &directory)
{
    return directory + QStringLiteral("/machine.json");
}

QString qmpSocketIn(const QString &directory)
{
    return directory + QStringLiteral("/qmp.sock");
}

QString channelSocketIn(const QString &directory)
{
    return directory + QStringLiteral("/channel.sock");
}

QString consoleSocketIn(const QString &directory)
{
    return directory + QStringLiteral("/console.sock");
}

QString logFileIn(const QString &directory)
{
    return directory + QStringLiteral("/qemu.log");
}

} // namespace Vitrine::Vm
