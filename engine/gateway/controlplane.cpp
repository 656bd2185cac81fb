// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/controlplane.h"

#include "engine/gateway/members.h"
#include "engine/gateway/runtimemembers.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace Vitrine::Gateway {

namespace {

const QString tokenMember = QStringLiteral("clientToken");

QString hashOf(QJsonObject request, const Route &route)
{
    request.remove(tokenMember);
    QByteArray bytes = QJsonDocument(request).toJson(QJsonDocument::Compact);
    bytes += '\n' + QByteArray::number(int(route.operation)) + '\n' + route.endpoint.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QJsonObject madeJson(QJsonObject entry, const RuntimeInfo &runtime, const QString &status)
{
    for (const auto &member :
         {QStringLiteral("agentRuntimeName"), QStringLiteral("description"), QStringLiteral("lastUpdatedAt")})
        entry.remove(member);
    entry.insert(QStringLiteral("createdAt"), runtime.createdAt.toUTC().toString(Qt::ISODateWithMs));
    entry.insert(QStringLiteral("status"), status);
    return entry;
}

} // namespace

Outcome<PageRequest> pageRequestIn(const Target &target)
{
    PageRequest page;
    const QLatin1StringView most("maxResults");
    const QLatin1StringView token("nextToken");
    if (target.has(most)) {
        bool isNumber = false;
        page.most = target.value(most).toInt(&isNumber);
        if (!isNumber || page.most < 1 || page.most > 100)
            return invalid(most, ControlPlane::tr("maxResults must be 1 to 100."));
    }
    if (target.has(token)) {
        const QByteArray text = target.value(token).toLatin1();
        const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::Base64UrlEncoding |
                                                                      QByteArray::AbortOnBase64DecodingErrors);
        if (text.isEmpty() || text.size() > 2048 || !decoded || !decoded.decoded.startsWith("v1:"))
            return invalid(token, ControlPlane::tr("nextToken is none that was given out here."));
        page.after = QString::fromUtf8(decoded.decoded.sliced(3));
    }
    return page;
}

QString pageToken(const QString &last)
{
    return QString::fromLatin1(("v1:" + last.toUtf8()).toBase64(QByteArray::Base64UrlEncoding));
}

ControlPlane::ControlPlane(const Api::ContractNouns &nouns, Book &book) : m_nouns(nouns), m_book(book)
{
    connect(&nouns.nouns.sessions, &Api::Sessions::removed, this,
            [this](const SessionKey &session) { m_book.forget(session); });
}

void ControlPlane::handle(const Route &route, const Target &target, const ExchangePtr &exchange)
{
    const auto item = std::make_shared<Case>();
    item->exchange = exchange;
    item->route = route;
    item->target = target;
    using Kind = Fault::Kind;
    switch (route.operation) {
    case Operation::CreateRuntime:
        return createRuntime(item);
    case Operation::ListRuntimes:
        return listRuntimes(item);
    case Operation::GetRuntime:
        return withRuntime(item, Kind::Validation, &ControlPlane::getRuntime);
    case Operation::UpdateRuntime:
        return withRuntime(item, Kind::Validation, &ControlPlane::updateRuntime);
    case Operation::DeleteRuntime:
        // Deleting has no validation error: what is no id names nothing.
        return withRuntime(item, Kind::NotFound, &ControlPlane::deleteRuntime);
    case Operation::ListVersions:
        return withRuntime(item, Kind::Validation, &ControlPlane::listVersions);
    case Operation::CreateEndpoint:
        return withRuntime(item, Kind::Validation, &ControlPlane::createEndpoint);
    case Operation::ListEndpoints:
        return withRuntime(item, Kind::Validation, &ControlPlane::listEndpoints);
    case Operation::GetEndpoint:
        return withRuntime(item, Kind::Validation, &ControlPlane::getEndpoint);
    case Operation::UpdateEndpoint:
        return withRuntime(item, Kind::Validation, &ControlPlane::updateEndpoint);
    case Operation::DeleteEndpoint:
        return withRuntime(item, Kind::NotFound, &ControlPlane::deleteEndpoint);
    case Operation::ListTags:
    case Operation::Tag:
    case Operation::Untag:
        return tags(item);
    default:
        exchange->answer(Fault{Kind::UnknownOperation, tr("There is no such operation.")}.reply());
    }
}

