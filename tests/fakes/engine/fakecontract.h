// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/contract.h"
#include "tests/fakes/engine/fakeengine.h"

namespace Vitrine::Fake {

/// Versions of the fake engine's runtimes. Sessions are made and started as the fake engine does it.
class FakeVersions : public Api::Versions
{
    Q_OBJECT

public:
    explicit FakeVersions(FakeEngine &engine) : m_engine(engine) {}
    Pending<void> remove(const QString &runtime, int version) override;
    Pending<void> removeRuntime(const QString &runtime) override;
    Pending<SessionInfo> need(const SessionKey &key, int version) override;

    QHash<SessionKey, int> needed; ///< the version that was last asked for

private:
    FakeEngine &m_engine;
};

/// An answer that a test gives.
class FakeAnswer : public Api::AnswerReader
{
    Q_OBJECT

public:
    FakeAnswer(const InvocationSpec &request, const AgentWire &way) : spec(request), wire(way) {}
    QString id() const override { return spec.id; }
    void grant(qint64 bytes) override { credit += bytes; }
    /// Counts against the credit, which may become negative: the test looks at it.
    void send(const QByteArray &bytes);
    void end(InvocationStatus status, const Error &problem = {});

    InvocationSpec spec;
    AgentWire wire;
    qint64 credit = 0;
};

/// A stream whose other end is the test.
class FakeStream : public ByteStream
{
    Q_OBJECT

public:
    void write(const QByteArray &bytes) override;
    qint64 bytesToWrite() const override { return 0; }
    void finishWriting() override { finished = true; }
    void grant(qint64 bytes) override { credit += bytes; }
    void abort() override { aborted = true; }

    QByteArray received;
    qint64 credit = 0;
    bool finished = false;
    bool aborted = false;
};

class FakeAgents : public Api::Agents
{
    Q_OBJECT

public:
    explicit FakeAgents(FakeEngine &engine) : m_engine(engine) {}
    Pending<std::shared_ptr<Api::AnswerReader>> invoke(const InvocationSpec &spec, const AgentWire &wire) override;
    Pending<AgentDocument> fetch(const SessionKey &key, const AgentWire &wire) override;
    Pending<Api::AgentStream> connectTo(const SessionKey &key) override;

    QList<std::weak_ptr<FakeAnswer>> answers;
    QList<std::shared_ptr<FakeStream>> streams;
    AgentDocument document;
    std::optional<Error> failure; ///< of the next call

private:
    FakeEngine &m_engine;
};

} // namespace Vitrine::Fake
