// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/storage/storagedesk.h"

#include "engine/session/checkpoints/layerkeeper.h"
#include "engine/session/machinelink.h"
#include "engine/session/retention/expiry.h"
#include "engine/session/retention/seenclock.h"
#include "engine/session/templates/templatekeeper.h"
#include "engine/store/trashfolder.h"
#include "engine/store/workspacedisk.h"

#include <QDir>
#include <QStorageInfo>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace Vitrine::Session {

using namespace std::chrono_literals;
namespace TrashFolder = Store::TrashFolder;

namespace {
constexpr auto lookAgain = 200ms;
/// Merges come one after the other, half a second apart.
constexpr int quietLooks = 10;
constexpr int mostLooks = 600;

/// The order in which things are given back: a trim finds more when what was in its way has gone.
int rank(ReclaimItem::Kind kind)
{
    switch (kind) {
    case ReclaimItem::Kind::Trash:
        return 0;
    case ReclaimItem::Kind::Template:
        return 1;
    case ReclaimItem::Kind::Ring:
        return 2;
    default:
        return 3;
    }
}

/// Files right in the store's folder: catalogue, logs, keys.
qint64 bytesRightIn(const QString &folder)
{
    qint64 bytes = 0;
    const auto files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files)
        bytes += Store::allocatedBytes(file.filePath());
    return bytes;
}
} // namespace

struct StorageDesk::Round
{
    QList<ReclaimItem> items;
    QHash<QString, qint64> trashFolders;
    QList<ReclaimOutcome> outcomes;
    Promise<QList<ReclaimOutcome>> promise;
};

StorageDesk::StorageDesk(const Services &services, SessionRegistry &registry)
    : m_services(services), m_registry(registry)
{
}

StorageDesk::Facts StorageDesk::gather() const
{
    auto facts = std::make_shared<StoreFacts>();
    facts->tree = m_services.layers.tree();
    const auto sessions = m_registry.list();
    for (const SessionInfo &info : sessions) {
        SessionFacts session;
        session.key = info.key;
        session.name = info.name;
        session.isRunning = hasMachine(info.state);
        session.suspendedBytes = info.suspendedBytes;
        facts->sessions.append(session);
    }
    for (const Store::TrashRow &row : m_registry.trash())
        facts->trash.append({row, 0});
    return facts;
}

/// All that only takes looking at files, off the engine's thread: there may be many of them.
Pending<StorageDesk::Facts> StorageDesk::measured(const Facts &facts, const QStringList &unused)
{
    const Promise<Facts> promise;
    QtConcurrent::run([paths = m_services.paths, facts, unused] {
        const QStringList layers = facts->tree.all();
        for (const QString &layer : layers)
            facts->layerBytes.insert(layer, Store::allocatedBytes(paths.layerFile(layer)));
        for (SessionFacts &session : facts->sessions)
            session.recordBytes = std::max<qint64>(TrashFolder::allocatedBelow(paths.sessionDir(session.key)) -
                                                       TrashFolder::allocatedBelow(paths.suspendedDir(session.key)),
                                                   0);
        for (auto &[row, bytes] : facts->trash)
            bytes = TrashFolder::allocatedBelow(paths.trashDir(row.id));
        for (const QString &digest : unused)
            facts->unusedTemplates.append({digest, TrashFolder::allocatedBelow(paths.templateDir(digest))});
        facts->templateBytes = TrashFolder::allocatedBelow(paths.templatesDir());
        facts->imageBytes = TrashFolder::allocatedBelow(paths.imagesDir());
        facts->otherBytes = bytesRightIn(paths.root());
        facts->freeBytes = QStorageInfo(paths.root()).bytesAvailable();
    }).then(this, [promise, facts] { promise.finish(Facts(facts)); });
    return promise.pending();
}

