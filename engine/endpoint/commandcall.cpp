// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/endpoint/commandcall.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Vitrine::Endpoint {

using namespace std::chrono_literals;

namespace {

constexpr QByteArrayView streamType("application/vnd.amazon.eventstream");

HttpRequest requestFor(const Session &session, const QString &command, std::chrono::seconds timeout)
{
    const QJsonObject body{{QStringLiteral("command"), command}, {QStringLiteral("timeout"), qint64(timeout.count())}};
    return {"POST",
            session.target("commands"),
            {{"Content-Type", "application/json"},
             {"Accept", streamType.toByteArray()},
             {sessionField, session.id.toLatin1()}},
            QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

} // namespace

CommandCall::CommandCall(const Service &service, const Session &session, const QString &command,
                         std::chrono::seconds timeout, QObject *parent)
    : QObject(parent), m_service(service), m_http(service, requestFor(session, command, timeout)),
      m_longest(timeout + 5min)
{
    m_deadline.setSingleShot(true);
    m_deadline.callOnTimeout(this, [this] {
        fail(
            {ErrorCode::TimedOut, tr("The endpoint did not end the command at its time limit. It may still run."), {}});
    });
    connect(&m_http, &HttpCall::began, this, &CommandCall::begin);
    connect(&m_http, &HttpCall::data, this, &CommandCall::take);
    connect(&m_http, &HttpCall::failed, this, &CommandCall::fail);
    connect(&m_http, &HttpCall::ended, this, [this] {
        fail({ErrorCode::Unreachable, tr("The endpoint ended its answer before the command had ended."), {}});
    });
}

void CommandCall::setPatience(const Patience &patience)
{
    m_http.setPatience(patience);
}

void CommandCall::setPaused(bool paused)
{
    m_http.setPaused(paused);
    if (paused)
        m_deadline.stop();
    else if (m_began && !m_done && !m_deadline.isActive())
        m_deadline.start(m_longest);
}

QString CommandCall::requestId() const
{
    constexpr qsizetype longest = 100;
    return harmlessWords(AwsWire::fieldOf(m_http.fields(), "x-amzn-requestid").left(longest));
}

void CommandCall::begin()
{
    const QByteArray type = AwsWire::fieldOf(m_http.fields(), "content-type");
    if (!type.startsWith(streamType))
        return breach(harmlessWords(type.left(200)));
    m_began = true;
    m_deadline.start(m_longest);
}

void CommandCall::take(const QByteArray &bytes)
{
    m_reader.feed(bytes);
    const QPointer<CommandCall> self(this);
    while (self && !m_done) {
        const auto message = m_reader.next();
        if (!message)
            break;
        takeMessage(*message);
    }
    if (self && !m_done && !m_reader.problem().isEmpty())
        breach(QString::fromLatin1(m_reader.problem()));
}

void CommandCall::takeMessage(const AwsWire::EventMessage &message)
{
    const QByteArray kind = message.header(":message-type");
    if (kind == "exception")
        return fail(
            Refusal::ofEvent(message.header(":exception-type"), message.payload).error(m_service.credentials.source));
    if (kind == "error") {
        Refusal refusal;
        refusal.type = message.header(":error-code").left(100);
        refusal.message = harmlessWords(message.header(":error-message"));
        return fail(refusal.error(m_service.credentials.source));
    }
    if (kind != "event" || message.header(":event-type") != "chunk")
        return; // of a later version of the service
    const QJsonDocument json = QJsonDocument::fromJson(message.payload);
    if (!json.isObject())
        return breach(tr("An event is no JSON object."));
    const QJsonObject chunk = json.object();
    if (chunk.contains(QLatin1String("contentStart")))
        Q_EMIT started();
    else if (const QJsonValue stop = chunk[u"contentStop"]; stop.isObject())
        takeStop(stop.toObject());
    else if (const QJsonObject delta = chunk[u"contentDelta"].toObject(); !delta.isEmpty()) {
        const QPointer<CommandCall> self(this);
        if (const QString text = delta[u"stdout"].toString(); !text.isEmpty())
            Q_EMIT output(OutputStream::Out, text.toUtf8());
        if (const QString text = delta[u"stderr"].toString(); self && !m_done && !text.isEmpty())
            Q_EMIT output(OutputStream::Err, text.toUtf8());
    }
}

void CommandCall::takeStop(const QJsonObject &stop)
{
    const QString status = stop[u"status"].toString();
    const bool timedOut = status == QLatin1String("TIMED_OUT");
    const QJsonValue code = stop[u"exitCode"];
    if (!code.isDouble() || (!timedOut && status != QLatin1String("COMPLETED")))
        return breach(tr("The command's end is not understood."));
    m_done = true;
    m_deadline.stop();
    m_http.cancel(); // nothing follows
    Q_EMIT ended({code.toInt(-1), timedOut});
}

void CommandCall::cancel()
{
    m_done = true;
    m_deadline.stop();
    m_http.cancel();
}

void CommandCall::fail(const Error &error)
{
    if (m_done)
        return;
    cancel();
    Q_EMIT failed(error);
}

void CommandCall::breach(const QString &detail)
{
    fail({ErrorCode::Corrupt, tr("The endpoint's answer is damaged, or none of this service. The command was left."),
          detail});
}

} // namespace Vitrine::Endpoint
