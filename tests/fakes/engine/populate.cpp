// SPDX-License-Identifier: GPL-3.0-or-later
// Invented data in the manner of a working day.
#include "tests/fakes/engine/fakeengine.h"

#include <array>

namespace Vitrine::Fake {

namespace {

constexpr qint64 mb = 1'000'000;

struct Row
{
    const char *id;
    const char *name;
    SessionState state;
    const char *activity;
    int secondsAgo;
    qint64 disk;
    int failed;
    int passed;
};

constexpr std::array rows = {
    Row{"upload-retry", "Upload retry backoff", SessionState::Running, "Runs python3 -m pytest", 60, 212 * mb, 2, 46},
    Row{"nightly-bump", "Nightly dependency bump", SessionState::Failed, "", 540, 1100 * mb, 0, 0},
    Row{"search-index", "Search index rebuild", SessionState::Running, "Tests, 31 of 120", 12, 640 * mb, -1, 0},
    Row{"port-parser", "Port parser to Rust", SessionState::Running, "Edits src/lexer.rs", 4, 388 * mb, 0, 88},
    Row{"docs-quick", "Docs: quick start", SessionState::Running, "Reads 14 files", 70, 54 * mb, 0, 0},
    Row{"billing-csv", "Billing CSV export", SessionState::Idle, "", 240, 301 * mb, 0, 142},
    Row{"flaky-login", "Flaky login test", SessionState::Idle, "", 720, 97 * mb, 1, 30},
    Row{"payment-replay", "Payment webhook replay", SessionState::Stopped, "", 2 * 86400, 180 * mb, 0, 57},
    Row{"image-thumbs", "Image thumbnails", SessionState::Stopped, "", 5 * 86400, 930 * mb, 4, 9},
    Row{"old-client", "Old API client", SessionState::Stopped, "", 12 * 86400, 76 * mb, 0, 0},
};

constexpr auto retryPy = R"(from .types import UploadError


def retry(send, tries=5, base=0.1):
    """Waits 100, 200, 400 ms … plus jitter."""
    for attempt in range(1, tries + 1):
        try:
            return send()
        except OSError as error:
            if attempt >= tries:
                raise UploadError(error)
            sleep(base * 2 ** attempt)
)";

SessionInfo makeSession(const Row &row, const QDateTime &now)
{
    SessionInfo session;
    session.key = {QStringLiteral("sample"), QString::fromLatin1(row.id)};
    session.name = QString::fromLatin1(row.name);
    session.state = row.state;
    session.activity = QString::fromLatin1(row.activity);
    session.mountPath = QStringLiteral("/mnt/workspace");
    session.lastUsedAt = now.addSecs(-row.secondsAgo);
    session.createdAt = session.lastUsedAt.addDays(-1);
    session.diskBytes = row.disk;
    session.diskLimitBytes = qint64(1) << 30;
    session.memoryMiB = 1024;
    session.cpus = 2;
    if (row.failed < 0)
        session.tests.kind = TestBadge::Kind::Running;
    else if (row.failed > 0)
        session.tests.kind = TestBadge::Kind::Failed;
    else if (row.passed > 0)
        session.tests.kind = TestBadge::Kind::Passed;
    session.tests.failed = std::max(0, row.failed);
    session.tests.passed = row.passed;
    if (hasMachine(row.state)) {
        session.startedAt = now.addSecs(-42 * 60);
        session.lifetimeEndsAt = session.startedAt.addSecs(28800);
        session.accelerator = QStringLiteral("kvm");
    }
    if (row.state == SessionState::Idle)
        session.idleStopAt = session.lastUsedAt.addSecs(900);
    if (row.state == SessionState::Failed)
        session.problem = {
            ErrorCode::Unreachable,
            QStringLiteral("The machine was lost. Everything that was saved is kept. Resume the session."),
            QStringLiteral("qemu-system-x86_64 ended with signal 9")};
    if (row.state == SessionState::Running)
        session.openInvocations = 1;
    return session;
}

CommandRecord makeCommand(const SessionKey &key, const char *text, Origin origin, int exitCode, int secondsAgo,
                          int milliseconds, const QDateTime &now)
{
    CommandRecord record;
    record.id = newId();
    record.session = key;
    record.command = QString::fromUtf8(text);
    record.origin = origin;
    record.status = CommandStatus::Completed;
    record.exitCode = exitCode;
    record.createdAt = record.startedAt = now.addSecs(-secondsAgo);
    record.endedAt = record.startedAt.addMSecs(milliseconds);
    return record;
}

} // namespace

