// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/checkpoints/layerkeeper.h"

#include <QFile>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Vitrine::Session {

using namespace std::chrono_literals;
using Store::LayerTree;

namespace {
constexpr auto soon = 500ms;
/// After something was in the way.
constexpr auto later = 10s;
/// A chain that is longer than this is made shorter even while its machine works.
constexpr qsizetype longChain = 9;

/// Somebody who is no machine uses it.
bool isRead(const Store::Layers &layers, const QString &layer)
{
    const QStringList holders = layers.holders(layer);
    return std::ranges::any_of(
        holders, [](const QString &holder) { return !holder.startsWith(QLatin1String(LayerKeeper::machineHolder)); });
}
} // namespace

LayerKeeper::LayerKeeper(const Store::StorePaths &paths, Store::Layers &layers) : m_paths(paths), m_layers(layers)
{
    m_timer.setSingleShot(true);
    m_timer.callOnTimeout(this, &LayerKeeper::work);
    connect(&layers, &Store::Layers::changed, this, [this] { schedule(soon); });
}

LayerKeeper::~LayerKeeper()
{
    close();
}

void LayerKeeper::schedule(std::chrono::milliseconds delay)
{
    if (!m_closed && !m_busy && (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > delay))
        m_timer.start(delay);
}

void LayerKeeper::close()
{
    m_closed = true;
    m_timer.stop();
    if (m_offline) {
        m_offline->disconnect(this);
        m_offline.reset(); // waits for the end of its process
    }
    m_live = {};
}

void LayerKeeper::giveWay(const QString &layer)
{
    if (m_pair.isEmpty() || !m_layers.tree().chain(layer).contains(m_pair.first()))
        return;
    if (m_offline) {
        // Not destroyed: this may be called out of what waits for it.
        m_offline->cancel();
    } else if (m_live) {
        if (Vm::DiskChain *disk = m_live())
            disk->breakOff();
    }
}

void LayerKeeper::work()
{
    if (m_closed || m_busy)
        return;
    // Machines are no reason against a merge: they can do it themselves.
    const auto list = m_layers.tree().waste([this](const QString &layer) { return isRead(m_layers, layer); });
    if (!std::ranges::any_of(list, [this](const LayerTree::Waste &waste) { return begin(waste); }) && !list.isEmpty())
        schedule(later);
}

bool LayerKeeper::begin(const LayerTree::Waste &waste)
{
    if (waste.above.isEmpty()) {
        if (m_layers.isUsed(waste.layer))
            return false;
        remove(waste.layer);
        return true;
    }
    const LayerTree &tree = m_layers.tree();
    const QList<SessionKey> sessions = tree.sessionsOn(waste.layer);
    const bool running =
        std::ranges::any_of(sessions, [&](const SessionKey &key) { return m_layers.isUsed(tree.top(key)); });
    if (!running) {
        mergeOffline(waste.layer, waste.above);
        return true;
    }
    // A second session would have the files open, or want to open them. And what a machine writes to stays its own.
    if (sessions.size() != 1 || tree.isTop(waste.above))
        return false;
    const auto worker = m_workerOf ? m_workerOf(sessions.first()) : std::nullopt;
    const bool isLong = tree.chain(tree.top(sessions.first())).size() > longChain;
    if (!worker || !worker->disk() || !worker->turns.isFree() || (worker->isBusy && !isLong))
        return false;
    mergeInMachine(waste.layer, waste.above, sessions.first(), *worker);
    return true;
}

bool LayerKeeper::isWaste(const QString &lower, const QString &upper, bool machinesToo) const
{
    const auto list = m_layers.tree().waste(
        [&](const QString &layer) { return machinesToo ? m_layers.isUsed(layer) : isRead(m_layers, layer); });
    return std::ranges::any_of(
        list, [&](const LayerTree::Waste &waste) { return waste.layer == lower && waste.above == upper; });
}

void LayerKeeper::remove(const QString &layer)
{
    m_busy = true;
    Store::LayerChange change;
    change.goneLayers = {layer};
    m_layers.apply(change).then(this, [this, self = QPointer<LayerKeeper>(this)](const Result<void> &result) {
        if (self)
            end(result.has_value());
    });
}

/// Written down before the first byte of it is overwritten: from here on the lower one is nothing by itself.
Pending<void> LayerKeeper::markMerging(const QString &lower)
{
    Store::LayerRow row = m_layers.tree().row(lower);
    if (row.merging)
        return ready();
    row.merging = true;
    Store::LayerChange change;
    change.put = {row};
    return m_layers.apply(change);
}

