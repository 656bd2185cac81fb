// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gitssh/gitcall.h"

namespace Vitrine::GitSsh {

/// Answers the `ssh` of one session's machine: each connection is one GitCall. Owned by the session.
class Desk : public Network::House
{
public:
    static constexpr int maxCalls = 8; ///< at a time

    Desk(Office &office, const Network::World &world, const SessionKey &session);

    /// Whether a connection below ".vitrine" is for this desk.
    [[nodiscard]] static bool serves(const ConnectionTarget &target);
    [[nodiscard]] std::unique_ptr<Network::HouseCall> take(const ConnectionTarget &target,
                                                           std::shared_ptr<ByteStream> guest,
                                                           std::shared_ptr<const Network::Policy> policy) override;

private:
    GitCall::Place m_place;
    std::shared_ptr<int> m_calls = std::make_shared<int>(0);
};

} // namespace Vitrine::GitSsh
