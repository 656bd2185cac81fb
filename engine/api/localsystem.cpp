// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localsystem.h"

#include "engine/api/doctor.h"
#include "engine/session/templates/templatekeeper.h"

#include <QCoreApplication>
#include <QStorageInfo>

namespace Vitrine::Api {

LocalImages::LocalImages(EngineCore &core) : m_core(core)
{
    connect(&core.services.images, &Image::ImageStore::progress, this, &Images::progress);
    connect(&core.services.images, &Image::ImageStore::changed, this, &Images::changed);
}

Pending<QList<ImageInfo>> LocalImages::list()
{
    return m_core.call<QList<ImageInfo>>([this] { return ready(m_core.services.images.list()); });
}

Pending<ImageInfo> LocalImages::build(const QString &name)
{
    return m_core.call<ImageInfo>([this, name] { return m_core.services.images.build(name); });
}

void LocalImages::cancelBuild(const QString &name)
{
    (void)m_core.call<void>([this, name] {
        m_core.services.images.cancelBuild(name);
        return ready();
    });
}

LocalSettings::LocalSettings(EngineCore &core) : m_core(core) {}

Pending<QVariant> LocalSettings::value(const QString &key)
{
    return m_core.call<QVariant>([this, key] { return m_core.services.catalogue.setting(key); });
}

Pending<void> LocalSettings::setValue(const QString &key, const QVariant &value)
{
    return m_core.call<void>([this, key, value] {
        return andThen(m_core.services.catalogue.setSetting(key, value), this, [this, key] {
            m_core.services.templates.readSettings();
            Q_EMIT changed(key);
            return ready();
        });
    });
}

LocalEngineNoun::LocalEngineNoun(EngineCore &core, const QString &version, bool background)
    : m_core(core), m_version(version), m_background(background)
{
    connect(&core.registry, &Session::SessionRegistry::stopping, this, &Engine::stoppingAll);
}

Pending<EngineStatus> LocalEngineNoun::status()
{
    return m_core.call<EngineStatus>([this] {
        EngineStatus status;
        status.pid = QCoreApplication::applicationPid();
        status.store = m_core.services.paths.root();
        status.version = m_version;
        status.background = m_background;
        status.machines = m_core.registry.machineCount();
        status.workspaceBytes = m_core.registry.workspaceBytes();
        status.freeBytes = QStorageInfo(status.store).bytesAvailable();
        return ready(std::move(status));
    });
}

Pending<QList<Check>> LocalEngineNoun::doctor()
{
    return m_core.call<QList<Check>>([this] { return examine(m_core.services, this); });
}

Pending<void> LocalEngineNoun::stopAll()
{
    return m_core.call<void>([this] { return m_core.registry.stopAll(); });
}

} // namespace Vitrine::Api
