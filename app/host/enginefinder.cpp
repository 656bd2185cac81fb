// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/enginefinder.h"

#include "engine/store/storelock.h"

#include <QTimer>

#include <chrono>

namespace Vitrine::App {

using namespace std::chrono_literals;

EngineFinder::EngineFinder(const Store::StorePaths &paths, Remote::Client &client, QObject *parent)
    : QObject(parent), m_paths(paths), m_client(client)
{
}

EngineFinder::~EngineFinder() = default;

Pending<Remote::ServerInfo> EngineFinder::find(WhenNone whenNone, bool controlOnly)
{
    if (m_promise)
        return m_promise->pending();
    m_whenNone = whenNone;
    m_controlOnly = controlOnly;
    m_launched = false;
    // An engine that has the lock and no socket is about to listen, or about to leave.
    m_deadline = QDeadlineTimer(20s);
    m_promise.emplace();
    const auto pending = m_promise->pending();
    connectNow();
    return pending;
}

void EngineFinder::end(Result<Remote::ServerInfo> result)
{
    if (auto promise = std::exchange(m_promise, std::nullopt))
        promise->finish(std::move(result));
}

void EngineFinder::connectNow()
{
    m_client.open(m_controlOnly).then(this, [this](Result<Remote::ServerInfo> info) {
        if (info || info.error().code != ErrorCode::Unreachable)
            return end(std::move(info));
        if (m_whenNone == WhenNone::Fail) {
            // One window takes over from another engine: for a moment neither listens.
            if (Store::StoreLock::isHeld(m_paths.lockFile()))
                return again();
            return end(fail(ErrorCode::Unreachable, tr("No engine runs on the store %1.").arg(m_paths.root())));
        }
        if (m_launched)
            return again();
        launch();
    });
}

void EngineFinder::launch()
{
    m_launcher = std::make_unique<EngineLauncher>(EngineLauncher::Options{m_paths.root(), m_paths.engineLog(), false});
    m_launcher->start().then(this, [this](Result<void> started) {
        if (!started && started.error().code != ErrorCode::WrongState)
            return end(std::unexpected(started.error()));
        m_launched = started.has_value();
        if (started)
            connectNow();
        else
            again(); // another engine was faster; if that one leaves, ours gets its turn
    });
}

void EngineFinder::again()
{
    if (m_deadline.hasExpired()) {
        return end(fail(ErrorCode::Unreachable,
                        tr("Another engine has the store %1, but does not answer.").arg(m_paths.root()),
                        tr("Its log is %1.").arg(m_paths.engineLog())));
    }
    QTimer::singleShot(100ms, this, [this] { connectNow(); });
}

} // namespace Vitrine::App
