// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/door/connection.h"

#include "engine/door/desk.h"

#include <algorithm>

#include <poll.h>
#include <unistd.h>

namespace Vitrine::Door {

Connection::Connection(Shared &shared)
    : m_shared(shared), m_event(ssh_event_new()), m_session(ssh_new()), m_ports(shared, *this),
      m_deadline(std::chrono::steady_clock::now() + shared.limits.login)
{
}

Connection::~Connection()
{
    m_refused = true; // no more channels
    std::exchange(m_channels, {}).clear();
    if (m_inEvent)
        ssh_event_remove_session(m_event.get(), m_session.get());
    if (m_session)
        ssh_disconnect(m_session.get());
}

bool Connection::begin(ssh_bind bind, int socket)
{
    Descriptor mine(socket);
    if (!m_session || !m_event)
        return false;
    ssh_session session = m_session.get();
    // Few bytes could become many, and nothing is gained on the way to the same computer.
    ssh_options_set(session, SSH_OPTIONS_COMPRESSION, "no");
    const bool taken = ssh_bind_accept_fd(bind, session, socket) == SSH_OK;
    if (ssh_get_fd(session) == socket)
        (void)mine.release();
    if (!taken)
        return false;
    m_callbacks.userdata = this;
    m_callbacks.auth_pubkey_function = &Connection::authenticate;
    m_callbacks.channel_open_request_session_function = &Connection::openSession;
    ssh_callbacks_init(&m_callbacks);
    ssh_set_server_callbacks(session, &m_callbacks);
    ssh_set_message_callback(session, &Connection::takeMessage, this);
    ssh_set_auth_methods(session, SSH_AUTH_METHOD_PUBLICKEY);
    ssh_set_counters(session, &m_counter, nullptr);
    ssh_set_blocking(session, 0);
    if (ssh_handle_key_exchange(session) == SSH_ERROR)
        return false;
    m_inEvent = ssh_event_add_session(m_event.get(), session) == SSH_OK;
    return m_inEvent;
}

int Connection::descriptor() const
{
    return ssh_get_fd(m_session.get());
}

bool Connection::isClogged() const
{
    return (ssh_get_status(m_session.get()) & SSH_WRITE_PENDING) != 0;
}

short Connection::events() const
{
    if (isClogged())
        return POLLOUT;
    return m_ports.isWaiting() ? 0 : POLLIN;
}

bool Connection::isOver() const
{
    return m_refused || (ssh_get_status(m_session.get()) & (SSH_CLOSED | SSH_CLOSED_ERROR)) != 0 ||
           (m_ports.isOneLost() && m_channels.empty()) || (!m_key && std::chrono::steady_clock::now() > m_deadline);
}

void Connection::turn(bool isReady)
{
    constexpr int mostRounds = 16;
    if (!isReady && !m_touched && !m_again)
        return;
    m_touched = m_again = false;
    if (isReady)
        ssh_event_dopoll(m_event.get(), 0);
    // Calls into libssh may take in packets, for channels that had their turn already.
    for (int round = 0; !isOver(); ++round) {
        if (round == mostRounds) {
            m_again = true;
            break;
        }
        const auto before = m_counter.in_bytes;
        for (std::size_t i = 0; i < m_channels.size(); ++i)
            m_channels[i]->turn();
        m_ports.turn();
        dropEnded();
        if (m_counter.in_bytes == before)
            break;
    }
}

/// Channels go when they are in the list no more: libssh may take in packets meanwhile, and add others.
void Connection::dropEnded()
{
    std::vector<std::unique_ptr<ChannelEnd>> gone;
    for (auto &each : m_channels) {
        if (each->isOver())
            gone.push_back(std::move(each));
    }
    std::erase(m_channels, nullptr);
}

bool Connection::mayEnter(const char *user, ssh_key_struct *key, bool isProven)
{
    if (++m_attempts > m_shared.limits.attempts) {
        m_refused = true;
        return false;
    }
    const auto session = m_shared.roll.find(QString::fromUtf8(user));
    // The same time is spent whether or not there is such a session.
    if (!m_shared.keys.allows(key) || !session || m_key)
        return false;
    if (isProven) {
        m_key = session;
        m_shared.desk.postLogin(*session);
    }
    return true;
}

int Connection::authenticate(ssh_session, const char *user, ssh_key_struct *key, char state, void *self)
{
    const bool isOffer = state == SSH_PUBLICKEY_STATE_NONE;
    const bool isProven = state == SSH_PUBLICKEY_STATE_VALID;
    const bool isFine = (isOffer || isProven) && static_cast<Connection *>(self)->mayEnter(user, key, isProven);
    return isFine ? SSH_AUTH_SUCCESS : SSH_AUTH_DENIED;
}

bool Connection::hasRoom() const
{
    return m_key && !m_refused && int(m_channels.size()) < m_shared.limits.channels;
}

ChannelEnd *Connection::add(ssh_channel channel, quint64 number)
{
    m_channels.push_back(std::make_unique<ChannelEnd>(m_shared, *this, number, channel));
    return m_channels.back().get();
}

ssh_channel Connection::openSession(ssh_session session, void *self)
{
    auto &connection = *static_cast<Connection *>(self);
    ssh_channel channel = connection.hasRoom() ? ssh_channel_new(session) : nullptr;
    if (channel)
        connection.add(channel, ++connection.m_shared.lastNumber)->takeRequests();
    return channel;
}

/// False: refused.
bool Connection::openPort(ssh_message message)
{
    const char *const host = ssh_message_channel_request_open_destination(message);
    const int port = ssh_message_channel_request_open_destination_port(message);
    if (!hasRoom() || !host || !isTheMachine(host) || port < 1 || port > 65535)
        return false;
    if (ssh_channel channel = ssh_message_channel_request_open_reply_accept(message))
        add(channel, ++m_shared.lastNumber)->connectTo(quint16(port));
    return true;
}

bool Connection::offer(quint64 visitor, const QByteArray &address, quint16 port, quint16 from)
{
    ssh_channel channel = hasRoom() ? ssh_channel_new(m_session.get()) : nullptr;
    if (channel)
        add(channel, visitor)->offer(address, port, from);
    return channel != nullptr;
}

/// False: refused.
bool Connection::takeGlobal(ssh_message message)
{
    if (!m_key)
        return false;
    switch (ssh_message_subtype(message)) {
    case SSH_GLOBAL_REQUEST_TCPIP_FORWARD:
        m_ports.takeListen(message);
        return true;
    case SSH_GLOBAL_REQUEST_CANCEL_TCPIP_FORWARD:
        m_ports.takeCancel(message);
        return true;
    default:
        return false;
    }
}

/// Whatever no other callback takes. 1: libssh refuses it.
int Connection::takeMessage(ssh_session, ssh_message message, void *self)
{
    auto &connection = *static_cast<Connection *>(self);
    const int type = ssh_message_type(message);
    if (type == SSH_REQUEST_AUTH && ++connection.m_attempts > connection.m_shared.limits.attempts)
        connection.m_refused = true;
    if (type == SSH_REQUEST_CHANNEL_OPEN && ssh_message_subtype(message) == SSH_CHANNEL_DIRECT_TCPIP &&
        connection.openPort(message))
        return 0;
    if (type == SSH_REQUEST_GLOBAL && connection.takeGlobal(message))
        return 0;
    return 1;
}

} // namespace Vitrine::Door
