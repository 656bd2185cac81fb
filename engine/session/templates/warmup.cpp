// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/templates/warmup.h"

#include "engine/model/ids.h"

namespace Vitrine::Session {

QByteArray WarmUp::programs()
{
    // Nothing here may ask for the boot id or leave something behind that only one machine should have. What is read
    // but not run is in memory as well, and costs an emulated processor nothing.
    return "exec >/dev/null 2>&1; export PYTHONDONTWRITEBYTECODE=1\n"
           "has() { command -v \"$1\"; }\n"
           "for p in bash sh ls cat grep sed find head sort git node python3; do f=$(has $p) && cat \"$f\"; done\n"
           "bash -c 'ls -la / /usr/bin'\n"
           "has python3 && python3 -c 'import http.server, json, subprocess'\n"
           "has node && node -e 0\n"
           "has git && git --version\n";
}

QByteArray WarmUp::shell()
{
    return "bash -c true; bash -c 'cd /; ls -d .; true'";
}

WarmUp::WarmUp(Guest::Channel &channel, const QByteArray &line, std::chrono::seconds limit, QObject *parent)
    : Operation(parent), m_channel(channel), m_line(line), m_limit(limit)
{
    m_deadline.setSingleShot(true);
    m_deadline.callOnTimeout(this, [this] {
        if (m_process)
            m_process->cancel();
    });
}

void WarmUp::start()
{
    Guest::ProcessRequest request;
    request.id = newId();
    request.arguments = {"sh", "-c", m_line};
    request.environment = {{"PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"},
                           {"HOME", "/root"},
                           {"LANG", "C.UTF-8"}};
    request.workingDirectory = "/";
    m_process = m_channel.run(request);
    connect(m_process.get(), &Guest::Process::output, this,
            [process = m_process.get()](OutputStream stream, qint64 offset, const QByteArray &bytes) {
                process->acknowledge(stream, offset + bytes.size());
            });
    connect(m_process.get(), &Guest::Process::ended, this, [this](const Guest::ProcessEnd &) {
        m_process->forget();
        done();
    });
    connect(&m_channel, &Guest::Channel::lost, this, [this](const Error &error) {
        if (!hasEnded())
            fail(error);
    });
    m_deadline.start(m_limit);
}

void WarmUp::abandon()
{
    m_deadline.stop();
    if (m_process)
        m_process.release()->deleteLater();
}

void WarmUp::done()
{
    if (hasEnded())
        return;
    m_deadline.stop();
    m_process.release()->deleteLater(); // this is one of its signals
    finish({});
}

} // namespace Vitrine::Session
