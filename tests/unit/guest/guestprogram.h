// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/channel.h"
#include "tests/patience.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The real vitrine-guest on a unix socket in a folder of its own; ends with this object.
class GuestProgram
{
public:
    /// `proxyPort`: where its proxy listens; 0: it has none.
    explicit GuestProgram(quint16 proxyPort = 0);
    ~GuestProgram();

    [[nodiscard]] QString socket() const { return m_folder.filePath(QStringLiteral("channel.sock")); }
    [[nodiscard]] QByteArray folder() const { return m_folder.path().toLocal8Bit(); }
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] QProcess &process() { return m_process; }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

/// Waits for a Pending's result, with the event loop running; a failed one when the time is over.
template <typename T>
Vitrine::Result<T> waitFor(Vitrine::Pending<T> pending, int milliseconds = Vitrine::hangDeadline)
{
    if (!Vitrine::waitUntil([&] { return pending.isFinished(); }, milliseconds))
        return Vitrine::fail(Vitrine::ErrorCode::TimedOut, QStringLiteral("the test waited too long"));
    return pending.result();
}

/// Takes what a process says, and acknowledges it at once.
class Listener : public QObject
{
    Q_OBJECT

public:
    explicit Listener(std::unique_ptr<Vitrine::Guest::Process> process);

    [[nodiscard]] bool waitForEnd(int milliseconds = Vitrine::hangDeadline);
    [[nodiscard]] QString summary() const; ///< "exited 0", "signalled 9", "timed out", …

    std::unique_ptr<Vitrine::Guest::Process> process;
    QByteArray out;
    QByteArray err;
    bool started = false;
    bool acknowledges = true;
    qint64 held = 0; ///< bytes at the end of the standard output that are not acknowledged yet
    bool collects = true;
    qint64 outBytes = 0;
    int ends = 0;
    Vitrine::Guest::ProcessEnd end;
};

[[nodiscard]] Vitrine::Guest::ProcessRequest bash(const QByteArray &line);
