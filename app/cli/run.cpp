// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>
#include <cstdio>

#include <unistd.h>

namespace Vitrine::Cli {

Run::Run(const Context &context) : m_context(context) {}

Run::~Run() = default;

void Run::interrupt(int number)
{
    if (number == SIGWINCH)
        return;
    end(128 + number);
}

void Run::connectEngine(const QStringList &events, std::function<void()> next, WhenNone whenNone, bool controlOnly)
{
    m_controlOnly = controlOnly;
    m_client = std::make_unique<Remote::Client>(paths().engineSocket(), events);
    m_finder = std::make_unique<App::EngineFinder>(paths(), *m_client);
    m_next = std::move(next);
    m_whenNone = whenNone;
    findEngine();
}

void Run::findEngine()
{
    m_finder->find(m_whenNone, m_controlOnly).then(this, [this](Result<Remote::ServerInfo> info) {
        if (info)
            m_next();
        else
            failed(info.error());
    });
}

void Run::lostOrFailed(const Error &error)
{
    // An engine may hand over to another one at any moment; the other one knows all that this one knew.
    constexpr int mostLosses = 5;
    if (error.code != ErrorCode::Unreachable || !m_client || m_client->isOpen() || !m_next || !mayAskAgain() ||
        m_losses++ >= mostLosses)
        return failed(error);
    findEngine();
}

Pending<Remote::ServerInfo> Run::reconnect()
{
    return m_finder->find(WhenNone::Start, m_controlOnly);
}

void Run::failed(const Error &error)
{
    complain(error);
    end(Exit::failed);
}

void Run::end(int exitCode)
{
    if (m_ended)
        return;
    m_ended = true;
    Q_EMIT ended(exitCode);
}

void Run::print(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

void Run::printJson(const QJsonValue &value)
{
    if (value.isArray())
        return print(QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Indented)));
    print(QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Indented)));
}

void Run::note(const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

void Run::complain(const Error &error)
{
    note(QLatin1String("vitrine: ") + (error.message.isEmpty() ? tr("It did not work.") : error.message));
    if (!error.detail.isEmpty())
        note(error.detail);
}

bool Run::isTerminal(int descriptor)
{
    return ::isatty(descriptor) == 1;
}

} // namespace Vitrine::Cli
