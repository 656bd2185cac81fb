// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vm/launch.h"

#include <QFile>
#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>

namespace Vitrine::Vm {

namespace {

/// Frees what posix_spawn's own types hold.
struct SpawnSettings
{
    SpawnSettings()
    {
        ::posix_spawn_file_actions_init(&files);
        ::posix_spawnattr_init(&attributes);
    }
    ~SpawnSettings()
    {
        ::posix_spawn_file_actions_destroy(&files);
        ::posix_spawnattr_destroy(&attributes);
    }
    SpawnSettings(const SpawnSettings &) = delete;
    SpawnSettings &operator=(const SpawnSettings &) = delete;

    posix_spawn_file_actions_t files{};
    posix_spawnattr_t attributes{};
};

} // namespace

Launch::Launch(LaunchPlan plan, QObject *parent) : Operation(parent), m_plan(std::move(plan)) {}

Launch::~Launch()
{
    if (!hasEnded())
        stop();
}

void Launch::start()
{
    int pair[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) {
        fail(errorFromErrno(errno, tr("Cannot start another program.")));
        return;
    }
    m_control = Descriptor(pair[0]);
    if (auto spawned = spawn(Descriptor(pair[1])); !spawned) {
        stop();
        fail(std::move(spawned.error()));
        return;
    }
    m_plan.fds = {}; // ours would keep locks and sockets alive
    // A launcher that is dead already has no name any more; it has said why.
    if (m_plan.record && !m_launched.process.bootId.isEmpty()) {
        if (auto recorded = m_plan.record(m_launched.process); !recorded) {
            stop();
            fail(std::move(recorded.error()));
            return;
        }
    }
    const char go = 'g';
    static_cast<void>(::send(m_control.get(), &go, 1, MSG_NOSIGNAL));
    m_readable = std::make_unique<QSocketNotifier>(m_control.get(), QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &Launch::listen);
}

Result<void> Launch::spawn(Descriptor control)
{
    const QString launcher = confineProgram();
    if (launcher.isEmpty())
        return Vitrine::fail(ErrorCode::HostLacks, tr("A part of Vitrine is missing. Install Vitrine again."),
                             QStringLiteral("vitrine-confine"));
    const Descriptor log(::open(QFile::encodeName(m_plan.logFile).constData(),
                                O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!log.isValid())
        return Vitrine::fail(errorFromErrno(errno, tr("Cannot write %1.").arg(m_plan.logFile)));

    // All sources go above all targets first, so that no copy overwrites a descriptor that is still to be copied.
    const int last = m_plan.fds.last();
    std::vector<Descriptor> high;
    SpawnSettings settings;
    const auto give = [&](int fd, int target) {
        Descriptor copy(::fcntl(fd, F_DUPFD_CLOEXEC, last + 1));
        if (!copy.isValid())
            return false;
        ::posix_spawn_file_actions_adddup2(&settings.files, copy.get(), target);
        high.push_back(std::move(copy));
        return true;
    };
    ::posix_spawn_file_actions_addopen(&settings.files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    bool given = give(log.get(), STDOUT_FILENO) && give(log.get(), STDERR_FILENO) &&
                 give(control.get(), PassedDescriptors::control);
    int target = PassedDescriptors::control;
    for (const Descriptor &fd : m_plan.fds.list())
        given = given && give(fd.get(), ++target);
    if (!given)
        return Vitrine::fail(errorFromErrno(errno, tr("Cannot start another program.")));
    // A session of its own: a Ctrl+C in the terminal that started us is not for the machine.
    ::posix_spawnattr_setflags(&settings.attributes, POSIX_SPAWN_SETSID);

    QStringList words{launcher,
                      QStringLiteral("--control"),
                      QString::number(PassedDescriptors::control),
                      QStringLiteral("--last-fd"),
                      QString::number(last),
                      QStringLiteral("--wait")};
    words += confineArguments(m_plan.confinement);
    words << QStringLiteral("--") << m_plan.program;
    words += m_plan.arguments;
    QList<QByteArray> bytes;
    std::vector<char *> pointers;
    for (const QString &word : std::as_const(words))
        bytes.append(QFile::encodeName(word));
    for (QByteArray &word : bytes)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    char *const nothing[] = {nullptr};

    pid_t pid = 0;
    if (const int error = ::posix_spawn(&pid, bytes.first().constData(), &settings.files, &settings.attributes,
                                        pointers.data(), nothing);
        error != 0)
        return Vitrine::fail(errorFromErrno(error, tr("Cannot start another program.")));
    m_launched.pidfd = std::make_shared<Descriptor>(openPidfd(pid));
    m_launched.process.pid = pid;
    if (!m_launched.pidfd->isValid()) {
        const int error = errno;
        // It waits for a word from us, so it is still there, and ours.
        ::kill(pid, SIGKILL);
        return Vitrine::fail(errorFromErrno(error, tr("Cannot watch another program.")));
    }
    if (const auto id = ProcessId::of(pid))
        m_launched.process = *id;
    return {};
}

void Launch::listen()
{
    char words[512];
    const ssize_t count = ::recv(m_control.get(), words, sizeof words, MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    constexpr qsizetype enough = 4096;
    if (count > 0 && m_words.size() < enough) {
        m_words += QByteArray(words, count);
        return;
    }
    // Closed by exec, or by its end. In the latter case either it said why, or somebody killed it.
    m_readable->setEnabled(false);
    if (m_words.isEmpty()) {
        finish(m_launched);
        return;
    }
    stop();
    fail({ErrorCode::Failed, tr("Cannot shut the machine in."), QString::fromLocal8Bit(m_words).trimmed()});
}

void Launch::abandon()
{
    stop();
}

void Launch::stop()
{
    m_readable.reset();
    m_control.reset();
    if (m_launched.pidfd)
        killAndReap(*m_launched.pidfd, 1000);
}

} // namespace Vitrine::Vm
