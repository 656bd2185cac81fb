// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/remote/client.h"

#include "engine/remote/remotenouns.h"

namespace Vitrine::Remote {

class Client::Private
{
public:
    Private(const QString &socketPath, const QStringList &events)
        : link(Link::make(socketPath)), eventNames(QJsonArray::fromStringList(events))
    {
    }

    std::shared_ptr<Link> link;
    QJsonArray eventNames;
    RemoteRuntimes runtimes{link};
    RemoteSessions sessions{link};
    RemoteCommands commands{link};
    RemoteShells shells{link};
    RemoteFiles files{link};
    RemoteCheckpoints checkpoints{link};
    RemoteInvocations invocations{link};
    RemoteArchives archives{link};
    RemoteImages images{link};
    RemoteNetwork network{link};
    RemoteSecrets secrets{link};
    RemotePorts ports{link};
    RemoteTasks tasks{link};
    RemoteStorage storage{link};
    RemoteSettings settings{link};
    RemoteEngine engine{link};
};

Client::Client(const QString &socketPath, const QStringList &events, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(socketPath, events))
{
    connect(d->link.get(), &Link::event, this, &Client::deliver);
    connect(d->link.get(), &Link::closed, this, &Client::disconnected);
}

Client::~Client()
{
    d->link->disconnect(this);
    d->link->close();
}

Pending<ServerInfo> Client::open(bool controlOnly)
{
    Promise<ServerInfo> promise;
    d->link->open(controlOnly).then(this, [this, promise](Result<ServerInfo> info) {
        if (info) {
            m_info = *info;
            if (info->protocol == protocolVersion) {
                // Requests are taken in order, so whatever the caller asks next comes after the subscription.
                if (!d->eventNames.isEmpty())
                    d->link->notify(Methods::eventsSubscribe, d->eventNames);
                d->files.watchAgain();
                d->network.attendAgain();
            }
        }
        promise.finish(std::move(info));
    });
    return promise.pending();
}

void Client::close()
{
    d->link->close();
}

bool Client::isOpen() const
{
    return d->link->isOpen();
}

Api::Nouns Client::nouns()
{
    return {d->runtimes, d->sessions, d->commands, d->shells, d->files, d->checkpoints, d->archives, d->invocations,
            d->images,   d->network,  d->secrets,  d->ports,  d->tasks, d->storage,     d->settings, d->engine};
}

Pending<void> Client::stopEngine()
{
    return d->link->call(Methods::controlStop);
}

Pending<void> Client::handOver()
{
    return d->link->call(Methods::controlHandOver);
}

Pending<void> Client::raise()
{
    return d->link->call(Methods::controlRaise);
}

void Client::deliver(const QString &name, const QJsonArray &args)
{
    const auto object = [&args](qsizetype i) { return args.at(i).toObject(); };
    const auto text = [&args](qsizetype i) { return args.at(i).toString(); };
    if (name == QLatin1String("sessions.changed"))
        Q_EMIT d->sessions.changed(SessionInfo::fromJson(object(0)));
    else if (name == QLatin1String("sessions.added"))
        Q_EMIT d->sessions.added(SessionInfo::fromJson(object(0)));
    else if (name == QLatin1String("sessions.removed"))
        Q_EMIT d->sessions.removed(SessionKey::fromJson(object(0)));
    else if (name == QLatin1String("commands.grew"))
        Q_EMIT d->commands.grew(text(0), SessionKey::fromJson(object(1)), args.at(2).toInteger());
    else if (name == QLatin1String("commands.added"))
        Q_EMIT d->commands.added(CommandRecord::fromJson(object(0)));
    else if (name == QLatin1String("commands.changed"))
        Q_EMIT d->commands.changed(CommandRecord::fromJson(object(0)));
    else if (name == QLatin1String("files.folderChanged"))
        Q_EMIT d->files.folderChanged(SessionKey::fromJson(object(0)), QByteArray::fromBase64(text(1).toLatin1()));
    else if (name == QLatin1String("files.allChanged"))
        Q_EMIT d->files.allChanged(SessionKey::fromJson(object(0)));
    else if (name == QLatin1String("checkpoints.changed"))
        Q_EMIT d->checkpoints.changed(SessionKey::fromJson(object(0)));
    else if (name == QLatin1String("shells.changed"))
        Q_EMIT d->shells.changed(SessionKey::fromJson(object(0)));
    else if (name == QLatin1String("invocations.item"))
        Q_EMIT d->invocations.item(text(0), SessionKey::fromJson(object(1)), TranscriptItem::fromJson(object(2)));
    else if (name == QLatin1String("invocations.added"))
        Q_EMIT d->invocations.added(InvocationRecord::fromJson(object(0)));
    else if (name == QLatin1String("invocations.changed"))
        Q_EMIT d->invocations.changed(InvocationRecord::fromJson(object(0)));
    else if (name == QLatin1String("archives.progress"))
        Q_EMIT d->archives.progress(ArchiveProgress::fromJson(object(0)));
    else if (name == QLatin1String("images.progress"))
        Q_EMIT d->images.progress(ImageProgress::fromJson(object(0)));
    else if (name == QLatin1String("images.changed"))
        Q_EMIT d->images.changed();
    else if (name == QLatin1String("runtimes.changed"))
        Q_EMIT d->runtimes.changed();
    else if (name == QLatin1String("network.connectionChanged"))
        Q_EMIT d->network.connectionChanged(SessionKey::fromJson(object(0)), ConnectionRecord::fromJson(object(1)));
    else if (name == QLatin1String("network.policyChanged"))
        Q_EMIT d->network.policyChanged(SessionKey::fromJson(object(0)), NetworkStatus::fromJson(object(1)));
    else if (name == QLatin1String("network.questionsChanged"))
        Q_EMIT d->network.questionsChanged();
    else if (name == QLatin1String("secrets.changed"))
        Q_EMIT d->secrets.changed();
    else if (name == QLatin1String("storage.trashChanged"))
        Q_EMIT d->storage.trashChanged();
    else if (name == QLatin1String("ports.changed"))
        Q_EMIT d->ports.changed(SessionKey::fromJson(object(0)));
    else if (name == QLatin1String("tasks.changed"))
        Q_EMIT d->tasks.changed(SessionKey::fromJson(object(0)));
    else if (name == QLatin1String("settings.changed"))
        Q_EMIT d->settings.changed(text(0));
    else if (name == QLatin1String("engine.stoppingAll"))
        Q_EMIT d->engine.stoppingAll(args.at(0).toInt(), args.at(1).toInt());
}

} // namespace Vitrine::Remote
