// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/layers/layertree.h"

#include <algorithm>

namespace Vitrine::Store {

namespace {

template <typename Row>
void removeById(QList<Row> &rows, const QString &id)
{
    rows.removeIf([&](const Row &row) { return row.info.id == id; });
}

template <typename Row>
void putById(QList<Row> &rows, const Row &row)
{
    const auto found = std::ranges::find(rows, row.info.id, [](const Row &each) { return each.info.id; });
    if (found == rows.end())
        rows.append(row);
    else
        *found = row;
}

} // namespace

void LayerTree::set(const LayerRows &rows)
{
    *this = {};
    for (const LayerRow &row : rows.layers)
        m_layers.insert(row.id, row);
    m_tops = rows.tops;
    m_checkpoints = rows.checkpoints;
    m_intents = rows.intents;
}

void LayerTree::apply(const LayerChange &change)
{
    for (const LayerRow &row : change.put)
        m_layers.insert(row.id, row);
    for (const auto &[key, layer] : change.tops)
        m_tops.insert(key, layer);
    for (const CheckpointRow &row : change.checkpoints)
        putById(m_checkpoints, row);
    for (const CheckpointIntent &intent : change.intents)
        putById(m_intents, intent);
    for (const QString &id : change.doneIntents)
        removeById(m_intents, id);
    for (const QString &id : change.goneCheckpoints)
        removeById(m_checkpoints, id);
    for (const QString &id : change.goneLayers)
        m_layers.remove(id);
}

void LayerTree::addSession(const SessionKey &key, const LayerRow &top)
{
    m_layers.insert(top.id, top);
    m_tops.insert(key, top.id);
}

void LayerTree::changeKey(const SessionKey &from, const SessionKey &to)
{
    if (const auto top = m_tops.constFind(from); top != m_tops.cend()) {
        const QString layer = *top;
        m_tops.remove(from);
        m_tops.insert(to, layer);
    }
    for (CheckpointRow &row : m_checkpoints) {
        if (row.info.session == from)
            row.info.session = to;
    }
    for (CheckpointIntent &intent : m_intents) {
        if (intent.info.session == from)
            intent.info.session = to;
    }
}

void LayerTree::removeSession(const SessionKey &key)
{
    m_tops.remove(key);
    m_checkpoints.removeIf([&](const CheckpointRow &row) { return row.info.session == key; });
    m_intents.removeIf([&](const CheckpointIntent &intent) { return intent.info.session == key; });
}

QStringList LayerTree::chain(const QString &layer) const
{
    QStringList ids;
    // A circle is impossible in the catalogue; a damaged one must not hang us.
    for (QString at = layer; !at.isEmpty() && m_layers.contains(at) && ids.size() <= m_layers.size();
         at = m_layers.value(at).parent)
        ids.append(at);
    return ids;
}

QStringList LayerTree::above(const QString &layer) const
{
    QStringList ids;
    for (const LayerRow &row : m_layers) {
        if (row.parent == layer)
            ids.append(row.id);
    }
    return ids;
}

bool LayerTree::isTop(const QString &layer) const
{
    return std::ranges::any_of(m_tops, [&](const QString &top) { return top == layer; });
}

QList<SessionKey> LayerTree::sessionsOn(const QString &layer) const
{
    QList<SessionKey> keys;
    for (const auto &[key, top] : m_tops.asKeyValueRange()) {
        if (chain(top).contains(layer))
            keys.append(key);
    }
    return keys;
}

QSet<QString> LayerTree::layersOf(const SessionKey &key) const
{
    QSet<QString> ids;
    const auto add = [&](const QString &layer) {
        const QStringList list = chain(layer);
        ids.unite(QSet<QString>(list.begin(), list.end()));
    };
    add(top(key));
    for (const CheckpointRow &row : m_checkpoints) {
        if (row.info.session == key)
            add(row.layer);
    }
    return ids;
}

QList<CheckpointRow> LayerTree::checkpoints(const SessionKey &key) const
{
    QList<CheckpointRow> rows;
    for (const CheckpointRow &row : m_checkpoints) {
        if (row.info.session == key)
            rows.append(row);
    }
    return rows;
}

std::optional<CheckpointRow> LayerTree::checkpoint(const QString &id) const
{
    const auto found = std::ranges::find(m_checkpoints, id, [](const CheckpointRow &row) { return row.info.id; });
    return found == m_checkpoints.end() ? std::nullopt : std::optional(*found);
}

std::optional<CheckpointIntent> LayerTree::intent(const SessionKey &key) const
{
    const auto found =
        std::ranges::find(m_intents, key, [](const CheckpointIntent &intent) { return intent.info.session; });
    return found == m_intents.end() ? std::nullopt : std::optional(*found);
}

QList<LayerTree::Waste> LayerTree::waste(const std::function<bool(const QString &)> &isUsed) const
{
    QHash<QString, QStringList> standing;
    QSet<QString> needed;
    for (const LayerRow &row : m_layers)
        standing[row.parent].append(row.id);
    for (const QString &top : m_tops)
        needed.insert(top);
    for (const CheckpointRow &row : m_checkpoints)
        needed.insert(row.layer);
    for (const CheckpointIntent &intent : m_intents)
        needed.insert(intent.layer);
    QList<Waste> list;
    for (const LayerRow &row : m_layers) {
        if (needed.contains(row.id) || isUsed(row.id))
            continue;
        const QStringList &above = standing[row.id];
        if (above.isEmpty()) {
            list.append({row.id, {}});
            continue;
        }
        if (above.size() > 1) // a fork, or what was restored: it is all that they share
            continue;
        // Nothing that stands further up may be in use: it is read through these two.
        bool used = false;
        QStringList open = above;
        for (qsizetype at = 0; at < open.size() && !used; ++at) {
            used = isUsed(open[at]);
            open += standing.value(open[at]);
        }
        if (!used)
            list.append({row.id, above.first()});
    }
    return list;
}

LayerChange LayerTree::merged(const QString &lower, const QString &upper) const
{
    LayerChange change;
    LayerRow row = m_layers.value(lower);
    row.merging = false;
    change.put.append(row);
    for (const LayerRow &each : m_layers) {
        if (each.parent == upper) {
            change.put.append(each);
            change.put.last().parent = lower;
        }
    }
    for (const auto &[key, top] : m_tops.asKeyValueRange()) {
        if (top == upper)
            change.tops.append({key, lower});
    }
    for (const CheckpointRow &each : m_checkpoints) {
        if (each.layer == upper) {
            change.checkpoints.append(each);
            change.checkpoints.last().layer = lower;
        }
    }
    change.goneLayers.append(upper);
    return change;
}

QStringList surplus(const QList<CheckpointRow> &all, const RingLimits &limits, qsizetype chain,
                    const std::function<qint64(const QString &)> &bytesOf)
{
    QList<CheckpointRow> ring;
    for (const CheckpointRow &row : all) {
        if (row.info.isAutomatic())
            ring.append(row);
    }
    qint64 bytes = 0;
    for (qsizetype i = 1; i < ring.size(); ++i)
        bytes += bytesOf(ring[i].layer);
    QStringList gone;
    while (ring.size() > 1 &&
           (ring.size() > limits.count || bytes > limits.bytes || chain - gone.size() >= LayerTree::maxChain)) {
        gone.append(ring.takeFirst().info.id);
        // What the next one has is now part of what all of them stand on.
        bytes -= bytesOf(ring.first().layer);
    }
    if (limits.count == 0 && !ring.isEmpty())
        gone.append(ring.first().info.id);
    return gone;
}

} // namespace Vitrine::Store
