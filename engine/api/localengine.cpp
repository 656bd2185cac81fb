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
#include "engine/api/localstorage.h"
#include "engine/api/localsystem.h"
#include "engine/api/localtasks.h"
#include "engine/api/localversions.h"
#include "engine/session/checkpoints/layerkeeper.h"
#include "engine/session/retention/retention.h"
#include "engine/session/sleepwatch.h"
#include "engine/session/storage/storagedesk.h"
#include "engine/session/templates/templatekeeper.h"
#include "engine/session/turns.h"
#include "engine/store/storelock.h"

#include <QThread>

#include <algorithm>
#include <openssl/crypto.h>
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
          seenClock(options.clock), layers(paths, *catalogue), layerKeeper(paths, layers), secretBook(paths.root()),
          git(GitSsh::thePerson(paths.knownHosts()), [this] { return mayUseSsh(); }),
          services{paths,   *catalogue, images,      accelerator, sleepWatch, templates, starts,
                   network, layers,     layerKeeper, secretBook,  trust,      git,       seenClock},
          registry(services), retention(services, registry), storageDesk(services, registry), core(services, registry),
          runtimes(core), sessions(core), commands(core), shells(core), files(core), checkpoints(core),
          archives(core, runtimes), invocations(core), imagesNoun(core), networkNoun(core, runtimes), secrets(core),
          ports(core), tasks(core), settings(core), engine(core, options.version, options.background),
          versions(core, runtimes), storage(core, storageDesk, runtimes), agents(core), programs(core),
          nouns{runtimes,   sessions,    commands, shells, files, checkpoints, archives, invocations,
                imagesNoun, networkNoun, secrets,  ports,  tasks, storage,     settings, engine}
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
    Session::Turns starts{QThread::idealThreadCount()};
    Vitrine::Network::SystemResolver resolver;
    Vitrine::Network::HostProxy proxy =
        Vitrine::Network::HostProxy::fromEnvironment(QProcessEnvironment::systemEnvironment());
    Vitrine::Network::World network;
    Session::SeenClock seenClock;
    Store::Layers layers;
    Session::LayerKeeper layerKeeper;
    Vitrine::Secrets::SecretBook secretBook;
    Vitrine::Network::TlsTrust trust;
    GitSsh::Office git;
    Session::Services services;
    Session::SessionRegistry registry;
    Session::Retention retention;
    Session::StorageDesk storageDesk;
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
    LocalTasks tasks;
    LocalSettings settings;
    LocalEngineNoun engine;
    LocalVersions versions;
    LocalStorage storage;
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
    // What OpenSSL keeps for the thread that it begins in would be lost with one of the workers'.
    ::OPENSSL_init_crypto(OPENSSL_INIT_LOAD_CONFIG, nullptr);
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
    andThen(d->retention.load(), &d->core, [p = d.get()] {
        return p->registry.load();
    }).then(&d->core, [p = d.get()](const Result<void> &loaded) {
        p->core.setLoaded(loaded);
        if (loaded)
            p->retention.start();
    });
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
    d->retention.close();
    d->layerKeeper.close();
    d->registry.letGo();
    d->templates.close();
}

} // namespace Vitrine::Api
