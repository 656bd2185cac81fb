// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/door/door.h"

#include "engine/door/desk.h"
#include "engine/door/server.h"
#include "engine/door/sshconfig.h"

#include <QDir>
#include <QSaveFile>

namespace Vitrine::Door {

class Door::Private
{
public:
    Private(const Api::DoorNouns &nouns, const QString &keysFolder, const Limits &limits)
        : desk(nouns, server), server(AuthorizedKeys(keysFolder), roll, desk, limits)
    {
    }

    Roll roll;
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
        if (!file.open(QIODevice::WriteOnly) || file.write(keyAlias().toUtf8() + ' ' + key->publicLine + '\n') < 0 ||
            !file.commit())
            return fail(ErrorCode::Failed, tr("Cannot write the door's public key to %1.").arg(options.knownHostsFile),
                        file.errorString());
    }
    const QString folder =
        options.keysFolder.isEmpty() ? QDir::home().filePath(QStringLiteral(".ssh")) : options.keysFolder;
    std::unique_ptr<Door> door(new Door(std::make_unique<Private>(nouns, folder, limits)));
    if (const auto listening = door->d->server.listen(options.port, std::move(*key)); !listening)
        return std::unexpected(listening.error());
    Roll &roll = door->d->roll;
    Api::Sessions &sessions = nouns.nouns.sessions;
    connect(&sessions, &Api::Sessions::added, door.get(),
            [&roll](const SessionInfo &session) { roll.add(session.key); });
    connect(&sessions, &Api::Sessions::removed, door.get(),
            [&roll](const SessionKey &session) { roll.remove(session); });
    // Who comes before the sessions are known waits.
    sessions.list().then(door.get(), [server = &door->d->server, &roll](const Result<QList<SessionInfo>> &all) {
        for (const SessionInfo &session : all.value_or(QList<SessionInfo>()))
            roll.add(session.key);
        server->start();
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
