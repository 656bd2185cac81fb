// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guestos/descriptor.h"

#include <optional>

namespace Vitrine::GuestOs {

/// Leads all TCP connections of this machine to addresses outside 127.0.0.0/8 to one listening socket, for programs
/// that know no proxy. The accepted socket's own address is the one that was asked for.
///
/// Two things: a route by which every IPv4 address is this machine's own, and a small program in the kernel that is
/// asked for the socket of each new connection (BPF, sk_lookup). No port is taken away from anybody, and no module is
/// needed. UDP finds no socket at such an address, so it is refused at once.
class Redirect
{
public:
    /// None: the kernel cannot, and says why in the log; programs must know the proxy then. Lasts as long as the
    /// object.
    [[nodiscard]] static std::optional<Redirect> to(int listener);

private:
    Descriptor m_map;
    Descriptor m_program;
    Descriptor m_link;
};

} // namespace Vitrine::GuestOs
