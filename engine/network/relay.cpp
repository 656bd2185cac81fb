// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/relay.h"

#include <QPointer>

namespace Vitrine::Network {

Relay::Relay(std::shared_ptr<ByteStream> guest, std::shared_ptr<ByteStream> network)
    : m_up{guest, network}, m_down{network, guest}
{
    m_halfOpen.setSingleShot(true);
    m_halfOpen.setInterval(halfOpenLimit);
    m_halfOpen.callOnTimeout(this, &Relay::abort);
}

Relay::~Relay()
{
    m_ended = true;
    m_up.from->disconnect(this);
    m_up.to->disconnect(this);
}

void Relay::start()
{
    join(m_up);
    join(m_down);
    const QPointer<Relay> self(this);
    grant(m_up);
    if (self && !m_ended)
        grant(m_down);
}

void Relay::join(Direction &direction)
{
    ByteStream *const from = direction.from.get();
    ByteStream *const to = direction.to.get();
    connect(from, &ByteStream::data, this, [this, &direction, to](const QByteArray &bytes) {
        direction.received += bytes.size();
        if (m_halfOpen.isActive())
            m_halfOpen.start();
        const QPointer<Relay> self(this);
        to->write(bytes);
        if (self && !m_ended)
            grant(direction);
    });
    connect(to, &ByteStream::bytesWritten, this, [this, &direction] { grant(direction); });
    connect(from, &ByteStream::readFinished, this, [this, to] {
        m_halfOpen.start();
        to->finishWriting();
    });
    connect(from, &ByteStream::closed, this, [this, to](const Error &error) { oneClosed(error, *to); });
}

/// In pieces worth a frame.
void Relay::grant(Direction &direction)
{
    const qint64 delivered = direction.received - direction.to->bytesToWrite();
    const qint64 more = delivered + window - direction.granted;
    if (more < window / 4)
        return;
    direction.granted += more;
    direction.from->grant(more);
}

void Relay::oneClosed(const Error &error, ByteStream &other)
{
    if (m_ended)
        return;
    ++m_closed;
    if (m_closed == 2) {
        if (!m_taking)
            m_broken = error;
        end();
        return;
    }
    if (error.code != ErrorCode::Cancelled && error.message.isEmpty() && error.detail.isEmpty())
        return; // an orderly end: the other one is about to say the same
    m_broken = error;
    m_taking = &other;
    if (error.code == ErrorCode::Cancelled || other.bytesToWrite() == 0) {
        end();
        return;
    }
    m_halfOpen.start();
    connect(&other, &ByteStream::bytesWritten, this, [this, &other] {
        if (other.bytesToWrite() == 0)
            end();
    });
}

void Relay::end()
{
    if (std::exchange(m_ended, true))
        return;
    m_halfOpen.stop();
    if (m_taking) {
        m_taking->disconnect(this);
        m_taking->abort();
    }
    Q_EMIT ended(m_broken);
}

void Relay::abort()
{
    if (m_taking) {
        end();
        return;
    }
    // The end of the first takes the other one with it, unless it had an orderly one before.
    const QPointer<Relay> self(this);
    m_up.from->abort();
    if (self && !m_ended)
        m_up.to->abort();
}

} // namespace Vitrine::Network
