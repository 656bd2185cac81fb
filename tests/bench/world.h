// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/localengine.h"
#include "tests/bench/bareqemu.h"
#include "tests/bench/waiting.h"

#include <QStringList>

namespace Vitrine::Bench {

/// A folder for everything of one run. When the program ends, in whatever way, a guardian process kills the machines of
/// all stores in it and removes it. Made before anything that has threads.
class Guardian
{
public:
    Guardian();
    ~Guardian();
    Q_DISABLE_COPY_MOVE(Guardian)
    [[nodiscard]] QString folder() const { return m_folder; }

private:
    QString m_folder;
    qint64 m_pid = -1;
    int m_end = -1;
};

/// Whether machines come from templates, and how many wait, once the engine has heard of it.
[[nodiscard]] Result<void> useTemplates(Api::Settings &settings, bool templates, int spares);

/// A fresh store and the engine on it, in this process.
class World
{
public:
    static constexpr auto runtime = "bench";

    explicit World(const QString &store) : m_store(store) {}
    ~World();
    Q_DISABLE_COPY_MOVE(World)

    /// Opens the engine; the runtime is made when the store has none.
    [[nodiscard]] Result<void> open();
    /// Ends when nothing is tried in the background any more: a fresh store finds out whether KVM works, which may keep
    /// a processor busy for seconds.
    [[nodiscard]] Result<void> settle();
    /// Destroys the engine; machines run on.
    void close() { m_engine.reset(); }
    [[nodiscard]] Api::Nouns &nouns() { return m_engine->nouns(); }
    [[nodiscard]] QString store() const { return m_store; }
    [[nodiscard]] static SessionKey key(const QString &session) { return {QString::fromLatin1(runtime), session}; }

    /// open() switches both off: what is made in the background would be measured, too.
    [[nodiscard]] Result<void> useTemplates(bool templates, int spares)
    {
        return Bench::useTemplates(nouns().settings, templates, spares);
    }
    /// End when a template is on the disk, or a machine waits, and nothing is being made any more.
    [[nodiscard]] Result<void> templateComes();
    [[nodiscard]] Result<void> spareComes();
    [[nodiscard]] qint64 sparePid() const;
    /// Ends when nothing runs in the session.
    [[nodiscard]] Result<void> idles(const SessionKey &session);
    /// How the session's machine came to run: boot, restore, resume.
    [[nodiscard]] QString beginningOf(const SessionKey &session) const;

    [[nodiscard]] Result<SessionInfo> create(const QString &session);
    /// A command in the session, to its end and its record.
    [[nodiscard]] Result<CommandRecord> run(const SessionKey &session, const QString &command);
    /// All that the command wrote to stdout.
    [[nodiscard]] Result<QByteArray> output(const CommandRecord &record);
    /// Process id of the session's machine; 0: none.
    [[nodiscard]] qint64 machinePid(const SessionKey &session) const;
    /// What the session's machine has, for the floor beside it.
    [[nodiscard]] MachineShape machineShape(const SessionKey &session) const;

private:
    [[nodiscard]] QJsonObject machineFile(const SessionKey &session) const;
    QString m_store;
    std::unique_ptr<Api::LocalEngine> m_engine;
};

/// Where the default image is: VITRINE_TEST_IMAGES, VITRINE_IMAGES, or the person's own store. NotFound when it is in
/// none of them. Sets VITRINE_IMAGES for every engine from here on.
[[nodiscard]] Result<QString> findImages();

[[nodiscard]] QString guestProgram();
[[nodiscard]] QString resourcesDir();

} // namespace Vitrine::Bench
