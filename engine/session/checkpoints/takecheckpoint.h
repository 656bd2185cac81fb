// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/operation.h"
#include "engine/session/machinelink.h"
#include "engine/store/layers/layers.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

namespace Vitrine::Session {

/// A checkpoint of a session whose machine runs. Owned by the CheckpointDesk; when it goes in the middle, the intent
/// stays.
///
/// Order: new layer's file → intent in the catalogue → QEMU opens it → guest at rest → QEMU writes there from now on →
/// guest goes on → the catalogue takes it. Only between the two steps of the guest anything stands still. Killed
/// anywhere, the intent tells the next engine what to look at (CheckpointDesk::resolve).
class TakeCheckpoint : public Operation<CheckpointInfo>
{
    Q_DECLARE_TR_FUNCTIONS(TakeCheckpoint)

public:
    TakeCheckpoint(Store::Layers &layers, MachineLink &link, const CheckpointInfo &info, QObject *parent);
    void start() override;

    /// The machine writes to the new layer; or nobody knows, and the intent stays.
    [[nodiscard]] bool isUnknown() const { return m_unknown; }
    /// From the guest's "at rest" to its "goes on", as seen from here.
    [[nodiscard]] qint64 pauseMicroseconds() const { return m_pause; }

    /// The change by which an intent becomes a checkpoint.
    [[nodiscard]] static Store::LayerChange completed(const Store::LayerTree &tree, Store::CheckpointIntent intent,
                                                      bool crashConsistent);
    /// … and by which it never was.
    [[nodiscard]] static Store::LayerChange undone(const Store::CheckpointIntent &intent);

private:
    /// Goes on with the result, unless this object goes first: a step that is given up by that touches nothing any
    /// more.
    template <typename Work>
    void whenEnded(Pending<void> step, Work work)
    {
        step.then(this, [self = QPointer<TakeCheckpoint>(this), work = std::move(work)](const Result<void> &result) {
            if (self)
                work(result);
        });
    }
    void freeze();
    void freezeEnded(const Result<void> &frozen);
    void switchOver();
    void thaw(const Result<void> &switched);
    void complete();
    void undo(const Error &error);
    [[nodiscard]] bool isMachineThere();

    Store::Layers &m_layers;
    QPointer<MachineLink> m_link;
    CheckpointInfo m_info;
    Store::CheckpointIntent m_intent;
    QString m_overlay;
    QTimer m_freezeLimit;
    QElapsedTimer m_still;
    qint64 m_pause = 0;
    bool m_freezeEnded = false;
    bool m_frozen = false;
    bool m_unknown = false;
};

} // namespace Vitrine::Session
