// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/pending.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <utility>

namespace Vitrine::Ui {

/// What `work` returns, a Result, from a worker thread: for what takes longer than a window may stand still. It begins
/// when the event loop is back, so that an answer never comes within the call, which a quick worker would else do now
/// and then.
template <typename Value, typename Work>
[[nodiscard]] Pending<Value> inWorker(Work work)
{
    const Promise<Value> promise;
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [promise, work = std::move(work)]() mutable {
            QThreadPool::globalInstance()->start([promise, work = std::move(work)] { promise.finish(work()); });
        },
        Qt::QueuedConnection);
    return promise.pending();
}

} // namespace Vitrine::Ui
