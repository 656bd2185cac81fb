// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/storage/layerlook.h"

#include "engine/session/archive/blockinput.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtEndian>

namespace Vitrine::Session {

namespace {

constexpr qint64 headBytes = 16;
constexpr qint64 largestFigure = qint64(16) << 40;

Error unreadable(const QString &why)
{
    return {ErrorCode::Corrupt, {}, why};
}

/// What it says comes from a guest's disk: any figure may be wrong, none may do harm.
Result<LayerLook> read(Store::DiskInput &input, qsizetype count)
{
    QByteArray bytes(headBytes, 0);
    if (auto got = input.read(bytes.data(), bytes.size()); !got)
        return std::unexpected(got.error());
    if (!bytes.startsWith("VitrUse1") || qFromLittleEndian<quint64>(bytes.constData() + 8) != quint64(count))
        return std::unexpected(unreadable(QStringLiteral("no figures")));
    bytes.resize(8 * count * (count + 2));
    if (auto got = input.read(bytes.data(), bytes.size()); !got)
        return std::unexpected(got.error());
    qsizetype at = 0;
    const auto next = [&] {
        const auto figure = qFromLittleEndian<quint64>(bytes.constData() + at);
        at += 8;
        return qint64(std::min<quint64>(figure, largestFigure));
    };
    LayerLook look;
    for (qsizetype i = 0; i < count; ++i) {
        LayerLook::Layer layer;
        layer.live = next();
        layer.free = next();
        for (qsizetype k = 0; k < count; ++k)
            layer.covered.append(next());
        look.layers.append(layer);
    }
    return look;
}

} // namespace

qint64 LayerLook::coveredBytes() const
{
    qint64 bytes = 0;
    for (const Layer &layer : layers) {
        for (const qint64 covered : layer.covered)
            bytes += covered;
    }
    for (qsizetype i = 1; i < layers.size(); ++i)
        bytes += layers[i].free;
    return bytes;
}

Pending<LayerLook> lookAtLayers(const UnusedDisk &disk, QObject *context)
{
    const qsizetype count = disk.layers.size();
    const auto work = std::make_shared<Store::ArchiveWork>();
    return andThen(openReader(disk, QStringLiteral("?"), work, context), context,
                   [count, context](std::shared_ptr<Store::DiskInput> &&input) {
                       const Promise<LayerLook> promise;
                       Store::archiveThreads().start(
                           [promise, input = std::move(input), count] { promise.finish(read(*input, count)); });
                       return andThen(promise.pending(), context,
                                      [](LayerLook &&look) { return ready(std::move(look)); });
                   });
}

} // namespace Vitrine::Session
