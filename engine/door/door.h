// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/programs.h"

#include <QObject>

namespace Vitrine::Door {

struct Limits;

/// An SSH server on this computer whose users are the sessions of an engine: editors, ssh, scp, sftp, rsync and git
/// open a session as they open any host. A front end like the window. Lives in the engine's thread; owned beside the
/// engine.
///
/// States: open() → serving → destroyed: connections are cut, and programs that they ran end a moment later.
class Door : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        quint16 port = 0;       ///< 0: any free one
        QString keyFile;        ///< private host key; made when it is not there
        QString knownHostsFile; ///< written: the public one, as ssh reads it; empty: nowhere
        QString hostsFile;      ///< written: a Host entry of each session, and again when these change; empty: nowhere
        QString keysFolder;     ///< who may enter; empty: the person's own ~/.ssh
    };

    /// Fails when the port is taken or the host key cannot be read.
    [[nodiscard]] static Result<std::unique_ptr<Door>> open(const Api::DoorNouns &nouns, const Options &options);
    /// As tests want it.
    [[nodiscard]] static Result<std::unique_ptr<Door>> open(const Api::DoorNouns &nouns, const Options &options,
                                                            const Limits &limits);
    ~Door() override;

    [[nodiscard]] quint16 port() const;
    /// Connections that are open; a moment old.
    [[nodiscard]] int connectionCount() const;

private:
    class Private;
    explicit Door(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace Vitrine::Door
