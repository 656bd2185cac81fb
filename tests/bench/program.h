// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"
#include "tests/bench/waiting.h"

#include <QCryptographicHash>
#include <QMap>
#include <QStringList>

namespace Vitrine::Bench {

/// What the run of a program gave.
struct ProgramRun
{
    int exitCode = -1;
    qint64 bytes = 0;  ///< of stdout
    QByteArray sha256; ///< of stdout
    QByteArray out;    ///< the first MiB of stdout
    QByteArray err;
    double seconds = 0; ///< from start to end
};

/// Runs it to its end, reading its output as it comes. `environment` is added to ours.
[[nodiscard]] Result<ProgramRun> runProgram(const QString &program, const QStringList &arguments,
                                            const QMap<QString, QString> &environment = {},
                                            std::chrono::seconds limit = patience);
/// `vitrine` (the program beside this one) on a store.
[[nodiscard]] Result<ProgramRun> runVitrine(const QString &store, const QStringList &arguments);
/// The error of a run that ended otherwise than it should have.
[[nodiscard]] std::unexpected<Error> failedRun(const QString &name, const Result<ProgramRun> &run);
/// Where a program is, PATH and the folders for administrators; empty: nowhere.
[[nodiscard]] QString findProgram(const QString &name);

} // namespace Vitrine::Bench
