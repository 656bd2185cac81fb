// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/conversation.h"
#include "engine/model/streamoffer.h"

namespace Vitrine::Guest {

class TcpStream;

/// A connection that a program in the machine asks for over the channel.
class ChannelOffer final : public StreamOffer
{
    Q_OBJECT

public:
    /// Null: the frame, an Open, breaks the rules.
    [[nodiscard]] static std::shared_ptr<ChannelOffer> from(Conversation *conversation, const Wire::Frame &frame);
    ~ChannelOffer() override;

    [[nodiscard]] ConnectionTarget target() const override { return m_target; }
    [[nodiscard]] std::shared_ptr<ByteStream> accept() override;
    void refuse(Refusal why, const QString &words) override;

private:
    ChannelOffer(ConnectionTarget target, std::shared_ptr<TcpStream> stream);

    ConnectionTarget m_target;
    std::shared_ptr<TcpStream> m_stream; ///< null once answered or withdrawn
};

} // namespace Vitrine::Guest
