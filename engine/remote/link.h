// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/remote/frame.h"
#include "engine/remote/methods.h"
#include "engine/remote/serverinfo.h"

#include <QHash>
#include <QLocalSocket>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <tuple>
#include <type_traits>

namespace Vitrine::Remote {

/// Where the messages of one stream arrive, in the link's thread. A reader in another thread connects to it.
class StreamPort : public QObject
{
    Q_OBJECT

public:
    quint64 stream = 0; ///< its number in the open connection; 0: gone. Touched in the link's thread alone

Q_SIGNALS:
    void data(Vitrine::OutputStream stream, const QByteArray &bytes);
    void taken(qint64 bytes);
    void ended(const QJsonObject &message);
};

/// The client's end of the socket: sends requests, hands answers to those who wait, and messages of streams to their
/// ports. Shared by the client and by what it hands out; calls may come from any thread.
///
/// States: closed → (open) connecting → open → closed, and again.
class Link : public QObject
{
    Q_OBJECT

public:
    struct Reply
    {
        QJsonValue result;
        QByteArray tail;
    };
    using Taker = std::function<void(Result<Reply>)>; ///< called in the link's thread

    /// Lives until the last one who has it lets go, and then dies in its own thread.
    [[nodiscard]] static std::shared_ptr<Link> make(const QString &socketPath);
    ~Link() override;

    /// Connects and exchanges hellos. In the link's thread. Unreachable when no engine listens; Rejected when it speaks
    /// another protocol, unless `controlOnly`.
    [[nodiscard]] Pending<ServerInfo> open(bool controlOnly);
    void close();
    [[nodiscard]] bool isOpen() const { return m_open; }

    template <typename R, typename... A>
    [[nodiscard]] Pending<R> call(const Method<R, A...> &method, const std::type_identity_t<A> &...args);
    /// A call whose outcome interests nobody.
    template <typename R, typename... A>
    void notify(const Method<R, A...> &method, const std::type_identity_t<A> &...args)
    {
        std::ignore = call(method, args...);
    }
    void callRaw(const char *method, const QJsonArray &args, const QByteArray &tail, Taker taker);
    /// In the link's thread, inside a Taker: messages of this stream go there from now on.
    void attach(quint64 stream, const std::shared_ptr<StreamPort> &port);
    /// To a stream; `json` gets the stream's number as the member `verb`. Nothing happens when the stream went with an
    /// earlier connection, where its number meant something else.
    void tell(const std::shared_ptr<StreamPort> &port, const QString &verb, QJsonObject json = {},
              const QByteArray &tail = {});
    void drop(const std::shared_ptr<StreamPort> &port);

Q_SIGNALS:
    void event(const QString &name, const QJsonArray &args);
    /// An open link is closed, by whichever side; all calls have failed before.
    void closed(const Vitrine::Error &why);

private:
    explicit Link(const QString &socketPath);
    template <typename Work>
    void inThread(Work work);
    void read();
    void handle(const Frame &frame);
    void lose(Error why);

    QString m_path;
    QLocalSocket m_socket;
    QTimer m_deadline;
    FrameReader m_reader;
    std::atomic<bool> m_open = false;
    bool m_controlOnly = false;
    std::optional<Promise<ServerInfo>> m_opening;
    Error m_bye;
    QHash<quint64, Taker> m_calls;
    quint64 m_lastCall = 0;
    QHash<quint64, std::shared_ptr<StreamPort>> m_streams;
};

template <typename Work>
void Link::inThread(Work work)
{
    QMetaObject::invokeMethod(this, std::move(work), Qt::AutoConnection);
}

template <typename R, typename... A>
Pending<R> Link::call(const Method<R, A...> &method, const std::type_identity_t<A> &...args)
{
    QByteArray tail;
    QJsonArray encoded;
    (encoded.append(Codec<A>::encode(args, tail)), ...);
    Promise<R> promise;
    callRaw(method.name, encoded, tail, [promise](Result<Reply> reply) {
        if (!reply)
            promise.fail(reply.error());
        else if constexpr (std::is_void_v<R>)
            promise.finish({});
        else
            promise.finish(Codec<R>::decode(reply->result, reply->tail));
    });
    return promise.pending();
}

} // namespace Vitrine::Remote
