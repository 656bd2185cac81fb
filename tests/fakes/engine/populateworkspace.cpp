// SPDX-License-Identifier: GPL-3.0-or-later
// Invented data of one session: what it reached, and what its workspace was.
#include "tests/fakes/engine/fakeengine.h"
#include "tests/fakes/engine/fakestate.h"

namespace Vitrine::Fake {

void FakeEngine::populateNetwork(const SessionKey &key, const QDateTime &now)
{
    struct Row
    {
        const char *host;
        const char *program;
        ConnectionRecord::State state;
        const char *rule;
        const char *reason;
        int secondsAgo;
        qint64 down;
    };
    using Stand = ConnectionRecord::State;
    static constexpr Row rows[] = {
        {"github.com", "git", Stand::Ended, "github.com (@github)", "", 1300, 44'000},
        {"api.anthropic.com", "agent", Stand::Ended, "api.anthropic.com (@models)", "", 900, 212'000},
        {"old.example.org", "apt", Stand::Failed, "old.example.org", "Nobody answers at old.example.org:443.", 700, 0},
        {"www.npmjs.org", "npm", Stand::Ended, "*.npmjs.org (@npm)", "", 400, 1'800'000},
        {"api.anthropic.com", "agent", Stand::Open, "api.anthropic.com (@models)", "", 65, 0},
        {"cdn.jsdelivr.net", "npm", Stand::Blocked, "allowlist",
         "cdn.jsdelivr.net:443 is not among what this session may reach (policy allowlist).", 60, 0},
    };
    NetworkStatus status;
    for (const Row &row : rows) {
        ConnectionRecord record;
        record.number = m->connections.value(key).size() + 1;
        record.at = now.addSecs(-row.secondsAgo);
        record.endedAt = row.state == Stand::Open ? QDateTime() : record.at.addMSecs(2'400);
        record.target = {QLatin1String(row.host), 443, ConnectionWay::Tunnel, QLatin1String(row.program),
                         800 + record.number};
        record.state = row.state;
        record.rule = QLatin1String(row.rule);
        record.reason = QLatin1String(row.reason);
        record.bytesDown = row.down;
        record.bytesUp = row.down / 40;
        putConnection(key, record);
        status.open += row.state == Stand::Open ? 1 : 0;
        status.counters.blocked += row.state == Stand::Blocked ? 1 : 0;
        status.counters.failed += row.state == Stand::Failed ? 1 : 0;
        status.counters.allowed += row.state == Stand::Open || row.state == Stand::Ended ? 1 : 0;
        status.counters.bytesDown += record.bytesDown;
        status.counters.bytesUp += record.bytesUp;
    }
    putNetwork(key, status);
}

void FakeEngine::populateCheckpoints(const SessionKey &key, const QDateTime &now)
{
    const auto take = [&](CheckpointCause cause, const char *name, int secondsAgo, qint64 bytes) {
        CheckpointInfo info;
        info.id = newCheckpointId();
        info.session = key;
        info.name = QString::fromUtf8(name);
        info.cause = cause;
        info.createdAt = now.addSecs(-secondsAgo);
        info.bytes = bytes;
        putCheckpoint(info);
    };
    // The files of then: one that is gone, one that was another.
    const QMap<QByteArray, FakeFile> today = m->tree.value(key);
    putFile(key, "legacy.py", "print('old')\n");
    putFile(key, "src/upload/retry.py", "def retry(send):\n    return send()\n");
    take(CheckpointCause::You, "Before refactor", 86'400, 21'400'000);
    take(CheckpointCause::Prompt, "", 425, 1'200'000);
    m->tree[key] = today;
    take(CheckpointCause::Tests, "", 302, 410'000);
    take(CheckpointCause::Prompt, "", 62, 36'000);
}

} // namespace Vitrine::Fake
