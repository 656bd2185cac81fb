// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/qmp.h"

#include "engine/vm/unixsocket.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSocketNotifier>

#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/uio.h>

namespace Vitrine::Vm {

namespace {
Error broken(const QString &detail)
{
    return {ErrorCode::Corrupt, Qmp::tr("QEMU's answers cannot be understood."), detail};
}
} // namespace

// QEMU knows clients by the one socket only: what it was doing for an earlier client is answered to the next one.
// Numbers that begin somewhere else each time tell the answers apart.
Qmp::Qmp(QObject *parent) : QObject(parent), m_lastId(QRandomGenerator::global()->generate()) {}

Qmp::~Qmp()
{
    // Promises that go away unfinished say Cancelled.
    m_calls.clear();
}

Pending<void> Qmp::open(const QString &path)
{
    auto socket = connectTo(path);
    m_state = State::Greeting;
    if (!socket) {
        lose(socket.error());
        return m_opened.pending();
    }
    m_socket = std::move(*socket);
    m_readable = std::make_unique<QSocketNotifier>(m_socket.get(), QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &Qmp::receive);
    m_writable = std::make_unique<QSocketNotifier>(m_socket.get(), QSocketNotifier::Write);
    m_writable->setEnabled(false);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &Qmp::flush);
    return m_opened.pending();
}

Pending<QJsonObject> Qmp::call(const QString &command, const QJsonObject &arguments, Descriptor fd)
{
    if (m_state != State::Ready)
        return failed<QJsonObject>({ErrorCode::Unreachable, tr("The machine's QEMU does not answer."), {}});
    return send(command, arguments, std::move(fd));
}

Pending<QJsonObject> Qmp::send(const QString &command, const QJsonObject &arguments, Descriptor fd)
{
    const qint64 id = ++m_lastId;
    QJsonObject json{{QStringLiteral("execute"), command}, {QStringLiteral("id"), id}};
    if (!arguments.isEmpty())
        json.insert(QStringLiteral("arguments"), arguments);
    Promise<QJsonObject> promise;
    m_calls.insert(id, promise);
    if (fd.isValid())
        m_passengers.push_back({m_out.size(), std::move(fd)});
    m_out += QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
    flush();
    return promise.pending();
}

ssize_t Qmp::sendSome()
{
    iovec bytes{m_out.data(), size_t(m_out.size())};
    msghdr message{};
    message.msg_iov = &bytes;
    message.msg_iovlen = 1;
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
    const bool carries = !m_passengers.empty() && m_passengers.front().at == 0;
    if (carries) {
        message.msg_control = control;
        message.msg_controllen = sizeof control;
        cmsghdr *const header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(sizeof(int));
        const int fd = m_passengers.front().fd.get();
        std::memcpy(CMSG_DATA(header), &fd, sizeof fd);
    }
    // Up to the next command that carries one.
    const size_t next = carries ? 1 : 0;
    if (m_passengers.size() > next)
        bytes.iov_len = size_t(m_passengers[next].at);
    const ssize_t count = ::sendmsg(m_socket.get(), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count <= 0)
        return count;
    if (carries)
        m_passengers.pop_front();
    for (Passenger &passenger : m_passengers)
        passenger.at -= count;
    return count;
}

void Qmp::flush()
{
    while (!m_out.isEmpty() && m_socket.isValid()) {
        const ssize_t count = sendSome();
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            // A broken connection is noticed by reading.
            if (errno == EAGAIN && m_writable)
                m_writable->setEnabled(true);
            return;
        }
        m_out.remove(0, count);
    }
    if (m_writable)
        m_writable->setEnabled(false);
}

void Qmp::receive()
{
    // At most one piece a turn of the event loop: a flood must not keep others waiting.
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    const ssize_t count = ::recv(m_socket.get(), piece.data(), size_t(piece.size()), MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count <= 0) {
        lose({ErrorCode::Unreachable, tr("The machine's QEMU does not answer."), tr("It closed the connection.")});
        return;
    }
    m_in += piece.first(count);
    qsizetype from = 0;
    for (qsizetype end = 0; m_state != State::Lost && (end = m_in.indexOf('\n', from)) >= 0; from = end + 1)
        take(m_in.mid(from, end - from));
    m_in.remove(0, std::min(from, m_in.size()));
    if (m_state != State::Lost && m_in.size() > longestLine)
        lose(broken(tr("A line is longer than %1 bytes.").arg(longestLine)));
}

