// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/machineprovider.h"
#include "engine/session/shellrun.h"

#include <map>

namespace Vitrine::Session {

/// The shells of one session: those that run, and the folders of some that ended. Owned by the session.
class ShellDesk : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype keptEnded = 8; ///< the newest that ended while nobody looked

    explicit ShellDesk(MachineProvider &session);
    ~ShellDesk() override;

    /// Starts the machine when there is none.
    [[nodiscard]] Pending<std::shared_ptr<ShellReader>> open(Guest::TerminalSize size);
    /// Another reader of one that runs, or of the record of one that ended. NotFound.
    [[nodiscard]] Result<std::shared_ptr<ShellReader>> attach(const QString &id);
    /// Oldest first.
    [[nodiscard]] QList<ShellInfo> list() const;
    /// Shells somebody looks at: these keep the session from being idle.
    [[nodiscard]] int attachedCount() const;
    void connectTo(MachineLink &link);
    void suspend();
    void endAll();

Q_SIGNALS:
    /// Some came, ended or went, or have other readers.
    void changed();

private:
    void add(const std::shared_ptr<ShellRun> &shell);
    void adoptFolders(MachineLink &link);
    void dropOldest();
    [[nodiscard]] QString folderOf(const QString &id) const;
    /// Of all folders, those of running shells included.
    [[nodiscard]] QList<ShellInfo> described() const;

    MachineProvider &m_session;
    std::map<QString, std::shared_ptr<ShellRun>> m_shells; ///< those that run
    bool m_adopted = false;
};

} // namespace Vitrine::Session
