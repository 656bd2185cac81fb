// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/outputevents.h"
#include "engine/gateway/sessioncall.h"

namespace Vitrine::Gateway {

/// InvokeAgentRuntimeCommand: one command and its output as a stream of events. A client that reads slowly holds the
/// command back; one that leaves ends it.
class CommandCall final : public SessionCall
{
    Q_OBJECT

public:
    /// Of output that is on its way to the client.
    static constexpr qint64 window = 256 * 1024;

    using SessionCall::SessionCall;

private:
    [[nodiscard]] std::optional<Fault> read() override;
    void run() override;
    void clientLeft() override;
    void follow(const std::shared_ptr<Api::OutputReader> &reader);
    void grant();
    void ended(const CommandRecord &record);

    CommandSpec m_spec;
    OutputEvents m_events;
    std::shared_ptr<Api::OutputReader> m_reader;
    qint64 m_owed = 0;
};

} // namespace Vitrine::Gateway
