// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/nouns.h"

#include <QHash>
#include <QMap>

#include <memory>

namespace Vitrine::Fake {

/// A little file tree with contents, by path below the mount path ("" is the workspace).
struct FakeFile
{
    FileEntry entry;
    QByteArray content;
};

/// All nouns in memory, for tests of the window and for developers at their desks. Nothing here runs anything: a test
/// says what happens. Everything lives in the thread that made it and answers through the event loop (never inside the
/// call), as the engine in its own thread does, unless answerAtOnce is set.
class FakeEngine : public QObject
{
    Q_OBJECT

public:
    explicit FakeEngine(QObject *parent = nullptr);
    ~FakeEngine() override;

    /// What front ends get.
    [[nodiscard]] Api::Nouns nouns();

    /// Data as in the mockups: 21 sessions in all states, commands with output, files, transcripts, a ready image.
    void populate();
    /// `count` stopped sessions of one runtime, for measuring lists.
    void populateMany(int count);

    // What a test sets. Each setter emits what the engine would.
    RuntimeInfo addRuntime(const QString &name, const QString &image = QStringLiteral("vitrine/debian-13"));
    void putRuntime(const RuntimeInfo &runtime); ///< new, or another version of a known one
    void putSession(const SessionInfo &session); ///< new: added, else changed
    void dropSession(const SessionKey &key);
    void putTrashed(const TrashedSession &trashed);
    /// What Storage::report() answers, but for the trash.
    void setReport(const DiskReport &report);
    void putCommand(const CommandRecord &record); ///< new: added, else changed; ended ones finish Commands::ended
    void appendOutput(const QString &commandId, OutputStream stream,
                      const QByteArray &bytes); ///< grew and readers' data
    void putInvocation(const InvocationRecord &record);
    void putItem(const QString &invocationId, const TranscriptItem &item);
    void putFile(const SessionKey &key, const QByteArray &path, const QByteArray &content, quint32 mode = 0644);
    void putFolder(const SessionKey &key, const QByteArray &path);
    void putLink(const SessionKey &key, const QByteArray &path, const QByteArray &target);
    void dropFile(const SessionKey &key, const QByteArray &path);
    void putConnection(const SessionKey &key, const ConnectionRecord &record); ///< new, or another state of an old one
    void putNetwork(const SessionKey &key, const NetworkStatus &status);
    void putQuestion(const HostKeyQuestion &question);
    void dropQuestion(const QString &id);
    void putSecret(const SecretInfo &secret);
    void setSecretPlaces(const SecretPlaces &places);
    void setListening(const SessionKey &key, const QList<ListeningPort> &ports);
    /// With the files that the session has now.
    void putCheckpoint(const CheckpointInfo &checkpoint);
    void putImage(const ImageInfo &image);
    void setImageProgress(const ImageProgress &progress);
    void endImageBuild(const QString &name, Result<ImageInfo> result);
    void setChecks(const QList<Check> &checks);
    void setStatus(const Api::EngineStatus &status);
    void setTestCommandFound(const SessionKey &key,
                             const QString &command);               ///< what detection answers; empty: NotFound
    void suggestTasks(const SessionKey &key, const TaskList &list); ///< what the workspace's files suggest
    /// In all shells that are open.
    void printInShells(const QByteArray &bytes);
    void endShells(int exitCode);
    /// Open shells read nothing, and keep what is written, until they are told to take it.
    void holdShellInput();
    [[nodiscard]] QByteArray heldShellInput() const;
    void takeShellInput();
    /// The next call of this noun and method ("sessions.start", …) fails with this.
    void failNext(const QString &method, const Error &error);

    [[nodiscard]] SessionInfo session(const SessionKey &key) const;
    [[nodiscard]] QList<SessionInfo> allSessions() const;
    [[nodiscard]] QList<CommandRecord> allCommands(const SessionKey &key) const; ///< newest first
    [[nodiscard]] QList<InvocationRecord> allInvocations(const SessionKey &key) const;
    /// The nouns' methods that were called, in order: "sessions.start uploader/…".
    [[nodiscard]] QStringList calls() const { return m_calls; }
    void clearCalls() { m_calls.clear(); }
    /// How many show questions to the person.
    [[nodiscard]] int attending() const;
    /// What secrets.add was given last for that name.
    [[nodiscard]] QByteArray secretValue(const QString &name) const;
    /// Whether folderChanged would be listened to now.
    [[nodiscard]] int watches(const SessionKey &key) const;

    /// False: start() and stop() stay pending in Starting and Stopping until the test puts the session on.
    bool autoStart = true;
    bool answerAtOnce = false;

private:
    friend class FakeRuntimes;
    friend class FakeVersions;
    friend class FakeSessions;
    friend class FakeCommands;
    friend class FakeReader;
    friend class FakeShell;
    friend class FakeShells;
    friend class FakeFiles;
    friend class FakeCheckpoints;
    friend class FakeInvocations;
    friend class FakeArchives;
    friend class FakeImages;
    friend class FakeNetwork;
    friend class FakeSecrets;
    friend class FakePorts;
    friend class FakeTasks;
    friend class FakeStorage;
    friend class FakeSettings;
    friend class FakeEngineNoun;
    struct State;

    void populateNetwork(const SessionKey &key, const QDateTime &now);
    void populateCheckpoints(const SessionKey &key, const QDateTime &now);
    void note(const QString &call);
    [[nodiscard]] std::optional<Error> takeFailure(const QString &method);

    QStringList m_calls;
    std::unique_ptr<State> m;
};

} // namespace Vitrine::Fake
