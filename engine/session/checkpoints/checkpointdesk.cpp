// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/checkpoints/checkpointdesk.h"

#include "engine/session/checkpoints/layerkeeper.h"
#include "engine/session/checkpoints/takecheckpoint.h"
#include "engine/session/machinelink.h"
#include "engine/session/workspacefiles.h"
#include "engine/vm/diskchain.h"

#include <algorithm>

namespace Vitrine::Session {

using Store::LayerTree;

CheckpointDesk::CheckpointDesk(MachineProvider &session) : m_session(session), m_layers(session.services().layers) {}

CheckpointDesk::~CheckpointDesk() = default;

QList<CheckpointInfo> CheckpointDesk::list() const
{
    QList<CheckpointInfo> infos;
    const auto rows = m_layers.tree().checkpoints(m_session.key());
    for (const Store::CheckpointRow &row : rows) {
        infos.prepend(row.info);
        infos.first().bytes = m_layers.allocatedBytes(row.layer);
    }
    return infos;
}

Result<Store::CheckpointRow> CheckpointDesk::need(const QString &id) const
{
    if (auto row = m_layers.tree().checkpoint(id); row && row->info.session == m_session.key())
        return *row;
    return fail(ErrorCode::NotFound,
                tr("The session %1 has no checkpoint %2. `vitrine checkpoint list` shows all it has.")
                    .arg(m_session.key().text(), id));
}

Pending<CheckpointInfo> CheckpointDesk::take(CheckpointCause cause, const QString &name)
{
    CheckpointInfo info;
    info.id = newCheckpointId();
    info.session = m_session.key();
    info.name = name;
    info.cause = cause;
    info.createdAt = QDateTime::currentDateTimeUtc();
    // What a merge in the machine has done by then is not lost; it begins again later.
    m_session.services().layerKeeper.giveWay(m_layers.tree().top(m_session.key()));
    return andThen(m_session.settled(), this, [this, info] {
        return andThen(m_turns.take(), this, [this, info](Turns::Token &&turn) { return takeInTurn(info, turn); });
    });
}

Pending<CheckpointInfo> CheckpointDesk::takeInTurn(const CheckpointInfo &info, const Turns::Token &turn)
{
    const bool running = m_session.link() != nullptr;
    if (!running && !m_session.diskIsFree())
        return failed<CheckpointInfo>({ErrorCode::WrongState,
                                       tr("The session's machine starts, stops or does not answer at this moment. Try "
                                          "again."),
                                       {}});
    const auto possible = andThen(resolve(), this, [this] {
        if (m_layers.tree().chain(m_layers.tree().top(m_session.key())).size() >= LayerTree::maxChain)
            return failed<void>({ErrorCode::WrongState,
                                 tr("The session's workspace has as many checkpoints below it as it can have. Delete "
                                    "one, and try again in a moment."),
                                 {}});
        return ready();
    });
    Promise<CheckpointInfo> promise;
    andThen(possible, this, [this, info, running] {
        return running ? takeRunning(info) : takeStopped(info);
    }).then(this, [this, promise, turn](const Result<CheckpointInfo> &taken) {
        if (!taken) {
            promise.fail(taken.error());
            return;
        }
        dropSurplus().then(this, [this, promise, turn, taken](const Result<void> &) {
            promise.finish(taken);
            Q_EMIT changed();
        });
    });
    return promise.pending();
}

Pending<CheckpointInfo> CheckpointDesk::takeRunning(const CheckpointInfo &info)
{
    MachineLink *const link = m_session.link();
    if (!link)
        return failed<CheckpointInfo>(
            {ErrorCode::Unreachable, tr("The machine ended before a checkpoint of it was taken. Try again."), {}});
    auto *taking = new TakeCheckpoint(m_layers, *link, info, this);
    taking->deleteWhenEnded();
    const auto pending = taking->pending();
    taking->start();
    return andThen(pending, this, [this, taking](CheckpointInfo &&taken) {
        useTop();
        Q_EMIT m_layers.changed();
        qInfo("Checkpoint %s of %s: the machine stood still for %.1f ms.", qUtf8Printable(taken.id),
              qUtf8Printable(taken.session.text()), double(taking->pauseMicroseconds()) / 1000);
        return ready(std::move(taken));
    });
}

Pending<CheckpointInfo> CheckpointDesk::takeStopped(CheckpointInfo const &info)
{
    if (auto good = checkDisk(); !good)
        return failed<CheckpointInfo>(good.error());
    const QString top = m_layers.tree().top(m_session.key());
    return andThen(m_layers.makeAbove(top, this), this, [this, info, top](Store::LayerRow &&row) {
        CheckpointInfo taken = info;
        taken.crashConsistent = m_session.isDiskUnclean();
        Store::LayerChange change;
        change.put = {row};
        change.tops = {{m_session.key(), row.id}};
        change.checkpoints = {{taken, top}};
        return andThen(m_layers.apply(change), this, [taken] { return ready(taken); });
    });
}

Pending<void> CheckpointDesk::before(CheckpointCause cause)
{
    Promise<void> promise;
    andThen(limits(), this, [this, cause](Store::RingLimits &&limits) {
        return limits.count > 0 ? take(cause, {}) : failed<CheckpointInfo>({ErrorCode::Cancelled, {}, {}});
    }).then(this, [promise](const Result<CheckpointInfo> &taken) {
        if (!taken && taken.error().code != ErrorCode::Cancelled)
            qWarning("No automatic checkpoint: %s", qUtf8Printable(taken.error().text()));
        promise.finish({});
    });
    return promise.pending();
}

Pending<void> CheckpointDesk::restore(const QString &id)
{
    return andThen(m_turns.take(), this, [this, id](Turns::Token &&turn) {
        const auto row = need(id);
        if (!row)
            return failed<void>(row.error());
        if (!m_session.diskIsFree())
            return failed<void>(
                {ErrorCode::WrongState, tr("The session's machine starts again. Stop the session, then restore."), {}});
        if (auto good = m_layers.check(row->layer); !good)
            return failed<void>(good.error().as(tr("The checkpoint cannot be restored: a file of it is not there or is "
                                                   "another one. Put the file back, or delete the checkpoint.")));
        if (m_layers.tree().chain(row->layer).size() >= LayerTree::maxChain)
            return failed<void>({ErrorCode::WrongState,
                                 tr("Too many checkpoints lie below this one. Delete one of them, and try again."),
                                 {}});
        // Held until the catalogue knows that something stands on it.
        const auto use = m_layers.use(row->layer, QStringLiteral("restore"));
        const auto switched = andThen(resolve(), this, [this, row] {
            return andThen(m_layers.makeAbove(row->layer, this), this,
                           [this](Store::LayerRow &&made) { return replaceTop(made, CheckpointCause::Restore, {}); });
        });
        return andThen(switched, this, [this, turn, use, unclean = row->info.crashConsistent] {
            m_session.diskReplaced(unclean);
            return andThen(dropSurplus(), this, [this, turn, use] {
                Q_EMIT changed();
                return ready();
            });
        });
    });
}

Pending<void> CheckpointDesk::replaceTop(const Store::LayerRow &made, CheckpointCause cause, const QString &name)
{
    const QString top = m_layers.tree().top(m_session.key());
    Store::LayerChange change;
    change.put = {made};
    change.tops = {{m_session.key(), made.id}};
    // What is broken already is not worth a checkpoint.
    if (m_layers.check(top)) {
        CheckpointInfo present;
        present.id = newCheckpointId();
        present.session = m_session.key();
        present.name = name;
        present.cause = cause;
        present.createdAt = QDateTime::currentDateTimeUtc();
        present.crashConsistent = m_session.isDiskUnclean();
        change.checkpoints = {{present, top}};
    }
    return m_layers.apply(change);
}

Pending<void> CheckpointDesk::startAnew(qint64 bytes, const QString &name)
{
    return andThen(m_turns.take(), this, [this, bytes, name](Turns::Token &&turn) {
        if (!m_session.diskIsFree())
            return failed<void>({ErrorCode::WrongState, tr("The session's machine starts again. Stop it first."), {}});
        const auto switched = andThen(resolve(), this, [this, bytes, name] {
            return andThen(m_layers.makeFirst(bytes, this), this, [this, name](Store::LayerRow &&made) {
                return replaceTop(made, CheckpointCause::You, name);
            });
        });
        return andThen(switched, this, [this, turn] {
            m_session.diskReplaced(false);
            Q_EMIT changed();
            return ready();
        });
    });
}

Pending<void> CheckpointDesk::remove(const QString &id)
{
    if (auto row = need(id); !row)
        return failed<void>(row.error());
    m_readers.erase(id);
    Store::LayerChange change;
    change.goneCheckpoints = {id};
    return andThen(m_layers.apply(change), this, [this] {
        Q_EMIT changed();
        return ready();
    });
}

Pending<void> CheckpointDesk::dropRing()
{
    return andThen(m_turns.take(), this, [this](Turns::Token &&turn) {
        Store::LayerChange change;
        const auto rows = m_layers.tree().checkpoints(m_session.key());
        for (const Store::CheckpointRow &row : rows) {
            if (row.info.isAutomatic())
                change.goneCheckpoints.append(row.info.id);
        }
        for (const QString &id : std::as_const(change.goneCheckpoints))
            m_readers.erase(id);
        return andThen(m_layers.apply(change), this, [this, turn] {
            Q_EMIT changed();
            return ready();
        });
    });
}

Pending<Store::RingLimits> CheckpointDesk::limits()
{
    auto &catalogue = m_session.services().catalogue;
    return andThen(catalogue.setting(QString::fromLatin1(countSetting)), this, [this, &catalogue](QVariant &&count) {
        return andThen(catalogue.setting(QString::fromLatin1(bytesSetting)), this, [count](QVariant &&bytes) {
            Store::RingLimits limits;
            if (count.isValid())
                limits.count = std::clamp(count.toInt(), 0, 100);
            if (bytes.isValid())
                limits.bytes = std::max<qint64>(bytes.toLongLong(), 0);
            return ready(limits);
        });
    });
}

Pending<void> CheckpointDesk::dropSurplus()
{
    return andThen(limits(), this, [this](Store::RingLimits &&limits) {
        const LayerTree &tree = m_layers.tree();
        limits.count = std::max(limits.count, 1); // those that are there already stay until others come
        const QStringList gone =
            Store::surplus(tree.checkpoints(m_session.key()), limits, tree.chain(tree.top(m_session.key())).size(),
                           [this](const QString &layer) { return m_layers.allocatedBytes(layer); });
        if (gone.isEmpty())
            return ready();
        for (const QString &id : gone)
            m_readers.erase(id);
        Store::LayerChange change;
        change.goneCheckpoints = gone;
        return m_layers.apply(change);
    });
}

/// An engine before this one, or a machine that ended, left a checkpoint half taken.
Pending<void> CheckpointDesk::resolve()
{
    const auto intent = m_layers.tree().intent(m_session.key());
    if (!intent)
        return ready();
    const auto forward = [this, intent = *intent] {
        // With no machine to ask: when the machine did write to the new layer, all is there; when it did not, the new
        // one is empty and shows what is below it.
        return andThen(m_layers.apply(TakeCheckpoint::completed(m_layers.tree(), intent, true)), this, [this] {
            Q_EMIT changed();
            return ready();
        });
    };
    MachineLink *const link = m_session.link();
    if (!link)
        return m_session.diskIsFree() || !m_machineUse ? forward() : failed<void>({ErrorCode::WrongState, {}, {}});
    auto &disk = link->machine().disk();
    return andThen(disk.writesTo(m_layers.file(intent->layer)), this,
                   [this, &disk, intent = *intent, forward](bool &&writes) {
                       const auto settled = disk.settle(m_layers.file(intent.layer));
                       return andThen(settled, this, [this, writes, intent, forward] {
                           return writes ? forward() : m_layers.apply(TakeCheckpoint::undone(intent));
                       });
                   });
}

Result<void> CheckpointDesk::checkDisk() const
{
    const QString top = m_layers.tree().top(m_session.key());
    auto good = m_layers.check(top);
    if (!good) {
        const QString what = good.error().code == ErrorCode::NotFound
                                 ? tr("The session's workspace is not there: a file of its disk is missing.")
                                 : tr("The session's workspace is not what it was: a file of its disk is another one.");
        good.error().message =
            what + QLatin1Char(' ') +
            tr("Put the file back, restore one of the session's checkpoints (`vitrine checkpoint list`), or delete the "
               "session. Nothing was changed.");
    }
    return good;
}

Pending<QStringList> CheckpointDesk::openDisk()
{
    m_session.services().layerKeeper.giveWay(m_layers.tree().top(m_session.key()));
    return andThen(m_turns.take(), this, [this](Turns::Token &&turn) {
        return andThen(resolve(), this, [this, turn]() -> Pending<QStringList> {
            if (auto good = checkDisk(); !good)
                return failed<QStringList>(good.error());
            useTop();
            // Whoever works on its layers has begun before we had a hold on them.
            const QString top = m_layers.tree().top(m_session.key());
            m_session.services().layerKeeper.giveWay(top);
            return ready(m_layers.files(top));
        });
    });
}

Pending<Turns::Token> CheckpointDesk::quiet()
{
    m_session.services().layerKeeper.giveWay(m_layers.tree().top(m_session.key()));
    return m_turns.take();
}

void CheckpointDesk::useTop()
{
    // The new hold first, so that there is no moment without one.
    auto use = m_layers.use(m_layers.tree().top(m_session.key()),
                            QString::fromLatin1(LayerKeeper::machineHolder) + m_session.key().text());
    m_machineUse.swap(use);
}

void CheckpointDesk::machineGone()
{
    m_machineUse.reset();
    if (!m_layers.tree().intent(m_session.key()))
        return;
    // From the event loop: the session is about to say that it has none.
    QMetaObject::invokeMethod(
        this,
        [this] {
            (void)andThen(m_turns.take(), this,
                          [this](Turns::Token &&turn) { return andThen(resolve(), this, [turn] { return ready(); }); });
        },
        Qt::QueuedConnection);
}

Pending<void> CheckpointDesk::machineAdopted()
{
    useTop();
    return andThen(m_turns.take(), this, [this](Turns::Token &&turn) {
        return andThen(resolve(), this, [this, turn] {
            useTop();
            return ready();
        });
    });
}

Result<StoppedFiles *> CheckpointDesk::reader(const QString &id)
{
    const auto row = need(id);
    if (!row)
        return std::unexpected(row.error());
    auto &reader = m_readers[id];
    if (!reader) {
        reader = std::make_unique<StoppedFiles>(m_session.mountPath(), [this, id]() -> ReadableDisk {
            const auto found = m_layers.tree().checkpoint(id);
            const QString layer = found ? found->layer : QString();
            auto use = m_layers.use(layer, QStringLiteral("reader ") + id);
            m_session.services().layerKeeper.giveWay(layer);
            return {m_layers.files(layer), true, std::move(use)};
        });
    }
    return reader.get();
}

Pending<FolderPage> CheckpointDesk::listFiles(const QString &id, const QByteArray &path, int limit)
{
    const auto files = reader(id);
    const auto inside = WorkspaceFiles::inWorkspace(m_session.mountPath(), path);
    if (!files || !inside)
        return failed<FolderPage>(files ? inside.error() : files.error());
    return (*files)->list(*inside, limit > 0 ? limit : WorkspaceFiles::defaultLimit);
}

Pending<FileEntry> CheckpointDesk::statFile(const QString &id, const QByteArray &path)
{
    const auto files = reader(id);
    const auto inside = WorkspaceFiles::inWorkspace(m_session.mountPath(), path);
    if (!files || !inside)
        return failed<FileEntry>(files ? inside.error() : files.error());
    return (*files)->stat(*inside);
}

Pending<FileChunk> CheckpointDesk::readFile(const QString &id, const QByteArray &path, qint64 offset, qint64 maxBytes)
{
    const auto files = reader(id);
    const auto inside = WorkspaceFiles::inWorkspace(m_session.mountPath(), path);
    if (!files || !inside)
        return failed<FileChunk>(files ? inside.error() : files.error());
    return (*files)->read(*inside, offset, std::clamp<qint64>(maxBytes, 0, qint64(1) << 20));
}

} // namespace Vitrine::Session
