// SPDX-License-Identifier: GPL-3.0-or-later
#include "guestprogram.h"

#include "tests/patience.h"

#include <unistd.h>

using namespace Vitrine;

GuestProgram::GuestProgram(quint16 proxyPort)
{
    const QString program = qEnvironmentVariable("VITRINE_BIN_DIR", QCoreApplication::applicationDirPath()) +
                            QStringLiteral("/vitrine-guest");
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    QStringList arguments{QStringLiteral("--socket"), socket()};
    if (proxyPort != 0)
        arguments << QStringLiteral("--proxy") << QString::number(proxyPort);
    m_process.start(program, arguments);
    m_process.waitForStarted();
}

GuestProgram::~GuestProgram()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

Listener::Listener(std::unique_ptr<Guest::Process> p) : process(std::move(p))
{
    connect(process.get(), &Guest::Process::started, this, [this] { started = true; });
    connect(process.get(), &Guest::Process::output, this,
            [this](OutputStream stream, qint64 offset, const QByteArray &bytes) {
                if (collects)
                    (stream == OutputStream::Out ? out : err).append(bytes);
                if (stream == OutputStream::Out)
                    outBytes += bytes.size();
                if (acknowledges)
                    process->acknowledge(stream, offset + bytes.size() - (stream == OutputStream::Out ? held : 0));
            });
    connect(process.get(), &Guest::Process::ended, this, [this](const Guest::ProcessEnd &e) {
        ++ends;
        end = e;
    });
}

bool Listener::waitForEnd(int milliseconds)
{
    return waitUntil([this] { return ends > 0; }, milliseconds);
}

QString Listener::summary() const
{
    switch (end.kind) {
    case Guest::ProcessEnd::Kind::Exited:
        return QStringLiteral("exited %1").arg(end.exitCode);
    case Guest::ProcessEnd::Kind::Signalled:
        return QStringLiteral("signalled %1").arg(end.signal);
    case Guest::ProcessEnd::Kind::TimedOut:
        return QStringLiteral("timed out");
    case Guest::ProcessEnd::Kind::Cancelled:
        return QStringLiteral("cancelled");
    case Guest::ProcessEnd::Kind::NotStarted:
        return QStringLiteral("not started");
    }
    return {};
}

Guest::ProcessRequest bash(const QByteArray &line)
{
    Guest::ProcessRequest request;
    request.id = newId();
    request.arguments = {"bash", "-c", line};
    request.environment = {{"PATH", "/usr/local/bin:/usr/bin:/bin"}, {"LANG", "C.UTF-8"}};
    request.workingDirectory = "/";
    request.user = QByteArray::number(getuid());
    return request;
}
