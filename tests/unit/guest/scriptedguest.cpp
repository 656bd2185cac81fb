// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedguest.h"

#include "tests/patience.h"

#include <QTest>

using namespace Vitrine;

ScriptedGuest::ScriptedGuest() : m_decoder(Wire::Decoder::Side::Host, std::string(Wire::hostMark), Wire::hostHelloSize)
{
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        m_socket = m_server.nextPendingConnection();
        m_decoder.reset();
        connect(m_socket, &QLocalSocket::readyRead, this, &ScriptedGuest::readyRead);
        connect(m_socket, &QLocalSocket::disconnected, m_socket, &QObject::deleteLater);
        connect(m_socket, &QObject::destroyed, this, [this, gone = m_socket] {
            if (m_socket == gone)
                m_socket = nullptr;
        });
    });
    m_server.listen(socket());
}

void ScriptedGuest::readyRead()
{
    while (m_socket && m_socket->bytesAvailable() > 0) {
        const std::span<char> room = m_decoder.room();
        m_decoder.filled(std::size_t(std::max<qint64>(0, m_socket->read(room.data(), qint64(room.size())))));
        for (bool more = true; more;) {
            switch (m_decoder.next()) {
            case Wire::Decoder::Event::Hello: {
                Wire::Reader hello(m_decoder.hello());
                hello.u32();
                m_epoch = hello.u32();
                const std::string_view nonce = hello.rest();
                m_nonce = QByteArray(nonce.data(), qsizetype(nonce.size()));
                m_decoder.setEpoch(m_epoch);
                if (greeted)
                    greeted(*this);
                break;
            }
            case Wire::Decoder::Event::Frame:
                m_frames.append({m_decoder.frame().type, m_decoder.frame().id});
                break;
            default:
                more = false;
                break;
            }
        }
    }
}

void ScriptedGuest::greetProperly()
{
    send(QByteArray(Wire::guestMark.data(), qsizetype(Wire::guestMark.size())) + m_nonce);
    send(frameOf(m_epoch, Wire::Type::Hello, 0, [](Wire::FrameWriter &frame) {
        frame.u32(Wire::protocolVersion).text("0b8d3f0a-0000-4000-8000-000000000000").u8(0).u32(0);
    }));
}

void ScriptedGuest::send(const QByteArray &bytes)
{
    if (!m_socket)
        return;
    m_socket->write(bytes);
    m_socket->flush();
}

void ScriptedGuest::hangUp()
{
    if (m_socket)
        m_socket->disconnectFromServer();
}

int ScriptedGuest::count(Wire::Type type) const
{
    return int(std::ranges::count_if(m_frames, [type](const auto &frame) { return frame.first == type; }));
}

quint32 ScriptedGuest::idOf(Wire::Type type)
{
    if (!waitUntil([&] { return count(type) > 0; }))
        return 0;
    for (auto it = m_frames.crbegin(); it != m_frames.crend(); ++it) {
        if (it->first == type)
            return it->second;
    }
    return 0;
}
