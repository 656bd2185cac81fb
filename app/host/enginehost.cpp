// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/enginehost.h"

#include "app/host/engineroom.h"
#include "app/host/programpaths.h"
#include "engine/door/door.h"
#include "engine/gateway/gateway.h"
#include "engine/store/storepaths.h"

#include <QCoreApplication>

namespace Vitrine::App {

EngineRoom::EngineRoom(const EngineHost::Options &options) : m_options(options) {}

EngineRoom::~EngineRoom()
{
    release();
}

Result<Api::Nouns *> EngineRoom::open()
{
    Api::LocalEngine::Options options;
    options.store = m_options.store;
    options.guestProgram = guestProgram();
    options.resourcesDir = resourcesFolder();
    options.version = QCoreApplication::applicationVersion();
    options.background = m_options.background;
    auto engine = Api::LocalEngine::open(options);
    if (!engine)
        return std::unexpected(engine.error());
    m_engine = std::move(*engine);
    connect(m_engine.get(), &Api::LocalEngine::machineCountChanged, this, &EngineRoom::machineCountChanged);

    Remote::ServerInfo info;
    info.version = options.version;
    info.store = m_engine->storeRoot();
    info.background = m_options.background;
    m_server = std::make_unique<Remote::Server>(m_engine->nouns(), info);
    connect(m_server.get(), &Remote::Server::clientCountChanged, this, &EngineRoom::clientCountChanged);
    connect(m_server.get(), &Remote::Server::handOverRequested, this, &EngineRoom::handOverRequested);
    connect(m_server.get(), &Remote::Server::stopRequested, this, &EngineRoom::stopRequested);
    connect(m_server.get(), &Remote::Server::raiseRequested, this, &EngineRoom::raiseRequested);
    if (const auto listening = m_server->listen(m_engine->socketPath()); !listening) {
        release();
        return std::unexpected(listening.error());
    }
    addFronts();
    Q_EMIT machineCountChanged(m_engine->machineCount());
    return &m_engine->nouns();
}

/// Those for programs of other kinds.
void EngineRoom::addFronts()
{
    const auto paths = Store::StorePaths::open(m_engine->storeRoot());
    if (!paths)
        return;
    Api::LocalEngine *const engine = m_engine.get();
    const FrontEnd gateway{Serving::gateway, paths->gatewayAddress(), [engine, paths](quint16 port) {
                               return Gateway::Gateway::open(engine->contract(),
                                                             {port, paths->gatewayKeys(), paths->root()})
                                   .transform([](std::unique_ptr<Gateway::Gateway> open) {
                                       const quint16 at = open->port();
                                       const QString url = open->url();
                                       return OpenFront{std::move(open), at, url};
                                   });
                           }};
    const FrontEnd door{Serving::door, paths->doorAddress(), [engine, paths](quint16 port) {
                            return Door::Door::open(
                                       engine->door(),
                                       {port, paths->doorKey(), paths->doorKnownHosts(), paths->doorHosts(), {}})
                                .transform([paths](std::unique_ptr<Door::Door> open) {
                                    const quint16 at = open->port();
                                    return OpenFront{std::move(open), at, QStringLiteral("ssh://127.0.0.1:%1").arg(at),
                                                     paths->doorHosts()};
                                });
                        }};
    for (const FrontEnd &front : {gateway, door})
        m_fronts.push_back(std::make_unique<FrontSwitch>(m_engine->nouns().settings, front));
}

Pending<void> EngineRoom::loaded()
{
    return m_engine->loaded();
}

void EngineRoom::release()
{
    m_fronts.clear();
    // The socket goes first: the next engine of the store makes one of the same name as soon as it has the lock.
    if (m_server) {
        m_server->disconnect(this);
        m_server->close(
            {ErrorCode::Unreachable, EngineHost::tr("The engine has ended, or another one takes its place."), {}});
        m_server.reset();
    }
    m_engine.reset();
}

EngineHost::EngineHost(const Options &options, QObject *parent) : QObject(parent), m_room(new EngineRoom(options))
{
    m_thread.setObjectName(QStringLiteral("engine"));
    m_room->moveToThread(&m_thread);
    connect(m_room, &EngineRoom::machineCountChanged, this, [this](int count) {
        m_machines = count;
        Q_EMIT machineCountChanged(count);
    });
    connect(m_room, &EngineRoom::clientCountChanged, this, [this](int count) {
        m_clients = count;
        Q_EMIT clientCountChanged(count);
    });
    connect(m_room, &EngineRoom::handOverRequested, this, &EngineHost::handOverRequested);
    connect(m_room, &EngineRoom::stopRequested, this, &EngineHost::stopRequested);
    connect(m_room, &EngineRoom::raiseRequested, this, &EngineHost::raiseRequested);
    connect(&m_thread, &QThread::finished, m_room, &QObject::deleteLater);
    m_thread.start();
}

EngineHost::~EngineHost()
{
    m_thread.quit();
    m_thread.wait();
}

Pending<void> EngineHost::open()
{
    Promise<void> promise;
    QMetaObject::invokeMethod(m_room, [this, promise] {
        auto nouns = m_room->open();
        if (nouns)
            m_nouns = *nouns; // read by others only after the promise has ended
        promise.finish(nouns ? Result<void>() : std::unexpected(nouns.error()));
    });
    return promise.pending();
}

Api::Nouns &EngineHost::nouns()
{
    Q_ASSERT(m_nouns);
    return *m_nouns;
}

Pending<void> EngineHost::loaded()
{
    Promise<void> promise;
    QMetaObject::invokeMethod(m_room, [room = m_room, promise] {
        room->loaded().then(room, [promise](Result<void> result) { promise.finish(std::move(result)); });
    });
    return promise.pending();
}

Pending<void> EngineHost::release()
{
    Promise<void> promise;
    QMetaObject::invokeMethod(m_room, [room = m_room, promise] {
        room->release();
        promise.finish({});
    });
    return promise.pending();
}

} // namespace Vitrine::App
