// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/layers/layerrows.h"

#include <QMap>
#include <QSet>

#include <functional>
#include <optional>

namespace Vitrine::Store {

/// Which layer stands on which, who writes to them, and what of them nobody needs any more. A value without files,
/// kept equal to the catalogue by Layers.
class LayerTree
{
public:
    /// Files of one chain, the one that is written to included: a longer one makes starts slow.
    static constexpr int maxChain = 11;

    void set(const LayerRows &rows);
    void apply(const LayerChange &change);
    void addSession(const SessionKey &key, const LayerRow &top);
    void changeKey(const SessionKey &from, const SessionKey &to);
    void removeSession(const SessionKey &key); ///< with its checkpoints; its layers stay until nobody needs them

    [[nodiscard]] bool contains(const QString &layer) const { return m_layers.contains(layer); }
    [[nodiscard]] LayerRow row(const QString &layer) const { return m_layers.value(layer); }
    [[nodiscard]] QStringList all() const { return m_layers.keys(); }
    [[nodiscard]] QString top(const SessionKey &key) const { return m_tops.value(key); }
    /// The layer, the one below it, and so on.
    [[nodiscard]] QStringList chain(const QString &layer) const;
    [[nodiscard]] QStringList above(const QString &layer) const; ///< those that stand right on it
    /// Somebody writes to it.
    [[nodiscard]] bool isTop(const QString &layer) const;
    /// Sessions whose chain it is in.
    [[nodiscard]] QList<SessionKey> sessionsOn(const QString &layer) const;
    /// Every layer that a session or one of its checkpoints stands on.
    [[nodiscard]] QSet<QString> layersOf(const SessionKey &key) const;

    [[nodiscard]] QList<CheckpointRow> checkpoints(const SessionKey &key) const; ///< oldest first
    [[nodiscard]] std::optional<CheckpointRow> checkpoint(const QString &id) const;
    [[nodiscard]] std::optional<CheckpointIntent> intent(const SessionKey &key) const;

    /// What to do with a layer that no checkpoint needs and nobody writes to.
    struct Waste
    {
        QString layer;
        QString above; ///< empty: it can go; else: the one layer that stands on it is to be written down into it
    };
    /// `isUsed`: somebody reads this layer, or what stands on it, or is about to. What is used is not in the list.
    [[nodiscard]] QList<Waste> waste(const std::function<bool(const QString &layer)> &isUsed) const;
    /// The change by which `lower`, into which all of `upper` has been written, takes its place.
    [[nodiscard]] LayerChange merged(const QString &lower, const QString &upper) const;

private:
    QMap<QString, LayerRow> m_layers;
    QHash<SessionKey, QString> m_tops;
    QList<CheckpointRow> m_checkpoints;
    QList<CheckpointIntent> m_intents;
};

/// How many automatic checkpoints a session keeps.
struct RingLimits
{
    int count = 8;
    qint64 bytes = qint64(2) << 30;
};

/// The automatic checkpoints of a session that have to go, the oldest first; `all` are its checkpoints, the oldest
/// first. `bytesOf`: of a layer on this computer's disk. What counts is all that was written since the oldest of them,
/// up to the newest, which is always kept. `chain`: files of the session's chain; more than fit make them give way,
/// too.
[[nodiscard]] QStringList surplus(const QList<CheckpointRow> &all, const RingLimits &limits, qsizetype chain,
                                  const std::function<qint64(const QString &layer)> &bytesOf);

} // namespace Vitrine::Store
