// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/tcpstream.h"

#include "engine/model/file.h"

#include <algorithm>
#include <limits>

namespace Vitrine::Guest {

Pending<std::shared_ptr<ByteStream>> TcpStream::connectTcp(Conversation *conversation, quint16 port)
{
    if (!conversation || !conversation->isOpen())
        return failed<std::shared_ptr<ByteStream>>({ErrorCode::Unreachable,
                                                    tr("Cannot reach port %1 in the machine.").arg(port),
                                                    tr("The machine's channel is closed.")});
    const std::shared_ptr<TcpStream> stream(new TcpStream(conversation, State::Connecting));
    stream->m_refusal = tr("Nothing answers on port %1 in the machine.").arg(port);
    stream->m_self = stream;
    stream->m_id = conversation->add(stream.get());
    conversation->send(Wire::Type::Connect, stream->m_id, [port](Wire::FrameWriter &frame) { frame.u16(port); });
    return stream->m_promise->pending();
}

std::shared_ptr<TcpStream> TcpStream::asked(Conversation *conversation, quint32 id, quint32 credit)
{
    std::shared_ptr<TcpStream> stream(new TcpStream(conversation, State::Asked));
    if (credit > Wire::streamCredit || !conversation->addAsked(id, stream.get())) {
        stream->m_state = State::Closed;
        return {};
    }
    stream->m_id = id;
    stream->m_credit = credit;
    return stream;
}

TcpStream::TcpStream(Conversation *conversation, State state) : m_conversation(conversation), m_state(state) {}

bool TcpStream::accept()
{
    if (m_state != State::Asked || !m_conversation)
        return false;
    m_state = State::Open;
    m_conversation->send(Wire::Type::Opened, m_id, [](Wire::FrameWriter &frame) { frame.u32(0); });
    return true;
}

void TcpStream::refuse(Wire::Refusal why, const QByteArray &words)
{
    if (m_state != State::Asked)
        return;
    if (m_conversation) {
        m_conversation->send(Wire::Type::Refused, m_id, [&](Wire::FrameWriter &frame) {
            frame.u8(quint8(why)).text(toView(words).substr(0, Wire::maxText));
        });
        m_conversation->ignoreUntil(m_id, Wire::Type::StreamEnd);
    }
    close({ErrorCode::Cancelled, {}, {}});
}

TcpStream::~TcpStream()
{
    if (m_state == State::Closed || !m_conversation)
        return;
    if (m_state == State::Asked) {
        refuse(Wire::Refusal::Busy, {});
        return;
    }
    m_conversation->send(Wire::Type::StreamAbort, m_id);
    m_conversation->ignoreUntil(m_id, Wire::Type::StreamEnd);
}

void TcpStream::write(const QByteArray &bytes)
{
    if (m_state == State::Closed || m_finishing)
        return;
    m_queue.append(bytes);
    send();
}

void TcpStream::finishWriting()
{
    if (m_state == State::Closed || m_finishing)
        return;
    m_finishing = true;
    send();
}

void TcpStream::grant(qint64 bytes)
{
    if (m_state == State::Closed || m_state == State::Asked || bytes <= 0 || !m_conversation)
        return;
    m_allowed += bytes;
    while (bytes > 0) {
        const quint32 part = quint32(std::min<qint64>(bytes, std::numeric_limits<qint32>::max()));
        m_conversation->send(Wire::Type::StreamCredit, m_id, [part](Wire::FrameWriter &frame) { frame.u32(part); });
        bytes -= part;
    }
}

void TcpStream::abort()
{
    if (m_state == State::Closed)
        return;
    if (m_state == State::Asked) {
        refuse(Wire::Refusal::Busy, {});
        return;
    }
    if (m_conversation) {
        m_conversation->send(Wire::Type::StreamAbort, m_id);
        m_conversation->ignoreUntil(m_id, Wire::Type::StreamEnd);
    }
    close({ErrorCode::Cancelled, {}, {}});
}

void TcpStream::send()
{
    if (m_state != State::Open || !m_conversation)
        return;
    qsizetype sent = 0;
    while (sent < m_queue.size() && m_credit > 0) {
        const qsizetype size = std::min({m_queue.size() - sent, qsizetype(m_credit), qsizetype(Wire::bulkPayload)});
        m_conversation->send(Wire::Type::StreamData, m_id, [&](Wire::FrameWriter &frame) {
            frame.raw(toView(m_queue).substr(std::size_t(sent), std::size_t(size)));
        });
        sent += size;
        m_credit -= size;
    }
    m_queue.remove(0, sent);
    if (m_finishing && !m_saidFinish && m_queue.isEmpty()) {
        m_saidFinish = true;
        m_conversation->send(Wire::Type::StreamFinish, m_id);
    }
    if (sent > 0)
        Q_EMIT bytesWritten();
}

bool TcpStream::receive(const Wire::Frame &frame)
{
    const Wire::Reader reader(frame.payload);
    switch (frame.type) {
    case Wire::Type::Connected:
        return connected(reader);
    case Wire::Type::StreamData:
        return dataFrame(frame.payload);
    case Wire::Type::StreamCredit:
        return creditFrame(reader);
    case Wire::Type::StreamFinish:
        return finishFrame(frame.payload);
    case Wire::Type::StreamEnd:
        return endFrame(reader);
    default:
        return false;
    }
}

bool TcpStream::connected(Wire::Reader reader)
{
    const quint32 credit = reader.u32();
    if (!reader.isDone() || m_state != State::Connecting || credit > Wire::streamCredit)
        return false;
    m_state = State::Open;
    m_credit = credit;
    const std::shared_ptr<TcpStream> self = std::exchange(m_self, {});
    const auto promise = std::exchange(m_promise, std::nullopt);
    promise->finish(std::shared_ptr<ByteStream>(self));
    return true;
}

bool TcpStream::dataFrame(std::string_view bytes)
{
    if (m_state != State::Open || m_readFinished || bytes.empty() || qint64(bytes.size()) > m_allowed)
        return false;
    m_allowed -= qint64(bytes.size());
    Q_EMIT data(toBytes(bytes));
    return true;
}

bool TcpStream::creditFrame(Wire::Reader reader)
{
    const quint32 credit = reader.u32();
    if (!reader.isDone() || m_state != State::Open || m_credit + credit > qint64(Wire::streamCredit))
        return false;
    m_credit += credit;
    send();
    return true;
}

bool TcpStream::finishFrame(std::string_view payload)
{
    if (!payload.empty() || m_state != State::Open || m_readFinished)
        return false;
    m_readFinished = true;
    Q_EMIT readFinished();
    return true;
}

bool TcpStream::endFrame(Wire::Reader reader)
{
    const quint32 number = reader.u32();
    const std::string_view words = reader.text(Wire::maxText);
    if (!reader.isDone())
        return false;
    if (m_conversation)
        m_conversation->remove(m_id);
    if (m_state == State::Connecting) {
        close({ErrorCode::Unreachable, m_refusal, displayText(toBytes(words))});
    } else {
        // An end without error that nobody finished is a guest's lie, and means no more than a lost connection.
        const bool orderly = number == 0 && m_readFinished && m_saidFinish;
        close(orderly ? Error()
                      : Error{ErrorCode::Unreachable, tr("The connection in the machine broke off."),
                              displayText(toBytes(words))});
    }
    return true;
}

void TcpStream::connectionLost(const Error &error)
{
    close(error);
}

void TcpStream::close(const Error &error)
{
    if (m_state == State::Closed)
        return;
    const std::shared_ptr<TcpStream> self = std::exchange(m_self, {});
    m_state = State::Closed;
    m_queue.clear();
    if (const auto promise = std::exchange(m_promise, std::nullopt))
        promise->fail(error);
    Q_EMIT closed(error);
}

} // namespace Vitrine::Guest
