// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/door/connection.h"
#include "engine/door/desk.h"
#include "engine/door/hostkey.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace Vitrine::Door {

/// SSH on 127.0.0.1, on a thread of its own, in which everything of libssh lives. What clients want goes to the Desk as
/// values, and answers come back as jobs. Owned by the Door.
///
/// States: made → listen() → (clients wait) → start() → serving → destroyed: every connection is cut, the thread ended.
class Server final : public Answers
{
public:
    Server(const AuthorizedKeys &keys, const Roll &roll, Desk &desk, const Limits &limits);
    ~Server() override;

    /// 0: any free port. Fails with WrongState when somebody has it.
    [[nodiscard]] Result<void> listen(quint16 port, HostKey key);
    void start();
    [[nodiscard]] quint16 port() const { return m_port; }
    /// Open now; a moment old.
    [[nodiscard]] int connectionCount() const { return m_count; }

    void tellOpened(quint64 number) override;
    void tellTaken(quint64 number, qint64 bytes) override;
    void tellData(quint64 number, OutputStream stream, const QByteArray &bytes) override;
    void tellFinished(quint64 number) override;
    void tellEnded(quint64 number, int exitCode, const QString &words) override;
    void tellListening(quint64 number, quint16 port, const QString &words) override;
    void tellVisited(quint64 number, quint64 visitor, quint16 from) override;
    void tellPortClosed(quint64 number) override;

private:
    using Job = std::function<void()>;

    void post(Job job);
    template <typename Work>
    void postToChannel(quint64 number, Work work);
    void wake();
    // In the server's thread.
    void serve();
    void doJobs();
    void takeIn();
    [[nodiscard]] int patience() const;

    Shared m_shared;
    BindPtr m_bind;
    Descriptor m_listener;
    Descriptor m_wake; ///< an eventfd
    quint16 m_port = 0;
    std::vector<std::unique_ptr<Connection>> m_connections;
    std::mutex m_mutex;
    std::vector<Job> m_jobs; ///< under the mutex
    std::atomic<bool> m_stopping = false;
    std::atomic<int> m_count = 0;
    std::thread m_thread;
};

} // namespace Vitrine::Door
