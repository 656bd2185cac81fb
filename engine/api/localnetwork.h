// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/enginecore.h"

namespace Vitrine::Api {

class LocalNetwork : public Network
{
    Q_OBJECT

public:
    explicit LocalNetwork(EngineCore &core);
    Pending<NetworkStatus> status(const SessionKey &key) override;
    Pending<NetworkStatus> setPolicy(const SessionKey &key, const NetworkPolicy &policy) override;
    Pending<NetworkStatus> resetPolicy(const SessionKey &key) override;
    Pending<NetworkStatus> allow(const SessionKey &key, const QString &rule) override;
    Pending<QList<ConnectionRecord>> log(const SessionKey &key, int limit) override;

private:
    template <typename T, typename Work>
    Pending<T> with(const SessionKey &key, Work work);

    EngineCore &m_core;
};

} // namespace Vitrine::Api
