// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/endpoint/findruntime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Vitrine::Endpoint {

namespace {

constexpr qsizetype maxPageBytes = qsizetype(4) << 20;
constexpr qsizetype mostPages = 100; ///< a hundred runtimes each
constexpr qsizetype mostNames = 10;  ///< said in an error

} // namespace

FindRuntime::FindRuntime(const Service &service, const QString &name, QObject *parent)
    : Operation(parent), m_service(service), m_name(name)
{
    m_patience.head = std::chrono::minutes(1);
}

void FindRuntime::askPage(const QString &token)
{
    QByteArray target = "/runtimes/?maxResults=100";
    if (!token.isEmpty())
        target += "&nextToken=" + AwsWire::percentEncoded(token.toUtf8());
    m_page.clear();
    leave();
    m_call = std::make_unique<HttpCall>(
        m_service,
        HttpRequest{"POST", target, {{"Accept", "application/json"}, {"Content-Type", "application/json"}}, {}});
    m_call->setPatience(m_patience);
    connect(m_call.get(), &HttpCall::data, this, [this](const QByteArray &bytes) {
        m_page += bytes;
        if (m_page.size() > maxPageBytes) {
            m_call->cancel();
            fail({ErrorCode::Corrupt,
                  tr("The endpoint's list of runtimes is too long. Give -r the runtime's ARN."),
                  {}});
        }
    });
    connect(m_call.get(), &HttpCall::failed, this, &FindRuntime::refused);
    connect(m_call.get(), &HttpCall::ended, this, &FindRuntime::takePage);
    m_call->start();
}

void FindRuntime::leave()
{
    if (!m_call)
        return;
    m_call->disconnect(this);
    m_call->cancel();
    m_call.release()->deleteLater();
}

void FindRuntime::takePage()
{
    const QJsonObject page = QJsonDocument::fromJson(m_page).object();
    if (!page[u"agentRuntimes"].isArray())
        return fail({ErrorCode::Corrupt, tr("The endpoint has no list of runtimes. Give -r the runtime's ARN."), {}});
    const QJsonArray runtimes = page[u"agentRuntimes"].toArray();
    for (const auto &each : runtimes) {
        const QJsonObject runtime = each.toObject();
        const QString arn = runtime[u"agentRuntimeArn"].toString();
        const QString name = runtime[u"agentRuntimeName"].toString();
        if (isRuntimeArn(arn) && (name == m_name || runtime[u"agentRuntimeId"].toString() == m_name))
            return finish(arn);
        if (m_names.size() < mostNames)
            m_names.append(harmlessWords(name.left(100).toUtf8()));
    }
    const QString next = page[u"nextToken"].toString();
    if (!next.isEmpty() && !m_tokens.contains(next) && m_tokens.size() < mostPages) {
        m_tokens.insert(next);
        return askPage(next);
    }
    fail({ErrorCode::NotFound,
          m_names.isEmpty()
              ? tr("The endpoint has no agent runtime “%1”, and no other one that these keys may see.").arg(m_name)
              : tr("The endpoint has no agent runtime “%1”. There are: %2.")
                    .arg(m_name, m_names.join(QStringLiteral(", "))),
          {}});
}

void FindRuntime::refused(const Error &error)
{
    // Who may not list runtimes, or asks where there is no list, may still be let in to one.
    if (error.code == ErrorCode::NotFound || (error.code == ErrorCode::Rejected && !m_service.address.isThisComputer()))
        return fail(error.as(tr("The endpoint does not list its agent runtimes, so “%1” is not found by name. Give -r "
                                "the runtime's ARN.")
                                 .arg(m_name)));
    fail(error);
}

} // namespace Vitrine::Endpoint
