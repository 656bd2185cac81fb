// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/websocket.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtEndian>

namespace Vitrine::Gateway {

namespace {

constexpr QByteArrayView acceptSuffix("258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
constexpr qsizetype maskBytes = 4;

QString tr(const char *text)
{
    return QCoreApplication::translate("Vitrine::Gateway", text);
}

bool isKnown(int opcode)
{
    return opcode <= int(Opcode::Binary) || (opcode >= int(Opcode::Close) && opcode <= int(Opcode::Pong));
}

} // namespace

Outcome<Fields> acceptWebSocket(const Request &request)
{
    if (!request.wantsUpgrade)
        return invalid(QStringLiteral("Upgrade"), tr("Only WebSockets are served at this path."));
    if (request.field("Sec-WebSocket-Version") != "13")
        return invalid(QStringLiteral("Sec-WebSocket-Version"), tr("WebSockets of version 13 are served."));
    const QByteArray key = request.field("Sec-WebSocket-Key");
    if (QByteArray::fromBase64(key).size() != 16 || fieldCount(request.fields, "Sec-WebSocket-Key") != 1)
        return invalid(QStringLiteral("Sec-WebSocket-Key"), tr("The WebSocket's key is malformed."));
    const QByteArray accept =
        QCryptographicHash::hash(key + acceptSuffix.toByteArray(), QCryptographicHash::Sha1).toBase64();
    return Fields{{"Upgrade", "websocket"}, {"Connection", "Upgrade"}, {"Sec-WebSocket-Accept", accept}};
}

QByteArray frameBytes(Opcode opcode, const QByteArray &payload)
{
    QByteArray bytes;
    bytes += char(0x80 | int(opcode));
    if (payload.size() < 126) {
        bytes += char(payload.size());
    } else if (payload.size() <= 0xFFFF) {
        bytes += char(126);
        const quint16 size = qToBigEndian(quint16(payload.size()));
        bytes.append(reinterpret_cast<const char *>(&size), sizeof size);
    } else {
        bytes += char(127);
        const quint64 size = qToBigEndian(quint64(payload.size()));
        bytes.append(reinterpret_cast<const char *>(&size), sizeof size);
    }
    return bytes + payload;
}

QByteArray closeFrame(int code, const QByteArray &reason)
{
    const quint16 number = qToBigEndian(quint16(code));
    return frameBytes(Opcode::Close,
                      QByteArray(reinterpret_cast<const char *>(&number), sizeof number) + reason.left(120));
}

FrameReader::FrameReader()
{
    m_second.start();
}

void FrameReader::feed(const QByteArray &bytes)
{
    if (m_problem == 0)
        m_bytes += bytes;
}

void FrameReader::count()
{
    if (m_second.elapsed() >= 1000) {
        m_second.start();
        m_inSecond = 0;
    }
    if (++m_inSecond > mostFramesPerSecond)
        m_problem = CloseCode::policy;
}

bool FrameReader::checkHead(unsigned char first, unsigned char second)
{
    const int opcode = first & 0x0F;
    const bool isControl = opcode >= int(Opcode::Close);
    // No extension was agreed on, clients must mask, and control frames are whole and short.
    if ((first & 0x70) != 0 || (second & 0x80) == 0 || !isKnown(opcode) ||
        (isControl && ((first & 0x80) == 0 || (second & 0x7F) > 125)))
        m_problem = CloseCode::protocol;
    return m_problem == 0;
}

std::optional<Frame> FrameReader::next()
{
    if (m_problem != 0 || m_bytes.size() < 2)
        return std::nullopt;
    const auto first = static_cast<unsigned char>(m_bytes[0]);
    const auto second = static_cast<unsigned char>(m_bytes[1]);
    if (!checkHead(first, second))
        return std::nullopt;
    qsizetype head = 2;
    quint64 size = second & 0x7F;
    if (size == 126) {
        if (m_bytes.size() < 4)
            return std::nullopt;
        size = qFromBigEndian<quint16>(m_bytes.constData() + 2);
        head = 4;
    } else if (size == 127) {
        if (m_bytes.size() < 10)
            return std::nullopt;
        size = qFromBigEndian<quint64>(m_bytes.constData() + 2);
        head = 10;
    }
    if (size > quint64(mostPayload)) {
        m_problem = CloseCode::tooBig;
        return std::nullopt;
    }
    if (m_bytes.size() < head + maskBytes + qsizetype(size))
        return std::nullopt;
    count();
    if (m_problem != 0)
        return std::nullopt;
    Frame frame;
    frame.opcode = Opcode(first & 0x0F);
    frame.isLast = (first & 0x80) != 0;
    frame.payload = m_bytes.mid(head + maskBytes, qsizetype(size));
    for (qsizetype i = 0; i < frame.payload.size(); ++i)
        frame.payload[i] = char(frame.payload[i] ^ m_bytes[head + i % maskBytes]);
    m_bytes.remove(0, head + maskBytes + qsizetype(size));
    return frame;
}

} // namespace Vitrine::Gateway
