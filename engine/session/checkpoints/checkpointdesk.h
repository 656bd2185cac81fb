// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/machineprovider.h"
#include "engine/session/stoppedfiles.h"
#include "engine/session/turns.h"
#include "engine/store/layers/layers.h"

#include <map>

namespace Vitrine::Session {

/// The checkpoints of one session, and what stands between its disk and whoever opens that. Owned by the session.
///
/// One thing at a time: a checkpoint is taken, another takes the workspace's place, a machine is about to open the
/// disk, two layers are merged. They take turns.
class CheckpointDesk : public QObject
{
    Q_OBJECT

public:
    /// How many automatic ones stay (number, 8; 0: none are taken), and how much may have been written since the oldest
    /// of them (bytes, 2 GiB).
    static constexpr auto countSetting = "checkpoints/keep";
    static constexpr auto bytesSetting = "checkpoints/bytes";

    explicit CheckpointDesk(MachineProvider &session);
    ~CheckpointDesk() override;

    [[nodiscard]] QList<CheckpointInfo> list() const; ///< newest first
    [[nodiscard]] Result<Store::CheckpointRow> need(const QString &id) const;
    [[nodiscard]] Pending<CheckpointInfo> take(CheckpointCause cause, const QString &name);
    /// An automatic one, if the person wants them. Ends well in every case: work does not depend on it.
    [[nodiscard]] Pending<void> before(CheckpointCause cause);
    /// The session has no machine.
    [[nodiscard]] Pending<void> restore(const QString &id);
    /// An empty workspace of that size takes the present one's place, which becomes a checkpoint of that name and
    /// stays. The session has no machine.
    [[nodiscard]] Pending<void> startAnew(qint64 bytes, const QString &name);
    [[nodiscard]] Pending<void> remove(const QString &id);

    // Files of a checkpoint; paths as in WorkspaceFiles.
    [[nodiscard]] Pending<FolderPage> listFiles(const QString &id, const QByteArray &path, int limit);
    [[nodiscard]] Pending<FileEntry> statFile(const QString &id, const QByteArray &path);
    [[nodiscard]] Pending<FileChunk> readFile(const QString &id, const QByteArray &path, qint64 offset,
                                              qint64 maxBytes);

    /// The files of the session's disk, the one that is written to first, for a machine that is about to open them:
    /// from here on nobody else changes them, until machineGone(). NotFound or Corrupt, with what can be done, unless
    /// every one is there and is what it should be.
    [[nodiscard]] Pending<QStringList> openDisk();
    void machineGone();
    /// When nothing here needs the machine or changes its disk, and until the token goes.
    [[nodiscard]] Pending<Turns::Token> quiet();
    /// A machine of an earlier engine runs: settles what that engine had begun.
    [[nodiscard]] Pending<void> machineAdopted();
    /// Nobody here reads a disk any more.
    void letGo() { m_readers.clear(); }

    [[nodiscard]] Turns &turns() { return m_turns; }
    [[nodiscard]] bool isQuiet() const { return m_turns.isFree(); }
    /// All automatic ones at once.
    [[nodiscard]] Pending<void> dropRing();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Pending<CheckpointInfo> takeInTurn(const CheckpointInfo &info, const Turns::Token &turn);
    [[nodiscard]] Pending<CheckpointInfo> takeRunning(const CheckpointInfo &info);
    [[nodiscard]] Pending<CheckpointInfo> takeStopped(const CheckpointInfo &info);
    [[nodiscard]] Pending<void> replaceTop(const Store::LayerRow &made, CheckpointCause cause, const QString &name);
    [[nodiscard]] Pending<void> resolve();
    [[nodiscard]] Pending<void> dropSurplus();
    [[nodiscard]] Pending<Store::RingLimits> limits();
    [[nodiscard]] Result<StoppedFiles *> reader(const QString &id);
    [[nodiscard]] Result<void> checkDisk() const;
    void useTop();

    MachineProvider &m_session;
    Store::Layers &m_layers;
    Turns m_turns;
    std::shared_ptr<void> m_machineUse;
    std::map<QString, std::unique_ptr<StoppedFiles>> m_readers; ///< by checkpoint
};

} // namespace Vitrine::Session
