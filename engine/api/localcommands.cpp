// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/localcommands.h"

#include <algorithm>

namespace Vitrine::Api {

namespace {
constexpr qint64 maxReadBytes = qint64(1) << 20;
}

LocalReader::~LocalReader()
{
    if (m_follower)
        m_follower->deleteLater();
}

void LocalReader::attach(Session::OutputFollower *follower)
{
    m_follower = follower;
    connect(follower, &Session::OutputFollower::data, this, &OutputReader::data);
    connect(follower, &Session::OutputFollower::ended, this, &OutputReader::ended);
}

void LocalReader::grant(qint64 bytes)
{
    QMetaObject::invokeMethod(m_follower, [follower = m_follower, bytes] { follower->grant(bytes); });
}

LocalCommands::LocalCommands(EngineCore &core) : m_core(core)
{
    connect(&core.registry, &Session::SessionRegistry::commandAdded, this, &Commands::added);
    connect(&core.registry, &Session::SessionRegistry::commandChanged, this, &Commands::changed);
    connect(&core.registry, &Session::SessionRegistry::commandGrew, this, &Commands::grew);
}

Pending<CommandRecord> LocalCommands::run(const CommandSpec &spec)
{
    return m_core.call<CommandRecord>([this, spec] {
        const auto session = m_core.registry.need(spec.session);
        return session ? (*session)->commands().run(spec) : failed<CommandRecord>(session.error());
    });
}

Pending<CommandRecord> LocalCommands::ended(const QString &id)
{
    return m_core.call<CommandRecord>([this, id] {
        const auto *open = m_core.registry.openCommand(id);
        return open ? open->ended() : m_core.services.catalogue.command(id);
    });
}

Pending<void> LocalCommands::cancel(const QString &id)
{
    return m_core.call<void>([this, id] {
        if (auto *open = m_core.registry.openCommand(id)) {
            open->cancel();
            return ready();
        }
        // One that has ended needs no cancelling; one that never was is a mistake.
        return andThen(m_core.services.catalogue.command(id), this, [](CommandRecord &&) { return ready(); });
    });
}

Pending<CommandRecord> LocalCommands::show(const QString &id)
{
    return m_core.call<CommandRecord>([this, id] {
        const auto *open = m_core.registry.openCommand(id);
        return open ? ready(open->current()) : m_core.services.catalogue.command(id);
    });
}

Pending<QList<CommandRecord>> LocalCommands::list(const SessionKey &key, int limit, const QString &before)
{
    return m_core.call<QList<CommandRecord>>([this, key, limit, before] {
        const auto session = m_core.registry.need(key);
        if (!session)
            return failed<QList<CommandRecord>>(session.error());
        return andThen(m_core.services.catalogue.commands(key, limit, before), this,
                       [this](QList<CommandRecord> &&records) {
                           for (CommandRecord &record : records) {
                               if (const auto *open = m_core.registry.openCommand(record.id))
                                   record = open->current();
                           }
                           return ready(std::move(records));
                       });
    });
}

Pending<std::shared_ptr<Store::OutputRecord>> LocalCommands::recordOf(const CommandRecord &record) const
{
    auto opened = Store::OutputRecord::openForReading(m_core.services.paths.recordDir(record.session, record.id));
    if (!opened)
        return failed<std::shared_ptr<Store::OutputRecord>>(opened.error().as(tr("Cannot read the command's output.")));
    return ready(std::shared_ptr<Store::OutputRecord>(std::move(*opened)));
}

Pending<OutputSlice> LocalCommands::read(const QString &id, qint64 position, qint64 maxBytes)
{
    return m_core.call<OutputSlice>([this, id, position, bytes = std::clamp<qint64>(maxBytes, 0, maxReadBytes)] {
        if (auto *open = m_core.registry.openCommand(id))
            return readyResult(open->output().record()->read(position, bytes));
        return andThen(m_core.services.catalogue.command(id), this, [this, position, bytes](CommandRecord &&record) {
            return andThen(recordOf(record), this, [position, bytes](std::shared_ptr<Store::OutputRecord> &&output) {
                return readyResult(output->read(position, bytes));
            });
        });
    });
}

Pending<std::shared_ptr<OutputReader>> LocalCommands::follow(const QString &id, ReaderOffsets from)
{
    using Reader = std::shared_ptr<OutputReader>;
    auto reader = makeThreadBound<LocalReader>();
    return m_core.call<Reader>([this, id, from, reader]() -> Pending<Reader> {
        if (auto *open = m_core.registry.openCommand(id)) {
            auto *follower = new Session::OutputFollower(open->output().record(), from.out, from.err);
            reader->attach(follower);
            open->output().addFollower(follower);
            return ready(Reader(reader));
        }
        return andThen(m_core.services.catalogue.command(id), this, [this, from, reader](CommandRecord &&record) {
            return andThen(recordOf(record), this,
                           [from, reader, record](std::shared_ptr<Store::OutputRecord> &&output) {
                               auto *follower = new Session::OutputFollower(std::move(output), from.out, from.err);
                               reader->attach(follower);
                               follower->complete(record);
                               return ready(Reader(reader));
                           });
        });
    });
}

} // namespace Vitrine::Api
