// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/archive/blockinput.h"

#include <QCoreApplication>

#include <cerrno>
#include <chrono>
#include <poll.h>
#include <sys/socket.h>

namespace Vitrine::Session {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr int lookEvery = 200; ///< milliseconds
constexpr auto patience = 60s; ///< without a byte; looking through the tables of a large disk takes a while
constexpr int endMilliseconds = 1000;

class BlockInput : public Store::DiskInput
{
public:
    BlockInput(Descriptor socket, Vm::Launched launched, Store::ArchiveWorkPointer work)
        : m_socket(std::move(socket)), m_launched(std::move(launched)), m_work(std::move(work))
    {
    }
    ~BlockInput() override
    {
        m_socket.reset();
        if (m_launched.pidfd)
            Vm::killAndReap(*m_launched.pidfd, endMilliseconds);
    }

    Result<Store::DiskRuns> runs() override
    {
        return Store::DiskRuns::read([this](char *to, qint64 count) { return read(to, count); });
    }

    Result<void> read(char *to, qint64 count) override
    {
        auto last = Clock::now();
        while (count > 0) {
            if (m_work->isCancelled)
                return fail(ErrorCode::Cancelled, {});
            pollfd ready{m_socket.get(), POLLIN, 0};
            const int found = ::poll(&ready, 1, lookEvery);
            if (found == 0 && Clock::now() - last < patience)
                continue;
            if (found == 0)
                return fail(ErrorCode::TimedOut, {}, QStringLiteral("no block came in time"));
            const ssize_t got = found < 0 ? -1 : ::recv(m_socket.get(), to, size_t(count), MSG_DONTWAIT);
            if (got < 0 && (errno == EINTR || errno == EAGAIN))
                continue;
            if (got <= 0)
                return fail(ErrorCode::Corrupt, {}, QStringLiteral("what reads the disk broke off"));
            to += got;
            count -= got;
            last = Clock::now();
        }
        return {};
    }

private:
    Descriptor m_socket;
    Vm::Launched m_launched;
    Store::ArchiveWorkPointer m_work;
};

} // namespace

Pending<std::shared_ptr<Store::DiskInput>> openBlocks(const QStringList &layers, qsizetype own,
                                                      const Store::ArchiveWorkPointer &work, QObject *context)
{
    return openReader({layers, true}, QLatin1Char('=') + QString::number(own), work, context);
}

Pending<std::shared_ptr<Store::DiskInput>> openReader(const UnusedDisk &disk, const QString &word,
                                                      const Store::ArchiveWorkPointer &work, QObject *context)
{
    using Input = std::shared_ptr<Store::DiskInput>;
    Descriptor socket;
    auto plan = planReader(disk, word, socket);
    if (!plan)
        return failed<Input>(plan.error());
    auto *launch = new Vm::Launch(std::move(*plan), context);
    launch->deleteWhenEnded();
    const auto pending = launch->pending();
    const auto kept = std::make_shared<Descriptor>(std::move(socket));
    launch->start();
    return andThen(pending, context, [kept, work](Vm::Launched &&launched) {
        return ready(Input(std::make_shared<BlockInput>(std::move(*kept), std::move(launched), work)));
    });
}

} // namespace Vitrine::Session
