// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/outputpump.h"
#include "engine/store/catalogue.h"

namespace Vitrine::Session {

/// One command from its request to its last record: the process in the guest, its output, its end.
///
/// States are those of CommandStatus: Queued → (start or adopt) Running → an end. `ended` is emitted once, when the
/// final record is in the catalogue and its output on the disk. Owned by the session's CommandDesk.
class CommandRun : public QObject
{
    Q_OBJECT

public:
    /// `record` is in the catalogue already, or is being put there.
    CommandRun(const CommandRecord &record, std::shared_ptr<Store::OutputRecord> output, Store::Catalogue &catalogue);
    ~CommandRun() override;

    [[nodiscard]] const CommandRecord &record() const { return m_record; }
    /// The same with what has been written so far.
    [[nodiscard]] CommandRecord current() const;
    [[nodiscard]] OutputPump &output() { return m_pump; }
    [[nodiscard]] Pending<CommandRecord> ended() const { return m_ended.pending(); }

    /// Runs it in the machine behind `channel`; ends when the record on the disk says so.
    Pending<void> start(Guest::Channel &channel, Guest::ProcessRequest request);
    /// Takes it up again after the connection, or the engine, was another one. `known`: the guest remembers it.
    void adopt(Guest::Channel &channel, bool known);
    /// The connection is gone for now.
    void suspend();
    void cancel();
    /// No end will be seen.
    void lose(const Error &why);

Q_SIGNALS:
    void changed(const Vitrine::CommandRecord &record);
    void finished();

private:
    void attach(std::unique_ptr<Guest::Process> process);
    void takeEnd(const Guest::ProcessEnd &end);
    void close();

    CommandRecord m_record;
    Store::Catalogue &m_catalogue;
    OutputPump m_pump;
    std::unique_ptr<Guest::Process> m_process;
    Promise<CommandRecord> m_ended;
    bool m_cancelled = false; ///< before it started
    bool m_closing = false;
};

} // namespace Vitrine::Session
