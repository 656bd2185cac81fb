// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowprogram.h"

#include "app/host/programpaths.h"
#include "ui/settings/languages.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QMessageBox>
#include <QTimer>

#include <chrono>
#include <cstdio>

namespace Vitrine::App {

using namespace std::chrono_literals;

WindowProgram::WindowProgram(const Store::StorePaths &paths, QObject *parent)
    : QObject(parent), m_paths(paths), m_settings(paths.root() + QStringLiteral("/window.ini")),
      m_host({paths.root(), false})
{
    Ui::installLanguage(m_settings.language(), resourcesFolder() + QStringLiteral("/languages"));
    Ui::installTheme(m_settings.theme());
    connect(&m_host, &EngineHost::raiseRequested, this, [this] {
        if (m_windows)
            m_windows->openAnother();
    });
    connect(&m_host, &EngineHost::handOverRequested, this, &WindowProgram::handOver);
    connect(&m_host, &EngineHost::stopRequested, this, &WindowProgram::stopAllAndLeave);
}

WindowProgram::~WindowProgram()
{
    m_windows.reset(); // before the engine whose nouns they show
}

void WindowProgram::start()
{
    m_deadline = QDeadlineTimer(20s);
    lookForAnother();
}

void WindowProgram::lookForAnother()
{
    m_other = std::make_unique<Remote::Client>(m_paths.engineSocket(), QStringList());
    m_other->open(true).then(this, [this](Result<Remote::ServerInfo> info) {
        if (info)
            meet(*info);
        else
            openEngine();
    });
}

void WindowProgram::meet(const Remote::ServerInfo &other)
{
    if (!other.background) {
        m_other->raise().then(this, [this](Result<void> raised) {
            if (raised)
                return leave(0);
            refuse(raised.error().as(tr("Vitrine runs already, but it opens no window.")));
        });
        return;
    }
    // Not again when the connection ends after the answer.
    connect(m_other.get(), &Remote::Client::disconnected, this, &WindowProgram::openEngine, Qt::SingleShotConnection);
    m_other->handOver().then(this, [this](Result<void> understood) {
        if (!understood && m_other->isOpen())
            refuse(understood.error().as(tr("Vitrine runs in the background and does not hand over.")));
    });
}

void WindowProgram::openEngine()
{
    m_host.open().then(this, [this](Result<void> opened) {
        if (opened) {
            m_open = true;
            m_other.reset();
            return showWindows();
        }
        // Another engine is on its way out, or on its way in: then it will answer soon.
        if (opened.error().code == ErrorCode::WrongState && !m_deadline.hasExpired()) {
            QTimer::singleShot(100ms, this, &WindowProgram::lookForAnother);
            return;
        }
        refuse(opened.error());
    });
}

void WindowProgram::showWindows()
{
    m_windows = std::make_unique<Ui::Windows>(m_host.nouns(), m_settings);
    // Queued: what follows deletes the sender.
    connect(m_windows.get(), &Ui::Windows::left, this, &WindowProgram::left, Qt::QueuedConnection);
    m_windows->openRemembered();
}

void WindowProgram::left(Ui::CloseOutcome outcome)
{
    if (outcome == Ui::CloseOutcome::KeepRunning && !m_leaving)
        keepRunning();
    else
        leave(0);
}

void WindowProgram::keepRunning()
{
    m_successor = std::make_unique<EngineLauncher>(EngineLauncher::Options{m_paths.root(), m_paths.engineLog(), true});
    // It asks us to hand over, which ends this program once it has the store.
    m_successor->start().then(this, [this](Result<void> started) {
        if (started)
            return leave(0);
        refuse(started.error().as(
            tr("The machines run on, but no engine watches over them. Start Vitrine again to see them.")));
    });
}

void WindowProgram::handOver()
{
    m_windows.reset();
    m_host.release().then(this, [this](Result<void>) {
        m_open = false;
        // With a successor of ours, how it starts is still interesting.
        if (!m_successor)
            leave(0);
    });
}

void WindowProgram::stopAllAndLeave()
{
    if (m_stopping || m_leaving || !m_open)
        return;
    m_stopping = true;
    m_host.nouns().engine.stopAll().then(this, [this](Result<void> result) { leave(result ? 0 : 1); });
}

void WindowProgram::interrupt(int)
{
    if (m_open && !m_stopping)
        return stopAllAndLeave();
    leave(0);
}

void WindowProgram::leave(int exitCode)
{
    if (m_leaving)
        return;
    m_leaving = true;
    m_windows.reset();
    m_host.release().then(this, [this, exitCode](Result<void>) { Q_EMIT ended(exitCode); });
}

void WindowProgram::refuse(const Error &error)
{
    std::fprintf(stderr, "vitrine: %s\n", qUtf8Printable(error.text()));
    auto *box = new QMessageBox(QMessageBox::Critical, QStringLiteral("Vitrine"), error.message, QMessageBox::Close);
    box->setDetailedText(error.detail);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::finished, this, [this] { leave(1); });
    box->show();
}

} // namespace Vitrine::App
