// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkworld.h"

using namespace Vitrine;

Pending<QList<Network::Address>> FakeResolver::resolve(const QString &name)
{
    asked.append(name);
    if (!answers)
        return kept.pending();
    QList<Network::Address> addresses;
    for (const QString &text : names.value(name))
        addresses.append(*Network::Address::parse(text));
    if (addresses.isEmpty())
        return failed<QList<Network::Address>>({ErrorCode::Unreachable, {}, QStringLiteral("no such name")});
    return ready(std::move(addresses));
}

void FakeStream::write(const QByteArray &bytes)
{
    receivedBytes += bytes.size();
    if (collects)
        received += bytes;
    held += bytes.size();
    mostHeld = std::max(mostHeld, held);
    if (takes)
        QMetaObject::invokeMethod(this, &FakeStream::takeAll, Qt::QueuedConnection);
}

void FakeStream::takeAll()
{
    held = 0;
    takes = true;
    Q_EMIT bytesWritten();
}

void FakeStream::grant(qint64 bytes)
{
    granted += bytes;
    QMetaObject::invokeMethod(this, &FakeStream::deliver, Qt::QueuedConnection);
}

void FakeStream::say(const QByteArray &bytes)
{
    m_waiting += bytes;
    deliver();
}

void FakeStream::deliver()
{
    if (isClosed)
        return;
    const QByteArray part = m_waiting.left(std::min<qint64>(granted, 32768));
    if (!part.isEmpty()) {
        m_waiting.remove(0, part.size());
        granted -= part.size();
        Q_EMIT data(part);
        QMetaObject::invokeMethod(this, &FakeStream::deliver, Qt::QueuedConnection);
    } else if (m_finishing && m_waiting.isEmpty()) {
        m_finishing = false;
        Q_EMIT readFinished();
    }
}

void FakeStream::finish()
{
    m_finishing = true;
    deliver();
}

void FakeStream::endOrderly()
{
    if (std::exchange(isClosed, true))
        return;
    Q_EMIT closed({});
}

void FakeStream::abort()
{
    aborted = true;
    if (std::exchange(isClosed, true))
        return;
    Q_EMIT closed({ErrorCode::Cancelled, {}, {}});
}

FakeOffer::FakeOffer(const QString &host, quint16 port, ConnectionWay way)
{
    m_target.host = host;
    m_target.port = port;
    m_target.way = way;
    m_target.process = QStringLiteral("curl");
    m_target.pid = 42;
}

std::shared_ptr<ByteStream> FakeOffer::accept()
{
    accepted = true;
    return stream;
}

void FakeOffer::refuse(Refusal why, const QString &text)
{
    refusal = why;
    words = text;
}
