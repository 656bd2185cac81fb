// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/book.h"

#include "engine/model/json.h"

#include <QJsonDocument>

#include <algorithm>

namespace Vitrine::Gateway {

namespace {

QString keyOf(const QString &runtime)
{
    return QStringLiteral("gateway/runtime/") + runtime;
}

QJsonObject mapToJson(const QMap<QString, QString> &map)
{
    QJsonObject json;
    for (const auto &[key, value] : map.asKeyValueRange())
        json.insert(key, value);
    return json;
}

QMap<QString, QString> mapFromJson(const QJsonObject &json)
{
    QMap<QString, QString> map;
    for (auto it = json.begin(); it != json.end(); ++it)
        map.insert(it.key(), it.value().toString());
    return map;
}

} // namespace

const TokenUse *Page::find(const QString &token) const
{
    const auto found = std::ranges::find(tokens, token, &TokenUse::token);
    return token.isEmpty() || found == tokens.end() ? nullptr : &*found;
}

void Page::remember(const TokenUse &use)
{
    if (use.token.isEmpty())
        return;
    tokens.append(use);
    while (tokens.size() > maxTokens)
        tokens.removeFirst();
}

QJsonObject Page::toJson() const
{
    QJsonArray list;
    for (const Endpoint &endpoint : endpoints)
        list.append(QJsonObject{{QStringLiteral("name"), endpoint.name},
                                {QStringLiteral("version"), endpoint.version},
                                {QStringLiteral("description"), endpoint.description},
                                {QStringLiteral("createdAt"), timeToJson(endpoint.createdAt)},
                                {QStringLiteral("updatedAt"), timeToJson(endpoint.updatedAt)},
                                {QStringLiteral("tags"), mapToJson(endpoint.tags)}});
    QJsonArray uses;
    for (const TokenUse &use : tokens)
        uses.append(QJsonObject{{QStringLiteral("token"), use.token},
                                {QStringLiteral("request"), use.request},
                                {QStringLiteral("answer"), use.answer}});
    return {{QStringLiteral("runtimeId"), runtimeId},
            {QStringLiteral("endpoints"), list},
            {QStringLiteral("tags"), mapToJson(tags)},
            {QStringLiteral("tokens"), uses},
            {QStringLiteral("sessions"), mapToJson(sessions)}};
}

Page Page::fromJson(const QJsonObject &json)
{
    Page page;
    page.runtimeId = json[u"runtimeId"].toString();
    const auto list = json[u"endpoints"].toArray();
    for (const auto &each : list) {
        const QJsonObject object = each.toObject();
        Endpoint endpoint;
        endpoint.name = object[u"name"].toString();
        endpoint.version = object[u"version"].toInt(1);
        endpoint.description = object[u"description"].toString();
        endpoint.createdAt = timeFromJson(object[u"createdAt"]);
        endpoint.updatedAt = timeFromJson(object[u"updatedAt"]);
        endpoint.tags = mapFromJson(object[u"tags"].toObject());
        page.endpoints.insert(endpoint.name, endpoint);
    }
    page.tags = mapFromJson(json[u"tags"].toObject());
    const auto uses = json[u"tokens"].toArray();
    for (const auto &each : uses)
        page.tokens.append({each[u"token"].toString(), each[u"request"].toString(), each[u"answer"].toObject()});
    page.sessions = mapFromJson(json[u"sessions"].toObject());
    return page;
}

Book::Book(Api::Settings &settings) : m_settings(settings) {}

Pending<std::shared_ptr<Page>> Book::open(const QString &runtime, const QString &runtimeId)
{
    const auto fitting = [this, runtime, runtimeId] {
        std::shared_ptr<Page> &page = m_pages[runtime];
        if (!page || page->runtimeId != runtimeId) {
            page = std::make_shared<Page>();
            page->runtimeId = runtimeId;
        }
        return ready(std::shared_ptr<Page>(page));
    };
    if (m_pages.contains(runtime))
        return fitting();
    return andThen(m_settings.value(keyOf(runtime)), this, [this, runtime, fitting](QVariant &&value) {
        if (!m_pages.contains(runtime) && value.isValid())
            m_pages.insert(runtime, std::make_shared<Page>(
                                        Page::fromJson(QJsonDocument::fromJson(value.toString().toUtf8()).object())));
        return fitting();
    });
}

Pending<void> Book::save(const QString &runtime)
{
    const auto page = m_pages.value(runtime);
    const QByteArray json = page ? QJsonDocument(page->toJson()).toJson(QJsonDocument::Compact) : QByteArray();
    return m_settings.setValue(keyOf(runtime), page ? QVariant(QString::fromUtf8(json)) : QVariant());
}

void Book::forget(const SessionKey &session)
{
    const auto page = m_pages.value(session.runtime);
    if (page && page->sessions.remove(session.session) > 0)
        (void)save(session.runtime);
}

Pending<void> Book::remove(const QString &runtime)
{
    m_pages.remove(runtime);
    return m_settings.setValue(keyOf(runtime), QVariant());
}

} // namespace Vitrine::Gateway
