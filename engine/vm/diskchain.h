// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"
#include "engine/vm/qmp.h"

#include <QHash>

namespace Vitrine::Vm {

/// Five files of a chain that a merge is about, by path. `top` is the one that is written to.
struct LayerMerge
{
    QString below; ///< what `lower` stands on; empty: nothing
    QString lower; ///< takes in all that `upper` holds
    QString upper; ///< is of no more use then
    QString above; ///< what stands on `upper` in this machine; empty: it is `top` itself
    QString top;
};

/// The workspace's disk inside one QEMU: which file it writes to, and what stands below. Owned by whoever owns the
/// control socket; used after that is open.
///
/// QEMU opens no file by itself: each time it is to open one, or to open one otherwise, it is handed a descriptor, and
/// its set is emptied again afterwards: what lies in a set holds the locks of its file.
class DiskChain : public QObject
{
    Q_OBJECT

public:
    explicit DiskChain(Qmp &qmp);

    /// Whether the machine writes to this file now.
    [[nodiscard]] Pending<bool> writesTo(const QString &file);
    /// Opens a new layer that holds nothing. Nothing changes yet; `top`: what the machine writes to.
    [[nodiscard]] Pending<void> add(const QString &overlay, const QString &top);
    /// From here on the machine writes to what add() opened, and what it wrote to before is read-only. A millisecond.
    [[nodiscard]] Pending<void> switchTo(const QString &overlay);
    /// After switchTo(): lets go of what is not needed any more. Or, with `overlay` not in use: of all of it.
    [[nodiscard]] Pending<void> settle(const QString &overlay);

    /// Writes what `upper` holds down into `lower`, which takes its place. The guest notices nothing. The two are not
    /// told apart by what is read through them at any moment, so it may be broken off, and begun again.
    [[nodiscard]] Pending<void> merge(const LayerMerge &merge);

    /// A merge that runs ends with an error, as soon as QEMU has put everything back.
    void breakOff();

private:
    struct Nodes
    {
        QHash<QString, int> sets; ///< by the node of a layer: where its descriptors are
        QString active;           ///< the node that the machine writes to; empty: there is no machine
    };
    [[nodiscard]] Pending<Nodes> nodes();
    [[nodiscard]] Pending<Nodes> askNodes();
    [[nodiscard]] Pending<void> call(const QString &command, const QJsonObject &arguments);
    [[nodiscard]] Pending<void> give(const QString &file, int flags, int set);
    [[nodiscard]] Pending<void> empty(int set);
    [[nodiscard]] Pending<void> reopen(const QString &file, bool readOnly, const QString &below);
    [[nodiscard]] Pending<void> commit(const LayerMerge &merge, const QString &active);
    [[nodiscard]] Pending<void> mergeIn(const LayerMerge &merge, const Nodes &nodes);

    Qmp &m_qmp;
    QString m_active; ///< what add() found
    int m_activeSet = -1;
    int m_overlaySet = -1;
};

} // namespace Vitrine::Vm