Pending<LayerLook> StorageDesk::look(const SessionKey &key)
{
    const auto files = [this, key] { return m_services.layers.files(m_services.layers.tree().top(key)); };
    Session *const session = m_registry.find(key);
    if (!session)
        return failed<LayerLook>({ErrorCode::NotFound, {}, {}});
    MachineLink *const link = session->link();
    if (!link && !session->canLeave())
        return failed<LayerLook>({ErrorCode::WrongState, {}, {}});
    const QString top = m_services.layers.tree().top(key);
    // While it is read nothing is merged.
    const auto use = m_services.layers.use(top, QStringLiteral("figures ") + key.text());
    m_services.layerKeeper.giveWay(top);
    // Of a machine what is on the disk is looked at, as it would be after a power cut.
    const auto written = link ? link->channel().sync() : ready();
    return andThen(written, this, [this, files, use, isRunning = link != nullptr] {
        return andThen(lookAtLayers({files(), isRunning}, this), this,
                       [use](LayerLook &&look) { return ready(std::move(look)); });
    });
}

Pending<StorageDesk::Facts> StorageDesk::lookedInto(const Facts &facts, qsizetype from)
{
    for (qsizetype i = from; i < facts->sessions.size(); ++i) {
        const SessionFacts &session = facts->sessions[i];
        Session *const there = m_registry.find(session.key);
        const qsizetype layers = facts->tree.chain(facts->tree.top(session.key)).size();
        // One layer that was unmounted has nothing that its files do not need.
        if (!there || layers == 0 || (layers == 1 && !there->row().unclean))
            continue;
        const Promise<Facts> promise;
        look(session.key).then(this, [this, facts, i, promise](const Result<LayerLook> &look) {
            if (look)
                facts->sessions[i].look = *look;
            lookedInto(facts, i + 1).then(this, [promise](const Result<Facts> &done) { promise.finish(done); });
        });
        return promise.pending();
    }
    return ready(Facts(facts));
}

Pending<DiskReport> StorageDesk::report()
{
    return andThen(m_services.templates.unused(), this, [this](QStringList &&unused) {
        return andThen(measured(gather(), unused), this, [this](Facts &&facts) {
            return andThen(lookedInto(facts, 0), this, [this](Facts &&all) {
                DiskReport report = diskReport(*all);
                addTimes(report.trash);
                return ready(std::move(report));
            });
        });
    });
}

void StorageDesk::addTimes(QList<TrashedSession> &trash) const
{
    const auto now = m_services.clock.now();
    const QDateTime today = QDateTime::currentDateTimeUtc();
    for (const Store::TrashRow &row : m_registry.trash()) {
        for (TrashedSession &trashed : trash) {
            if (trashed.id == row.id)
                trashed.goneAt = today.addSecs(Expiry::left(row, now).count());
        }
    }
}

Pending<QList<TrashedSession>> StorageDesk::trash()
{
    const auto facts = std::make_shared<StoreFacts>();
    facts->tree = m_services.layers.tree();
    for (const Store::TrashRow &row : m_registry.trash())
        facts->trash.append({row, 0});
    return andThen(measured(facts, {}), this, [this](Facts &&measuredFacts) {
        DiskReport report = diskReport(*measuredFacts);
        addTimes(report.trash);
        return ready(std::move(report.trash));
    });
}

Pending<int> StorageDesk::emptyTrash()
{
    struct Count
    {
        qsizetype left = 0;
        int gone = 0;
        std::optional<Error> problem = {};
    };
    const QList<Store::TrashRow> rows = m_registry.trash();
    if (rows.isEmpty())
        return ready(0);
    const auto count = std::make_shared<Count>(Count{rows.size()});
    const Promise<int> promise;
    for (const Store::TrashRow &row : rows) {
        m_registry.forget(row.id).then(this, [count, promise](const Result<void> &gone) {
            if (gone)
                ++count->gone;
            else if (!count->problem)
                count->problem = gone.error();
            if (--count->left > 0)
                return;
            if (count->problem)
                promise.fail(*count->problem);
            else
                promise.finish(int(count->gone));
        });
    }
    return promise.pending();
}

