// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/gate.h"

#include "engine/network/relay.h"

#include <QPointer>

namespace Vitrine::Network {

class Gate::Connection
{
public:
    ConnectionRecord record;
    std::shared_ptr<StreamOffer> offer;
    Dial *dial = nullptr;             ///< child of the gate
    std::unique_ptr<Relay> relay;     ///< once it stands
    std::unique_ptr<HouseCall> house; ///< in place of the two
    QString endedWhy;                 ///< that the gate itself has for its end
    std::optional<Address> address;   ///< that was dialled

    /// Takes the offer up; null: the program in the machine has gone.
    [[nodiscard]] std::shared_ptr<ByteStream> takeGuest(const Gate *gate)
    {
        auto guest = offer->accept();
        offer->disconnect(gate);
        offer.reset();
        return guest;
    }
};

Gate::Gate(const World &world, const NetworkPolicy &policy, const QString &session, const QString &logFile,
           House *house)
    : m_world(world), m_policy(std::make_shared<Policy>(policy)), m_session(session), m_house(house), m_log(logFile)
{
}

Gate::~Gate()
{
    endAll();
}

int Gate::openCount() const
{
    return int(m_connections.size());
}

QString Gate::howToAllow(const Verdict &verdict) const
{
    if (m_policy->source().mode == NetworkMode::None)
        return tr("To change that, on the computer that Vitrine runs on: vitrine network policy allowlist %1")
            .arg(m_session);
    if (verdict.toAllow.isEmpty())
        return {};
    return tr("To allow it, on the computer that Vitrine runs on: vitrine network allow %1 %2")
        .arg(verdict.toAllow, m_session);
}

void Gate::take(const std::shared_ptr<StreamOffer> &offer)
{
    if (m_connections.size() >= maxConnections) {
        offer->refuse(Refusal::Busy, tr("The session has too many connections at a time. Try again."));
        return;
    }
    ConnectionRecord record;
    record.at = QDateTime::currentDateTimeUtc();
    record.target = offer->target();
    record = m_log.begin(record);
    const qint64 number = record.number;
    auto &connection = *(m_connections[number] = std::make_unique<Connection>());
    connection.record = record;
    connection.offer = offer;
    connect(offer.get(), &StreamOffer::withdrawn, this, [this, number] {
        const auto found = m_connections.find(number);
        if (found != m_connections.end())
            ended(*found->second, {ErrorCode::Cancelled, tr("The program in the machine did not wait."), {}});
    });
    // With its network off a session has no house either: the policy says so as for everything else.
    if (isHouseName(record.target.host) && m_policy->source().mode != NetworkMode::None)
        call(connection);
    else
        dial(connection);
}

void Gate::call(Connection &connection)
{
    if (!m_house) {
        connection.record.state = ConnectionRecord::State::Failed;
        refuse(connection, {ErrorCode::Unreachable, tr("There is no %1 here.").arg(connection.record.target.host), {}});
        return;
    }
    const auto guest = connection.takeGuest(this);
    if (!guest) {
        ended(connection, {ErrorCode::Cancelled, {}, {}});
        return;
    }
    const qint64 number = connection.record.number;
    connection.house = m_house->take(connection.record.target, guest, m_policy);
    HouseCall *const house = connection.house.get();
    connect(house, &HouseCall::changed, this, [this, number, house] {
        const auto found = m_connections.find(number);
        if (found == m_connections.end())
            return;
        house->report(found->second->record);
        m_log.change(found->second->record);
        Q_EMIT changed(ConnectionRecord(found->second->record));
    });
    connect(house, &HouseCall::ended, this, [this, number] {
        if (const auto found = m_connections.find(number); found != m_connections.end())
            remove(*found->second);
    });
    house->start(); // may end it at once
}

void Gate::dial(Connection &connection)
{
    const ConnectionRecord &record = connection.record;
    const qint64 number = record.number;
    connection.dial = new Dial(record.target, m_policy, m_world, this);
    connection.dial->pending().then(this,
                                    [this, number, self = QPointer<QObject>(this)](const Result<Dialled> &result) {
                                        if (!self)
                                            return;
                                        const auto found = m_connections.find(number);
                                        if (found != m_connections.end() && found->second->dial)
                                            dialled(*found->second, result);
                                    });
    connection.dial->start();
}

void Gate::dialled(Connection &connection, const Result<Dialled> &result)
{
    auto *const dial = std::exchange(connection.dial, nullptr);
    dial->deleteLater();
    connection.record.rule = dial->verdict().rule;
    connection.record.viaProxy = dial->viaProxy();
    if (!result) {
        const bool blocked = result.error().code == ErrorCode::Rejected;
        connection.record.state = blocked ? ConnectionRecord::State::Blocked : ConnectionRecord::State::Failed;
        Error error = result.error();
        if (blocked) {
            const QString how = howToAllow(dial->verdict());
            error.detail = tr("Rule: %1").arg(connection.record.rule) + (how.isEmpty() ? how : u'\n' + how);
        }
        refuse(connection, error);
        return;
    }
    connection.address = result->address;
    if (result->address)
        connection.record.address = result->address->text();
    const auto guest = connection.takeGuest(this);
    if (!guest) {
        ended(connection, {ErrorCode::Cancelled, {}, {}});
        return;
    }
    const qint64 number = connection.record.number;
    connection.relay = std::make_unique<Relay>(guest, result->stream);
    connect(connection.relay.get(), &Relay::ended, this, [this, number](const Error &error) {
        if (const auto found = m_connections.find(number); found != m_connections.end())
            ended(*found->second, error);
    });
    m_log.change(connection.record);
    const ConnectionRecord record = connection.record;
    connection.relay->start(); // may end it at once
    Q_EMIT changed(record);
}

void Gate::refuse(Connection &connection, const Error &error)
{
    const Refusal why = connection.record.state == ConnectionRecord::State::Blocked ? Refusal::Blocked
                        : error.code == ErrorCode::TimedOut                         ? Refusal::TimedOut
                                                                                    : Refusal::Unreachable;
    const auto offer = std::exchange(connection.offer, {});
    offer->disconnect(this);
    offer->refuse(why, error.text());
    connection.record.reason = error.code == ErrorCode::Rejected || error.detail.isEmpty()
                                   ? error.message
                                   : error.message + u' ' + error.detail;
    remove(connection);
}

void Gate::ended(Connection &connection, const Error &error)
{
    if (connection.record.state == ConnectionRecord::State::Open)
        connection.record.state = connection.relay ? ConnectionRecord::State::Ended : ConnectionRecord::State::Failed;
    connection.endedWhy = error.code == ErrorCode::Cancelled && error.message.isEmpty() ? QString() : error.message;
    connection.record.reason = connection.endedWhy;
    remove(connection);
}

/// The end of each connection, whatever it was.
void Gate::remove(Connection &connection)
{
    ConnectionRecord record = connection.record;
    record.endedAt = QDateTime::currentDateTimeUtc();
    if (connection.offer)
        connection.offer->disconnect(this);
    if (auto *dial = std::exchange(connection.dial, nullptr)) {
        dial->cancel();
        dial->deleteLater();
    }
    if (connection.relay) {
        record.bytesUp = connection.relay->bytesUp();
        record.bytesDown = connection.relay->bytesDown();
        connection.relay->disconnect(this);
        connection.relay->abort();
        connection.relay.release()->deleteLater(); // this may be one of its signals
    }
    if (connection.house) {
        connection.house->report(record);
        if (!connection.endedWhy.isEmpty())
            record.reason = connection.endedWhy;
        if (record.state == ConnectionRecord::State::Open)
            record.state = ConnectionRecord::State::Failed;
        connection.house->disconnect(this);
        connection.house->abort();
        connection.house.release()->deleteLater();
    }
    m_connections.erase(record.number);
    m_log.end(record);
    Q_EMIT changed(record);
}

void Gate::setPolicy(const NetworkPolicy &policy)
{
    m_policy = std::make_shared<Policy>(policy);
    const auto own = m_world.ownAddresses();
    QList<qint64> forbidden;
    for (const auto &[number, connection] : m_connections) {
        const ConnectionTarget &target = connection->record.target;
        if (connection->house) {
            if (m_policy->source().mode == NetworkMode::None || !connection->house->isAllowedBy(*m_policy, own))
                forbidden.append(number);
        } else if (connection->relay && !m_policy->allows(target.host, connection->address, target.port, own)) {
            forbidden.append(number);
        } else if (!connection->relay) {
            forbidden.append(number); // was being dialled by the old policy; programs try again
        }
    }
    for (const qint64 number : std::as_const(forbidden)) {
        const auto found = m_connections.find(number);
        if (found == m_connections.end())
            continue;
        Connection &connection = *found->second;
        if (connection.offer) {
            connection.record.state = ConnectionRecord::State::Failed;
            if (auto *dial = std::exchange(connection.dial, nullptr)) {
                dial->cancel();
                dial->deleteLater();
            }
            refuse(connection,
                   {ErrorCode::Unreachable, tr("The session's network policy has just changed. Try again."), {}});
        } else {
            ended(connection, {ErrorCode::Cancelled, tr("The session's network policy was changed."), {}});
        }
    }
}

void Gate::endAll()
{
    while (!m_connections.empty())
        ended(*m_connections.begin()->second, {ErrorCode::Cancelled, {}, {}});
}

QList<ConnectionRecord> Gate::log(int limit)
{
    for (const auto &[number, connection] : m_connections) {
        if (connection->house)
            connection->house->report(connection->record);
        if (!connection->relay)
            continue;
        connection->record.bytesUp = connection->relay->bytesUp();
        connection->record.bytesDown = connection->relay->bytesDown();
    }
    QList<ConnectionRecord> records = m_log.newest(limit);
    for (ConnectionRecord &record : records) {
        if (const auto found = m_connections.find(record.number); found != m_connections.end())
            record = found->second->record;
    }
    return records;
}

} // namespace Vitrine::Network
