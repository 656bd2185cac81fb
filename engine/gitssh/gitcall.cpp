// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gitssh/gitcall.h"

#include <QPointer>

#include <utility>

namespace Vitrine::GitSsh {

using State = ConnectionRecord::State;

namespace {

/// The guest has our words and does not say that it is through.
constexpr std::chrono::seconds leaveLimit{60};
constexpr qint64 leaveWindow = 64 << 10;

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

} // namespace

QString GitCall::Place::options() const
{
    return QStringLiteral("-r %1 -s %2").arg(session.runtime, session.session);
}

GitCall::GitCall(const Place &place, std::shared_ptr<void> seat, std::shared_ptr<ByteStream> guest,
                 std::shared_ptr<const Network::Policy> policy)
    : m_place(place), m_seat(std::move(seat)), m_guest(std::move(guest)), m_policy(std::move(policy))
{
    m_limit.setSingleShot(true);
}

GitCall::~GitCall()
{
    abort();
}

void GitCall::start()
{
    connect(m_guest.get(), &ByteStream::data, this, &GitCall::guestSays);
    connect(m_guest.get(), &ByteStream::closed, this, [this] {
        if (m_state == State::Open)
            m_state = State::Failed;
        end();
    });
    m_limit.callOnTimeout(this, [this] {
        if (m_stage == Stage::Working) {
            if (m_outcome->isLoggedIn)
                return;
            if (m_answer->wasAskedFor() && !std::exchange(m_isProlonged, true)) {
                m_limit.start(loginLimit);
                return;
            }
            m_reason = tr("Logging in took too long; the ssh-agent may be waiting for an answer.");
        }
        if (m_state == State::Open)
            m_state = State::Failed;
        end();
    });
    m_limit.start(headLimit);
    m_guest->grant(qint64(Wire::maxSshRequest + Wire::sshPieceHead));
}

void GitCall::abort()
{
    if (m_stage == Stage::Ended)
        return;
    m_stage = Stage::Ended;
    m_limit.stop();
    m_guest->disconnect(this);
    m_guest->abort();
    if (m_dial)
        m_dial->cancel();
    if (m_answer)
        m_place.office.questions().withdraw(m_answer);
    m_front.reset(); // the thread sees both of its sockets end
    m_back.reset();
    m_seat.reset();
}

void GitCall::end()
{
    if (m_stage == Stage::Ended)
        return;
    Q_EMIT changed();
    abort();
    Q_EMIT ended();
}

bool GitCall::isAllowedBy(const Network::Policy &policy, const QList<Network::Address> &own) const
{
    if (!m_request || m_stage == Stage::Leaving || m_stage == Stage::Ended)
        return true;
    if (m_stage == Stage::Going) // was asked by the old policy; programs try again
        return false;
    return !policy.ruleWithPort(m_request->place.host, m_request->place.port).isEmpty() &&
           policy.allows(m_request->place.host, m_address, m_request->place.port, own);
}

void GitCall::report(ConnectionRecord &record) const
{
    record.state = m_state;
    record.reason = m_reason;
    record.rule = m_rule;
    record.viaProxy = m_viaProxy;
    if (m_address)
        record.address = m_address->text();
    if (m_request) { // where it really goes, so that the log's reader sees, and can allow, just that
        record.target.host = m_request->place.host;
        record.target.port = m_request->place.port;
        record.request = m_request->text();
    }
    if (m_back) {
        record.bytesUp = m_back->bytesOut();
        record.bytesDown = m_back->bytesIn();
    }
}

void GitCall::guestSays(const QByteArray &bytes)
{
    if (m_stage != Stage::Head) {
        if (m_stage == Stage::Going) // what git has sent without waiting; no more than was granted
            m_pieces.feed({bytes.constData(), std::size_t(bytes.size())});
        return;
    }
    m_pieces.feed({bytes.constData(), std::size_t(bytes.size())});
    const auto event = m_pieces.next();
    if (event == Wire::SshPieces::Event::NeedMore && m_pieces.rest().size() < Wire::maxSshRequest + Wire::sshPieceHead)
        return;
    const auto asked = event == Wire::SshPieces::Event::Piece && m_pieces.kind() == Wire::SshPiece::Request
                           ? Wire::decodeSshRequest(m_pieces.bytes())
                           : std::nullopt;
    if (!asked) {
        refuse(State::Failed, tr("The machine's ssh said something that makes no sense."));
        return;
    }
    auto request = GitRequest::from(*asked);
    if (!request) {
        refuse(State::Blocked, request.error().message);
        return;
    }
    m_request = std::move(*request);
    m_stage = Stage::Going;
    m_limit.start(loginLimit);
    Q_EMIT changed();
    if (m_stage != Stage::Going)
        return;
    if (!m_seat) {
        refuse(State::Failed, tr("The session has too many calls of git over SSH at a time. Try again."));
        return;
    }
    m_place.office.isOn().then(this, [this](const Result<bool> &isOn) {
        if (m_stage != Stage::Going)
            return;
        if (!isOn || !*isOn)
            refuse(
                State::Blocked,
                tr("Git over SSH is switched off on this computer (setting %1).").arg(QLatin1String(Office::setting)));
        else
            askPolicy();
    });
}

/// A key opens more than a way out: it lets programs of the machine act for the person. So the host has to be named,
/// with the port.
void GitCall::askPolicy()
{
    const QString place = m_request->place.target().text();
    m_rule = m_policy->ruleWithPort(m_request->place.host, m_request->place.port);
    if (!m_rule.isEmpty()) {
        dial();
        return;
    }
    refuse(State::Blocked,
           tr("This session may not use your SSH keys on %1: no rule names it with its port. Groups, rules without a "
              "port and the policy public do not count here.")
               .arg(place),
           tr("To allow it, on the computer that Vitrine runs on: vitrine network allow %1 %2")
               .arg(place, m_place.options()));
}

void GitCall::dial()
{
    m_dial = new Network::Dial(m_request->place.target(), m_policy, m_place.world, this);
    m_dial->pending().then(this, [this, self = QPointer<QObject>(this)](const Result<Network::Dialled> &result) {
        if (self && m_stage == Stage::Going)
            dialled(result);
    });
    m_dial->start();
}

void GitCall::dialled(const Result<Network::Dialled> &result)
{
    m_viaProxy = m_dial->viaProxy();
    if (!result) {
        const bool isBlocked = result.error().code == ErrorCode::Rejected;
        const Network::Verdict verdict = m_dial->verdict();
        if (isBlocked)
            m_rule = verdict.rule;
        refuse(isBlocked ? State::Blocked : State::Failed, result.error().message,
               !isBlocked                  ? result.error().detail
               : verdict.toAllow.isEmpty() ? QString()
                                           : tr("To allow it, on the computer that Vitrine runs on: vitrine network "
                                                "allow %1 %2")
                                                 .arg(verdict.toAllow, m_place.options()));
        return;
    }
    m_address = result->address;
    m_guest->disconnect(this);
    m_front = std::make_unique<Bridge>(m_guest, bytesOf(m_pieces.rest()));
    m_back = std::make_unique<Bridge>(result->stream);
    m_outcome = std::make_shared<Outcome>();
    const KeyAsker asker = m_place.office.questions().asker(m_place.session, *m_request);
    m_answer = asker.answer();
    Task task{*m_request, m_place.office.person(), m_front->takeSocket(), m_back->takeSocket(), asker};
    if (task.guest.get() < 0 || task.network.get() < 0 || !m_place.office.start(std::move(task), m_outcome)) {
        m_front.reset();
        m_state = State::Failed;
        m_reason = tr("Too many calls of git over SSH are under way. Try again.");
        end();
        return;
    }
    m_stage = Stage::Working;
    connect(m_front.get(), &Bridge::ended, this, &GitCall::workEnded);
    m_back->start();
    m_front->start();
    if (m_stage == Stage::Working)
        Q_EMIT changed();
}

void GitCall::workEnded()
{
    if (m_stage != Stage::Working)
        return;
    const bool isLoggedIn = m_outcome->isLoggedIn;
    m_reason = m_outcome->problem();
    if (!m_outcome->hasEnded() && !isLoggedIn)
        m_reason = tr("The program in the machine did not wait.");
    m_state = isLoggedIn ? State::Ended : State::Failed;
    end();
}

void GitCall::refuse(State state, const QString &words, const QString &more)
{
    m_state = state;
    if (state == State::Blocked && m_rule.isEmpty())
        m_rule = QStringLiteral("git over SSH");
    m_reason = state == State::Blocked || more.isEmpty() ? words : words + u' ' + more;
    const QByteArray text = "vitrine: " + (more.isEmpty() ? words : words + u'\n' + more).toUtf8() + '\n';
    std::string pieces;
    Wire::appendPiece(pieces, Wire::SshPiece::ErrorOutput, {text.constData(), std::size_t(text.size())});
    Wire::appendPiece(pieces, Wire::SshPiece::Exit, "\xff");
    m_stage = Stage::Leaving;
    m_limit.start(leaveLimit);
    m_guest->write(bytesOf(pieces));
    m_guest->finishWriting();
    // What git still sends is of no interest, but must not keep it from reading.
    m_guest->grant(leaveWindow);
}

} // namespace Vitrine::GitSsh
