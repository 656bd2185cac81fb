// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/archive/exportsession.h"

#include "engine/session/archive/blockinput.h"
#include "engine/session/checkpoints/layerkeeper.h"
#include "engine/session/session.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace Vitrine::Session {

using namespace std::chrono_literals;

namespace {
constexpr auto progressEvery = 250ms;
}

ExportSession::ExportSession(Session &session, const Services &services, const RuntimeInfo &runtime,
                             const QString &file, const Progress &progress, QObject *parent)
    : Operation(parent), m_session(&session), m_services(services), m_file(file), m_progress(progress),
      m_plan{services.paths, file, {}, {}, {}, {}, m_work}
{
    m_plan.manifest.madeBy = QCoreApplication::applicationVersion();
    m_plan.manifest.madeAt = QDateTime::currentDateTimeUtc();
    m_plan.manifest.runtime = runtime;
    m_timer.setInterval(progressEvery);
    m_timer.callOnTimeout(this, [this] { m_progress({m_file, m_work->done, m_work->total}); });
}

void ExportSession::start()
{
    const QFileInfo file(m_file);
    if (!QDir::isAbsolutePath(m_file) || m_file.contains(QChar(0)) || !file.dir().exists()) {
        fail({ErrorCode::InvalidInput,
              tr("There is no folder for the archive “%1”. Choose another place.").arg(m_file),
              {}});
        return;
    }
    if (file.exists() || file.isSymLink()) {
        fail({ErrorCode::AlreadyExists, tr("There is a file “%1” already. Choose another name.").arg(m_file), {}});
        return;
    }
    m_timer.start();
    const auto held = andThen(holdPresent(), this, [this] { return holdCheckpoints(); });
    const auto known = andThen(held, this, [this] { return readCatalogue(); });
    const auto open = andThen(known, this, [this] { return openDisks(0); });
    andThen(open, this, [this] { return packed(); }).then(this, [this](const Result<Store::Packed> &result) {
        m_timer.stop();
        m_uses.clear();
        if (!result) {
            fail(result.error());
            return;
        }
        m_progress({m_file, m_work->done, m_work->total});
        ArchiveReport report;
        report.session = result->manifest.session.key;
        report.file = m_file;
        report.fileBytes = result->fileBytes;
        for (const Store::ArchiveDisk &disk : result->manifest.disks)
            report.diskBytes += disk.dataBytes;
        report.checkpoints = int(result->manifest.checkpoints.size());
        report.commands = result->manifest.commands;
        report.prompts = result->manifest.invocations;
        if (result->manifest.session.unclean)
            report.notes << tr("The machine could not be brought to rest for it: files that were being written may be "
                               "cut off in it.");
        finish(report);
    });
}

/// From here on its bytes stay as they are, and nobody works on them.
Result<void> ExportSession::hold(const QString &layer)
{
    m_uses.push_back(m_services.layers.use(layer, QStringLiteral("export")));
    m_services.layerKeeper.giveWay(layer);
    if (auto good = m_services.layers.check(layer); !good)
        return Vitrine::fail(good.error().as(tr("The session cannot be exported: a file of its workspace or of a "
                                                "checkpoint is not there, or is another one. Put the file back, or "
                                                "delete the checkpoint.")));
    return {};
}

Pending<void> ExportSession::holdPresent()
{
    CheckpointDesk &desk = m_session->checkpoints();
    return andThen(
        desk.take(CheckpointCause::You, tr("Export")), this, [this](CheckpointInfo &&taken) -> Pending<void> {
            if (!m_session)
                return failed<void>({ErrorCode::NotFound, tr("The session was deleted meanwhile."), {}});
            const auto row = m_session->checkpoints().need(taken.id);
            if (!row)
                return failed<void>(row.error());
            const auto held = hold(row->layer);
            m_states.append({row->layer, {}});
            m_plan.manifest.session = m_session->row();
            m_plan.manifest.session.unclean = taken.crashConsistent;
            m_plan.manifest.session.problem = {};
            // Nobody asked for it: the layer stays for as long as it is held.
            return andThen(m_session->checkpoints().remove(taken.id), this, [held] { return readyResult(held); });
        });
}

