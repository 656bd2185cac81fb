// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/vm/template.h"

namespace Vitrine::Session {

/// A suspended session's machine on the disk: its memory and devices, its scratch disk, and where its agent's process
/// is found. A folder in the session's own, mode 0700; the files in it are for reading by their owner only.
///
/// From a whole folder under its name on, the session is suspended; before, it is not. It is used up by the first start
/// that tries it, whatever comes of it: memory must never meet a workspace that has gone on without it.
class SuspendedMachine
{
public:
    /// `folder`: StorePaths::suspendedDir().
    explicit SuspendedMachine(const QString &folder) : m_folder(folder) {}

    [[nodiscard]] QString folder() const { return m_folder; }
    /// What it takes on the disk; 0: there is none.
    [[nodiscard]] qint64 bytes() const;
    /// NotFound: there is none. Corrupt: a file was touched since.
    [[nodiscard]] Result<Vm::Template> open() const { return Vm::Template::open(m_folder); }
    /// Where one that is being written lies; the name it has as long as it is not whole.
    [[nodiscard]] QString unfinished() const;
    /// Ends with the folder's new name, under which nobody looks for it. It is the caller's to remove.
    [[nodiscard]] Result<QString> useUp() const;
    void discard() const;
    /// Removes what an engine left that was killed meanwhile; says whether it was writing one.
    bool clearAway() const;

    /// The agent's process id, among the files of a machine's folder and of a suspended one's.
    [[nodiscard]] static QString agentFileIn(const QString &folder);

private:
    [[nodiscard]] QString used() const;

    QString m_folder;
};

} // namespace Vitrine::Session
