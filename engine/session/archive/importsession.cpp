// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/archive/importsession.h"

#include "engine/network/rule.h"
#include "engine/session/diskbrowser.h"
#include "engine/store/archive/importfolder.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Vitrine::Session {

using namespace std::chrono_literals;

namespace {
constexpr auto progressEvery = 250ms;
}

ImportSession::ImportSession(const Services &services, const QString &file, Hooks hooks, QObject *parent)
    : Operation(parent), m_services(services), m_file(file), m_hooks(std::move(hooks))
{
    m_timer.setInterval(progressEvery);
    m_timer.callOnTimeout(this, [this] { m_hooks.progress({m_file, m_work->done, m_work->total}); });
}

ImportSession::~ImportSession()
{
    giveUp();
}

template <typename Work>
Pending<void> ImportSession::inThread(Work work)
{
    const Promise<void> promise;
    Store::archiveThreads().start([promise, unpack = m_unpack, work = std::move(work)]() mutable {
        auto result = work(*unpack);
        if (!result)
            unpack->reset(); // what it has made goes before anybody hears of it
        unpack.reset();
        promise.finish(std::move(result));
    });
    return promise.pending();
}

void ImportSession::start()
{
    if (!QDir::isAbsolutePath(m_file) || m_file.contains(QChar(0))) {
        fail({ErrorCode::InvalidInput, tr("There is no archive “%1”.").arg(m_file), {}});
        return;
    }
    m_timer.start();
    auto step = andThen(opened(), this, [this] { return chooseRuntime(); });
    for (const auto next :
         {&ImportSession::unpacked, &ImportSession::tryToRead, &ImportSession::named, &ImportSession::recorded})
        step = andThen(step, this, [this, next] { return (this->*next)(); });
    step.then(this, [this](const Result<void> &result) {
        m_timer.stop();
        m_browser.reset();
        if (result) {
            m_hooks.progress({m_file, m_work->done, m_work->total});
            finish(m_result);
            return;
        }
        // Removing gigabytes waits for the disk.
        inThread([](std::unique_ptr<Store::Unpack> &unpack) {
            unpack.reset();
            return Result<void>();
        }).then(this, [this, error = result.error()](const Result<void> &) { fail(error); });
    });
}

Pending<void> ImportSession::opened()
{
    return inThread([file = m_file, paths = m_services.paths](std::unique_ptr<Store::Unpack> &unpack) -> Result<void> {
        auto made = Store::Unpack::open(file, paths);
        if (!made)
            return std::unexpected(made.error());
        unpack = std::move(*made);
        return {};
    });
}

/// The agent that the session belongs to: the one of that name here, or else the one out of the archive.
Pending<void> ImportSession::chooseRuntime()
{
    const Store::ArchiveManifest &manifest = (*m_unpack)->manifest();
    const SessionKey key = manifest.session.key;
    if (auto reserved = m_hooks.reserve(key); !reserved)
        return failed<void>(reserved.error());
    m_result.row = manifest.session;
    m_result.row.nextVersion.reset(); // a version of the other computer's agent
    m_result.row.isUnfinished = false;
    m_result.row.agentAsks = false;
    m_result.runtime = manifest.runtime;
    m_result.report.session = key;
    m_result.report.file = m_file;
    m_result.report.fileBytes = QFileInfo(m_file).size();
    if (m_result.row.network)
        leaveOutOwnRules(*m_result.row.network);
    return andThen(m_services.catalogue.runtimeVersions(key.runtime), this, [this](QList<RuntimeInfo> &&known) {
        if (known.isEmpty()) {
            leaveOutOwnRules(m_result.runtime.spec.network);
            m_import.runtime = m_result.runtime;
            m_result.row.runtimeVersion = m_result.runtime.version;
            return ready();
        }
        // The newest stands first.
        const QJsonObject wanted = m_result.runtime.spec.toJson();
        const auto same =
            std::ranges::find_if(known, [&wanted](const RuntimeInfo &each) { return each.spec.toJson() == wanted; });
        if (same == known.end())
            m_result.report.notes << tr("The agent “%1” is another one on this computer. The session runs with that.")
                                         .arg(m_result.row.key.runtime);
        m_result.runtime = same == known.end() ? known.first() : *same;
        m_result.row.runtimeVersion = m_result.runtime.version;
        if (!m_services.secrets.grantsOf(m_result.row.key.runtime).isEmpty())
            m_result.report.notes
                << tr("The session may use the secrets that the agent “%1” was given on this computer.")
                       .arg(m_result.row.key.runtime);
        return ready();
    });
}

