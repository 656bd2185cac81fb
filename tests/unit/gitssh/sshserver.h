// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

/// A real sshd of this computer's, on a free port of 127.0.0.1, with a host key of its own, that lets in one key as the
/// user who runs the test. Also a folder for repositories, and a home for the person: its .ssh has the key.
class SshServer
{
public:
    SshServer() = default;
    ~SshServer();

    /// What went wrong; empty: it listens. "skip" in front: this computer has no sshd.
    [[nodiscard]] QByteArray start();
    void stop();
    /// Another host key from now on, on the same port.
    [[nodiscard]] QByteArray changeKey();

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QByteArray user() const { return m_user; }
    [[nodiscard]] QString home() const { return m_folder.filePath(QStringLiteral("home")); }
    [[nodiscard]] QString keyFile() const { return home() + QStringLiteral("/.ssh/id_ed25519"); }
    [[nodiscard]] QString repository(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// "[127.0.0.1]:PORT TYPE KEY", for known_hosts.
    [[nodiscard]] QByteArray knownHostsLine() const;
    void writeKnownHosts(const QByteArray &text) const; ///< the person's
    /// Output of a program that must end well; empty when it does not.
    static QByteArray run(const QString &program, const QStringList &arguments);

private:
    [[nodiscard]] QByteArray listen();

    QTemporaryDir m_folder;
    QProcess m_server;
    quint16 m_port = 0;
    QByteArray m_user;
};
