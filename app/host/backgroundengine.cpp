// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/backgroundengine.h"

#include "app/host/enginelauncher.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cstdio>
#include <utility>

#include <unistd.h>

namespace Vitrine::App {

using namespace std::chrono_literals;

namespace {

/// The log of a background engine: one line a fact, with the time.
void note(const QString &words)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(QDateTime::currentDateTimeUtc().toString(Qt::ISODate)),
                 qPrintable(words));
}

} // namespace

BackgroundEngine::BackgroundEngine(const Store::StorePaths &paths, const Options &options, QObject *parent)
    : QObject(parent), m_paths(paths), m_options(options), m_host({paths.root(), true})
{
    m_grace.setSingleShot(true);
    m_grace.setInterval(options.grace);
    connect(&m_grace, &QTimer::timeout, this, [this] {
        note(tr("No machine and no client: the engine ends."));
        leave(0);
    });
    connect(&m_host, &EngineHost::machineCountChanged, this, &BackgroundEngine::watch);
    connect(&m_host, &EngineHost::clientCountChanged, this, &BackgroundEngine::watch);
    connect(&m_host, &EngineHost::handOverRequested, this, [this] {
        note(tr("Another engine takes over."));
        leave(0);
    });
    connect(&m_host, &EngineHost::stopRequested, this, &BackgroundEngine::stopAll);
}

BackgroundEngine::~BackgroundEngine() = default;

void BackgroundEngine::start()
{
    m_deadline = QDeadlineTimer(20s);
    if (m_options.takeOver)
        takeOver();
    else
        open();
}

void BackgroundEngine::takeOver()
{
    m_predecessor = std::make_unique<Remote::Client>(m_paths.engineSocket(), QStringList());
    connect(m_predecessor.get(), &Remote::Client::disconnected, this, &BackgroundEngine::open);
    m_predecessor->open(true).then(this, [this](Result<Remote::ServerInfo> info) {
        if (!info)
            return open(); // none there
        m_predecessor->handOver().then(this, [this](Result<void> understood) {
            if (!understood && m_predecessor->isOpen()) {
                sayReady(understood);
                leave(1);
            }
        });
    });
}

void BackgroundEngine::open()
{
    if (std::exchange(m_opening, true))
        return;
    m_host.open().then(this, [this](Result<void> result) {
        m_opening = false;
        if (!result && result.error().code == ErrorCode::WrongState && m_options.takeOver && !m_deadline.hasExpired()) {
            // The other one is on its way out, or another began meanwhile and has not been asked.
            QTimer::singleShot(50ms, this, &BackgroundEngine::takeOver);
            return;
        }
        m_predecessor.reset();
        sayReady(result);
        if (!result) {
            note(result.error().text());
            return leave(1);
        }
        opened();
    });
}

void BackgroundEngine::opened()
{
    note(tr("Engine %1 on %2, process %3.")
             .arg(QCoreApplication::applicationVersion(), m_paths.root())
             .arg(QCoreApplication::applicationPid()));
    m_host.loaded().then(this, [this](Result<void> result) {
        if (!result)
            note(result.error().text());
        m_watching = true;
        watch();
    });
}

void BackgroundEngine::watch()
{
    if (!m_watching || m_leaving)
        return;
    if (m_host.machineCount() > 0 || m_host.clientCount() > 0)
        m_grace.stop();
    else if (!m_grace.isActive())
        m_grace.start();
}

void BackgroundEngine::stopAll()
{
    if (m_stopping || m_leaving)
        return;
    m_stopping = true;
    note(tr("Asked to end: stopping all machines."));
    m_host.nouns().engine.stopAll().then(this, [this](Result<void> result) {
        if (!result)
            note(result.error().text());
        leave(result ? 0 : 1);
    });
}

void BackgroundEngine::interrupt(int)
{
    if (m_watching && !m_stopping)
        return stopAll();
    note(tr("Asked to end: machines that run go on, and the next engine finds them."));
    leave(0);
}

void BackgroundEngine::leave(int exitCode)
{
    if (m_leaving)
        return;
    m_leaving = true;
    m_grace.stop();
    m_host.release().then(this, [this, exitCode](Result<void>) { Q_EMIT ended(exitCode); });
}

void BackgroundEngine::sayReady(const Result<void> &result)
{
    if (m_options.readyFd < 0)
        return;
    const QByteArray words = readyWords(result);
    [[maybe_unused]] const auto written = ::write(m_options.readyFd, words.constData(), size_t(words.size()));
    ::close(m_options.readyFd);
    m_options.readyFd = -1;
}

} // namespace Vitrine::App
