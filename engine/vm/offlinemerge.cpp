// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/offlinemerge.h"

#include "engine/vm/bootmachine.h"
#include "engine/vm/commandline.h"
#include "engine/vm/machinefile.h"
#include "engine/vm/unixsocket.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <fcntl.h>
#include <sys/stat.h>

namespace Vitrine::Vm {

namespace {
/// Against hanging; how long it takes is up to what the layer holds.
constexpr std::chrono::minutes limit{30};
constexpr std::chrono::seconds quitLimit{20};
} // namespace

OfflineMerge::OfflineMerge(QStringList chain, const QString &directory, QObject *parent)
    : Operation(parent), m_chain(std::move(chain)), m_directory(directory)
{
    m_deadline.setSingleShot(true);
    m_deadline.callOnTimeout(this, [this] { giveUp({ErrorCode::TimedOut, {}, tr("QEMU does not answer.")}); });
}

OfflineMerge::~OfflineMerge()
{
    cancel();
}

void OfflineMerge::start()
{
    QDir(m_directory).removeRecursively();
    if (::mkdir(QFile::encodeName(m_directory).constData(), 0700) != 0) {
        giveUp(errorFromErrno(errno, {}));
        return;
    }
    auto made = plan();
    if (!made) {
        giveUp(made.error());
        return;
    }
    m_deadline.start(limit);
    m_launch = std::make_unique<Launch>(std::move(*made), nullptr);
    m_launch->pending().then(this, [this](const Result<Launched> &launched) {
        if (hasEnded())
            return;
        if (launched)
            watch(*launched);
        else
            giveUp(launched.error());
    });
    m_launch->start();
}

Result<LaunchPlan> OfflineMerge::plan()
{
    const auto program = findQemu({});
    if (!program)
        return std::unexpected(program.error());
    if (m_chain.size() < 2)
        return Vitrine::fail(ErrorCode::InvalidInput, {}, QStringLiteral("nothing to merge"));
    LaunchPlan plan;
    plan.program = *program;
    for (const char *word : {"-M", "none", "-nodefaults", "-no-user-config", "-display", "none", "-name",
                             "guest=merge,process=vitrine-merge", "-sandbox",
                             "on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny"})
        plan.arguments << QString::fromLatin1(word);
    auto socket = listenAt(qmpSocketIn(m_directory));
    if (!socket)
        return std::unexpected(socket.error());
    plan.arguments << QStringLiteral("-chardev")
                   << QStringLiteral("socket,id=qmp,fd=%1,server=on,wait=off").arg(plan.fds.add(std::move(*socket)))
                   << QStringLiteral("-mon") << QStringLiteral("chardev=qmp,mode=control");
    QJsonValue below = QJsonValue::Null;
    for (qsizetype i = m_chain.size() - 1; i >= 0; --i) {
        const bool writes = i == 0;
        auto fd = openFile(m_chain[i], writes ? O_RDWR : O_RDONLY);
        if (!fd)
            return std::unexpected(fd.error());
        const int number = plan.fds.add(std::move(*fd));
        plan.arguments << QStringLiteral("-add-fd") << QStringLiteral("fd=%1,set=%1").arg(number);
        below = layerJson(layerNode(m_chain[i]), number, below, !writes);
    }
    plan.arguments << QStringLiteral("-blockdev")
                   << QString::fromUtf8(QJsonDocument(below.toObject()).toJson(QJsonDocument::Compact));
    plan.logFile = logFileIn(m_directory);
    plan.confinement = confinementFor(plan.program, m_directory);
    plan.confinement.background = true;
    plan.record = [directory = m_directory](const ProcessId &process) {
        MachineSpec spec;
        spec.directory = directory;
        return MachineFile{process, spec}.write();
    };
    return plan;
}

void OfflineMerge::watch(const Launched &launched)
{
    m_pidfd = std::make_shared<Descriptor>(::fcntl(launched.pidfd->get(), F_DUPFD_CLOEXEC, 3));
    m_watch = std::make_unique<ProcessWatch>(std::move(*launched.pidfd));
    connect(m_watch.get(), &ProcessWatch::ended, this, [this](int exitCode) {
        if (!m_merged || exitCode != 0) {
            giveUp({ErrorCode::Failed, {}, tr("QEMU ended with %1.").arg(exitCode)});
            return;
        }
        clear();
        finish({});
    });
    m_qmp = std::make_unique<Qmp>();
    m_qmp->open(qmpSocketIn(m_directory)).then(this, [this](const Result<void> &opened) {
        if (hasEnded())
            return;
        if (opened)
            merge();
        else
            giveUp(opened.error());
    });
}

void OfflineMerge::merge()
{
    m_disk = std::make_unique<DiskChain>(*m_qmp);
    m_disk->merge({m_chain.value(2), m_chain[1], m_chain[0], {}, m_chain[0]})
        .then(this, [this](const Result<void> &merged) {
            if (hasEnded())
                return;
            if (!merged) {
                giveUp(merged.error());
                return;
            }
            // It closes its files in order, and what it held back is written.
            m_merged = true;
            m_deadline.start(quitLimit);
            (void)m_qmp->call(QStringLiteral("quit"));
        });
}

void OfflineMerge::giveUp(const Error &error)
{
    if (hasEnded())
        return;
    clear();
    fail(error.as(tr("Two layers of a workspace could not be merged.")));
}

void OfflineMerge::clear()
{
    m_deadline.stop();
    if (m_launch && !m_launch->hasEnded())
        m_launch->cancel();
    if (m_watch)
        m_watch->disconnect(this);
    if (m_pidfd)
        killAndReap(*m_pidfd, 2000);
    QDir(m_directory).removeRecursively();
}

void OfflineMerge::abandon()
{
    clear();
}

} // namespace Vitrine::Vm
