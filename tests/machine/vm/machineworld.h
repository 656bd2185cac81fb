// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/image/imagestore.h"
#include "engine/store/workspacedisk.h"
#include "engine/vm/machine.h"
#include "engine/vm/unixsocket.h"
#include "guestos/wire/frame.h"
#include "tests/patience.h"

#include <QCoreApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/// Kills the machines below a folder, and removes it, when the test ends in whatever way. Make it before anything that
/// has threads.
class DeathWatch
{
public:
    DeathWatch()
    {
        char name[] = "/tmp/vt-XXXXXX";
        if (!::mkdtemp(name))
            qFatal("cannot make a folder in /tmp");
        m_folder = QString::fromLatin1(name);
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            qFatal("cannot make a pipe");
        m_pid = ::fork();
        if (m_pid == 0) {
            ::setsid();
            ::close(ends[1]);
            char byte = 0;
            while (::read(ends[0], &byte, 1) > 0) {
            }
            const auto folders = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
            for (const QString &each : folders)
                Vitrine::Vm::Machine::cleanUp(m_folder + u'/' + each);
            QDir(m_folder).removeRecursively();
            std::_Exit(0);
        }
        ::close(ends[0]);
        m_end = ends[1];
    }
    ~DeathWatch()
    {
        ::close(m_end);
        int status = 0;
        ::waitpid(m_pid, &status, 0);
    }
    DeathWatch(const DeathWatch &) = delete;
    DeathWatch &operator=(const DeathWatch &) = delete;

    [[nodiscard]] QString folder() const { return m_folder; }

private:
    QString m_folder;
    pid_t m_pid = -1;
    int m_end = -1;
};

/// The image's boot files, and a spec with fresh disks for each machine.
class MachineWorld
{
public:
    static constexpr int bootLimit = 60'000;
    static constexpr int mostTries = 8;

    explicit MachineWorld(const QString &folder) : m_folder(folder) {}

    /// Empty when all is well, else what to do.
    QString openImage()
    {
        const QString images = qEnvironmentVariable("VITRINE_TEST_IMAGES");
        if (images.isEmpty())
            return QStringLiteral(
                "VITRINE_TEST_IMAGES is not set. Run packaging/test, which makes the image, or name a "
                "folder made by vitrine-make-image.");
        const QString bin = QCoreApplication::applicationDirPath();
        Vitrine::Image::ImageStore store(images, bin + QStringLiteral("/vitrine-guest"),
                                         bin + QStringLiteral("/../share/vitrine"));
        auto pending = store.bootFiles(QString::fromLatin1(Vitrine::Image::ImageStore::defaultImage));
        if (!Vitrine::waitUntil([&] { return pending.isFinished(); }, 60000))
            return QStringLiteral("the image store never answered");
        const auto files = pending.result();
        if (!files)
            return files.error().text();
        boot = *files;
        return {};
    }

    Vitrine::Result<Vitrine::Vm::MachineSpec> newSpec()
    {
        Vitrine::Vm::MachineSpec spec;
        spec.directory = QStringLiteral("%1/m%2").arg(m_folder).arg(++m_count);
        if (::mkdir(qPrintable(spec.directory), 0700) != 0)
            return Vitrine::fail(Vitrine::errorFromErrno(errno, spec.directory));
        spec.sessionDir = spec.directory;
        spec.vmlinux = boot.vmlinux;
        spec.initramfs = boot.initramfs;
        spec.baseDisk = boot.baseDisk;
        spec.workspaceDisk = spec.directory + QStringLiteral("/work.qcow2");
        spec.scratchDisk = spec.directory + QStringLiteral("/scratch.ext4");
        constexpr qint64 gibibyte = qint64(1) << 30;
        auto work = Vitrine::Store::makeWorkspaceDisk(spec.workspaceDisk, gibibyte, &context);
        auto scratch = Vitrine::Store::makeScratchDisk(spec.scratchDisk, gibibyte, &context);
        if (!Vitrine::waitUntil([&] { return work.isFinished() && scratch.isFinished(); }, 60000))
            return Vitrine::fail(Vitrine::ErrorCode::TimedOut, QStringLiteral("no disks"));
        if (const auto made = work.result(); !made)
            return std::unexpected(made.error());
        if (const auto made = scratch.result(); !made)
            return std::unexpected(made.error());
        return spec;
    }

