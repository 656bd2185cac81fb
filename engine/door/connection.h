// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/door/authorizedkeys.h"
#include "engine/door/channelend.h"
#include "engine/door/openports.h"
#include "engine/door/roll.h"
#include "engine/model/descriptor.h"

#include <chrono>
#include <unordered_map>
#include <vector>

namespace Vitrine::Door {

/// What a client may do before it is cut off, or refused. Tests make them smaller.
struct Limits
{
    int connections = 64;
    int strangers = 16; ///< of these, those that have not logged in
    int channels = 64;  ///< of a connection
    int ports = 16;     ///< of the machine that a connection listens on
    int attempts = 20;  ///< to log in: keys that are offered count
    std::chrono::milliseconds login{30'000};
};

/// What connections have in common.
struct Shared
{
    AuthorizedKeys keys;
    const Roll &roll;
    Desk &desk;
    Limits limits;
    std::unordered_map<quint64, ChannelEnd *> channels; ///< all that are open, by number
    std::unordered_map<quint64, OpenPorts *> ports;     ///< whose the ports are that are listened on
    quint64 lastNumber = 0;                             ///< of channels and ports
};

/// One client, from its first byte to its last. Lives in the server's thread.
///
/// States: begun → key exchange → logged in → over. Callbacks of libssh come out of turn(), and may come while one of
/// our own calls into it is under way: they note down what came, and turn() does the work.
class Connection
{
public:
    explicit Connection(Shared &shared);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Takes the socket. False: it cannot be served, and is closed.
    [[nodiscard]] bool begin(ssh_bind bind, int socket);
    [[nodiscard]] int descriptor() const;
    /// A client that does not read what it was sent is not read from either, so that replies cannot pile up.
    [[nodiscard]] short events() const;
    /// `isReady`: the socket is. Else only what the engine has answered moves on.
    void turn(bool isReady);
    /// There is more to do than one turn's worth.
    [[nodiscard]] bool wantsTurn() const { return m_again; }
    [[nodiscard]] bool isLoggedIn() const { return m_key.has_value(); }
    [[nodiscard]] bool isOver() const;

    // For its channels.
    [[nodiscard]] bool isClogged() const;
    [[nodiscard]] const SessionKey &key() const { return *m_key; }
    void touch() { m_touched = true; }
    [[nodiscard]] ssh_session session() const { return m_session.get(); }
    /// A channel for somebody who has connected to a port on which the client listens. False: there is no room.
    [[nodiscard]] bool offer(quint64 visitor, const QByteArray &address, quint16 port, quint16 from);

private:
    static int authenticate(ssh_session session, const char *user, ssh_key_struct *key, char state, void *self);
    static ssh_channel openSession(ssh_session session, void *self);
    static int takeMessage(ssh_session session, ssh_message message, void *self);

    [[nodiscard]] bool mayEnter(const char *user, ssh_key_struct *key, bool isProven);
    [[nodiscard]] bool openPort(ssh_message message);
    [[nodiscard]] bool takeGlobal(ssh_message message);
    [[nodiscard]] bool hasRoom() const;
    ChannelEnd *add(ssh_channel channel, quint64 number);
    void dropEnded();

    Shared &m_shared;
    EventPtr m_event; ///< of its own: libssh lets clients of a common one end each other
    SessionPtr m_session;
    ssh_server_callbacks_struct m_callbacks{};
    ssh_counter_struct m_counter{};
    std::vector<std::unique_ptr<ChannelEnd>> m_channels;
    OpenPorts m_ports;
    std::optional<SessionKey> m_key;
    std::chrono::steady_clock::time_point m_deadline;
    int m_attempts = 0;
    bool m_inEvent = false;
    bool m_refused = false;
    bool m_touched = false;
    bool m_again = false;
};

} // namespace Vitrine::Door
