// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/endpointrun.h"
#include "app/cli/fdwriter.h"
#include "engine/endpoint/commandcall.h"

#include <optional>

namespace Vitrine::Cli {

/// `vitrine exec --endpoint`: as `vitrine exec`, by somebody else's engine. Ctrl+C leaves the command, by which the
/// endpoint ends it; how it ended is then not known.
class EndpointExecRun : public EndpointRun
{
    Q_OBJECT

public:
    using EndpointRun::EndpointRun;
    void start() override;
    void interrupt(int number) override;

protected:
    void failed(const Error &error) override;

private:
    struct Side
    {
        std::unique_ptr<FdWriter> writer;
        QByteArray kept;
        qint64 total = 0;
    };

    void run();
    void openWriters();
    void take(OutputStream stream, const QByteArray &text);
    void writeFailed(int number);
    void pace();
    [[nodiscard]] qint64 unwritten() const;
    void finishWhenWritten();
    void report();

    CommandRecord m_record;
    std::unique_ptr<Endpoint::CommandCall> m_call;
    Side m_out;
    Side m_err;
    std::optional<Endpoint::CommandEnd> m_end;
    std::optional<Error> m_problem; ///< instead of an end; said when the output is out
};

} // namespace Vitrine::Cli
