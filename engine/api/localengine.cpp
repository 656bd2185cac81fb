// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localengine.h"

#include "engine/api/localagents.h"
#include "engine/api/localarchives.h"
#include "engine/api/localcheckpoints.h"
#include "engine/api/localcommands.h"
#include "engine/api/localinvocations.h"
#include "engine/api/localnetwork.h"
#include "engine/api/localports.h"
#include "engine/api/localprograms.h"
#include "engine/api/localruntimes.h"
#include "engine/api/localsecrets.h"
#include "engine/api/localsessions.h"
#include "engine/api/localshells.h"
#include "engine/api/localsystem.h"
#include "engine/api/localversions.h"
#include "engine/session/checkpoints/layerkeeper.h"
#include "engine/session/sleepwatch.h"
#include "engine/session/templates/templatekeeper.h"
#include "engine/store/storelock.h"

#include <algorithm>
#include <sys/resource.h>

namespace Vitrine::Api {

class LocalEngine::Private
{
public:
    Private(Store::StorePaths storePaths, std::unique_ptr<Store::StoreLock> storeLock,
            std::unique_ptr<Store::Catalogue> storeCatalogue, const Options &options)
        : paths(std::move(storePaths)), lock(std::move(storeLock)), catalogue(std::move(storeCatalogue)),
          images(paths.imagesDir(), options.guestProgram, options.resourcesDir),
          accelerator(paths.root() + QStringLiteral("/accelerator.json")),
          templates(paths, *catalogue, images, accelerator), network{resolver, proxy, &Vitrine::Network::ownAddresses},
          layers(paths, *catalogue), layerKeeper(paths, layers), secretBook(paths.root()),
          git(GitSsh::thePerson(paths.knownHosts()), [this] { return mayUseSsh(); }),
          services{paths,   *catalogue, images,      accelerator, sleepWatch, templates,
                   network, layers,     layerKeeper, secretBook,  trust,      git},
          registry(services), core(services, registry), runtimes(core), sessions(core), commands(core), shells(core),
          files(core), checkpoints(core), archives(core, runtimes), invocations(core), imagesNoun(core),
          networkNoun(core), secrets(core), ports(core), settings(core),
          engine(core, options.version, options.background), versions(core, runtimes), agents(core), programs(core),
          nouns{runtimes,    sessions,   commands,    shells,  files, checkpoints, archives,
                invocations, imagesNoun, networkNoun, secrets, ports, settings,    engine}
    {
    }

    Pending<bool> mayUseSsh()
    {
        return andThen(catalogue->setting(QString::fromLatin1(GitSsh::Office::setting)), &core,
                       [](QVariant &&value) { return ready(!value.isValid() || value.toBool()); });
    }

    // In the order in which they need each other; the lock is given back last.
    Store::StorePaths paths;
    std::unique_ptr<Store::StoreLock> lock;
    std::unique_ptr<Store::Catalogue> catalogue;
    Image::ImageStore images;
    Vm::AcceleratorProbe accelerator;
    Session::SleepWatch sleepWatch;
    Session::TemplateKeeper templates;
    Vitrine::Network::SystemResolver resolver;
    Vitrine::Network::HostProxy proxy =
        Vitrine::Network::HostProxy::fromEnvironment(QProcessEnvironment::systemEnvironment());
    Vitrine::Network::World network;
    Store::Layers layers;
    Session::LayerKeeper layerKeeper;
    Vitrine::Secrets::SecretBook secretBook;
    Vitrine::Network::TlsTrust trust;
    GitSsh::Office git;
    Session::Services services;
    Session::SessionRegistry registry;
    EngineCore core;
    LocalRuntimes runtimes;
    LocalSessions sessions;
    LocalCommands commands;
    LocalShells shells;
    LocalFiles files;
    LocalCheckpoints checkpoints;
    LocalArchives archives;
    LocalInvocations invocations;
    LocalImages imagesNoun;
    LocalNetwork networkNoun;
    LocalSecrets secrets;
    LocalPorts ports;
    LocalSettings settings;
    LocalEngineNoun engine;
    LocalVersions versions;
    LocalAgents agents;
    LocalPrograms programs;
    Nouns nouns;
};

namespace {

/// Each connection of a session is a descriptor here, and many systems start programs with 1,024 of them.
void allowManyDescriptors()
{
    constexpr rlim_t wanted = 65'536;
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur >= wanted)
        return;
    files.rlim_cur = std::min(files.rlim_max, wanted);
    setrlimit(RLIMIT_NOFILE, &files);
}

} // namespace

Result<std::unique_ptr<LocalEngine>> LocalEngine::open(const Options &options)
{
    allowManyDescriptors();
    Vitrine::Secrets::keepMemoryOutOfDumps();
    auto paths = Store::StorePaths::open(options.store.isEmpty() ? Store::StorePaths::defaultRoot() : options.store);
    if (!paths)
        return std::unexpected(paths.error());
    auto lock = Store::StoreLock::take(paths->lockFile());
    if (!lock)
        return std::unexpected(lock.error());
    auto catalogue = Store::Catalogue::open(paths->catalogueFile());
    if (!catalogue)
        return std::unexpected(catalogue.error());
    return std::unique_ptr<LocalEngine>(new LocalEngine(
        std::make_unique<Private>(std::move(*paths), std::move(*lock), std::move(*catalogue), options)));
}

LocalEngine::LocalEngine(std::unique_ptr<Private> privateData) : d(std::move(privateData))
{
    d->registry.load().then(&d->core, [core = &d->core](const Result<void> &loaded) { core->setLoaded(loaded); });
    connect(&d->registry, &Session::SessionRegistry::machineCountChanged, this, &LocalEngine::machineCountChanged);
}

LocalEngine::~LocalEngine()
{
    handOver();
}

Nouns &LocalEngine::nouns()
{
    return d->nouns;
}

ContractNouns LocalEngine::contract()
{
    return {d->nouns, d->versions, d->agents};
}

DoorNouns LocalEngine::door()
{
    return {d->nouns, d->programs};
}

Pending<void> LocalEngine::loaded()
{
    return d->core.loaded();
}

int LocalEngine::machineCount() const
{
    return d->registry.machineCount();
}

int LocalEngine::spareCount() const
{
    return d->templates.spareCount();
}

QString LocalEngine::socketPath() const
{
    return d->paths.engineSocket();
}

QString LocalEngine::storeRoot() const
{
    return d->paths.root();
}

void LocalEngine::handOver()
{
    d->core.close();
    d->layerKeeper.close();
    d->registry.letGo();
    d->templates.close();
}

} // namespace Vitrine::Api
