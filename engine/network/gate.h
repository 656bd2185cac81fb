// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/streamoffer.h"
#include "engine/network/connectionlog.h"
#include "engine/network/dial.h"
#include "engine/network/house.h"

#include <memory>
#include <unordered_map>

namespace Vitrine::Network {

/// The gate of one session: each connection that its programs ask for is decided on, dialled, relayed and logged here.
/// Owned by the session, with or without a machine.
class Gate : public QObject
{
    Q_OBJECT

public:
    /// Beyond so many at a time offers are refused. The guest keeps to fewer by itself.
    static constexpr std::size_t maxConnections = 256;

    /// `session`: "-r RUNTIME -s SESSION", for words that say what to type. `logFile`: see ConnectionLog. `house`: who
    /// answers below ".vitrine"; null: nobody.
    Gate(const World &world, const NetworkPolicy &policy, const QString &session, const QString &logFile,
         House *house = nullptr);
    ~Gate() override;

    /// Connections that it forbids end.
    void setPolicy(const NetworkPolicy &policy);
    [[nodiscard]] const NetworkPolicy &policy() const { return m_policy->source(); }

    void take(const std::shared_ptr<StreamOffer> &offer);
    /// The machine is gone, or another engine's.
    void endAll();

    [[nodiscard]] int openCount() const;
    [[nodiscard]] NetworkCounters counters() { return m_log.counters(); }
    /// Open ones with the bytes of this moment.
    [[nodiscard]] QList<ConnectionRecord> log(int limit);

Q_SIGNALS:
    /// Asked for and open, blocked, failed or ended.
    void changed(const Vitrine::ConnectionRecord &record);

private:
    class Connection;
    void dial(Connection &connection);
    void call(Connection &connection);
    void dialled(Connection &connection, const Result<Dialled> &result);
    void ended(Connection &connection, const Error &error);
    void refuse(Connection &connection, const Error &error);
    void remove(Connection &connection);
    [[nodiscard]] QString howToAllow(const Verdict &verdict) const;

    World m_world;
    std::shared_ptr<const Policy> m_policy;
    QString m_session;
    House *m_house;
    ConnectionLog m_log;
    std::unordered_map<qint64, std::unique_ptr<Connection>> m_connections; ///< by the record's number
};

} // namespace Vitrine::Network
