// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/operation.h"
#include "engine/network/address.h"

#include <QSocketNotifier>
#include <QTimer>

#include <memory>
#include <vector>

namespace Vitrine::Network {

/// A connected, non-blocking socket and where it leads. Whoever takes it closes it.
struct Connected
{
    int socket = -1;
    Address address;
};

/// Connects to the first of several addresses that answers: each gets a short head start before the next one is tried
/// beside it (RFC 8305, in small). Ends with Unreachable or TimedOut; detail has the system's words.
class Connecting final : public Operation<Connected>
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds headStart{250};
    static constexpr std::chrono::seconds limit{20};
    static constexpr qsizetype maxAddresses = 8;

    Connecting(const QList<Address> &addresses, quint16 port, QObject *parent = nullptr);
    ~Connecting() override;

    void start() override;

protected:
    void abandon() override;

private:
    struct Attempt
    {
        int socket;
        Address address;
        QSocketNotifier *notifier;
    };
    void next();
    void answered(int socket);
    void lost(int number);
    void drop(const Attempt &attempt, bool closeIt);

    QList<Address> m_addresses; ///< not tried yet
    quint16 m_port;
    std::vector<Attempt> m_attempts;
    QTimer m_next;
    QTimer m_limit;
    int m_lastError = 0;
};

} // namespace Vitrine::Network
