// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/fdwriter.h"

#include <cerrno>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include <poll.h>
#include <unistd.h>

namespace Vitrine::Cli {

struct FdWriter::Shared
{
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<QByteArray> queue;
    FdWriter *owner = nullptr; ///< null: gone
    int descriptor = -1;

    void tell(qint64 bytes, int number)
    {
        const std::lock_guard lock(mutex);
        if (!owner)
            return;
        QMetaObject::invokeMethod(
            owner,
            [owner = owner, bytes, number] {
                owner->m_pending -= bytes;
                if (number != 0)
                    Q_EMIT owner->failed(number);
                else
                    Q_EMIT owner->written(bytes);
            },
            Qt::QueuedConnection);
    }

    /// 0, or the errno.
    [[nodiscard]] int writeAll(const QByteArray &bytes) const
    {
        qsizetype at = 0;
        while (at < bytes.size()) {
            const auto size = ::write(descriptor, bytes.constData() + at, size_t(bytes.size() - at));
            if (size >= 0) {
                at += size;
            } else if (errno == EAGAIN) { // somebody else made it non-blocking
                pollfd waiting{descriptor, POLLOUT, 0};
                ::poll(&waiting, 1, -1);
            } else if (errno != EINTR) {
                return errno;
            }
        }
        return 0;
    }
};

FdWriter::FdWriter(int descriptor, QObject *parent) : QObject(parent), m_shared(std::make_shared<Shared>())
{
    m_shared->owner = this;
    m_shared->descriptor = descriptor;
    std::thread([shared = m_shared] {
        bool broken = false;
        for (;;) {
            QByteArray bytes;
            {
                std::unique_lock lock(shared->mutex);
                shared->changed.wait(lock, [&] { return !shared->queue.empty() || !shared->owner; });
                if (shared->queue.empty())
                    return;
                bytes = std::move(shared->queue.front());
                shared->queue.pop_front();
            }
            const int number = broken ? 0 : shared->writeAll(bytes);
            broken = broken || number != 0;
            shared->tell(bytes.size(), number);
        }
    }).detach();
}

FdWriter::~FdWriter()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->owner = nullptr;
    m_shared->changed.notify_one();
}

void FdWriter::write(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    m_pending += bytes.size();
    const std::lock_guard lock(m_shared->mutex);
    m_shared->queue.push_back(bytes);
    m_shared->changed.notify_one();
}

} // namespace Vitrine::Cli
