// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runtimecreate.h"

#include "app/cli/commands.h"

namespace Vitrine::Cli {

Result<RuntimeSpec> runtimeSpecFrom(const Arguments &arguments, const RuntimeSpec &base)
{
    RuntimeSpec spec = base;
    spec.name = arguments.words().first();
    spec.image = arguments.value(QStringLiteral("image"), spec.image);
    spec.startCommand = arguments.value(QStringLiteral("start"), spec.startCommand);
    spec.mountPath = arguments.value(QStringLiteral("mount"), spec.mountPath);
    const QStringList variables = arguments.values(QStringLiteral("env"));
    for (const QString &variable : variables) {
        const qsizetype equals = variable.indexOf(QLatin1Char('='));
        if (equals < 1)
            return fail(ErrorCode::InvalidInput, Run::tr("--env is “%1”. Write it as NAME=VALUE.").arg(variable));
        spec.environment.insert(variable.left(equals), variable.mid(equals + 1));
    }
    const auto maxLife = arguments.number(QStringLiteral("max-life"), spec.maxLifetime.count(), 60, 28'800);
    if (!maxLife)
        return std::unexpected(maxLife.error());
    // A short life makes the default idle time shorter, too.
    const auto idle =
        arguments.number(QStringLiteral("idle"), std::min<qint64>(spec.idleTimeout.count(), *maxLife), 60, 28'800);
    if (!idle)
        return std::unexpected(idle.error());
    const auto memory = arguments.number(QStringLiteral("memory"), spec.memoryMiB, 128, 16'384);
    if (!memory)
        return std::unexpected(memory.error());
    const auto cpus = arguments.number(QStringLiteral("cpus"), spec.cpus, 1, 16);
    if (!cpus)
        return std::unexpected(cpus.error());
    spec.idleTimeout = std::chrono::seconds(*idle);
    spec.maxLifetime = std::chrono::seconds(*maxLife);
    spec.memoryMiB = int(*memory);
    spec.cpus = int(*cpus);
    const auto keep = arguments.value(QStringLiteral("keep-days")) == QLatin1String("never")
                          ? Result<qint64>(0)
                          : arguments.number(QStringLiteral("keep-days"), spec.keepDays, 1, 3650);
    if (!keep)
        return fail(ErrorCode::InvalidInput, Run::tr("--keep-days is “%1”. Give a number from 1 to 3650, or never.")
                                                 .arg(arguments.value(QStringLiteral("keep-days"))));
    spec.keepDays = int(*keep);
    spec.suspendWhenIdle = spec.suspendWhenIdle || arguments.has(QStringLiteral("suspend"));
    if (arguments.has(QStringLiteral("network"))) {
        const auto mode = networkModeFromName(arguments.value(QStringLiteral("network")));
        if (!mode)
            return std::unexpected(mode.error());
        spec.network.mode = *mode;
    }
    const QStringList allowed = arguments.values(QStringLiteral("allow"));
    if (!allowed.isEmpty() && spec.network.mode == NetworkMode::None)
        return fail(ErrorCode::InvalidInput, Run::tr("--allow changes nothing with --network none. Leave one out."));
    for (const QString &rule : allowed) {
        if (!spec.network.rules.contains(rule))
            spec.network.rules += rule;
    }
    if (const auto ok = spec.check(); !ok)
        return std::unexpected(ok.error());
    return spec;
}

QList<Option> runtimeOptions()
{
    return {
        {QStringLiteral("image"),
         {},
         QStringLiteral("IMAGE"),
         Run::tr("the image its machines boot (else vitrine/debian-13)")},
        {QStringLiteral("start"),
         {},
         QStringLiteral("CMD"),
         Run::tr("the line that starts the agent (else the image's own)")},
        {QStringLiteral("env"),
         {},
         QStringLiteral("K=V"),
         Run::tr("a variable of the environment; any number of times"),
         false,
         true},
        {QStringLiteral("mount"),
         {},
         QStringLiteral("PATH"),
         Run::tr("where the workspace is in the machine (else /mnt/workspace)")},
        {QStringLiteral("idle"),
         {},
         QStringLiteral("S"),
         Run::tr("seconds without work after which a machine stops (else 900)")},
        {QStringLiteral("max-life"),
         {},
         QStringLiteral("S"),
         Run::tr("seconds after which a machine stops in any case (else 28800)")},
        {QStringLiteral("memory"), {}, QStringLiteral("MIB"), Run::tr("memory of a machine in MiB (else 512)")},
        {QStringLiteral("cpus"), {}, QStringLiteral("N"), Run::tr("processors of a machine (else 1)")},
        {QStringLiteral("network"),
         {},
         QStringLiteral("POLICY"),
         Run::tr("what its sessions reach: none; allowlist: what a rule names; public: any public address (else "
                 "allowlist)")},
        {QStringLiteral("allow"),
         {},
         QStringLiteral("HOST"),
         Run::tr("a rule beside those for packages, GitHub and models: a host, *.host, an address or range, each with "
                 ":PORT or without; any number of times"),
         false,
         true},
        {QStringLiteral("keep-days"),
         {},
         QStringLiteral("N"),
         Run::tr("days without use after which its sessions go into the trash, three days after that was shown at the "
                 "earliest; or never (else 14)")},
        {QStringLiteral("suspend"),
         {},
         {},
         Run::tr("keep an idle machine's memory on the disk, so that what runs in it goes on later")},
    };
}

namespace {

class RuntimeCreateRun : public Run
{
public:
    using Run::Run;

    void start() override
    {
        const auto spec = runtimeSpecFrom(arguments());
        if (!spec) {
            complain(spec.error());
            return end(Exit::usage);
        }
        connectEngine({}, [this, spec = *spec] {
            ask(nouns().runtimes.create(spec), [this](const RuntimeInfo &runtime) {
                if (json())
                    printJson(runtime.toJson());
                else
                    print(tr("%1 is made (%2).").arg(runtime.spec.name, runtime.id) + QLatin1Char('\n'));
                end(Exit::good);
            });
        });
    }
};

} // namespace

Command runtimeCreateCommand()
{
    Usage usage;
    usage.path = QStringLiteral("runtime create");
    usage.words = QStringLiteral("NAME");
    usage.summary = Run::tr("Define an agent runtime: what the machines of its sessions are made of");
    usage.more = Run::tr("NAME begins with a letter and holds letters, digits and “_”, 48 at most.");
    usage.options = runtimeOptions();
    usage.least = 1;
    usage.most = 1;
    return {usage, makes<RuntimeCreateRun>()};
}

} // namespace Vitrine::Cli
