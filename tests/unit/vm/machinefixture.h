// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/vm/machine.h"
#include "engine/vm/processid.h"
#include "engine/vm/unixsocket.h"
#include "tests/patience.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>

/// A machine directory with a spec whose QEMU is the fake one. Whatever was started in it is killed at the end.
class MachineFixture
{
public:
    MachineFixture()
    {
        spec.directory = m_folder.path();
        spec.vmlinux = write("vmlinux", "works");
        spec.initramfs = write("initramfs", "nothing");
        spec.qemuProgram = QCoreApplication::applicationDirPath() + QStringLiteral("/fake_qemu");
    }
    ~MachineFixture() { Vitrine::Vm::Machine::cleanUp(spec.directory); }

    void behave(const char *word) { spec.vmlinux = write("vmlinux", word); }

    QString write(const char *name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write into %s", qPrintable(m_folder.path()));
        return path;
    }

    using Booted = Vitrine::Result<std::shared_ptr<Vitrine::Vm::Machine>>;

    /// Turns the event loop until the boot has ended.
    Booted boot()
    {
        auto pending = Vitrine::Vm::Machine::boot(spec, &context);
        if (!Vitrine::waitUntil([&] { return pending.isFinished(); }, 40000))
            return Vitrine::fail(Vitrine::ErrorCode::TimedOut, QStringLiteral("the boot never ended"));
        return pending.result();
    }

    /// A connection to the machine's channel; whatever it says first has been read.
    Vitrine::Descriptor channel(const Vitrine::Vm::Machine &machine, QByteArray *first = nullptr)
    {
        auto socket = Vitrine::Vm::connectTo(machine.channelSocket());
        if (!socket)
            return {};
        QByteArray bytes;
        if (!Vitrine::waitUntil(
                [&] {
                    char piece[256];
                    const ssize_t count = ::recv(socket->get(), piece, sizeof piece, MSG_DONTWAIT);
                    if (count > 0)
                        bytes.append(piece, count);
                    return !bytes.isEmpty();
                },
                30000))
            return {};
        if (first)
            *first = bytes;
        return std::move(*socket);
    }

    static void tell(const Vitrine::Descriptor &channel, char what)
    {
        QCOMPARE(::send(channel.get(), &what, 1, MSG_NOSIGNAL), ssize_t(1));
    }

    Vitrine::Vm::MachineSpec spec;
    QObject context;

private:
    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/vt-XXXXXX")};
};
