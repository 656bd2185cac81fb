// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localsecrets.h"

#include "engine/secrets/providers.h"

namespace Vitrine::Api {

using Vitrine::Secrets::LockedBytes;

namespace {

/// Into locked memory at once, before the call waits for anything.
std::shared_ptr<LockedBytes> lockedCopy(const SecretValue &value)
{
    return std::make_shared<LockedBytes>(
        LockedBytes::copyOf({value.bytes.constData(), std::size_t(value.bytes.size())}));
}

} // namespace

LocalSecrets::LocalSecrets(EngineCore &core) : m_core(core)
{
    connect(&core.services.secrets, &Vitrine::Secrets::SecretBook::changed, this, &Secrets::changed);
}

Pending<SecretPlaces> LocalSecrets::places()
{
    return m_core.call<SecretPlaces>([this] { return book().places(); });
}

Pending<QList<SecretInfo>> LocalSecrets::list()
{
    return m_core.call<QList<SecretInfo>>([this] { return ready(book().list()); });
}

Pending<SecretInfo> LocalSecrets::add(const NewSecret &secret, const SecretValue &value)
{
    return m_core.call<SecretInfo>(
        [this, secret, locked = lockedCopy(value)] { return book().add(secret, std::move(*locked)); });
}

Pending<void> LocalSecrets::remove(const QString &name)
{
    return m_core.call<void>([this, name] { return book().remove(name); });
}

Pending<SecretInfo> LocalSecrets::give(const SecretGrant &grant)
{
    return m_core.call<SecretInfo>([this, grant] {
        // A name that is typed wrongly would wait for a runtime that may come one day.
        return andThen(m_core.services.catalogue.runtime(grant.runtime), this,
                       [this, grant](RuntimeInfo &&) { return readyResult(book().give(grant)); });
    });
}

Pending<void> LocalSecrets::takeBack(const QString &runtime, const QString &address)
{
    return m_core.call<void>([this, runtime, address] { return readyResult(book().takeBack(runtime, address)); });
}

Pending<SecretPlaces> LocalSecrets::openVault(const SecretValue &passphrase)
{
    return m_core.call<SecretPlaces>(
        [this, locked = lockedCopy(passphrase)] { return book().openVault(std::move(*locked)); });
}

Pending<SecretPlaces> LocalSecrets::closeVault()
{
    return m_core.call<SecretPlaces>([this] { return book().closeVault(); });
}

Pending<QList<SecretGrant>> LocalSecrets::modelProviders()
{
    QList<SecretGrant> grants;
    for (const Vitrine::Secrets::Provider &provider : Vitrine::Secrets::providers())
        Vitrine::Secrets::fillFrom(provider, grants.emplaceBack());
    return ready(grants);
}

} // namespace Vitrine::Api
