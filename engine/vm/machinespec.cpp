// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/machine.h"

#include <QJsonArray>

#include <array>

namespace Vitrine::Vm {

namespace {
constexpr std::array beginnings = {
    std::pair{Beginning::Boot, "boot"},
    std::pair{Beginning::BootForTemplate, "bootForTemplate"},
    std::pair{Beginning::Restore, "restore"},
    std::pair{Beginning::Resume, "resume"},
};

QString beginningName(Beginning beginning)
{
    for (const auto &[value, name] : beginnings) {
        if (value == beginning)
            return QString::fromLatin1(name);
    }
    return {};
}
} // namespace

QJsonObject MachineSpec::toJson() const
{
    return {{QStringLiteral("directory"), directory},
            {QStringLiteral("vmlinux"), vmlinux},
            {QStringLiteral("initramfs"), initramfs},
            {QStringLiteral("baseDisk"), baseDisk},
            {QStringLiteral("scratchDisk"), scratchDisk},
            {QStringLiteral("workspaceDisk"), workspaceDisk},
            {QStringLiteral("workspaceBacking"), QJsonArray::fromStringList(workspaceBacking)},
            {QStringLiteral("sessionDir"), sessionDir},
            {QStringLiteral("placeholderBytes"), placeholderBytes},
            {QStringLiteral("memoryMiB"), memoryMiB},
            {QStringLiteral("cpus"), cpus},
            {QStringLiteral("accelerator"), acceleratorName(accelerator)},
            {QStringLiteral("beginning"), beginningName(beginning)},
            {QStringLiteral("templateFolder"), templateFolder},
            {QStringLiteral("tscKhz"), tscKhz},
            {QStringLiteral("background"), background},
            {QStringLiteral("qemuProgram"), qemuProgram}};
}

MachineSpec MachineSpec::fromJson(const QJsonObject &json)
{
    const auto text = [&json](QLatin1String name) { return json[name].toString(); };
    MachineSpec spec;
    spec.directory = text(QLatin1String("directory"));
    spec.vmlinux = text(QLatin1String("vmlinux"));
    spec.initramfs = text(QLatin1String("initramfs"));
    spec.baseDisk = text(QLatin1String("baseDisk"));
    spec.scratchDisk = text(QLatin1String("scratchDisk"));
    spec.workspaceDisk = text(QLatin1String("workspaceDisk"));
    const QJsonArray backing = json[QLatin1String("workspaceBacking")].toArray();
    for (const auto &layer : backing)
        spec.workspaceBacking.append(layer.toString());
    spec.sessionDir = text(QLatin1String("sessionDir"));
    spec.placeholderBytes = json[QLatin1String("placeholderBytes")].toInteger();
    spec.memoryMiB = json[QLatin1String("memoryMiB")].toInt(spec.memoryMiB);
    spec.cpus = json[QLatin1String("cpus")].toInt(spec.cpus);
    if (text(QLatin1String("accelerator")) == acceleratorName(Accelerator::Kvm))
        spec.accelerator = Accelerator::Kvm;
    for (const auto &[value, name] : beginnings) {
        if (text(QLatin1String("beginning")) == QLatin1String(name))
            spec.beginning = value;
    }
    spec.templateFolder = text(QLatin1String("templateFolder"));
    spec.tscKhz = json[QLatin1String("tscKhz")].toInteger();
    spec.background = json[QLatin1String("background")].toBool();
    spec.qemuProgram = text(QLatin1String("qemuProgram"));
    return spec;
}

} // namespace Vitrine::Vm
