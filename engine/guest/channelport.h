// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/conversation.h"
#include "engine/model/machineport.h"

#include <QPointer>

#include <optional>

namespace Vitrine::Guest {

/// A port in the machine whose connections come over the channel.
class ChannelPort final : public MachinePort, public Receiver
{
    Q_OBJECT

public:
    [[nodiscard]] static Pending<std::shared_ptr<MachinePort>> listen(Conversation *conversation, quint16 port);
    /// A frame Visit: hands the stream to whoever has its port. False: it breaks the rules.
    [[nodiscard]] static bool takeVisit(Conversation *conversation, const Wire::Frame &frame);
    ~ChannelPort() override;

    [[nodiscard]] quint16 port() const override { return m_port; }
    bool receive(const Wire::Frame &frame) override;
    void connectionLost(const Error &error) override;

private:
    enum class State { Asked, Listening, Closed };
    ChannelPort(Conversation *conversation, quint16 port);

    QPointer<Conversation> m_conversation;
    quint16 m_port; ///< as asked for until it listens
    quint32 m_id = 0;
    State m_state = State::Asked;
    std::optional<Promise<std::shared_ptr<MachinePort>>> m_promise{std::in_place}; ///< its result would keep this alive
    std::shared_ptr<ChannelPort> m_self;                                           ///< until it listens
};

} // namespace Vitrine::Guest