void FakeEngine::populate()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    addRuntime(QStringLiteral("sample"));
    for (const Row &row : rows)
        putSession(makeSession(row, now));
    SessionInfo lost = session({QStringLiteral("sample"), QStringLiteral("docs-quick")});
    lost.agentLost = true;
    lost.problem = {ErrorCode::Unreachable,
                    QStringLiteral("Could not reach the agent. The transcript is kept. Restart it."),
                    QStringLiteral("connection refused")};
    putSession(lost);
    for (int i = 1; i <= 11; ++i) {
        Row row = rows.back();
        SessionInfo session = makeSession(row, now.addDays(-i));
        session.key.session = QStringLiteral("kept-%1").arg(i);
        session.name = QStringLiteral("Kept session %1").arg(i);
        putSession(session);
    }

    const SessionKey key{QStringLiteral("sample"), QStringLiteral("upload-retry")};
    const CommandRecord commands[] = {
        makeCommand(key, "git status --short", Origin::You, 0, 720, 104, now),
        makeCommand(key, "rg -n setTimeout src", Origin::Agent, 0, 500, 210, now),
        makeCommand(key, "python3 -m pytest", Origin::Tests, 1, 300, 6200, now),
    };
    for (const CommandRecord &record : commands)
        putCommand(record);
    appendOutput(commands[0].id, OutputStream::Out,
                 " M src/upload/retry.py\n M src/upload/types.py\n?? backoff-notes.md\n");
    appendOutput(commands[1].id, OutputStream::Out, "src/upload/parts.py:41:    setTimeout(100)\n");
    appendOutput(commands[2].id, OutputStream::Out, "\033[1m==== test session starts ====\033[0m\n");
    appendOutput(commands[2].id, OutputStream::Out,
                 "\033[32mok\033[0m 1 - sends one part\n\033[31mnot ok\033[0m 2 - waits longer after each failure\n");
    appendOutput(commands[2].id, OutputStream::Err, "warning: p-retry is deprecated\n");
    appendOutput(commands[2].id, OutputStream::Out,
                 "\033[31mnot ok\033[0m 3 - gives up after 5 tries\n48 tests, 45 passed, 2 failed, 1 skipped\n");

    putFolder(key, ".git");
    putFile(key, "src/upload/__init__.py", "from .retry import retry\n");
    putFile(key, "src/upload/parts.py", QByteArray(4800, 'x'));
    putFile(key, "src/upload/retry.py", retryPy);
    putFile(key, "src/upload/types.py", "class UploadError(Exception):\n    pass\n");
    putFile(key, "src/cli.py", "print('upload')\n", 0755);
    putFile(key, "test/test_parts.py", "def test_parts():\n    assert True\n");
    putFile(key, "test/test_retry.py", "def test_retry():\n    assert 1 == 2\n");
    putFile(key, "CHANGELOG.md", "# Changes\n\n* Retries uploads.\n");
    putFile(key, "backoff-notes.md", "Waits 100, 200, 400 ms.\n");
    putFile(key, "pyproject.toml", "[project]\nname = \"upload\"\n");
    setTestCommandFound(key, QStringLiteral("python3 -m pytest"));
    const auto task = [](const char *id, const char *name, const char *command) {
        Task made;
        made.id = QString::fromLatin1(id);
        made.name = QString::fromLatin1(name);
        made.command = QString::fromLatin1(command);
        return made;
    };
    TaskList tasks{{task("test", "Test", "python3 -m pytest"), task("build", "Build", "npm run build"),
                    task("lint", "Lint", "npm run lint"), task("format", "Format", "npm run format"),
                    task("commit", "Git commit", "git add -A && git commit -m {message}"),
                    task("push", "Git push", "git push")}};
    tasks.tasks[4].needs = {QStringLiteral("test"), QStringLiteral("lint")};
    suggestTasks(key, tasks);

    populateNetwork(key, now);
    populateCheckpoints(key, now);

    // What a stopped one left.
    const SessionKey stopped{key.runtime, QStringLiteral("payment-replay")};
    putFolder(stopped, ".git");
    putFolder(stopped, "node_modules");
    putFile(stopped, "src/deliver.ts", QByteArray(4400, 'x'));
    putFile(stopped, "src/index.ts", "export * from './replay';\n");
    putFile(stopped, "src/replay.ts",
            "export async function replay(store: Store, since: Date) {\n  const events = await store.list({ since });\n"
            "  for (const e of events) await deliver(e);\n  return events.length;\n}\n");
    putFile(stopped, "test/replay.test.ts", "test('delivers each event once');\n");
    putFile(stopped, "package.json", "{\"name\": \"replay\"}\n");
    putFile(stopped, "README.md", "# Replay\n");

    InvocationRecord first;
    first.id = newId();
    first.session = key;
    first.prompt =
        QStringLiteral("Retry failed uploads with exponential backoff, at most 5 tries. Keep the public API as it is.");
    first.status = InvocationStatus::Completed;
    first.httpStatus = 200;
    first.createdAt = now.addSecs(-428);
    first.startedAt = now.addSecs(-420);
    first.endedAt = now.addSecs(-300);
    putInvocation(first);
    using Item = TranscriptItem;
    putItem(first.id, {Item::Kind::Step, QStringLiteral("1"), QStringLiteral("Read 6 files in src/upload"), QString(),
                       QStringLiteral("src/upload"), QStringLiteral("read"), true, -1});
    putItem(first.id, {Item::Kind::Step, QStringLiteral("2"), QStringLiteral("Edited src/upload/retry.py"), QString(),
                       QStringLiteral("src/upload/retry.py"), QStringLiteral("edit"), true, -1});
    putItem(first.id, {Item::Kind::Step, QStringLiteral("3"), QStringLiteral("Ran python3 -m pytest: 2 of 48 failed"),
                       QStringLiteral("2 failed, 45 passed, 1 skipped"), QString(), QStringLiteral("run"), true, 1});
    putItem(first.id, {Item::Kind::Text, QStringLiteral("4"), QString(),
                       QStringLiteral("Two tests still assume a fixed 100 ms delay. I want to use `p-retry` instead of "
                                      "a timer of our own, because it already handles cancellation."),
                       QString(), QString(), true, -1});
    InvocationRecord second = first;
    second.id = newId();
    second.prompt = QStringLiteral("Run the tests again and tell me what still fails.");
    second.status = InvocationStatus::Running;
    second.createdAt = now.addSecs(-64);
    second.startedAt = now.addSecs(-60);
    second.endedAt = {};
    putInvocation(second);
    putItem(second.id, {Item::Kind::Step, QStringLiteral("1"), QStringLiteral("Runs python3 -m pytest"), QString(),
                        QString(), QStringLiteral("run"), false, -1});

    ImageInfo image;
    image.name = QStringLiteral("vitrine/debian-13");
    image.description = QStringLiteral("Debian 13 with git, Python, Node and a C++ compiler");
    image.built = true;
    image.digest = QStringLiteral("sha256:1f0c");
    image.kernelVersion = QStringLiteral("6.12");
    image.builtAt = now.addDays(-3);
    image.diskBytes = 750 * mb;
    image.downloadBytes = 171 * mb;
    image.neededBytes = 2500 * mb;
    putImage(image);
    using Level = Check::Level;
    setChecks({
        {QStringLiteral("accelerator"), QStringLiteral("Hardware virtualization"), Level::Notice,
         QStringLiteral("KVM opens but a machine hangs in it. Sessions run without it, slower."),
         QStringLiteral("Turn on nested virtualization where this computer is itself a virtual machine.")},
        {QStringLiteral("qemu"),
         QStringLiteral("QEMU"),
         Level::Good,
         QStringLiteral("10.0.3, microvm machine type present"),
         {}},
        {QStringLiteral("landlock"),
         QStringLiteral("Confinement"),
         Level::Good,
         QStringLiteral("Landlock, version 4"),
         {}},
        {QStringLiteral("disk"), QStringLiteral("Disk space"), Level::Good, QStringLiteral("38 GB free"), {}},
        {QStringLiteral("image"),
         QStringLiteral("Image vitrine/debian-13"),
         Level::Good,
         QStringLiteral("6.12 cloud kernel, hashes match"),
         {}},
        {QStringLiteral("store"),
         QStringLiteral("Catalogue"),
         Level::Good,
         QStringLiteral("21 sessions, integrity check passed"),
         {}},
    });
}

void FakeEngine::populateMany(int count)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    addRuntime(QStringLiteral("many"));
    for (int i = 0; i < count; ++i) {
        SessionInfo session;
        session.key = {QStringLiteral("many"), QStringLiteral("s%1").arg(i)};
        session.name = QStringLiteral("Session number %1").arg(i);
        session.lastUsedAt = session.createdAt = now.addSecs(-i * 61 - 5);
        session.diskBytes = (1 + i % 900) * mb;
        session.diskLimitBytes = qint64(1) << 30;
        session.mountPath = QStringLiteral("/mnt/workspace");
        if (i % 50 == 0) {
            session.state = SessionState::Idle;
            session.idleStopAt = now.addSecs(600);
        }
        putSession(session);
    }
    ImageInfo image;
    image.name = QStringLiteral("vitrine/debian-13");
    image.built = true;
    putImage(image);
}

} // namespace Vitrine::Fake
