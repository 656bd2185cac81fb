// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/layers/layers.h"

#include "engine/store/layers/qcowfile.h"
#include "engine/store/workspacedisk.h"

#include <QDir>
#include <QPointer>
#include <QRandomGenerator>
#include <QThreadPool>

#include <cstdio>
#include <sys/stat.h>

namespace Vitrine::Store {

namespace {

constexpr int idDigits = 16;

/// Runs `work`, which waits for a disk, in a thread of its own.
template <typename T>
Pending<T> inThread(QObject *context, std::function<Result<T>()> work)
{
    const Promise<T> promise;
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] { promise.finish(work()); });
    return andThen(promise.pending(), context, [](T &&value) { return ready(std::move(value)); });
}

} // namespace

Layers::Layers(const StorePaths &paths, Catalogue &catalogue) : m_paths(paths), m_catalogue(catalogue) {}

Pending<void> Layers::load(const QList<SessionKey> &sessions)
{
    // Whoever used a layer went with the engine before; machines that run on take theirs again when they are adopted.
    return andThen(m_catalogue.forgetUses(), this, [this, sessions] {
        return andThen(m_catalogue.layerRows(), this, [this, sessions](LayerRows &&rows) {
            m_tree.set(rows);
            return andThen(adoptOldDisks(sessions), this, [this] {
                removeStrays();
                setModes();
                return ready();
            });
        });
    });
}

/// A session had one disk, in its own folder. It becomes a first layer whose id is the folder's name, so that a second
/// try after a crash finds what the first one has moved.
Pending<void> Layers::adoptOldDisks(const QList<SessionKey> &sessions)
{
    LayerChange change;
    for (const SessionKey &key : sessions) {
        if (!m_tree.top(key).isEmpty())
            continue;
        const QString id = QFileInfo(m_paths.sessionDir(key)).fileName();
        const QString old = m_paths.oldWorkspaceDisk(key);
        if (QFile::exists(old) && !QFile::exists(file(id)) &&
            std::rename(QFile::encodeName(old).constData(), QFile::encodeName(file(id)).constData()) != 0)
            return failed<void>(errorFromErrno(
                errno, tr("Cannot move the workspace of “%1”. Check the store's disk.").arg(key.text())));
        const auto disk = QcowFile::read(file(id));
        if (!disk) {
            qWarning("Session %s has no disk that can be used: %s", qUtf8Printable(key.text()),
                     qUtf8Printable(disk.error().text()));
            if (disk.error().code == ErrorCode::NotFound)
                continue; // starting it says so
        }
        change.put.append({id, {}, disk ? disk->bytes : 0, true, false});
        change.tops.append({key, id});
    }
    return change.put.isEmpty() ? ready() : andThen(m_catalogue.change(change), this, [this, change] {
        m_tree.apply(change);
        return ready();
    });
}

void Layers::removeStrays()
{
    const auto entries = QDir(m_paths.layersDir()).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &entry : entries) {
        if (entry.fileName() != entry.baseName() + QStringLiteral(".qcow2") || !m_tree.contains(entry.baseName()))
            QFile::remove(entry.filePath());
    }
}

void Layers::setModes()
{
    const QStringList all = m_tree.all();
    for (const QString &layer : all)
        ::chmod(QFile::encodeName(file(layer)).constData(), m_tree.isTop(layer) ? 0600 : 0400);
}

QString Layers::file(const QString &layer) const
{
    return m_paths.layerFile(layer);
}

QStringList Layers::files(const QString &layer) const
{
    QStringList files;
    const QStringList chain = m_tree.chain(layer);
    for (const QString &id : chain)
        files.append(file(id));
    return files;
}

qint64 Layers::allocatedBytes(const QString &layer) const
{
    return Store::allocatedBytes(file(layer));
}

qint64 Layers::allocatedBytes() const
{
    qint64 bytes = 0;
    const QStringList all = m_tree.all();
    for (const QString &layer : all)
        bytes += allocatedBytes(layer);
    return bytes;
}

Result<void> Layers::check(const QString &layer) const
{
    const QStringList chain = m_tree.chain(layer);
    if (chain.isEmpty())
        return fail(ErrorCode::NotFound, tr("The workspace has no disk."), layer);
    for (const QString &id : chain) {
        const LayerRow row = m_tree.row(id);
        const auto found = QcowFile::read(file(id));
        if (!found)
            return fail(found.error().code == ErrorCode::NotFound ? ErrorCode::NotFound : ErrorCode::Corrupt,
                        found.error().code == ErrorCode::NotFound
                            ? tr("A file of the workspace's disk is missing.")
                            : tr("A file of the workspace's disk is not what it was."),
                        file(id) + QLatin1Char('\n') + found.error().detail);
        const bool marked = row.plain ? found->mark.isEmpty() : found->mark == id;
        if (!marked || found->bytes != row.bytes)
            return fail(ErrorCode::Corrupt, tr("A file of the workspace's disk is another one."), file(id));
    }
    return {};
}

