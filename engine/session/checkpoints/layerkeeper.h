// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/turns.h"
#include "engine/store/layers/layers.h"
#include "engine/vm/offlinemerge.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace Vitrine::Session {

class Session;

/// Clears away layers that no checkpoint, session or reader needs any more: removes those on which nothing stands, and
/// merges those on which one layer stands with that one. One at a time, in the background, and never what somebody has
/// open, except the one machine that does it itself. Owned by the engine.
///
/// What it does changes nothing that can be read, at any moment; so it can be broken off at any moment, too.
class LayerKeeper : public QObject
{
    Q_OBJECT

public:
    /// What holders of layers are called that are machines; the session's key follows.
    static constexpr auto machineHolder = "machine ";

    /// A session whose machine may be told to merge. The turn is taken before, so that nothing else changes its disk.
    struct Worker
    {
        Turns &turns;
        std::function<Vm::DiskChain *()> disk; ///< nullptr: no machine that answers
        bool isBusy = false; ///< somebody waits for what it does; merges wait, while the chain is short
    };
    using FindWorker = std::function<std::optional<Worker>(const SessionKey &)>;

    LayerKeeper(const Store::StorePaths &paths, Store::Layers &layers);
    ~LayerKeeper() override;

    void setWorkers(const FindWorker &find) { m_workerOf = find; }
    /// Somebody is about to open this layer and those below it. When it returns nobody but machines has them open for
    /// writing, and a machine that merges some of them is told to stop.
    void giveWay(const QString &layer);
    /// Ends what it does, and begins nothing any more.
    void close();
    [[nodiscard]] bool isWorking() const { return m_busy; }

private:
    void schedule(std::chrono::milliseconds delay);
    void work();
    [[nodiscard]] bool begin(const Store::LayerTree::Waste &waste);
    /// Still, or again: nobody but `machines` uses what is to be merged.
    [[nodiscard]] bool isWaste(const QString &lower, const QString &upper, bool machinesToo) const;
    void remove(const QString &layer);
    void mergeOffline(const QString &lower, const QString &upper);
    void mergeInMachine(const QString &lower, const QString &upper, const SessionKey &key, const Worker &worker);
    void merged(const QString &lower, const QString &upper, const Result<void> &result, const Turns::Token &turn);
    void end(bool good);
    [[nodiscard]] Pending<void> markMerging(const QString &lower);
    [[nodiscard]] Pending<void> flush(const QString &layer);

    const Store::StorePaths &m_paths;
    Store::Layers &m_layers;
    FindWorker m_workerOf;
    QTimer m_timer;
    bool m_busy = false;
    bool m_closed = false;
    QStringList m_pair; ///< the layers that are merged now
    std::unique_ptr<Vm::OfflineMerge> m_offline;
    std::function<Vm::DiskChain *()> m_live; ///< of the machine that merges now
};

} // namespace Vitrine::Session
