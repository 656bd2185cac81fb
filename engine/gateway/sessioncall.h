// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/contract.h"
#include "engine/gateway/book.h"
#include "engine/gateway/controlplane.h"
#include "engine/gateway/exchange.h"
#include "engine/gateway/fault.h"

#include <QTimer>

#include <chrono>

namespace Vitrine::Gateway {

/// What all calls of the data plane share. Owned by the DataPlane, outlives them.
struct DataServices
{
    Api::ContractNouns nouns;
    Book &book;
    ControlPlane &control;
    /// How long a call waits for a machine before the client is told to try again.
    std::chrono::milliseconds startPatience{30'000};
};

/// One call of the data plane: finds runtime, version and session, sees to it that a machine runs, then does its work.
/// It deletes itself when its exchange has ended.
///
/// States: made → begin() → reading what was asked for → finding the runtime → (most calls) waiting for the machine →
/// run() → ended.
class SessionCall : public QObject
{
    Q_OBJECT

public:
    static constexpr QByteArrayView sessionField{"X-Amzn-Bedrock-AgentCore-Runtime-Session-Id"};

    SessionCall(const DataServices &services, const Route &route, const Target &target, const ExchangePtr &exchange,
                QObject *parent);

    void begin();

protected:
    /// Looks at what is this call's own. Before anything is looked up.
    [[nodiscard]] virtual std::optional<Fault> read() = 0;
    /// The runtime is known. Unless a call knows better, it waits for the machine, then runs.
    virtual void found() { needMachine(); }
    /// The session's machine answers.
    virtual void run() = 0;
    /// The client has left.
    virtual void clientLeft() { end(); }
    /// An error as the client of this operation expects it.
    [[nodiscard]] virtual Reply errorReply(const Fault &fault) const { return fault.reply(); }
    /// The session id must be given.
    [[nodiscard]] virtual bool needsSessionId() const { return false; }
    /// errorReply() depends on what the runtime speaks: it is looked up even for a request that breaks a rule.
    [[nodiscard]] virtual bool errorsNeedRuntime() const { return false; }

    void needMachine();
    void refuse(const Fault &fault);
    /// Nothing more is to be done: deletes this.
    void end();
    /// The session's fields, for the head of an answer.
    [[nodiscard]] Fields sessionFields() const;
    /// Validation of a header field's length; the field may be absent.
    [[nodiscard]] std::optional<Fault> checkLength(QByteArrayView field, const QString &member, qsizetype least,
                                                   qsizetype most) const;
    /// Those of tracing, with the limits of this operation.
    [[nodiscard]] std::optional<Fault> checkTraceFields(qsizetype mostId) const;
    [[nodiscard]] Fields traceFields() const;
    /// A value that comes as a field, or, for what browsers open, in the query.
    [[nodiscard]] QString fieldOrQuery(QByteArrayView name) const;

    template <typename T, typename Next>
    void ask(Pending<T> pending, Next next, Fault (*meaning)(const Error &) = &sessionFaultOf)
    {
        pending.then(this, [this, next, meaning](Result<T> result) {
            if (m_ended)
                return;
            if (!result)
                return refuse(meaning(result.error()));
            if constexpr (std::is_void_v<T>)
                next();
            else
                next(std::move(*result));
        });
    }

    const DataServices &services;
    Route route;
    Target target;
    ExchangePtr exchange;
    SessionKey key;
    RuntimeInfo runtime; ///< the version that the endpoint points at; in run() the one that the session's machine runs

    [[nodiscard]] bool hasEnded() const { return m_ended; }

private:
    [[nodiscard]] std::optional<Fault> readSession();
    [[nodiscard]] Outcome<QString> runtimeId() const;
    void findRuntime(const QString &id);
    void findVersion(const RuntimeInfo &newest);
    void runOn(int version);
    void noteEndpoint();

    QString m_qualifier;
    std::optional<Fault> m_broken; ///< what breaks a rule, until the runtime is known
    QTimer m_patience;
    bool m_ended = false;
};

/// An error of an invocation in the form that clients of that protocol expect.
[[nodiscard]] Reply protocolReply(AgentProtocol protocol, const Fault &fault, const QByteArray &requestBody);

} // namespace Vitrine::Gateway
