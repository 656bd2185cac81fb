// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gitssh/bridge.h"
#include "engine/gitssh/office.h"
#include "engine/network/dial.h"
#include "engine/network/house.h"

#include <QTimer>

namespace Vitrine::GitSsh {

/// One call of the machine's `ssh`: what git wants, asked about, dialled, and handed to a thread that speaks SSH.
///
/// States: head (the request comes in) → going (the switch is asked, the host dialled) → working (the thread has both
/// ends) → leaving (the guest takes our words) → ended. A refusal goes from the first two to leaving; the thread says
/// its own refusals.
class GitCall final : public Network::HouseCall
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds headLimit{60};
    /// For everything up to the login, but for the time that a question about the host's key is open. An agent may ask
    /// the person first.
    static constexpr std::chrono::seconds loginLimit{120};

    struct Place
    {
        Office &office;
        Network::World world;
        SessionKey session;

        [[nodiscard]] QString options() const; ///< "-r RUNTIME -s SESSION", for words that say what to type
    };

    /// `seat`: held while it lasts; null: the session has too many.
    GitCall(const Place &place, std::shared_ptr<void> seat, std::shared_ptr<ByteStream> guest,
            std::shared_ptr<const Network::Policy> policy);
    ~GitCall() override;

    void start() override;
    void abort() override;
    [[nodiscard]] bool isAllowedBy(const Network::Policy &policy, const QList<Network::Address> &own) const override;
    void report(ConnectionRecord &record) const override;

private:
    enum class Stage { Head, Going, Working, Leaving, Ended };

    void guestSays(const QByteArray &bytes);
    void askPolicy();
    void dial();
    void dialled(const Result<Network::Dialled> &result);
    void workEnded();
    void refuse(ConnectionRecord::State state, const QString &words, const QString &more = {});
    void end();

    Place m_place;
    std::shared_ptr<void> m_seat;
    std::shared_ptr<ByteStream> m_guest;
    std::shared_ptr<const Network::Policy> m_policy;
    Stage m_stage = Stage::Head;
    QTimer m_limit;
    Wire::SshPieces m_pieces;
    std::optional<GitRequest> m_request;
    Network::Dial *m_dial = nullptr; ///< child
    std::shared_ptr<Outcome> m_outcome;
    std::shared_ptr<KeyAnswer> m_answer; ///< of the thread that works
    bool m_isProlonged = false;          ///< the login, by a question
    std::unique_ptr<Bridge> m_front;     ///< to the guest
    std::unique_ptr<Bridge> m_back;      ///< to the host
    std::optional<Network::Address> m_address;

    ConnectionRecord::State m_state = ConnectionRecord::State::Open;
    QString m_reason;
    QString m_rule;
    bool m_viaProxy = false;
};

} // namespace Vitrine::GitSsh
