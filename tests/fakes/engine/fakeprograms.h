// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/programs.h"
#include "tests/fakes/engine/fakecontract.h"

namespace Vitrine::Fake {

/// A program that a test plays.
class FakeProgram : public Api::Program
{
    Q_OBJECT

public:
    explicit FakeProgram(const Api::ProgramSpec &request) : spec(request) {}
    void write(const QByteArray &bytes) override;
    void finishInput() override { inputEnded = true; }
    void resize(Api::ShellSize newSize) override { size = newSize; }
    void grant(OutputStream stream, qint64 bytes) override;
    void kill() override { killed = true; }

    /// Counts against the credit, which may become negative: the test looks at it.
    void send(OutputStream stream, const QByteArray &bytes);
    void take(qint64 bytes);
    void end(int exitCode, const Error &problem = {});

    Api::ProgramSpec spec;
    QByteArray received;
    qint64 outCredit = 0;
    qint64 errCredit = 0;
    std::optional<Api::ShellSize> size;
    bool takesAtOnce = true; ///< else the test calls take()
    bool inputEnded = false;
    bool killed = false;
};

/// A port of a machine that a test plays: it emits what happens.
class FakePort : public MachinePort
{
    Q_OBJECT

public:
    explicit FakePort(quint16 number) : m_number(number) {}
    quint16 port() const override { return m_number; }

private:
    quint16 m_number;
};

class FakePrograms : public Api::Programs
{
    Q_OBJECT

public:
    explicit FakePrograms(FakeEngine &engine) : m_engine(engine) {}
    Pending<std::shared_ptr<Api::Program>> run(const Api::ProgramSpec &spec) override;
    Pending<Api::AgentStream> connectTo(const SessionKey &key, quint16 port) override;
    /// Asked for any port, it says firstFreePort, and so on.
    Pending<Api::HeldPort> listenOn(const SessionKey &key, quint16 port) override;

    /// Answers all that was held back.
    void releasePorts();

    static constexpr quint16 firstFreePort = 40'000;

    QList<std::weak_ptr<FakeProgram>> programs; ///< those that were dropped, too
    QList<std::shared_ptr<FakeStream>> streams;
    QList<quint16> ports;                     ///< that were connected to
    QList<std::weak_ptr<FakePort>> openPorts; ///< that were listened on; those that were dropped, too
    bool holdsPorts = false;                  ///< listenOn() does not answer yet
    std::optional<Error> failure;             ///< of the next call

private:
    FakeEngine &m_engine;
    QList<std::pair<Promise<Api::HeldPort>, Api::HeldPort>> m_held;
};

} // namespace Vitrine::Fake
