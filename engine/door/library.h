// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <libssh/callbacks.h>
#include <libssh/libssh.h>
#include <libssh/server.h>

#include <memory>

namespace Vitrine::Door {

/// Things of libssh that go when their owner goes.
template <auto release>
struct Releases
{
    template <typename T>
    void operator()(T *thing) const
    {
        release(thing);
    }
};

using KeyPtr = std::unique_ptr<ssh_key_struct, Releases<ssh_key_free>>;
using SessionPtr = std::unique_ptr<ssh_session_struct, Releases<ssh_free>>;
using EventPtr = std::unique_ptr<ssh_event_struct, Releases<ssh_event_free>>;
using BindPtr = std::unique_ptr<ssh_bind_struct, Releases<ssh_bind_free>>;

} // namespace Vitrine::Door
