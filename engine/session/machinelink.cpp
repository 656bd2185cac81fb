// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/machinelink.h"

#include <algorithm>

namespace Vitrine::Session {

using namespace std::chrono_literals;

namespace {
/// How long a running guest may take to answer a new connection.
constexpr auto reconnectLimit = 15s;
} // namespace

MachineLink::MachineLink(std::shared_ptr<Vm::Machine> machine, std::unique_ptr<Guest::Channel> channel,
                         const Guest::Hello &hello)
    : m_machine(std::move(machine)), m_channel(std::move(channel)), m_hello(hello),
      m_startedAt(QDateTime::currentDateTimeUtc())
{
    watchChannel();
    connect(m_machine.get(), &Vm::Machine::ended, this, [this](const Vm::MachineEnd &end) {
        m_channel->close();
        m_whenGone.finish({});
        if (m_expected || end.expected) {
            Q_EMIT gone({});
        } else {
            QString detail = m_lastLoss.text();
            if (!end.log.isEmpty())
                detail += (detail.isEmpty() ? QString() : QStringLiteral("\n")) + end.log;
            Q_EMIT gone({ErrorCode::Unreachable,
                         tr("The machine ended unexpectedly. What was synced to the workspace is kept: resume the "
                            "session to go on."),
                         detail});
        }
    });
}

MachineLink::~MachineLink() = default;

bool MachineLink::knows(const QString &processId) const
{
    return std::ranges::any_of(m_hello.processes, [&](const auto &process) { return process.id == processId; });
}

void MachineLink::letGo()
{
    m_channel->disconnect(this);
    m_channel->close();
    Q_EMIT channelLost();
}

void MachineLink::takeUp()
{
    QMetaObject::invokeMethod(this, &MachineLink::reconnect, Qt::QueuedConnection);
}

void MachineLink::expectEnd()
{
    m_expected = true;
    m_machine->expectEnd();
}

void MachineLink::kill()
{
    m_machine->kill();
}

void MachineLink::watchChannel()
{
    connect(m_channel.get(), &Guest::Channel::offered, this, &MachineLink::offered);
    connect(m_channel.get(), &Guest::Channel::lost, this, [this](const Error &error) {
        m_lastLoss = error;
        if (m_expected || !m_machine->isRunning())
            return;
        Q_EMIT channelLost();
        // Not from inside the channel that has just said it is lost.
        QMetaObject::invokeMethod(this, &MachineLink::reconnect, Qt::QueuedConnection);
    });
}

void MachineLink::reconnect()
{
    if (m_expected || !m_machine->isRunning())
        return;
    m_channel = std::make_unique<Guest::Channel>();
    watchChannel();
    m_channel->open(m_machine->channelSocket(), reconnectLimit).then(this, [this](const Result<Guest::Hello> &hello) {
        if (m_expected || !m_machine->isRunning())
            return;
        // Before its set-up a guest says no boot id.
        const bool same = hello && hello->configured && (m_hello.bootId.isEmpty() || hello->bootId == m_hello.bootId);
        if (!same) {
            // A machine that does not answer is of no use to anybody, and holds the workspace.
            if (!hello)
                m_lastLoss = hello.error();
            m_machine->kill();
            return;
        }
        m_hello = *hello;
        Q_EMIT channelRenewed();
    });
}

} // namespace Vitrine::Session
