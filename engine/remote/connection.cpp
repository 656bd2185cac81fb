// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/remote/connection.h"

#include "engine/remote/methodtable.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

namespace Vitrine::Remote {

using namespace std::chrono_literals;

namespace {

constexpr FrameLimits helloLimits{64 << 10, 0};
constexpr FrameLimits openLimits{1 << 20, InvocationSpec::maxPayloadBytes};
constexpr qint64 maxShellWrite = 64 << 10;
constexpr qint64 maxDataBytes = 256 << 10;

quint64 numberOf(const QJsonValue &value)
{
    return quint64(std::max<qint64>(0, value.toInteger()));
}

} // namespace

Connection::Connection(QLocalSocket *socket, const Api::Nouns &nouns, const ServerInfo &info,
                       const MethodTable &methods, QObject *parent)
    : QObject(parent), m_socket(socket), m_nouns(nouns), m_info(info), m_methods(methods), m_reader(helloLimits)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(256 << 10);
    m_reader.setTailRule([this](const QJsonObject &json) {
        if (json.contains(QLatin1String("write")))
            return maxShellWrite;
        const MethodTable::Entry *method = m_methods.find(json[QLatin1String("call")].toString());
        return method ? method->maxTail : 0;
    });
    connect(m_socket, &QLocalSocket::readyRead, this, &Connection::read);
    connect(m_socket, &QLocalSocket::bytesWritten, this, &Connection::written);
    connect(m_socket, &QLocalSocket::disconnected, this, [this] { end({}); });
    QTimer::singleShot(10s, this, [this] {
        if (m_stage == Stage::Hello)
            end({ErrorCode::TimedOut, {}, QStringLiteral("no hello came")});
    });
    QTimer::singleShot(0, this, &Connection::read); // what came before anyone listened
}

Connection::~Connection()
{
    attendQuestions(false);
    for (const SessionKey &key : std::as_const(m_unfinished))
        (void)m_nouns.sessions.remove(key);
    for (auto it = m_watches.cbegin(); it != m_watches.cend(); ++it) {
        for (int i = 0; i < it.value(); ++i)
            m_nouns.files.watch(it.key(), false);
    }
}

void Connection::end(const Error &why)
{
    if (m_stage == Stage::Ended)
        return;
    if (m_socket->state() == QLocalSocket::ConnectedState && m_socket->bytesToWrite() < eventPause) {
        m_socket->write(encodeFrame({{QStringLiteral("bye"), why.toJson()}}));
        m_socket->flush();
    }
    m_stage = Stage::Ended;
    m_socket->disconnect(this);
    m_socket->abort();
    m_keptEvents.clear();
    m_unhandled.clear();
    Q_EMIT ended();
    // Streams go with this object, and not now: one of them may be what called.
    deleteLater();
}

void Connection::read()
{
    // A handler may lead back here through bytesWritten.
    if (m_reading)
        return;
    m_reading = true;
    while (m_stage != Stage::Ended && m_socket->bytesToWrite() < readPause) {
        if (!m_unhandled.isEmpty()) {
            handle(m_unhandled.takeFirst());
        } else if (m_socket->bytesAvailable() > 0) {
            auto frames = m_reader.feed(m_socket->read(64 << 10));
            if (frames)
                m_unhandled = std::move(*frames);
            else
                end(frames.error());
        } else {
            break;
        }
    }
    m_reading = false;
}

void Connection::handle(const Frame &frame)
{
    if (m_stage == Stage::Hello) {
        if (!frame.json[QLatin1String("hello")].isObject())
            return end({ErrorCode::Corrupt, {}, QStringLiteral("the first message is no hello")});
        return handleHello(frame.json[QLatin1String("hello")].toObject());
    }
    if (frame.json.contains(QLatin1String("call")))
        handleCall(frame);
    else
        handleStream(frame);
}

void Connection::handleHello(const QJsonObject &hello)
{
    const bool same = hello[QLatin1String("protocol")].toInt() == protocolVersion;
    m_stage = same ? Stage::Open : Stage::ControlOnly;
    m_reader.setLimits(openLimits);
    send({{QStringLiteral("hello"), m_info.toJson()}});
    if (same)
        Q_EMIT opened();
}

void Connection::handleCall(const Frame &frame)
{
    const quint64 call = numberOf(frame.json[QLatin1String("id")]);
    const QString name = frame.json[QLatin1String("call")].toString();
    const QJsonArray args = frame.json[QLatin1String("args")].toArray();
    const MethodTable::Entry *method = m_methods.find(name);
    if (!method) {
        return refuse(call, {ErrorCode::InvalidInput,
                             tr("The running engine cannot do this. It may be older than this program."),
                             QStringLiteral("no method %1").arg(name.left(80))});
    }
    if (m_stage == Stage::ControlOnly && !method->control) {
        return refuse(call,
                      {ErrorCode::Rejected,
                       tr("The running engine is of another version of Vitrine. Stop it first: vitrine engine stop."),
                       QStringLiteral("engine %1").arg(m_info.version)});
    }
    if (args.size() != method->arguments) {
        return refuse(call, {ErrorCode::InvalidInput, tr("The running engine did not understand the request."),
                             QStringLiteral("%1 takes %2 arguments").arg(name).arg(method->arguments)});
    }
    if (m_openCalls >= maxOpenCalls)
        return refuse(call, {ErrorCode::Rejected, tr("Too many requests wait already. Try again."), {}});
    method->serve(*this, call, args, frame.tail);
}

