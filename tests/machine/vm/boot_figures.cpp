// SPDX-License-Identifier: GPL-3.0-or-later
// boot_figures [COUNT]: cold boots from the call of Machine::boot() until the guest answers on its channel, one after
// the other. A line of figures in milliseconds: least, median, most.
#include "machineworld.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

int main(int argc, char **argv)
{
    const DeathWatch watch;
    QCoreApplication app(argc, argv);
    MachineWorld world(watch.folder());
    if (const QString problem = world.openImage(); !problem.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(problem));
        return 1;
    }
    const int count = std::max(1, argc > 1 ? std::atoi(argv[1]) : 10);
    std::vector<qint64> qmp;
    std::vector<qint64> guest;
    for (int i = 0; i < count; ++i) {
        const auto spec = world.newSpec();
        if (!spec)
            return 1;
        QElapsedTimer timer;
        timer.start();
        const auto machine = world.start(*spec);
        if (!machine) {
            std::fprintf(stderr, "%s\n", qPrintable(machine.error().text()));
            return 1;
        }
        qmp.push_back(timer.elapsed());
        if (!MachineWorld::guestAnswers(**machine, 60000)) {
            std::fprintf(stderr, "the guest never answered\n");
            return 1;
        }
        guest.push_back(timer.elapsed());
        Vitrine::Vm::Machine::cleanUp(spec->directory);
    }
    for (auto *figures : {&qmp, &guest}) {
        std::sort(figures->begin(), figures->end());
        std::printf("%s: least %lld, median %lld, most %lld ms, %zu boots\n",
                    figures == &qmp ? "QEMU answers" : "guest answers", static_cast<long long>(figures->front()),
                    static_cast<long long>((*figures)[figures->size() / 2]), static_cast<long long>(figures->back()),
                    figures->size());
    }
    return 0;
}
