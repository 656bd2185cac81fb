// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/guest/conversation.h"

#include "engine/model/file.h"

#include <QCoreApplication>
#include <QPointer>

#include <cerrno>

namespace Vitrine::Guest {

Error errorFromGuest(quint32 number, std::string_view words, const QString &message)
{
    Error error = errorFromErrno(number > 0 && number < 4096 ? int(number) : EIO, message);
    if (!words.empty())
        error.detail = displayText(toBytes(words));
    return error;
}

Conversation::Conversation(std::shared_ptr<Link> link) : m_link(std::move(link))
{
    connect(m_link.get(), &Link::frame, this, &Conversation::received);
    connect(m_link.get(), &Link::ended, this, &Conversation::ended);
}

Conversation::~Conversation()
{
    end();
}

quint32 Conversation::newId()
{
    do {
        m_lastId = (m_lastId + 1) & ~Wire::guestIds;
    } while (m_lastId == 0 || m_requests.contains(m_lastId) || m_receivers.contains(m_lastId) ||
             m_ignored.contains(m_lastId));
    return m_lastId;
}

void Conversation::send(Wire::Type type, quint32 id, const Fill &fill)
{
    if (!m_open)
        return;
    Wire::FrameWriter frame(m_link->out(), type, id);
    if (fill)
        fill(frame);
    Q_ASSERT(frame.payloadSize() <= Wire::maxPayload);
    frame.finish(m_link->epoch());
    m_link->flush();
}

void Conversation::request(Wire::Type type, const Fill &fill, const QString &message, Part part, Done done)
{
    if (!m_open) {
        done(fail(ErrorCode::Unreachable, message,
                  QCoreApplication::translate("Vitrine::Guest::Channel", "The machine's channel is closed.")));
        return;
    }
    if (std::size_t(m_requests.size()) >= Wire::maxRequests) {
        done(fail(ErrorCode::Failed, message,
                  QCoreApplication::translate("Vitrine::Guest::Channel", "Too much is waiting for the machine.")));
        return;
    }
    const quint32 id = newId();
    m_requests.insert(id, {message, std::move(part), std::move(done)});
    send(type, id, fill);
}

quint32 Conversation::add(Receiver *receiver)
{
    const quint32 id = newId();
    m_receivers.insert(id, receiver);
    return id;
}

bool Conversation::addAsked(quint32 id, Receiver *receiver)
{
    const std::size_t most = Wire::isVisitorId(id) ? Wire::maxVisitors : Wire::maxStreams;
    if (!(id & Wire::guestIds) || m_receivers.contains(id) || m_ignored.contains(id) ||
        std::size_t(askedLike(id).size()) >= most)
        return false;
    m_receivers.insert(id, receiver);
    askedLike(id).insert(id);
    return true;
}

bool Conversation::ignores(quint32 id, Wire::Type last) const
{
    const auto found = m_ignored.constFind(id);
    return found != m_ignored.cend() && *found == last;
}

void Conversation::remove(quint32 id)
{
    m_receivers.remove(id);
    askedLike(id).remove(id);
}

void Conversation::ignoreUntil(quint32 id, Wire::Type last)
{
    m_receivers.remove(id);
    m_ignored.insert(id, last);
}

void Conversation::received(const Wire::Frame &frame)
{
    const QPointer<Conversation> self(this);
    const Wire::Type type = frame.type;
    const quint32 id = frame.id;
    if (!handle(frame) && self && m_open)
        breakOff(QStringLiteral("frame %1 of id %2 breaks the rules").arg(int(type)).arg(id));
}

bool Conversation::handle(const Wire::Frame &frame)
{
    switch (frame.type) {
    case Wire::Type::Broken: {
        Wire::Reader reader(frame.payload);
        const std::string_view words = reader.text(Wire::maxText);
        ended({ErrorCode::Corrupt, {}, displayText(toBytes(words))});
        return true;
    }
    case Wire::Type::Changed:
    case Wire::Type::Overflow:
        return changed(frame);
    case Wire::Type::Open:
        return !Wire::isVisitorId(frame.id) && opened && opened(frame);
    case Wire::Type::Visit:
        return Wire::isVisitorId(frame.id) && visited && visited(frame);
    case Wire::Type::Hello: // one a connection, and that was read before this object was made
        return false;
    default:
        break;
    }
    if (const auto ignored = m_ignored.constFind(frame.id); ignored != m_ignored.cend()) {
        if (frame.type == *ignored) {
            m_ignored.erase(ignored);
            askedLike(frame.id).remove(frame.id);
        }
        return true;
    }
    if (Receiver *const receiver = m_receivers.value(frame.id))
        return receiver->receive(frame);
    return answered(frame);
}

bool Conversation::answered(const Wire::Frame &frame)
{
    const auto found = m_requests.find(frame.id);
    if (found == m_requests.end())
        return false;
    if (frame.type != Wire::Type::Done)
        return found->part && found->part(frame);
    Wire::Reader reader(frame.payload);
    const quint32 number = reader.u32();
    const std::string_view words = reader.text(Wire::maxText);
    if (!reader.isDone())
        return false;
    const Request request = std::move(*found);
    m_requests.erase(found);
    request.done(number == 0 ? Result<void>() : fail(errorFromGuest(number, words, request.message)));
    return true;
}

bool Conversation::changed(const Wire::Frame &frame)
{
    if (frame.id != 0 || !m_watching)
        return false;
    Wire::Reader reader(frame.payload);
    if (frame.type == Wire::Type::Overflow) {
        if (!reader.isDone())
            return false;
        Q_EMIT watchOverflow();
        return true;
    }
    QList<QByteArray> paths;
    const quint32 count = reader.u32();
    for (quint32 i = 0; i < count && reader.ok(); ++i) {
        const QByteArray path = toBytes(reader.text(Wire::maxPath));
        if (!path.startsWith('/') || path.contains('\0'))
            return false;
        paths.append(path);
    }
    if (!reader.isDone())
        return false;
    const QPointer<Conversation> self(this);
    for (const QByteArray &path : std::as_const(paths)) {
        Q_EMIT folderChanged(path);
        if (!self || !m_open)
            break;
    }
    return true;
}

void Conversation::breakOff(const QString &detail)
{
    ended({ErrorCode::Corrupt, {}, detail});
}

void Conversation::end()
{
    if (!m_open)
        return;
    m_open = false;
    m_link->end();
    const Error error{ErrorCode::Unreachable,
                      {},
                      QCoreApplication::translate("Vitrine::Guest::Channel", "The machine's channel was closed.")};
    const QPointer<Conversation> self(this);
    const auto requests = std::exchange(m_requests, {});
    for (const Request &request : requests) {
        Error own = error;
        own.message = request.message;
        request.done(fail(own));
    }
    // One at a time: each may drop others, or this object.
    while (self && !m_receivers.isEmpty())
        m_receivers.take(m_receivers.constBegin().key())->connectionLost(error);
}

void Conversation::ended(Error error)
{
    if (!m_open)
        return;
    error.message =
        error.code == ErrorCode::Corrupt
            ? QCoreApplication::translate("Vitrine::Guest::Channel",
                                          "The machine sent something that makes no sense. Stop it and start it again.")
            : QCoreApplication::translate("Vitrine::Guest::Channel", "The connection to the machine was lost.");
    const QPointer<Conversation> self(this);
    end();
    if (self)
        Q_EMIT lost(error);
}

} // namespace Vitrine::Guest
