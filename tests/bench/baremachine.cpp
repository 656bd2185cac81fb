// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/baremachine.h"

#include "engine/model/ids.h"
#include "engine/store/workspacedisk.h"
#include "tests/bench/world.h"

#include <QDir>

#include <sys/stat.h>

namespace Vitrine::Bench {

Result<std::unique_ptr<BareMachine>> BareMachine::make(const QString &folder)
{
    std::unique_ptr<BareMachine> bare(new BareMachine);
    Image::ImageStore images(qEnvironmentVariable("VITRINE_IMAGES"), guestProgram(), resourcesDir());
    const auto files = await(images.bootFiles(QString::fromLatin1(Image::ImageStore::defaultImage)));
    if (!files)
        return std::unexpected(files.error());
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0)
        return std::unexpected(errorFromErrno(errno, folder));
    Vm::MachineSpec &spec = bare->m_spec;
    spec.directory = spec.sessionDir = folder;
    spec.vmlinux = files->vmlinux;
    spec.initramfs = files->initramfs;
    spec.baseDisk = files->baseDisk;
    spec.workspaceDisk = folder + QLatin1String("/work.qcow2");
    spec.scratchDisk = folder + QLatin1String("/scratch.ext4");
    constexpr qint64 gibibyte = qint64(1) << 30;
    if (const auto made = await(Store::makeWorkspaceDisk(spec.workspaceDisk, gibibyte, &bare->m_context)); !made)
        return std::unexpected(made.error());
    if (const auto made = await(Store::makeScratchDisk(spec.scratchDisk, 4 * gibibyte, &bare->m_context)); !made)
        return std::unexpected(made.error());
    return bare;
}

BareMachine::~BareMachine()
{
    if (m_channel)
        m_channel->close();
    if (m_machine)
        Vm::Machine::cleanUp(m_spec.directory);
}

Result<void> BareMachine::boot()
{
    auto machine = await(Vm::Machine::boot(m_spec, &m_context));
    if (!machine)
        return std::unexpected(machine.error());
    m_machine = *machine;
    m_channel = std::make_unique<Guest::Channel>();
    if (const auto hello = await(m_channel->open(m_machine->channelSocket(), patience)); !hello)
        return std::unexpected(hello.error());
    return await(m_channel->configure({"bench", "/mnt/workspace", {}}));
}

void BareMachine::start(const QByteArray &command, const Ended &ended)
{
    Guest::ProcessRequest request;
    request.id = newId();
    request.arguments = {"bash", "-c", command};
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

Result<BareMachine::Run> BareMachine::run(const QByteArray &command)
{
    bool done = false;
    Run result;
    start(command, [&](Run run) {
        result = std::move(run);
        done = true;
    });
    if (!waitUntil([&] { return done; }))
        return fail(ErrorCode::TimedOut, QString::fromUtf8(command));
    if (result.end.kind == Guest::ProcessEnd::Kind::NotStarted)
        return std::unexpected(result.end.problem);
    return result;
}

} // namespace Vitrine::Bench
