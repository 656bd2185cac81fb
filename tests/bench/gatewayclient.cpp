// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/gatewayclient.h"

#include "tests/bench/waiting.h"

#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>
#include <optional>
#include <utility>

namespace Vitrine::Bench {

namespace {

constexpr QByteArrayView lineEnd("\r\n");

QByteArray fieldIn(const QByteArray &head, const QByteArray &name)
{
    const qsizetype at = head.toLower().indexOf("\r\n" + name + ':');
    if (at < 0)
        return {};
    const qsizetype begin = at + lineEnd.size() + name.size() + 1;
    const qsizetype end = head.indexOf(lineEnd, begin);
    return head.sliced(begin, (end < 0 ? head.size() : end) - begin).trimmed();
}

} // namespace

GatewayClient::GatewayClient(quint16 port) : m_port(port)
{
    QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { take(); });
    QObject::connect(&m_socket, &QTcpSocket::disconnected, &m_socket, [this] { end(0); });
}

GatewayClient::~GatewayClient()
{
    m_socket.disconnect();
}

Result<void> GatewayClient::connect()
{
    m_socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    if (!m_socket.waitForConnected(10'000))
        return fail(ErrorCode::Unreachable, QStringLiteral("The gateway does not answer."), m_socket.errorString());
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return {};
}

void GatewayClient::send(const QByteArray &request, std::function<void(const QByteArray &)> bytes,
                         std::function<void(int)> done)
{
    m_status = 0;
    m_bytes = std::move(bytes);
    m_done = std::move(done);
    m_socket.write(request);
    m_socket.flush();
}

Result<QByteArray> GatewayClient::ask(const QByteArray &request)
{
    QByteArray body;
    std::optional<int> status;
    send(request, [&](const QByteArray &bytes) { body += bytes; }, [&](int code) { status = code; });
    if (!waitUntil([&] { return status.has_value(); }))
        return fail(ErrorCode::TimedOut, QStringLiteral("The gateway did not answer."));
    if (*status != 200)
        return fail(ErrorCode::Failed, QStringLiteral("The gateway answered with %1.").arg(*status),
                    QString::fromUtf8(body));
    return body;
}

void GatewayClient::end(int status)
{
    if (const auto done = std::exchange(m_done, nullptr))
        done(status);
}

void GatewayClient::take()
{
    m_buffer += m_socket.readAll();
    while (m_done && (m_status == 0 ? takeHead() : takeBody())) {
    }
}

/// As takeBody: false when more has to come first.
bool GatewayClient::takeHead()
{
    const qsizetype size = m_buffer.indexOf("\r\n\r\n");
    if (size < 0)
        return false;
    const QByteArray head = m_buffer.first(size);
    m_buffer.remove(0, size + 2 * lineEnd.size());
    m_status = head.mid(head.indexOf(' ') + 1, 3).toInt();
    m_chunked = fieldIn(head, "transfer-encoding").toLower() == "chunked";
    m_left = m_chunked ? 0 : fieldIn(head, "content-length").toLongLong();
    if (!m_chunked && m_left == 0)
        end(m_status);
    return true;
}

bool GatewayClient::takeBody()
{
    if (m_chunked && m_left == 0) {
        const qsizetype line = m_buffer.indexOf(lineEnd);
        if (line < 0)
            return false;
        const qint64 size = m_buffer.first(line).toLongLong(nullptr, 16);
        if (size == 0) {
            if (m_buffer.size() < line + 2 * lineEnd.size())
                return false;
            m_buffer.remove(0, line + 2 * lineEnd.size());
            end(m_status);
            return true;
        }
        m_buffer.remove(0, line + lineEnd.size());
        m_left = size + lineEnd.size();
    }
    // The end of a chunk's line is counted with it, and not passed on.
    const qint64 ending = m_chunked ? lineEnd.size() : 0;
    const qint64 now = std::min<qint64>(m_left, m_buffer.size());
    if (now == 0)
        return false;
    if (const qint64 own = std::min(now, m_left - ending); own > 0)
        m_bytes(m_buffer.first(own));
    m_buffer.remove(0, now);
    m_left -= now;
    if (!m_chunked && m_left == 0)
        end(m_status);
    return true;
}

QList<QJsonObject> EventReader::feed(const QByteArray &bytes)
{
    // Length of the message, length of its headers, CRC of both; headers, payload; CRC of the message.
    constexpr qsizetype prelude = 12;
    constexpr qsizetype trailer = 4;
    QList<QJsonObject> events;
    m_buffer += bytes;
    while (m_buffer.size() >= prelude) {
        const qsizetype size = qFromBigEndian<quint32>(m_buffer.constData());
        const qsizetype headers = qFromBigEndian<quint32>(m_buffer.constData() + 4);
        if (m_buffer.size() < size || size < prelude + headers + trailer)
            break;
        events.append(
            QJsonDocument::fromJson(m_buffer.sliced(prelude + headers, size - prelude - headers - trailer)).object());
        m_buffer.remove(0, size);
    }
    return events;
}

} // namespace Vitrine::Bench