void LayerKeeper::mergeOffline(const QString &lower, const QString &upper)
{
    m_busy = true;
    m_pair = {lower, upper};
    markMerging(lower).then(this, [this, lower, upper, self = QPointer<LayerKeeper>(this)](const Result<void> &marked) {
        if (!self)
            return;
        // Somebody may have come meanwhile.
        if (!marked || m_closed || !isWaste(lower, upper, true)) {
            merged(lower, upper, fail(ErrorCode::WrongState, {}), {});
            return;
        }
        for (const QString &layer : {lower, upper})
            ::chmod(QFile::encodeName(m_layers.file(layer)).constData(), 0600);
        m_offline = std::make_unique<Vm::OfflineMerge>(m_layers.files(upper),
                                                       m_paths.spareMachinesDir() + QStringLiteral("/merge"), nullptr);
        m_offline->pending().then(this, [this, lower, upper](const Result<void> &result) {
            // This may be one of its calls; when close() destroys it, it is nobody's already.
            if (auto *const ended = m_offline.release())
                ended->deleteLater();
            merged(lower, upper, result, {});
        });
        m_offline->start();
    });
}

void LayerKeeper::mergeInMachine(const QString &lower, const QString &upper, const SessionKey &key,
                                 const Worker &worker)
{
    m_busy = true;
    m_pair = {lower, upper};
    m_live = worker.disk;
    andThen(worker.turns.take(), this, [this, lower, upper, key](Turns::Token &&turn) {
        return andThen(markMerging(lower), this, [this, lower, upper, key, turn] {
            const LayerTree &tree = m_layers.tree();
            const QStringList chain = tree.chain(tree.top(key));
            const qsizetype at = chain.indexOf(upper);
            Vm::DiskChain *const disk = m_live ? m_live() : nullptr;
            if (!disk || at < 1 || chain.value(at + 1) != lower || !isWaste(lower, upper, false))
                return failed<Turns::Token>({ErrorCode::WrongState, {}, {}});
            for (const QString &layer : {lower, chain[at - 1]})
                ::chmod(QFile::encodeName(m_layers.file(layer)).constData(), 0600);
            const QString below = chain.value(at + 2);
            const Vm::LayerMerge merge{below.isEmpty() ? QString() : m_layers.file(below), m_layers.file(lower),
                                       m_layers.file(upper), m_layers.file(chain[at - 1]),
                                       m_layers.file(chain.first())};
            return andThen(disk->merge(merge), this, [turn] { return ready(Turns::Token(turn)); });
        });
    }).then(this, [this, lower, upper, self = QPointer<LayerKeeper>(this)](const Result<Turns::Token> &result) {
        if (!self)
            return;
        m_live = {};
        merged(lower, upper, result ? Result<void>() : std::unexpected(result.error()),
               result.value_or(Turns::Token()));
    });
}

/// What was merged is on the disk before the catalogue hears of it: then the other file goes.
Pending<void> LayerKeeper::flush(const QString &layer)
{
    const Promise<void> promise;
    QThreadPool::globalInstance()->start([promise, file = m_layers.file(layer)] {
        const int fd = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
        const int error = fd >= 0 && ::fsync(fd) == 0 ? 0 : errno;
        if (fd >= 0)
            ::close(fd);
        promise.finish(error == 0 ? Result<void>() : fail(errorFromErrno(error, {})));
    });
    return andThen(promise.pending(), this, [] { return ready(); });
}

void LayerKeeper::merged(const QString &lower, const QString &upper, const Result<void> &result,
                         const Turns::Token &turn)
{
    const auto ended = [this, lower, upper, turn](bool good) {
        const LayerTree &tree = m_layers.tree();
        for (const QString &layer : {lower, upper}) {
            if (tree.contains(layer))
                ::chmod(QFile::encodeName(m_layers.file(layer)).constData(), tree.isTop(layer) ? 0600 : 0400);
        }
        end(good);
    };
    if (!result) {
        if (result.error().code != ErrorCode::Cancelled && result.error().code != ErrorCode::WrongState)
            qWarning("Layers are not merged yet: %s", qUtf8Printable(result.error().text()));
        ended(false);
        return;
    }
    andThen(flush(lower), this, [this, lower, upper] {
        return m_layers.apply(m_layers.tree().merged(lower, upper));
    }).then(this, [ended, self = QPointer<LayerKeeper>(this)](const Result<void> &done) {
        if (!self)
            return;
        if (!done)
            qWarning("Merged layers are not written down: %s", qUtf8Printable(done.error().text()));
        ended(done.has_value());
    });
}

void LayerKeeper::end(bool good)
{
    m_busy = false;
    m_pair.clear();
    schedule(good ? std::chrono::milliseconds(soon) : std::chrono::milliseconds(later));
}

} // namespace Vitrine::Session
