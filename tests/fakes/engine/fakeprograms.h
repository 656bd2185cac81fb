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

class FakePrograms : public Api::Programs
{
    Q_OBJECT

public:
    explicit FakePrograms(FakeEngine &engine) : m_engine(engine) {}
    Pending<std::shared_ptr<Api::Program>> run(const Api::ProgramSpec &spec) override;
    Pending<Api::AgentStream> connectTo(const SessionKey &key, quint16 port) override;

    QList<std::weak_ptr<FakeProgram>> programs; ///< those that were dropped, too
    QList<std::shared_ptr<FakeStream>> streams;
    QList<quint16> ports;         ///< that were connected to
    std::optional<Error> failure; ///< of the next call

private:
    FakeEngine &m_engine;
};

} // namespace Vitrine::Fake