Pending<QList<ReclaimOutcome>> StorageDesk::reclaim(const QStringList &items)
{
    return andThen(report(), this, [this, items](DiskReport &&report) {
        const auto round = std::make_shared<Round>();
        for (const QString &id : items) {
            const auto found = std::ranges::find(report.items, id, &ReclaimItem::id);
            if (found != report.items.end() && found->canBeChosen()) {
                if (!std::ranges::contains(round->items, id, &ReclaimItem::id))
                    round->items.append(*found);
                continue;
            }
            ReclaimOutcome outcome;
            outcome.id = id.left(600);
            outcome.problem =
                found == report.items.end()
                    ? Error{ErrorCode::NotFound,
                            tr("There is nothing of that name to reclaim any more. `vitrine disk` shows what there "
                               "is."),
                            {}}
                    : Error{ErrorCode::WrongState,
                            tr("A checkpoint that somebody keeps is not reclaimed. Delete it when it is not needed."),
                            {}};
            round->outcomes.append(outcome);
        }
        std::ranges::stable_sort(round->items, {}, [](const ReclaimItem &item) { return rank(item.kind); });
        next(round);
        return round->promise.pending();
    });
}

void StorageDesk::next(const std::shared_ptr<Round> &round)
{
    if (round->items.isEmpty()) {
        round->promise.finish(QList<ReclaimOutcome>(round->outcomes));
        return;
    }
    const ReclaimItem item = round->items.takeFirst();
    reclaimOne(item).then(this, [this, round, item](const Result<qint64> &freed) {
        ReclaimOutcome outcome{item.id, item.kind, item.name, freed.value_or(0), {}};
        if (!freed)
            outcome.problem = freed.error();
        round->outcomes.append(outcome);
        next(round);
    });
}

Pending<qint64> StorageDesk::reclaimOne(const ReclaimItem &item)
{
    // What came back is measured, not believed. Other sessions may write meanwhile: it is at least nothing.
    const auto since = [this](qint64 before, qint64 more) {
        return andThen(layersSettled(), this, [this, before, more] {
            return ready(std::max<qint64>(before - m_services.layers.allocatedBytes(), 0) + more);
        });
    };
    const qint64 before = m_services.layers.allocatedBytes();
    switch (item.kind) {
    case ReclaimItem::Kind::Trash: {
        const QString id = item.id.section(QLatin1Char(':'), 1);
        const qint64 folder = TrashFolder::allocatedBelow(m_services.paths.trashDir(id));
        return andThen(m_registry.forget(id), this, [since, before, folder] { return since(before, folder); });
    }
    case ReclaimItem::Kind::Template:
        return m_services.templates.removeUnused(item.id.section(QLatin1Char(':'), 1));
    case ReclaimItem::Kind::Ring: {
        const auto session = m_registry.need(item.session);
        if (!session)
            return failed<qint64>(session.error());
        return andThen((*session)->checkpoints().dropRing(), this, [since, before] { return since(before, 0); });
    }
    case ReclaimItem::Kind::Trim: {
        const auto session = m_registry.need(item.session);
        return session ? (*session)->trim() : failed<qint64>(session.error());
    }
    case ReclaimItem::Kind::Held:
        break;
    }
    return ready<qint64>(0);
}

/// Ends when nothing is left that can be cleared away now.
Pending<void> StorageDesk::layersSettled()
{
    struct State
    {
        QTimer timer;
        int quiet = 0;
        int looks = 0;
    };
    const auto state = std::make_shared<State>();
    const Promise<void> promise;
    state->timer.setInterval(lookAgain);
    state->timer.callOnTimeout(this, [this, promise, raw = state.get()] {
        const bool isDone = m_services.layers.tree()
                                .waste([this](const QString &layer) { return m_services.layers.isUsed(layer); })
                                .isEmpty();
        raw->quiet = m_services.layerKeeper.isWorking() ? 0 : raw->quiet + 1;
        if ((isDone && !m_services.layerKeeper.isWorking()) || raw->quiet >= quietLooks || ++raw->looks >= mostLooks)
            promise.finish({});
    });
    state->timer.start();
    // The timer goes when it is over.
    return andThen(promise.pending(), this, [state] {
        state->timer.stop();
        return ready();
    });
}

} // namespace Vitrine::Session
