// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QDateTime>
#include <QStringList>

namespace Vitrine {

/// What a session may reach. A machine has no network card; the engine dials for it, by this policy (engine/network).
enum class NetworkMode {
    None,      ///< nothing at all, whatever the rules say
    Allowlist, ///< what a rule names
    Public,    ///< every public address, and what a rule names
};
[[nodiscard]] QString networkModeName(NetworkMode mode); ///< "none", "allowlist", "public" (wire and command line)
/// InvalidInput that lists the three.
[[nodiscard]] Result<NetworkMode> networkModeFromName(const QString &name);

/// Mode and rules of a runtime or a session. A rule is one of these, each with an optional ":PORT"
/// (engine/network/rule.h takes them apart): `host.example`, `*.example` (any host below, not itself), an address, a
/// range `10.0.0.0/8`; or
/// `@GROUP`, a ready-made list.
struct NetworkPolicy
{
    static constexpr qsizetype maxRules = 200;

    NetworkMode mode = NetworkMode::Allowlist;
    QStringList rules = defaultRules();

    /// Where packages and models come from: "@debian", "@npm", …
    [[nodiscard]] static QStringList defaultRules();
    [[nodiscard]] QJsonObject toJson() const;
    /// What is missing is as in a fresh policy; an unknown mode is None.
    static NetworkPolicy fromJson(const QJsonObject &json);
    friend bool operator==(const NetworkPolicy &, const NetworkPolicy &) = default;
};

/// How a program in the machine asked for a connection.
enum class ConnectionWay {
    Tunnel,      ///< HTTP CONNECT
    Http,        ///< a plain HTTP request to the proxy
    Socks,       ///< SOCKS5
    Transparent, ///< it knows no proxy
};
[[nodiscard]] QString connectionWayName(ConnectionWay way); ///< "connect", "http", "socks", "transparent"

/// Why the engine does not make a connection.
enum class Refusal {
    Blocked,     ///< by the session's policy
    Unreachable, ///< the name is unknown, nobody listens, no route
    TimedOut,
    Busy, ///< too many at a time, or no engine that could dial
};

/// A connection that a program in the machine asks for. All of it is the guest's word: bounded, and cleaned for people.
struct ConnectionTarget
{
    QString host; ///< name or address as the program wrote it, lower case, without a last dot
    quint16 port = 0;
    ConnectionWay way = ConnectionWay::Tunnel;
    QString process; ///< name of the program; empty: not known
    qint64 pid = 0;  ///< in the guest; 0: not known

    /// "host:port", an IPv6 address in brackets.
    [[nodiscard]] QString text() const;
};

/// One connection in a session's log.
struct ConnectionRecord
{
    enum class State {
        Open,
        Ended,
        Blocked, ///< by the policy; `rule` and `reason` say why
        Failed,  ///< allowed, but not made, or broken off; `reason` says why
    };

    qint64 number = 0; ///< counts from 1 in a session; of an earlier engine's connections, too
    QDateTime at;
    QDateTime endedAt; ///< invalid while open
    ConnectionTarget target;
    QString address; ///< that was dialled; empty: none was, or the computer's own proxy looked the name up
    State state = State::Open;
    QString rule;   ///< that allowed or blocked it: "@npm (*.npmjs.org)", "none", "loopback address"
    QString reason; ///< for people, translated; empty when all went well
    bool viaProxy = false;
    QString secret;        ///< that a request below ".vitrine" was for; empty: another kind of connection
    bool injected = false; ///< the secret was put in; else `reason` says why not
    QString request;       ///< "POST https://api.example.com/v1/messages": what became of it
    qint64 bytesUp = 0;    ///< out of the machine
    qint64 bytesDown = 0;

    [[nodiscard]] QJsonObject toJson() const;
    static ConnectionRecord fromJson(const QJsonObject &json);
};
[[nodiscard]] QString connectionStateName(ConnectionRecord::State state); ///< "open", "ended", "blocked", "failed"

/// Since the session was made, beyond what its log still holds.
struct NetworkCounters
{
    qint64 allowed = 0;
    qint64 blocked = 0;
    qint64 failed = 0;
    qint64 bytesUp = 0;
    qint64 bytesDown = 0;

    [[nodiscard]] QJsonObject toJson() const;
    static NetworkCounters fromJson(const QJsonObject &json);
    friend bool operator==(const NetworkCounters &, const NetworkCounters &) = default;
};

/// A session's network as everything outside the engine sees it.
struct NetworkStatus
{
    NetworkPolicy policy;
    bool isOwn = false; ///< changed for this session; else its runtime's
    int open = 0;       ///< connections now
    NetworkCounters counters;
    QString hostProxy; ///< "host:port" of the proxy this computer goes out through, which looks names up; mostly empty

    [[nodiscard]] QJsonObject toJson() const;
    static NetworkStatus fromJson(const QJsonObject &json);
};

} // namespace Vitrine

Q_DECLARE_METATYPE(Vitrine::ConnectionRecord)
Q_DECLARE_METATYPE(Vitrine::NetworkStatus)
