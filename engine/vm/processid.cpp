// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/processid.h"

#include <QFile>

#include <csignal>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace Vitrine::Vm {

namespace {
QByteArray readSmall(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.read(4096) : QByteArray();
}
} // namespace

std::optional<quint64> startTimeFromStat(const QByteArray &line)
{
    const qsizetype bracket = line.lastIndexOf(')');
    if (bracket < 0)
        return {};
    const QList<QByteArray> fields = line.mid(bracket + 2).trimmed().split(' ');
    constexpr int state = 0; // field 3
    constexpr int startTime = 22 - 3;
    if (fields.size() <= startTime || fields[state] == "Z" || fields[state] == "X")
        return {};
    bool good = false;
    const quint64 time = fields[startTime].toULongLong(&good);
    return good ? std::optional(time) : std::nullopt;
}

QString hostBootId()
{
    return QString::fromLatin1(readSmall(QStringLiteral("/proc/sys/kernel/random/boot_id")).trimmed());
}

std::optional<ProcessId> ProcessId::of(qint64 pid)
{
    if (pid <= 0)
        return {};
    const auto time = startTimeFromStat(readSmall(QStringLiteral("/proc/%1/stat").arg(pid)));
    if (!time)
        return {};
    return ProcessId{pid, *time, hostBootId()};
}

bool ProcessId::isAlive() const
{
    const auto now = of(pid);
    return now && *now == *this;
}

Descriptor ProcessId::open() const
{
    if (pid <= 0)
        return {};
    // First the descriptor, then the check: what it names cannot change any more.
    Descriptor fd = openPidfd(pid);
    if (!fd.isValid() || !isAlive())
        return {};
    return fd;
}

QJsonObject ProcessId::toJson() const
{
    return {{QStringLiteral("pid"), pid},
            {QStringLiteral("startTime"), QString::number(startTime)},
            {QStringLiteral("bootId"), bootId}};
}

ProcessId ProcessId::fromJson(const QJsonObject &json)
{
    return {json[QLatin1String("pid")].toInteger(), json[QLatin1String("startTime")].toString().toULongLong(),
            json[QLatin1String("bootId")].toString()};
}

Descriptor openPidfd(qint64 pid)
{
    return Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, static_cast<pid_t>(pid), 0)));
}

void killByPidfd(const Descriptor &pidfd)
{
    ::syscall(SYS_pidfd_send_signal, pidfd.get(), SIGKILL, nullptr, 0);
}

int reap(const Descriptor &pidfd)
{
    siginfo_t info{};
    if (!pidfd.isValid() || ::waitid(P_PIDFD, static_cast<id_t>(pidfd.get()), &info, WEXITED | WNOHANG) != 0 ||
        info.si_pid == 0)
        return -1;
    return info.si_code == CLD_EXITED ? info.si_status : 128 + info.si_status;
}

void killAndReap(const Descriptor &pidfd, int milliseconds)
{
    if (!pidfd.isValid())
        return;
    killByPidfd(pidfd);
    pollfd entry{pidfd.get(), POLLIN, 0};
    ::poll(&entry, 1, milliseconds);
    reap(pidfd);
}

} // namespace Vitrine::Vm
