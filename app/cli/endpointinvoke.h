// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/endpointrun.h"
#include "app/cli/transcriptprinter.h"
#include "engine/agent/transcriptreader.h"
#include "engine/endpoint/invokecall.h"

#include <optional>

namespace Vitrine::Cli {

/// `vitrine invoke --endpoint`: as `vitrine invoke`, by somebody else's engine. Ctrl+C leaves the answer.
class EndpointInvokeRun : public EndpointRun
{
    Q_OBJECT

public:
    using EndpointRun::EndpointRun;
    void start() override;
    void interrupt(int number) override;

private:
    void invoke();
    void take(const QList<TranscriptItem> &items);
    void keep(const TranscriptItem &item);
    void finish();

    std::unique_ptr<Endpoint::HttpCall> m_call;
    std::optional<Agent::TranscriptReader> m_reader;
    TranscriptPrinter m_printer;
    InvocationRecord m_record;
    QList<TranscriptItem> m_items; ///< for --json
    QHash<QString, qsizetype> m_places;
};

} // namespace Vitrine::Cli
