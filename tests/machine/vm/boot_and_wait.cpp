// SPDX-License-Identifier: GPL-3.0-or-later
// boot_and_wait SPEC: boots the machine of a spec (JSON), says its pid, and waits to be killed.
#include "engine/vm/machine.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <unistd.h>

using namespace Vitrine;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    ::alarm(300);
    if (argc != 2)
        return 2;
    const auto spec = Vm::MachineSpec::fromJson(QJsonDocument::fromJson(argv[1]).object());
    std::shared_ptr<Vm::Machine> machine;
    Vm::Machine::boot(spec, &app).then(&app, [&](const Result<std::shared_ptr<Vm::Machine>> &booted) {
        if (!booted) {
            std::printf("%s\n", qPrintable(booted.error().text()));
            QCoreApplication::exit(1);
            return;
        }
        machine = *booted;
        std::printf("%lld\n", static_cast<long long>(machine->pid()));
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}
