// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/checkpoints/takecheckpoint.h"

#include "engine/vm/diskchain.h"

namespace Vitrine::Session {

using namespace std::chrono_literals;

namespace {
/// A guest writes what is dirty first, which may be much. One that takes longer is not waited for.
constexpr auto freezeLimit = 20s;
} // namespace

TakeCheckpoint::TakeCheckpoint(Store::Layers &layers, MachineLink &link, const CheckpointInfo &info, QObject *parent)
    : Operation(parent), m_layers(layers), m_link(&link), m_info(info)
{
    m_freezeLimit.setSingleShot(true);
    m_freezeLimit.callOnTimeout(this, [this] { freezeEnded(Vitrine::fail(ErrorCode::TimedOut, {})); });
}

Store::LayerChange TakeCheckpoint::completed(const Store::LayerTree &tree, Store::CheckpointIntent intent,
                                             bool crashConsistent)
{
    intent.info.crashConsistent = crashConsistent;
    Store::LayerChange change;
    change.tops = {{intent.info.session, intent.layer}};
    change.checkpoints = {{intent.info, tree.row(intent.layer).parent}};
    change.doneIntents = {intent.info.id};
    return change;
}

Store::LayerChange TakeCheckpoint::undone(const Store::CheckpointIntent &intent)
{
    Store::LayerChange change;
    change.doneIntents = {intent.info.id};
    change.goneLayers = {intent.layer};
    return change;
}

bool TakeCheckpoint::isMachineThere()
{
    return m_link && m_link->machine().isRunning();
}

void TakeCheckpoint::start()
{
    const QString top = m_layers.tree().top(m_info.session);
    auto known = andThen(m_layers.makeAbove(top, this), this, [this](Store::LayerRow &&row) {
        m_intent = {m_info, row.id};
        m_overlay = m_layers.file(row.id);
        Store::LayerChange change;
        change.put = {row};
        change.intents = {m_intent};
        return m_layers.apply(change);
    });
    whenEnded(known, [this, top](const Result<void> &result) {
        if (!result) {
            if (!m_intent.layer.isEmpty())
                m_layers.removeFile(m_intent.layer);
            fail(result.error().as(tr("Cannot take a checkpoint. Check the store's disk.")));
            return;
        }
        if (!isMachineThere()) {
            undo({ErrorCode::Unreachable, {}, {}});
            return;
        }
        whenEnded(m_link->machine().disk().add(m_overlay, m_layers.file(top)), [this](const Result<void> &added) {
            if (added && isMachineThere())
                freeze();
            else
                undo(added ? Error{ErrorCode::Unreachable, {}, {}} : added.error());
        });
    });
}

void TakeCheckpoint::freeze()
{
    m_freezeLimit.start(freezeLimit);
    whenEnded(m_link->channel().freeze(), [this](const Result<void> &frozen) { freezeEnded(frozen); });
}

/// At rest or not, the state is kept: as it is when the power fails, if need be.
void TakeCheckpoint::freezeEnded(const Result<void> &frozen)
{
    if (std::exchange(m_freezeEnded, true))
        return;
    m_freezeLimit.stop();
    m_frozen = frozen.has_value();
    if (!frozen)
        qWarning("A workspace is kept without being at rest: %s", qUtf8Printable(frozen.error().text()));
    if (!isMachineThere()) {
        undo({ErrorCode::Unreachable, {}, {}});
        return;
    }
    m_still.start();
    switchOver();
}

void TakeCheckpoint::switchOver()
{
    whenEnded(m_link->machine().disk().switchTo(m_overlay), [this](const Result<void> &switched) { thaw(switched); });
}

void TakeCheckpoint::thaw(const Result<void> &switched)
{
    const auto goOn = [this, switched] {
        if (switched) {
            complete();
        } else if (switched.error().code == ErrorCode::Rejected) {
            undo(switched.error());
        } else {
            // QEMU may have done it, and is not there to say so. Whoever finds the intent finds out.
            m_unknown = true;
            fail(switched.error().as(tr("The machine ended while a checkpoint of it was taken.")));
        }
    };
    if (!m_link) {
        m_frozen = false;
        goOn();
        return;
    }
    // Also when it did not say that it is frozen: it may be so by now.
    whenEnded(m_link->channel().thaw(), [this, goOn](const Result<void> &thawed) {
        m_pause = m_still.nsecsElapsed() / 1000;
        m_frozen = m_frozen && thawed;
        goOn();
    });
}

void TakeCheckpoint::complete()
{
    whenEnded(m_layers.apply(completed(m_layers.tree(), m_intent, !m_frozen)), [this](const Result<void> &result) {
        const auto end = [this, result] {
            if (!result) {
                m_unknown = true;
                fail(result.error().as(tr("Cannot write down the checkpoint. Check the store's disk.")));
                return;
            }
            CheckpointInfo info = m_info;
            info.crashConsistent = !m_frozen;
            finish(info);
        };
        if (!isMachineThere()) {
            end();
            return;
        }
        whenEnded(m_link->machine().disk().settle(m_overlay), [end](const Result<void> &) { end(); });
    });
}

void TakeCheckpoint::undo(const Error &error)
{
    const auto forget = [this, error] {
        whenEnded(m_layers.apply(undone(m_intent)), [this, error](const Result<void> &) {
            fail(error.as(tr("Cannot take a checkpoint of the running machine. Stop the session and try again.")));
        });
    };
    if (!isMachineThere()) {
        forget();
        return;
    }
    whenEnded(m_link->machine().disk().settle(m_overlay), [forget](const Result<void> &) { forget(); });
}

} // namespace Vitrine::Session
