// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/endpointrun.h"
#include "app/cli/fdwriter.h"
#include "app/cli/rawterminal.h"
#include "engine/endpoint/shellcall.h"

#include <optional>

class QSocketNotifier;

namespace Vitrine::Cli {

/// --shell ID, for shells behind an endpoint.
[[nodiscard]] Option shellIdOption();

/// `vitrine shell --endpoint`: as `vitrine shell`, by somebody else's engine. A shell that was given an id runs on when
/// its terminal goes, and is taken up again under that id; others end.
class EndpointShellRun : public EndpointRun
{
    Q_OBJECT

public:
    using EndpointRun::EndpointRun;
    void start() override;
    void interrupt(int number) override;

protected:
    void failed(const Error &error) override;

private:
    void open();
    void opened(bool isReconnected, qint64 bytesDropped);
    void readInput();
    void pace();
    void finishWhenWritten();

    std::unique_ptr<Endpoint::ShellCall> m_shell;
    std::optional<RawTerminal> m_terminal;
    std::unique_ptr<FdWriter> m_writer;
    QSocketNotifier *m_input = nullptr;
    bool m_inputEnded = false;
    std::optional<int> m_exitCode;
    std::optional<Error> m_problem;
};

} // namespace Vitrine::Cli
