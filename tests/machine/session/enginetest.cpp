// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/machine/session/enginetest.h"
#include "tests/sources.h"

#include <QElapsedTimer>

namespace Vitrine {

QByteArray EngineTest::openEngine()
{
    const QString images = qEnvironmentVariable("VITRINE_TEST_IMAGES");
    if (images.isEmpty())
        return "VITRINE_TEST_IMAGES names no folder with the default image; packaging/test makes one.";
    qputenv("VITRINE_IMAGES", images.toLocal8Bit());
    if (!m_store)
        m_store = std::make_unique<QTemporaryDir>();
    auto opened = Api::LocalEngine::open({m_store->path(),
                                          qEnvironmentVariable("VITRINE_BIN_DIR") + QStringLiteral("/vitrine-guest"),
                                          sourceResources(), QStringLiteral("test"), true});
    if (!opened)
        return opened.error().text().toUtf8();
    m_engine = std::move(*opened);
    if (const auto loaded = await(m_engine->loaded()); !loaded)
        return loaded.error().text().toUtf8();
    auto found = Store::StorePaths::open(m_store->path());
    if (!found)
        return found.error().text().toUtf8();
    m_paths = std::move(*found);
    return {};
}

void EngineTest::endEngine()
{
    if (m_engine)
        (void)await(nouns().engine.stopAll());
    m_engine.reset();
}

QByteArray EngineTest::makeRuntime(const RuntimeSpec &spec)
{
    const auto made = await(nouns().runtimes.create(spec));
    return made ? QByteArray() : made.error().text().toUtf8();
}

SessionKey EngineTest::makeSession(const QString &runtime)
{
    const SessionKey key{runtime, QStringLiteral("s%1").arg(++m_last)};
    return await(nouns().sessions.create({key.runtime, key.session, {}})) ? key : SessionKey();
}

SessionInfo EngineTest::info(const SessionKey &key)
{
    return await(nouns().sessions.show(key)).value_or(SessionInfo());
}

QByteArray EngineTest::set(const QString &name, const QVariant &value)
{
    const auto done = await(nouns().settings.setValue(name, value));
    return done ? QByteArray() : done.error().text().toUtf8();
}

Result<CommandRecord> EngineTest::runCommand(const SessionKey &key, const QString &command,
                                             std::chrono::seconds timeout)
{
    CommandSpec spec;
    spec.session = key;
    spec.command = command;
    spec.timeout = timeout;
    const auto started = await(nouns().commands.run(spec));
    return started ? await(nouns().commands.ended(started->id)) : started;
}

QByteArray EngineTest::output(const CommandRecord &record, std::optional<OutputStream> only)
{
    QByteArray bytes;
    for (qint64 position = 0;;) {
        const auto slice = await(nouns().commands.read(record.id, position, 1 << 20));
        if (!slice || slice->next == position)
            return bytes;
        for (const OutputChunk &chunk : slice->chunks) {
            if (!only || chunk.stream == *only)
                bytes += chunk.bytes;
        }
        position = slice->next;
    }
}

QByteArray EngineTest::run(const SessionKey &key, const QString &command, qint64 *milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    const auto record = runCommand(key, command);
    if (milliseconds)
        *milliseconds = timer.elapsed();
    if (!record)
        return record.error().text().toUtf8();
    if (record->status != CommandStatus::Completed || record->exitCode != 0)
        return record->problem.text().toUtf8() + " exit " + QByteArray::number(record->exitCode);
    return output(*record);
}

Vm::MachineFile EngineTest::machineOf(const SessionKey &key) const
{
    return Vm::MachineFile::read(paths().machineDir(key)).value_or(Vm::MachineFile());
}

} // namespace Vitrine
