// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/session.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace Vitrine::Cli {

/// "930 MB", "1.4 GB"; powers of ten, as disks are sold.
[[nodiscard]] QString sizeWords(qint64 bytes);
/// "just now", "5 min ago", "3 h ago", "2026-11-20"; "never" for an invalid time.
[[nodiscard]] QString agoWords(const QDateTime &time, const QDateTime &now);
/// "in 2 days", "in 5 h", "now"; "-" for an invalid time.
[[nodiscard]] QString untilWords(const QDateTime &time, const QDateTime &now);
/// "1.7 s", "2 min 5 s"
[[nodiscard]] QString durationWords(qint64 milliseconds);
[[nodiscard]] QString stateWords(SessionState state);
/// Tells a suspended session from a stopped one, too.
[[nodiscard]] QString stateWords(const SessionInfo &session);
/// "48 passed", "2 failed", "running", "-"
[[nodiscard]] QString testWords(const TestBadge &badge);

/// Text that came out of a machine, for a terminal: control characters but line feed and tab are made visible, so that
/// it can neither move the cursor nor forge what stands around it.
[[nodiscard]] QString harmless(const QString &text);

/// One line for bash: a single word is that line; several words are a program and its arguments, each kept whole.
[[nodiscard]] QString shellLine(const QStringList &words);

/// What the person typed as a path in the workspace, as bytes below the mount path: "/mnt/workspace/a", "a", "./a" and
/// "a/" mean the same. InvalidInput when it leads out of the workspace.
[[nodiscard]] Result<QByteArray> workspacePath(const QString &typed, const QString &mountPath);

} // namespace Vitrine::Cli
