// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QProcess>
#include <QTest>

#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>
#include <memory>

/// A process that leaves nothing behind: when this object goes, so does all that it has started and that outlived it.
/// Under the sanitizers Qt starts programs with fork(), and what was killed at the wrong moment leaves a child that
/// waits for ever.
class GroupProcess : public QProcess
{
public:
    ~GroupProcess() override
    {
        if (m_group > 0)
            ::kill(-pid_t(m_group), SIGKILL);
    }

    void startGroup(const QString &program, const QStringList &arguments)
    {
        setChildProcessModifier([] {
            ::setpgid(0, 0);
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        });
        start(program, arguments);
        m_group = processId();
    }

private:
    qint64 m_group = 0;
};

/// This test program started again with other arguments: a process that can be killed. It dies with the test.
inline std::unique_ptr<QProcess> startAgain(const QStringList &arguments)
{
    auto process = std::make_unique<GroupProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->startGroup(QCoreApplication::applicationFilePath(), arguments);
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
