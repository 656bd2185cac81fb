// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/channel.h"

#include <QPointer>

#include <array>
#include <memory>
#include <optional>

namespace Vitrine::Session {

class MachineLink;

/// What to run for a client that is connected; session.program() knows the rest.
struct ProgramStart
{
    QList<QByteArray> arguments;
    QMap<QByteArray, QByteArray> environment; ///< over the session's own
    std::optional<Guest::TerminalSize> terminal = {};
};

/// A program in the machine whose bytes pass through by credit, both ways, and of which nothing is kept. It belongs to
/// its session, and deletes itself once its end is told.
///
/// States: runs → (letGo) runs unheard → ended. A lost channel ends it, too: nobody could say which bytes were lost.
class ProgramRun : public QObject
{
    Q_OBJECT

public:
    /// `hold`: what keeps the session from being idle.
    ProgramRun(std::unique_ptr<Guest::Process> process, bool onTerminal, MachineLink &link, std::shared_ptr<void> hold,
               QObject *session);
    ~ProgramRun() override;

    void write(const QByteArray &bytes);
    void finishInput();
    void resize(Guest::TerminalSize size);
    void grant(OutputStream stream, qint64 bytes);
    void kill();
    /// Nobody is there any more: its input ends and its output is thrown away. One on a terminal is hung up, any other
    /// has a moment to end by itself: what it started in the background may go on then.
    void letGo();

Q_SIGNALS:
    void inputTaken(qint64 bytes);
    void data(Vitrine::OutputStream stream, const QByteArray &bytes);
    void ended(int exitCode, const Vitrine::Error &problem);

private:
    struct Stream
    {
        QByteArray pending; ///< at most the guest's window
        qint64 credit = 0;
        qint64 delivered = 0;
    };

    [[nodiscard]] Stream &streamOf(OutputStream stream) { return m_streams[stream == OutputStream::Out ? 0 : 1]; }
    void deliver(OutputStream stream);
    void countInput();
    void end(int exitCode, const Error &problem);
    void endIfDelivered();

    std::unique_ptr<Guest::Process> m_process;
    std::shared_ptr<void> m_hold;
    std::array<Stream, 2> m_streams;
    qint64 m_written = 0; ///< input
    qint64 m_taken = 0;   ///< of that, what was told
    int m_exitCode = -1;
    Error m_problem;
    bool m_onTerminal;
    bool m_heard = true;
    bool m_over = false;
    bool m_told = false;
};

} // namespace Vitrine::Session