void Connection::handleStream(const Frame &frame)
{
    static const QStringList verbs{QStringLiteral("grant"), QStringLiteral("write"), QStringLiteral("resize"),
                                   QStringLiteral("close"), QStringLiteral("drop")};
    const auto verb =
        std::find_if(verbs.begin(), verbs.end(), [&](const QString &word) { return frame.json.contains(word); });
    if (verb == verbs.end())
        return end({ErrorCode::Corrupt, {}, QStringLiteral("a message of no known kind")});
    const auto it = m_streams.find(numberOf(frame.json[*verb]));
    if (it == m_streams.end())
        return; // it ended while this was on its way
    Stream &stream = it->second;
    if (*verb == QLatin1String("grant")) {
        // A client cannot sensibly want more than this at once, and the sum must not wrap.
        stream.credit = std::min<qint64>(
            stream.credit + std::clamp<qint64>(frame.json[QLatin1String("bytes")].toInteger(), 0, qint64(1) << 40),
            qint64(1) << 40);
        pump();
    } else if (*verb == QLatin1String("drop")) {
        m_streams.erase(it);
    } else if (const auto shell = stream.shell) {
        if (*verb == QLatin1String("write")) {
            shell->write(frame.tail);
        } else if (*verb == QLatin1String("resize")) {
            const auto size = Codec<Api::ShellSize>::decode(
                QJsonArray{frame.json[QLatin1String("columns")], frame.json[QLatin1String("rows")]}, {});
            shell->resize(size.columns, size.rows);
        } else {
            shell->close();
        }
    }
}

void Connection::send(const QJsonObject &json, const QByteArray &tail)
{
    if (m_stage == Stage::Ended)
        return;
    const QByteArray bytes = encodeFrame(json, tail);
    if (m_socket->bytesToWrite() + bytes.size() > maxUnread)
        return end({ErrorCode::Rejected, {}, QStringLiteral("the client does not read")});
    m_socket->write(bytes);
}

void Connection::reply(quint64 call, const QJsonValue &result, const QByteArray &tail)
{
    send({{QStringLiteral("id"), qint64(call)}, {QStringLiteral("result"), result}}, tail);
}

void Connection::refuse(quint64 call, const Error &error)
{
    send({{QStringLiteral("id"), qint64(call)}, {QStringLiteral("error"), error.toJson()}});
}

void Connection::written()
{
    while (m_stage != Stage::Ended && !m_keptEvents.isEmpty() && m_socket->bytesToWrite() < eventPause) {
        // In bundles, so that the index is not rebuilt for each of thousands.
        const auto count = std::min<qsizetype>(m_keptEvents.size(), 100);
        const QList<Event> bundle = m_keptEvents.first(count);
        m_keptEvents.remove(0, count);
        m_keptAt.clear();
        for (qsizetype i = 0; i < m_keptEvents.size(); ++i) {
            if (!m_keptEvents.at(i).key.isEmpty())
                m_keptAt.insert(m_keptEvents.at(i).key, i);
        }
        for (const Event &event : bundle)
            send(event.json);
    }
    pump();
    read();
}

void Connection::pump()
{
    if (m_stage == Stage::Ended || m_streams.empty())
        return;
    qint64 window = outputWindow - m_socket->bytesToWrite();
    for (const auto &[number, stream] : m_streams)
        window -= stream.granted;
    // Each stream in turn, beginning behind the one that was served last.
    auto it = m_streams.upper_bound(m_pumpedStream);
    for (size_t turn = m_streams.size(); turn > 0 && m_socket->bytesToWrite() < outputWindow; --turn) {
        if (it == m_streams.end())
            it = m_streams.begin();
        const quint64 number = it->first;
        Stream &stream = it->second;
        ++it;
        const qint64 share = std::max(window, leastWindow - stream.granted);
        const qint64 amount = std::min({stream.credit, share, qint64(512) << 10});
        if (amount <= 0)
            continue;
        stream.credit -= amount;
        stream.granted += amount;
        window -= amount;
        m_pumpedStream = number;
        // Copies: a grant may bring data, and data may end the connection.
        if (const auto reader = stream.reader)
            reader->grant(amount);
        else if (const auto shell = stream.shell)
            shell->grant(amount);
        if (m_stage == Stage::Ended)
            return;
        it = m_streams.upper_bound(number);
    }
}

quint64 Connection::addStream(Stream stream)
{
    const quint64 number = ++m_lastStream;
    m_streams.emplace(number, std::move(stream));
    return number;
}

