// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/result.h"

#include <QAbstractEventDispatcher>
#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace Vitrine {

/// Work that ends with one Result. What keeps happening is a signal instead.
///
/// The caller writes `.then(this, [](Result<T> r) {…})`; when the caller dies first, nothing is called. Cancelling the
/// future does not reach the work: use the operation's own cancel().
template <typename T>
using Pending = QFuture<Result<T>>;

/// A Pending that has already ended well. A continuation on it runs at once, inside the call that attaches it.
template <typename T>
[[nodiscard]] Pending<std::decay_t<T>> ready(T &&value)
{
    return QtFuture::makeReadyValueFuture(Result<std::decay_t<T>>(std::forward<T>(value)));
}

[[nodiscard]] inline Pending<void> ready()
{
    return QtFuture::makeReadyValueFuture(Result<void>());
}

template <typename T>
[[nodiscard]] Pending<T> failed(Error error)
{
    return QtFuture::makeReadyValueFuture(Result<T>(std::unexpected(std::move(error))));
}

template <typename T>
[[nodiscard]] Pending<T> readyResult(Result<T> result)
{
    return QtFuture::makeReadyValueFuture(std::move(result));
}

/// The sending end of Pendings: finishes exactly once, however often it is told to. When it goes away unfinished it
/// delivers `Cancelled`, from the event loop. Copies share the promise, so that a lambda can carry it.
///
/// Each call of pending() gives a future of its own, because a QFuture holds one continuation only: a second .then() on
/// the same one silently takes the first away. So whoever joins work that is under way asks the promise again.
template <typename T>
class Promise
{
public:
    Promise() : m_state(std::make_shared<State>()) {}

    [[nodiscard]] Pending<T> pending() const { return m_state->pending(); }
    [[nodiscard]] bool isFinished() const { return m_state->isFinished(); }

    void finish(Result<T> result) const { m_state->finish(std::move(result)); }
    void fail(Error error) const { m_state->finish(std::unexpected(std::move(error))); }

private:
    /// Several threads may hold copies of a promise, hence the lock; nothing runs while it is held.
    class State
    {
    public:
        ~State()
        {
            if (m_result)
                return;
            m_result = std::unexpected(Error{ErrorCode::Cancelled, {}, {}});
            if (m_waiting.empty())
                return;
            // Often inside the destructor of the object whose work this was, and whoever waits may be that object.
            if (QAbstractEventDispatcher *loop = QAbstractEventDispatcher::instance()) {
                const auto waiting = std::make_shared<std::vector<QPromise<Result<T>>>>(std::move(m_waiting));
                QMetaObject::invokeMethod(
                    loop, [waiting, result = *m_result] { deliver(*waiting, result); }, Qt::QueuedConnection);
            } else {
                deliver(m_waiting, *m_result);
            }
        }

        Pending<T> pending()
        {
            const std::scoped_lock lock(m_mutex);
            if (m_result)
                return QtFuture::makeReadyValueFuture(Result<T>(*m_result));
            QPromise<Result<T>> &promise = m_waiting.emplace_back();
            promise.start();
            return promise.future();
        }

        bool isFinished()
        {
            const std::scoped_lock lock(m_mutex);
            return m_result.has_value();
        }

        void finish(Result<T> result)
        {
            std::vector<QPromise<Result<T>>> waiting;
            {
                const std::scoped_lock lock(m_mutex);
                if (m_result)
                    return;
                m_result = std::move(result);
                waiting.swap(m_waiting);
            }
            deliver(waiting, *m_result);
        }

    private:
        static void deliver(std::vector<QPromise<Result<T>>> &waiting, const Result<T> &result)
        {
            for (QPromise<Result<T>> &promise : waiting) {
                promise.addResult(Result<T>(result));
                promise.finish();
            }
        }

        std::mutex m_mutex;
        std::optional<Result<T>> m_result; ///< never changes once set
        std::vector<QPromise<Result<T>>> m_waiting;
    };
    std::shared_ptr<State> m_state;
};

namespace Detail {
template <typename T>
struct PendingValue;
template <typename T>
struct PendingValue<QFuture<Result<T>>>
{
    using Type = T;
};
} // namespace Detail

/// Goes on after `first` when it ended well; `next` takes its value and returns a Pending. An error skips `next` and
/// comes out at the end. When `context` dies before `first` ends, the result is Cancelled.
template <typename T, typename Next>
[[nodiscard]] auto andThen(const Pending<T> &first, QObject *context, Next next)
{
    using NextPending = typename std::conditional_t<std::is_void_v<T>, std::invoke_result<Next>,
                                                    std::invoke_result<Next, std::add_rvalue_reference_t<T>>>::type;
    using U = typename Detail::PendingValue<NextPending>::Type;
    Promise<U> promise;
    Pending<T> copy = first;
    copy.then(context, [promise, context, next = std::move(next)](Result<T> result) mutable {
        if (!result) {
            promise.fail(std::move(result.error()));
            return;
        }
        NextPending following;
        if constexpr (std::is_void_v<T>)
            following = next();
        else
            following = next(std::move(*result));
        following.then(context, [promise](Result<U> end) { promise.finish(std::move(end)); });
    });
    return promise.pending();
}

} // namespace Vitrine