void ControlPlane::withRuntime(const CasePtr &item, Fault::Kind malformed, Step next)
{
    const auto body = objectIn(item->exchange->request().body);
    if (!body)
        return item->refuse(body.error());
    item->body = *body;
    const QString id = item->route.runtime;
    if (!isRuntimeId(id))
        return item->refuse(
            {malformed, tr("“%1” is no id of a runtime.").arg(id), {}, QStringLiteral("agentRuntimeId")});
    const Fault unknown{Fault::Kind::NotFound, tr("There is no runtime %1.").arg(id)};
    m_nouns.nouns.runtimes.show(nameInId(id))
        .then(this, [this, item, id, unknown, next](const Result<RuntimeInfo> &runtime) {
            if (!runtime && runtime.error().code != ErrorCode::NotFound)
                return item->refuse(faultOf(runtime.error()));
            if (!runtime || runtime->id != id)
                return item->refuse(unknown);
            item->runtime = *runtime;
            ask(item, m_book.open(runtime->spec.name, id), [this, item, next](std::shared_ptr<Page> &&page) {
                item->page = std::move(page);
                (this->*next)(item);
            });
        });
}

void ControlPlane::save(const CasePtr &item, int status, const QJsonObject &json)
{
    ask(item, m_book.save(item->runtime.spec.name), [item, status, json] { item->answer(status, json); });
}

bool ControlPlane::wasDone(const CasePtr &item, int status)
{
    const TokenUse *use = item->page->find(item->body.value(tokenMember).toString());
    if (!use)
        return false;
    if (use->request == hashOf(item->body, item->route))
        item->answer(status, use->answer);
    else
        refuseToken(item);
    return true;
}

void ControlPlane::refuseToken(const CasePtr &item)
{
    item->refuse({Fault::Kind::Validation, tr("The client token belongs to another request."),
                  QStringLiteral("IdempotentParameterMismatchException"), tokenMember});
}

void ControlPlane::remember(const CasePtr &item, const QJsonObject &answer)
{
    item->page->remember({item->body.value(tokenMember).toString(), hashOf(item->body, item->route), answer});
}

QString ControlPlane::statusOf(const QString &runtimeId) const
{
    if (isGoing(runtimeId))
        return QStringLiteral("DELETING");
    return m_notDeleted.contains(runtimeId) ? QStringLiteral("DELETE_FAILED") : QStringLiteral("READY");
}

void ControlPlane::createRuntime(const CasePtr &item)
{
    const auto body = objectIn(item->exchange->request().body);
    if (!body)
        return item->refuse(body.error());
    item->body = *body;
    ask(item, m_nouns.nouns.images.list(), [this, item](QList<ImageInfo> &&images) { makeRuntime(item, images); });
}

void ControlPlane::makeRuntime(const CasePtr &item, const QList<ImageInfo> &images)
{
    const auto spec = runtimeSpecFrom(item->body, {}, images);
    if (!spec)
        return item->refuse(spec.error());
    const QString name = spec->name;
    const QString token = item->body.value(tokenMember).toString();
    if (!token.isEmpty() && m_makingTokens.value(token, name) != name)
        return refuseToken(item);
    const Fault taken{Fault::Kind::Conflict, tr("There is a runtime %1 already.").arg(name)};
    if (m_making.contains(name))
        return item->refuse(taken);
    m_making.insert(name);
    m_nouns.nouns.runtimes.show(name).then(this, [this, item, name, spec = *spec,
                                                  taken](const Result<RuntimeInfo> &present) {
        if (present) {
            m_making.remove(name);
            item->runtime = *present;
            ask(item, m_book.open(name, present->id), [this, item, taken](std::shared_ptr<Page> &&page) {
                item->page = std::move(page);
                if (isGoing(item->runtime.id) || !wasDone(item, 202))
                    item->refuse(taken);
            });
            return;
        }
        const auto made = andThen(m_nouns.nouns.runtimes.create(spec), this, [this, item, name](RuntimeInfo &&runtime) {
            item->runtime = std::move(runtime);
            return m_book.open(name, item->runtime.id);
        });
        Pending<std::shared_ptr<Page>> copy = made;
        copy.then(this, [this, item, name](const Result<std::shared_ptr<Page>> &page) {
            m_making.remove(name);
            if (!page)
                return item->refuse(faultOf(page.error()));
            item->page = *page;
            if (m_makingTokens.size() >= maxMakingTokens)
                m_makingTokens.clear();
            if (const QString used = item->body.value(tokenMember).toString(); !used.isEmpty())
                m_makingTokens.insert(used, name);
            const QJsonObject wanted = item->body.value(u"tags").toObject();
            for (auto it = wanted.begin(); it != wanted.end(); ++it)
                item->page->tags.insert(it.key(), it.value().toString());
            const QJsonObject json =
                madeJson(runtimeEntryJson(item->runtime, item->region()), item->runtime, QStringLiteral("CREATING"));
            remember(item, json);
            save(item, 202, json);
        });
    });
}

