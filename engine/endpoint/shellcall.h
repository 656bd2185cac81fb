// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/endpoint/httpcall.h"
#include "engine/endpoint/shellmessage.h"

#include <QElapsedTimer>

class QWebSocket;

namespace Vitrine::Endpoint {

/// How long a shell's connection may be silent, and how often a lost one is taken up again.
struct ShellPatience
{
    Patience opening;                            ///< until there is a machine
    std::chrono::milliseconds greeting{60'000};  ///< from the connection to its first message
    std::chrono::milliseconds ping{30'000};      ///< between two of them
    std::chrono::milliseconds pong{60'000};      ///< without one the connection is lost
    std::chrono::milliseconds firstPause{250};   ///< before it is taken up again; each time twice as long
    std::chrono::milliseconds goodAfter{30'000}; ///< a connection that lived so long counts as no failed attempt
    int attempts = 8;
};

/// An interactive shell in a session behind an endpoint, over a WebSocket. A connection that is lost is taken up again:
/// the shell runs on meanwhile, and the endpoint repeats the last of what it printed.
///
/// States: made → start() → opened → (lost → opened) → ended or failed, once. detach() and the destructor leave the
/// shell running, close() ends it; no signal follows. In a slot of its signals it is left with deleteLater().
class ShellCall : public QObject
{
    Q_OBJECT

public:
    /// `shellId`: 1 to 128 letters, digits, hyphens and underscores; the one of a shell that runs takes that up.
    ShellCall(const Service &service, const Session &session, const QString &shellId, QObject *parent = nullptr);
    ~ShellCall() override;

    void setPatience(const ShellPatience &patience) { m_patience = patience; }
    void start(int columns, int rows);
    void write(const QByteArray &bytes);
    /// Of what was written, what is not on its way yet.
    [[nodiscard]] qint64 waiting() const { return m_input.size(); }
    void resize(int columns, int rows);
    void close();
    void detach();
    /// Leaves the shell to itself until it is false again: what it prints meanwhile is lost but for its end.
    void setPaused(bool paused);

Q_SIGNALS:
    void opened(bool isReconnected, qint64 bytesDropped);
    void data(const QByteArray &bytes);
    /// The endpoint's own words, harmless.
    void notice(const QString &text);
    /// Little is waiting.
    void drained();
    void lost();
    void ended(int exitCode);
    void failed(const Vitrine::Error &error);

private:
    [[nodiscard]] QByteArray target() const;
    void connectNow();
    void takeMessage(const QByteArray &message);
    void takeStatus(const QByteArray &json);
    void greeted(const ShellStatus &status);
    void send(const QByteArray &message);
    void pump();
    void ping();
    void disconnected();
    void handshakeFailed();
    void askWhy();
    void refused(const Error &error);
    void again();
    void finish();
    void fail(const Error &error);
    void drop();

    Service m_service;
    Session m_session;
    QString m_shellId;
    ShellPatience m_patience;
    QWebSocket *m_socket = nullptr;
    HttpCall *m_why = nullptr; ///< asks why a handshake was refused: QWebSocket does not tell
    QTimer m_deadline;         ///< of opening and greeting
    QTimer m_pinger;
    QTimer m_again;
    QTimer m_window; ///< a second in which so and so many frames may be sent
    QElapsedTimer m_sincePong;
    QElapsedTimer m_sinceOpened;
    QByteArray m_input;
    int m_columns = 80;
    int m_rows = 24;
    int m_frames = 0;
    int m_attempts = 0;
    bool m_isOpen = false; ///< greeted
    bool m_wasOpen = false;
    bool m_paused = false;
    bool m_done = false;
};

} // namespace Vitrine::Endpoint
