// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <libssh/callbacks.h>
#include <libssh/libssh.h>

#include <memory>
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

/// A descriptor that is closed with its owner.
class Descriptor
{
public:
    explicit Descriptor(int descriptor = -1) : m_descriptor(descriptor) {}
    Descriptor(Descriptor &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }

    [[nodiscard]] int get() const { return m_descriptor; }
    /// Somebody else closes it.
    [[nodiscard]] int release() { return std::exchange(m_descriptor, -1); }

private:
    int m_descriptor;
};

} // namespace Vitrine::GitSsh
