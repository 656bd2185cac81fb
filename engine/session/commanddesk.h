// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/commandrun.h"
#include "engine/session/machineprovider.h"

#include <QSet>

#include <map>

namespace Vitrine::Session {

/// The commands of one session that have not ended. Owned by the session.
class CommandDesk : public QObject
{
    Q_OBJECT

public:
    explicit CommandDesk(MachineProvider &session);
    ~CommandDesk() override;

    /// Ends as soon as the command has its record.
    [[nodiscard]] Pending<CommandRecord> run(const CommandSpec &spec);
    /// nullptr: not open here.
    [[nodiscard]] CommandRun *find(const QString &id) const;
    [[nodiscard]] int openCount() const { return int(m_runs.size()); }
    /// The newest open command's line, for the session's activity.
    [[nodiscard]] QString newestLine() const;

    /// Commands that were open when the last engine ended.
    void restore(const QList<CommandRecord> &open);
    /// A connection is there: queued ones start, running ones go on.
    void connectTo(MachineLink &link);
    void suspend();
    /// The machine is gone.
    void loseAll(const Error &why);
    void cancelAll();

Q_SIGNALS:
    void added(const Vitrine::CommandRecord &record);
    void changed(const Vitrine::CommandRecord &record);
    void grew(const QString &id, qint64 end);
    /// The final record.
    void ended(const Vitrine::CommandRecord &record);

private:
    /// A copy: a run may end, and leave the desk, while they are walked through.
    [[nodiscard]] QList<CommandRun *> openRuns() const;
    CommandRun *open(const CommandRecord &record, std::shared_ptr<Store::OutputRecord> output);
    [[nodiscard]] Pending<void> startNow(CommandRun *run);
    /// A test run waits for the checkpoint before it.
    void begin(CommandRun *run);
    void close(const QString &id);

    MachineProvider &m_session;
    std::map<QString, std::unique_ptr<CommandRun>> m_runs;
    QSet<QString> m_keeping; ///< those that wait for a checkpoint
};

} // namespace Vitrine::Session
