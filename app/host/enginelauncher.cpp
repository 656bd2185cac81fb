// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/enginelauncher.h"

#include "app/host/programpaths.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSocketNotifier>
#include <QTimer>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <vector>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Vitrine::App {

using namespace std::chrono_literals;

namespace {

constexpr qint64 logLimit = qint64(4) << 20;
constexpr auto patience = 60s; // a catalogue may have to be checked after a crash

/// Starts a grandchild in a session of its own, which nobody has to wait for. What runs between fork and exec is made
/// of system calls alone: other threads may hold any lock.
Result<void> startDetached(const QByteArray &program, const QList<QByteArray> &arguments, int output, int readyPipe)
{
    std::vector<char *> argv;
    argv.push_back(const_cast<char *>(program.constData()));
    for (const QByteArray &argument : arguments)
        argv.push_back(const_cast<char *>(argument.constData()));
    argv.push_back(nullptr);
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    int failure[2];
    if (nothing < 0 || ::pipe2(failure, O_CLOEXEC) != 0)
        return fail(errorFromErrno(errno, {}));
    sigset_t none;
    sigemptyset(&none);

    const pid_t child = ::fork();
    if (child == 0) {
        const pid_t grandchild = ::setsid() < 0 ? -1 : ::fork();
        if (grandchild > 0)
            ::_exit(0);
        if (grandchild == 0) {
            for (int number = 1; number < 32; ++number)
                ::signal(number, SIG_DFL);
            ::sigprocmask(SIG_SETMASK, &none, nullptr);
            // The descriptors may lie on each other's places, so they go up first.
            const int in = ::fcntl(nothing, F_DUPFD, 10);
            const int out = ::fcntl(output, F_DUPFD, 10);
            const int ready = ::fcntl(readyPipe, F_DUPFD, 10);
            ::dup2(in, 0);
            ::dup2(out, 1);
            ::dup2(out, 2);
            ::dup2(ready, 3);
            ::close(in);
            ::close(out);
            ::close(ready);
            ::close_range(4, ~0U, CLOSE_RANGE_CLOEXEC); // whoever waits for the end of a pipe of ours waits not for it
            if (::chdir("/") == 0)
                ::execv(argv[0], argv.data());
        }
        const int number = errno;
        [[maybe_unused]] const auto written = ::write(failure[1], &number, sizeof number);
        ::_exit(127);
    }
    const int forkError = errno;
    ::close(nothing);
    ::close(failure[1]);
    int number = 0;
    if (child > 0) {
        while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
        }
        // Ends at once: with an errno, or with the exec.
        while (::read(failure[0], &number, sizeof number) < 0 && errno == EINTR) {
        }
    }
    ::close(failure[0]);
    if (child < 0)
        return fail(errorFromErrno(forkError, {}));
    if (number != 0)
        return fail(errorFromErrno(number, {}));
    return {};
}

QString endOfLog(const QString &file, qint64 from)
{
    QFile log(file);
    if (!log.open(QIODevice::ReadOnly))
        return {};
    log.seek(std::max(from, log.size() - 4096));
    return QString::fromUtf8(log.readAll()).trimmed();
}

} // namespace

QByteArray readyWords(const Result<void> &result)
{
    const QJsonObject json = result ? QJsonObject{{QStringLiteral("ready"), true}}
                                    : QJsonObject{{QStringLiteral("error"), result.error().toJson()}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

EngineLauncher::EngineLauncher(const Options &options, QObject *parent) : QObject(parent), m_options(options) {}

EngineLauncher::~EngineLauncher()
{
    delete m_notifier;
    if (m_pipe >= 0)
        ::close(m_pipe);
}

Pending<void> EngineLauncher::start()
{
    const QString message = tr("Cannot start an engine in the background.");
    if (QFileInfo(m_options.log).size() > logLimit) {
        QFile::remove(m_options.log + QStringLiteral(".old"));
        QFile::rename(m_options.log, m_options.log + QStringLiteral(".old"));
    }
    const int log =
        ::open(QFile::encodeName(m_options.log).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (log < 0) {
        m_promise.fail(errorFromErrno(errno, tr("Cannot write the engine's log %1.").arg(m_options.log)));
        return m_promise.pending();
    }
    const qint64 logBegin = QFileInfo(m_options.log).size();
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) {
        m_promise.fail(errorFromErrno(errno, message));
        ::close(log);
        return m_promise.pending();
    }
    QList<QByteArray> arguments{"engine", "--store", QFile::encodeName(m_options.store), "--ready-fd", "3"};
    if (m_options.takeOver)
        arguments << "--take-over";
    const auto started = startDetached(QFile::encodeName(ownProgram()), arguments, log, ends[1]);
    ::close(log);
    ::close(ends[1]);
    m_pipe = ends[0];
    if (!started) {
        m_promise.fail(started.error().as(message));
        return m_promise.pending();
    }
    ::fcntl(m_pipe, F_SETFL, O_NONBLOCK);
    m_notifier = new QSocketNotifier(m_pipe, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this, logBegin] {
        char bytes[4096];
        const auto size = ::read(m_pipe, bytes, sizeof bytes);
        if (size < 0)
            return;
        m_words.append(bytes, size);
        if (size > 0 && !m_words.contains('\n'))
            return;
        const QJsonObject json = QJsonDocument::fromJson(m_words).object();
        if (json[QLatin1String("ready")].toBool())
            end({});
        else if (json.contains(QLatin1String("error")))
            end(std::unexpected(Error::fromJson(json[QLatin1String("error")].toObject())));
        else
            end(fail(ErrorCode::Failed, tr("The engine ended while it started. Its log is %1.").arg(m_options.log),
                     endOfLog(m_options.log, logBegin)));
    });
    m_deadline = new QTimer(this);
    m_deadline->setSingleShot(true);
    connect(m_deadline, &QTimer::timeout, this, [this, logBegin] {
        end(fail(ErrorCode::TimedOut, tr("The engine does not get ready. Its log is %1.").arg(m_options.log),
                 endOfLog(m_options.log, logBegin)));
    });
    m_deadline->start(patience);
    return m_promise.pending();
}

void EngineLauncher::end(Result<void> result)
{
    m_notifier->setEnabled(false);
    m_deadline->stop();
    m_promise.finish(std::move(result));
}

} // namespace Vitrine::App
