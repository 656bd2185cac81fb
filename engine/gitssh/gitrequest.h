// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"
#include "guestos/wire/sshpieces.h"

#include <QByteArray>

namespace Vitrine::GitSsh {

/// Where a host is reached.
struct HostPlace
{
    QString host; ///< name or address, lower case
    quint16 port = 22;

    /// Of the two as they were written; an empty port is 22. InvalidInput.
    [[nodiscard]] static Result<HostPlace> from(const QByteArray &host, const QByteArray &port);
    /// Of "host", "host:port", "address" or "[address]:port".
    [[nodiscard]] static Result<HostPlace> parse(const QString &text);

    [[nodiscard]] ConnectionTarget target() const;
};

/// What a machine may ask for over SSH: one of git's three programs on one path of a host. A value; all of it has been
/// looked at.
struct GitRequest
{
    QByteArray user; ///< empty: the person's own choice
    HostPlace place;
    QByteArray protocol; ///< for GIT_PROTOCOL; empty: none
    QByteArray service;  ///< "git-upload-pack", "git-receive-pack", "git-upload-archive"
    QByteArray path;     ///< without quotes

    /// InvalidInput says what is refused, for the program in the machine.
    [[nodiscard]] static Result<GitRequest> from(const Wire::SshRequest &request);

    /// What the host is given to run, quoted anew.
    [[nodiscard]] QByteArray command() const;
    /// "git-upload-pack user@host:port 'path'", for people.
    [[nodiscard]] QString text() const;
};

} // namespace Vitrine::GitSsh
