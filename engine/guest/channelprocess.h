// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/conversation.h"

#include <QPointer>

namespace Vitrine::Guest {

/// A Process over a conversation. When the connection is lost it falls silent: the guest's process goes on, and another
/// channel adopts it.
class ChannelProcess final : public Process, public Receiver
{
    Q_OBJECT

public:
    ChannelProcess(Conversation *conversation, const QString &id);
    ~ChannelProcess() override;

    void run(const ProcessRequest &request, bool shell, TerminalSize size);
    void adopt(qint64 outOffset, qint64 errOffset);

    [[nodiscard]] QString id() const override { return m_recordId; }
    void acknowledge(OutputStream stream, qint64 offset) override;
    void cancel() override;
    void forget() override;
    void write(const QByteArray &bytes) override;
    [[nodiscard]] qint64 bytesToWrite() const override { return m_input.size(); }
    void finishInput() override;
    void resize(TerminalSize size) override;

    bool receive(const Wire::Frame &frame) override;
    void connectionLost(const Error &error) override;

private:
    enum class State { Waiting, Running, Ended, Gone };
    struct Stream
    {
        qint64 received = 0;
        qint64 acknowledged = 0; ///< as the caller said
        qint64 told = 0;         ///< as the guest knows
    };

    bool startedFrame(Wire::Reader reader);
    bool outputFrame(Wire::Reader reader);
    bool endedFrame(Wire::Reader reader);
    bool refusedFrame(Wire::Reader reader);
    void endLater(const Error &problem);
    void sendInput();
    [[nodiscard]] bool isAttached() const { return m_conversation && m_wireId != 0; }

    QPointer<Conversation> m_conversation;
    QString m_recordId;
    quint32 m_wireId = 0;
    State m_state = State::Waiting;
    bool m_shell = false;
    bool m_adopting = false;
    QByteArray m_program;
    std::array<Stream, 2> m_streams;
    bool m_takesInput = false;
    bool m_finishingInput = false;
    bool m_saidInputEnd = false;
    qint64 m_inputCredit = 0;
    QByteArray m_input;
};

} // namespace Vitrine::Guest
