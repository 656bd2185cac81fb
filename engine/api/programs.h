// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/contract.h"
#include "engine/model/machineport.h"

#include <QMap>

#include <optional>

/// Nouns that the door for editors sees beside those of nouns.h: programs in a session's machine whose bytes go
/// straight through, and ports of it. The rules on threads are the same.
namespace Vitrine::Api {

/// What to run. It has the session's environment, user and working directory, like everything that runs there.
struct ProgramSpec
{
    SessionKey session;
    QList<QByteArray> arguments;              ///< the first is looked up in the session's PATH
    QMap<QByteArray, QByteArray> environment; ///< over the session's own
    std::optional<ShellSize> terminal = {};   ///< runs on a terminal of its own, which merges both streams into Out
};

/// One program that runs. No record is made, and it does not outlive its client by much: dropping it ends its input,
/// and kills it and all it started a moment later unless it has ended (on a terminal: hang-up at once).
class Program : public QObject
{
    Q_OBJECT

public:
    /// How much may be written that inputTaken has not told of. What is more is lost.
    static constexpr qint64 inputWindow = qint64(256) << 10;

    using QObject::QObject;
    virtual void write(const QByteArray &bytes) = 0;
    /// The program's input ends after what is written. A terminal's does not.
    virtual void finishInput() = 0;
    virtual void resize(ShellSize size) = 0;
    /// Allows `bytes` more of a stream to be sent; a program whose output nobody takes has to wait.
    virtual void grant(OutputStream stream, qint64 bytes) = 0;
    /// Kills it and all it started.
    virtual void kill() = 0;

Q_SIGNALS:
    void inputTaken(qint64 bytes);
    void data(Vitrine::OutputStream stream, const QByteArray &bytes);
    /// After the last byte was sent; 128 + n for signal n. -1: no exit was seen, `problem` says why.
    void ended(int exitCode, const Vitrine::Error &problem);
};

/// A port of a machine on which this computer listens. While it is held the session is not idle.
struct HeldPort
{
    std::shared_ptr<MachinePort> port; ///< lives in the engine's thread, as do the streams that come
    std::shared_ptr<void> hold;
};

/// What runs in machines for clients that are connected. All start the machine when there is none, and the session is
/// not idle while what they return is held.
class Programs : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// The program lives in the thread that called.
    [[nodiscard]] virtual Pending<std::shared_ptr<Program>> run(const ProgramSpec &spec) = 0;
    /// To a port of the machine's own 127.0.0.1. Unreachable when nothing listens there.
    [[nodiscard]] virtual Pending<AgentStream> connectTo(const SessionKey &key, quint16 port) = 0;
    /// Listens on a port of the machine's own 127.0.0.1; 0: any free one. WrongState when a program has it.
    [[nodiscard]] virtual Pending<HeldPort> listenOn(const SessionKey &key, quint16 port) = 0;
};

/// What the door needs of an engine.
struct DoorNouns
{
    Nouns nouns;
    Programs &programs;
};

} // namespace Vitrine::Api
