// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fakes/engine/fakeengine.h"

#include <QPointer>
#include <QThread>
#include <QTimer>

namespace Vitrine::Fake {

struct FakeOutput
{
    QList<OutputChunk> chunks; ///< in order of arrival
    qint64 end = 0;
};

class FakeReader;
class FakeShell;

/// A shell in the machine, whoever looks at it.
struct FakeShellState
{
    ShellInfo info;
    QByteArray printed;
    QList<FakeShell *> readers;
    bool holdsInput = false;

    void print(const QByteArray &bytes);
    void end(int exitCode);
};

struct FakeEngine::State
{
    std::unique_ptr<Api::Runtimes> runtimes;
    std::unique_ptr<Api::Sessions> sessions;
    std::unique_ptr<Api::Commands> commands;
    std::unique_ptr<Api::Shells> shells;
    std::unique_ptr<Api::Files> files;
    std::unique_ptr<Api::Checkpoints> checkpoints;
    std::unique_ptr<Api::Invocations> invocations;
    std::unique_ptr<Api::Archives> archivesNoun;
    std::unique_ptr<Api::Images> images;
    std::unique_ptr<Api::Network> network;
    std::unique_ptr<Api::Secrets> secrets;
    std::unique_ptr<Api::Ports> ports;
    std::unique_ptr<Api::Tasks> tasks;
    std::unique_ptr<Api::Storage> storage;
    std::unique_ptr<Api::Settings> settings;
    std::unique_ptr<Api::Engine> engine;

    QMap<QString, RuntimeInfo> runtimeList;         ///< newest versions
    QHash<QString, QList<RuntimeInfo>> oldRuntimes; ///< newest first, without the present one
    QList<SessionInfo> sessionList;
    QHash<SessionKey, qsizetype> sessionAt;
    QHash<SessionKey, QString> foundTestCommand;
    QHash<SessionKey, QList<Promise<SessionInfo>>> starting;
    QHash<SessionKey, QList<Promise<void>>> stopping;

    QList<CommandRecord> commandList; ///< oldest first
    QHash<QString, FakeOutput> output;
    QHash<QString, QList<Promise<CommandRecord>>> commandEnds;
    QList<std::weak_ptr<FakeReader>> readers;

    QList<std::shared_ptr<FakeShellState>> shellStates;

    QList<InvocationRecord> invocationList;
    QHash<QString, QList<TranscriptItem>> items;
    QHash<QString, QList<Promise<InvocationRecord>>> invocationEnds;

    QHash<SessionKey, QMap<QByteArray, FakeFile>> tree;
    QHash<SessionKey, int> watches;

    QList<TrashedSession> trash; ///< deleted last first
    QHash<QString, SessionInfo> trashedSessions;
    DiskReport report;
    int lastTrash = 0;

    QHash<SessionKey, NetworkStatus> networkStatus;
    QHash<SessionKey, QList<ConnectionRecord>> connections; ///< oldest first
    QList<HostKeyQuestion> questionList;
    int attending = 0;
    QMap<QString, SecretInfo> secretList;
    QHash<QString, QByteArray> secretValues;
    SecretPlaces secretPlaces{true, {}, false, false};
    QByteArray passphrase;
    QHash<SessionKey, TaskList> taskLists; ///< a runtime's with an empty session id
    QHash<SessionKey, TaskList> suggestedTasks;
    QList<PortInfo> portList;
    int tokens = 0; ///< of URLs, so far
    QHash<SessionKey, QList<ListeningPort>> listeningPorts;

    struct Checkpoint
    {
        CheckpointInfo info;
        QMap<QByteArray, FakeFile> tree;
    };
    QList<Checkpoint> checkpointList; ///< oldest first

    QMap<QString, ArchiveReport> archives; ///< by file

    QMap<QString, ImageInfo> imageList;
    QHash<QString, QList<Promise<ImageInfo>>> builds;
    QHash<QString, QVariant> settingValues;
    QList<Check> checks;
    Api::EngineStatus status;
    QHash<QString, Error> failures;

    CommandRecord *command(const QString &id);
    InvocationRecord *invocation(const QString &id);
};

/// Answers through the event loop, or at once when the engine is told so.
template <typename T>
Pending<T> answer(FakeEngine *engine, Result<T> result)
{
    Promise<T> promise;
    if (engine->answerAtOnce)
        promise.finish(std::move(result));
    else
        QTimer::singleShot(0, engine, [promise, result = std::move(result)] { promise.finish(result); });
    return promise.pending();
}

template <typename T>
Pending<T> refuse(FakeEngine *engine, Error error)
{
    return answer<T>(engine, std::unexpected(std::move(error)));
}

/// The nouns may be called from any thread; what is in memory here belongs to the engine's.
template <typename T, typename Call>
Pending<T> inEngineThread(FakeEngine *engine, Call call)
{
    Promise<T> promise;
    QMetaObject::invokeMethod(
        engine,
        [engine, promise, call = std::move(call)] {
            call().then(engine, [promise](const Result<T> &result) { promise.finish(result); });
        },
        Qt::QueuedConnection);
    return promise.pending();
}

[[nodiscard]] inline Error noSuch(const QString &what)
{
    return {ErrorCode::NotFound, QStringLiteral("There is no %1.").arg(what), {}};
}

class FakeReader : public Api::OutputReader
{
    Q_OBJECT

public:
    FakeReader(FakeEngine *engine, QString id, Api::ReaderOffsets from);
    void grant(qint64 bytes) override;
    void pump();

    QString id;

private:
    QPointer<FakeEngine> m_engine;
    Api::ReaderOffsets m_skip;
    qsizetype m_chunk = 0;
    qint64 m_inChunk = 0;
    qint64 m_credit = 0;
    bool m_ended = false;
};

} // namespace Vitrine::Fake
