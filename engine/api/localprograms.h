// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/enginecore.h"
#include "engine/api/programs.h"
#include "engine/session/programrun.h"

namespace Vitrine::Api {

class LocalPrograms : public Programs
{
    Q_OBJECT

public:
    explicit LocalPrograms(EngineCore &core);
    Pending<std::shared_ptr<Program>> run(const ProgramSpec &spec) override;
    Pending<AgentStream> connectTo(const SessionKey &key, quint16 port) override;
    Pending<HeldPort> listenOn(const SessionKey &key, quint16 port) override;

private:
    EngineCore &m_core;
};

/// A program in the caller's thread; the real one lives in the engine's, and belongs to its session.
class LocalProgram : public Program
{
    Q_OBJECT

public:
    ~LocalProgram() override;
    void write(const QByteArray &bytes) override;
    void finishInput() override;
    void resize(ShellSize size) override;
    void grant(OutputStream stream, qint64 bytes) override;
    void kill() override;
    /// In the engine's thread, before anybody has the program.
    void attach(EngineCore &core, Session::ProgramRun *run);

private:
    template <typename Work>
    void post(Work work);

    QPointer<EngineCore> m_core;
    std::shared_ptr<QPointer<Session::ProgramRun>> m_run; ///< looked into in the engine's thread alone
};

} // namespace Vitrine::Api
