// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/remote/frame.h"
#include "engine/remote/methods.h"
#include "engine/remote/serverinfo.h"

#include <QHash>
#include <QLocalSocket>
#include <QObject>
#include <QSet>

#include <functional>
#include <map>

namespace Vitrine::Remote {

class MethodTable;

/// The server's end of one client: reads requests, answers them, sends events and output. Owned by the server; deletes
/// itself once it has ended. Whatever a client does, its memory here stays bounded and only its own connection ends.
///
/// States: hello awaited (10 s) → open, or control only (another protocol) → ended.
///
/// Messages from the client: `{hello}`, `{id, call, args}`, and for streams `{grant, bytes}`, `{write}` + tail,
/// `{resize, columns, rows}`, `{close}`, `{drop}`, where the value of the first member is the stream's number.
/// To the client: `{hello}`, `{id, result}` or `{id, error}`, `{event, args}`, `{data, stream}` + tail, `{taken,
/// bytes}` of a shell's input, `{ended, …}`, `{bye}` with the reason why the connection ends.
class Connection : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 maxOpenCalls = 1024;
    static constexpr qint64 maxStreams = 256;
    static constexpr qint64 maxWatches = 1024;
    /// Above this many bytes that the client has not read, no more requests are taken.
    static constexpr qint64 readPause = qint64(4) << 20;
    /// Output of all streams that is on its way to the client.
    static constexpr qint64 outputWindow = qint64(2) << 20;
    /// Beyond that, what each stream may always have on its way: one that prints little holds what it was granted, and
    /// must keep none of the others waiting.
    static constexpr qint64 leastWindow = qint64(32) << 10;
    /// Above this many unread bytes events are kept back and put together.
    static constexpr qint64 eventPause = qint64(1) << 20;
    static constexpr qsizetype maxKeptEvents = 20'000;
    static constexpr qint64 maxUnread = qint64(80) << 20;

    Connection(QLocalSocket *socket, const Api::Nouns &nouns, const ServerInfo &info, const MethodTable &methods,
               QObject *parent);
    ~Connection() override;

    [[nodiscard]] bool isOpen() const { return m_stage == Stage::Open; }
    [[nodiscard]] Api::Nouns &nouns() { return m_nouns; }
    [[nodiscard]] const ServerInfo &info() const { return m_info; }
    /// Says why and closes.
    void end(const Error &why);

    // For the table of methods.
    void reply(quint64 call, const QJsonValue &result, const QByteArray &tail = {});
    void refuse(quint64 call, const Error &error);
    template <typename R>
    void answer(quint64 call, Pending<R> pending);
    void subscribe(const QJsonArray &nouns);
    void watch(const SessionKey &key, bool on);
    /// As long as this client is there, at most once.
    void attendQuestions(bool on);
    /// One that is unfinished goes with this client.
    void createSession(quint64 call, NewSession request);
    void finishSession(quint64 call, const SessionKey &key);
    void follow(quint64 call, const QString &id, Api::ReaderOffsets from);
    void openShell(quint64 call, const SessionKey &key, Api::ShellSize size);
    void attachShell(quint64 call, const SessionKey &key, const QString &id);

Q_SIGNALS:
    void opened();
    /// Last of all signals.
    void ended();
    void stopRequested();
    void handOverRequested();
    void raiseRequested();

private:
    [[nodiscard]] bool mayHaveShell(quint64 call);
    void takeShell(quint64 call, Pending<std::shared_ptr<Api::Shell>> coming);
    enum class Stage { Hello, Open, ControlOnly, Ended };
    struct Stream
    {
        std::shared_ptr<Api::OutputReader> reader;
        std::shared_ptr<Api::Shell> shell;
        qint64 credit = 0;  ///< the client's, not passed on yet
        qint64 granted = 0; ///< passed on, nothing came for it yet
    };
    struct Event
    {
        QString key;
        QJsonObject json;
    };

    void read();
    void handle(const Frame &frame);
    void handleHello(const QJsonObject &hello);
    void handleCall(const Frame &frame);
    void handleStream(const Frame &frame);
    void send(const QJsonObject &json, const QByteArray &tail = {});
    void written();
    void pump();
    quint64 addStream(Stream stream);
    void streamData(quint64 number, OutputStream kind, const QByteArray &bytes);
    void streamEnded(quint64 number);
    void sendEvent(const QString &name, const QJsonArray &args, const QString &key = {}, bool startsAnew = false);
    void subscribeTo(const QString &noun);

    QLocalSocket *m_socket;
    Api::Nouns m_nouns;
    ServerInfo m_info;
    const MethodTable &m_methods;
    FrameReader m_reader;
    QList<Frame> m_unhandled; ///< came in one piece with others; at most 64 KiB and one tail
    Stage m_stage = Stage::Hello;
    qint64 m_openCalls = 0;
    std::map<quint64, Stream> m_streams;
    quint64 m_lastStream = 0;
    quint64 m_pumpedStream = 0; ///< the last one that was given credit, for taking turns
    QList<Event> m_keptEvents;
    QHash<QString, qsizetype> m_keptAt;
    QStringList m_subscribed;
    QHash<SessionKey, int> m_watches;
    QSet<SessionKey> m_unfinished; ///< sessions that this client makes
    bool m_attends = false;
    bool m_reading = false;
};

template <typename R>
void Connection::answer(quint64 call, Pending<R> pending)
{
    ++m_openCalls;
    pending.then(this, [this, call](Result<R> result) {
        --m_openCalls;
        if (!result) {
            refuse(call, result.error());
        } else if constexpr (std::is_void_v<R>) {
            reply(call, QJsonValue());
        } else {
            QByteArray tail;
            const QJsonValue json = Codec<R>::encode(*result, tail);
            reply(call, json, tail);
        }
    });
}

} // namespace Vitrine::Remote
