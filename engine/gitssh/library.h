// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/descriptor.h"

#include <libssh/callbacks.h>
#include <libssh/libssh.h>

#include <memory>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace Vitrine::GitSsh {

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
using ChannelPtr = std::unique_ptr<ssh_channel_struct, Releases<ssh_channel_free>>;
using EventPtr = std::unique_ptr<ssh_event_struct, Releases<ssh_event_free>>;

/// A socket that is lent to a session of libssh by SSH_OPTIONS_FD. Whether libssh closes it depends on its version, and
/// on how the session ended (0.11.2 does in the end, 0.11.5 does not), and its number may be another file's by then:
/// once the session has gone, what is still this socket is closed.
class LentSocket
{
public:
    explicit LentSocket(Descriptor socket) : m_socket(std::move(socket)) { m_isKnown = look(m_socket.get(), m_known); }
    ~LentSocket()
    {
        struct stat now = {};
        if (m_isKnown && !(look(m_socket.get(), now) && now.st_dev == m_known.st_dev && now.st_ino == m_known.st_ino))
            (void)m_socket.release();
    }
    LentSocket(const LentSocket &) = delete;
    LentSocket &operator=(const LentSocket &) = delete;

    [[nodiscard]] int get() const { return m_socket.get(); }

private:
    static bool look(int descriptor, struct stat &what) { return ::fstat(descriptor, &what) == 0; }

    Descriptor m_socket;
    struct stat m_known = {};
    bool m_isKnown = false;
};

} // namespace Vitrine::GitSsh
