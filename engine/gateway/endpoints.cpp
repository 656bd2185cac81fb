// SPDX-License-Identifier: GPL-3.0-or-later
// Endpoints of runtimes, and tags of both.
#include "engine/gateway/controlplane.h"

#include "engine/gateway/members.h"
#include "engine/gateway/names.h"
#include "engine/model/json.h"

#include <algorithm>

namespace Vitrine::Gateway {

namespace {

constexpr qsizetype maxTags = 50;

} // namespace

Endpoint ControlPlane::defaultEndpointOf(const RuntimeInfo &newest) const
{
    return {defaultEndpoint, newest.version, {}, newest.createdAt, newest.updatedAt, {}};
}

QJsonObject ControlPlane::endpointJson(const CasePtr &item, const Endpoint &endpoint) const
{
    const QString region = item->region();
    const QString version = QString::number(endpoint.version);
    QJsonObject json{
        {QStringLiteral("name"), endpoint.name},
        {QStringLiteral("id"), endpoint.name},
        {QStringLiteral("agentRuntimeEndpointArn"), Arn{region, localAccount, item->runtime.id, endpoint.name}.text()},
        {QStringLiteral("agentRuntimeArn"), Arn{region, localAccount, item->runtime.id, {}}.text()},
        {QStringLiteral("status"), statusOf(item->runtime.id)},
        {QStringLiteral("liveVersion"), version},
        {QStringLiteral("targetVersion"), version},
        {QStringLiteral("createdAt"), timeToJson(endpoint.createdAt)},
        {QStringLiteral("lastUpdatedAt"), timeToJson(endpoint.updatedAt)}};
    if (!endpoint.description.isEmpty())
        json.insert(QStringLiteral("description"), endpoint.description);
    return json;
}

Outcome<int> ControlPlane::wantedVersion(const CasePtr &item) const
{
    const QString member = QStringLiteral("agentRuntimeVersion");
    if (!item->body.contains(member) || item->body.value(member).isNull())
        return 0;
    if (!item->body.value(member).isString() || !isVersion(item->body.value(member).toString()))
        return invalid(member, tr("A version is a number from 1 to 99999."));
    return item->body.value(member).toString().toInt();
}

void ControlPlane::withVersion(const CasePtr &item, int version, const std::function<void()> &next)
{
    ask(item, m_nouns.nouns.runtimes.versions(item->runtime.spec.name),
        [item, version, next](const QList<RuntimeInfo> &versions) {
            if (std::ranges::find(versions, version, &RuntimeInfo::version) == versions.end())
                return item->refuse({Fault::Kind::NotFound, tr("The runtime has no version %1.").arg(version)});
            next();
        });
}

void ControlPlane::createEndpoint(const CasePtr &item)
{
    Members members(item->body);
    Endpoint endpoint;
    endpoint.name = members.text(QStringLiteral("name"), 1, 48, Members::Required);
    if (!isEndpointName(endpoint.name))
        members.complain(QStringLiteral("name"),
                         tr("A name begins with a letter and has letters, digits and underscores, at most 48."));
    endpoint.description = members.text(QStringLiteral("description"), 1, 256);
    endpoint.tags = members.map(QStringLiteral("tags"), maxTags, 128, 256);
    members.token();
    if (members.fault())
        return item->refuse(*members.fault());
    const auto wanted = wantedVersion(item);
    if (!wanted)
        return item->refuse(wanted.error());
    if (isGoing(item->runtime.id))
        return item->refuse({Fault::Kind::Conflict, tr("The runtime is being deleted.")});
    if (wasDone(item, 202))
        return;
    endpoint.version = *wanted == 0 ? item->runtime.version : *wanted;
    endpoint.createdAt = endpoint.updatedAt = QDateTime::currentDateTimeUtc();
    withVersion(item, endpoint.version, [this, item, endpoint] {
        if (endpoint.name == defaultEndpoint || item->page->endpoints.contains(endpoint.name))
            return item->refuse({Fault::Kind::Conflict, tr("There is an endpoint %1 already.").arg(endpoint.name)});
        if (item->page->endpoints.size() >= Page::maxEndpoints)
            return item->refuse({Fault::Kind::Quota, tr("A runtime can have %1 endpoints.").arg(Page::maxEndpoints)});
        item->page->endpoints.insert(endpoint.name, endpoint);
        const QJsonObject whole = endpointJson(item, endpoint);
        const QJsonObject json{{QStringLiteral("targetVersion"), whole[u"targetVersion"]},
                               {QStringLiteral("agentRuntimeEndpointArn"), whole[u"agentRuntimeEndpointArn"]},
                               {QStringLiteral("agentRuntimeArn"), whole[u"agentRuntimeArn"]},
                               {QStringLiteral("agentRuntimeId"), item->runtime.id},
                               {QStringLiteral("endpointName"), endpoint.name},
                               {QStringLiteral("status"), QStringLiteral("CREATING")},
                               {QStringLiteral("createdAt"), whole[u"createdAt"]}};
        remember(item, json);
        save(item, 202, json);
    });
}

void ControlPlane::listEndpoints(const CasePtr &item)
{
    const auto page = pageRequestIn(item->target);
    if (!page)
        return item->refuse(page.error());
    QMap<QString, Endpoint> all = item->page->endpoints;
    all.insert(defaultEndpoint, defaultEndpointOf(item->runtime));
    QJsonArray entries;
    QJsonObject json;
    QString last;
    for (const Endpoint &endpoint : std::as_const(all)) {
        if (!page->after.isEmpty() && endpoint.name <= page->after)
            continue;
        if (entries.size() == page->most) {
            json.insert(QStringLiteral("nextToken"), pageToken(last));
            break;
        }
        last = endpoint.name;
        entries.append(endpointJson(item, endpoint));
    }
    json.insert(QStringLiteral("runtimeEndpoints"), entries);
    item->answer(200, json);
}

void ControlPlane::getEndpoint(const CasePtr &item)
{
    const QString name = item->route.endpoint;
    if (!isEndpointName(name))
        return item->refuse(
            invalid(QStringLiteral("endpointName"), tr("“%1” is no name of an endpoint.").arg(name)).error());
    if (name == defaultEndpoint)
        return item->answer(200, endpointJson(item, defaultEndpointOf(item->runtime)));
    const auto found = item->page->endpoints.constFind(name);
    if (found == item->page->endpoints.constEnd())
        return item->refuse({Fault::Kind::NotFound, tr("The runtime has no endpoint %1.").arg(name)});
    item->answer(200, endpointJson(item, *found));
}

void ControlPlane::updateEndpoint(const CasePtr &item)
{
    const QString name = item->route.endpoint;
    Members members(item->body);
    if (!isEndpointName(name))
        members.complain(QStringLiteral("endpointName"), tr("“%1” is no name of an endpoint.").arg(name));
    const QString description = members.text(QStringLiteral("description"), 1, 256);
    members.token();
    if (members.fault())
        return item->refuse(*members.fault());
    const auto wanted = wantedVersion(item);
    if (!wanted)
        return item->refuse(wanted.error());
    if (name == defaultEndpoint)
        return item->refuse({Fault::Kind::Conflict, tr("DEFAULT follows the newest version and cannot be changed.")});
    const auto found = item->page->endpoints.constFind(name);
    if (found == item->page->endpoints.constEnd())
        return item->refuse({Fault::Kind::NotFound, tr("The runtime has no endpoint %1.").arg(name)});
    if (wasDone(item, 202))
        return;
    Endpoint changed = *found;
    // What the request does not name stays: another description must not move clients to another version.
    if (*wanted != 0)
        changed.version = *wanted;
    if (members.has(QStringLiteral("description")))
        changed.description = description;
    changed.updatedAt = QDateTime::currentDateTimeUtc();
    withVersion(item, changed.version, [this, item, changed] {
        item->page->endpoints.insert(changed.name, changed);
        QJsonObject json = endpointJson(item, changed);
        json.insert(QStringLiteral("status"), QStringLiteral("UPDATING"));
        for (const auto &member : {QStringLiteral("name"), QStringLiteral("id"), QStringLiteral("description")})
            json.remove(member);
        remember(item, json);
        save(item, 202, json);
    });
}

void ControlPlane::deleteEndpoint(const CasePtr &item)
{
    const QString name = item->route.endpoint;
    if (name == defaultEndpoint)
        return item->refuse({Fault::Kind::Conflict, tr("DEFAULT goes with its runtime only.")});
    if (item->page->endpoints.remove(name) == 0)
        return item->refuse({Fault::Kind::NotFound, tr("The runtime has no endpoint %1.").arg(name)});
    // With an endpoint goes what its sessions have.
    const QStringList sessions = item->page->sessions.keys(name);
    for (const QString &session : sessions) {
        item->page->sessions.remove(session);
        (void)m_nouns.nouns.sessions.remove({item->runtime.spec.name, session});
    }
    save(item, 202,
         {{QStringLiteral("status"), QStringLiteral("DELETING")},
          {QStringLiteral("agentRuntimeId"), item->runtime.id},
          {QStringLiteral("endpointName"), name}});
}

void ControlPlane::tags(const CasePtr &item)
{
    const auto arn = parseArn(item->route.resource);
    if (!arn)
        return item->refuse(invalid(QStringLiteral("resourceArn"),
                                    tr("“%1” is no ARN of a runtime or an endpoint.").arg(item->route.resource))
                                .error());
    if (arn->account != localAccount || arn->region != item->region())
        return item->refuse({Fault::Kind::NotFound, tr("There is no resource %1.").arg(item->route.resource)});
    item->route.runtime = arn->runtimeId;
    item->route.endpoint = arn->endpoint;
    withRuntime(item, Fault::Kind::NotFound, &ControlPlane::changeTags);
}

void ControlPlane::changeTags(const CasePtr &item)
{
    QMap<QString, QString> *tags = &item->page->tags;
    const QString endpoint = item->route.endpoint;
    if (!endpoint.isEmpty()) {
        const auto found = item->page->endpoints.find(endpoint);
        if (found == item->page->endpoints.end() && endpoint != defaultEndpoint)
            return item->refuse({Fault::Kind::NotFound, tr("The runtime has no endpoint %1.").arg(endpoint)});
        if (endpoint == defaultEndpoint && item->route.operation != Operation::ListTags)
            return item->refuse({Fault::Kind::Conflict, tr("DEFAULT has no tags of its own.")});
        static QMap<QString, QString> none;
        tags = found == item->page->endpoints.end() ? &none : &found->tags;
    }
    if (item->route.operation == Operation::ListTags) {
        QJsonObject json;
        for (const auto &[key, value] : tags->asKeyValueRange())
            json.insert(key, value);
        return item->answer(200, {{QStringLiteral("tags"), json}});
    }
    if (item->route.operation == Operation::Untag) {
        const QStringList keys = item->target.values(QLatin1StringView("tagKeys"));
        if (keys.isEmpty() || keys.size() > maxTags)
            return item->refuse(
                invalid(QStringLiteral("tagKeys"), tr("tagKeys must name 1 to %1 tags.").arg(maxTags)).error());
        for (const QString &key : keys)
            tags->remove(key);
    } else {
        Members members(item->body);
        members.object(QStringLiteral("tags"), Members::Required);
        QMap<QString, QString> all = *tags;
        all.insert(members.map(QStringLiteral("tags"), maxTags, 128, 256));
        if (all.size() > maxTags)
            members.complain(QStringLiteral("tags"), tr("A resource can have %1 tags.").arg(maxTags));
        if (members.fault())
            return item->refuse(*members.fault());
        *tags = all;
    }
    ask(item, m_book.save(item->runtime.spec.name), [item] { item->exchange->answer({204, {}, {}}); });
}

} // namespace Vitrine::Gateway
