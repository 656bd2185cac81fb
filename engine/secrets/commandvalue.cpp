// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secrets/commandvalue.h"

#include "engine/model/secret.h"

#include <cstring>

namespace Vitrine::Secrets {

CommandValue::CommandValue(const QString &command, QObject *parent)
    : Operation(parent), m_command(command), m_bytes(std::size_t(SecretValue::maxBytes) + 2)
{
    m_limit.setSingleShot(true);
    m_limit.callOnTimeout(this, [this] {
        abandon();
        fail({ErrorCode::TimedOut, tr("The command that prints the secret did not end."), m_command});
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &CommandValue::take);
    connect(&m_process, &QProcess::finished, this, &CommandValue::ended);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError why) {
        if (why == QProcess::FailedToStart && !hasEnded())
            fail({ErrorCode::HostLacks, tr("The command that prints the secret cannot be started."),
                  m_process.errorString()});
    });
}

CommandValue::~CommandValue()
{
    cancel();
}

void CommandValue::start()
{
    m_limit.start(limit);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), m_command});
}

void CommandValue::take()
{
    QByteArray bytes = m_process.readAllStandardOutput();
    const std::size_t room = m_bytes.size() - m_size;
    const std::size_t count = std::min(room, std::size_t(bytes.size()));
    if (count > 0)
        std::memcpy(m_bytes.data() + m_size, bytes.constData(), count);
    m_size += count;
    LockedBytes::wipe(bytes);
}

void CommandValue::ended()
{
    if (hasEnded())
        return;
    m_limit.stop();
    take();
    const QString words = QString::fromLocal8Bit(m_process.readAllStandardError().left(2000)).trimmed();
    if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0) {
        fail({ErrorCode::HostLacks, tr("The command that prints the secret failed."), words});
        return;
    }
    std::string_view text = m_bytes.view().substr(0, m_size);
    if (text.ends_with('\n'))
        text.remove_suffix(text.ends_with("\r\n") ? 2 : 1);
    if (text.empty() || text.size() > std::size_t(SecretValue::maxBytes)) {
        fail({ErrorCode::HostLacks,
              text.empty() ? tr("The command that prints the secret printed nothing.")
                           : tr("The command that prints the secret printed too much."),
              words});
        return;
    }
    finish(Value(std::make_shared<LockedBytes>(LockedBytes::copyOf(text))));
}

void CommandValue::abandon()
{
    m_limit.stop();
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning)
        m_process.kill();
}

} // namespace Vitrine::Secrets
