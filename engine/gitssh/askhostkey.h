// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gitssh/bridge.h"
#include "engine/gitssh/work.h"
#include "engine/network/dial.h"

namespace Vitrine::GitSsh {

/// Which key a host shows, asked for the person, who may go everywhere: no session's policy counts. Nobody is logged
/// in. Ends with Unreachable, TimedOut or Failed.
class AskHostKey final : public Operation<HostKey>
{
    Q_OBJECT

public:
    AskHostKey(const HostPlace &place, const Network::World &world, QObject *parent = nullptr);
    ~AskHostKey() override;

    void start() override;

protected:
    void abandon() override;

private:
    void dialled(const Result<Network::Dialled> &result);

    HostPlace m_place;
    Network::World m_world;
    Network::Dial *m_dial = nullptr; ///< child
    std::unique_ptr<Bridge> m_bridge;
};

} // namespace Vitrine::GitSsh
