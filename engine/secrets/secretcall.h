// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/dial.h"
#include "engine/network/house.h"
#include "engine/network/tlsstream.h"
#include "engine/secrets/keyguard.h"
#include "engine/secrets/secretbook.h"
#include "engine/secrets/secretrequest.h"
#include "engine/secrets/spending.h"

#include <QTimer>

namespace Vitrine::Secrets {

/// One request of a program in the machine to a name below ".vitrine", carried on to the real host over TLS with the
/// key in it, and the answer carried back as it comes. One request a connection: both ends are told that it is the
/// last.
///
/// States: head (of the request comes in) → going (the value is fetched, the host dialled, hands shaken) → answering →
/// leaving (the guest takes the rest) → ended. A refusal goes from any of the first three to leaving, with a reply of
/// ours; after the answer's head has gone out it cuts the connection instead.
class SecretCall final : public Network::HouseCall
{
    Q_OBJECT

public:
    static constexpr qint64 window = 256 << 10; ///< of each direction: taken from one end, not given to the other

    /// What all calls of a session share.
    struct Place
    {
        SecretBook &book;
        const Network::World &world;
        Network::TlsTrust &trust;
        Spending &spending;
    };

    SecretCall(const Place &place, const QString &runtime, const ConnectionTarget &target,
               std::shared_ptr<ByteStream> guest, std::shared_ptr<const Network::Policy> policy);
    ~SecretCall() override;

    void start() override;
    void abort() override;
    [[nodiscard]] bool isAllowedBy(const Network::Policy &policy, const QList<Network::Address> &own) const override;
    void report(ConnectionRecord &record) const override;

private:
    enum class Stage { Head, Going, Answering, Leaving, Ended };

    void guestSays(const QByteArray &bytes);
    void readRequest(const QByteArray &head);
    void dial();
    void dialled(const Result<Network::Dialled> &result);
    void sendRequest();
    void passBody(const QByteArray &bytes);
    void hostSays(const QByteArray &bytes);
    [[nodiscard]] bool readAnswer(const QByteArray &head);
    void passAnswer(const QByteArray &bytes);
    void toGuest(const QByteArray &body);
    void hostEnded(const Error &error, bool orderly);
    void answerEnded();
    void grantGuest();
    void grantHost();
    [[nodiscard]] bool spend(qint64 bytes);

    /// With a reply of ours, or by a cut where the answer has begun.
    void refuse(int status, ConnectionRecord::State state, const QString &words, const QString &more = {});
    void leave();
    void end();

    SecretBook &m_book;
    Network::World m_world;
    Network::TlsTrust &m_trust;
    Spending &m_spending;
    QString m_runtime;
    ConnectionTarget m_target;
    std::shared_ptr<ByteStream> m_guest;
    std::shared_ptr<const Network::Policy> m_policy;
    Stage m_stage = Stage::Head;
    QTimer m_limit;

    QByteArray m_bytes; ///< of the request's head; then those of its body that came before the host was there
    Network::HttpHead m_request;
    Network::HttpFraming m_framing;
    std::optional<MatchedRequest> m_matched;
    std::optional<Network::HttpBody> m_body;
    Value m_value;
    Network::Dial *m_dial = nullptr; ///< child
    std::shared_ptr<Network::TlsStream> m_host;
    std::optional<Network::Address> m_address;

    QByteArray m_answerBytes; ///< of its head
    int m_interim = 0;
    bool m_answerBegun = false; ///< its head has gone to the guest
    bool m_answerChunked = false;
    std::optional<Network::HttpBody> m_answer;
    KeyGuard m_guard;

    qint64 m_guestGranted = 0;
    qint64 m_guestReceived = 0;
    qint64 m_hostGranted = 0;
    qint64 m_hostReceived = 0;

    ConnectionRecord::State m_state = ConnectionRecord::State::Open;
    QString m_reason;
    QString m_rule;
    bool m_viaProxy = false;
    bool m_injected = false;
    qint64 m_up = 0;
    qint64 m_down = 0;
};

} // namespace Vitrine::Secrets
