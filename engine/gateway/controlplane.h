// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/contract.h"
#include "engine/gateway/book.h"
#include "engine/gateway/exchange.h"
#include "engine/gateway/fault.h"
#include "engine/gateway/route.h"

#include <QHash>
#include <QSet>

namespace Vitrine::Gateway {

/// Runtimes, their versions, endpoints and tags, as clients of the service's API see and change them. Lives in the
/// engine's thread. Every operation answers its exchange once.
class ControlPlane : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxVersions = 1000;
    static constexpr int maxVersionNumber = 99'999;
    static constexpr qsizetype maxMakingTokens = 1000;

    ControlPlane(const Api::ContractNouns &nouns, Book &book);

    void handle(const Route &route, const Target &target, const ExchangePtr &exchange);
    /// It is being deleted, or about to be.
    [[nodiscard]] bool isGoing(const QString &runtimeId) const { return m_going.contains(runtimeId); }

private:
    /// A request, the runtime it is about, and what the book says of that.
    struct Case
    {
        ExchangePtr exchange;
        Route route;
        Target target;
        QJsonObject body;
        RuntimeInfo runtime;
        std::shared_ptr<Page> page;

        [[nodiscard]] QString region() const { return QString::fromLatin1(exchange->request().region); }
        void refuse(const Fault &fault) const { exchange->answer(fault.reply()); }
        void answer(int status, const QJsonObject &json) const { exchange->answer(jsonReply(status, json)); }
    };
    using CasePtr = std::shared_ptr<Case>;
    using Step = void (ControlPlane::*)(const CasePtr &);

    /// Goes on with the value, or answers with what the error means.
    template <typename T, typename Next>
    void ask(const CasePtr &item, const Pending<T> &pending, Next next)
    {
        Pending<T> copy = pending;
        copy.then(this, [item, next](Result<T> result) {
            if (!result)
                return item->refuse(faultOf(result.error()));
            if constexpr (std::is_void_v<T>)
                next();
            else
                next(std::move(*result));
        });
    }
    /// Reads the body, finds the runtime by its id and opens its page, then goes on. `malformed`: what an id that is
    /// none is called.
    void withRuntime(const CasePtr &item, Fault::Kind malformed, Step next);
    void save(const CasePtr &item, int status, const QJsonObject &json);
    /// The token belongs to another request.
    static void refuseToken(const CasePtr &item);
    /// True when the same request was answered before, or its token belongs to another one: then it is answered.
    [[nodiscard]] bool wasDone(const CasePtr &item, int status);
    void remember(const CasePtr &item, const QJsonObject &answer);

    void createRuntime(const CasePtr &item);
    void makeRuntime(const CasePtr &item, const QList<ImageInfo> &images);
    void listRuntimes(const CasePtr &item);
    void getRuntime(const CasePtr &item);
    void updateRuntime(const CasePtr &item);
    void updateSpec(const CasePtr &item);
    void deleteRuntime(const CasePtr &item);
    void deleteVersion(const CasePtr &item);
    void listVersions(const CasePtr &item);
    void createEndpoint(const CasePtr &item);
    void listEndpoints(const CasePtr &item);
    void getEndpoint(const CasePtr &item);
    void updateEndpoint(const CasePtr &item);
    void deleteEndpoint(const CasePtr &item);
    void tags(const CasePtr &item);
    void changeTags(const CasePtr &item);

    [[nodiscard]] QString statusOf(const QString &runtimeId) const;
    [[nodiscard]] QJsonObject versionJson(const CasePtr &item, const RuntimeInfo &version) const;
    [[nodiscard]] Endpoint defaultEndpointOf(const RuntimeInfo &newest) const;
    [[nodiscard]] QJsonObject endpointJson(const CasePtr &item, const Endpoint &endpoint) const;
    /// The version that the body names, or 0.
    [[nodiscard]] Outcome<int> wantedVersion(const CasePtr &item) const;
    void withVersion(const CasePtr &item, int version, const std::function<void()> &next);

    Api::ContractNouns m_nouns;
    Book &m_book;
    QSet<QString> m_going;
    QHash<QString, QString> m_notDeleted;   ///< ids, with what kept each from being deleted
    QSet<QString> m_making;                 ///< names
    QHash<QString, QString> m_makingTokens; ///< client tokens, with the name that each made since the gateway is open
};

/// A part of a list, by the position after which it begins. InvalidInput faults for what is no page.
struct PageRequest
{
    qsizetype most = 100;
    QString after; ///< key of the last entry that was seen; empty: from the beginning
};
[[nodiscard]] Outcome<PageRequest> pageRequestIn(const Target &target);
[[nodiscard]] QString pageToken(const QString &last);

} // namespace Vitrine::Gateway
