// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"
#include "engine/session/readerplan.h"
#include "engine/store/archive/archivework.h"
#include "engine/store/archive/runs.h"

namespace Vitrine::Session {

/// The blocks that the newest `own` layers of a kept disk have (`layers`: files of its chain, the newest first), read
/// by a confined `vitrine-diskreader` of its own, which ends with the input. The input is used in any one thread, and
/// gives up when the work is cancelled.
[[nodiscard]] Pending<std::shared_ptr<Store::DiskInput>>
openBlocks(const QStringList &layers, qsizetype own, const Store::ArchiveWorkPointer &work, QObject *context);

/// Any such reader, told what to do by `word`; its runs() are those of openBlocks() alone.
[[nodiscard]] Pending<std::shared_ptr<Store::DiskInput>>
openReader(const UnusedDisk &disk, const QString &word, const Store::ArchiveWorkPointer &work, QObject *context);

} // namespace Vitrine::Session
