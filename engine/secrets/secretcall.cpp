// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secrets/secretcall.h"

#include <QPointer>

#include <algorithm>

namespace Vitrine::Secrets {

using namespace std::chrono_literals;
using Network::HttpFraming;
using Network::HttpHead;
using State = ConnectionRecord::State;

namespace {

constexpr auto headLimit = 60s;
constexpr auto handshakeLimit = 20s;
/// The guest has all of the answer and does not say that it is through.
constexpr auto leaveLimit = 60s;
constexpr int mostInterim = 16;

QByteArray reasonOf(int status)
{
    switch (status) {
    case 400:
        return "Bad Request";
    case 403:
        return "Blocked by the session's rules";
    case 404:
        return "Not Found";
    case 429:
        return "Limit of the session reached";
    case 431:
        return "Request Header Fields Too Large";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    default:
        return "Bad Gateway";
    }
}

} // namespace

SecretCall::SecretCall(const Place &place, const QString &runtime, const ConnectionTarget &target,
                       std::shared_ptr<ByteStream> guest, std::shared_ptr<const Network::Policy> policy)
    : m_book(place.book), m_world(place.world), m_trust(place.trust), m_spending(place.spending), m_runtime(runtime),
      m_target(target), m_guest(std::move(guest)), m_policy(std::move(policy))
{
    m_limit.setSingleShot(true);
}

SecretCall::~SecretCall()
{
    abort();
}

void SecretCall::start()
{
    connect(m_guest.get(), &ByteStream::data, this, &SecretCall::guestSays);
    connect(m_guest.get(), &ByteStream::bytesWritten, this, &SecretCall::grantHost);
    connect(m_guest.get(), &ByteStream::closed, this, [this] {
        if (m_stage != Stage::Leaving && m_state == State::Open)
            m_state = m_answerBegun ? State::Ended : State::Failed;
        end();
    });
    m_limit.callOnTimeout(this, [this] {
        if (m_stage == Stage::Leaving)
            end();
        else if (m_stage == Stage::Going)
            refuse(504, State::Failed, tr("%1 does not answer.").arg(m_matched->grant.host));
        else
            end();
    });
    m_limit.start(headLimit);
    m_guestGranted = HttpHead::limit;
    m_guest->grant(m_guestGranted);
}

void SecretCall::abort()
{
    if (m_stage == Stage::Ended)
        return;
    m_stage = Stage::Ended;
    m_limit.stop();
    m_guest->disconnect(this);
    m_guest->abort();
    if (m_dial)
        m_dial->cancel();
    if (m_host) {
        m_host->disconnect(this);
        m_host->abort();
    }
    m_value.reset();
}

void SecretCall::end()
{
    if (m_stage == Stage::Ended)
        return;
    abort();
    Q_EMIT ended();
}

bool SecretCall::isAllowedBy(const Network::Policy &policy, const QList<Network::Address> &own) const
{
    return !m_matched || m_stage == Stage::Leaving ||
           policy.allows(m_matched->grant.host, m_address, m_matched->grant.port, own);
}

void SecretCall::report(ConnectionRecord &record) const
{
    record.state = m_state;
    record.reason = m_reason;
    record.rule = m_rule;
    record.viaProxy = m_viaProxy;
    record.injected = m_injected;
    if (m_address)
        record.address = m_address->text();
    if (m_matched) {
        record.secret = m_matched->grant.secret;
        record.request = m_matched->text(m_request.method);
    }
    record.bytesUp = m_up;
    record.bytesDown = m_down;
}

void SecretCall::guestSays(const QByteArray &bytes)
{
    m_guestReceived += bytes.size();
    m_up += bytes.size();
    switch (m_stage) {
    case Stage::Head: {
        m_bytes += bytes;
        while (m_bytes.startsWith("\r\n"))
            m_bytes.remove(0, 2);
        const qsizetype end = m_bytes.indexOf("\r\n\r\n");
        if (end < 0 && m_bytes.size() < HttpHead::limit)
            return;
        if (end < 0) {
            refuse(431, State::Failed, tr("The head of the request is too large."));
            return;
        }
        const QByteArray head = m_bytes.left(end);
        m_bytes.remove(0, end + 4);
        m_limit.stop();
        readRequest(head);
        return;
    }
    case Stage::Going:
        m_bytes += bytes; // within what was granted
        return;
    case Stage::Answering:
        passBody(bytes);
        return;
    default:
        return;
    }
}

void SecretCall::readRequest(const QByteArray &head)
{
    auto request = HttpHead::request(head);
    const auto framing = request ? request->requestFraming() : Result<HttpFraming>(std::unexpected(request.error()));
    if (!framing) {
        refuse(400, State::Failed, tr("This is no request that Vitrine understands."), framing.error().detail);
        return;
    }
    m_request = std::move(*request);
    m_framing = *framing;
    auto matched = matchRequest(m_target, m_request, m_book.grantsOf(m_runtime));
    if (!matched) {
        const bool unknown = matched.error().code == ErrorCode::NotFound;
        refuse(unknown ? 404 : 403, unknown ? State::Failed : State::Blocked, matched.error().message);
        return;
    }
    m_matched = std::move(*matched);
    const SecretGrant &grant = m_matched->grant;
    m_rule = tr("secret %1").arg(grant.secret);
    const auto spent = m_spending.of(grant);
    if ((grant.maxRequests > 0 && spent.requests >= grant.maxRequests) ||
        (grant.maxBytes > 0 && spent.bytes >= grant.maxBytes)) {
        refuse(429, State::Blocked,
               tr("This session has used up what it may do with the secret %1 (%2 requests, %3 bytes).")
                   .arg(grant.secret)
                   .arg(spent.requests)
                   .arg(spent.bytes));
        return;
    }
    m_body.emplace(m_framing);
    m_stage = Stage::Going;
    m_book.value(grant.secret).then(this, [this, self = QPointer<QObject>(this)](const Result<Value> &value) {
        if (!self || m_stage != Stage::Going)
            return;
        if (!value) {
            refuse(503, State::Failed, value.error().message, value.error().detail);
            return;
        }
        m_value = *value;
        dial();
    });
}

void SecretCall::dial()
{
    const SecretGrant &grant = m_matched->grant;
    m_dial = new Network::Dial({grant.host, grant.port, ConnectionWay::Tunnel, m_target.process, m_target.pid},
                               m_policy, m_world, this);
    m_dial->pending().then(this, [this, self = QPointer<QObject>(this)](const Result<Network::Dialled> &result) {
        if (self && m_dial)
            dialled(result);
    });
    m_dial->start();
}

void SecretCall::dialled(const Result<Network::Dialled> &result)
{
    auto *const dial = std::exchange(m_dial, nullptr);
    dial->deleteLater();
    if (m_stage != Stage::Going)
        return;
    m_viaProxy = dial->viaProxy();
    if (!result) {
        const bool blocked = result.error().code == ErrorCode::Rejected;
        QString more = result.error().detail;
        if (blocked && !dial->verdict().toAllow.isEmpty())
            more = tr("To allow it, on the computer that Vitrine runs on: vitrine network allow %1 -r %2 -s SESSION")
                       .arg(dial->verdict().toAllow, m_runtime);
        refuse(blocked                                      ? 403
               : result.error().code == ErrorCode::TimedOut ? 504
                                                            : 502,
               blocked ? State::Blocked : State::Failed, result.error().message, more);
        return;
    }
    m_address = result->address;
    m_limit.start(handshakeLimit);
    m_host = std::make_shared<Network::TlsStream>(result->stream, m_matched->grant.host, m_trust);
    connect(m_host.get(), &Network::TlsStream::established, this, &SecretCall::sendRequest);
    connect(m_host.get(), &ByteStream::data, this, &SecretCall::hostSays);
    connect(m_host.get(), &ByteStream::bytesWritten, this, &SecretCall::grantGuest);
    connect(m_host.get(), &ByteStream::readFinished, this, [this] { hostEnded({}, true); });
    connect(m_host.get(), &ByteStream::closed, this, [this](const Error &error) { hostEnded(error, false); });
    m_host->start();
}

void SecretCall::sendRequest()
{
    m_limit.stop();
    const SecretGrant &grant = m_matched->grant;
    const Value text = headerValue(grant, m_value);
    const LockedBytes head = headWithKey(m_request, m_framing, *m_matched, *text);
    if (head.isEmpty()) {
        refuse(503, State::Failed, tr("There is no memory left that is safe for a secret."));
        return;
    }
    m_guard.watchFor(m_value);
    if (grant.form == SecretForm::Basic) // "Basic " in front may be cut off
        m_guard.watchFor(std::make_shared<LockedBytes>(LockedBytes::copyOf(text->view().substr(6))));
    m_stage = Stage::Answering;
    m_injected = true;
    m_spending.addRequest(grant);
    m_host->writeLocked(head.view());
    m_value.reset();
    if (m_stage != Stage::Answering)
        return;
    if (m_request.lists("Expect", "100-continue") && m_bytes.isEmpty() && !m_body->isDone())
        m_guest->write("HTTP/1.1 100 Continue\r\n\r\n");
    const QPointer<SecretCall> self(this);
    Q_EMIT changed();
    if (!self || m_stage != Stage::Answering)
        return;
    passBody(std::exchange(m_bytes, {}));
    if (m_stage != Stage::Answering)
        return;
    grantGuest();
    grantHost();
}

bool SecretCall::spend(qint64 bytes)
{
    m_spending.addBytes(m_matched->grant, bytes);
    const qint64 most = m_matched->grant.maxBytes;
    if (most == 0 || m_spending.of(m_matched->grant).bytes <= most)
        return true;
    refuse(429, State::Blocked,
           tr("This session has used up what it may do with the secret %1 (%2 bytes).")
               .arg(m_matched->grant.secret)
               .arg(most));
    return false;
}

void SecretCall::passBody(const QByteArray &bytes)
{
    if (m_body->isDone())
        return; // what lies behind would be another request, without a rule that was asked
    QByteArray body;
    if (!m_body->feed(bytes, body)) {
        refuse(400, State::Failed, tr("The body of the request breaks the rules of HTTP."));
        return;
    }
    if (!body.isEmpty() && !spend(body.size()))
        return;
    const bool chunked = m_framing.kind == HttpFraming::Kind::Chunked;
    if (chunked && !body.isEmpty())
        body = QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n";
    if (chunked && m_body->isDone())
        body += "0\r\n\r\n";
    if (!body.isEmpty())
        m_host->write(body);
    if (m_stage == Stage::Answering)
        grantGuest();
}

void SecretCall::hostSays(const QByteArray &bytes)
{
    m_hostReceived += bytes.size();
    if (m_stage != Stage::Answering || !spend(bytes.size()))
        return;
    if (m_answer) {
        passAnswer(bytes);
    } else {
        m_answerBytes += bytes;
        for (qsizetype end = 0; m_stage == Stage::Answering && !m_answer;) {
            end = m_answerBytes.indexOf("\r\n\r\n");
            if (end < 0)
                break;
            const QByteArray head = m_answerBytes.left(end);
            m_answerBytes.remove(0, end + 4);
            if (!readAnswer(head))
                return;
        }
        if (m_stage != Stage::Answering)
            return;
        if (m_answer)
            passAnswer(std::exchange(m_answerBytes, {}));
        else if (m_answerBytes.size() > HttpHead::limit)
            refuse(502, State::Failed, tr("The head of the answer is too large."));
    }
    if (m_stage == Stage::Answering)
        grantHost();
}

/// False: refused.
bool SecretCall::readAnswer(const QByteArray &bytes)
{
    auto head = HttpHead::answer(bytes);
    const auto framing =
        head ? head->answerFraming(m_request.method) : Result<HttpFraming>(std::unexpected(head.error()));
    if (!framing || head->status == 101 || (head->status < 200 && ++m_interim > mostInterim)) {
        refuse(502, State::Failed, tr("%1 gave an answer that Vitrine does not understand.").arg(m_matched->grant.host),
               framing ? QString() : framing.error().detail);
        return false;
    }
    if (head->status < 200)
        return true;
    if (m_guard.isIn({bytes.constData(), std::size_t(bytes.size())})) {
        refuse(502, State::Failed, tr("The answer repeated the secret %1 and was cut.").arg(m_matched->grant.secret));
        return false;
    }
    const QByteArray coding = head->value("Content-Encoding").toLower();
    if (!coding.isEmpty() && coding != "identity") {
        refuse(502, State::Failed,
               tr("%1 packed its answer, though it was asked not to; nobody could see whether the secret is in it.")
                   .arg(m_matched->grant.host),
               QString::fromLatin1(coding.left(100)));
        return false;
    }
    head->removeHops();
    if (framing->kind != HttpFraming::Kind::None)
        head->remove("Content-Length");
    QByteArray text = "HTTP/1.1 " + QByteArray::number(head->status) + ' ' + head->reason + "\r\n" + head->lines();
    if (framing->kind == HttpFraming::Kind::Length) {
        text += "Content-Length: " + QByteArray::number(framing->length) + "\r\n";
    } else if (framing->kind != HttpFraming::Kind::None && !m_request.isOld) {
        // So that a cut is seen as one.
        m_answerChunked = true;
        text += "Transfer-Encoding: chunked\r\n";
    }
    text += "Connection: close\r\n\r\n";
    m_answerBegun = true;
    m_answer.emplace(*framing);
    m_down += text.size();
    m_guest->write(text);
    return m_stage == Stage::Answering;
}

void SecretCall::passAnswer(const QByteArray &bytes)
{
    QByteArray body;
    if (!m_answer->feed(bytes, body)) {
        refuse(502, State::Failed, tr("The answer of %1 breaks the rules of HTTP.").arg(m_matched->grant.host));
        return;
    }
    const auto good = m_guard.pass(body);
    if (!good) {
        refuse(502, State::Failed, tr("The answer repeated the secret %1 and was cut.").arg(m_matched->grant.secret));
        return;
    }
    toGuest(*good);
    if (m_stage == Stage::Answering && m_answer->isDone())
        answerEnded();
}

void SecretCall::toGuest(const QByteArray &body)
{
    if (body.isEmpty())
        return;
    const QByteArray framed = m_answerChunked ? QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n" : body;
    m_down += framed.size();
    m_guest->write(framed);
}

void SecretCall::answerEnded()
{
    toGuest(m_guard.rest());
    if (m_stage != Stage::Answering)
        return;
    if (m_answerChunked)
        m_guest->write("0\r\n\r\n");
    m_state = State::Ended;
    leave();
}

void SecretCall::hostEnded(const Error &error, bool orderly)
{
    if (m_stage == Stage::Answering && m_answer && orderly && m_answer->end()) {
        answerEnded();
        return;
    }
    if (m_stage != Stage::Answering && m_stage != Stage::Going)
        return;
    refuse(502, State::Failed,
           error.message.isEmpty() ? tr("%1 hung up before its answer was complete.").arg(m_matched->grant.host)
                                   : error.message,
           error.detail);
}

void SecretCall::grantGuest()
{
    if (m_stage != Stage::Answering || m_body->isDone())
        return;
    const qint64 more = window - (m_guestGranted - m_guestReceived) - m_host->bytesToWrite();
    if (more < window / 4)
        return;
    m_guestGranted += more;
    m_guest->grant(more);
}

void SecretCall::grantHost()
{
    if (m_stage == Stage::Leaving && m_guest->bytesToWrite() == 0 && !m_limit.isActive())
        m_limit.start(leaveLimit);
    if (m_stage != Stage::Answering)
        return;
    const qint64 more = window - (m_hostGranted - m_hostReceived) - m_guest->bytesToWrite();
    if (more < window / 4)
        return;
    m_hostGranted += more;
    m_host->grant(more);
}

void SecretCall::refuse(int status, ConnectionRecord::State state, const QString &words, const QString &more)
{
    if (m_stage == Stage::Leaving || m_stage == Stage::Ended)
        return;
    m_state = state;
    m_reason = more.isEmpty() || state == State::Blocked ? words : words + u' ' + more;
    if (m_answerBegun) { // there is no place for words any more: the program sees a broken connection
        end();
        return;
    }
    const QByteArray body = (more.isEmpty() ? words : words + u'\n' + more).toUtf8() + '\n';
    m_guest->write("HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) +
                   "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size()) +
                   "\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n" + body);
    leave();
}

/// Everything has been said; the guest takes it in its own time.
void SecretCall::leave()
{
    m_stage = Stage::Leaving;
    m_limit.stop();
    m_value.reset();
    if (m_dial)
        m_dial->cancel();
    if (m_host) {
        m_host->disconnect(this);
        m_host->abort();
    }
    m_guest->finishWriting();
    // What the program still sends is of no interest, but must not keep it from reading.
    m_guest->grant(window);
    if (m_stage == Stage::Leaving && m_guest->bytesToWrite() == 0)
        m_limit.start(leaveLimit);
}

} // namespace Vitrine::Secrets
