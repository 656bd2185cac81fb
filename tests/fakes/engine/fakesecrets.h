// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fakes/engine/fakestate.h"

namespace Vitrine::Fake {

/// Secrets in memory. The vault opens with the passphrase that made it.
class FakeSecrets : public Api::Secrets
{
    Q_OBJECT

public:
    explicit FakeSecrets(FakeEngine *engine) : m_engine(engine) {}
    Pending<SecretPlaces> places() override;
    Pending<QList<SecretInfo>> list() override;
    Pending<SecretInfo> add(const NewSecret &secret, const SecretValue &value) override;
    Pending<void> remove(const QString &name) override;
    Pending<SecretInfo> give(const SecretGrant &grant) override;
    Pending<void> takeBack(const QString &runtime, const QString &address) override;
    Pending<SecretPlaces> openVault(const SecretValue &passphrase) override;
    Pending<SecretPlaces> closeVault() override;
    Pending<QList<SecretGrant>> modelProviders() override;

private:
    FakeEngine *m_engine;
};

/// Ports that nobody listens on.
class FakePorts : public Api::Ports
{
    Q_OBJECT

public:
    explicit FakePorts(FakeEngine *engine) : m_engine(engine) {}
    Pending<PortInfo> add(const NewPort &port) override;
    Pending<QList<PortInfo>> list(const SessionKey &key) override;
    Pending<void> remove(const SessionKey &key, int guestPort) override;
    Pending<QList<ListeningPort>> listening(const SessionKey &key) override;

private:
    FakeEngine *m_engine;
};

} // namespace Vitrine::Fake