void ControlPlane::listRuntimes(const CasePtr &item)
{
    const auto page = pageRequestIn(item->target);
    if (!page)
        return item->refuse(page.error());
    ask(item, m_nouns.nouns.runtimes.list(), [this, item, page = *page](QList<RuntimeInfo> &&runtimes) {
        std::ranges::sort(runtimes, {}, [](const RuntimeInfo &runtime) { return runtime.spec.name; });
        QJsonArray entries;
        QJsonObject json;
        QString last;
        for (const RuntimeInfo &runtime : std::as_const(runtimes)) {
            if (!page.after.isEmpty() && runtime.spec.name <= page.after)
                continue;
            if (entries.size() == page.most) {
                json.insert(QStringLiteral("nextToken"), pageToken(last));
                break;
            }
            last = runtime.spec.name;
            QJsonObject entry = runtimeEntryJson(runtime, item->region());
            entry.insert(QStringLiteral("status"), statusOf(runtime.id));
            entries.append(entry);
        }
        json.insert(QStringLiteral("agentRuntimes"), entries);
        item->answer(200, json);
    });
}

QJsonObject ControlPlane::versionJson(const CasePtr &item, const RuntimeInfo &version) const
{
    QJsonObject json = runtimeJson(version, item->region());
    json.insert(QStringLiteral("status"), statusOf(version.id));
    if (const QString why = m_notDeleted.value(version.id); !why.isEmpty())
        json.insert(QStringLiteral("failureReason"), why);
    return json;
}

void ControlPlane::getRuntime(const CasePtr &item)
{
    const QLatin1StringView member("version");
    if (!item->target.has(member))
        return item->answer(200, versionJson(item, item->runtime));
    const QString wanted = item->target.value(member);
    if (!isVersion(wanted))
        return item->refuse(invalid(member, tr("A version is a number from 1 to 99999.")).error());
    ask(item, m_nouns.nouns.runtimes.versions(item->runtime.spec.name),
        [this, item, wanted](const QList<RuntimeInfo> &versions) {
            const auto found = std::ranges::find(versions, wanted.toInt(), &RuntimeInfo::version);
            if (found == versions.end())
                return item->refuse({Fault::Kind::NotFound, tr("The runtime has no version %1.").arg(wanted)});
            item->answer(200, versionJson(item, *found));
        });
}

void ControlPlane::updateRuntime(const CasePtr &item)
{
    if (isGoing(item->runtime.id))
        return item->refuse({Fault::Kind::Conflict, tr("The runtime is being deleted.")});
    if (wasDone(item, 202))
        return;
    ask(item, m_nouns.nouns.runtimes.versions(item->runtime.spec.name),
        [this, item](const QList<RuntimeInfo> &versions) {
            // Those that were deleted count no more, but their numbers are used up.
            if (versions.size() >= maxVersions || item->runtime.version >= maxVersionNumber)
                return item->refuse({Fault::Kind::Quota, tr("A runtime can have %1 versions.").arg(maxVersions)});
            updateSpec(item);
        });
}

