// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/storepaths.h"

#include <QJsonValue>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace Vitrine {

/// A store of its own for one test program, and `vitrine` on it as a person types it. Its engine is a child of the test
/// unless the test ends it: the engine dies with the test, and its machines with the engine.
class StoreFixture
{
public:
    struct Outcome
    {
        int exitCode = -1; ///< -1: it did not end
        QByteArray out;
        QByteArray err;
        qint64 milliseconds = 0;

        [[nodiscard]] QJsonValue json() const;
        [[nodiscard]] QByteArray all() const
        {
            return "exit " + QByteArray::number(exitCode) + "\nout: " + out + "\nerr: " + err;
        }
    };

    StoreFixture();
    ~StoreFixture();

    /// Empty: all is there. Else what a person has to do before the test can run.
    [[nodiscard]] static QString missing();
    /// Starts `vitrine engine` in the foreground as a child of the test.
    [[nodiscard]] bool startEngine(const QStringList &options = {});
    /// SIGKILL, as the kernel does when memory ends.
    void killEngine();
    [[nodiscard]] bool hasEngine() const { return m_engine && m_engine->state() == QProcess::Running; }
    [[nodiscard]] QByteArray engineWords() const { return m_engine ? m_engine->readAllStandardError() : QByteArray(); }

    /// A process not started yet in which `vitrine` is ours and means this store.
    [[nodiscard]] std::unique_ptr<QProcess> prepared() const;
    [[nodiscard]] Outcome runShell(const QString &line) const;
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    [[nodiscard]] Outcome run(const QStringList &arguments, int patience = 180'000) const;
    [[nodiscard]] static Outcome outcome(QProcess &process, int patience = 180'000);
    /// Processes whose command line names this store, its engine and machines among them.
    [[nodiscard]] QList<qint64> processes() const;
    [[nodiscard]] QString store() const { return m_dir.filePath(QStringLiteral("store")); }

private:
    QTemporaryDir m_dir;
    std::optional<Store::StorePaths> m_paths;
    std::unique_ptr<QProcess> m_engine;
};

} // namespace Vitrine
