// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/checkpoint.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace Vitrine::Store {

/// One file of the workspaces' chains, as the catalogue has it. Its name is its id.
///
/// States: written to (some session's top) → kept (frozen, 0400) → merging (worthless by itself: what stands on it is
/// being written down into it) → gone.
struct LayerRow
{
    QString id;         ///< 16 hex digits
    QString parent;     ///< the layer that it stands on; empty: none
    qint64 bytes = 0;   ///< virtual size
    bool plain = false; ///< its header has no mark that says which layer it is (made by an older Vitrine)
    bool merging = false;
};

/// A checkpoint with the layer that holds it.
struct CheckpointRow
{
    CheckpointInfo info; ///< `bytes` is not kept
    QString layer;
};

/// A checkpoint of a running session that is being taken: written down before the machine is told to write into
/// `layer`, so that whoever finds it knows that the machine may have done so.
struct CheckpointIntent
{
    CheckpointInfo info;
    QString layer;
};

/// All that the catalogue knows of layers.
struct LayerRows
{
    QList<LayerRow> layers;
    QHash<SessionKey, QString> tops;  ///< the layer each session writes to
    QList<CheckpointRow> checkpoints; ///< oldest first
    QList<CheckpointIntent> intents;
};

/// Changes that belong together: the catalogue takes all of them or none. Done in this order.
struct LayerChange
{
    QList<LayerRow> put;                        ///< insert or replace
    QList<std::pair<SessionKey, QString>> tops; ///< of sessions that are there
    QList<CheckpointRow> checkpoints;           ///< insert or replace
    QList<CheckpointIntent> intents;            ///< insert
    QStringList doneIntents;                    ///< by checkpoint id
    QStringList goneCheckpoints;                ///< by id
    QStringList goneLayers;                     ///< fails when anything still stands on one, or uses it
};

} // namespace Vitrine::Store
