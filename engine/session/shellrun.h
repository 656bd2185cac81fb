// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/shell.h"
#include "engine/session/outputpump.h"

#include <QSet>

#include <memory>
#include <optional>

namespace Vitrine::Session {

class ShellReader;

/// One interactive shell in the engine's thread. What it prints goes into a record of its own (a folder below the
/// session's), so that whoever comes back sees it again, after a restart of the engine, too. Its readers read that
/// record, each with credit; the slowest one holds the shell back, none does not.
///
/// Running → ended. Owned by the session's ShellDesk, and by its readers.
class ShellRun : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 recordCap = qint64(32) << 20;  ///< bytes kept
    static constexpr qint64 readerLag = 512 * 1024;        ///< a Ctrl+C must not wait behind more
    static constexpr qint64 replayBytes = qint64(1) << 20; ///< what a new reader gets of what was printed before

    /// Makes the folder's description, or takes up one that is there.
    ShellRun(const ShellInfo &info, const QString &folder, std::shared_ptr<Store::OutputRecord> record);
    ~ShellRun() override;

    /// What a folder says of its shell; nothing: it is none.
    [[nodiscard]] static std::optional<ShellInfo> describe(const QString &folder, const SessionKey &session);
    [[nodiscard]] Result<void> writeDown() const;

    [[nodiscard]] QString id() const { return m_info.id; }
    [[nodiscard]] ShellInfo info() const;
    [[nodiscard]] qint64 received() const;
    /// The shell in the machine, from received() on.
    void setProcess(std::unique_ptr<Guest::Process> process);
    void suspend();
    /// `from` is told when it has left for the machine.
    void write(const QByteArray &bytes, ShellReader *from);
    void resize(Guest::TerminalSize size);
    /// Hang-up, then kill; nobody wants what it printed.
    void close();
    void end(int exitCode);

    [[nodiscard]] bool isOver() const { return !m_info.running; }
    [[nodiscard]] bool isWatched() const;

Q_SIGNALS:
    void ended();
    /// Readers came or went, or watch now.
    void useChanged();

private:
    friend class ShellReader;
    void join(ShellReader *reader);
    void leave(ShellReader *reader);
    void countInput();
    void finish();
    void dropFolder();

    ShellInfo m_info;
    QString m_folder;
    OutputPump m_pump;
    std::unique_ptr<Guest::Process> m_process;
    QSet<ShellReader *> m_readers;
    QList<std::pair<ShellReader *, qint64>> m_input; ///< written and not told as taken; nullptr: its reader has left
    bool m_wanted = true;                            ///< its output is kept when nobody reads it any more
    std::optional<int> m_code;                       ///< it has ended, but its output is not written yet
};

/// Somebody who has a shell in front of them. It begins with what was printed last.
class ShellReader : public QObject
{
    Q_OBJECT

public:
    explicit ShellReader(std::shared_ptr<ShellRun> shell);
    ~ShellReader() override;

    [[nodiscard]] ShellRun &shell() const { return *m_shell; }
    void grant(qint64 bytes) { m_follower->grant(bytes); }
    void write(const QByteArray &bytes) { m_shell->write(bytes, this); }
    /// Whether a person is there: whoever holds it may keep what it prints for one who comes back.
    void setWatched(bool watched);
    [[nodiscard]] bool isWatched() const { return m_watched; }

Q_SIGNALS:
    void inputTaken(qint64 bytes); ///< of its own
    void data(const QByteArray &bytes);
    void ended(int exitCode);

private:
    std::shared_ptr<ShellRun> m_shell;
    OutputFollower *m_follower;
    bool m_watched = true;
};

} // namespace Vitrine::Session
