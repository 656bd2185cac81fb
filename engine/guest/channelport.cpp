// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/channelport.h"

#include "engine/guest/tcpstream.h"

#include <cerrno>

namespace Vitrine::Guest {

Pending<std::shared_ptr<MachinePort>> ChannelPort::listen(Conversation *conversation, quint16 port)
{
    if (!conversation || !conversation->isOpen())
        return failed<std::shared_ptr<MachinePort>>({ErrorCode::Unreachable,
                                                     tr("Cannot listen on port %1 in the machine.").arg(port),
                                                     tr("The machine's channel is closed.")});
    const std::shared_ptr<ChannelPort> made(new ChannelPort(conversation, port));
    made->m_self = made;
    made->m_id = conversation->add(made.get());
    conversation->send(Wire::Type::Listen, made->m_id, [port](Wire::FrameWriter &frame) { frame.u16(port); });
    return made->m_promise->pending();
}

ChannelPort::ChannelPort(Conversation *conversation, quint16 port) : m_conversation(conversation), m_port(port) {}

ChannelPort::~ChannelPort()
{
    if (m_state == State::Closed || !m_conversation)
        return;
    m_conversation->send(Wire::Type::Unlisten, m_id);
    m_conversation->ignoreUntil(m_id, Wire::Type::Unlistened);
}

bool ChannelPort::takeVisit(Conversation *conversation, const Wire::Frame &frame)
{
    Wire::Reader reader(frame.payload);
    const quint32 id = reader.u32();
    const quint16 from = reader.u16();
    const quint32 credit = reader.u32();
    if (!reader.isDone())
        return false;
    const bool isClosed = conversation->ignores(id, Wire::Type::Unlistened);
    auto *const port = dynamic_cast<ChannelPort *>(conversation->receiverOf(id));
    if (!isClosed && (!port || port->m_state != State::Listening))
        return false;
    const auto stream = TcpStream::asked(conversation, frame.id, credit);
    if (!stream)
        return false;
    // One that crossed the end of its port is refused by being dropped.
    if (port && stream->accept())
        Q_EMIT port->visited(stream, from);
    return true;
}

bool ChannelPort::receive(const Wire::Frame &frame)
{
    Wire::Reader reader(frame.payload);
    if (m_state != State::Asked)
        return false;
    if (frame.type == Wire::Type::Listening) {
        const quint16 port = reader.u16();
        if (!reader.isDone() || port == 0 || (m_port != 0 && port != m_port))
            return false;
        m_port = port;
        m_state = State::Listening;
        const std::shared_ptr<ChannelPort> self = std::exchange(m_self, {});
        const auto promise = std::exchange(m_promise, std::nullopt);
        promise->finish(std::shared_ptr<MachinePort>(self));
        return true;
    }
    const quint32 number = reader.u32();
    const std::string_view words = reader.text(Wire::maxText);
    if (frame.type != Wire::Type::Done || !reader.isDone() || number == 0)
        return false;
    if (m_conversation)
        m_conversation->remove(m_id);
    Error error = errorFromGuest(number, words, tr("Cannot listen on port %1 in the machine.").arg(m_port));
    if (number == EADDRINUSE) {
        error.code = ErrorCode::WrongState;
        error.message = tr("A program in the machine listens on port %1 already. Choose another one.").arg(m_port);
    }
    connectionLost(error);
    return true;
}

void ChannelPort::connectionLost(const Error &error)
{
    if (m_state == State::Closed)
        return;
    const std::shared_ptr<ChannelPort> self = std::exchange(m_self, {});
    m_state = State::Closed;
    if (const auto promise = std::exchange(m_promise, std::nullopt))
        promise->fail(error);
    Q_EMIT closed(error);
}

} // namespace Vitrine::Guest