Pending<void> ExportSession::holdCheckpoints()
{
    if (!m_session)
        return failed<void>({ErrorCode::NotFound, tr("The session was deleted meanwhile."), {}});
    const Store::LayerTree &tree = m_services.layers.tree();
    const auto rows = tree.checkpoints(m_session->key());
    for (const Store::CheckpointRow &row : rows) {
        if (row.info.isAutomatic())
            continue;
        const auto known = std::ranges::find(m_states, row.layer, &State::layer);
        if (known != m_states.end()) {
            known->checkpoints.append(row.info);
            continue;
        }
        if (auto held = hold(row.layer); !held)
            return failed<void>(held.error());
        m_states.append({row.layer, {row.info}});
    }
    // What another stands on has the shorter chain.
    std::ranges::stable_sort(m_states, {}, [&tree](const State &state) { return tree.chain(state.layer).size(); });
    QList<Store::ArchiveCheckpoint> checkpoints;
    for (qsizetype i = 0; i < m_states.size(); ++i) {
        const QStringList chain = tree.chain(m_states[i].layer);
        Store::ArchiveDisk disk;
        disk.bytes = tree.row(m_states[i].layer).bytes;
        for (qsizetype below = 1; below < chain.size() && disk.parent < 0; ++below) {
            const auto found = std::ranges::find(m_states, chain[below], &State::layer);
            disk.parent = found == m_states.end() ? -1 : int(found - m_states.begin());
        }
        m_plan.manifest.disks.append(disk);
        if (m_states[i].checkpoints.isEmpty())
            m_plan.manifest.top = int(i);
        for (const CheckpointInfo &info : std::as_const(m_states[i].checkpoints))
            checkpoints.append({info, int(i)});
    }
    for (const Store::CheckpointRow &row : rows) { // in their own order again
        const auto found = std::ranges::find(checkpoints, row.info.id,
                                             [](const Store::ArchiveCheckpoint &each) { return each.info.id; });
        if (found != checkpoints.end())
            m_plan.manifest.checkpoints.append(*found);
    }
    return ready();
}

Pending<void> ExportSession::readCatalogue()
{
    constexpr int all = std::numeric_limits<int>::max();
    const SessionKey key = m_plan.manifest.session.key;
    return andThen(m_services.catalogue.commands(key, all), this, [this, key](QList<CommandRecord> &&commands) {
        std::ranges::reverse(commands);
        m_plan.commands = std::move(commands);
        return andThen(m_services.catalogue.invocations(key, all), this, [this](QList<InvocationRecord> &&invocations) {
            std::ranges::reverse(invocations);
            m_plan.invocations = std::move(invocations);
            return ready();
        });
    });
}

Pending<void> ExportSession::openDisks(qsizetype next)
{
    if (next == m_states.size())
        return ready();
    const QStringList chain = m_services.layers.tree().chain(m_states[next].layer);
    const int parent = m_plan.manifest.disks[next].parent;
    const qsizetype own = parent < 0 ? chain.size() : chain.indexOf(m_states[parent].layer);
    return andThen(openBlocks(m_services.layers.files(m_states[next].layer), own, m_work, this), this,
                   [this, next](std::shared_ptr<Store::DiskInput> &&input) {
                       m_plan.disks.push_back(std::move(input));
                       return openDisks(next + 1);
                   });
}

Pending<Store::Packed> ExportSession::packed()
{
    const Promise<Store::Packed> promise;
    const auto plan = std::make_shared<Store::PackPlan>(std::move(m_plan));
    Store::archiveThreads().start([promise, plan] { promise.finish(Store::pack(std::move(*plan))); });
    return promise.pending();
}

} // namespace Vitrine::Session
