// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/agent/httpresponseparser.h"
#include "engine/endpoint/refusal.h"
#include "engine/endpoint/service.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

namespace Vitrine::Endpoint {

/// A request to an endpoint, not yet signed.
struct HttpRequest
{
    QByteArray method = "POST"; ///< or "GET", which has no body
    QByteArray target;
    AwsWire::Fields fields;
    QByteArray body;
    AwsWire::Fields unsignedFields = {}; ///< between neighbours on the way, who may change them
};

/// How long an endpoint may take, and how often it is asked again.
struct Patience
{
    std::chrono::milliseconds head{16 *
                                   60'000};     ///< until an answer begins; the service itself takes 15 min at the most
    std::chrono::milliseconds firstPause{1000}; ///< before the same is asked again; each time twice as long
    int attempts = 6;                           ///< while the endpoint says that it only needs a moment
};

/// One request to an endpoint, signed, on a connection of its own, and its answer as it comes. Redirections are not
/// followed, nothing is kept, and what is not read waits at the endpoint.
///
/// States: made → start() → (refused for a moment → asked again) → began → data… → ended; or failed at any point, once.
/// cancel() and the destructor cut the connection, by which the service cancels what it does; no signal follows. In a
/// slot of its signals it is left with deleteLater().
class HttpCall : public QObject
{
    Q_OBJECT

public:
    HttpCall(const Service &service, const HttpRequest &request, QObject *parent = nullptr);
    ~HttpCall() override;

    void setPatience(const Patience &patience) { m_patience = patience; }
    void start();
    void cancel();
    /// Hands on no more, and reads no more, until it is false again.
    void setPaused(bool paused);

    // Of the answer, once it began.
    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] const AwsWire::Fields &fields() const { return m_fields; }

Q_SIGNALS:
    /// The answer's head is there, and it is no refusal.
    void began();
    void data(const QByteArray &bytes);
    void ended();
    void failed(const Vitrine::Error &error);

private:
    void ask();
    void connectTo(const QUrl &url, const QByteArray &bytes);
    void read();
    [[nodiscard]] bool takePiece();
    void takeHead();
    void connectionEnded();
    void conclude();
    void answerEnded();
    void refuse();
    void fail(const Error &error);
    void drop();
    [[nodiscard]] bool isGood() const { return m_status >= 200 && m_status < 300; }

    Service m_service;
    HttpRequest m_request;
    Patience m_patience;
    QPointer<QTcpSocket> m_socket;
    std::unique_ptr<Agent::HttpResponseParser> m_parser;
    QTimer m_deadline;
    QTimer m_again;
    int m_attempts = 0;
    int m_status = 0;
    AwsWire::Fields m_fields;
    QByteArray m_body; ///< taken apart, and not handed on yet; of a refusal all of it
    bool m_paused = false;
    bool m_closed = false; ///< the connection has ended, though not all that came is read
    bool m_reading = false;
    bool m_done = false;
};

} // namespace Vitrine::Endpoint
