// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/ids.h"
#include "engine/model/result.h"

#include <QString>

namespace Vitrine::Store {

/// Every place where Vitrine keeps something. README.md in this folder describes each file.
///
/// Two roots: the store (kept, `$XDG_DATA_HOME/vitrine` unless told otherwise) and its runtime directory (sockets and
/// machine directories, gone after a reboot, mode 0700). The runtime directory's name comes from the store's path, so
/// that two stores never meet, and is short: a socket path holds 107 bytes.
class StorePaths
{
public:
    /// The default store. VITRINE_STORE overrides it.
    [[nodiscard]] static QString defaultRoot();
    /// Makes both roots with mode 0700; fails when they belong to somebody else or cannot be made.
    [[nodiscard]] static Result<StorePaths> open(const QString &root);

    [[nodiscard]] QString root() const { return m_root; }
    [[nodiscard]] QString runtimeRoot() const { return m_runtimeRoot; }
    [[nodiscard]] QString lockFile() const;      ///< locked by the one engine of this store
    [[nodiscard]] QString catalogueFile() const; ///< SQLite
    [[nodiscard]] QString engineSocket() const;  ///< the engine's local socket (runtime directory)
    [[nodiscard]] QString engineLog() const;
    [[nodiscard]] QString gatewayKeys() const;    ///< what clients of the gateway sign with, mode 0600
    [[nodiscard]] QString gatewayAddress() const; ///< the URL of the gateway that runs (runtime directory)
    [[nodiscard]] QString doorKey() const;        ///< the private host key of the door for editors, mode 0600
    [[nodiscard]] QString doorKnownHosts() const; ///< the public one, as ssh reads it
    [[nodiscard]] QString doorHosts() const;      ///< Host entries of the sessions, for ssh to include
    [[nodiscard]] QString doorAddress() const;    ///< the URL of the door that is open (runtime directory)
    [[nodiscard]] QString knownHosts() const;     ///< host keys that the person accepted, for git over SSH
    [[nodiscard]] QString imagesDir() const;
    [[nodiscard]] QString sessionsDir() const;
    /// One directory a session; its name is a hash of the key, so that no id becomes a path.
    [[nodiscard]] QString sessionDir(const SessionKey &key) const;
    /// The machine of a suspended session: a template for one (engine/vm/template.h).
    [[nodiscard]] QString suspendedDir(const SessionKey &key) const;
    [[nodiscard]] QString networkLog(const SessionKey &key) const;
    /// What the session has used of the limits of its secrets.
    [[nodiscard]] QString secretUse(const SessionKey &key) const;
    /// Where the session's one disk was before there were layers.
    [[nodiscard]] QString oldWorkspaceDisk(const SessionKey &key) const;
    /// Layers of all workspaces, a file each.
    [[nodiscard]] QString layersDir() const;
    /// `layer`: 16 hex digits.
    [[nodiscard]] QString layerFile(const QString &layer) const;
    /// What deleted sessions have beside their layers, a folder each.
    [[nodiscard]] QString trashDir() const;
    /// `id`: of the entry in the trash, 16 hex digits.
    [[nodiscard]] QString trashDir(const QString &id) const;
    [[nodiscard]] QString shellsDir(const SessionKey &key) const;
    /// `id` must pass isRecordId().
    [[nodiscard]] QString shellDir(const SessionKey &key, const QString &id) const;
    [[nodiscard]] QString recordsDir(const SessionKey &key) const;
    /// `id` must pass isRecordId().
    [[nodiscard]] QString recordDir(const SessionKey &key, const QString &id) const;
    /// Templates of machines, a folder each; layer vm says what is in one.
    [[nodiscard]] QString templatesDir() const;
    /// `digest`: of the template's key, 16 hex digits.
    [[nodiscard]] QString templateDir(const QString &digest) const;
    /// Directory of the session's machine (runtime directory): sockets, pid file, log.
    [[nodiscard]] QString machineDir(const SessionKey &key) const;
    /// Where machines that belong to no session have their directories: those that become a template, and spares.
    [[nodiscard]] QString spareMachinesDir() const;

private:
    StorePaths(QString root, QString runtimeRoot);
    QString m_root;
    QString m_runtimeRoot;
};

} // namespace Vitrine::Store
