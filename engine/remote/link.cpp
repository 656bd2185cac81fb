// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/remote/link.h"

#include <QCoreApplication>

#include <chrono>
#include <utility>

namespace Vitrine::Remote {

using namespace std::chrono_literals;

namespace {
// A folder of 20,000 entries with the longest names takes some 40 MiB.
constexpr FrameLimits limits{qint64(64) << 20, qint64(4) << 20};
} // namespace

std::shared_ptr<Link> Link::make(const QString &socketPath)
{
    return std::shared_ptr<Link>(new Link(socketPath), [](Link *link) { link->deleteLater(); });
}

Link::Link(const QString &socketPath) : m_path(socketPath), m_socket(this), m_deadline(this), m_reader(limits)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(10s);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { lose({ErrorCode::TimedOut, {}, QStringLiteral("no hello came")}); });
    connect(&m_socket, &QLocalSocket::connected, this, [this] {
        m_socket.write(encodeFrame({{QStringLiteral("hello"), QJsonObject{{QStringLiteral("protocol"), protocolVersion},
                                                                          {QStringLiteral("version"),
                                                                           QCoreApplication::applicationVersion()}}}}));
    });
    connect(&m_socket, &QLocalSocket::readyRead, this, &Link::read);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] {
        read(); // the reason may lie before the end
        lose({ErrorCode::Unreachable, {}, m_socket.errorString()});
    });
    connect(&m_socket, &QLocalSocket::disconnected, this, [this] {
        read();
        lose({ErrorCode::Unreachable, {}, {}});
    });
}

Link::~Link()
{
    m_socket.disconnect(this);
}

Pending<ServerInfo> Link::open(bool controlOnly)
{
    if (m_opening)
        return m_opening->pending();
    m_socket.abort();
    m_reader = FrameReader(limits);
    m_bye = {};
    m_controlOnly = controlOnly;
    m_opening.emplace();
    const auto pending = m_opening->pending();
    m_deadline.start();
    m_socket.connectToServer(m_path); // may fail inside the call
    return pending;
}

void Link::close()
{
    lose({ErrorCode::Cancelled, {}, {}});
}

void Link::lose(Error why)
{
    m_deadline.stop();
    if (!m_open && !m_opening)
        return;
    if (m_bye.code != ErrorCode::Failed || !m_bye.detail.isEmpty() || !m_bye.message.isEmpty())
        why = m_bye;
    if (why.message.isEmpty())
        why.message = QCoreApplication::translate("Vitrine::Remote", "The connection to the engine has ended.");
    const bool wasOpen = m_open.exchange(false);
    m_socket.abort();
    for (const auto &port : std::as_const(m_streams))
        port->stream = 0;
    m_streams.clear();
    const auto calls = std::exchange(m_calls, {});
    for (const Taker &taker : calls)
        taker(std::unexpected(why));
    if (const auto opening = std::exchange(m_opening, std::nullopt))
        opening->fail(why);
    if (wasOpen)
        Q_EMIT closed(why);
}

void Link::read()
{
    while (m_socket.bytesAvailable() > 0) {
        const auto frames = m_reader.feed(m_socket.read(256 << 10));
        if (!frames)
            return lose(frames.error());
        for (const Frame &frame : *frames) {
            handle(frame);
            if (!m_open && !m_opening)
                return;
        }
    }
}

void Link::handle(const Frame &frame)
{
    const QJsonObject &json = frame.json;
    if (const QJsonValue id = json[QLatin1String("id")]; !id.isUndefined()) {
        const Taker taker = m_calls.take(quint64(id.toInteger()));
        if (!taker)
            return;
        if (const QJsonValue error = json[QLatin1String("error")]; !error.isUndefined())
            taker(std::unexpected(Error::fromJson(error.toObject())));
        else
            taker(Reply{json[QLatin1String("result")], frame.tail});
    } else if (const QJsonValue data = json[QLatin1String("data")]; !data.isUndefined()) {
        // A copy: who gets the bytes may drop the stream.
        if (const auto port = m_streams.value(quint64(data.toInteger()))) {
            const bool err = json[QLatin1String("stream")].toInt() == int(OutputStream::Err);
            Q_EMIT port->data(err ? OutputStream::Err : OutputStream::Out, frame.tail);
        }
    } else if (const QJsonValue taken = json[QLatin1String("taken")]; !taken.isUndefined()) {
        if (const auto port = m_streams.value(quint64(taken.toInteger())))
            Q_EMIT port->taken(json[QLatin1String("bytes")].toInteger());
    } else if (const QJsonValue end = json[QLatin1String("ended")]; !end.isUndefined()) {
        if (const auto port = m_streams.value(quint64(end.toInteger())))
            Q_EMIT port->ended(json);
    } else if (const QJsonValue name = json[QLatin1String("event")]; !name.isUndefined()) {
        Q_EMIT event(name.toString(), json[QLatin1String("args")].toArray());
    } else if (const QJsonValue bye = json[QLatin1String("bye")]; !bye.isUndefined()) {
        m_bye = Error::fromJson(bye.toObject());
    } else if (const QJsonValue hello = json[QLatin1String("hello")]; hello.isObject() && m_opening) {
        const ServerInfo info = ServerInfo::fromJson(hello.toObject());
        if (info.protocol != protocolVersion && !m_controlOnly) {
            return lose({ErrorCode::Rejected,
                         QCoreApplication::translate(
                             "Vitrine::Remote",
                             "The engine that runs on this store is of another version of Vitrine (%1). Stop it first: "
                             "vitrine engine stop.")
                             .arg(info.version),
                         {}});
        }
        m_deadline.stop();
        m_open = true;
        std::exchange(m_opening, std::nullopt)->finish(info);
    }
}

void Link::callRaw(const char *method, const QJsonArray &args, const QByteArray &tail, Taker taker)
{
    inThread([this, method, args, tail, taker = std::move(taker)] {
        if (!m_open) {
            taker(fail(ErrorCode::Unreachable,
                       QCoreApplication::translate("Vitrine::Remote", "The connection to the engine has ended.")));
            return;
        }
        const quint64 id = ++m_lastCall;
        m_calls.insert(id, taker);
        m_socket.write(encodeFrame({{QStringLiteral("id"), qint64(id)},
                                    {QStringLiteral("call"), QString::fromLatin1(method)},
                                    {QStringLiteral("args"), args}},
                                   tail));
    });
}

void Link::attach(quint64 stream, const std::shared_ptr<StreamPort> &port)
{
    port->stream = stream;
    m_streams.insert(stream, port);
}

void Link::tell(const std::shared_ptr<StreamPort> &port, const QString &verb, QJsonObject json, const QByteArray &tail)
{
    inThread([this, port, verb, json = std::move(json), tail]() mutable {
        if (!m_open || port->stream == 0)
            return;
        json.insert(verb, qint64(port->stream));
        m_socket.write(encodeFrame(json, tail));
    });
}

void Link::drop(const std::shared_ptr<StreamPort> &port)
{
    tell(port, QStringLiteral("drop"));
    inThread([this, port] {
        m_streams.remove(port->stream);
        port->stream = 0;
    });
}

} // namespace Vitrine::Remote
