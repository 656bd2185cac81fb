// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/guest/channel.h"
#include "engine/model/operation.h"

#include <QTimer>

#include <chrono>

namespace Vitrine::Session {

/// Runs a line of shell in a machine that belongs to nobody yet, for what it leaves in memory: pages of programs, and
/// the emulator's translations. How it ends does not matter, so it ends well unless the channel breaks.
class WarmUp : public Operation<void>
{
public:
    /// Programs that sessions use as a rule. Each is looked for first: an image need not have it.
    [[nodiscard]] static QByteArray programs();
    /// What a command starts with.
    [[nodiscard]] static QByteArray shell();

    /// `channel` outlives this.
    WarmUp(Guest::Channel &channel, const QByteArray &line, std::chrono::seconds limit, QObject *parent);
    void start() override;

protected:
    void abandon() override;

private:
    void done();

    Guest::Channel &m_channel;
    QByteArray m_line;
    std::chrono::seconds m_limit;
    std::unique_ptr<Guest::Process> m_process;
    QTimer m_deadline;
};

} // namespace Vitrine::Session
