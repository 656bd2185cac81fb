// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/dial.h"

#include "engine/network/socketstream.h"

#include <QPointer>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>

namespace Vitrine::Network {

namespace {

constexpr qsizetype maxProxyHead = 16 << 10;

} // namespace

Dial::Dial(const ConnectionTarget &target, std::shared_ptr<const Policy> policy, const World &world, QObject *parent)
    : Operation(parent), m_target(target), m_policy(std::move(policy)), m_world(world)
{
    m_limit.setSingleShot(true);
}

Dial::~Dial()
{
    cancel();
}

void Dial::start()
{
    m_verdict = m_policy->askName(m_target.host, m_target.port);
    if (m_verdict.answer == Verdict::Answer::Blocked) {
        block(m_verdict);
        return;
    }
    if (!m_world.proxy.problem().isEmpty()) {
        giveUp(ErrorCode::Unreachable, m_world.proxy.problem());
        return;
    }
    const bool isLocal =
        m_target.host == QLatin1String("localhost") || m_target.host.endsWith(QLatin1String(".localhost"));
    QList<Address> known;
    if (const auto literal = Address::parseLoosely(m_target.host))
        known = {*literal};
    else if (isLocal)
        known = {Address::v4(0x7f000001), *Address::parse(QStringLiteral("::1"))};
    if (!known.isEmpty()) {
        known = allowed(known);
        if (known.isEmpty()) {
            block(m_verdict);
            return;
        }
    }
    m_server = m_world.proxy.serverFor(m_target.host, m_target.port, m_target.way != ConnectionWay::Http);
    if (m_server)
        lookUp(m_server->host);
    else if (!known.isEmpty())
        connectTo(known, m_target.port);
    else
        lookUp(m_target.host);
}

void Dial::lookUp(const QString &name)
{
    if (const auto literal = Address::parseLoosely(name)) {
        lookedUp(QList<Address>{*literal});
        return;
    }
    m_limit.callOnTimeout(this, [this] {
        giveUp(ErrorCode::TimedOut, tr("Looking up %1 took too long.").arg(m_server ? m_server->host : m_target.host));
    });
    m_limit.start(lookUpLimit);
    m_world.resolver.resolve(name).then(this,
                                        [this, self = QPointer<QObject>(this)](const Result<QList<Address>> &found) {
                                            if (!self || hasEnded())
                                                return;
                                            m_limit.stop();
                                            m_limit.disconnect(this);
                                            lookedUp(found);
                                        });
}

void Dial::lookedUp(const Result<QList<Address>> &found)
{
    if (!found) {
        giveUp(ErrorCode::Unreachable,
               m_server ? tr("This computer's proxy, %1, has no address.").arg(m_server->text())
                        : tr("%1 has no address, or no name server knows it.").arg(m_target.host),
               found.error().detail);
        return;
    }
    if (m_server) { // the person's own setting; no policy is asked about it
        connectTo(*found, m_server->port);
        return;
    }
    const auto addresses = allowed(*found);
    if (addresses.isEmpty())
        block(m_verdict);
    else
        connectTo(addresses, m_target.port);
}

/// Those that may be dialled. None: m_verdict says why not the first.
QList<Address> Dial::allowed(const QList<Address> &addresses)
{
    const Verdict byName = m_verdict;
    const auto own = m_world.ownAddresses();
    QList<Address> good;
    std::optional<Verdict> bad;
    for (const Address &address : addresses) {
        const Verdict verdict = m_policy->askAddress(address, m_target.port, own, byName);
        if (verdict.answer == Verdict::Answer::Allowed) {
            if (good.isEmpty())
                m_verdict = verdict;
            good.append(address);
        } else if (!bad) {
            bad = verdict;
        }
    }
    if (good.isEmpty() && bad) {
        m_verdict = *bad;
        // Of a name the person sees where it leads.
        if (!Address::parse(m_target.host))
            m_verdict.reason = tr("%1 leads to %2").arg(m_target.host, m_verdict.reason);
    }
    return good;
}

void Dial::connectTo(const QList<Address> &addresses, quint16 port)
{
    m_connecting = new Connecting(addresses, port, this);
    m_connecting->pending().then(
        this, [this, connecting = m_connecting, self = QPointer<QObject>(this)](const Result<Connected> &result) {
            if (!self || hasEnded() || m_connecting != connecting) { // abandoned
                if (result)
                    ::close(result->socket);
                return;
            }
            std::exchange(m_connecting, nullptr)->deleteLater();
            if (result) {
                connected(*result);
                return;
            }
            const QString where = m_server ? tr("this computer's proxy, %1,").arg(m_server->text()) : m_target.text();
            giveUp(result.error().code,
                   result.error().code == ErrorCode::TimedOut ? tr("%1 does not answer.").arg(where)
                                                              : tr("Cannot connect to %1.").arg(where),
                   result.error().detail);
        });
    m_connecting->start();
}

void Dial::connected(const Connected &connection)
{
    if (m_server) {
        m_socket = connection.socket;
        greetProxy();
        return;
    }
    finish(Dialled{SocketStream::over(connection.socket), connection.address});
}

void Dial::greetProxy()
{
    const QByteArray target = m_target.text().toLatin1();
    QByteArray request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n";
    if (!m_server->credentials.isEmpty())
        request += "Proxy-Authorization: Basic " + m_server->credentials + "\r\n";
    request += "\r\n";
    // The first bytes of a fresh connection: its buffer takes them whole.
    if (::send(m_socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL) != request.size()) {
        giveUp(ErrorCode::Unreachable, tr("This computer's proxy, %1, has hung up.").arg(m_server->text()));
        return;
    }
    m_limit.callOnTimeout(this, [this] {
        giveUp(ErrorCode::TimedOut, tr("This computer's proxy, %1, does not answer.").arg(m_server->text()));
    });
    m_limit.start(proxyLimit);
    m_notifier = new QSocketNotifier(m_socket, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Dial::proxyAnswered);
}

void Dial::proxyAnswered()
{
    QByteArray bytes(4096, Qt::Uninitialized);
    const ssize_t count = ::recv(m_socket, bytes.data(), size_t(bytes.size()), 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count > 0)
        m_answer += bytes.left(count);
    const qsizetype end = m_answer.indexOf("\r\n\r\n");
    if (end < 0 && count > 0 && m_answer.size() <= maxProxyHead)
        return;
    const QByteArray line = m_answer.left(std::max<qsizetype>(0, m_answer.indexOf("\r\n")));
    if (end < 0 || !line.startsWith("HTTP/1.") || (line.mid(8) + ' ').mid(0, 5) != " 200 ") {
        giveUp(ErrorCode::Unreachable,
               tr("This computer's proxy, %1, does not connect to %2.").arg(m_server->text(), m_target.text()),
               QString::fromLatin1(line.left(200)));
        return;
    }
    const int socket = std::exchange(m_socket, -1);
    const QByteArray early = m_answer.mid(end + 4);
    abandon();
    finish(Dialled{SocketStream::over(socket, early), std::nullopt});
}

void Dial::block(const Verdict &verdict)
{
    m_verdict = verdict;
    abandon();
    fail({ErrorCode::Rejected, m_verdict.reason, {}});
}

void Dial::giveUp(ErrorCode code, const QString &message, const QString &detail)
{
    abandon();
    fail({code == ErrorCode::TimedOut ? code : ErrorCode::Unreachable, message, detail});
}

void Dial::abandon()
{
    m_limit.stop();
    if (m_connecting) {
        auto *const connecting = std::exchange(m_connecting, nullptr);
        connecting->cancel();
        connecting->deleteLater();
    }
    if (m_notifier) { // this may be inside its own signal
        m_notifier->setEnabled(false);
        m_notifier->setParent(nullptr);
        m_notifier->disconnect(this);
        std::exchange(m_notifier, nullptr)->deleteLater();
    }
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

} // namespace Vitrine::Network