void Qmp::drain()
{
    constexpr int mostPieces = 64;
    for (int i = 0; i < mostPieces && m_state != State::Lost && m_state != State::Made; ++i) {
        char one = 0;
        const ssize_t count = ::recv(m_socket.get(), &one, 1, MSG_DONTWAIT | MSG_PEEK);
        if (count <= 0)
            return;
        receive();
    }
}

void Qmp::take(const QByteArray &line)
{
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(line, &error).object();
    if (error.error != QJsonParseError::NoError || json.isEmpty()) {
        lose(broken(QString::fromLatin1(line.first(std::min<qsizetype>(line.size(), 200)))));
        return;
    }
    if (m_state == State::Greeting) {
        if (!json.contains(QLatin1String("QMP"))) {
            // What an earlier client was still to be told may come first.
            const bool late = json.contains(QLatin1String("return")) || json.contains(QLatin1String("error")) ||
                              json.contains(QLatin1String("event"));
            if (!late)
                lose(broken(tr("It did not begin with a greeting.")));
            return;
        }
        const QJsonObject version = json[QLatin1String("QMP")].toObject()[QLatin1String("version")].toObject();
        const QJsonObject numbers = version[QLatin1String("qemu")].toObject();
        m_version = QStringLiteral("%1.%2.%3")
                        .arg(numbers[QLatin1String("major")].toInt())
                        .arg(numbers[QLatin1String("minor")].toInt())
                        .arg(numbers[QLatin1String("micro")].toInt());
        m_state = State::Negotiating;
        negotiate();
        return;
    }
    if (json.contains(QLatin1String("event"))) {
        Q_EMIT event(json[QLatin1String("event")].toString(), json[QLatin1String("data")].toObject());
        return;
    }
    const auto call = m_calls.constFind(json[QLatin1String("id")].toInteger(-1));
    if (call == m_calls.constEnd())
        return; // an answer to nothing we asked
    const Promise<QJsonObject> promise = *call;
    m_calls.erase(call);
    if (json.contains(QLatin1String("error"))) {
        promise.fail({ErrorCode::Rejected, tr("QEMU refused a command."),
                      json[QLatin1String("error")].toObject()[QLatin1String("desc")].toString().left(1000)});
    } else {
        const QJsonValue value = json[QLatin1String("return")];
        promise.finish(value.isArray() ? QJsonObject{{QStringLiteral("list"), value}} : value.toObject());
    }
}

void Qmp::negotiate()
{
    send(QStringLiteral("qmp_capabilities"), {}).then(this, [this](const Result<QJsonObject> &negotiated) {
        if (negotiated)
            return setReady({});
        // An earlier client's negotiation may have been carried out late, for this one. Then commands are answered.
        if (m_state == State::Negotiating)
            send(QStringLiteral("query-status"), {}).then(this, [this](const Result<QJsonObject> &answer) {
                setReady(answer ? Result<void>() : std::unexpected(answer.error()));
            });
    });
}

void Qmp::setReady(const Result<void> &result)
{
    if (m_state != State::Negotiating)
        return;
    if (!result)
        return lose(result.error());
    m_state = State::Ready;
    m_opened.finish({});
}

void Qmp::lose(const Error &error)
{
    if (m_state == State::Lost)
        return;
    m_state = State::Lost;
    // Only switched off: this may be called out of the notifier itself.
    if (m_readable)
        m_readable->setEnabled(false);
    if (m_writable)
        m_writable->setEnabled(false);
    m_in.clear();
    m_out.clear();
    m_passengers.clear();
    const auto calls = std::exchange(m_calls, {});
    for (const auto &call : calls)
        call.fail(error);
    m_opened.fail(error);
    Q_EMIT lost(error);
}

} // namespace Vitrine::Vm
