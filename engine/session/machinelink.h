// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/channel.h"
#include "engine/vm/machine.h"

#include <QDateTime>

namespace Vitrine::Session {

/// A machine that answers: its process and the channel into it. Owned by its session. Dropping it leaves the machine
/// running.
///
/// States: linked → (channel lost) reconnecting → linked, or → gone. `gone` is emitted once, last.
class MachineLink : public QObject
{
    Q_OBJECT

public:
    MachineLink(std::shared_ptr<Vm::Machine> machine, std::unique_ptr<Guest::Channel> channel,
                const Guest::Hello &hello);
    ~MachineLink() override;

    [[nodiscard]] Vm::Machine &machine() const { return *m_machine; }
    [[nodiscard]] Guest::Channel &channel() const { return *m_channel; }
    /// What the guest said when the present connection began.
    [[nodiscard]] const Guest::Hello &hello() const { return m_hello; }
    [[nodiscard]] bool knows(const QString &processId) const;
    [[nodiscard]] QDateTime startedAt() const { return m_startedAt; }
    void setStartedAt(const QDateTime &time) { m_startedAt = time; }

    /// Closes the channel; channelLost is told, and no other one opened until takeUp().
    void letGo();
    /// Opens a new channel; channelRenewed follows.
    void takeUp();
    /// From now on the end is wanted, and a lost channel is no news.
    void expectEnd();
    /// SIGKILL: `gone` follows.
    void kill();
    /// Ends when nothing of the process is left.
    [[nodiscard]] Pending<void> whenGone() const { return m_whenGone.pending(); }

Q_SIGNALS:
    /// The channel is closed; what ran goes on in the guest.
    void channelLost();
    /// A program in the machine asks for a connection.
    void offered(const std::shared_ptr<Vitrine::StreamOffer> &offer);
    /// A new channel is open; hello() says what the guest still knows.
    void channelRenewed();
    /// The process has ended. message empty: it was expected.
    void gone(const Vitrine::Error &error);

private:
    void watchChannel();
    void reconnect();

    std::shared_ptr<Vm::Machine> m_machine;
    std::unique_ptr<Guest::Channel> m_channel;
    Guest::Hello m_hello;
    QDateTime m_startedAt;
    Promise<void> m_whenGone;
    Error m_lastLoss;
    bool m_expected = false;
};

} // namespace Vitrine::Session