void Connection::streamData(quint64 number, OutputStream kind, const QByteArray &bytes)
{
    const auto it = m_streams.find(number);
    if (it == m_streams.end())
        return;
    it->second.granted = std::max<qint64>(0, it->second.granted - bytes.size());
    for (qsizetype at = 0; at < bytes.size(); at += maxDataBytes) {
        send({{QStringLiteral("data"), qint64(number)}, {QStringLiteral("stream"), int(kind)}},
             bytes.size() <= maxDataBytes ? bytes : bytes.mid(at, maxDataBytes));
    }
}

/// It stays until the client drops it, but takes no room from the others any more.
void Connection::streamEnded(quint64 number)
{
    const auto it = m_streams.find(number);
    if (it == m_streams.end())
        return;
    it->second.credit = it->second.granted = 0;
    pump();
}

void Connection::follow(quint64 call, const QString &id, Api::ReaderOffsets from)
{
    if (qint64(m_streams.size()) >= maxStreams)
        return refuse(call, {ErrorCode::Rejected, tr("Too much output is followed already."), {}});
    ++m_openCalls;
    m_nouns.commands.follow(id, from).then(this, [this, call](Result<std::shared_ptr<Api::OutputReader>> result) {
        --m_openCalls;
        if (!result)
            return refuse(call, result.error());
        Stream stream;
        stream.reader = *result;
        const quint64 number = addStream(stream);
        connect(stream.reader.get(), &Api::OutputReader::data, this,
                [this, number](OutputStream kind, const QByteArray &bytes) { streamData(number, kind, bytes); });
        connect(stream.reader.get(), &Api::OutputReader::ended, this, [this, number](const CommandRecord &record) {
            send({{QStringLiteral("ended"), qint64(number)}, {QStringLiteral("record"), record.toJson()}});
            streamEnded(number);
        });
        reply(call, qint64(number));
    });
}

void Connection::openShell(quint64 call, const SessionKey &key, Api::ShellSize size)
{
    if (mayHaveShell(call))
        takeShell(call, m_nouns.shells.open(key, size));
}

void Connection::attachShell(quint64 call, const SessionKey &key, const QString &id)
{
    if (mayHaveShell(call))
        takeShell(call, m_nouns.shells.attach(key, id));
}

bool Connection::mayHaveShell(quint64 call)
{
    if (qint64(m_streams.size()) < maxStreams)
        return true;
    refuse(call, {ErrorCode::Rejected, tr("Too many shells are open already."), {}});
    return false;
}

void Connection::takeShell(quint64 call, Pending<std::shared_ptr<Api::Shell>> coming)
{
    ++m_openCalls;
    coming.then(this, [this, call](Result<std::shared_ptr<Api::Shell>> result) {
        --m_openCalls;
        if (!result)
            return refuse(call, result.error());
        Stream stream;
        stream.shell = *result;
        const quint64 number = addStream(stream);
        connect(stream.shell.get(), &Api::Shell::data, this,
                [this, number](const QByteArray &bytes) { streamData(number, OutputStream::Out, bytes); });
        connect(stream.shell.get(), &Api::Shell::inputTaken, this, [this, number](qint64 bytes) {
            send({{QStringLiteral("taken"), qint64(number)}, {QStringLiteral("bytes"), bytes}});
        });
        connect(stream.shell.get(), &Api::Shell::ended, this, [this, number](int exitCode) {
            send({{QStringLiteral("ended"), qint64(number)}, {QStringLiteral("exitCode"), exitCode}});
            streamEnded(number);
        });
        reply(call,
              QJsonObject{{QStringLiteral("stream"), qint64(number)}, {QStringLiteral("shell"), stream.shell->id()}});
    });
}

void Connection::watch(const SessionKey &key, bool on)
{
    const int now = m_watches.value(key);
    if (on ? now >= maxWatches || (now == 0 && m_watches.size() >= maxWatches) : now == 0)
        return;
    if (on || now > 1)
        m_watches[key] = now + (on ? 1 : -1);
    else
        m_watches.remove(key);
    m_nouns.files.watch(key, on);
}

void Connection::createSession(quint64 call, NewSession request)
{
    if (!request.isUnfinished)
        return answer(call, m_nouns.sessions.create(request));
    if (request.session.isEmpty())
        request.session = newSessionId();
    const SessionKey key{request.runtime, request.session};
    answer(call, m_nouns.sessions.create(request).then(this, [this, key](const Result<SessionInfo> &made) {
        if (made)
            m_unfinished.insert(key);
        return made;
    }));
}

void Connection::finishSession(quint64 call, const SessionKey &key)
{
    m_unfinished.remove(key);
    answer(call, m_nouns.sessions.finish(key));
}

void Connection::attendQuestions(bool on)
{
    if (std::exchange(m_attends, on) != on)
        m_nouns.network.attendQuestions(on);
}

} // namespace Vitrine::Remote