/// Addresses mean this computer and what is near it: another computer's person has not allowed them here.
void ImportSession::leaveOutOwnRules(NetworkPolicy &policy)
{
    QStringList kept;
    for (const QString &text : std::as_const(policy.rules)) {
        const auto rule = Network::Rule::parse(text);
        if (text.startsWith(QLatin1Char('@')) || (rule && !rule->isAddress()))
            kept.append(text);
    }
    if (kept.size() == policy.rules.size())
        return;
    policy.rules = kept;
    m_result.report.notes << tr(
        "Rules of the network that name addresses were left out. `vitrine network allow` allows "
        "them on this computer.");
}

Pending<void> ImportSession::unpacked()
{
    return inThread([work = m_work](std::unique_ptr<Store::Unpack> &unpack) { return unpack->unpack(work); });
}

/// The bytes are those that went in; that they are a workspace is found out where stopped ones are read.
Pending<void> ImportSession::tryToRead()
{
    const Store::Unpack &unpack = **m_unpack;
    QStringList files;
    for (int at = unpack.manifest().top; at >= 0; at = unpack.manifest().disks[at].parent)
        files.append(m_services.layers.file(unpack.layers()[at].id));
    const QByteArray mountPath = m_result.runtime.spec.mountPath.toUtf8();
    m_browser = std::make_unique<DiskBrowser>(DiskBrowser::Disk{files, mountPath, true});
    const auto found = m_browser->stat(mountPath);
    m_browser->start();
    const Promise<void> promise;
    Pending<FileEntry>(found).then(this, [this, promise](const Result<FileEntry> &entry) {
        m_browser.release()->deleteLater(); // this is one of its calls
        promise.finish(entry ? Result<void>()
                             : std::unexpected(Error{entry.error().code,
                                                     tr("The workspace in the archive cannot be read. Nothing was "
                                                        "imported."),
                                                     entry.error().text()}));
    });
    return promise.pending();
}

Pending<void> ImportSession::named()
{
    return inThread(
        [paths = m_services.paths, key = m_result.row.key](std::unique_ptr<Store::Unpack> &unpack) -> Result<void> {
            auto done = Store::ImportFolder::giveName(paths, unpack->folder(), key);
            if (done)
                unpack->moved(paths.sessionDir(key));
            return done;
        });
}

Pending<void> ImportSession::recorded()
{
    const Store::Unpack &unpack = **m_unpack;
    const Store::ArchiveManifest &manifest = unpack.manifest();
    m_import.session = m_result.row;
    m_import.layers = unpack.layers();
    m_import.top = unpack.layers()[manifest.top].id;
    for (const Store::ArchiveCheckpoint &checkpoint : manifest.checkpoints)
        m_import.checkpoints.append({checkpoint.info, unpack.layers()[checkpoint.disk].id});
    m_import.commands = unpack.commands();
    m_import.invocations = unpack.invocations();
    m_result.report.checkpoints = int(m_import.checkpoints.size());
    m_result.report.commands = int(m_import.commands.size());
    m_result.report.prompts = int(m_import.invocations.size());
    for (const Store::ArchiveDisk &disk : manifest.disks)
        m_result.report.diskBytes += disk.dataBytes;
    // Should this engine end now, the catalogue may have it or not: the next start finds out.
    (*m_unpack)->keep(true);
    const Promise<void> promise;
    m_services.layers.importSession(m_import).then(this, [this, promise](const Result<void> &result) {
        if (result)
            Store::ImportFolder::settle(m_services.paths, m_result.row.key);
        else
            (*m_unpack)->keep(false);
        promise.finish(result);
    });
    return promise.pending();
}

} // namespace Vitrine::Session
