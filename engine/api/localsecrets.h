// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/enginecore.h"

namespace Vitrine::Api {

class LocalSecrets : public Secrets
{
    Q_OBJECT

public:
    explicit LocalSecrets(EngineCore &core);
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
    [[nodiscard]] Vitrine::Secrets::SecretBook &book() { return m_core.services.secrets; }

    EngineCore &m_core;
};

} // namespace Vitrine::Api
