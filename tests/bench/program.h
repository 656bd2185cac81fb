// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QCryptographicHash>
#include <QStringList>

namespace Vitrine::Bench {

/// What a run of `vitrine` (the program beside this one) gave.
struct ProgramRun
{
    int exitCode = -1;
    qint64 bytes = 0;  ///< of stdout
    QByteArray sha256; ///< of stdout
    QByteArray out;    ///< stdout, as long as it is short
    QByteArray err;
    double seconds = 0; ///< from start to end
};

/// Runs it to its end, reading its output as it comes.
[[nodiscard]] Result<ProgramRun> runProgram(const QString &store, const QStringList &arguments);

} // namespace Vitrine::Bench
