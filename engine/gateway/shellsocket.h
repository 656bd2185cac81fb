// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/sessioncall.h"
#include "engine/gateway/shellroom.h"
#include "engine/gateway/websocket.h"

#include <QPointer>

namespace Vitrine::Gateway {

/// InvokeAgentRuntimeCommandShell: an interactive shell over a WebSocket. Messages are binary; the first byte is the
/// channel, as in Kubernetes' v5.channel.k8s.io. Leaving detaches; the same session and shell id come back to it.
///
/// States: asked → machine and shell are there → open → closing (a close frame is on its way) → ended.
class ShellSocket final : public SessionCall
{
    Q_OBJECT

public:
    static constexpr std::chrono::hours lifetime{1};
    static constexpr int mostTextFrames = 5;
    /// Of answers to pings and the like that the client leaves unread; output alone is held back long before.
    static constexpr qint64 mostUnread = 2 << 20;

    ShellSocket(const DataServices &services, ShellRoom &room, const Route &route, const Target &target,
                const ExchangePtr &exchange, QObject *parent);
    ~ShellSocket() override;

private:
    enum class Channel : unsigned char {
        Stdin = 0,
        Stdout = 1,
        Stderr = 2,
        Status = 3,
        Resize = 4,
        Heartbeat = 5,
        Close = 255
    };

    [[nodiscard]] std::optional<Fault> read() override;
    void run() override;
    void clientLeft() override;
    void open(const ShellRoom::Claim &claim);
    void receive(const QByteArray &bytes);
    /// The next piece, unless the shell has yet to read what it was given: then the client waits.
    void readMore();
    void take(const Frame &frame);
    void takeMessage(const QByteArray &message);
    void resize(const QByteArray &json);
    void send(Channel channel, const QByteArray &bytes = {});
    void sendOutput(const QByteArray &bytes);
    void sendStatus(const QJsonObject &status);
    void shellEnded(int exitCode);
    void grant();
    /// Says so to the client and ends; the shell runs on unless it has ended.
    void close(int code, const QByteArray &reason = {});

    ShellRoom &m_room;
    Fields m_accept;
    QString m_shellId;
    QPointer<KeptShell> m_shell;
    FrameReader m_frames;
    QByteArray m_message;
    bool m_inMessage = false;
    bool m_isText = false;
    int m_textFrames = 0;
    bool m_readWanted = false;
    QTimer m_lifetime;
};

} // namespace Vitrine::Gateway
