// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/storage/figures.h"

#include <algorithm>

namespace Vitrine::Session {

namespace {

/// Less is not worth a machine's start, or a line.
constexpr qint64 leastTrim = qint64(1) << 20;

class Figures
{
public:
    explicit Figures(const StoreFacts &facts) : m_facts(facts), m_tree(facts.tree) { countUsers(); }

    DiskReport report()
    {
        for (const SessionFacts &session : m_facts.sessions)
            add(session);
        std::ranges::stable_sort(m_report.sessions, std::ranges::greater(), &SessionUsage::bytes);
        for (const auto &[row, bytes] : m_facts.trash)
            add(row, bytes);
        for (const qint64 bytes : m_facts.layerBytes)
            m_report.layerBytes += bytes;
        m_report.trashLayerBytes = trashLayerBytes();
        for (const auto &[digest, bytes] : m_facts.unusedTemplates)
            m_report.items.append({ReclaimItem::Kind::Template, templateItemId(digest), {}, digest, 1, bytes});
        m_report.templateBytes = m_facts.templateBytes;
        m_report.imageBytes = m_facts.imageBytes;
        m_report.otherBytes = m_facts.otherBytes;
        m_report.freeBytes = m_facts.freeBytes;
        std::ranges::stable_sort(m_report.items, [](const ReclaimItem &a, const ReclaimItem &b) {
            return a.kind != b.kind ? a.kind < b.kind : a.bytes > b.bytes;
        });
        return m_report;
    }

private:
    [[nodiscard]] qint64 bytesOf(const QString &layer) const { return m_facts.layerBytes.value(layer); }

    template <typename Layers>
    [[nodiscard]] qint64 bytesOfAll(const Layers &layers) const
    {
        qint64 bytes = 0;
        for (const QString &layer : layers)
            bytes += bytesOf(layer);
        return bytes;
    }

    void countUsers()
    {
        for (const SessionFacts &session : m_facts.sessions)
            count(session.key);
        for (const auto &[row, bytes] : m_facts.trash)
            count(row.heldKey());
    }

    void count(const SessionKey &key)
    {
        const auto layers = m_tree.layersOf(key);
        for (const QString &layer : layers)
            ++m_users[layer];
    }

    /// Of nobody else.
    [[nodiscard]] bool isOwn(const QString &layer) const { return m_users.value(layer) <= 1; }

    [[nodiscard]] qint64 ownBytes(const QSet<QString> &layers) const
    {
        qint64 bytes = 0;
        for (const QString &layer : layers)
            bytes += isOwn(layer) ? bytesOf(layer) : 0;
        return bytes;
    }

    void add(const SessionFacts &session)
    {
        const QStringList chain = m_tree.chain(m_tree.top(session.key));
        const QSet<QString> below(chain.begin(), chain.end());
        const QSet<QString> all = m_tree.layersOf(session.key);
        SessionUsage usage;
        usage.key = session.key;
        usage.name = session.name;
        usage.recordBytes = session.recordBytes;
        usage.suspendedBytes = session.suspendedBytes;
        const bool isLookedInto = session.look && session.look->layers.size() == chain.size();
        const qint64 inChain = bytesOfAll(chain);
        const qint64 covered = isLookedInto ? std::min(session.look->coveredBytes(), inChain) : 0;
        usage.isExact = isLookedInto || chain.size() < 2;
        usage.checkpointBytes = bytesOfAll(all - below) + covered;
        usage.workspaceBytes = inChain - covered;
        usage.sharedBytes = bytesOfAll(all) - ownBytes(all);
        m_report.recordBytes += session.recordBytes;
        m_report.suspendedBytes += session.suspendedBytes;
        m_report.sessions.append(usage);

        if (isLookedInto && session.suspendedBytes == 0 && !chain.isEmpty()) {
            ReclaimItem trim{ReclaimItem::Kind::Trim, trimId(session.key), session.key, session.name};
            trim.bytes = std::min(session.look->layers.first().free, bytesOf(chain.first()));
            trim.isEstimate = session.isRunning;
            trim.startsMachine = !session.isRunning;
            if (trim.bytes >= leastTrim)
                m_report.items.append(trim);
        }
        addCheckpoints(session, chain, isLookedInto ? session.look->layers : QList<LayerLook::Layer>());
    }

