// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/terminal/engine.h"

#include "tests/bench/waiting.h"

namespace Vitrine::Bench {

Engine::Engine(const QString &store, const QString &session)
    : m_host({store, false}), m_key{QStringLiteral("bench"), session}
{
}

Engine::~Engine()
{
    if (!m_open)
        return;
    (void)await(nouns().engine.stopAll());
    (void)await(m_host.release());
}

Result<void> Engine::open()
{
    if (const auto opened = await(m_host.open()); !opened)
        return opened;
    m_open = true;
    if (const auto loaded = await(m_host.loaded()); !loaded)
        return loaded;
    (void)await(nouns().engine.doctor()); // a fresh store finds out whether KVM works; not while we measure
    if (!await(nouns().runtimes.show(m_key.runtime))) {
        RuntimeSpec spec;
        spec.name = m_key.runtime;
        if (const auto made = await(nouns().runtimes.create(spec)); !made)
            return std::unexpected(made.error());
    }
    if (const auto made = await(nouns().sessions.create({m_key.runtime, m_key.session, {}})); !made)
        return std::unexpected(made.error());
    const auto started = await(nouns().sessions.start(m_key));
    return started ? Result<void>() : std::unexpected(started.error());
}

Result<SessionInfo> Engine::session()
{
    return await(nouns().sessions.show(m_key));
}

Result<CommandRecord> Engine::begin(const QString &command)
{
    CommandSpec spec;
    spec.session = m_key;
    spec.command = command;
    spec.timeout = patience;
    return await(nouns().commands.run(spec));
}

Result<void> Engine::end(const QString &command, qint64 bytes)
{
    const auto record = await(nouns().commands.ended(command));
    if (!record)
        return std::unexpected(record.error());
    if (record->exitCode != 0 || record->out.total != bytes)
        return fail(
            ErrorCode::Corrupt,
            QStringLiteral("The flood ended with %1 and %2 bytes.").arg(record->exitCode).arg(record->out.total),
            record->problem.text());
    return {};
}

} // namespace Vitrine::Bench
