// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/conversation.h"
#include "engine/model/bytestream.h"

#include <QPointer>

#include <optional>

namespace Vitrine::Guest {

/// A TCP connection to a port inside the machine, made by connectTcp(); or one that a program in the machine asked for
/// (asked(), then accept() or refuse()). Whoever holds the pointer owns it, and dropping it aborts the connection.
class TcpStream final : public ByteStream, public Receiver
{
    Q_OBJECT

public:
    [[nodiscard]] static Pending<std::shared_ptr<ByteStream>> connectTcp(Conversation *conversation, quint16 port);
    /// Null: the guest may not choose this id.
    [[nodiscard]] static std::shared_ptr<TcpStream> asked(Conversation *conversation, quint32 id, quint32 credit);
    ~TcpStream() override;

    /// Those that were asked for, once; false: closed meanwhile.
    [[nodiscard]] bool accept();
    void refuse(Wire::Refusal why, const QByteArray &words);

    void write(const QByteArray &bytes) override;
    [[nodiscard]] qint64 bytesToWrite() const override { return m_queue.size(); }
    void finishWriting() override;
    void grant(qint64 bytes) override;
    void abort() override;

    bool receive(const Wire::Frame &frame) override;
    void connectionLost(const Error &error) override;

private:
    enum class State { Asked, Connecting, Open, Closed };
    TcpStream(Conversation *conversation, State state);
    bool connected(Wire::Reader reader);
    bool dataFrame(std::string_view bytes);
    bool creditFrame(Wire::Reader reader);
    bool finishFrame(std::string_view payload);
    bool endFrame(Wire::Reader reader);
    void send();
    void close(const Error &error);

    QPointer<Conversation> m_conversation;
    QString m_refusal; ///< for the person, when nothing listens
    quint32 m_id = 0;
    State m_state = State::Connecting;
    std::optional<Promise<std::shared_ptr<ByteStream>>> m_promise{std::in_place}; ///< its result would keep this alive
    std::shared_ptr<TcpStream> m_self;                                            ///< until the connection stands
    QByteArray m_queue;
    qint64 m_credit = 0;  ///< bytes the guest takes
    qint64 m_allowed = 0; ///< bytes the guest may send
    bool m_finishing = false;
    bool m_saidFinish = false;
    bool m_readFinished = false;
};

} // namespace Vitrine::Guest