    Vitrine::Result<std::shared_ptr<Vitrine::Vm::Machine>> start(const Vitrine::Vm::MachineSpec &spec)
    {
        auto pending = Vitrine::Vm::Machine::boot(spec, &context);
        if (!Vitrine::waitUntil([&] { return pending.isFinished(); }, 60000))
            return Vitrine::fail(Vitrine::ErrorCode::TimedOut, QStringLiteral("the boot never ended"));
        return pending.result();
    }

    /// One whose guest answers, of a spec of its own that `change` has seen. Like the engine it boots another where the
    /// kernel measured its timer wrongly, which it does now and then beside other work.
    Vitrine::Result<std::shared_ptr<Vitrine::Vm::Machine>>
    startAnswering(const std::function<void(Vitrine::Vm::MachineSpec &)> &change = {})
    {
        for (int left = mostTries; left > 0; --left) {
            auto spec = newSpec();
            if (!spec)
                return std::unexpected(spec.error());
            if (change)
                change(*spec);
            const auto machine = start(*spec);
            if (!machine)
                return machine;
            const Mistimed mistimed(**machine);
            if (guestAnswers(**machine, bootLimit))
                return machine;
            if (!mistimed.is())
                break;
        }
        return Vitrine::fail(Vitrine::ErrorCode::TimedOut, QStringLiteral("the guest never answered"));
    }

    /// Notes whether a machine ended because of its kernel's timer.
    class Mistimed
    {
    public:
        explicit Mistimed(const Vitrine::Vm::Machine &machine) : m_ended(&machine, &Vitrine::Vm::Machine::ended) {}
        /// Waits for the end.
        [[nodiscard]] bool is() const
        {
            return Vitrine::waitUntil([this] { return !m_ended.isEmpty(); }, 1000) &&
                   m_ended.first().first().value<Vitrine::Vm::MachineEnd>().log.contains(
                       QLatin1StringView(Vitrine::Wire::mistimedMark));
        }

    private:
        QSignalSpy m_ended;
    };

    /// Greets the guest; true when its own mark comes back, false when the machine ends first.
    static bool guestAnswers(const Vitrine::Vm::Machine &machine, int milliseconds)
    {
        auto socket = Vitrine::Vm::connectTo(machine.channelSocket());
        if (!socket)
            return false;
        QByteArray greeting(qsizetype(Vitrine::Wire::paddingSize), '\0');
        greeting.append(Vitrine::Wire::hostMark.data(), qsizetype(Vitrine::Wire::hostMark.size()));
        greeting.append(qsizetype(Vitrine::Wire::hostHelloSize), '\1');
        const QByteArray mark(Vitrine::Wire::guestMark.data(), qsizetype(Vitrine::Wire::guestMark.size()));
        QByteArray bytes;
        const bool answered = Vitrine::waitUntil(
            [&] {
                if (!machine.isRunning())
                    return true;
                if (!greeting.isEmpty()) {
                    const ssize_t sent = ::send(socket->get(), greeting.constData(), size_t(greeting.size()),
                                                MSG_NOSIGNAL | MSG_DONTWAIT);
                    if (sent > 0)
                        greeting.remove(0, sent);
                }
                char piece[4096];
                const ssize_t count = ::recv(socket->get(), piece, sizeof piece, MSG_DONTWAIT);
                if (count > 0)
                    bytes.append(piece, count);
                return bytes.contains(mark);
            },
            milliseconds);
        return answered && machine.isRunning();
    }

    Vitrine::Image::BootFiles boot;
    QObject context;

private:
    QString m_folder;
    int m_count = 0;
};
