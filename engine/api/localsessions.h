// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/enginecore.h"

namespace Vitrine::Api {

class LocalSessions : public Sessions
{
    Q_OBJECT

public:
    explicit LocalSessions(EngineCore &core);
    Pending<QList<SessionInfo>> list() override;
    Pending<SessionInfo> show(const SessionKey &key) override;
    Pending<SessionInfo> create(const NewSession &request) override;
    Pending<SessionInfo> start(const SessionKey &key) override;
    Pending<void> stop(const SessionKey &key) override;
    Pending<void> suspend(const SessionKey &key) override;
    Pending<void> remove(const SessionKey &key) override;
    Pending<void> rename(const SessionKey &key, const QString &name) override;
    Pending<void> finish(const SessionKey &key) override;
    Pending<void> setTestCommand(const SessionKey &key, const QString &command) override;
    Pending<QString> testCommand(const SessionKey &key) override;

private:
    /// In the engine's thread with the session, or its NotFound.
    template <typename T, typename Work>
    Pending<T> with(const SessionKey &key, Work work);

    EngineCore &m_core;
};

/// Files of running sessions.
class LocalFiles : public Files
{
    Q_OBJECT

public:
    explicit LocalFiles(EngineCore &core);
    Pending<FolderPage> list(const SessionKey &key, const QByteArray &path, int limit) override;
    Pending<FileEntry> stat(const SessionKey &key, const QByteArray &path) override;
    Pending<FileChunk> read(const SessionKey &key, const QByteArray &path, qint64 offset, qint64 maxBytes) override;
    Pending<void> write(const SessionKey &key, const QByteArray &path, const FileChunk &piece) override;
    Pending<void> makeFolder(const SessionKey &key, const QByteArray &path) override;
    Pending<void> makeLink(const SessionKey &key, const QByteArray &path, const QByteArray &target) override;
    Pending<void> rename(const SessionKey &key, const QByteArray &from, const QByteArray &to, bool replace) override;
    Pending<void> remove(const SessionKey &key, const QByteArray &path) override;
    Pending<void> setAttributes(const SessionKey &key, const QByteArray &path, quint32 mode,
                                const QDateTime &modifiedAt) override;
    void watch(const SessionKey &key, bool on) override;

private:
    template <typename T, typename Work>
    Pending<T> with(const SessionKey &key, Work work);

    EngineCore &m_core;
};

} // namespace Vitrine::Api
