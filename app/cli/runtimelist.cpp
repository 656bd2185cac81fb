// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/table.h"

#include "engine/model/json.h"

#include <algorithm>

namespace Vitrine::Cli {

namespace {

class RuntimeListRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().runtimes.list(), [this](QList<RuntimeInfo> runtimes) {
                std::ranges::sort(runtimes, {}, [](const RuntimeInfo &runtime) { return runtime.spec.name; });
                if (json()) {
                    printJson(listToJson(runtimes));
                } else if (runtimes.isEmpty()) {
                    note(tr("There is no agent runtime. Make one with: vitrine runtime create NAME --image "
                            "vitrine/debian-13"));
                } else {
                    Table table({tr("NAME"), tr("VERSION"), tr("IMAGE"), tr("MOUNT"), tr("IDLE"), tr("MAX LIFE"),
                                 tr("MEMORY"), tr("CPUS")});
                    for (const RuntimeInfo &runtime : runtimes) {
                        const RuntimeSpec &spec = runtime.spec;
                        table.addRow({spec.name, QString::number(runtime.version), spec.image, spec.mountPath,
                                      tr("%1 s").arg(spec.idleTimeout.count()),
                                      tr("%1 s").arg(spec.maxLifetime.count()), tr("%1 MiB").arg(spec.memoryMiB),
                                      QString::number(spec.cpus)});
                    }
                    print(table.text());
                }
                end(Exit::good);
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }
};

} // namespace

Command runtimeListCommand()
{
    Usage usage;
    usage.path = QStringLiteral("runtime list");
    usage.summary = Run::tr("List the agent runtimes");
    return {usage, makes<RuntimeListRun>()};
}

} // namespace Vitrine::Cli
