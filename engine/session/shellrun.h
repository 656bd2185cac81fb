// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/machineprovider.h"

#include <map>
#include <memory>

namespace Vitrine::Session {

/// One interactive shell in the engine's thread: bytes pass through it by credit, nothing is kept. Output that comes
/// before it is granted waits in the guest. Owned by the session's ShellDesk.
class ShellRun : public QObject
{
    Q_OBJECT

public:
    ShellRun(const QString &id, std::unique_ptr<Guest::Process> process);
    ~ShellRun() override;

    [[nodiscard]] QString id() const { return m_id; }
    void write(const QByteArray &bytes);
    void resize(Guest::TerminalSize size);
    void grant(qint64 bytes);
    /// Hang-up, then kill.
    void close();
    /// Nobody reads any more: what it prints is thrown away, so that it can run on.
    void detach();
    [[nodiscard]] bool isAttached() const { return m_attached; }
    /// Whether a person is there: whoever holds it may keep what it prints for one who comes back.
    void setWatched(bool watched) { m_watched = watched; }
    [[nodiscard]] bool isWatched() const { return m_attached && m_watched; }
    void renew(std::unique_ptr<Guest::Process> process);
    void suspend();
    [[nodiscard]] qint64 received() const { return m_received; }
    void end(int exitCode);

Q_SIGNALS:
    void data(const QByteArray &bytes);
    void ended(int exitCode);

private:
    void attach();
    void deliver();

    QString m_id;
    std::unique_ptr<Guest::Process> m_process;
    QByteArray m_pending; ///< at most the guest's window
    qint64 m_credit = 0;
    qint64 m_received = 0;
    qint64 m_delivered = 0;
    int m_exitCode = -1;
    bool m_attached = true;
    bool m_watched = true;
    bool m_over = false;
    bool m_told = false;
};

/// The shells of one session. Owned by the session.
class ShellDesk : public QObject
{
    Q_OBJECT

public:
    explicit ShellDesk(MachineProvider &session);
    ~ShellDesk() override;

    /// Starts the machine when there is none.
    [[nodiscard]] Pending<std::shared_ptr<ShellRun>> open(Guest::TerminalSize size);
    /// Shells somebody looks at: these keep the session from being idle.
    [[nodiscard]] int attachedCount() const;
    void connectTo(MachineLink &link);
    void suspend();
    void endAll();
    void detach(const std::shared_ptr<ShellRun> &shell);
    void setWatched(ShellRun &shell, bool watched);

private:
    MachineProvider &m_session;
    std::map<QString, std::shared_ptr<ShellRun>> m_shells;
};

} // namespace Vitrine::Session
