// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gitssh/desk.h"
#include "engine/secrets/desk.h"

namespace Vitrine::Session {

/// Who answers which name below ".vitrine". Owned by the session, as are the two.
class SessionHouse final : public Network::House
{
public:
    SessionHouse(Secrets::Desk &secrets, GitSsh::Desk &git) : m_secrets(secrets), m_git(git) {}

    [[nodiscard]] std::unique_ptr<Network::HouseCall> take(const ConnectionTarget &target,
                                                           std::shared_ptr<ByteStream> guest,
                                                           std::shared_ptr<const Network::Policy> policy) override
    {
        Network::House &house = GitSsh::Desk::serves(target) ? static_cast<Network::House &>(m_git) : m_secrets;
        return house.take(target, std::move(guest), std::move(policy));
    }

private:
    Secrets::Desk &m_secrets;
    GitSsh::Desk &m_git;
};

} // namespace Vitrine::Session