    void addCheckpoints(const SessionFacts &session, const QStringList &chain, const QList<LayerLook::Layer> &looks)
    {
        const auto rows = m_tree.checkpoints(session.key);
        QList<Store::CheckpointRow> kept;
        QList<Store::CheckpointRow> ring;
        for (const Store::CheckpointRow &row : rows)
            (row.info.isAutomatic() ? ring : kept).append(row);

        ReclaimItem item{ReclaimItem::Kind::Ring, ringId(session.key), session.key, session.name};
        item.count = int(ring.size());
        item.isEstimate = session.isRunning;
        item.bytes = offChainBytes(ring, kept, chain);
        eachCovered(looks, [&](qsizetype layer, qsizetype by, qint64 bytes) {
            // What the machine writes to is merged with what is below it when the machine has gone.
            const bool waits = session.isRunning && by == 0;
            if (!waits && holds(ring, chain, by, layer) && !holds(kept, chain, by, layer) && isOwn(chain[layer]))
                item.bytes += bytes;
        });
        if (!ring.isEmpty() && item.bytes > 0)
            m_report.items.append(item);

        for (const Store::CheckpointRow &row : std::as_const(kept)) {
            ReclaimItem held{ReclaimItem::Kind::Held, QStringLiteral("held:") + row.info.id, session.key,
                             row.info.name.isEmpty() ? row.info.id : row.info.name};
            held.isEstimate = session.isRunning;
            QList<Store::CheckpointRow> others = kept;
            others.removeIf([&](const Store::CheckpointRow &each) { return each.info.id == row.info.id; });
            held.bytes = offChainBytes({row}, others, chain);
            eachCovered(looks, [&](qsizetype layer, qsizetype by, qint64 bytes) {
                held.bytes += holds({row}, chain, by, layer) ? bytes : 0;
            });
            // Deleted by now, and still showing below the layer that could forget it.
            for (qsizetype i = 1; i < looks.size(); ++i)
                held.bytes += holds({row}, chain, 0, i) ? looks[i].free : 0;
            if (held.bytes > 0)
                m_report.items.append(held);
        }
    }

    template <typename Take>
    static void eachCovered(const QList<LayerLook::Layer> &looks, Take take)
    {
        for (qsizetype layer = 0; layer < looks.size(); ++layer) {
            for (qsizetype by = 0; by < layer; ++by) {
                if (looks[layer].covered.value(by) > 0)
                    take(layer, by, looks[layer].covered[by]);
            }
        }
    }

    /// One of the checkpoints shows what `layer` has, since it stands below what covers that; or beside, after a
    /// restore.
    [[nodiscard]] bool holds(const QList<Store::CheckpointRow> &checkpoints, const QStringList &chain, qsizetype by,
                             qsizetype layer) const
    {
        return std::ranges::any_of(checkpoints, [&](const Store::CheckpointRow &row) {
            const QStringList own = m_tree.chain(row.layer);
            const auto found = std::ranges::find_if(chain, [&](const QString &each) { return own.contains(each); });
            const qsizetype at = found - chain.begin();
            return found != chain.end() && at > by && at <= layer;
        });
    }

    /// Of layers that the present state does not stand on: what goes with these checkpoints while the others stay.
    [[nodiscard]] qint64 offChainBytes(const QList<Store::CheckpointRow> &gone, const QList<Store::CheckpointRow> &stay,
                                       const QStringList &chain) const
    {
        QSet<QString> layers;
        for (const Store::CheckpointRow &row : gone) {
            const QStringList list = m_tree.chain(row.layer);
            layers.unite(QSet<QString>(list.begin(), list.end()));
        }
        layers.subtract(QSet<QString>(chain.begin(), chain.end()));
        for (const Store::CheckpointRow &row : stay) {
            const QStringList list = m_tree.chain(row.layer);
            layers.subtract(QSet<QString>(list.begin(), list.end()));
        }
        return ownBytes(layers);
    }

    void add(const Store::TrashRow &row, qint64 folderBytes)
    {
        const QSet<QString> layers = m_tree.layersOf(row.heldKey());
        TrashedSession trashed;
        trashed.id = row.id;
        trashed.key = row.key;
        trashed.name = row.name;
        trashed.cause = row.cause;
        trashed.deletedAt = row.deletedAt;
        trashed.diskBytes = bytesOfAll(layers) + folderBytes;
        m_report.trash.append(trashed);
        m_report.trashRecordBytes += folderBytes;
        m_report.items.append(
            {ReclaimItem::Kind::Trash, trashItemId(row.id), row.key, row.name, 1, ownBytes(layers) + folderBytes});
    }

    [[nodiscard]] qint64 trashLayerBytes() const
    {
        QSet<QString> trashed;
        for (const auto &[row, bytes] : m_facts.trash)
            trashed.unite(m_tree.layersOf(row.heldKey()));
        for (const SessionFacts &session : m_facts.sessions)
            trashed.subtract(m_tree.layersOf(session.key));
        return bytesOfAll(trashed);
    }

    const StoreFacts &m_facts;
    const Store::LayerTree &m_tree;
    QHash<QString, int> m_users; ///< sessions, those in the trash, too
    DiskReport m_report;
};

} // namespace

DiskReport diskReport(const StoreFacts &facts)
{
    return Figures(facts).report();
}

QString trimId(const SessionKey &key)
{
    return QStringLiteral("trim:") + key.text();
}

QString ringId(const SessionKey &key)
{
    return QStringLiteral("ring:") + key.text();
}

QString trashItemId(const QString &trashId)
{
    return QStringLiteral("trash:") + trashId;
}

QString templateItemId(const QString &digest)
{
    return QStringLiteral("template:") + digest;
}

} // namespace Vitrine::Session
