// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"

#include <QObject>

namespace Vitrine::Store {

/// The workspace's disk: a sparse qcow2 with ext4 in it, made once a session.
///
/// Made under another name and renamed when it is whole and on the disk, so that a crash leaves none or a good one.
/// ext4 parameters and why: README.md.
[[nodiscard]] Pending<void> makeWorkspaceDisk(const QString &file, qint64 bytes, QObject *context);

/// Makes a sparse raw ext4 scratch disk for one machine (upper layer of its root). No journal: nothing of it is ever
/// read again after its machine.
[[nodiscard]] Pending<void> makeScratchDisk(const QString &file, qint64 bytes, QObject *context);

/// Copies a raw disk; what is a hole in `from` is one in the copy. `to` must not be there yet. Removed when it fails.
[[nodiscard]] Pending<void> copySparse(const QString &from, const QString &to, QObject *context);

/// Size of a workspace's disk as its machine sees it; 0: no such file, or none of ours.
[[nodiscard]] qint64 virtualBytes(const QString &file);

/// Bytes that the file takes on this computer's disk (allocated, not apparent).
[[nodiscard]] qint64 allocatedBytes(const QString &file);

} // namespace Vitrine::Store
