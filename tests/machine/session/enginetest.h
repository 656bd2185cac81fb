// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/localengine.h"
#include "engine/store/storepaths.h"
#include "engine/vm/machinefile.h"

#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <optional>

namespace Vitrine {

/// A deadline against hanging. Machines are emulated in software here, and templates are made of what processor time is
/// left over.
constexpr int patience = 900'000;

/// The result of a Pending, waited for with the event loop running; not by looking now and then, since some tests
/// measure.
template <typename T>
Result<T> await(Pending<T> pending)
{
    QEventLoop loop;
    Result<T> result = fail(ErrorCode::TimedOut, QStringLiteral("The test waited for too long."));
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    pending.then(&loop, [&](const Result<T> &value) {
        result = value;
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    return result;
}

/// Base of tests that drive the nouns of an engine in this process, on a store of their own, with the tests' image.
class EngineTest : public QObject
{
protected:
    /// Makes the store at the first call. What went wrong, for QVERIFY2; empty: nothing.
    [[nodiscard]] QByteArray openEngine();
    /// As if the engine's program ended: machines run on.
    void closeEngine() { m_engine.reset(); }
    /// Stops all machines first.
    void endEngine();
    [[nodiscard]] bool hasEngine() const { return m_engine != nullptr; }
    [[nodiscard]] Api::LocalEngine &engine() { return *m_engine; }
    [[nodiscard]] Api::Nouns &nouns() { return m_engine->nouns(); }
    [[nodiscard]] const Store::StorePaths &paths() const { return *m_paths; }

    [[nodiscard]] QByteArray makeRuntime(const RuntimeSpec &spec);
    /// A session with an id of its own; an empty key when it could not be made.
    [[nodiscard]] SessionKey makeSession(const QString &runtime);
    [[nodiscard]] SessionInfo info(const SessionKey &key);
    [[nodiscard]] QByteArray set(const QString &name, const QVariant &value);

    /// To its end and its record.
    [[nodiscard]] Result<CommandRecord> runCommand(const SessionKey &key, const QString &command,
                                                   std::chrono::seconds timeout = std::chrono::seconds(60));
    /// What the command wrote to both streams, or one of them.
    [[nodiscard]] QByteArray output(const CommandRecord &record, std::optional<OutputStream> only = {});
    /// Output of a command that ended well, else what went wrong.
    [[nodiscard]] QByteArray run(const SessionKey &key, const QString &command, qint64 *milliseconds = nullptr);

    [[nodiscard]] Vm::MachineFile machineOf(const SessionKey &key) const;

private:
    std::unique_ptr<QTemporaryDir> m_store;
    std::optional<Store::StorePaths> m_paths;
    std::unique_ptr<Api::LocalEngine> m_engine;
    int m_last = 0;
};

} // namespace Vitrine
