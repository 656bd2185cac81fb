// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QProcess>
#include <QTest>

#include <sys/prctl.h>

#include <csignal>
#include <memory>

/// This test program started again with other arguments: a process that can be killed. It dies with the test.
inline std::unique_ptr<QProcess> startAgain(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process->start(QCoreApplication::applicationFilePath(), arguments);
    return process;
}

/// Reads whole lines of its output until one more has come; empty when the process ends first.
inline QByteArray nextLine(QProcess &process, int limitMs = 30000)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(limitMs))
            return {};
    }
    return process.readLine().trimmed();
}

/// Waits for a Pending in a test and hands out its result; a test that waits too long is aborted by its time limit.
template <typename P>
auto waited(P pending)
{
    QEventLoop loop;
    QFutureWatcher<typename std::decay_t<decltype(pending.result())>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(pending);
    if (!pending.isFinished())
        loop.exec();
    return pending.result();
}
