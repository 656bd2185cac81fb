// SPDX-License-Identifier: GPL-3.0-or-later
// The signals of the nouns as events. A client that does not read gets only the latest of those that replace each
// other; the rest is bounded, and beyond the bound the client is dropped: it would have to list anew in any case.
#include "engine/remote/connection.h"

namespace Vitrine::Remote {

void Connection::sendEvent(const QString &name, const QJsonArray &args, const QString &key, bool startsAnew)
{
    if (m_stage != Stage::Open)
        return;
    const QJsonObject json{{QStringLiteral("event"), name}, {QStringLiteral("args"), args}};
    if (m_keptEvents.isEmpty() && m_socket->bytesToWrite() < eventPause)
        return send(json);
    if (!key.isEmpty() && !startsAnew) {
        if (const auto it = m_keptAt.constFind(key); it != m_keptAt.constEnd()) {
            m_keptEvents[*it].json = json;
            return;
        }
    }
    if (m_keptEvents.size() >= maxKeptEvents)
        return end({ErrorCode::Rejected, {}, QStringLiteral("the client does not read its events")});
    // After an event that starts anew (added, removed), a later change must not slip in front of it.
    if (startsAnew)
        m_keptAt.remove(key);
    else if (!key.isEmpty())
        m_keptAt.insert(key, m_keptEvents.size());
    m_keptEvents.append({startsAnew ? QString() : key, json});
}

void Connection::subscribe(const QJsonArray &nouns)
{
    for (const auto &noun : nouns) {
        const QString name = noun.toString();
        if (!eventNouns().contains(name) || m_subscribed.contains(name))
            continue;
        m_subscribed.append(name);
        subscribeTo(name);
    }
}

void Connection::subscribeTo(const QString &noun)
{
    if (noun == QLatin1String("runtimes")) {
        connect(&m_nouns.runtimes, &Api::Runtimes::changed, this,
                [this] { sendEvent(QStringLiteral("runtimes.changed"), {}, QStringLiteral("runtimes")); });
    } else if (noun == QLatin1String("sessions")) {
        const auto keyOf = [](const SessionKey &key) { return QLatin1String("sessions ") + key.text(); };
        connect(&m_nouns.sessions, &Api::Sessions::added, this, [this, keyOf](const SessionInfo &session) {
            sendEvent(QStringLiteral("sessions.added"), {session.toJson()}, keyOf(session.key), true);
        });
        connect(&m_nouns.sessions, &Api::Sessions::changed, this, [this, keyOf](const SessionInfo &session) {
            sendEvent(QStringLiteral("sessions.changed"), {session.toJson()}, keyOf(session.key));
        });
        connect(&m_nouns.sessions, &Api::Sessions::removed, this, [this, keyOf](const SessionKey &key) {
            sendEvent(QStringLiteral("sessions.removed"), {key.toJson()}, keyOf(key), true);
        });
    } else if (noun == QLatin1String("commands")) {
        connect(&m_nouns.commands, &Api::Commands::added, this, [this](const CommandRecord &record) {
            sendEvent(QStringLiteral("commands.added"), {record.toJson()}, QLatin1String("command ") + record.id, true);
        });
        connect(&m_nouns.commands, &Api::Commands::changed, this, [this](const CommandRecord &record) {
            sendEvent(QStringLiteral("commands.changed"), {record.toJson()}, QLatin1String("command ") + record.id);
        });
        connect(&m_nouns.commands, &Api::Commands::grew, this,
                [this](const QString &id, const SessionKey &key, qint64 end) {
                    sendEvent(QStringLiteral("commands.grew"), {id, key.toJson(), end}, QLatin1String("grew ") + id);
                });
    } else if (noun == QLatin1String("files")) {
        connect(&m_nouns.files, &Api::Files::folderChanged, this,
                [this](const SessionKey &key, const QByteArray &path) {
                    const QString text = QString::fromLatin1(path.toBase64());
                    sendEvent(QStringLiteral("files.folderChanged"), {key.toJson(), text},
                              QStringLiteral("folder %1 %2").arg(key.text(), text));
                });
        connect(&m_nouns.files, &Api::Files::allChanged, this, [this](const SessionKey &key) {
            sendEvent(QStringLiteral("files.allChanged"), {key.toJson()}, QLatin1String("files ") + key.text());
        });
    } else if (noun == QLatin1String("checkpoints")) {
        connect(&m_nouns.checkpoints, &Api::Checkpoints::changed, this, [this](const SessionKey &key) {
            sendEvent(QStringLiteral("checkpoints.changed"), {key.toJson()},
                      QLatin1String("checkpoints ") + key.text());
        });
    } else if (noun == QLatin1String("shells")) {
        connect(&m_nouns.shells, &Api::Shells::changed, this, [this](const SessionKey &key) {
            sendEvent(QStringLiteral("shells.changed"), {key.toJson()}, QLatin1String("shells ") + key.text());
        });
    } else if (noun == QLatin1String("archives")) {
        connect(&m_nouns.archives, &Api::Archives::progress, this, [this](const ArchiveProgress &progress) {
            sendEvent(QStringLiteral("archives.progress"), {progress.toJson()},
                      QLatin1String("archive ") + progress.file);
        });
    } else if (noun == QLatin1String("invocations")) {
        connect(&m_nouns.invocations, &Api::Invocations::added, this, [this](const InvocationRecord &record) {
            sendEvent(QStringLiteral("invocations.added"), {record.toJson()}, QLatin1String("invocation ") + record.id,
                      true);
        });
        connect(&m_nouns.invocations, &Api::Invocations::changed, this, [this](const InvocationRecord &record) {
            sendEvent(QStringLiteral("invocations.changed"), {record.toJson()},
                      QLatin1String("invocation ") + record.id);
        });
        connect(&m_nouns.invocations, &Api::Invocations::item, this,
                [this](const QString &id, const SessionKey &key, const TranscriptItem &item) {
                    // Text prolongs what came before, so none of it can be left out; all else replaces itself.
                    const QString replaces =
                        item.kind != TranscriptItem::Kind::Text && item.kind != TranscriptItem::Kind::Error
                            ? QStringLiteral("step %1 %2").arg(id, item.id)
                            : QString();
                    sendEvent(QStringLiteral("invocations.item"), {id, key.toJson(), item.toJson()}, replaces);
                });
    } else if (noun == QLatin1String("images")) {
        connect(&m_nouns.images, &Api::Images::progress, this, [this](const ImageProgress &progress) {
            sendEvent(QStringLiteral("images.progress"), {progress.toJson()},
                      QLatin1String("progress ") + progress.image);
        });
        connect(&m_nouns.images, &Api::Images::changed, this,
                [this] { sendEvent(QStringLiteral("images.changed"), {}, QStringLiteral("images")); });
    } else if (noun == QLatin1String("network")) {
        connect(&m_nouns.network, &Api::Network::connectionChanged, this,
                [this](const SessionKey &key, const ConnectionRecord &record) {
                    sendEvent(QStringLiteral("network.connectionChanged"), {key.toJson(), record.toJson()},
                              QStringLiteral("connection %1 %2").arg(key.text()).arg(record.number));
                });
        connect(&m_nouns.network, &Api::Network::policyChanged, this,
                [this](const SessionKey &key, const NetworkStatus &status) {
                    sendEvent(QStringLiteral("network.policyChanged"), {key.toJson(), status.toJson()},
                              QLatin1String("network ") + key.text());
                });
        connect(&m_nouns.network, &Api::Network::questionsChanged, this,
                [this] { sendEvent(QStringLiteral("network.questionsChanged"), {}, QStringLiteral("questions")); });
    } else if (noun == QLatin1String("secrets")) {
        connect(&m_nouns.secrets, &Api::Secrets::changed, this,
                [this] { sendEvent(QStringLiteral("secrets.changed"), {}, QStringLiteral("secrets")); });
    } else if (noun == QLatin1String("ports")) {
        connect(&m_nouns.ports, &Api::Ports::changed, this, [this](const SessionKey &key) {
            sendEvent(QStringLiteral("ports.changed"), {key.toJson()}, QLatin1String("ports ") + key.text());
        });
    } else if (noun == QLatin1String("tasks")) {
        connect(&m_nouns.tasks, &Api::Tasks::changed, this, [this](const SessionKey &key) {
            sendEvent(QStringLiteral("tasks.changed"), {key.toJson()}, QLatin1String("tasks ") + key.text());
        });
    } else if (noun == QLatin1String("storage")) {
        connect(&m_nouns.storage, &Api::Storage::trashChanged, this,
                [this] { sendEvent(QStringLiteral("storage.trashChanged"), {}, QStringLiteral("trash")); });
    } else if (noun == QLatin1String("settings")) {
        connect(&m_nouns.settings, &Api::Settings::changed, this, [this](const QString &key) {
            sendEvent(QStringLiteral("settings.changed"), {key}, QLatin1String("setting ") + key);
        });
    } else if (noun == QLatin1String("engine")) {
        connect(&m_nouns.engine, &Api::Engine::stoppingAll, this, [this](int left, int total) {
            sendEvent(QStringLiteral("engine.stoppingAll"), {left, total}, QStringLiteral("stoppingAll"));
        });
    }
}

} // namespace Vitrine::Remote
