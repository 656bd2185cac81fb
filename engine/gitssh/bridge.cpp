// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gitssh/bridge.h"

#include "engine/network/socketstream.h"

#include <sys/socket.h>

namespace Vitrine::GitSsh {

Bridge::Bridge(std::shared_ptr<ByteStream> stream, const QByteArray &early)
{
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) != 0)
        return;
    m_theirs = Descriptor(ends[1]);
    const auto ours = Network::SocketStream::over(ends[0]);
    if (!early.isEmpty())
        ours->write(early);
    m_relay = std::make_unique<Network::Relay>(std::move(stream), ours);
    connect(m_relay.get(), &Network::Relay::ended, this, &Bridge::ended);
}

Bridge::~Bridge()
{
    if (!m_relay)
        return;
    m_relay->disconnect(this);
    m_relay->abort();
    m_relay.release()->deleteLater(); // this may be one of its signals
}

void Bridge::start()
{
    if (m_relay)
        m_relay->start();
}

qint64 Bridge::bytesIn() const
{
    return m_relay ? m_relay->bytesUp() : 0;
}

qint64 Bridge::bytesOut() const
{
    return m_relay ? m_relay->bytesDown() : 0;
}

} // namespace Vitrine::GitSsh
