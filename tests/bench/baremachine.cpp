// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/baremachine.h"

#include "engine/image/imagestore.h"
#include "engine/model/ids.h"
#include "engine/store/workspacedisk.h"
#include "guestos/wire/frame.h"
#include "tests/bench/program.h"
#include "tests/bench/waiting.h"
#include "tests/bench/world.h"

#include <QDir>

#include <sys/stat.h>

namespace Vitrine::Bench {

namespace {

constexpr int mostTries = 5;

QString scratchOf(const QString &folder)
{
    return folder + QLatin1String("/scratch.ext4");
}

} // namespace

Result<std::unique_ptr<BareMachine>> BareMachine::make(const QString &folder, const MachineShape &shape,
                                                       const MachineMemory &memory)
{
    std::unique_ptr<BareMachine> bare(new BareMachine);
    Image::ImageStore images(qEnvironmentVariable("VITRINE_IMAGES"), guestProgram(), resourcesDir());
    const auto boot = await(images.bootFiles(QString::fromLatin1(Image::ImageStore::defaultImage)));
    if (!boot)
        return std::unexpected(boot.error());
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0)
        return std::unexpected(errorFromErrno(errno, folder));
    const MachineFiles files{boot->vmlinux, boot->initramfs, boot->baseDisk, folder + QLatin1String("/work.qcow2"),
                             scratchOf(folder)};
    constexpr qint64 gibibyte = qint64(1) << 30;
    if (const auto made = await(Store::makeWorkspaceDisk(files.work, gibibyte, &bare->m_context)); !made)
        return std::unexpected(made.error());
    if (memory.use == MachineMemory::Use::Mapped) {
        // The guest may have it mounted already, so it has to be as it was then.
        const auto copied = runProgram(QStringLiteral("cp"),
                                       {QStringLiteral("--sparse=always"), scratchOf(memory.folder), files.scratch});
        if (!copied || copied->exitCode != 0)
            return failedRun(QStringLiteral("cp"), copied);
    } else if (const auto made = await(Store::makeScratchDisk(files.scratch, 8 * gibibyte, &bare->m_context)); !made) {
        return std::unexpected(made.error());
    }
    bare->m_memory = memory;
    bare->m_folder = folder;
    bare->m_qemu = std::make_unique<BareQemu>(folder, files, shape, memory);
    return bare;
}

BareMachine::~BareMachine()
{
    if (m_channel)
        m_channel->close();
    m_qemu.reset();
    QDir(m_folder).removeRecursively(); // its disks may be large, and a run has many machines
}

Result<void> BareMachine::greet()
{
    for (int tries = 1;; ++tries) {
        m_sinceStart.start();
        if (const auto started = m_qemu->start(); !started)
            return started;
        m_channel = std::make_unique<Guest::Channel>();
        QObject present;
        m_qemu->whenEnded(&present, [this] { m_channel->close(); });
        auto hello = await(m_channel->open(m_qemu->channelSocket(), patience));
        if (hello)
            return {};
        const QString log = m_qemu->log();
        // A busy computer lets a guest measure its timer wrongly now and then (guestos/timercheck.h).
        if (log.contains(QLatin1StringView(Wire::mistimedMark)) && tries < mostTries)
            continue;
        hello.error().detail += QLatin1Char('\n') + log;
        return std::unexpected(hello.error());
    }
}

Result<void> BareMachine::boot()
{
    if (const auto greeted = greet(); !greeted)
        return greeted;
    if (m_memory.use == MachineMemory::Use::Mapped) {
        if (const auto set = await(m_channel->setClock()); !set)
            return set;
    }
    return await(m_channel->configure({"bench", "/mnt/workspace", {}}));
}

Result<void> BareMachine::saveTemplate()
{
    if (const auto greeted = greet(); !greeted)
        return greeted;
    if (const auto flushed = await(m_channel->sync()); !flushed)
        return flushed;
    m_channel->close();
    waitUntil([] { return false; }, std::chrono::milliseconds(500)); // the guest sees that nobody is there
    return m_qemu->save();
}

void BareMachine::start(const QList<QByteArray> &arguments, const Ended &ended)
{
    Guest::ProcessRequest request;
    request.id = newId();
    request.arguments = arguments;
    request.environment = {{"PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"},
                           {"HOME", "/root"},
                           {"LANG", "C.UTF-8"}};
    request.workingDirectory = "/mnt/workspace";
    std::shared_ptr<Guest::Process> process = m_channel->run(request);
    auto result = std::make_shared<Run>();
    QObject::connect(process.get(), &Guest::Process::output, &m_context,
                     [self = process.get(), result](OutputStream stream, qint64 offset, const QByteArray &bytes) {
                         if (stream == OutputStream::Out)
                             result->out += bytes;
                         self->acknowledge(stream, offset + bytes.size());
                     });
    QObject::connect(process.get(), &Guest::Process::ended, &m_context,
                     [this, process, result, ended](const Guest::ProcessEnd &end) {
                         process->forget();
                         result->end = end;
                         ended(*result);
                         // Not from within its own signal.
                         QMetaObject::invokeMethod(
                             &m_context, [process] { process->disconnect(); }, Qt::QueuedConnection);
                     });
}

Result<BareMachine::Run> BareMachine::run(const QList<QByteArray> &arguments)
{
    bool done = false;
    Run result;
    start(arguments, [&](Run run) {
        result = std::move(run);
        done = true;
    });
    if (!waitUntil([&] { return done; }))
        return fail(ErrorCode::TimedOut, QString::fromUtf8(arguments.join(' ')));
    if (result.end.kind == Guest::ProcessEnd::Kind::NotStarted)
        return std::unexpected(result.end.problem);
    return result;
}

} // namespace Vitrine::Bench
