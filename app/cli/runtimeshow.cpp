// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/runtimewords.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

namespace Vitrine::Cli {

namespace {

class RuntimeShowRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        connectEngine({}, [this] {
            ask(nouns().runtimes.list(), [this](const QList<RuntimeInfo> &runtimes) {
                const QString name = arguments().words().first();
                if (const auto unknown = unknownRuntime(name, runtimes))
                    return failed(*unknown);
                for (const RuntimeInfo &runtime : runtimes) {
                    if (runtime.spec.name == name)
                        show(runtime);
                }
                end(Exit::good);
            });
        });
    }

protected:
    [[nodiscard]] bool mayAskAgain() const override { return true; }

private:
    void show(const RuntimeInfo &runtime)
    {
        if (json())
            return printJson(runtime.toJson());
        const RuntimeSpec &spec = runtime.spec;
        Table table({});
        table.addRow({tr("Name:"), spec.name});
        table.addRow({tr("Id:"), runtime.id});
        table.addRow({tr("Version:"), QString::number(runtime.version)});
        table.addRow({tr("Image:"), spec.image});
        table.addRow({tr("Start command:"), spec.startCommand.isEmpty() ? tr("the image's own") : spec.startCommand});
        for (auto it = spec.environment.cbegin(); it != spec.environment.cend(); ++it)
            table.addRow({it == spec.environment.cbegin() ? tr("Environment:") : QString(),
                          it.key() + QLatin1Char('=') + it.value()});
        table.addRow({tr("Workspace:"), tr("%1 at %2").arg(sizeWords(spec.workspaceBytes), spec.mountPath)});
        table.addRow({tr("Machine:"), tr("%1 MiB, %2 CPU").arg(spec.memoryMiB).arg(spec.cpus)});
        table.addRow({spec.suspendWhenIdle ? tr("Is suspended when idle for:") : tr("Stops when idle for:"),
                      tr("%1 s").arg(spec.idleTimeout.count())});
        table.addRow({tr("Lives at most:"), tr("%1 s").arg(spec.maxLifetime.count())});
        table.addRow(
            {tr("Keeps unused sessions:"), spec.keepDays > 0 ? tr("%n day(s)", nullptr, spec.keepDays) : tr("always")});
        table.addRow({tr("Network:"), networkModeName(spec.network.mode)});
        if (spec.network.mode != NetworkMode::None && !spec.network.rules.isEmpty())
            table.addRow({tr("Allowed:"), spec.network.rules.join(QStringLiteral(", "))});
        print(table.text());
    }
};

} // namespace

Command runtimeShowCommand()
{
    Usage usage;
    usage.path = QStringLiteral("runtime show");
    usage.words = QStringLiteral("NAME");
    usage.summary = Run::tr("Show one agent runtime");
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<RuntimeShowRun>()};
}

} // namespace Vitrine::Cli
