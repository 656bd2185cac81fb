// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"
#include "engine/model/agentwire.h"
#include "engine/model/bytestream.h"

/// Nouns that the gateway sees beside those of nouns.h: what the service's API can do and no other front end needs.
/// The rules on threads are the same.
namespace Vitrine::Api {

/// What only clients of the service's API do with versions of runtimes, and which of them a session runs.
class Versions : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] virtual Pending<void> remove(const QString &runtime, int version) = 0;
    /// The runtime with all its sessions and their files. Cannot be undone.
    [[nodiscard]] virtual Pending<void> removeRuntime(const QString &runtime) = 0;
    /// A session with a machine that answers. It is made when there is none, and started; one that runs stays as it is.
    /// A stopped one whose workspace another version made gets an empty one, and the old one becomes a checkpoint.
    /// Calls at the same time share one start.
    [[nodiscard]] virtual Pending<SessionInfo> need(const SessionKey &key, int version) = 0;
};

/// The answer of an agent while it comes. Dropping it lets go of the answer; the invocation goes on.
class AnswerReader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] virtual QString id() const = 0; ///< of the invocation
    /// Allows `bytes` more to be sent; an agent whose answer nobody takes has to wait.
    virtual void grant(qint64 bytes) = 0;

Q_SIGNALS:
    void head(const Vitrine::AgentHead &head);
    void data(const QByteArray &bytes);
    /// After the last byte was sent. Before any head when no answer came.
    void ended(const Vitrine::InvocationRecord &record);
};

/// A connection to what listens in a session's machine. While it is held the session is not idle.
struct AgentStream
{
    std::shared_ptr<ByteStream> stream; ///< lives in the engine's thread
    std::shared_ptr<void> hold;
};

/// What listens in the machines of sessions, as clients of the service's API reach it.
class Agents : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// An invocation like any other, with the request's own path and fields. The session's machine must run.
    [[nodiscard]] virtual Pending<std::shared_ptr<AnswerReader>> invoke(const InvocationSpec &spec,
                                                                        const AgentWire &wire) = 0;
    /// A document that the agent serves, of at most a mebibyte; no record is made.
    [[nodiscard]] virtual Pending<AgentDocument> fetch(const SessionKey &key, const AgentWire &wire) = 0;
    /// A stream to the agent's port, once the agent listens.
    [[nodiscard]] virtual Pending<AgentStream> connectTo(const SessionKey &key) = 0;
};

/// What the gateway needs of an engine.
struct ContractNouns
{
    Nouns nouns;
    Versions &versions;
    Agents &agents;
};

} // namespace Vitrine::Api
