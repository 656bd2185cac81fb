// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/run.h"

namespace Vitrine::Cli {

/// -r RUNTIME -s SESSION, as every command takes them that is about one session.
[[nodiscard]] QList<Option> sessionOptions();
/// The same, where no session means all of the runtime's.
[[nodiscard]] QList<Option> runtimeOrSessionOptions();
/// The same for commands that read files of the workspace: --checkpoint ID besides.
[[nodiscard]] QList<Option> filesOptions();

/// A command about one session.
class SessionRun : public Run
{
    Q_OBJECT

public:
    using Run::Run;

protected:
    [[nodiscard]] SessionKey key() const;
    /// Whether a session was named at all.
    [[nodiscard]] bool isAboutSession() const { return arguments().has(QStringLiteral("session")); }
    /// Finds the session, or makes it when there is none; boots nothing.
    void findOrMakeSession(std::function<void(const SessionInfo &)> next);
    /// Finds the session and waits until its files can be read: from its machine when it has one, else from its disk.
    /// Starts nothing.
    void findReadableSession(std::function<void(const SessionInfo &)> next);

    // Files of the workspace, or with --checkpoint of that checkpoint.
    [[nodiscard]] Pending<FolderPage> listFiles(const QByteArray &path, int limit);
    [[nodiscard]] Pending<FileEntry> statFile(const QByteArray &path);
    [[nodiscard]] Pending<FileChunk> readFile(const QByteArray &path, qint64 offset, qint64 maxBytes);

private:
    [[nodiscard]] QString checkpoint() const { return arguments().value(QStringLiteral("checkpoint")); }
};

} // namespace Vitrine::Cli
