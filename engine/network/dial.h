// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/bytestream.h"
#include "engine/model/network.h"
#include "engine/model/operation.h"
#include "engine/network/connecting.h"
#include "engine/network/hostproxy.h"
#include "engine/network/policy.h"
#include "engine/network/resolver.h"

#include <functional>
#include <memory>

namespace Vitrine::Network {

/// What all connections of an engine share. Owned by the engine, outlives them.
struct World
{
    Resolver &resolver;
    const HostProxy &proxy;
    /// Of this computer; asked for each connection, since interfaces come and go.
    std::function<QList<Address>()> ownAddresses;
};

/// A connection that stands.
struct Dialled
{
    std::shared_ptr<ByteStream> stream;
    std::optional<Address> address; ///< none: the computer's proxy has dialled
};

/// From a name that a program wrote to a connection, by a policy: the name is asked about, looked up, each address
/// asked about, and one of exactly these dialled; nothing is looked up twice. Or through the computer's proxy, if it
/// has one.
///
/// Ends with Rejected when the policy blocks it; verdict() says by which rule. Else with Unreachable or TimedOut.
class Dial final : public Operation<Dialled>
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds lookUpLimit{15};
    static constexpr std::chrono::seconds proxyLimit{30};

    Dial(const ConnectionTarget &target, std::shared_ptr<const Policy> policy, const World &world,
         QObject *parent = nullptr);
    ~Dial() override;

    void start() override;
    [[nodiscard]] const Verdict &verdict() const { return m_verdict; }
    [[nodiscard]] bool viaProxy() const { return m_server.has_value(); }

protected:
    void abandon() override;

private:
    void lookUp(const QString &name);
    void lookedUp(const Result<QList<Address>> &found);
    void connectTo(const QList<Address> &addresses, quint16 port);
    void connected(const Connected &connection);
    void block(const Verdict &verdict);
    void giveUp(ErrorCode code, const QString &message, const QString &detail = {});
    [[nodiscard]] QList<Address> allowed(const QList<Address> &addresses);
    void greetProxy();
    void proxyAnswered();

    ConnectionTarget m_target;
    std::shared_ptr<const Policy> m_policy;
    World m_world;
    Verdict m_verdict;
    std::optional<HostProxy::Server> m_server;
    QTimer m_limit;
    Connecting *m_connecting = nullptr;
    int m_socket = -1; ///< to the proxy, while it is greeted
    QSocketNotifier *m_notifier = nullptr;
    QByteArray m_answer;
};

} // namespace Vitrine::Network
