// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/programs.h"

namespace Vitrine::Door {

/// How what happens in the engine's thread gets back to a channel, which is known by its number. From any thread; a
/// channel that is gone hears nothing.
class Answers
{
public:
    /// How many bytes of each stream may be on their way to a channel.
    static constexpr qint64 window = qint64(256) << 10;

    virtual ~Answers() = default;
    /// Input may come: `window` bytes of it, and as many more as are taken.
    virtual void tellOpened(quint64 number) = 0;
    virtual void tellTaken(quint64 number, qint64 bytes) = 0;
    virtual void tellData(quint64 number, OutputStream stream, const QByteArray &bytes) = 0;
    /// No more output will come, but input may still go.
    virtual void tellFinished(quint64 number) = 0;
    /// The port that was asked for is open, and is this one; 0: it is not, and `words` say why.
    virtual void tellListening(quint64 number, quint16 port, const QString &words) = 0;
    /// Somebody in the machine has connected to that port: a channel of the number `visitor`, which is to be opened.
    virtual void tellVisited(quint64 number, quint64 visitor, quint16 from) = 0;
    /// The machine has taken the port away.
    virtual void tellPortClosed(quint64 number) = 0;
    /// The last of all. -1: there is no exit code; `words` for the person, mostly empty.
    virtual void tellEnded(quint64 number, int exitCode, const QString &words) = 0;
};

/// The engine's end of a channel: a program, or a connection to a port. Lives in the engine's thread; owned by the
/// Desk.
class Line : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void write(const QByteArray &bytes) = 0;
    virtual void finishInput() = 0;
    virtual void grant(OutputStream stream, qint64 bytes) = 0;
    virtual void resize(Api::ShellSize size) { Q_UNUSED(size) }
    virtual void kill() {}
};

[[nodiscard]] std::unique_ptr<Line> lineTo(const std::shared_ptr<Api::Program> &program, quint64 number,
                                           Answers &answers);
[[nodiscard]] std::unique_ptr<Line> lineTo(const Api::AgentStream &stream, quint64 number, Answers &answers);

} // namespace Vitrine::Door
