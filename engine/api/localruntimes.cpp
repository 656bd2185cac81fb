// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localruntimes.h"

#include <QRandomGenerator>

#include <algorithm>

namespace Vitrine::Api {

namespace {

/// The service's form of an id: the name and ten letters or digits.
QString freshId(const QString &name)
{
    static constexpr char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    QString id = name + u'-';
    for (int i = 0; i < 10; ++i)
        id += QLatin1Char(letters[QRandomGenerator::system()->bounded(int(sizeof letters) - 1)]);
    return id;
}

} // namespace

LocalRuntimes::LocalRuntimes(EngineCore &core) : m_core(core) {}

Pending<RuntimeInfo> LocalRuntimes::create(const RuntimeSpec &spec)
{
    return m_core.call<RuntimeInfo>([this, spec] { return add(spec); });
}

Result<void> LocalRuntimes::check(const RuntimeSpec &spec) const
{
    if (const auto fine = spec.check(); !fine)
        return fine;
    if (const auto fine = Vitrine::Network::checkPolicy(spec.network); !fine)
        return std::unexpected(fine.error());
    QStringList known;
    for (const auto images = m_core.services.images.list(); const ImageInfo &image : images)
        known.append(image.name);
    if (!known.contains(spec.image))
        return fail(ErrorCode::NotFound,
                    tr("There is no image “%1”. There are: %2.").arg(spec.image, known.join(QStringLiteral(", "))));
    return {};
}

Pending<RuntimeInfo> LocalRuntimes::add(const RuntimeSpec &spec)
{
    if (const auto fine = check(spec); !fine)
        return failed<RuntimeInfo>(fine.error());
    const Error taken{
        ErrorCode::AlreadyExists,
        tr("There is an agent “%1” already. Choose another name, or delete that one first.").arg(spec.name),
        {}};
    if (m_making.contains(spec.name))
        return failed<RuntimeInfo>(taken);
    m_making.insert(spec.name);
    Promise<RuntimeInfo> promise;
    m_core.services.catalogue.runtime(spec.name).then(
        this, [this, spec, promise, taken](const Result<RuntimeInfo> &present) {
            if (present || present.error().code != ErrorCode::NotFound) {
                m_making.remove(spec.name);
                promise.fail(present ? taken : present.error());
                return;
            }
            RuntimeInfo runtime;
            runtime.spec = spec;
            runtime.id = freshId(spec.name);
            runtime.createdAt = runtime.updatedAt = QDateTime::currentDateTimeUtc();
            m_core.services.catalogue.addRuntimeVersion(runtime).then(
                this, [this, promise, spec](const Result<RuntimeInfo> &added) {
                    m_making.remove(spec.name);
                    promise.finish(added);
                    if (added)
                        Q_EMIT changed();
                });
        });
    return promise.pending();
}

Pending<RuntimeInfo> LocalRuntimes::update(const RuntimeSpec &spec)
{
    return m_core.call<RuntimeInfo>([this, spec] {
        if (const auto fine = check(spec); !fine)
            return failed<RuntimeInfo>(fine.error());
        return andThen(m_core.services.catalogue.runtime(spec.name), this, [this, spec](RuntimeInfo &&) {
            RuntimeInfo next;
            next.spec = spec;
            next.updatedAt = QDateTime::currentDateTimeUtc();
            return andThen(m_core.services.catalogue.addRuntimeVersion(next), this, [this](RuntimeInfo &&added) {
                Q_EMIT changed();
                return ready(std::move(added));
            });
        });
    });
}

Pending<int> LocalRuntimes::moveSessions(const QString &name, WorkspaceFate fate)
{
    return m_core.call<int>([this, name, fate] {
        return andThen(m_core.services.catalogue.runtime(name), this, [this, fate](RuntimeInfo &&newest) {
            return m_core.registry.moveSessions(newest.spec.name, {newest.version, fate});
        });
    });
}

Pending<QList<RuntimeInfo>> LocalRuntimes::versions(const QString &name)
{
    return m_core.call<QList<RuntimeInfo>>([this, name] {
        return andThen(m_core.services.catalogue.runtimeVersions(name), this, [name](QList<RuntimeInfo> &&versions) {
            if (name.isEmpty() || versions.isEmpty())
                return failed<QList<RuntimeInfo>>({ErrorCode::NotFound, tr("There is no agent “%1”.").arg(name), {}});
            return ready(std::move(versions));
        });
    });
}

Pending<QList<RuntimeInfo>> LocalRuntimes::list()
{
    return m_core.call<QList<RuntimeInfo>>([this] { return m_core.services.catalogue.runtimes(); });
}

Pending<RuntimeInfo> LocalRuntimes::show(const QString &name)
{
    return m_core.call<RuntimeInfo>([this, name] { return m_core.services.catalogue.runtime(name); });
}

Pending<void> LocalRuntimes::remove(const QString &name)
{
    return m_core.call<void>([this, name] {
        if (m_core.registry.hasSessionsOf(name))
            return failed<void>(
                {ErrorCode::WrongState, tr("The agent “%1” still has sessions. Delete these first.").arg(name), {}});
        return andThen(m_core.services.catalogue.runtime(name), this, [this, name](RuntimeInfo &&) {
            return andThen(m_core.services.catalogue.removeRuntime(name), this, [this, name] {
                m_core.services.secrets.forgetRuntime(name);
                m_core.tasks.forgetRuntime(name);
                Q_EMIT changed();
                return ready();
            });
        });
    });
}

} // namespace Vitrine::Api
