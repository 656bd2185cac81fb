// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/enginecore.h"

#include <functional>

namespace Vitrine::Api {

class LocalNetwork : public Network
{
    Q_OBJECT

public:
    LocalNetwork(EngineCore &core, Runtimes &runtimes);
    Pending<NetworkStatus> status(const SessionKey &key) override;
    Pending<NetworkStatus> setPolicy(const SessionKey &key, const NetworkPolicy &policy) override;
    Pending<NetworkStatus> resetPolicy(const SessionKey &key) override;
    Pending<NetworkStatus> allow(const SessionKey &key, const QString &rule) override;
    Pending<QList<ConnectionRecord>> log(const SessionKey &key, int limit) override;
    Pending<NetworkPolicy> setRuntimePolicy(const QString &runtime, const NetworkPolicy &policy) override;
    Pending<NetworkPolicy> allowInRuntime(const QString &runtime, const QString &rule) override;
    void attendQuestions(bool on) override;
    Pending<QList<HostKeyQuestion>> questions() override;
    Pending<void> trustHostKey(const QString &question) override;
    Pending<void> refuseHostKey(const QString &question) override;

private:
    using Change = std::function<Result<void>(NetworkPolicy &)>;
    [[nodiscard]] Pending<NetworkPolicy> changeRuntime(const QString &runtime, const Change &change);
    [[nodiscard]] GitSsh::KeyQuestions &keyQuestions() { return m_core.services.git.questions(); }
    template <typename T, typename Work>
    Pending<T> with(const SessionKey &key, Work work);

    EngineCore &m_core;
    Runtimes &m_runtimes; ///< says when one has changed
};

} // namespace Vitrine::Api
