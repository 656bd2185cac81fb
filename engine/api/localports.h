// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/enginecore.h"

namespace Vitrine::Api {

class LocalPorts : public Ports
{
    Q_OBJECT

public:
    explicit LocalPorts(EngineCore &core);
    Pending<PortInfo> add(const NewPort &port) override;
    Pending<QList<PortInfo>> list(const SessionKey &key) override;
    Pending<void> remove(const SessionKey &key, int guestPort) override;
    Pending<QList<ListeningPort>> listening(const SessionKey &key) override;

private:
    template <typename T, typename Work>
    Pending<T> with(const SessionKey &key, Work work);

    EngineCore &m_core;
};

} // namespace Vitrine::Api
