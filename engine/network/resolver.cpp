// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/resolver.h"

#include <condition_variable>
#include <cstring>
#include <deque>
#include <mutex>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>

namespace Vitrine::Network {

namespace {

constexpr int maxThreads = 8;
/// Programs that install packages ask for few names; so many that wait come from one that is up to something else.
constexpr std::size_t maxWaiting = 1024;
constexpr auto idleTime = std::chrono::seconds(10);
constexpr qsizetype maxAddresses = 16;

Result<QList<Address>> lookUp(const QByteArray &name)
{
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *list = nullptr;
    const int problem = getaddrinfo(name.constData(), nullptr, &hints, &list);
    if (problem != 0)
        return fail(problem == EAI_AGAIN ? ErrorCode::TimedOut : ErrorCode::Unreachable, {},
                    QString::fromLocal8Bit(gai_strerror(problem)));
    QList<Address> found;
    for (const addrinfo *each = list; each && found.size() < maxAddresses; each = each->ai_next) {
        if (const auto address = Address::from(each->ai_addr); address && !found.contains(*address))
            found.append(*address);
    }
    freeaddrinfo(list);
    if (found.isEmpty())
        return fail(ErrorCode::Unreachable, {}, QStringLiteral("no address"));
    return found;
}

} // namespace

class SystemResolver::Work : public std::enable_shared_from_this<Work>
{
public:
    struct Question
    {
        QByteArray name;
        Promise<QList<Address>> promise;
    };

    bool add(Question question)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_questions.size() >= maxWaiting)
            return false;
        m_questions.push_back(std::move(question));
        if (m_idle == 0 && m_threads < maxThreads) {
            ++m_threads;
            std::thread([self = shared_from_this()] { self->run(); }).detach();
        } else {
            m_wake.notify_one();
        }
        return true;
    }

    void end()
    {
        std::deque<Question> dropped; // their promises end outside of the lock
        const std::scoped_lock lock(m_mutex);
        m_ended = true;
        dropped.swap(m_questions);
        m_wake.notify_all();
    }

private:
    void run()
    {
        std::unique_lock lock(m_mutex);
        while (!m_ended) {
            if (m_questions.empty()) {
                ++m_idle;
                const bool woken = m_wake.wait_for(lock, idleTime, [this] { return m_ended || !m_questions.empty(); });
                --m_idle;
                if (!woken)
                    break;
                continue;
            }
            {
                const Question question = std::move(m_questions.front());
                m_questions.pop_front();
                lock.unlock();
                question.promise.finish(lookUp(question.name));
            }
            lock.lock();
        }
        --m_threads;
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Question> m_questions;
    int m_threads = 0;
    int m_idle = 0;
    bool m_ended = false;
};

SystemResolver::SystemResolver() : m_work(std::make_shared<Work>()) {}

SystemResolver::~SystemResolver()
{
    m_work->end();
}

Pending<QList<Address>> SystemResolver::resolve(const QString &name)
{
    Promise<QList<Address>> promise;
    if (!m_work->add({name.toLatin1(), promise}))
        promise.fail({ErrorCode::Unreachable, {}, QStringLiteral("too many names are being looked up")});
    return promise.pending();
}

} // namespace Vitrine::Network
