// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/door/door.h"

#include "engine/door/desk.h"
#include "engine/door/server.h"
#include "engine/model/sshconfig.h"

#include <QDir>
#include <QSaveFile>
#include <QTimer>

#include <chrono>

namespace Vitrine::Door {

namespace {

/// Changes of sessions that come within this time are written together.
constexpr std::chrono::milliseconds writeDelay{200};

} // namespace

class Door::Private
{
public:
    Private(const Api::DoorNouns &nouns, const QString &keysFolder, const Limits &limits)
        : desk(nouns, server), server(AuthorizedKeys(keysFolder), roll, desk, limits)
    {
    }

    /// Once all sessions are known: their Host entries for ssh.
    void keepHosts(const Options &options)
    {
        if (options.hostsFile.isEmpty())
            return;
        writing.setSingleShot(true);
        writing.setInterval(writeDelay);
        QObject::connect(&writing, &QTimer::timeout, &writing, [this, options] { writeHosts(options); });
        writeHosts(options);
    }
    void writeHosts(const Options &options) const
    {
        const QByteArray lines = SshConfig::hostEntries(roll.all(), server.port(), options.knownHostsFile).toUtf8();
        QSaveFile file(options.hostsFile);
        // Where others could write, ssh reads nothing.
        if (!file.open(QIODevice::WriteOnly) ||
            !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
            file.write(lines) != lines.size() || !file.commit())
            qWarning("Cannot write %s: %s", qUtf8Printable(options.hostsFile), qUtf8Printable(file.errorString()));
    }
    void hostsChanged()
    {
        if (writing.isSingleShot())
            writing.start();
    }

    Roll roll;
    QTimer writing; ///< single-shot: the hosts are kept
    Desk desk;
    Server server; ///< its thread ends before the desk goes
};

Door::Door(std::unique_ptr<Private> privateData) : d(std::move(privateData)) {}

Door::~Door() = default;

Result<std::unique_ptr<Door>> Door::open(const Api::DoorNouns &nouns, const Options &options)
{
    return open(nouns, options, Limits());
}

Result<std::unique_ptr<Door>> Door::open(const Api::DoorNouns &nouns, const Options &options, const Limits &limits)
{
    auto key = hostKeyIn(options.keyFile);
    if (!key)
        return std::unexpected(key.error());
    if (!options.knownHostsFile.isEmpty()) {
        QSaveFile file(options.knownHostsFile);
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(SshConfig::keyAlias().toUtf8() + ' ' + key->publicLine + '\n') < 0 || !file.commit())
            return fail(ErrorCode::Failed, tr("Cannot write the door's public key to %1.").arg(options.knownHostsFile),
                        file.errorString());
    }
    const QString folder =
        options.keysFolder.isEmpty() ? QDir::home().filePath(QStringLiteral(".ssh")) : options.keysFolder;
    std::unique_ptr<Door> door(new Door(std::make_unique<Private>(nouns, folder, limits)));
    if (const auto listening = door->d->server.listen(options.port, std::move(*key)); !listening)
        return std::unexpected(listening.error());
    Private *const d = door->d.get();
    Api::Sessions &sessions = nouns.nouns.sessions;
    connect(&sessions, &Api::Sessions::added, door.get(), [d](const SessionInfo &session) {
        d->roll.add(session.key);
        d->hostsChanged();
    });
    connect(&sessions, &Api::Sessions::removed, door.get(), [d](const SessionKey &session) {
        d->roll.remove(session);
        d->hostsChanged();
    });
    // Who comes before the sessions are known waits.
    sessions.list().then(door.get(), [d, options](const Result<QList<SessionInfo>> &all) {
        for (const SessionInfo &session : all.value_or(QList<SessionInfo>()))
            d->roll.add(session.key);
        d->keepHosts(options);
        d->server.start();
    });
    return door;
}

quint16 Door::port() const
{
    return d->server.port();
}

int Door::connectionCount() const
{
    return d->server.connectionCount();
}

} // namespace Vitrine::Door
