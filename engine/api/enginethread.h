// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"

#include <QThread>

namespace Vitrine::Api {

/// Calls `work`, which returns a Pending<T>, in the thread of `target`: at once when the caller is there already. When
/// `target` goes away first, the result is Cancelled.
template <typename T, typename Work>
[[nodiscard]] Pending<T> inThreadOf(QObject *target, Work work)
{
    if (QThread::currentThread() == target->thread())
        return work();
    Promise<T> promise;
    QMetaObject::invokeMethod(
        target,
        [target, promise, work = std::move(work)]() mutable {
            Pending<T> pending = work();
            pending.then(target, [promise](Result<T> result) { promise.finish(std::move(result)); });
        },
        Qt::QueuedConnection);
    return promise.pending();
}

/// An object that a front end holds in its own thread, and may drop in any: it is deleted in its thread, and is silent
/// from the drop on when it was dropped there.
template <typename T, typename... Arguments>
[[nodiscard]] std::shared_ptr<T> makeThreadBound(Arguments &&...arguments)
{
    return std::shared_ptr<T>(new T(std::forward<Arguments>(arguments)...), [](T *object) {
        if (QThread::currentThread() == object->thread())
            object->blockSignals(true);
        object->deleteLater();
    });
}

} // namespace Vitrine::Api