void ControlPlane::updateSpec(const CasePtr &item)
{
    ask(item, m_nouns.nouns.images.list(), [this, item](const QList<ImageInfo> &images) {
        const auto spec = runtimeSpecFrom(item->body, item->runtime.spec, images);
        if (!spec)
            return item->refuse(spec.error());
        ask(item, m_nouns.nouns.runtimes.update(*spec), [this, item](const RuntimeInfo &runtime) {
            QJsonObject json = madeJson(runtimeEntryJson(runtime, item->region()), runtime, QStringLiteral("UPDATING"));
            m_notDeleted.remove(runtime.id);
            json.insert(QStringLiteral("lastUpdatedAt"), runtime.updatedAt.toUTC().toString(Qt::ISODateWithMs));
            remember(item, json);
            save(item, 202, json);
        });
    });
}

void ControlPlane::deleteRuntime(const CasePtr &item)
{
    if (item->target.has(QLatin1StringView("version")))
        return deleteVersion(item);
    const QJsonObject json{{QStringLiteral("status"), QStringLiteral("DELETING")},
                           {QStringLiteral("agentRuntimeId"), item->runtime.id}};
    if (isGoing(item->runtime.id))
        return item->answer(202, json);
    m_going.insert(item->runtime.id);
    m_notDeleted.remove(item->runtime.id);
    item->answer(202, json);
    // Sessions are stopped and deleted first, which takes its time.
    m_nouns.versions.removeRuntime(item->runtime.spec.name).then(this, [this, item](const Result<void> &removed) {
        m_going.remove(item->runtime.id);
        if (removed) {
            (void)m_book.remove(item->runtime.spec.name);
            return;
        }
        m_notDeleted.insert(item->runtime.id, removed.error().message);
        qWarning("Cannot delete the runtime %s: %s", qUtf8Printable(item->runtime.id),
                 qUtf8Printable(removed.error().text()));
    });
}

void ControlPlane::deleteVersion(const CasePtr &item)
{
    const QString wanted = item->target.value(QLatin1StringView("version"));
    const int version = wanted.toInt();
    if (!isVersion(wanted))
        return item->refuse({Fault::Kind::NotFound, tr("The runtime has no version %1.").arg(wanted)});
    if (version == item->runtime.version)
        return item->refuse(
            {Fault::Kind::Conflict, tr("Version %1 is the newest, which DEFAULT points at.").arg(version)});
    for (const Endpoint &endpoint : std::as_const(item->page->endpoints)) {
        if (endpoint.version == version)
            return item->refuse(
                {Fault::Kind::Conflict, tr("The endpoint %1 points at version %2.").arg(endpoint.name).arg(version)});
    }
    ask(item, m_nouns.versions.remove(item->runtime.spec.name, version), [item, wanted] {
        item->answer(202, {{QStringLiteral("status"), QStringLiteral("DELETING")},
                           {QStringLiteral("agentRuntimeId"), item->runtime.id},
                           {QStringLiteral("agentRuntimeVersion"), wanted}});
    });
}

void ControlPlane::listVersions(const CasePtr &item)
{
    const auto page = pageRequestIn(item->target);
    if (!page)
        return item->refuse(page.error());
    ask(item, m_nouns.nouns.runtimes.versions(item->runtime.spec.name),
        [this, item, page = *page](const QList<RuntimeInfo> &versions) {
            QJsonArray entries;
            QJsonObject json;
            QString last;
            for (const RuntimeInfo &version : versions) { // the newest first
                if (!page.after.isEmpty() && version.version >= page.after.toInt())
                    continue;
                if (entries.size() == page.most) {
                    json.insert(QStringLiteral("nextToken"), pageToken(last));
                    break;
                }
                last = QString::number(version.version);
                QJsonObject entry = runtimeEntryJson(version, item->region());
                entry.insert(QStringLiteral("status"), statusOf(version.id));
                entries.append(entry);
            }
            json.insert(QStringLiteral("agentRuntimes"), entries);
            item->answer(200, json);
        });
}

} // namespace Vitrine::Gateway
