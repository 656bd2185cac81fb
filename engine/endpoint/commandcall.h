// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/awswire/eventreader.h"
#include "engine/endpoint/httpcall.h"
#include "engine/model/command.h"

class QJsonObject;

namespace Vitrine::Endpoint {

/// How a command has ended, as far as an endpoint tells it.
struct CommandEnd
{
    int exitCode = -1; ///< -1: the endpoint lost the command
    bool timedOut = false;
};

/// One command in a session behind an endpoint, its output as it comes.
///
/// States: made → start() → (started) → output… → ended or failed, once. cancel() and the destructor leave it, by which
/// the endpoint ends the command; no signal follows. In a slot of its signals it is left with deleteLater().
class CommandCall : public QObject
{
    Q_OBJECT

public:
    CommandCall(const Service &service, const Session &session, const QString &command, std::chrono::seconds timeout,
                QObject *parent = nullptr);

    void setPatience(const Patience &patience);
    void start() { m_http.start(); }
    void cancel();
    /// Takes no output until it is false again; the time that passes is nobody's fault.
    void setPaused(bool paused);
    /// What the endpoint calls the request; empty: not answered yet.
    [[nodiscard]] QString requestId() const;

Q_SIGNALS:
    void started();
    /// Text as the endpoint gives it: what was no UTF-8 is gone.
    void output(Vitrine::OutputStream stream, const QByteArray &text);
    void ended(const Vitrine::Endpoint::CommandEnd &end);
    void failed(const Vitrine::Error &error);

private:
    void begin();
    void take(const QByteArray &bytes);
    void takeMessage(const AwsWire::EventMessage &message);
    void takeStop(const QJsonObject &stop);
    void fail(const Error &error);
    void breach(const QString &detail);

    Service m_service;
    HttpCall m_http;
    QTimer m_deadline;
    std::chrono::milliseconds m_longest; ///< from the answer's beginning to the command's end
    AwsWire::EventReader m_reader;
    bool m_began = false;
    bool m_done = false;
};

} // namespace Vitrine::Endpoint