QString Layers::newId()
{
    return QStringLiteral("%1").arg(QRandomGenerator::system()->generate64(), idDigits, 16, QLatin1Char('0'));
}

Pending<LayerRow> Layers::makeFirst(qint64 bytes, QObject *context)
{
    const QString id = newId();
    const QString path = file(id);
    m_making.insert(id);
    return andThen(makeWorkspaceDisk(path, bytes, context), context, [path, id, bytes, context] {
        return inThread<LayerRow>(context, [path, id, bytes]() -> Result<LayerRow> {
            ::chmod(QFile::encodeName(path).constData(), 0600);
            if (auto marked = markLayer(path, id); !marked) {
                QFile::remove(path);
                return std::unexpected(marked.error());
            }
            return LayerRow{id, {}, bytes, false, false};
        });
    });
}

Pending<LayerRow> Layers::makeAbove(const QString &below, QObject *context)
{
    const LayerRow row{newId(), below, m_tree.row(below).bytes, false, false};
    m_making.insert(row.id);
    return inThread<LayerRow>(context, [row, path = file(row.id)]() -> Result<LayerRow> {
        if (auto made = makeEmptyLayer(path, row.bytes, row.id); !made)
            return std::unexpected(made.error());
        return row;
    });
}

void Layers::removeFile(const QString &layer)
{
    if (!m_tree.contains(layer))
        QFile::remove(file(layer));
    m_making.remove(layer);
}

Pending<void> Layers::apply(const LayerChange &change)
{
    return andThen(m_catalogue.change(change), this, [this, change] {
        QSet<QString> touched;
        for (const auto &[key, layer] : change.tops)
            touched << m_tree.top(key) << layer;
        m_tree.apply(change);
        for (const LayerRow &row : change.put)
            m_making.remove(row.id);
        for (const QString &layer : std::as_const(touched)) {
            if (m_tree.contains(layer))
                ::chmod(QFile::encodeName(file(layer)).constData(), m_tree.isTop(layer) ? 0600 : 0400);
        }
        for (const QString &layer : change.goneLayers)
            QFile::remove(file(layer));
        Q_EMIT changed();
        return ready();
    });
}

Pending<void> Layers::addSession(const SessionRow &session, const LayerRow &top)
{
    return andThen(m_catalogue.addSession(session, top), this, [this, session, top] {
        m_tree.addSession(session.key, top);
        m_making.remove(top.id);
        return ready();
    });
}

Pending<void> Layers::importSession(const SessionImport &added)
{
    return andThen(m_catalogue.importSession(added), this, [this, added] {
        LayerChange change;
        change.put = added.layers;
        change.tops = {{added.session.key, added.top}};
        change.checkpoints = added.checkpoints;
        m_tree.apply(change);
        for (const LayerRow &row : added.layers)
            ::chmod(QFile::encodeName(file(row.id)).constData(), m_tree.isTop(row.id) ? 0600 : 0400);
        Q_EMIT changed();
        return ready();
    });
}

Pending<void> Layers::removeSession(const SessionKey &key)
{
    return andThen(m_catalogue.removeSession(key), this, [this, key] {
        m_tree.removeSession(key);
        Q_EMIT changed();
        return ready();
    });
}

Pending<void> Layers::throwAway(const SessionKey &key, const TrashRow &row)
{
    return andThen(m_catalogue.throwAway(key, row), this, [this, key, row] {
        m_tree.changeKey(key, row.heldKey());
        Q_EMIT changed();
        return ready();
    });
}

Pending<void> Layers::bringBack(const TrashRow &row, const SessionRow &session,
                                const std::optional<RuntimeInfo> &runtime)
{
    return andThen(m_catalogue.bringBack(row.id, session, runtime), this, [this, row, key = session.key] {
        m_tree.changeKey(row.heldKey(), key);
        Q_EMIT changed();
        return ready();
    });
}

Pending<void> Layers::forgetTrash(const TrashRow &row)
{
    return andThen(m_catalogue.forgetTrash(row.id), this, [this, row] {
        m_tree.removeSession(row.heldKey());
        Q_EMIT changed();
        return ready();
    });
}

std::shared_ptr<void> Layers::use(const QString &layer, const QString &holder)
{
    const QString who = holder + QLatin1Char(' ') + QString::number(++m_lastUse);
    ++m_uses[layer];
    m_holders.insert(layer, who);
    // Not waited for: the catalogue does in order what it is told, so that no later change misses it.
    (void)m_catalogue.useLayer(layer, who);
    return {new int(0), [self = QPointer<Layers>(this), layer, who](int *mark) {
                delete mark;
                if (!self)
                    return;
                if (--self->m_uses[layer] <= 0)
                    self->m_uses.remove(layer);
                self->m_holders.remove(layer, who);
                (void)self->m_catalogue.dropUse(layer, who);
                Q_EMIT self->changed();
            }};
}

} // namespace Vitrine::Store
