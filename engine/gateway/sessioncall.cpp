// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/sessioncall.h"

#include "engine/gateway/names.h"

#include <QJsonDocument>

#include <algorithm>

namespace Vitrine::Gateway {

namespace {

Fault inProgress()
{
    return {Fault::Kind::RetryableConflict, SessionCall::tr("Session operation in progress, please retry")};
}

Reply eventOfError(const Fault &fault)
{
    QString code;
    int status = fault.status();
    switch (fault.kind) {
    case Fault::Kind::Unauthorized:
        code = QStringLiteral("UNAUTHORIZED");
        break;
    case Fault::Kind::AccessDenied:
        code = QStringLiteral("ACCESS_DENIED");
        break;
    case Fault::Kind::Quota:
        code = QStringLiteral("SERVICE_QUOTA_EXCEEDED");
        status = 429;
        break;
    case Fault::Kind::Throttling:
        code = QStringLiteral("RATE_LIMIT_EXCEEDED");
        break;
    case Fault::Kind::Conflict:
    case Fault::Kind::RetryableConflict:
        code = QStringLiteral("SESSION_BUSY");
        break;
    case Fault::Kind::RuntimeClient:
        code = QStringLiteral("AGENT_ERROR");
        status = 200;
        break;
    case Fault::Kind::Internal:
        code = QStringLiteral("INTERNAL_ERROR");
        break;
    default:
        code = QStringLiteral("VALIDATION_ERROR");
        break;
    }
    const QJsonObject event{{QStringLiteral("type"), QStringLiteral("RUN_ERROR")},
                            {QStringLiteral("code"), code},
                            {QStringLiteral("message"), fault.message}};
    Reply reply{status,
                {{"Content-Type", "text/event-stream"}},
                "data: " + QJsonDocument(event).toJson(QJsonDocument::Compact) + "\n\n"};
    if (status >= 400)
        reply.fields.append({"x-amzn-errortype", fault.name()});
    return reply;
}

Reply rpcError(const Fault &fault, const QByteArray &requestBody)
{
    int code = -32603;
    int status = fault.status();
    switch (fault.kind) {
    case Fault::Kind::AccessDenied:
    case Fault::Kind::Unauthorized:
        return fault.reply();
    case Fault::Kind::NotFound:
        code = -32051;
        break;
    case Fault::Kind::Validation:
        code = -32052;
        break;
    case Fault::Kind::Quota:
        status = 429;
        [[fallthrough]];
    case Fault::Kind::Throttling:
        code = -32053;
        break;
    case Fault::Kind::Conflict:
    case Fault::Kind::RetryableConflict:
        code = -32054;
        break;
    case Fault::Kind::RuntimeClient:
        code = -32055;
        break;
    default:
        break;
    }
    const QJsonObject request = QJsonDocument::fromJson(requestBody).object();
    Reply reply =
        jsonReply(status, {{QStringLiteral("jsonrpc"), QStringLiteral("2.0")},
                           {QStringLiteral("id"), request.contains(u"id") ? request[u"id"] : QJsonValue()},
                           {QStringLiteral("error"),
                            QJsonObject{{QStringLiteral("code"), code}, {QStringLiteral("message"), fault.message}}}});
    reply.fields.append({"x-amzn-errortype", fault.name()});
    return reply;
}

} // namespace

Reply protocolReply(AgentProtocol protocol, const Fault &fault, const QByteArray &requestBody)
{
    switch (protocol) {
    case AgentProtocol::Agui:
        return eventOfError(fault);
    case AgentProtocol::A2a:
        return rpcError(fault, requestBody);
    case AgentProtocol::Http:
    case AgentProtocol::Mcp:
        break;
    }
    return fault.reply();
}

SessionCall::SessionCall(const DataServices &shared, const Route &callRoute, const Target &callTarget,
                         const ExchangePtr &callExchange, QObject *parent)
    : QObject(parent), services(shared), route(callRoute), target(callTarget), exchange(callExchange)
{
    m_patience.setSingleShot(true);
    m_patience.callOnTimeout(this, [this] { refuse(inProgress()); });
    connect(exchange.get(), &Exchange::gone, this, &SessionCall::clientLeft);
}

void SessionCall::begin()
{
    m_broken = readSession();
    if (!m_broken)
        m_broken = read();
    const auto id = runtimeId();
    if (m_broken && (!id || !errorsNeedRuntime()))
        return refuse(*m_broken);
    if (!id)
        return refuse(id.error());
    findRuntime(*id);
}

QString SessionCall::fieldOrQuery(QByteArrayView name) const
{
    const QByteArray field = exchange->request().field(name);
    if (!field.isNull())
        return QString::fromUtf8(field);
    return exchange->request().wantsUpgrade ? target.value(QLatin1StringView(name)) : QString();
}

std::optional<Fault> SessionCall::readSession()
{
    const QString member = QStringLiteral("runtimeSessionId");
    key.session = fieldOrQuery(sessionField);
    if (key.session.isNull()) {
        if (needsSessionId())
            return invalid(member, tr("The field %1 is required.").arg(QLatin1StringView(sessionField))).error();
        key.session = newSessionId();
    }
    if (!isServiceSessionId(key.session))
        return invalid(member, tr("A session id has 33 to 256 letters, digits, hyphens and underscores, and begins "
                                  "with a letter or digit."))
            .error();
    m_qualifier = target.value(QLatin1StringView("qualifier"));
    if (!m_qualifier.isNull() && !isEndpointName(m_qualifier))
        return invalid(QStringLiteral("qualifier"), tr("“%1” is no name of an endpoint.").arg(m_qualifier)).error();
    return std::nullopt;
}

Outcome<QString> SessionCall::runtimeId() const
{
    const QString account = target.value(QLatin1StringView("accountId"));
    if (!account.isNull() && !isAccount(account))
        return invalid(QStringLiteral("accountId"), tr("An account id has twelve digits."));
    const Fault unknown{Fault::Kind::NotFound, tr("There is no runtime %1.").arg(route.runtime)};
    if (!account.isNull() && account != localAccount)
        return std::unexpected(unknown);
    if (isRuntimeId(route.runtime)) {
        if (account.isNull())
            return invalid(QStringLiteral("accountId"),
                           tr("With a runtime's id instead of its ARN, accountId is required."));
        return route.runtime;
    }
    const auto arn = parseArn(route.runtime);
    if (!arn || !arn->endpoint.isEmpty()) // an endpoint is named by the qualifier
        return invalid(QStringLiteral("agentRuntimeArn"),
                       tr("“%1” is neither the ARN nor the id of a runtime.").arg(route.runtime));
    if (arn->account != localAccount || arn->region != QLatin1StringView(exchange->request().region))
        return std::unexpected(unknown);
    return arn->runtimeId;
}

void SessionCall::findRuntime(const QString &id)
{
    const Fault unknown = m_broken.value_or(Fault{Fault::Kind::NotFound, tr("There is no runtime %1.").arg(id)});
    if (services.control.isGoing(id))
        return refuse(unknown);
    services.nouns.nouns.runtimes.show(nameInId(id)).then(this, [this, id, unknown](const Result<RuntimeInfo> &newest) {
        if (hasEnded())
            return;
        if (!newest && newest.error().code != ErrorCode::NotFound)
            return refuse(faultOf(newest.error()));
        if (!newest || newest->id != id)
            return refuse(unknown);
        key.runtime = newest->spec.name;
        findVersion(*newest);
    });
}

void SessionCall::findVersion(const RuntimeInfo &newest)
{
    runtime = newest;
    if (m_broken)
        return refuse(*m_broken);
    if (m_qualifier.isNull() || m_qualifier == defaultEndpoint)
        return found();
    ask(services.book.open(key.runtime, newest.id), [this](const std::shared_ptr<Page> &page) {
        const auto endpoint = page->endpoints.constFind(m_qualifier);
        if (endpoint == page->endpoints.constEnd())
            return refuse({Fault::Kind::NotFound, tr("The runtime has no endpoint %1.").arg(m_qualifier)});
        ask(services.nouns.nouns.runtimes.versions(key.runtime),
            [this, version = endpoint->version](const QList<RuntimeInfo> &versions) {
                const auto wanted = std::ranges::find(versions, version, &RuntimeInfo::version);
                if (wanted == versions.end())
                    return refuse({Fault::Kind::NotFound, tr("The runtime has no version %1.").arg(version)});
                runtime = *wanted;
                found();
            });
    });
}

/// Deleting an endpoint deletes the sessions that were last used through it: one that comes back through DEFAULT is not
/// among them any more.
void SessionCall::noteEndpoint()
{
    services.book.open(key.runtime, runtime.id).then(this, [this](const Result<std::shared_ptr<Page>> &page) {
        const QString endpoint = m_qualifier == defaultEndpoint ? QString() : m_qualifier;
        if (!page || (*page)->sessions.value(key.session) == endpoint)
            return;
        if (endpoint.isEmpty())
            (*page)->sessions.remove(key.session);
        else
            (*page)->sessions.insert(key.session, endpoint);
        (void)services.book.save(key.runtime);
    });
}

void SessionCall::needMachine()
{
    services.nouns.nouns.sessions.show(key).then(this, [this](const Result<SessionInfo> &session) {
        if (hasEnded())
            return;
        if (session && session->state == SessionState::Stopping)
            return refuse(inProgress());
        noteEndpoint();
        m_patience.start(services.startPatience);
        ask(services.nouns.versions.need(key, runtime.version), [this](const SessionInfo &started) {
            m_patience.stop();
            runOn(started.runtimeVersion);
        });
    });
}

/// A machine that runs keeps the version with which it was started, whatever endpoint a call comes through: what it
/// speaks, and what it may see, is up to that version.
void SessionCall::runOn(int version)
{
    if (version == runtime.version)
        return run();
    ask(services.nouns.nouns.runtimes.versions(key.runtime), [this, version](const QList<RuntimeInfo> &versions) {
        const auto own = std::ranges::find(versions, version, &RuntimeInfo::version);
        if (own != versions.end()) // else it was deleted meanwhile, and nothing is known of it any more
            runtime = *own;
        run();
    });
}

void SessionCall::refuse(const Fault &fault)
{
    Reply reply = errorReply(fault);
    if (!key.session.isEmpty() && isServiceSessionId(key.session))
        reply.fields.append({sessionField.toByteArray(), key.session.toUtf8()});
    exchange->answer(reply);
    end();
}

void SessionCall::end()
{
    if (std::exchange(m_ended, true))
        return;
    m_patience.stop();
    exchange->disconnect(this);
    deleteLater();
}

Fields SessionCall::sessionFields() const
{
    return {{sessionField.toByteArray(), key.session.toUtf8()}};
}

std::optional<Fault> SessionCall::checkLength(QByteArrayView field, const QString &member, qsizetype least,
                                              qsizetype most) const
{
    const QByteArray value = exchange->request().field(field);
    if (value.isNull() || (value.size() >= least && value.size() <= most))
        return std::nullopt;
    return invalid(member,
                   tr("The field %1 must have %2 to %3 characters.").arg(QLatin1StringView(field)).arg(least).arg(most))
        .error();
}

std::optional<Fault> SessionCall::checkTraceFields(qsizetype mostId) const
{
    for (const auto &[field, member, most] : {std::tuple{"X-Amzn-Trace-Id", QStringLiteral("traceId"), mostId},
                                              std::tuple{"traceparent", QStringLiteral("traceParent"), mostId},
                                              std::tuple{"tracestate", QStringLiteral("traceState"), qsizetype(512)},
                                              std::tuple{"baggage", QStringLiteral("baggage"), qsizetype(8192)}}) {
        if (auto fault = checkLength(field, member, 0, most))
            return fault;
    }
    for (const auto &[field, member] :
         {std::pair{"Content-Type", QStringLiteral("contentType")}, std::pair{"Accept", QStringLiteral("accept")}}) {
        if (auto fault = checkLength(field, member, 1, 256))
            return fault;
    }
    return std::nullopt;
}

Fields SessionCall::traceFields() const
{
    Fields fields;
    for (const char *name : {"X-Amzn-Trace-Id", "traceparent", "tracestate", "baggage"}) {
        if (const QByteArray value = exchange->request().field(name); !value.isEmpty())
            fields.append({name, value});
    }
    return fields;
}

} // namespace Vitrine::Gateway
