// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/image/childprocess.h"

#include "engine/store/boundprocess.h"

#include <QProcess>
#include <QTimer>

#include <csignal>

namespace Vitrine::Image {

namespace {

constexpr qsizetype tailLines = 30;
constexpr qsizetype lineLimit = 4096;
constexpr qsizetype outputLimit = qsizetype(16) << 20;
constexpr std::chrono::seconds askedGrace{15};

// When we die, the kernel tells the first process only. This one passes it on to all of the group, and waits.
constexpr auto askAll = "trap 'trap : TERM; kill -TERM 0; wait; exit 143' TERM; \"$@\" & wait $!; exit $?";

void signalGroup(qint64 pid, int number)
{
    if (pid > 1)
        ::kill(-pid_t(pid), number);
}

} // namespace

ChildProcess::ChildProcess(QString program, QStringList arguments, QProcessEnvironment environment, Ending ending,
                           QObject *parent)
    : Operation(parent), m_program(std::move(program)), m_arguments(std::move(arguments)),
      m_environment(std::move(environment)), m_ending(ending)
{
}

ChildProcess::~ChildProcess()
{
    if (!m_process)
        return;
    // Here there is no time to ask. QProcess would wait for the end, too, but complain.
    signalGroup(m_pid, SIGKILL);
    m_process->disconnect(this);
    m_process->waitForFinished();
    delete m_process;
}

void ChildProcess::start()
{
    m_process = new QProcess;
    m_process->setProcessEnvironment(m_environment);
    m_process->setStandardInputFile(QProcess::nullDevice());
    Store::bindToThisProcess(*m_process, m_ending == Ending::AtOnce ? SIGKILL : SIGTERM,
                             QProcess::UnixProcessFlag::CreateNewSession |
                                 QProcess::UnixProcessFlag::CloseFileDescriptors |
                                 QProcess::UnixProcessFlag::ResetSignalHandlers);
    connect(m_process, &QProcess::readyReadStandardOutput, this, [this] {
        const QByteArray bytes = m_process->readAllStandardOutput();
        if (m_output.size() < outputLimit)
            m_output.append(bytes);
        read(bytes, m_outputRest);
    });
    connect(m_process, &QProcess::readyReadStandardError, this,
            [this] { read(m_process->readAllStandardError(), m_errorRest); });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        const QString why = m_program + QLatin1String(": ") + m_process->errorString();
        m_process->deleteLater();
        m_process = nullptr;
        m_gone.finish({});
        fail({ErrorCode::HostLacks, {}, why});
    });
    connect(m_process, &QProcess::finished, this, &ChildProcess::ended);
    if (m_ending == Ending::AtOnce)
        m_process->start(m_program, m_arguments);
    else
        m_process->start(QStringLiteral("/bin/sh"),
                         QStringList{QStringLiteral("-c"), QLatin1String(askAll), QStringLiteral("sh"), m_program} +
                             m_arguments);
    if (m_process)
        m_pid = m_process->processId();
}

void ChildProcess::read(const QByteArray &bytes, QByteArray &rest)
{
    rest.append(bytes);
    qsizetype begin = 0;
    for (qsizetype end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n', begin)) {
        // Progress meters write over themselves; the last state of the line counts.
        QByteArray line = rest.sliced(begin, qMin(end - begin, lineLimit));
        while (line.endsWith('\r'))
            line.chop(1);
        line = line.sliced(line.lastIndexOf('\r') + 1);
        begin = end + 1;
        if (line.isEmpty())
            continue;
        m_tail.append(line);
        if (m_tail.size() > tailLines)
            m_tail.removeFirst();
        if (m_onLine)
            m_onLine(line);
    }
    rest.remove(0, begin);
    if (rest.size() > lineLimit)
        rest = rest.last(lineLimit);
}

QString ChildProcess::tail() const
{
    return QString::fromUtf8(m_tail.join('\n'));
}

void ChildProcess::ended()
{
    QProcess *process = std::exchange(m_process, nullptr);
    const bool well = process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0;
    QString how;
    if (process->exitStatus() == QProcess::CrashExit)
        how = QStringLiteral("%1: ended by signal %2").arg(m_program).arg(process->exitCode());
    else
        how = QStringLiteral("%1: exit code %2").arg(m_program).arg(process->exitCode());
    read(QByteArray("\n"), m_outputRest);
    read(QByteArray("\n"), m_errorRest);
    // A descendant that stayed behind would hold files of ours.
    signalGroup(m_pid, SIGKILL);
    process->deleteLater();
    m_gone.finish({});
    if (hasEnded())
        return;
    if (well)
        finish(m_output);
    else
        fail({ErrorCode::Failed, {}, m_tail.isEmpty() ? how : tail() + QLatin1Char('\n') + how});
}

void ChildProcess::abandon()
{
    if (!m_process) {
        m_gone.finish({});
        return;
    }
    if (m_ending == Ending::AtOnce) {
        signalGroup(m_pid, SIGKILL);
        m_process->kill(); // it may not have made its group yet
        return;
    }
    signalGroup(m_pid, SIGTERM);
    m_process->terminate();
    QTimer::singleShot(askedGrace, m_process, [process = m_process, pid = m_pid] {
        signalGroup(pid, SIGKILL);
        process->kill();
    });
}

} // namespace Vitrine::Image
