// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/httpagent.h"
#include "engine/agent/httprequest.h"
#include "engine/agent/httpresponseparser.h"

#include <optional>

namespace Vitrine::Agent {

/// One request and its answer on a connection of its own; both directions are bounded in memory: the payload is
/// written as the stream drains, and the stream is granted as the body is taken.
///
/// States: made → (next turn of the event loop) dialling → exchanging → outcome known → ended. Between the last two
/// lies the body that nobody has granted yet. Deleting it in any state, also from its own signals, is fine.
class HttpCall final : public AgentCall
{
    Q_OBJECT

public:
    static constexpr qint64 readWindow = 256 * 1024;  ///< of the answer, decoded or not, held at most
    static constexpr qint64 writeWindow = 256 * 1024; ///< of the request, queued at most in the stream

    HttpCall(HttpAgent::Dial dial, HttpRequest request, QByteArray payload, QObject *parent = nullptr);
    ~HttpCall() override;

    void grant(qint64 bytes) override;
    void cancel() override;
    [[nodiscard]] QList<std::pair<QByteArray, QByteArray>> answerFields() const override { return m_parser.fields(); }

private:
    void start();
    void connected(std::shared_ptr<ByteStream> stream);
    void send();
    void received(const QByteArray &bytes);
    void streamEnded(const Error &error);
    void judge();
    void pump();
    [[nodiscard]] bool deliver();
    void topUp();
    void conclude(Error outcome);
    void drop();

    HttpAgent::Dial m_dial;
    HttpRequest m_request;
    QByteArray m_payload;
    qsizetype m_sent = 0;
    std::shared_ptr<ByteStream> m_stream;
    HttpResponseParser m_parser;
    QByteArray m_held;        ///< body that is not granted yet
    qint64 m_allowed = 0;     ///< granted by the caller and not used
    qint64 m_outstanding = 0; ///< granted to the stream and not come
    QByteArray m_refusal;     ///< beginning of the body of an error answer
    std::optional<Error> m_outcome;
    bool m_headSent = false;
    bool m_ended = false;
    bool m_sending = false;
    bool m_pumping = false;
    bool m_pumpAgain = false;
};

} // namespace Vitrine::Agent
